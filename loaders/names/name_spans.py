"""Names in a sentence: known ones as the gazetteer writes them, unknown ones by their capitals."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.grammar.folding import fold
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.facts import Alias, Power
from loaders.names.gazetteer import slug_actor
from loaders.names.name_ends import end_of_body, end_of_person, is_surname, written
from loaders.names.name_runs import capital_run
from loaders.names.name_words import NameWords
from loaders.names.office_titles import TASK_WORDS
from loaders.names.offices import office_at
from loaders.names.spans import (
    CIVIL_TYPES,
    COMMON_OPENERS,
    CONNECTORS,
    Branch,
    Lexicon,
    Span,
    SpanKind,
    Standing,
    standing_of,
)
from store.rows import Actor
from store.vocabulary import ActorType

AFTER_NAMES = word_set(
    """
    has said says is was have , and will had also calls called urges urged wants today told added adds stressed noted
    warned argued insisted demanded demands asked wrote explained stated tweeted recalled
    """
)
# Behind a rare word these make it a name, too.
AFTER_RARE = word_set(
    """
    advised recommended suggested suggests believes hopes hoped proposed condemned criticised criticized encouraged
    implored pleaded appealed vowed concluded accused welcomed remarked commented thinks feels pressed begged
    recommends proposes supports opposes backs denounced reiterated advocated petitioned challenged
    """
)
# A name that ends so names a law, a text or an occasion, whatever else it holds.
TEXTS = word_set(
    """
    act bill law laws regulations regime legislation convention covenant declaration treaty agreement protocol charter
    resolution report statement letter petition principles guidelines sanctions day week month index review award
    prize square street road avenue building strategy framework deal amendment programme program summit
    """
)
BEHIND_TITLES = word_set(
    "has have had is are was were will would that which who said says told made makes called calls"
)
# No body is named by more words behind the name of its state.
MOST_WORDS_AFTER = 6


def find_known_name(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Span | None:
    """The longest known name that begins at `at`, with the body that it is part of."""
    branch = lexicon.names.branches.get(tokens[at].base)
    if branch is None or not branch.names and not _goes_on(tokens, at, branch):
        return None
    ends = []
    last = at + 1
    while True:
        if branch.names:
            ends.append((last, branch.names))
        if last >= len(tokens) or tokens[last - 1].is_possessive:
            break
        following = branch.branches.get(tokens[last].base)
        if following is None:
            break
        branch, last = following, last + 1
    for last, names in reversed(ends):
        for alias in names:
            if _is_written(tokens, at, last, alias):
                span = _extended(tokens, at, last, lexicon)
                if span is not None:
                    return span
    return None


def _goes_on(tokens: Sequence[Token], at: int, branch: Branch) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].base in branch.branches


def _is_written(tokens: Sequence[Token], at: int, last: int, alias: Alias | None) -> bool:
    """Do the words stand as the name is written: with its capitals, not as part of a longer name?"""
    has_capital = any(token.is_capital for token in tokens[at:last])
    if alias is None:
        return has_capital
    if not has_capital and (last == at + 1 or alias.is_case_sensitive):
        return False
    if alias.is_case_sensitive and not _same_case(tokens, at, last, alias.alias):
        return False
    return not (alias.is_ambiguous or alias.needs_context and _is_part_of_name(tokens, at, last))


def _same_case(tokens: Sequence[Token], at: int, last: int, alias: str) -> bool:
    written = " ".join(tokens[i].text.removesuffix("'s").removesuffix("’s") for i in range(at, last))
    return fold(written) != written and written.replace(" ", "").replace("’", "'") == alias.replace(" ", "").replace(
        "’", "'"
    )


def _is_part_of_name(tokens: Sequence[Token], at: int, last: int) -> bool:
    before = at > 0 and tokens[at - 1].is_capital and tokens[at - 1].base not in COMMON_OPENERS
    after = last < len(tokens) and tokens[last].is_capital and not tokens[last - 1].is_possessive
    return before or after


def _extended(tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> Span | None:
    """The known name with the body that it is part of: `Chinese foreign ministry`, `Kenya Law Society`."""
    gazetteer = lexicon.gazetteer
    text = written(tokens, at, last)
    actor = gazetteer.resolve(text)
    words = _words_after(tokens, last)
    told = gazetteer.words
    first_title = next((i for i in range(at, last + words) if told.may_be_holder(tokens[i].base)), last + words)
    for end in range(last + words, last, -1):
        if tokens[end - 1].lower in CONNECTORS:
            continue
        if not told.may_be_body(tokens[end - 1].base) and not _may_be_holder(tokens, first_title, end, told):
            continue
        found = gazetteer.resolve(written(tokens, at, end))
        if found is not None:
            return Span(at, end, SpanKind.NAME, standing_of(found), found)
    if last < len(tokens) and not tokens[last - 1].is_possessive and tokens[last].is_capital:
        name = capital_run(tokens, at, last, lexicon)
        head = gazetteer.head_of(written(tokens, at, name))
        if name > last and head is not None:
            return _named_organisation(tokens, at, name, lexicon)
    if _is_band(tokens, last, lexicon):
        band = replace(slug_actor(written(tokens, at, last + 1)), type=ActorType.NGO)
        return Span(at, last + 1, SpanKind.UNKNOWN_NAME, Standing.CIVIL, band)
    if actor is None:
        actor = gazetteer.resolve_country(text)
    if actor is None:
        return None
    return Span(at, last, SpanKind.NAME, standing_of(actor), actor)


def _is_band(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Is the word behind a state's name a rare one in the plural: `the Hong Kong Ramblers`?"""
    if at >= len(tokens) or not tokens[at].is_capital or tokens[at - 1].is_possessive:
        return False
    word, following = tokens[at], tokens[at + 1 : at + 2]
    is_rare = word.text.isalpha() and not word.text.isupper() and word.base not in lexicon.common
    is_last = following == [] or not following[0].is_capital
    return is_rare and is_last and word.lower.endswith("ers") and word.base not in lexicon.openers


def _may_be_holder(tokens: Sequence[Token], title: int, end: int, told: NameWords) -> bool:
    """May the words before `end` name the holder of the office at token `title`: end they in it, a name or a task?"""
    if end <= title:
        return False
    last = tokens[end - 1]
    return told.may_end_holder(last.text, last.base) or any(t.lower in TASK_WORDS for t in tokens[title + 1 : end - 1])


def _words_after(tokens: Sequence[Token], last: int) -> int:
    """How many words, at most six, follow without a mark between them, and before a verb or an adverb of one."""
    upper = min(len(tokens), last + MOST_WORDS_AFTER)
    return next((i for i in range(last, upper) if _ends_title(tokens[i])), upper) - last


def _ends_title(token: Token) -> bool:
    is_verb = token.lower in BEHIND_TITLES or token.lower.endswith(("ed", "ly"))
    return not token.text[0].isalpha() or token.text.islower() and is_verb


def find_unknown_name(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Span | None:
    """The run of capitalised words from `at` on, where it can be a name that nobody has listed."""
    token = tokens[at]
    if not token.is_capital or not token.text[0].isalpha():
        return None
    is_first = at == 0 or tokens[at - 1].text in ".!?:“\"‘'—–-•("
    if token.base in COMMON_OPENERS and not _opens_name(tokens, at):
        return None
    if (
        is_first
        and lexicon.heads.get(token.base) is not None
        and not (at + 1 < len(tokens) and tokens[at + 1].is_capital)
    ):
        return None
    last = end_of_person(tokens, at, capital_run(tokens, at, at + 1, lexicon), lexicon)
    last = end_of_body(tokens, at, last, lexicon)
    if is_first and last == at + 1 and not token.text.isupper() and not _acts(tokens, last, lexicon):
        return None
    return _named_organisation(tokens, at, last, lexicon)


def _opens_name(tokens: Sequence[Token], at: int) -> bool:
    """Is a common word the first of a name, since an article stands before it: `the Free Rivers Union`?"""
    following = tokens[at + 1 : at + 2]
    is_behind = at > 0 and tokens[at - 1].lower == "the" and not tokens[at].text.isupper()
    return is_behind and bool(following) and following[0].is_capital and following[0].text[0].isalpha()


def _acts(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Does what follows a lone capitalised word make it a name: a verb, a comma, a possessive, or a title?"""
    if at >= len(tokens):
        return False
    if tokens[at].lower in (",", "and") and tokens[at - 1].base in lexicon.common and tokens[at + 1 : at + 2] != []:
        # `Local and foreign groups`: a common word is a name only beside another.
        return tokens[at + 1].is_capital
    if tokens[at - 1].is_possessive or tokens[at].lower in AFTER_NAMES:
        return True
    if tokens[at].lower in AFTER_RARE and tokens[at - 1].base not in lexicon.common:
        return True
    return any(
        office_at(tokens, i, lexicon)[0] for i in range(at, min(len(tokens), at + 4)) if not tokens[i].is_capital
    )


def _named_organisation(tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> Span:
    name = written(tokens, at, last)
    actor = lexicon.gazetteer.actor_for(name)
    if actor.is_reviewed:
        return Span(at, last, SpanKind.NAME, standing_of(actor), actor)
    if _is_text(tokens, at, last) and not is_surname(tokens, at, last, lexicon):
        return Span(at, last, SpanKind.UNKNOWN_NAME, Standing.THING, slug_actor(name))
    head = lexicon.gazetteer.head_of(name)
    if head is not None:
        standing = {Power.YES: Standing.POWER, Power.NO: Standing.CIVIL, Power.DEPENDS: Standing.UNCLEAR}[head.power]
        if standing is Standing.UNCLEAR and actor.type in CIVIL_TYPES:
            standing = Standing.CIVIL
    elif _is_acronym(tokens, at, last) or last > at + 1 and all(t.base in lexicon.common for t in tokens[at:last]):
        standing = Standing.UNCLEAR
    else:
        standing = Standing.PERSON
        actor = Actor(actor.actor_id, actor.name, ActorType.PERSON)
    return Span(at, last, SpanKind.UNKNOWN_NAME, standing, actor)


def _is_acronym(tokens: Sequence[Token], at: int, last: int) -> bool:
    return tokens[at].text.isupper() and 2 <= len(tokens[at].text) <= 9 and last == at + 1


def _is_text(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Does the name name a law, a text or a day rather than a body: `Fair Rights Act`, `Rights of Nature`?"""
    if tokens[at].lower == "rights":
        return True
    if last > at + 2 and tokens[last - 1].lower in ("act", "bill"):
        return True
    if last == at + 1 and at > 0 and tokens[at - 1].lower in ("the", "this") and tokens[at].lower in TEXTS:
        return True
    end = next((i for i in range(at + 1, last) if not tokens[i].is_capital and tokens[i].text[0].isalpha()), last)
    return end > at + 1 and tokens[end - 1].lower in TEXTS

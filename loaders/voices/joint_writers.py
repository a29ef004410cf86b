"""Who wrote the letter or statement that a text opens with: `Casa Lima, along with 40 other charities, wrote to ...`.

Several writers, or one with the group that signs too; of one alone the text as a whole tells more.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.documents.publishers import spell_out
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.model import Sentence, SentenceKind
from loaders.names.affiliations import ROLES, person_in
from loaders.names.independent_voices import is_independent
from loaders.names.spans import Span, SpanKind, Standing, standing_of
from loaders.names.ties import speaker_or_own_name
from loaders.passage import Passage
from loaders.voices.counted_groups import counted_in, signs_with
from store.rows import NamedActor
from store.vocabulary import ActorType

WRITING = word_set(
    """
    wrote written write writes sent send sends issued issue issues published publish publishes released release
    releases signed sign signs delivered delivering deliver launched submitted adopted led joined held
    """
)
LETTERING = word_set("wrote written write writes")
# What several ask together, `Ana Ruiz, Li Wei and Jo Bell urged ...`, they go on to ask.
ASKING = word_set("urge urges urged called calls call demand demands demanded ask asks asked request requested")
TEXTS = word_set(
    """
    letter letters statement statements appeal petition declaration submission resolution call communiqué conference
    """
)
# So far behind the verb may stand what is written.
REACH = 14
GOVERNING = word_set("of for in at to from on against about under between over into within")
JOINTS = word_set("and & , along together with alongside as well the")
ARTICLES = word_set("the a an our its their")
ACRONYM = re.compile(r"[A-Z]{2,10}(?:-\w+)?")
ANSWERING = word_set("response responses reply replies responding replying responded replied")
ENDS = frozenset((":", ";", "“", "”", '"', "–", "—"))
LIST_ENDS = word_set("to calling urging asking demanding on about regarding concerning signed co-signed that addressed")
TITLES = word_set("mr mrs ms madam sir excellency president chair")
OPENING, LONGEST_NAME = 6, 12
NAMES = (SpanKind.NAME, SpanKind.UNKNOWN_NAME)
NO_WRITERS = (Standing.POWER, Standing.PRESS, Standing.THING, Standing.WE, Standing.YOU)


@dataclass(frozen=True)
class Member:
    """A name where writers are named; `is_joined` where a list joins it to the name before."""

    named: NamedActor
    is_joined: bool
    is_lawmaker: bool
    passage: Passage

    @property
    def is_body(self) -> bool:
        """Is it surely a body: by its type, as an acronym, or by a name too long for anything else?"""
        actor = self.named.actor
        if self.is_person:
            return False
        return standing_of(actor) is Standing.CIVIL or ACRONYM.fullmatch(actor.name) is not None or " of " in actor.name

    @property
    def is_person(self) -> bool:
        """Is it a person who speaks for no body that the text names?"""
        return self.named.actor.type is ActorType.PERSON

    @property
    def may_be_person(self) -> bool:
        """Is it a name of two words, both words of the language too, such as a person among others may bear?"""
        name = self.named.actor.name
        is_open = self.named.actor.type is ActorType.UNKNOWN and len(name.split()) == 2
        return is_open and self.passage.gazetteer.head_of(name) is None


def find_joint_writers(passage: Passage) -> tuple[NamedActor, ...]:
    """Those who wrote or ask together, where one of the first sentences says so; empty where it names less than two."""
    prose = [s for s in passage.sentences if s.kind is SentenceKind.PROSE][:OPENING]
    for read in (_writers, _askers):
        for sentence in prose:
            found = read(passage, sentence)
            if len(found) > 1:
                return found
    return ()


def find_sole_writer(passage: Passage) -> NamedActor | None:
    """The body or lawmaker that alone wrote or sent what the first sentences speak of; None where others did too."""
    prose = [s for s in passage.sentences if s.kind is SentenceKind.PROSE][:OPENING]
    found = [written[0] for sentence in prose if (written := _writers(passage, sentence))]
    ids = {named.actor.actor_id for named in found}
    return found[0] if len(ids) == 1 else None


def _writers(passage: Passage, sentence: Sentence) -> tuple[NamedActor, ...]:
    """Those who wrote the text that the sentence speaks of, with the counted group that signed it too."""
    words = passage.words(sentence.index)
    if TEXTS.isdisjoint(words) and LETTERING.isdisjoint(words):
        return ()
    tokens = passage.tokens(sentence.index)
    for at, token in enumerate(tokens):
        if passage.quote_at(token.start) is not None or token.base in ANSWERING:
            return ()
        behind = [other.lower for other in tokens[at + 1 : at + 1 + REACH]]
        is_to_somebody = token.lower in LETTERING and behind[:1] == ["to"]
        if token.lower in WRITING and (is_to_somebody or not TEXTS.isdisjoint(behind)):
            first, last = 0, at
        elif token.lower in ("from", "by") and at > 1 and tokens[at - 1].lower in TEXTS:
            first, last = at + 1, next((i for i in range(at + 1, len(tokens)) if _ends_list(tokens[i])), len(tokens))
        else:
            continue
        members = _named(passage, sentence.index, first, last)
        groups = [
            NamedActor(passage.gazetteer.actor_for(name), name)
            for name, start, _ in counted_in(passage, sentence)
            if signs_with(passage, sentence, start)
        ]
        named = _joined(members) or [member.named for member in members[: len(groups)]]
        if named:
            return tuple(named + groups[:1])
    return ()


def _askers(passage: Passage, sentence: Sentence) -> tuple[NamedActor, ...]:
    """Those who ask together in the sentence."""
    if ASKING.isdisjoint(passage.words(sentence.index)):
        return ()
    for at, token in enumerate(passage.tokens(sentence.index)):
        if token.lower in ASKING and passage.quote_at(token.start) is None:
            named = _joined(_named(passage, sentence.index, 0, at))
            if len(named) > 1:
                return tuple(named)
    return ()


def _ends_list(token: Token) -> bool:
    return token.text in ENDS or token.lower in LIST_ENDS


def _joined(found: list[Member]) -> list[NamedActor]:
    """Of several persons these, since the bodies beside them say where they belong; else the bodies of one list."""
    persons = [member.named for member in found if member.is_person and 1 < len(member.named.actor.name.split()) < 6]
    if len(persons) > 1:
        return [member.named for member in found if member.named in persons or member.may_be_person]
    if found and found[0].is_lawmaker:
        return persons
    chain: list[NamedActor] = []
    for member in found:
        if chain and not member.is_joined or not member.is_body:
            break
        chain.append(member.named)
    return chain


def _named(passage: Passage, index: int, first: int, end: int) -> list[Member]:
    """The persons and bodies between two tokens, without those that only say where these belong."""
    tokens = passage.tokens(index)
    found: list[Member] = []
    last, is_owner = first, False
    for span in passage.spans(index):
        if span.first < first or span.last > end or any(token.text in ENDS for token in tokens[span.last : end]):
            continue
        if span.standing is Standing.WE:
            # `Dear Ms Ruiz, I have the honour`: whoever stands before is no subject.
            found.clear()
        between = _without_brackets([token.lower for token in tokens[last : span.first]])
        # `of the Port, Roads and Rails Committee` goes on after its commas.
        is_owner = span.first > first and _is_governed(tokens, span) or is_owner and between == [","]
        last = span.last
        if span.kind not in NAMES or is_owner or _is_aside(tokens, span, between):
            continue
        named = _writer(passage, index, span)
        is_owner = named is None and any(token.base in ROLES for token in tokens[span.first : span.last])
        if named is not None and named.actor.actor_id not in [member.named.actor.actor_id for member in found]:
            is_joined = bool(between) and JOINTS.issuperset(between) and between != ["the"]
            is_person = named.actor.type is ActorType.PERSON
            is_lawmaker = is_person and _is_lawmaker(passage, index, span.first, span)
            found.append(Member(named, is_joined, is_lawmaker, passage))
    return found


def _writer(passage: Passage, index: int, span: Span) -> NamedActor | None:
    """The body of a span, or the person with the body for which he or she speaks, as long as that has no power."""
    person = person_in(passage, index, span)
    first = span.first if person is None else person
    tokens = passage.tokens(index)[first : span.last]
    if span.actor is None or span.standing in NO_WRITERS or any(token.base in ROLES for token in tokens):
        return None
    is_text = tokens[0].lower in TEXTS
    if tokens[0].base in TITLES or is_text or not tokens[0].is_capital or len(tokens) > LONGEST_NAME:
        return None
    written = passage.written(index, first, span.last).removesuffix("'s").removesuffix("’s")
    if person is None:
        name = spell_out(written, passage.text)
        return NamedActor(span.actor if name == written else passage.gazetteer.actor_for(name), name)
    own = NamedActor(replace(passage.gazetteer.actor_for(written), type=ActorType.PERSON), written)
    if _is_lawmaker(passage, index, first, span):
        return own
    found = speaker_or_own_name(passage, index, span)
    if found is None:
        return own
    # Who speaks for a state or paper writes for it; only lawmakers speak for themselves.
    return None if standing_of(found.actor) in NO_WRITERS else found


def _is_lawmaker(passage: Passage, index: int, first: int, span: Span) -> bool:
    """Does a lawmaker's title stand before the name, or before the list it is in?"""
    titles = (other for other in passage.spans(index) if other.last <= span.first)
    is_titled = any(title.standing is Standing.LAWMAKER for title in titles)
    return is_titled or is_independent(passage, index, first, span.last)


def _without_brackets(words: list[str]) -> list[str]:
    """The words between two names without those in brackets, a bracket of the name before included."""
    depth, free = 0, []
    for word in words:
        depth += (word == "(") - (word == ")")
        if depth <= 0 and word != ")":
            free.append(word)
    return free


def _is_aside(tokens: Sequence[Token], span: Span, between: Sequence[str]) -> bool:
    """Does the name stand in brackets or in a clause of its own: `Casa Lima, which works in Peru, wrote`?"""
    is_bracketed = span.first > 0 and tokens[span.first - 1].text in ("(", ")-")
    return is_bracketed or any(word in ("which", "who", "whose", "that") for word in between)


def _is_governed(tokens: Sequence[Token], span: Span) -> bool:
    """Does a preposition stand before the name, past its article?"""
    before = span.first - 1
    while before > 0 and tokens[before].lower in ARTICLES:
        before -= 1
    return before >= 0 and tokens[before].lower in GOVERNING

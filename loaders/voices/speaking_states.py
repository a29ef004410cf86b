"""What says for which state an authority's own text speaks: the author of its title or decree, and who condemns."""

from collections import Counter
from collections.abc import Iterator, Sequence

from loaders.documents.titles_of_authority import TITLES, author_of_title
from loaders.grammar.folding import fold
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.spans import Span, SpanKind
from loaders.names.state_mentions import UNION, count_wrongs, find_state_mentions
from loaders.passage import Passage
from store.rows import Actor
from store.vocabulary import ActorType

# Who condemns and sanctions in an authority's text is the authority; only so often, since it may condemn for long.
JUDGES, MOST_JUDGED = 4.0, 3
# The author whom the title names, and who writes `I, Ana Ruiz, President of Peru`.
SPEAKER = 24.0
# How early the subject of a sentence stands, `Fact Sheet: Peru sanctions` included; how far behind `I, Ana Ruiz,` her
# title may name the state.
EARLY, TITLE = 3, 12
# By how much the wrongs of one state must be more than those of another.
CLEARLY = 1.5
SENTENCES = 60
SHEET = ["fact", "sheet", ":"]
ABOUT = word_set("with to against on for in and")


def find_speaking_states(passage: Passage) -> tuple[tuple[str, float, bool], ...]:
    """What says of which state an authority is that speaks: the state, how much it says, whether it is its organ."""
    return tuple(_find_speaking_states(passage))


def _find_speaking_states(passage: Passage) -> Iterator[tuple[str, float, bool]]:
    for sentence in passage.sentences[:TITLES]:
        tokens = passage.tokens(sentence.index)
        spans = passage.spans(sentence.index)
        about = next((i for i, token in enumerate(tokens) if token.lower in ABOUT), len(tokens))
        early = [s for s in spans if s.kind is not SpanKind.NAME and s.first < min(about, 3 * EARLY)]
        authors = author_of_title(passage.lowered, sentence, tokens, spans)
        named = _subject_of_sheet(tokens, spans)
        if named is not None:
            yield named, SPEAKER, True
        for span in authors or early:
            country = _state_of_author(passage, tokens, span, bool(authors))
            if country:
                yield country, SPEAKER, True
                break
    for country, number in passage.once(count_judges).items():
        yield country, JUDGES * min(number, MOST_JUDGED), False
    for sentence in passage.sentences[:SENTENCES]:
        tokens = passage.tokens(sentence.index)
        me = next((i for i, t in enumerate(tokens[:-1]) if t.text == "I" and tokens[i + 1].text == ","), None)
        if me is None:
            continue
        for span in passage.spans(sentence.index):
            if me < span.first <= me + TITLE and span.actor is not None and span.actor.country:
                yield span.actor.country, SPEAKER, True


def _subject_of_sheet(tokens: Sequence[Token], spans: Sequence[Span]) -> str | None:
    """The state in `Fact Sheet: Peru Imposes Costs on Chad`: such sheets tell what their own authority does."""
    if [token.lower for token in tokens[:3]] != SHEET:
        return None
    first = next((s for s in spans if len(SHEET) <= s.first <= len(SHEET) + 1 and s.kind is SpanKind.NAME), None)
    if first is None or first.actor is None or first.last >= len(tokens):
        return None
    behind = tokens[first.last].lower
    acts = behind == "and" or behind.endswith("s") and behind.isalpha()
    return (first.actor.country or None) if acts and not tokens[first.last - 1].is_possessive else None


def _state_of_author(passage: Passage, tokens: Sequence[Token], span: Span, is_author: bool) -> str | None:
    """The state of a body or an official; a headline's capitals may join the surname with the verb behind it."""
    actor = span.actor
    if actor is None:
        return None
    own = next(
        (country for at in range(span.first, span.last) if (country := _state_of_holder(passage, tokens, span, at))),
        None,
    )
    # `President Ana Ruiz of Peru`
    place = passage.gazetteer.resolve_country(actor.name.partition(" of ")[2]) if is_author else None
    own = own or (None if place is None else place.country)
    return actor.country or state_of_listed(passage, actor) or own


def _state_of_holder(passage: Passage, tokens: Sequence[Token], span: Span, at: int) -> str | None:
    """The state of the listed official whose surname stands at token `at` of a name, alone or behind the first name."""
    surname = tokens[at].base
    states = set(passage.gazetteer.surnames.get(surname, ()))
    is_listed = at == span.first or f"{tokens[span.first].base} {surname}" in passage.gazetteer.officials
    return passage.gazetteer.actors[states.pop()].country if len(states) == 1 and is_listed else None


def find_wrongdoer(passage: Passage) -> str | None:
    """The code of the state that others judge most in an authority's text, else of whose wrongs it speaks most."""
    judged = Counter(m.country for m in passage.once(find_state_mentions) if m.is_behind and m.country != UNION)
    if judged:
        return judged.most_common(1)[0][0]
    ranked = [(code, count) for code, count in passage.once(count_wrongs).most_common() if code != UNION and count > 0]
    if not ranked or len(ranked) > 1 and ranked[0][1] < CLEARLY * ranked[1][1]:
        return None
    return ranked[0][0]


def count_judges(passage: Passage) -> Counter[str]:
    """How often each state is the subject of a sentence that says that it condemns or sanctions."""
    mentions = passage.once(find_state_mentions)
    return Counter(mention.country for mention in mentions if mention.judges and mention.span.first <= EARLY)


def state_of_listed(passage: Passage, actor: Actor) -> str | None:
    """The state of a person listed as holding its office, by name or by surname alone where that is unique."""
    if actor.type is not ActorType.PERSON:
        return None
    holder = passage.gazetteer.spokesman_for(actor.name, passage.document.published_on.value)
    if holder is not None:
        return holder.country
    states = set(passage.gazetteer.surnames.get(fold(actor.name.split()[-1]), ()))
    return passage.gazetteer.actors[states.pop()].country if len(states) == 1 else None

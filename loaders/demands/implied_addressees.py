"""Whom an ask means that names nobody as asked: whose measure, whose office, whose prisoner or state it is."""

from loaders.demands.find import DemandCandidate
from loaders.grammar.word_sets import word_set
from loaders.names.own_government import name_government
from loaders.names.phrases import phrase_after
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage
from loaders.voices.accused import accused_state
from loaders.voices.asked_names import name_asked
from store.rows import NamedActor
from store.vocabulary import ActorType

SETTING_FREE = word_set("release released free freed freeing liberation")
# What is published is released, too; hostages are rarely held by a state.
NO_PRISONERS = word_set(
    """
    report reports data documents document files information records record funds fund aid money statement video footage
    names list hostages hostage results figures text list emissions
    """
)
LONGEST_ASK = 14
# How many times as often as any other, and how often at least, a state must be named that is meant without a word.
FAR_AHEAD, AT_LEAST = 1.5, 3
# What others than the state in question are asked for.
BY_OTHERS = word_set("sanctions sanction embargo boycott recognition")
# `EU sanctions`, `a UN inquiry`: whose they are is who is asked for them.
MEASURES = word_set(
    """
    sanctions sanction embargo ban bans visa travel asset tariffs boycott inquiry investigation investigations probe
    intervention monitors observers peacekeepers mission action support assistance aid recognition arms-embargo
    """
)
OWNERS = (ActorType.GOVERNMENT, ActorType.IGO, ActorType.PARLIAMENT)
LETTERS_OF_STATES = frozenset(("US", "U.S.", "USA", "UK", "U.K.", "EU", "E.U.", "UN", "U.N."))
OPENING = 7
ENDING = word_set("end lifting suspension repeal withdrawal")
LEAVING = word_set("resignation resignations abdication")
PARTING = word_set("independence autonomy secession self-rule self-government sovereignty separation")
GOVERNING = word_set("of to on against from at in for with by into over under about between")


def find_owner(passage: Passage, candidate: DemandCandidate) -> tuple[NamedActor, ...]:
    """Whose measure or office the thing asked is, as the ask itself says; empty where it says nothing of the kind."""
    if not candidate.ask.is_passive or candidate.ask.frame in ("modal", "that"):
        return ()
    tokens = passage.tokens(candidate.sentence)
    first = candidate.ask.first
    last = min(candidate.ask.last, first + OPENING + LONGEST_ASK)
    leaving = next((i for i in range(first, min(last, first + OPENING)) if tokens[i].lower in LEAVING), None)
    if leaving is not None and leaving + 1 < last and tokens[leaving + 1].lower == "of":
        # `the resignation of the minister`: nobody else can grant it.
        office = phrase_after(passage, candidate.sentence, leaving + 2, 3)
        return name_asked(passage, office) if office is not None else ()
    if ruler := find_ruler(passage, candidate):
        return ruler
    for span in passage.spans(candidate.sentence):
        if not first <= span.first <= first + OPENING or span.last >= last or not _is_owner(span):
            continue
        before = {token.lower for token in tokens[first : span.first]}
        # `restrictions on a UN mission` are asked of others; `the lifting of US sanctions` is not.
        is_near = GOVERNING.isdisjoint(before - {"of"} if not ENDING.isdisjoint(before) else before)
        is_measure = tokens[span.last].lower in MEASURES and _describes(passage, candidate.sentence, span)
        if is_near and is_measure and span.actor is not None:
            named = name_government(passage, span.actor) if span.actor.type is ActorType.GOVERNMENT else None
            return (named or NamedActor(span.actor, passage.written(candidate.sentence, span.first, span.last)),)
    return ()


def find_ruler(passage: Passage, candidate: DemandCandidate) -> tuple[NamedActor, ...]:
    """From whom independence is asked: whoever rules there lets go or does not; empty where it is not asked."""
    tokens, first = passage.tokens(candidate.sentence), candidate.ask.first
    last = min(candidate.ask.last - 1, first + OPENING)
    parting = next((i for i in range(first, last) if tokens[i].lower in PARTING), None)
    if parting is None or tokens[parting + 1].lower != "from":
        return ()
    ruler = phrase_after(passage, candidate.sentence, parting + 2, 2)
    return name_asked(passage, ruler) if ruler is not None and ruler.standing is Standing.POWER else ()


def find_holder(passage: Passage, candidate: DemandCandidate) -> tuple[NamedActor, ...]:
    """The state that holds those whose release is asked; empty where nobody's is, or the text accuses no state."""
    words = first_words(passage, candidate)
    if SETTING_FREE.isdisjoint(words) or not NO_PRISONERS.isdisjoint(words):
        return ()
    accused, counts = passage.once(accused_state), passage.states.most_common(2)
    if accused is None or len(counts) > 1 and passage.states[accused] < FAR_AHEAD * counts[accused == counts[0][0]][1]:
        return ()
    return _government(passage, accused)


def find_stated(passage: Passage, candidate: DemandCandidate) -> tuple[NamedActor, ...]:
    """The one state that the whole text is about; empty where there are several, or others are asked for the thing."""
    words = first_words(passage, candidate)
    is_about_things = not SETTING_FREE.isdisjoint(words) and not NO_PRISONERS.isdisjoint(words)
    counts = passage.states.most_common(2)
    if not counts or counts[0][1] < AT_LEAST or is_about_things or not BY_OTHERS.isdisjoint(words):
        return ()
    if len(counts) > 1 and counts[0][1] < FAR_AHEAD * counts[1][1]:
        return ()
    return _government(passage, counts[0][0])


def first_words(passage: Passage, candidate: DemandCandidate) -> set[str]:
    first = candidate.ask.first
    tokens = passage.tokens(candidate.sentence)
    return {token.lower for token in tokens[first : min(candidate.ask.last, first + LONGEST_ASK)]}


def _government(passage: Passage, country: str) -> tuple[NamedActor, ...]:
    state = passage.gazetteer.actors.get(f"country.{country.lower()}")
    return () if state is None else (name_government(passage, state),)


def _is_owner(span: Span) -> bool:
    is_power = span.kind is SpanKind.NAME and span.standing is Standing.POWER
    return is_power and span.actor is not None and span.actor.type in OWNERS


def _describes(passage: Passage, index: int, span: Span) -> bool:
    """Is it an adjective or letters (`Peruvian`, `EU`)? `Peru sanctions` are against Peru."""
    written = passage.written(index, span.first, span.last)
    is_body = span.actor is not None and span.actor.type is not ActorType.GOVERNMENT
    return is_body or written in LETTERS_OF_STATES or written in passage.gazetteer.demonyms

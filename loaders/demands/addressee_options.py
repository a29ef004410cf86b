"""Whom an ask may mean that does not say: what each rule, the document's other asks, its states and sentences propose.

An option is a set of actors with the names of those who propose it; a ranking chooses (`judging/chosen_addressees.py`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from operator import itemgetter

from loaders.demands.find import DemandCandidate
from loaders.demands.implied_addressees import find_holder, find_owner, find_stated
from loaders.demands.named_often import find_named_often, find_powers, name_span
from loaders.demands.options import Option
from loaders.demands.who_is_asked import find_named_besides
from loaders.grammar.tokens import first_from
from loaders.grammar.word_sets import word_set
from loaders.names.full_forms import write_as_document
from loaders.names.home_state import find_home
from loaders.names.no_names import is_no_name
from loaders.names.own_government import name_government, name_in_words
from loaders.names.phrases import PREPOSITIONS, phrase_after
from loaders.passage import Passage
from loaders.voices.accused import accused_state
from loaders.voices.asked_names import name_asked
from loaders.voices.letters import DocumentAddressees
from loaders.voices.you import find_you
from store.organs import name_in_role
from store.rows import NamedActor
from store.vocabulary import ActorRole

Proposal = tuple[str, float, tuple[NamedActor, ...]]

RULE, NOBODY = "rule", "nobody"
MOST_STATES, BEFORE, FARTHEST = 3, 3, 4
DUTIES = word_set("to must should not will would")


def find_options(
    passage: Passage, candidate: DemandCandidate, asked: DocumentAddressees, by_rule: tuple[NamedActor, ...],
    asking: Container[str] = (),
) -> list[Option]:  # fmt: skip
    """Whom the ask may mean, the rules' own answer first; none of those who are `asking`, by their ids."""
    found: dict[tuple[str, ...], Option] = {}
    for source, value, actors in ((RULE, 1.0, by_rule), *_propose(passage, candidate, asked), (NOBODY, 1.0, ())):
        others = [one for one in actors if not is_no_name(one) and one.actor.actor_id not in asking]
        named = write_as_document(passage, others)
        if not named and source not in (RULE, NOBODY):
            continue
        names = tuple(name_in_role(ActorRole.ADDRESSEE, n.actor.name, n.as_written, n.actor.type) for n in named)
        option = found.setdefault(names, Option(named, names))
        option.sources[source] = max(value, option.sources.get(source, 0.0))
    return list(found.values())


def _propose(passage: Passage, candidate: DemandCandidate, asked: DocumentAddressees) -> Iterator[Proposal]:
    if candidate.addressee is not None:
        yield f"phrase {candidate.addressee.head.kind}", 1.0, name_asked(passage, candidate.addressee)
        yield "you", 1.0, find_you(passage, candidate.addressee, asked)
    yield "besides", 1.0, find_named_besides(passage, candidate)
    yield "owner", 1.0, find_owner(passage, candidate)
    yield "holder", 1.0, find_holder(passage, candidate)
    yield "stated", 1.0, find_stated(passage, candidate)
    yield "letter" if asked.is_letter else "default", 1.0, asked.whole(candidate.sentence)
    yield from _opening(passage, candidate)
    yield from _asked_elsewhere(candidate.sentence, asked)
    yield from passage.once(_states)
    yield from _powers_near(passage, candidate)
    yield from (("named often", 1.0, actors) for actors in passage.once(find_named_often))


def _opening(passage: Passage, candidate: DemandCandidate) -> Iterator[Proposal]:
    """Who stands right behind the cue or opens what is asked (`demand that the council publish`)."""
    index, ask = candidate.sentence, candidate.ask
    tokens = passage.tokens(index)
    for place, at in (("ask", ask.first), ("cue", first_from(tokens, candidate.cue_start) + 1)):
        first = at + (at < len(tokens) and tokens[at].lower in ("that", "on", "upon", "for", "to"))
        found = phrase_after(passage, index, first, 3)
        if found is not None:
            behind = tokens[found.last].lower if found.last < len(tokens) else "."
            named = name_asked(passage, found)
            yield f"opens {place}", 1.0, named
            yield f"opens {place} before {_sort(behind)}", 1.0, named


def _sort(word: str) -> str:
    if word in DUTIES:
        return "duty"
    if not word[:1].isalnum():
        return "mark"
    return "preposition" if word in PREPOSITIONS or word == "and" else "word"


def _asked_elsewhere(index: int, asked: DocumentAddressees) -> Iterator[Proposal]:
    """Whom the document's other asks name: the one before and behind, and the first."""
    named = asked.named
    first = bisect_left(named, index, key=itemgetter(0))
    behind = bisect_right(named, index, key=itemgetter(0))
    if first < behind:
        yield "asked here", 1.0, named[behind - 1][1]
    if first > 0:
        at, actors = named[first - 1]
        yield "asked before", 1.0, actors
        yield f"asked before {min(index - at, FARTHEST)}", 1.0, actors
    if behind < len(named):
        yield "asked behind", 1.0, named[behind][1]
    if named:
        yield "asked first", 1.0, named[0][1]


def _states(passage: Passage) -> list[Proposal]:
    """The text's own state, the one it accuses and those it names most, by name and as governments."""
    home, accused = passage.once(find_home), passage.once(accused_state)
    found: list[Proposal] = []
    if home is not None:
        found += _forms(passage, "home", home.actor_id)
    if accused is not None:
        found += _forms(passage, "accused", f"country.{accused.lower()}")
    total = sum(passage.states.values())
    for place, (code, count) in enumerate(passage.states.most_common(MOST_STATES)):
        forms = _forms(passage, f"state {place}", f"country.{code.lower()}")
        found += (*forms, *(("share of states", count / total, actors) for _, _, actors in forms))
    return found


def _forms(passage: Passage, source: str, actor_id: str) -> list[Proposal]:
    """A state by its name, and as its government: as the text has it, else in words of our own."""
    state = passage.gazetteer.actors.get(actor_id)
    if state is None:
        return []
    own = (NamedActor(state, state.name),)
    government = name_government(passage, state)
    is_written = government.as_written != state.name
    form = government if is_written else NamedActor(state, name_in_words(passage, state, "government"))
    return [
        (source, 1.0, own),
        (f"{source} by name", 1.0, own),
        (source, 1.0, (form,)),
        (f"{source} as government" if is_written else f"{source} in our words", 1.0, (form,)),
    ]


def _powers_near(passage: Passage, candidate: DemandCandidate) -> Iterator[Proposal]:
    """Those with power whom the sentence, its list's lead-in, the title and the sentence above with any name."""
    index = candidate.sentence
    cue = first_from(passage.tokens(index), candidate.cue_start)
    for span in find_powers(passage, index):
        place = "before cue" if span.last <= cue else "in ask" if span.first >= candidate.ask.first else "between"
        yield f"power {place}", 1.0, name_span(passage, index, span)
    for place, above in (("lead-in", candidate.lead_in), ("title", 0)):
        if above is not None and above != index:
            for span in find_powers(passage, above):
                yield f"power in {place}", 1.0, name_span(passage, above, span)
    for earlier in range(index - 1, max(-1, index - 1 - BEFORE), -1):
        powers = find_powers(passage, earlier)
        if powers:
            yield "first power above", 1.0, name_span(passage, earlier, powers[0])
            yield "last power above", 1.0, name_span(passage, earlier, powers[-1])
            return

"""Whom each rule, the speakers, the writers and the other voices of a text propose as those who ask.

A proposal is the name of its source, how much it says (a share, or 1) and the actors. Sources that hardly tell askers
from others on documents of unseen publishers, such as the names nearest to an ask, are left out on purpose.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.demands.find import DemandCandidate
from loaders.demands.who_asks import find_askers
from loaders.names.full_forms import write_as_document
from loaders.names.gazetteer_lookup import slug_actor
from loaders.names.no_names import is_no_name
from loaders.names.spans import SpanKind, Standing, standing_of
from loaders.passage import Passage
from loaders.voices.attribution import name_actors
from loaders.voices.closings import find_closing
from loaders.voices.counted_groups import find_counted_group
from loaders.voices.fullest_groups import write_fullest
from loaders.voices.heard_askers import find_heard, find_meant, heard_in
from loaders.voices.joint_writers import find_joint_writers, find_sole_writer
from loaders.voices.leading_voice import find_called, find_leading_voice
from loaders.voices.opening_askers import find_opening_askers
from loaders.voices.own_groups import find_own_group
from loaders.voices.signatories import find_signatories
from loaders.voices.speakers import own_voice, own_voices, shown_voices, speaker_at, speaker_phrase
from loaders.voices.stated_writers import find_stated_writers
from loaders.voices.voices_heard import find_voices
from store.rows import NamedActor

Askers = tuple[NamedActor, ...]
Proposal = tuple[str, float, Askers]
# So many of those named most often are looked at, and so many of the rules' answers.
MOST, STEPS = 3, 2
FARTHEST, NEXT = 4, 2
# Asks in these words may have anything as their subject: `the bank should`.
LOOSE_FRAMES = ("modal", "list", "imperative")
RESOLVING = re.compile(
    r"^\W*(?:that )?(?:th(?:is|e) )?(?P<body>[\w’' ]{0,40}?(?:conference|congress|union|branch|council|assembly|"
    r"meeting|party|local|committee|senate|chapter|society))\s+(?:also |further |therefore )*"
    r"(?:notes|believes|resolves|calls|instructs|mandates|urges|condemns|demands|agrees)\b",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True)
class DocumentAskers:
    """Whom the asks of a document name as their subjects, in order, and how often the rules answered with whom."""

    named: tuple[tuple[int, Askers], ...] = ()
    ruled: Counter[Askers] = field(default_factory=Counter)


def find_document_askers(
    passage: Passage, asks: Sequence[DemandCandidate], answers: Sequence[Askers]
) -> DocumentAskers:
    """What the asks of a document say together; `answers` are the rules' own, one for each."""
    named = []
    for ask in asks:
        phrase = ask.asker
        if phrase is None or phrase.head.kind is SpanKind.PRONOUN or ask.ask.frame in LOOSE_FRAMES:
            continue
        if phrase.standing in (Standing.THING, Standing.POWER):
            continue
        found = tuple(n for n in name_actors(passage, phrase, preferred=Standing.CIVIL) if not is_no_name(n))
        if found and standing_of(found[0].actor) is not Standing.POWER:
            named.append((ask.sentence, found))
    return DocumentAskers(tuple(named), Counter(_in_full(passage, answer) for answer in answers if answer))


def propose_askers(passage: Passage, candidate: DemandCandidate, known: DocumentAskers) -> Iterator[Proposal]:
    """Whom the ask's sentence, its quotation, the text's writers and its other voices propose."""
    answers = dict.fromkeys(found for found in find_askers(passage, candidate) if found)
    for step, actors in zip(range(STEPS), answers, strict=False):
        yield f"step {step}", 1.0, actors
    if candidate.lead_in is not None:
        yield "heard in lead", 1.0, heard_in(passage, candidate.lead_in)
    yield from _speakers(passage, candidate)
    yield from passage.once(_find_writers)
    yield from _voices(passage, candidate.sentence)
    yield from _heard(passage, candidate.sentence)
    yield from _asking(candidate.sentence, known)


def _speakers(passage: Passage, candidate: DemandCandidate) -> Iterator[Proposal]:
    quote = passage.quote_at(candidate.start)
    if quote is None:
        return
    yield "speaker", 1.0, _listed(speaker_at(passage, candidate.start, name_actors))
    phrase = speaker_phrase(passage, quote)
    if phrase is not None:
        place = "own" if quote.speaker_start is not None else "before"
        yield f"speaker {place}", 1.0, name_actors(passage, phrase, preferred=Standing.CIVIL)
        yield f"speaker {place} person", 1.0, name_actors(passage, phrase, preferred=Standing.CIVIL, as_person=True)
        yield "speaker meant", 1.0, find_meant(passage, phrase)


def _find_writers(passage: Passage) -> list[Proposal]:
    publisher, counted = passage.publisher, find_counted_group(passage)
    found: list[tuple[str, Askers]] = [
        ("own voice", _listed(own_voice(passage))),
        ("own voices", own_voices(passage)),
        ("shown voices", shown_voices(passage)),
        ("leading voice", _listed(passage.once(find_leading_voice))),
        ("opening askers", passage.once(find_opening_askers)),
        ("signatories", find_signatories(passage)),
        ("closing", _listed(passage.once(find_closing))),
        ("joint writers", passage.once(find_joint_writers)),
        ("sole writer", _listed(passage.once(find_sole_writer))),
        ("counted group", _listed(counted)),
        ("own group", _listed(find_own_group(passage))),
        ("stated writers", find_stated_writers(passage)),
        ("called we", find_called(passage)),
        ("resolving", _resolving(passage)),
    ]
    if publisher is not None:
        found.append((f"publisher {passage.publisher_standing}", (NamedActor(publisher, publisher.name),)))
    if "the undersigned" in passage.lowered:
        actor = passage.gazetteer.actor_for("the undersigned")
        found.append(("undersigned", (NamedActor(actor, actor.name),)))
    return [(source, 1.0, actors) for source, actors in found if actors]


def _resolving(passage: Passage) -> Askers:
    """`Conference resolves`, `This union believes`: the body that a motion most often gives its words."""
    bodies = Counter(" ".join(found["body"].split()) for found in RESOLVING.finditer(passage.text))
    # `Congress` of a union is not that of a state.
    return tuple(NamedActor(slug_actor(written), written) for written, _ in bodies.most_common(1))


def _voices(passage: Passage, index: int) -> Iterator[Proposal]:
    voices = [voice for voice in passage.once(find_voices) if not voice.is_power]
    before = [voice for voice in voices if voice.sentence < index]
    behind = next((voice for voice in voices if voice.sentence >= index), None)
    if before:
        yield "last voice", 1.0, (before[-1].named,)
        yield f"last voice {min(FARTHEST, index - before[-1].sentence)}", 1.0, (before[-1].named,)
        yield "first voice", 1.0, (before[0].named,)
    if behind is not None:
        yield f"next voice {min(NEXT, behind.sentence - index)}", 1.0, (behind.named,)
    counts = Counter(voice.named.actor.actor_id for voice in voices)
    names = {voice.named.actor.actor_id: voice.named for voice in reversed(voices)}
    yield from _ranked("voice", Counter({(names[key],): count for key, count in counts.items()}))


def _heard(passage: Passage, index: int) -> Iterator[Proposal]:
    heard = [one for one in passage.once(find_heard) if not one.is_power]
    before = [one for one in heard if one.sentence < index]
    if before:
        yield "last heard", 1.0, before[-1].actors
        yield f"last heard {min(FARTHEST, index - before[-1].sentence)}", 1.0, before[-1].actors
        yield "first heard", 1.0, before[0].actors
    writers = [one for one in before if one.writes]
    if writers:
        yield "last writer", 1.0, writers[-1].actors
        yield "first writer", 1.0, writers[0].actors
    yield from _ranked("heard", Counter(one.actors for one in heard))


def _asking(index: int, known: DocumentAskers) -> Iterator[Proposal]:
    before = [actors for at, actors in known.named if at < index]
    behind = [actors for at, actors in known.named if at > index]
    if before:
        yield "asking before", 1.0, before[-1]
    if behind:
        yield "asking behind", 1.0, behind[0]
    if known.named:
        yield "asking first", 1.0, known.named[0][1]
    yield from _ranked("asking", Counter(actors for _, actors in known.named))
    yield from _ranked("ruled", known.ruled)


def _ranked(source: str, counts: Counter[Askers]) -> Iterator[Proposal]:
    """Those named most often by their place, and each with its share."""
    total = counts.total()
    for place, (actors, count) in enumerate(counts.most_common(MOST)):
        yield f"{source} {place}", 1.0, actors
        yield f"{source} share", count / total, actors


def _in_full(passage: Passage, actors: Askers) -> Askers:
    return write_fullest(passage, write_as_document(passage, actors))


def _listed(named: NamedActor | None) -> Askers:
    return () if named is None else (named,)

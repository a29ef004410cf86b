"""Who may ask: the proposals of all sources, joined where they name the same, with the features that rank them."""

import math
import re
from collections.abc import Container

from loaders.demands.find import DemandCandidate
from loaders.demands.options import Option
from loaders.demands.proposed_askers import Askers, DocumentAskers, propose_askers
from loaders.names.full_forms import write_as_document
from loaders.names.name_counts import count_named
from loaders.names.no_names import is_no_name
from loaders.names.powers import holds_power
from loaders.names.spans import SpanKind, Standing, standing_of
from loaders.names.ties import is_own_voice
from loaders.passage import Passage
from loaders.voices.fullest_groups import write_fullest
from store.organs import name_in_role
from store.rows import NamedActor
from store.vocabulary import ActorRole, ActorType

# The rules' own answer stays where the sentence itself names somebody outside power as its subject.
SUBJECTS = (SpanKind.NAME, SpanKind.UNKNOWN_NAME, SpanKind.GENERIC, SpanKind.OFFICE)
OUTSIDE = (Standing.CIVIL, Standing.PERSON, Standing.LAWMAKER)
DESCRIBED = re.compile(r"\b(?!of|the|and|for|in|on|against|to|de|la|del)[a-z]{3,}")
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|slams?|urges?|calls?|demands?|says|said|stages?|issues?)\b", re.IGNORECASE
)
OPENING, END, MANY, LONG, VERY_LONG = 600, 800, 3, 6, 10

# Each speaks for one body, and not for all who wrote together.
ONE_PERSON = ("he", "she")


def is_settled(candidate: DemandCandidate, by_rule: Askers) -> bool:
    """Does the sentence name who asks, so that there is nothing to choose?"""
    phrase = candidate.asker
    if phrase is None or not by_rule or phrase.head.kind not in SUBJECTS:
        return False
    is_unclear = phrase.head.kind is SpanKind.UNKNOWN_NAME and phrase.standing is Standing.UNCLEAR
    return phrase.standing in OUTSIDE or is_unclear


def find_asker_options(
    passage: Passage, candidate: DemandCandidate, known: DocumentAskers, by_rule: Askers, asked: Container[str] = ()
) -> list[Option]:
    """Who may ask, the rules' own answer first; nobody is one of the answers, whoever is `asked` (by id) is none."""
    found: dict[tuple[str, ...], Option] = {}
    phrase = candidate.asker
    is_one = phrase is not None and passage.written(phrase.sentence, phrase.first, phrase.last).lower() in ONE_PERSON
    proposals = (("rule", 1.0, by_rule), *propose_askers(passage, candidate, known), ("nobody", 1.0, ()))
    for source, value, actors in proposals:
        if source != "rule":
            actors = tuple(one for one in actors if not is_no_name(one) and one.actor.actor_id not in asked)
            if len(actors) > 1 and is_one:
                continue
            if not actors and source != "nobody" or all_have_power(passage, actors):
                # Those with power answer; only the rules' own reading of a sentence may find that one asks.
                continue
        names = _names_of(passage, actors)
        option = found.setdefault(names, Option(actors, names))
        option.sources[source] = max(value, option.sources.get(source, 0.0))
    return list(found.values())


def asker_features(passage: Passage, candidate: DemandCandidate, option: Option, rule: Option) -> dict[str, float]:
    """What speaks for an option: who proposes it, what sort of actor it is, how the text names it; `rule` is first."""
    kind = _kind(passage, option)
    features = dict(option.sources) | {f"kind:{kind}": 1.0, f"quoted {_quoted(passage, candidate)}:{kind}": 1.0}
    features["sources"] = math.log(len(option.sources))
    if option is rule:
        features |= {f"rule+{name}": 1.0 for name in (*_setting(passage, candidate), kind)}
    elif rule.actors and option.actors:
        features |= _against(option, rule)
    if option.actors:
        features |= _naming(passage, candidate, option)
    return features


def all_have_power(passage: Passage, actors: Askers) -> bool:
    """Are all of them authorities?"""
    return bool(actors) and all(standing_of(n.actor) is Standing.POWER or holds_power(passage, n) for n in actors)


def _names_of(passage: Passage, actors: Askers) -> tuple[str, ...]:
    written = write_fullest(passage, write_as_document(passage, actors))
    return tuple(name_in_role(ActorRole.ASKER, n.actor.name, n.as_written, n.actor.type) for n in written)


def _quoted(passage: Passage, candidate: DemandCandidate) -> str:
    quote = passage.quote_at(candidate.cue_start)
    return "not" if quote is None else "by nobody" if quote.speaker_start is None else "by somebody"


def _setting(passage: Passage, candidate: DemandCandidate) -> list[str]:
    """What is to be known of the ask, whoever asks."""
    phrase = candidate.asker
    found = [
        "no phrase" if phrase is None else f"phrase {phrase.head.kind} {phrase.standing}",
        f"publisher {passage.publisher_standing}",
        f"genre {passage.document.kind}",
        f"quoted {_quoted(passage, candidate)}",
    ]
    if candidate.lead_in is not None:
        found.append("listed")
    if candidate.ask.frame in ("modal", "imperative", "vital"):
        found.append(candidate.ask.frame)
    return found


def _kind(passage: Passage, option: Option) -> str:
    if not option.actors:
        return "nobody"
    named: NamedActor = option.actors[0]
    actor, name = named.actor, option.names[0]
    if len(option.actors) > 1:
        return "several persons" if actor.type is ActorType.PERSON else "several"
    if actor.type is ActorType.PERSON:
        if is_own_voice(passage, name):
            return "lawmaker"
        return "official" if holds_power(passage, named) else "person"
    if actor.type not in (ActorType.GENERIC, ActorType.UNKNOWN):
        return "power" if standing_of(actor) is Standing.POWER else str(actor.type)
    generic = passage.gazetteer.generics.get(actor.name.lower())
    if generic is not None:
        return "powers" if generic.is_power else "people" if generic.is_civil else "group"
    if name[:1].isdigit():
        return "counted"
    return "described" if name.islower() else "part described" if DESCRIBED.search(name) else "unknown"


def _naming(passage: Passage, candidate: DemandCandidate, option: Option) -> dict[str, float]:
    """How the text names the first of the actors, and where."""
    counts, lowered = passage.once(count_named), passage.lowered
    name, words = option.names[0].lower(), option.names[0].split()
    sentence, own = passage.sentences[candidate.sentence], passage.publisher
    ids = {one.actor.actor_id for one in option.actors}
    found = {
        "named": math.log1p(max((counts.get(key, 0) for key in ids), default=0)),
        "written": math.log1p(lowered.count(name)),
        "in opening": name in lowered[:OPENING],
        "in end": name in lowered[-END:],
        "in text": name in lowered,
        "in sentence": name in lowered[sentence.start : sentence.end],
        "many": len(option.actors) > MANY,
        "one word": len(words) == 1,
        "long": len(words) > LONG,
        "very long": len(words) > VERY_LONG,
        "acronym": len(words) == 1 and words[0].isupper(),
        "has number": any(word[0].isdigit() for word in words),
        "finite": FINITE.search(name) is not None,
        "is publisher": own is not None and own.actor_id in ids,
        "reviewed": option.actors[0].actor.is_reviewed,
    }
    return {key: float(value) for key, value in found.items() if value}


def _against(option: Option, rule: Option) -> dict[str, float]:
    """How an option stands to the rules' own answer."""
    ours = {one.actor.actor_id for one in option.actors}
    theirs = {one.actor.actor_id for one in rule.actors}
    words, rules_words = (set(" ".join(one.names).lower().split()) for one in (option, rule))
    found = {
        "words of rule's": words < rules_words,
        "words more than rule's": words > rules_words,
        "same as rule's": ours == theirs,
        "part of rule's": ours < theirs,
        "more than rule's": ours > theirs,
    }
    return {key: 1.0 for key, value in found.items() if value}

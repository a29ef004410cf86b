"""What speaks for an option being the one asked: who proposes it, what sort of actor it is, how the text names it."""

import math

from loaders.demands.addressee_options import NOBODY, RULE
from loaders.demands.find import DemandCandidate
from loaders.demands.options import Option
from loaders.grammar.word_sets import word_set
from loaders.names.name_counts import count_named
from loaders.names.powers import holds_power
from loaders.names.spans import SpanKind, Standing, standing_of
from loaders.passage import Passage
from store.vocabulary import ActorType

# The rules were written with the annotated texts in view, and are right less often elsewhere: they count for less.
RULE_VALUE = 0.6
NOUNS = word_set("government authorities regime administration parliament ministry police court")
NO_PEOPLE = word_set(
    """
    act bill law laws day report statement letter petition memorandum agreement convention declaration strategy
    plan project programme program campaign rights article section resolution treaty policy conference summit attacks
    genocide crisis war peace justice freedom nr no border borders country world
    """
)
# How far from the beginning, in letters, names are counted, and how long it is an opening.
COUNTED, OPENING = 16000, 600


def option_features(passage: Passage, candidate: DemandCandidate, option: Option) -> dict[str, float]:
    """The features of one option of an ask."""
    settings = _settings(passage, candidate)
    proposed = {name: value * (RULE_VALUE if name == RULE else 1.0) for name, value in option.sources.items()}
    proposed[f"is {_sort(passage, option)}"] = 1.0
    features = dict(proposed)
    for name, value in proposed.items():
        if name != RULE:
            features |= {f"{name}+{setting}": value for setting in settings}
    features["proposals"] = math.log(len(option.sources))
    if option.actors:
        features |= _place(passage, candidate, option)
        features |= _shape(option)
    return {name: value for name, value in features.items() if value}


def _settings(passage: Passage, candidate: DemandCandidate) -> list[str]:
    """What is to be known of the ask, whoever is asked."""
    phrase = candidate.addressee
    is_pronoun = phrase is not None and phrase.head.kind is SpanKind.PRONOUN
    found = ["nobody named" if phrase is None else "pronoun" if is_pronoun else "named"]
    found.append(f"published by {passage.publisher_standing}")
    if candidate.ask.is_passive:
        found.append("passive")
    return found


def _sort(passage: Passage, option: Option) -> str:
    if not option.actors:
        return NOBODY
    actor, last = option.actors[0].actor, option.names[0].split()[-1].lower()
    if actor.type is ActorType.PERSON:
        return "official" if holds_power(passage, option.actors[0]) else "person"
    if actor.type is ActorType.GOVERNMENT:
        return "state" if option.names[0] == actor.name else "government"
    if actor.type not in (ActorType.GENERIC, ActorType.UNKNOWN):
        return str(actor.type)
    if last in NOUNS:
        return f"some {last}"
    generic = passage.gazetteer.generics.get(actor.name.lower())
    if generic is None:
        return "unknown"
    return "powers" if generic.is_power else "people" if generic.is_civil else "group"


def _place(passage: Passage, candidate: DemandCandidate, option: Option) -> dict[str, float]:
    """How often and where the text names the option."""
    counts, lowered = passage.once(count_named), passage.lowered
    name = option.names[0].lower()
    sentence = passage.sentences[candidate.sentence]
    own = passage.publisher.actor_id if passage.publisher is not None else ""
    ids = [named.actor.actor_id for named in option.actors]
    return {
        "named": math.log1p(max((counts[i] for i in ids if i in counts), default=0)),
        "written": math.log1p(lowered.count(name, 0, COUNTED)),
        "in title": float(name in lowered[: passage.sentences[0].end]),
        "in opening": float(name in lowered[:OPENING]),
        "in sentence": float(name in lowered[sentence.start : sentence.end]),
        "publisher": float(own in ids),
        "outside power": float(any(standing_of(named.actor) is Standing.CIVIL for named in option.actors)),
        "several": float(len(ids) > 1),
        "many": float(len(ids) > 3),
    }


def _shape(option: Option) -> dict[str, float]:
    """What in the letters of a name that no file lists says that it may be none."""
    name = option.names[0]
    found = {"long": float(len(name.split()) > 6), "small letters": float(name.islower())}
    unlisted = [n for n in option.actors if not n.actor.is_reviewed and n.actor.type is not ActorType.PERSON]
    words = [word for named in unlisted for word in named.as_written.split()]
    if not words:
        return found
    return found | {
        "unlisted": 1.0,
        "all capitals": float(len(words) > 2 and all(word.isupper() for word in words)),
        "acronym": float(len(words) == 1 and words[0].isupper()),
        "one word": float(len(words) == 1 and words[0].istitle()),
        "digits": float(any(char.isdigit() for word in words for char in word)),
        "no people": float(words[-1].lower().rstrip(".") in NO_PEOPLE),
        "small words": sum(word.islower() for word in words) / len(words),
    }

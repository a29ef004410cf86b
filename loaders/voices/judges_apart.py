"""Whose act it is where a text at home in the accused state judges that state: never the state's own.

`The foreign minister condemned the killings in Chad`: the minister of another state has done so, in a text that names
Chad most. Of which state is not known, so the words stay as they are.
"""

from collections.abc import Sequence

from loaders.grammar.word_sets import word_set
from loaders.names.state_mentions import find_state_mentions
from loaders.passage import Passage
from loaders.responses.candidate import ResponseCandidate
from store.rows import NamedActor
from store.vocabulary import ActorType

# What nobody says of the own state, or does to its officials and envoys.
JUDGING = word_set("condemn denounce deplore criticise criticize rebuke decry slam lambast")
STRIKING = word_set("summon expel sanction blacklist urge ask call press warn")
# How far behind the act its object may name the state.
JUDGING_REACH, STRIKING_REACH = 10, 4


def judge_apart(passage: Passage, candidate: ResponseCandidate, named: Sequence[NamedActor]) -> tuple[NamedActor, ...]:
    """Those who respond, a state that would judge itself by an act that does not name it left out or corrected."""
    if candidate.word not in JUDGING | STRIKING or candidate.form is None or candidate.is_passive:
        return tuple(named)
    judged = _states_behind(passage, candidate)
    return tuple(
        NamedActor(passage.gazetteer.actor_for(found.as_written), found.as_written)
        if _is_judged(passage, found, judged)
        else found
        for found in named
    )


def _states_behind(passage: Passage, candidate: ResponseCandidate) -> frozenset[str]:
    mentions = passage.once(find_state_mentions)
    last = candidate.at + (STRIKING_REACH if candidate.word in STRIKING else JUDGING_REACH)
    here = (m for m in mentions if m.sentence == candidate.sentence and candidate.at < m.span.first <= last)
    return frozenset(mention.country for mention in here)


def _is_judged(passage: Passage, found: NamedActor, judged: frozenset[str]) -> bool:
    """Is it a state that the act judges, and that the words for who acts do not name?"""
    actor = found.actor
    if actor.type is not ActorType.GOVERNMENT or actor.country is None or actor.country not in judged:
        return False
    words = found.as_written.replace("’", "'").removesuffix("'s").split()
    return all(passage.gazetteer.resolve_country(word.removesuffix("'s")) is None for word in words)

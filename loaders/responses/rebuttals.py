"""Tells words by which somebody turns down what others found, asked or did, whoever the text accuses.

Who condemns the sanctions that another state imposed, calls its report unfounded, or says that it will not do it,
denies and refuses, though the verb only says or condemns.
"""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.spans import Standing
from loaders.passage import Passage
from loaders.responses.act_signs import CLAUSES
from loaders.responses.act_stance import SAYING
from loaders.responses.candidate import ResponseCandidate
from loaders.voices.accused import accused_state, answers_for
from loaders.voices.parties import Party

# How far behind its verb what is turned down is looked for.
WORDS = 18
OBJECTING = word_set(
    """
    condemn denounce deplore slam decry criticise criticize blast castigate rebuke lambast lambaste denunciation
    condemnation
    """
)
IMPOSED = word_set("sanctions sanction blacklisting embargo designation")
# Who minds that sanctions end does not mind the sanctions.
ENDED = word_set(
    "lift lifting lifted ease easing end ending remove removal removing drop waive suspend suspending delay"
)
FOUND = word_set(
    """
    sanctions report reports claim claims accusation accusations allegation allegations criticism criticisms figures
    findings assessment demands
    """
)
# How near the verb stands what is called so.
NEAR = 6
BELITTLED = word_set(
    """
    outrageous insulting exaggerated unjustified unfounded baseless groundless interventionist unsubstantiated
    unverified biased shameless despicable malicious hypocritical false fabricated untrue absurd nonsense misleading
    politicised politicized distorted unacceptable illegal unlawful ridiculous slander smear lies
    """
)
PROMISING = ("statement.pledge",)
OWN = word_set("it they he she we i")
OPENERS = word_set('that , “ "')
WILL = word_set("will would could can")
NOT = word_set("not never")
REFUSING = word_set("refuse reject oppose boycott")
# Who says that it will not do these stands with somebody, or does not know.
STEADFAST = word_set(
    """
    tolerate condone rest hesitate stand forget abandon waver guarantee allow accept recognise recognize stop give be
    yield flinch shrink hide stay remain rule comment speculate confirm
    """
)


def is_rebuttal(passage: Passage, candidate: ResponseCandidate, responder: Party) -> bool:
    """Do the words turn down what others found, asked or did?"""
    after = passage.tokens(candidate.sentence)[candidate.after : candidate.after + WORDS]
    if candidate.word in OBJECTING:
        return _objects_to_sanctions(passage, candidate, responder, after)
    if candidate.cue.id not in SAYING + PROMISING:
        return False
    return _belittles(after) or _will_not(after)


def _objects_to_sanctions(
    passage: Passage, candidate: ResponseCandidate, responder: Party, after: Sequence[Token]
) -> bool:
    """`condemned the US decision to impose sanctions`: sanctions of another state, which is not the one accused."""
    accused = passage.once(accused_state)
    own = {named.actor.country for named in responder.actors}
    last = next((i for i, token in enumerate(after) if token.base in IMPOSED), 0)
    if not last or any(token.lower in CLAUSES or token.base in ENDED for token in after[:last]):
        return False
    for span in passage.spans(candidate.sentence):
        is_between = candidate.after <= span.first < candidate.after + last
        country = span.actor.country if span.actor is not None and is_between else None
        if country and span.standing is Standing.POWER:
            return country not in own and not answers_for(country, accused)
    return False


def _belittles(after: Sequence[Token]) -> bool:
    """`said the figures were exaggerated`, `called the sanctions outrageous`: what others found or did, called bad."""
    place = next((i for i, token in enumerate(after[:NEAR]) if token.base in FOUND), None)
    return place is not None and any(token.base in BELITTLED for token in after[place + 1 :])


def _will_not(after: Sequence[Token]) -> bool:
    """`said it would not cooperate`, `vowed that they will never negotiate`: of itself, and of what others want."""
    words = [token.lower for token in after]
    while words and words[0] in OPENERS:
        words = words[1:]
    if words[:1] == [] or words[0] not in OWN or len(words) < 4:
        return False
    words = [word for word in words[1:7] if not word.endswith("ly") and word not in ("also", "still")]
    if words[0] not in WILL:
        return words[0] in ("won't", "wouldn't", "cannot", "can't") and words[1] not in STEADFAST
    if words[1] in NOT:
        return words[2:3] != [] and words[2] not in STEADFAST
    return words[1] in REFUSING

"""Tells acts that were not done from those that were: what failed to happen, and what somebody will not do.

`has not closed the camps` is inaction, `will not close them` a denial, and who refuses to answer keeps silent.
"""

from loaders.grammar.inflections import Form
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.responses.act_stance import SAYING
from loaders.responses.candidate import ResponseCandidate
from store.vocabulary import ResponseKind, Stance

REACH = 9
# How far an auxiliary may stand before its verb.
APART = 9
NEGATIONS = frozenset(("not", "never"))
WILL = ("will", "would", "wo", "can", "could")
HAVE, BE = ("has", "have", "had", "did"), ("do", "is", "are", "was", "were")
KEEPING_STILL = ("refuse", "decline", "refusal")
ANSWERING = word_set("respond reply comment answer act speak")
TAKING, TAKEN = "take", word_set("action stand steps measures position")
REFUSING = word_set("table kill dismiss reject refuse decline deny veto")


def what_is_not_done(tokens: list[Token], candidate: ResponseCandidate) -> ResponseKind | None:
    """Inaction where the act is one that was not done, a denial where it is one that will not be; else None."""
    cue = candidate.cue
    if candidate.word in KEEPING_STILL and _is_silence(tokens[candidate.after : candidate.after + REACH]):
        return ResponseKind.INACTION
    if cue.stance is not Stance.SUPPORTIVE:
        return None
    if cue.id in ("other.decision", "legislation.pass") and _is_decision_against(tokens, candidate):
        return ResponseKind.DENIAL
    if cue.id == "other.decision":
        words = [token.lower for token in tokens[candidate.after : candidate.after + 5]]
        is_against = any(words[i : i + 2] == ["not", "to"] for i in range(len(words)))
        return ResponseKind.INACTION if is_against else None
    if candidate.form is Form.GERUND and tokens[candidate.at - 1].lower in NEGATIONS:
        # `blamed Peru for not condemning the raid`
        return ResponseKind.INACTION
    if candidate.form not in (Form.BASE, Form.PAST) or cue.id in SAYING:
        return None
    before = [token.lower for token in tokens[max(0, candidate.at - 4) : candidate.at]]
    place = max((i for i, word in enumerate(before) if word in NEGATIONS or word.endswith(("n't", "n’t"))), default=-1)
    if place < 0 or any(word in ("to", "only", "just", "and", ",", "that") for word in before[place:]):
        return None
    auxiliary = before[place - 1] if place and before[place] in NEGATIONS else before[place]
    if before[place] in NEGATIONS and not auxiliary.startswith(WILL + HAVE + BE):
        # `has for two decades not removed`
        apart = [token.lower for token in tokens[max(0, candidate.at - APART) : candidate.at]]
        auxiliary = next((word for word in reversed(apart) if word in HAVE), auxiliary)
    if auxiliary.startswith(WILL):
        # Who will not send a delegation boycotts; who will not stand by speaks.
        return None if cue.kind in (ResponseKind.DIPLOMATIC_ACTION, ResponseKind.STATEMENT) else ResponseKind.DENIAL
    past = HAVE if cue.kind is ResponseKind.STATEMENT else HAVE + BE
    return ResponseKind.INACTION if auxiliary.startswith(past) else None


def _is_silence(after: list[Token]) -> bool:
    """`refused to respond`, `declined to take any action`: who will not answer is silent, and rejects nothing."""
    words = [token.lower for token in after]
    if words[:1] != ["to"] or len(words) < 2:
        return words[:1] == ["comment"] or words[1:2] == ["comment"]
    return words[1] in ANSWERING or words[1] == TAKING and not TAKEN.isdisjoint(words[2:5])


def _is_decision_against(tokens: list[Token], candidate: ResponseCandidate) -> bool:
    """`the decision by the committee to dismiss a petition`, `voted to table the motion`: deciding is refusing here."""
    after = [token.lower for token in tokens[candidate.after : candidate.after + REACH + 1]]
    if candidate.word in REFUSING and [t.lower for t in tokens[candidate.at - 2 : candidate.at]] == ["voted", "to"]:
        return True
    return any(word == "to" and after[i + 1] in REFUSING for i, word in enumerate(after[:-1]))

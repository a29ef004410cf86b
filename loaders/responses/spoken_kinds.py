"""Says what sort of act words are: a denial, an approach to another government, a listing, or a statement."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.judging.judgement import responder_is_accused
from loaders.names.spans import Standing
from loaders.passage import Passage
from loaders.responses.act_signs import CLAUSES
from loaders.responses.act_stance import JUDGING, MEASURES, NEAR, SAYING, defends_itself
from loaders.responses.candidate import ResponseCandidate
from loaders.responses.kind_words import kind_further_on
from loaders.responses.rebuttals import is_rebuttal
from loaders.voices.parties import Party
from store.vocabulary import ResponseKind, Stance

ASKING = ("statement.ask", "statement.call")
# What the accused side asks others to end.
REPROACHED = word_set("sanctions interference interfering meddling interfere")
# `raised the case`, `made clear`
PRIVATE = ("statement.concern", "statement.issue")
# How far behind its verb what was said is looked for.
WORDS = 16
# How far on an order may say what it orders.
ORDERED = 70
FACED = word_set(
    """
    government governments authorities officials minister ministers ministry counterpart counterparts ambassador
    embassy president leaders leadership beijing moscow
    """
)
MEETINGS = word_set("meeting meetings talks visit dialogue dialogues demarches")
UNTRUE = word_set(
    """
    false lies baseless groundless fabricated misinformation disinformation unfounded untrue distorted slander smear
    smears hodgepodge invalid nonsense absurd unacceptable counterproductive illegal unlawful
    """
)
# Who insists denies what others say; who claims only says it.
INSISTING = word_set("insist assert maintain allege")
# What the accused side condemns, or calls names, is what others do to it.
CONDEMNING = ("statement.condemn",)
DESCRIBING = word_set("describe denounce deplore slam decry brand label")
IMPOSED = word_set("sanctions sanction blacklisting embargo")
WANTED, WANTED_WITHIN = word_set("must should ought"), 10
CLAIMS = word_set("claim insist allege assert argue maintain suggest describe")
# What is declared to be so is listed, expelled or recognised by that.
DECLARING = word_set("declare determine")
DECLARED = {
    "terrorist": ResponseKind.SANCTION, "terrorists": ResponseKind.SANCTION, "grata": ResponseKind.DIPLOMATIC_ACTION,
    "genocide": ResponseKind.RECOGNITION,
}  # fmt: skip


def kind_of_words(
    passage: Passage, candidate: ResponseCandidate, responder: Party, stance: Stance
) -> tuple[ResponseKind, Stance]:
    """What sort of act words are: a denial, an approach to another government, or a statement."""
    cue = candidate.cue
    tokens = passage.tokens(candidate.sentence)
    after = tokens[candidate.after : candidate.after + WORDS]
    is_accused = responder_is_accused(passage, responder)
    declared = _kind_declared(tokens, candidate)
    if declared is not None:
        return declared, stance
    if candidate.word in INSISTING and (is_accused and not _asks(after) or defends_itself(passage, candidate)):
        return ResponseKind.DENIAL, Stance.OPPOSED
    if (candidate.word in CLAIMS or is_accused) and cue.id in SAYING and _calls_untrue(after):
        return ResponseKind.DENIAL, Stance.OPPOSED
    if is_accused and cue.id in JUDGING and any(token.base in MEASURES for token in after[:NEAR]):
        return ResponseKind.DENIAL, Stance.OPPOSED
    if is_accused and (cue.id in CONDEMNING or candidate.word in DESCRIBING) and _names_a_measure(after):
        return ResponseKind.DENIAL, Stance.OPPOSED
    if is_accused and cue.id in ASKING and any(token.base in REPROACHED for token in after):
        return ResponseKind.DENIAL, Stance.OPPOSED
    if is_rebuttal(passage, candidate, responder):
        return ResponseKind.DENIAL, Stance.OPPOSED
    if cue.id in PRIVATE and not is_accused and _is_private(tokens, candidate):
        return ResponseKind.DIPLOMATIC_ACTION, stance
    return ResponseKind.STATEMENT, stance


def _asks(after: list[Token]) -> bool:
    """`insisted that the killers must be tried`: is what is insisted on asked for?"""
    return any(token.lower in WANTED for token in after[:WANTED_WITHIN])


def _names_a_measure(after: list[Token]) -> bool:
    """`condemned the decision of the Union to impose sanctions`: measures, before another clause begins."""
    for token in after:
        if token.lower in CLAUSES:
            return False
        if token.base in IMPOSED:
            return True
    return False


def _calls_untrue(after: list[Token]) -> bool:
    return any(token.base in UNTRUE for token in after)


def _is_private(tokens: list[Token], candidate: ResponseCandidate) -> bool:
    """`raised the case with the ministry`, `in person`: said to another government's face and not to the public."""
    words = [token.lower for token in tokens[candidate.after : candidate.after + WORDS]]
    if any(words[i : i + 2] == ["in", "person"] for i in range(len(words))):
        return True
    for place, word in enumerate(words):
        if word in ("with", "to") and not FACED.isdisjoint(words[place + 1 : place + 9]):
            return True
        if word in ("in", "during") and not MEETINGS.isdisjoint(words[place + 1 : place + 4]):
            return True
    return False


def _kind_declared(tokens: Sequence[Token], candidate: ResponseCandidate) -> ResponseKind | None:
    """`declared the group a terrorist organisation`, `determined that it is genocide`: what the words bring about."""
    if candidate.word not in DECLARING:
        return None
    subject = candidate.subject
    if candidate.word == "determine" and subject is not None and subject.standing is Standing.WE:
        # `I have determined that it is necessary to restrict the entry`: so an authority lays down what it orders.
        return kind_further_on(tokens[candidate.after : candidate.after + ORDERED])
    after = (token.base for token in tokens[candidate.after : candidate.after + WORDS])
    return next((DECLARED[word] for word in after if word in DECLARED), None)

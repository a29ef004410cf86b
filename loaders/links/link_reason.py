"""Why a response is linked to a demand, in words a reader can check."""

from dataclasses import dataclass, replace
from datetime import date

from loaders.links.compared_rows import Answering, Asked
from loaders.links.shared_words import find_words
from loaders.links.time_order import Order
from loaders.links.who_answers import Standing
from store.vocabulary import LinkRelation, ResponseKind

ACTS = {
    ResponseKind.STATEMENT: "Statement",
    ResponseKind.RECOGNITION: "Recognition",
    ResponseKind.SANCTION: "Sanction",
    ResponseKind.TRADE_MEASURE: "Trade measure",
    ResponseKind.LEGISLATION: "Vote or law",
    ResponseKind.DIPLOMATIC_ACTION: "Diplomatic act",
    ResponseKind.INVESTIGATION: "Investigation or report",
    ResponseKind.PROTECTION: "Measure of protection",
    ResponseKind.COURT: "Court's act",
    ResponseKind.DENIAL: "Refusal",
    ResponseKind.INACTION: "Inaction",
    ResponseKind.OTHER: "Act",
}
DAYS_OF_A_MONTH = 30.44


@dataclass(frozen=True)
class Found:
    """What was found out about a pair."""

    order: Order
    standing: Standing
    answered: int
    addressees: int
    shared: int
    is_same_document: bool
    hit: int = 0
    named: int = 0
    is_doubtful: bool = False
    is_answer: bool = False

    def doubted(self) -> "Found":
        """The same, for a person to decide."""
        return replace(self, is_doubtful=True)

    def with_names(self, hit: int, named: int) -> "Found":
        """The same, with how many of those named were hit."""
        return replace(self, hit=hit, named=named)


def say_reason(relation: LinkRelation, asked: Asked, answering: Answering, found: Found) -> str:
    """The reason: what kind of act, by whom, how long after the ask, on how much of what was asked."""
    parts = [f"{ACTS[answering.row.kind]} {found.standing.value}", _say_time(asked, answering, found)]
    if found.named:
        parts.append(f"on {found.hit} of the {found.named} persons or bodies named")
    elif found.is_doubtful and answering.row.kind is ResponseKind.SANCTION:
        parts.append("but it does not say on whom")
    elif found.is_doubtful and relation is LinkRelation.REJECTS:
        parts.append("but not in plain words of refusing, or not near the ask")
    if found.addressees > 1 and found.answered < found.addressees:
        parts.append(f"for {found.answered} of the {found.addressees} who were asked")
    if asked.subjects & answering.subjects and not found.is_same_document:
        parts.append(f"about the same cause ({', '.join(sorted(asked.subjects & answering.subjects))})")
    words = find_words(answering.row.quote, asked.sought & answering.stems)[:4]
    if words and not found.named:
        parts.append("in words that both share: " + ", ".join(words))
    return ", ".join(parts)


def _say_time(asked: Asked, answering: Answering, found: Found) -> str:
    if found.order is Order.TOLD and found.is_answer:
        return "told of as an answer in the same document"
    if found.order is Order.TOLD:
        return "told of after the ask in the same document"
    if found.order is Order.OVERLAP:
        return "in the same span of time as the ask"
    if found.order is Order.UNKNOWN:
        return "at a time that the documents leave open"
    first, then = asked.row.last_day or asked.row.published_last, answering.row.first_day
    if first is None or then is None:
        return "after the ask"
    days = (date.fromisoformat(then) - date.fromisoformat(first)).days
    months = round(days / DAYS_OF_A_MONTH)
    return f"{days} {'day' if days == 1 else 'days'} after the ask" if months < 3 else f"{months} months after the ask"

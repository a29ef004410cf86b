"""What the accused side did because an authority acted: denials, rebuttals and counter-measures, with their trigger.

Invariants: the one who reacts is the state that the trigger is about; a reaction does not come before its trigger; two
documents belong together only where the days are near each other and known.
"""

from dataclasses import dataclass
from datetime import date

from loaders.links.compared_rows import Answering
from loaders.links.link_rules import LinkRules
from loaders.links.shared_words import count_shared
from store.vocabulary import ResponseKind

# Counter-measures follow within days; what comes later answers something else.
DAYS = 14
# In one document a reaction stands near what it reacts to.
NEAR = 400
SURE = 0.6


@dataclass(frozen=True)
class Reaction:
    """How surely one response reacts to another, and why."""

    score: float
    reason: str


def judge_reaction(reacting: Answering, trigger: Answering, rules: LinkRules) -> Reaction | None:
    """The reaction of the accused side to the trigger, or None where it is not sure."""
    one, other = reacting.row, trigger.row
    own = {responder.country for responder in one.responders if responder.country}
    if one.row_id == other.row_id or not own & trigger.accused or own & {r.country for r in other.responders}:
        return None
    if one.last_day is not None and other.first_day is not None and one.last_day < other.first_day:
        return None
    is_reacting = rules.says("reaction", one.quote)
    shared = count_shared(reacting.stems, trigger.stems)
    if one.document_id == other.document_id:
        is_next = other.start == reacting.last_act and one.start - other.end <= NEAR
        is_one_sentence = one.start < other.end and other.start < one.end
        score = 0.35 * is_reacting + 0.25 * (is_next or is_one_sentence) + 0.15 * min(shared, 3)
        place = "right behind it" if is_next else "in the same sentence" if is_one_sentence else "of the same thing"
        reason = f"told {place} in the same document"
    else:
        days = _days_between(other.first_day, one.first_day)
        if days is None or not 0 <= days <= DAYS or not reacting.subjects & trigger.subjects:
            return None
        is_counter = one.kind is ResponseKind.SANCTION and other.kind is ResponseKind.SANCTION
        score = 0.35 * is_reacting + 0.35 * is_counter + 0.1 * min(shared, 3) + 0.2 * (days <= 1)
        reason = "on the same day" if days == 0 else f"{days} {'day' if days == 1 else 'days'} later"
    if score < SURE:
        return None
    return Reaction(round(min(score, 0.95), 3), f"The accused side answers, {reason}")


def _days_between(first: str | None, then: str | None) -> int | None:
    return None if first is None or then is None else (date.fromisoformat(then) - date.fromisoformat(first)).days

"""Leaves out the rows that a person rejected, by one list for the whole query instead of a look-up for each row."""

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import aliased

from store.schema import DecisionRecord
from store.vocabulary import Verdict


def not_among_rejected(table: str, row_id: Any) -> ColumnElement[bool]:
    """The same condition as `review.not_rejected`: the latest decision about the row, if any, does not reject it."""
    decision, later = aliased(DecisionRecord), aliased(DecisionRecord)
    is_later = or_(
        later.decided_at > decision.decided_at,
        and_(later.decided_at == decision.decided_at, later.decision_id > decision.decision_id),
    )
    superseded = exists().where(later.table_name == table, later.row_id == decision.row_id, is_later)
    rejected = select(decision.row_id).where(
        decision.table_name == table, decision.verdict == Verdict.REJECTED.value, ~superseded
    )
    condition: ColumnElement[bool] = row_id.not_in(rejected)
    return condition

"""Rows counted by time: `period` is `2021-03`, `2021` for a date known to the year, and empty for an undated row."""

from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Engine, case, func, select

from store.filters import Filters
from store.read_connection import reading
from store.read_matching import match_demands, match_officials, match_responses
from store.schema import DemandRecord, OfficialRecord, ResponseRecord
from store.vocabulary import DatePrecision


def count_demands_by_period(engine: Engine, filters: Filters) -> pd.DataFrame:
    """`period`, `category`, `rows`."""
    return _count(engine, DemandRecord, [DemandRecord.category], match_demands(filters))


def count_responses_by_period(engine: Engine, filters: Filters) -> pd.DataFrame:
    """`period`, `kind`, `stance`, `rows`."""
    return _count(engine, ResponseRecord, [ResponseRecord.kind, ResponseRecord.stance], match_responses(filters))


def count_officials_by_period(engine: Engine, filters: Filters) -> pd.DataFrame:
    """`period`, `status`, `rows`."""
    return _count(engine, OfficialRecord, [OfficialRecord.status], match_officials(filters))


def count_activity_by_period(engine: Engine, filters: Filters) -> pd.DataFrame:
    """`period`, `table` (demands, responses), `rows`."""
    demands = _count(engine, DemandRecord, [], match_demands(filters)).assign(table="demands")
    responses = _count(engine, ResponseRecord, [], match_responses(filters)).assign(table="responses")
    filled = [frame for frame in (demands, responses) if not frame.empty]
    return pd.concat(filled or [demands], ignore_index=True)[["period", "table", "rows"]]


def _count(engine: Engine, record: Any, words: list[Any], conditions: list[ColumnElement[bool]]) -> pd.DataFrame:
    period = case(
        (record.first_day.is_(None), ""),
        (record.date_precision == DatePrecision.YEAR, func.substr(record.first_day, 1, 4)),
        else_=func.substr(record.first_day, 1, 7),
    ).label("period")
    query = select(period, *words, func.count().label("rows")).where(*conditions).group_by(period, *words)
    with reading(engine) as connection:
        rows = connection.execute(query.order_by(period, *words)).all()
    return pd.DataFrame(rows, columns=["period", *(word.key for word in words), "rows"])

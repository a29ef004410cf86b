"""The status in SQL says what store/status.py says, whatever links a demand has."""

import random

from sqlalchemy import Engine, insert, select, update

from store.filters import Filters
from store.read_rows import load_rows
from store.read_status import linked_status
from store.read_tables import DEMANDS, RESPONSES
from store.schema import DemandRecord, LinkRecord, ResponseRecord
from store.status import load_statuses
from store.vocabulary import DemandStatus, LinkRelation, ResponseKind
from tests.dashboard.ledger import fill, fill_many

DAYS = [(None, None), ("2021-01-01", "2021-12-31"), ("2021-03-22", "2021-03-22"), ("2022-05-01", "2022-05-31")]


def test_both_computations_agree_on_links_of_every_sort(engine: Engine) -> None:
    fill(engine)
    fill_many(engine, 120)
    demands = list(load_rows(engine, DEMANDS, Filters(), limit=200)["demand_id"])
    responses = list(load_rows(engine, RESPONSES, Filters())["response_id"])
    kinds = [ResponseKind.STATEMENT, ResponseKind.SANCTION, ResponseKind.LEGISLATION, ResponseKind.DENIAL]
    draw = random.Random(5)
    with engine.begin() as connection:
        for place, response_id in enumerate(responses):
            first, last = DAYS[place % len(DAYS)]
            values = {"kind": kinds[place % len(kinds)].value, "first_day": first, "last_day": last}
            changed = update(ResponseRecord).where(ResponseRecord.response_id == response_id)
            connection.execute(changed.values(**values))
        for demand_id in demands:
            for response_id in draw.sample(responses, draw.randint(0, 4)):
                link = {
                    "relation": draw.choice(list(LinkRelation)).value,
                    "score": 1.0,
                    "reason": "",
                    "decided_by": "r",
                }
                connection.execute(insert(LinkRecord).values(demand_id=demand_id, response_id=response_id, **link))
    linked = linked_status()
    with engine.connect() as connection:
        expected = load_statuses(connection, list(connection.scalars(select(DemandRecord.demand_id))))
        found = {row.demand_id: row.status for row in connection.execute(select(linked))}
    assert {demand: found.get(demand, "no_response_found") for demand in expected} == dict(expected)
    assert set(expected.values()) == set(DemandStatus)

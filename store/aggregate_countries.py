"""Responses counted by the responder's country, with the codes that maps use."""

import pandas as pd
from rigour.territories import get_territory
from sqlalchemy import Engine, func, select

from store.filters import Filters
from store.read_connection import reading
from store.read_matching import match_responses
from store.schema import ActorRecord, ResponseActorRecord, ResponseRecord

COLUMNS = ["country", "iso3", "country_name", "supportive", "opposed", "mixed", "rows"]


def count_responses_by_country(engine: Engine, filters: Filters) -> pd.DataFrame:
    """`country` (alpha-2, EU, or empty), `iso3` (empty where no map has it), `country_name`, stances, `rows`."""
    stance, row_id = ResponseRecord.stance, ResponseRecord.response_id
    query = (
        select(ActorRecord.country, stance, func.count(row_id.distinct()))
        .select_from(ResponseActorRecord)
        .join(ResponseRecord, row_id == ResponseActorRecord.response_id)
        .join(ActorRecord, ActorRecord.actor_id == ResponseActorRecord.actor_id)
        .where(*match_responses(filters))
        .group_by(ActorRecord.country, stance)
    )
    with reading(engine) as connection:
        found = connection.execute(query).all()
    counts: dict[str, dict[str, int]] = {}
    for country, word, rows in found:
        counts.setdefault(country or "", {"supportive": 0, "opposed": 0, "mixed": 0})[word] = rows
    frame = pd.DataFrame(
        [(*name_country(country), *stances.values(), sum(stances.values())) for country, stances in counts.items()],
        columns=COLUMNS,
    )
    return frame.sort_values(["rows", "country"], ascending=[False, True], ignore_index=True)


def name_country(code: str) -> tuple[str, str, str]:
    """A stored country code as given, its ISO 3166-1 alpha-3 code in capitals (or ""), and its English name."""
    territory = get_territory(code.lower()) if code else None
    if territory is None:
        return code, "", code
    return code, (territory.alpha3 or "").upper(), territory.name

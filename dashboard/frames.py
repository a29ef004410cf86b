"""The counts that charts can draw, by the name that a chart's FRAME gives."""

from collections.abc import Callable

import pandas as pd
from sqlalchemy import Engine

from store import aggregate_actors, aggregate_countries, aggregate_time, read_documents, read_institutions
from store.filters import Filters

FRAMES: dict[str, Callable[[Engine, Filters], pd.DataFrame]] = {
    "activity_by_period": aggregate_time.count_activity_by_period,
    "demands_by_period": aggregate_time.count_demands_by_period,
    "demands_by_addressee": aggregate_actors.count_demands_by_addressee,
    "demands_by_asker": aggregate_actors.count_demands_by_asker,
    "demands_by_pair": aggregate_actors.count_demands_by_pair,
    "officials_by_authority": aggregate_actors.count_officials_by_authority,
    "officials_by_period": aggregate_time.count_officials_by_period,
    "responses_by_period": aggregate_time.count_responses_by_period,
    "responses_by_responder": aggregate_actors.count_responses_by_responder,
    "responses_by_country": aggregate_countries.count_responses_by_country,
    "institutions": read_institutions.count_by_institution,
    "documents_by_publisher": read_documents.count_by_publisher,
}

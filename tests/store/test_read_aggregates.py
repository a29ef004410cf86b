"""The counts behind the charts: they add up to the rows of the table, undated rows included."""

import pytest
from sqlalchemy import Engine

from store.aggregate_actors import (
    MATRIX_SIDE,
    count_demands_by_addressee,
    count_demands_by_asker,
    count_demands_by_pair,
    count_officials_by_authority,
    count_responses_by_responder,
)
from store.aggregate_countries import count_responses_by_country, name_country
from store.aggregate_time import (
    count_activity_by_period,
    count_demands_by_period,
    count_officials_by_period,
    count_responses_by_period,
)
from store.aggregate_totals import load_totals
from store.filters import Filters
from store.read_rows import count_rows
from store.read_tables import ROW_TABLES
from store.vocabulary import Category, Stance
from tests.dashboard.ledger import fill, fill_many

FILTERS = [Filters(), Filters(actors=("country.fr",)), Filters(first_day="2022-01-01"), Filters(actors=("nobody",))]


@pytest.mark.parametrize("filters", FILTERS)
def test_periods_add_up_to_the_rows_of_the_table(engine: Engine, filters: Filters) -> None:
    fill(engine)
    counted = {
        "demands": count_demands_by_period(engine, filters),
        "officials": count_officials_by_period(engine, filters),
        "responses": count_responses_by_period(engine, filters),
    }
    for table, frame in counted.items():
        assert frame["rows"].sum() == count_rows(engine, ROW_TABLES[table], filters).rows
    both = count_activity_by_period(engine, filters)
    assert both["rows"].sum() == counted["demands"]["rows"].sum() + counted["responses"]["rows"].sum()


def test_a_period_is_as_precise_as_its_date(engine: Engine) -> None:
    fill(engine)
    assert set(count_responses_by_period(engine, Filters())["period"]) == {"", "2021-03", "2022", "2022-05", "2022-06"}


def test_a_row_of_two_addressees_counts_for_both(engine: Engine) -> None:
    fill(engine)
    addressees = count_demands_by_addressee(engine, Filters()).set_index("actor_id")["rows"]
    assert addressees.to_dict() == {"country.ca": 4, "country.fr": 2, "body.eu": 1}
    askers = count_demands_by_asker(engine, Filters()).set_index("actor_id")["rows"]
    assert askers.to_dict() == {"printers": 3, "binders": 2, "name.hostile": 1}


def test_pairs_count_who_asks_whom(engine: Engine) -> None:
    fill(engine)
    pairs = count_demands_by_pair(engine, Filters(askers=("printers",)))
    assert {(row.asker_id, row.addressee_id): row.rows for row in pairs.itertuples()} == {
        ("printers", "country.ca"): 3,
        ("printers", "country.fr"): 1,
    }


def test_the_matrix_has_no_more_sides_than_a_screen(engine: Engine) -> None:
    fill_many(engine, 40)
    pairs = count_demands_by_pair(engine, Filters())
    assert pairs["addressee_id"].nunique() <= MATRIX_SIDE


def test_officials_without_an_authority_are_counted(engine: Engine) -> None:
    fill(engine)
    frame = count_officials_by_authority(engine, Filters())
    assert frame["rows"].sum() == 3
    assert frame["actor_id"].isna().sum() == 1


def test_countries_have_the_codes_of_maps_and_bodies_without_a_country_are_kept(engine: Engine) -> None:
    fill(engine)
    frame = count_responses_by_country(engine, Filters()).set_index("country")
    assert frame.loc["FR", ["iso3", "supportive", "rows"]].to_list() == ["FRA", 2, 2]
    assert frame.loc["EU", ["iso3", "country_name", "opposed"]].to_list() == ["", "European Union", 1]
    assert frame.loc["", ["iso3", "mixed"]].to_list() == ["", 1]


@pytest.mark.parametrize(
    ("code", "named"),
    [
        ("TW", ("TW", "TWN", "Taiwan")),
        ("EU", ("EU", "", "European Union")),
        ("", ("", "", "")),
        ("ZZZ", ("ZZZ", "", "ZZZ")),
    ],
)
def test_a_country_code_is_named_or_kept_as_it_is(code: str, named: tuple[str, str, str]) -> None:
    assert name_country(code) == named


def test_responders_are_split_by_stance(engine: Engine) -> None:
    fill(engine)
    frame = count_responses_by_responder(engine, Filters(stances=(Stance.SUPPORTIVE,)))
    assert {row.actor_id: row.rows for row in frame.itertuples()} == {"country.fr": 2, "country.ca": 1}


def test_totals_say_what_the_overview_says(engine: Engine) -> None:
    fill(engine)
    totals = load_totals(engine, Filters())
    assert (totals.documents, totals.demands, totals.askers, totals.addressees) == (3, 6, 3, 3)
    assert (totals.responses, totals.responders, totals.links) == (5, 4, 0)
    assert totals.stances == {"supportive": 3, "opposed": 1, "mixed": 1}
    assert totals.listings == {"sanctioned": 1, "proposed": 2}
    assert totals.statuses == {"no_response_found": 6}
    assert (totals.first_asked, totals.last_day) == ("2020-01-01", "2022-08-01")
    assert (totals.recent_demands, totals.earlier_demands) == (2, 2)


def test_totals_of_nothing_are_nothing(engine: Engine) -> None:
    totals = load_totals(engine, Filters(categories=(Category.AID,)))
    assert (totals.demands, totals.responses, totals.first_asked, totals.last_day) == (0, 0, "", "")

"""What the filter bar offers, and the version that caches are keyed by."""

from sqlalchemy import Engine

from store.decisions import save_decision
from store.filters import Filters
from store.read_options import load_actor_options, load_day_bounds
from store.read_rows import load_rows
from store.read_tables import DEMANDS
from store.read_version import load_version
from store.vocabulary import Verdict
from tests.dashboard.ledger import HOSTILE_NAME, fill, fill_many


def test_actors_of_any_role_are_offered_the_busiest_first(engine: Engine) -> None:
    fill(engine)
    options = load_actor_options(engine)
    assert list(options["actor_id"])[0] == "country.ca"
    assert {"printers", "country.fr", "body.eu", "name.council"} < set(options["actor_id"])
    assert {"Ana Bek", HOSTILE_NAME} < set(options["name"])
    assert options["actor_id"].is_unique


def test_days_reach_from_the_first_to_the_last_that_a_date_may_mean(engine: Engine) -> None:
    assert load_day_bounds(engine).first_day is None
    fill(engine)
    bounds = load_day_bounds(engine)
    assert (bounds.first_day, bounds.last_day) == ("2020-01-01", "2022-12-31")


def test_the_version_changes_with_documents_and_decisions_and_not_without(engine: Engine) -> None:
    versions = [load_version(engine)]
    fill(engine)
    versions.append(load_version(engine))
    fill_many(engine, 3)
    versions.append(load_version(engine))
    save_decision(
        engine, "demands", load_rows(engine, DEMANDS, Filters()).iloc[0]["demand_id"], Verdict.ACCEPTED, "Ada"
    )
    versions.append(load_version(engine))
    assert len(set(versions)) == 4
    assert load_version(engine) == versions[-1]

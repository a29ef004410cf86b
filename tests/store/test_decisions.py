import pytest
from sqlalchemy import insert, select

from store.decisions import find_orphans, make_link_id, save_decision
from store.errors import InvalidDecision
from store.review import not_rejected, review_state, reviewer
from store.schema import DemandRecord, LinkRecord, OfficialRecord
from store.vocabulary import Verdict
from store.write import save_extraction


@pytest.fixture
def demand_id(engine, samples, dump):
    save_extraction(engine, samples.extraction())
    return dump(engine)["demands"][0][0]


def read(engine, *columns):
    with engine.connect() as connection:
        return connection.execute(select(*columns)).one()


def test_a_correction_is_applied_and_survives_a_reload(engine, samples, demand_id):
    corrections = {"category": "trade", "asked_on": "2021"}
    save_decision(engine, "demands", demand_id, Verdict.CORRECTED, "Anna", corrections, "The list says so.")
    columns = (DemandRecord.category, DemandRecord.asked_on, DemandRecord.date_precision, DemandRecord.last_day)
    assert read(engine, *columns) == ("trade", "2021", "year", "2021-12-31")
    save_extraction(engine, samples.extraction())
    assert read(engine, *columns) == ("trade", "2021", "year", "2021-12-31")


def test_a_correction_survives_that_its_document_goes_and_comes_back(engine, samples, demand_id):
    save_decision(engine, "demands", demand_id, Verdict.CORRECTED, "Anna", {"category": "trade"})
    save_extraction(engine, samples.bare("Another version.\n"))
    assert [decision.row_id for decision in find_orphans(engine)] == [demand_id]
    save_extraction(engine, samples.extraction())
    assert read(engine, DemandRecord.category) == ("trade",)
    assert find_orphans(engine) == []


def test_of_several_decisions_the_latest_counts_even_within_a_second(engine, samples, demand_id):
    save_decision(engine, "demands", demand_id, Verdict.CORRECTED, "Anna", {"category": "trade"})
    save_decision(engine, "demands", demand_id, Verdict.REJECTED, "Ben")
    save_decision(engine, "demands", demand_id, Verdict.CORRECTED, "Anna", {"category": "aid"})
    state = (review_state("demands", DemandRecord.demand_id), reviewer("demands", DemandRecord.demand_id))
    assert read(engine, *state) == ("corrected", "Anna")
    save_extraction(engine, samples.extraction())
    assert read(engine, DemandRecord.category) == ("aid",)
    save_decision(engine, "demands", demand_id, Verdict.ACCEPTED, "Ben")
    save_extraction(engine, samples.extraction())
    # Nobody's latest word corrects it any more: it is what the rules find.
    assert read(engine, DemandRecord.category) == ("release",)


def test_a_row_without_a_decision_is_unreviewed_and_a_rejected_one_is_left_out(engine, demand_id):
    state = (review_state("demands", DemandRecord.demand_id), reviewer("demands", DemandRecord.demand_id))
    assert read(engine, *state) == ("unreviewed", "")
    save_decision(engine, "demands", demand_id, Verdict.REJECTED, "Ben")
    with engine.connect() as connection:
        shown = select(DemandRecord).where(not_rejected("demands", DemandRecord.demand_id))
        assert connection.execute(shown).all() == []


def test_a_decision_about_one_table_says_nothing_of_a_row_of_another(engine, demand_id):
    save_decision(engine, "responses", demand_id, Verdict.REJECTED, "Ben")
    assert read(engine, review_state("demands", DemandRecord.demand_id)) == ("unreviewed",)
    assert len(find_orphans(engine)) == 1


def test_an_officials_free_text_can_be_corrected(engine, samples, demand_id, dump):
    official_id = read(engine, OfficialRecord.official_id)[0]
    corrections = {"role": "Deputy Minister", "status": "proposed", "listed_on": ""}
    save_decision(engine, "officials", official_id, Verdict.CORRECTED, "Anna", corrections)
    row = read(engine, OfficialRecord.role, OfficialRecord.status, OfficialRecord.first_day, OfficialRecord.date_basis)
    assert row == ("Deputy Minister", "proposed", None, "none")


def test_a_link_can_be_corrected(engine, samples, demand_id, dump):
    response_id = dump(engine)["responses"][0][0]
    link = {"demand_id": demand_id, "response_id": response_id, "relation": "meets", "score": 1.0, "reason": ""}
    with engine.begin() as connection:
        connection.execute(insert(LinkRecord), [link | {"decided_by": "rule"}])
    link_id = make_link_id(demand_id, response_id)
    save_decision(engine, "links", link_id, Verdict.CORRECTED, "Anna", {"relation": "acknowledges"})
    assert read(engine, LinkRecord.relation) == ("acknowledges",)
    assert find_orphans(engine) == []


@pytest.mark.parametrize(
    ("table", "verdict", "who", "corrections", "says"),
    [
        ("people", Verdict.ACCEPTED, "Anna", {}, "Unknown table 'people'; expected one of: demands"),
        ("demands", Verdict.ACCEPTED, " ", {}, "needs the name"),
        ("demands", Verdict.CORRECTED, "Anna", {}, "only a correction has any"),
        ("demands", Verdict.REJECTED, "Anna", {"category": "trade"}, "only a correction has any"),
        ("demands", Verdict.CORRECTED, "Anna", {"category": "freedom"}, "Unknown category 'freedom'"),
        ("demands", Verdict.CORRECTED, "Anna", {"demand_id": "x"}, "'demand_id' of demands cannot be corrected"),
        ("demands", Verdict.CORRECTED, "Anna", {"asked_on": "May 2021"}, "'May 2021'"),
        ("officials", Verdict.CORRECTED, "Anna", {"role": "a\x00b"}, "which no database keeps"),
        ("demands", Verdict.ACCEPTED, "A" * 121, {}, "decided_by has 121 characters"),
    ],
)
def test_a_decision_that_the_ledger_cannot_mean_is_refused(engine, dump, table, verdict, who, corrections, says):
    before = dump(engine)
    with pytest.raises(InvalidDecision, match=says):
        save_decision(engine, table, "0123456789abcdef", verdict, who, corrections)
    assert dump(engine) == before

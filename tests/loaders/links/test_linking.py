import time
from dataclasses import replace

import pytest
from sqlalchemy import select

from loaders.links.linker import link_ledger
from loaders.names.gazetteer import load_gazetteer
from store.candidates import accept_candidate
from store.decisions import make_link_id, save_decision
from store.engine import BUSY_SECONDS, get_engine
from store.errors import InvalidDecision
from store.identity import make_document_id
from store.read_links import load_links, load_reactions
from store.rows import Actor, Demand, Document, Extraction, NamedActor, PartialDate, Response
from store.schema import LinkCandidateRecord, ReactionRecord
from store.settings import DATA
from store.status import load_statuses
from store.vocabulary import (
    ActorType,
    Category,
    DateBasis,
    DatePrecision,
    DemandStatus,
    LinkRelation,
    ResponseKind,
    Stance,
    Verdict,
)
from store.write import save_extraction

ASK = "The League calls on the United States to sanction the officials behind the camps in Xinjiang."
ACT = "The United States sanctioned two officials of Xinjiang."
LATER = "The United States lifted the sanctions on officials of Xinjiang."
DENIAL = "China rejected the sanctions on the officials of Xinjiang and announced countermeasures."
LEAGUE = Actor("name.league", "League", ActorType.NGO)
STATES = {
    code: Actor(f"country.{code}", code.upper(), ActorType.GOVERNMENT, code.upper(), True) for code in ("us", "cn")
}


@pytest.fixture(scope="session")
def gazetteer():
    return load_gazetteer(DATA / "gazetteers")


def day(value):
    return PartialDate(value, DatePrecision.DAY, DateBasis.STATED) if value else PartialDate()


def named(actor):
    return (NamedActor(actor, actor.name),)


def ask(asked="2020-03-02", quote=ASK, file="ask.txt"):
    document = Document(make_document_id(quote), quote, "An appeal", file, 0, len(quote), published_on=day(asked))
    facts = (named(LEAGUE), named(STATES["us"]), Category.SANCTIONS, day(asked), 0.9, "demand.call")
    return Extraction(document, demands=(Demand(0, len(quote), *facts),))


def act(quote=ACT, acted="2021-05-06", by="us", kind=ResponseKind.SANCTION, stance=Stance.SUPPORTIVE):
    document = Document(make_document_id(quote), quote, "News", f"{quote[:20]}.txt", 0, len(quote))
    facts = (named(STATES[by]), kind, stance, day(acted), 0.9, "response.act")
    return Extraction(document, responses=(Response(0, len(quote), *facts),))


def link(engine, gazetteer, *extractions, is_all=False):
    for extraction in extractions:
        save_extraction(engine, extraction)
    return link_ledger(engine, DATA, gazetteer, [e.document.document_id for e in extractions], is_all)


def stored(engine):
    return [(found.relation, found.decided_by) for found in load_links(engine)]


def test_what_was_stored_first_makes_no_difference(engine, gazetteer):
    for extraction in (act(), ask(), act(LATER, "2023-01-02")):
        link(engine, gazetteer, extraction)
    one_by_one = load_links(engine)
    assert [found.relation for found in one_by_one] == [LinkRelation.PARTLY_MEETS, LinkRelation.REVERSES]
    link(engine, gazetteer, is_all=True)
    assert load_links(engine) == one_by_one


def test_only_what_changed_is_compared_again(sqlite_engine, gazetteer):
    assert link(sqlite_engine, gazetteer, ask(), act()).documents == 2
    assert link(sqlite_engine, gazetteer, ask(), act()).documents == 0
    assert link(sqlite_engine, gazetteer, act(acted="2021-05-07")).documents == 1


def test_a_link_goes_with_the_date_that_made_it(engine, gazetteer):
    link(engine, gazetteer, ask(), act())
    assert stored(engine)
    link(engine, gazetteer, act(acted="2019-05-06"))
    assert stored(engine) == []


def test_a_status_replayed_to_a_day_shows_nothing_that_happened_later(engine, gazetteer):
    link(engine, gazetteer, ask(), act(), act(LATER, "2023-01-02"))
    demand = load_links(engine)[0].demand_id
    with engine.connect() as connection:
        replayed = {on: load_statuses(connection, [demand], on)[demand] for on in ("2021-01-01", "2021-12-31", None)}
    assert replayed == {
        "2021-01-01": DemandStatus.NO_RESPONSE_FOUND,
        "2021-12-31": DemandStatus.PARTLY_MET,
        None: DemandStatus.REVERSED,
    }


@pytest.mark.parametrize(
    ("verdict", "corrections", "expected"),
    [
        (Verdict.CORRECTED, {"relation": "meets"}, [LinkRelation.MEETS]),
        (Verdict.ACCEPTED, {}, [LinkRelation.PARTLY_MEETS]),
        (Verdict.REJECTED, {}, []),
    ],
)
def test_a_persons_decision_about_a_link_outlives_every_linking(engine, gazetteer, verdict, corrections, expected):
    link(engine, gazetteer, ask(), act())
    pair = load_links(engine)[0]
    save_decision(engine, "links", make_link_id(pair.demand_id, pair.response_id), verdict, "Ana", corrections)
    # The date changes, so that the rules alone would find no link any more; then the document comes back as it was.
    link(engine, gazetteer, act(acted="2021-06-01"))
    link(engine, gazetteer, is_all=True)
    assert [found.relation for found in load_links(engine)] == expected


def test_a_candidate_counts_nowhere_until_a_person_accepts_it(engine, gazetteer):
    link(engine, gazetteer, ask(), act(acted=""))
    assert load_links(engine) == []
    (candidate,) = load_links(engine, with_candidates=True)
    assert candidate.is_candidate
    accept_candidate(engine, candidate.demand_id, candidate.response_id, "Ana")
    link(engine, gazetteer, ask(), act(acted="2021-05-06"))
    assert [(found.relation, found.review) for found in load_links(engine)] == [
        (LinkRelation.PARTLY_MEETS, "corrected")
    ]
    with engine.connect() as connection:
        assert connection.execute(select(LinkCandidateRecord.demand_id)).all() == []
    with pytest.raises(InvalidDecision, match="no candidate"):
        accept_candidate(engine, candidate.demand_id, candidate.response_id, "Ana")


def test_what_the_accused_side_does_within_days_is_linked_to_what_triggered_it(engine, gazetteer):
    reaction = act(DENIAL, "2021-05-06", "cn", ResponseKind.DENIAL, Stance.OPPOSED)
    link(engine, gazetteer, act(), reaction)
    with engine.connect() as connection:
        (trigger,) = connection.scalars(select(ReactionRecord.trigger_id))
    (found,) = load_reactions(engine, [trigger])
    assert found["reason"] == "The accused side answers, on the same day"


@pytest.mark.parametrize("acted", ["2021-05-01", "2021-09-01", ""], ids=["before", "months later", "undated"])
def test_what_the_accused_side_does_at_another_time_is_no_reaction(sqlite_engine, gazetteer, acted):
    reaction = act(DENIAL, acted, "cn", ResponseKind.DENIAL, Stance.OPPOSED)
    assert link(sqlite_engine, gazetteer, act(), reaction).reactions == 0


def test_a_removed_row_takes_its_links_along(engine, gazetteer):
    extraction = act()
    link(engine, gazetteer, ask(), extraction)
    link(engine, gazetteer, replace(extraction, responses=()))
    assert load_links(engine, with_candidates=True) == []


STEPS = ["Reading rows", "Comparing", "Finding reactions", "Joining families"]


def at_step(step, done, deed):
    """A report that does the deed once, when linking has come to the step."""

    def report(told, _done, _total):
        if told == step and not done:
            done.append(step)
            deed()

    return report


@pytest.mark.parametrize("step", STEPS)
def test_others_decide_and_load_while_a_ledger_is_linked(shared_url, gazetteer, step):
    engine, other = get_engine(shared_url), get_engine(shared_url)
    link(engine, gazetteer, ask(), act())
    pair, done = load_links(engine)[0], list[str]()
    save_extraction(engine, act(LATER, "2023-01-02"))
    save_extraction(engine, ask(quote=f"{ASK} It asks once more.", file="again.txt"))

    def decide_and_load():
        begun = time.monotonic()
        save_decision(other, "links", make_link_id(pair.demand_id, pair.response_id), Verdict.REJECTED, "Ana", {})
        save_extraction(other, act("Two more officials of Xinjiang were sanctioned by the US.", "2022-02-03"))
        # Whoever waits for a writer on SQLite waits for half a minute, and fails.
        assert time.monotonic() - begun < BUSY_SECONDS / 2

    linked = link_ledger(engine, DATA, gazetteer, is_all=True, report=at_step(step, done, decide_and_load))
    assert done and linked.documents
    link_ledger(engine, DATA, gazetteer)
    found = load_links(engine)
    assert [one.relation for one in found if one.demand_id == pair.demand_id] == [
        LinkRelation.PARTLY_MEETS,
        LinkRelation.REVERSES,
    ]
    assert (pair.demand_id, pair.response_id) not in {(one.demand_id, one.response_id) for one in found}
    for opened in (engine, other):
        opened.dispose()


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    "changed",
    [replace(act(), responses=()), act(acted="2019-05-06"), replace(ask(), demands=())],
    ids=["the act is gone", "the act was before the ask", "the ask is gone"],
)
def test_a_document_stored_anew_while_it_is_linked_is_linked_by_the_next_linking(
    sqlite_engine, gazetteer, step, changed
):
    for extraction in (ask(), act(), act(DENIAL, "2021-05-06", "cn", ResponseKind.DENIAL, Stance.OPPOSED)):
        save_extraction(sqlite_engine, extraction)
    done = list[str]()
    report = at_step(step, done, lambda: save_extraction(sqlite_engine, changed))
    link_ledger(sqlite_engine, DATA, gazetteer, report=report)
    link_ledger(sqlite_engine, DATA, gazetteer)
    assert done
    assert load_links(sqlite_engine) == []


def test_documents_whose_linking_was_stopped_are_linked_by_the_next_one(engine, gazetteer):
    save_extraction(engine, ask())
    save_extraction(engine, act())

    def stop():
        raise KeyboardInterrupt

    for step in STEPS:
        with pytest.raises(KeyboardInterrupt):
            link_ledger(engine, DATA, gazetteer, report=at_step(step, [], stop))
        assert stored(engine) == []
    assert link_ledger(engine, DATA, gazetteer).documents == 2
    assert stored(engine) == [(LinkRelation.PARTLY_MEETS, "rule links")]

from dataclasses import replace

import pytest

from store.identity import (
    make_actor_id,
    make_demand_ids,
    make_document_id,
    make_official_ids,
    make_response_ids,
)
from store.rows import NamedActor, PartialDate
from store.vocabulary import Category, DatePrecision, OfficialStatus


def test_ids_are_the_same_on_every_machine(samples):
    # Known values: a change here orphans every decision that anybody has taken.
    assert make_document_id("One text.") == "3638f28994bd454c"
    assert make_demand_ids(samples.document(), [samples.demand()]) == ["0279e92181871621"]
    assert make_official_ids(samples.document(), [samples.official()]) == ["46af518742329c81"]
    assert make_response_ids(samples.document(), [samples.response()]) == ["73c4ed019ba0837f"]


def test_a_better_rule_keeps_the_id(samples):
    document, before = samples.document(), samples.demand()
    after = replace(
        before,
        category=Category.PROTECTION,
        targets=(),
        date=PartialDate("2021", DatePrecision.YEAR),
        rule="demand.better",
        confidence=0.5,
    )
    assert make_demand_ids(document, [before]) == make_demand_ids(document, [after])


def test_a_trimmed_span_keeps_the_id_if_only_white_space_is_trimmed(samples):
    document, wide = samples.document(), samples.demand()
    wider = replace(wide, end=wide.end + 1)
    assert make_demand_ids(document, [wide]) == make_demand_ids(document, [wider])


def test_two_asks_of_one_sentence_have_two_ids_in_the_order_given(samples):
    document = samples.document()
    asks = [samples.demand(category=Category.RELEASE), samples.demand(category=Category.LEGISLATION)]
    ids = make_demand_ids(document, asks)
    assert len(set(ids)) == 2
    assert make_demand_ids(document, asks[:1]) == ids[:1]


def test_rows_of_a_repeated_sentence_are_numbered_by_their_place_not_by_the_loaders_order(samples):
    text = "Free them. Wait. Free them."
    document = samples.document(text)
    first, second = samples.demand(text, "Free them."), replace(samples.demand(text, "Free them."), start=17, end=27)
    forwards, backwards = make_demand_ids(document, [first, second]), make_demand_ids(document, [second, first])
    assert forwards == backwards[::-1]
    assert len(set(forwards)) == 2


def test_demands_and_responses_of_one_quote_have_different_ids(samples):
    document = samples.document()
    row = samples.response(quote=samples.ask)
    assert make_demand_ids(document, [samples.demand()]) != make_response_ids(document, [row])


def test_officials_of_one_sentence_are_told_apart_by_name_and_authority(samples):
    document = samples.document()
    rows = [
        samples.official(),
        samples.official(name="Jo Ulm"),
        samples.official(authority=(NamedActor(samples.parliament, "Parliament"),)),
        samples.official(authority=()),
    ]
    assert len(set(make_official_ids(document, rows))) == 4


def test_an_official_keeps_the_id_when_others_of_the_sentence_come_and_go(samples):
    document, ana, jo = samples.document(), samples.official(), samples.official(name="Jo Ulm")
    changed = replace(ana, status=OfficialStatus.PROPOSED, role=None)
    assert make_official_ids(document, [ana])[0] == make_official_ids(document, [jo, changed])[1]


def test_the_order_of_the_authorities_does_not_matter(samples):
    both = (NamedActor(samples.parliament, "Parliament"), NamedActor(samples.ruritania, "Ruritania"))
    document = samples.document()
    one, two = samples.official(authority=both), samples.official(authority=both[::-1])
    assert make_official_ids(document, [one]) == make_official_ids(document, [two])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Zhu Hailun", "name.zhu-hailun"),
        ("  Zhu\n Hailun ", "name.zhu-hailun"),
        ("Printers’ Alliance", "name.printers-alliance"),
    ],
)
def test_an_unknown_name_gives_a_readable_id(name, expected):
    assert make_actor_id(name) == expected


def test_names_in_other_scripts_and_long_names_stay_apart():
    names = ["朱海仑", "朱海", "Жу Хайлунь", "ئەركىن", "A" * 300, "A" * 299, "!!!", "???"]
    ids = [make_actor_id(name) for name in names]
    assert len(set(ids)) == len(names)
    assert all(len(actor_id) <= 120 and actor_id.isascii() for actor_id in ids)

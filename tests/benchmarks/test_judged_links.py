from pathlib import Path

import pytest

from benchmarks.accuracy import read_all
from benchmarks.judged_pairs import DIGESTS, read_judged, score_links
from benchmarks.links import (
    COUNTED,
    annotated_rows,
    dated_documents,
    extracted_places,
    link_rows,
    place_links,
    places_of,
    read_digests,
)
from loaders.names.gazetteer import load_gazetteer
from loaders.rules import read_rules
from store.settings import DATA, ROOT
from store.status import DatedLink, compute_status
from store.vocabulary import DemandStatus

SHARED = Path(ROOT).parent / "shared"
needs_texts = pytest.mark.skipif(not (SHARED / "gold" / "texts").is_dir(), reason="needs ../shared/gold with its texts")


@pytest.fixture(scope="module")
def measured():
    gazetteer = load_gazetteer(DATA / "gazetteers")
    documents = read_all(SHARED / "gold", SHARED / "documents")
    rows = dated_documents(documents, [annotated_rows(document, gazetteer) for document in documents])
    links = link_rows(rows, gazetteer)
    return links, *score_links(place_links(links, places_of(documents, rows)), read_judged())


def test_the_judgement_names_places_and_no_sentences():
    judged = read_judged()
    assert len(judged.demands) >= 60
    assert any(judged.pairs.values())
    assert all(start < end for _, start, end in judged.demands)


@needs_texts
@pytest.mark.parametrize("relation", COUNTED)
def test_links_that_count_are_right_and_most_are_found(measured, relation):
    _, scores, notes = measured
    assert scores[relation].precision >= 0.8, notes
    assert scores[relation].recall >= 0.6, notes


def test_links_over_the_digests_as_the_program_reads_them_are_right():
    rules = read_rules(DATA)
    read = read_digests(rules)
    links = place_links(link_rows(read, rules.lexicon.gazetteer), extracted_places(read))
    scores, notes = score_links(links, read_judged(DIGESTS))
    assert sum(score.right for score in scores.values()) >= 3
    assert all(scores[relation].precision >= 0.8 for relation in COUNTED if relation in scores), notes


@needs_texts
def test_nothing_that_happened_later_shows_on_an_earlier_day(measured):
    links = measured[0]
    day = "2021-01-01"
    statuses: dict[str, list[DatedLink]] = {}
    for link in links:
        statuses.setdefault(link.demand_id, []).append(
            DatedLink(link.relation, link.kind, link.first_day, link.last_day)
        )
    assert any(link.first_day is not None and link.first_day > day for link in links)
    for found in statuses.values():
        known = [link for link in found if link.last_day is not None and link.last_day <= day]
        assert compute_status(found, day) == compute_status(known)
        if not known:
            assert compute_status(found, day) is DemandStatus.NO_RESPONSE_FOUND

"""Measures links against pairs judged by hand: precision and recall of each relation, over rows of three sources.

python -m benchmarks.links ANNOTATIONS_FOLDER DOCUMENTS_FOLDER [GOLD.json TEXTS_FOLDER ...] [--misses] [--gold-alone]

Over annotated rows the linking alone is measured; over the rows that the program extracts from the same documents, and
from the bundled digests, linking and extraction together: what a reader of the dashboard gets. Further pairs are
annotations of one's own, of which the documents of judged_more.json are judged; as the shipped weights have, the
classifiers have learned from them, with --gold-alone they have not. Publishers are left out in either case.
"""

import hashlib
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.accuracy import extract, extract_left_out, read_all
from benchmarks.judged_pairs import (
    ANNOTATED,
    DIGESTS,
    EXTRACTED,
    MORE,
    Pair,
    Place,
    RelationScore,
    is_link,
    read_judged,
    score_links,
)
from loaders.documents.facts import describe
from loaders.extract import extract_rows
from loaders.grammar.sentences import split_sentences
from loaders.links.linker import link_ledger
from loaders.model import RawText
from loaders.names.gazetteer import Gazetteer
from loaders.readers import read_file
from loaders.rules import Rules, read_rules
from loaders.scoring.annotations import AnnotatedDocument, find_anchor, read_annotations
from store.engine import get_engine
from store.identity import make_demand_ids, make_official_ids, make_response_ids
from store.migrate import upgrade
from store.read_links import Link, load_links
from store.rows import Demand, Extraction, NamedActor, Official, PartialDate, Response
from store.settings import DATA, DOCUMENTS
from store.vocabulary import DateBasis, DatePrecision
from store.write import save_extractions

COUNTED = ("meets", "partly_meets", "rejects")
PRECISIONS = {4: DatePrecision.YEAR, 7: DatePrecision.MONTH, 10: DatePrecision.DAY}


def annotated_rows(document: AnnotatedDocument, gazetteer: Gazetteer) -> Extraction:
    """The rows of an annotated document as if they had been extracted: each spans the sentence of its anchor."""
    # Several articles may stand in one file; here each has a place of its own.
    described = describe(RawText(document.text, document.id, 0, len(document.text)))
    sentences = split_sentences(described.text)

    def span(anchor: str) -> tuple[int, int]:
        start, end = find_anchor(described.text, anchor) or (0, 1)
        return next(((s.start, s.end) for s in sentences if s.start <= start < s.end), (start, end))

    def name(names: Iterable[str]) -> tuple[NamedActor, ...]:
        return tuple(NamedActor(gazetteer.actor_for(given), given) for given in names)

    return Extraction(
        described,
        tuple(
            Demand(*span(d.anchor), name(d.actors), name(d.targets), d.category, _date(d.date), 1.0, "annotated")
            for d in document.demands
        ),
        tuple(
            Official(*span(o.anchor), o.name, o.kind, o.status, name(o.authority), _date(o.date), 1.0, "annotated")
            for o in document.officials
        ),
        tuple(
            Response(*span(r.anchor), name(r.actors), r.kind, r.stance, _date(r.date), 1.0, "annotated")
            for r in document.responses
        ),
    )


def link_rows(extractions: Sequence[Extraction], gazetteer: Gazetteer) -> list[Link]:
    """The links of a ledger that holds these documents."""
    with tempfile.TemporaryDirectory() as folder:
        engine = get_engine(f"sqlite:///{folder}/links.db")
        upgrade(engine)
        save_extractions(engine, extractions)
        link_ledger(engine, DATA, gazetteer)
        rows = load_links(engine)
        engine.dispose()
    return rows


def places_of(documents: Sequence[AnnotatedDocument], extractions: Sequence[Extraction]) -> dict[str, Place]:
    """The annotated place of each row of annotated extractions, by the row's id."""
    places: dict[str, Place] = {}
    for document, extraction in zip(documents, extractions, strict=True):
        ids = [
            *make_demand_ids(extraction.document, extraction.demands),
            *make_official_ids(extraction.document, extraction.officials),
            *make_response_ids(extraction.document, extraction.responses),
        ]
        rows = [*document.demands, *document.officials, *document.responses]
        for row_id, row in zip(ids, rows, strict=True):
            places[row_id] = _anchored(document, row.anchor)
    return places


def place_links(links: Iterable[Link], places: Mapping[str, Place]) -> list[tuple[Pair, str]]:
    """The links between rows that have a place, as places and relation."""
    return [
        ((places[link.demand_id], places[link.response_id]), link.relation.value)
        for link in links
        if link.demand_id in places and link.response_id in places
    ]


def extracted_places(extractions: Sequence[Extraction]) -> dict[str, Place]:
    """The place of each extracted demand and response: its document's digest and its span."""
    places: dict[str, Place] = {}
    for one in extractions:
        digest = hashlib.sha256(one.document.text.encode()).hexdigest()
        for ids, rows in (
            (make_demand_ids(one.document, one.demands), one.demands),
            (make_response_ids(one.document, one.responses), one.responses),
        ):
            places |= {row_id: (digest, row.start, row.end) for row_id, row in zip(ids, rows, strict=True)}
    return places


def read_digests(rules: Rules) -> list[Extraction]:
    """The rows of the bundled digests, as the program reads them."""
    texts = [text for path in sorted(DOCUMENTS.glob("*.md")) for text in read_file(path, path.name)]
    return [extract_rows(describe(text), rules) for text in texts if isinstance(text, RawText)]


def _anchored(document: AnnotatedDocument, anchor: str) -> Place:
    start, end = find_anchor(document.text, anchor) or (0, 0)
    return hashlib.sha256(document.text.encode()).hexdigest(), start, end


def _date(written: str | None) -> PartialDate:
    return PartialDate() if written is None else PartialDate(written, PRECISIONS[len(written)], DateBasis.STATED)


def dated_documents(documents: Sequence[AnnotatedDocument], extractions: Sequence[Extraction]) -> list[Extraction]:
    """The extractions with the publication dates of the annotations, where the text itself does not state them."""
    return [
        replace(e, document=replace(e.document, published_on=_date(d.published_on))) if d.published_on else e
        for d, e in zip(documents, extractions, strict=True)
    ]


def _show(title: str, scores: Mapping[str, RelationScore], notes: Sequence[str], with_misses: bool) -> None:
    print(title)
    for relation, s in scores.items():
        mark = " *" if relation in COUNTED else ""
        unjudged = f"  not judged {s.unjudged}" if s.unjudged else ""
        print(
            f"  {relation:13} precision {s.precision:.2f} ({s.right}/{s.found})  recall {s.recall:.2f} "
            f"({s.hit}/{s.expected}){unjudged}{mark}"
        )
    for note in notes if with_misses else ():
        print("   ", note)


def main(annotations: Path, texts: Path, own: Sequence[Path], with_misses: bool, is_alone: bool = False) -> None:
    """Prints the figures."""
    rules = read_rules(DATA)
    gazetteer = rules.lexicon.gazetteer
    judged, also, digests = (read_judged(path) for path in (ANNOTATED, EXTRACTED, DIGESTS))
    documents = read_all(annotations, texts)
    annotated = dated_documents(documents, [annotated_rows(document, gazetteer) for document in documents])
    print(f"{len(judged.demands)} demands judged; {sum(map(is_link, judged.pairs.values()))} links expected")
    places = places_of(documents, annotated)
    links = place_links(link_rows(annotated, gazetteer), places)
    _show("over annotated rows", *score_links(links, judged), with_misses)
    read = read_digests(rules)
    links = place_links(link_rows(read, gazetteer), extracted_places(read))
    _show("over the rows extracted from the bundled digests", *score_links(links, digests), with_misses)
    more = read_own(own)
    left_out = extract_left_out(documents, () if is_alone else more)
    extracted = [
        replace(e, document=replace(e.document, file=d.id))
        for d, e in zip(documents, dated_documents(documents, left_out), strict=True)
    ]
    links = place_links(link_rows(extracted, gazetteer), extracted_places(extracted))
    title = "over the rows extracted from the annotated documents, by classifiers that have not seen their publishers"
    _show(title, *score_links(links, judged, also, [*places.values()]), with_misses)
    if more:
        _measure_own(more, rules, with_misses)


def read_own(own: Sequence[Path]) -> list[AnnotatedDocument]:
    """The documents of pairs of annotations and texts, each once: a text may stand in several collections."""
    given = [d for gold, texts in zip(own[::2], own[1::2], strict=True) for d in read_annotations(gold, texts)]
    return list({document.text: document for document in given}.values())


def _measure_own(documents: Sequence[AnnotatedDocument], rules: Rules, with_misses: bool) -> None:
    gazetteer, judged = rules.lexicon.gazetteer, read_judged(MORE)
    annotated = dated_documents(documents, [annotated_rows(document, gazetteer) for document in documents])
    places = places_of(documents, annotated)
    print(f"{len(judged.demands)} more demands judged; {sum(map(is_link, judged.pairs.values()))} links expected")
    links = place_links(link_rows(annotated, gazetteer), places)
    looked_at = [*places.values()]
    _show("over annotated rows of one's own", *score_links(links, judged, None, looked_at), with_misses)
    extracted = dated_documents(documents, [extract(document, rules) for document in documents])
    links = place_links(link_rows(extracted, gazetteer), extracted_places(extracted))
    title = "over the rows that the program extracts from them"
    _show(title, *score_links(links, judged, None, looked_at), with_misses)


if __name__ == "__main__":
    paths = [Path(given) for given in sys.argv[1:] if not given.startswith("--")]
    main(paths[0], paths[1], paths[2:], "--misses" in sys.argv, "--gold-alone" in sys.argv)

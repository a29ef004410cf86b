"""Brings extracted and annotated rows into the one form that the measure compares."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import TypeVar

from loaders.scoring.agreement import Row, find_place, fold_place
from loaders.scoring.annotations import AnnotatedDocument, GoldDemand, GoldOfficial, GoldResponse
from store.days import parse_days
from store.identity import make_demand_ids, make_official_ids, make_response_ids
from store.organs import name_in_role
from store.rows import Demand, Document, Extraction, NamedActor, Official, Response
from store.vocabulary import ActorRole

Extracted = TypeVar("Extracted", Demand, Official, Response)
Key = tuple[bool, str, str, int, str]


def make_annotated_rows(annotated: Iterable[AnnotatedDocument]) -> dict[str, list[Row]]:
    """The annotated rows by table, each with the place that its anchor stands in."""
    documents = list(annotated)
    return {
        "demands": [_annotated_row(document, row) for document in documents for row in document.demands],
        "officials": [_annotated_row(document, row) for document in documents for row in document.officials],
        "responses": [_annotated_row(document, row) for document in documents for row in document.responses],
    }


def make_extracted_rows(extractions: Iterable[Extraction]) -> dict[str, list[Row]]:
    """The extracted rows by table, in the order in which an export writes them: it decides between equal pairings."""
    given = list(extractions)
    return {
        "demands": _ordered(row for e in given for row in _keyed(e, e.demands, make_demand_ids)),
        "officials": _ordered(row for e in given for row in _keyed(e, e.officials, make_official_ids)),
        "responses": _ordered(row for e in given for row in _keyed(e, e.responses, make_response_ids)),
    }


def find_doubtful(annotated: Iterable[AnnotatedDocument]) -> list[Row]:
    """The places of the documents that may be read either way."""
    places = [(document, anchor) for document in annotated for anchor in document.ambiguous]
    return [Row(find_place(document.text, anchor), "", shown=anchor) for document, anchor in places]


def _annotated_row(document: AnnotatedDocument, row: GoldDemand | GoldOfficial | GoldResponse) -> Row:
    place, date = find_place(document.text, row.anchor), row.date or ""
    names, words = _columns(row)
    if isinstance(row, GoldOfficial):
        return Row(place, date, names, words, row.name, document.id, f"{row.name}: {row.anchor}")
    return Row(place, date, names, words, "", document.id, row.anchor)


def _keyed(
    extraction: Extraction,
    rows: Sequence[Extracted],
    make_ids: Callable[[Document, Sequence[Extracted]], Sequence[str]],
) -> Iterator[tuple[Key, Row]]:
    document = extraction.document
    for row, row_id in zip(rows, make_ids(document, rows), strict=True):
        first_day = parse_days(row.date)[0]
        key = (first_day is None, first_day or "", document.document_id, row.start, row_id)
        yield key, _extracted_row(document, row)


def _ordered(rows: Iterable[tuple[Key, Row]]) -> list[Row]:
    return [row for _, row in sorted(rows, key=itemgetter(0))]


def _extracted_row(document: Document, row: Demand | Official | Response) -> Row:
    quote = document.text[row.start : row.end]
    name = row.name if isinstance(row, Official) else ""
    names, words = _columns(row)
    return Row(fold_place(quote), row.date.value, names, words, name, document.title, quote, row.confidence)


def _columns(
    row: Demand | GoldDemand | Official | GoldOfficial | Response | GoldResponse,
) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """The columns to compare: those that hold names and those that hold a word of a vocabulary."""
    match row:
        case Demand() | GoldDemand():
            names = {
                "actors": _names(ActorRole.ASKER, row.actors),
                "targets": _names(ActorRole.ADDRESSEE, row.targets),
            }
            return names, {"category": row.category.value}
        case Official() | GoldOfficial():
            return {"authority": _names(ActorRole.AUTHORITY, row.authority)}, {"status": row.status.value}
        case Response() | GoldResponse():
            return {"actors": _names(ActorRole.RESPONDER, row.actors)}, {
                "kind": row.kind.value,
                "stance": row.stance.value,
            }


def _names(role: ActorRole, given: Sequence[NamedActor] | Sequence[str]) -> tuple[str, ...]:
    return tuple(
        name_in_role(role, n.actor.name, n.as_written, n.actor.type) if isinstance(n, NamedActor) else n for n in given
    )

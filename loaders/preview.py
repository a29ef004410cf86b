"""Writes the rows of a document as a person reads them: who asks whom for what, with the sentence that proves it."""

from collections.abc import Iterator, Sequence

from loaders.terminal import count_of, plain, wrap
from store.rows import Demand, Document, Extraction, NamedActor, Official, PartialDate, Response


def preview_rows(extraction: Extraction) -> str:
    """The document's facts, its rows in the order of the text, and what could not be dated or resolved."""
    document = extraction.document
    rows: list[Demand | Official | Response] = [*extraction.demands, *extraction.officials, *extraction.responses]
    rows.sort(key=lambda row: row.start)
    parts = [_heading(extraction), *(_row(document, row) for row in rows)]
    parts += [wrap(f"issue: {issue.message} {issue.remedy}", "  ") for issue in extraction.issues]
    return "\n\n".join(parts) + "\n"


def _heading(extraction: Extraction) -> str:
    document = extraction.document
    facts = [document.publisher or "publisher unknown", document.published_on.value or "undated"]
    counts = ", ".join(
        (
            count_of(len(extraction.demands), "demand"),
            count_of(len(extraction.officials), "official"),
            count_of(len(extraction.responses), "response"),
        )
    )
    place = f"{document.file}, {document.start:,} to {document.end:,}"
    return "\n".join(plain(line) for line in (document.title, f"{', '.join(facts)} ({place})", counts))


def _row(document: Document, row: Demand | Official | Response) -> str:
    quote = document.text[row.start : row.end]
    sureness = f"rule {row.rule}, confidence {row.confidence:.2f}, {row.start:,} to {row.end:,}"
    return "\n".join([*(wrap(line, "  ") for line in _facts(row)), wrap(f"“{quote}”", "    "), wrap(sureness, "    ")])


def _facts(row: Demand | Official | Response) -> Iterator[str]:
    match row:
        case Demand():
            yield f"DEMAND {row.category} · {_date(row.date)}"
            yield f"{_names(row.actors)} → {_names(row.targets)}"
        case Official():
            yield f"OFFICIAL {row.status} · {_date(row.date)}"
            known = ", ".join(fact for fact in (row.kind.value, row.role, row.country) if fact)
            yield f"{row.name} ({known}) ← {_names(row.authority)}"
            if row.measures or row.programme:
                yield "; ".join([*row.measures, *([row.programme] if row.programme else [])])
        case Response():
            yield f"RESPONSE {row.kind}, {row.stance} · {_date(row.date)}"
            yield _names(row.actors)


def _date(date: PartialDate) -> str:
    return date.value or "undated"


def _names(named: Sequence[NamedActor]) -> str:
    return "; ".join(actor.actor.name for actor in named) or "nobody named"

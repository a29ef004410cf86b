"""A view in words: its title, and which rows of which filters it shows; what citations and reports say of it."""

from collections.abc import Callable
from textwrap import shorten
from typing import Any

from sqlalchemy import Engine

from dashboard import cache
from dashboard.filter_bar import load_choices
from dashboard.words import count_of, describe_filters, say_filtered
from store.filters import Filters
from store.read_documents import count_documents, load_document
from store.read_evidence import load_evidence
from store.read_institutions import count_institutions
from store.read_rows import count_rows
from store.read_tables import ROW_TABLES

COUNTS: dict[str, Callable[[Engine, Filters], int]] = {
    "documents": count_documents,
    "institutions": count_institutions,
}

QUOTE_SHOWN = 160


def describe_view(page: str, filters: Filters) -> str:
    """`12 demands: asked of Canada`; of a page that is no table's the demands and responses behind it."""
    if page in ROW_TABLES or page in COUNTS:
        return say_filtered(count_of(count_table(page, filters), page.removesuffix("s")), _filters(page, filters))
    tables = ("demands", "officials", "responses")
    counted = [count_of(count_table(table, filters), table.removesuffix("s")) for table in tables]
    return say_filtered(f"{', '.join(counted[:-1])} and {counted[-1]}", _filters(page, filters))


def describe_row(page: str, row: str) -> str:
    """What an address names on a page, in words: `the demand “Free Ana Bek.” in Letter, 2021-03-22`."""
    if page == "documents":
        document = cache.ask(load_document, row)
        return f"the document {_name_document(document)}" if document is not None else f"row {row}"
    tables = [page] if page in ROW_TABLES else ["demands"] if page == "answers" else list(ROW_TABLES)
    for table in tables:
        evidence = cache.ask(load_evidence, ROW_TABLES[table], row)
        if evidence is not None:
            quote = shorten(" ".join(evidence.quote.split()), QUOTE_SHOWN, placeholder="…")
            return f"the {table.removesuffix('s')} “{quote}” in {_name_document(evidence.document)}"
    return f"row {row}"


def count_table(table: str, filters: Filters) -> int:
    """How many rows of a table the filters leave."""
    if table in COUNTS:
        return cache.ask(COUNTS[table], filters)
    return cache.ask(count_rows, ROW_TABLES[table], filters).rows


def _name_document(document: dict[str, Any]) -> str:
    facts = [str(document[key]) for key in ("publisher", "published_on") if document[key]]
    return ", ".join([f"“{document['title']}”", *facts])


def _filters(page: str, filters: Filters) -> str:
    return describe_filters(filters, load_choices().names, page)

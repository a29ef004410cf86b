"""The exported tables and their columns: those of the contract first, in its order, then what else helps.

Other tools rely on the names, the order and the meaning; new columns go to the end of a table.
"""

from dataclasses import dataclass

INTEGERS = frozenset({"start", "end", "demands", "responses"})
NUMBERS = frozenset({"confidence", "score"})


@dataclass(frozen=True)
class ExportTable:
    """A table as exported: its name and its columns."""

    name: str
    columns: tuple[str, ...]


def _table(name: str, contract: str, additional: str = "") -> ExportTable:
    return ExportTable(name, tuple(f"{contract} {additional}".split()))


DOCUMENTS = _table(
    "documents",
    "document_id title publisher published_on date_precision source_url language file start end sha256",
    "kind date_basis",
)
DEMANDS = _table(
    "demands",
    "demand_id document_id asked_on date_precision actors targets category quote start end confidence rule status"
    " source_url",
    "title publisher event_type date_basis review reviewed_by",
)
INSTITUTIONS = _table(
    "institutions",
    "institution_id name type country demands first_asked last_asked responses first_response last_response",
)
OFFICIALS = _table(
    "officials",
    "official_id document_id name kind role country status authority programme listed_on date_precision quote start end"
    " confidence rule source_url",
    "title publisher measures event_type date_basis review reviewed_by",
)
RESPONSES = _table(
    "responses",
    "response_id document_id responded_on date_precision actors kind stance quote start end confidence rule source_url",
    "title publisher event_type date_basis review reviewed_by",
)
LINKS = _table("links", "demand_id response_id relation score reason decided_by", "review reviewed_by")
EXPORT_TABLES = (DOCUMENTS, DEMANDS, INSTITUTIONS, OFFICIALS, RESPONSES, LINKS)

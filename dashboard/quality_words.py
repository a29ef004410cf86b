"""The sentences of the Quality page: what was measured, what the measures mean, and what a reader should do."""

from dashboard.words import count_of
from store.read_quality import Quality, TableQuality

TERMS = (
    ("Precision", "Of the rows in a table, the share that a careful reader would have put there, too."),
    ("Recall", "Of the rows that a careful reader would have put into a table, the share that is there."),
    ("F1", "One number for both: high only where precision and recall are high."),
    (
        "Agreement",
        "Of the rows that are rightly there, how far a column says what the reader wrote: the same kind, day or "
        "stance, the same names.",
    ),
    (
        "Confidence",
        "The number that every row carries. It keeps its promise where nine in ten rows at 0.9 hold. Demands and "
        "responses are measured; an official's is that of the wording, or of the weights where no wording says it.",
    ),
)
ADVICE = (
    "Before you quote a row, name a person or count on a number, open the row and read its sentence in the document. "
    "A row may stand on the right sentence and still name the wrong asker, addressee or day."
)
MISSING = (
    "Nothing has been measured yet. `make bench GOLD=annotations TEXTS=documents` compares what the program extracts "
    "with what careful readers annotated, and its figures appear here."
)
# The kinds of documents by the files that annotate them.
FILES = {
    "seeds": "Files of several articles",
    "dev-releases": "Press releases",
    "dev-governments": "Governments' notices",
    "dev-news": "News reports",
    "dev-statements": "Statements and petitions",
    "own-releases": "Press releases, second set",
    "own-governments": "Governments' notices, second set",
    "own-news": "News reports, second set",
    "own-letters": "Letters and petitions",
    "own-mixed": "Of all kinds, first set",
    "own-more": "Of all kinds, second set",
    "own-fresh": "Of all kinds, third set",
    "own-blinda": "News and authorities",
    "own-blindb": "Asia, Oceania and the Middle East",
    "own-blindc": "Organisations and letters",
    "own-blindd": "News, parliaments and sanctions",
    "own-blinde": "Organisations of many causes",
    "own-blindf": "News on rights, labour and land",
    "own-blindg": "Letters, petitions and motions",
    "own-blindh": "Sanctions and authorities",
    "own-blindi": "Of all kinds, fourth set",
    "own-blindj": "News, authorities and organisations",
    "own-blindk": "Campaigns in short",
    "own-blindl": "News, letters and laws",
    "own-blindn": "Stories without a campaign",
    "own-blindo": "Stories of authorities without a campaign",
    "own-blindp": "Releases, letters and motions, read last",
    "own-blindq": "News and governments, read last",
}
# The columns as the pages of the rows call them.
COLUMNS = {"actors": "Who asks or responds", "targets": "Who is asked", "authority": "Authority"}
REMEDY = "Run `make bench` again to write it anew. The ledger's rows are not touched by this."


def describe_measurement(quality: Quality) -> str:
    """What was measured on what, when, with which version."""
    return (
        f"{count_of(quality.documents, 'document')} of {count_of(quality.publishers, 'publisher')}, "
        f"measured on {quality.measured_on}, classifier {quality.classifier}"
    )


def describe_method(quality: Quality) -> str:
    """How it was measured, and where the figures flatter."""
    return (
        "The rows are taken out of the documents by a program, and it errs. To know how often, careful readers "
        f"annotated {count_of(quality.documents, 'document')}; each was then read by a classifier trained without "
        "its publisher's documents. The rules, however, were written with most of these documents in view: expect "
        "clearly less on documents of your own."
    )


def describe_table(table: TableQuality) -> str:
    """What precision and recall of one table come to, in counts."""
    if not table.extracted or not table.annotated:
        return "Too few rows were annotated or extracted to say."
    return (
        f"{table.found:,} of the {count_of(table.extracted, 'row')} extracted hold; {table.found:,} of the "
        f"{table.annotated:,} that are in the documents were found ({show_share(table.recall)})."
    )


def show_share(share: float) -> str:
    """A share in per cent; what is not all is never shown as 100 %, which would vouch for every row."""
    return "99%" if 0.995 <= share < 1 else f"{share:.0%}"

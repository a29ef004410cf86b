"""Measures extracted rows against annotated documents: which were found, which were missed, which should not be there.

A row is found when its quote stands in the sentence, bullet or line that holds an annotated anchor, one row for one
annotation, and of several pairings the ones that agree best. An official is found by the name: a list may name one
person in several sentences. Rows in places that may be read either way count neither for nor against.
Rows are compared over all documents at once, as they stand in an export.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from loaders.scoring.agreement import Row, is_same_name, weigh_fields, weigh_place
from loaders.scoring.annotations import AnnotatedDocument
from loaders.scoring.scored_rows import find_doubtful, make_annotated_rows, make_extracted_rows
from store.rows import Extraction

TABLES = ("demands", "officials", "responses")


@dataclass(frozen=True)
class TableScore:
    """How well one table was extracted; `fields` is the mean agreement of each column over the rows found.

    `held` are the extracted rows that were found annotated, `extra` those that were not; rows in places that may be
    read either way are in neither.
    """

    annotated: int
    extracted: int
    found: int
    fields: dict[str, float | None]
    missed: tuple[Row, ...] = field(default=(), repr=False)
    extra: tuple[Row, ...] = field(default=(), repr=False)
    held: tuple[Row, ...] = field(default=(), repr=False)

    @property
    def precision(self) -> float:
        """The share of the extracted rows that are annotated."""
        return self.found / self.extracted if self.extracted else 0.0

    @property
    def recall(self) -> float:
        """The share of the annotated rows that were extracted."""
        return self.found / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Score:
    """How well the tables were extracted, by table."""

    tables: dict[str, TableScore]

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the tables."""
        return mean(table.f1 for table in self.tables.values()) or 0.0

    @property
    def macro_fields(self) -> float | None:
        """The mean agreement of all columns of all tables; None where no row was found."""
        return mean(value for table in self.tables.values() for value in table.fields.values())


def score_documents(annotated: Sequence[AnnotatedDocument], extractions: Iterable[Extraction]) -> Score:
    """The score of extractions against the annotations of the same texts."""
    return score_rows(make_extracted_rows(extractions), make_annotated_rows(annotated), find_doubtful(annotated))


def score_rows(
    extracted: Mapping[str, Sequence[Row]], annotated: Mapping[str, Sequence[Row]], doubtful: Sequence[Row]
) -> Score:
    """The score of rows by table; `doubtful` are the places where a row counts neither for nor against."""
    return Score({table: _score_table(table, extracted[table], annotated[table], doubtful) for table in TABLES})


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of the values that are known; None where none is."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _score_table(table: str, extracted: Sequence[Row], annotated: Sequence[Row], doubtful: Sequence[Row]) -> TableScore:
    pairs = _pair(_candidates(table, extracted, annotated))
    found, met = {i for i, _ in pairs}, {j for _, j in pairs}
    others = [row for i, row in enumerate(extracted) if i not in found]
    extra = tuple(row for row in others if not any(weigh_place(row, place) for place in doubtful))
    agreements = [weigh_fields(extracted[i], annotated[j]) for i, j in pairs]
    return TableScore(
        annotated=len(annotated),
        extracted=len(pairs) + len(extra),
        found=len(pairs),
        fields={column: mean(a[column] for a in agreements) for column in (agreements[0] if agreements else ())},
        missed=tuple(row for j, row in enumerate(annotated) if j not in met),
        extra=extra,
        held=tuple(row for i, row in enumerate(extracted) if i in found),
    )


def _candidates(table: str, extracted: Sequence[Row], annotated: Sequence[Row]) -> list[tuple[float, int, int]]:
    """Every pair that may be the same fact, with its weight: the place first, then the columns."""
    candidates = []
    for i, row in enumerate(extracted):
        for j, other in enumerate(annotated):
            if other.place is None or (table == "officials" and not is_same_name(row.name, other.name)):
                continue
            place = weigh_place(row, other)
            if place or table == "officials":
                candidates.append((place + (mean(weigh_fields(row, other).values()) or 0.0), i, j))
    return candidates


def _pair(candidates: Sequence[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """The pairs in the order of their weights, each row and each annotation at most once."""
    used_rows: set[int] = set()
    used_annotations: set[int] = set()
    pairs = []
    # Sorting is stable, so of equal weights the first in the tables' order counts.
    for _, i, j in sorted(candidates, key=lambda candidate: -candidate[0]):
        if i not in used_rows and j not in used_annotations:
            used_rows.add(i)
            used_annotations.add(j)
            pairs.append((i, j))
    return pairs

"""Says how far a row that was extracted agrees with one that a reader annotated: place, names, dates and words.

The measure is lenient where two careful readers write differently (quotation marks, "the", a name's short form) and
strict where they would disagree: another place, another kind, another day.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from loaders.scoring.annotations import find_anchor

# A stop that ends no sentence: an initial's, or that of a title.
TITLES = ("Mr", "Ms", "Mrs", "Dr", "St", "Rep", "Sen")
NO_ABBREVIATION = "".join(rf"(?<!\b{short}\.)" for short in ("[A-Z]", *TITLES))
# Places are told apart by plain typography, on purpose not by our own splitter of sentences: the measure must not
# depend on what it measures.
SENTENCE_GAP = r"""(?<=[.!?…])NO_ABBREVIATION["”’']*\s+(?=["“‘']?[A-Z0-9•])""".replace(
    "NO_ABBREVIATION", NO_ABBREVIATION
)
BOUNDARY = re.compile(rf"{SENTENCE_GAP}|\n+")
TYPOGRAPHY = str.maketrans("“”‘’–—\u00a0…", "\"\"''-- .")
SMALL_WORDS = frozenset({"the", "of", "and", "for", "a", "an", "s"})
# Of a shorter quote's or sentence's words so many must stand in the other, where neither holds the other whole.
SHARED_WORDS = 0.8
SAME_NAME = 0.5


@dataclass(frozen=True)
class Row:
    """A row of either side; `place` is the folded quote, or the folded sentence that holds the anchor (None: nowhere).

    `names` and `words` are its columns to compare, by name; `name` is an official's; `date` is partial, or empty;
    `confidence` is that of an extracted row.
    """

    place: str | None
    date: str
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    name: str = ""
    document: str = ""
    shown: str = ""
    confidence: float | None = None

    @cached_property
    def place_words(self) -> frozenset[str]:
        """The different words of the place."""
        return frozenset((self.place or "").split())


def fold_place(text: str) -> str:
    """The text with plain quotation marks, single blanks and small letters."""
    return " ".join(text.translate(TYPOGRAPHY).split()).lower()


def find_place(text: str, anchor: str) -> str | None:
    """The folded sentence, bullet or line of the text that holds the anchor; None where the anchor is not in it."""
    span = find_anchor(text, anchor)
    if span is None:
        return None
    start = max((gap.end() for gap in BOUNDARY.finditer(text) if gap.end() <= span[0]), default=0)
    after = BOUNDARY.search(text, span[1])
    return fold_place(text[start : len(text) if after is None else after.start()])


def weigh_place(quoted: Row, annotated: Row) -> float:
    """How sure it is that the quote stands in the annotated place or holds it: 1 for sure, 0 for not."""
    quote, place = quoted.place, annotated.place
    if not quote or place is None:
        return 0.0
    if quote in place or place in quote:
        return 1.0
    smaller = min(len(quoted.place_words), len(annotated.place_words))
    share = len(quoted.place_words & annotated.place_words) / smaller
    return share if share >= SHARED_WORDS else 0.0


def weigh_fields(found: Row, annotated: Row) -> dict[str, float | None]:
    """The agreement of each column between 0 and 1; None for a date on which the annotation is silent."""
    agreement: dict[str, float | None] = {"date": _weigh_date(found.date, annotated.date)}
    agreement |= {column: weigh_names(found.names[column], names) for column, names in annotated.names.items()}
    agreement |= {column: float(found.words[column] == word) for column, word in annotated.words.items()}
    return agreement


def weigh_names(found: Sequence[str], annotated: Sequence[str]) -> float:
    """The F1 of two lists of names, each annotated name met at most once; 1 for two empty lists."""
    if not found and not annotated:
        return 1.0
    open_names = list(annotated)
    met = 0
    for name in found:
        same = next((other for other in open_names if is_same_name(name, other)), None)
        if same is not None:
            open_names.remove(same)
            met += 1
    return 2 * met / (len(found) + len(annotated))


def is_same_name(one: str, other: str) -> bool:
    """Do two names share half of their words, or does one hold all words of the other?"""
    left, right = _name_words(one), _name_words(other)
    if not left or not right:
        return False
    shared = len(left & right)
    return shared / len(left | right) >= SAME_NAME or shared == min(len(left), len(right))


def _weigh_date(found: str, annotated: str) -> float | None:
    # An annotated month or year is met by any day in it; the opposite is a row that says less than the text.
    return float(found.startswith(annotated)) if annotated else None


@cache
def _name_words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9]+", fold_place(name).replace("'s", ""))) - SMALL_WORDS

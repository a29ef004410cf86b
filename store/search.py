"""Search: documents by their words, with the place where they stand; actors by their names, typing errors and all.

Rows are searched by the `search` of store.filters.Filters, like every other filter; this module adds what a page of
results needs besides. Offsets are code points into the text that is given with them.
"""

import re
import unicodedata
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from sqlalchemy import Engine, func, select

from store.filters import Filters
from store.read_connection import reading
from store.read_matching import match_documents
from store.read_words import WORD, fold, split_search
from store.schema import ActorRecord, AliasRecord, CountedActorRecord, CountedRowRecord, DocumentRecord

# Words before the first hit, and all of an excerpt, in characters.
BEFORE, EXCERPT = 80, 320
# Below this, names that people would not take for each other are called alike.
LEAST_ALIKE = 80
SHORTEST_NAME = 3
# More hits than anybody looks through; the work of an excerpt grows with their square.
MOST_HITS = 200


@dataclass(frozen=True)
class Excerpt:
    """A piece of a text and where in it the words of the search stand; `start` is its place in the text."""

    text: str
    start: int
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class FoundDocument:
    """A document that holds the words of a search."""

    document_id: str
    title: str
    publisher: str | None
    published_on: str
    excerpt: Excerpt


@dataclass(frozen=True)
class FoundActor:
    """An actor whose name or spelling is like the search; `alike` says how much, up to 100; `by` is that spelling."""

    actor_id: str
    name: str
    type: str
    country: str | None
    by: str
    alike: float
    rows: int


def search_documents(engine: Engine, filters: Filters, limit: int = 10) -> list[FoundDocument]:
    """The newest documents that hold the words of `filters.search`, each with its first hit; none without a search."""
    if not filters.search:
        return []
    counted, document = CountedRowRecord, DocumentRecord
    newest = (
        select(counted.row_id)
        .where(*match_documents(filters))
        .order_by(counted.first_day.desc().nulls_last(), counted.row_id)
        .limit(limit)
    )
    columns = (document.document_id, document.title, document.publisher, document.published_on, document.text)
    with reading(engine) as connection:
        ids = list(connection.scalars(newest))
        found = {row[0]: row for row in connection.execute(select(*columns).where(document.document_id.in_(ids)))}
    return [
        FoundDocument(*found[document_id][:4], cut_excerpt(found[document_id][4], filters.search))
        for document_id in ids
    ]


def find_actors(engine: Engine, search: str, limit: int = 8) -> list[FoundActor]:
    """The actors of rows whose names or reviewed spellings are most like the search, the most alike first."""
    asked = " ".join(word for phrase in split_search(search) for word in phrase)
    if len(asked) < SHORTEST_NAME:
        return []
    counts = select(CountedActorRecord.actor_id, func.count().label("rows")).group_by(CountedActorRecord.actor_id)
    counted = counts.subquery()
    actor = ActorRecord
    columns = (actor.actor_id, actor.name, actor.type, actor.country, counted.c.rows)
    aliases = select(AliasRecord.actor_id, AliasRecord.alias).where(AliasRecord.is_reviewed)
    with reading(engine) as connection:
        known = {
            row[0]: row
            for row in connection.execute(select(*columns).join(counted, counted.c.actor_id == actor.actor_id))
        }
        spellings = [(row[0], row[1]) for row in connection.execute(aliases) if row[0] in known]
    names = [*((actor_id, row[1]) for actor_id, row in known.items()), *spellings]
    folded = [fold(name) for _, name in names]
    alike = process.extract(asked, folded, scorer=_compare, limit=4 * limit, score_cutoff=LEAST_ALIKE)
    best: dict[str, FoundActor] = {}
    for _, score, place in alike:
        actor_id, by = names[place]
        _, name, kind, country, rows = known[actor_id]
        best.setdefault(actor_id, FoundActor(actor_id, name, kind, country, by, round(score, 1), rows))
    return sorted(best.values(), key=lambda found: (-found.alike, -found.rows, found.actor_id))[:limit]


def cut_excerpt(text: str, search: str) -> Excerpt:
    """The piece of the text that holds most of the search, or its beginning where none does."""
    hits = _find(text, search)
    # The first of the places from which an excerpt holds the most different words.
    first = max(hits, key=lambda hit: (_count_words(hits, hit[0]), -hit[0]), default=(0, 0, 0))[0]
    start = max(0, first - BEFORE)
    if start > 0:
        blank = text.find(" ", start, first)
        start = blank + 1 if blank >= 0 else start
    end = min(len(text), start + EXCERPT)
    if end < len(text):
        # Not within a word, unless it is as long as that.
        blank = text.rfind(" ", start + EXCERPT // 2, end)
        end = blank if blank >= 0 else end
    inside = tuple((left - start, min(right, end) - start) for left, right, _ in hits if start <= left < end)
    return Excerpt(text[start:end], start, inside)


def find_words(text: str, search: str) -> list[tuple[int, int]]:
    """Where the words and phrases of the search stand in the text, each to the end of its word."""
    return [(start, end) for start, end, _ in _find(text, search)]


def _find(text: str, search: str) -> list[tuple[int, int, int]]:
    phrases = split_search(search)
    if not phrases:
        return []
    alternatives = "|".join("(" + r"\w*[\W_]+".join(map(re.escape, phrase)) + r"\w*)" for phrase in phrases)
    # Letter for letter, so that a place in the folded text is the same place in the text.
    plain = text.translate(_Letters())
    hits = re.finditer(rf"(?<![^\W_])(?:{alternatives})", plain)
    return [(*hit.span(), hit.lastindex or 0) for _, hit in zip(range(MOST_HITS), hits, strict=False)]


def _count_words(hits: list[tuple[int, int, int]], first: int) -> int:
    return len({phrase for start, _, phrase in hits if first <= start < first + EXCERPT - BEFORE})


class _Letters(dict[int, str]):
    """Each letter as one small letter without its accent; worked out when a text first has it."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code))[0].lower()
        self[code] = plain[0]
        return self[code]


def _compare(asked: str, name: str, *, score_cutoff: float | None = None) -> float:
    """How much the name is like what was asked, or some of its words like all that was asked, up to 100."""
    whole = fuzz.token_sort_ratio(asked, name)
    if len(asked) >= len(name):
        return whole
    # Part of a name is often all that is typed; part of a word is another word.
    words = WORD.findall(name)
    likeness = [max(fuzz.ratio(word, other) for other in words) for word in asked.split()] if words else []
    return max(whole, 0.98 * sum(likeness) / len(likeness)) if likeness else whole

"""Exchanging names of one type in a whole document exchanges them in its rows and changes nothing else."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from loaders.documents.facts import describe
from loaders.extract import extract_rows
from loaders.model import RawText
from store.rows import Extraction, NamedActor
from tests.loaders.passages import DATA, rules

# Each name in all its forms, of two states or two bodies of one type.
PAIRS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("Lithuania", "Belgium"), ("Lithuanian", "Belgian")),
    (("Norway", "Chile"), ("Norwegian", "Chilean")),
    (("Kenya", "Peru"), ("Kenyan", "Peruvian")),
    (("Australia", "Canada"), ("Australian", "Canadian")),
    (("Sweden", "Germany"), ("Swedish", "German")),
    (("Japan", "Denmark"), ("Japanese", "Danish")),
    (("Indonesia", "Turkey"), ("Indonesian", "Turkish")),
    (("Oxfam", "Greenpeace"),),
    (("Green Party", "Socialist Party"),),
)
SHARED = Path(__file__).parents[3] / "shared" / "gold" / "texts"
Seen = list[tuple[str, ...]]


@cache
def texts(folder: Path) -> dict[str, str]:
    """The plain texts of a folder by file name."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md"))
    return {path.name: path.read_text(encoding="utf-8", errors="replace") for path in files}


def swap(text: str, names: Mapping[str, str]) -> str:
    """The text with each name in the place of the other."""
    return re.sub(rf"\b(?:{'|'.join(names)})\b", lambda found: names[found[0]], text)


def seen(extraction: Extraction) -> Seen:
    """What rows say, without where they stand."""
    text = extraction.document.text

    def names(actors: tuple[NamedActor, ...]) -> str:
        return "; ".join(named.actor.name for named in actors)

    demands = [
        (text[row.start : row.end], names(row.actors), names(row.targets), row.date.value) for row in extraction.demands
    ]
    return demands + [
        (text[row.start : row.end], names(row.actors), str(row.kind), str(row.stance), row.date.value)
        for row in extraction.responses
    ]


def swapped_rows(text: str, names: Mapping[str, str]) -> tuple[Seen, Seen]:
    """What the rows of a text say with its names exchanged, and what those of the exchanged text say."""
    alone = replace(rules(), classifier=None)
    one, other = (extract_rows(describe(RawText(t, "d.txt", 0, len(t))), alone) for t in (text, swap(text, names)))
    return [tuple(swap(cell, names) for cell in row) for row in seen(one)], seen(other)


def cases(folder: Path) -> Iterator[tuple[str, int]]:
    """The texts of a folder with the pairs that they name.

    Texts that name a listed official or body of either state are left out: these stay tied to their state.
    """
    for name, text in texts(folder).items():
        for number, pair in enumerate(PAIRS):
            is_named = any(re.search(rf"\b{form}\b", text) for forms in pair for form in forms)
            if is_named and not any(tied in text for tied in tied_names(number)):
                yield name, number


@cache
def tied_names(number: int) -> tuple[str, ...]:
    """The surnames of officials and the names of bodies that the files tie to the states of a pair."""
    gazetteer = rules().lexicon.gazetteer
    states = {state.actor_id for form in PAIRS[number][0] if (state := gazetteer.resolve_country(form)) is not None}
    codes = {gazetteer.actors[state].country for state in states}
    bodies = {actor_id for actor_id, actor in gazetteer.actors.items() if actor.country in codes} - states
    held = [o.surname for known in gazetteer.officials.values() for o in known if o.actor_id in states | bodies]
    return (*held, *(alias.alias for alias in gazetteer.aliases if alias.actor_id in bodies))


def both_ways(number: int) -> dict[str, str]:
    """The forms of a pair, each with the other."""
    return {one: other for pair in PAIRS[number] for one, other in (pair, pair[::-1])}


@pytest.mark.parametrize(("name", "number"), list(cases(DATA / "documents")))
def test_rows_of_the_own_documents_change_only_in_the_names(name: str, number: int) -> None:
    expected, found = swapped_rows(texts(DATA / "documents")[name], both_ways(number))
    assert found == expected


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/gold/texts is absent: it holds the annotated texts")
def test_rows_of_annotated_texts_change_only_in_the_names() -> None:
    given = list(cases(SHARED))[:60]
    changed = [
        (name, number)
        for name, number in given
        for expected, found in [swapped_rows(texts(SHARED)[name], both_ways(number))]
        if found != expected
    ]
    assert given and len(changed) <= len(given) // 20, changed

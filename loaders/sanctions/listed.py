"""Makes entries of what a list's row says: names spelled out and keyed, dates and countries read, faults noted."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from loaders.names.territories import read_countries
from loaders.sanctions.list_dates import parse_list_date
from loaders.sanctions.list_file import LONGEST_NAME, Faults, split_cell
from loaders.sanctions.name_forms import body_keys, is_native, person_keys, spell_out
from store.rows import PartialDate
from store.sanction_rows import EntryName, LaterName, ListEntry, SanctionsList
from store.settings import DATA
from store.vocabulary import Measure
from store.vocabulary_sanctions import EntryKind, NameKind

CORRECT_IT = "Correct the cell, or tell whoever publishes the list."
KINDS = {
    "person": EntryKind.PERSON,
    "individual": EntryKind.PERSON,
    "organisation": EntryKind.ORGANISATION,
    "organization": EntryKind.ORGANISATION,
    "company": EntryKind.ORGANISATION,
    "publicbody": EntryKind.ORGANISATION,
    "legalentity": EntryKind.OTHER,
    "vessel": EntryKind.VESSEL,
    "airplane": EntryKind.AIRCRAFT,
    "aircraft": EntryKind.AIRCRAFT,
}


@dataclass(frozen=True)
class Listed:
    """One thing that a file says: an entry of a list, or a later name of one."""

    of: SanctionsList
    what: ListEntry | LaterName


def finish_entry(entry: ListEntry, names: Iterable[tuple[str, NameKind]], faults: Faults) -> ListEntry | None:
    """The entry with its names spelled out and keyed; None, and a fault, where it has no name."""
    if not entry.name:
        faults.lose(entry.line, "The row has no name.", CORRECT_IT)
        return None
    chosen: dict[str, EntryName] = {}
    for given, kind in ((entry.name, NameKind.MAIN), *names):
        for name in spell_out(" ".join(given.split())):
            if len(name) > LONGEST_NAME:
                faults.note(entry.line, f"A name of {len(name):,} characters, {name[:40]!r}, is left out.", CORRECT_IT)
            elif name:
                chosen.setdefault(name, EntryName(name, _kind_of_name(name, kind)))
    if len(entry.name) > LONGEST_NAME:
        entry = replace(entry, name=entry.name[:LONGEST_NAME])
    keys = frozenset[str]().union(*(name_keys(name, entry.kind) for name in chosen))
    return replace(entry, names=tuple(chosen.values()), keys=keys)


def name_keys(name: str, kind: EntryKind) -> frozenset[str]:
    """The keys under which a name of such a kind is looked up; ships and aircraft are no officials."""
    match kind:
        case EntryKind.PERSON:
            return person_keys(name)
        case EntryKind.ORGANISATION:
            return body_keys(name)
        case EntryKind.OTHER:
            return person_keys(name) | body_keys(name)
        case EntryKind.VESSEL | EntryKind.AIRCRAFT:
            return frozenset()
    raise ValueError(f"Unknown kind of entry {kind!r}; expected one of: {', '.join(EntryKind)}.")


def read_date(words: str, line: int, faults: Faults) -> PartialDate:
    """The date of a cell, empty and noted where it cannot be read."""
    try:
        return parse_list_date(words)
    except ValueError as error:
        faults.note(line, f"The date is not known: {error}.", CORRECT_IT)
        return PartialDate()


def read_kind(word: str) -> EntryKind:
    """The kind that a list's word stands for."""
    return KINDS.get(word.replace(" ", "").lower(), EntryKind.OTHER)


def read_measures(cell: str) -> tuple[str, ...]:
    """The measures of a cell in the ledger's spelling where it knows them, else as written."""
    known = {measure.lower(): measure.value for measure in Measure}
    return tuple(known.get(measure.lower(), measure) for measure in split_cell(cell))


def code_countries(*cells: str) -> tuple[str, ...]:
    """The codes of the countries that the cells name, by code, name or demonym; as written where none is known."""
    names = [name for cell in cells for name in split_cell(cell)]
    return tuple(dict.fromkeys(_countries().get(name.lower(), name) for name in names))


def find_country(name: str) -> str:
    """The code of a country by its name alone, empty where it is none."""
    return _countries().get(name.strip().lower(), "")


def _kind_of_name(name: str, kind: NameKind) -> NameKind:
    return NameKind.NATIVE if is_native(name) else kind


@cache
def _countries() -> dict[str, str]:
    codes = {"eu": "EU", "european union": "EU", "un": "UN", "united nations": "UN"}
    for code, country in read_countries(DATA / "gazetteers" / "countries.csv").items():
        if len(code) != 2:
            continue
        for name in (code, country.actor.name, country.official_name, country.in_sentence, *country.demonyms):
            codes.setdefault(name.lower(), code.upper())
    return codes

"""How the matrix of asked and listed speaks: jurisdictions, standings and the lists that were searched."""

from datetime import date

from dashboard.words import count_of
from store.aggregate_countries import name_country
from store.matrix import Cell, Matrix, SearchedList
from store.vocabulary_sanctions import Standing

LABELS = {
    Standing.ASKED: "Asked, not listed",
    Standing.REFUSED: "Refused",
    Standing.POSSIBLY_LISTED: "Possibly listed",
    Standing.DELISTED: "No longer listed",
    Standing.LISTED: "Listed",
    Standing.NOTHING_FOUND: "Nothing found",
}


def name_jurisdiction(code: str) -> str:
    """A jurisdiction as people call it; an ask may name none."""
    return name_country(code)[2] if code else "No authority named"


def name_standing(cell: Cell, code: str, matrix: Matrix) -> str:
    """A cell's standing; that somebody is not listed only where a full list of the jurisdiction was searched.

    What only documents say of a listing is told from what a list itself holds.
    """
    if cell.standing is Standing.LISTED and all(one.official_id for one in cell.listings):
        return "Listed, as documents say"
    is_checked = any(one.jurisdiction == code and one.is_complete for one in matrix.searched)
    return "Asked" if cell.standing is Standing.ASKED and not is_checked else LABELS[cell.standing]


def say_checked(code: str, matrix: Matrix) -> str:
    """Whether a full list of a jurisdiction was searched, and of when: said once, in the head of its column."""
    if not code:
        return ""
    searched = [one for one in matrix.searched if one.jurisdiction == code and one.is_complete]
    if not searched:
        return "not checked: no full list of it is loaded"
    # Whoever was listed and taken off again before the state that is loaded is not seen.
    states = ", ".join(one.as_of for one in searched if one.as_of)
    return f"full list searched{f', state of {states}' if states else ''}"


def describe_cell(cell: Cell, code: str) -> list[str]:
    """The lines under a cell's standing: since when, by whom, under which programme."""
    lines: list[str] = []
    if cell.standing in (Standing.LISTED, Standing.DELISTED):
        lines.append(cell.listed_on or "day not stated")
        lines += [name_programmes(cell, code)] if name_programmes(cell, code) else []
    if cell.standing is Standing.POSSIBLY_LISTED:
        lines.append(f"{count_of(len(cell.listings), 'entry', 'entries')} of that name to look at")
    if cell.asks:
        lines.append(f"asked {cell.asked_on or 'on a day not known'}{_say_wait(cell)}")
        lines += [name_askers(cell)] if name_askers(cell) else []
    return lines


def name_programmes(cell: Cell, code: str) -> str:
    """The programmes of a cell's listings, once each: one list's `US-GLOMAG` is another's `GLOMAG`."""
    given = {part: None for one in cell.listings if not one.official_id for part in one.programme.split("; ") if part}
    return ", ".join(part for part in given if f"{code}-{part}" not in given)


def name_askers(cell: Cell) -> str:
    """Who asked, or who reports the ask."""
    askers = dict.fromkeys(name for ask in cell.asks for name in ask.askers)
    if askers:
        return f"by {'; '.join(askers)}"
    reporters = dict.fromkeys(ask.publisher for ask in cell.asks if ask.publisher)
    return f"as {'; '.join(reporters)} reports" if reporters else ""


def describe_searched(searched: tuple[SearchedList, ...]) -> str:
    """Which lists were searched, so that silence is never read as more than it is."""
    if not searched:
        return "No sanctions list is loaded: only what the documents themselves say is shown."
    parts = [
        f"{one.title} ({count_of(one.entries, 'entry', 'entries')}"
        f"{f', state of {one.as_of}' if one.as_of else ''}{'' if one.is_complete else ', a selection'})"
        for one in searched
    ]
    return f"Searched: {'; '.join(parts)}. A selection shows who is on a list, never who is on none."


def _say_wait(cell: Cell) -> str:
    if cell.standing is not Standing.LISTED or len(cell.asked_on) != 10 or len(cell.listed_on) != 10:
        return ""
    days = (date.fromisoformat(cell.listed_on) - date.fromisoformat(cell.asked_on)).days
    return f", listed {count_of(days, 'day')} later" if days > 0 else ", after it was listed" if days < 0 else ""

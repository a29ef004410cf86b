"""Merges the statements of a document into rows: one per name, status and authority, at the fullest statement."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from loaders.names import fold
from loaders.official_statements import Statement
from store.rows import NamedActor, Official
from store.vocabulary import OfficialStatus


def merge_statements(
    statements: Sequence[Statement], text: str, country_of: Callable[[str], str | None]
) -> list[Official]:
    """The rows, in the order in which the document `text` names their persons and bodies."""
    groups: list[list[Statement]] = []
    for statement in statements:
        group = next((g for g in groups if any(is_same_name(statement.listed.name, s.listed.name) for s in g)), None)
        if group is None:
            groups.append([statement])
        else:
            group.append(statement)
    rows = [row for group in groups for row in _rows_of(group, text, country_of)]
    return sorted(rows, key=lambda row: (row.start, row.name, row.status))


def is_same_name(left: str, right: str) -> bool:
    """Do two spellings name the same in one document: equal, one the longer form of the other, or a letter apart?"""
    one, other = _words(left), _words(right)
    if one == other:
        return True
    if min(len(one), len(other)) >= 2 and (set(one) <= set(other) or set(other) <= set(one)):
        return True
    if len(one) != len(other) or len(one) < 2:
        return False
    return all(a == b or min(len(a), len(b)) >= 5 and Levenshtein.distance(a, b) <= 2 for a, b in zip(one, other, strict=True))


def _words(name: str) -> list[str]:
    return fold(name).replace(".", "").replace(",", "").split()


def _rows_of(group: Sequence[Statement], text: str, country_of: Callable[[str], str | None]) -> list[Official]:
    in_body = [s for s in group if not s.is_heading] or list(group)
    # The fullest form; of two spellings the commoner, and the body's rather than the title's.
    name = max((s.listed for s in in_body), key=lambda listed: (len(listed.name.split()), text.count(listed.name), listed.start))
    role = next((s.listed.role for s in sorted(group, key=_rank) if s.listed.role), None)
    rows: list[Statement] = []
    for statement in sorted(group, key=_rank):
        _take_up(rows, statement)
    sanctioned = {named.actor.actor_id for row in rows if row.status is OfficialStatus.SANCTIONED for named in row.authorities}
    kept = [
        row
        for row in rows
        if row.status is OfficialStatus.SANCTIONED
        or not row.authorities
        or any(named.actor.actor_id not in sanctioned for named in row.authorities)
    ]
    return [
        Official(
            row.start,
            row.end,
            name.name,
            name.kind,
            row.status,
            row.authorities,
            row.date,
            row.confidence,
            row.rule,
            role,
            country_of(role) if role else None,
            row.programme,
            row.measures,
        )
        for row in kept
    ]


def _rank(statement: Statement) -> tuple[bool, bool, bool, float, int]:
    """Best evidence first: the body before the heading, dated before undated, named authority before inherited."""
    return (
        statement.is_heading,
        not statement.is_own_authority,
        not statement.date.value,
        -statement.confidence,
        statement.start,
    )


def _take_up(rows: list[Statement], statement: Statement) -> None:
    """Adds the statement as a row, or what it alone knows to the row that says the same."""
    same = [i for i, row in enumerate(rows) if row.status is statement.status]
    known = {named.actor.actor_id for i in same for named in rows[i].authorities}
    fresh = tuple(named for named in statement.authorities if named.actor.actor_id not in known)
    if not same or fresh and known:
        rows.append(replace(statement, authorities=fresh if same else statement.authorities))
        return
    at = next((i for i in same if _ids(rows[i].authorities) & _ids(statement.authorities)), same[0])
    row = rows[at]
    is_earlier_date_missing = not row.date.value and bool(statement.date.value) and not statement.is_heading
    rows[at] = replace(
        row,
        authorities=row.authorities or statement.authorities,
        date=statement.date if is_earlier_date_missing else row.date,
        programme=row.programme or statement.programme,
        measures=row.measures or statement.measures,
    )


def _ids(authorities: Sequence[NamedActor]) -> set[str]:
    return {named.actor.actor_id for named in authorities}

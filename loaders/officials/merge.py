"""Merges the statements of a document into rows: one per name, status and authority, at the fullest statement."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from loaders.grammar.folding import fold
from loaders.officials.statements import Statement
from store.rows import NamedActor, Official
from store.vocabulary import OfficialStatus


def merge_statements(
    statements: Sequence[Statement], text: str, country_of: Callable[[str], str | None]
) -> list[Official]:
    """The rows, in the order in which the document `text` states them."""
    rows = [row for group in _group_by_name(statements) for row in _rows_of(group, text, country_of)]
    return sorted(rows, key=lambda row: (row.start, row.name, row.status))


def is_same_name(left: str, right: str) -> bool:
    """Do two spellings name the same in one document: one the longer form of the other, or a letter or two apart?

    A final "a" more is no variant but a wife or daughter.
    """
    one, other = _words(left), _words(right)
    if one == other or "-" in left + right and _joined(one) == _joined(other):
        return True
    if min(len(one), len(other)) >= 2 and (Counter(one) <= Counter(other) or Counter(other) <= Counter(one)):
        return True
    apart = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(one) < 2 or len(apart) != 1:
        return False
    a, b = apart[0]
    if min(len(a), len(b)) < 5 or a + "a" == b or b + "a" == a:
        return False
    return Levenshtein.distance(a, b) <= (1 if min(len(a), len(b)) < 7 else 2)


def _group_by_name(statements: Sequence[Statement]) -> list[list[Statement]]:
    groups: list[list[Statement]] = []
    by_word: dict[str, list[int]] = {}
    for statement in sorted(statements, key=lambda statement: len(_words(statement.listed.name)) == 1):
        words = _words(statement.listed.name)
        near = dict.fromkeys(i for word in words for i in by_word.get(word, ()))
        if len(words) == 1 and len(near) == 1:
            # A first name or surname alone, of which the document has one.
            groups[next(iter(near))].append(statement)
            continue
        at = next((i for i in near if any(is_same_name(statement.listed.name, s.listed.name) for s in groups[i])), None)
        if at is None:
            at = len(groups)
            groups.append([])
        groups[at].append(statement)
        for word in words:
            if at not in by_word.setdefault(word, []):
                by_word[word].append(at)
    return groups


def _words(name: str) -> list[str]:
    return fold(name).replace(".", "").replace(",", "").split()


def _joined(words: Sequence[str]) -> str:
    return "".join(words).replace("-", "")


def _rows_of(group: Sequence[Statement], text: str, country_of: Callable[[str], str | None]) -> list[Official]:
    in_body = [statement.listed for statement in group if not statement.is_heading] or [s.listed for s in group]
    # The fullest form; of two spellings the commoner, and the body's rather than the title's.
    name = max(in_body, key=lambda listed: (len(listed.name.split()), text.count(listed.name), listed.start))
    ranked = sorted(group, key=_rank)
    role = next((statement.listed.role for statement in ranked if statement.listed.role), None)
    country = country_of(role) if role else None
    rows: list[Statement] = []
    for statement in ranked:
        _take_up(rows, statement)
    return [
        Official(
            row.start, row.end, name.name, name.kind, row.status, row.authorities, row.date, row.confidence, row.rule,
            role, country, row.programme, row.measures,
        )
        for row in _without_granted(rows)
    ]  # fmt: skip


def _rank(statement: Statement) -> tuple[bool, bool, bool, float, int]:
    """Best evidence first: the body before the heading, named authority before inherited, dated before undated."""
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
    known = {actor for i in same for actor in _ids(rows[i].authorities)}
    fresh = tuple(named for named in statement.authorities if named.actor.actor_id not in known)
    if not same or fresh and known:
        rows.append(replace(statement, authorities=fresh if same else statement.authorities))
        return
    at = next((i for i in same if _ids(rows[i].authorities) & _ids(statement.authorities)), same[0])
    row = rows[at]
    knows_date = not row.date.value and statement.date.value and not statement.is_heading
    rows[at] = replace(
        row,
        authorities=row.authorities or statement.authorities,
        date=statement.date if knows_date else row.date,
        programme=row.programme or statement.programme,
        measures=row.measures or statement.measures,
    )


def _without_granted(rows: Sequence[Statement]) -> list[Statement]:
    """The rows without asks to those who, as the document says too, have sanctioned."""
    granted = {actor for row in rows if row.status is OfficialStatus.SANCTIONED for actor in _ids(row.authorities)}
    return [
        row
        for row in rows
        if row.status is OfficialStatus.SANCTIONED or not row.authorities or not _ids(row.authorities) <= granted
    ]


def _ids(authorities: Sequence[NamedActor]) -> set[str]:
    return {named.actor.actor_id for named in authorities}

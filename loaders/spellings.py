"""The other spellings of a name: short forms (`UN`, `United Nations`) and both ways of English (`labour`, `labor`)."""

import re
from collections.abc import Iterable
from pathlib import Path

from loaders.gazetteer_table import read_table

# More than this many short forms in one name are a sentence, not a name.
MOST = 24


def read_variants(path: Path) -> tuple[tuple[str, ...], ...]:
    """The groups of forms that stand for each other inside a name."""
    groups = []
    for row in read_table(path, ("forms", "note")):
        forms = row.several("forms")
        if len(forms) < 2:
            raise row.error("forms", row.cells["forms"], "at least two forms, separated by semicolons")
        groups.append(forms)
    return tuple(groups)


def variants_of(name: str, groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The name in all its spellings, itself first; a form counts only as a whole word."""
    found = {name: None}
    for forms in groups:
        for spelling in list(found):
            for form in forms:
                found |= dict.fromkeys(_exchanged(spelling, form, forms))
    return tuple(found)[:MOST]


def _exchanged(name: str, form: str, forms: tuple[str, ...]) -> Iterable[str]:
    spelled = {form: forms}
    if form.islower():
        spelled[form.capitalize()] = tuple(other.capitalize() for other in forms)
    for old, others in spelled.items():
        if old in name:
            whole_word = re.compile(rf"(?<![\w.]){re.escape(old)}(?![\w.])")
            yield from (whole_word.sub(other, name) for other in others)

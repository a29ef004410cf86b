"""The other spellings of a name: short forms (`UN`, `United Nations`) and both ways of English (`labour`, `labor`)."""

import re
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path

from loaders.names.gazetteer_table import read_table

# A name with more spellings than this is a sentence.
MOST = 24


@dataclass(frozen=True)
class Variants:
    """The forms that stand for each other inside a name: each form with its group, and the pattern that finds them."""

    groups: dict[str, tuple[str, ...]]
    pattern: re.Pattern[str]

    def spellings(self, name: str) -> tuple[str, ...]:
        """The name in all its spellings, itself first; a form counts only as a whole word."""
        parts = self.pattern.split(name)
        if len(parts) == 1:
            return (name,)
        options = [self.groups[part] if position % 2 else (part,) for position, part in enumerate(parts)]
        return tuple(dict.fromkeys([name, *("".join(chosen) for chosen in islice(product(*options), MOST))]))


def read_variants(path: Path) -> Variants:
    """The groups of forms of `variants.csv`; a form in small letters counts with a capital too."""
    groups: dict[str, tuple[str, ...]] = {}
    for row in read_table(path, ("forms", "note")):
        forms = row.several("forms")
        if len(forms) < 2:
            raise row.error("forms", row.cells["forms"], "at least two forms, separated by semicolons")
        capitals = tuple(form.capitalize() for form in forms) if all(map(str.islower, forms)) else forms
        for form in (*forms, *capitals):
            if groups.setdefault(form, forms if form in forms else capitals) not in (forms, capitals):
                raise row.error("forms", form, "each form in one row")
    alternatives = "|".join(re.escape(form) for form in sorted(groups, key=len, reverse=True))
    return Variants(groups, re.compile(rf"(?<![\w.])({alternatives})(?![\w.])"))

"""The states and territories of the world as actors: the library's list, corrected by `countries.csv`.

The library knows each territory's code, name and official name. Its other names mix a hundred languages, and
short ones among them ("CAR", "MAN", "Chili") are words of English, so aliases and demonyms come from our own files.
"""

from pathlib import Path

from rigour.territories import get_territories
from rigour.territories.territory import Territory

from loaders.names.facts import Country
from loaders.names.gazetteer_table import TableRow, read_table
from store.rows import Actor
from store.vocabulary import ActorType

COLUMNS = ("code", "name", "article", "skip", "needs_context", "demonyms", "shared_demonyms", "note")
# Codes of the library that are no territories with a government: bodies (their own actors), the world, cyberspace.
NOT_TERRITORIES = frozenset({"eu", "un", "zz", "ip"})


def read_countries(path: Path) -> dict[str, Country]:
    """Every state and territory by its code in lower case, after the corrections of `countries.csv`."""
    known = {territory.code: territory for territory in get_territories() if not territory.is_historical}
    corrections: dict[str, TableRow] = {}
    demonyms: dict[str, TableRow] = {}
    for row in read_table(path, COLUMNS, key="code"):
        code = row.text("code")
        if code not in known:
            raise row.error("code", code, "a territory code in lower case, such as 'fr' or 'gb-sct'")
        corrections[code] = row
        for demonym in row.several("demonyms") + row.several("shared_demonyms"):
            other = demonyms.setdefault(demonym, row)
            if demonym in {*other.several("demonyms"), *row.several("demonyms")} and other is not row:
                raise row.error(
                    "demonyms", demonym, f"shared_demonyms here and in row {other.number}, which has it too"
                )
    codes = {code for code in known if len(code) == 2 and code not in NOT_TERRITORIES} | corrections.keys()
    return {
        code: _country(known[code], corrections.get(code))
        for code in sorted(codes)
        if code not in corrections or not corrections[code].flag("skip")
    }


def country_codes() -> frozenset[str]:
    """The codes that a `country` cell may hold: ISO alpha-2 in capitals, and EU."""
    codes = {t.code.upper() for t in get_territories() if len(t.code) == 2 and not t.is_historical}
    return frozenset(codes - {code.upper() for code in NOT_TERRITORIES}) | {"EU"}


def _country(territory: Territory, row: TableRow | None) -> Country:
    code = territory.code
    name = territory.name if row is None else row.cells["name"] or territory.name
    actor = Actor(f"country.{code}", name, ActorType.GOVERNMENT, code[:2].upper(), is_reviewed=True)
    if row is None:
        return Country(actor, territory.in_sentence, territory.full_name, False, ())
    in_sentence = f"the {name}" if row.flag("article") else name
    demonyms = row.several("demonyms") + row.several("shared_demonyms")
    return Country(actor, in_sentence, territory.full_name, row.flag("needs_context"), demonyms)

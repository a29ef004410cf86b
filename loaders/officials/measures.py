"""Tells which measures the words of a sentence name: frozen assets, closed borders."""

import re

from loaders.programmes import Programme
from store.vocabulary import Measure

MEASURE_WORDS = {
    Measure.ASSET_FREEZE: re.compile(
        r"assets?[\s-]+freez|freez\w*\s+(?:of\s+)?(?:the\s+|their\s+|his\s+|her\s+)?assets|froze|"
        r"block(?:ing|s|ed)?\s+(?:of\s+)?(?:sanctions|property|assets)"
    ),
    Measure.TRAVEL_BAN: re.compile(
        r"travel\s+(?:ban|restriction)|visa\s+(?:ban|restriction|sanction)|entry\s+(?:ban|restriction)|ineligible\s+for\s+entry|"
        r"suspension\s+of\s+entry|(?:barred|banned|barring|banning|bars|bans|prohibited)\s[^.;]{0,80}?from\s+(?:entering|entry|travel)|7031"
    ),
}


def measures_in(lowered: str, start: int, end: int, programme: Programme | None) -> tuple[Measure, ...]:
    """The measures that the words name, else those of the programme."""
    stated = tuple(measure for measure, words in MEASURE_WORDS.items() if words.search(lowered, start, end))
    return stated or (programme.measures if programme is not None else ())

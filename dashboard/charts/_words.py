"""Coded words and names as a figure may show them."""

import html
import textwrap

SPELLINGS = {
    "igo": "Intergovernmental body",
    "ngo": "NGO",
    "no_response_found": "No response found",
    "trade_measure": "Trade measure",
    "diplomatic_action": "Diplomatic act",
    "generic": "General addressee",
    "unknown": "Not known",
    "asker": "Asks",
    "addressee": "Is asked",
    "responder": "Responds",
    "authority": "Is the authority",
    "listed": "Is listed or proposed",
}


def spell(word: str) -> str:
    """A coded word as people write it: `partly_met` -> `Partly met`."""
    return SPELLINGS.get(word, word.replace("_", " ").capitalize())


def label(name: str, width: int = 30) -> str:
    """A name as an axis label: one line, shortened, and with nothing in it that the figure would run as markup."""
    line = " ".join(name.split())
    shown = textwrap.shorten(line, width=width, placeholder="…")
    # Cutting at blanks leaves little of a long word, or of a script that has none.
    return escape(shown if len(shown) > width // 2 or shown == line else line[: width - 1] + "…")


def escape(text: str) -> str:
    """Text as a figure shows it verbatim; a pair of dollar signs would start a formula."""
    return html.escape(text).replace("$", "&#36;")

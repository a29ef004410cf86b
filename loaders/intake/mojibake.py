"""Repairs text that was decoded with the wrong charset before it reached us (â€™ for ’), where that is plain."""

import re

import ftfy

# UTF-8 read as Windows-1252 or Latin-1 leaves one of these leads before one of these followers.
TRACE = re.compile("[ÂÃÅÄÐÑØÙâãåæçèéï][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


def repair(text: str) -> tuple[str, int]:
    """Gives the text with garbled lines repaired, and how many lines were."""
    if TRACE.search(text) is None:
        return text, 0
    lines = text.split("\n")
    repaired = 0
    for number, line in enumerate(lines):
        if TRACE.search(line) is None:
            continue
        better = ftfy.fix_encoding(line)
        if better != line:
            lines[number] = better
            repaired += 1
    return "\n".join(lines), repaired

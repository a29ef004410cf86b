"""Turns the lines of printed pages into paragraphs: page numbers and running heads go, wrapped lines are joined."""

import re
from collections import Counter
from statistics import median

# The forms that typesetting joins; only print has them, so only here they are taken apart.
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
PAGE_NUMBER = re.compile(r"\W*(?:page|seite|p\.)?\s*\d{1,4}(?:\s*(?:of|/|von|\|)\s*\d{1,4})?\W*", re.IGNORECASE)
BULLET = re.compile(r"\s*(?:[•‣▪◦●○·∙■□➢➤►✓*–—-]\s|[•‣▪●■]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s)")
END_OF_SENTENCE = re.compile(r"[.!?:;…][\"”’')\]]*$")
HYPHEN = re.compile(r"(?P<left>[A-Za-zÀ-ÿ]{2,})[-‐\u00ad]$")
# A line this much shorter than the usual one was ended by its writer, not by the margin.
SHORT = 0.75
# A running head stands on at least this many pages.
RUNNING_PAGES = 3


def drop_running_lines(pages: list[list[str]]) -> list[list[str]]:
    """The pages without page numbers and without first and last lines that most pages share."""
    shared = Counter(_shape(line) for page in pages for line in {*_edges(page)})
    running = {shape for shape, count in shared.items() if count >= max(RUNNING_PAGES, len(pages) / 2) and shape}
    kept = []
    for page in pages:
        lines = [line for line in page if line.strip()]
        while lines and (_shape(lines[0]) in running or PAGE_NUMBER.fullmatch(lines[0])):
            lines.pop(0)
        while lines and (_shape(lines[-1]) in running or PAGE_NUMBER.fullmatch(lines[-1])):
            lines.pop()
        kept.append(lines)
    return kept


def join_lines(pages: list[list[str]]) -> str:
    """The text of the pages: wrapped lines joined, a blank line between paragraphs, bullets on lines of their own."""
    lines = [_plain(line) for page in pages for line in page]
    words = Counter(word.casefold() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line))
    width = median(len(line) for line in lines if len(line) > 20) if any(len(line) > 20 for line in lines) else 0
    paragraphs: list[str] = []
    previous = ""
    for line in lines:
        if paragraphs and _continues(previous, line, width):
            paragraphs[-1] = _join(paragraphs[-1], line, words)
        else:
            paragraphs.append(line)
        previous = line
    return "\n\n".join(paragraphs)


def _edges(page: list[str]) -> list[str]:
    lines = [line for line in page if line.strip()]
    return [*lines[:2], *lines[-2:]]


def _shape(line: str) -> str:
    """A line with its numbers left out: "Report 2020, page 3" and "... page 4" are one running head."""
    return re.sub(r"\d+", "#", " ".join(line.split())).casefold()


def _plain(line: str) -> str:
    return " ".join("".join(LIGATURES.get(character, character) for character in line).split())


def _continues(previous: str, line: str, width: float) -> bool:
    """Was the line before broken by the margin, so that this one goes on with its sentence?"""
    if BULLET.match(line) is not None:
        return False
    if line[:1].islower() or HYPHEN.search(previous) is not None:
        return True
    is_short = len(previous) < width * SHORT
    return not is_short and (END_OF_SENTENCE.search(previous) is None or len(previous) >= width)


def _join(paragraph: str, line: str, words: Counter[str]) -> str:
    """Joins a wrapped line; a hyphen at the break stays where the text writes the word with it elsewhere."""
    found = HYPHEN.search(paragraph)
    right = re.match(r"[^\W\d_]+", line)
    if found is None or right is None:
        return f"{paragraph} {line}"
    together, apart = found["left"] + right.group(), f"{found['left']}-{right.group()}"
    is_compound = words[apart.casefold()] > words[together.casefold()] or not right.group()[0].islower()
    return paragraph[:-1] + ("-" if is_compound else "") + line

"""Finds the articles of a file that holds several, by the structure that the file itself repeats.

Invariant: one article is never cut. A cut needs the same opening at least twice, the first at the top of the file,
and enough prose under each; where that is missing the file is one document. Headings, dividers or dates alone
prove nothing: reports have headings, letters have annexes, chronologies have dates.

Every line is one letter of a word that patterns are matched against: H headline, B byline, D date line, L label,
W prose that opens with a dateline, P other prose, E end mark, R divider, F furniture of a page.
"""

import re
from collections import Counter

from loaders.documents.line_kinds import AGENCY_END, DATELINE, PART, Line, LineKind, split_lines

LETTERS = {
    LineKind.HEADLINE: "H",
    LineKind.BYLINE: "B",
    LineKind.DATE: "D",
    LineKind.LABEL: "L",
    LineKind.PROSE: "P",
    LineKind.END: "E",
    LineKind.DIVIDER: "R",
    LineKind.BOILERPLATE: "F",
}
# An article has at least this much prose under its opening, or it is a teaser, an entry of a list, a caption.
BODY_LENGTH = 200
# Where only a date line marks an opening, it may be the entry of a chronology: then more prose, and three openings.
DATED_BODY_LENGTH = 500
# What may stand above the first article: a site's name, a menu.
PREAMBLE_LENGTH = 400
SENTENCE = re.compile(r"[.!?…][\"”’')\]]*(?:\s|$)")
# The last words of a deck name who reports: "... reports the Example Post", "... writes A. Author".
ATTRIBUTION = re.compile(
    r"(?P<mark>…|\.{3}|[,–—|-])[.\s]*(?P<tail>(?:reports|writes|says|notes|explains|argues|asks|tells|reveals|"
    r"finds|adds)\s+"
    r"[A-ZÀ-Þ][\w.'’-]*(?:\s+[A-ZÀ-Þ(][\w.'’)-]*){0,5})\s*$"
)
# The first article's opening, below a few lines of the page: bounded, since a list of names is a long run of headlines.
TOP = re.compile("[HFR]{0,12}?(?P<first>(?P<headlines>H{1,8})(?P<proof>[BDLW])|(?P<leading>[BD])[BD]{0,8}H)")
TITLE_LABELS = ("title", "headline", "heading")


def split_articles(text: str) -> list[tuple[int, int]]:
    """Gives the span of each article of a cleaned text, in order; one span over the whole text for one article."""
    lines = split_lines(text)
    word = "".join(_letter(line) for line in lines)
    for find_openings in (_labelled, _attributed, _headed, _divided, _ended):
        openings = find_openings(lines, word)
        if len(openings) > 1:
            return _spans(lines, openings)
    return [(0, len(text))]


def _labelled(lines: list[Line], word: str) -> list[int]:
    """Openings that are runs of labels ("Title: ... / Date: ..."), as feeds and archives print them."""
    runs = [found.start() for found in re.finditer("[LD]{2,}", word) if _label(lines[found.start()])]
    # Every article opens with the same label, and one of its first labels is the title.
    first = Counter(_label(lines[number]) for number in runs).most_common(1)
    openings = [number for number in runs if _label(lines[number]) == first[0][0]]
    titled = all(any(_label(line) in TITLE_LABELS for line in lines[number : number + 4]) for number in openings)
    return _supported(lines, openings, BODY_LENGTH) if titled else []


def _attributed(lines: list[Line], word: str) -> list[int]:
    """Openings that are decks: lines without a full stop whose last words say who reports, as most of the file's do."""
    decks = [(number, found) for number, line in enumerate(lines) if (found := _attribution(line)) is not None]
    tails = Counter(found["tail"] for _, found in decks)
    if len(decks) < 3 or tails.most_common(1)[0][1] < 2:
        return []
    # The same mark in the same place makes the deck; the name after it may be another reporter's.
    mark = Counter(found["mark"] for _, found in decks).most_common(1)[0][0]
    return _supported(lines, [number for number, found in decks if found["mark"] == mark], BODY_LENGTH)


def _headed(lines: list[Line], word: str) -> list[int]:
    """Openings of headline and byline, date line, label or dateline, in the order of the first article."""
    top = TOP.match(word)
    if top is None or lines[top.start("first")].start > PREAMBLE_LENGTH:
        return []
    # Above a headline may stand the last short lines of the article before, its signatories: the first says how many.
    pattern = f"H{{1,{len(top['headlines'])}}}{top['proof']}" if top["headlines"] else f"{top['leading']}[BD]{{0,8}}H"
    found = [(_top_of_group(lines, match.start()), match.start()) for match in re.finditer(pattern, word)]
    openings = [start for start, _ in found]
    if all(re.match("[HD]*[BLW]", word[start:]) for _, start in found):
        return _supported(lines, openings, BODY_LENGTH)
    openings = _supported(lines, openings, DATED_BODY_LENGTH)
    return openings if len(openings) > 2 or any(word[number - 1] in "RE" for number in openings[1:]) else []


def _divided(lines: list[Line], word: str) -> list[int]:
    """Openings after dividers, where every part opens with a headline and nearly every one says when, who or where."""
    parts = _parts(word, [number for number, letter in enumerate(word) if letter == "R"])
    if len(parts) < 2 or any(word[start] != "H" for start, _ in parts):
        return []
    proven = sum(_is_proven(lines, word, start, end) for start, end in parts)
    openings = _supported(lines, [start for start, _ in parts], BODY_LENGTH)
    return openings if proven >= max(2, len(parts) - 1) and len(openings) == len(parts) else []


def _ended(lines: list[Line], word: str) -> list[int]:
    """Openings after end marks ("ENDS", "(Agency)"), where every part that one closes opens with a headline."""
    ends = [number for number, letter in enumerate(word) if letter == "E"]
    if len(ends) < 2:
        ends = [number for number, line in enumerate(lines) if AGENCY_END.search(line.text[-20:])]
    openings = [start for start, _ in _parts(word, ends)]
    closed, rest = openings[: len(ends)], openings[len(ends) :]
    if len(ends) < 2 or any(word[start] != "H" for start in closed):
        return []
    if len(_supported(lines, closed, BODY_LENGTH)) < len(closed):
        return []
    # What follows the last mark is usually a note of the article before it.
    is_article = bool(rest) and word[rest[0]] == "H" and _has_prose(lines, rest[0], len(lines), DATED_BODY_LENGTH)
    return openings if is_article else closed


def _letter(line: Line) -> str:
    if line.kind in (LineKind.PROSE, LineKind.HEADLINE) and DATELINE.match(line.text):
        return "W"
    return LETTERS[line.kind]


def _label(line: Line) -> str:
    """The word before the colon of a label or a labelled date, empty for other lines."""
    return line.text.partition(":")[0].strip().casefold() if ":" in line.text else ""


def _attribution(line: Line) -> re.Match[str] | None:
    if line.text[-1] in '.!?"”:;' or PART.match(line.text):
        return None
    return ATTRIBUTION.search(line.text)


def _top_of_group(lines: list[Line], number: int) -> int:
    """The first of the headlines that stand together above the line, if a blank line sets them off; else the line."""
    top = number
    while top > 0 and not lines[top].is_after_blank and lines[top - 1].kind is LineKind.HEADLINE:
        top -= 1
    return top if lines[top].is_after_blank else number


def _parts(word: str, cuts: list[int]) -> list[tuple[int, int]]:
    """The parts between the lines at `cuts`, each from its first line that is not furniture: (first, after last)."""
    parts = []
    for after, end in zip([-1, *cuts], [*cuts, len(word) - 1], strict=True):
        found = re.search("[^FRE]", word[after + 1 : end + 1])
        if found is not None:
            parts.append((after + 1 + found.start(), end + 1))
    return parts


def _is_proven(lines: list[Line], word: str, start: int, end: int) -> bool:
    """Has the part a byline, a date line, a label or a dateline at its head, or a source at its foot?"""
    foot = max(start, end - 4)
    if re.search("[BDLW]", word[start : min(start + 5, end)] + word[foot:end].replace("W", "")):
        return True
    return any(AGENCY_END.search(line.text) or "http" in line.text for line in lines[foot:end])


def _supported(lines: list[Line], openings: list[int], length: int) -> list[int]:
    """The openings that have prose of that length under them; one that has not belongs to the article it stands in."""
    kept = openings[:1]
    for opening in openings[1:]:
        if _has_prose(lines, kept[-1], opening, length):
            kept.append(opening)
    if len(kept) > 1 and not _has_prose(lines, kept[-1], len(lines), length):
        kept.pop()
    return kept


def _has_prose(lines: list[Line], start: int, end: int, length: int) -> bool:
    prose = [line.text for line in lines[start:end] if _letter(line) in "PW"]
    return sum(map(len, prose)) >= length and sum(len(SENTENCE.findall(line)) for line in prose) >= 2


def _spans(lines: list[Line], openings: list[int]) -> list[tuple[int, int]]:
    """From each opening to the last line before the next that belongs to an article."""
    spans = []
    for opening, following in zip(openings, [*openings[1:], len(lines)], strict=False):
        last = following - 1
        while last > opening and lines[last].kind is LineKind.DIVIDER:
            last -= 1
        spans.append((lines[opening].start, lines[last].end))
    return spans

"""Finds the dates written in English prose and resolves relative ones against the document's date.

Invariant: no date is guessed. What the words leave open ("03/04/2021" alone, "in October" in an undated document) has a
mention with an empty date, so that it can be reported.
"""

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from loaders.dates import date_wordings as wordings
from loaders.dates.numeric import read_numeric
from loaders.model import DateMention, DateUse
from store.rows import PartialDate
from store.vocabulary import DateBasis, DatePrecision

UNRESOLVED = PartialDate()
# How far a sentence is read before a date for the word that governs it.
CONTEXT = 60


def find_dates(text: str, start: int, end: int, published_on: PartialDate) -> list[DateMention]:
    """Gives the dates written in `text[start:end]`, in order, with what each does in its sentence."""
    return list(_find_dates(text, start, end, published_on))


# Several rows of one sentence ask for its dates one after the other.
@lru_cache(maxsize=8)
def _find_dates(text: str, start: int, end: int, published_on: PartialDate) -> tuple[DateMention, ...]:
    mentions = []
    for lower, upper in _windows(text, start, end):
        for match in wordings.DATE.finditer(text, lower, upper):
            form = match.lastgroup
            if form is None:
                raise ValueError(f"The date pattern matched {match.group()!r} without naming its form")
            before = text[max(start, match.start() - CONTEXT) : match.start()]
            words = match.group()
            resolved = read_numeric(words, text) if form == "numeric" else _resolve(form, words, before, published_on)
            if resolved is not None:
                use = _use(form, words, before, text[match.end() : min(end, match.end() + CONTEXT)])
                mentions.append(DateMention(match.start(), match.end(), resolved, use))
    return tuple(_mark_stretches(text, mentions))


def _windows(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of the text around words that every date holds; most text has none and costs next to nothing."""
    found = sorted(match.span() for anchor in wordings.ANCHORS for match in anchor.finditer(text, start, end))
    windows: list[tuple[int, int]] = []
    for lower, upper in found:
        lower, upper = max(start, lower - wordings.REACH), min(end, upper + wordings.REACH)
        if windows and lower <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(upper, windows[-1][1]))
        else:
            windows.append((lower, upper))
    return windows


def _resolve(form: str, words: str, before: str, published_on: PartialDate) -> PartialDate | None:
    """The date of one written form; None where the match is no date after all (an impossible day)."""
    anchor = _anchor(published_on)
    is_future = wordings.FUTURE_BEFORE.search(before) is not None
    match form:
        case "iso":
            year, month, day = map(int, words.split("-"))
            return _stated_day(year, month, day)
        case "day_first" | "month_first":
            return _resolve_day(words, anchor, is_future)
        case "month_year":
            return _month_of_year(words)
        case "season_year" | "year":
            return PartialDate(words[-4:], DatePrecision.YEAR, DateBasis.STATED)
        case "month":
            return _resolve_month(words, anchor, is_future)
        case "days":
            has_year = wordings.YEAR_NUMBER.search(words) is not None
            return _month_of_year(words) if has_year else _resolve_month(words, anchor, is_future)
        case "years":
            return UNRESOLVED
        case "weekday":
            return _resolve_weekday(words, anchor, is_future)
        case "day_word" | "ago" | "period":
            return UNRESOLVED if anchor is None else _resolve_relative(form, words.lower().split(), anchor)
    raise ValueError(f"Unknown form of date {form!r}; expected a group of date_wordings.DATE")


def _anchor(published_on: PartialDate) -> date | None:
    """The document's day, the 15th of its month where only that is known; None where even the month is not."""
    match published_on.precision:
        case DatePrecision.DAY:
            return date.fromisoformat(published_on.value)
        case DatePrecision.MONTH:
            return date.fromisoformat(published_on.value + "-15")
        case _:
            return None


def _stated_day(year: int, month: int, day: int, basis: DateBasis = DateBasis.STATED) -> PartialDate | None:
    try:
        return PartialDate(date(year, month, day).isoformat(), DatePrecision.DAY, basis)
    except ValueError:
        return None


def _month_of_year(words: str) -> PartialDate:
    year = wordings.YEAR_NUMBER.findall(words)[-1]
    return PartialDate(f"{year}-{_month_number(words):02}", DatePrecision.MONTH, DateBasis.STATED)


def _month_number(words: str) -> int:
    return next(
        wordings.MONTHS[word.lower()] for word in wordings.MONTH_WORD.findall(words) if word.lower() in wordings.MONTHS
    )


def _resolve_day(words: str, anchor: date | None, is_future: bool) -> PartialDate | None:
    month = _month_number(words)
    day = int(wordings.DAY_NUMBER.findall(words)[0])
    if (year := wordings.YEAR_NUMBER.search(words)) is not None:
        return _stated_day(int(year.group()), month, day)
    if anchor is None:
        return UNRESOLVED
    return _stated_day(
        _year_told(words, anchor) or _year_of(month, day, anchor, is_future), month, day, DateBasis.RELATIVE
    )


def _year_told(words: str, anchor: date) -> int | None:
    """The year that `on 8 May last year` tells in words."""
    return {"last year": anchor.year - 1, "this year": anchor.year}.get(" ".join(words.lower().split()[-2:]))


def _year_of(month: int, day: int, anchor: date, is_future: bool) -> int:
    """The year that puts month and day last before the anchor, or next after it in a sentence about the future."""
    if is_future:
        return anchor.year + ((month, day) < (anchor.month, anchor.day))
    return anchor.year - ((month, day) > (anchor.month, anchor.day))


def _resolve_month(words: str, anchor: date | None, is_future: bool) -> PartialDate:
    if anchor is None:
        return UNRESOLVED
    month = _month_number(words)
    year = _year_told(words, anchor) or _year_of(month, anchor.day, anchor, is_future)
    if words.lower().startswith("last ") and month == anchor.month:
        year -= 1
    return PartialDate(f"{year}-{month:02}", DatePrecision.MONTH, DateBasis.RELATIVE)


def _resolve_weekday(words: str, anchor: date | None, is_future: bool) -> PartialDate:
    if anchor is None:
        return UNRESOLVED
    *modifier, name = words.lower().split()
    back = (anchor.weekday() - wordings.WEEKDAYS[name]) % 7
    if modifier == ["next"] or is_future and back:
        return _relative_day(anchor + timedelta(days=7 - back))
    if modifier == ["last"] and back == 0:
        back = 7
    return _relative_day(anchor - timedelta(days=back))


def _relative_day(day: date) -> PartialDate:
    return PartialDate(day.isoformat(), DatePrecision.DAY, DateBasis.RELATIVE)


def _relative_month(months: int) -> PartialDate:
    return PartialDate(f"{months // 12}-{months % 12 + 1:02}", DatePrecision.MONTH, DateBasis.RELATIVE)


def _relative_year(year: int) -> PartialDate:
    return PartialDate(str(year), DatePrecision.YEAR, DateBasis.RELATIVE)


def _resolve_relative(form: str, words: list[str], anchor: date) -> PartialDate:
    if form == "day_word":
        shift = -1 if "last" in words else {"yesterday": -1, "tomorrow": 1}.get(words[-1], 0)
        return _relative_day(anchor + timedelta(days=shift))
    if form == "ago":
        unit = next(word.rstrip("s") for word in words if word.rstrip("s") in ("day", "week", "month", "year"))
        count = int(words[0]) if words[0].isdigit() else 2 if words[1] == "couple" else wordings.NUMBERS[words[0]]
        return _shifted(anchor, unit, -count)
    which, unit = words[-2:]
    shift = {"last": -1, "this": 0, "next": 1}[which]
    if unit in ("spring", "summer", "autumn", "fall", "winter"):
        # "Last summer" said in May is the year before's, said in October this year's: only the year may differ.
        return _relative_year(anchor.year) if shift == 0 else UNRESOLVED
    return _shifted(anchor, unit, shift)


def _shifted(anchor: date, unit: str, count: int) -> PartialDate:
    """The anchor moved by whole units, no finer than the unit; a week has the month or year that holds all of it."""
    months = anchor.year * 12 + anchor.month - 1
    match unit:
        case "day":
            return _relative_day(anchor + timedelta(days=count))
        case "week":
            first = anchor + timedelta(days=7 * count - anchor.weekday())
            last = first + timedelta(days=6)
            if first.month == last.month:
                return _relative_month(first.year * 12 + first.month - 1)
            return _relative_year(first.year) if first.year == last.year else UNRESOLVED
        case "month":
            return _relative_month(months + count)
        case "year":
            return _relative_year(anchor.year + count)
    raise ValueError(f"Unknown unit of time {unit!r}; expected day, week, month or year")


def _use(form: str, words: str, before: str, after: str) -> DateUse:
    if form == "years":
        return DateUse.STRETCH
    if wordings.BIRTH_BEFORE.search(before):
        return DateUse.BIRTH
    if wordings.NAME_BEFORE.search(before):
        return DateUse.NAME
    if wordings.STRETCH_BEFORE.search(before) or form == "month" and wordings.STRETCH_BEFORE.search(words.split()[0]):
        return DateUse.STRETCH
    if form == "year" and wordings.NAME_WORD_BEFORE.search(before) and not wordings.PREPOSITION_BEFORE.search(before):
        return DateUse.NAME
    is_possessive_day = form in ("weekday", "day_word") and after.startswith(("'s", "’s"))
    if is_possessive_day or not wordings.ATTRIBUTE_AFTER.match(after):
        return DateUse.TIME
    return DateUse.ATTRIBUTE if wordings.ATTRIBUTE_BEFORE.search(before) or after[0] in "'’" else DateUse.TIME


def _mark_stretches(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Marks both ends of "from X to Y", "between X and Y" and "X to Y"."""
    marked = list(mentions)
    for index, (left, right) in enumerate(zip(mentions, mentions[1:], strict=False)):
        joint = text[left.end : right.start]
        if wordings.STRETCH_BETWEEN.fullmatch(joint) and (joint.strip() != "and" or left.use is DateUse.STRETCH):
            # "from January to July 2018": the first month's year is the second's, not the last January's.
            is_open = (left.date.basis, right.date.basis) == (DateBasis.RELATIVE, DateBasis.STATED)
            marked[index] = replace(left, date=UNRESOLVED if is_open else left.date, use=DateUse.STRETCH)
            marked[index + 1] = replace(right, use=DateUse.STRETCH)
    return marked

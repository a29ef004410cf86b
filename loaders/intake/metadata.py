"""Turns the names under which files keep their facts (front matter, columns, page metadata) into a RawText."""

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from loaders.documents.publishers import ACRONYM, BODY, NAME, ROLE
from loaders.documents.stated_dates import DoubtfulDate, parse_stated_date
from loaders.model import RawText
from store.rows import Issue, PartialDate
from store.vocabulary import DocumentKind, IssueKind

# Names are compared without case, spaces, dashes and underscores; the first with a usable value counts.
TEXT_NAMES = (
    "text", "body", "content", "article", "fulltext", "articletext", "articlebody", "bodytext", "maintext", "story",
)  # fmt: skip
TITLE_NAMES = ("title", "headline", "heading", "articletitle")
PUBLISHER_NAMES = (
    "publisher", "outlet", "newspaper", "organisation", "organization", "sitename", "site", "source", "media",
)  # fmt: skip
DATE_NAMES = (
    "originalpublished", "originaldate", "originallypublished", "firstpublished", "date", "publishedon", "published",
    "publishedat", "publicationdate", "publishdate", "pubdate", "datepublished", "publisheddate", "posted",
    "postedon", "dateposted", "datetime",
)  # fmt: skip
URL_NAMES = (
    "url", "link", "sourceurl", "articleurl", "permalink", "canonical", "canonicalurl", "href", "weburl", "source",
    "original",
)  # fmt: skip
AUTHOR_NAMES, LONGEST_BODY = ("author", "authors", "creator", "byline"), 80
STAFF = re.compile(
    r"\s+(?:(?:Public|Policy|Media|Press|Communications?|Research|Campaigns?|Advocacy|Legal)\s+)*(?:Team|Staff|Office)$"
)
# What programs write where nobody is known.
NOBODY = ("unknown", "none", "null", "n/a", "admin", "anonymous", "-")
LANGUAGE_NAMES = ("language", "lang", "locale")
KIND_NAMES = ("kind", "genre", "documentkind", "type")
HOW_TO_DATE = "Write it as 2021-03-22, 2021-03 or 2021."
LANGUAGE = re.compile(r"(?P<code>[a-z]{2})(?:[-_][a-z]{2,4})*", re.IGNORECASE)


def read_facts(fields: Mapping[str, str], text: str, file: str, start: int, place: str) -> Iterator[RawText | Issue]:
    """Gives the text with the facts of its fields, after an issue where its date cannot be used.

    `place` says in words where the fields stand ("row 7"), for the issue.
    """
    values = fold_names(fields)
    published_on = PartialDate()
    try:
        published_on = _date(values)
    except DoubtfulDate as error:
        kind = IssueKind.AMBIGUOUS_DATE if error.is_ambiguous else IssueKind.BAD_METADATA
        yield Issue(kind, file, f"The date in {place} cannot be used: {error}", HOW_TO_DATE)
    kinds = (re.sub(r"[\W_]+", "_", value.casefold()) for value in _values(values, KIND_NAMES))
    languages = (
        found["code"].lower() for value in _values(values, LANGUAGE_NAMES) if (found := LANGUAGE.fullmatch(value))
    )
    yield RawText(
        text=text,
        file=file,
        start=start,
        end=start + len(text),
        title=next(_values(values, TITLE_NAMES), None),
        publisher=next((value for value in _values(values, PUBLISHER_NAMES) if _is_name(value)), _body_of(values)),
        published_on=published_on,
        source_url=next((value for value in _values(values, URL_NAMES) if is_address(value)), None),
        language=next(languages, None),
        kind=next((DocumentKind(kind) for kind in kinds if kind in set(DocumentKind)), DocumentKind.UNKNOWN),
    )


def fold_names(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields that hold something, by their names as they are compared; of two alike the first."""
    folded: dict[str, str] = {}
    for name, value in fields.items():
        if value.strip():
            folded.setdefault(re.sub(r"[\W_]+", "", name).casefold(), value)
    return folded


def is_address(value: str) -> bool:
    """Is the value an address on the web?"""
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and " " not in value


def _is_name(value: str) -> bool:
    return not is_address(value) and value.casefold() not in NOBODY


def _body_of(values: Mapping[str, str]) -> str | None:
    """The body that is the author: `Rivers Watch`, `RWU Press Team`; a person is no publisher."""
    for author in _values(values, AUTHOR_NAMES):
        body = STAFF.sub("", author)
        is_name = _is_name(author) and len(body) <= LONGEST_BODY and re.fullmatch(NAME, body) is not None
        if is_name and (body != author or BODY.search(body) or ACRONYM.fullmatch(body)) and not ROLE.search(body):
            return body
    return None


def _values(values: Mapping[str, str], names: Iterable[str]) -> Iterator[str]:
    return (" ".join(values[name].split()) for name in names if name in values)


def _date(values: Mapping[str, str]) -> PartialDate:
    for value in _values(values, DATE_NAMES):
        if value.casefold() in ("true", "false", "yes", "no"):
            # "published: true" says that the page is no draft.
            continue
        found = parse_stated_date(value)
        if found is None:
            raise DoubtfulDate(f"{value[:80]!r} is not a date.")
        return found
    return PartialDate()

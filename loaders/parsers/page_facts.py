"""Reads the facts that a web page states of itself: meta elements, JSON-LD, title, canonical address."""

import json
from collections.abc import Iterator
from typing import Any

TITLES = ("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
PUBLISHERS = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "publisher",
    "application-name",
)
DATES = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "citation_publication_date", "citation_date",
    "pubdate", "publishdate", "publish-date", "publish_date", "published-date", "publication_date", "sailthru.date",
    "parsely-pub-date", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime",
)  # fmt: skip
ARTICLES = (
    "Article",
    "NewsArticle",
    "BlogPosting",
    "ReportageNewsArticle",
    "OpinionNewsArticle",
    "PressRelease",
    "Report",
    "WebPage",
)
LONGEST_SCRIPT = 500_000
DIVIDERS = (" | ", " – ", " — ", " - ", " :: ", " » ")


def find_page_facts(tree: Any) -> dict[str, str]:
    """Gives title, publisher, date, address and language of a page, each only where the page states it."""
    metas = _metas(tree)
    linked = _linked_data(tree)
    headings = [text for element in tree.iter("h1") if (text := _text(element))]
    title = _first(metas, TITLES) or linked.get("headline", "") or (headings[0] if len(headings) == 1 else "")
    page_title = next((_text(element) for element in tree.iter("title")), "")
    headline, site = _split_title(page_title, title)
    facts = {
        "title": title or headline,
        "publisher": _first(metas, PUBLISHERS) or linked.get("publisher", "") or site,
        "date": _first(metas, DATES) or linked.get("datePublished", "") or _time(tree),
        "url": _canonical(tree) or metas.get("og:url", ""),
        "language": tree.get("lang") or metas.get("og:locale", "") or linked.get("inLanguage", ""),
    }
    return {name: value for name, value in facts.items() if value}


def _metas(tree: Any) -> dict[str, str]:
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        metas.setdefault(name.strip().lower(), (element.get("content") or "").strip())
    return metas


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if metas.get(name)), "")


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _split_title(page_title: str, title: str) -> tuple[str, str]:
    """The headline in "Headline | Site", and the site, where the page's own heading shows which is which."""
    for divider in DIVIDERS:
        headline, found, site = page_title.rpartition(divider)
        if found and title and headline.casefold() == title.casefold() and len(site.split()) <= 6:
            return headline, site
    return "", ""


def _linked_data(tree: Any) -> dict[str, str]:
    """The first article that the page describes in JSON-LD."""
    for script in tree.iter("script"):
        content = script.text or ""
        if "ld+json" not in (script.get("type") or "") or len(content) > LONGEST_SCRIPT:
            continue
        try:
            entries = list(_entries(json.loads(content)))
        except (ValueError, RecursionError):
            continue
        for entry in entries:
            publisher = entry.get("publisher")
            name = publisher.get("name") if isinstance(publisher, dict) else publisher
            values = {key: entry.get(key) for key in ("headline", "datePublished", "inLanguage")} | {"publisher": name}
            return {key: value for key, value in values.items() if isinstance(value, str)}
    return {}


def _entries(content: Any) -> Iterator[dict[str, Any]]:
    for entry in content if isinstance(content, list) else [content]:
        if not isinstance(entry, dict):
            continue
        kinds = entry.get("@type")
        if any(kind in ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield entry
        yield from _entries(entry.get("@graph", []))


def _time(tree: Any) -> str:
    """The date of the page's time elements, if they all give one, or one is marked as that of publication."""
    times = list(tree.iter("time"))
    marked = [
        element
        for element in times
        if element.get("pubdate") is not None or "publi" in (element.get("itemprop") or "").lower()
    ]
    dates = {(element.get("datetime") or _text(element))[:10] for element in marked or times}
    return dates.pop() if len(dates) == 1 else ""


def _canonical(tree: Any) -> str:
    links = (element.get("href") for element in tree.iter("link") if (element.get("rel") or "").lower() == "canonical")
    return next((link for link in links if link), "")

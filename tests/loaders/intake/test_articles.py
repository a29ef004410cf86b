"""Files with several articles are cut at each of them; one article is never cut."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.intake.articles import split_articles
from loaders.intake.cleaning import clean
from loaders.readers import read_file
from tests.loaders.stories import STORIES, Story

SHARED = Path(__file__).parents[4] / "shared"


def one_line(body: str) -> str:
    return body.replace("\n\n", "\n")


def headline_byline_date(story: Story) -> str:
    return f"{story.headline}\nBy {story.author}\n{story.day}\n\n{story.body}"


def headline_byline(story: Story) -> str:
    return f"{story.headline}\n\nBy {story.author}\n\n{story.body}"


def headline_date(story: Story) -> str:
    return f"{story.headline}\n\n{story.day}\n\n{story.body}"


def date_headline_byline(story: Story) -> str:
    return f"{story.day}\n{story.headline}\nby {story.author}\n{one_line(story.body)}"


def dateline(story: Story) -> str:
    return f"{story.headline}\n\n{story.place}, {story.day[:-5]} (Example Wire) -- {story.body}"


def labels(story: Story) -> str:
    return f"Title: {story.headline}\nDate: {story.day}\nLink: https://example.org/{len(story.body)}\n\n{story.body}"


def release(story: Story) -> str:
    return f"{story.headline}\n{story.day}, 10:15 am\nPress Release: Example Union\n{one_line(story.body)}"


def deck(story: Story) -> str:
    return f"{story.headline} after a long dispute…reports The Example Post\n{one_line(story.body)}"


def marked(story: Story) -> str:
    return f"{story.headline}\n\n{story.body} (EXN)"


def sourced(story: Story) -> str:
    return f"{story.headline}\n\n{story.body}\n\nSource: https://example.org/{story.place[0]}"


def bare(story: Story) -> str:
    return f"{story.headline}\n\n{story.body}"


RULE = "\n\n" + "=" * 40 + "\n\n"
ENDS = "\n\nENDS\n\n"
# (shape of each article, what stands between two, what closes the last)
SHAPES: list[tuple[Callable[[Story], str], str, str]] = [
    (headline_byline_date, "\n\n", ""),
    (headline_byline_date, "\n\n\n\n", "\n"),
    (headline_byline_date, "\n\n* * *\n\n", ""),
    (headline_byline, "\n\n", ""),
    (headline_byline, RULE, ""),
    (date_headline_byline, "\n", ""),
    (date_headline_byline, "\n---\n", ""),
    (headline_date, "\n\n", ""),
    (headline_date, RULE, ""),
    (dateline, "\n\n", ""),
    (dateline, RULE, ""),
    (labels, "\n\n", ""),
    (labels, "\n---\n", ""),
    (release, "\n\n", ""),
    (release, "\n", ""),
    (deck, "\n", ""),
    (deck, "\n\n", "\n"),
    (marked, "\n\n", ""),
    (sourced, RULE, ""),
    (bare, ENDS, "\n\nENDS"),
    (bare, "\n\n-30-\n\n", "\n\n-30-\n"),
    (bare, "\n\n###\n\n", "\n\n###"),
    # The last one has lost its mark.
    (bare, ENDS, ""),
]


@pytest.mark.parametrize(("shape", "between", "close"), SHAPES)
def test_every_article_of_a_file_is_found(shape: Callable[[Story], str], between: str, close: str) -> None:
    articles = [shape(story) for story in STORIES]
    text = between.join(articles) + close
    spans = split_articles(text)
    assert [text[start : start + 40] for start, _ in spans] == [article[:40] for article in articles]
    for (start, end), article in zip(spans, articles, strict=True):
        assert text[start:end].startswith(article)


@pytest.mark.parametrize("shape", [headline_byline_date, headline_byline, dateline, labels, release])
def test_two_articles_are_enough_where_each_says_who_or_where(shape: Callable[[Story], str]) -> None:
    assert len(split_articles("\n\n".join(shape(story) for story in STORIES[:2]))) == 2


def test_what_stands_above_the_first_article_belongs_to_none() -> None:
    text = "The Example Post\nHome | About | Contact\n\n" + "\n\n".join(map(headline_byline_date, STORIES))
    assert [text[start:end][:15] for start, end in split_articles(text)][0] == STORIES[0].headline[:15]


def test_signatories_of_one_letter_stay_out_of_the_next_article() -> None:
    first = headline_byline_date(STORIES[0]) + "\n\nTom Reed\n\nRosa Lind\n\n"
    text = first + headline_byline_date(STORIES[1])
    assert split_articles(text) == [(0, len(first) - 2), (len(first), len(text))]


def test_teasers_at_the_foot_of_an_article_are_no_articles() -> None:
    teasers = "\n\n".join(f"{story.headline}\nBy {story.author}\n{story.day}\nRead on." for story in STORIES[1:])
    assert len(split_articles(headline_byline_date(STORIES[0]) + "\n\n" + teasers)) == 1


BODY = STORIES[0].body
# One article each, in the shapes that tempt to cut it.
SINGLE: list[tuple[str, str]] = [
    ("a long article with sub-headings", "\n\n".join(f"{story.headline}\n\n{story.body}" for story in STORIES)),
    (
        "a report whose chapters stand between dividers",
        "The state of the harbours\nBy Ada Fisher\n3 May 2020\n\n"
        + "\n\n----------\n\n".join(f"{story.headline}\n\n{story.body}" for story in STORIES),
    ),
    (
        "a chronology with a date over each entry",
        "A year of the harbour dispute\n\n3 May 2020\n\n"
        + "\n\n".join(f"{story.day}\n\n{story.body.split('. ')[0]}." for story in STORIES),
    ),
    (
        "an article and a chronology whose entries have headings",
        headline_date(STORIES[0])
        + "\n\n"
        + "\n\n".join(f"{story.headline}\n{story.day}\n{story.body.split('. ')[0]}." for story in STORIES[1:]),
    ),
    (
        "an interview",
        "“Nobody asked us”: a talk with the dockers\nBy Ada Fisher\n3 May 2020\n\n"
        + "\n\n".join(f"EXAMPLE POST: Why does {story.place} matter?\n\nREED: {story.body}" for story in STORIES),
    ),
    (
        "a letter with annexes and dates",
        f"Open letter on the harbour\n3 May 2020\n\nDear members of the council,\n\n{BODY}\n\nYours sincerely,\n\n"
        + "Tom Reed\n\n"
        + "\n\n".join(
            f"Annex {n}: {story.headline}\n{story.day}\n\n{story.body}" for n, story in enumerate(STORIES, 1)
        ),
    ),
    (
        "questions and answers",
        "Frequently asked questions\n3 May 2020\n\n"
        + "\n\n".join(f"What does the case of {story.place} mean?\n{story.body}" for story in STORIES),
    ),
    (
        "a release with an end mark and notes to editors",
        f"{STORIES[0].headline}\n3 May 2020\n\n{BODY}\n\nENDS\n\nNotes to editors\n\n{STORIES[1].body}\n\nENDS",
    ),
    (
        "a release after whose end mark a contact stands",
        f"{STORIES[0].headline}\n\n{BODY}\n\nENDS\n\nTom Reed, 555 12 34 56\n",
    ),
    (
        "a petition with updates",
        f"Stop the harbour sale\n3 May 2020\n\n{BODY}\n\n"
        + "\n\n".join(f"UPDATE ({s.day}): {s.body}" for s in STORIES),
    ),
    (
        "a round-up of reactions with datelines and no headlines",
        f"Reactions to the harbour vote\n\n{BODY}\n\n" + "\n\n".join(f"{s.place} — {s.body}" for s in STORIES),
    ),
    (
        "a programme with speakers",
        "Conference on the harbours\n3 May 2020\n\n"
        + "\n\n".join(f"{s.headline}\nBy {s.author}\n10:00" for s in STORIES),
    ),
    (
        "a list of links that say who reports",
        f"{STORIES[0].headline}\nBy Ada Fisher\n\n{BODY}\n\nThe press on the sale\n\n"
        + "\n".join(f"{story.headline}…reports The Example Post" for story in STORIES),
    ),
    ("two articles that only a date line tells apart", "\n\n".join(map(headline_date, STORIES[:2]))),
    ("a list of names", "Signed by\n\n" + "\n".join(f"{s.author}, {s.place.title()}" for s in STORIES * 20)),
    ("a single line", "Stop the sale of the harbour"),
    ("nothing", ""),
]


@pytest.mark.parametrize(("text"), [text for _, text in SINGLE], ids=[name for name, _ in SINGLE])
def test_one_article_is_never_cut(text: str) -> None:
    assert split_articles(text) == [(0, len(text))]


def test_no_annotated_text_is_cut() -> None:
    texts = sorted((SHARED / "gold" / "texts").glob("*.txt"))
    if not texts:
        pytest.skip("the annotated texts are not here")
    cut = [path.name for path in texts if len(split_articles(clean(path.read_text(encoding="utf-8")))) > 1]
    assert cut == []


def test_the_five_documents_hold_the_fourteen_annotated_articles() -> None:
    gold = SHARED / "gold" / "seeds.json"
    if not gold.exists():
        pytest.skip("the annotated documents are not here")
    wanted = [(entry["file"], *entry["span"]) for entry in json.loads(gold.read_text(encoding="utf-8"))]
    paths = sorted((SHARED / "documents").glob("*.txt"))
    found = [(text.file, text.start, text.end) for path in paths for text in read_file(path, path.name)]  # type: ignore[union-attr]
    assert found == wanted

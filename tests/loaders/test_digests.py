"""The bundled digests say what their articles say, in words of their own."""

import json
import re
from calendar import month_name
from functools import cache
from pathlib import Path

import pytest

from store.vocabulary import DocumentKind

ROOT = Path(__file__).resolve().parents[2]
DIGESTS = sorted((ROOT / "data" / "documents").glob("*.md"))
SHARED = ROOT.parent / "shared"
SEEDS = SHARED / "gold" / "seeds.json"
KEYS = ["title", "publisher", "date", "language", "source_url", "kind", "digest", "original"]
LAWS = ["Uyghur Human Rights Policy Act of 2020 P.L.116-145", "Uyghur Human Rights Policy Act of 2020"]
SHORT_FORMS = {r"USA?|U\.S\.": "US United States", r"UK": "UK United Kingdom", r"U\.N\.": "UN United Nations"}
# A sentence that was copied shares at least so many words in a row with its source.
COPIED = 8

with_articles = pytest.mark.skipif(not SEEDS.exists(), reason="the articles behind the digests are not here")


def split_digest(path: Path) -> tuple[dict[str, str], str]:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return dict(line.split(": ", 1) for line in front.splitlines()), body.strip()


@cache
def read_seeds() -> list[dict]:
    return json.loads(SEEDS.read_text(encoding="utf-8"))


def read_article(seed: dict) -> str:
    start, end = seed["span"]
    return (SHARED / "documents" / seed["file"]).read_text(encoding="utf-8")[start:end]


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def hide_names(text: str, names: list[str]) -> str:
    joined = " " + " ".join(words_of(text)) + " "
    for number, name in enumerate(sorted(names, key=len, reverse=True)):
        joined = joined.replace(" " + " ".join(words_of(name)) + " ", f" name{number} ")
    return joined


def longest_shared_run(left: list[str], right: list[str]) -> str:
    best, lengths = (0, 0), [0] * (len(right) + 1)
    for i, word in enumerate(left):
        previous, lengths = lengths, [0] * (len(right) + 1)
        for j, other in enumerate(right):
            if word == other:
                lengths[j + 1] = previous[j] + 1
                best = max(best, (lengths[j + 1], i + 1))
    return " ".join(left[best[1] - best[0] : best[1]])


def stems_of(text: str) -> set[str]:
    endings = [(r"ies$", "y"), (r"(?<!s)s$", "")]
    stems = set(words_of(text))
    for pattern, ending in endings:
        stems |= {re.sub(pattern, ending, word) for word in words_of(text)}
    return stems


def spell_out(text: str) -> str:
    for short, full in SHORT_FORMS.items():
        text = re.sub(rf"(?<![\w.])(?:{short})(?!\w)", f" {full} ", text)
    return text


def is_named(name: str, body: str) -> bool:
    stems = stems_of(spell_out(body))
    words = [word for word in words_of(spell_out(name)) if word not in {"the", "of", "for", "s", "in", "at", "on"}]
    return all(stems_of(word) & stems for word in words)


def written(date: str) -> str:
    year, *rest = date.split("-")
    month = [month_name[int(rest[0])]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*day, *month, year])


def test_there_is_one_digest_for_each_of_the_fourteen_articles() -> None:
    assert [path.name[:2] for path in DIGESTS] == [f"{number:02}" for number in range(1, 15)]


@pytest.mark.parametrize("path", DIGESTS, ids=lambda path: path.stem)
def test_a_digest_states_its_facts_in_front(path: Path) -> None:
    facts, body = split_digest(path)
    assert list(facts) == [key for key in KEYS if key in facts]
    assert set(KEYS) - set(facts) <= {"date", "source_url"}
    assert facts["kind"] in set(DocumentKind)
    assert (facts["digest"], facts["language"]) == ("true", "en")
    assert re.fullmatch(r"\d{4}(-\d\d){0,2}", facts.get("date", "2000"))
    assert 150 <= len(body.split()) <= 600


@with_articles
@pytest.mark.parametrize("number", range(14))
def test_title_publisher_and_date_are_those_of_the_article(number: int) -> None:
    facts, _ = split_digest(DIGESTS[number])
    seed = read_seeds()[number]
    stated = (facts["title"], facts["publisher"], facts.get("date"))
    assert stated == (seed["title"], seed["publisher"], seed["published_on"])


@with_articles
@pytest.mark.parametrize("number", range(14))
def test_no_sentence_of_the_article_is_copied(number: int) -> None:
    seed = read_seeds()[number]
    rows = [*seed["demands"], *seed["responses"]]
    names = [name for row in rows for name in [*row["actors"], *row.get("targets", [])]] + LAWS
    digest = hide_names(split_digest(DIGESTS[number])[1], names).split()
    run = longest_shared_run(digest, hide_names(read_article(seed), names).split())
    assert len(run.split()) < COPIED, run


@with_articles
@pytest.mark.parametrize("number", range(14))
def test_every_actor_addressee_and_official_is_named(number: int) -> None:
    seed, (_, body) = read_seeds()[number], split_digest(DIGESTS[number])
    rows = [*seed["demands"], *seed["responses"]]
    names = {name for row in rows for name in [*row["actors"], *row.get("targets", [])]}
    names |= {name for row in seed["officials"] for name in [row["name"], *row["authority"]]}
    assert [name for name in sorted(names) if not is_named(name, body)] == []


@with_articles
@pytest.mark.parametrize("number", range(14))
def test_every_date_of_an_act_is_written_out(number: int) -> None:
    seed, (facts, body) = read_seeds()[number], split_digest(DIGESTS[number])
    rows = [*seed["demands"], *seed["officials"], *seed["responses"]]
    dates = {row["date"] for row in rows if row["date"] and row["date"] != facts.get("date")}
    assert [date for date in sorted(dates) if written(date) not in body] == []


def test_a_copied_run_is_found_and_a_name_alone_is_none() -> None:
    source = words_of("The envoy said that all of the ships must leave the harbour by noon.")
    copied = words_of("All of the ships must leave the harbour, he added.")
    assert longest_shared_run(copied, source) == "all of the ships must leave the harbour"
    assert longest_shared_run(words_of("Ships had to go."), source) == "ships"
    assert hide_names("the High Court of Law sat", ["High Court of Law"]).split() == ["the", "name0", "sat"]

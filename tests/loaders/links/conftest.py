"""Invented rows to be linked: a state that is accused, states and bodies that are asked, and what they do."""

from collections.abc import Callable
from functools import cache
from itertools import count
from typing import Any

import pytest

from loaders.links.compared_rows import prepare_demands, prepare_responses
from loaders.links.judged_pair import Judge, Judged
from loaders.links.link_rules import read_link_rules
from loaders.links.linker import LINKS
from loaders.links.subjects import make_subject_finder
from loaders.links.who_answers import Answerers
from loaders.names.gazetteer import load_gazetteer
from store.link_rows import LinkActor, LinkDemand, LinkOfficial, LinkResponse
from store.settings import DATA
from store.vocabulary import ActorType, Category, OfficialKind, OfficialStatus, ResponseKind, Stance

TYPES = {
    "us.house": ActorType.PARLIAMENT,
    "us.congress": ActorType.PARLIAMENT,
    "us.treasury": ActorType.MINISTRY,
    "de.parliament": ActorType.PARLIAMENT,
    "eu": ActorType.IGO,
    "un": ActorType.IGO,
    "un.hrc": ActorType.IGO,
}


@cache
def shipped() -> tuple[Any, Any, Any]:
    """The shipped rules, gazetteer and finder of subjects."""
    rules, gazetteer = read_link_rules(DATA / LINKS), load_gazetteer(DATA / "gazetteers")
    return rules, gazetteer, make_subject_finder(rules, gazetteer)


def actor(actor_id: str) -> LinkActor:
    """An actor by its id, a group or a person by name: `US`, `eu`, `democratic governments`, `person Ada Low`."""
    if len(actor_id) == 2 and actor_id.isupper():
        return LinkActor(f"country.{actor_id.lower()}", actor_id, ActorType.GOVERNMENT, actor_id)
    if actor_id in TYPES:
        country = {"us": "US", "de": "DE", "eu": "EU"}.get(actor_id.split(".")[0])
        return LinkActor(actor_id, actor_id, TYPES[actor_id], country)
    if actor_id.startswith("person "):
        return LinkActor(actor_id, actor_id.removeprefix("person "), ActorType.PERSON, None)
    return LinkActor(f"generic.{actor_id}", actor_id, ActorType.GENERIC, None)


def judge() -> Judge:
    """A judge by the shipped rules."""
    rules, gazetteer, _ = shipped()
    return Judge(rules, Answerers(rules, gazetteer.parents, {}))


Link = Callable[..., Judged | None]


@pytest.fixture
def link() -> Link:
    """Judges one ask and one act; what a test does not say is an ask of 2020 for sanctions over the Uyghurs."""
    numbers = count()

    def judged(
        ask: str = "Sanction the officials behind the camps for Uyghurs.",
        act: str = "Two officials of Xinjiang were sanctioned.",
        to: tuple[str, ...] = ("US",),
        by: tuple[str, ...] = ("US",),
        category: Category = Category.SANCTIONS,
        kind: ResponseKind = ResponseKind.SANCTION,
        stance: Stance = Stance.SUPPORTIVE,
        asked: str | None = "2020-03-02",
        acted: str | None = "2021-05-06",
        published: str | None = None,
        is_same: bool = False,
        begins: int = 0,
        starts: int = 500,
        wanted: tuple[str, ...] = (),
        listed: tuple[str, ...] = (),
        is_dated_by_document: bool = False,
        asker: tuple[str, ...] = ("friends",),
        written: tuple[str, ...] = (),
        title: str = "Uyghurs",
        lead: str = "Xinjiang and the Uyghurs.",
    ) -> Judged | None:
        rules, _, finder = shipped()
        first, second = f"d{next(numbers)}", f"d{next(numbers)}"
        place = {"published_first": published, "published_last": published}
        demand = LinkDemand(
            "ask", first, begins, begins + len(ask), ask, asked, asked, **place, category=category,
            is_dated_by_document=is_dated_by_document, addressees=tuple(map(actor, to)),
            askers=tuple(map(actor, asker)),
        )  # fmt: skip
        document = first if is_same else second
        response = LinkResponse(
            "act", document, starts, starts + len(act), act, acted, acted, **place, kind=kind, stance=stance,
            responders=tuple(map(actor, by)), written=written or by,
        )  # fmt: skip
        people = [
            *_officials(demand, wanted, OfficialStatus.PROPOSED),
            *_officials(response, listed, OfficialStatus.SANCTIONED),
        ]
        leads = {first: (title, lead), second: ("Uyghurs" if lead else "", "Xinjiang and the Uyghurs." if lead else "")}
        (one,), (other,) = (
            prepare_demands([demand], people, leads, finder, rules),
            prepare_responses([response], people, leads, finder, rules),
        )
        return judge().judge(one, other)

    return judged


def _officials(row: LinkDemand | LinkResponse, names: tuple[str, ...], status: OfficialStatus) -> list[LinkOfficial]:
    return [
        LinkOfficial(row.document_id, row.start, row.end, name, name, OfficialKind.PERSON, status, (), (), None, None)
        for name in names
    ]

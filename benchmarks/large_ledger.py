"""Fills an empty ledger with invented documents: 100,000 demands and responses, the same ones every time.

python -m benchmarks.large_ledger --database sqlite:///large.db [--rows 100000] [--seed 7]

Skewed as real ledgers are: few organisations ask most (Zipf), few institutions are asked most, later years hold more,
some dates are known to the month or year only, some rows are undated, few demands are answered. All of it goes
through the store's own door.
"""

import argparse
import random
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

from sqlalchemy import Engine

from benchmarks.large_ledger_words import ACTS, ASKS, FILLERS, SUBJECTS, name_institutions, name_organisations
from store.engine import get_engine
from store.identity import make_demand_ids, make_document_id, make_response_ids
from store.migrate import upgrade
from store.rows import Actor, Demand, Document, Extraction, NamedActor, Official, PartialDate, Response
from store.transaction import write_transaction
from store.upsert import upsert
from store.vocabulary import (
    Category,
    DateBasis,
    DatePrecision,
    DocumentKind,
    LinkRelation,
    OfficialKind,
    OfficialStatus,
    ResponseKind,
    Stance,
)
from store.write import save_extractions

ROWS = 100_000
ROWS_A_DOCUMENT = 8
FIRST_YEAR, YEARS = 2018, (6, 7, 9, 14, 16, 15, 13, 11, 9)
KINDS = list(ResponseKind)
Row = dict[str, Any]
# Of the demands of documents with responses, the share that is linked; and with those that wait for a person.
SHARES = (0.125, 0.375)
STANCES = (Stance.SUPPORTIVE, Stance.SUPPORTIVE, Stance.SUPPORTIVE, Stance.OPPOSED, Stance.MIXED)


def main() -> None:
    """Fills the database that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--database", required=True, help="address of a new database, such as sqlite:///large.db")
    parser.add_argument("--rows", type=int, default=ROWS, help="how many demands and responses (%(default)s)")
    parser.add_argument("--seed", type=int, default=7, help="another number, another ledger (%(default)s)")
    asked = parser.parse_args()
    engine = get_engine(asked.database)
    fill(engine, asked.rows, asked.seed)


def fill(engine: Engine, rows: int = ROWS, seed: int = 7) -> None:
    """Make the tables and fill them with so many demands and responses."""
    upgrade(engine)
    links: list[Row] = []
    candidates: list[Row] = []
    chance = random.Random(seed)
    refused = save_extractions(engine, _link(make_extractions(rows, seed), chance, links, candidates))
    if refused:
        raise SystemExit(f"{len(refused)} documents were refused; the first: {refused[0].reason}")
    with write_transaction(engine) as connection:
        upsert(connection, "links", links)
        upsert(connection, "link_candidates", candidates)


def make_extractions(rows: int, seed: int) -> Iterator[Extraction]:
    """Documents with their rows until there are so many demands and responses."""
    chance = random.Random(seed)
    world = _World(chance)
    left, number = rows, 0
    while left > 0:
        count = min(left, ROWS_A_DOCUMENT)
        yield _make_document(world, number, count)
        left, number = left - count, number + 1


def _link(
    extractions: Iterable[Extraction], chance: random.Random, links: list[Row], candidates: list[Row]
) -> Iterator[Extraction]:
    """The extractions as they are; one demand in eight is linked to a response of its document, one in four perhaps."""
    for extraction in extractions:
        demands = make_demand_ids(extraction.document, extraction.demands)
        responses = make_response_ids(extraction.document, extraction.responses)
        for demand_id in demands if responses else ():
            answering, share = chance.choice(responses), chance.random()
            if share < SHARES[-1]:
                is_sure = share < SHARES[0]
                (links if is_sure else candidates).append(
                    {
                        "demand_id": demand_id,
                        "response_id": answering,
                        "relation": chance.choice(list(LinkRelation)).value,
                        "score": 0.8 if is_sure else round(chance.uniform(0.2, 0.5), 3),
                        "reason": "invented",
                        "decided_by": "large_ledger",
                    }
                )
        yield extraction


class _World:
    """The actors there are, and how likely each is to speak or to be spoken to."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.askers = name_organisations(chance, 500)
        self.institutions = name_institutions(chance, 300)
        self.asker_weights = list(accumulate(1 / (rank + 1) ** 1.05 for rank in range(len(self.askers))))
        self.institution_weights = list(accumulate(1 / (rank + 1) ** 0.95 for rank in range(len(self.institutions))))

    def pick_askers(self) -> tuple[Actor, ...]:
        many = self.chance.choices((1, 2, 3, 6), (80, 12, 5, 3))[0]
        return self._pick(self.askers, self.asker_weights, many)

    def pick_institutions(self) -> tuple[Actor, ...]:
        many = self.chance.choices((1, 2, 3), (78, 15, 7))[0]
        return self._pick(self.institutions, self.institution_weights, many)

    def pick_day(self) -> PartialDate:
        year = FIRST_YEAR + self.chance.choices(range(len(YEARS)), YEARS)[0]
        month, day = self.chance.randint(1, 12), self.chance.randint(1, 28)
        precision = self.chance.choices(list(DatePrecision), (80, 9, 5, 6))[0]
        values = {
            DatePrecision.DAY: f"{year}-{month:02}-{day:02}",
            DatePrecision.MONTH: f"{year}-{month:02}",
            DatePrecision.YEAR: f"{year}",
            DatePrecision.UNKNOWN: "",
        }
        basis = DateBasis.NONE if precision is DatePrecision.UNKNOWN else DateBasis.STATED
        return PartialDate(values[precision], precision, basis)

    def _pick(self, actors: list[Actor], weights: list[float], many: int) -> tuple[Actor, ...]:
        return tuple(dict.fromkeys(self.chance.choices(actors, cum_weights=weights, k=many)))


def _make_document(world: _World, number: int, rows: int) -> Extraction:
    chance = world.chance
    pieces: list[str] = [f"Document {number:06} of the large ledger.\n\n"]
    demands: list[Demand] = []
    responses: list[Response] = []
    officials: list[Official] = []
    for _ in range(rows):
        date = world.pick_day()
        start = sum(map(len, pieces))
        if chance.random() < 0.6:
            sentence, demand = _make_demand(world, start, date)
            demands.append(demand)
        else:
            sentence, response = _make_response(world, start, date)
            responses.append(response)
        pieces += [sentence, " ", " ".join(chance.choices(FILLERS, k=chance.randint(0, 3))), "\n\n"]
    if chance.random() < 0.25:
        sentence, official = _make_official(world, sum(map(len, pieces)), world.pick_day(), number)
        pieces += [sentence, "\n"]
        officials.append(official)
    text = "".join(pieces)
    publisher = world.pick_askers()[0].name
    document = Document(
        make_document_id(text),
        text,
        f"{publisher} on {chance.choice(SUBJECTS)}, {number:06}",
        f"large/{number:06}.txt",
        0,
        len(text),
        publisher,
        world.pick_day(),
        f"https://ledger.example/{number:06}",
        "en",
        DocumentKind.PRESS_RELEASE,
    )
    return Extraction(document, tuple(demands), tuple(officials), tuple(responses))


def _make_demand(world: _World, start: int, date: PartialDate) -> tuple[str, Demand]:
    chance = world.chance
    askers, targets = world.pick_askers(), world.pick_institutions()
    category = chance.choices(list(Category), (22, 12, 11, 8, 7, 14, 8, 7, 5, 4, 2))[0]
    wording, subject = chance.choice(ASKS[category]), chance.choice(SUBJECTS)
    sentence = f"{_name(askers)} {wording.format(target=_name(targets), subject=subject)}"
    confidence = round(chance.uniform(0.4, 0.99), 2)
    demand = Demand(
        start, start + len(sentence), _named(askers), _named(targets), category, date, confidence, "demand.ask_to"
    )
    return sentence, demand


def _make_response(world: _World, start: int, date: PartialDate) -> tuple[str, Response]:
    chance = world.chance
    actors, kind = world.pick_institutions(), chance.choices(KINDS, (34, 5, 10, 7, 9, 8, 7, 3, 4, 7, 4, 2))[0]
    sentence = f"{_name(actors)} {ACTS[kind].format(subject=chance.choice(SUBJECTS))}"
    confidence = round(chance.uniform(0.4, 0.99), 2)
    stance = chance.choice(STANCES)
    span = (start, start + len(sentence))
    return sentence, Response(*span, _named(actors), kind, stance, date, confidence, "response.said")


def _make_official(world: _World, start: int, date: PartialDate, number: int) -> tuple[str, Official]:
    authority, name = world.pick_institutions(), f"Official Number {number}"
    status = world.chance.choice(list(OfficialStatus))
    verb = "put under sanctions" if status is OfficialStatus.SANCTIONED else "was asked to list"
    sentence = f"{_name(authority)} {verb} {name}."
    span = (start, start + len(sentence))
    return sentence, Official(
        *span, name, OfficialKind.PERSON, status, _named(authority), date, 0.8, "official.listed", country="CN"
    )


def _name(actors: tuple[Actor, ...]) -> str:
    return " and ".join(actor.name for actor in actors)


def _named(actors: tuple[Actor, ...]) -> tuple[NamedActor, ...]:
    return tuple(NamedActor(actor, actor.name) for actor in actors)


if __name__ == "__main__":
    main()

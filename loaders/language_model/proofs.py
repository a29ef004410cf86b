"""Makes rows of what a model gave, as far as the document proves it; what it does not prove is dropped and counted."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from loaders.extract import EVENTS
from loaders.grammar.folding import fold
from loaders.language_model.answers import Answer, Dropped, Given, GivenDemand, GivenOfficial, GivenResponse
from loaders.language_model.places import Place, Places
from loaders.language_model.proved_dates import find_date_mentions, prove_date
from loaders.language_model.proved_names import ProvedNames
from loaders.language_model.windows import Window
from loaders.model import DateMention
from loaders.officials.merge import is_same_name
from loaders.passage import Passage
from loaders.rules import Rules
from store.rows import Demand, Extraction, Official, PartialDate, Response

# Nobody has measured how often a model of a person's own choice is right: a row that the rules do not share says so.
CONFIDENCE = 0.6
LONGEST_RULE = 120

Row = Demand | Official | Response


@dataclass
class Proofs:
    """The rows of one document that its text proves, as they come from the answers to its windows."""

    extraction: Extraction
    passage: Passage
    rules: Rules
    rule: str
    rows: list[Row] = field(default_factory=list)
    dropped: Counter[Dropped] = field(default_factory=Counter)
    dates: int = 0
    names: int = 0

    def __post_init__(self) -> None:
        document = self.extraction.document
        self._places = Places(document)
        self._names = ProvedNames(self.passage, self._places)
        self._mentions: list[DateMention] = find_date_mentions(document, self.passage.sentences)

    def take(self, window: Window, answer: Answer) -> None:
        """Take up the rows of the answer to one window."""
        self.dropped += answer.dropped
        for given in answer.rows:
            place = self._places.find_quote(given.quote, window.start, window.end)
            row = Dropped.QUOTE if place is None else self._prove(given, place)
            if isinstance(row, Dropped):
                self.dropped[row] += 1
            elif not any(_is_same(row, other) for other in self.rows):
                self.rows.append(row)

    def read(self) -> Extraction:
        """The document with the rows taken up, in the order of the text, in place of those of the rules."""
        rows = sorted(self.rows, key=lambda row: (row.start, row.end))
        return replace(
            self.extraction,
            demands=tuple(row for row in rows if isinstance(row, Demand)),
            officials=tuple(row for row in rows if isinstance(row, Official)),
            responses=tuple(row for row in rows if isinstance(row, Response)),
        )

    def _prove(self, given: Given, place: Place) -> Row | Dropped:
        match given:
            case GivenDemand():
                return self._demand(given, place)
            case GivenOfficial():
                return self._official(given, place)
            case GivenResponse():
                return self._response(given, place)

    def _demand(self, given: GivenDemand, place: Place) -> Demand | Dropped:
        actors, targets = self._names.find(given.actors), self._names.find(given.targets)
        if (given.actors or given.targets) and not actors and not targets:
            return Dropped.NAME
        self.names += len(given.actors) + len(given.targets) - len(actors) - len(targets)
        date, sure = self._date(given.date, place), self._confidence(self.extraction.demands, place)
        return Demand(*place, actors, targets, given.category, date, sure, self.rule)

    def _response(self, given: GivenResponse, place: Place) -> Response | Dropped:
        actors = self._names.find(given.actors, as_state=True)
        if not actors:
            return Dropped.NAME if given.actors else Dropped.NOBODY
        self.names += len(given.actors) - len(actors)
        date, sure = self._date(given.date, place), self._confidence(self.extraction.responses, place)
        return Response(*place, actors, given.kind, given.stance, date, sure, self.rule, EVENTS[given.kind])

    def _official(self, given: GivenOfficial, place: Place) -> Official | Dropped:
        found = self._places.find_name(given.name)
        if found is None:
            return Dropped.NAME
        name = " ".join(self.passage.text[slice(*found)].split())
        if not self._is_named(name, place):
            # A sentence that does not name a person proves nothing about the person.
            return Dropped.QUOTE
        authority = self._names.find(given.authority, as_state=True)
        self.names += len(given.authority) - len(authority)
        role = " ".join(given.role.split()) if self._places.find_name(given.role) is not None else None
        known = next((o for o in self.extraction.officials if _is_official(o, name, given)), None)
        return Official(
            *place, name, given.kind, given.status, authority, self._date(given.date, place),
            CONFIDENCE if known is None else max(CONFIDENCE, known.confidence), self.rule,
            role or (known.role if known else None),
            self.rules.officials.authorities.country_of(role) if role else known.country if known else None,
            known.programme if known else None, known.measures if known else (),
        )  # fmt: skip

    def _is_named(self, name: str, place: Place) -> bool:
        """Does the quote hold a word of the name that is no small word?"""
        own = [fold(word).strip(".,'") for word in name.split() if not word[:1].islower() and len(word) > 1]
        quote = fold(self.passage.text[slice(*place)])
        return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", quote) for word in own if word)

    def _date(self, value: str, place: Place) -> PartialDate:
        if not value.strip():
            return PartialDate()
        date = prove_date(value.strip(), *place, self._mentions, self.passage.document.published_on)
        self.dates += date is None
        return date or PartialDate()

    def _confidence(self, rows: Iterable[Row], place: Place) -> float:
        """The rules' own where they find a row at the same place and are surer."""
        return max([CONFIDENCE, *(row.confidence for row in rows if row.start < place[1] and place[0] < row.end)])


def make_rule(model: str) -> str:
    """The id under which a model's rows say what found them."""
    return f"model.{' '.join(model.split())}"[:LONGEST_RULE]


def _is_official(official: Official, name: str, given: GivenOfficial) -> bool:
    return official.status is given.status and is_same_name(official.name, name)


def _is_same(row: Row, other: Row) -> bool:
    """Do two rows say the same of places that share text? Then windows overlap, or a model repeats itself."""
    if type(row) is not type(other) or row.end <= other.start or other.end <= row.start:
        return False
    return _sense(row) == _sense(other)


def _sense(row: Row) -> tuple[object, ...]:
    match row:
        case Demand():
            return (row.category, _ids(row), {named.actor.actor_id for named in row.targets}, row.date.value)
        case Official():
            return (fold(row.name), row.status, {named.actor.actor_id for named in row.authority})
        case Response():
            return (row.kind, row.stance, _ids(row), row.date.value)


def _ids(row: Demand | Response) -> set[str]:
    return {named.actor.actor_id for named in row.actors}

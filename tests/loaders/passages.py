"""Invented texts as the finders of rows see them, and their rows in a short form that a table of cases can hold."""

from functools import cache
from pathlib import Path

from loaders.demands.find import DemandCandidate, find_demands
from loaders.extract import extract_rows
from loaders.grammar.sentences import split_sentences
from loaders.judging.weighing import weigh_demand, weigh_response
from loaders.passage import Passage
from loaders.responses.candidate import ResponseCandidate
from loaders.responses.find import find_responses
from loaders.rules import Rules, read_rules
from loaders.voices.letters import find_document_addressees
from loaders.voices.parties import parties_of, responder_of
from store.rows import Document, Extraction, NamedActor, PartialDate
from store.vocabulary import DateBasis, DatePrecision, DocumentKind

DATA = Path(__file__).parents[2] / "data"
# A Thursday.
DAY = PartialDate("2021-04-15", DatePrecision.DAY, DateBasis.STATED)

Ask = tuple[str, set[str], set[str]]


@cache
def rules(with_classifier: bool = True) -> Rules:
    """The project's own rules, read once."""
    return read_rules(DATA, with_classifier)


def make_document(text: str, publisher: str | None = None, kind: DocumentKind = DocumentKind.UNKNOWN) -> Document:
    """A document of 15 April 2021."""
    return Document("d", text, "", "d.txt", 0, len(text), publisher=publisher, published_on=DAY, kind=kind)


def open_passage(text: str, publisher: str | None = None, kind: DocumentKind = DocumentKind.UNKNOWN) -> Passage:
    """The passage of a document of 15 April 2021."""
    document = make_document(text, publisher, kind)
    return Passage(document, split_sentences(text), rules().lexicon, rules().voices)


def demand_candidates(passage: Passage) -> list[DemandCandidate]:
    """The clauses of a passage that may be demands."""
    return find_demands(passage, rules().asks, rules().verbs)


def response_candidates(passage: Passage) -> list[ResponseCandidate]:
    """The words of a passage that may be responses."""
    return find_responses(passage, rules().acts, demand_candidates(passage))


def asked(text: str, publisher: str | None = None, kind: DocumentKind = DocumentKind.UNKNOWN) -> list[Ask]:
    """What a text may ask, in order: the words of the ask, who asks, who is asked; however sure."""
    passage = open_passage(text, publisher, kind)
    found = demand_candidates(passage)
    letter_to = find_document_addressees(passage, found)
    parties = [(c, *parties_of(passage, c, letter_to)) for c in found]
    return [(text[c.start : c.end], names(asker.actors), names(to.actors)) for c, asker, to in parties]


def done(text: str, publisher: str | None = None) -> list[tuple[str, set[str], str]]:
    """What a text may say of acts, in order: the word, who did it, its kind; however sure."""
    passage = open_passage(text, publisher)
    return [(c.word, names(responder_of(passage, c).actors), str(c.cue.kind)) for c in response_candidates(passage)]


def demand_confidences(text: str, cue: str, with_classifier: bool) -> list[tuple[float, float]]:
    """The confidence and the threshold of each demand candidate of a cue."""
    passage = open_passage(text)
    found = demand_candidates(passage)
    letter_to = find_document_addressees(passage, found)
    chosen = [(c, *parties_of(passage, c, letter_to)) for c in found if c.cue.id == cue]
    return [weigh_demand(passage, c, asker, to, rules(with_classifier)) for c, asker, to in chosen]


def response_confidences(text: str, cue: str, with_classifier: bool) -> list[tuple[float, float]]:
    """The confidence and the threshold of each response candidate of a cue."""
    passage = open_passage(text)
    chosen = [c for c in response_candidates(passage) if cue in (c.cue.id, *c.others)]
    return [weigh_response(passage, c, responder_of(passage, c), rules(with_classifier)) for c in chosen]


def extract(text: str, publisher: str | None = None, kind: DocumentKind = DocumentKind.UNKNOWN) -> Extraction:
    """All rows of a document of 15 April 2021, as the project ships its rules."""
    return extract_rows(make_document(text, publisher, kind), rules())


def names(actors: tuple[NamedActor, ...]) -> set[str]:
    """The names of the actors."""
    return {named.actor.name for named in actors}

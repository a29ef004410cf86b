"""Labelled candidates to train on: each candidate of an annotated document with the annotated row that it is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from loaders.demands.asker_options import asker_features, find_asker_options, is_settled
from loaders.demands.find import DemandCandidate, find_demands
from loaders.demands.no_demands import is_no_demand
from loaders.demands.proposed_askers import find_document_askers
from loaders.documents.facts import describe
from loaders.documents.skipped import find_skipped
from loaders.grammar.sentences import split_sentences
from loaders.judging.category_features import category_features
from loaders.judging.features import demand_features, kind_features, response_features
from loaders.judging.judgement import judge_demand, judge_response
from loaders.judging.text_subject import subject_features
from loaders.model import RawText
from loaders.passage import Passage
from loaders.responses.candidate import ResponseCandidate
from loaders.responses.find import find_responses
from loaders.responses.no_responses import is_no_response
from loaders.rules import Rules
from loaders.scoring.agreement import weigh_names
from loaders.scoring.annotations import AnnotatedDocument, find_anchor
from loaders.voices.letters import find_document_addressees
from loaders.voices.parties import parties_of, responder_of

TABLES = ("demand", "response", "category", "kind", "stance")
# Whole texts, each with whether it holds any row of the table.
TEXTS = {"demand": "text with demands", "response": "text with responses"}

Features = Mapping[str, float]


@dataclass
class Examples:
    """Labelled candidates of one table, with the publisher of each.

    `calibrating`, where it is not empty, says of each whether it tells how sure a score is; else all do. `texts` has
    the number of each one's text.
    """

    features: list[Features] = field(default_factory=list)
    labels: list[Any] = field(default_factory=list)
    publishers: list[str] = field(default_factory=list)
    calibrating: list[bool] = field(default_factory=list)
    texts: list[int] = field(default_factory=list)
    missed: int = 0

    def add(self, features: Features, label: Any, publisher: str) -> None:
        """Takes one more labelled candidate."""
        self.features.append(features)
        self.labels.append(label)
        self.publishers.append(publisher)


@dataclass
class RankedOptions:
    """The options of one ask: their features, how far each agrees with the annotation (0 to 1), and which is empty."""

    publisher: str
    features: list[Features] = field(default_factory=list)
    agreements: list[float] = field(default_factory=list)
    empty: int = 0


def collect_examples(
    documents: Sequence[AnnotatedDocument], rules: Rules, askers: list[RankedOptions] | None = None
) -> dict[str, Examples]:
    """The labelled candidates of all documents, by table; whoever may ask in each goes to `askers`."""
    tables = {name: Examples() for name in (*TABLES, *TEXTS.values())}
    for number, document in enumerate(documents):
        passage = read_passage(document, rules)
        skipped = find_skipped(passage.text, passage.sentences)
        asks = find_demands(passage, rules.asks, rules.verbs, skipped)
        _collect_demands(document, passage, asks, rules, tables)
        if askers is not None:
            askers += _collect_askers(document, passage, asks)
        _collect_responses(document, passage, asks, skipped, rules, tables)
        for name, rows in (("demand", document.demands), ("response", document.responses)):
            tables[TEXTS[name]].add(subject_features(passage), bool(rows), publisher_of(document))
            tables[name].texts += [number] * (len(tables[name].labels) - len(tables[name].texts))
    return tables


def publisher_of(document: AnnotatedDocument) -> str:
    """What documents are kept together by when publishers are left out."""
    return document.publisher or document.id


def read_passage(document: AnnotatedDocument, rules: Rules) -> Passage:
    """An annotated document as the finders of rows see it; its facts come from its text, as for any document."""
    described = describe(RawText(document.text, document.file, 0, len(document.text)))
    return Passage(described, split_sentences(document.text), rules.lexicon, rules.voices)


def pair_demands(document: AnnotatedDocument, passage: Passage, asks: Sequence[DemandCandidate]) -> list[int | None]:
    """For each candidate the annotated demand that it is, by its place in the document."""
    places = [find_anchor(document.text, gold.anchor) for gold in document.demands]
    return _pair(passage, asks, places, _demand_fit)


def _collect_demands(
    document: AnnotatedDocument,
    passage: Passage,
    asks: list[DemandCandidate],
    rules: Rules,
    tables: dict[str, Examples],
) -> None:
    publisher, letter_to = publisher_of(document), find_document_addressees(passage, asks)
    golds = pair_demands(document, passage, asks)
    tables["demand"].missed += len(document.demands) - sum(gold is not None for gold in golds)
    for candidate, gold in zip(asks, golds, strict=True):
        if gold is None and _is_ambiguous(document, passage, candidate.sentence):
            continue
        asker, addressee = parties_of(passage, candidate, letter_to)
        if is_no_demand(passage, candidate, asker):
            tables["demand"].missed += gold is not None
            continue
        judged = judge_demand(passage, candidate, asker, addressee)
        tables["demand"].add(demand_features(passage, candidate, asker, addressee, judged), gold is not None, publisher)
        if gold is not None:
            features = category_features(passage, candidate, rules.categories)
            tables["category"].add(features, str(document.demands[gold].category), publisher)


def _collect_askers(
    document: AnnotatedDocument, passage: Passage, asks: list[DemandCandidate]
) -> Iterator[RankedOptions]:
    """Who may ask in each annotated ask that does not say so itself, with how far each answer is right."""
    letter_to = find_document_addressees(passage, asks)
    golds = _pair(passage, asks, [find_anchor(document.text, gold.anchor) for gold in document.demands], _demand_fit)
    parties = [
        (candidate, gold, *parties_of(passage, candidate, letter_to))
        for candidate, gold in zip(asks, golds, strict=True)
    ]
    parties = [found for found in parties if not is_no_demand(passage, found[0], found[2])]
    known = find_document_askers(passage, asks, [asker.actors for _, _, asker, _ in parties])
    for candidate, gold, asker, addressee in parties:
        if gold is None or is_settled(candidate, asker.actors):
            continue
        asked = {named.actor.actor_id for named in addressee.actors}
        options = find_asker_options(passage, candidate, known, asker.actors, asked)
        yield RankedOptions(
            publisher_of(document),
            [asker_features(passage, candidate, option, options[0]) for option in options],
            [weigh_names(option.names, document.demands[gold].actors) for option in options],
            next(place for place, option in enumerate(options) if not option.actors),
        )


def _collect_responses(
    document: AnnotatedDocument,
    passage: Passage,
    asks: list[DemandCandidate],
    skipped: frozenset[int],
    rules: Rules,
    tables: dict[str, Examples],
) -> None:
    publisher = publisher_of(document)
    candidates = find_responses(passage, rules.acts, asks, skipped)
    places = [find_anchor(document.text, gold.anchor) for gold in document.responses]
    kinds = [str(gold.kind) for gold in document.responses]
    golds = _pair(passage, candidates, places, partial(_response_fit, kinds))
    tables["response"].missed += len(places) - sum(gold is not None for gold in golds)
    held = {candidate.sentence for candidate, gold in zip(candidates, golds, strict=True) if gold is not None}
    for candidate, gold in zip(candidates, golds, strict=True):
        # Which of several words for one act the annotator meant is chance: the others are no counterexamples.
        if gold is None and (candidate.sentence in held or _is_ambiguous(document, passage, candidate.sentence)):
            continue
        responder = responder_of(passage, candidate)
        if responder.actors and is_no_response(passage, candidate, responder):
            tables["response"].missed += gold is not None
            continue
        judged = judge_response(passage, candidate, responder)
        tables["response"].add(response_features(passage, candidate, responder, judged), gold is not None, publisher)
        if gold is not None:
            features = kind_features(passage, candidate, responder)
            tables["kind"].add(features, kinds[gold], publisher)
            tables["stance"].add(features, str(document.responses[gold].stance), publisher)


def _demand_fit(candidate: DemandCandidate, place: tuple[int, int], _: int) -> float:
    shared = max(0, min(candidate.end, place[1]) - max(candidate.start, place[0])) / max(1, place[1] - place[0])
    covers = candidate.cue_start <= place[1] and candidate.end >= place[0]
    return 3 * shared + covers - abs(candidate.start - place[0]) / 300 + candidate.cue.strength


def _response_fit(kinds: Sequence[str], candidate: ResponseCandidate, place: tuple[int, int], at: int) -> float:
    inside = place[0] - 3 <= candidate.start <= place[1] + 3
    distance = min(abs(candidate.start - place[0]), abs(candidate.start - place[1]))
    return 2.0 * inside + (candidate.cue.kind == kinds[at]) + candidate.cue.strength - distance / 100


def _pair(
    passage: Passage,
    candidates: Sequence[Any],
    places: Sequence[tuple[int, int] | None],
    fit: Callable[[Any, tuple[int, int], int], float],
) -> list[int | None]:
    """For each candidate the annotated row that it is, one to one, the best fit first; both touch one sentence."""
    chosen: list[int | None] = [None] * len(candidates)
    pairs = []
    for at, place in enumerate(places):
        for number, candidate in enumerate(candidates):
            sentence = passage.sentences[candidate.sentence]
            if place is not None and sentence.start < place[1] and sentence.end > place[0]:
                pairs.append((fit(candidate, place, at), number, at))
    taken: set[int] = set()
    for _, number, at in sorted(pairs, reverse=True):
        if chosen[number] is None and at not in taken:
            chosen[number] = at
            taken.add(at)
    return chosen


def _is_ambiguous(document: AnnotatedDocument, passage: Passage, index: int) -> bool:
    """Did the annotator leave open whether the sentence holds a row?"""
    sentence = passage.sentences[index]
    places = (find_anchor(document.text, anchor) for anchor in document.ambiguous)
    return any(place is not None and sentence.start < place[1] and sentence.end > place[0] for place in places)

"""Turns one document into rows; the only file that knows the order: candidates, parties, judgement, dates, repeats."""

from collections.abc import Sequence

from loaders.dates.date_of_act import date_of_act
from loaders.dates.entries import date_of_entry
from loaders.dates.occasion import Occasion, find_occasion
from loaders.dates.shared_dates import share_dates
from loaders.dates.written import find_dates
from loaders.demands.categories import choose_category, weigh_categories
from loaders.demands.find import DemandCandidate, find_demands
from loaders.demands.no_demands import is_no_demand
from loaders.demands.plain_acts import read_act
from loaders.documents.facts import find_fact_issues
from loaders.documents.skipped import find_skipped
from loaders.grammar.inflections import Form
from loaders.grammar.parsing import Parser
from loaders.grammar.sentences import split_sentences
from loaders.judging.category_features import category_features
from loaders.judging.features import demand_features, kind_features, response_features
from loaders.judging.judgement import LETTERS, judge_demand, judge_response
from loaders.judging.repeats import drop_repeats
from loaders.judging.surroundings import FEW_RIGHTS_WORDS, weigh_rights_words
from loaders.model import Sentence
from loaders.names.full_forms import write_as_document, write_in_full
from loaders.names.spans import Standing
from loaders.officials.find import find_officials
from loaders.passage import Passage
from loaders.responses.act_kinds import kind_of_act
from loaders.responses.find import ResponseCandidate, find_responses
from loaders.responses.no_responses import is_no_response
from loaders.responses.own_acts import date_of_own_act
from loaders.rules import Rules
from loaders.voices.letters import find_document_addressees
from loaders.voices.parties import Party, parties_of, responder_of
from store.rows import Demand, Document, Extraction, Official, PartialDate, Response
from store.vocabulary import ActorType, Category, DateBasis, EventType, ResponseKind, Stance

RULES_THRESHOLD = 0.4
# Sport, weather and traffic have their "must" and "call for" too.
NO_RIGHTS_THRESHOLD, NO_RIGHTS_TO_POWER = 0.76, 0.55
# What a state asks of another is an answer to somebody's campaign, or none of its business, however much it asks.
POWERS = frozenset((ActorType.GOVERNMENT, ActorType.PARLIAMENT, ActorType.MINISTRY, ActorType.COURT, ActorType.AGENCY))
HELD_BACK = 0.4
EVENTS = {
    ResponseKind.SANCTION: EventType.SANCTION,
    ResponseKind.TRADE_MEASURE: EventType.SANCTION,
    ResponseKind.DENIAL: EventType.REJECT,
    ResponseKind.INACTION: EventType.REJECT,
    ResponseKind.RECOGNITION: EventType.ACCUSE,
    ResponseKind.INVESTIGATION: EventType.ACCUSE,
    ResponseKind.PROTECTION: EventType.AID,
    ResponseKind.DIPLOMATIC_ACTION: EventType.COERCE,
    ResponseKind.COURT: EventType.ACCUSE,
    ResponseKind.LEGISLATION: EventType.AGREE,
    ResponseKind.STATEMENT: EventType.SUPPORT,
    ResponseKind.OTHER: EventType.SUPPORT,
}


def extract_rows(document: Document, rules: Rules, parser: Parser | None = None) -> Extraction:
    """All rows of a document with the issues a person should know; every row's span is its evidence."""
    sentences = split_sentences(document.text)
    passage = (Passage if parser is None else parser.open_passage)(document, sentences, rules.lexicon, rules.voices)
    ignored = find_skipped(document.text, sentences)
    asks = find_demands(passage, rules.asks, rules.verbs, ignored)
    asks = asks if parser is None else parser.place_parties(passage, asks)
    return Extraction(
        document=document,
        demands=tuple(_demands(passage, asks, rules)),
        officials=tuple(_officials(document, sentences, rules, ignored)),
        responses=tuple(_responses(passage, asks, rules, ignored)),
        issues=find_fact_issues(document),
    )


def _officials(
    document: Document, sentences: Sequence[Sentence], rules: Rules, ignored: frozenset[int]
) -> list[Official]:
    spans = [(sentences[index].start, sentences[index].end) for index in ignored]
    found = find_officials(document, sentences, rules.officials)
    return [row for row in found if not any(start <= row.start < end for start, end in spans)]


def _demands(passage: Passage, asks: Sequence[DemandCandidate], rules: Rules) -> list[Demand]:
    if not asks:
        # Whom the text as a whole asks takes all of its names to tell.
        return []
    letter_to = find_document_addressees(passage, asks)
    kept: list[tuple[DemandCandidate, Demand]] = []
    for candidate in asks:
        asker, addressee = parties_of(passage, candidate, letter_to)
        if is_no_demand(passage, candidate, asker):
            continue
        confidence, threshold = weigh_demand(passage, candidate, asker, addressee, rules)
        if confidence < threshold:
            continue
        kept.append((candidate, _demand_row(passage, candidate, asker, addressee, confidence, rules)))
    return [row for _, row in drop_repeats(passage, kept)]


def weigh_demand(
    passage: Passage, candidate: DemandCandidate, asker: Party, addressee: Party, rules: Rules
) -> tuple[float, float]:
    """The confidence that a candidate is a demand, and the confidence from which on it is a row."""
    judged = judge_demand(passage, candidate, asker, addressee)
    if rules.classifier is None:
        return judged, RULES_THRESHOLD
    features = demand_features(passage, candidate, asker, addressee, judged)
    probability = rules.classifier.demand.probability(features)
    held_back = HELD_BACK if _asks_with_power(candidate, asker) else 1.0
    # Whoever calls on a council asks those in power, whatever the text is about; teams of states must win, too.
    asks_power = addressee.standing is Standing.POWER and candidate.ask.frame not in ("modal", "imperative")
    unsure = NO_RIGHTS_TO_POWER if asks_power else NO_RIGHTS_THRESHOLD
    return probability * held_back, _threshold(passage, rules.classifier.demand.threshold, unsure)


def _threshold(passage: Passage, trained: float, without_rights: float) -> float:
    """From which confidence on a candidate is a row: a text without a word about rights needs surer ones.

    Letters and petitions ask, whatever they are about.
    """
    if passage.document.kind in LETTERS or passage.once(weigh_rights_words) >= FEW_RIGHTS_WORDS:
        return trained
    return max(trained, without_rights)


def _asks_with_power(candidate: DemandCandidate, asker: Party) -> bool:
    """Is a known state, parliament or its like the one that asks, in the sentence itself?"""
    phrase = candidate.asker
    is_power = phrase is not None and phrase.standing is Standing.POWER and asker.standing is Standing.POWER
    return is_power and all(named.actor.is_reviewed and named.actor.type in POWERS for named in asker.actors)


def _demand_row(
    passage: Passage, candidate: DemandCandidate, asker: Party, addressee: Party, confidence: float, rules: Rules
) -> Demand:
    sentence = passage.sentences[candidate.sentence]
    if rules.classifier is None:
        category = choose_category(weigh_categories(read_act(passage, candidate), rules.categories))
    else:
        category = Category(rules.classifier.category.choose(category_features(passage, candidate, rules.categories)))
    return Demand(
        sentence.start, sentence.end, write_as_document(passage, asker.actors),
        write_as_document(passage, addressee.actors),
        category,
        _date_of_demand(passage, candidate), round(confidence, 3), candidate.cue.id,
    )  # fmt: skip


def _date_of_demand(passage: Passage, candidate: DemandCandidate) -> PartialDate:
    """The day it was asked: stated beside the ask, else the document's own for a text in which its publisher asks."""
    sentence, document = passage.sentences[candidate.sentence], passage.document
    own = document.published_on
    is_own = passage.publisher_standing is not Standing.PRESS or _is_asked_now(passage, candidate)
    occasion = passage.once(find_occasion)
    is_later = occasion is not None and _is_told_of(passage, candidate, occasion)
    here = find_dates(passage.text, sentence.start, sentence.end, own) if is_later else ()
    if occasion is not None and is_later and all(mention.date.value != own.value for mention in here):
        own, is_own = occasion.day, True
    otherwise = PartialDate(own.value, own.precision, DateBasis.DOCUMENT) if own.value and is_own else None
    otherwise = date_of_entry(passage, sentence.start, sentence.end) or otherwise
    cut = min(candidate.start, sentence.end)
    return date_of_act(
        passage.text,
        sentence.start,
        max(cut, candidate.cue_start + 1),
        candidate.cue_start,
        document.published_on,
        otherwise,
    )


def _is_told_of(passage: Passage, candidate: DemandCandidate, occasion: Occasion) -> bool:
    """Was it asked on the occasion: is it told as past, or is somebody quoted who spoke or wrote then?"""
    if candidate.sentence < occasion.sentence - 1:
        return False
    if passage.quote_at(candidate.cue_start) is not None:
        return occasion.is_spoken
    before = passage.lowered[passage.sentences[candidate.sentence].start : candidate.cue_start]
    return candidate.form is Form.PAST or " said " in before


def _is_asked_now(passage: Passage, candidate: DemandCandidate) -> bool:
    """`The union calls on Peru` in the press: is it asked in the present, in nobody's quotation?"""
    is_present = candidate.form in (Form.THIRD, Form.BASE, Form.GERUND) and candidate.asker is not None
    return is_present and passage.quote_at(candidate.cue_start) is None


def _responses(
    passage: Passage, asks: Sequence[DemandCandidate], rules: Rules, ignored: frozenset[int]
) -> list[Response]:
    kept: list[tuple[ResponseCandidate, Response]] = []
    for candidate in find_responses(passage, rules.acts, asks, ignored):
        if candidate.in_ask:
            continue
        responder = responder_of(passage, candidate)
        if is_no_response(passage, candidate, responder):
            continue
        confidence, threshold = weigh_response(passage, candidate, responder, rules)
        if confidence < threshold:
            continue
        kept.append((candidate, _response_row(passage, candidate, responder, confidence, rules)))
    return [row for _, row in drop_repeats(passage, share_dates(passage, kept))]


def weigh_response(
    passage: Passage, candidate: ResponseCandidate, responder: Party, rules: Rules
) -> tuple[float, float]:
    """The confidence that a candidate is a response, and the confidence from which on it is a row."""
    judged = judge_response(passage, candidate, responder)
    if rules.classifier is None:
        return judged, RULES_THRESHOLD
    features = response_features(passage, candidate, responder, judged)
    threshold = _threshold(passage, rules.classifier.response.threshold, NO_RIGHTS_THRESHOLD)
    return rules.classifier.response.probability(features), threshold


def _response_row(
    passage: Passage, candidate: ResponseCandidate, responder: Party, confidence: float, rules: Rules
) -> Response:
    sentence = passage.sentences[candidate.sentence]
    kind, stance = kind_of_act(passage, candidate, responder)
    if rules.classifier is not None:
        features = kind_features(passage, candidate, responder)
        kind = ResponseKind(rules.classifier.kind.choose(features))
        stance = Stance(rules.classifier.stance.choose(features))
    own = date_of_entry(passage, sentence.start, sentence.end) or date_of_own_act(passage, candidate, responder)
    published = passage.document.published_on
    date = date_of_act(passage.text, sentence.start, sentence.end, candidate.start, published, own, may_be_judged=True)
    return Response(
        sentence.start,
        sentence.end,
        write_in_full(passage, responder.actors),
        kind,
        stance,
        date,
        round(confidence, 3),
        candidate.cue.id,
        EVENTS[kind],
    )

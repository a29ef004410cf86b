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
from loaders.demands.proposed_askers import find_document_askers
from loaders.documents.facts import find_fact_issues
from loaders.documents.skipped import find_skipped
from loaders.grammar.inflections import Form
from loaders.grammar.parsing import Parser
from loaders.grammar.sentences import split_sentences
from loaders.judging.category_features import category_features
from loaders.judging.chosen_acts import choose_act
from loaders.judging.chosen_addressees import choose_addressees
from loaders.judging.features import kind_features
from loaders.judging.ranked_askers import choose_asker
from loaders.judging.repeats import drop_repeats
from loaders.judging.weighing import SURE_ASKS, demand_threshold, response_threshold, weigh_demand, weigh_response
from loaders.model import Sentence
from loaders.names.full_forms import write_as_document, write_in_full
from loaders.names.spans import Standing
from loaders.officials.find import find_officials
from loaders.passage import Passage
from loaders.responses.act_kinds import kind_of_act
from loaders.responses.candidate import ResponseCandidate
from loaders.responses.find import find_responses
from loaders.responses.no_responses import is_no_response
from loaders.responses.own_acts import date_of_own_act
from loaders.rules import Rules
from loaders.voices.fullest_groups import write_fullest
from loaders.voices.letters import DocumentAddressees, find_document_addressees
from loaders.voices.parties import Party, parties_of, responder_of
from store.rows import Demand, Document, Extraction, NamedActor, Official, PartialDate, Response
from store.vocabulary import Category, DateBasis, EventType, ResponseKind

Weighed = tuple[DemandCandidate, Party, Party, float, float]
Given = tuple[DemandCandidate, Party, Party, float]
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
    demands = tuple(_demands(passage, asks, rules))
    return Extraction(
        document=document,
        demands=demands,
        officials=tuple(_officials(document, sentences, rules, ignored)),
        responses=tuple(_responses(passage, asks, demands, rules, ignored)),
        issues=find_fact_issues(document),
    )


def _officials(
    document: Document, sentences: Sequence[Sentence], rules: Rules, ignored: frozenset[int]
) -> list[Official]:
    spans = [(sentences[index].start, sentences[index].end) for index in ignored]
    judge = None if rules.classifier is None else rules.classifier.official
    found = find_officials(document, sentences, rules.officials, judge)
    return [row for row in found if not any(start <= row.start < end for start, end in spans)]


def _demands(passage: Passage, asks: Sequence[DemandCandidate], rules: Rules) -> list[Demand]:
    if not asks:
        # Whom the text as a whole asks takes all of its names to tell.
        return []
    letter_to = find_document_addressees(passage, asks)
    weighed: list[Weighed] = []
    for candidate in asks:
        asker, addressee = parties_of(passage, candidate, letter_to)
        if not is_no_demand(passage, candidate, asker):
            weight = weigh_demand(passage, candidate, asker, addressee, rules)
            weighed.append((candidate, asker, addressee, *weight))
    sure = {candidate.sentence for candidate, _, _, confidence, threshold in weighed if confidence >= threshold}
    is_campaign = len(sure) >= SURE_ASKS
    given = [
        (candidate, asker, addressee, confidence)
        for candidate, asker, addressee, confidence, threshold in weighed
        if confidence >= (demand_threshold(rules) if is_campaign else threshold)
    ]
    answers = [asker.actors for _, asker, *_ in weighed]
    kept = [
        (one[0], _demand_row(passage, letter_to, *one, rules))
        for one in _with_ranked_askers(passage, asks, answers, given, rules)
    ]
    return [row for _, row in drop_repeats(passage, kept)]


def _with_ranked_askers(
    passage: Passage,
    asks: Sequence[DemandCandidate],
    answers: Sequence[tuple[NamedActor, ...]],
    given: Sequence[Given],
    rules: Rules,
) -> Sequence[Given]:
    """The asks, each with the likeliest of those who may ask; `answers` are what the rules say of all asks."""
    ranking = rules.classifier.asker if rules.classifier is not None else None
    if ranking is None or not given:
        return given
    known = find_document_askers(passage, asks, answers)
    return [
        (ask, choose_asker(passage, ask, known, asker, addressee, ranking), addressee, confidence)
        for ask, asker, addressee, confidence in given
    ]


def _demand_row(
    passage: Passage, letter_to: DocumentAddressees, candidate: DemandCandidate, asker: Party, addressee: Party,
    confidence: float, rules: Rules,
) -> Demand:  # fmt: skip
    sentence = passage.sentences[candidate.sentence]
    ranking = rules.classifier.addressee if rules.classifier is not None else None
    targets = choose_addressees(passage, candidate, letter_to, asker, addressee, ranking)
    if rules.classifier is None:
        category = choose_category(weigh_categories(read_act(passage, candidate), rules.categories))
    else:
        category = Category(rules.classifier.category.choose(category_features(passage, candidate, rules.categories)))
    return Demand(
        sentence.start, sentence.end, write_fullest(passage, write_as_document(passage, asker.actors)),
        write_as_document(passage, targets),
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
        # Whom an organisation's own text quotes speaks on the day of the text.
        return occasion.is_spoken and passage.publisher_standing is not Standing.CIVIL
    before = passage.lowered[passage.sentences[candidate.sentence].start : candidate.cue_start]
    return candidate.form is Form.PAST or " said " in before


def _is_asked_now(passage: Passage, candidate: DemandCandidate) -> bool:
    """`The union calls on Peru` in the press: is it asked in the present, in nobody's quotation?"""
    is_present = candidate.form in (Form.THIRD, Form.BASE, Form.GERUND) and candidate.asker is not None
    return is_present and passage.quote_at(candidate.cue_start) is None


def _responses(
    passage: Passage, asks: Sequence[DemandCandidate], demands: Sequence[Demand], rules: Rules, ignored: frozenset[int]
) -> list[Response]:
    is_campaign = len({demand.start for demand in demands}) >= SURE_ASKS
    kept: list[tuple[ResponseCandidate, Response]] = []
    for candidate in find_responses(passage, rules.acts, asks, ignored):
        if candidate.in_ask and any(row.start <= candidate.start < row.end for row in demands):
            continue
        responder = responder_of(passage, candidate)
        if is_no_response(passage, candidate, responder):
            continue
        confidence, threshold = weigh_response(passage, candidate, responder, rules)
        if confidence < (response_threshold(rules) if is_campaign else threshold):
            continue
        kept.append((candidate, _response_row(passage, candidate, responder, confidence, rules)))
    return [row for _, row in drop_repeats(passage, share_dates(passage, kept))]


def _response_row(
    passage: Passage, candidate: ResponseCandidate, responder: Party, confidence: float, rules: Rules
) -> Response:
    sentence = passage.sentences[candidate.sentence]
    if rules.classifier is None:
        kind, stance = kind_of_act(passage, candidate, responder)
    else:
        kind, stance = choose_act(kind_features(passage, candidate, responder), rules.classifier)
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

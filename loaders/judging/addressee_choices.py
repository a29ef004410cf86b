"""Collects what the ranking of those an ask may mean is trained on: each annotated demand's options in features."""

from collections.abc import Iterator, Sequence

from loaders.demands.addressee_options import find_options
from loaders.demands.find import find_demands
from loaders.demands.no_demands import is_no_demand
from loaders.documents.skipped import find_skipped
from loaders.judging.addressee_features import option_features
from loaders.judging.examples import RankedOptions, pair_demands, publisher_of, read_passage
from loaders.rules import Rules
from loaders.scoring.agreement import weigh_names
from loaders.scoring.annotations import AnnotatedDocument
from loaders.voices.letters import find_document_addressees
from loaders.voices.parties import parties_of


def collect_choices(documents: Sequence[AnnotatedDocument], rules: Rules) -> list[RankedOptions]:
    """The options of each annotated demand for which there is a candidate and one option at least that agrees."""
    choices = (choice for document in documents for choice in _choices(document, rules))
    # Where no option is right there is nothing to learn.
    return [choice for choice in choices if max(choice.agreements) > 0]


def _choices(document: AnnotatedDocument, rules: Rules) -> Iterator[RankedOptions]:
    passage = read_passage(document, rules)
    asks = find_demands(passage, rules.asks, rules.verbs, find_skipped(passage.text, passage.sentences))
    letter_to = find_document_addressees(passage, asks)
    for candidate, gold in zip(asks, pair_demands(document, passage, asks), strict=True):
        if gold is None:
            continue
        asker, addressee = parties_of(passage, candidate, letter_to)
        if is_no_demand(passage, candidate, asker):
            continue
        asking = {named.actor.actor_id for named in asker.actors}
        options = find_options(passage, candidate, letter_to, addressee.actors, asking)
        wanted = document.demands[gold].targets
        yield RankedOptions(
            publisher_of(document),
            [option_features(passage, candidate, option) for option in options],
            [weigh_names(option.names, wanted) for option in options],
        )

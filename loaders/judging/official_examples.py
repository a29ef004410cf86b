"""Labelled persons to train on: each named about words of sanctions, with whether a reader annotated it there."""

from collections.abc import Sequence

from loaders.documents.facts import describe
from loaders.documents.skipped import find_skipped
from loaders.grammar.sentences import split_sentences
from loaders.judging.examples import Examples, publisher_of
from loaders.model import RawText, Sentence
from loaders.officials.find import read_by_rules
from loaders.officials.second_look import Candidate, find_candidates
from loaders.rules import Rules
from loaders.scoring.agreement import is_same_name
from loaders.scoring.annotations import AnnotatedDocument, find_anchor

Span = tuple[int, int]


def collect_officials(documents: Sequence[AnnotatedDocument], rules: Rules) -> Examples:
    """The persons of all documents: all of them teach, those who are not private say how sure a score is."""
    examples = Examples()
    for document in documents:
        _collect(document, rules, examples)
    return examples


def _collect(document: AnnotatedDocument, rules: Rules, examples: Examples) -> None:
    described = describe(RawText(document.text, document.file, 0, len(document.text)))
    sentences = split_sentences(document.text)
    skipped = find_skipped(document.text, sentences)
    read = read_by_rules(described, [one for one in sentences if one.index not in skipped], rules.officials)
    if read is None or read[2]:
        return
    for candidate in find_candidates(read[0]):
        label = _label(document, candidate)
        if label is not None:
            examples.add(candidate.features, label, publisher_of(document))
            examples.calibrating.append(not candidate.is_private)


def _label(document: AnnotatedDocument, candidate: Candidate) -> bool | None:
    """Is the person annotated in this sentence? None where it is in another one only, or the reader left it open."""
    sentence, name = candidate.mention.sentence, candidate.mention.listed.name
    anchors = [find_anchor(document.text, gold.anchor) for gold in document.officials if is_same_name(gold.name, name)]
    if any(_is_in(sentence, anchor) for anchor in anchors):
        return True
    is_open = any(_is_in(sentence, find_anchor(document.text, anchor)) for anchor in document.ambiguous)
    return None if anchors or is_open else False


def _is_in(sentence: Sentence, place: Span | None) -> bool:
    return place is not None and sentence.start < place[1] and sentence.end > place[0]

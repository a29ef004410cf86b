"""Lets a spaCy pipeline, where a person has one, improve what the rules see: names nobody listed, parties of a verb.

The gazetteer's names always stand: a pipeline only says what an unknown run of words is, and whose the verb is.
"""

import importlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from loaders.demands.find import DemandCandidate
from loaders.errors import InvalidSetting
from loaders.grammar.dependencies import find_addressee, find_subject
from loaders.grammar.parsed_spans import Entity, mend_spans
from loaders.model import Sentence
from loaders.names.phrases import Phrase, phrase_within
from loaders.names.spans import Lexicon, Span
from loaders.passage import Passage
from loaders.voices.unnamed import Voices
from store.rows import Document
from store.settings import SPACY_PIPELINE_VARIABLE

INSTALL = "Run `pip install spacy`, then `python -m spacy download en_core_web_sm`, or choose another reader."


class ParsedPassage(Passage):
    """A passage whose unknown names are those that a pipeline sees."""

    def __init__(
        self, document: Document, sentences: Sequence[Sentence], lexicon: Lexicon, voices: Voices, parse: Any
    ) -> None:
        super().__init__(document, sentences, lexicon, voices)
        # A sentence at a time: its offsets are known, and no text is too long for the pipeline.
        self.parsed = list(parse.pipe(document.text[s.start : s.end] for s in sentences))

    def spans(self, index: int) -> list[Span]:
        """The spans of sentence `index` that may stand for actors, unknown names as the pipeline sees them."""
        found = self._spans[index]
        if found is None:
            start = self.sentences[index].start
            entities = [Entity(e.start_char + start, e.end_char + start, e.label_) for e in self.parsed[index].ents]
            found = mend_spans(self.tokens(index), super().spans(index), entities, self.lexicon)
            self._spans[index] = found
        return found


@dataclass(frozen=True, eq=False)
class Parser:
    """A loaded spaCy pipeline."""

    parse: Any

    def open_passage(
        self, document: Document, sentences: Sequence[Sentence], lexicon: Lexicon, voices: Voices
    ) -> Passage:
        """The document as the finders of rows see it, parsed."""
        return ParsedPassage(document, sentences, lexicon, voices, self.parse)

    def place_parties(self, passage: Passage, candidates: Sequence[DemandCandidate]) -> list[DemandCandidate]:
        """The candidates with the askers and addressees that the parse gives to their verbs, else with their own."""
        return [_with_parties(passage, candidate) for candidate in candidates]


def load_parser(pipeline: str) -> Parser:
    """The pipeline of this name or folder; raises InvalidSetting saying what to install where there is none."""
    try:
        spacy = importlib.import_module("spacy")
    except ImportError as error:
        raise InvalidSetting(f"The reader 'spacy' needs spaCy, which is not installed. {INSTALL}") from error
    try:
        parse = spacy.load(pipeline)
    except (OSError, ValueError, ImportError) as error:
        raise InvalidSetting(
            f"{SPACY_PIPELINE_VARIABLE} is {pipeline!r}, which spaCy cannot load; expected an installed pipeline or a "
            f"folder with one. {INSTALL}"
        ) from error
    if not parse.pipe_names:
        raise InvalidSetting(
            f"{SPACY_PIPELINE_VARIABLE} is {pipeline!r}, which has no parts; expected one that parses."
        )
    return Parser(parse)


def _with_parties(passage: Passage, candidate: DemandCandidate) -> DemandCandidate:
    if not isinstance(passage, ParsedPassage):
        return candidate
    index = candidate.sentence
    offset = passage.sentences[index].start
    verb = next((t for t in passage.parsed[index] if t.idx <= candidate.cue_start - offset < t.idx + len(t)), None)
    if verb is None or verb.pos_ not in ("VERB", "AUX"):
        return candidate
    asker = _phrase_of(passage, index, find_subject(verb))
    addressee = _phrase_of(passage, index, find_addressee(verb))
    return replace(
        candidate,
        asker=_better(candidate.asker, asker),
        addressee=_better(candidate.addressee, addressee),
    )


def _phrase_of(passage: ParsedPassage, index: int, found: tuple[int, int] | None) -> Phrase | None:
    """The phrase that stands for an actor in the characters of the sentence, or None."""
    if found is None:
        return None
    start, end = (place + passage.sentences[index].start for place in found)
    inside = [i for i, token in enumerate(passage.tokens(index)) if start <= token.start and token.end <= end]
    return phrase_within(passage, index, inside[0], inside[-1] + 1) if inside else None


def _better(rules: Phrase | None, parsed: Phrase | None) -> Phrase | None:
    """The parsed phrase, but where the rules see the same one: they know its whole list of names."""
    if rules is None or parsed is None:
        return rules or parsed
    is_same = rules.sentence == parsed.sentence and rules.first < parsed.last and parsed.first < rules.last
    return rules if is_same or rules.sentence != parsed.sentence else parsed

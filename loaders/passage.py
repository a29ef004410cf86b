"""A document as the finders of rows see it: sentences with their tokens and spans, read once and only where needed."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar

from loaders.documents.titles_of_authority import TITLES, body_of_briefing, is_word_of_authority
from loaders.grammar.folding import fold
from loaders.grammar.pattern_set import PatternSet
from loaders.grammar.speech import Quote, find_quotes
from loaders.grammar.tokens import Token, split_tokens
from loaders.model import Sentence, SentenceKind
from loaders.names.gazetteer import Gazetteer
from loaders.names.initials import find_initials
from loaders.names.scan import WholeName, find_spans
from loaders.names.short_forms import find_short_forms
from loaders.names.spans import Lexicon, Span, SpanKind, Standing, standing_of
from loaders.voices.unnamed import Voices, find_voice, weigh_voices
from store.rows import Actor, Document
from store.vocabulary import DocumentKind

Answer = TypeVar("Answer")


class Passage:
    """Lazily reads a document's sentences; every answer is cached, since several finders ask the same questions."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], lexicon: Lexicon, voices: Voices) -> None:
        self.document = document
        self.text = document.text
        self.lowered = fold(document.text)
        self.sentences = sentences
        self.lexicon = lexicon
        self.voices = voices
        self._tokens: list[list[Token] | None] = [None] * len(sentences)
        self._spans: list[list[Span] | None] = [None] * len(sentences)
        self._words: list[frozenset[str] | None] = [None] * len(sentences)
        self._touched: dict[PatternSet, frozenset[int] | None] = {}
        self._answers: dict[Callable[[Passage], Any], Any] = {}
        self._answers_at: dict[tuple[Callable[[Passage, int, int], Any], int, int], Any] = {}

    @property
    def gazetteer(self) -> Gazetteer:
        """The names that the run knows."""
        return self.lexicon.gazetteer

    def once(self, read: Callable[["Passage"], Answer]) -> Answer:
        """What `read` gives for this passage; it is called the first time only."""
        if read not in self._answers:
            self._answers[read] = read(self)
        answer: Answer = self._answers[read]
        return answer

    def once_at(self, read: Callable[["Passage", int, int], Answer], index: int, at: int) -> Answer:
        """What `read` gives for token `at` of sentence `index`; several finders ask about the same few places."""
        place = (read, index, at)
        if place not in self._answers_at:
            self._answers_at[place] = read(self, index, at)
        answer: Answer = self._answers_at[place]
        return answer

    def tokens(self, index: int) -> list[Token]:
        """The tokens of sentence `index`."""
        found = self._tokens[index]
        if found is None:
            sentence = self.sentences[index]
            found = self._tokens[index] = split_tokens(self.text, sentence.start, sentence.end)
        return found

    def spans(self, index: int) -> list[Span]:
        """The spans of sentence `index` that may stand for actors."""
        found = self._spans[index]
        if found is None:
            found = self._spans[index] = find_spans(
                self.tokens(index), self.lexicon, self.short_forms, self.whole_names
            )
        return found

    def words(self, index: int) -> frozenset[str]:
        """The words of sentence `index` in lower case, without possessive endings."""
        found = self._words[index]
        if found is None:
            found = self._words[index] = frozenset([token.base for token in self.tokens(index)])
        return found

    def may_match(self, patterns: PatternSet, index: int) -> bool:
        """Does sentence `index` hold a word without which none of the patterns matches? Most sentences hold none."""
        if patterns not in self._touched:
            self._touched[patterns] = self._find_touched(patterns)
        touched = self._touched[patterns]
        return touched is None or index in touched

    def _find_touched(self, patterns: PatternSet) -> frozenset[int] | None:
        places = patterns.places(self.lowered)
        if places is None:
            return None
        starts = [sentence.start for sentence in self.sentences]
        return frozenset(bisect_right(starts, place) - 1 for place in places)

    def written(self, index: int, first: int, last: int) -> str:
        """The text of tokens `first` to `last` (half-open) of sentence `index`, as it stands in the document."""
        tokens = self.tokens(index)
        return self.text[tokens[first].start : tokens[last - 1].end] if last > first else ""

    @cached_property
    def short_forms(self) -> dict[str, Actor]:
        """The acronyms that the document explains, `Bar Council of Nepal (BCN)`, or that are a body's initials."""
        explained = find_short_forms(self.text, self.gazetteer)
        return find_initials(self.text, explained, self.gazetteer) | explained

    def resolve(self, name: str) -> Actor | None:
        """Whom the name stands for: what the document itself says of its acronyms goes before the files."""
        return self.short_forms.get(name) or self.gazetteer.resolve(name)

    @cached_property
    def whole_names(self) -> dict[str, list[WholeName]]:
        """The names behind the acronyms in which an `and` stands, as words, by their first word."""
        found: dict[str, list[WholeName]] = {}
        for short, actor in self.short_forms.items():
            words = actor.name.split()
            initials = ("".join(word[0] for word in words if word[0].isupper()), "".join(word[0] for word in words))
            # `Oxfam and the Owls Foundation (OF)` are two.
            capitals = "".join(letter for letter in short if letter.isupper())
            if not {"and", "&"}.isdisjoint(words) and not {short.upper(), capitals}.isdisjoint(
                (initials[0], initials[1].upper())
            ):
                found.setdefault(words[0], []).append((words, actor))
        return found

    @cached_property
    def quotes(self) -> list[Quote]:
        """The quoted passages of the document, in order."""
        return find_quotes(self.text, self.sentences)

    def quote_at(self, offset: int) -> Quote | None:
        """The quoted passage that holds the offset, or None."""
        last = bisect_right(self.quotes, offset, key=attrgetter("start")) - 1
        return self.quotes[last] if last >= 0 and offset < self.quotes[last].end else None

    @cached_property
    def voice_weights(self) -> dict[Standing, float]:
        """How much the text's words speak for each voice."""
        return weigh_voices(self.lowered, self.voices)

    @cached_property
    def voice(self) -> Standing:
        """Who speaks as `we`, told by the text's title, or else by its words."""
        titles = self.sentences[:TITLES]
        if any(is_word_of_authority(self.lowered, s, self.tokens(s.index), self.spans(s.index)) for s in titles):
            return Standing.POWER
        if any(body_of_briefing(self.gazetteer.resolve, self.text, s) is not None for s in titles):
            return Standing.POWER
        return find_voice(self.voice_weights)

    @cached_property
    def publisher(self) -> Actor | None:
        """The publisher as an actor, unreviewed where the gazetteer does not know it."""
        name = self.document.publisher
        return self.short_forms.get(name) or self.gazetteer.actor_for(name) if name else None

    @cached_property
    def publisher_standing(self) -> Standing:
        """Whether the publisher asks from outside power, speaks with it, or reports."""
        if self.document.kind in (DocumentKind.OPEN_LETTER, DocumentKind.PETITION) and self.publisher is None:
            return Standing.CIVIL
        if self.publisher is None:
            return Standing.PRESS if self.document.kind is DocumentKind.NEWS else self.voice
        standing = standing_of(self.publisher)
        if standing in (Standing.UNCLEAR, Standing.PERSON):
            return Standing.PRESS if self.document.kind is DocumentKind.NEWS else self.voice
        return standing

    @cached_property
    def states(self) -> Counter[str]:
        """How often each state is named, by country code; a body of a state counts for it."""
        counts: Counter[str] = Counter()
        for index in range(min(len(self.sentences), 80)):
            for span in self.spans(index):
                if span.actor is not None and span.kind is SpanKind.NAME and span.actor.country:
                    counts[span.actor.country] += 1
        return counts

    @cached_property
    def most_named_state(self) -> str | None:
        """The country code of the state that the text names most: most often the one that it accuses."""
        return next((country for country, _ in self.states.most_common(1)), None)

    def is_heading(self, index: int) -> bool:
        """Is the sentence a heading?"""
        return self.sentences[index].kind is SentenceKind.HEADING

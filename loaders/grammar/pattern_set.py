"""Many patterns over one text at once: each is tried only where a word stands that it cannot match without."""

import re
import sys
from collections.abc import Iterator, Sequence

import ahocorasick  # type: ignore[import-not-found]

from loaders.grammar.openings import Needs, find_needs


class PatternSet:
    """Finds what each pattern finds by itself, in one pass over the text."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        needs = [find_needs(pattern) for pattern in patterns]
        self._patterns = [(pattern, bool(need.starts)) for pattern, need in zip(patterns, needs, strict=True)]
        self._always = [number for number, need in enumerate(needs) if need == Needs()]
        users: dict[str, list[int]] = {}
        for number, need in enumerate(needs):
            for word in need.starts or need.inside:
                users.setdefault(word, []).append(number)
        self._words = ahocorasick.Automaton()
        for word, numbers in users.items():
            self._words.add_word(word, (len(word) - 1, tuple(numbers)))
        self._words.make_automaton()
        self._has_words = bool(users)

    def places(self, text: str) -> list[int] | None:
        """Where words begin without which nothing matches, in order; None where a pattern must be tried everywhere."""
        if self._always:
            return None
        return sorted({last - before for last, (before, _) in self._words.iter(text)}) if self._has_words else []

    def find(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[tuple[int, re.Match[str]]]:
        """Each match with its pattern's number, by number and then by place, as `finditer` of each would give them."""
        end = min(end, len(text))
        places: dict[int, list[int]] = {number: [] for number in self._always}
        if self._has_words:
            # A part of the text, since the automaton takes up all that it is given, whatever of it is to be read.
            for last, (before, numbers) in self._words.iter(text[start:end]):
                for number in numbers:
                    if number in places:
                        places[number].append(start + last - before)
                    else:
                        places[number] = [start + last - before]
        if not places:
            return
        for number in sorted(places):
            pattern, opens_with_word = self._patterns[number]
            if not opens_with_word:
                for match in pattern.finditer(text, start, end):
                    yield number, match
                continue
            reached = start
            for place in sorted(places[number]):
                found = pattern.match(text, place, end) if place >= reached else None
                if found is not None:
                    yield number, found
                    reached = found.end()

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """A match of any of the patterns, None where there is none; the first one met ends the search."""
        end = min(end, len(text))
        return next((found for found in self._tries(text, start, end) if found is not None), None)

    def _tries(self, text: str, start: int, end: int) -> Iterator[re.Match[str] | None]:
        """What each pattern finds where a word of its own stands, or anywhere, in the order of the words."""
        for number in self._always:
            yield self._patterns[number][0].search(text, start, end)
        asked: set[int] = set()
        for last, (before, numbers) in self._words.iter(text[start:end]) if self._has_words else ():
            for number in numbers:
                pattern, opens_with_word = self._patterns[number]
                if opens_with_word:
                    yield pattern.match(text, start + last - before, end)
                elif number not in asked:
                    asked.add(number)
                    yield pattern.search(text, start, end)

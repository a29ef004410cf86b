"""Reads names out of lists written as prose: "General A, head of B; C, his deputy, and the D Battalion"."""

from collections.abc import Callable
from dataclasses import dataclass

from loaders.names.name_tokens import split_tokens, without_brackets
from loaders.names.person_names import NameReader
from loaders.names.read_names import ReadName
from loaders.officials.items import ItemReading
from loaders.officials.list_reading import ListReading
from loaders.officials.statements import Known, ListedName
from store.vocabulary import OfficialKind

SHORT_LIST = 300


@dataclass(frozen=True)
class ListReader:
    """Reads the lists of one document; `resolve_short` gives the full name that a short form stands for in it."""

    names: NameReader
    resolve_short: Callable[[str], Known | None]

    def read_list(self, text: str, start: int, end: int) -> list[ListedName]:
        """The names listed from `start` on, up to the end of the list or of the stretch."""
        # Most lists are short: what lies behind them need not be cut into tokens.
        near = min(end, start + SHORT_LIST)
        reading = ListReading(self.names, self.resolve_short, text, start, near, is_subject=False)
        names = reading.read_names()
        if reading.is_over or near == end:
            return names
        return ListReading(self.names, self.resolve_short, text, start, end, is_subject=False).read_names()

    def read_subject(self, text: str, start: int, end: int) -> list[ListedName]:
        """The names that are the subject of the verb right behind `end`."""
        return ListReading(self.names, self.resolve_short, text, start, end, is_subject=True).read_names()

    def read_item(self, text: str, start: int, end: int) -> list[ListedName]:
        """The names that open a bullet or paragraph: "Name, role: what he did", "Name Name served as", "role, Name"."""
        return ItemReading(self.names, self.resolve_short, text, start, end, is_subject=False).read_names()

    def read_people(self, text: str, start: int, end: int) -> list[ListedName]:
        """Every person named in the stretch, each once."""
        tokens = without_brackets(split_tokens(text, start, end))
        found: dict[str, ListedName] = {}
        at = 0
        while at < len(tokens):
            upper = self.names.run_end(tokens, at) if tokens[at].is_capital else at + 1
            read = self.names.read(tokens, at, upper) if tokens[at].is_capital else None
            if read is not None and read.kind is OfficialKind.PERSON:
                first, last = tokens[read.first], tokens[read.last - 1]
                found.setdefault(read.name, ListedName(first.start, last.end, read.name, read.kind))
            at = upper
        return list(found.values())

    def read_nearest(self, text: str, start: int, end: int) -> list[ListedName]:
        """The last name before `end`, unless a verb stands between."""
        tokens = without_brackets(split_tokens(text, start, end))
        found: ReadName | None = None
        at = 0
        while at < len(tokens):
            if tokens[at].is_capital:
                upper = self.names.run_end(tokens, at)
                found = self.names.read(tokens, at, upper) or found
                at = upper
                continue
            if tokens[at].lower in self.names.words["verbs"]:
                found = None
            at += 1
        if found is None:
            return []
        return [ListedName(tokens[found.first].start, tokens[found.last - 1].end, found.name, found.kind)]

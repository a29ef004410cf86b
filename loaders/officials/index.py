"""Which full name a short form stands for in one document: surnames, bracketed forms, acronyms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.grammar.folding import fold
from loaders.model import Sentence, SentenceKind
from loaders.names.name_tokens import Token, split_tokens
from loaders.names.person_names import NameReader
from loaders.officials.merge import is_same_name
from loaders.officials.statements import Known
from store.vocabulary import OfficialKind

LONGEST_ALIAS = 8
# A heading this short may be a name alone on its line.
SHORT_HEADING = 50
LONGEST_BRACKET = 24
# Several capitalised words, what joins them in names, and the bracket behind them: all that is worth tokens.
CAPITALS = re.compile(
    r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w.’'‘&-]*"
    r"(?:,?\s{1,3}(?:(?:[a-z]{1,3}|the|von|van|bint|&)\s{1,3}){0,3}[“\"«]?(?:(?:[ae]l|a[dnrst])-)?[A-ZÀ-ÖØ-ÞĀ-Ž][\w.’'‘&-]*[”\"»]?)+"
    r"(?:\s?\([^()\n]{1,120}\))?"
)
ALSO_KNOWN = re.compile(
    r"^(?:(?:also|formerly|better)\s+known\s+as|known\s+as|a\.?\s?k\.?\s?a\.?|f\.?\s?k\.?\s?a\.?|alias|hereinafter|or|the)\s+",
    re.IGNORECASE,
)


@dataclass
class NameIndex:
    """Short forms of a document's names; `explicit` are those that the text itself brackets behind the name."""

    explicit: dict[str, Known] = field(default_factory=dict)
    surnames: dict[str, dict[str, Known]] = field(default_factory=dict)

    def resolve_short(self, written: str) -> Known | None:
        """The one full name that the words stand for in this document, or None."""
        key = fold(written).rstrip(".")
        if key in self.explicit:
            return self.explicit[key]
        found = self.surnames.get(key, {})
        if len(found) == 1:
            return next(iter(found.values()))
        return _only_longest(list(found.values()))

    def is_shared(self, written: str) -> bool:
        """Do several persons of the document bear the word, so that nobody knows who is meant?"""
        found = list(self.surnames.get(fold(written).rstrip("."), {}).values())
        return len(found) > 1 and _only_longest(found) is None


def _only_longest(found: Sequence[Known]) -> Known | None:
    """The longest of several names where all the others are forms or spellings of it."""
    if not found:
        return None
    longest = max(found, key=lambda known: len(known[0].split()))
    return longest if all(is_same_name(name, longest[0]) for name, _ in found) else None


def index_names(text: str, sentences: Sequence[Sentence], reader: NameReader) -> NameIndex:
    """The index of a document's full names, whoever they are; long headings, all in capitals, give none."""
    index = NameIndex()
    for sentence in sentences:
        if sentence.kind is SentenceKind.HEADING and sentence.end - sentence.start >= SHORT_HEADING:
            continue
        for run in CAPITALS.finditer(text, sentence.start, sentence.end):
            tokens = [token for token in split_tokens(text, *run.span()) if token.text not in '“”"«»']
            _add_names(index, text, tokens, reader)
    return index


def _add_names(index: NameIndex, text: str, tokens: Sequence[Token], reader: NameReader) -> None:
    at = 0
    while at < len(tokens):
        if not tokens[at].is_capital:
            at += 1
            continue
        upper = reader.run_end(tokens, at)
        read = reader.read(tokens, at, upper)
        if read is not None:
            known: Known = (read.name, read.kind)
            if read.kind is OfficialKind.PERSON:
                _add_person(index, known)
            _add_brackets(index, text, tokens, upper, known)
        at = upper


def _add_person(index: NameIndex, known: Known) -> None:
    words = [word for word in fold(known[0]).split() if len(word.rstrip(".")) > 1]
    for word in {words[0], words[-1], re.sub(r"^(?:al|el)-", "", words[-1]), " ".join(words[-2:]), fold(known[0])}:
        index.surnames.setdefault(word.rstrip("."), {})[known[0]] = known


def _add_brackets(index: NameIndex, text: str, tokens: Sequence[Token], at: int, known: Known) -> None:
    """Takes up what stands in brackets right behind the name: "(Tasmagul)", "(a.k.a. X)", "(“XPCC”)"."""
    if at >= len(tokens) or tokens[at].text != "(":
        return
    close = next((i for i in range(at + 1, min(len(tokens), at + LONGEST_BRACKET)) if tokens[i].text == ")"), None)
    if close is None or close == at + 1:
        return
    inside = text[tokens[at].end : tokens[close].start]
    for part in re.split(r"[;,]|\bor\b", inside):
        alias = ALSO_KNOWN.sub("", part.strip(" \n“”\"'‘’")).strip(" \n“”\"'‘’")
        if alias and alias[0].isupper() and len(alias.split()) <= LONGEST_ALIAS:
            index.explicit.setdefault(fold(alias), _spelled_out(alias, known))


def _spelled_out(acronym: str, known: Known) -> Known:
    """The part of a name that an acronym abbreviates: of "Committee of the Orlu Guard Corps (OGC)" the last."""
    words = known[0].split()
    for first in range(1, len(words) - 1):
        initials = "".join(word[0] for word in words[first:] if word[0].isupper())
        if words[first][0].isupper() and initials == acronym:
            return " ".join(words[first:]), known[1]
    return known

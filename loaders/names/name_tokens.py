"""Cuts a stretch of text into the tokens that names and lists of names are read from."""

import re
from functools import lru_cache
from typing import NamedTuple

TOKEN = re.compile(
    r"""
    [^\W\d_](?:\w|['’‘ʼ.&/](?=\w)|-(?=\w))*   # a word with its inner marks
    |\d[\d.,]*\d|\d
    |\(|\)|[,;:]|[“”"«»]|[–—]|(?<=\s)-+(?=\s)|&|[.!?…•·]
    """,
    re.VERBOSE,
)
# Behind a single capital or a title the full stop belongs to the word.
SHORT = re.compile(
    r"(?:^|[.])(?:[A-Z]|[A-Z]\.[A-Z]|Dr|Mr|Mrs|Ms|Gen|Col|Lt|Maj|Brig|Capt|Sgt|Sens?|Reps?|Gens|Cols|Gov|Prof|Hon|St|Jr|Sr|Co|Ltd|Inc|Corp|"
    r"Adm|Cmdr|Comdr|Supt|Insp|Det|Cpl|Atty|Asst|Dep|Pres|Amb|Sec|Rev|"
    r"a\.k\.a|f\.k\.a)$"
)
POSSESSIVE = re.compile(r"['’‘ʼ][sS]?$")
PREFIX_LETTERS = "aedlob"
PREFIXED = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|d|l|o|ben|bin|ould)[-'’][A-ZÀ-ÞĀ-Ž]")

new = tuple.__new__


class Token(NamedTuple):
    """A word or mark.

    `lower` is without a possessive ending, `bare` also without a full stop; names are made of words with `is_capital`.
    """

    start: int
    end: int
    text: str
    lower: str
    bare: str
    is_capital: bool
    is_word: bool
    is_possessive: bool = False


def split_tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, with offsets into `text`."""
    tokens: list[Token] = []
    for match in TOKEN.finditer(text, start, end):
        word, (lower, upper) = match.group(), match.span()
        if not word[0].isalpha():
            # Dots behind a title's full stop say nothing more.
            if not (word == "." and tokens and tokens[-1].end == upper):
                tokens.append(Token(lower, upper, word, word, word, False, False))
            continue
        if text[upper : upper + 1] == "." and SHORT.search(word):
            word, upper = word + ".", upper + 1
        # As `Token(...)` does, without the detour over a function written in Python.
        tokens.append(new(Token, (lower, upper, *_spell(word))))
    return tokens


# The same few thousand words come again and again.
@lru_cache(maxsize=1 << 13)
def _spell(word: str) -> tuple[str, str, str, bool, bool, bool]:
    """All of a word's token that does not depend on where it stands, in the order of its fields."""
    stem = POSSESSIVE.sub("", word) if word[-1] in "sS'’‘ʼ" else word
    lower = stem.lower()
    is_capital = word[0].isupper() or (word[0] in PREFIX_LETTERS and PREFIXED.match(word) is not None)
    is_possessive = stem != word and len(stem) > 1
    return word, lower, lower.rstrip("."), is_capital, True, is_possessive


def without_brackets(tokens: list[Token]) -> list[Token]:
    """The tokens outside round brackets and without quotation marks."""
    depth, kept = 0, []
    for token in tokens:
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth = max(0, depth - 1)
        elif depth == 0 and token.text not in '“”"«»':
            kept.append(token)
    return kept

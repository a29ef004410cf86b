"""Cuts a stretch of text into the tokens that names and lists of names are read from."""

import re
from typing import NamedTuple

TOKEN = re.compile(
    r"""
    [^\W\d_](?:[\w]|['’‘ʼ.&/](?=\w)|-(?=\w))*   # a word with its inner marks
    |\d[\d.,]*\d|\d
    |\(|\)|[,;:]|[“”"«»]|[–—]|(?<=\s)-+(?=\s)|&|[.!?…•·]
    """,
    re.VERBOSE,
)
# Behind a single capital or a title the full stop belongs to the word.
SHORT = re.compile(r"(?:[A-Z]|[A-Z]\.[A-Z]|Dr|Mr|Mrs|Ms|Gen|Col|Lt|Maj|Brig|Capt|Sgt|Sen|Rep|Gov|Prof|Hon|St|Jr|Sr|Co|Ltd|Inc|Corp|a\.k\.a|f\.k\.a)$")
POSSESSIVE = re.compile(r"['’‘ʼ]s?$")
PREFIX_LETTERS = "aedlob"
PREFIXED = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|d|l|o|ben|bin|ould)[-'’][A-ZÀ-ÞĀ-Ž]")


class Token(NamedTuple):
    """A word or mark; `lower` is without a possessive ending, `is_capital` true of words a name is made of."""

    start: int
    end: int
    text: str
    lower: str
    is_capital: bool
    is_possessive: bool = False

    @property
    def is_word(self) -> bool:
        """Is it a word rather than a mark or number?"""
        return self.text[0].isalpha()


def split_tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, with offsets into `text`."""
    tokens: list[Token] = []
    for match in TOKEN.finditer(text, start, end):
        word, upper = match.group(), match.end()
        if not word[0].isalpha():
            # Dots behind a title's full stop say nothing more.
            if not (word == "." and tokens and tokens[-1].end == upper):
                tokens.append(Token(match.start(), upper, word, word, False))
            continue
        if text[upper : upper + 1] == "." and SHORT.search(word):
            word, upper = word + ".", upper + 1
        bare = POSSESSIVE.sub("", word) if word[-1] in "s'’‘ʼ" else word
        is_capital = word[0].isupper() or (word[0] in PREFIX_LETTERS and PREFIXED.match(word) is not None)
        tokens.append(Token(match.start(), upper, word, bare.lower(), is_capital, bare != word and len(bare) > 1))
    return tokens

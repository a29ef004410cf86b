"""What a heading says of names: mostly what the body says again, in words that all have capitals."""

import re
from collections.abc import Sequence

from loaders.grammar.folding import fold
from loaders.model import Sentence, SentenceKind
from loaders.officials.entries import is_row
from loaders.officials.statements import ListedName
from store.rows import Document
from store.vocabulary import OfficialKind

# So much of a sentence found in the title makes it the title, also where the rest is cut or spelled otherwise.
TITLE_LENGTH = 60
WORD = re.compile(r"[^\W\d_]+")
# Of so many words at least, each of so many letters, half printed small make a heading a sentence.
FEWEST, LONGER = 4, 4
# Beside names fewer words do.
FEWEST_BESIDE = 2


def is_heading(document: Document, lowered: str, sentence: Sentence) -> bool:
    """Is it a heading or the title, which only repeats what the body says; a text without one opens with prose."""
    text = document.text[sentence.start : sentence.end]
    if sentence.kind is SentenceKind.HEADING:
        return not is_row(document.text, sentence.start, sentence.end)
    opening = lowered[sentence.start : sentence.end].strip(" .")[:TITLE_LENGTH]
    is_prose = text[-1] in ".:" and not text.isupper()
    return sentence.index < 3 and not is_prose and len(opening) > 20 and opening in fold(document.title)


def is_sentence_case(heading: str, names: Sequence[ListedName] = ()) -> bool:
    """Are most longer words of the heading, but for its names, printed small, so that capitals show names?"""
    full = [listed for listed in names if " " in listed.name]
    for listed in full:
        heading = heading.replace(listed.name, " ")
    words = [word for word in WORD.findall(heading) if len(word) >= LONGER]
    fewest = FEWEST if not full else FEWEST_BESIDE
    return len(words) >= fewest and sum(word[0].isupper() for word in words) <= len(words) / 2


def is_repeated(listed: ListedName, lowered: str, end: int) -> bool:
    """Does a person's name from a heading, where every word is a capital one, come again in the text below `end`?"""
    return listed.kind is OfficialKind.PERSON and fold(listed.name.split()[-1]) in lowered[end:]

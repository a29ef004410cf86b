"""Sets of words, written down as running text."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, parted by white space: a list of forty words reads better than forty quoted ones."""
    return frozenset(text.split())

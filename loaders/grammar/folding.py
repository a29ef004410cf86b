"""Folds text so that spellings which differ in case or in typographic marks alone are equal.

One code point becomes one code point, so that an offset into folded text is an offset into the text.
"""

STRAIGHT = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("`", "'"), ("–", "-"), ("—", "-"), ("‑", "-"), ("\u00a0", " "))


def straighten(text: str) -> str:
    """The text with typographic apostrophes, dashes and spaces made plain, code point for code point."""
    # Most names are ASCII; and `translate` looks up every character, where `replace` skips to the next mark.
    if text.isascii() and "`" not in text:
        return text
    for mark, plain in STRAIGHT:
        text = text.replace(mark, plain)
    return text


def fold(text: str) -> str:
    """The text straightened and lowered, of the same length: a letter whose lower case is longer stays as it is."""
    if text.isascii() and "`" not in text:
        return text.lower()
    straight = straighten(text)
    lowered = straight.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in straight)

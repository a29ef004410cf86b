"""Shows texts of documents and names of files on a terminal, where they can do nothing but be read."""

import shutil
import textwrap

WIDEST = 100


def plain(text: str) -> str:
    """The text in one line, without characters that a terminal would obey or that change the direction of writing."""
    line = " ".join(text.split())
    return line if line.isprintable() else "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)


def wrap(text: str, indent: str) -> str:
    """The text in lines that fit the terminal, each after the indent."""
    width = min(shutil.get_terminal_size().columns, WIDEST)
    return textwrap.fill(
        plain(text), max(width, 40), initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )


def count_of(number: int, singular: str, plural: str | None = None) -> str:
    """`1 demand`, `2,300 demands`."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"

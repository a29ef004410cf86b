"""Shows on a terminal how far a linking is."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from loaders.links.linked import Report, be_silent

CLEAR_LINE = "\r\x1b[K"


@contextmanager
def show_steps() -> Iterator[Report]:
    """What writes each step and how much of it is done into one line on stderr; silent where that is no terminal."""
    if not sys.stderr.isatty():
        yield be_silent
        return
    try:
        yield _show
    finally:
        click.echo(CLEAR_LINE, nl=False, err=True)


def _show(step: str, done: int, total: int) -> None:
    click.echo(f"{CLEAR_LINE}{step}: {done:,} of {total:,}", nl=False, err=True)

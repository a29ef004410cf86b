"""A connection to read by, whose errors come as DatabaseUnavailable, in words for the person at the screen."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from store.trouble import explained


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection for the length of the block; raises DatabaseUnavailable."""
    with explained(engine.url), engine.connect() as connection:
        yield connection

"""Lets a request to end stop a command as Ctrl-C does."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

# The exit status of a command that was stopped, as shells give it.
INTERRUPTED = 130


@contextmanager
def interruptible() -> Iterator[None]:
    """Let a service manager's request to end (SIGTERM) stop what the block does as Ctrl-C does."""
    former = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)

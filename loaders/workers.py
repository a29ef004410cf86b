"""Spreads a load over processes of this machine or over a cluster; the results come in the order of the tasks.

Invariant: only the process that the person started writes to the database. Workers give results and nothing else.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, TypeVar

from loaders.errors import WorkersFailed

Task = TypeVar("Task")
Result = TypeVar("Result")
# Tasks under way or waiting, for each worker: its next task must be there when one ends, and memory is limited.
TASKS_AHEAD = 4


@dataclass(frozen=True)
class Workers:
    """Where a load's tasks run: `run` maps a function over tasks; `reads_apart` says that files can be read there."""

    run: Callable[..., Iterator[Any]]
    reads_apart: bool


class _Future(Protocol):
    def result(self) -> Any: ...


@contextmanager
def open_workers(count: int) -> Iterator[Workers]:
    """Workers in so many processes, none but this one for 1; raises WorkersFailed where one dies."""
    if count == 1:
        yield Workers(map, reads_apart=True)
        return
    # A fresh process, unlike a fork, inherits no locks and no connections, and works alike on every system.
    pool = ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), initializer=_begin_worker)
    try:
        yield Workers(partial(map_in_order, pool.submit, count * TASKS_AHEAD), reads_apart=True)
    except BrokenProcessPool as error:
        raise WorkersFailed(
            "A worker process died, probably because the memory ran out. What was stored before is complete; "
            f"run the same command with fewer than {count} workers to load the rest."
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def map_in_order(
    submit: Callable[..., _Future], ahead: int, function: Callable[[Task], Result], tasks: Iterable[Task]
) -> Iterator[Result]:
    """The function's results in the order of the tasks, with at most `ahead` of them under way."""
    waiting: deque[_Future] = deque()
    for task in tasks:
        waiting.append(submit(function, task))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _begin_worker() -> None:
    # Ctrl-C reaches every process of the terminal; the parent decides what stops.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

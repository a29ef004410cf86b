"""All remembering of the dashboard: an answer of the store is kept until the data change.

Invariant: what is remembered depends on the question, its arguments (plain values whose repr tells them apart), the
database and the data's version, and on nothing else.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import Any, Concatenate, ParamSpec, TypeVar

import pandas as pd
import streamlit as st
from sqlalchemy import Engine

from dashboard.codes_keeper import CodesKeeper
from dashboard.ledger_place import database_url
from store.coded_answers import CODED
from store.engine import get_engine
from store.errors import StoreError
from store.read_version import load_version

P = ParamSpec("P")
T = TypeVar("T")
VERSION = "data_version"
# Bounded: filters combine endlessly, and a page of rows or a chart's counts take some ten kB.
MOST_ANSWERS = 1000
NOTHING = object()


@st.cache_resource(show_spinner=False)
def open_database(url: str) -> Engine:
    """The one engine of this process for a database; raises DatabaseUnavailable, which is not remembered."""
    return get_engine(url)


def note_version() -> None:
    """Look once a run which version the data have, so that all of a page shows the same."""
    version = st.session_state[VERSION] = load_version(open_database(database_url()))
    keep_codes(database_url()).note(version)


def ask(question: Callable[Concatenate[Engine, P], T], *arguments: P.args, **named: P.kwargs) -> T:
    """The store's answer to a question (a function of an engine and plain values), remembered for this version."""
    url = database_url()
    key = _name(question, url, *arguments, **named)
    memory = _memory()
    answer: T = memory.recall(key)
    if answer is NOTHING:
        answer = _answer(question, url, *arguments, **named)
        memory.keep(key, answer)
    # A shallow copy shares the numbers until somebody changes them: pages cannot spoil each other's frames.
    return answer.copy(deep=False) if isinstance(answer, pd.DataFrame) else answer


def ask_soon(question: Callable[[Engine], T], patience: float = 0.3) -> T | None:
    """The answer if it is remembered or comes within `patience` seconds; else None, and a later run has it."""
    url = database_url()
    key = _name(question, url)
    memory = _memory()
    if memory.begin(key):
        thread = threading.Thread(target=_answer_behind, args=(question, open_database(url), key, memory), daemon=True)
        thread.start()
        thread.join(patience)
    answer = memory.recall(key)
    return None if answer is NOTHING else answer


def stream(
    question: Callable[Concatenate[Engine, P], Iterator[T]], *arguments: P.args, **named: P.kwargs
) -> Iterator[T]:
    """The store's answer in pieces; not remembered."""
    return question(open_database(database_url()), *arguments, **named)


@st.cache_resource(show_spinner=False)
def keep_codes(url: str) -> CodesKeeper:
    """The one keeper of codes of this process for a database."""
    return CodesKeeper(open_database(url))


class Memory:
    """Answers by their key, the most recently used ones; safe between sessions, which run in threads of one process.

    Streamlit's own cache copies every answer by writing and reading it, which took longer than most questions.
    """

    def __init__(self) -> None:
        self._answers: OrderedDict[tuple[object, ...], Any] = OrderedDict()
        self._begun: set[tuple[object, ...]] = set()
        self._turn = threading.Lock()

    def recall(self, key: tuple[object, ...]) -> Any:
        """The answer kept under the key, or NOTHING."""
        with self._turn:
            if key not in self._answers:
                return NOTHING
            self._answers.move_to_end(key)
            return self._answers[key]

    def begin(self, key: tuple[object, ...]) -> bool:
        """Whether nobody has the answer and nobody is at it; whoever is told so is at it until it is kept or ended."""
        with self._turn:
            if key in self._answers or key in self._begun:
                return False
            self._begun.add(key)
            return True

    def end(self, key: tuple[object, ...]) -> None:
        """Nobody is at this answer any more."""
        with self._turn:
            self._begun.discard(key)

    def keep(self, key: tuple[object, ...], answer: Any) -> None:
        """Keep an answer, and let the one go that was not used for the longest time."""
        with self._turn:
            self._answers[key] = answer
            while len(self._answers) > MOST_ANSWERS:
                self._answers.popitem(last=False)


def _name(question: Callable[..., Any], url: str, *arguments: Any, **named: Any) -> tuple[object, ...]:
    asked = f"{question.__module__}.{question.__qualname__}{arguments!r}{named!r}"
    return asked, url, st.session_state.get(VERSION)


def _answer_behind(question: Callable[[Engine], Any], engine: Engine, key: tuple[object, ...], memory: Memory) -> None:
    try:
        memory.keep(key, question(engine))
    except StoreError:
        # Whoever asks for it by themselves meets the same trouble, and is told.
        return
    finally:
        memory.end(key)


def _answer(question: Callable[..., T], url: str, *arguments: Any, **named: Any) -> T:
    coded = CODED.get(question)
    codes = keep_codes(url).find(st.session_state.get(VERSION, "")) if coded is not None else None
    if coded is None or codes is None:
        return question(open_database(url), *arguments, **named)
    answer: T = coded(open_database(url), codes, *arguments, **named)
    return answer


@st.cache_resource(show_spinner=False)
def _memory() -> Memory:
    return Memory()

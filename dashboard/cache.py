"""All remembering of the dashboard: an answer of the store is kept until the data change.

Invariant: what is remembered depends on the question, its arguments (plain values whose repr tells them apart), the
database and the data's version, and on nothing else.
"""

from collections.abc import Callable, Iterator
from typing import Any, Concatenate, ParamSpec, TypeVar

import streamlit as st
from sqlalchemy import Engine

from store.engine import get_engine
from store.read_version import load_version
from store.settings import database_url

P = ParamSpec("P")
T = TypeVar("T")
VERSION = "data_version"


@st.cache_resource(show_spinner=False)
def open_database(url: str) -> Engine:
    """The one engine of this process for a database; raises DatabaseUnavailable, which is not remembered."""
    return get_engine(url)


def note_version() -> None:
    """Look once a run which version the data have, so that all of a page shows the same."""
    st.session_state[VERSION] = load_version(open_database(database_url()))


def ask(question: Callable[Concatenate[Engine, P], T], *arguments: P.args, **named: P.kwargs) -> T:
    """The store's answer to a question (a function of an engine and plain values), remembered for this version."""
    url = database_url()
    key = f"{question.__module__}.{question.__qualname__}{arguments!r}{named!r}"
    answer: T = _remember(question, open_database(url), arguments, named, key, url, st.session_state.get(VERSION))
    return answer


def stream(
    question: Callable[Concatenate[Engine, P], Iterator[T]], *arguments: P.args, **named: P.kwargs
) -> Iterator[T]:
    """The store's answer in pieces; not remembered."""
    return question(open_database(database_url()), *arguments, **named)


# Bounded: filters combine endlessly, and a page of rows or a chart's counts take some ten kB.
@st.cache_data(show_spinner=False, max_entries=1000, ttl="1h")
def _remember(
    _question: Callable[..., Any],
    _engine: Engine,
    _arguments: tuple[Any, ...],
    _named: dict[str, Any],
    key: str,
    url: str,
    version: str | None,
) -> Any:
    return _question(_engine, *_arguments, **_named)

"""The overview in seven lines: what is asked, of whom, by whom, since when; what came back, what is open and new."""

import html
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.charts._words import spell
from dashboard.doors import write_door
from dashboard.frames import load_frame
from dashboard.key_figures import NONE_FOUND
from dashboard.latest import load_latest, say_who
from dashboard.words import count_of
from store.aggregate_totals import Totals
from store.filters import Filters
from store.read_tables import ROW_TABLES
from store.vocabulary import Category, DemandStatus

NAMED = 3


def render_in_short(totals: Totals, filters: Filters) -> None:
    """The lines that have something to say, from the counts that the charts below draw."""
    lines = [(term, said) for term, said in _lines(totals, filters) if said]
    items = "".join(f"<dt>{term}</dt><dd>{said}</dd>" for term, said in lines)
    st.html(f'<dl class="ledger-short">{items}</dl>')


def name_most(counts: Sequence[tuple[str, int, str]], rest: str, field: str, filters: Filters) -> str:
    """`<b>Canada</b> (4), <b>France</b> (2) and 7 more institutions`, as HTML, each name a door to its rows.

    `counts` are names, rows and the value of the filter `field` that leaves them; empty for no counts.
    """
    named = [
        f"{_open(f'<b>{html.escape(name)}</b>', field, value, filters)} ({count:,})"
        for name, count, value in counts[:NAMED]
    ]
    more = len(counts) - NAMED
    if more > 0:
        return f"{', '.join(named)} and {more:,} more {rest}"
    return ", ".join(named[:-1]) + (" and " if len(named) > 1 else "") + named[-1] if named else ""


def _open(shown: str, field: str, value: str, filters: Filters) -> str:
    chosen: dict[str, Any] = {field: (value,)}
    return write_door(shown, replace(filters, **chosen)) if value else shown


def _lines(totals: Totals, filters: Filters) -> list[tuple[str, str]]:
    categories = _sum(load_frame("demands_by_period", filters), "category")
    addressees = _rank(load_frame("demands_by_addressee", filters))
    askers = _rank(load_frame("demands_by_asker", filters))
    # An actor in any role: the answers then are those of the same actor, as after a click on the charts below.
    return [
        ("What is asked", name_most(categories, "kinds of demands", "categories", filters)),
        ("Of whom", name_most(addressees, "institutions", "actors", filters)),
        ("By whom", name_most(askers, "askers", "actors", filters)),
        ("Since", html.escape(totals.first_asked)),
        ("What came back", _say_responses(totals, filters)),
        ("Still open", _say_open(totals, filters)),
        ("What is new", _say_latest(filters)),
    ]


def _say_responses(totals: Totals, filters: Filters) -> str:
    if not totals.responses:
        return "No response found" if totals.demands else ""
    stances = [
        _open(f"{totals.stances[word]:,} {word}", "stances", word, filters)
        for word in ("supportive", "mixed", "opposed")
        if totals.stances.get(word)
    ]
    responders = _rank(load_frame("responses_by_responder", filters))
    most = name_most(responders, "authorities", "actors", filters)
    counted = write_door(f"<b>{count_of(totals.responses, 'response')}</b>", filters, "responses")
    return f"{counted}, {', '.join(stances)}; most from {most}"


def _say_open(totals: Totals, filters: Filters) -> str:
    if not totals.demands or not totals.links:
        return ""
    still = totals.statuses.get(NONE_FOUND, 0)
    searched = count_of(totals.documents, "document")
    counted = f"<b>{still:,} of {count_of(totals.demands, 'demand')}</b>"
    unanswered = replace(filters, statuses=(DemandStatus.NO_RESPONSE_FOUND,))
    return f"{write_door(counted, unanswered, 'answers')}: no response found in the {searched} searched"


def _say_latest(filters: Filters) -> str:
    latest = [(table, frame.iloc[0]) for table, frame in load_latest(filters).items() if not frame.empty]
    said = []
    for table, row in latest:
        day, word = (row["asked_on"], row["category"]) if table == "demands" else (row["responded_on"], row["kind"])
        if day:
            who = f"<b>{html.escape(say_who(row))}</b>"
            door = write_door(who, filters, table, row=row[ROW_TABLES[table].row_id])
            said.append(f"{day}, {door}: {html.escape(spell(word))}")
    return "; ".join(said)


def _sum(frame: pd.DataFrame, column: str) -> list[tuple[str, int, str]]:
    totals: dict[str, int] = {}
    for word, count in zip(frame[column], frame["rows"], strict=True):
        totals[word] = totals.get(word, 0) + int(count)
    # "Other" is no answer to what is asked, however often it is.
    ranked = sorted(totals.items(), key=lambda one: (one[0] == Category.OTHER, -one[1], one[0]))
    return [(spell(word), count, word) for word, count in ranked]


def _rank(frame: pd.DataFrame) -> list[tuple[str, int, str]]:
    # An actor of several stances has a row for each.
    totals: dict[tuple[str, str], int] = {}
    for actor, name, count in zip(frame["actor_id"], frame["name"], frame["rows"], strict=True):
        totals[name, actor] = totals.get((name, actor), 0) + int(count)
    ranked = sorted(totals.items(), key=lambda one: (-one[1], one[0]))
    return [(name, count, actor) for (name, actor), count in ranked]

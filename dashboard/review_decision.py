"""Deciding about a candidate: who decides, the buttons with their keys, and what is said afterwards."""

from collections.abc import Callable

import streamlit as st
from sqlalchemy import Engine

from dashboard import cache
from dashboard.answer_card import RELATIONS
from dashboard.ledger_place import database_url, warn_of_loss
from dashboard.link_state import set_view
from dashboard.words import plain
from store.candidate_rows import Candidate, CandidateKind, LinkCandidate
from store.candidates import accept_candidate, confirm_link, decide_match, reject_link, take_back
from store.engine import is_read_only
from store.errors import DatabaseUnavailable, InvalidDecision
from store.settings import is_closed
from store.vocabulary import LinkRelation

KIND, REVIEWER, FIELD = "review-kind", "review-name", "review-name-field"
# What was decided last in this session: kind, id and words; and what could not be done.
LATEST, TROUBLE = "review-latest", "review-trouble"
LONGEST_NAME, LONGEST_NOTE = 120, 500


def may_decide() -> bool:
    """Whether decisions can be taken here; says why where they cannot."""
    if not is_closed() and not is_read_only(cache.open_database(database_url())):
        warn_of_loss()
        return True
    st.info(
        "**This ledger is read-only: you see what waits, and cannot decide here.** Whoever runs it decides with a copy "
        "of the program that may write to its database; the README says how.",
        icon=":material/lock:",
    )
    return False


def render_reviewer() -> None:
    """Who decides: asked once a session, and kept when the page is left."""
    st.session_state.setdefault(FIELD, st.session_state.get(REVIEWER, ""))
    name = st.text_input(
        "Your name, for your decisions",
        key=FIELD,
        placeholder="First and last name",
        max_chars=LONGEST_NAME,
        width=360,
    )
    st.session_state[REVIEWER] = (name or "").strip()


def render_decision(candidate: Candidate) -> None:
    """The relation to choose, a note, and the buttons; without a name they wait for it."""
    nameless = not st.session_state[REVIEWER]
    is_link = isinstance(candidate, LinkCandidate)
    with st.container(horizontal=True, vertical_alignment="bottom", key="review-words"):
        if isinstance(candidate, LinkCandidate):
            relations = list(LinkRelation)
            st.selectbox(
                "What the response does to the demand",
                relations,
                index=relations.index(candidate.relation),
                format_func=lambda relation: RELATIONS[relation],
                key=f"review-relation-{candidate.case_id}",
                width=240,
            )
        st.text_input(
            "Note", key=f"review-note-{candidate.case_id}", placeholder="Why, if you like", max_chars=LONGEST_NOTE
        )
    with st.container(horizontal=True, vertical_alignment="center", key="review-buttons"):
        for word, is_right, icon, shortcut in (
            ("Accept" if is_link else "The same", True, ":material/check:", "a"),
            ("Reject" if is_link else "Somebody else", False, ":material/close:", "x"),
        ):
            st.button(
                word, icon=icon, shortcut=shortcut, type="primary" if is_right else "secondary",
                key=f"review-{'accept' if is_right else 'reject'}", disabled=nameless,
                on_click=_decide, args=(candidate, is_right),
            )  # fmt: skip
        if nameless:
            st.caption("Say who you are first: every decision has a name.")


def undo(kind: CandidateKind, row_id: str) -> None:
    """Take a decision back; a button's callback."""
    if _attempt(lambda: take_back(_engine(), kind.table, row_id, st.session_state[REVIEWER])):
        st.session_state[LATEST] = None
        # What waits again is what is looked at next.
        st.session_state[KIND] = kind
        set_view("row", row_id)


def say_trouble() -> None:
    """What could not be done, once."""
    trouble = st.session_state.pop(TROUBLE, None)
    if trouble:
        st.warning(plain(trouble), icon=":material/sync_problem:")


def _decide(candidate: Candidate, is_right: bool) -> None:
    by, note = st.session_state[REVIEWER], (st.session_state.get(f"review-note-{candidate.case_id}") or "").strip()
    engine, said = _engine(), "Accepted" if is_right else "Rejected"
    if not isinstance(candidate, LinkCandidate):
        is_done = _attempt(lambda: decide_match(engine, candidate.case_id, is_right, by, note))
        said = f"{said}: {candidate.subject} {'is' if is_right else 'is not'} {candidate.name} of the list."
        kind = CandidateKind.MATCHES
    else:
        pair = (candidate.demand_id, candidate.response_id)
        chosen = LinkRelation(st.session_state[f"review-relation-{candidate.case_id}"])
        if is_right:
            accept = confirm_link if candidate.counts else accept_candidate
            is_done = _attempt(lambda: accept(engine, *pair, by, chosen, note))
            said += f": the response {RELATIONS[chosen].lower().removesuffix(' it')} the demand."
        else:
            is_done = _attempt(lambda: reject_link(engine, *pair, by, note))
            said += ": the response does not answer the demand."
        kind = CandidateKind.COUNTED if candidate.counts else CandidateKind.LINKS
    if is_done:
        st.session_state[LATEST] = (kind, candidate.case_id, said)


def _attempt(act: Callable[[], object]) -> bool:
    """A callback runs before the page that would show its trouble, so the trouble waits for it."""
    try:
        act()
    except InvalidDecision as error:
        st.session_state[TROUBLE] = str(error)
        return False
    except DatabaseUnavailable as trouble:
        st.session_state[TROUBLE] = f"{trouble.problem} {trouble.remedy} Nothing was decided."
        return False
    return True


def _engine() -> Engine:
    return cache.open_database(database_url())

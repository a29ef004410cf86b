"""The one filter bar: drawn by the entry script above every page, so that the choice outlives the change of pages."""

from dataclasses import dataclass
from datetime import date

import streamlit as st
from sqlalchemy import Engine

from dashboard import cache
from dashboard.actor_link import link_actor
from dashboard.actor_role import render_role
from dashboard.link import FIELDS, WORDS, shorten, write_link
from dashboard.link_notices import render_notices
from dashboard.link_state import chosen_filters, follow_link, set_filters, touch, write_filters
from dashboard.typed_actor import resolve_typed
from dashboard.words import LABELS, name_value, plain
from store.aggregate_countries import name_country
from store.filters import Filters
from store.read_options import list_publishers, load_actor_options, load_day_bounds
from store.read_words import LONGEST_SEARCH
from store.search import find_actors

CHOSEN = "filters"
# Names that were typed and are not one actor's, with those that may be meant.
UNCLEAR = "unclear-actors"
# Each name that a browser must be ready to offer makes every page slower.
OFFERED = 300
# Pages that show no rows of the ledger.
UNFILTERED = ("upload", "codebook", "quality")
PARAMETER = {field: key for key, field in FIELDS.items()}


@dataclass(frozen=True)
class Choices:
    """What can be chosen: ids of actors and countries and names of publishers in order, and the names of the ids."""

    actors: tuple[str, ...]
    countries: tuple[str, ...]
    publishers: tuple[str, ...]
    names: dict[str, str]


def render_filter_bar(page: str) -> None:
    """Draw the bar and leave the chosen filters for `current_filters`."""
    choices = load_choices()
    is_changed = follow_link(
        page, {"actor": choices.actors, "country": choices.countries, "publisher": choices.publishers}
    )
    # Above the bar: below it the open list of names would cover it.
    _render_unclear(choices)
    # Where they change nothing the filters are out of sight, and kept: Streamlit forgets fields that are not drawn.
    is_idle = page in UNFILTERED
    bar = "filter-idle" if is_idle else "filter-bar"
    with st.container(key=bar, horizontal=True, vertical_alignment="bottom", gap="small"):
        st.multiselect(
            "Actor, in any role",
            _offer_actors(choices),
            format_func=lambda actor: choices.names.get(actor, actor),
            key="actor",
            placeholder="Any actor: type a name",
            help="Whoever asks, is asked, responds, sanctions or is sanctioned. Several: rows of any of them. "
            f"The list offers the {OFFERED} that occur most; any other is found when its name is typed in full.",
            on_change=_take_actors,
            accept_new_options=True,
            select_all=False,
        )
        st.text_input(
            "Search",
            key="q",
            placeholder="Words in quotes and documents",
            help="Every word must occur; a word also finds longer ones that begin with it. Words in quotation marks "
            "must stand together. The Search page shows the places, and actors whose names are alike.",
            max_chars=LONGEST_SEARCH,
            icon=":material/search:",
            on_change=touch,
        )
        with st.popover("Dates", icon=":material/calendar_month:", key="filter-dates"):
            _render_days()
        with st.popover("More filters", icon=":material/tune:", key="filter-more"):
            _render_words(choices)
    filters = chosen_filters()
    write_filters(filters, is_changed)
    st.session_state[CHOSEN] = filters
    render_notices()
    if not is_idle:
        _render_chips(filters, choices, page)


def current_filters() -> Filters:
    """The filters of this run."""
    filters: Filters = st.session_state[CHOSEN]
    return filters


def load_choices() -> Choices:
    """The actors and countries that occur in rows; actors of one name are told apart by their ids."""
    return cache.ask(gather_choices)


def gather_choices(engine: Engine) -> Choices:
    """What can be chosen in this database; asked through `load_choices`, which remembers it."""
    options = load_actor_options(engine)
    is_shared = options["name"].duplicated(keep=False)
    shown = options["name"].where(~is_shared, options["name"] + " (" + options["actor_id"] + ")")
    codes = sorted({code for code in options["country"].dropna() if code}, key=lambda code: name_country(code)[2])
    names = dict(zip(options["actor_id"], shown, strict=True)) | {code: name_country(code)[2] for code in codes}
    return Choices(tuple(options["actor_id"]), tuple(codes), tuple(list_publishers(engine)), names)


def clear_filters() -> None:
    """Take all filters off; a button's callback."""
    touch()
    set_filters(Filters())


def narrow(values: dict[str, str]) -> None:
    """Set filters to one value each, as a click on a chart does; a callback."""
    touch()
    for field, value in values.items():
        key = PARAMETER[field]
        st.session_state[key] = date.fromisoformat(value) if key in ("from", "to") else [value]


def _offer_actors(choices: Choices) -> list[str]:
    offered = choices.actors[:OFFERED]
    return [*offered, *(actor for actor in st.session_state["actor"] if actor not in offered)]


def _take_actors() -> None:
    """What was typed becomes the actor that it names; what names none or several is asked back."""
    touch()
    choices = load_choices()
    names = {actor: choices.names[actor] for actor in choices.actors}
    taken: list[str] = []
    unclear: list[tuple[str, list[str]]] = []
    for value in st.session_state["actor"]:
        actor, others = (value, []) if value in names else resolve_typed(value, names, cache.ask(find_actors, value))
        if actor is None:
            unclear.append((value, others))
        elif actor not in taken:
            taken.append(actor)
    st.session_state["actor"] = taken
    st.session_state[UNCLEAR] = unclear


def _render_unclear(choices: Choices) -> None:
    for typed, others in st.session_state.pop(UNCLEAR, ()):
        with st.container(key="filter-unclear", horizontal=True, vertical_alignment="center", gap="small"):
            meant = "Which of these is meant?" if others else "The Search page looks through the texts too."
            st.warning(f"No one actor is called {plain(shorten(typed))}. {meant}", icon=":material/person_search:")
            for actor in others:
                st.button(plain(choices.names[actor]), key=f"meant-{actor}", on_click=narrow, args=({"actors": actor},))


def _render_days() -> None:
    bounds = cache.ask(load_day_bounds)
    if bounds.first_day is None or bounds.last_day is None:
        st.text("No row has a date yet.")
        return
    # Many dates are known to the year only.
    years = " to ".join(dict.fromkeys((bounds.first_day[:4], bounds.last_day[:4])))
    st.caption(
        f"Rows are dated {years}. One that is dated to a month or a year alone is shown if it may lie between these "
        "days; one without a date is left out, and counted."
    )
    # A link may name any day; the calendar must hold it.
    chosen = [str(day) for key in ("from", "to") if (day := st.session_state.get(key))]
    low = date.fromisoformat(min([bounds.first_day, *chosen]))
    high = date.fromisoformat(max([bounds.last_day, *chosen]))
    for key, label in (("from", "From"), ("to", "Until")):
        st.date_input(label, value=None, min_value=low, max_value=high, format="YYYY-MM-DD", key=key, on_change=touch)


def _render_words(choices: Choices) -> None:
    st.multiselect(
        LABELS["countries"],
        choices.countries,
        format_func=lambda code: choices.names[code],
        key="country",
        placeholder="Any country",
        on_change=touch,
        select_all=False,
    )
    st.multiselect(
        LABELS["publishers"],
        choices.publishers,
        key="publisher",
        placeholder="Any publisher",
        help="Documents of this publisher, and the rows found in them.",
        on_change=touch,
        select_all=False,
    )
    for key, (field, vocabulary) in WORDS.items():
        st.multiselect(
            LABELS[field],
            list(vocabulary),
            format_func=lambda word, field=field: name_value(field, word, {}),
            key=key,
            placeholder="Any",
            help="Of whoever is asked, responds or decides on sanctions." if key == "type" else None,
            on_change=touch,
            select_all=False,
        )


def _render_chips(filters: Filters, choices: Choices, page: str) -> None:
    if filters.is_empty:
        return
    with st.container(key="filter-chips", horizontal=True, vertical_alignment="center", gap="small"):
        for field, value in vars(filters).items():
            for word in [value] if isinstance(value, str) else value or ():
                name = f"{LABELS[field]}: {name_value(field, word, choices.names)}"
                # An actor and its role stay on one line.
                with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", width="content"):
                    st.button(
                        f"{plain(name)} ✕",
                        key=f"chip-{field}-{word}",
                        help="Take this filter off",
                        on_click=_remove,
                        args=(field, word),
                    )
                    render_role(field, word, choices.names.get(word, word))
        st.button("Clear filters", key="clear-filters", type="tertiary", on_click=clear_filters)
        if filters.search and page != "search":
            st.page_link(
                "views/search.py",
                label="All that was found, with its places",
                icon=":material/manage_search:",
                query_params=write_link(filters),
            )
        if len(filters.actors) == 1:
            link_actor(filters.actors[0], "All about this actor", Filters())


def _remove(field: str, word: str) -> None:
    touch()
    key = PARAMETER[field]
    value = st.session_state.get(key)
    if isinstance(value, list):
        st.session_state[key] = [kept for kept in value if kept != word]
    else:
        st.session_state[key] = "" if isinstance(value, str) else None

"""The role of a chosen actor: any, as asker, as asked; each way from each other one."""

import pytest

from tests.dashboard.conftest import OpenPage, texts

FIELDS = {"actor": "actors", "asker": "askers", "addressee": "addressees"}


@pytest.mark.parametrize("now", FIELDS)
@pytest.mark.parametrize("to", FIELDS)
def test_an_actor_changes_its_role(now: str, to: str, open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url, **{now: ["country.fr"]})
    role = app.selectbox(key=f"role-{FIELDS[now]}-country.fr")
    assert role.value == now and role.label == "Role of France"
    role.set_value(to).run()
    assert not app.exception
    assert {key: app.session_state[key] for key in FIELDS} == {
        key: ["country.fr"] if key == to else [] for key in FIELDS
    }


def test_two_actors_with_roles_ask_what_one_asked_of_the_other(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url, actor=["binders", "country.fr"])
    app.selectbox(key="role-actors-binders").set_value("asker").run()
    app.selectbox(key="role-actors-country.fr").set_value("addressee").run()
    assert "asked by Bookbinders United, asked of France" in texts(app)
    assert "or France" not in texts(app)


def test_an_actor_that_has_the_role_already_does_not_get_it_twice(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url, actor=["binders"], asker=["binders"])
    assert not app.exception
    app.selectbox(key="role-actors-binders").set_value("asker").run()
    assert app.session_state["asker"] == ["binders"] and app.session_state["actor"] == []


def test_other_filters_have_no_role(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url, country="FR", category="sanctions")
    assert not [box for box in app.selectbox if str(box.key).startswith("role-")]

"""A fresh clone's first visitors: two arrive together on an empty disk, and both see the bundled documents, once."""

from collections.abc import Callable
from pathlib import Path

from store.engine import get_engine
from store.filters import Filters
from store.read_documents import count_documents
from store.settings import DOCUMENTS
from tests.browser.conftest import Visit, serve


def test_two_visitors_of_an_empty_disk_see_it_filled_once(tmp_path: Path, visit: Callable[..., Visit]) -> None:
    database = f"sqlite:///{tmp_path}/new.db"
    with serve(database, tmp_path) as url:
        visitors = [visit(url), visit(url, "phone")]
        for visitor in visitors:
            visitor.page.goto(f"{url}/documents")
        for visitor in visitors:
            visitor.page.wait_for_selector(".ledger-count", timeout=120_000)
        shown = {visitor.rest().locator(".ledger-count").inner_text() for visitor in visitors}
    documents = count_documents(get_engine(database), Filters())
    assert shown == {f"{documents} documents, unfiltered"}
    assert documents == len([path for path in DOCUMENTS.iterdir() if path.suffix == ".md"])
    assert all(visitor.complaints == [] and visitor.strangers == [] for visitor in visitors)

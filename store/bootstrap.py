"""The first filling of a new database: once, even when several sessions and processes arrive together.

A database is new while it holds no documents. One that a person has filled before is left as it is; one whose first
filling was interrupted is filled again, which is safe, since loading twice equals loading once.
"""

from collections.abc import Callable

from sqlalchemy import Engine, func, select

from store.lock import exclusive
from store.runs import now
from store.schema import DocumentRecord, MarkRecord
from store.transaction import write_transaction
from store.trouble import explained
from store.upsert import insert_missing

BEGUN, DONE = "first_start_begun", "first_start_done"


def first_start(engine: Engine, load: Callable[[], None], seconds: float = 600) -> bool:
    """Fill the database by `load` if nobody has, and say whether this call did; others wait until it is filled.

    An error of `load` is passed on and leaves the filling to whoever comes next. The database must have its tables
    (`store.migrate.upgrade`). Raises DatabaseBusy where another filling takes longer than `seconds`.
    """
    if DONE in _marks(engine):
        return False
    with exclusive(engine, "first start", seconds):
        marks = _marks(engine)
        if DONE in marks:
            return False
        is_new = BEGUN in marks or _is_empty(engine)
        if is_new:
            _mark(engine, BEGUN)
            load()
        _mark(engine, DONE)
    return is_new


def _marks(engine: Engine) -> set[str]:
    with explained(engine), engine.connect() as connection:
        return set(connection.scalars(select(MarkRecord.name)))


def _is_empty(engine: Engine) -> bool:
    with explained(engine), engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(DocumentRecord)) == 0


def _mark(engine: Engine, name: str) -> None:
    with write_transaction(engine) as connection:
        insert_missing(connection, "marks", [{"name": name, "marked_at": now()}])

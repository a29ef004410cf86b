"""Writes the reviewed actors and their spellings, as the gazetteers list them."""

from collections.abc import Iterable

from sqlalchemy import bindparam, delete

from store.checks import check_fits
from store.records import LONGEST_ALIAS, make_actor_rows
from store.rows import Actor
from store.schema import AliasRecord
from store.transaction import Bind, write_transaction
from store.upsert import upsert, upsert_actors


def save_gazetteer(bind: Bind, actors: Iterable[Actor], aliases: Iterable[tuple[str, str]]) -> None:
    """Store the actors and the (alias, actor_id) pairs; the reviewed spellings of these actors are replaced by these.

    Actors that another gazetteer brought stay as they are. Raises InvalidExtraction where a value does not fit.
    """
    rows = make_actor_rows(actors)
    pairs = sorted({(alias, actor_id) for alias, actor_id in aliases if len(alias) <= LONGEST_ALIAS})
    spellings = [{"alias": alias, "actor_id": actor_id, "is_reviewed": True} for alias, actor_id in pairs]
    check_fits("actors", rows, "gazetteer")
    check_fits("aliases", spellings, "gazetteer")
    with write_transaction(bind) as connection:
        upsert_actors(connection, rows)
        if rows:
            of_actor = (AliasRecord.actor_id == bindparam("listed"), AliasRecord.is_reviewed)
            connection.execute(delete(AliasRecord).where(*of_actor), [{"listed": row["actor_id"]} for row in rows])
        upsert(connection, "aliases", spellings)

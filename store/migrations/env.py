"""Runs the migrations on the connection that store.migrate hands over, or for a developer's command on the default."""

from alembic import context
from sqlalchemy import Connection

from store.engine import get_engine
from store.migrate import VERSION_TABLE
from store.schema import Base


def run(connection: Connection) -> None:
    """Bring the connected database to the revision asked for, in one transaction."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        version_table=VERSION_TABLE,
        render_as_batch=connection.dialect.name == "sqlite",
    )
    with context.begin_transaction():
        context.run_migrations()


handed_over = context.config.attributes.get("connection")
if handed_over is not None:
    run(handed_over)
else:
    with get_engine().begin() as opened:
        run(opened)

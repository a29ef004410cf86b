"""The first tables. A frozen copy: later changes to store/schema.py are migrations of their own.

Revision ID: 0001
Revises: none
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Boolean, Float, Integer, String, Text

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
METADATA = sa.MetaData(naming_convention=NAMING)


def upgrade() -> None:
    """Make every table with its indexes."""
    METADATA.create_all(op.get_bind(), checkfirst=False)


def downgrade() -> None:
    """Drop every table."""
    METADATA.drop_all(op.get_bind(), checkfirst=False)


def table(name: str, *parts: sa.schema.SchemaItem) -> sa.Table:
    return sa.Table(name, METADATA, *parts)


def column(name: str, type_: sa.types.TypeEngine[Any], **options: Any) -> sa.Column[Any]:
    return sa.Column(name, type_, **{"nullable": False, **options})


def key(name: str, type_: sa.types.TypeEngine[Any], **options: Any) -> sa.Column[Any]:
    return sa.Column(name, type_, primary_key=True, autoincrement=False, **options)


def reference(name: str, length: int, target: str, cascades: bool = True, **options: Any) -> sa.Column[Any]:
    foreign = sa.ForeignKey(target, ondelete="CASCADE" if cascades else None)
    return sa.Column(name, String(length), foreign, **({"nullable": False} | options))


def dates() -> list[sa.Column[Any]]:
    return [
        column("date_precision", String(10)),
        column("date_basis", String(10)),
        column("first_day", String(10), nullable=True),
        column("last_day", String(10), nullable=True),
    ]


def evidence() -> list[sa.Column[Any]]:
    return [
        reference("document_id", 32, "documents.document_id", index=True),
        column("start", Integer()),
        column("end", Integer()),
        *dates(),
        column("event_type", String(12)),
        column("confidence", Float()),
        column("rule", String(120)),
    ]


def actors_of(name: str, rows: str, row_id: str) -> sa.Table:
    return table(
        name,
        reference(row_id, 32, f"{rows}.{row_id}", primary_key=True),
        key("role", String(12)),
        key("position", Integer()),
        reference("actor_id", 120, "actors.actor_id", cascades=False),
        column("as_written", Text()),
        sa.Index(None, "actor_id", "role", row_id),
    )


DOCUMENTS = table(
    "documents",
    key("document_id", String(32)),
    column("title", Text()),
    column("publisher", Text(), nullable=True),
    column("published_on", String(10)),
    *dates(),
    column("source_url", Text(), nullable=True),
    column("language", String(35), nullable=True),
    column("kind", String(20)),
    column("file", Text(), index=True),
    column("start", Integer()),
    column("end", Integer()),
    column("sha256", String(64)),
    column("text", Text()),
    sa.Index(None, "first_day"),
)
DOCUMENT_PLACES = table(
    "document_places",
    key("file", Text()),
    key("start", Integer()),
    column("end", Integer()),
    reference("document_id", 32, "documents.document_id", index=True),
)
ACTORS = table(
    "actors",
    key("actor_id", String(120)),
    column("name", Text(), index=True),
    column("type", String(20), index=True),
    column("country", String(8), nullable=True, index=True),
    column("is_reviewed", Boolean()),
)
ALIASES = table(
    "aliases",
    key("alias", String(250)),
    reference("actor_id", 120, "actors.actor_id", primary_key=True, index=True),
    column("is_reviewed", Boolean()),
)
DEMANDS = table(
    "demands",
    key("demand_id", String(32)),
    column("asked_on", String(10)),
    column("category", String(20)),
    *evidence(),
    sa.Index(None, "first_day", "demand_id"),
    sa.Index(None, "first_day", "category"),
    sa.Index(None, "category", "first_day"),
)
OFFICIALS = table(
    "officials",
    key("official_id", String(32)),
    reference("actor_id", 120, "actors.actor_id", cascades=False, index=True),
    column("name", Text()),
    column("kind", String(20)),
    column("role", Text(), nullable=True),
    column("country", String(8), nullable=True),
    column("status", String(20)),
    column("programme", Text(), nullable=True),
    column("measures", Text()),
    column("listed_on", String(10)),
    *evidence(),
    sa.Index(None, "first_day", "official_id"),
    sa.Index(None, "first_day", "status"),
    sa.Index(None, "status", "first_day"),
)
RESPONSES = table(
    "responses",
    key("response_id", String(32)),
    column("responded_on", String(10)),
    column("kind", String(20)),
    column("stance", String(12)),
    *evidence(),
    sa.Index(None, "first_day", "response_id"),
    sa.Index(None, "first_day", "kind"),
    sa.Index(None, "kind", "first_day"),
    sa.Index(None, "stance", "first_day"),
)
DEMAND_ACTORS = actors_of("demand_actors", "demands", "demand_id")
OFFICIAL_ACTORS = actors_of("official_actors", "officials", "official_id")
RESPONSE_ACTORS = actors_of("response_actors", "responses", "response_id")
LINKS = table(
    "links",
    reference("demand_id", 32, "demands.demand_id", primary_key=True),
    reference("response_id", 32, "responses.response_id", primary_key=True, index=True),
    column("relation", String(20)),
    column("score", Float()),
    column("reason", Text()),
    column("decided_by", String(120)),
)
DECISIONS = table(
    "decisions",
    key("decision_id", String(32)),
    column("table_name", String(20)),
    column("row_id", String(70)),
    column("verdict", String(12)),
    column("corrections", Text()),
    column("note", Text()),
    column("decided_by", String(120)),
    column("decided_at", String(20)),
    sa.Index(None, "table_name", "row_id"),
)
LOAD_RUNS = table(
    "load_runs",
    key("run_id", String(32)),
    column("started_at", String(20)),
    column("finished_at", String(20), nullable=True),
    column("version", String(40)),
    column("sources", Text()),
    column("documents", Integer()),
    column("issues", Integer()),
)
RUN_DOCUMENTS = table(
    "run_documents",
    reference("run_id", 32, "load_runs.run_id", primary_key=True),
    reference("document_id", 32, "documents.document_id", primary_key=True, index=True),
    column("file", Text()),
    column("start", Integer()),
    column("is_new", Boolean()),
)
RUN_FILES = table(
    "run_files",
    reference("run_id", 32, "load_runs.run_id", primary_key=True),
    key("file", Text(), index=True),
)
LOAD_ISSUES = table(
    "load_issues",
    key("issue_id", String(32)),
    column("file", Text(), index=True),
    reference("document_id", 32, "documents.document_id", nullable=True, index=True),
    column("kind", String(20)),
    column("message", Text()),
    column("remedy", Text()),
    column("start", Integer(), nullable=True),
    column("end", Integer(), nullable=True),
)
MARKS = table("marks", key("name", String(40)), column("marked_at", String(20)))

"""The tables that say how the ledger came to hold what it holds: runs, their files, issues, marks.

Part of the one schema; other modules import them from store.schema.
"""

from sqlalchemy import Boolean, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from store.schema_base import Base


class LoadRunRecord(Base):
    """One run of the loaders."""

    __tablename__ = "load_runs"

    run_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    started_at: Mapped[str] = mapped_column(String(20))
    finished_at: Mapped[str | None] = mapped_column(String(20))
    version: Mapped[str] = mapped_column(String(40))
    sources: Mapped[str] = mapped_column(Text)
    documents: Mapped[int] = mapped_column(Integer)
    issues: Mapped[int] = mapped_column(Integer)


class RunDocumentRecord(Base):
    """Which documents a run loaded, from which place, and whether they were new: what an undo of the run needs."""

    __tablename__ = "run_documents"

    run_id: Mapped[str] = mapped_column(ForeignKey("load_runs.run_id", ondelete="CASCADE"), primary_key=True)
    document_id: Mapped[str] = mapped_column(
        ForeignKey("documents.document_id", ondelete="CASCADE"), primary_key=True, index=True
    )
    file: Mapped[str] = mapped_column(Text)
    start: Mapped[int] = mapped_column(Integer)
    is_new: Mapped[bool] = mapped_column(Boolean)


class RunFileRecord(Base):
    """Which files a run read, readable or not: an undo takes the issues of its files with it."""

    __tablename__ = "run_files"

    run_id: Mapped[str] = mapped_column(ForeignKey("load_runs.run_id", ondelete="CASCADE"), primary_key=True)
    file: Mapped[str] = mapped_column(Text, primary_key=True, index=True)


class LoadIssueRecord(Base):
    """Something that could not be read, dated or resolved; replaced when its file is loaded again."""

    __tablename__ = "load_issues"

    issue_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    file: Mapped[str] = mapped_column(Text, index=True)
    document_id: Mapped[str | None] = mapped_column(ForeignKey("documents.document_id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    message: Mapped[str] = mapped_column(Text)
    remedy: Mapped[str] = mapped_column(Text)
    start: Mapped[int | None] = mapped_column(Integer)
    end: Mapped[int | None] = mapped_column(Integer)


class MarkRecord(Base):
    """Something that happens once in the life of a database, such as its first filling, and when it happened."""

    __tablename__ = "marks"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    marked_at: Mapped[str] = mapped_column(String(20))

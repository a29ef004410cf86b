"""A column that SQLite reads without an index; other databases weigh indexes, and know nothing of expressions."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class Unindexed(FunctionElement[str]):
    """The column of text that it is given, as an expression where that keeps SQLite from an index."""

    name = "unindexed"
    type = String()
    inherit_cache = True


@compiles(Unindexed)
def _write_column(element: Unindexed, compiler: Any, **options: Any) -> str:
    # PostgreSQL takes an expression for so rare that it looks up row after row.
    return str(compiler.process(next(iter(element.clauses)), **options))


@compiles(Unindexed, "sqlite")
def _write_expression(element: Unindexed, compiler: Any, **options: Any) -> str:
    return f"({compiler.process(next(iter(element.clauses)), **options)} || '')"

"""What can go wrong in the store, in words for the person who loads, exports or opens the dashboard."""


class StoreError(Exception):
    """Something stopped the store; the message is one line that says what is wrong and what helps."""


class DatabaseUnavailable(StoreError):
    """The database cannot be opened, read or written; `problem` says what is wrong, `remedy` what helps."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem} {remedy}")
        self.problem, self.remedy = problem, remedy

    def __reduce__(self) -> tuple[type["DatabaseUnavailable"], tuple[str, str]]:
        # Exceptions cross process borders in loads with several workers; the default would lose an argument.
        return type(self), (self.problem, self.remedy)


class DatabaseBusy(DatabaseUnavailable):
    """Somebody else holds the database for longer than we wait; trying again helps."""


class DatabaseReadOnly(DatabaseUnavailable):
    """The database can be read but not written."""


class InvalidExtraction(StoreError, ValueError):
    """A document's rows break an invariant of the ledger; nothing of that document is stored."""


class InvalidDecision(StoreError, ValueError):
    """A person's decision names a table, column or word that the ledger does not know."""


class ExportFailed(StoreError):
    """An export cannot be written; files of an earlier export are left as they were."""


class BrokenFigures(StoreError, ValueError):
    """The file of the last measurement cannot be read or holds something else than figures."""

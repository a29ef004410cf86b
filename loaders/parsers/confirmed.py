"""Keeps the title of a file's properties only where its text bears it out: templates leave wrong ones."""

BEGINNING = 3_000


def keep_confirmed(fields: dict[str, str], text: str) -> dict[str, str]:
    """Gives the fields without a title that the beginning of the text does not hold."""
    title = " ".join(fields.get("title", "").casefold().split())
    if title and title not in " ".join(text[:BEGINNING].casefold().split()):
        return {name: value for name, value in fields.items() if name != "title"}
    return fields

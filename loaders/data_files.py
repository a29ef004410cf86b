"""Finds the rule or gazetteer file that is not even text, TOML or CSV, for a message that names it."""

import csv
import tomllib
from pathlib import Path

from loaders.errors import InvalidRule


def explain_fault(data: Path, error: Exception) -> InvalidRule:
    """The fault met while the rules of a data folder were read, as an error that names the file."""
    for path in [*sorted((data / "rules").glob("*.*")), *sorted((data / "gazetteers").glob("*.csv"))]:
        fault = _find_fault(path)
        if fault is not None:
            return InvalidRule(f"{path.name} in {path.parent}: {fault}")
    if isinstance(error, InvalidRule):
        return error
    place = error.filename if isinstance(error, FileNotFoundError) else None
    if place is not None:
        return InvalidRule(f"{Path(place).name} is missing in {Path(place).parent}.")
    return InvalidRule(f"The rules in {data} cannot be used: {type(error).__name__}: {error}.")


def _find_fault(path: Path) -> str | None:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        if path.suffix == ".toml":
            tomllib.loads(text)
        elif path.suffix == ".csv":
            list(csv.reader(text.splitlines(), strict=True))
    except OSError as error:
        return f"the file cannot be read: {error.strerror}."
    except UnicodeDecodeError as error:
        return f"byte {error.start} is not UTF-8; save the file with the encoding UTF-8."
    except tomllib.TOMLDecodeError as error:
        return f"the file is not TOML: {error}."
    except csv.Error as error:
        return f"the file is not CSV: {error}; check that every quotation mark that opens a cell also closes it."
    return None

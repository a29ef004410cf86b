"""CSV: a BOM, one header, harmless cells, nothing lost."""

import csv
import io

import pandas as pd
import pytest

from dashboard.spreadsheet import write_csv


def _read(written: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def test_it_begins_with_a_byte_order_mark_and_one_header() -> None:
    frames = [pd.DataFrame({"a": [1], "b": ["x"]}), pd.DataFrame({"a": [2], "b": ["y"]})]
    written = write_csv(frames, ["b", "a"])
    assert written.startswith(b"\xef\xbb\xbf")
    assert _read(written) == [["b", "a"], ["x", "1"], ["y", "2"]]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_a_formula_is_made_harmless(cell: str) -> None:
    assert _read(write_csv([pd.DataFrame({"a": [cell]})], ["a"]))[1] == [f"'{cell}"]


@pytest.mark.parametrize("cell", ["a=1", "3", 'é, "quoted"; text', "two\nlines", ""])
def test_other_text_is_left_as_it_is(cell: str) -> None:
    assert _read(write_csv([pd.DataFrame({"a": [cell], "b": [1]})], ["a", "b"]))[1] == [cell, "1"]


def test_negative_numbers_stay_numbers_and_nothing_stays_empty() -> None:
    assert _read(write_csv([pd.DataFrame({"a": [-1.5], "b": [None]})], ["a", "b"]))[1] == ["-1.5", ""]


def test_no_rows_give_a_header() -> None:
    assert _read(write_csv([pd.DataFrame(columns=["a", "b"])], ["a", "b"])) == [["a", "b"]]

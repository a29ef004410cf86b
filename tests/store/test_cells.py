import pytest

from store.cells import CUT, LONGEST_IN_WORKBOOK, fit_workbook, join_names, make_harmless


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        '=HYPERLINK("https://evil.example","here")',
        "+49 30 1234",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "  =1+1",
        "\u00a0=1+1",
        # Full width, which some spreadsheets take for the plain sign.
        "＝1+1",
        "＠SUM(A1)",
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(text):
    assert make_harmless(text) == f"'{text}"


@pytest.mark.parametrize(
    "value", ["", "1+1=2", "a@b.example", "2021-03-22", "'=1", "– dash", "•item", "£5", -1, -0.5, 0, None]
)
def test_other_cells_and_all_numbers_stay_as_they_are(value):
    assert make_harmless(value) is value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a\x00b\x0bc\x1bd", "a\ufffdb\ufffdc\ufffdd"),
        ("a\tb\nc\rd", "a\tb\nc\rd"),
        ("=\x01", "'=\ufffd"),
        # What is removed must not bring a formula to the front.
        ("\x01=1+1", "\ufffd=1+1"),
        (0.5, 0.5),
        (None, None),
    ],
)
def test_a_workbook_cell_holds_what_xml_can(value, expected):
    assert fit_workbook(value) == expected


@pytest.mark.parametrize("letter", ["a", "é", "𝔉"])
def test_a_text_longer_than_a_cell_is_cut_and_says_so(letter):
    units = len(letter.encode("utf-16-le")) // 2
    fits = letter * (LONGEST_IN_WORKBOOK // units)
    assert fit_workbook(fits) == fits
    cut = fit_workbook(letter * LONGEST_IN_WORKBOOK + letter)
    assert cut.endswith(CUT)
    assert len(cut.encode("utf-16-le")) // 2 <= LONGEST_IN_WORKBOOK
    assert set(cut.removesuffix(CUT)) == {letter}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], ""),
        (["A"], "A"),
        (["B", "A", "B"], "B; A"),
        # The joint must not appear inside a name.
        (["A; B", "C"], "A, B; C"),
    ],
)
def test_names_share_a_cell_each_once_in_their_order(names, expected):
    assert join_names(names) == expected

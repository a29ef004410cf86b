"""Small charts: every row is in a bar that leads to it, on one scale, and nothing is drawn where there is nothing."""

import re

import pandas as pd
import pytest

from dashboard.charts._palette import TABLES
from dashboard.small_charts import MOST_BARS, draw_parts, draw_small_bars
from store.filters import Filters
from store.vocabulary import OfficialStatus

BAR = re.compile(r'href="([^"]*)" title="([^"]*)"[^>]*><span style="height: (\d+)%">')


def _frame(*rows: tuple[str, str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["period", "table", "rows"])


def test_bars_share_a_scale_and_lead_to_their_days() -> None:
    drawn = draw_small_bars(
        _frame(("2019", "demands", 50), ("2021", "demands", 10), ("2021", "responses", 100)), TABLES, Filters()
    )
    assert BAR.findall(drawn["demands"]) == [
        ("?from=2019-01-01&amp;to=2019-12-31", "2019: 50 demands", "50"),
        ("?from=2021-01-01&amp;to=2021-12-31", "2021: 10 demands", "10"),
    ]
    assert BAR.findall(drawn["responses"]) == [("?from=2021-01-01&amp;to=2021-12-31", "2021: 100 responses", "100")]
    # The year without rows keeps its place.
    assert drawn["demands"].count("<i></i>") == 1
    assert "Demands by year, 2019 to 2021" in drawn["demands"]


def test_a_bar_of_one_row_can_still_be_hit() -> None:
    drawn = draw_small_bars(_frame(("2019", "demands", 9000), ("2020", "demands", 1)), TABLES, Filters())
    assert [int(height) for _, _, height in BAR.findall(drawn["demands"])] == [100, 6]


@pytest.mark.parametrize(
    "frame",
    [_frame(), _frame(("", "demands", 4)), _frame(("2020", "demands", 4))],
    ids=["nothing", "nothing dated", "one year alone"],
)
def test_what_has_no_change_over_time_is_not_drawn(frame: pd.DataFrame) -> None:
    assert draw_small_bars(frame, TABLES, Filters()) == {}


def test_a_long_time_shows_its_end() -> None:
    frame = _frame(*((str(year), "demands", 2) for year in range(1950, 2025)))
    bars = BAR.findall(draw_small_bars(frame, TABLES, Filters())["demands"])
    assert len(bars) == MOST_BARS and bars[-1][1] == "2024: 2 demands"


def test_parts_of_a_whole_leave_out_what_has_no_rows() -> None:
    listed = Filters(listings=(OfficialStatus.SANCTIONED,))
    drawn = draw_parts(
        [("Sanctioned", 3, "#123456", listed, "officials"), ("None", 0, "#fff", listed, "officials")], "x"
    )
    assert drawn.count("<a ") == 1
    assert 'href="officials?listing=sanctioned"' in drawn and 'aria-label="Sanctioned: 3"' in drawn
    assert draw_parts([("None", 0, "#fff", listed, "officials")], "x") == ""

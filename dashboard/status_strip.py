"""The history of a demand as a strip: from the first ask to today, a piece for each status, as wide as it lasted."""

import html
from datetime import date

from dashboard.charts._palette import STATUSES
from dashboard.charts._words import spell
from store.answers import Answer, Step

# A status of a day must still be seen.
LEAST = 3.0


def draw_strip(answer: Answer, today: str) -> str:
    """The strip as HTML, with the same in words for those who cannot see it."""
    if any(step.day is None for step in answer.steps):
        return _draw_undated(answer)
    end = max([today, *(step.day for step in answer.steps if step.day)])
    pieces = "".join(
        f'<span style="flex:{width:.2f} 1 0;background:{STATUSES[step.status]}" title="{html.escape(_say(step))}">'
        "</span>"
        for step, width in zip(answer.steps, _widths(answer.steps, end), strict=True)
    )
    words = "; ".join(_say(step) for step in answer.steps)
    first = answer.steps[0].day
    ends = f"<span>{html.escape(first or 'day of the ask not known')}</span><span>{html.escape(end)}</span>"
    return (
        f'<div class="ledger-strip" role="img" aria-label="{html.escape(words)}">{pieces}</div>'
        f'<p class="ledger-strip-ends">{ends}</p>'
    )


def draw_status(status: str) -> str:
    """A status as a tag with its colour; the words say it without the colour."""
    return f'<span class="ledger-status" style="--status:{STATUSES[status]}">{html.escape(spell(status))}</span>'


def _draw_undated(answer: Answer) -> str:
    """Words instead of a strip: the ask or the answer has no date, so no piece can have a length."""
    missing = "when it was asked" if answer.first_asked is None else "when the response came"
    return f'<p class="ledger-subtitle">The texts do not say {missing}, so no time is drawn.</p>'


def _widths(steps: tuple[Step, ...], end: str) -> list[float]:
    dates = [date.fromisoformat(day) for day in [*(step.day for step in steps), end] if day is not None]
    lasted = [max((then - first).days, 0) for first, then in zip(dates, dates[1:], strict=False)]
    whole = max(sum(lasted), 1)
    return [max(100 * days / whole, LEAST) for days in lasted]


def _say(step: Step) -> str:
    return f"{spell(step.status)} {'from ' + step.day if step.day else 'at a time not known'}"

"""Evidence in HTML: verbatim, escaped, marked, also where spans overlap or run over the edge of a part."""

import html
import re

import pytest

from dashboard.highlight import Span, highlight_quote, highlight_spans

TEXT = "Ab <script>x</script> & ![](y) 😀 end."


def _strip(marked: str) -> str:
    return html.unescape(re.sub(r"</?(mark|div|blockquote)[^>]*>", "", marked))


@pytest.mark.parametrize(
    "spans",
    [
        [],
        [Span(0, 2, "demand", "d")],
        [Span(0, 10, "demand", "d"), Span(5, 20, "response", "r")],
        [Span(3, 3, "demand", "empty")],
        [Span(0, len(TEXT), "demand", "all"), Span(4, 6, "official", "inner"), Span(4, 6, "response", "same")],
    ],
)
def test_the_text_is_all_there_and_nothing_else(spans: list[Span]) -> None:
    assert _strip(highlight_spans(TEXT, spans)) == TEXT


def test_a_script_in_a_text_is_text() -> None:
    marked = highlight_spans(TEXT, [Span(3, 11, "demand", '"><script>')])
    assert "<script" not in marked
    assert 'title="&quot;&gt;&lt;script&gt;"' in marked


def test_a_shared_piece_carries_both_kinds() -> None:
    marked = highlight_spans("abcdef", [Span(0, 4, "demand", "d"), Span(2, 6, "response", "r")])
    assert re.findall(r'class="(ledger-[^"]*)" title="[^"]*">([^<]*)', marked) == [
        ("ledger-demand", "ab"),
        ("ledger-demand ledger-response", "cd"),
        ("ledger-response", "ef"),
    ]


def test_a_part_of_a_document_marks_what_reaches_into_it() -> None:
    marked = highlight_spans("cdef", [Span(0, 3, "demand", "d"), Span(5, 9, "response", "r"), Span(0, 2, "x", "x")], 2)
    assert re.findall(r">([^<]+)</mark>", marked) == ["c", "f"]


def test_a_quote_keeps_its_line_breaks_and_its_context() -> None:
    shown = highlight_quote("be<f\n\n", "quo\nte & more", "\naft>er", "demand")
    assert '<mark class="ledger-demand">quo\nte &amp; more</mark>' in shown
    assert _strip(shown) == "be<f\n\nquo\nte & more\naft>er"

"""Each format gives the text that a person reads in it, with the facts that the file states."""

import os
from pathlib import Path

import pytest

from loaders.intake.cleaning import clean
from loaders.model import RawText
from loaders.readers import find_files, find_readers, read_file
from store.rows import Issue
from store.vocabulary import DatePrecision, DocumentKind, IssueKind
from tests.loaders import file_makers

FILES = Path(__file__).parents[1] / "files"


def read(path: Path) -> tuple[list[RawText], list[Issue]]:
    found = list(read_file(path, path.name))
    return [text for text in found if isinstance(text, RawText)], [issue for issue in found if isinstance(issue, Issue)]


def read_one(path: Path) -> RawText:
    texts, issues = read(path)
    assert (len(texts), issues) == (1, [])
    return texts[0]


@pytest.mark.parametrize("name", sorted(find_readers()))
def test_every_format_keeps_the_contract_of_readers(name: str) -> None:
    reader = find_readers()[name]
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.SUFFIXES)
    assert reader.LARGEST > 0 and isinstance(reader.HAS_ROWS, bool)
    assert reader.recognises(b"The union asks.") is False


def test_no_two_formats_claim_one_suffix() -> None:
    suffixes = [suffix for reader in find_readers().values() for suffix in reader.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))


def test_plain_text_keeps_every_character(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("  The union asks.\n\n\t• a hearing \n")
    text = read_one(tmp_path / "a.txt")
    assert (text.text, text.start, text.end) == ("  The union asks.\n\n\t• a hearing \n", 0, 33)


def test_a_page_gives_its_article_with_bullets_and_no_furniture() -> None:
    text = read_one(FILES / "news_page.html")
    lines = [line for line in text.text.split("\n") if line]
    assert lines[0] == "Dockers ask council to stop harbour sale"
    assert "The dockers’ union asked the town council on Sunday to stop the sale of the old harbour." in lines[1]
    assert lines[2:6] == [
        "The union calls on the council to:",
        "- publish the contract before the vote;",
        "- hear the bid of the workers’ own company; and",
        "- keep the fish market where it is.",
    ]
    assert "The council did not answer questions." in lines
    assert "A hearing had been promised twice since the winter." in lines
    assert "2010 | 900" in lines
    assert not any(word in text.text for word in ("cookie", "Cookie", "Home", "rights reserved", "none of this", "<"))


def test_a_page_gives_the_facts_of_its_head() -> None:
    text = read_one(FILES / "news_page.html")
    assert text.title == "Dockers ask council to stop harbour sale"
    assert (text.publisher, text.published_on.value) == ("The Example Post", "2020-05-03")
    assert (text.source_url, text.language) == ("https://post.example.org/harbour-sale", "en")


LINKED = '<script type="application/ld+json">%s</script>'
ARTICLE = (
    '{"@type": "NewsArticle", "headline": "Harbour sold", "datePublished": "2020-05-03", '
    '"publisher": {"name": "Radio"}}'
)
# (what the head of a page holds, the facts that count)
PAGE_HEADS = [
    ("<title>Harbour</title>" + LINKED % ARTICLE, ("Harbour sold", "Radio", "2020-05-03")),
    (LINKED % '{"@graph": [{"@type": ["Article"], "headline": "Harbour sold"}]}', ("Harbour sold", None, "")),
    (LINKED % "{not json" + '<meta name="dc.publisher" content="Radio">', (None, "Radio", "")),
    ('<meta name="date" content="3 May 2020">', (None, None, "2020-05-03")),
    # A title that no heading of the page bears out may be the site's.
    ("<title>Example Radio</title>", (None, None, "")),
    ("", (None, None, "")),
]


@pytest.mark.parametrize(("head", "facts"), PAGE_HEADS)
def test_facts_of_a_page_come_from_what_its_head_states(
    tmp_path: Path, head: str, facts: tuple[str | None, str | None, str]
) -> None:
    page = f"<html><head>{head}</head><body><p>The union asked the council for a hearing on Sunday.</p></body></html>"
    (tmp_path / "a.html").write_text(page)
    text = read_one(tmp_path / "a.html")
    assert (text.title, text.publisher, text.published_on.value) == facts


def test_times_that_disagree_give_no_date(tmp_path: Path) -> None:
    times = '<time datetime="2020-05-03">3 May</time><time datetime="2020-05-04">4 May</time>'
    (tmp_path / "a.html").write_text(
        f"<html><body><p>The union asked for a hearing on Sunday.</p>{times}</body></html>"
    )
    assert read_one(tmp_path / "a.html").published_on.value == ""


def test_the_heading_and_the_title_of_a_page_show_its_site(tmp_path: Path) -> None:
    head, body = (
        "<title>Harbour sold – Example Radio</title>",
        "<h1>Harbour sold</h1><p>The harbour was sold on Sunday.</p>",
    )
    (tmp_path / "a.html").write_text(f"<html><head>{head}</head><body>{body}</body></html>")
    text = read_one(tmp_path / "a.html")
    assert (text.title, text.publisher) == ("Harbour sold", "Example Radio")


def test_a_page_in_latin_letters_is_read_by_the_charset_it_names(tmp_path: Path) -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Związek żąda rozmów z radą miasta.</p></body></html>'
    (tmp_path / "a.html").write_bytes(page.encode("iso-8859-2"))
    [text], [issue] = read(tmp_path / "a.html")
    assert text.text == "Związek żąda rozmów z radą miasta."
    assert issue.kind is IssueKind.ENCODING


def test_markdown_gives_its_facts_and_the_text_without_signs() -> None:
    text = read_one(FILES / "statement.md")
    assert (text.title, text.publisher) == ("Statement on the arrest of two editors", "Example Writers' Club")
    assert (text.published_on.value, text.published_on.precision) == ("2020-06-11", DatePrecision.DAY)
    assert (text.source_url, text.language) == ("https://club.example.org/statement", "en")
    assert [line for line in text.text.split("\n") if line] == [
        "Two editors in prison",
        "The club demands the release of the two editors who were arrested",
        "in March.",
        "“Nobody has told us why,” said their lawyer.",
        "What we ask of the ministry",
        "- Set a date for the hearing.",
        "- Let the lawyers see the file.",
        "  1. All of it.",
        "The fee is 5 * 3 crowns & no more.",
    ]


@pytest.mark.parametrize("kind", ["open_letter", "Open letter", "open-letter"])
def test_a_file_may_say_of_which_kind_it_is(tmp_path: Path, kind: str) -> None:
    (tmp_path / "a.md").write_text(f"---\nkind: {kind}\n---\nWords.")
    assert read_one(tmp_path / "a.md").kind is DocumentKind.OPEN_LETTER


def test_the_link_named_source_is_the_source(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: A\n---\nThe union asks.\n\n[source](https://example.org/a)\n")
    assert read_one(tmp_path / "a.md").source_url == "https://example.org/a"


def test_a_pdf_gives_paragraphs(tmp_path: Path) -> None:
    page = [
        "Harbour report 2020",
        "The union of Port Example asks the town council to stop the sale of the old har-",
        "bour and to publish the contract, as the council had promised in its well-",
        "known letter of March. The well-known letter was never answered.",
        "The council should:",
        "• publish the contract;",
        "• hear the bid of the workers' own",
        "company before the vote.",
        "1",
    ]
    other = ["Harbour report 2020", "It was signed by nine members.", "2"]
    third = ["Harbour report 2020", "The harbour stays open.", "3"]
    (tmp_path / "a.pdf").write_bytes(file_makers.make_pdf([page, other, third], title="untitled1"))
    text = read_one(tmp_path / "a.pdf")
    assert [line for line in text.text.split("\n") if line] == [
        "The union of Port Example asks the town council to stop the sale of the old harbour and to publish the "
        "contract, as the council had promised in its well-known letter of March. The well-known letter was never "
        "answered.",
        "The council should:",
        "• publish the contract;",
        "• hear the bid of the workers' own company before the vote.",
        "It was signed by nine members.",
        "The harbour stays open.",
    ]
    assert text.title is None


def test_the_title_of_a_file_counts_where_its_text_bears_it_out(tmp_path: Path) -> None:
    pdf = file_makers.make_pdf([["The harbour report", "The union asks for a hearing."]], title="The Harbour Report")
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert read_one(tmp_path / "a.pdf").title == "The Harbour Report"


def test_a_word_document_gives_paragraphs_and_lists(tmp_path: Path) -> None:
    body = (
        file_makers.paragraph("The union asks the council to:")
        + file_makers.paragraph("publish the contract;", numbering=1)
        + file_makers.paragraph("hear the bid.", numbering=1)
        + file_makers.paragraph("First the contract.", numbering=2)
        + file_makers.paragraph("Then the bid.", numbering=2)
        # Words taken out by tracked changes are not there; those put in are.
        + "<w:p><w:del><w:r><w:t>Old words.</w:t></w:r></w:del><w:ins><w:r><w:t>New words.</w:t></w:r></w:ins></w:p>"
        + f"<w:tbl><w:tr><w:tc>{file_makers.paragraph('In a cell')}</w:tc></w:tr></w:tbl>"
        + "<w:p><w:r><w:t>One line</w:t><w:br/><w:t>and another</w:t></w:r></w:p>"
    )
    (tmp_path / "a.docx").write_bytes(file_makers.make_docx(body))
    assert read_one(tmp_path / "a.docx").text == (
        "The union asks the council to:\n\n• publish the contract;\n• hear the bid.\n1. First the contract.\n"
        "2. Then the bid.\n\nNew words.\n\nIn a cell\n\nOne line\nand another"
    )


def test_a_table_gives_one_article_a_row_and_names_the_bad_ones() -> None:
    texts, issues = read(FILES / "articles.csv")
    assert [(text.title, text.publisher, text.published_on.value, text.source_url) for text in texts] == [
        ("Dockers ask for a hearing", "The Example Post", "2020-05-03", "https://post.example.org/1"),
        ("Writers demand a release", "The Example Post", "2020-06-11", "https://post.example.org/2"),
        ("Villages go to court", "Example Radio", "", None),
        ("Teachers write", "Example Radio", "", None),
        ("The press is back", "Example Radio", "2020-10", None),
    ]
    assert texts[0].text == 'The dockers asked for a hearing.\nThey were told to wait, and said "no".'
    assert [(issue.kind, issue.message.split(" ")[3:5]) for issue in issues if issue.kind is IssueKind.EMPTY] == [
        (IssueKind.EMPTY, ["row", "4"])
    ]
    assert [issue.kind for issue in issues] == [
        IssueKind.EMPTY,
        IssueKind.AMBIGUOUS_DATE,
        IssueKind.BAD_METADATA,
        IssueKind.UNREADABLE,
    ]
    assert "03/04/2020" in issues[1].message and "31 February" in issues[2].message and "6 cells" in issues[3].message


def test_articles_of_one_table_have_places_that_do_not_overlap() -> None:
    texts, _ = read(FILES / "articles.csv")
    assert texts[0].start == 0
    for text, following in zip(texts, texts[1:], strict=False):
        assert text.end - text.start == len(text.text)
        assert following.start == text.end + 1


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_tables_may_be_separated_in_other_ways(tmp_path: Path, separator: str) -> None:
    rows = [["title", "text"], ["A", "The union asks."], ["B", "It was heard."]]
    (tmp_path / "a.csv").write_text("\n".join(separator.join(row) for row in rows), encoding="utf-8-sig")
    texts, issues = read(tmp_path / "a.csv")
    assert ([text.text for text in texts], issues) == (["The union asks.", "It was heard."], [])


def test_a_quotation_mark_that_is_never_closed_is_named_and_the_rows_before_it_load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loaders.limits.ROW_CHARACTERS", 500)
    (tmp_path / "a.csv").write_text('title,text\nA,The union asks.\nB,"It was' + " heard." * 200)
    [text], [issue] = read(tmp_path / "a.csv")
    assert text.title == "A"
    assert (issue.kind, "row 3" in issue.message) == (IssueKind.TRUNCATED, True)


def test_json_lines_give_one_article_a_line_and_name_the_bad_ones() -> None:
    texts, issues = read(FILES / "articles.jsonl")
    assert [(text.title, text.publisher, text.published_on.value, text.source_url) for text in texts] == [
        ("Dockers ask for a hearing", "The Example Post", "2020-05-03", "https://post.example.org/1"),
        ("Villages go to court", "Example Radio", "2020-07", "https://radio.example.org/2"),
    ]
    assert texts[1].text == "Eleven villages went to court."
    assert [(issue.kind, issue.message.split(" ")[1]) for issue in issues] == [
        (IssueKind.UNREADABLE, "2"),
        (IssueKind.UNREADABLE, "3"),
        (IssueKind.UNREADABLE, "6"),
        (IssueKind.TRUNCATED, "7"),
    ]


# (name, content, the format that its first bytes show)
MISNAMED = [
    ("page.txt", b"<!DOCTYPE html><html><body><p>The union asks the council for a hearing.</p></body></html>"),
    ("report.txt", file_makers.make_pdf([["The union asks the council for a hearing."]])),
    ("letter.pdf", file_makers.make_docx(file_makers.paragraph("The union asks the council for a hearing."))),
    ("lines.txt", b'{"text": "The union asks the council for a hearing."}\n'),
]


@pytest.mark.parametrize(("name", "content"), MISNAMED)
def test_the_content_of_a_file_counts_before_its_suffix(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert read_one(tmp_path / name).text == "The union asks the council for a hearing."


# (bytes, text, whether something is to be reported)
ENCODINGS = [
    ("The café asks.".encode(), "The café asks.", False),
    ("The café asks.".encode("utf-8-sig"), "The café asks.", False),
    ("The café asks.".encode("utf-16"), "The café asks.", False),
    ("The café asks for it.".encode("utf-16-le"), "The café asks for it.", True),
    ("The “café” asks – again.".encode("cp1252"), "The “café” asks – again.", True),
    # UTF-8 that somebody read as Windows-1252 and saved.
    ("The cafÃ© â€œasksâ€\x9d.".encode(), "The café “asks”.", True),
    # A few damaged bytes in good UTF-8.
    (("Ünïcödé " * 20).encode() + b"\xff asks.", "Ünïcödé " * 20 + "\ufffd asks.", True),
    # Nothing here is garbled.
    ("L’été à Évry, São Paulo, Åland.".encode(), "L’été à Évry, São Paulo, Åland.", False),
    ("维吾尔人的声明".encode(), "维吾尔人的声明", False),
]


@pytest.mark.parametrize(("data", "wanted", "is_reported"), ENCODINGS)
def test_text_is_decoded_once_and_doubts_are_reported(
    tmp_path: Path, data: bytes, wanted: str, is_reported: bool
) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    [text], issues = read(tmp_path / "a.txt")
    assert text.text == wanted
    assert [issue.kind for issue in issues] == ([IssueKind.ENCODING] if is_reported else [])


CLEANING = [
    # Line breaks of every system.
    ("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
    # Spaces of every width; the tab stays.
    ("a\xa0b\u2009c\u3000d\te", "a b c d\te"),
    # Soft hyphens, zero-width characters, controls, marks that turn the direction of writing.
    ("co\xadop\u200b\ufeff \x00\x1bsafe\u202etxt\u202c", "coop safetxt"),
    ("\U000e0041hidden\U000e007f", "hidden"),
    # One form of an accent.
    ("cafe\u0301", "café"),
    # Joiners are letters in Persian and debris in English.
    ("می\u200cخواهیم", "می\u200cخواهیم"),
    ("un\u200cion", "union"),
    ("\ud83d alone", "\ufffd alone"),
    # Left as they are.
    ("½ ﬁ ² — “quoted” • 👩", "½ ﬁ ² — “quoted” • 👩"),
]


@pytest.mark.parametrize(("written", "cleaned"), CLEANING)
def test_cleaning_leaves_plain_text_and_changes_it_only_once(written: str, cleaned: str) -> None:
    assert clean(written) == cleaned
    assert clean(cleaned) == cleaned


def test_a_western_letter_without_utf8_is_read_and_reported() -> None:
    [text], [issue] = read(FILES / "letter_cp1252.txt")
    assert "daß der Vertrag veröffentlicht wird" in text.text and "allen – und" in text.text
    assert (issue.kind, "Windows-1252" in issue.message) == (IssueKind.ENCODING, True)


def test_several_articles_share_the_publisher_of_the_file_and_not_its_title(tmp_path: Path) -> None:
    body = "The union asked the town council to stop the sale. The council did not answer for a long time. " * 3
    articles = "\n\n".join(f"# Harbour story {n}\n\nBy Ada Fisher\n\n{body}" for n in range(3))
    (tmp_path / "a.md").write_text(f"---\ntitle: The week\npublisher: Example Post\ndate: 2020-05-03\n---\n{articles}")
    texts, issues = read(tmp_path / "a.md")
    assert issues == []
    assert [(text.title, text.publisher, text.published_on.value) for text in texts] == [(None, "Example Post", "")] * 3
    assert [text.text[:15] for text in texts] == [f"Harbour story {n}" for n in range(3)]


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "sub/c.txt", ".git/d.txt", "sub/deep/e.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Words.")
    assert [shown for _, shown in find_files([tmp_path])] == ["a.txt", "b.txt", "sub/c.txt", "sub/deep/e.md"]


def test_links_that_lead_back_do_not_loop_and_no_file_is_read_twice(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("Words.")
    (tmp_path / "sub" / "back").symlink_to(tmp_path)
    (tmp_path / "other").symlink_to(tmp_path / "sub")
    (tmp_path / "copy.txt").symlink_to(tmp_path / "sub" / "a.txt")
    assert len(find_files([tmp_path, tmp_path / "sub" / "a.txt"])) == 1


def test_a_file_has_one_name_whether_it_or_its_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    assert find_files([tmp_path]) == find_files([tmp_path / "a.txt"]) == [(tmp_path / "a.txt", "a.txt")]


def test_files_of_two_folders_under_one_name_are_told_apart(tmp_path: Path) -> None:
    for folder in ("north", "south"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"Words of the {folder}.")
    assert [shown for _, shown in find_files([tmp_path / "north", tmp_path / "south"])] == [
        "north/a.txt",
        "south/a.txt",
    ]


def test_a_path_that_is_not_there_stays_in_the_list_so_that_it_is_named(tmp_path: Path) -> None:
    assert find_files([tmp_path / "gone.txt"]) == [(tmp_path / "gone.txt", "gone.txt")]


def test_a_file_name_that_is_no_text_is_shown_with_marks(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    path.write_text("Words.")
    assert [shown for _, shown in find_files([tmp_path])] == ["\ufffd.txt"]

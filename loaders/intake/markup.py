"""Turns Markdown into the lines a reader sees: the words stay, the signs of links, emphasis and headings go."""

import html
import re

# Lengths are bounded so that a hostile line costs time in proportion to its length.
COMMENT = re.compile(r"<!--(?:(?!<!--|-->).){0,20000}-->", re.DOTALL)
SHORTCODE = re.compile(r"\{\{[<%][^{}\n]{0,500}[>%]\}\}|\{%[^{}\n]{0,500}%\}|\{:[^{}\n]{0,200}\}")
FENCE = re.compile(r"^[ \t]*(?:```|~~~).*$", re.MULTILINE)
IMAGE = re.compile(
    r"!\[[^\[\]\n]{0,1000}\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,2000})?\)|\[[^\[\]\n]{0,200}\])"
)
LINK = re.compile(
    r"\[(?P<words>[^\[\]\n]{1,1000})\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,2000})?\)|\[[^\[\]\n]{0,200}\])"
)
REFERENCE = re.compile(r"^[ ]{0,3}\[[^\]^\n][^\]\n]{0,200}\]:[ \t]*\S+.*$", re.MULTILINE)
FOOTNOTE = re.compile(r"\[\^[^\]\n]{1,60}\](?!:)")
FOOTNOTE_TEXT = re.compile(r"^\[\^(?P<mark>[^\]\n]{1,60})\]:[ \t]*", re.MULTILINE)
HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(?P<words>.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
UNDERLINE = re.compile(r"(?<=\S)\n[ ]{0,3}(?:={2,}|-{2,})[ \t]*$", re.MULTILINE)
QUOTE = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
BULLET = re.compile(r"^(?P<indent>[ \t]*)[*+-][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)", re.MULTILINE)
TABLE_RULE = re.compile(r"^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t]*(?::?-{2,}:?)?[ \t]*\n", re.MULTILINE)
AUTOLINK = re.compile(r"<(?P<address>(?:https?://|mailto:)[^<>\s]{1,2000})>")
LINE_BREAK = re.compile(r"<br\s*/?>|\\$|[ ]{2,}$", re.IGNORECASE | re.MULTILINE)
TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
EMPHASIS = (
    re.compile(r"(?P<sign>\*{1,3})(?=\S)(?P<words>[^*\n]{1,1000})(?<=\S)(?P=sign)"),
    re.compile(r"(?<!\w)(?P<sign>_{1,3})(?=\S)(?P<words>[^_\n]{1,1000})(?<=\S)(?P=sign)(?!\w)"),
    re.compile(r"(?P<sign>~~)(?=\S)(?P<words>[^~\n]{1,1000})(?<=\S)~~"),
)
CODE = re.compile(r"`{1,2}(?P<words>[^`\n]{1,500})`{1,2}")
ESCAPED = re.compile(r"\\(?P<sign>[\\`*_{}\[\]()#+.!>|~-])")
KEPT = "\ue000"


def render_markdown(source: str) -> str:
    """Gives the text of a Markdown source: one line for each line, bullets as "- ", no signs of markup."""
    text = SHORTCODE.sub("", COMMENT.sub("", source.replace(KEPT, "")))
    text = FENCE.sub("", TABLE_RULE.sub("", text))
    # An escaped sign must outlive the search for signs.
    escaped: list[str] = []
    text = ESCAPED.sub(lambda found: _keep(escaped, found["sign"]), text)
    text = QUOTE.sub("", text)
    text = UNDERLINE.sub("", text)
    text = HEADING.sub(lambda found: found["words"], text)
    text = BULLET.sub(lambda found: f"{found['indent']}- ", text)
    text = AUTOLINK.sub(lambda found: found["address"], text)
    text = REFERENCE.sub("", IMAGE.sub("", text))
    text = LINK.sub(lambda found: found["words"].strip(), text)
    text = FOOTNOTE.sub("", FOOTNOTE_TEXT.sub(lambda found: f"[{found['mark']}] ", text))
    text = TAG.sub("", LINE_BREAK.sub("", text))
    text = CODE.sub(lambda found: found["words"], text)
    for pattern in EMPHASIS * 2:  # Twice, for emphasis inside emphasis.
        text = pattern.sub(lambda found: found["words"], text)
    signs = iter(escaped)
    text = re.sub(KEPT, lambda _: next(signs), text)
    return html.unescape(text)


def _keep(escaped: list[str], sign: str) -> str:
    escaped.append(sign)
    return KEPT

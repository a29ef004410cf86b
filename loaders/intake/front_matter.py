"""Reads the block of facts at the top of a Markdown file: YAML between `---` lines, TOML between `+++` lines.

Of YAML only what such blocks hold: one `name: value` a line, quoted values, values that go on in indented lines.
Lists, anchors and nested values are passed over, so no input can grow.
"""

import re
import tomllib

YAML_BLOCK = re.compile(r"\s*---[ \t]*\n(?P<fields>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
TOML_BLOCK = re.compile(r"\s*\+\+\+[ \t]*\n(?P<fields>(?:.*\n)*?)\+\+\+[ \t]*(?:\n|$)")
FIELD = re.compile(r"(?P<name>[A-Za-z][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
# A block is at the top and short; a longer one is a rule between two parts of a text.
LONGEST = 20_000
ESCAPES = {"n": " ", "t": " ", '"': '"', "\\": "\\", "/": "/"}


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """Gives the fields of the block at the top and the text after it; no fields and the whole text without a block."""
    head = text[:LONGEST]
    if (found := TOML_BLOCK.match(head)) is not None and (fields := _toml(found["fields"])) is not None:
        return fields, text[found.end() :]
    found = YAML_BLOCK.match(head)
    if found is None:
        return {}, text
    fields = _yaml(found["fields"])
    return (fields, text[found.end() :]) if fields else ({}, text)


def _toml(block: str) -> dict[str, str] | None:
    try:
        content = tomllib.loads(block)
    except tomllib.TOMLDecodeError:
        return None
    return {name: str(value) for name, value in content.items() if not isinstance(value, list | dict)}


def _yaml(block: str) -> dict[str, str]:
    """The scalar fields of a block; empty if a line of it cannot be YAML, since then it is text between two rules."""
    fields: dict[str, str] = {}
    name = None
    for line in block.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0] in " \t-":
            if name is not None and not fields[name] and FIELD.match(line.strip()):
                name = None
            elif name is not None and not line.lstrip().startswith("-"):
                fields[name] = f"{fields[name]} {line.strip()}"
            continue
        found = FIELD.match(line)
        if found is None:
            return {}
        name = found["name"]
        fields[name] = (found["value"] or "").strip()
    return {name: _scalar(value) for name, value in fields.items()}


def _scalar(value: str) -> str:
    """A value without its quotes, comment and the sign of a folded block."""
    value = re.sub(r"^[|>][+-]?\d?\s*", "", value)
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r"\\(.)", lambda found: ESCAPES.get(found[1], found[0]), value[1:-1])
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if value.startswith(("[", "{", "&", "*", "!")):
        return ""
    value = re.sub(r"\s+#.*$", "", value)
    return "" if value in ("null", "~") else value

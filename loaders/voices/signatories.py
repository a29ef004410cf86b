"""Who signed a letter or statement: the names listed under `Signed by:`, or that end the text line by line."""

import re
from collections.abc import Sequence

from loaders.grammar.tokens import first_from
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import phrase_after
from loaders.names.spans import Standing
from loaders.passage import Passage
from store.rows import NamedActor

OPENER = re.compile(
    r"^\W*(?:(?:co-?)?signator(?:y|ies)\b|(?:co-?)?signed(?:\s+by)?\s*[:,]?\s*$|signed\s+by\b|endorsed by\b|"
    r"undersigned\b|"
    r"(?:signing|endorsing|supporting|participating) organi[sz]ations\b|yours (?:sincerely|faithfully|truly)\b|"
    r"(?:yours )?sincerely\b|(?:respectfully|in solidarity|(?:with|kind|best) regards)\s*,?\s*$|from\s*[:,]\s*$)",
    re.IGNORECASE,
)
# "This report was jointly submitted by the following organisations:" opens a list of those who speak.
JOINT = re.compile(
    r"\b(?:signed|submitted|endorsed|supported|issued|coordinated|prepared|presented|sent)\b[^.\n]{0,60}\bby\b[^.\n]{0,140}:\s*$",
    re.IGNORECASE,
)
# Over the text in lower case. "This vigil is organised by the Rivers Union and Casa Lima."
ORGANISED = re.compile(
    r"\b(?:this|our|the)\s(?:joint\s)?(?:protest|vigil|demonstration|rally|march|petition|statement|letter|appeal|campaign|report|"
    r"submission|briefing|action|declaration)\s(?:is|was|has been)\s(?:being\s)?(?:jointly\s|co-)?"
    r"(?:organi[sz]ed|issued|written|submitted|published|called|launched|signed|coordinated|prepared|supported)\sby\s"
)
MARK = re.compile(r"^\s*(?:[-*•–·]|\(?\d{1,3}[.)])?\s*")
# Behind a name stand a country, a role, an acronym of its own, a comment.
REST = re.compile(r"\s+/\s.*$|\s+[–—-]\s.*$|\s*,\s.*$|\s*:\s.*$|\s*\|.*$")
# "Ana Ruiz - For: Casa Lima", "Ana Ruiz, on behalf of the Rivers Union": the body has signed.
FOR_BODY = re.compile(
    r"[A-ZÀ-Þ][^,;:|–—]{2,60}?\s*(?:[,|–—-]\s*)(?:for and )?(?:on behalf of|for)\s*:?\s+(?:the\s+)?"
    r"(?P<body>[A-ZÀ-Þ].{2,})",
    re.IGNORECASE,
)
# What stands alone below a person's name and names nobody.
CALLINGS = word_set(
    """
    teacher author writer translator poet journalist editor director president chair chairman chairperson chairwoman
    nurse student resident doctor physician professor lecturer researcher scholar founder coordinator secretary
    treasurer member parent volunteer citizen taxpayer voter lawyer attorney solicitor engineer artist farmer retired
    organiser organizer convener convenor spokesperson campaigner activist pastor priest rabbi imam bishop veteran
    """
)
SUBHEADING = re.compile(
    r"^(?:organi[sz]ations?|individuals?|groups|(?:international|national|regional)(?: organi[sz]ations)?)\W*$",
    re.IGNORECASE,
)
LOWER = re.compile(r"\b[a-zà-þ]{2,}\b")
LINKING = word_set(
    """
    of the and for in on at to de del della la le les des du da do das dos der für y e et por pela pelos en con à los
    against with as
    """
)
NO_NAME = re.compile(
    r"https?://|@|\d{4}|[?!]|^(?:notes?|contact|about|media|ends?|read|share|tags?|photo|image|source)\b", re.IGNORECASE
)
# A line that begins so asks for something.
DEEDS = word_set("pass enact adopt impose designate ensure provide increase expand repeal")
LONGEST_LINE = 130
SHORTEST_LIST = 2
SHORTEST_TAIL = 5
LAST_LINES = 3
# One line in so many may hold something else than a name.
ODD_LINES = 8


def find_signatories(passage: Passage) -> tuple[NamedActor, ...]:
    """The names of those who signed, in order; empty where the text lists none."""
    lines = [line.strip() for line in passage.text.splitlines()]
    for number, line in enumerate(lines):
        is_joint = line.endswith(":") and len(line) < 260 and JOINT.search(line) is not None
        if is_joint or len(line) < LONGEST_LINE and OPENER.match(line):
            names = _names(lines[number + 1 :])
            if len(names) >= SHORTEST_LIST:
                return _as_actors(passage, names)
    names = _names(list(reversed(lines)))
    return _as_actors(passage, names[::-1]) if len(names) >= SHORTEST_TAIL else ()


def find_organisers(passage: Passage) -> tuple[NamedActor, ...]:
    """The bodies outside power by whom the text says that its protest, letter or petition is organised or written."""
    found = ORGANISED.search(passage.lowered)
    if found is None or passage.quote_at(found.start()) is not None:
        return ()
    index = next((s.index for s in passage.sentences if s.start <= found.end() < s.end), None)
    phrase = None if index is None else phrase_after(passage, index, first_from(passage.tokens(index), found.end()), 4)
    bodies = [span for span in phrase.spans if span.standing is Standing.CIVIL] if phrase is not None else []
    return tuple(NamedActor(span.actor, span.actor.name) for span in bodies if span.actor is not None)


def signed_lines(passage: Passage) -> tuple[NamedActor, ...]:
    """The names that stand alone on a line at the very end of the text, where a text is signed."""
    lines = [line.strip() for line in passage.text.splitlines() if line.strip()]
    names = [name for line in lines[-LAST_LINES:] if len(line) < LONGEST_LINE and (name := _name(line)) is not None]
    return _as_actors(passage, [re.sub(r"\s*\([^()]*\)$", "", name) for name in names])


def _names(lines: Sequence[str]) -> list[str]:
    """The names of a run of lines that hold nothing else; blank lines between them do not end it."""
    names: list[str] = []
    odd = 0
    for line in lines:
        if not line or SUBHEADING.match(line):
            continue
        name = _name(line)
        if name is not None:
            names.append(name)
            continue
        odd += 1
        if odd > len(names) / ODD_LINES or len(line) > LONGEST_LINE:
            break
    return names


def _name(line: str) -> str | None:
    plain = MARK.sub("", line).strip()
    spoken_for = FOR_BODY.fullmatch(plain)
    if spoken_for is not None:
        plain = re.sub(r"\s*\([^()]*\)$", "", spoken_for["body"])
    elif plain.partition(",")[0].lower() in CALLINGS:
        return None
    if len(plain) > LONGEST_LINE or not plain or plain.endswith((".", ":", ";")) and not plain.endswith("Inc."):
        return None
    name = REST.sub("", plain).strip(" .,")
    if OPENER.match(plain):
        return None
    # A year may stand in the role behind the name.
    if NO_NAME.search(name) or "@" in plain or "http" in plain or name.split()[:1] and name.split()[0].lower() in DEEDS:
        return None
    small = [word for word in LOWER.findall(name) if len(word) > 3 and word not in LINKING]
    if (
        not name
        or not (name[0].isupper() or name[0].isdigit())
        or 3 * len(small) > len(name.split())
        or len(name.split()) > 16
    ):
        return None
    return name


def _as_actors(passage: Passage, names: Sequence[str]) -> tuple[NamedActor, ...]:
    found: dict[str, NamedActor] = {}
    for name in names:
        actor = passage.gazetteer.actor_for(re.sub(r"^the\s+", "", name, flags=re.IGNORECASE))
        found.setdefault(actor.actor_id, NamedActor(actor, name))
    return tuple(found.values())

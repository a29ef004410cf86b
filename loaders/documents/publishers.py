"""Finds who published a document, where its head or foot says so in so many words; never from its subject."""

import re

from loaders.documents.line_kinds import AGENCY_END, DATELINE, Line, LineKind
from loaders.documents.stated_dates import HAS_YEAR

WORD = r"[A-ZÀ-Þ0-9#][\w.'’&+-]*"
LINKING = r"(?:of|the|and|for|in|on|de|del|della|la|le|les|des|du|der|für|y|e|et|to|against|&|with)"
NAME = rf"(?:The\s+|the\s+)?{WORD}(?:\s+(?:{LINKING}\s+){{0,3}}\(?{WORD}\)?){{0,9}}"
LONGEST_NAME = 90
# Words that a body bears in its name and a person does not.
BODY = re.compile(
    r"\b(?:congress|council|association|union|unions|foundation|institute|network|committee|party|cent(?:re|er)|"
    r"watch|international|"
    r"project|campaign|alliance|coalition|federation|organi[sz]ations?|society|group|movement|commission|ministry|"
    r"department|office|"
    r"university|college|trust|fund|news|press|times|post|herald|daily|journal|magazine|agency|government|"
    r"parliament|rights|action|"
    r"front|forum|initiative|board|bureau|house|embassy|church|students|workers|lawyers|doctors|reporters|"
    r"defenders|friends|"
    r"amnesty|greenpeace|oxfam|greens|labour|solidarity|justice|peace|freedom|democracy|media|radio|tv|television|"
    r"broadcasting|"
    r"partei|stiftung|verein|gesellschaft|ligue|fédération|fundación|asociación)\b",
    re.IGNORECASE,
)
ACRONYM = re.compile(r"[A-Z][A-Z0-9&./-]{2,11}")
GENRE = (
    r"(?:press|media|news)\s+(?:release|statement|advisory)|press\s+statement|article|column|opinion|speech|"
    r"statement|news\s+report"
)
# "Press Release: Example Union", alone or after a date; never the first line, where it introduces the headline.
RELEASED_BY = re.compile(rf"(?:.{{0,45}}\d{{4}}.{{0,15}}\s)?(?:{GENRE})\s*[:–—-]\s*(?P<name>{NAME})", re.IGNORECASE)
# "Example Union Media Release", "EU Press Statement - 3 May 2020".
RELEASE_OF = re.compile(
    rf"(?P<name>{NAME})\s+(?:[Mm]edia|[Pp]ress|MEDIA|PRESS)\s+(?:[Rr]elease|[Ss]tatement|RELEASE|STATEMENT)\b.{{0,40}}"
)
LABELLED = re.compile(
    rf"(?P<label>publisher|outlet|published by|issued by|released by|source|organi[sz]ation|media|"
    rf"newspaper)\s*:\s*(?P<name>{NAME})",
    re.IGNORECASE,
)
FROM = re.compile(
    rf"(?:From|FROM|(?:Issued|Released|Published|Posted|ISSUED|RELEASED) (?:by|BY))\s*:?\s+(?P<name>{NAME})"
)
CONTACT = re.compile(rf"(?:(?:[Mm]edia |[Pp]ress )?[Cc]ontacts?|CONTACT)\s*:\s*(?P<name>{NAME})")
# "(Example Defenders—July 25, 2019) ..." and "LONDON, 3 May (Agency) -- ...".
DATED_BY = re.compile(rf"\((?P<name>{NAME})\s*[,–—-]\s*[A-Z0-9][\w., ]{{3,25}}\d{{4}}\)")
DECK = re.compile(rf"(?:…|\.{{3}}|[–—|-])\.?\s*reports\s+(?P<name>{NAME})\s*$")
REPRINTED = re.compile(
    rf"(?:(?:[Tt]his|[Tt]he) (?:article|story|piece|statement|report|text|post)\s+(?:was\s+|is\s+|has been\s+)?|)"
    rf"(?:(?:[Oo]riginally|[Ff]irst)\s+)?(?:[Rr]e-?)?(?:[Pp]osted|[Pp]ublished|[Pp]rinted|[Aa]ppeared)\s+"
    rf"(?:from|in|by|on|with permission (?:from|of))\s+(?P<name>{NAME})\s*(?:[:.,(].{{0,250}})?"
)
COPYRIGHT = re.compile(
    rf"(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)(?:\s*(?:©|\([Cc]\)))?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|"
    rf"20)?\d\d)?,?\s*)?(?:by\s+)?(?P<name>{NAME})"
    r"(?:\s*(?:19|20)\d\d)?[.,|]?\s*(?:[Aa]ll [Rr]ights [Rr]eserved.*)?"
)
SIGNED = re.compile(r"(?P<name>[A-ZÀ-Þ.'’-]{2,}(?:\s+[A-ZÀ-Þ.'’-]{2,}){1,5}),")
# "Example Union issued the following statement", which a report rarely quotes so.
FOLLOWING = re.compile(
    rf"(?:^|[\s–—-])(?P<name>{NAME})(?:\s\([A-Z][\w.&-]{{1,12}}\))?\s+(?:today\s+|has\s+)?(?:issued|released|published|adopted)\s"
    r"(?:today\s)?(?:the following|this)\s(?:joint\s|press\s|public\s)?(?:statement|release|appeal|letter|declaration)"
)
# "Statement by the Example Union on the harbour", "Example Union statement on the harbour" as a headline.
STATEMENT_BY = re.compile(
    rf"(?:[Jj]oint\s|[Pp]ress\s|[Pp]ublic\s)?[Ss]tatement\s(?:from|by|of)\s(?P<name>{NAME})(?:\s(?:on|in|about|re|regarding|concerning|to)\b.*|\s?[:–—-].*)?"
)
STATEMENT_OF = re.compile(
    rf"(?:.{{3,60}}\s[–—-]\s)?(?P<name>{NAME})\s(?:[Pp]ublic\s)?[Ss]tatement(?:\s(?:on|of|about|re|regarding|concerning)\b.*)?"
)
# "Example Union Press Office" at the top; `From: "Example Union Media" <press@example.org>`; "Posted by EXU in News".
PRESS_OFFICE = r"(?:[Pp]ress|[Mm]edia|[Nn]ews|[Cc]ommunications?|[Pp]ublic [Aa]ffairs)"
OFFICE = re.compile(
    rf"(?P<name>{NAME}?)\s(?:{PRESS_OFFICE}\s(?:[Oo]ffice|[Cc]ent(?:re|er)|[Rr]oom|[Tt]eam|[Dd]epartment)|"
    rf"[Oo]ffice of {PRESS_OFFICE})"
)
MAILED = re.compile(rf"From:?\s+[\"“]?(?P<name>{NAME}?)(?:\s{PRESS_OFFICE}(?:\s\w+)?)?[\"”]?\s+<[^<>\s]+@[^<>\s]+>")
POSTED = re.compile(rf"(?:.{{4,30}}\d{{4}},?\s+(?:[|•·]\s)?)?[Pp]osted by\s(?P<name>{NAME}?)(?:\s+in\s.*)?")
# "May 3, 2020 - Lima - Example Affairs"
DATED_LINE = re.compile(rf"[A-Z0-9][\w., ]{{4,30}}\d{{4}}\s+[–—-]\s+(?:[^–—]{{3,40}}\s[–—-]\s+)?(?P<name>{NAME})")
# "Example Union, 3 May 2020"
NAMED_DATE = re.compile(rf"(?P<name>{NAME}),\s+[^,]{{0,20}}(?:19|20)\d\d[^,]{{0,8}}(?:,\s\d{{4}})?")
ROLE = re.compile(
    r"\b(?:chair(?:man|woman|person)?|president|secretary|minister|director|spokes\w+|representative|rapporteur|commissioner|"
    r"ambassador|mp|senator|leader|expert|advis[eo]r|commander|governor|mayor|bishop)s?\b",
    re.IGNORECASE,
)
# What a statement is on.
SUBJECT = re.compile(r"\s(?:on|about|concerning|regarding)\s.*$")
ABOUT_ITSELF = re.compile(
    rf"(?P<name>{NAME})\s+is\s+(?:an?|the)\b[^.]{{0,140}}\b(?:organi[sz]ation|non-?profit|charity|network|"
    rf"coalition|think tank|"
    r"federation|association|movement|union|alliance|advocacy group)\b"
)
NO_NAME = re.compile(
    r"(?:for|immediate|embargo(?:ed)?|joint|official|editors?|admin|staff|correspondent|unknown|anonymous|n/?a|"
    r"none|web|internet|photo|image|"
    r"getty|wikimedia|flickr|twitter|facebook|youtube|google)\b",
    re.IGNORECASE,
)


def find_publisher(head: list[Line], foot: list[Line]) -> str | None:
    """Gives the publisher as the document names it; None where nothing says it, or where two lines disagree."""
    for candidates in (_head_names(head), _foot_names(foot), _own_names(head, foot)):
        names = {name.casefold(): name for name in candidates}
        if names:
            return next(iter(names.values())) if len(names) == 1 else None
    return None


def _head_names(head: list[Line]) -> list[str]:
    """Names that a line of the head gives as the sender, by the first form that any line has."""
    labelled = [_labelled(line) for line in head if line.kind is LineKind.LABEL]
    released = [
        _name(RELEASED_BY.fullmatch(line.text)) for line in head[1:] if HAS_YEAR.search(line.text[-12:]) is None
    ]
    decked = [_name(DECK.search(line.text)) for line in head[:1]]
    sent = [_name(FROM.fullmatch(line.text), must_be_body=True) for line in head[1:]]
    titled = [_name(RELEASE_OF.fullmatch(line.text), must_be_body=True) for line in head[1:]]
    dated = [_name(DATED_BY.match(line.text), must_be_body=True) for line in head]
    wired = [_agency(line.text) for line in head if line.kind in (LineKind.PROSE, LineKind.HEADLINE)]
    contacted = [_name(CONTACT.fullmatch(line.text), must_be_body=True) for line in head]
    placed = [
        _name(pattern.fullmatch(line.text), must_be_body=True)
        for line in head
        for pattern in (OFFICE, POSTED, DATED_LINE)
    ]
    dated += [
        _name(found, must_be_body=True)
        for line in head[:4]
        if (found := NAMED_DATE.fullmatch(line.text)) is not None and BODY.search(found["name"]) is not None
    ]
    mailed = [_name(MAILED.fullmatch(line.text)) for line in head]
    following = [_body(FOLLOWING.search(line.text)) for line in head if line.kind is LineKind.PROSE]
    stated = [_body(pattern.fullmatch(line.text)) for line in head[:2] for pattern in (STATEMENT_BY, STATEMENT_OF)]
    for forms in (labelled, released, decked, sent, titled, dated, wired, contacted, placed, mailed, following, stated):
        if names := [name for name in forms if name is not None]:
            beginning = " ".join(line.text for line in head)
            return [spell_out(name, beginning) for name in names]
    return []


def _foot_names(foot: list[Line]) -> list[str]:
    """Names that the foot gives: an agency's mark, a source, a reprint note, a copyright line."""
    marked = [_name(AGENCY_END.search(line.text)) for line in foot[-2:]]
    sourced = [_name(LABELLED.fullmatch(line.text), must_be_body=True) for line in foot]
    reprinted = [_name(REPRINTED.fullmatch(line.text), must_be_body=True) for line in foot]
    owned = [_name(COPYRIGHT.fullmatch(line.text)) for line in foot]
    # "THE EXAMPLE HOUSE," over the day of signing.
    signed = [
        _name(SIGNED.fullmatch(above.text), must_be_body=True)
        for above, below in zip(foot, foot[1:], strict=False)
        if below.kind is LineKind.DATE and BODY.search(above.text)
    ]
    for forms in (marked, sourced, reprinted, owned, signed):
        if names := [name for name in forms if name is not None]:
            return names
    return []


def _own_names(head: list[Line], foot: list[Line]) -> list[str]:
    """The body that the last paragraph introduces ("Example Watch is a network ..."), if the head names it too."""
    own = [(line.start, _name(ABOUT_ITSELF.match(line.text))) for line in foot[-3:]]
    signature = _name(re.fullmatch(rf"(?P<name>{NAME})", foot[-1].text), must_be_body=True) if foot else None
    if signature is not None and BODY.search(signature):
        own.append((foot[-1].start, signature))
    beginnings = {start: " ".join(line.text for line in head if line.start < start) for start, _ in own}
    return [name for start, name in own if name is not None and _is_named(name, beginnings[start])]


def _is_named(name: str, text: str) -> bool:
    """Has the text the name, or its initials as a word?"""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return name in text or len(initials) > 2 and re.search(rf"\b{re.escape(initials)}\b", text) is not None


def _body(found: re.Match[str] | None) -> str | None:
    """The body in a match; None for a person named by an office, who speaks for somebody."""
    name = _name(found, must_be_body=True)
    name = None if name is None else SUBJECT.sub("", name)
    return None if name is None or ROLE.search(name) else name


def _labelled(line: Line) -> str | None:
    """The name behind a label. A source may also be that of a picture, so there only a body's name counts."""
    found = LABELLED.fullmatch(line.text)
    is_open = found is not None and found["label"].casefold() in ("source", "media")
    return _name(found, must_be_body=is_open)


def _name(found: re.Match[str] | None, must_be_body: bool = False) -> str | None:
    """The name in a match, if it can be a publisher's: not a heading, a date, a person where a body is wanted."""
    if found is None:
        return None
    name = found["name"].strip(" .,-–—")
    name = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE) if len(name.split()) > 2 else name
    if not 2 <= len(name) <= LONGEST_NAME or NO_NAME.match(name) or not any(map(str.isalpha, name)):
        return None
    # "Press Release: Unions Demand ..." is matched without regard to case, so small words betray a headline.
    small = [word for word in name.split() if word[0].islower() and not re.fullmatch(LINKING, word)]
    if small or HAS_YEAR.search(name):
        return None
    if must_be_body and BODY.search(name) is None and ACRONYM.fullmatch(name) is None and len(name.split()) < 3:
        return None
    return name


def spell_out(name: str, text: str) -> str:
    """An acronym's full form, where the text has one run of capitalised words with exactly these initials."""
    if ACRONYM.fullmatch(name) is None or not 3 <= len(name) <= 8:
        return name
    forms: set[str] = set()
    for run in re.finditer(NAME, text):
        words = [w for w in run.group().replace("-", " - ").split() if w not in (name, "-") and not w.startswith("(")]
        bearing = [number for number, word in enumerate(words) if not re.fullmatch(LINKING, word)]
        for first in range(len(bearing) - len(name) + 1):
            chosen = bearing[first : first + len(name)]
            if "".join(words[number][0] for number in chosen) == name:
                parts = r"[\s-]+".join(map(re.escape, words[chosen[0] : chosen[-1] + 1]))
                written = re.search(parts, text)
                forms |= {" ".join(written.group().split())} if written is not None else set()
    return forms.pop() if len(forms) == 1 else name


def _agency(line: str) -> str | None:
    found = DATELINE.match(line)
    return None if found is None else found["agency"] or found["wire"]

"""Reads the names that one act puts under sanctions, from where its frame says that they stand."""

import re

from loaders.officials.acts import SanctionAct
from loaders.officials.lists import ListReader
from loaders.officials.rules import Frame
from loaders.officials.statements import ListedName
from store.vocabulary import OfficialKind

# "Six firms were also sanctioned, including A", "A was targeted, as well as B".
JOINED = re.compile(
    r"(?:\s+(?:by|today|too|also|in|on|under|for|over|from|this|last|earlier|as|with|after)\b[^.;:]{0,140}?)?,?\s+"
    r"(?:including|as\s+well\s+as|along\s+with|alongside|together\s+with|as\s+(?:was|were|is|are)|among\s+them|namely)\b"
)
# "Three officers were sanctioned by Canada: A, B and C."
COLON = re.compile(
    r"(?:\s+(?:by|today|in|on|under)\b(?:(?!\b(?:for|over|after|who|since|of)\b)[^.;,:]){0,60})?:(?=[ \t]+\S)"
)
JOINED_REACH = 500
LONGEST_PLACE = 40
# "judges who are under sanctions": the subject is the noun before, whoever tells of the judges.
# So in "judges who he says should be".
RELATIVE = re.compile(
    r"\b(?:who|whom|which|that)(?:,\s[^,.;]{2,40},)?\s+(?:(?:he|she|it|they|we|(?:the\s+)?[\w’'.-]+(?:\s+[\w’'.-]+)?)\s+"
    r"(?:says?|said|argues?|argued|believes?|believed|thinks?|claims?|claimed|insists?|insisted|hopes?|feels?|wants?|wanted)\s+)?"
    r"(?:(?:have|has|had|will|should|must|also|are|were|is|was|now|already)\s+)*$"
    # "A, who led the guard and was"
    r"|,\s+who\s+(?:is|was|are|were|has|had|have|led|leads|ran|runs|heads|headed)\s(?:(?!\bwho\b)[^;.,]){3,120}?,?\s+and\s+"
    r"(?:(?:have|has|had|also|are|were|is|was|now|already|later|then)\s+)*$"
)
# "want the judges to be sanctioned"; but "A deserves to be sanctioned".
INFINITIVE = re.compile(
    r"(?<!\bought)(?<!\bneeds)(?<!\bneed)(?<!\bdeserves)(?<!\bdeserve)(?<!\bhas)(?<!\bhave)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)"
    r"(?<!\bset)(?<!\bdue)(?<!\bgoing)(?<!\bexpected)(?<!\bcontinues)(?<!\bcontinue)\s+to\s+(?:\w+ly\s+|also\s+)?$"
)
# "ask for A to be sanctioned"
ASKED_FOR = re.compile(
    r"\b(?:call|ask|wish|want|campaign|appeal|petition|press|push|lobby)(?:s|ed|ing)?\s+for\b(?=[^.;:]{0,400}$)"
)
OTHERS_FACE = re.compile(
    r"\b(?:countries|states|nations|officials|men|people|companies|firms|individuals|persons|those|clients|judges|others)\s+$"
)
# "A, whose country is under sanctions"
WHOSE = re.compile(r"\bwhose\s+(?:[\w’'-]+\s+){1,5}$")
# "US-sanctioned officials beat A"
GROUP_BEFORE = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:officials|individuals|people|men|companies|entities|officers|oligarchs|generals|judges|banks|"
    r"firms|persons|ministers|leaders|militias|groups|regime|government|prison|forces)\s+(?!(?:like|including|such)\b)[a-z]"
)
WHO_WERE = re.compile(r",?\s*(?:both\s+)?(?:who\s+)?(?:were|are|have\s+(?:both\s+)?been|both|all)\b")
# Between two names that one verb has.
JOINT = re.compile(
    r"(?:,|,?\s+and)\s+(?:(?!is\b|was\b|has\b|met\b|who\b|said\b|and\b)[\w’'.-]+\s+){0,6}", re.IGNORECASE
)
ONE_OF = re.compile(
    r"\b(?:is|are|was|were)\s+(?:also\s+)?(?:one\s+of|among|(?:two|three|some)\s+of)\b(?=[^.;:]{0,120}$)"
)
PLURAL = re.compile(r"\b(?:are|were|have)\b")
AND_OTHERS = re.compile(
    r"(?:\band|,)\s+(?:(?:the|his|her|their|its|all|any)\s+)?(?:others?|several|more|officials?|two|three|four|five|some|many|members)\b[^.;:,]{0,60}$"
)
# "A, a general who"
APPOSED = re.compile(r",\s+(?:an?|the|himself|herself|itself|also|both|all)\s+[^,;]{0,120}$")
# "A, president of the B Movement, a rebel group that": not A.
BODY_NOUN = re.compile(
    r",\s+(?:an?|the|itself)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:group|militia|party|movement|unit|company|firm|bank|organi[sz]ation|battalion|agency|entity|network|gang)\b"
)
LAST_WORDS = 140


def names_of_act(act: SanctionAct, lists: ListReader, text: str, lowered: str) -> list[ListedName]:
    """The names of the act; none for "these men", who are read once the whole document is."""
    match act.pattern.frame:
        case Frame.OBJECT:
            colon = text.find(":", act.names_start, act.names_start + LONGEST_PLACE)
            if colon >= 0 and lists.names.is_place(text[act.names_start : colon].strip()):
                return []  # "Sanctions on Iran: A explains"
            return lists.read_list(text, act.names_start, act.names_end)
        case Frame.BETWEEN:
            return lists.read_list(text, act.names_start, act.names_end) + _joined(act, lists, text, lowered)
        case Frame.MODIFIER:
            names = lists.read_list(text, act.names_start, act.names_end)[:1]
            is_behind = bool(names) and GROUP_BEFORE.match(lowered, act.names_start, names[0].start)
            return [] if is_behind else names
        case Frame.ANTECEDENT:
            if not _ends_in_name(text, lowered, act.names_start, act.names_end):
                return []
            names = _nearest(lists, text, lowered, act.names_start, act.names_end)
            if names and WHO_WERE.match(lowered, act.start):
                return _coordinated(lists.read_subject(text, act.names_start, act.names_end), names[0], lowered)
            return names
        case Frame.SUBJECT:
            return _subjects(act, lists, text, lowered) + _joined(act, lists, text, lowered)
        case Frame.THESE:
            return []
    raise ValueError(f"Unknown frame {act.pattern.frame!r}; expected one of: {', '.join(Frame)}")


def _subjects(act: SanctionAct, lists: ListReader, text: str, lowered: str) -> list[ListedName]:
    """The names that the verb of the wording has for its subject, and none of who tells of "judges who are banned"."""
    if WHOSE.search(lowered, act.names_start, act.start):
        return []
    if lowered.startswith("facing", act.start) and OTHERS_FACE.search(lowered, act.names_start, act.start):
        return []  # "A, an expert on countries facing sanctions"
    relative = RELATIVE.search(lowered, act.names_start, act.names_end)
    infinitive = INFINITIVE.search(lowered, act.names_start, act.start)
    if relative is None and (infinitive is None or not lowered.startswith(("be", "face "), act.start)):
        return lists.read_subject(text, act.names_start, act.names_end)
    at = relative.start() if relative is not None else infinitive.start() if infinitive is not None else act.names_end
    one_of = ONE_OF.search(lowered, act.names_start, at)
    if one_of is not None:
        return lists.read_subject(text, act.names_start, one_of.start())
    if not _ends_in_name(text, lowered, act.names_start, at):
        return []
    if relative is None:
        asked = ASKED_FOR.search(lowered, act.names_start, at)
        return lists.read_subject(text, asked.end() if asked else act.names_start, at)
    if PLURAL.search(lowered, relative.end(), act.end):
        return lists.read_subject(text, act.names_start, at)
    return _nearest(lists, text, lowered, act.names_start, at)


def _coordinated(names: list[ListedName], last: ListedName, lowered: str) -> list[ListedName]:
    """The names joined to the last one: "A and Colonel B, who were"."""
    if not names or names[-1].name != last.name:
        return [last]
    first = len(names) - 1
    while first and JOINT.fullmatch(lowered, names[first - 1].end, names[first].start):
        first -= 1
    return names[first:]


def _nearest(lists: ListReader, text: str, lowered: str, start: int, end: int) -> list[ListedName]:
    """The last name before `end`; none where the words between speak of a body and the name is a person's."""
    names = lists.read_nearest(text, start, end)
    is_body = bool(names) and BODY_NOUN.search(lowered, names[-1].end, end) is not None
    return [] if is_body and names[-1].kind is OfficialKind.PERSON else names


def _ends_in_name(text: str, lowered: str, start: int, end: int) -> bool:
    """Do the words before `end` still mean a name: "A, a judge, who", "A and others to be"; but not "men who"?"""
    before = text[max(start, end - LAST_WORDS) : end].rstrip()
    if before.endswith((",", ")", "”", '"', "–", "—", "-")):
        return True
    last = before.split()[-1:] or [""]
    is_reached = (pattern.search(lowered, max(start, end - LAST_WORDS), end) for pattern in (AND_OTHERS, APPOSED))
    return last[0][:1].isupper() or any(is_reached)


def _joined(act: SanctionAct, lists: ListReader, text: str, lowered: str) -> list[ListedName]:
    """The names that follow the whole wording: "..., including A", "..., as was B"."""
    joined = COLON.match(lowered, act.last) or JOINED.match(lowered, act.last)
    return [] if joined is None else lists.read_list(text, joined.end(), joined.end() + JOINED_REACH)

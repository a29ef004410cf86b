"""Reads the names that one act puts under sanctions, from where its frame says that they stand."""

import re

from loaders.official_acts import SanctionAct
from loaders.official_lists import ListReader
from loaders.official_rules import Frame
from loaders.official_statements import ListedName

# "Six firms were also sanctioned, including A", "A was targeted, as well as B".
JOINED = re.compile(
    r"(?:\s+(?:by|today|in|on|under)\b[^.;,:]{0,60})?,?\s+"
    r"(?:including|as\s+well\s+as|along\s+with|together\s+with|as\s+(?:was|were)|among\s+them|namely)\b"
)
JOINED_REACH = 500


def names_of_act(act: SanctionAct, lists: ListReader, text: str, lowered: str) -> list[ListedName]:
    """The names of the act; none for "these men", who are read once the whole document is."""
    match act.pattern.frame:
        case Frame.OBJECT:
            return lists.read_list(text, act.names_start, act.names_end)
        case Frame.BETWEEN:
            return lists.read_list(text, act.names_start, act.names_end) + _joined(act, lists, text, lowered)
        case Frame.MODIFIER:
            return lists.read_list(text, act.names_start, act.names_end)[:1]
        case Frame.ANTECEDENT:
            return lists.read_nearest(text, act.names_start, act.names_end)
        case Frame.SUBJECT:
            return lists.read_subject(text, act.names_start, act.names_end) + _joined(act, lists, text, lowered)
        case Frame.THESE:
            return []
    raise ValueError(f"Unknown frame {act.pattern.frame!r}; expected one of: {', '.join(Frame)}")


def _joined(act: SanctionAct, lists: ListReader, text: str, lowered: str) -> list[ListedName]:
    """The names that follow the whole wording: "..., including A", "..., as was B"."""
    joined = JOINED.match(lowered, act.last)
    return [] if joined is None else lists.read_list(text, joined.end(), joined.end() + JOINED_REACH)

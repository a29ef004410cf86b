"""Who has the floor in a record of a parliament: the member named above a speech, a question or a motion.

A record holds many speakers: each has the floor only up to the next. Those who speak for a government have none here.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from loaders.documents.publishers import BODY
from loaders.names.spans import Standing, standing_of
from loaders.passage import Passage
from store.rows import NamedActor
from store.vocabulary import ActorType

WORD = r"[A-ZÀ-ÞĀ-Ž][\w’'-]+\.?"
PERSON = rf"{WORD}(?: (?:(?:de|da|van|von|der|al|bin|la|le) )?(?:[A-Z]\. )?{WORD}){{1,3}}"
# "Ana Ruiz (Lakeside, Green)", and many such in one line; behind it may stand the buttons of a page.
MEMBERS = re.compile(
    rf"(?:{PERSON} \([^()\n]{{2,60}}\)(?: \([^()\n]{{2,60}}\))?(?:, |,? and )?){{1,60}}"
    r"(?:\s*[:|].*|\s+(?:Share|Link|Hansard)\b.*)?"
)
MEMBER = re.compile(rf"(?P<name>{PERSON}) \((?P<seat>[^()\n]{{2,60}})\)")
MOVER = re.compile(
    rf"(?:(?:moved|tabled|proposed|sponsored|primary sponsor) ?(?:by)?:? )?(?P<name>{PERSON})", re.IGNORECASE
)
MOTION = re.compile(r"(?:That (?:this|the) (?:House|Assembly|Senate|Parliament|Council)|To ask the|To move,? That)\b")
RECORD = re.compile(
    r"\b(?:House|Hansard|Parliament(?:ary)?|Question for|Senate|Dáil|D[ée]bates?|motions?|Deputy|Assembly)\b",
    re.IGNORECASE,
)
IN_POWER = re.compile(
    r"\b(?:minister|secretary|taoiseach|president|chancellor|speaker|premier|department|treasurer)\b", re.IGNORECASE
)
TITLE = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Deputy|Senator|Hon|The Hon)\.? ")
HEAD, LONGEST_LINE = 2000, 3000


@dataclass(frozen=True)
class Turn:
    """From which offset on who has the floor; nobody outside power where it is empty."""

    start: int
    members: tuple[NamedActor, ...]


def floor_at(passage: Passage, offset: int) -> tuple[NamedActor, ...]:
    """Who has the floor at the offset; empty outside of records, and where somebody in power has it."""
    turns = passage.once(find_turns)
    at = bisect_right([turn.start for turn in turns], offset) - 1
    return turns[at].members if at >= 0 else ()


def find_turns(passage: Passage) -> tuple[Turn, ...]:
    """Each change of who has the floor, in order."""
    if RECORD.search(passage.text[:HEAD]) is None:
        return ()
    turns: list[Turn] = []
    start, above = 0, ""
    for line in passage.text.splitlines(keepends=True):
        plain = line.strip()
        if (
            len(plain) < LONGEST_LINE
            and MEMBERS.fullmatch(plain)
            and BODY.search(MEMBER.sub(lambda found: found["name"], plain)) is None
        ):
            found = [match for match in MEMBER.finditer(plain) if not IN_POWER.search(match["seat"])]
            turns.append(Turn(start, tuple(_member(passage, match["name"], match["seat"]) for match in found)))
        elif MOTION.match(plain) and (mover := MOVER.fullmatch(above)) is not None:
            turns.append(Turn(start, (_member(passage, mover["name"], ""),)))
        start, above = start + len(line), plain or above
    return tuple(turns)


def _member(passage: Passage, written: str, seat: str) -> NamedActor:
    """The member, or the party where that is all that the brackets say."""
    party = passage.gazetteer.resolve(seat) if seat else None
    if party is not None and standing_of(party) is Standing.CIVIL:
        return NamedActor(party, seat)
    name = TITLE.sub("", written)
    return NamedActor(replace(passage.gazetteer.actor_for(name), type=ActorType.PERSON), name)

"""The group without a name of its own that says `we`: `We, the undersigned nurses`, `As teachers in Lima, we`."""

import re

from loaders.grammar.word_sets import word_set
from loaders.names.spans import Lexicon, Standing
from loaders.passage import Passage
from loaders.voices.counted_groups import PLACES, is_group_noun
from loaders.voices.own_people import find_own_people
from store.rows import NamedActor

WORDS = r"[\w'’/&#-]+(?:(?:,? and|,| or)? [\w'’/&#-]+){0,14}"
UNDERSIGNED = re.compile(rf"\bthe (?P<group>(?:under|below[- ])signed {WORDS})", re.IGNORECASE)
# `As nurses and midwives of Lima, we write`; of one who signs what others sign too, `As a nurse, I ask`.
AS_GROUP = re.compile(
    rf"(?:^|(?<=[.!?\]\n:] )|(?<=\n))As (?P<group>(?:an? |the )?{WORDS}), "
    r"(?:we|I (?:am writing|write|ask|urge|demand|call))\b"
)
# `I am writing to you as your constituent`, `We write as members of the Harbour community.`
WRITES_AS = re.compile(
    r"\b(?:[Ww]e|I)(?:'m|’m| am| are)? (?:writ|ask|call|urg|appeal|speak)\w*(?: to you| today)*,? "
    rf"as (?P<group>(?:an? |the |your )?(?!one ){WORDS})"
)
AS_CONSTITUENT = re.compile(r"(?:\bAs (?:a|your) |\bI am (?:a|your) )(?P<group>constituent)\b")
WE_ARE = re.compile(
    r"\b[Ww]e(?:,? are|,|,? as) (?P<group>(?:an? )(?:[\w-]+ ){0,3}"
    rf"(?:group|coalition|collective|network|alliance|number) of {WORDS})"
)
WE_THE = re.compile(rf"\b[Ww]e,? the (?P<group>(?![A-ZÀ-Þ]){WORDS})(?= listed| below| whose|,)")
# Whoever belongs to a named place or campaign: `members of the Harbour University community`.
COMMUNITY = re.compile(
    r"(?:members|signees|signatories|supporters|residents|staff|students|alumni|faculty) of (?:the )?#?[A-ZÀ-Þ][\w'’-]+"
    r"(?: (?:(?:of|the|for|and) )*[A-ZÀ-Þ][\w'’-]+){0,5}"
    r"(?: (?:community|campaign|network|petition|coalition|movement))?"
)
PLURAL = re.compile(r"[a-zà-þ-]{3,}[^s\W]s")
JOINED = re.compile(r" and [a-zà-þ'’-]+s\b(?! to\b)")
# Who stands for everybody or for those in power: `As citizens, we must all ...`.
EVERYBODY = word_set(
    """
    people society community communities nation citizens voters families consumers humans members leaders
    representatives parties companies institutions bodies
    """
)
STOPS = word_set(
    """
    who which that whose listed below united have has had are were is call urge ask write demand strongly condemn to
    """
)
SENTENCES = 12


def find_own_group(passage: Passage) -> NamedActor | None:
    """The group that the text itself says it speaks for; None where it says so of none."""
    described = find_own_people(passage)
    if described is not None:
        return described
    sentences = passage.sentences[:SENTENCES]
    end = sentences[-1].end if sentences else 0
    for pattern in (UNDERSIGNED, WE_THE, AS_GROUP, WE_ARE, WRITES_AS, AS_CONSTITUENT):
        for found in pattern.finditer(passage.text, 0, end):
            name = _group(found["group"], passage.lexicon, is_open=pattern in (AS_GROUP, WRITES_AS))
            if name is not None and passage.quote_at(found.start()) is None:
                return NamedActor(passage.gazetteer.actor_for(name), name)
    return None


def _group(words: str, lexicon: Lexicon, is_open: bool) -> str | None:
    """The group that the words begin with, up to its last noun; None where they begin with none."""
    plain = re.sub(r"^(?:an?|the|your) ", "", words)
    community = COMMUNITY.match(plain)
    if community is not None:
        return community.group()
    is_one = is_open and plain != words and not words.startswith("the")
    last, bearing = 0, ""
    for word in re.finditer(r"[\w'’/&-]+", plain):
        lowered = word.group().lower()
        if lowered in STOPS or lowered.endswith("ing"):
            break
        is_sole = lowered == "constituent" or is_one and not last and lexicon.heads.get(lowered) is Standing.CIVIL
        # What follows `the undersigned` or `a group of` may be any plural.
        is_plural = not (is_open or last or lowered in lexicon.heads) and PLURAL.fullmatch(lowered) is not None
        if is_group_noun(lowered, lexicon) or is_sole or is_plural:
            last, bearing = word.end(), lowered
    if not last or is_open and bearing in EVERYBODY:
        return None
    joined = JOINED.match(plain, last)
    last = joined.end() if joined is not None else last
    place = PLACES.match(plain, last)
    return plain[: place.end() if place is not None else last]

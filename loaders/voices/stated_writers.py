"""Whom a heading or by-line gives as the writer: `Statement by Casa Lima on ...`, `Ana Ruiz: an open letter to ...`."""

import re
from dataclasses import replace

from loaders.documents.publishers import BODY, ROLE, spell_out
from loaders.intake.front_matter import split_front_matter
from loaders.names.name_lists import PERSON, read_names
from loaders.names.spans import Standing, standing_of
from loaders.names.ties import speaks_for
from loaders.passage import Passage
from loaders.voices.counted_groups import is_group_noun
from loaders.voices.single_writer import says_i
from store.rows import NamedActor
from store.vocabulary import ActorType

GENRES = (
    r"statement|declaration|resolution|appeal|letter|petition|submission|communiqu[ée]|call|manifesto|memorandum|"
    r"position(?: paper)?|(?:dissenting|minority|shadow|alternative) report|testimony|evidence|pledge|message|motion"
)
OPENS = r"(?:(?:an?|the|our|joint|open|public|press|civil society|written|oral|final|solidarity)\s+){0,4}"
# What a statement is on, to whom a letter goes.
ABOUT = (
    r"(?:\s*(?:[:–—|(].*|\s(?:on|about|re|regarding|concerning|to|against|calling)\b.*|"
    r"\s(?:following|in response|at|ahead)\b.*))?"
)
STATED_BY = re.compile(
    rf"{OPENS}(?:{GENRES})\s+(?:by|from|on behalf of)\s+(?P<names>.{{3,240}}?){ABOUT}", re.IGNORECASE
)
STATED_OF = re.compile(
    rf"{OPENS}(?:{GENRES})\s+of\s+the\s+(?P<names>.{{3,160}}?)(?:\s(?:on|regarding|concerning)\b.*)?", re.IGNORECASE
)
TITLED = re.compile(
    r"(?P<names>[^:–—]{3,60}?)\s*[:–—]\s*(?:an?\s+|our\s+)?(?:open|public|joint)\s+(?:letter|statement|appeal)\b.*",
    re.IGNORECASE,
)
# "RWU Council Resolution on ports": only of a body that bears an acronym.
OWNED = re.compile(
    r"(?:[A-Z][a-z]+:\s+)?(?P<names>[A-Z]{2,9}(?:\s+[A-Z][a-z]+){0,4})\s+(?:Joint\s+|Press\s+|Public\s+)?"
    r"(?:Statement|Resolution|Declaration|Submission|Appeal|Position Paper|Open Letter)"
    r"(?:\s+(?:on|of|against|regarding|concerning|in|to)\b.*)?"
)
MADE_BY = re.compile(
    r"(?:(?:letter|petition|statement|submission|document|appeal)\s+)?"
    r"(?:prepared|written|submitted|authored|drafted|started|created|launched|presented|proposed|moved|tabled|sponsored)\s+by:?\s+"
    r"(?P<names>.{3,160}?)(?:\s+on\s+.{0,40}\d{4}.*|\s*[|•–—(].*)?",
    re.IGNORECASE,
)
STARTED = re.compile(r"(?P<names>.{3,80}?)\s+(?:has\s+)?(?:started|launched|created)\s+(?:this|a)\s+petition\b.*")
BY = re.compile(r"by:?\s+(?P<names>.{3,80})", re.IGNORECASE)
WHO_WE_ARE = re.compile(r"^\W*[Ww]ho we are ?:[ *]*(?P<names>[^\n]{3,160}?)(?:\s+[-–—|(][^\n]*|[.*\s]*)$", re.MULTILINE)
TARGET = re.compile(r"(?:target|to|petition to|addressed to):?\s+\S.{2,}", re.IGNORECASE)
MARKUP = re.compile(r"<[^<>\n]{0,300}>|\[(?=[^\]\n]*\]\()|\]\([^()\n]{0,300}\)|[*_#>•|]+")
# Headings that speak of a thing and not of who speaks.
NO_OWNERS = re.compile(
    r"(?:rights|principles|concern|support|solidarity|intent|facts|claim|independence|human|emergency)\b", re.IGNORECASE
)
SHOUTED = re.compile(r"[^a-zà-þ]{12,}")
LINES, LONGEST, LONGEST_GROUP = 14, 320, 24
NO_VOICES = (Standing.POWER, Standing.PRESS)


def find_stated_writers(passage: Passage) -> tuple[NamedActor, ...]:
    """Those whom one of the first lines gives as the writers; empty where none does."""
    lines = _head(passage)
    for number, line in enumerate(lines):
        for pattern in (STATED_BY, STATED_OF, TITLED, OWNED, MADE_BY, STARTED):
            found = pattern.fullmatch(line)
            is_thing = pattern is STATED_OF and found is not None and NO_OWNERS.match(found["names"]) is not None
            named = _as_writers(passage, found["names"]) if found is not None and not is_thing else ()
            if named:
                return named
        found = BY.fullmatch(line)
        if found is not None and any(TARGET.fullmatch(other) for other in lines[max(0, number - 1) : number + 2]):
            named = _as_writers(passage, found["names"])
            if named:
                return named
    introduced = WHO_WE_ARE.search(passage.text)
    return _as_writers(passage, introduced["names"], is_list=True) if introduced is not None else ()


def _head(passage: Passage) -> list[str]:
    _, text = split_front_matter(passage.text[: 4 * 8000])
    lines = (" ".join(MARKUP.sub(" ", line).split()) for line in text[:8000].splitlines())
    return [line for line in lines if 6 < len(line) <= LONGEST][:LINES]


def _as_writers(passage: Passage, written: str, is_list: bool = False) -> tuple[NamedActor, ...]:
    """The writers that the words name: bodies, persons, or a group without a name; nobody in power."""
    plain = re.sub(r"^the\s+", "", written.strip(" .,"), flags=re.IGNORECASE)
    names = read_names(_in_small_letters(plain), is_list)
    if not names:
        group = _group(passage, plain)
        return (group,) if group is not None else ()
    named = [found for name in names if (found := _named(passage, name)) is not None]
    # Of two spokespersons of one body the text may tie only one to it.
    tied = [found for found in named if found.actor.name != found.as_written and found.as_written in names]
    is_spoken = any(speaks_for(passage, found.as_written) is not None for found in tied)
    return tuple(tied if is_spoken else named) if len(named) == len(names) else ()


def _named(passage: Passage, written: str) -> NamedActor | None:
    if is_group_noun(written, passage.lexicon):
        return None
    name = spell_out(re.sub(r"\s+\([^()]*\)$", "", written), passage.text)
    role = ROLE.search(name)
    if role is not None:
        # `ABC Director Ana Ruiz` speaks for the ABC, `President Ana Ruiz` for nobody outside power.
        name = name[: role.start()].strip()
        is_known = passage.resolve(name) is not None
        if not is_known and BODY.search(name) is None:
            return None
    actor = passage.short_forms.get(name) or passage.gazetteer.actor_for(name)
    if standing_of(actor) in NO_VOICES or actor.type is ActorType.GENERIC:
        return None
    may_be_person = actor.type is ActorType.UNKNOWN and BODY.search(name) is None and PERSON.fullmatch(name) is not None
    spoken_for = speaks_for(passage, name) if may_be_person else None
    if spoken_for is not None and standing_of(spoken_for) is Standing.CIVIL:
        return NamedActor(spoken_for, name)
    is_person = may_be_person and says_i(passage)
    return NamedActor(replace(actor, type=ActorType.PERSON) if is_person else actor, name)


def _group(passage: Passage, written: str) -> NamedActor | None:
    """`Chinese nurses abroad`, `830 people`: a group, by its plural noun."""
    words = written.split()
    head = next((at for at, word in enumerate(words[:6]) if is_group_noun(word, passage.lexicon)), None)
    if head is None or not 1 < len(words) <= LONGEST_GROUP:
        return None
    name = _in_small_letters(" ".join(words))
    return NamedActor(passage.gazetteer.actor_for(name), name)


def _in_small_letters(name: str) -> str:
    """A name in capitals throughout as names are written."""
    if SHOUTED.fullmatch(name) is None:
        return name
    small = ("OF", "THE", "AND", "FOR", "IN", "ON", "TO", "A", "AN", "AT", "BY", "FROM")
    return " ".join(word.lower() if word in small else word.capitalize() for word in name.split())

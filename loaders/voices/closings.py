"""Who signs a letter below `Yours sincerely`: the body for which one person signs, else that person.

Several who sign below each other are a list of signatories; this reads the closing of one.
"""

import re
from dataclasses import replace

from loaders.documents.publishers import BODY
from loaders.grammar.word_sets import word_set
from loaders.names.affiliations import ROLES
from loaders.names.spans import Standing, standing_of
from loaders.passage import Passage
from loaders.voices.counted_groups import is_group_noun
from loaders.voices.single_writer import NAME, says_i
from store.rows import NamedActor
from store.vocabulary import ActorType

FORMULA = re.compile(
    r"^\W*(?:yours(?: (?:very )?(?:sincerely|faithfully|truly|respectfully))?|(?:very )?sincerely(?: yours)?|"
    r"(?:(?:with )?(?:kind|kindest|best|warm|warmest) )?(?:regards|wishes)|respectfully(?: (?:yours|submitted))?|"
    r"in (?:solidarity|peace|hope|unity)|faithfully|cordially|(?:with )?(?:many )?thanks|thank you)\W*$",
    re.IGNORECASE,
)
MARKUP = re.compile(r"<[^<>\n]{0,200}>|[*_#>|`]+")
PERSON = re.compile(rf"(?:(?:Mr|Mrs|Ms|Dr|Prof|Rev|Fr|Sr)\.? )?{NAME}(?:,? (?:[A-Z]{{2,5}}|PhD|MD|Esq))*\.?")
# `for the Rivers Union`, `on behalf of Casa Lima`, `Chair of the Rivers Union`
FOR_BODY = re.compile(
    r"^(?:for and on behalf of|on behalf of|for|(?P<role>[\w' -]{2,50}?) (?:of|at|for)) (?:the )?"
    r"(?P<body>[A-ZÀ-Þ].{2,70})$"
)
TEAM = re.compile(
    r"^(?:the |all at (?:the )?|everyone at (?:the )?)|(?:'s|’s)? (?:team|staff|board|members)$", re.IGNORECASE
)
GROUP = re.compile(r"[A-ZÀ-Þ][\w'-]+(?: [a-z][\w'-]+){1,5}")
PARTS = re.compile(r"\s*[,|–—(]\s*|\s[-/]\s")
NO_LINE = re.compile(r"\d|@|https?:|www\.|:$")
# Lines that follow a letter and are no part of its signature.
OTHERS = word_set("cc ps notes note photo image share tags contact enclosure about ends")
CAPITAL = re.compile(r"[A-ZÀ-Þ]")
# A signature has so many lines; a letter ends not far behind it.
LINES, LONGEST_LINE, LONGEST_BODY = 5, 110, 9


def find_closing(passage: Passage) -> NamedActor | None:
    """The one who signs the text below a closing formula; None where none or several do."""
    lines = [MARKUP.sub(" ", line).strip() for line in passage.text.splitlines()]
    at = next((i for i in range(len(lines) - 1, -1, -1) if len(lines[i]) < 40 and FORMULA.match(lines[i])), None)
    if at is None or any(quote.start <= _offset(passage, at) < quote.end for quote in passage.quotes):
        return None
    below = [" ".join(line.split()).strip(" ,;") for line in lines[at + 1 :]]
    signature = []
    for line in list(filter(None, below))[:LINES]:
        if len(line) > LONGEST_LINE or line.lower().split()[0].strip(":.") in OTHERS or line.endswith((".", "?", "!")):
            break
        signature.append(line)
    return _signer(passage, signature)


def _offset(passage: Passage, line: int) -> int:
    return sum(len(text) for text in passage.text.splitlines(keepends=True)[:line])


def _signer(passage: Passage, lines: list[str]) -> NamedActor | None:
    if not lines:
        return None
    if GROUP.fullmatch(lines[0]) and is_group_noun(lines[0].split()[-1], passage.lexicon):
        # `Concerned citizens`
        return NamedActor(passage.gazetteer.actor_for(lines[0]), lines[0])
    parts = [[part.strip(" )") for part in PARTS.split(line)] for line in lines]
    bodies = [body for line in parts for part in line if (body := _in_part(passage, part)) is not None]
    persons = [name for line in parts if (name := _person(line[0])) is not None and _body(passage, line[0]) is None]
    is_own = persons[:1] != [] and persons[0] == _person(parts[0][0])
    if len(persons) > 1 or len(bodies) > 1 and not is_own:
        return None
    if bodies:
        return bodies[0]
    if not persons or not is_own or not says_i(passage):
        return None
    actor = passage.gazetteer.actor_for(persons[0])
    return NamedActor(replace(actor, type=ActorType.PERSON), persons[0])


def _person(written: str) -> str | None:
    found = PERSON.fullmatch(written)
    words = set() if found is None else {word.lower().strip(".,") for word in written.split()}
    return found["name"].rstrip(".") if found is not None and words.isdisjoint(ROLES) else None


def _in_part(passage: Passage, part: str) -> NamedActor | None:
    """The body in a part of a line: alone, or behind `Chair of the` or `on behalf of`."""
    plain = TEAM.sub("", part.strip(" )"))
    found = FOR_BODY.search(plain)
    is_role = found is not None and (found["role"] is None or not ROLES.isdisjoint(found["role"].lower().split()))
    if found is not None and is_role and (name := _body(passage, found["body"].strip())) is not None:
        return name
    return _body(passage, TEAM.sub("", plain))


def _body(passage: Passage, name: str) -> NamedActor | None:
    words = name.split()
    if not words or len(words) > LONGEST_BODY or NO_LINE.search(name) or CAPITAL.match(name) is None:
        return None
    actor = passage.short_forms.get(name) or passage.gazetteer.actor_for(name)
    is_known = actor.is_reviewed and standing_of(actor) is Standing.CIVIL or name in passage.short_forms
    is_role = not ROLES.isdisjoint(word.lower() for word in words) and not is_known
    is_body = len(words) > 1 and (BODY.search(name) is not None or passage.gazetteer.head_of(name) is not None)
    if is_role or not (is_known or is_body) or standing_of(actor) in (Standing.POWER, Standing.PRESS):
        return None
    is_person = actor.type is ActorType.PERSON
    return NamedActor(replace(actor, type=ActorType.NGO) if is_person else actor, name)

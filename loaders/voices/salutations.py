"""Reads who is greeted in a text: `Dear Minister Ruiz,`, a `To:` line, and the address block above a bare greeting.

One text may hold several letters; each greeting opens one, and lines of greetings that follow each other open the same.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.grammar.tokens import split_tokens
from loaders.grammar.word_sets import word_set
from loaders.names.no_names import ADDRESSES
from loaders.names.offices import office_at
from loaders.names.phrases import phrase_within
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage
from loaders.voices.asked_names import name_asked
from store.rows import NamedActor
from store.vocabulary import ActorType

GREETING = re.compile(
    r"^\W*(?:dear|to(?:\s*:|\s+the\b|\s+(?-i:[A-Z]))|attn\.?:?|attention:|addressed to:?|"
    r"(?:an? |our )?(?:open |joint |public |urgent )?(?:letter|petition|appeal|submission|memorandum|message) to|"
    r"(?:your|his|her) excellency,?|h\.\s?e\.(?=\s)|excellenc(?:y|ies)\b,?)\s*",
    re.IGNORECASE,
)
DEAR = re.compile(r"\W{0,6}dear\b", re.IGNORECASE)
# Bare greetings, whose addressee stands in the lines above.
BARE = re.compile(r"^\W*(?:dear\b|(?:(?:your|his|her) )?excellenc(?:y|ies)\b|h\.\s?e\.)", re.IGNORECASE)
REACH, LONGEST_GREETING = 40, 260
LONGEST_LINE = 8
# So many lines above a greeting may hold the name and address of whoever is greeted, so many letters each.
ADDRESS_LINES, LONGEST_ADDRESS = 10, 90
NEXT_LINE = 2
# Greeted, and asked nothing on their own.
READERS = word_set(
    """
    reader readers friend friends colleague colleagues supporter supporters all member members parent parents students
    neighbour neighbours neighbor neighbors everyone sir madam sirs editor subscriber subscribers
    """
)
# `[MP_NAME]`, `{{your representative}}`, `<Senator>`: a form letter leaves the name open.
PLACEHOLDER = re.compile(r"^\W*dear\s+(?:\w+\.?\s+){0,2}[\[{<(]+(?P<inside>[^\]}>)\n]{2,40})[\]}>)]", re.IGNORECASE)
HOLDERS = (
    (re.compile(r"\b(?:mp|member of parliament)\b", re.IGNORECASE), "Member of Parliament"),
    (re.compile(r"\bmep\b", re.IGNORECASE), "Member of the European Parliament"),
    (re.compile(r"\bsenator\b", re.IGNORECASE), "Senator"),
    (re.compile(r"\b(?:representative|rep|congress\w*)\b", re.IGNORECASE), "Representative"),
    (re.compile(r"\bcouncill?or\b", re.IGNORECASE), "Councillor"),
    (re.compile(r"\bminister\b", re.IGNORECASE), "Minister"),
    (re.compile(r"\bgovernor\b", re.IGNORECASE), "Governor"),
)
UNASKED = (Standing.CIVIL, Standing.THING, Standing.PRESS)
HONORIFIC = (
    r"(?:(?:his|her|your)\s+excellency|h\.?\s?e\.?|(?:the\s+)?(?:rt\.?\s+|right\s+)?hon(?:ou?rable|['’]ble|\.)?|"
    r"mr\.?|mrs\.?|ms\.?|mx\.?|dr\.?|sr\.?|sra\.?|shri|smt\.?|prof(?:essor|\.)?|sir|dame|lord|lady|baroness|mme\.?|"
    r"monsieur|madame?|se[ñn]ora?|herr|frau|tan\s+sri|dato['’]?|datuk)"
)
WORD = r"[A-ZÀ-Þ‘'’][\w’'.-]*"
TITLE_ALONE = re.compile(rf"(?:{HONORIFIC}\s*)+$", re.IGNORECASE)
AFTER_NAME = re.compile(r"(?:\s+(?:MP|MEP|MSP|MLA|MHA|QC|KC|CBE|OBE|MBE|PhD|MD))+$")
ADDRESSED = re.compile(
    rf"^\W*(?:to\s*:?\s+)?(?i:{HONORIFIC}\s+)+(?P<name>{WORD}(?:\s+(?:{WORD}|al-{WORD}|de|del|da|bin|binti|ibn|van|von|"
    rf"der|el|al|{WORD}-\w+)){{1,4}})\s*(?:[,(–—-].*|\W*)$"
)


@dataclass(frozen=True)
class Greeting:
    """Whom a letter greets, from sentence `sentence` on."""

    sentence: int
    actors: tuple[NamedActor, ...]


def find_greetings(passage: Passage) -> tuple[Greeting, ...]:
    """The letters that the text holds, in order: from which sentence on, and to whom; empty where it greets nobody."""
    indexes = range(min(len(passage.sentences), REACH))
    opening = [greeting for index in indexes for greeting in _greeting(passage, index)]
    first = next((g for g in opening if _names_person(g)), opening[0] if opening else None)
    if first is None:
        return ()
    found = [first]
    for greeting in _dear(passage):
        if greeting.sentence <= first.sentence:
            continue
        if greeting.sentence - found[-1].sentence < NEXT_LINE:
            found[-1] = replace(found[-1], actors=_joined(found[-1].actors, greeting.actors))
        elif _names_person(greeting):
            found.append(greeting)
    return tuple(found)


def _dear(passage: Passage) -> Iterator[Greeting]:
    for index, sentence in enumerate(passage.sentences):
        if DEAR.match(passage.text, sentence.start, min(sentence.end, sentence.start + LONGEST_ADDRESS)):
            yield from _greeting(passage, index)


def _names_person(greeting: Greeting) -> bool:
    return any(named.actor.type is ActorType.PERSON for named in greeting.actors)


def _joined(one: tuple[NamedActor, ...], other: tuple[NamedActor, ...]) -> tuple[NamedActor, ...]:
    known = {named.actor.actor_id for named in one}
    return (*one, *(named for named in other if named.actor.actor_id not in known))


def _greeting(passage: Passage, index: int) -> Iterator[Greeting]:
    """The greeting of a sentence, if it is one."""
    sentence = passage.sentences[index]
    text = passage.text[sentence.start : sentence.end]
    found = GREETING.match(text)
    if found is None or len(text.partition(":")[0]) > LONGEST_GREETING or _is_prose(passage, index):
        return
    left_open = PLACEHOLDER.match(text)
    if left_open is not None:
        actors = _left_open(passage, left_open.group())
    else:
        actors = _named(passage, index, sentence.start + found.end())
        if BARE.match(text) and not any(named.actor.type is ActorType.PERSON for named in actors):
            actors = _in_address(passage, index) or actors
    if actors:
        yield Greeting(index, actors)


def _left_open(passage: Passage, greeted: str) -> tuple[NamedActor, ...]:
    """`MP_NAME` as the office of whoever will be greeted."""
    plain = greeted.replace("_", " ")
    office = next((office for form, office in HOLDERS if form.search(plain)), None)
    return () if office is None else (NamedActor(passage.gazetteer.actor_for(office), office),)


def _named(passage: Passage, index: int, start: int) -> tuple[NamedActor, ...]:
    tokens = passage.tokens(index)
    first = sum(token.start < start for token in tokens)
    if first + 1 < len(tokens) and tokens[first].lower.rstrip(".") in ADDRESSES:
        # `Dear Mr. President`: the office is asked; `Dear Ms Ruiz` keeps her name.
        behind = first + 1 + (tokens[first + 1].text == ".")
        first = behind if any(s.first == behind and s.kind is SpanKind.OFFICE for s in passage.spans(index)) else first
    # "Dear Minister Ruiz: We write about ...": the letter begins behind the colon.
    last = next((at for at in range(first + 1, len(tokens)) if tokens[at].text == ":"), len(tokens))
    phrase = phrase_within(passage, index, first, last)
    if phrase is None or phrase.head.kind is SpanKind.PRONOUN or phrase.standing in UNASKED:
        return ()
    if phrase.head.standing is Standing.PERSON and any(s.kind is SpanKind.OFFICE for s in phrase.spans[1:]):
        # `To: Ana Ruiz, Minister of Justice, Lima`
        persons = tuple(itertools.takewhile(lambda span: span.standing is Standing.PERSON, phrase.spans))
        phrase = replace(phrase, last=persons[-1].last, spans=persons)
    if all(token.lower in READERS for span in phrase.spans for token in tokens[span.first : span.last]):
        return ()
    named = name_asked(passage, phrase)
    return tuple(found for found in named if not TITLE_ALONE.match(found.actor.name))


def _in_address(passage: Passage, index: int) -> tuple[NamedActor, ...]:
    """The person whom the lines above a greeting give with a title of respect: `H.E. Ana Ruiz`."""
    for at in range(index, max(-1, index - 1 - ADDRESS_LINES), -1):
        sentence = passage.sentences[at]
        if at < index - 1 and _is_name_above_office(passage, at):
            span = passage.spans(at)[0]
            name = passage.written(at, span.first, span.last)
            return (NamedActor(replace(passage.gazetteer.actor_for(name), type=ActorType.PERSON), name),)
        for line in reversed(passage.text[sentence.start : sentence.end].splitlines()):
            found = ADDRESSED.match(line) if len(line) <= LONGEST_ADDRESS else None
            name = AFTER_NAME.sub("", found.group("name")).strip(" ‘’'.") if found is not None else ""
            if name and not _is_title(passage, name):
                return (NamedActor(replace(passage.gazetteer.actor_for(name), type=ActorType.PERSON), name),)
    return ()


def _is_name_above_office(passage: Passage, at: int) -> bool:
    """Is the line a person's name and nothing else, above a line that begins with an office?"""
    spans, below = passage.spans(at), passage.spans(at + 1)
    is_name = len(spans) == 1 and spans[0].standing is Standing.PERSON and spans[0].first == 0
    if not is_name or spans[0].last != len(passage.tokens(at)) or spans[0].last < 2:
        return False
    return bool(below) and below[0].kind is SpanKind.OFFICE and below[0].first == 0


def _is_title(passage: Passage, name: str) -> bool:
    """Is it the office alone, as in `Hon. Prime Minister`, or a name with an office in it?"""
    tokens = split_tokens(name, 0, len(name))
    return any(office_at(tokens, at, passage.lexicon)[0] for at in range(len(tokens)))


def _is_prose(passage: Passage, index: int) -> bool:
    """Is it a sentence, as in `To the nurses of Lima this is news.`, and no line that addresses somebody?"""
    tokens = passage.tokens(index)
    is_ended = tokens[-1].text in (".", "!", "?") and len(tokens) > LONGEST_LINE
    return is_ended and tokens[0].lower == "to" and not any(token.text == ":" for token in tokens[:LONGEST_LINE])

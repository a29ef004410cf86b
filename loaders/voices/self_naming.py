"""Which body a sentence says it speaks for: `We, the Rivers Union`, `on behalf of`, `Casa Lima is deeply concerned`."""

import re
from collections.abc import Iterator

from loaders.documents.publishers import NAME
from loaders.grammar.tokens import first_from
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import phrase_after
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage
from loaders.voices.opening_bodies import BODIES, acts, name_body
from store.rows import NamedActor

# `I write on behalf of the Rivers Union`
BEHALF = re.compile(r"\bon behalf of\s", re.IGNORECASE)
OUR_MEMBERS = re.compile(r"\b[Oo]ur (?:own )?(?:members|membership|believers|supporters)\b")
MEMBERS = re.compile(
    rf"\b[Mm]embers of (?:the )?(?P<of>{NAME})|\b(?:The )?(?P<has>{NAME}) ha(?:s|ve) (?:[\d,]+ )?members\b"
)
OPENING_MARKS = frozenset((":", "–", "—"))
BEING = word_set("is are remains remain has have")
FEELINGS = word_set(
    """
    concerned alarmed outraged appalled dismayed saddened shocked disappointed proud disturbed worried committed pleased
    horrified calling urging asking appealing grateful warning demanding expressing condemning
    """
)
STANCES = word_set(
    """
    expresses reiterates emphasizes emphasises applauds commends denounces rejects deplores believes condemns urges
    demands welcomes stands regrets supports opposes recognises recognizes congratulates reaffirms
    """
)


def whose_members(passage: Passage) -> NamedActor | None:
    """The body whose members the text tells of and calls `our members`; None where it tells of those of several."""
    own = OUR_MEMBERS.search(passage.text)
    if own is None or passage.quote_at(own.start()) is not None:
        return None
    names = {found["of"] or found["has"] for found in MEMBERS.finditer(passage.text)}
    if len(names) != 1:
        return None
    name = names.pop()
    return NamedActor(passage.short_forms.get(name) or passage.gazetteer.actor_for(name), name)


def called_we(passage: Passage, index: int) -> Iterator[NamedActor]:
    """`We, the Rivers Union,` and `we at the Rivers Union`, outside quotations."""
    tokens = passage.tokens(index)
    sentence = passage.sentences[index]
    for behalf in BEHALF.finditer(passage.text, sentence.start, sentence.end):
        phrase = phrase_after(passage, index, first_from(tokens, behalf.end()), 3)
        for span in phrase.spans if phrase is not None and passage.quote_at(behalf.start()) is None else ():
            if span.kind in BODIES and span.actor is not None and span.standing is not Standing.PERSON:
                yield name_body(passage, index, span)
    for at, token in enumerate(tokens[:-2]):
        if token.lower != "we" or tokens[at + 1].lower not in (",", "at", "as"):
            continue
        after = at + (3 if tokens[at + 2].lower == "the" else 2)
        body = next((s for s in passage.spans(index) if s.first == after and s.kind in BODIES), None)
        if body is not None and body.actor is not None and passage.quote_at(token.start) is None:
            yield name_body(passage, index, body)


def speaks_of_itself(passage: Passage, index: int) -> NamedActor | None:
    """`The Rivers Union marks this day with our members`: the subject of a sentence that goes on with `our`.

    Its verb must be one of speaking: who sells `our` homes or writes to `our` parents is somebody else.
    """
    tokens = passage.tokens(index)
    found: NamedActor | None = None
    for span in passage.spans(index):
        start = tokens[span.first].start
        if span.kind is SpanKind.PRONOUN and span.standing is Standing.WE:
            return found if found is not None and passage.quote_at(start) is None else None
        is_body = span.standing is Standing.CIVIL and span.kind in BODIES
        if found is None and (not is_body or not acts(tokens, span)):
            return None
        if found is None and span.actor is not None:
            found = name_body(passage, index, span)
    return None


def takes_a_stance(passage: Passage, index: int) -> NamedActor | None:
    """`The Rivers Union is deeply concerned`, `RWU reiterates`: who opens a sentence and says now how it feels."""
    tokens = passage.tokens(index)
    for span in passage.spans(index):
        # `Dear Ms Ruiz: the Rivers Union is ...`
        is_first = span.first <= 1 or any(token.text in OPENING_MARKS for token in tokens[span.first - 2 : span.first])
        if not is_first or span.kind not in BODIES or passage.quote_at(tokens[span.first].start) is not None:
            continue
        following = [token.lower for token in tokens[span.last : span.last + 4] if not token.lower.endswith("ly")]
        feels = following[:1] and following[0] in BEING and any(word in FEELINGS for word in following[1:])
        if feels or following[:1] and following[0] in STANCES:
            return name_body(passage, index, span)
    return None

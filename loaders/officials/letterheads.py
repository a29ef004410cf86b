"""Finds the authority that issues a text by its letterhead: a line at its head that is nothing but its name."""

import re

from loaders.officials.authorities import AuthorityFinder
from store.rows import Document, NamedActor
from store.vocabulary import DocumentKind

# The head of a text: so many lines, none of them longer.
LINES, LONGEST = 12, 100
HEAD = 900
FROM = re.compile(
    r"^(?:from|by|source|issued by|published by|author|organi[sz]ation|department|agency|publisher)\s*:\s*",
    re.IGNORECASE,
)
PIECES = re.compile(r"\s*[,|•·/]\s*|\s+[–—-]+\s+")
OF_STATE = re.compile(
    r"(?:Ministry|Government|Department|Cabinet|Office|Embassy|Mission|President|Council)\b[\w ,]*\bof\s+(?:the\s+)?"
    r"([A-Z][\w ]+)"
)
# Who is written to stands at the head of a letter as well.
WRITTEN_TO = re.compile(
    r"\b(?:dear|to:|attn|cc:|undersigned|open letter|petition|urges?|calls? (?:on|for|upon)|we write|"
    r"addressed to|submitted to|in reply to|re:)\b"
)
ADDRESSED = frozenset((DocumentKind.OPEN_LETTER, DocumentKind.PETITION))
# "Moscow", "France": where, or about whom.
SHORTEST = 2


def find_letterhead(document: Document, lowered: str, finder: AuthorityFinder) -> NamedActor | None:
    """The authority that a line at the head of the text names; None in letters and where none does."""
    if document.kind in ADDRESSED or WRITTEN_TO.search(lowered, 0, HEAD):
        return None
    for line in document.text[:HEAD].splitlines()[:LINES]:
        if len(line) > LONGEST:
            continue
        for piece in PIECES.split(FROM.sub("", line.strip(" #*_>\t"))):
            of_state = OF_STATE.fullmatch(piece)
            if of_state is not None and finder.is_place(of_state[1]):
                piece = f"Government of {of_state[1]}"
            actor = finder.actor_of(piece) or (finder.actor_of(of_state[1]) if of_state is not None else None)
            if len(piece.split()) >= SHORTEST and actor is not None and not finder.is_place(piece):
                return NamedActor(actor, actor.name)
    return None

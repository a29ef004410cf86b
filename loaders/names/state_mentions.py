"""Finds the names of states in a text: which judge others, by condemning or sanctioning, and whom they judge."""

from collections import Counter
from typing import NamedTuple

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.spans import Span, SpanKind
from loaders.passage import Passage

SENTENCES = 80
# The code under which the gazetteer keeps the bodies of the European Union.
UNION = "EU"
# What a mention weighs more in a sentence about abuses, and behind another state that judges.
AMONG_ABUSES, BEHIND_JUDGES = 2, 2
# Where war is made on a country, it is not the one that makes it; nor is one that others recognise.
WRONGED = word_set(
    """
    invasion occupation war attack attacks aggression bombing bombardment siege blockade recognise recognising
    recognised recognize recognizing recognized recognition invaded invading bombed defend occupied refugees
    """
)
GUESTS = word_set("nationals national refugees refugee migrants migrant immigrants asylum-seekers")
LINKS = word_set("of on against in from the with state full scale full-scale for into")
ABUSES = word_set(
    """
    jailed imprisoned arrested arrests arrest detained detention tortured torture killed killings massacre repression
    crackdown persecution abuses violations genocide censorship bombing shelling raided raids forced disappeared
    suppress suppressed suppression intimidation violence crimes atrocities oppression sentenced prison occupation
    harassment corruption regime military police authorities troops executed execution executions camps
    """
)
# Who does so judges others.
JUDGING = word_set(
    """
    sanction sanctions sanctioned sanctioning impose imposes imposed imposing condemn condemns condemned condemning
    denounce denounces denounced urge urges urged urging designate designates designated designating criticise
    criticises criticised criticize criticizes criticized deplore deplores deplored blacklist blacklisted recognise
    recognises recognised recognize recognizes recognized welcome welcomes welcomed
    """
)
# "Chinese officials were sanctioned": judged, not judging.
BEING = word_set("is are was were be been being")
MEASURES = word_set("sanctions sanction designations designation blacklist ambassador embassy senator senators")
# How far behind a state's name its verb may stand.
FAR = 7


class StateMention(NamedTuple):
    """The name of a state or of its body in a sentence: does it judge, does it stand behind another that judges?"""

    sentence: int
    span: Span
    country: str
    judges: bool
    is_behind: bool


def find_state_mentions(passage: Passage) -> tuple[StateMention, ...]:
    """All names of states and their bodies on the first pages, in order."""
    found: list[StateMention] = []
    for index in range(min(len(passage.sentences), SENTENCES)):
        states = [(span, country) for span in passage.spans(index) if (country := _country(span)) is not None]
        tokens = passage.tokens(index) if states else []
        judge: str | None = None
        for place, (span, country) in enumerate(states):
            until = states[place + 1][0].first if place + 1 < len(states) else len(tokens)
            judges = _judges(tokens, span, until)
            found.append(StateMention(index, span, country, judges, judge not in (None, country) and not judges))
            judge = country if judges else judge
    return tuple(found)


def count_wrongs(passage: Passage) -> Counter[str]:
    """How much each state is spoken of as one that does wrong: its mentions, more among words for abuses."""
    counts: Counter[str] = Counter()
    for mention in passage.once(find_state_mentions):
        if not mention.judges and not _is_wronged(passage.tokens(mention.sentence), mention.span):
            is_abuse = not ABUSES.isdisjoint(passage.words(mention.sentence))
            counts[mention.country] += 1 + AMONG_ABUSES * is_abuse + BEHIND_JUDGES * mention.is_behind
    return counts


def _country(span: Span) -> str | None:
    return (span.actor.country or None) if span.actor is not None and span.kind is SpanKind.NAME else None


def _judges(tokens: list[Token], span: Span, until: int) -> bool:
    after = tokens[span.last : min(until, span.last + FAR)]
    if after and after[0].base in MEASURES:
        return True
    judging = next((place for place, token in enumerate(after) if token.base in JUDGING), None)
    if judging is not None and BEING.isdisjoint(token.lower for token in after[max(0, judging - 2) : judging]):
        return True
    is_agent = span.first > 0 and tokens[span.first - 1].lower == "by"
    return is_agent and any(token.base in JUDGING for token in tokens[: span.first])


def _is_wronged(tokens: list[Token], span: Span) -> bool:
    if tokens[span.last : span.last + 1] and tokens[span.last].lower in GUESTS:
        return True
    first = span.first
    while first and tokens[first - 1].lower in LINKS and span.first - first < 3:
        first -= 1
    return first > 0 and tokens[first - 1].lower in WRONGED

"""Says which state a document accuses: the one it names most, leaving out those that judge and those that are wronged.

Who condemns, sanctions or recognises is named as often as who is condemned; so is the country that was invaded.
"""

from collections import Counter
from collections.abc import Iterator

from loaders.passage import Passage
from loaders.spans import Span, SpanKind, Standing
from loaders.tokens import Token
from loaders.word_sets import word_set

# The code under which the gazetteer keeps the bodies of the European Union.
UNION = "EU"
SENTENCES = 80
# Territories whose authorities answer for the state to which they belong.
SOVEREIGN = {"HK": "CN", "MO": "CN"}
# What a mention weighs more in a sentence about abuses, and behind another state that judges.
AMONG_ABUSES, BEHIND_JUDGES = 2, 2
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
# How far behind a state's name its verb may stand.
FAR = 7


def accused_state(passage: Passage) -> str | None:
    """The code of the state that the document most likely accuses; None where it names none.

    A union of states is no state, and an authority speaks of others more than of itself.
    """
    publisher = passage.publisher
    own = publisher.country if publisher is not None and passage.publisher_standing is Standing.POWER else None
    for counts in (_weigh_states(passage), passage.states):
        found = {code: count for code, count in counts.items() if code != UNION and count > 0}
        others = {code: count for code, count in found.items() if code != own} or found
        if others:
            top = max(others, key=lambda code: others[code])
            return SOVEREIGN[top] if SOVEREIGN.get(top) in passage.states else top
    return None


def answers_for(country: str | None, accused: str | None) -> bool:
    """Do the bodies of `country` speak and act for the accused state?"""
    return country is not None and accused is not None and accused in (country, SOVEREIGN.get(country))


def is_judged(passage: Passage) -> bool:
    """Do others judge the accused state, in words or by sanctions, so that its own measures are its answer?"""
    accused = passage.once(accused_state)
    return any(behind and answers_for(_country(span), accused) for _, span, _, behind in _find_mentions(passage))


def count_judges(passage: Passage) -> Counter[str]:
    """How often each state, or the union of states, sanctions, condemns, urges or welcomes in a text."""
    return Counter(_country(span) or UNION for _, span, judges, _ in _find_mentions(passage) if judges)


def _weigh_states(passage: Passage) -> Counter[str]:
    """How much each state is spoken of as one that does wrong: its mentions, more among words for abuses."""
    counts: Counter[str] = Counter()
    for index, span, judges, is_behind in _find_mentions(passage):
        tokens = passage.tokens(index)
        if not judges and not _is_wronged(tokens, span):
            is_abuse = not ABUSES.isdisjoint(token.base for token in tokens)
            counts[_country(span) or UNION] += 1 + AMONG_ABUSES * is_abuse + BEHIND_JUDGES * is_behind
    return counts


def _find_mentions(passage: Passage) -> Iterator[tuple[int, Span, bool, bool]]:
    """Each name of a state or its body: its sentence, its span, whether it judges, whether it stands behind a judge."""
    for index in range(min(len(passage.sentences), SENTENCES)):
        states = [span for span in passage.spans(index) if _country(span)]
        tokens = passage.tokens(index) if states else []
        judge: str | None = None
        for place, span in enumerate(states):
            until = states[place + 1].first if place + 1 < len(states) else len(tokens)
            judges = _judges(tokens, span, until)
            yield index, span, judges, judge not in (None, _country(span)) and not judges
            judge = _country(span) if judges else judge


def _country(span: Span) -> str | None:
    return span.actor.country if span.actor is not None and span.kind is SpanKind.NAME else None


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

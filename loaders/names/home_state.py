"""Says which state `the government`, `the ministry` or `the president` is where a text names none.

Organs say where a text is at home: its ministries, courts and officials, the capital in its dateline, the bodies that
ask there. Nationals, objects and comparisons do not. Where two states are about equally likely, it is none of them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from loaders.documents.parliament_records import find_asked_state
from loaders.grammar.folding import fold
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.spans import Span, SpanKind, Standing
from loaders.names.state_mentions import UNION
from loaders.passage import Passage
from loaders.voices.speaking_bodies import find_speaking_body
from loaders.voices.speaking_states import SPEAKER, count_judges, find_speaking_states, find_wrongdoer, state_of_listed
from store.rows import Actor
from store.vocabulary import ActorType

SENTENCES = 60
# What a body outside power, an organ, an official, a government, where something happens and the place of writing say.
NATIONAL_BODY, ORGAN, GOVERNMENT, HAPPENS, PLACE, PUBLISHER = 5.0, 4.0, 2.0, 1.0, 3.0, 12.0
# Bodies of one state count so often, since the large ones sit in few states and speak about all.
MOST_BODIES = 2
# What is left of the weight of the state that the text names most, and so accuses, if another has organs in it.
ACCUSED, OWN_ORGANS = 0.35, 1.5
# By how much the first must lead, less where an authority speaks: more than one mention as the subject of a sentence.
LEAD, CLEAR_LEAD, MARGIN = 1.35, 1.2, 0.75
BODIES = (ActorType.NGO, ActorType.PARTY, ActorType.COALITION)
ORGANS = (ActorType.MINISTRY, ActorType.PARLIAMENT, ActorType.AGENCY, ActorType.COURT)
NO_ORGANS = (ActorType.MEDIA, ActorType.COMPANY)
ORGAN_WORDS = word_set(
    """
    government minister ministers prime mps parliament cabinet authorities ministry court courts police president
    administration department judge senate congress lawmakers
    """
)
ARMIES = word_set("army military forces force troops navy soldiers police guard guards")
ASKED = word_set("should must")
WHERE = word_set("in across throughout")
# `Lima's immigration department`, `a Peruvian court`: so many words may stand between a state and its organ.
REACH = 4
# "LIMA, 3 May -", "Lima – May 3, 2020 –" at the beginning of a line.
DATELINE = re.compile(
    r"(?:^|\n)\W{0,3}(?P<place>[A-ZÀ-Þ][\w'’.]+(?: [A-ZÀ-Þ][\w'’.]+){0,2})(?:,? [A-Z][\w.]+){0,2}"
    r"(?:,|\s?\(|\s[–—-]{1,2}\s|\s?[–—]\s?|:\s(?=[A-Z“\"]))"
)
BEGINNING = 1500
# Where international bodies sit and report from, whatever their texts are about.
SEATS = word_set("geneva brussels vienna strasbourg")
SMALL = word_set("and of to in on at for from with by is are was were has have had who that which where when")
# "Senator Ana Ruiz (D-NM)": a member of the Congress of the United States.
CONGRESS = re.compile(r"\((?:Rep\.|Sen\.|[DRI])[-–][A-Z][A-Za-z.]{1,5}\)")


def find_home(passage: Passage) -> Actor | None:
    """The state that `the Government` or `the President` means here; None where the text leaves two equally likely."""
    publisher = passage.publisher
    if publisher is not None and publisher.type is ActorType.IGO and not publisher.country:
        # A body of many states is at home in none, wherever it writes.
        return None
    if passage.once(find_speaking_body) is not None:
        return None
    counts: dict[str, float] = {}
    organs: dict[str, float] = {}
    for country, weight, is_organ in _mentions(passage):
        counts[country] = counts.get(country, 0.0) + weight
        organs[country] = organs.get(country, 0.0) + (weight if is_organ else 0.0)
    speaks = passage.publisher_standing is Standing.POWER
    if speaks:
        _leave_out_accused(passage, counts, organs)
        if max(counts, key=lambda country: counts[country], default=None) == UNION:
            return passage.gazetteer.actors.get(UNION.lower())
    counts.pop(UNION, None)
    accused = _most_named(passage)
    if accused is not None and not speaks:
        other = max((weight for country, weight in organs.items() if country not in (accused, UNION)), default=0.0)
        if other >= ORGAN and organs.get(accused, 0.0) <= OWN_ORGANS * other:
            counts[accused] = counts.get(accused, 0.0) * ACCUSED
    best = sorted(counts.items(), key=lambda item: -item[1])[:2]
    lead = CLEAR_LEAD if speaks else LEAD
    if not best or len(best) > 1 and best[0][1] < max(lead * best[1][1], best[1][1] + MARGIN):
        return None
    return passage.gazetteer.actors.get(f"country.{best[0][0].lower()}")


def _leave_out_accused(passage: Passage, counts: dict[str, float], organs: Mapping[str, float]) -> None:
    """Lets an authority's own text be at home in the state that sanctions, condemns and urges, not in the accused.

    It names the accused state's organs as often as its own, and more.
    """
    accused = find_wrongdoer(passage)
    authors = {country for country, weight, _ in passage.once(find_speaking_states) if weight == SPEAKER}
    if accused not in counts or accused in authors:
        return
    others = [country for country in counts if country != accused]
    judges = passage.once(count_judges)
    if authors or any(judges[c] > judges[accused] or organs.get(c, 0.0) >= ORGAN for c in others):
        counts[accused] *= ACCUSED
    elif organs.get(accused, 0.0) < ORGAN and counts[accused] == max(counts.values()):
        # What the accused does opens the sentences: the words are those of another that is named often enough, or it
        # cannot be told whose they are.
        del counts[accused]
        for country in [country for country in others if counts[country] < GOVERNMENT]:
            del counts[country]


def _mentions(passage: Passage) -> Iterator[tuple[str, float, bool]]:
    """Each mention of a state that says where the text is at home: the state, how much it says, is it its organ?"""
    place = _place_of_writing(passage)
    if place is not None:
        yield place, PLACE, False
    if passage.publisher is not None and passage.publisher.country:
        yield passage.publisher.country, PUBLISHER, True
    for _ in CONGRESS.findall(passage.text[: 4 * BEGINNING]):
        yield "US", ORGAN, True
    asked = passage.once(find_asked_state)
    if asked is not None:
        yield asked, SPEAKER, True
    if passage.publisher_standing is Standing.POWER:
        yield from passage.once(find_speaking_states)
    bodies: Counter[str] = Counter()
    speaks = passage.publisher_standing is Standing.POWER
    for index in range(min(len(passage.sentences), SENTENCES)):
        tokens = passage.tokens(index)
        for span in passage.spans(index):
            country, weight, is_organ = _weigh(passage, tokens, span)
            if country and span.actor is not None and (span.actor.type in BODIES or speaks and is_organ):
                # What an authority accuses it names again and again, its own departments once.
                counted = span.actor.actor_id if speaks else country
                bodies[counted] += 1
                weight = weight if bodies[counted] <= MOST_BODIES else 0.0
            if country:
                yield country, weight, is_organ


def _weigh(passage: Passage, tokens: Sequence[Token], span: Span) -> tuple[str | None, float, bool]:
    actor = span.actor
    if actor is None or actor.type in NO_ORGANS:
        return None, 0.0, False
    speaks = passage.publisher_standing is Standing.POWER
    if span.kind is not SpanKind.NAME:
        return state_of_listed(passage, actor), 3.0 if speaks else 2.0, True
    if actor.type in BODIES:
        return actor.country, 0.0 if speaks else NATIONAL_BODY, True
    inside = {token.base for token in tokens[span.first : span.last]}
    if actor.type in ORGANS:
        # Armies are spoken of where they fight.
        if inside & ARMIES:
            return actor.country, 0.5, False
        # An authority names the ministries of other states with the state, its own mostly without.
        is_named = speaks and _names_state(passage, tokens, span)
        return actor.country, ORGAN / 2 if is_named else ORGAN, True
    if speaks:
        # An authority names the government it speaks about in every other sentence, and itself as their subject.
        return actor.country, 2.0 if span.first < 2 else 0.3, False
    behind = [token.base for token in tokens[span.last : span.last + REACH]]
    if behind[:1] and behind[0].startswith("$"):
        return None, 0.0, False
    if inside & ORGAN_WORDS or _has_organ(tokens, span):
        return actor.country, GOVERNMENT, True
    if behind[:1] and behind[0] in ASKED:
        return actor.country, GOVERNMENT, True
    is_place = span.first > 0 and tokens[span.first - 1].lower in WHERE and not _is_adjective(passage, tokens, span)
    return actor.country, HAPPENS if is_place or span.first < 2 else 0.5, False


def _names_state(passage: Passage, tokens: Sequence[Token], span: Span) -> bool:
    """Does the organ's name hold the name of its state: `Peruvian parliament`, `Central Bank of Peru`?"""
    names = (tokens[i].text for i in range(span.first, span.last))
    return any(passage.gazetteer.resolve_country(name) is not None for name in names if name[0].isupper())


def _has_organ(tokens: Sequence[Token], span: Span) -> bool:
    """Is the state the owner of an organ that follows: `Lima's high court`, `a Peruvian court`?"""
    for token in tokens[span.last : span.last + REACH]:
        if token.base in ORGAN_WORDS:
            return True
        if not token.text[0].isalpha() or token.lower in SMALL or token.is_possessive:
            return False
    return False


def _is_adjective(passage: Passage, tokens: Sequence[Token], span: Span) -> bool:
    """Is it a state's adjective, which describes the noun behind: `in Peruvian courts`?"""
    return " ".join(token.text for token in tokens[span.first : span.last]) in passage.gazetteer.demonyms


def _most_named(passage: Passage) -> str | None:
    """The state that the text names most often, if it is one: most often the one that it accuses."""
    first_two = passage.states.most_common(2)
    if not first_two or len(first_two) > 1 and first_two[0][1] == first_two[1][1]:
        return None
    return first_two[0][0] if len(passage.states) > 1 else None


def _place_of_writing(passage: Passage) -> str | None:
    """The state of the capital in the dateline."""
    for found in DATELINE.finditer(passage.text, 0, BEGINNING):
        name = found["place"]
        state = passage.gazetteer.resolve_country(name.title() if name.isupper() else name)
        if state is not None and fold(name) not in SEATS and fold(name) != fold(state.name):
            return state.country
    return None

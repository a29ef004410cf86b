"""Whom a candidate for a demand asks: the sentence, the list's lead-in, the letter, the power that holds somebody."""

from loaders.demands.find import DemandCandidate
from loaders.grammar.tokens import first_from
from loaders.grammar.word_sets import word_set
from loaders.names.home_state import find_home
from loaders.names.own_government import name_government
from loaders.names.phrases import Phrase
from loaders.names.spans import SpanKind, Standing, standing_of
from loaders.passage import Passage
from loaders.voices.accused import accused_state
from loaders.voices.attribution import name_actors
from loaders.voices.letters import DocumentAddressees
from loaders.voices.recipients import inner_addressee, recipient_of
from store.rows import NamedActor
from store.vocabulary import ActorType

SELF_STANDING = ("list", "imperative")
OWN = (Standing.YOU, Standing.WE)
POWERS = (Standing.POWER, Standing.LAWMAKER)
# Whoever should have a right or be paid is not the one who is asked for it.
RECEIVING = word_set("have be get receive enjoy deserve benefit remain")
SETTING_FREE = word_set("release released free freed freeing liberation")
# What is published is released, too; hostages are rarely held by a state.
NO_PRISONERS = word_set(
    """
    report reports data documents document files information records record funds fund aid money statement video footage
    names list hostages hostage results figures text list emissions
    """
)
LONGEST_ASK = 14
# How many times as often as any other the state must be named that holds somebody.
FAR_AHEAD = 1.5


def find_addressees(passage: Passage, candidate: DemandCandidate, asked: DocumentAddressees) -> tuple[NamedActor, ...]:
    """Who is asked: in the sentence, else in the list's lead-in, else whom the letter or the document addresses."""
    phrase = candidate.addressee
    if phrase is not None and _receives(passage, candidate, phrase):
        phrase = None
    is_pronoun = phrase is not None and phrase.head.kind is SpanKind.PRONOUN
    is_open = is_pronoun and phrase is not None and (phrase.standing not in OWN or phrase.standing is Standing.YOU)
    if phrase is None or is_open and not asked.is_letter or is_pronoun and candidate.ask.frame in SELF_STANDING:
        found = _named_besides(passage, candidate)
        if found:
            return found
    if phrase is None:
        return asked.just_before(candidate.sentence) or _holder(passage, candidate) or asked.near(candidate.sentence)
    if is_pronoun and phrase.standing in OWN:
        home = passage.once(find_home) if phrase.standing is Standing.WE else None
        return asked.whole if home is None else (NamedActor(home, home.name),)
    named = name_actors(passage, phrase, preferred=Standing.POWER, as_person=True)
    if is_pronoun and not any(standing_of(found.actor) in (*POWERS, Standing.PERSON) for found in named):
        return asked.near(candidate.sentence)
    return named or asked.near(candidate.sentence)


def _named_besides(passage: Passage, candidate: DemandCandidate) -> tuple[NamedActor, ...]:
    """Whom the ask itself names inside, else to whom the letter or complaint goes that the sentence speaks of."""
    ask = candidate.ask
    cue = first_from(passage.tokens(candidate.sentence), candidate.cue_start)
    inner = inner_addressee(passage, candidate.sentence, ask.first, ask.last) if ask.frame in SELF_STANDING else None
    phrase = inner or recipient_of(passage, candidate.sentence, min(cue, len(passage.tokens(candidate.sentence))))
    return name_actors(passage, phrase, preferred=Standing.POWER, as_person=True) if phrase is not None else ()


def _receives(passage: Passage, candidate: DemandCandidate, phrase: Phrase) -> bool:
    """Is the subject the one for whom something is asked: `the prisoners should have lawyers`, `it must be fair`?"""
    if candidate.lead_in is not None or phrase.standing in POWERS or phrase.standing in OWN:
        return False
    if phrase.standing is Standing.THING:
        return True
    head = phrase.head
    is_nobody = head.actor is not None and head.actor.type is ActorType.UNKNOWN and phrase.standing is Standing.UNCLEAR
    if head.kind not in (SpanKind.GENERIC, SpanKind.PRONOUN) and not is_nobody:
        return False
    verb = passage.tokens(candidate.sentence)[candidate.ask.first].lower
    return verb in RECEIVING and candidate.ask.frame in ("modal", "that", "addressee_to")


def _holder(passage: Passage, candidate: DemandCandidate) -> tuple[NamedActor, ...]:
    """The state that holds those whose release is asked; empty where nobody's is, or the text accuses no state."""
    tokens = passage.tokens(candidate.sentence)
    first = candidate.ask.first
    words = {token.lower for token in tokens[first : min(candidate.ask.last, first + LONGEST_ASK)]}
    if SETTING_FREE.isdisjoint(words) or not NO_PRISONERS.isdisjoint(words):
        return ()
    accused, counts = passage.once(accused_state), passage.states.most_common(2)
    if accused is None or len(counts) > 1 and passage.states[accused] < FAR_AHEAD * counts[accused == counts[0][0]][1]:
        return ()
    state = passage.gazetteer.actors.get(f"country.{accused.lower()}")
    return () if state is None else (name_government(passage, state),)

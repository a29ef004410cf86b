"""Whom a candidate for a demand asks: the sentence, the list's lead-in, the letter, the power that holds somebody."""

from loaders.demands.find import DemandCandidate
from loaders.demands.implied_addressees import find_holder, find_owner, find_stated
from loaders.grammar.tokens import first_from
from loaders.grammar.word_sets import word_set
from loaders.names.home_state import find_home
from loaders.names.own_powers import own_power
from loaders.names.phrases import Phrase
from loaders.names.spans import SpanKind, Standing, standing_of
from loaders.passage import Passage
from loaders.voices.asked_names import name_asked
from loaders.voices.letters import DocumentAddressees
from loaders.voices.recipients import asked_by_us, inner_addressee, opens_with_ask, recipient_of
from loaders.voices.sued import find_end, find_sued
from loaders.voices.you import find_you
from store.rows import Actor, NamedActor
from store.vocabulary import ActorType

SELF_STANDING = ("list", "imperative")
OWN = (Standing.YOU, Standing.WE)
SENT_TO = word_set("at to in on")
COMPLAINING = "ask.proceedings"
# What somebody is wanted to have is no duty of theirs; whoever is urged to have it is asked for it.
WANTING = word_set("ask.want ask.want_object ask.would_like ask.need ask.noun ask.call_for ask.plead ask.demand")
HIS, GOVERNED = word_set("his her their"), word_set("government administration ministry office cabinet department")
POWERS = (Standing.POWER, Standing.LAWMAKER)
# Whoever should have a right or be paid is not the one who is asked for it.
RECEIVING = word_set("have be get receive enjoy deserve benefit remain")


def find_addressees(passage: Passage, candidate: DemandCandidate, asked: DocumentAddressees) -> tuple[NamedActor, ...]:
    """Who is asked: in the sentence, else in the list's lead-in, else whom the letter or the document addresses."""
    return _named(passage, candidate, asked) or find_stated(passage, candidate)


def _named(passage: Passage, candidate: DemandCandidate, asked: DocumentAddressees) -> tuple[NamedActor, ...]:
    phrase = candidate.addressee
    if phrase is not None and _receives(passage, candidate, phrase):
        phrase = None
    you = find_you(passage, phrase, asked) if phrase is not None else ()
    if you and not (candidate.ask.frame in SELF_STANDING and find_named_besides(passage, candidate)):
        return you
    is_pronoun = phrase is not None and phrase.head.kind is SpanKind.PRONOUN
    is_open = is_pronoun and phrase is not None and (phrase.standing not in OWN or phrase.standing is Standing.YOU)
    if phrase is None or is_open and not asked.is_letter or is_pronoun and candidate.ask.frame in SELF_STANDING:
        found = find_named_besides(passage, candidate)
        if found:
            return found
    if phrase is None:
        return (
            find_owner(passage, candidate)
            or asked.just_before(candidate.sentence)
            or find_holder(passage, candidate)
            or asked.near(candidate.sentence)
        )
    if is_pronoun and phrase.standing in OWN:
        home = passage.once(find_home) if phrase.standing is Standing.WE else None
        return asked.whole(candidate.sentence) if home is None else (_own_body(passage, phrase, home),)
    named = _owner(passage, candidate, phrase) or name_asked(passage, phrase)
    if is_pronoun and not any(standing_of(found.actor) in (*POWERS, Standing.PERSON) for found in named):
        return asked.near(candidate.sentence)
    return named or asked.near(candidate.sentence)


def _own_body(passage: Passage, phrase: Phrase, home: Actor) -> NamedActor:
    """The state that `our government` is, or the parliament that `our representatives` are."""
    own = own_power(phrase)
    tokens = passage.tokens(phrase.sentence)
    # "Our representatives at the talks" are the government's.
    is_parliament = own is not None and own.standing is Standing.LAWMAKER and tokens[own.last].lower not in SENT_TO
    body = passage.gazetteer.body_of(home, "parliament") if is_parliament else home
    return NamedActor(body, body.name)


def find_named_besides(passage: Passage, candidate: DemandCandidate) -> tuple[NamedActor, ...]:
    """Whom the ask itself names inside, else to whom the letter or complaint goes that the sentence speaks of."""
    ask = candidate.ask
    # Whom a complaint goes to stands behind it: `filed a complaint with the bank`.
    is_complaint = candidate.cue.id == COMPLAINING
    tokens = passage.tokens(candidate.sentence)
    cue = find_end(tokens, ask.first, ask.last) if is_complaint else first_from(tokens, candidate.cue_start)
    inner = _inner_addressee(passage, candidate) if ask.frame in SELF_STANDING else None
    phrase = inner or recipient_of(passage, candidate.sentence, min(cue, len(tokens)))
    if phrase is None and is_complaint:
        phrase = find_sued(passage, candidate.sentence, cue, ask.last)
    return name_asked(passage, phrase) if phrase is not None else ()


def _inner_addressee(passage: Passage, candidate: DemandCandidate) -> Phrase | None:
    """Whom an item names inside, else whom the line above asks that ends in a colon: `We call on Ana Ruiz to:`."""
    index = candidate.sentence
    # `Demand that the court correct it and retry the case`: both are asked of the court.
    first = candidate.ask.first if candidate.ask.piece == 0 else opens_with_ask(passage, index)
    inner = inner_addressee(passage, index, first, candidate.ask.last) if first is not None else None
    if inner is not None or candidate.lead_in is not None or index == 0:
        return inner
    above = passage.tokens(index - 1)
    return asked_by_us(passage, index - 1) if above and above[-1].text == ":" else None


def _owner(passage: Passage, candidate: DemandCandidate, phrase: Phrase) -> tuple[NamedActor, ...]:
    """Who got the letter, where it asks that `his government` do it: whoever is written to answers for it."""
    tokens, head = passage.tokens(candidate.sentence), phrase.head
    near = {token.lower for token in tokens[max(0, head.first - 1) : head.last]}
    if near.isdisjoint(HIS) or near.isdisjoint(GOVERNED) or candidate.lead_in is not None:
        return ()
    cue = first_from(tokens, candidate.cue_start)
    recipient = recipient_of(passage, candidate.sentence, min(cue, len(tokens)))
    is_person = recipient is not None and recipient.standing in (Standing.PERSON, Standing.POWER)
    return name_asked(passage, recipient) if recipient is not None and is_person else ()


def _receives(passage: Passage, candidate: DemandCandidate, phrase: Phrase) -> bool:
    """Is the subject the one for whom something is asked: `the prisoners should have lawyers`, `it must be fair`?"""
    if candidate.lead_in is not None or phrase.standing in POWERS or phrase.standing in OWN:
        return False
    if candidate.ask.frame == "addressee_to" and candidate.cue.id not in WANTING:
        return phrase.standing is Standing.THING
    if phrase.standing is Standing.THING:
        return True
    head = phrase.head
    is_nobody = head.actor is not None and head.actor.type is ActorType.UNKNOWN and phrase.standing is Standing.UNCLEAR
    if head.kind not in (SpanKind.GENERIC, SpanKind.PRONOUN) and not is_nobody:
        return False
    verb = passage.tokens(candidate.sentence)[candidate.ask.first].lower
    return verb in RECEIVING and candidate.ask.frame in ("modal", "that", "addressee_to")

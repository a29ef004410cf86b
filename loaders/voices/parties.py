"""Who stands in a role of a candidate: the actors, and whether they have power or stand outside it."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from loaders.demands.find import DemandCandidate
from loaders.demands.who_asks import OWN_TEXTS, find_askers
from loaders.demands.who_is_asked import find_addressees
from loaders.grammar.word_sets import word_set
from loaders.names.antecedents import antecedent_in_sentence
from loaders.names.home_state import find_home
from loaders.names.no_names import is_no_name
from loaders.names.own_government import join_own_departments
from loaders.names.phrases import Phrase
from loaders.names.powers import holds_power
from loaders.names.spans import SpanKind, Standing, standing_of
from loaders.passage import Passage
from loaders.responses.act_subjects import is_patient
from loaders.responses.candidate import ResponseCandidate
from loaders.responses.nobody import NOBODY, all_meant
from loaders.voices.accused import accused_state, answers_for
from loaders.voices.attribution import name_actors
from loaders.voices.first_person import who_speaks
from loaders.voices.heard_askers import find_meant
from loaders.voices.judges_apart import judge_apart
from loaders.voices.letters import DocumentAddressees
from loaders.voices.opening_askers import find_opening_askers
from loaders.voices.recipients import is_recipient
from loaders.voices.speakers import shown_voices, speaker_at
from loaders.voices.voices_heard import last_voice
from store.rows import NamedActor

# What those outside power do, and go on doing as `it`.
ASKING = word_set("urge call demand ask appeal request press")
OUTSIDE = (Standing.CIVIL, Standing.UNCLEAR, Standing.PERSON)
GOVERNMENTS = word_set("government administration")
LAWMAKERS = word_set("lawmakers lawmaker mps mp senators senator parliamentarians legislators congressmen meps")


@dataclass(frozen=True)
class Party:
    """The actors in one role and their standing."""

    actors: tuple[NamedActor, ...]
    standing: Standing


def parties_of(passage: Passage, candidate: DemandCandidate, asked: DocumentAddressees) -> tuple[Party, Party]:
    """Who asks and who is asked: never the same, whatever the text leaves open."""
    addressee = addressee_of(passage, candidate, asked)
    phrase = candidate.addressee
    is_misread = candidate.asker is not None and is_recipient(passage, candidate.asker)
    is_named = phrase is not None and phrase.head.kind in (SpanKind.NAME, SpanKind.UNKNOWN_NAME)
    # Who is asked by name, or gets the letter, does not ask; for whom `the council` stands may be mistaken.
    sure = [n for n in addressee.actors if is_named or is_misread or standing_of(n.actor) is Standing.POWER]
    asker = asker_of(passage, candidate, {named.actor.actor_id for named in sure})
    asking = {named.actor.actor_id for named in asker.actors}
    if all(named.actor.actor_id not in asking for named in addressee.actors):
        return asker, addressee
    others = tuple(named for named in addressee.actors if named.actor.actor_id not in asking)
    return asker, _party(passage, others, candidate.addressee)


def asker_of(passage: Passage, candidate: DemandCandidate, asked: Container[str] = ()) -> Party:
    """Who asks: the first that the sentence or the text shows who is none of the `asked`, by their ids."""
    for found in find_askers(passage, candidate):
        named = tuple(named for named in found if not is_no_name(named))
        others = tuple(named for named in named if named.actor.actor_id not in asked)
        if named and not others and _is_subject(passage, candidate, named):
            return _party(passage, named, candidate.asker)
        if others:
            return _party(passage, others, candidate.asker)
    return _party(passage, (), candidate.asker)


def addressee_of(passage: Passage, candidate: DemandCandidate, asked: DocumentAddressees) -> Party:
    """Who is asked."""
    return _party(passage, find_addressees(passage, candidate, asked), candidate.addressee)


def responder_of(passage: Passage, candidate: ResponseCandidate) -> Party:
    """Who responds."""
    return _party(passage, _responders(passage, candidate), candidate.subject)


def _party(passage: Passage, actors: Sequence[NamedActor], phrase: Phrase | None) -> Party:
    actors = [named for named in actors if not is_no_name(named)]
    if actors and all(holds_power(passage, named) for named in actors):
        return Party(tuple(actors), Standing.POWER)
    for named in actors:
        standing = standing_of(named.actor)
        if named.as_written.split() and named.as_written.split()[-1].lower() in LAWMAKERS:
            standing = Standing.LAWMAKER
        generic = passage.gazetteer.generics.get(named.actor.name.lower())
        if generic is not None:
            standing = Standing.POWER if generic.is_power else Standing.CIVIL if generic.is_civil else standing
        if standing is not Standing.UNCLEAR:
            return Party(tuple(actors), standing)
    fallback = phrase.standing if phrase is not None else Standing.UNCLEAR
    return Party(tuple(actors), Standing.UNCLEAR if fallback in (Standing.WE, Standing.YOU) else fallback)


def _is_subject(passage: Passage, candidate: DemandCandidate, named: Sequence[NamedActor]) -> bool:
    """Does the sentence itself give their names as those who ask, and not as those to whom a letter goes?"""
    phrase = candidate.asker
    if phrase is None or phrase.head.kind not in (SpanKind.NAME, SpanKind.UNKNOWN_NAME):
        return False
    subject = {span.actor.actor_id for span in phrase.spans if span.actor is not None}
    return not is_recipient(passage, phrase) and all(found.actor.actor_id in subject for found in named)


def _responders(passage: Passage, candidate: ResponseCandidate) -> tuple[NamedActor, ...]:
    """Who responded; empty where the text does not say."""
    if candidate.subject is None:
        return ()
    if candidate.cue is NOBODY:
        return all_meant(passage, candidate.subject)
    head = candidate.subject.head
    if _asks_on(passage, candidate) or head.standing is Standing.THING and _is_own_text(passage, candidate.subject):
        return ()
    if candidate.form is None and candidate.word in ASKING | OWN_TEXTS and is_recipient(passage, candidate.subject):
        # `a letter to the minister with an appeal`: who gets the letter does not appeal.
        return ()
    home = passage.once(find_home)
    own = _own_word(passage, candidate.subject)
    speakers = who_speaks(passage, candidate.subject.sentence, own) if own is not None else ()
    if speakers:
        return speakers
    if _is_patient(passage, candidate):
        is_accused = home is not None and answers_for(home.country, passage.once(accused_state))
        return (NamedActor(home, home.name),) if home is not None and not is_accused else ()
    quoted = _government_of_speaker(passage, candidate.subject)
    if quoted is not None:
        return (quoted,)
    near = antecedent_in_sentence(passage, candidate.subject.sentence, head.first)
    named = name_actors(passage, near or candidate.subject, as_state=True, preferred=Standing.POWER)
    named = _without_civil(passage, named)
    return join_own_departments(passage, judge_apart(passage, candidate, named))


def _without_civil(passage: Passage, named: tuple[NamedActor, ...]) -> tuple[NamedActor, ...]:
    """`Western countries and rights groups`: those with power answer, the others ask."""
    if len(named) < 2:
        return named
    groups = [passage.gazetteer.generics.get(one.actor.name.lower()) for one in named]
    is_civil = [
        standing_of(one.actor) is Standing.CIVIL or group is not None and group.is_civil and not group.is_power
        for one, group in zip(named, groups, strict=True)
    ]
    kept = tuple(one for one, civil in zip(named, is_civil, strict=True) if not civil)
    return kept or named


def _asks_on(passage: Passage, candidate: ResponseCandidate) -> bool:
    """`It also called for`, `the letter urged`: does it go on with what people outside power asked before?"""
    subject = candidate.subject
    if subject is None or candidate.word not in ASKING or passage.quote_at(candidate.start) is not None:
        return False
    is_text = subject.head.standing is Standing.THING and len(subject.spans) == 1
    words = [token.lower for token in passage.tokens(subject.sentence)[subject.first : subject.last]]
    if not is_text and words not in (["it"], ["they"]):
        return False
    meant = find_meant(passage, subject)
    heard = meant or ((voice,) if (voice := last_voice(passage, candidate.sentence, 1)) is not None else ())
    return bool(heard) and all(standing_of(named.actor) in OUTSIDE for named in heard)


def _is_own_text(passage: Passage, subject: Phrase) -> bool:
    """Is it `the statement`, and the text itself shows that it is one of people outside power?"""
    word = passage.tokens(subject.sentence)[subject.head.last - 1].lower
    if len(subject.spans) > 1 or word not in OWN_TEXTS:
        return False
    shown = shown_voices(passage) or passage.once(find_opening_askers)
    return bool(shown) and all(standing_of(found.actor) is not Standing.POWER for found in shown)


def _government_of_speaker(passage: Passage, subject: Phrase) -> NamedActor | None:
    """`The ministry of Peru said: “The government rejects it.”`: whom an authority's own words call the government."""
    head, tokens = subject.head, passage.tokens(subject.sentence)
    if head.kind is not SpanKind.GENERIC or tokens[head.last - 1].lower not in GOVERNMENTS or len(subject.spans) > 1:
        return None
    quote = passage.quote_at(tokens[head.first].start)
    if quote is None or quote.speaker_start is None:
        return None
    speaker = speaker_at(passage, tokens[head.first].start, name_actors)
    if speaker is None or speaker.actor.country is None or standing_of(speaker.actor) is not Standing.POWER:
        return None
    state = passage.gazetteer.actors.get(f"country.{speaker.actor.country.lower()}")
    return None if state is None else NamedActor(state, state.name)


def _own_word(passage: Passage, subject: Phrase) -> int | None:
    """The token of `we` where the subject is that, of `my` in `officials of my department`; None where it is others."""
    head = subject.head
    if head.kind is SpanKind.PRONOUN:
        is_subject = passage.tokens(subject.sentence)[head.first].lower in ("we", "i")
        return head.first if is_subject else None
    if head.kind not in (SpanKind.GENERIC, SpanKind.OFFICE) or subject.standing is Standing.CIVIL:
        return None
    tokens = passage.tokens(subject.sentence)
    return next((i for i in range(subject.first, subject.last) if tokens[i].lower in ("my", "our")), None)


def _is_patient(passage: Passage, candidate: ResponseCandidate) -> bool:
    """Does the subject of an authority's passive name to whom it was done, so that the authority itself did it?"""
    subject = candidate.subject
    if subject is None or not candidate.is_passive or subject.first > candidate.at:
        return False
    return is_patient(passage, subject, candidate.at, candidate.word)

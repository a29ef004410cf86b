"""Those heard asking or acting together in a text, in order: named senders, counted groups, organisations.

`They`, `the groups`, `the petitioners` and `the letter` ask for them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.grammar.word_sets import word_set
from loaders.names.anaphors import Anaphor, is_body_noun, read_anaphor, says_same
from loaders.names.groups import is_plural_group
from loaders.names.independent_voices import LAWMAKERS
from loaders.names.no_names import is_no_name
from loaders.names.phrases import Phrase
from loaders.names.spans import CIVIL_TYPES, SpanKind, Standing, standing_of
from loaders.passage import Passage
from loaders.voices.acting_subjects import find_subjects
from loaders.voices.attribution import name_actors
from loaders.voices.senders import find_senders
from store.rows import NamedActor
from store.vocabulary import ActorType

WRITING = word_set(
    "wrote write written signed sign issued published released adopted passed sent launched submitted by drafted"
)
BACKING = word_set("supported backed joined")
TEXTS = word_set(
    "letter petition statement report appeal submission motion declaration call complaint brief study resolution"
)
ARTICLES = word_set("the a an its their our this that one every each")
INDEFINITE = word_set("a an another open joint new their his her")
# So many sentences back they may stand: for `they`, for a noun that says what they are, for what they wrote.
# Named bodies are nearer where a noun with words of its own stands for them: `the climate groups`.
PRONOUN_REACH, NOUN_REACH, TEXT_REACH, DESCRIBED_REACH = 4, 40, 30, 3
SENTENCES = 200


@dataclass(frozen=True)
class Heard:
    """Who acts or speaks at token `at` of sentence `sentence`; `writes` where the sentence tells of a text.

    `introduces` are the texts of which it tells first, as in `an open letter`.
    """

    sentence: int
    at: int
    actors: tuple[NamedActor, ...]
    is_plural: bool
    is_power: bool
    writes: bool
    introduces: frozenset[str] = frozenset()


def find_meant(passage: Passage, phrase: Phrase) -> tuple[NamedActor, ...]:
    """Whom `they`, `the groups`, `the lawmakers` or `the letter` stands for; empty where the text leaves it open."""
    anaphor = read_anaphor(passage, phrase)
    if anaphor is None:
        return ()
    before = [
        heard for heard in passage.once(find_heard) if (heard.sentence, heard.at) < (phrase.sentence, phrase.first)
    ]
    return _meant(passage, anaphor, phrase.sentence, before)


def is_of_power(passage: Passage, phrase: Phrase) -> bool:
    """Is the text that a phrase stands for, such as `the resolution`, that of an authority?"""
    anaphor = read_anaphor(passage, phrase)
    if anaphor is None or not anaphor.is_text:
        return False
    writer = _last_writer(
        anaphor.noun, phrase.sentence, [h for h in passage.once(find_heard) if h.sentence < phrase.sentence]
    )
    return writer is not None and writer.is_power


def heard_in(passage: Passage, index: int) -> tuple[NamedActor, ...]:
    """Who asks in sentence `index`, which opens a list, if that is no authority."""
    heard = [h for h in passage.once(find_heard) if h.sentence == index and not h.is_power]
    return heard[-1].actors if heard else ()


def find_heard(passage: Passage) -> list[Heard]:
    """All who are heard, in order; a pronoun goes on with those before, so that a chain of them reaches far."""
    found: list[Heard] = []
    for sentence in passage.sentences[:SENTENCES]:
        if passage.is_heading(sentence.index) and sentence.index > 0:
            continue
        texts = _introduced(passage, sentence.index)
        for at, phrase in find_subjects(passage, sentence.index):
            heard = _heard(passage, at, phrase, texts, found)
            if heard is not None:
                found.append(heard)
    return found


def _introduced(passage: Passage, index: int) -> dict[str, bool]:
    """The texts of which a sentence tells, each with whether it is new: `a joint letter`."""
    if TEXTS.isdisjoint(passage.words(index)):
        return {}
    tokens = passage.tokens(index)
    return {
        token.base: any(before.lower in INDEFINITE for before in tokens[max(0, at - 4) : at])
        for at, token in enumerate(tokens)
        if token.base in TEXTS
    }


def _new(texts: dict[str, bool]) -> frozenset[str]:
    return frozenset(text for text, is_new in texts.items() if is_new)


def _heard(passage: Passage, at: int, phrase: Phrase, texts: dict[str, bool], before: Sequence[Heard]) -> Heard | None:
    anaphor = read_anaphor(passage, phrase)
    actors = _meant(passage, anaphor, phrase.sentence, before) if anaphor is not None else ()
    if actors:
        return Heard(phrase.sentence, at, actors, len(actors) > 1 or _is_group(actors), False, bool(texts), _new(texts))
    if (
        _is_compound(passage, phrase)
        or phrase.head.kind is SpanKind.PRONOUN
        or phrase.standing in (Standing.THING, Standing.WE, Standing.YOU)
    ):
        return None
    senders = find_senders(passage, phrase.sentence, at)
    named = senders or name_actors(passage, phrase, preferred=Standing.CIVIL)
    actors = tuple(found for found in named if not is_no_name(found))
    if not actors or phrase.standing is Standing.PRESS or standing_of(actors[0].actor) is Standing.PRESS:
        return None
    is_civil = bool(senders) or _are_lawmakers(actors) or any(standing_of(n.actor) is Standing.CIVIL for n in actors)
    is_civil = is_civil or any(s.kind is SpanKind.GENERIC and s.standing is Standing.CIVIL for s in phrase.spans)
    is_power = phrase.standing is Standing.POWER and not is_civil
    is_group = any(_is_plural(passage, phrase, position) for position in range(len(phrase.spans)))
    tokens = passage.tokens(phrase.sentence)
    is_written = tokens[at].lower in WRITING and tokens[at - 1].lower not in BACKING
    writes = is_written or bool(texts) and not is_power
    return Heard(phrase.sentence, at, actors, len(actors) > 1 or is_group, is_power, writes, _new(texts))


def _is_compound(passage: Passage, phrase: Phrase) -> bool:
    """Is it one noun without an article, as in `worker demands`, so that what follows is no verb?"""
    head = phrase.head
    first = passage.tokens(phrase.sentence)[head.first]
    is_bare = head.kind is SpanKind.GENERIC and len(phrase.spans) == 1 and first.text.islower() and head.first > 0
    return is_bare and first.lower not in ARTICLES and not is_plural_group(passage, phrase.sentence, head)


def _is_plural(passage: Passage, phrase: Phrase, position: int) -> bool:
    span = phrase.spans[position]
    return span.kind in (SpanKind.GENERIC, SpanKind.OFFICE) and is_plural_group(passage, phrase.sentence, span)


def _are_lawmakers(actors: Sequence[NamedActor]) -> bool:
    """Are they a group of lawmakers, such as `nine Kenyan MPs`?"""
    return actors[0].actor.name.lower().split()[-1] in LAWMAKERS


def _is_group(actors: Sequence[NamedActor]) -> bool:
    return actors[0].actor.type in (ActorType.UNKNOWN, ActorType.GENERIC) and actors[0].actor.name.lower().endswith("s")


def _meant(passage: Passage, anaphor: Anaphor, index: int, before: Sequence[Heard]) -> tuple[NamedActor, ...]:
    if anaphor.is_text:
        writer = _last_writer(anaphor.noun, index, before)
        return writer.actors if writer is not None and not writer.is_power else ()
    if anaphor.is_pronoun:
        return _meant_by_they(index, before)
    near = [heard for heard in before if index - heard.sentence <= NOUN_REACH and not heard.is_power]
    fuller = next((heard.actors for heard in reversed(near) if _says_fuller(anaphor, heard)), ())
    return fuller or next((heard.actors for heard in reversed(near) if _fits(anaphor, index, heard)), ())


def _last_writer(text: str, index: int, before: Sequence[Heard]) -> Heard | None:
    """Who wrote the text last spoken of: whoever is named where it is new, else whoever wrote last."""
    near = [heard for heard in reversed(before) if index - heard.sentence <= TEXT_REACH and heard.writes]
    return next((heard for heard in near if text in heard.introduces), None) or next(iter(near), None)


def _meant_by_they(index: int, before: Sequence[Heard]) -> tuple[NamedActor, ...]:
    for heard in reversed(before):
        if index - heard.sentence > PRONOUN_REACH:
            break
        actor = heard.actors[0].actor
        is_body = len(heard.actors) == 1 and (actor.type in CIVIL_TYPES or is_body_noun(actor.name))
        if heard.is_plural or is_body:
            return () if heard.is_power else heard.actors
    return ()


def _says_fuller(anaphor: Anaphor, heard: Heard) -> bool:
    """Does the group or body heard bear the noun, with words of its own: `18 civil society groups`?"""
    names = [named.actor.name for named in heard.actors]
    return len(names) == 1 and len(names[0].split()) > len(anaphor.words) and says_same(anaphor, names[0])


def _fits(anaphor: Anaphor, index: int, heard: Heard) -> bool:
    """May the noun stand for those heard: `the groups` for two bodies, `the lawmakers` for two persons?"""
    if len(anaphor.words) > 1 and index - heard.sentence > DESCRIBED_REACH:
        return False
    types = {named.actor.type for named in heard.actors}
    if len(heard.actors) > 1:
        is_persons = types == {ActorType.PERSON}
        return anaphor.may_be_persons if is_persons else anaphor.may_be_bodies
    return anaphor.is_body and len(anaphor.words) == 1 and not types.isdisjoint(CIVIL_TYPES)

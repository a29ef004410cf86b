"""Who is heard in a text, sentence by sentence: the subjects of saying and asking, outside quotations."""

from dataclasses import dataclass

from loaders.grammar.word_sets import word_set
from loaders.names.groups import is_plural_group, without_article
from loaders.names.phrases import Phrase, phrase_after, phrase_before
from loaders.names.spans import SpanKind, Standing
from loaders.names.ties import speaker_or_own_name
from loaders.passage import Passage
from loaders.voices.recipients import is_recipient
from loaders.voices.reported import SAYING
from store.rows import NamedActor
from store.vocabulary import ActorType

VOICING = SAYING | word_set(
    """
    urges urged urge urging calls called call calling demands demanded demand asks asked ask appeals appealed condemns
    condemned welcomes welcomed supports supported opposes opposed wants campaigns campaigned petitioned recommends
    criticised criticized criticises criticizes accuses accused launched published released wrote joins
    joined backs according
    """
)
SENTENCES = 200


@dataclass(frozen=True)
class Voice:
    """Somebody who says or asks something in sentence `sentence`; `is_power` where it is an authority.

    `is_person` where the sentence names a person, whoever that person speaks for.
    """

    sentence: int
    named: NamedActor
    is_power: bool
    is_person: bool = False


def find_voices(passage: Passage) -> list[Voice]:
    """The voices of a text in order; what pronouns say is left out, since it tells of nobody new."""
    voices = []
    for sentence in passage.sentences[:SENTENCES]:
        tokens = passage.tokens(sentence.index)
        for at, token in enumerate(tokens):
            if at == 0 or token.lower not in VOICING or passage.quote_at(token.start) is not None:
                continue
            is_source = token.lower == "according"
            phrase = (phrase_after if is_source else phrase_before)(
                passage, sentence.index, at + 2 if is_source else at
            )
            if is_source and phrase is not None and phrase.first < len(tokens):
                at = phrase.last
            if phrase is None or at - phrase.last > 6 or not is_source and is_recipient(passage, phrase):
                continue
            named = _named(passage, phrase)
            if named is not None:
                is_power = phrase.standing is Standing.POWER and not _is_civil(passage, named)
                is_person = any(span.actor is not None and span.actor.type is ActorType.PERSON for span in phrase.spans)
                voices.append(Voice(sentence.index, named, is_power, is_person))
    return voices


def last_voice(passage: Passage, index: int, reach: int) -> NamedActor | None:
    """Who was heard last before sentence `index`, at most `reach` sentences before, if that is no authority."""
    before = [v for v in passage.once(find_voices) if index - reach <= v.sentence < index]
    return before[-1].named if before and not before[-1].is_power else None


def first_voice(passage: Passage, index: int) -> NamedActor | None:
    """Who was heard first before sentence `index`, authorities left out."""
    return next((v.named for v in passage.once(find_voices) if v.sentence < index and not v.is_power), None)


def _named(passage: Passage, phrase: Phrase) -> NamedActor | None:
    index = phrase.sentence
    for span in phrase.spans:
        if span.kind is SpanKind.PRONOUN or span.standing in (Standing.PRESS, Standing.THING):
            return None
        if span.kind is SpanKind.GENERIC:
            written = without_article(passage.written(index, phrase.first, span.last))
            group = NamedActor(passage.gazetteer.actor_for(written), written)
            is_civil = span.standing is Standing.CIVIL or _is_civil(passage, group)
            if is_civil and is_plural_group(passage, index, span):
                return group
            continue
        if span.actor is None:
            continue
        if span.actor.type is ActorType.PERSON:
            return speaker_or_own_name(passage, index, span)
        return NamedActor(span.actor, passage.written(index, span.first, span.last))
    return None


def _is_civil(passage: Passage, named: NamedActor) -> bool:
    """Is it a group that the files list as one outside power, such as `family members`?"""
    generic = passage.gazetteer.find_generic(named.as_written)
    return generic is not None and generic.is_civil and not generic.is_power

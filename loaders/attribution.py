"""Says which actors a phrase names: organisations for their speakers, states for their officials, antecedents for pronouns."""

import re
from dataclasses import replace

from loaders.model import SentenceKind
from loaders.passage import Passage
from loaders.phrases import Phrase
from loaders.scan import standing_of
from loaders.spans import Span, SpanKind, Standing
from loaders.word_sets import word_set
from store.rows import Actor, NamedActor
from store.vocabulary import ActorType

ARTICLES = re.compile(
    r"^(?:the|a|an|some|our|their|its|his|her|these|those|this|that|such|both|all the|your|as many as)\s+",
    re.IGNORECASE,
)
COLLECTIVE = word_set(
    """
    group organisation organization coalition union association network party committee campaign movement alliance
    federation conference congress council charity ngo watchdog statement letter petition report signatories
    undersigned body institute centre center society foundation groups organisations organizations
    """
)
COUNTS = word_set(
    """
    some over more than at least one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty
    forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozens several many of the leading
    major prominent
    """
)
PORTFOLIOS = word_set(
    """
    foreign affairs immigration defence defense health justice human rights trade climate change environment education
    housing finance and police security international development conservation maori māori social energy transport
    agriculture women youth labour
    """
)
OWN_GOVERNMENT = re.compile(
    r"^(?:the|our|this|their|my)\s+(?:\w+ )?(?:government|govt|ministers?|prime minister|cabinet|parliament|foreign minister)$",
    re.IGNORECASE,
)


def name_actors(
    passage: Passage, phrase: Phrase, as_state: bool = False, preferred: Standing | None = None, as_person: bool = False
) -> tuple[NamedActor, ...]:
    """The actors of a phrase, each in the fullest form the document gives; empty where nobody can be named.

    With `as_state` an official without a named body counts as the state (who answers); with `as_person` a named person stays
    a person (who is asked). `preferred` is the standing that a pronoun's antecedent should have.
    """
    named: list[NamedActor] = []
    for group in _coordinated(passage, phrase):
        found = _name_group(passage, phrase, group, as_state, preferred, as_person)
        if found is not None and all(found.actor.actor_id != other.actor.actor_id for other in named):
            named.append(found)
    return tuple(named)


def _asked_person(passage: Passage, index: int, group: list[Span]) -> NamedActor | None:
    """The person asked: by name in the fullest form the text gives, or by an office whose holder the text names."""
    persons = [s for s in group if s.actor is not None and s.actor.type is ActorType.PERSON]
    if persons and persons[0].actor is not None:
        name = _full_name(passage, persons[0].actor.name)
        return NamedActor(replace(passage.gazetteer.actor_for(name), type=ActorType.PERSON), name)
    if len(group) == 1 and group[0].kind is SpanKind.OFFICE:
        holder = _holders(passage).get(passage.written(index, group[0].first, group[0].last).lower())
        if holder is not None:
            return NamedActor(replace(passage.gazetteer.actor_for(holder), type=ActorType.PERSON), holder)
    return None


def _full_name(passage: Passage, name: str) -> str:
    """`Mr Little` as `Andrew Little`, where the text names him so."""
    plain = re.sub(r"^(?:Mr|Mrs|Ms|Miss|Dr|Hon|Prof|Sir|Dame)\.?\s+", "", name)
    if " " in plain:
        return plain
    for sentence in passage.sentences:
        for span in passage.spans(sentence.index):
            if span.actor is not None and span.actor.type is ActorType.PERSON and span.actor.name.endswith(" " + plain):
                return re.sub(r"^(?:Mr|Mrs|Ms|Miss|Dr|Hon|Prof|Sir|Dame)\.?\s+", "", span.actor.name)
    return plain


def _holders(passage: Passage) -> dict[str, str]:
    """Who holds an office in this text: `prime minister` as `John Key`, from `Prime Minister John Key`."""
    cached: dict[str, str] | None = passage.__dict__.get("_holders")
    if cached is None:
        cached = {}
        for sentence in passage.sentences[:80]:
            spans = passage.spans(sentence.index)
            for office, person in zip(spans, spans[1:], strict=False):
                is_holder = (
                    office.kind is SpanKind.OFFICE and person.first - office.last <= 1 and person.actor is not None
                )
                if is_holder and person.actor is not None and person.actor.type is ActorType.PERSON:
                    title = passage.written(sentence.index, office.first, office.last).lower()
                    cached.setdefault(title, _full_name(passage, person.actor.name))
                    cached.setdefault(title.split()[-1], _full_name(passage, person.actor.name))
        passage.__dict__["_holders"] = cached
    return cached


def _coordinated(passage: Passage, phrase: Phrase) -> list[list[Span]]:
    """The spans of a phrase cut where a list goes on: `A of B, C and D` gives [A, B], [C], [D]."""
    tokens = passage.tokens(phrase.sentence)
    if _is_one_group(passage, phrase):
        return [list(phrase.spans)]
    groups: list[list[Span]] = [[phrase.spans[0]]]
    for before, span in zip(phrase.spans, phrase.spans[1:], strict=False):
        between = [t.lower for t in tokens[before.last : span.first]]
        is_list = (
            "and" in between
            or "or" in between
            or "&" in between
            or "well" in between
            or between == [","]
            or "with" in between
        )
        if is_list and not _is_apposition(before, span, between):
            groups.append([span])
        else:
            groups[-1].append(span)
    return groups


def _is_one_group(passage: Passage, phrase: Phrase) -> bool:
    """`families and friends of X and Y`: group nouns joined before an `of` are one group."""
    generic = [s for s in phrase.spans[:2] if s.kind is SpanKind.GENERIC and s.actor is None]
    if not generic or phrase.spans[0].kind is not SpanKind.GENERIC or len(phrase.spans) < 2:
        return False
    last = generic[-1].last
    tokens = passage.tokens(phrase.sentence)
    return last < phrase.last and tokens[last].lower == "of" and _is_plural_group(passage, phrase.sentence, generic[-1])


def _is_apposition(before: Span, span: Span, between: list[str]) -> bool:
    """`Ana Ruiz, head of the union`: a person and an office, or an office and a person, are one."""
    if between != [","]:
        return False
    kinds = {before.kind, span.kind}
    person = before.standing is Standing.PERSON or span.standing is Standing.PERSON
    return person and SpanKind.GENERIC in kinds or before.standing is Standing.PERSON and span.kind is SpanKind.NAME


def _name_group(
    passage: Passage, phrase: Phrase, group: list[Span], as_state: bool, preferred: Standing | None, as_person: bool
) -> NamedActor | None:
    index = phrase.sentence
    first, last = group[0].first, group[-1].last
    written = _without_article(passage.written(index, first, last))
    if group[0].kind is SpanKind.PRONOUN:
        return _antecedent(passage, index, group[0], preferred)
    if as_person:
        person = _asked_person(passage, index, group)
        if person is not None:
            return person
    whole = passage.gazetteer.resolve(written)
    if whole is not None:
        return NamedActor(whole, written)
    names = [s for s in group if s.actor is not None and s.kind in (SpanKind.NAME, SpanKind.UNKNOWN_NAME)]
    organisations = [s for s in names if s.actor is not None and s.actor.type is not ActorType.PERSON]
    persons = [s for s in names if s.actor is not None and s.actor.type is ActorType.PERSON]
    generic = [s for s in group if s.kind in (SpanKind.GENERIC, SpanKind.OFFICE)]
    if (
        generic
        and names
        and generic[-1] is group[-1]
        and generic[-1].standing is Standing.CIVIL
        and names[-1].last == generic[-1].first
    ):
        whole_group = _without_article(_counted(passage, index, first, last))
        return NamedActor(passage.gazetteer.actor_for(whole_group), whole_group)
    if (
        generic
        and generic[0] is group[0]
        and generic[0].standing in (Standing.CIVIL, Standing.POWER)
        and _is_plural_group(passage, index, generic[0])
    ):
        return NamedActor(passage.gazetteer.actor_for(written), written)
    if organisations and (persons or generic or len(group) == 1):
        actor = organisations[0].actor
        if actor is not None:
            return NamedActor(actor, passage.written(index, organisations[0].first, organisations[0].last))
    if organisations and not persons:
        actor = organisations[0].actor
        if actor is not None:
            return NamedActor(actor, passage.written(index, organisations[0].first, organisations[0].last))
    if persons:
        found = _person(passage, index, persons[0])
        if found is not None and found.actor.type is not ActorType.PERSON:
            return found
        state = _state_of_office(passage, group, persons[0])
        return NamedActor(state, written) if state is not None and as_state else found
    if (
        as_state
        and group[0].kind is SpanKind.OFFICE
        and group[0].standing is Standing.POWER
        and passage.home is not None
    ):
        return NamedActor(passage.home, written)
    if generic:
        return _definite(passage, index, written, preferred)
    return NamedActor(passage.gazetteer.actor_for(written), written)


def _counted(passage: Passage, index: int, first: int, last: int) -> str:
    """The group with the number before it: `Twenty nine`, `over 200`."""
    tokens = passage.tokens(index)
    while first > 0 and (tokens[first - 1].text[0].isdigit() or tokens[first - 1].lower in COUNTS):
        first -= 1
    return passage.written(index, first, last)


def _state_of_office(passage: Passage, group: list[Span], person: Span) -> Actor | None:
    """The state for which the holder of a named office speaks: a listed holder's, else the document's own."""
    if not any(s.kind is SpanKind.OFFICE and s.standing is Standing.POWER for s in group) or person.actor is None:
        return None
    surname = person.actor.name.split()[-1].lower()
    states = passage.gazetteer.surnames.get(surname, ())
    return passage.gazetteer.actors[states[0]] if len(set(states)) == 1 else passage.home


def _is_plural_group(passage: Passage, index: int, span: Span) -> bool:
    """`leaders of many states`, `families of the victims`: a group of its own, not the body it belongs to."""
    word = passage.tokens(index)[span.last - 1].base
    return word.endswith("s") and not word.endswith("ss") or word in ("people", "women", "police", "mothers")


def _without_article(name: str) -> str:
    plain = " ".join(name.split()).strip(" ,;:")
    return ARTICLES.sub("", plain).removesuffix("'s").removesuffix("’s")


def _definite(passage: Passage, index: int, written: str, preferred: Standing | None) -> NamedActor | None:
    """`the group`, `the government`, `the minister`: what it stands for here, else as written."""
    word = written.split()[-1].lower() if written else ""
    if not written:
        return None
    if len(written.split()) == 1 and word in COLLECTIVE:
        found = last_organisation(passage, index, preferred)
        if found is not None:
            return found
    generic = passage.gazetteer.generics.get(written.lower()) or passage.gazetteer.generics.get(
        f"the {written.lower()}"
    )
    if (generic is not None and generic.is_definite) or OWN_GOVERNMENT.match(f"the {written}"):
        home = passage.home
        if home is not None:
            return NamedActor(home, written)
    return NamedActor(passage.gazetteer.actor_for(written), written)


def _person(passage: Passage, index: int, span: Span) -> NamedActor | None:
    """A person counts as the organisation or state that the text ties the person to, else under the own name."""
    written = passage.written(index, span.first, span.last).removesuffix("'s").removesuffix("’s")
    actor = speaks_for(passage, written)
    if actor is not None:
        return NamedActor(actor, written)
    own = span.actor
    return NamedActor(own, written) if own is not None else None


def speaks_for(passage: Passage, person: str) -> Actor | None:
    """The body for which a person speaks in this document: named beside the person's first full mention."""
    known = passage.gazetteer.spokesman_for(person, passage.document.published_on.value)
    if known is not None:
        return known
    ties = _ties(passage)
    surname = person.split()[-1].lower() if person.split() else ""
    return ties.get(person.lower()) or ties.get(surname)


def _ties(passage: Passage) -> dict[str, Actor]:
    """Who speaks for whom: each person's name and surname with the organisation that stands beside the name."""
    cached: dict[str, Actor] | None = passage.__dict__.get("_person_ties")
    if cached is not None:
        return cached
    ties: dict[str, Actor] = {}
    for sentence in passage.sentences:
        if sentence.kind is SentenceKind.HEADING:
            continue
        spans = passage.spans(sentence.index)
        for position, span in enumerate(spans):
            if span.actor is None or span.actor.type is not ActorType.PERSON or span.kind is not SpanKind.UNKNOWN_NAME:
                continue
            organisation = _beside(passage, sentence.index, spans, position)
            if organisation is not None:
                name = span.actor.name.lower()
                ties.setdefault(name, organisation)
                ties.setdefault(name.split()[-1], organisation)
    passage.__dict__["_person_ties"] = ties
    return ties


def _beside(passage: Passage, index: int, spans: list[Span], position: int) -> Actor | None:
    """The organisation before (`Oxfam director Ana Ruiz`) or after (`Ana Ruiz, director of Oxfam`) a person's name."""
    tokens = passage.tokens(index)
    person = spans[position]
    office_seen = False
    for before in reversed(spans[max(0, position - 2) : position]):
        between = [t.lower for t in tokens[before.last : person.first]]
        if len(between) > 5 or any(
            w in (";", ":", "and", "said", "told", "with", "by", "to", "against") for w in between
        ):
            break
        if before.kind in (SpanKind.GENERIC, SpanKind.OFFICE):
            office_seen = True
            if before.actor is not None:
                return before.actor
            continue
        if before.actor is not None and before.actor.type is not ActorType.PERSON and (between or office_seen):
            return before.actor
        if before.actor is not None and office_seen and before.kind is SpanKind.UNKNOWN_NAME:
            return _without_portfolio(passage, before.actor.name)
    at = person.last
    if (
        at < len(tokens)
        and tokens[at].text in (",", "(", "–", "—", "-")
        or at < len(tokens)
        and tokens[at].lower in ("of", "from", "at")
    ):
        for after in spans[position + 1 : position + 4]:
            between = [t.lower for t in tokens[at : after.first]]
            if len(between) > 14 or any(
                w in (".", ";", ":", "said", "says", "told", "”", '"', "and", "is", "was", "has") for w in between
            ):
                break
            if (
                after.actor is not None
                and after.actor.type is not ActorType.PERSON
                and after.kind in (SpanKind.NAME, SpanKind.UNKNOWN_NAME)
            ):
                return after.actor
    return None


def _without_portfolio(passage: Passage, name: str) -> Actor | None:
    """`ACT New Zealand Foreign Affairs and Defence` before a spokesperson's name: the party, not what the person speaks on."""
    words = name.split()
    for size in range(len(words), 0, -1):
        known = passage.gazetteer.resolve(" ".join(words[:size]))
        if known is not None and known.type is not ActorType.GOVERNMENT:
            return known
    while words and words[-1].lower() in PORTFOLIOS:
        words.pop()
    if not words:
        return None
    actor = passage.gazetteer.actor_for(" ".join(words))
    return actor if actor.type is not ActorType.UNKNOWN else replace(actor, type=ActorType.PARTY)


def _antecedent(passage: Passage, index: int, span: Span, preferred: Standing | None) -> NamedActor | None:
    if span.standing in (Standing.WE,):
        return speaker_at(passage, index, passage.tokens(index)[span.first].start)
    if span.standing is Standing.YOU:
        return None
    if span.standing is Standing.PERSON:
        return last_person(passage, index)
    return last_organisation(passage, index, preferred)


def speaker_at(passage: Passage, index: int, offset: int) -> NamedActor | None:
    """Who says `we` at an offset: the speaker of the quote that holds it, else the publisher."""
    quote = passage.quote_at(offset)
    if quote is not None:
        found = _quote_speaker(passage, quote.sentence, quote.speaker_start, quote.speaker_end, index)
        if found is not None and (found.actor.type is not ActorType.PERSON or not _is_own_release(passage)):
            return found
        if found is not None:
            return own_voice(passage) or found
    publisher = passage.publisher
    if publisher is not None and passage.publisher_standing is not Standing.PRESS:
        return NamedActor(publisher, publisher.name)
    if quote is None and passage.publisher_standing is Standing.POWER and passage.home is not None:
        return NamedActor(passage.home, passage.home.name)
    return own_voice(passage)


def _is_own_release(passage: Passage) -> bool:
    """Does the text speak for the organisation that publishes it, so that an untied speaker speaks for it too?"""
    return passage.publisher_standing in (Standing.CIVIL, Standing.UNCLEAR)


def own_voice(passage: Passage) -> NamedActor | None:
    """The organisation for which the text speaks as a whole; None for the press, which speaks for nobody."""
    publisher = passage.publisher
    if publisher is not None and passage.publisher_standing is Standing.CIVIL:
        return NamedActor(publisher, publisher.name)
    return signatory(passage) if _is_own_release(passage) else None


def signatory(passage: Passage) -> NamedActor | None:
    """Who speaks in a text without a known publisher: the organisation outside power that the text names most.

    Its spokespersons count for it, and so does standing first in a sentence; headlines do not, they have no articles to tell names by.
    """
    if "_signatory" not in passage.__dict__:
        passage.__dict__["_signatory"] = _find_signatory(passage)
    found: NamedActor | None = passage.__dict__["_signatory"]
    return found


def _find_signatory(passage: Passage) -> NamedActor | None:
    weights: dict[str, float] = {}
    named: dict[str, NamedActor] = {}
    for actor in _ties(passage).values():
        if standing_of(actor) is not Standing.POWER:
            weights[actor.actor_id] = weights.get(actor.actor_id, 0.0) + 1.5
            named.setdefault(actor.actor_id, NamedActor(actor, actor.name))
    for sentence in passage.sentences[:60]:
        if sentence.kind is SentenceKind.HEADING or sentence.index == 0:
            continue
        for span in passage.spans(sentence.index):
            actor_named = span.actor
            if span.standing is not Standing.CIVIL or actor_named is None or span.kind is SpanKind.GENERIC:
                continue
            key = actor_named.actor_id
            weights[key] = (
                weights.get(key, 0.0) + (1.5 if span.first <= 1 else 1.0) + (1.0 if sentence.index < 5 else 0.0)
            )
            named.setdefault(key, NamedActor(actor_named, passage.written(sentence.index, span.first, span.last)))
    best = max(weights, key=lambda key: weights[key], default=None)
    return named[best] if best is not None and weights[best] >= 2 else None


def _quote_speaker(passage: Passage, quoted: int, start: int | None, end: int | None, index: int) -> NamedActor | None:
    if start is None or end is None:
        return last_speaker(passage, quoted)
    holder = next(
        (s.index for s in passage.sentences if s.start <= start < s.end or s.start <= end <= s.end and start < s.end),
        None,
    )
    if holder is None:
        return None
    tokens = passage.tokens(holder)
    first = next((i for i, t in enumerate(tokens) if t.start >= start), len(tokens))
    last = next((i for i, t in enumerate(tokens) if t.end > end), len(tokens))
    spans = [s for s in passage.spans(holder) if s.first >= first and s.last <= last]
    if not spans:
        return None
    head = spans[0]
    phrase = Phrase(holder, spans[0].first, spans[-1].last, tuple(spans[:3]), head.standing)
    named = name_actors(passage, phrase)
    return named[0] if named else None


def last_speaker(passage: Passage, index: int) -> NamedActor | None:
    """The speaker of the nearest quote before sentence `index` whose speaker is named."""
    for quote in reversed(passage.quotes):
        if quote.sentence < index and quote.speaker_start is not None and index - quote.sentence <= 8:
            return _quote_speaker(passage, quote.sentence, quote.speaker_start, quote.speaker_end, index)
    return None


def last_organisation(passage: Passage, index: int, preferred: Standing | None = None) -> NamedActor | None:
    """The body or group that `it`, `they` or `the group` means: the nearest before, of the preferred standing where there is one."""
    found: NamedActor | None = None
    for earlier in range(index - 1, max(-1, index - 5), -1):
        if passage.is_heading(earlier):
            continue
        for span in passage.spans(earlier):
            named = _as_organisation(passage, earlier, span)
            if named is None:
                continue
            if preferred is None or span.standing is preferred:
                return named
            found = found or named
    return found


def _as_organisation(passage: Passage, index: int, span: Span) -> NamedActor | None:
    if span.actor is not None and span.kind is not SpanKind.GENERIC and span.actor.type is not ActorType.PERSON:
        if span.standing in (Standing.CIVIL, Standing.POWER) or span.actor.type is not ActorType.UNKNOWN:
            return NamedActor(span.actor, passage.written(index, span.first, span.last))
    if (
        span.kind is SpanKind.GENERIC
        and span.standing is Standing.CIVIL
        and _is_plural_group(passage, index, span)
        and span.first == 0
    ):
        written = _without_article(passage.written(index, span.first, span.last))
        return NamedActor(passage.gazetteer.actor_for(written), written)
    return None


def last_person(passage: Passage, index: int) -> NamedActor | None:
    """The body spoken for by the nearest person named before sentence `index`, or the person."""
    for earlier in range(index, max(-1, index - 5), -1):
        for span in passage.spans(earlier):
            if span.actor is not None and span.actor.type is ActorType.PERSON and span.kind is SpanKind.UNKNOWN_NAME:
                return _person(passage, earlier, span)
    return None

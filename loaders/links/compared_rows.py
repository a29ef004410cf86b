"""Rows made ready to be compared: their subjects, their own words, and the persons and bodies they name."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from loaders.links.link_rules import LinkRules
from loaders.links.shared_words import find_stems
from loaders.links.subjects import SubjectFinder
from store.link_rows import LinkActor, LinkDemand, LinkOfficial, LinkResponse
from store.vocabulary import Category, OfficialKind, OfficialStatus, ResponseKind, Stance

# A list of names stands within so many characters behind the sentence that opens it.
LIST = 1500
# Within so many characters behind the word for speaking stands to whom.
BEHIND = 17
# What a sentence that does not name the state says in its place.
UNNAMED_STATE = "government"
Leads = Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Asked:
    """A demand with what it is about and whom it wants sanctioned by name: actor ids with names.

    `sought` are the words by which an answer is known: its own and those for the same deed. `next_ask` is where the
    next demand of the document begins; `cores` are the well-known asks that its words name; `places` the states that it
    names, and the one that its document is most about.
    """

    row: LinkDemand
    subjects: frozenset[str]
    accused: frozenset[str]
    stems: frozenset[str]
    named: Mapping[str, str]
    next_ask: int | None = None
    cores: frozenset[str] = frozenset()
    sought: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    wants_words: bool = False


@dataclass(frozen=True)
class Answering:
    """A response with what it is about and whom it names as sanctioned.

    `last_act` is where the nearest earlier act in favour of the cause begins in the document; `is_only_state`: of all
    states and their organs, one alone does anything in the document; `places` are the states that its sentence names;
    `speaks_out`: it tells of words against a wrong.
    """

    row: LinkResponse
    subjects: frozenset[str]
    accused: frozenset[str]
    stems: frozenset[str]
    named: Mapping[str, str]
    hits: frozenset[OfficialKind]
    last_act: int | None = None
    is_only_state: bool = False
    places: frozenset[str] = frozenset()
    speaks_out: bool = False


def prepare_demands(
    rows: Iterable[LinkDemand], officials: Sequence[LinkOfficial], leads: Leads, finder: SubjectFinder, rules: LinkRules
) -> list[Asked]:
    """The demands made ready; the lists of names that a document asks for go to the demand that names them."""
    by_document = _by_document(officials, OfficialStatus.PROPOSED)
    rows, common, wholes = list(rows), rules.common | finder.stems, _weigh(leads, finder)
    sanctions_asks: dict[str, int] = {}
    starts: dict[str, list[int]] = {}
    powers: dict[str, set[str]] = {}
    for row in rows:
        starts.setdefault(row.document_id, []).append(row.start)
        if row.category is Category.SANCTIONS:
            sanctions_asks[row.document_id] = sanctions_asks.get(row.document_id, 0) + 1
            powers.setdefault(row.document_id, set()).update(a.country for a in row.addressees if a.country)
    found = []
    for row in rows:
        proposed = by_document.get(row.document_id, []) if row.category is Category.SANCTIONS else []
        inside = [o for o in proposed if o.start < row.end and o.end > row.start]
        # A document's only ask for sanctions is what its list of names belongs to.
        named = inside or (proposed if sanctions_asks.get(row.document_id) == 1 else [])
        whole, actors = wholes[row.document_id], (*row.addressees, *row.askers)
        subjects = _subjects(row.quote, whole, actors, finder, powers.get(row.document_id, ()))
        stems = find_stems(row.quote, common, _names((*row.addressees, *row.askers)))
        after = min((start for start in starts[row.document_id] if start > row.start), default=None)
        people = {o.actor_id: o.name for o in named}
        text = row.quote.lower()
        cores = frozenset(c.name for c in rules.cores if c.category is row.category and c.words.search(text))
        alike = [group for group in rules.alike if group & stems]
        sought = stems.union(*alike) if alike else stems
        main = [subject for subject, _ in wholes[row.document_id].most_common(1)]
        places = finder.countries([*finder.find(row.quote), *main])
        accused = finder.countries(subjects)
        is_spoken = _is_to_speak(text, row.quote, accused, finder, rules)
        found.append(Asked(row, subjects, accused, stems, people, after, cores, sought, places, is_spoken))
    return found


def _is_to_speak(text: str, quote: str, accused: frozenset[str], finder: SubjectFinder, rules: LinkRules) -> bool:
    """Is somebody asked to speak to the accused state or about it, by its name right behind the words for it?"""
    spoken = rules.wordings["wants_words"].finditer(text) if accused else ()
    return any(accused & finder.countries(finder.find(quote[word.end() : word.end() + BEHIND])) for word in spoken)


def prepare_responses(
    rows: Iterable[LinkResponse],
    officials: Sequence[LinkOfficial],
    leads: Leads,
    finder: SubjectFinder,
    rules: LinkRules,
) -> list[Answering]:
    """The responses made ready."""
    by_document, common = _by_document(officials, OfficialStatus.SANCTIONED), rules.common | finder.stems
    rows, found, wholes = [_without_recipients(row, rules) for row in rows], [], _weigh(leads, finder)
    acts: dict[str, list[int]] = {}
    states: dict[str, set[str]] = {}
    for row in rows:
        states.setdefault(row.document_id, set()).update(actor.country for actor in row.responders if actor.country)
        if row.stance is not Stance.OPPOSED:
            acts.setdefault(row.document_id, []).append(row.start)
    for row in rows:
        listed = by_document.get(row.document_id, []) if row.kind is ResponseKind.SANCTION else []
        named = [o for o in listed if _is_hit_by(o, row)]
        subjects = _subjects(row.quote, wholes[row.document_id], row.responders, finder)
        stems = find_stems(row.quote, common, (*_names(row.responders), *row.written))
        hits = {o.kind for o in named}
        for kind, wording in ((OfficialKind.PERSON, "persons"), (OfficialKind.ORGANISATION, "companies")):
            if rules.wordings[wording].search(row.quote.lower()):
                hits.add(kind)
        people = {o.actor_id: o.name for o in named}
        before = max((start for start in acts.get(row.document_id, ()) if start < row.start), default=None)
        accused, is_only = finder.countries(subjects), len(states[row.document_id]) == 1
        places = finder.countries(finder.find(row.quote))
        speaks = row.stance is Stance.SUPPORTIVE and rules.wordings["speaks_out"].search(row.quote.lower()) is not None
        found.append(Answering(row, subjects, accused, stems, people, frozenset(hits), before, is_only, places, speaks))
    return found


def _without_recipients(row: LinkResponse, rules: LinkRules) -> LinkResponse:
    """The response without those to whom its sentence says that somebody wrote: they did nothing yet."""
    recipient, text = rules.wordings["recipient"], row.quote.lower()
    named = [
        text.find(written.lower() if written.lower() in text else UNNAMED_STATE if actor.country else written)
        for actor, written in zip(row.responders, row.written, strict=True)
    ]
    acting = [place < 0 or recipient.search(text[:place]) is None for place in named]
    if all(acting):
        return row
    responders = tuple(actor for actor, acts in zip(row.responders, acting, strict=True) if acts)
    return replace(
        row, responders=responders, written=tuple(w for w, acts in zip(row.written, acting, strict=True) if acts)
    )


def _is_hit_by(official: LinkOfficial, row: LinkResponse) -> bool:
    """Is this one of those whom the act sanctioned: named in its sentence, or in the list that follows it?"""
    if official.start < row.end and official.end > row.start:
        return True
    countries = {responder.country for responder in row.responders if responder.country}
    is_by_same = bool(countries & set(official.authority_countries))
    days = (official.first_day, official.last_day)
    is_same_day = official.first_day is not None and days == (row.first_day, row.last_day)
    return is_by_same and (is_same_day or (official.first_day is None and 0 <= official.start - row.end <= LIST))


def _subjects(
    quote: str, whole: Counter[str], actors: Iterable[LinkActor], finder: SubjectFinder, powers: Iterable[str] = ()
) -> frozenset[str]:
    return finder.choose(quote, whole, [actor.country for actor in actors if actor.country], powers)


def _weigh(leads: Leads, finder: SubjectFinder) -> dict[str, Counter[str]]:
    return {document_id: finder.weigh(title, lead) for document_id, (title, lead) in leads.items()}


def _names(actors: Iterable[LinkActor]) -> list[str]:
    return [actor.name for actor in actors]


def _by_document(officials: Sequence[LinkOfficial], status: OfficialStatus) -> dict[str, list[LinkOfficial]]:
    found: dict[str, list[LinkOfficial]] = {}
    for official in officials:
        if official.status is status:
            found.setdefault(official.document_id, []).append(official)
    return found

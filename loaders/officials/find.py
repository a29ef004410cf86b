"""Finds the officials of a document: named persons and bodies under sanctions, or proposed for them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from loaders.grammar.folding import fold
from loaders.judging.classifier import YesNo
from loaders.model import Sentence
from loaders.names.authority_names import make_authority_finder
from loaders.names.gazetteer import Gazetteer
from loaders.names.person_names import NameReader
from loaders.officials.authorities import AuthorityFinder
from loaders.officials.instruments import Instrument, find_instrument
from loaders.officials.merge import merge_statements
from loaders.officials.reading import DocumentReading
from loaders.officials.rules import OfficialRules, read_official_rules
from loaders.officials.scene import Scene
from loaders.officials.schedules import Entry, read_schedules
from loaders.officials.second_look import look_again
from loaders.officials.sole_authority import with_sole_authority
from loaders.officials.statements import Statement
from loaders.programmes import Programme, Programmes, read_programmes
from store.rows import Document, NamedActor, Official
from store.vocabulary import DocumentKind, OfficialStatus

# Documents whose asks are made on the day that they carry.
OWN_VOICE = frozenset(
    (DocumentKind.PRESS_RELEASE, DocumentKind.OPEN_LETTER, DocumentKind.PETITION, DocumentKind.STATEMENT)
)
# "Motion for a resolution", at the head of a text.
OWN_TITLE = re.compile(
    r"^\W*(?:joint |draft )?(?:motion|resolution|early day motion|recommendation|submission)\b", re.MULTILINE
)
OPENING_LINES = 300
# Long enough for an annex that lists its names in one line; short enough that no text makes the reading slow.
LONGEST_SENTENCE = 10_000
# An announcement says "today" in its opening.
OPENING = 900
# A name in a schedule is listed; what is left to doubt is the reading.
ENTRY_CONFIDENCE = 0.9
UN_COMMITTEE = re.compile(r"sanctions committee|\b\d{4} committee")
OF_THE_KINGDOM = ("Secretary of State", "Treasury", "the Secretary of State")
OF_THE_UNION = ("Council", "High Representative", "HR/VP")
# An authority publishes a text where its name is at least this share of the publisher's.
PUBLISHER_SHARE = 0.4


@dataclass(frozen=True)
class OfficialFinder:
    """What finding officials needs, read once from the rules and gazetteers."""

    rules: OfficialRules
    programmes: Programmes
    authorities: AuthorityFinder
    names: NameReader


def load_official_finder(rules: Path, gazetteers: Path, gazetteer: Gazetteer) -> OfficialFinder:
    """The finder from the folders of rules and gazetteers; raises InvalidRule where a file is wrong."""
    official_rules = read_official_rules(rules)
    authorities = make_authority_finder(official_rules, gazetteer)
    names = NameReader(official_rules.words, official_rules.common, authorities.is_place, authorities.is_demonym)
    return OfficialFinder(official_rules, read_programmes(gazetteers / "programmes.csv"), authorities, names)


def find_officials(
    document: Document, sentences: Sequence[Sentence], finder: OfficialFinder, judge: YesNo | None = None
) -> list[Official]:
    """Gives the officials of a document, one row per name, status and authority, at its fullest statement.

    `sentences` may leave out boilerplate; they must be in the order of the text. Without `judge` the wordings alone
    find rows; with it a second look adds the persons whom none of them reaches.
    """
    read = read_by_rules(document, sentences, finder)
    if read is None:
        return []
    reading, statements, is_instrument = read
    # What a regulation or notice lists its schedules say, and nothing else.
    if judge is not None and not is_instrument:
        statements += look_again(reading, statements, judge)
    statements = with_sole_authority(statements, reading.scene, reading.sentences)
    return merge_statements(statements, document.text, finder.authorities.country_of)


def read_by_rules(
    document: Document, sentences: Sequence[Sentence], finder: OfficialFinder
) -> tuple[DocumentReading, list[Statement], bool] | None:
    """A document read by wordings and schedules, with their statements, and whether it is an instrument itself.

    None where no word is of sanctions.
    """
    if finder.rules.in_document.search(document.text.lower()) is None:
        return None
    lowered = fold(document.text)
    instrument = find_instrument(document, lowered, finder.rules, finder.authorities)
    if instrument is not None:
        document = replace(document, published_on=instrument.date)
    scene = _open_scene(document, lowered, finder, instrument)
    reading = DocumentReading(document, lowered, _renumbered(sentences), finder.rules, finder.names, scene)
    statements = reading.read_statements()
    if instrument is not None:
        programme = finder.programmes.find_programme(lowered, 0, min(len(lowered), OPENING))
        entries = read_schedules(document.text, lowered, reading.sentences, finder.rules, reading.lists)
        statements = statements + [_state_entry(instrument, programme, entry) for entry in entries]
    return reading, statements, instrument is not None


def _state_entry(instrument: Instrument, programme: Programme | None, entry: Entry) -> Statement:
    """What a schedule says of a name in it."""
    return Statement(
        entry.sentence.start, entry.sentence.end, entry.listed, OfficialStatus.SANCTIONED, (instrument.authority,),
        True, entry.date if entry.date.value else instrument.date, ENTRY_CONFIDENCE, "official.schedule",
        programme.key if programme else None, programme.measures if programme else (),
    )  # fmt: skip


def _renumbered(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with indices without gaps, so that an index is a position, none longer than any real one."""
    positions = {sentence.index: i for i, sentence in enumerate(sentences)}
    return [
        replace(
            sentence,
            index=i,
            end=min(sentence.end, sentence.start + LONGEST_SENTENCE),
            lead_in=None if sentence.lead_in is None else positions.get(sentence.lead_in),
        )
        for i, sentence in enumerate(sentences)
    ]


def _open_scene(document: Document, lowered: str, finder: OfficialFinder, instrument: Instrument | None) -> Scene:
    authorities = _authorities_in(lowered, finder.authorities, instrument)
    publisher = _find_publisher(document, authorities)
    if instrument is not None:
        publisher = publisher or (instrument.authority,)
    context = [match.start() for _, match in finder.rules.contexts.find(lowered)]
    announces = "today" in lowered[:OPENING] and bool(context) and context[0] < OPENING
    return Scene(
        text=document.text,
        lowered=lowered,
        published_on=document.published_on,
        finder=authorities,
        programmes=finder.programmes,
        rules=finder.rules,
        publisher=publisher,
        is_announcement=bool(publisher) or document.kind is DocumentKind.NOTICE or announces,
        is_own_voice=document.kind in OWN_VOICE or OWN_TITLE.search(lowered, 0, OPENING_LINES) is not None,
        context=context,
    )


def _authorities_in(lowered: str, finder: AuthorityFinder, instrument: Instrument | None) -> AuthorityFinder:
    """In a text on the European Union's restrictive measures "the Council" is the European Union's, and so on."""
    extra = {}
    if "restrictive measures" in lowered or re.search(r"\beu\b", lowered) is not None:
        extra = dict.fromkeys((name for name in OF_THE_UNION if name.lower() in lowered), "European Union")
    elif "security council" in lowered and UN_COMMITTEE.search(lowered) is not None:
        extra = {"Committee": "United Nations"}
    if instrument is not None and instrument.authority.actor.name == "United Kingdom":
        extra |= dict.fromkeys(OF_THE_KINGDOM, "United Kingdom")
    known = {name: actor for name, of in extra.items() if (actor := finder.actor_of(of)) is not None}
    return finder.with_names(known) if known else finder


def _find_publisher(document: Document, finder: AuthorityFinder) -> tuple[NamedActor, ...]:
    """The authority that publishes the document itself, if one does."""
    if document.publisher is None:
        return ()
    mentions = finder.find_authorities(document.publisher, 0, len(document.publisher))
    named = [mention for mention in mentions if not mention.is_aside]
    covered = sum(mention.end - mention.start for mention in mentions)
    if not named or covered < PUBLISHER_SHARE * len(document.publisher.split("(")[0]):
        return ()
    return (named[0].named,)

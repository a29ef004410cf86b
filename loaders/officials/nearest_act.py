"""What the text says of a name that no wording reaches: the nearest act's status, authority and day are its own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from loaders.model import Sentence
from loaders.officials.acts import SanctionAct
from loaders.officials.groups import find_owners
from loaders.officials.mentions import NamedMention
from loaders.officials.reading import DocumentReading
from loaders.officials.statements import WEIGHED, Statement
from store.rows import PartialDate
from store.vocabulary import OfficialStatus

SANCTIONS = re.compile(r"\b(?:sanction|designat|magnitsky|blacklist|travel ban|asset freeze)")
# A text that says `we` so often speaks for somebody, who may ask for more names than are listed.
OWN_VOICE, FEWEST_WE = re.compile(r"\b(?:we|our)\b"), 3
# Further up than this an act is no longer told of.
NEAR = 3
Acts = Mapping[int, Sequence[tuple[SanctionAct, Statement]]]


def acts_by_sentence(reading: DocumentReading) -> Acts:
    """The acts of the rules, with what each says of its names, by the index of their sentence."""
    acts: dict[int, list[tuple[SanctionAct, Statement]]] = {}
    for index, act, template in reading.acts:
        acts.setdefault(index, []).append((act, template))
    return acts


def is_status_open(reading: DocumentReading, mention: NamedMention, acts: Acts, template: Statement) -> bool:
    """May a name below an act be asked for as well as listed: does the text ask for sanctions, or speak as `we`?

    Who is only asked for must never be said to be under sanctions.
    """
    if template.status is OfficialStatus.PROPOSED or acts.get(mention.sentence.index):
        return False
    if len(OWN_VOICE.findall(reading.lowered)) >= FEWEST_WE:
        return True
    return any(
        reading.rules.asked.search(reading.lowered, one.start, one.end)
        for one in reading.sentences
        if SANCTIONS.search(reading.lowered, one.start, one.end)
    )


def template_of(reading: DocumentReading, mention: NamedMention, acts: Acts) -> Statement:
    """The statement of the nearest act: of the name's own sentence, else of that on sanctions that it belongs to."""
    told = reading.sentences[mention.place.told]
    for index in dict.fromkeys((mention.sentence.index, told.index)):
        near = acts.get(index, ())
        if near:
            nearest = min(near, key=lambda entry: abs(entry[0].cue - mention.listed.start))
            return _unless_asked(reading, told, acts, nearest[1])
    before = [index for index in acts if 0 < told.index - index <= NEAR]
    is_open = any(
        words.search(reading.lowered, told.start, told.end) for words in (reading.rules.asked, reading.rules.open)
    )
    if before and not is_open:
        return _unless_asked(reading, told, acts, acts[max(before)][-1][1])
    return _without_act(reading, told, mention, acts)


def _unless_asked(reading: DocumentReading, told: Sentence, acts: Acts, template: Statement) -> Statement:
    """The statement, as one of an ask where the document tells of both and the words around ask."""
    statuses = {act.status for found in acts.values() for act, _ in found}
    is_done = template.status is OfficialStatus.SANCTIONED and len(statuses) == 1
    if template.status is OfficialStatus.PROPOSED or is_done or not _is_said(reading, told, reading.rules.asked):
        return template
    return replace(template, status=OfficialStatus.PROPOSED, date=PartialDate())


def _without_act(reading: DocumentReading, told: Sentence, mention: NamedMention, acts: Acts) -> Statement:
    """What a sentence on sanctions in no known wording says: asked for or in force, and by whom."""
    scene, rules = reading.scene, reading.rules
    # Whom somebody may, could or plans to sanction is under no sanctions yet.
    is_asked = any(_is_said(reading, told, words) for words in (rules.asked, rules.open))
    status = OfficialStatus.PROPOSED if is_asked else OfficialStatus.SANCTIONED
    said = [template.authorities for index, found in acts.items() if index < told.index for _, template in found]
    named = find_owners(scene, told) or (scene.asked if is_asked else scene.publisher)
    named = named or next((one for one in reversed(said) if one), ())
    return Statement(told.start, told.end, mention.listed, status, named, False, PartialDate(), 0.0, WEIGHED)


def _is_said(reading: DocumentReading, told: Sentence, words: re.Pattern[str]) -> bool:
    """Does one of the words stand in the sentence on sanctions, or in the one before it?"""
    before = reading.sentences[max(0, told.index - 1)]
    return words.search(reading.lowered, before.start, told.end) is not None

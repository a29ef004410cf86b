"""Gives rows that name no authority the one that the whole document speaks of as sanctioning, if it is only one."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.model import Sentence
from loaders.officials.authorities import AuthorityMention
from loaders.officials.owners import owns_or_does
from loaders.officials.scene import Scene
from loaders.officials.statements import WEIGHED, Statement
from store.rows import NamedActor
from store.vocabulary import OfficialStatus

# "U.S. senators", "a British bill": whose sanctions a proposal is about.
LAWMAKERS = re.compile(
    r"(?:['’]s?)?\s+(?:\w+\s+)?(?:senators?|senate|lawmakers|congress\w*|house|bill|legislation|representatives|mps|parliament)\b"
)
# "According to the Foreign Office, those sanctioned are A and B."
ACCORDING_TO = re.compile(r"\baccording\s+to\s+(?:the\s+)?$")
SOURCE_REACH = 20
TELLS = re.compile(r",?\s+(?:has |have |had )?(?:said|says|announced|announces|confirmed|published|adopted|released)\b")
# "Canada has", "the UK and Canada announced"; but "the Myanmar military".
VERB_BEHIND = re.compile(
    r"(?:[’']s\s+\w+(?:\s+\w+)?)?(?:,|\s+\(|\s+(?:and|government|administration|ministry|has|have|had|is|was|will|also|today|would|should|must|\w+ed|"
    r"\w+[^s\W]s|put|hit)\b)"
)
GOES_ON = re.compile(r"\b(?:measures|designations?|restrictions|(?:the|this|its) (?:new )?(?:list|package|decision))\b")
# A text seldom says it oftener than in so many of its sentences.
MOST_SENTENCES = 40
# So many of the mentions must agree.
SHARE = 0.75
# What a row without an authority has lost of its confidence, in part given back.
REGAINED = 1.25


def with_sole_authority(
    statements: Sequence[Statement], scene: Scene, sentences: Sequence[Sentence]
) -> list[Statement]:
    """The statements, those without an authority with the document's only one; nobody is listed by his own state."""
    if all(statement.authorities for statement in statements):
        return list(statements)
    sole = {status: _find_sole(scene, sentences, status) for status in OfficialStatus}
    return [_filled(statement, scene, sole[statement.status]) for statement in statements]


def _filled(statement: Statement, scene: Scene, sole: NamedActor | None) -> Statement:
    if statement.authorities or sole is None:
        return statement
    country = scene.finder.country_of(statement.listed.role) if statement.listed.role else None
    if country is not None and country == sole.actor.country:
        return statement
    regained = 1.0 if statement.rule == WEIGHED else REGAINED
    confidence = round(min(1.0, statement.confidence * regained), 2)
    return replace(statement, authorities=(sole,), confidence=confidence)


def _find_sole(scene: Scene, sentences: Sequence[Sentence], status: OfficialStatus) -> NamedActor | None:
    named = {mention.actor.actor_id: mention.named for mention in _owners(scene, sentences, status)}
    counts = Counter(mention.actor.actor_id for mention in _owners(scene, sentences, status))
    if not counts:
        return None
    first, count = counts.most_common(1)[0]
    return named[first] if count >= SHARE * counts.total() else None


def _owners(scene: Scene, sentences: Sequence[Sentence], status: OfficialStatus) -> Iterator[AuthorityMention]:
    """Who owns a measure or does it, or for a proposal also whose lawmakers ask, in each sentence on sanctions."""
    for sentence in list(_about(scene, sentences))[:MOST_SENTENCES]:
        for mention in scene.finder.find_authorities(scene.text, sentence.start, sentence.end):
            does = owns_or_does(scene.text, scene.lowered, mention)
            is_subject = (
                not (mention.is_modifier or mention.is_aside)
                and scene.has_context(mention.end, sentence.end)
                and VERB_BEHIND.match(scene.lowered, mention.end) is not None
            )
            is_maker = status is OfficialStatus.PROPOSED and LAWMAKERS.match(scene.lowered, mention.end) is not None
            is_source = ACCORDING_TO.search(scene.lowered, max(0, mention.start - SOURCE_REACH), mention.start)
            is_alone = scene.text[mention.start - 1 : mention.start] == "(" and scene.text.startswith(")", mention.end)
            if is_alone or does or is_maker or is_subject or is_source or TELLS.match(scene.lowered, mention.end):
                yield mention


def _about(scene: Scene, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences on sanctions, with those right behind one that go on about the list or the measures."""
    is_behind = False
    for sentence in sentences:
        has_context = scene.has_context(sentence.start, sentence.end)
        if has_context or is_behind and GOES_ON.search(scene.lowered, sentence.start, sentence.end):
            yield sentence
        is_behind = has_context

"""Who is never an official, however near the words of sanctions: who suffers, asks, speaks, or serves who sanctions.

Invariant: nothing that a weight says brings back a name that this keeps out.
"""

import re
from collections.abc import Sequence

from loaders.model import Sentence, SentenceKind
from loaders.officials.attachments import attachment_of
from loaders.officials.descriptions import apposed, description_heads, titles_before
from loaders.officials.mentions import NamedMention
from loaders.officials.person_words import LAWMAKERS, SUFFERERS, VOICES
from loaders.officials.rules import OfficialRules
from loaders.officials.scene import Scene
from loaders.officials.standings import Standing, does_ask, does_speak, does_suffer
from loaders.officials.sufferers import holds_office, sufferers_before
from loaders.officials.targets import FIGHT_CRITICS, is_critic
from store.rows import NamedActor

ALIAS = re.compile(r"\b(?:known\s+as|alias|a\.?k\.?a\.?|called|nicknamed|dubbed|pseudonym)[\s:.“”‘’]*$")
ALIAS_REACH = 24
# Of a line that is a name: what may stand beside it.
SHORT_REST = 6
# So many sentences before that on sanctions still say whose names are to come.
ANNOUNCED_BEFORE = 3
# What the name hangs on where it is somebody else's: "the arrest of A", "according to A", "a bill introduced by A".
OUTSIDE = frozenset(("by", "of suffering", "of another", "according", "by maker", "saying"))
LISTED = ("designation", "listing", "inclusion", "asset", "account", "propert", "visa", "sanction")
SEAT = re.compile(r"\s*\((?:[DRI]|Lab|Con|Lib|LD|SNP|NDP|EPP|S&D|ALDE|ECR|Renew)\b[^()]{0,30}\)")
# Of whom a text speaks that may have sanctions ahead or behind it.
PEOPLE = re.compile(
    r"\b(?:officials?|persons?|individuals?|officers?|generals?|commanders?|judges?|ministers?|leaders?|perpetrators?|violators?|"
    r"abusers?|oligarchs?|figures?|those\s+(?:responsible|sanctioned|listed|under)|following|(?:the|this|a|black|sanctions)[\s-]?list|"
    r"politicians|businessm[ae]n|targets?|executives?|prosecutors?)\b"
)
OPENER = re.compile(r"\b(?:including|includes?|included|such\s+as|namely|among\s+them)\b")
BYLINE = re.compile(r"\b(?:by|photo|image|picture|credit|author|contact)s?\W*$")


def is_private(
    scene: Scene,
    rules: OfficialRules,
    sentences: Sequence[Sentence],
    mention: NamedMention,
    standing: Standing,
    authorities: Sequence[NamedActor],
) -> bool:
    """May the name not be an official's, whatever else speaks for it?"""
    heads = description_heads(mention)
    harms = any(word in rules.words["enforcers"] for word in heads)
    if attachment_of(rules.words, mention) in OUTSIDE or _is_alias(scene, mention) or _is_owner(rules, mention):
        return True
    if does_suffer(mention) or standing.suffers and not harms:
        return True
    if (
        not VOICES.isdisjoint(heads)
        and not _lists_critics(authorities)
        or _is_first_person(mention)
        or _signs(scene, mention)
    ):
        return True
    if not (SUFFERERS | rules.words["sufferers"] | rules.words["kin"]).isdisjoint(heads):
        return True
    if (
        does_speak(mention, rules.words)
        or does_ask(mention)
        or (standing.asks or standing.speaks)
        and not standing.harms
    ):
        return True
    if not LAWMAKERS.isdisjoint(heads) and (standing.asks or _sits_for(scene, rules, mention, authorities)):
        return True
    if mention.place.how != "own" and not _is_announced(scene, rules, sentences, mention):
        return True
    if _is_among_sufferers(scene, rules, sentences, mention, harms):
        return True
    if is_critic(mention.listed, authorities, scene.lowered):
        return True
    return _is_of_authority(scene, mention, authorities)


def _is_owner(rules: OfficialRules, mention: NamedMention) -> bool:
    """Does the name only say whose something is: "A's party", "the A regime"; but "A's designation"?"""
    following = mention.tokens[mention.last].lower if mention.last < len(mention.tokens) else ""
    if mention.tokens[mention.last - 1].is_possessive:
        return not following.startswith(LISTED)
    return following in rules.words["attached"]


def _is_alias(scene: Scene, mention: NamedMention) -> bool:
    start = mention.listed.start
    before = scene.lowered[max(mention.sentence.start, start - ALIAS_REACH) : start]
    return ALIAS.search(before) is not None or mention.sentence.index < 3 and BYLINE.search(before) is not None


def _is_first_person(mention: NamedMention) -> bool:
    """Is it who writes: "I, A, Minister for Foreign Affairs"?"""
    return [token.text for token in mention.tokens[max(0, mention.first - 2) : mention.first]] == ["I", ","]


def _lists_critics(authorities: Sequence[NamedActor]) -> bool:
    """Is it one of those whose lists are full of lawmakers, scholars and journalists?"""
    return any(named.actor.name in FIGHT_CRITICS for named in authorities)


def _sits_for(scene: Scene, rules: OfficialRules, mention: NamedMention, authorities: Sequence[NamedActor]) -> bool:
    """Is the lawmaker one who makes the text: named behind "by", or with party and seat: "(D-Ohio)"?"""
    if _lists_critics(authorities):
        return False
    return attachment_of(rules.words, mention) == "by" or SEAT.match(scene.text, mention.listed.end) is not None


def _is_announced(scene: Scene, rules: OfficialRules, sentences: Sequence[Sentence], mention: NamedMention) -> bool:
    """Does a bare name below words of sanctions at least have an office, or are persons spoken of before it?"""
    if any(word in rules.words["roles"] for word in description_heads(mention)):
        return True
    is_subject = mention.sentence.kind is SentenceKind.PROSE and attachment_of(rules.words, mention) == "start"
    if is_subject and mention.place.how not in ("lead-in", "line"):
        return False  # "A and B live in Minsk", below words about others
    since = sentences[max(0, mention.place.told - ANNOUNCED_BEFORE)].start
    return PEOPLE.search(scene.lowered, since, mention.listed.start) is not None


def _is_among_sufferers(
    scene: Scene, rules: OfficialRules, sentences: Sequence[Sentence], mention: NamedMention, harms: bool
) -> bool:
    """Is it told of those who suffer or sign, between the words of sanctions and the name or in its own item?"""
    sentence, start, told = mention.sentence, mention.listed.start, sentences[mention.place.told]
    if rules.sufferers.search(scene.lowered, sentence.start, sentence.end):
        return True
    opener = [found.start() for found in OPENER.finditer(scene.lowered, sentence.start, start)]
    behind = sufferers_before(rules.words, scene.text, opener[-1]) if opener else frozenset()
    if not holds_office(rules.words, scene.text, mention.listed, behind):
        return True
    if mention.place.how == "own":
        found = [match.end() for match in rules.others.finditer(scene.lowered, sentence.start, start)]
        return bool(found) and not scene.has_context(found[-1], start)
    if rules.freed.search(scene.lowered, told.start, start):
        return True
    # Of those who arrest and kill the lines above tell such things, too.
    since = max(told.end, sentences[sentence.index - 1].start) if harms else told.start
    if rules.others.search(scene.lowered, since, start):
        return True
    return not harms and rules.others.search(scene.lowered, start, sentence.end) is not None


def _is_of_authority(scene: Scene, mention: NamedMention, authorities: Sequence[NamedActor]) -> bool:
    """Does the person hold an office of one of those who sanction, or of the text's own publisher?"""
    ids = {one.actor.actor_id for one in (*authorities, *scene.publisher)}
    surname = mention.listed.name.split()[-1]
    if any(actor.actor_id in ids for actor in scene.finder.holders_called(surname)):
        return True
    titles = titles_before(mention)
    words = scene.text[titles[0].start : mention.listed.start] if titles else ""
    country = scene.finder.country_of(words) if words else None
    if country is not None and any(country == one.actor.country for one in (*authorities, *scene.publisher)):
        return True
    described = apposed(mention)
    if not described or mention.place.how == "own":
        return False
    # "A, Director, Office of Foreign Assets Control"
    bodies = scene.finder.find_authorities(scene.text, described[0].start, mention.sentence.end)
    return any(one.actor.actor_id in ids for one in bodies if not one.is_aside and not one.is_modifier)


def _signs(scene: Scene, mention: NamedMention) -> bool:
    """Is the name a line of its own in capitals, as under a proclamation, or whoever a line gives the floor to?"""
    sentence = mention.sentence
    if sentence.kind is SentenceKind.BULLET or mention.first > 1:
        return False
    line = scene.text[sentence.start : sentence.end].strip(" .\n")
    if line.isupper() and len(line) - (mention.listed.end - mention.listed.start) < SHORT_REST:
        return True
    behind = mention.last + (1 + len(apposed(mention)) if apposed(mention) else 0)
    return behind < len(mention.tokens) and mention.tokens[behind].text == ":" and mention.place.how != "lead-in"

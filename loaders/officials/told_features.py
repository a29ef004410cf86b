"""States in features what the sentence on sanctions says, and how a name stands to its words."""

import re
from collections.abc import Sequence
from functools import lru_cache

from loaders.grammar.word_sets import word_set
from loaders.model import Sentence
from loaders.officials.attachments import OPENERS
from loaders.officials.mentions import NamedMention
from loaders.officials.person_words import SPOKE, SUFFERED, SUFFERING
from loaders.officials.rules import OfficialRules
from loaders.officials.scene import Scene

NAMING = re.compile(
    r"\b(?:includ\w*|among|list(?:s|ed)?|named?|names|naming|mention\w*|identif\w*|detail(?:s|ed)|singl\w+|cit(?:es|ed)|target\w*|"
    r"they are|these are|those|following|namely|such as|join\w*|add(?:s|ed)|affect\w*|also|others?)\b"
)
COUNTED = re.compile(
    r"\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|several|pair|trio|"
    r"a number of|other)\s+"
    r"(?:[\w’'-]+\s+){0,4}?(?:officials?|persons?|people|individuals|officers|generals|commanders|judges|lawmakers|ministers|politicians|men|"
    r"leaders|executives|businessm[ae]n|oligarchs|figures|entities|companies|citizens|nationals|prosecutors|members|names|bodies|firms)\b"
)
PEOPLE = re.compile(
    r"\b(?:officials?|persons?|individuals|officers|generals|commanders|judges|ministers|leaders|perpetrators|violators|abusers|oligarchs|"
    r"those responsible|entities|companies|names|list)\b"
)
LIFTED = re.compile(
    r"\b(?:lift(?:s|ed|ing)?|eas(?:e|ed|ing)|remov(?:e|ed|ing|al)|delist\w*|revok\w+|waiv\w+|"
    r"appeal(?:s|ed)? against|challeng\w+|unfreez\w+|"
    r"overturn\w*|annul\w*|suspend\w*)\b"
)
KINDS = {
    "sanction": "sanction",
    "freez": "freeze",
    "froz": "freeze",
    "fr": "freeze",
    "black": "list",
    "list": "list",
    "magnitsky": "law",
    "visa": "ban",
    "travel": "ban",
    "entry": "ban",
    "enter": "ban",
    "ban": "ban",
    "designat": "designate",
    "restrictive": "measures",
}
# So far behind a name sanctions may be spoken of.
FOLLOWS_WITHIN = 300
WORD = re.compile(r"[\w’'-]+")
# What may stand between the words of sanctions and a name, by what it means there.
BETWEEN = (
    ("on", word_set("on against")),
    ("for", word_set("for over")),
    ("by", word_set("by")),
    ("include", OPENERS),
    ("who", word_set("who which that whose")),
    ("said", SPOKE),
    ("because", word_set("after because following as while when since but")),
    ("be", word_set("is are was were be been being")),
    ("ask", word_set("should must urged call calls called asked demand")),
    ("suffer", SUFFERED | SUFFERING),
    ("not", word_set("not no never")),
)


def told_features(rules: OfficialRules, scene: Scene, told: Sentence, mention: NamedMention, near: str) -> list[str]:
    """What the sentence on sanctions, and that of the name, say of whom and whether."""
    span = (scene.lowered, told.start, told.end)
    names: list[str] = []
    for label, pattern in (
        ("asked", rules.asked),
        ("decided", rules.decided),
        ("open", rules.open),
        ("denied", rules.denied),
        ("lifted", LIFTED),
        ("counted", COUNTED),
        ("people", PEOPLE),
        ("trade", rules.trade),
    ):
        if pattern.search(*span):
            names += [f"told:{label}", f"{near}, told:{label}"]
    names += [f"told of:{kind}" for kind in sorted({_kind(match.group()) for _, match in rules.contexts.find(*span)})]
    if mention.place.how != "own":
        own = (scene.lowered, mention.sentence.start, mention.listed.start)
        for label, pattern in (("naming", NAMING), ("counted", COUNTED), ("people", PEOPLE)):
            if pattern.search(*own):
                names += [f"own:{label}", f"{near}, own:{label}"]
        if scene.has_context(mention.listed.end, min(len(scene.text), mention.listed.end + FOLLOWS_WITHIN)):
            names.append("sanctions follow")
    return names


def own_features(scene: Scene, mention: NamedMention) -> list[str]:
    """How the name stands to the nearest words of sanctions in its own sentence."""
    sentence, listed = mention.sentence, mention.listed
    matches = [match for _, match in scene.rules.contexts.find(scene.lowered, sentence.start, sentence.end)]
    if not matches:
        return []
    names = []
    before = [m for m in matches if m.start() < listed.start]
    behind = [m for m in matches if m.start() >= listed.end]
    names.append(f"sanctions:{'around' if before and behind else 'before' if before else 'behind'}")
    if before:
        names += _between("before", WORD.findall(scene.lowered, before[-1].end(), listed.start))
    if behind:
        names += _between("behind", WORD.findall(scene.lowered, listed.end, behind[0].start()))
        names.append(f"behind it:{_kind(behind[0].group())}")
    return names


def _between(side: str, words: Sequence[str]) -> list[str]:
    size = len(words)
    far = "0" if size == 0 else "1-3" if size <= 3 else "4-8" if size <= 8 else "9-16" if size <= 16 else "far"
    known = set(words)
    return [f"{side}:{far}", *(f"{side}:{label}" for label, marks in BETWEEN if not marks.isdisjoint(known))]


@lru_cache(maxsize=2000)
def _kind(wording: str) -> str:
    return next((kind for stem, kind in KINDS.items() if stem in wording), "other")

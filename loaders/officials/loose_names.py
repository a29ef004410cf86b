"""Tells names that only stand near words of sanctions from those that the words may be about.

Invariant: a name in a sentence on sanctions counts only where a list hangs on them, and what is denied, lifted or only
possible counts for nobody.
"""

import re
from collections.abc import Sequence

from loaders.grammar.word_sets import word_set
from loaders.model import Sentence, SentenceKind
from loaders.officials.attachments import read_attachment
from loaders.officials.descriptions import description_heads
from loaders.officials.inheritance import HARM_TOLD
from loaders.officials.mentions import NamedMention
from loaders.officials.rules import OfficialRules
from loaders.officials.scene import Scene
from loaders.officials.sections import CONTACTS
from loaders.officials.status import is_undone

# What the names of those under sanctions hang on, in the sentence that speaks of these.
TIES = word_set(
    """
    include colon on against sanction sanctions sanctioned sanctioning designate designated designating target targets
    list lists listed named names ban banned placing adding listing blacklisting hitting imposing freezing barring
    naming
    """
)
DENIED = re.compile(
    r"\b(?:not|never|no|nobody|none|without|nor|fail\w*|refus\w+|declin\w+|lift\w*|eas(?:e|es|ed|ing)|remov\w+|delist\w*|"
    r"suspend\w*|waiv\w+|withdr\w+|unfr\w+|rescind\w*|annul\w*|overturn\w*|exempt\w*|oppos\w+|reject\w*|expired)\b|n[’']t\b"
)
POSSIBLE = re.compile(r"\b(?:if|whether|unless|could|might|may|would|consider\w*|threat\w*|likely|possible|possibly)\b")
CLOSING = re.compile(r"\W*(?:schedule\s+)?(?:enquir(?:y|ies)|inquiries|editors?|authors?|reporters?|photos?)\b")
# What people named below words of sanctions may be instead.
OTHER_MATTER = re.compile(
    r"\b(?:present|attend\w*|speakers?|guests?|staff|authors?|demands|diar(?:y|ies)|evidence|witness\w*|jury|panel|halls?|clubs?|"
    r"prizes?|awards?|(?:supported|signed|backed|endorsed|joined|written|organi[sz]ed|attended|hosted|chaired)\s+by|"
    r"asylum|famil(?:y|ies)|donors?|sponsors?|candidates?|elected|appointed|hospitals?|readers?)\b"
)
# What some states call their critics.
OTHER_LISTS = re.compile(r"\b(?:foreign\s+agents?|undesirable|extremists?)\b")
# "names A as its author", "named A and B as witnesses"
ABOUT = re.compile(
    r"\b(?:officials?|individuals?|persons?|people|officers?|perpetrators?|violators?|abusers?|responsible|names?|list\w*|"
    r"designat\w+|measures?|targets?|leaders?|judges|ministers|generals|commanders|following|government|military|members)\b"
)
AS_OTHER = re.compile(r"(?:\s+and\s+[\w\s.’'-]{3,40}?)?\s+as\s+(?:an?|its|their|his|her|the|\w+s)\b|\s+an?\s+hero\b")
REACH = 70
NEAR = 45


def is_loose(scene: Scene, rules: OfficialRules, told: Sentence, mention: NamedMention) -> bool:
    """Is the name no part of what the sentence on sanctions says, or does that say that there are none?"""
    places = [match.span() for _, match in scene.rules.contexts.find(scene.lowered, told.start, told.end)]
    if mention.place.how != "own":
        return all(_is_denied(scene, told, place, place[1]) for place in places) or _is_of_other_matter(
            scene, told, mention
        )
    before = [place for place in places if place[1] <= mention.listed.start]
    if _is_of_another(scene, rules, told, mention):
        return True
    if not before or not _is_tied(rules, mention):
        return True
    start, end = before[-1]
    is_possible = POSSIBLE.search(scene.lowered, max(told.start, start - REACH), mention.listed.start) is not None
    is_asked = rules.asked.search(scene.lowered, told.start, start) is not None
    return is_possible and not is_asked or _is_denied(scene, told, (start, end), mention.listed.start)


def _is_of_another(scene: Scene, rules: OfficialRules, told: Sentence, mention: NamedMention) -> bool:
    """`an associate of former president Ruiz`: does the name only say whose aide or brother another is?"""
    words = scene.lowered[max(told.start, mention.listed.start - REACH) : mention.listed.start].split()
    place = max((i for i, word in enumerate(words) if word in ("of", "to")), default=0)
    is_title = all(word.isalpha() or "-" in word for word in words[place + 1 :])
    return place > 0 and is_title and words[place - 1].strip(",") in rules.words["attached"]


def find_closings(
    scene: Scene, rules: OfficialRules, sentences: Sequence[Sentence], named: frozenset[int]
) -> list[int]:
    """The sentences behind which nobody is on a list any more: contacts, signatures, headings about something else.

    `named` are those that hold names.
    """
    return [
        sentence.index
        for sentence in sentences
        if _is_other_heading(scene, sentence)
        and sentence.index not in named
        or CONTACTS.match(scene.lowered, sentence.start, sentence.end)
        or CLOSING.match(scene.lowered, sentence.start, sentence.end)
        or scene.text[sentence.end - 1] == ":"
        and rules.freed.search(scene.lowered, sentence.start, sentence.end)
    ]


def _is_other_heading(scene: Scene, sentence: Sentence) -> bool:
    """Does the heading or lead-in open a part that is about neither sanctions nor those under them?"""
    opens = sentence.kind is SentenceKind.HEADING or scene.text[sentence.end - 1] == ":"
    if not opens or scene.has_context(sentence.start, sentence.end):
        return False
    is_other = OTHER_MATTER.search(scene.lowered, sentence.start, sentence.end) is not None
    return is_other or ABOUT.search(scene.lowered, sentence.start, sentence.end) is None


def _is_of_other_matter(scene: Scene, told: Sentence, mention: NamedMention) -> bool:
    """Does a sentence below that on sanctions name its people as something else, or bare behind deaths told of?"""
    start, end = mention.listed.start, mention.listed.end
    if OTHER_LISTS.search(scene.lowered, mention.sentence.start, mention.sentence.end):
        return True
    if OTHER_MATTER.search(scene.lowered, mention.sentence.start, start) or AS_OTHER.match(scene.lowered, end):
        return True
    is_list = mention.place.how in ("lead-in", "line")
    is_bare = not description_heads(mention)
    return is_bare and not is_list and HARM_TOLD.search(scene.lowered, told.start, told.end) is not None


def _is_tied(rules: OfficialRules, mention: NamedMention) -> bool:
    """Does a list that may be one of targets lead to the name, and does it hold an office or do business?"""
    label, _, at = read_attachment(rules.words, mention)
    # "the ministers A and B": B shares the office.
    listed = [token.bare for token in mention.tokens[at : mention.first]]
    return label in TIES and not rules.words["roles"].isdisjoint([*listed, *description_heads(mention)])


def _is_denied(scene: Scene, told: Sentence, place: tuple[int, int], end: int) -> bool:
    """Do the words around it say that the measure is refused, lifted or over?"""
    if DENIED.search(scene.lowered, max(told.start, place[0] - NEAR), end):
        return True
    return is_undone(scene.lowered, place[1], told.end, True)

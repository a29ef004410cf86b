"""What the whole document says of a name, wherever it stands: does it speak, ask, suffer, hold an office that harms?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.grammar.folding import fold
from loaders.officials.descriptions import apposed, description_heads, predicate_of, title_words, words_before
from loaders.officials.mentions import NamedMention
from loaders.officials.person_words import ASKS, SPOKE, SPOKE_BEFORE, SUFFERED, SUFFERERS, SUFFERING

LONGEST_JOINT = 6
# So far behind a name at the head of a sentence the verb of saying may stand.
QUOTE_REACH = 30


@dataclass
class Standing:
    """What a document does to one of its names, over all the places where it stands."""

    speaks: int = 0
    asks: int = 0
    suffers: int = 0
    holds_office: int = 0
    harms: int = 0
    mentions: int = 0


def weigh_standings(mentions: Sequence[NamedMention], words: Mapping[str, frozenset[str]]) -> dict[str, Standing]:
    """The standing of each full name; those joined to somebody who speaks, asks or suffers do the same."""
    standings: dict[str, Standing] = {}
    deeds: tuple[bool, bool, bool] = (False, False, False)
    following: NamedMention | None = None
    for mention in reversed(mentions):
        is_sufferer = not SUFFERERS.isdisjoint(description_heads(mention))
        own = does_speak(mention, words), does_ask(mention), does_suffer(mention) or is_sufferer
        shared = following is not None and _are_joined(mention, following)
        deeds = (own[0] or shared and deeds[0], own[1] or shared and deeds[1], own[2] or shared and deeds[2])
        standing = standings.setdefault(fold(mention.listed.name), Standing())
        standing.mentions += 1
        standing.speaks += deeds[0]
        standing.asks += deeds[1]
        standing.suffers += deeds[2]
        title = title_words(mention)
        standing.holds_office += any(word in words["roles"] for word in title)
        standing.harms += any(word in words["enforcers"] for word in title)
        following = mention
    return standings


def does_speak(mention: NamedMention, words: Mapping[str, frozenset[str]]) -> bool:
    """Does a verb of saying stand right before the name, behind it, or behind what describes it?"""
    if mention.first and mention.tokens[mention.first - 1].lower in SPOKE_BEFORE:
        return True
    if not SPOKE.isdisjoint(predicate_of(mention)[:2]) or mention.first <= 1 and _opens_quote(mention):
        return True
    described = [token.bare for token in apposed(mention)]
    # "A, a spokesman for the ministry said"; but "A”, the text says".
    return not SPOKE.isdisjoint(described) and not words["roles"].isdisjoint(description_heads(mention))


def _opens_quote(mention: NamedMention) -> bool:
    """Does the sentence that opens with the name go on with what somebody says: "A, chief of the B, said: ..."?"""
    tokens = mention.tokens[mention.last : mention.last + QUOTE_REACH]
    return any(
        token.lower in SPOKE and following.text in (":", ",")
        for token, following in zip(tokens, tokens[1:], strict=False)
    )


def does_ask(mention: NamedMention) -> bool:
    """Does the name ask, sponsor, sign or welcome?"""
    return not ASKS.isdisjoint(predicate_of(mention)[:2])


def does_suffer(mention: NamedMention) -> bool:
    """Is it told of the name that he was killed or held, or of somebody's death that it is his?"""
    before = words_before(mention)[-3:]
    return not SUFFERED.isdisjoint(predicate_of(mention)) or not (SUFFERED | SUFFERING).isdisjoint(before)


def _are_joined(left: NamedMention, right: NamedMention) -> bool:
    """Do the two stand in one list, which an "and" ends?"""
    if left.sentence is not right.sentence or right.first - left.last > LONGEST_JOINT:
        return False
    between = [token.lower for token in left.tokens[left.last : right.first]]
    if "and" in between:
        return True
    following = [token.lower for token in right.tokens[right.last : right.last + LONGEST_JOINT]]
    return between[:1] == [","] and "and" in following

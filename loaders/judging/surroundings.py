"""Features of where a candidate stands: its place in the text, the words in it, and the words that lead up to it."""

import re
from functools import lru_cache
from itertools import pairwise

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.spans import COMMON_OPENERS
from loaders.passage import Passage

# The longest first.
ENDINGS = ("ations", "ation", "ments", "ment", "edly", "ing", "ies", "ed", "es", "ly", "s", "y", "e")
FEW_RIGHTS_WORDS = 0.004
# What stands for every name.
NAME = "<name>"
# Two words together say less than each of them does more often.
PAIR = 0.5
NUMBER = re.compile(r"\d")
SMALL_WORD = re.compile(r"(?<![A-Za-z])[a-z]++")
ASKED = word_set("should must ought need needs")
POSSIBLE = word_set("could might if whether")
PERFECT = word_set("has have had")
NEGATED = word_set("not never no n't without yet")
CONDITIONAL = word_set("if whether unless until")
RELATIVE = word_set("who which whom")
PLANNED = word_set(
    """
    will would plan plans planned intend intends intended considering consider could may might expected going aims aim
    hopes vowed
    """
)
RIGHTS = word_set(
    """
    rights human genocide detained detention detainees prisoners prisoner torture refugees refugee asylum sanctions
    activists activist protest protests protesters campaign war civilians killed abuses violations freedom democracy
    regime military repression arrested persecution discrimination violence crimes justice workers climate
    surveillance censorship journalists petition petitions campaigners unions strike evictions homelessness tenants
    cruelty equality disability disabilities indigenous corruption accountability racism abortion privacy
    whistleblowers whistleblower femicide survivors victims impunity solidarity minorities statelessness deportation
    lgbt homophobia humanitarian ceasefire disappearances slavery trafficking
    """
)


def place_features(passage: Passage, index: int, offset: int) -> dict[str, float]:
    """The features of sentence `index` and of its text; `offset` is where in the text the candidate stands."""
    remembered = passage.once(_remembered_places)
    if index not in remembered:
        remembered[index] = _sentence_features(passage, index)
    features = remembered[index].copy()
    quote = passage.quote_at(offset)
    features["in quote"] = float(quote is not None and quote.is_speech)
    features["in short quote"] = float(quote is not None and not quote.is_speech)
    return features


def _remembered_places(_: Passage) -> dict[int, dict[str, float]]:
    """By sentence what all of its candidates have in common, which is all but whether they are quoted."""
    return {}


def _sentence_features(passage: Passage, index: int) -> dict[str, float]:
    sentence = passage.sentences[index]
    share = index / max(1, len(passage.sentences))
    features = {
        f"kind of sentence:{sentence.kind}": 1.0,
        "first sentence": float(index == 0),
        f"part:{int(share * 4)}": 1.0,
        # Sums are taken in this order; the candidate says which it is.
        "in quote": 0.0,
        "in short quote": 0.0,
        f"publisher:{passage.publisher_standing}": 1.0,
        f"document:{passage.document.kind}": 1.0,
        "length": min(2.0, (sentence.end - sentence.start) / 200),
    }
    for standing, weight in passage.voice_weights.items():
        features[f"voice words:{standing}"] = min(3.0, weight / 2)
    rights = passage.once(weigh_rights_words)
    features["rights words"] = min(3.0, rights * 40)
    features["no rights words"] = float(rights < FEW_RIGHTS_WORDS)
    return features


def weigh_rights_words(passage: Passage) -> float:
    """The share of words about rights among the words of the text's first pages; words inside names do not count."""
    words = SMALL_WORD.findall(passage.text[:20000])
    return sum(map(RIGHTS.__contains__, words)) / max(30, len(words))


def word_features(prefix: str, tokens: list[Token]) -> dict[str, float]:
    """The stems of words, each a feature; a name is only that."""
    # Names are no evidence: exchanging one state for another must change no decision.
    return {
        # Asked first in place, since most words are small and every candidate has dozens of them.
        _word_feature(prefix, "" if token.is_capital and is_name(token) else token.lower): 1.0
        for token in tokens
        if token.text[0].isalnum()
    }


def sentence_word_features(passage: Passage, index: int) -> dict[str, float]:
    """The stems of all words of sentence `index`, and of each two that follow each other; a name is only that."""
    remembered = passage.once(_remembered_words)
    if index not in remembered:
        stems = [_stem_of(token) for token in passage.tokens(index) if token.text[0].isalnum()]
        remembered[index] = dict.fromkeys([f"s:{word}" for word in stems], 1.0)
        remembered[index] |= {f"s:{word}+{behind}": PAIR for word, behind in pairwise(stems)}
    return remembered[index]


def _remembered_words(_: Passage) -> dict[int, dict[str, float]]:
    """By sentence its words, which are the same for all of its candidates."""
    return {}


def lead_up_features(tokens: list[Token], at: int) -> dict[str, float]:
    """What the words right before token `at` say of it: asked for, planned, denied, past."""
    before = [token.lower for token in tokens[max(0, at - 4) : at]]
    last = (NAME if is_name(tokens[at - 1]) else before[-1]) if before else "start"
    features = {f"before:{last}": 1.0}
    features["asked for"] = float(not ASKED.isdisjoint(before))
    features["could"] = float(not POSSIBLE.isdisjoint(before))
    features["planned"] = float(not PLANNED.isdisjoint(before))
    features["perfect"] = float(not PERFECT.isdisjoint(before))
    features["not before"] = float(not NEGATED.isdisjoint(before))
    features["if"] = float(not CONDITIONAL.isdisjoint([token.lower for token in tokens[max(0, at - 12) : at]]))
    features["that before"] = float("that" in before)
    features["who before"] = float(not RELATIVE.isdisjoint(before))
    features["to before"] = float(bool(before) and before[-1] == "to")
    return features


def _stem_of(token: Token) -> str:
    return NAME if token.is_capital and is_name(token) else stem(token.lower)


# The same few thousand words come again and again, and a name once made need not be hashed again to find its weight.
@lru_cache(maxsize=1 << 15)
def _word_feature(prefix: str, word: str) -> str:
    """The name of a word's feature; an empty word is a name."""
    return f"{prefix}:{stem(word) if word else NAME}"


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A word without its common endings, so that `released` and `releasing` weigh the same."""
    if NUMBER.search(word):
        return "#"
    ending = next(filter(word.endswith, ENDINGS), "") if len(word) > 4 else ""
    return word.removesuffix(ending) if len(word) - len(ending) >= 3 else word


def is_name(token: Token) -> bool:
    """Is the word written as a name? Names are no evidence: renaming a state must change no decision."""
    return token.is_capital and token.base not in COMMON_OPENERS

"""What stands around a name and describes it: titles before it, an office behind a comma, what is said of it."""

from collections.abc import Sequence

from loaders.grammar.word_sets import word_set
from loaders.names.name_tokens import Token
from loaders.officials.mentions import NamedMention

NEAR_BEFORE, NEAR_BEHIND = 4, 4
LONGEST_TITLE, LONGEST_DESCRIPTION, LONGEST_OFFICE = 9, 12, 16
OF_OFFICES = word_set("and of for the at in on to & ,")
AUXILIARIES = word_set("has have had also today then first later once")
# Behind one of these somebody else acts.
OTHER_SUBJECTS = word_set("and or as he she it they we i but while after which")
# Where one of these stands a title has not begun yet.
OVER = word_set(
    """
    and or on against by to that including include includes included namely like in with for from at as be is are was
    were has have had also not will would should must after
    """
)
# What a description holds behind one of these belongs to it: "head of the prison service".
BELONGING = word_set("who which that of for in at from to against over whose")


def words_before(mention: NamedMention) -> list[str]:
    """The small words right before the name, over titles printed with capitals."""
    return [token.bare for token in mention.tokens[max(0, mention.first - NEAR_BEFORE) : mention.first]]


def words_behind(mention: NamedMention) -> list[str]:
    """The words right behind the name."""
    return [token.bare for token in mention.tokens[mention.last : mention.last + NEAR_BEHIND]]


def predicate_of(mention: NamedMention) -> list[str]:
    """The first words of what is said of the name: "A urged", "A, who was killed", "A, the head of B, told"."""
    tokens, at = mention.tokens, mention.last
    described = apposed(mention)
    behind = at + 1 + len(described)
    if described and described[0].lower in ("who", "whom"):
        at += 2
    elif described:
        # "A, the minister of roads and Public Works, today announced"
        at = behind
        while at < min(len(tokens), behind + LONGEST_OFFICE) and _goes_on(tokens[at]):
            at += 1
        if tokens[min(at, len(tokens)) - 1].text != ",":
            return []
    if at + 1 < len(tokens) and tokens[at].lower in ("of", "from", "in") and tokens[at + 1].is_capital:
        # "A of Orlu urged"
        at = next((i for i in range(at + 1, len(tokens)) if not tokens[i].is_capital), len(tokens))
    words: list[str] = []
    for token in tokens[at : at + NEAR_BEHIND]:
        if not token.is_word or token.lower in OTHER_SUBJECTS:
            break
        if words or token.lower not in AUXILIARIES:
            words.append(token.bare)
    return words


def title_words(mention: NamedMention) -> list[str]:
    """The words that describe the name: right before it, and behind a comma after it."""
    return [token.bare for token in (*titles_before(mention), *apposed(mention))]


def description_heads(mention: NamedMention) -> list[str]:
    """The words of the titles before the name, and of the description behind it up to what belongs to it."""
    heads = [token.bare for token in titles_before(mention)]
    for token in apposed(mention):
        if token.lower in BELONGING:
            break
        heads.append(token.bare)
    return heads


def titles_before(mention: NamedMention) -> Sequence[Token]:
    """What stands before the name in its own item: up to the mark, joint or name before."""
    at = mention.first
    while at > 0 and mention.first - at < LONGEST_TITLE:
        token = mention.tokens[at - 1]
        if not token.is_word or token.lower in OVER or not token.is_capital and token.lower.endswith(("ed", "ing")):
            break
        at -= 1
    return mention.tokens[at : mention.first]


def apposed(mention: NamedMention) -> Sequence[Token]:
    """What stands behind a comma after the name, up to the next mark."""
    tokens = mention.tokens
    if mention.last >= len(tokens) or tokens[mention.last].text not in (",", "–", "—", "-"):
        return ()
    at = mention.last + 1
    if at < len(tokens) and tokens[at].lower in OTHER_SUBJECTS:
        return ()
    while (
        at < len(tokens)
        and tokens[at].is_word
        and tokens[at].lower != "and"
        and at - mention.last < LONGEST_DESCRIPTION
    ):
        at += 1
    return tokens[mention.last + 1 : at]


def _goes_on(token: Token) -> bool:
    """May the word be a part of an office, or close it?"""
    return token.is_capital or token.lower in OF_OFFICES

"""States in features who a name is: its titles, what stands right around it, what its list hangs on."""

from collections.abc import Mapping, Sequence

from loaders.grammar.word_sets import word_set
from loaders.names.name_tokens import Token
from loaders.officials.attachments import ATTACHING, OPENERS, read_attachment
from loaders.officials.descriptions import apposed, titles_before, words_before, words_behind
from loaders.officials.mentions import NamedMention
from loaders.officials.person_words import ASKS, BUSINESS, LAWMAKERS, SPOKE, SUFFERED, SUFFERING, VOICES
from loaders.officials.scene import Scene
from loaders.officials.standings import Standing

Words = Mapping[str, frozenset[str]]
BE = word_set("is are was were has have had")
JOINTS = word_set("and or &")
MODALS = word_set("will would should must can could may might")
FORMER = word_set("former ex")


def name_features(scene: Scene, words: Words, mention: NamedMention, standing: Standing) -> list[str]:
    """The names of the features that the name, its titles and its neighbours have."""
    return [
        *_description(words, mention),
        *_standing(standing),
        *_neighbours(words, mention),
        *_attachment(words, mention),
        *_office(scene, mention),
    ]


def _description(words: Words, mention: NamedMention) -> list[str]:
    before = [token.bare for token in titles_before(mention)]
    behind = [token.bare for token in apposed(mention)]
    names = ["full" if mention.listed.is_full else "short"]
    if not behind and not before:
        names.append("no description")
    return names + _labels(words, "title", before) + _labels(words, "apposed", behind)


def _labels(words: Words, where: str, held: Sequence[str]) -> list[str]:
    known = (
        ("office", words["roles"]),
        ("harms", words["enforcers"]),
        ("lawmaker", LAWMAKERS),
        ("business", BUSINESS),
        ("voice", VOICES),
        ("kin", words["kin"]),
        ("former", FORMER),
        ("sufferer", SUFFERING | words["sufferers"]),
    )
    return [f"{where}:{label}" for label, some in known if not some.isdisjoint(held)]


def _standing(standing: Standing) -> list[str]:
    counts = (
        ("speaks", standing.speaks),
        ("asks", standing.asks),
        ("suffers", standing.suffers),
        ("office", standing.holds_office),
        ("harms", standing.harms),
    )
    names = [f"mentions:{bucket(standing.mentions)}"]
    for label, count in counts:
        if count:
            names.append(f"elsewhere:{label}")
        if count and 2 * count >= standing.mentions:
            names.append(f"mostly:{label}")
    return names


def _neighbours(words: Words, mention: NamedMention) -> list[str]:
    names = [f"behind:{_following(words, mention)}"]
    if not SUFFERED.isdisjoint(words_behind(mention)) or not SUFFERING.isdisjoint(words_before(mention)):
        names.append("suffers here")
    if not ASKS.isdisjoint(words_behind(mention)[:3]):
        names.append("asks here")
    if mention.tokens[mention.last - 1].is_possessive:
        names.append("possessor")
    return names


def _office(scene: Scene, mention: NamedMention) -> list[str]:
    is_known = scene.finder.holder_of(mention.listed.name) is not None
    return ["known holder of an office of those who sanction"] if is_known else []


def _following(words: Words, mention: NamedMention) -> str:
    if mention.last >= len(mention.tokens):
        return "end"
    token = mention.tokens[mention.last]
    if not token.is_word:
        return token.text if token.text in ",;:.–—-" else "mark"
    word = token.lower
    for label, known in (
        ("saying", SPOKE | words["saying"]),
        ("be", BE),
        ("and", JOINTS),
        ("modal", MODALS),
        ("who", words["relatives"]),
        ("preposition", words["prepositions"]),
        ("clause", words["clauses"]),
    ):
        if word in known:
            return label
    return "capital" if token.is_capital else "verb" if word.endswith(("ed", "s")) else "other"


def _attachment(words: Words, mention: NamedMention) -> list[str]:
    label, is_joined, _ = read_attachment(words, mention)
    names = [f"attached:{label}"]
    if is_joined:
        names.append(f"listed behind:{label}")
    if not OPENERS.isdisjoint(token.lower for token in mention.tokens[: mention.first]):
        names.append("behind an opener")
    if mention.first:
        names.append(f"before:{_before(words, mention.tokens[mention.first - 1])}")
    return names


def _before(words: Words, token: Token) -> str:
    if not token.is_word:
        return token.text
    word = token.bare
    for label, known in (
        ("office", words["roles"]),
        ("saying", SPOKE),
        ("opener", OPENERS),
        ("kin", words["kin"]),
        ("sufferer", SUFFERING | words["sufferers"]),
    ):
        if word in known:
            return label
    return word if word in ATTACHING or word in ("and", "or") else "capital" if token.is_capital else "other"


def bucket(count: int) -> str:
    """A count, written as one of few."""
    return str(count) if count <= 2 else "3-5" if count <= 5 else "more"

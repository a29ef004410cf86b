"""What a name, or the list that it stands in, hangs on: "sanctions on A and B", "the arrest of A", "according to A"."""

from collections.abc import Mapping, Sequence

from loaders.grammar.word_sets import word_set
from loaders.names.name_tokens import Token
from loaders.officials.mentions import NamedMention
from loaders.officials.person_words import SPOKE, SUFFERING

ATTACHING = word_set(
    """
    on against of for to with from in at under among are is was were be been between about over that who whom which as
    than after before because while since following named names name target targets targeting targeted list lists listed
    sanction sanctions sanctioned sanctioning designate designated designating ban banned mention mentions mentioned
    placing adding listing blacklisting hitting imposing freezing barring banning naming
    """
)
OPENERS = word_set("including include includes included namely like")
SKIPPED = word_set("and or the a an its his her their , ; & both also as well then")
# "introduced by A", "a bill by A": who made a text, or leads a body.
MADE = word_set(
    """
    led headed chaired signed sponsored co-sponsored introduced written drafted authored tabled submitted forwarded sent
    filed proposed supported backed launched organised organized founded statement letter bill act request call
    resolution amendment motion petition report article
    """
)
# What somebody suffers who is no target of sanctions: "crimes against A", "an attack on A".
HARMS = word_set(
    """
    violations abuses crimes crime violence attack attacks campaign charges charge persecution perpetrated committed
    protest protests repression crackdown discrimination lawsuit complaint torture threats threat warrant warrants plot
    """
)
# "the demands of A": who speaks, writes or made something.
VOICED = word_set(
    """
    demands words views view opinion testimony evidence diary letter work works call request story account film films
    book statement statements report photos interview interviews help support
    """
)
# "a refinery linked to A", "a letter addressed to A"
LINKED = word_set("linked tied related close connected addressed sent written loyal thanks married attributed")
FARTHEST_BACK = 30


def attachment_of(words: Mapping[str, frozenset[str]], mention: NamedMention) -> str:
    """The first word before the name that is no part of a list of names and their offices; "start" without one."""
    return read_attachment(words, mention)[0]


def read_attachment(words: Mapping[str, frozenset[str]], mention: NamedMention) -> tuple[str, bool, int]:
    """What the name hangs on, whether others are listed between the two, and at which token it stands."""
    at, is_joined, is_body = mention.first, False, False
    while at > 0 and mention.first - at < FARTHEST_BACK:
        at -= 1
        token = mention.tokens[at]
        found = _attaching(words, mention.tokens, at)
        # "A, head of the government of B, C", "members of the Parliament D": no part of what C and D are.
        if found and not (found == "of another" and (is_joined or is_body)):
            return found, is_joined, at
        is_joined |= not token.is_word or token.lower in ("and", "or")
        is_body |= token.is_capital and token.bare in words["body_words"]
    return "start", is_joined, at


def _attaching(words: Mapping[str, frozenset[str]], tokens: Sequence[Token], at: int) -> str:
    """How the token attaches what follows it; empty where it may be a part of a list."""
    token, word = tokens[at], tokens[at].bare
    if token.text == ":":
        return "colon"
    if token.text in (".", "!", "?") or token.text == ";" and at and tokens[at - 1].lower.startswith("sanction"):
        return "stop"
    if word in OPENERS:
        return "include"
    if word in SPOKE:
        return "saying"
    if word in ("on", "for") and at and tokens[at - 1].bare in words["body_words"] and tokens[at - 1].is_capital:
        return ""  # "the Committee on Foreign Affairs"
    if word in ("of", "for", "to", "by", "against", "on", "targeting"):
        return _preposition(words, word, tokens[at - 1] if at else None)
    if token.is_capital or word in SKIPPED or word in words["roles"] or word in words["articles"]:
        return ""
    if word in ATTACHING:
        return word
    return "…ed" if word.endswith("ed") else "…ing" if word.endswith("ing") else ""


def _preposition(words: Mapping[str, frozenset[str]], word: str, ahead: Token | None) -> str:
    """What a preposition attaches, by the word before it; empty where it only joins an office to its body."""
    before = "" if ahead is None else ahead.bare
    match word:
        case "to":
            if before in LINKED:
                return "of another"
            return before if before in ("according", "addition") else "to"
        case "by":
            # "A, followed by B"
            return "" if before in ("followed", "joined") else "by maker" if before in MADE else "by"
        case "against" | "on" | "targeting":
            return "of suffering" if before in HARMS or before in SUFFERING else word
        case "for":
            return "" if before in words["roles"] else "for"
    if before in SUFFERING:
        return "of suffering"
    if before in VOICED:
        return "of another"
    if before in words["roles"] or before in words["body_words"] or ahead is not None and ahead.is_capital:
        return ""
    return "of another" if before in words["attached"] else "of"

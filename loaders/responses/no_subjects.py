"""Tells which phrases near an act are no subjects of it: an empty `it`, an adjective, a law, an object."""

from collections.abc import Sequence

from loaders.grammar.inflections import Form
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase
from loaders.names.spans import SpanKind
from loaders.passage import Passage

OPENERS = word_set("the a an his her their its our my this these those")
LAWS, PLACED_BY, QUOTES = word_set("law laws act bill resolution decree order"), word_set('in of for ” "'), '“”"'
# Whom these govern right before a verb does not do what it says; `according to Peru` and `together with Peru` do.
GOVERNING = word_set("to on against about with under towards toward upon")
STARTING = word_set(
    "according thanks due next close belonging together along partnership coordination cooperation concert"
)
NO_GERUNDS = word_set("including following according during")
BEING, EXPLAINED = word_set("is was has seems appears remains would"), word_set("that to")
LONGEST_EXPLETIVE = 5


def is_expletive(passage: Passage, subject: Phrase) -> bool:
    """`It is clear that they were denied`: an `it` that stands for what follows, and for nobody."""
    tokens, last = passage.tokens(subject.sentence), subject.last
    if subject.head.kind is not SpanKind.PRONOUN or tokens[subject.head.first].lower != "it":
        return False
    following = [token.lower for token in tokens[last : last + LONGEST_EXPLETIVE]]
    is_being = following[:1] != [] and following[0] in BEING
    return is_being and not EXPLAINED.isdisjoint(following[1:])


def is_adjective(passage: Passage, subject: Phrase, at: int, form: Form | None) -> bool:
    """`the Kenyan press council`: a state's adjective right before a word that could be a verb makes that a noun."""
    head = subject.head
    is_bare = form is Form.BASE and len(subject.spans) == 1 and head.kind is SpanKind.NAME and subject.last == at
    return is_bare and passage.written(subject.sentence, head.first, head.last) in passage.gazetteer.demonyms


def is_of_a_law(tokens: Sequence[Token], at: int) -> bool:
    """`a law in Peru which bans the fish`: what a law does is told by whoever made it."""
    last = at - 1 if at and tokens[at - 1].lower in ("would", "will") else at
    if last < 3 or tokens[last - 1].lower not in ("which", "that"):
        return False
    before = [token.lower.strip(QUOTES) for token in tokens[max(0, last - 8) : last - 1]]
    place = max((i for i, word in enumerate(before) if word in LAWS), default=-1)
    return 0 <= place < len(before) - 1 and before[place + 1] in PLACED_BY


def is_only_object(tokens: Sequence[Token], subject: Phrase, at: int) -> bool:
    """`Information available to Peru indicates`, `a letter sent to Peru calling`: a preposition makes it no subject."""
    first = subject.first
    while first and tokens[first - 1].lower in OPENERS:
        first -= 1
    is_list = any(token.text == "," for token in tokens[subject.first : at])
    if first > 2 and tokens[first - 1].lower.endswith("ing") and tokens[first - 1].text.islower():
        # `We, the writers covering Peru, ask`: the object of a gerund that describes who acts.
        return tokens[first - 2].lower not in STARTING and tokens[first - 1].lower not in NO_GERUNDS
    touches = 0 <= at - subject.last <= 1 and not is_list
    return touches and first > 1 and tokens[first - 1].lower in GOVERNING and tokens[first - 2].lower not in STARTING

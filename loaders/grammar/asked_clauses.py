"""Reads what is asked as a clause or a thing: `that Peru free the poets`, `Peru free them`, `an apology from Peru`."""

from collections.abc import Sequence

from loaders.grammar.clauses import is_participle, skip_adverbs
from loaders.grammar.tokens import Token
from loaders.grammar.verbs import Verbs
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase, phrase_after, phrase_within
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage

CLAUSES = word_set("that whether")
STOPS = frozenset((";", ":", "“", "”", '"', ".", "?", "!", "•"))
NO_OBJECT = word_set("for of in by is are was from on at and or to as than with")
MODALS = word_set("should must ought")
# What is asked whether somebody will do it.
PLANNING = word_set("will would can could plans intends")
NEGATIONS = (["does", "not"], ["do", "not"], ["not"])
# A thing asked comes from somebody, a meeting is with somebody, so many words behind.
MEETINGS = word_set("meeting meetings talks dialogue audience negotiations")
FROM_REACH = 10
ASKED = (Standing.POWER, Standing.LAWMAKER)
LONGEST_SUBJECT = 22
# What may open or end what somebody wants done: `wants the six clerks sacked`, `wants blue helmets posted there`.
LONGEST_PATIENT = 9
STATES = word_set("closed open free safe abolished legal illegal gone back out off away released shut public")
BEHIND_PARTICIPLES = word_set(
    "by in at from into on to with without before after until under near for and or over as so now if within"
)


def that_clause(
    passage: Passage, index: int, at: int, verbs: Verbs, is_hoped: bool = False
) -> tuple[int, Phrase | None, bool] | None:
    """`that Peru free the poets`, `whether Peru will free them`; `at` is the token behind the first word.

    What is hoped will be done, too: `that Peru can keep its word`.
    """
    tokens = passage.tokens(index)
    is_whether = is_hoped or tokens[at - 1].lower == "whether"
    for i in range(at, min(len(tokens), at + LONGEST_SUBJECT)):
        token = tokens[i]
        if token.text in STOPS:
            break
        is_modal = token.lower in MODALS or is_whether and token.lower in PLANNING
        is_verb = i > at and (verbs.opens_ask(token) and not token.is_capital or token.lower == "be")
        if is_modal or is_verb:
            verb = skip_adverbs(tokens, i + 1) if is_modal else i
            is_passive = verb < len(tokens) and tokens[verb].lower == "be" and is_participle(tokens, verb + 1)
            addressee = None if is_passive else phrase_within(passage, index, at, i)
            return (at if is_passive else verb), addressee, is_passive
    return at, None, True


def subjunctive(passage: Passage, index: int, at: int, verbs: Verbs) -> tuple[int, Phrase | None, bool] | None:
    """`demanded China free the poets`, `demanding the government does not sell it`."""
    tokens = passage.tokens(index)
    span = next((s for s in passage.spans(index) if at <= s.first <= at + 1 and s.kind is not SpanKind.PRONOUN), None)
    if span is None or span.last >= len(tokens):
        return None
    verb = skip_adverbs(tokens, span.last)
    for words in NEGATIONS:
        if [token.lower for token in tokens[verb : verb + len(words)]] == words:
            behind = skip_adverbs(tokens, verb + len(words))
            is_verb = behind < len(tokens) and verbs.follows_to(tokens[behind])
            return (verb, phrase_within(passage, index, at, span.last), False) if is_verb else None
    if verb < len(tokens) and verbs.opens_ask(tokens[verb]):
        return verb, phrase_within(passage, index, at, span.last), False
    return None


def thing_asked(passage: Passage, index: int, at: int) -> tuple[int, Phrase | None, bool] | None:
    """A thing demanded, and from whom; `demand for`, `demands of`, `in demand` are no asks."""
    tokens = passage.tokens(index)
    if tokens[at].lower in NO_OBJECT or tokens[at].text in ",;:.?!)”":
        return None
    return at, _giver(passage, index, tokens, at), True


def _giver(passage: Passage, index: int, tokens: Sequence[Token], at: int) -> Phrase | None:
    """From whom a thing is demanded (`an apology from Peru`), or with whom a meeting; None where nobody is named."""
    for i in range(at + 1, min(len(tokens) - 1, at + FROM_REACH)):
        token = tokens[i]
        if token.text in STOPS or token.text == "," or token.lower in ("and", "that", "which", "who", "to"):
            return None
        if token.lower == "from" or token.lower == "with" and not MEETINGS.isdisjoint(t.lower for t in tokens[at:i]):
            found = phrase_after(passage, index, i + 1, 3)
            return found if found is not None and found.standing in ASKED else None
    return None


def thing_done(passage: Passage, index: int, at: int) -> tuple[int, Phrase | None, bool] | None:
    """`wants the contract codified`: a thing, and behind it what is to be done to it."""
    tokens = passage.tokens(index)
    if tokens[at].lower in ("to", "that") or tokens[at].text in STOPS or tokens[at].lower in NO_OBJECT:
        return None
    for i in range(at + 1, min(len(tokens), at + LONGEST_PATIENT)):
        if tokens[i].text in STOPS or tokens[i].text == "," or tokens[i].lower in ("to", "that", "which", "who"):
            return None
        following = tokens[i + 1].lower if i + 1 < len(tokens) else "."
        ends = following in BEHIND_PARTICIPLES or not following[0].isalpha()
        if ends and (is_participle(tokens, i) or tokens[i].lower in STATES):
            return at, None, True
    return None

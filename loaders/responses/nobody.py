"""Acts that were not done, though no verb says so: `no government has imposed sanctions`, `Peru imposed no sanctions`.

They are inaction: of all who are meant where nobody acted, else of whoever did not act.
"""

from collections.abc import Sequence

from loaders.grammar.cues import Cue
from loaders.grammar.inflections import Form
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase
from loaders.names.spans import SpanKind
from loaders.passage import Passage
from loaders.responses.candidate import ResponseCandidate
from store.rows import NamedActor
from store.vocabulary import ResponseKind, Stance

NOBODY, NOTHING = (
    Cue(name, 0.55, None, (), frozenset(), (), (), kind=ResponseKind.INACTION, stance=Stance.OPPOSED)
    for name in ("inaction.nobody", "inaction.nothing")
)
# Behind an act's verb, `no` with one of these denies nothing: `imposed no fewer than nine`.
NO_DENIAL = word_set("longer fewer less more doubt matter later sooner")
# Whoever says, finds or announces that there is no such thing has spoken: of what is said only these are left out.
SPOKEN = (ResponseKind.STATEMENT, ResponseKind.INVESTIGATION, ResponseKind.RECOGNITION)
SAID, SOON = word_set("statement comment answer response reply reaction inquiry investigation visit report"), 3
DENYING = (("no",), ("not", "a"), ("not", "one"), ("none", "of"), ("neither", "of"), ("hardly", "any"))
# What may stand between the denial and the noun.
BETWEEN = 4
IRREGULAR = {"country": "countries", "ministry": "ministries", "embassy": "embassies", "body": "bodies"}


def deny_acts(passage: Passage, here: Sequence[ResponseCandidate]) -> list[ResponseCandidate]:
    """The candidates of a sentence, those that were not done as inaction, which needs no other word for it."""
    told = [c._replace(cue=cue, others=()) if (cue := _denial(passage, c)) is not None else c for c in here]
    if not any(c.cue in (NOBODY, NOTHING) for c in told):
        return told
    return [
        c for c in told if c.cue in (NOBODY, NOTHING) or c.cue.kind is not ResponseKind.INACTION or c.form is not None
    ]


def _denial(passage: Passage, candidate: ResponseCandidate) -> Cue | None:
    """Who or what the sentence says there was none of; None where the act was done, or is itself a denial."""
    is_negative = candidate.cue.kind in (ResponseKind.DENIAL, ResponseKind.INACTION)
    # `no official comment`: the words are the act's own.
    is_named_so = candidate.subject is not None and candidate.at < candidate.subject.last + (
        candidate.form in (None, Form.BASE)
    )
    if candidate.subject is None or is_negative or is_named_so:
        return None
    if is_denied(passage, candidate.subject):
        return NOBODY
    return (
        NOTHING
        if candidate.form is not None and not candidate.is_passive and _has_no_object(passage, candidate)
        else None
    )


def _has_no_object(passage: Passage, candidate: ResponseCandidate) -> bool:
    """`imposed no sanctions`, `issued no statement`; not `said no one was hurt`, `found no traces`."""
    behind = [t.base for t in passage.tokens(candidate.sentence)[candidate.after : candidate.after + 1 + SOON]]
    if behind[:1] != ["no"] or len(behind) < 2 or behind[1] in NO_DENIAL:
        return False
    return candidate.cue.kind not in SPOKEN or not SAID.isdisjoint(behind)


def is_denied(passage: Passage, subject: Phrase) -> bool:
    """Does the subject say that it is nobody: `no country`, `not a single state`, `none of the ministries`?"""
    tokens, head = passage.tokens(subject.sentence), subject.head
    if head.kind not in (SpanKind.GENERIC, SpanKind.OFFICE):
        return False
    first = max(0, min(subject.first, head.first) - BETWEEN)
    words = [token.lower for token in tokens[first : head.last]]
    starts = [i for i in range(len(words)) if any(tuple(words[i : i + len(d)]) == d for d in DENYING)]
    return bool(starts) and _is_one_phrase(tokens[first + starts[-1] : head.last])


def _is_one_phrase(tokens: Sequence[Token]) -> bool:
    return len(tokens) <= BETWEEN + 2 and all(token.text[0].isalnum() or token.text == "-" for token in tokens)


def all_meant(passage: Passage, subject: Phrase) -> tuple[NamedActor, ...]:
    """All who did nothing: `no government` as governments; a name stays out, since it is no name of theirs."""
    head, tokens = subject.head, passage.tokens(subject.sentence)
    if head.kind not in (SpanKind.GENERIC, SpanKind.OFFICE):
        return ()
    noun = tokens[head.last - 1].base
    name = IRREGULAR.get(noun, noun if noun.endswith("s") else f"{noun}s")
    return (
        NamedActor(
            passage.gazetteer.actor_for(name), passage.text[tokens[head.first].start : tokens[head.last - 1].end]
        ),
    )

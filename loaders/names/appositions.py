"""What stands between a subject and its verb: auxiliaries, brackets, and appositions between commas or dashes."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.phrase_joints import closes_opening
from loaders.names.spans import Span, SpanKind, Standing

# Words that may stand between a subject and its verb.
AUXILIARIES = word_set(
    """
    has have had is am are was were be been being will would shall may might can could do does did not n't also again
    already today yesterday now still never ever yet once since then thus therefore hereby jointly together both all
    each further repeatedly recently just only even long too to having it that who which and so far have's is's
    immediately soon later earlier initially finally first always often sometimes in fact of course as well has't
    previously formally officially publicly openly unanimously must should tonight effectively simply themselves
    itself himself herself ' ’
    """
)
BREAKS = frozenset((";", ":", "“", "”", '"', "—"))
LONGEST_APPOSITION = 24
# What opens an insertion behind the first phrase of a sentence, beside participles, and how long it may be.
INSERTING = word_set("which who whose including led among along alongside together in from with during after on as by")
LONGEST_INSERTION = 45
NAMING = (SpanKind.NAME, SpanKind.UNKNOWN_NAME, SpanKind.GENERIC)


def opening_bracket(tokens: Sequence[Token], at: int) -> int:
    """Where the bracket that closes at token `at` opens."""
    depth = 0
    for i in range(at, -1, -1):
        depth += (tokens[i].text == ")") - (tokens[i].text == "(")
        if depth == 0:
            return i
    return 0


def apposition_start(tokens: Sequence[Token], spans: Sequence[Span], comma: int, mark: str) -> int | None:
    """Where the apposition that ends at token `comma` begins, if a name stands right before it."""
    inserted = _insertion_start(tokens, spans, comma) if mark == "," else None
    if inserted is not None:
        return inserted
    for i in range(comma - 1, max(-1, comma - LONGEST_APPOSITION), -1):
        if tokens[i].text in BREAKS:
            return None
        if tokens[i].text == mark or mark == "," and tokens[i].text == ",":
            inside = [t.lower for t in tokens[i + 1 : comma]]
            before = i
            while before > 0 and tokens[before - 1].lower in AUXILIARIES:
                before -= 1
            ending = (s for s in spans if s.last in (i, before))
            named = next((s for s in ending if s.kind in NAMING or s.standing is Standing.WE), None)
            if named is not None and closes_opening(tokens, named):
                # `In a letter to the police, Casa Lima, has called`: what stands between the commas is the subject.
                return None
            if named is not None:
                is_list = tokens[i + 1].lower == "and" if inside else False
                return None if is_list else i
    return None


def _insertion_start(tokens: Sequence[Token], spans: Sequence[Span], comma: int) -> int | None:
    """The first comma of `The letter, citing A, B and C, said`: behind the phrase with which the sentence opens."""
    first = next((i for i in range(comma) if tokens[i].text == ","), comma)
    if first == comma or comma - first > LONGEST_INSERTION:
        return None
    word = tokens[first + 1].lower
    opens = word in INSERTING or word.endswith("ing") and not tokens[first + 1].is_capital
    is_phrase = any(span.last == first and span.kind in NAMING for span in spans) and spans[0].first <= 2
    return first if opens and is_phrase and not any(t.text in BREAKS for t in tokens[first:comma]) else None

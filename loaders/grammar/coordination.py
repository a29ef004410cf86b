"""Splits coordinated asks: one where each new verb begins, or each new thing of a list."""

from collections.abc import Sequence

from loaders.grammar.preparing import only_prepares
from loaders.grammar.tokens import Token
from loaders.grammar.verbs import Verbs
from loaders.grammar.word_sets import word_set

EXAMPLES = word_set(
    """
    including like such e.g notably namely especially particularly citing among which who whose where
    """
)
RELATIVE = word_set("that which who where")
AUXILIARIES = word_set("have are were was had be do did")
# How many words the subject of a coordinated clause may have, and what stands in none.
OWN_SUBJECT = 9
NO_SUBJECT = word_set("who which that from in at by with against is are was were has have had right rights need access")
NO_THING = EXAMPLES | word_set(
    """
    according saying said says adding he she they it we i while as if when after before with without but is are was
    were has have
    """
)


def split_coordinated(
    tokens: Sequence[Token], first: int, last: int, verbs: Verbs, is_list: bool
) -> list[tuple[int, int]]:
    """Cuts `impose A, ban B and help C` where a new verb begins, and a list of things where a new thing begins.

    Two verbs with one object (`track and monitor people`) and what stands behind `including` are not cut.
    """
    cuts = [first]
    commas = [i for i in range(first, last) if tokens[i].text == ","]
    has_examples = has_means = False
    for i in range(first + 2, last):
        token = tokens[i]
        has_examples = has_examples or token.lower in EXAMPLES
        # "end the siege by opening the road, lifting the ban and freeing the nurses": three things to grant
        has_means = has_means or token.lower.endswith("ing") and tokens[i - 1].lower == "by" and len(commas) > 1
        joint = _joint_before(tokens, i)
        if joint is None or joint - cuts[-1] < 2:
            continue
        # `the Identify and Disrupt Act`: a capital between capitals belongs to a name.
        is_in_name = token.is_capital and tokens[joint - 1].is_capital and not tokens[first].is_capital
        is_infinitive = tokens[i - 1].lower == "to" and verbs.follows_to(token)
        starts_verb = verbs.opens_ask(token) and not is_in_name or is_infinitive
        if has_means and token.lower.endswith("ing") and len(token.text) > 5:
            cuts.append(i)
        elif starts_verb:
            if not _shares_object(tokens, joint, cuts[-1], verbs) and not _is_described(tokens, cuts[-1], joint, verbs):
                cuts.append(i)
        elif _opens_own_clause(tokens, first, i, last, verbs) or (
            is_list and not has_examples and _opens_thing(tokens, i, len(commas) >= 2)
        ):
            cuts.append(i)
    ends = [*[_trim(tokens, cut) for cut in cuts[1:]], last]
    pieces = list(zip(cuts, ends, strict=True))
    return [piece for piece in pieces if piece is pieces[-1] or not only_prepares(_words(tokens, piece))]


def _words(tokens: Sequence[Token], piece: tuple[int, int]) -> str:
    return " ".join(token.lower for token in tokens[slice(*piece)])


def verb_of_own_subject(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Where the verb of a piece stands that names a subject first, as `the bank to open the files`; None if none."""
    for i in range(first + 1, min(last - 1, first + OWN_SUBJECT)):
        if tokens[i].lower == "to":
            return i + 1
        if not (tokens[i].text[0].isalnum() and tokens[i].lower not in NO_SUBJECT):
            return None
    return None


def _opens_own_clause(tokens: Sequence[Token], first: int, at: int, last: int, verbs: Verbs) -> bool:
    """Does a clause with its own subject begin: `and for the guards to open it`, `and Chad to sign it`, `and that`?"""
    if tokens[at].lower == "that" and tokens[first - 1].lower == "that":
        return True
    opens = tokens[at].lower == "for" or tokens[at].is_capital and tokens[at - 1].lower in ("for", "and")
    verb = verb_of_own_subject(tokens, at, last) if opens else None
    return verb is not None and verbs.follows_to(tokens[verb])


def _is_described(tokens: Sequence[Token], cut: int, joint: int, verbs: Verbs) -> bool:
    """Does the verb before describe a thing: `laws that protect nurses and promote peace`, and not ask for more?"""
    for i in range(joint - 1, cut + 1, -1):
        if tokens[i].text in (",", ";"):
            return False
        verb = tokens[min(i + 1, joint - 1)]
        if tokens[i].lower in RELATIVE and verbs.follows_to(verb):
            return verb.lower not in AUXILIARIES
    return False


def _shares_object(tokens: Sequence[Token], joint: int, cut: int, verbs: Verbs) -> bool:
    """Does a bare verb stand right before the joint, so that both verbs have one object?"""
    before = tokens[joint - 1]
    return verbs.follows_to(before) and (
        joint - 1 == cut or tokens[joint - 2].lower in ("to", "and", ",") or tokens[joint - 2].lower.endswith("ly")
    )


def _joint_before(tokens: Sequence[Token], at: int) -> int | None:
    """Where the comma, semicolon or `and` that joins the word at `at` stands, adverbs and `to` passed over."""
    i = at - 1
    while i > 0 and (
        tokens[i].lower.endswith("ly")
        or tokens[i].text in '“"'
        or tokens[i].lower in ("to", "also", "then", "not", "all", "further", "for")
    ):
        i -= 1
    if tokens[i].text in (",", ";") or tokens[i].lower in ("and", "or", "but"):
        return i - 1 if tokens[i - 1].text == "," else i
    return None


def _opens_thing(tokens: Sequence[Token], at: int, is_enumeration: bool) -> bool:
    """Does a new thing begin here: after `and` an article, `for` or a gerund, or any item of a list of three?"""
    token, before = tokens[at], tokens[at - 1]
    if token.is_capital or token.lower in NO_THING or not token.text[0].isalpha():
        return False
    if token.lower in ("a", "an", "the", "for", "that") or token.lower.endswith("ing"):
        return before.lower in ("and", "for", ";") or before.text == "," and is_enumeration
    return is_enumeration and (before.text in (",", ";") or before.lower == "and" and tokens[at - 2].text == ",")


def _trim(tokens: Sequence[Token], cut: int) -> int:
    end = cut
    while end > 0 and (
        tokens[end - 1].text in ",;"
        or tokens[end - 1].lower in ("and", "or", "to", "but", "for", "also", "then")
        or tokens[end - 1].lower.endswith("ly")
    ):
        end -= 1
    return end

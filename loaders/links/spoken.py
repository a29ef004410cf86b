"""What words do to a demand: acknowledge, promise or reject it.

Invariants: only whoever was asked refuses, and in words that say no; within one document a refusal or a promise has to
stand where the text can mean the ask. What misses one of these is for a person to decide.
"""

from loaders.links.compared_rows import Answering, Asked
from loaders.links.link_reason import Found
from loaders.links.link_rules import LinkRules
from loaders.links.time_order import Order, Told
from loaders.links.who_answers import MAY_REFUSE, Standing
from store.status import WORDS
from store.vocabulary import LinkRelation, ResponseKind, Stance

SAYING_NO = frozenset({ResponseKind.DENIAL, ResponseKind.INACTION})
# Shared words that tie two rows together: within one document behind the ask, and anywhere.
WITHIN, ACROSS = 1, 2
# So many are sure of a statement: everybody speaks about a cause.
SURE_OF_WORDS = 3
# What follows an ask so closely in its text answers it; what stands so far away speaks of something else.
NEAR, FAR = 350, 2000


def is_silence(answering: Answering, rules: LinkRules) -> bool:
    """Did nobody say anything? Inaction that is put in words of refusing is a refusal; to refuse to comment is none."""
    if answering.row.kind not in WORDS or _refuses(answering, rules):
        return False
    return answering.row.kind is ResponseKind.INACTION or rules.says("mute", answering.row.quote)


def is_refusal(answering: Answering, rules: LinkRules) -> bool:
    """Is it a denial, or a statement or inaction that says no?"""
    row = answering.row
    if row.kind in SAYING_NO:
        return True
    return row.kind is ResponseKind.STATEMENT and row.stance is Stance.OPPOSED and _refuses(answering, rules)


def judge_refusal(
    asked: Asked, answering: Answering, found: Found, rules: LinkRules
) -> tuple[LinkRelation | None, Found]:
    """A refusal rejects what it is tied to."""
    if found.standing not in MAY_REFUSE:
        return None, found
    if not found.is_same_document:
        is_tied, is_sure = found.shared >= ACROSS, True
    else:
        is_update = found.order is Order.AFTER and _is_told_later(asked, answering)
        is_tied = found.shared >= WITHIN or follows(asked, answering) or found.order is Order.AFTER
        is_sure = is_update or _is_meant(asked, answering, found)
    if not is_tied:
        return None, found
    is_sure = is_sure and _refuses(answering, rules)
    return LinkRelation.REJECTS, found if is_sure else found.doubted()


def judge_words(
    asked: Asked, answering: Answering, found: Found, rules: LinkRules
) -> tuple[LinkRelation | None, Found]:
    """A statement promises or acknowledges, never more."""
    is_direct = found.is_same_document and follows(asked, answering)
    if found.shared < ACROSS and not is_direct or rules.says("broken", answering.row.quote):
        return None, found
    is_direct = is_direct and found.standing in MAY_REFUSE and found.shared >= WITHIN
    if found.is_same_document and answering.row.start < asked.row.end and not found.is_answer:
        # What a text tells ahead of an ask may be what the ask came from.
        found = found.doubted()
    if rules.says("own_text", answering.row.quote):
        # Those who ask say so of whom they ask.
        found = found.doubted()
    if found.standing not in (Standing.ITSELF, Standing.STATE) or (found.shared < SURE_OF_WORDS and not is_direct):
        found = found.doubted()
    is_promise = rules.says("promise", answering.row.quote) and found.standing in MAY_REFUSE
    if is_promise and answering.row.stance is not Stance.OPPOSED:
        return LinkRelation.PROMISES, found
    return LinkRelation.ACKNOWLEDGES, found


def follows(asked: Asked, answering: Answering) -> bool:
    """Does the response stand right behind the ask, with no other ask between?"""
    gap = answering.row.start - asked.row.end
    return 0 <= gap <= NEAR and (asked.next_ask is None or answering.row.start < asked.next_ask)


def _refuses(answering: Answering, rules: LinkRules) -> bool:
    return rules.says("refusal", answering.row.quote)


def _is_told_later(asked: Asked, answering: Answering) -> bool:
    """Did it happen after the document came out, as an update on top of it tells?"""
    published, happened = asked.row.published_last, answering.row.first_day
    return published is not None and happened is not None and happened > published


def _is_meant(asked: Asked, answering: Answering, found: Found) -> bool:
    """Does the text put the refusal where it means the ask: behind it and near, or ahead in more of its words?"""
    if follows(asked, answering):
        return True
    is_behind = answering.row.start >= asked.row.end
    distance = answering.row.start - asked.row.end if is_behind else asked.row.start - answering.row.end
    return distance <= FAR and found.shared >= (WITHIN if is_behind else ACROSS)


def what_is_told(asked: Asked, answering: Answering, rules: LinkRules) -> Told:
    """What the words say about the order: that the ask was made before, that the response answers it."""
    ask = asked.row.quote
    is_past = rules.says("reported", ask)
    is_earlier = rules.says("earlier", ask) and "today" not in ask.lower()
    is_made_before = is_earlier or is_past and not asked.row.is_dated_by_document
    says_so = rules.says("answering", answering.row.quote)
    # Nobody asks that a law does not come once it has come.
    is_defied = is_made_before and is_unwanted_law(asked, answering, rules)
    return Told(is_past, is_earlier, is_defied or says_so and (is_made_before or follows(asked, answering)))


def is_unwanted_law(asked: Asked, answering: Answering, rules: LinkRules) -> bool:
    """Did the law come that the ask did not want, or does an official defend that it came?"""
    row = answering.row
    is_defended = row.kind is ResponseKind.STATEMENT and row.stance is Stance.OPPOSED
    if row.kind is not ResponseKind.LEGISLATION and not is_defended or not rules.says("done", row.quote):
        return False
    return rules.says("unwanted", asked.row.quote)

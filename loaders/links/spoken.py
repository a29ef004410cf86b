"""What words do to a demand: acknowledge, promise or reject it.

Invariants: only whoever was asked refuses, and in words that say no; within one document a refusal or a promise has to
stand where the text can mean the ask. What misses one of these is for a person to decide.
"""

from loaders.links.compared_rows import Answering, Asked
from loaders.links.lawsuits import is_court, is_decided
from loaders.links.link_reason import Found
from loaders.links.link_rules import LinkRules
from loaders.links.named_ask import names_ask
from loaders.links.shared_words import make_stems
from loaders.links.time_order import Order, Told
from loaders.links.who_answers import MAY_REFUSE, Standing
from store.status import WORDS
from store.vocabulary import ActorType, LinkRelation, ResponseKind, Stance

MODALS = ("will", "would", "won")
SAYING_NO = frozenset({ResponseKind.DENIAL, ResponseKind.INACTION})
# Shared words that tie two rows together: within one document behind the ask, and anywhere.
WITHIN, ACROSS = 1, 2
# So many are sure of a statement: everybody speaks about a cause.
SURE_OF_WORDS = 3
# What follows an ask so closely in its text answers it; what stands so far away speaks of something else.
NEAR, FAR = 350, 2000
# Years after an ask in which words still answer it, that may be about anything new.
YEARS_OF_WORDS = 4
# So many characters behind the words that say whom somebody answers their names stand.
NAMED = 60
# Who speaks for whoever was asked.
SPEAKING = frozenset({Standing.ITSELF, Standing.STATE, Standing.MINISTRY, Standing.SAME_WORDS, Standing.UNNAMED})
POWERS = frozenset({ActorType.GOVERNMENT, ActorType.MINISTRY, ActorType.PARLIAMENT, ActorType.COURT, ActorType.AGENCY})


def is_silence(answering: Answering, rules: LinkRules) -> bool:
    """Did nobody say anything? Inaction that is put in words of refusing is a refusal; to refuse to comment is none."""
    if answering.row.kind not in WORDS or _refuses(answering, rules):
        return False
    return answering.row.kind is ResponseKind.INACTION or rules.says("mute", answering.row.quote)


def is_refusal(answering: Answering, rules: LinkRules) -> bool:
    """Is it a denial, or a statement or inaction that says no?"""
    row = answering.row
    if row.kind in SAYING_NO or _is_against(answering, rules):
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
        is_named = _refuses_next(asked, answering, rules)
        is_tied = found.shared >= WITHIN or follows(asked, answering) or is_named or found.order is Order.AFTER
        is_sure = is_update or is_named or _is_meant(asked, answering, found)
    if not is_tied or found.shared < ACROSS and rules.says("of_facts", answering.row.quote):
        # To deny what was said refuses nothing.
        return None, found
    is_standing = found.order is Order.TOLD and not found.is_answer and rules.says("standing", answering.row.quote)
    is_sure = is_sure and _refuses(answering, rules) and not is_standing
    return LinkRelation.REJECTS, found if is_sure else found.doubted()


def judge_words(
    asked: Asked, answering: Answering, found: Found, rules: LinkRules
) -> tuple[LinkRelation | None, Found]:
    """A statement promises or acknowledges, never more."""
    is_direct = found.is_same_document and follows(asked, answering)
    is_reply = found.is_same_document and is_said_in_reply(asked, answering, rules)
    is_reply = is_reply and (found.shared >= WITHIN or answering.row.start - asked.row.end <= 2 * NEAR)
    if (found.shared < ACROSS and not is_direct and not is_reply) or rules.says("broken", answering.row.quote):
        return None, found
    is_direct = is_direct and found.standing in MAY_REFUSE and found.shared >= WITHIN
    if found.is_same_document and answering.row.start < asked.row.end and not found.is_answer:
        # What a text tells ahead of an ask may be what the ask came from.
        found = found.doubted()
    if rules.says("own_text", answering.row.quote):
        # Those who ask say so of whom they ask.
        found = found.doubted()
    is_tied = found.shared >= SURE_OF_WORDS or is_direct
    if not (is_reply and found.standing in SPEAKING or is_tied and found.standing in (Standing.ITSELF, Standing.STATE)):
        found = found.doubted()
    if is_reply and answering.row.stance is Stance.OPPOSED:
        # Nearly a refusal, or about something else.
        found = found.doubted()
    is_promise = rules.says("promise", answering.row.quote) and found.standing in MAY_REFUSE
    if is_promise and answering.row.stance is not Stance.OPPOSED:
        return LinkRelation.PROMISES, found
    return LinkRelation.ACKNOWLEDGES, found


def is_spoken_for(asked: Asked, answering: Answering, found: Found) -> bool:
    """Did whoever was asked to speak about a wrong, or to a state, later speak about the same one elsewhere?"""
    if found.is_same_document or not (asked.wants_words and answering.speaks_out) or found.order is not Order.AFTER:
        return False
    asked_in, spoken_in = asked.row.last_day or asked.row.published_last, answering.row.first_day
    if asked_in is None or spoken_in is None or int(spoken_in[:4]) - int(asked_in[:4]) > YEARS_OF_WORDS:
        return False
    # Of a people or region both speak, and not only of a state, of which everybody speaks.
    return any(not subject.isupper() for subject in asked.subjects & answering.subjects)


def follows(asked: Asked, answering: Answering) -> bool:
    """Does the response stand right behind the ask, with no other ask between?"""
    gap = answering.row.start - asked.row.end
    return 0 <= gap <= NEAR and (asked.next_ask is None or answering.row.start < asked.next_ask)


def _refuses_next(asked: Asked, answering: Answering, rules: LinkRules) -> bool:
    """Does the sentence right behind the ask say that "their demands" were refused, whatever it asks itself?"""
    gap, following = answering.row.start - asked.row.end, asked.next_ask
    is_next = 0 <= gap <= NEAR and (following is None or answering.row.start <= following)
    return is_next and rules.says("refused_ask", answering.row.quote)


def answers_askers(asked: Asked, answering: Answering, rules: LinkRules) -> bool:
    """Does the response say that it answers those who asked, by name: "after years of lobbying by the miners"?"""
    said = rules.wordings["answering"].search(answering.row.quote.lower())
    askers = {asker.actor_id for asker in asked.row.askers}
    if said is None or any(r.actor_id in askers or is_court(r) for r in answering.row.responders):
        # A court answers the cases brought to it.
        return False
    names = make_stems(asker.name for asker in asked.row.askers) - rules.common
    return bool(names & make_stems([answering.row.quote[said.start() : said.end() + NAMED]]))


def is_said_in_reply(asked: Asked, answering: Answering, rules: LinkRules) -> bool:
    """Does a report that tells of the ask go on to what whoever was asked told the reporter?"""
    gap = answering.row.start - asked.row.end
    is_campaign = not any(asker.type in POWERS for asker in asked.row.askers)
    is_behind = 0 <= gap <= FAR and answering.row.kind in WORDS and is_campaign
    return is_behind and rules.says("asked_for_comment", answering.row.quote)


def _refuses(answering: Answering, rules: LinkRules) -> bool:
    if answering.row.kind is ResponseKind.INACTION:
        # "We won't rest": in a sentence on who does nothing others say what they will not do.
        word = rules.wordings["refusal"].search(answering.row.quote.lower())
        return word is not None and not word.group().startswith(MODALS)
    return rules.says("refusal", answering.row.quote) or _is_against(answering, rules)


def _is_against(answering: Answering, rules: LinkRules) -> bool:
    """Did whoever acts do the contrary, as the sentence opens by saying: "Despite these calls"?"""
    row = answering.row
    is_deed = row.stance is Stance.OPPOSED and row.kind is not ResponseKind.INACTION
    return is_deed and rules.says("against", row.quote)


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
    is_defied = is_defied or _is_against(answering, rules) and answering.row.start >= asked.row.end
    is_decided_next = follows(asked, answering) and is_decided(asked, answering, rules)
    is_behind = 0 <= answering.row.start - asked.row.end <= FAR
    is_answer = is_defied or is_decided_next or says_so and (is_made_before or is_behind)
    is_answer = is_answer or _refuses_next(asked, answering, rules) or names_ask(asked, answering, rules)
    is_apart = rules.says("own_time", answering.row.quote) or not is_earlier and rules.says("is_news", ask)
    return Told(is_past, is_earlier, is_answer, is_said_in_reply(asked, answering, rules), is_apart)


def is_unwanted_law(asked: Asked, answering: Answering, rules: LinkRules) -> bool:
    """Did the law come that the ask did not want, or does an official defend that it came?"""
    row = answering.row
    is_defended = row.kind is ResponseKind.STATEMENT and row.stance is Stance.OPPOSED
    if row.kind is not ResponseKind.LEGISLATION and not is_defended or not rules.says("done", row.quote):
        return False
    return rules.says("unwanted", asked.row.quote)

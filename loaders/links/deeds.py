"""What an act does to a demand: meet it, meet a part of it, promise, reverse or reject it.

Invariants: only an act of the kind that the ask wants answers it, and only where words, persons or the text tie the
two; an act that meets is whole, by whoever was asked, and shares the ask's own words.
"""

from loaders.links.compared_rows import Answering, Asked
from loaders.links.link_reason import Found
from loaders.links.link_rules import LinkRules
from loaders.links.named_ask import names_ask
from loaders.links.spoken import ACROSS, FAR, SURE_OF_WORDS, WITHIN, follows, is_unwanted_law
from loaders.links.time_order import Order
from loaders.links.who_answers import MAY_REFUSE, PARTIAL, Standing
from store.vocabulary import Category, LinkRelation, OfficialKind, ResponseKind, Stance

# Shared words that tie the rows of two documents without a cause.
AT_HOME = 4
SURE_WORDS = 2
# For so many years sanctions against a state may be those that were asked for, whatever it did.
YEARS_OF_A_STATE = 2
# Whoever answers as these may be another government than the one that was asked.
LOOSE = frozenset({Standing.SAME_WORDS, Standing.UNNAMED, Standing.ORGAN})
# What somebody may ask to be gone.
UNDONE = frozenset({ResponseKind.LEGISLATION, ResponseKind.SANCTION})
Judgement = tuple[LinkRelation | None, Found]


def judge_deed(asked: Asked, answering: Answering, found: Found, rules: LinkRules) -> Judgement:
    """What the act does to the demand, None for nothing; doubted where a person has to decide."""
    response, quote = answering.row, answering.row.quote
    kinds = rules.answers[asked.row.category]
    if any(rules.says(n, quote) for n in ("unreal", "broken", "against")):
        return None, found
    is_gone = response.kind is ResponseKind.OTHER and any(rules.says(n, quote) for n in ("reversal", "undone"))
    if (response.kind in UNDONE or is_gone) and rules.says("unwanted", asked.row.quote):
        return judge_unwanted(asked, answering, found, rules)
    is_ruling = found.standing is Standing.COURT and response.kind is ResponseKind.COURT
    # What the text says is the answer is one, whatever kind of act it is.
    is_said = found.is_answer and found.standing in MAY_REFUSE
    is_said = is_said and (follows(asked, answering) or names_ask(asked, answering, rules))
    if response.kind not in kinds.does | kinds.part and not is_ruling and not is_said:
        return None, found
    if rules.says("reversal", quote):
        return (LinkRelation.REVERSES, found) if _is_tied(asked, answering, found, rules) else (None, found)
    if response.stance is Stance.OPPOSED:
        is_later = found.order in (Order.AFTER, Order.TOLD)
        is_tied = found.standing in MAY_REFUSE and found.shared >= _needed(asked, answering, found) and is_later
        return (LinkRelation.REJECTS, found) if is_tied else (None, found)
    if not _is_tied(asked, answering, found, rules):
        return None, found
    if _is_ahead(asked, answering, found, rules) and (found.standing in LOOSE or rules.says("promise", quote)):
        found = found.doubted()
    is_coming = rules.says("promise", quote) or rules.says("pending", quote)
    if is_coming and not rules.says("done", quote):
        return LinkRelation.PROMISES, found
    if asked.row.category is Category.SANCTIONS:
        return _judge_sanction(asked, answering, found, rules)
    if response.kind is ResponseKind.OTHER and found.shared < SURE_OF_WORDS:
        # What has no kind of its own may be anything.
        found = found.doubted()
    is_whole = (
        response.kind in kinds.does
        and response.stance is Stance.SUPPORTIVE
        and found.standing not in PARTIAL
        and found.answered == found.addressees
        and found.shared >= SURE_WORDS
        # Whoever lost in court may appeal.
        and not rules.says("lawsuit", asked.row.quote)
        and not rules.says("partial", quote)
    )
    return (LinkRelation.MEETS if is_whole else LinkRelation.PARTLY_MEETS), found


def _is_ahead(asked: Asked, answering: Answering, found: Found, rules: LinkRules) -> bool:
    """Is the act told ahead of the ask, and may be what the ask came from, since no word says which came first?"""
    if not found.is_same_document or answering.row.start >= asked.row.start or found.order is not Order.TOLD:
        return False
    return not found.is_answer and not rules.says("earlier", asked.row.quote)


def judge_unwanted(asked: Asked, answering: Answering, found: Found, rules: LinkRules) -> Judgement:
    """What a law does that the ask does not want: gone it is what was asked, passed it is a refusal."""
    if found.standing not in MAY_REFUSE or found.shared < (WITHIN if found.is_same_document else ACROSS):
        return None, found
    if any(rules.says(wording, answering.row.quote) for wording in ("reversal", "undone")):
        is_part = found.standing in PARTIAL or rules.says("partial", answering.row.quote)
        is_part = is_part or answering.row.stance is not Stance.SUPPORTIVE
        return (LinkRelation.PARTLY_MEETS if is_part else LinkRelation.MEETS), found
    return (LinkRelation.REJECTS if is_unwanted_law(asked, answering, rules) else None), found


def _is_tied(asked: Asked, answering: Answering, found: Found, rules: LinkRules) -> bool:
    """Do the two speak of the same thing, beyond being about the same people?"""
    needed = _needed(asked, answering, found)
    if answering.row.kind is ResponseKind.OTHER:
        return found.shared >= needed
    if asked.row.category is Category.SANCTIONS and answering.row.kind is ResponseKind.SANCTION:
        if not answering.hits and not rules.says("sanction", answering.row.quote):
            return False
        is_cause = bool(asked.subjects & answering.subjects) and _is_near(asked, answering, found)
        return is_cause or found.shared >= needed
    if not found.is_same_document:
        return found.shared >= needed
    if found.standing is Standing.THEIRS and found.is_answer:
        return found.shared >= WITHIN
    is_direct = found.standing in MAY_REFUSE - {Standing.ORGAN}
    is_of_kind = answering.row.kind in rules.answers[asked.row.category].does
    is_update = found.order is Order.AFTER and (is_of_kind or asked.row.category is Category.OTHER)
    if is_update and is_direct or found.shared >= ACROSS:
        return True
    # What the text goes on to tell of the same deed by whoever was asked, or as an answer, needs fewer words.
    gap = answering.row.start - asked.row.end
    is_next = 0 <= gap <= FAR and found.shared >= WITHIN and is_of_kind
    # What is said to answer "three of the demands" answers those of a list whose words it shares.
    is_meant = found.shared >= WITHIN or not rules.says("of_several", answering.row.quote)
    is_made_before = found.shared >= WITHIN and rules.says("earlier", asked.row.quote)
    is_answer = found.is_answer and is_meant and (follows(asked, answering) or is_made_before)
    return is_direct and found.order is Order.TOLD and (is_next or is_answer)


def _is_near(asked: Asked, answering: Answering, found: Found) -> bool:
    """Do both speak of one people, or of a state within a few years? A state has many causes for sanctions."""
    if found.is_same_document or any(not subject.isupper() for subject in asked.subjects & answering.subjects):
        return True
    first, then = asked.row.last_day or asked.row.published_last, answering.row.first_day
    return first is None or then is None or int(then[:4]) - int(first[:4]) <= YEARS_OF_A_STATE


def _needed(asked: Asked, answering: Answering, found: Found) -> int:
    """How many shared words tie the two: more where neither one text nor one cause does."""
    return ACROSS if found.is_same_document or asked.subjects & answering.subjects else AT_HOME


def _judge_sanction(asked: Asked, answering: Answering, found: Found, rules: LinkRules) -> Judgement:
    wanted = _wanted(asked, rules)
    if asked.named:
        hit = tuple(name for actor_id, name in asked.named.items() if actor_id in answering.named)
        if not hit:
            # Somebody else was sanctioned, or the act names nobody: then only a person can tell.
            if answering.named:
                return None, found
            is_same_act = found.order is Order.AFTER and found.shared >= AT_HOME
            return LinkRelation.PARTLY_MEETS, found if is_same_act else found.doubted()
        found = found.with_names(len(hit), len(asked.named))
        is_whole = len(hit) == len(asked.named) and found.answered == found.addressees
        return (LinkRelation.MEETS if is_whole and found.standing not in PARTIAL else LinkRelation.PARTLY_MEETS), found
    if wanted and answering.hits and not wanted & answering.hits:
        return None, found
    is_on_goods = not wanted and rules.says("goods", asked.row.quote)
    if (wanted and not answering.hits) or is_on_goods:
        found = found.doubted()
    return LinkRelation.PARTLY_MEETS, found


def _wanted(asked: Asked, rules: LinkRules) -> frozenset[OfficialKind]:
    quote = asked.row.quote
    pairs = ((OfficialKind.PERSON, "persons"), (OfficialKind.ORGANISATION, "companies"))
    wanted = frozenset(kind for kind, wording in pairs if rules.says(wording, quote))
    # "companies complicit in the crimes of officials" asks for companies: the first named is what is asked.
    if len(wanted) == 2:
        starts = {kind: found.start() for kind, w in pairs if (found := rules.wordings[w].search(quote.lower()))}
        return frozenset({min(starts, key=lambda kind: starts[kind])})
    return wanted

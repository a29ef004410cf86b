"""What a response does to a demand that the same sentence tells of: only what its words say became of the ask.

Such a sentence shares all its words with itself, so that these tie nothing; a refusal of "calls", "a petition" or "a
proposal" does, and an act said to answer them. Where it asks once more, only a person can tell which ask is meant.
"""

import re

from loaders.links.compared_rows import Answering, Asked
from loaders.links.link_reason import Found
from loaders.links.link_rules import LinkRules
from loaders.links.who_answers import MAY_REFUSE
from store.vocabulary import LinkRelation, Stance

WORD = re.compile(r"[^\W_]+")
Judgement = tuple[LinkRelation | None, Found]


def share_sentence(asked: Asked, answering: Answering) -> bool:
    """Do the two rows stand in one sentence?"""
    demand, response = asked.row, answering.row
    is_same = demand.document_id == response.document_id
    return is_same and demand.start < response.end and response.start < demand.end


def judge_one_sentence(asked: Asked, answering: Answering, found: Found, rules: LinkRules) -> Judgement:
    """What the sentence says became of the ask, None where it does not say; doubted where it may tell of two asks."""
    text, response, wordings = answering.row.quote.lower(), answering.row, rules.wordings
    refused = wordings["refused_ask"].search(text)
    if refused is None and response.stance is Stance.OPPOSED:
        refused = wordings["defied"].search(text)
    if refused is None and (against := wordings["against"].search(text)) is not None:
        # Whatever was done, it was done against what was asked.
        return (
            (LinkRelation.REJECTS, _settle(text, against, found, rules))
            if found.standing in MAY_REFUSE
            else (
                None,
                found,
            )
        )
    if refused is not None:
        is_refusal = response.stance is not Stance.SUPPORTIVE and found.standing in MAY_REFUSE
        is_refusal = is_refusal and not _names_another(
            response.quote[refused.start() : refused.end()], asked, answering
        )
        return (LinkRelation.REJECTS, _settle(text, refused, found, rules)) if is_refusal else (None, found)
    answers, granted = wordings["answering"].search(text), wordings["granted"].search(text)
    if answers is None and granted is not None and sum(1 for _ in wordings["asks"].finditer(text)) <= 1:
        # The one ask that the sentence tells of is the one that was granted.
        return (_granting(response.quote, rules), found) if _may_grant(asked, answering, rules) else (None, found)
    if answers is None or not _may_grant(asked, answering, rules):
        return None, found
    return _granting(response.quote, rules), _settle(text, answers, found, rules)


def _may_grant(asked: Asked, answering: Answering, rules: LinkRules) -> bool:
    kinds = rules.answers[asked.row.category]
    return answering.row.stance is not Stance.OPPOSED and answering.row.kind in kinds.does | kinds.part


def _granting(quote: str, rules: LinkRules) -> LinkRelation:
    is_promise = (rules.says("promise", quote) or rules.says("pending", quote)) and not rules.says("done", quote)
    return LinkRelation.PROMISES if is_promise else LinkRelation.PARTLY_MEETS


def _names_another(words: str, asked: Asked, answering: Answering) -> bool:
    """Is it somebody else's ask that was refused: "rejected Ruritania's request"?"""
    names = (*(asker.name for asker in asked.row.askers), *answering.row.written)
    own = {word for name in names for word in WORD.findall(name)}
    return any(word[0].isupper() and word not in own for word in WORD.findall(words)[1:])


def _settle(text: str, words: re.Match[str], found: Found, rules: LinkRules) -> Found:
    rest = f"{text[: words.start()]} | {text[words.end() :]}"
    return found.doubted() if rules.wordings["asks"].search(rest) else found

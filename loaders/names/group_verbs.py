"""Tells the verb before a group of people, of what is done to it, from a word that describes it: `striking nurses`."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set

COUNTS = word_set("two three four five six seven eight nine ten eleven twelve dozens scores hundreds thousands several")
HAVING = word_set("has have had having")
# What is done to people and describes none: `leading`, `working`, `protesting`, `support groups` are other words.
DONE_TO_PEOPLE = word_set(
    """
    stop stopping prevent preventing pay paying detain detaining confront confronting urge urging urged allow allowing
    ask asking tell telling let letting make making give giving compensate compensating reinstate reinstating harass
    harassing evict evicting expel expelling deport deporting send sending bring bringing keep keeping hold holding
    punish punishing arrest arresting jailing imprisoning silence silencing intimidate intimidating kill killing beating
    attacking targeting affecting helping hire hiring recruit recruiting freeing treating enable enabling persuade
    persuading condemn condemning blame blaming accuse accusing thank thanking warn warning force forcing remind
    reminding encourage encouraging receive receiving protect protecting prosecute prosecuting criticise criticising
    criticize criticizing ensure ensuring engage engaging involve involving
    """
)


def is_verb_before_group(tokens: Sequence[Token], place: int, at: int) -> bool:
    """`executed 15 people`, `stop migrant workers`: is the word at `place` what is done to the group behind it?"""
    if place == at:
        return False
    word, before, following = tokens[place], tokens[place - 1] if place else None, tokens[place + 1]
    if word.lower in DONE_TO_PEOPLE and (not word.is_capital or before is None or not before.is_capital):
        return True
    if not word.lower.endswith(("ed", "ing")) or word.is_capital:
        return False
    is_counted = place + 1 < at and (following.text[0].isdigit() or following.lower in COUNTS)
    return is_counted or before is not None and before.lower in HAVING

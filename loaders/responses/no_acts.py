"""Tells words that only look like an act: verbs in the form of nouns, parts of names, names given, lists added to."""

from collections.abc import Sequence

from loaders.grammar.cues import CueMention
from loaders.grammar.inflections import Form
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set

REFUSING = word_set(
    """
    refuse refuses refused refusing refusal decline declines declined declining fail fails failed failing failure
    neglect neglects neglected neglecting unwilling unwillingness reluctant reluctance unable inability hesitate
    hesitates hesitated hesitating
    """
)
# What these let somebody do is not done yet.
AUTHORISING = word_set(
    "authorizes authorises authorized authorised authorizing authorising empowers empowered enables requires obliges"
)
# Behind these stands a verb, even in the form of a noun.
BEFORE_VERBS = word_set("to will would can could may might must should cannot")
# `the state of the courts`, `a claim of the union`: verbs behind which `of` never stands are nouns before it.
NEVER_WITH_OF = word_set("state claim call report comment term remark label note request press demand name place")
# `that`, a comma or a quotation opens what was added in words; who adds a voice to others speaks.
SPEECH_OPENERS, VOICES = word_set('that , : “ "'), word_set("voice voices name names")
ADDED_REACH = 12
WANTING, BEFORE_BE = (
    word_set("want wants wanted wanting"),
    word_set("to will would can could may might cannot 'll shall must should"),
)
CHANCES = word_set("opportunity chance time moment reason need way")
# What stands near behind a noun for an act that is only wanted, or before `be` and the verb.
WISHING, WISHED = word_set("should must ought"), 4
# What a text of law says it does for as long as it is in force, and is no act.
LAWS = word_set(
    """
    law laws regulation regulations act article section treaty convention constitution charter ordinance code rules
    statute decree guidelines
    """
)
LAID_DOWN = (
    "prohibit",
    "allow",
    "authorise",
    "authorize",
    "permit",
    "enable",
    "empower",
    "require",
    "provide",
    "forbid",
)


def is_no_act(tokens: Sequence[Token], mention: CueMention) -> bool:
    """Is the word of a mention no act at all, whoever stands before it?"""
    if mention.cue.phrases and mention.form is None and not mention.cue.nouns:
        return False
    if mention.form is None:
        at = mention.at
        return _is_verb(tokens, at) or _is_part_of_name(tokens, at) or _is_wished(tokens, at)
    if _is_subjunctive(tokens, mention) or _is_only_possible(tokens, mention) or _is_laid_down(tokens, mention):
        return True
    return _is_followed_by_of(tokens, mention) or _gives_name(tokens, mention) or _adds_to_list(tokens, mention)


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """`a campaign to silence the critics`: is what could be a noun a verb?"""
    return 0 < at < len(tokens) - 1 and tokens[at - 1].lower in BEFORE_VERBS and not tokens[at].lower.endswith("ion")


def _is_wished(tokens: Sequence[Token], at: int) -> bool:
    """`travel bans should be imposed`: what ought to be done is not done."""
    return any(token.lower in WISHING for token in tokens[at + 1 : at + WISHED])


def _is_part_of_name(tokens: Sequence[Token], at: int) -> bool:
    """`the Popular Resistance Force`: does the noun only describe what a name names?"""
    if not 0 < at < len(tokens) - 1:
        return False
    around = (tokens[at - 1], tokens[at], tokens[at + 1])
    return all(token.is_capital and not token.text.isupper() for token in around)


def _is_subjunctive(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`asked that he be sanctioned`, `wants them targeted`: what is wanted is not done."""
    if mention.form is not Form.PAST or not mention.at:
        return False
    before = [token.lower for token in tokens[max(0, mention.at - 6) : mention.at]]
    if "be" in before[-2:] and not WISHING.isdisjoint(before[-5:]):
        # `judges who should be sanctioned`
        return True
    is_wanted = not WANTING.isdisjoint(before[-4:]) and "to" not in before and "who" not in before
    return is_wanted or before[-1] == "be" and BEFORE_BE.isdisjoint(before)


def _is_laid_down(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`the regulations generally prohibit it`: what a law says was done when it was made."""
    if mention.form not in (Form.BASE, Form.THIRD) or mention.word not in LAID_DOWN:
        return False
    at = mention.at - 1
    while at > 0 and (tokens[at].lower.endswith("ly") or tokens[at].lower in ("also", "does", "do", "not")):
        at -= 1
    return at >= 0 and tokens[at].lower in LAWS


def _is_only_possible(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`an opportunity for the minister to call`: may be done, and need not."""
    if mention.form is not Form.BASE:
        return False
    before = [token.lower for token in tokens[max(0, mention.at - 12) : mention.at]]
    is_infinitive = "to" in before[-2:] and (before[-1] == "to" or before[-1].endswith("ly"))
    return is_infinitive and "for" in before and not CHANCES.isdisjoint(before[: before.index("for")][-1:])


def _is_followed_by_of(tokens: Sequence[Token], mention: CueMention) -> bool:
    is_form = mention.form in (Form.BASE, Form.THIRD)
    behind = tokens[mention.at + 1].lower if mention.at + 1 < len(tokens) else ""
    return is_form and behind == "of" and mention.word in NEVER_WITH_OF


def _gives_name(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`the law, called the Press Act`: does the word only say what something is named?"""
    is_name = (
        mention.cue.id == "statement.say" and mention.form is Form.PAST and mention.word in ("call", "term", "label")
    )
    return is_name and mention.at > 0 and tokens[mention.at - 1].text == ","


def _adds_to_list(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`added nine firms to its list`: who adds something to something says nothing."""
    if mention.word != "add" or mention.cue.id != "statement.say":
        return False
    behind = [token.lower for token in tokens[mention.at + 1 : mention.at + 1 + ADDED_REACH]]
    if not behind or behind[0] in SPEECH_OPENERS or tokens[mention.at - 1].text in ',”"':
        return False
    place = next((i for i, word in enumerate(behind) if word in ("to", "into")), 0)
    return place > 0 and VOICES.isdisjoint(behind[:place])


def is_refused(tokens: Sequence[Token], at: int) -> bool:
    """`refuses to recognise`, `failed to condemn`: what is not done is no act, whoever does not do it."""
    if at < 2 or tokens[at - 1].lower != "to":
        return False
    if any(token.base in REFUSING for token in tokens[max(0, at - 3) : at - 1]) or tokens[at - 2].lower == "how":
        return True
    return any(token.lower in AUTHORISING for token in tokens[max(0, at - 7) : at - 1])

"""Tells words for acts that mean something else where they stand: crimes committed, criteria met, a strike of workers.

Each is told by the words beside it, whoever stands before it.
"""

from collections.abc import Callable, Mapping, Sequence

from loaders.grammar.cues import CueMention
from loaders.grammar.inflections import Form
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set

CRIMES = word_set(
    """
    crime crimes abuse abuses atrocity atrocities violation violations violence rape rapes murder murders massacre
    massacres offence offences offense offenses genocide torture fraud suicide killing killings perjury treason
    wrongdoing misconduct errors error mistake mistakes
    """
)
# How far a crime may stand behind its verb, and what may stand between the two before it.
CRIME_BEHIND = 6
PASSIVE = word_set("being been was were are is that which have has had")
MEASURED = word_set(
    """
    criteria criterion requirement requirements need needs standard standards target targets goal goals obligation
    obligations deadline deadlines threshold thresholds expectations challenge challenges costs definition
    """
)
MEASURE_BEHIND = 4
TALKS = word_set(
    """
    talk talks dialogue dialogues negotiation negotiations discussion discussions consultation consultations diplomacy
    conversation conversations mediation outreach exchange exchanges advocacy process
    """
)
TALKS_BEHIND = 6
# Behind these `opposition` is no group of people.
TOWARDS = word_set("to from against by")
# Where a clause begins that says how somebody calls a thing, how far ahead of the verb, and what opens another clause.
RELATIVE = word_set("that which what whom")
NAMER = 4
SAYING = word_set("said says stated claimed added reported told")
QUOTES = frozenset("“\"‘'")
# Whose strike, rule or order no court makes.
STRIKERS = word_set(
    """
    military air drone missile rocket hunger labour labor general nationwide national workers teachers nurses doctors
    students rail bus wildcat solidarity sympathy miners
    """
)
RULERS = word_set(
    "military colonial direct one-party civilian authoritarian majority minority mob home self communist democratic"
)
ORDERLY = word_set("in world public constitutional pecking social")
# As much a noun as a verb: behind a name in the singular, where no verb in the plural stands.
NOUNS = word_set("report ban order rule state dispute strike review visit probe monitor list embargo")
# Words for many, behind which a verb may stand in the plural.
MANY = word_set("government council parliament treasury committee ministry cabinet police commission people senate")
SPOKEN = word_set("stated claimed alleged confirmed declared professed announced described acknowledged recognised")
# What may stand between an owner and what is only said of something owned.
COUNTED = word_set("first only newly recently previously publicly own")
# Words with which the object of a verb or another part of its sentence begins.
NO_NOUNS = word_set(
    "that by the a an it its he she they in on to for as at of with his her their this these those when"
)


def has_other_sense(tokens: Sequence[Token], mention: CueMention) -> bool:
    """Does the word of a mention mean no act of an authority beside the words around it?"""
    check = BY_WORD.get(mention.word)
    if check is not None and check(tokens, mention):
        return True
    return _is_noun_of_name(tokens, mention) or _is_only_said(tokens, mention)


def _is_crime(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`had committed grave abuses`, `the crimes committed by the army`; not `committed to end the abuses`."""
    behind = [token.lower for token in tokens[mention.at + 1 : mention.at + 1 + CRIME_BEHIND]]
    behind = behind[: behind.index("to")] if "to" in behind else behind
    if not CRIMES.isdisjoint(behind):
        return True
    place = mention.at - 1
    while place > 0 and (tokens[place].lower in PASSIVE or tokens[place].lower.endswith("ly")):
        place -= 1
    return mention.form is Form.PAST and place >= 0 and tokens[place].lower in CRIMES


def _is_measured(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`the men meet the criteria`, `met its targets`: who meets what is laid down meets nobody."""
    behind = [token.lower for token in tokens[mention.at + 1 : mention.at + 1 + MEASURE_BEHIND]]
    place = next((i for i, word in enumerate(behind) if word in MEASURED), None)
    return place is not None and not {"with", "to", "about", "on", ","} & set(behind[:place])


def _is_taking_part(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`engaged in a crackdown`: who engages in what is no talk does it, and is not told to have met anybody."""
    behind = [token.lower for token in tokens[mention.at + 1 : mention.at + 2 + TALKS_BEHIND]]
    while behind and behind[0].endswith("ly"):
        behind = behind[1:]
    return behind[:1] == ["in"] and TALKS.isdisjoint(behind)


def _is_group(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`the opposition`, `opposition leaders`: people, and no refusal, unless it is opposition to something."""
    behind = tokens[mention.at + 1].lower if mention.at + 1 < len(tokens) else ""
    return behind not in TOWARDS


def _is_name_for(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`camps that Chad calls “schools”`, `what it calls Reed Day`: gives something a name, and calls for nothing."""
    before = [token.lower for token in tokens[max(0, mention.at - NAMER) : mention.at]]
    behind = tokens[mention.at + 1] if mention.at + 1 < len(tokens) else None
    is_clause = not RELATIVE.isdisjoint(before) and SAYING.isdisjoint(before)
    return is_clause and behind is not None and (behind.is_capital or behind.text[0] in QUOTES)


def _is_strike(tokens: Sequence[Token], mention: CueMention) -> bool:
    return _is_named_by(tokens, mention, STRIKERS)


def _is_regime(tokens: Sequence[Token], mention: CueMention) -> bool:
    return _is_named_by(tokens, mention, RULERS)


def _is_orderliness(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`law and order`, `in order to`, `the constitutional order`."""
    before = [token.lower for token in tokens[max(0, mention.at - 2) : mention.at]]
    return mention.form is Form.BASE and (before == ["law", "and"] or before[-1:] != [] and before[-1] in ORDERLY)


def _is_rights_of_all(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`the Universal Declaration of Human Rights`: a text that everybody cites, and nobody's act here."""
    return mention.at > 0 and tokens[mention.at - 1].lower == "universal"


def _is_named_by(tokens: Sequence[Token], mention: CueMention, names: frozenset[str]) -> bool:
    return mention.form is Form.BASE and mention.at > 0 and tokens[mention.at - 1].lower in names


def _is_noun_of_name(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`the US ban`, `the Paraguayan state`: a noun, since no verb in the plural follows a name in the singular."""
    if mention.form is not Form.BASE or mention.word not in NOUNS or not mention.at:
        return False
    before = tokens[mention.at - 1]
    is_many = before.lower.endswith("s") and len(before.text) > 2 or before.lower in MANY
    return before.is_capital and before.text[0].isalpha() and not is_many and not _is_joined(tokens, mention.at - 1)


def _is_joined(tokens: Sequence[Token], last: int) -> bool:
    """`Norway and Chile`, `the ministers of Chile`: does the name at token `last` stand behind others?"""
    first = last
    while first > 0 and (tokens[first - 1].is_capital or tokens[first - 1].lower == "the"):
        first -= 1
    return first > 0 and tokens[first - 1].lower in ("and", ",", "&", "or", "of")


def _is_only_said(tokens: Sequence[Token], mention: CueMention) -> bool:
    """`Chad's alleged crimes`, `the council's stated aim`: a participle that describes what somebody has."""
    at = mention.at
    if mention.form is not Form.PAST or at + 1 >= len(tokens) or tokens[at].lower not in SPOKEN:
        return False
    first = at - 1 if at and tokens[at - 1].lower in COUNTED else at
    is_owned = first > 0 and tokens[first - 1].is_possessive
    behind = tokens[at + 1]
    return is_owned and behind.text[0].isalpha() and behind.lower not in NO_NOUNS


BY_WORD: Mapping[str, Callable[[Sequence[Token], CueMention], bool]] = {
    "commit": _is_crime,
    "meet": _is_measured,
    "engage": _is_taking_part,
    # As a verb that no wording lists is written.
    "committed": _is_crime,
    "met": _is_measured,
    "engaged": _is_taking_part,
    "call": _is_name_for,
    "opposition": _is_group,
    "strike": _is_strike,
    "rule": _is_regime,
    "order": _is_orderliness,
    "declaration": _is_rights_of_all,
}

"""Tells what a verb's form does in its clause: finite, perfect, passive, infinitive, attribute of a noun, and so on."""

from collections.abc import Sequence
from enum import StrEnum

from loaders.grammar.inflections import Form
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set

BE = word_set("is are was were be been being am 's ’s 're ’re get gets got")
HAVE = word_set("has have had having 've ’ve hasn't haven't hadn't")
MODALS = word_set(
    "will would shall should can could may might must cannot 'll ’ll do does did don't didn't won't doesn't"
)
DETERMINERS = word_set(
    """
    the a an its their his her our your my these those this some any no each every all such other another more most
    newly previously formerly recently so-called
    """
)
PREPOSITIONS = word_set(
    """
    of in for at from with by on against into about over under between among through during without after before
    despite since than via towards toward to
    """
)
ADVERBS = word_set(
    """
    not n't never also already again still even just now then today yesterday since ever once both all jointly further
    always often soon later first finally only thus therefore thereby hereby long formally too well
    """
)
# After a noun and before one of these a participle describes the noun: "the licence issued by", "the men listed in".
AFTER_PARTICIPLE = word_set("by under in on at for to as with from against pursuant during since after")
RELATIVES = word_set("who which that")
LIKE_ADVERBS = word_set("assembly family ally bully italy july sicily reply supply anomaly monopoly")
# Their third person is more often a plural noun.
NOUN_TWINS = word_set(
    """
    sanction report call visit charge rule claim order ban move work act appeal demand request state release review
    support probe trial limit block cut hope document note vote lead help change place award sentence strike
    pledge promise threat force press pressure freeze
    """
)
OBJECT_OPENERS = word_set(
    "the a an its their his her our these those this that it them him all several some more over up on out for"
)


class VerbGroup(StrEnum):
    """What the form does; `attribute` and `reduced` describe a noun, and say of nobody that anything was done."""

    FINITE = "finite"
    COORDINATED = "coordinated"
    PERFECT = "perfect"
    PASSIVE = "passive"
    PROGRESSIVE = "progressive"
    MODAL = "modal"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    GOVERNED = "governed"
    RELATIVE = "relative"
    ATTRIBUTE = "attribute"
    REDUCED = "reduced"
    NOUN = "noun"


def verb_group(tokens: Sequence[Token], at: int, base: str, form: Form | None) -> VerbGroup:
    """What the form of the verb `base` at token `at` does in its clause."""
    if form is None:
        return VerbGroup.NOUN
    before = at - 1
    while before >= 0 and (_is_adverb(tokens[before]) or _floats(tokens, before)):
        before -= 1
    word = tokens[before].lower if before >= 0 else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if word == "to" and form is Form.BASE:
        return VerbGroup.INFINITIVE
    if word in MODALS:
        return VerbGroup.MODAL
    if word in BE and form in (Form.PAST, Form.GERUND):
        return VerbGroup.PASSIVE if form is Form.PAST else VerbGroup.PROGRESSIVE
    if word in HAVE and form is Form.PAST:
        return VerbGroup.PERFECT
    if word in RELATIVES:
        return VerbGroup.RELATIVE
    if form is Form.GERUND:
        return VerbGroup.GOVERNED if word in PREPOSITIONS else VerbGroup.GERUND
    if form is Form.PAST and (word in DETERMINERS or word in PREPOSITIONS or tokens[at].text.find("-") > 0):
        return VerbGroup.ATTRIBUTE
    if form is Form.THIRD and base in NOUN_TWINS and not _opens_object(after):
        return VerbGroup.NOUN
    if word in ("and", "or", "but", ","):
        return VerbGroup.COORDINATED
    if form is Form.PAST and after is not None and after.lower in AFTER_PARTICIPLE and _is_plain_noun(tokens, before):
        return VerbGroup.REDUCED
    return VerbGroup.FINITE


def _is_adverb(token: Token) -> bool:
    return token.lower in ADVERBS or token.lower.endswith("ly") and token.lower not in LIKE_ADVERBS


def _floats(tokens: Sequence[Token], at: int) -> bool:
    """`Peru and Chad each`, `the ministers each`: does `each` stand behind those whom it counts?"""
    if tokens[at].lower != "each" or not at:
        return False
    before = tokens[at - 1]
    return before.is_capital or before.lower.endswith("s") and before.lower not in PREPOSITIONS


def _opens_object(token: Token | None) -> bool:
    return token is not None and (
        token.lower in OBJECT_OPENERS or token.is_capital or token.text[0].isdigit() or token.lower.endswith("ly")
    )


def _is_plain_noun(tokens: Sequence[Token], at: int) -> bool:
    return at >= 0 and not tokens[at].is_capital and tokens[at].text[0].isalpha()

"""Which words stand for people: `fishermen`, `strikers`, `Cambodians`, `hundreds of`; and which do not."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.independent_voices import LAWMAKERS
from loaders.names.spans import Lexicon, Standing

# Endings of those who do, are or suffer something, and words that only look like them or have power.
ENDINGS = ("ists", "ians", "ers", "ors", "ees", "men", "women", "folk", "mates", "bishops")
NO_PEOPLE = word_set(
    """
    letters papers newspapers powers matters numbers orders borders centers quarters headquarters corners shelters
    waters rivers chapters offers computers servers tears years degrees trees committees fees guarantees factors
    sectors doors floors errors mirrors colors colours tractors answers others tenders disasters barriers registers
    posters banners timbers towers careers meters metres figures premiers commissioners prosecutors governors mayors
    senators emperors ambassadors regulators investors employers lenders lawmakers insurers manufacturers retailers
    suppliers rumors rumours terrors behaviors behaviours regimen specimen acumen flowers layers transfers monitors
    boosters routers containers trailers clusters parameters winters summers dollars covers dinners corridors
    """
)
PEOPLE = word_set(
    """
    prisoners priests nuns imams rabbis pastors monks clerics villagers neighbours neighbors widows orphans celebs
    celebrities stars signatories sponsors candidates graduates pupils children youths teenagers adults men boys girls
    elders tribes clans peoples friends colleagues comrades relatives kin survivors parents mothers fathers sisters
    brothers wives husbands sons daughters faithful believers herders migrants immigrants tenants claimants applicants
    participants inhabitants descendants merchants peasants servants infants residents students adolescents
    dissidents opponents adherents constituents clients patients critics medics skeptics sceptics convicts poets
    natives captives fugitives wings branches affiliates advocates inmates individuals intellectuals professionals
    staff members watchdogs nationals persons rebels fans heirs rappers peasants pilots cooks guides addicts leaders
    """
)
KIN = word_set(
    """
    mother father sister brother wife husband son daughter widow widower family partner fiancee fiancée cousin uncle
    aunt grandmother grandfather mum mom dad lawyer friend colleague neighbour neighbor allies
    """
)
# What people are counted in or join; who they are follows behind an `of`.
GATHERINGS = word_set(
    """
    group groups coalition alliance number network hundreds thousands dozens scores millions tens crowd team panel
    majority handful collective delegation consortium band movement federation association pair trio
    """
)
PLURALS = word_set("people women youth clergy police")

# Whose members have power, and how far behind them it is named.
OF_BODIES = word_set("members leaders staff")
CHAMBERS, NEAR_CHAMBER = (
    word_set(
        """
    parliament congress senate house council assembly commons lords cabinet knesset world eu european g7 g20 african
    asean state states nation nations countries government governments military
    """
    ),
    7,
)
# What people are called that ends so; other such words say what is done to them.
DESCRIBING = word_set(
    """
    striking protesting grieving leading surviving working participating dissenting visiting practising practicing
    retiring sitting serving supporting neighbouring neighboring nursing farming fishing mining teaching campaigning
    remaining existing signing sponsoring organising organizing living ageing aging housing demonstrating
    """
)


def is_people(token: Token, lexicon: Lexicon) -> bool:
    """Is the word a noun for several people or bodies outside power?"""
    word = token.base
    if word in PEOPLE:
        return True
    standing = lexicon.heads.get(word)
    if standing is not None:
        is_plural = word.endswith("s") and not word.endswith("ss") or word in PLURALS
        return standing in (Standing.CIVIL, Standing.UNCLEAR) and is_plural
    if len(word) > 5 and word.endswith(ENDINGS) and word not in NO_PEOPLE:
        return True
    return token.is_capital and is_of_nation(token, lexicon)


def is_lawmaker(token: Token) -> bool:
    """Is it a noun for lawmakers, who ask where they gather for it: `a group of senators`?"""
    return token.base in LAWMAKERS and token.base.endswith(("s", "men", "women"))


def is_of_nation(token: Token, lexicon: Lexicon) -> bool:
    """Are they the people of a state or land, by its adjective: `Cambodians`, `Tibetans`, `Sudanese`?"""
    demonyms, word = lexicon.gazetteer.demonyms, token.text
    is_known = word.endswith("s") and word[:-1] in demonyms or word.endswith("ese") and word in demonyms
    return is_known or len(word) > 5 and word.endswith("ans")


def has_power(token: Token, lexicon: Lexicon) -> bool:
    """Is the word a noun for those in power only?"""
    return token.base not in PEOPLE and lexicon.heads.get(token.base) is Standing.POWER


def is_of_power(tokens: Sequence[Token], first: int, at: int) -> bool:
    """`members of the council`, `EU leaders`: are they those of an authority?"""
    beside = (*tokens[first:at], *tokens[at + 1 : at + NEAR_CHAMBER])
    return any(token.base in CHAMBERS for token in beside)

"""The words by which others value an act, for or against, and whom they value for it."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase, phrase_within
from loaders.passage import Passage

MINDED = word_set(
    """
    condemn condemns condemned condemning criticise criticised criticises criticising criticize criticized criticizes
    denounce denounces denounced disappointed disappointing dismayed disturbed alarmed outraged appalled shocked
    regret regrets regretted deplore deplores deplored oppose opposes opposed protest protests protested protesting
    slam slams slammed decry decried lament laments astonished angered controversial draconian repressive oppressive
    cruel unjust harsh malicious disgraceful shameful dangerous regressive
    """
)
VALUED_WORDS = word_set(
    """
    applaud applauds applauded applauding welcome welcomes welcomed welcoming praise praises praised praising commend
    commends commended thank thanks thanked pleased grateful hail hails hailed celebrate celebrates celebrated landmark
    """
)
# Others by which somebody is valued for what is told behind `for`.
BLAMED = word_set(
    """
    blame blames blamed blaming fault faults faulted faulting blast blasts blasted blasting rebuke rebukes rebuked
    rebuking berate berated chide chided lambast lambasted lambasting castigate castigated castigating censure censured
    attack attacks attacked attacking slam slamming sue sues sued suing criticise criticising decrying denounce
    denouncing condemn criticize opposing accuse accuses accused shame shaming mock mocked
    """
)
PRAISED = word_set(
    """
    applaud welcome praise commend thank thanking thankful grateful congratulate congratulates congratulated
    congratulating congratulations acknowledge acknowledges acknowledged acknowledging salute salutes saluted saluting
    credit credits credited crediting honour honours honoured honor honors honored honoring honouring kudos thanks
    gratitude appreciate appreciates appreciated appreciating appreciation tribute hail hailing
    """
)
VALUING = MINDED | VALUED_WORDS | BLAMED | PRAISED
# How far before `for` the word that values may stand.
REACH = 12
OF_OTHERS = word_set("of in from at with by on against")
CLAUSES = word_set("that which who ; : .")


def valued_for(passage: Passage, index: int, at: int) -> Phrase | None:
    """`thanked the ministry for naming them`: who is valued for the act of the gerund at token `at`; else None."""
    tokens = passage.tokens(index)
    link = at - 1
    while link > 0 and (tokens[link].lower in ("not", "never") or tokens[link].lower.endswith("ly")):
        link -= 1
    if link < 2 or tokens[link].lower not in ("for", "over"):
        return None
    place = _place_of_value(tokens, link)
    phrase = phrase_within(passage, index, place + 1, link) if place is not None else None
    if phrase is None or place is None or phrase.last != link:
        return None
    # `praised the choir of Chad for`: the choir is praised, and not Chad.
    return None if any(token.lower in OF_OTHERS for token in tokens[place + 1 : phrase.first]) else phrase


def _place_of_value(tokens: Sequence[Token], link: int) -> int | None:
    """Where the word stands that values somebody before token `link`, in the same clause."""
    for place in range(link - 1, max(-1, link - REACH), -1):
        if tokens[place].lower in CLAUSES:
            return None
        if tokens[place].lower in VALUING:
            return place
    return None

"""The words by which an act's object tells its kind: what was signed, announced or voted on comes after the verb."""

from collections.abc import Iterable, Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.responses.candidate import ResponseCandidate
from store.vocabulary import ResponseKind

SANCTIONS = word_set("sanctions sanction blacklist blacklisted blacklists blacklisting")
SANCTION_PAIRS = [
    pair.split()
    for pair in ("visa restrictions", "visa bans", "travel ban", "travel bans", "the entry", "specially designated")
]
SHELTERED = word_set("asylum resettlement deportation deportations removal removals haven sanctuary pushbacks")
KIND_WORDS = {
    ResponseKind.SANCTION: word_set(
        """
        sanction sanctions sanctioned sanctioning asset assets freeze freezes frozen visa visas ban bans magnitsky
        designation designations designated designating blacklist sdn blocking blocked terrorist terrorism embargo
        restrictive individuals entities pursuant e.o. ofac travel
        """
    ),
    ResponseKind.TRADE_MEASURE: word_set(
        """
        import imports importation export exports goods products trade tariff tariffs arms weapons oil gas gold
        procurement investment investments divest divestment licence licences license licenses entity supply seafood
        cotton sale sales shipments technology equipment
        """
    ),
    ResponseKind.LEGISLATION: word_set(
        """
        bill bills law laws act resolution resolutions motion motions legislation amendment amendments treaty convention
        policy decree regulation regulations code ordinance vote votes passed parliament lawmakers protocol
        """
    ),
    ResponseKind.DIPLOMATIC_ACTION: word_set(
        """
        ambassador ambassadors diplomat diplomats diplomatic embassy consulate olympics games relations ties summit
        boycott meeting talks envoy envoys delegation invitation expelled dialogue counterparts membership seat
        """
    ),
    ResponseKind.INVESTIGATION: word_set(
        """
        inquiry investigation investigations report reports review commission mission probe monitor monitors findings
        assessment hearing hearings rapporteur fact-finding visit evidence study opinion observers inspectors
        """
    ),
    ResponseKind.PROTECTION: word_set(
        """
        asylum refugee refugees visa visas citizenship residency residence resettlement resettle shelter deport deported
        deportation removal passport passports repatriation repatriate evacuate sanctuary haven status camps
        """
    ),
    ResponseKind.COURT: word_set(
        """
        court courts judge judges tribunal ruling rulings verdict charge charges charged convicted sentence sentenced
        prosecution trial warrant warrants lawsuit guilty appeal indictment jury injunction case
        """
    ),
    ResponseKind.DENIAL: word_set(
        """
        no not never baseless false lies groundless interference internal slander smear smears fabricated nothing
        unfounded distort distorted wrong untrue politicised politicized sovereignty separatists terrorists hostile
        """
    ),
    ResponseKind.INACTION: word_set("silence silent yet delay delayed delays failed without waiting little still"),
    ResponseKind.RECOGNITION: word_set(
        "genocide recognise recognize recognised recognized statehood apology apologise"
    ),
    ResponseKind.STATEMENT: word_set(
        "concern concerns condemn condemned call calls urge statement support remarks letter communique solidarity"
    ),
    ResponseKind.OTHER: word_set(
        """
        aid funding funds million billion troops humanitarian assistance food medicines donated grant peacekeepers
        partnership training money help plan programme program
        """
    ),
}


KINDS_BY_WORD = {
    word: frozenset(kind for kind, known in KIND_WORDS.items() if word in known)
    for word in frozenset().union(*KIND_WORDS.values())
}

# What is made, changed or taken back, before the verb that says so in the passive, and how far.
PATIENT = 12
MADE_LAW = word_set("bill bills law laws act ordinance clause clauses amendment amendments statute decree legislation")
MADE_TO_INQUIRE = word_set("commission inquiry investigation probe rapporteur")


def kinds_of_words(words: Iterable[str]) -> frozenset[ResponseKind]:
    """The kinds of response of which the words speak."""
    return frozenset(kind for word in words if word in KINDS_BY_WORD for kind in KINDS_BY_WORD[word])


def kind_further_on(tokens: Sequence[Token]) -> ResponseKind | None:
    """The kind that plain words further on tell: `announced a policy that will impose sanctions`."""
    words = [token.base for token in tokens]
    for place, word in enumerate(words):
        if word in SANCTIONS or words[place : place + 2] in SANCTION_PAIRS:
            return ResponseKind.SANCTION
        if word in SHELTERED:
            return ResponseKind.PROTECTION
    return None


def kind_of_patient(tokens: Sequence[Token], candidate: ResponseCandidate) -> ResponseKind | None:
    """The kind that the nearest telling word before a passive names: `the bill was signed by the governor`."""
    for token in reversed(tokens[max(0, candidate.at - PATIENT) : candidate.at]):
        if token.text in (";", ":", "."):
            return None
        if token.base in MADE_LAW:
            return ResponseKind.LEGISLATION
        if token.base in MADE_TO_INQUIRE:
            return ResponseKind.INVESTIGATION
        if token.base in SANCTIONS:
            return ResponseKind.SANCTION
    return None

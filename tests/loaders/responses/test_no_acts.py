"""Words that look like an act and are none; two words for one act; acts whose owner, list or formula names them."""

import pytest

from tests.loaders.passages import done


def words_of(text: str) -> set[str]:
    return {word for word, _, _ in done(text)}


NO_ACTS = [
    # Verbs in the form of nouns.
    ("Kenya launched a campaign to silence the union.", "silence"),
    ("Kenya would delay the vote.", "silence"),
    ("Peru can request a copy.", "statement.noun"),
    # Nouns that only describe what a name names.
    ("Peru met the Popular Resistance Force in Lima.", "resistance"),
    ("Peru funds the Early Warning Centre in Lima.", "warning"),
    # Verbs that are nouns before `of`, names given, lists added to.
    ("Kenya lamented the state of the courts.", "state"),
    ("Kenya used the law, called the Press Act, against the singers.", "call"),
    ("Norway added nine firms to the Entity List.", "add"),
    ("Norway adds six ships to its register.", "add"),
    # What ought to be done, and what a law says for as long as it is in force.
    ("Oxfam named nine judges who should be sanctioned by Norway.", "sanction"),
    ("The fish must be banned by Norway.", "ban"),
    ("The judges ought to be publicly condemned by Norway.", "condemn"),
    ("Norway's regulations generally prohibit the sale.", "prohibit"),
    ("Article 7 of the Norwegian constitution allows it.", "allow"),
    ("The Kenyan labour code does not require a permit.", "require"),
]


@pytest.mark.parametrize(("text", "word"), NO_ACTS)
def test_what_only_looks_like_an_act_is_none(text: str, word: str) -> None:
    assert word not in words_of(text)


ACTS = [
    ("The silence of Kenya on the raid is shameful.", "silence"),
    ("Peru's warning that the road would close was noted.", "warning"),
    ("Norway called the raid a crime.", "call"),
    ("Nine judges have been sanctioned by Norway.", "sanction"),
    ("The fish was banned by Norway.", "ban"),
    ("Norway prohibits the sale.", "prohibit"),
    ("Norway added that the raid was a crime.", "add"),
    ("Norway added its voice to the calls for a truce.", "add"),
    ("The resistance of Kenya to the inquiry goes on.", "resistance"),
]


@pytest.mark.parametrize(("text", "word"), ACTS)
def test_the_same_words_are_acts_elsewhere(text: str, word: str) -> None:
    assert word in words_of(text)


ONCE = [
    # What a law, an order or a resolution does is what was done by making it.
    ("The president of Peru signed an order freezing the assets of nine judges.", "sign", "freeze"),
    ("The Senate of Chile passed a bill banning imports of the fish.", "pass", "ban"),
    ("Norway adopted a law to sanction the judges.", "adopt", "sanction"),
    ("The decision of the Norwegian government to ban imports of the fish was late.", "decision", "ban"),
    ("The president of Peru enacted three decisions of the council to sanction the judges.", "enact", "sanction"),
    # A government that tells at the end what it did does one thing.
    ("Peru has sanctioned nine judges, the Peruvian Treasury said on Monday.", "sanction", "say"),
]


@pytest.mark.parametrize(("text", "word", "other"), ONCE)
def test_one_act_told_in_two_words_is_one(text: str, word: str, other: str) -> None:
    assert word in words_of(text)
    assert other not in words_of(text)


TWICE = [
    ("Norway passed a law on the press, and froze the assets of nine judges.", "pass", "freeze"),
    ("Norway signed the treaty while banning imports of the fish.", "sign", "ban"),
    ("Peru has sanctioned nine judges, the Chilean government said.", "sanction", "say"),
]


@pytest.mark.parametrize(("text", "word", "other"), TWICE)
def test_two_acts_of_one_sentence_are_two(text: str, word: str, other: str) -> None:
    assert {word, other} <= words_of(text)


FOUND = [
    ("We back the European Parliament's call for an inquiry.", "call", {"European Parliament"}),
    ("Norway's repeated demands that the singers be freed went unheard.", "demand", {"Norway"}),
    ("Iceland, Norway and Peru align themselves with this decision.", "align", {"Iceland", "Norway", "Peru"}),
    ("Chile published its list of officers subject to an entry ban.", "entries", {"Chile"}),
    ("Norway adds nine traders to the list of persons subject to restrictive measures.", "entries", {"Norway"}),
    ("The union deplored new threats by the Peruvian government.", "threat", {"Peru"}),
    ("The Senate of Chile passed measures against the mine.", "pass", {"Senate of Chile"}),
    ("Norway lodged a protest over the raid.", "lodge", {"Norway"}),
    ("The Peruvian government deemed the flood an accident.", "deem", {"Peru"}),
    # The Council of a text on the Union is the Union's, and a minister who is quoted answers for the state.
    ("The European Union met. The Council adopted a decision on the raid.", "adopt", {"European Union"}),
    ("‘We condemn the raid in Chad without delay,’ Norwegian Foreign Minister Ana Dahl said.", "condemn", {"Norway"}),
    # A place before a dash is where it was written.
    ("Lima - The Senate of Chile condemned the raid.", "condemn", {"Senate of Chile"}),
    # What stands behind the infinitive owns no decision.
    ("Norway's decision to sanction the leader of the Kenyan army was late.", "decision", {"Norway"}),
]


@pytest.mark.parametrize(("text", "word", "who"), FOUND)
def test_acts_of_owners_lists_and_formulas_are_found(text: str, word: str, who: set[str]) -> None:
    assert (word, who) in [(found, names) for found, names, _ in done(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The workers' call for a strike was heard.",
        "The villagers’ demand that the mine be closed stands.",
        "The union published its list of members subject to a vote.",
        "Threats by the strikers were denied by nobody.",
    ],
)
def test_owners_without_power_answer_nothing(text: str) -> None:
    assert not {"call", "demand", "entries", "threat"} & words_of(text)

"""The kind and the stance of an act, told by its word, by who acts and by what follows."""

import pytest

from loaders.responses.act_kinds import kind_of_act
from loaders.voices.parties import responder_of
from tests.loaders.passages import open_passage, response_candidates

# A state that jails and closes is the one accused.
ACCUSED = "Belarus jailed the editor. Belarus closed the paper. Belarus banned the choir. "
KINDS = [
    ("Norway condemned the raid.", "condemn", "statement", "supportive"),
    ("The Supreme Court of Kenya rejected the request of the miners.", "reject", "court", "opposed"),
    ("The ministry of Kenya rejected the request of the miners.", "reject", "denial", "opposed"),
    (ACCUSED + "Norway found that the army burned the villages.", "find", "statement", "supportive"),
    ("The commission found that the army burned the villages.", "find", "investigation", "supportive"),
    ("The government of Kenya ordered the sanctions against the mine.", "order", "sanction", "supportive"),
    ("Oxfam blamed Norway for not condemning the raid.", "condemn", "inaction", "opposed"),
    ("Oxfam thanked Norway for condemning the raid.", "condemn", "statement", "supportive"),
    ("Norway recognised Palestine.", "recognise", "recognition", "supportive"),
    ("Norway recognised the efforts of the nurses.", "recognise", "statement", "supportive"),
    ("Canada imposed sanctions on four judges.", "impose", "sanction", "supportive"),
    ("Canada lifted sanctions on four judges.", "lift", "sanction", "mixed"),
    ("Kenya and Peru recalled their ambassadors.", "recall", "diplomatic_action", "supportive"),
    (ACCUSED + "Belarus claimed that the editor was well.", "claim", "statement", "opposed"),
    (ACCUSED + "Belarus insisted that the editor was well.", "insist", "denial", "opposed"),
    (ACCUSED + "Norway insisted that Belarus must free the editor.", "insist", "statement", "supportive"),
    (ACCUSED + "Norway claimed that the editor was ill.", "claim", "statement", "opposed"),
    (ACCUSED + "Norway added that the editor was ill.", "add", "statement", "supportive"),
    (ACCUSED + "Belarus said that the editor was well.", "say", "statement", "opposed"),
    (ACCUSED + "Belarus admitted that the editor was ill.", "admit", "statement", "supportive"),
    (ACCUSED + "Belarus insisted that the thieves must be tried.", "insist", "statement", "opposed"),
    # Who finds by office, or in writing, looks into it.
    ("The Working Group found that the arrest was arbitrary.", "find", "investigation", "supportive"),
    ("In its latest report, Norway found that the army burned the villages.", "find", "investigation", "supportive"),
    (
        ACCUSED + "In its latest speech, Norway found that the army burned the villages.",
        "find",
        "statement",
        "supportive",
    ),
    # What the accused side condemns.
    (ACCUSED + "Belarus condemned the decision of the Union to impose sanctions.", "condemn", "denial", "opposed"),
    (ACCUSED + "Belarus condemned the fire in the port.", "condemn", "statement", "supportive"),
    (ACCUSED + "Norway condemned the decision of the Union to lift sanctions.", "condemn", "statement", "supportive"),
    # What a vote decides, whom a prosecutor charges, who may not enter.
    ("The city council of Oslo voted to ban diesel cars.", "ban", "legislation", "supportive"),
    ("The city council of Oslo banned diesel cars.", "ban", "other", "supportive"),
    ("The United Nations suspended Peru from the council.", "bar", "diplomatic_action", "supportive"),
    ("The United Nations suspended the fair.", "suspend", "other", "supportive"),
    (ACCUSED + "Prosecutors in Norway charged the company.", "charge", "court", "supportive"),
    ("Norway barred the governor from entering the country.", "bar", "sanction", "supportive"),
    ("Norway barred the governor from the festival.", "bar", "diplomatic_action", "supportive"),
    ("Norway halted deportations to Peru.", "halt", "protection", "supportive"),
    # What was not done, and what will not be.
    ("Norway has for two decades not closed the camps.", "close", "inaction", "opposed"),
    ("Norway has for two decades closed the camps.", "close", "other", "supportive"),
    ("Norway has not frozen the assets of the judges.", "freeze", "inaction", "opposed"),
    ("Norway has frozen the assets of the judges.", "freeze", "sanction", "supportive"),
    ("Norway will not grant asylum to the singers.", "grant", "denial", "opposed"),
    ("The decision of Norway not to close the mine was noted.", "decision", "inaction", "opposed"),
    ("The decision of Norway to fund nurses was noted.", "decision", "other", "supportive"),
    ("The decision of Norway to dismiss the petition was noted.", "decision", "denial", "opposed"),
    ("Norway has voted to table the resolution.", "table", "denial", "opposed"),
    ("Norway has tabled the resolution.", "table", "legislation", "supportive"),
    ("Norway will not send envoys to the games.", "send", "diplomatic_action", "supportive"),
    # What words declare.
    ("Norway declared the group a terrorist organisation.", "declare", "sanction", "supportive"),
    ("Norway declared the envoy persona non grata.", "declare", "diplomatic_action", "supportive"),
    (ACCUSED + "Norway declared its support for the nurses.", "declare", "statement", "supportive"),
    # Words to another government's face, and in public.
    (
        ACCUSED + "Norway made clear to the highest levels of the Kenyan government its view.",
        "make",
        "diplomatic_action",
        "supportive",
    ),
    (ACCUSED + "Norway made clear in parliament its view of the raid.", "make", "statement", "supportive"),
    (ACCUSED + "Norway raised the case with the government of Belarus.", "raise", "diplomatic_action", "supportive"),
    (ACCUSED + "Norway raised the case of the editor in person.", "raise", "diplomatic_action", "supportive"),
    (ACCUSED + "Norway raised the case of the editor in the press.", "raise", "statement", "supportive"),
    (ACCUSED + "Norway raised concerns about the raid.", "raise", "statement", "supportive"),
    # What plain words further on tell where the first ones do not.
    (
        "Canada announced a plan on Tuesday in Oslo that will put visa bans on judges.",
        "announce",
        "sanction",
        "supportive",
    ),
    ("Canada helped a number of singers of the choir find a safe haven.", "help", "protection", "supportive"),
    ("Canada helped a number of singers of the choir find a piano.", "help", "other", "supportive"),
    ("Canada lifted restrictions on exports of beads.", "lift", "trade_measure", "mixed"),
    ("Canada agreed to a pause of four hours.", "agree", "other", "supportive"),
    (ACCUSED + "Norway confirmed the singers were safe.", "confirm", "statement", "supportive"),
    # What a parliament decides by vote or resolution is more than said.
    ("The Senate of Chile voted to condemn the raid.", "condemn", "legislation", "supportive"),
    ("The Senate of Chile, by a large majority, called for an inquiry.", "call", "legislation", "supportive"),
    ("The European Parliament called for an inquiry.", "call", "statement", "supportive"),
    ("The European Parliament called for an inquiry in three resolutions.", "call", "legislation", "supportive"),
    ("The Senate of Chile sanctioned nine judges.", "sanction", "legislation", "supportive"),
    (
        "The Foreign Affairs Committee of the Chilean Senate voted to sanction them.",
        "sanction",
        "legislation",
        "supportive",
    ),
    ("The government of Chile sanctioned nine judges.", "sanction", "sanction", "supportive"),
    # Courts condemn and prosecutors open inquiries as others do.
    ("The International Criminal Court opened an investigation of the raid.", "open", "investigation", "supportive"),
    ("The International Criminal Court denounced the raid.", "denounce", "statement", "supportive"),
    # What is called untrue is denied.
    (ACCUSED + "Belarus called the report baseless and wrong.", "call", "denial", "opposed"),
    ("Norway claimed that the report was fabricated.", "claim", "denial", "opposed"),
    (ACCUSED + "Belarus urged Norway to lift its sanctions.", "urge", "denial", "opposed"),
    (
        ACCUSED + "Belarus called on Norway to stop, once and for all, interfering in its affairs.",
        "call",
        "denial",
        "opposed",
    ),
    (ACCUSED + "Norway urged Belarus to free the editor or face sanctions.", "urge", "statement", "supportive"),
    (ACCUSED + "Norway will not accept the results of the vote.", "phrase", "statement", "supportive"),
    (ACCUSED + "Belarus will not accept the results of the talks.", "phrase", "denial", "opposed"),
    # Who turns down what others found, asked or did.
    ("Chad condemned the Norwegian decision to impose sanctions on its judges.", "condemn", "denial", "opposed"),
    ("Chad denounced the fire in the Norwegian port.", "denounce", "statement", "supportive"),
    (ACCUSED + "Norway condemned the sanctions of Belarus on nine nurses.", "condemn", "statement", "supportive"),
    ("The ministry of Chad said the figures were exaggerated.", "say", "denial", "opposed"),
    ("Chad called the criticism of its courts unfounded.", "call", "denial", "opposed"),
    (ACCUSED + "Norway called the arrests in the port outrageous.", "call", "statement", "supportive"),
    (ACCUSED + "Norway said the report on the port was thorough.", "say", "statement", "supportive"),
    ("Chad said it would not cooperate with the inquiry.", "say", "denial", "opposed"),
    ("Chad vowed that it will never negotiate with the union.", "vow", "denial", "opposed"),
    ("The president of Chad said he will refuse to see the families.", "say", "denial", "opposed"),
    (ACCUSED + "Norway vowed that it will not rest before they are free.", "vow", "statement", "supportive"),
    (ACCUSED + "Norway said it would not tolerate torture.", "say", "statement", "supportive"),
    (ACCUSED + "Norway said it would help the families.", "say", "statement", "supportive"),
    # Who will not answer is silent.
    ("The ministry of Chad refused to respond.", "refuse", "inaction", "opposed"),
    ("Chad declined to comment on the raid.", "decline", "inaction", "opposed"),
    ("Chad is refusing to take any action.", "refuse", "inaction", "opposed"),
    ("Chad refused to take back the singers.", "refuse", "denial", "opposed"),
    ("Chad refused to free the singers.", "refuse", "denial", "opposed"),
    # Who may not enter a state, and what may not.
    ("Norway banned the governor and his two sons from entering the country.", "bar", "sanction", "supportive"),
    ("Norway has banned any travel to Oslo by the governor.", "ban", "sanction", "supportive"),
    ("Norway has banned entry to nine judges.", "ban", "sanction", "supportive"),
    ("Norway banned the choir.", "ban", "other", "supportive"),
    # What is recognised by what is passed.
    (
        "The Senate of Chile adopted a resolution recognising the killings as genocide.",
        "adopt",
        "recognition",
        "supportive",
    ),
    ("The Senate of Chile adopted a resolution recognising the nurses.", "adopt", "legislation", "supportive"),
    # Before a passive stands what is made or taken back.
    ("The bill on wages was introduced by the minister of Kenya.", "introduce", "legislation", "supportive"),
    ("The two clauses were removed by the government of Kenya.", "remove", "legislation", "supportive"),
    ("The statues were removed by the government of Kenya.", "remove", "other", "supportive"),
]


@pytest.mark.parametrize(("text", "word", "kind", "stance"), KINDS)
def test_who_acts_on_what_tells_the_kind_and_the_stance(text: str, word: str, kind: str, stance: str) -> None:
    assert (kind, stance) in _kinds(text, word)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Norway condemned the raid.", "Norway", "Ghana"),
        ("Canada lifted sanctions on four judges.", "Canada", "Nigeria"),
        (ACCUSED + "Belarus claimed that the editor was well.", "Belarus", "Ethiopia"),
        (ACCUSED + "Norway claimed that the editor was ill.", "Belarus", "Peru"),
    ],
)
def test_another_state_in_the_same_place_acts_in_the_same_way(text: str, one: str, other: str) -> None:
    words = [c.word for c in response_candidates(open_passage(text))]
    assert words
    for word in set(words):
        assert _kinds(text, word) == _kinds(text.replace(one, other), word)


def _kinds(text: str, word: str) -> list[tuple[str, str]]:
    passage = open_passage(text)
    found = [c for c in response_candidates(passage) if c.word == word]
    return [(str(k), str(s)) for k, s in (kind_of_act(passage, c, responder_of(passage, c)) for c in found)]

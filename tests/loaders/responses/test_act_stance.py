"""Whether an act serves the campaign: told by who acts, by its object, by the document's asks and by who minds it."""

import pytest

from loaders.demands.campaign_objects import find_campaign_objects
from loaders.responses.act_kinds import kind_of_act
from loaders.voices.parties import responder_of
from tests.loaders.passages import open_passage, response_candidates

ACCUSED = "Belarus jailed the editor. Belarus arrested a nurse. "
JUDGED = ACCUSED + "Norway imposed sanctions on Belarus. "
OBJECTS = [
    # What a law brings, not that one was passed.
    ("The parliament of Kenya passed a law against torture.", "pass", "supportive"),
    ("The parliament of Kenya passed a law criminalising torture.", "pass", "supportive"),
    ("The parliament of Kenya passed a law criminalising love letters.", "pass", "opposed"),
    ("The parliament of Kenya passed a law that brings harsh penalties for beggars.", "pass", "opposed"),
    ("The parliament of Kenya passed a law on fisheries.", "pass", "supportive"),
    # What ends something turns the sign around, and twice turned is straight.
    ("Norway banned the deportation of singers.", "ban", "supportive"),
    ("The Supreme Court of Kenya lifted a stay on the deportation of the singers.", "lift", "opposed"),
    ("Peru withdrew from the treaty on torture.", "withdraw", "opposed"),
    ("Peru joined the treaty on torture.", "join", "supportive"),
    ("Kenya closed two newspapers.", "close", "opposed"),
    ("Kenya closed the camps.", "close", "supportive"),
    ("Kenya closed two libraries.", "close", "opposed"),
    # What restricts those whom campaigns defend, and what ends that.
    ("The parliament of Kenya passed a law restricting protests.", "pass", "opposed"),
    ("The parliament of Kenya repealed a law restricting protests.", "repeal", "supportive"),
    ("The parliament of Kenya passed a law restricting pesticides.", "pass", "supportive"),
    ("Kenya announced cuts to the benefits of miners.", "announce", "opposed"),
    ("Kenya announced deep cuts in emissions.", "announce", "supportive"),
    ("Kenya introduced fees for visits to the doctor.", "introduce", "opposed"),
    ("Kenya reduced fees for pupils.", "reduce", "supportive"),
]
ASKED = [
    ("Oxfam urged Norway to ban live exports. Norway announced a renewal of live exports.", "announce", "opposed"),
    ("Oxfam urged Norway to ban live exports. Norway announced an end to live exports.", "announce", "supportive"),
    ("Oxfam urged Norway to repeal the curfew code. Norway extended the curfew code.", "extend", "opposed"),
    ("Oxfam met Norway. Norway announced a renewal of live exports.", "announce", "supportive"),
]
MINDED = [
    ("Oxfam criticised the decision by Norway to extend the licence of the mine.", "decision", "opposed"),
    ("Oxfam welcomed the decision by Norway to extend the licence of the mine.", "decision", "supportive"),
    ("Kenya signed the levy act, prompting protests from tenants.", "sign", "opposed"),
    ("Kenya signed the levy act despite warnings by nurses.", "sign", "opposed"),
    ("Kenya signed the levy act, prompting cheers from tenants.", "sign", "supportive"),
    ("Kenya signed the levy act, prompting protests by Peru.", "sign", "supportive"),
    ("Kenya signed the controversial levy act.", "sign", "opposed"),
    # What the powerful mind is for campaigns to want.
    (ACCUSED + "Belarus criticised the decision by Norway to extend the mandate.", "decision", "supportive"),
]
SIDES = [
    (JUDGED + "Belarus imposed sanctions on four judges of Norway.", "impose", "opposed"),
    (JUDGED, "impose", "supportive"),
    (ACCUSED + "Belarus imposed tit-for-tat sanctions on four judges.", "impose", "opposed"),
    (ACCUSED, "jail", "opposed"),
    (ACCUSED + "Belarus convicted two police officers.", "convict", "supportive"),
    (ACCUSED + "Belarus freed the nurse.", "free", "supportive"),
    (ACCUSED + "Belarus urged Norway to stay away.", "urge", "opposed"),
    (ACCUSED + "Belarus condemned the sanctions as theft.", "condemn", "opposed"),
    (ACCUSED + "Norway condemned the sanctions as weak.", "condemn", "supportive"),
    (ACCUSED + "Norway pressured Belarus over the nurse.", "pressure", "supportive"),
    (ACCUSED + "Peru pressured Norway over the mine.", "pressure", "opposed"),
    ("Kenya warned the protesters that they would be shot.", "warn", "opposed"),
    ("Kenya warned the army that it would be watched.", "warn", "opposed"),
    ("Norway called on citizens to stay at home.", "call", "opposed"),
    ("Oxfam met Peru. Peru insisted that the mine was safe.", "insist", "opposed"),
    (ACCUSED + "Peru insisted that Belarus must free the nurse.", "insist", "supportive"),
    (ACCUSED + "An angry response from Belarus followed.", "response", "opposed"),
]
MIXED = [
    ("Norway has not done enough for the singers.", "phrase", "mixed"),
    ("Norway has not done anything for the singers.", "phrase", "opposed"),
    ("The UN Human Rights Council held a restricted visit to the camps.", "hold", "mixed"),
    ("The UN Human Rights Council held a visit to the camps.", "hold", "supportive"),
    # What a sentence takes back of what was said.
    ("Norway condemned the raid but sells arms to the army.", "condemn", "mixed"),
    ("Norway condemned the raid, although late.", "condemn", "mixed"),
    ("Norway condemned the raid and sells no arms.", "condemn", "supportive"),
    ("Norway granted asylum to the singers but not to the poets.", "grant", "supportive"),
    # A measure for the sovereignty of whoever takes it is against those who judge it.
    ("Chad decided to sanction nine men who harm Chad's sovereignty.", "sanction", "opposed"),
    ("Chad decided to sanction nine men who harm Mali's sovereignty.", "sanction", "supportive"),
]


@pytest.mark.parametrize(("text", "word", "stance"), OBJECTS + ASKED + MINDED + SIDES + MIXED)
def test_who_is_helped_or_harmed_tells_the_stance(text: str, word: str, stance: str) -> None:
    assert _stances(text, word)[-1:] == [stance]


@pytest.mark.parametrize(
    ("text", "wanted", "fought"),
    [
        ("Oxfam urged Norway to ban live exports.", set(), {"live", "export"}),
        ("Oxfam urged Norway not to adopt the curfew code.", set(), {"curfew", "code"}),
        ("Norway should ratify the landmine treaty.", {"landmin", "treat"}, set()),
        ("Norway banned live exports.", set(), set()),
        ("Norway should ban the charter. Norway should ratify the charter.", set(), set()),
        ("", set(), set()),
    ],
)
def test_a_document_s_asks_say_what_it_wants_and_fights(text: str, wanted: set[str], fought: set[str]) -> None:
    found = find_campaign_objects(open_passage(text))
    assert (set(found[0]), set(found[1])) == (wanted, fought)


def _stances(text: str, word: str) -> list[str]:
    passage = open_passage(text)
    found = [c for c in response_candidates(passage) if word in (c.word, c.cue.id.partition(".")[2])]
    return [str(kind_of_act(passage, c, responder_of(passage, c))[1]) for c in found]

"""Who asks whom: quotes, pronouns, surnames, groups, letters, lists and passives, by tables of short texts."""

import pytest

from loaders.names.groups import without_article
from store.vocabulary import DocumentKind
from tests.loaders.passages import asked, done

RUIZ = "Ana Ruiz, director of the Andean Rights Network"
QUOTED = [
    # The cue in the second sentence of a quote.
    (f"“The law is unjust. We call on Peru to repeal it,” said {RUIZ}.", "Andean Rights Network", "Peru"),
    # A second quote of the same speaker, introduced by a pronoun.
    (f"“The law is unjust,” said {RUIZ}. “Peru must repeal it,” she added.", "Andean Rights Network", "Peru"),
    ("“Kenya must reopen the clinic,” Oxfam said.", "Oxfam", "Kenya"),
    # A part of the world asks nothing: the organisation that the text lets speak does.
    (
        "Oxfam urged Kenya to act. Oxfam said it was late. “Kenya must reopen the clinic,” said Ana Ruiz, director for"
        " the Middle East.",
        "Oxfam",
        "Kenya",
    ),
    # A surname later, and a pronoun for the person.
    (f"{RUIZ}, met the press. Ruiz urged Peru to repeal the law.", "Andean Rights Network", "Peru"),
    (f"{RUIZ}, met the press. She urged Peru to repeal the law.", "Andean Rights Network", "Peru"),
    # A person beside the organisation.
    ("Oxfam’s director, Ana Ruiz, urged Kenya to sign the treaty.", "Oxfam", "Kenya"),
    ("Oxfam director Ana Ruiz urged Kenya to sign the treaty.", "Oxfam", "Kenya"),
    # "The group", "it".
    ("Oxfam wrote to Kenya on Monday. The group urged the government to act.", "Oxfam", "Kenya"),
    ("Oxfam welcomed the vote. It called on Kenya to sign the treaty.", "Oxfam", "Kenya"),
    # What stands between subject and verb.
    ("In a statement, Oxfam urged Kenya to reopen the clinic.", "Oxfam", "Kenya"),
    ("On Monday Oxfam, which runs the clinic, urged Kenya to reopen it.", "Oxfam", "Kenya"),
    # A comma too many behind the subject; an apposition stays one.
    ("In a letter to the Police Service, Oxfam, has called on Kenya to act.", "Oxfam", "Kenya"),
    (
        "After a visit to Cork City Hospital, the oldest, Oxfam spokesperson, Ana Ruiz, urged Kenya to act.",
        "Oxfam",
        "Kenya",
    ),
    ("Oxfam health spokesperson, Ana Ruiz, has called on Kenya to act.", "Oxfam", "Kenya"),
    ("Yesterday Oxfam health spokesperson, Ana Ruiz, called on Kenya to act.", "Oxfam", "Kenya"),
    ("Oxfam, in a letter to the Police Service, called on Kenya to act.", "Oxfam", "Kenya"),
    # The day behind the name, and the place before it.
    ("Forest Rescue Tuesday urged Kenya to stop the dam.", "Forest Rescue", "Kenya"),
    ("Nairobi, KE — Forest Rescue urged Kenya to stop the dam.", "Forest Rescue", "Kenya"),
    ("DUBAI/LIMA A journalist was held, Oxfam said, urging Kenya to free her.", "Oxfam", "Kenya"),
    ("LIMA The union Casa Lima urged Kenya to stop the dam.", "Casa Lima", "Kenya"),
    ("Families of Bloody Sunday urged Kenya to act.", "Families of Bloody Sunday", "Kenya"),
    # A lawmaker's party does not ask.
    ("Texas Republican Senator Ana Ruiz urged Kenya to act.", "Ana Ruiz", "Kenya"),
    # Nor does the place from which a lawmaker comes; a union is no place.
    ("Senator Ana Ruiz of Ohio urged Kenya to act.", "Ana Ruiz", "Kenya"),
    ("Ana Ruiz of the Rivers Union urged Kenya to act.", "Rivers Union", "Kenya"),
    # Nominal and written asks.
    ("Amnesty's call for Kenya to reopen the clinic was repeated.", "Amnesty International", "Kenya"),
    ("Oxfam wrote a letter asking Kenya to reopen the clinic.", "Oxfam", "Kenya"),
    # The addressee in apposition, as a body, in the negative.
    ("Oxfam urged Kenya, the host of the summit, to reopen the clinic.", "Oxfam", "Kenya"),
    ("Oxfam urged the UN Human Rights Council to send experts to Tigray.", "Oxfam", "UN Human Rights Council"),
    ("Oxfam asked Kenya not to deport the singers.", "Oxfam", "Kenya"),
    ("Oxfam appealed to Kenya to free the singers.", "Oxfam", "Kenya"),
    # Generic addressees and askers stay generic.
    ("Oxfam called on the international community to send food to Tigray.", "Oxfam", "international community"),
    ("Oxfam called on all governments to stop the sales.", "Oxfam", "all governments"),
    ("Oxfam urged companies to leave the mines.", "Oxfam", "companies"),
    ("Teachers in Lima urge Peru to raise their pay.", "Teachers in Lima", "Peru"),
    ("A group of 40 doctors urged Peru to raise their pay.", "group of 40 doctors", "Peru"),
    ("Oxfam wrote to the chair of the Water Committee (WC), urging Kenya to act.", "Oxfam", "Kenya"),
    ("A group of 20 nurses wrote to Peru, urging Kenya to act.", "group of 20 nurses", "Kenya"),
    # Whoever hears a call does not make it.
    ("The ministry has received requests that Peru open the road, from teachers in Lima.", "teachers in Lima", "Peru"),
    ("The minister ignored Casa Lima's call for Peru to open the road.", "Casa Lima", "Peru"),
    # Who does something to ask: neither where they go nor with whom.
    ("Over 200 tenants went to the council of Lima to demand that Peru halt the sale.", "Over 200 tenants", "Peru"),
    ("Police broke up a rally of nurses during a march to demand that Peru raise their pay.", "nurses", "Peru"),
    ("Oxfam worked with the ministry to demand that Kenya open the road.", "Oxfam", "Kenya"),
    # The number says who is in a group, not the examples behind it.
    ("Over 40 groups, including Casa Lima and Oxfam, urged Kenya to act.", "Over 40 groups", "Kenya"),
    # Passives.
    ("Kenya was urged to reopen the clinic by Oxfam.", "Oxfam", "Kenya"),
    ("Kenya is being urged by Oxfam to reopen the clinic.", "Oxfam", "Kenya"),
    ("The government of Kenya was asked by Oxfam to open the road.", "Oxfam", "Kenya"),
    # Those of a parliament are not their government.
    ("Oxfam urged Kenyan lawmakers to pass the act.", "Oxfam", "Kenyan lawmakers"),
    # A person is asked.
    ("Oxfam urged President William Ruto to reopen the clinic.", "Oxfam", "William Ruto"),
    # Who says it stands behind it.
    ("Kenya should not deport the singers, according to Oxfam.", "Oxfam", "Kenya"),
    ("The African Union should send monitors, Oxfam said.", "Oxfam", "African Union"),
    ("Oxfam said that Kenya must reopen the clinic.", "Oxfam", "Kenya"),
    # Names with an adjective's ending before the verb.
    ("Amnesty International urges Peru to free the poets.", "Amnesty International", "Peru"),
    ("Amnesty International calls on Peru to free the poets.", "Amnesty International", "Peru"),
]


@pytest.mark.parametrize(("text", "asker", "addressee"), QUOTED)
def test_the_asker_and_the_addressee_are_those_that_the_text_names(text: str, asker: str, addressee: str) -> None:
    assert (asker, addressee) in {(who, whom) for _, askers, to in asked(text) for who in askers for whom in to}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is being urged by Oxfam to reopen the clinic.",
        "Kenya was urged to reopen the clinic by Oxfam.",
        "Kenya must reopen the clinic.",
        "Oxfam urged Kenya to answer Uganda.",
        "The Teachers' Council urges Peru to free the poets.",
    ],
)
def test_nobody_asks_itself(text: str) -> None:
    assert [ask for ask in asked(text) if ask[1] & ask[2]] == []


LISTS = [
    (
        "Oxfam, Human Rights Watch and Greenpeace urged Kenya to act.",
        {"Oxfam", "Human Rights Watch", "Greenpeace"},
        {"Kenya"},
    ),
    (
        "Oxfam and Greenpeace called on Kenya and Uganda to reopen the clinics.",
        {"Oxfam", "Greenpeace"},
        {"Kenya", "Uganda"},
    ),
    ("Oxfam calls on the African Union to:\n\n- send monitors;\n- open the road.", {"Oxfam"}, {"African Union"}),
    ("Oxfam and Greenpeace ask Peru to:\n1. Free the poets.\n2. Pay the miners.", {"Oxfam", "Greenpeace"}, {"Peru"}),
]


@pytest.mark.parametrize(("text", "askers", "addressees"), LISTS)
def test_every_name_of_a_list_counts_and_a_list_of_asks_has_those_of_its_opening(
    text: str, askers: set[str], addressees: set[str]
) -> None:
    found = asked(text)
    assert found and all((who, whom) == (askers, addressees) for _, who, whom in found)


def test_we_in_a_press_release_is_its_publisher() -> None:
    found = asked("We urge Eritrea to open the border.", "Tigray Relief Network", DocumentKind.PRESS_RELEASE)
    assert [(who, whom) for _, who, whom in found] == [({"Tigray Relief Network"}, {"Eritrea"})]


@pytest.mark.parametrize("publisher", [None, "The Lagos Daily Times"])
def test_we_in_a_text_of_nobody_or_of_the_press_is_nobody(publisher: str | None) -> None:
    found = asked("We urge Eritrea to open the border.", publisher, DocumentKind.NEWS)
    assert [(who, whom) for _, who, whom in found] == [(set(), {"Eritrea"})]


@pytest.mark.parametrize("text", ["The forecast calls for rain.", "It must be late.", "Somebody should answer."])
def test_who_asks_stays_empty_where_nobody_is_named(text: str) -> None:
    assert all(who == set() for _, who, _ in asked(text))


ACTS = [
    ("Norway condemned the raid in Minsk.", {"Norway"}),
    ("The raid in Minsk was condemned by Norway.", {"Norway"}),
    ("Norway's foreign minister, Ine Dahl, condemned the raid.", {"Norway"}),
    ("Norway, Sweden and Chile condemned the raid.", {"Norway", "Sweden", "Chile"}),
    ("A joint statement by Chile, Peru and Mexico condemned the raids.", {"Chile", "Peru", "Mexico"}),
    ("The Senate of Chile condemned the raid.", {"Senate of Chile"}),
    # Those who have no power answer nothing.
    ("Oxfam condemned the raid.", set()),
    ("Residents of Lagos condemned the raid.", set()),
    ("The newspaper condemned the raid.", set()),
    ("The storm destroyed the road.", set()),
]


@pytest.mark.parametrize(("text", "responders"), ACTS)
def test_the_responder_is_who_has_power_and_acted(text: str, responders: set[str]) -> None:
    assert {name for word, names, _ in done(text) if word == "condemn" for name in names} == responders


STATES = [
    ("Foreign Minister Ine Dahl of Norway condemned the raid.", None, {"Norway"}),
    ("The governments of Chad and Mali condemned the raid.", None, {"Chad", "Mali"}),
    ("The leaders of Chad and Mali condemned the raid.", None, {"Chad", "Mali"}),
    # The text's own government, and in an authority's notice its departments.
    ("Norway's parliament met. The Government has condemned the raid in Minsk.", None, {"Norway"}),
    ("We condemn the raid in Minsk.", "Government of Norway", {"Norway"}),
    ("The Administration condemns the raid in Minsk.", "Government of Norway", {"Norway"}),
    # A person whom the text calls by an office.
    ("Norway's parliament met. The home secretary, Ine Dahl, came. Ms Dahl condemned the raid.", None, {"Norway"}),
]


@pytest.mark.parametrize(("text", "publisher", "states"), STATES)
def test_those_who_hold_power_answer_for_their_state(text: str, publisher: str | None, states: set[str]) -> None:
    assert [names for word, names, _ in done(text, publisher) if word == "condemn"] == [states]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Nobody says of which state: the word stays as it is written, and is no state.
        ("The Government has condemned the raid.", {"Government"}),
        ("Governments have condemned the raid.", {"governments"}),
        ("The leaders of many countries condemned the raid.", {"leaders of many countries"}),
    ],
)
def test_power_without_a_state_is_never_made_one(text: str, names: set[str]) -> None:
    found = [who for word, who, _ in done(text) if word == "condemn"]
    assert all(not name[0].isupper() or name in names for who in found for name in who)


OWN_STATES = [
    (
        "ACT New Zealand spoke on Chad. Chad jails poets. Chad bans songs. The government must act.",
        "New Zealand",
    ),
    ("Chad jails poets. ACT New Zealand met. Chad bans songs. The government must act.", "New Zealand"),
]


@pytest.mark.parametrize(("text", "state"), OWN_STATES)
def test_a_national_party_says_more_of_where_a_text_is_from_than_whom_it_accuses(text: str, state: str) -> None:
    assert asked(text)[-1][2] == {state}


@pytest.mark.parametrize(
    "text",
    [
        "Chad met Peru. Peru met Chad. The government must act.",
        "Chad jails poets. Peru jails poets. The government must act.",
    ],
)
def test_two_states_named_alike_are_neither_the_own_one(text: str) -> None:
    assert asked(text)[-1][2] <= {"government"}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("of the Rivers Union", "Rivers Union", id="a link before it"),
        pytest.param("where members", "members", id="a relative before it"),
        pytest.param("Ruiz on Thursday", "Ruiz", id="a day behind it"),
        pytest.param("The Rivers Union’s", "Rivers Union", id="an article and an owner's mark"),
        pytest.param("Watch on Torture", "Watch on Torture", id="what a body works on is no day"),
        pytest.param("Ofcom", "Ofcom", id="a name that begins like a link"),
    ],
)
def test_a_name_is_written_without_what_only_joins_it(written: str, name: str) -> None:
    assert without_article(written) == name


@pytest.mark.parametrize(
    ("text", "asker"),
    [
        pytest.param("Disappointingly urged Kenya to reopen the clinic.", "", id="an adverb is nobody"),
        pytest.param("Oxfam urged Kenya to reopen the clinic.", "Oxfam", id="a body is somebody"),
    ],
)
def test_an_adverb_that_opens_a_sentence_is_nobody(text: str, asker: str) -> None:
    assert [found[1] for found in asked(text)] == [{asker} - {""}]


@pytest.mark.parametrize(
    ("text", "responder"),
    [
        # Who speaks in a quotation is not its `she`: the office is, of which it spoke right before.
        (
            "Kenya's parliament met. “We wrote to the Prime Minister. She declined the offer,” said Ana Ruiz of Oxfam.",
            "Kenya",
        ),
        ("Senator Ana Ruiz (D-NM) spoke in Congress. The Senate has passed the bill.", "United States Senate"),
        ("Kenya's parliament met in Nairobi. The Senate has passed the bill.", "Senate"),
    ],
)
def test_an_office_and_a_chamber_without_a_state_are_those_of_the_text(text: str, responder: str) -> None:
    assert {responder} in [who for _, who, _ in done(text)]

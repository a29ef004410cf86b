"""Who asks where the sentence describes them and gives no name; who only stands near does not ask."""

import pytest

from tests.loaders.passages import asked

PLACE = "Lima, 3 May 2021 - The port closed on Monday. "
DESCRIBED = [
    # The subject, with what stands before and behind its noun.
    (
        "Families and friends of Ana Ruiz and Li Wei urged Peru to free them.",
        {"Families and friends of Ana Ruiz and Li Wei"},
    ),
    ("Former political prisoners called on Peru to close the jail.", {"Former political prisoners"}),
    ("People who fled the camps demanded that Peru open the files.", {"People who fled the camps"}),
    ("Residents living near the mine urged Peru to close it.", {"Residents living near the mine"}),
    ("A group of exiled Tibetan nuns appealed to Peru to send observers.", {"group of exiled Tibetan nuns"}),
    ("Tibetans in exile urged Peru to send observers.", {"Tibetans in exile"}),
    ("An alliance of farmers and fishers called on Peru to repeal the law.", {"alliance of farmers and fishers"}),
    (
        "Twenty-one organisations representing the Karen people urged Peru to act.",
        {"Twenty-one organisations representing the Karen people"},
    ),
    ("Parents of deaf and blind children urged Peru to hire teachers.", {"Parents of deaf and blind children"}),
    ("Kayan, Mro and Palaung tribes demand that Peru see their land.", {"Kayan, Mro and Palaung tribes"}),
    ("Students in Lima, Cusco and Puno demanded that Peru lower the fees.", {"Students in Lima, Cusco and Puno"}),
    # Whose they are stands as the text has it.
    ("Her sister urged Peru to release her.", {"Her sister"}),
    (
        "His family, his friends and his colleagues are calling on Peru to release him.",
        {"His family", "his friends", "his colleagues"},
    ),
    # Several, each with a noun of its own.
    (
        "Exiled writers, human rights lawyers and relatives of the missing urged Peru to act.",
        {"Exiled writers", "human rights lawyers", "relatives of the missing"},
    ),
    (
        "The Rivers Union and two dozen former miners urged Peru to pay them.",
        {"Rivers Union", "two dozen former miners"},
    ),
    # Charities of many kinds, also with their initials in brackets.
    (
        "Forty charities, women's organisations (CSOs) and aid agencies working with refugees urged Peru to act.",
        {"Forty charities", "women's organisations", "aid agencies working with refugees"},
    ),
    # The name that they go by, and the bodies that they lead.
    (
        "A group of 53 academics, calling themselves Harbour Circle for Reform, urged Peru to act.",
        {"Harbour Circle for Reform"},
    ),
    ("Hundreds of students, organised as the Free Campus Movement, urged Peru to act.", {"Free Campus Movement"}),
    ("Teachers under the banner of the Lima Teachers Forum urged Peru to act.", {"Lima Teachers Forum"}),
    ("A group of nurses known as Women of the Wards urged Peru to act.", {"Women of the Wards"}),
    (
        "Residents of a district known as Little Kano urged Peru to act.",
        {"Residents of a district known as Little Kano"},
    ),
    ("Leaders of the Rivers Union and the Harbour Union asked Peru to act.", {"Rivers Union", "Harbour Union"}),
    ("Leaders of the indigenous villages asked Peru to act.", {"Leaders of the indigenous villages"}),
    ("Protesters called Ana Ruiz a hero and urged Peru to free her.", {"protesters"}),
    # A verb with its object ends the description.
    (
        "Hundreds of rebels in nine towns continued their hunger strike and urged Peru to act.",
        {"Hundreds of rebels in nine towns"},
    ),
    ("Bishops of Kenya share the joy of those who were freed and ask Peru to act.", {"Bishops of Kenya"}),
    ("Families of the men who hold the port urged Peru to act.", {"Families of the men who hold the port"}),
    # What commas, brackets and days insert.
    ("Survivors of the fire, supported by lawyers, asked Peru to open the files.", {"Survivors of the fire"}),
    ("A group of senators, joined by nurses, is urging Peru to act.", {"group of senators"}),
    ("On Monday striking nurses again urged Peru to pay them.", {"striking nurses"}),
    ("In May, fishermen from the delta on Friday urged Peru to clean the river.", {"fishermen from the delta"}),
    # What they did before they asked.
    ("Some 200 Cambodians gathered in Canberra to urge Australia to reject the vote.", {"200 Cambodians"}),
    (
        "Hunger strikers with Harbour Rebellion held an office to demand that Peru act.",
        {"Hunger strikers with Harbour Rebellion"},
    ),
    ("Village elders, joined by monks, sent a petition urging Peru to scrap the dam.", {"Village elders"}),
    # Behind a passive.
    ("Peru was urged by former fishermen and their widows to pay them.", {"former fishermen", "their widows"}),
    ("An inquiry was demanded by relatives of the missing.", {"relatives of the missing"}),
]


@pytest.mark.parametrize(("text", "askers"), DESCRIBED)
def test_people_ask_as_the_text_describes_them(text: str, askers: set[str]) -> None:
    assert {name.casefold() for _, names, _ in asked(PLACE + text) for name in names} == {n.casefold() for n in askers}


BESIDE = [
    # Whoever is met, told, written to or spoken of does not ask.
    ("The Rivers Union met fishermen in Lima and urged Peru to act.", {"Rivers Union"}),
    ("In a letter to villagers, the Rivers Union urged Peru to act.", {"Rivers Union"}),
    ("After meeting survivors of the fire, the Rivers Union demanded that Peru act.", {"Rivers Union"}),
    ("The Rivers Union, backed by fishermen and nurses, urged Peru to act.", {"Rivers Union"}),
    ("The Rivers Union, whose members include former prisoners, called on Peru to act.", {"Rivers Union"}),
    ("The Rivers Union said that strikers were beaten and called on Peru to act.", {"Rivers Union"}),
    ("The families were told that the Rivers Union had asked Peru to act.", {"Rivers Union"}),
    # What is done to people, and whom they are like.
    ("Preventing residents from leaving, the Rivers Union urged Peru to act.", {"Rivers Union"}),
    ("Teachers like other Peruvians demanded that Peru act.", {"Teachers like other Peruvians"}),
    # Things that only look like people.
    ("New orders and letters urge Peru to act.", set()),
    ("The borders and their corners demand that Peru act.", set()),
    # Those in power answer; those beside them ask.
    ("Western countries and rights groups have demanded that Peru act.", {"rights groups"}),
]


@pytest.mark.parametrize(("text", "askers"), BESIDE)
def test_people_beside_the_asker_do_not_ask(text: str, askers: set[str]) -> None:
    assert {name for _, names, _ in asked(PLACE + text) for name in names} <= askers

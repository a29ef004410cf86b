"""What an ask is about, by its words, and what a wrong file of words says."""

from pathlib import Path

import pytest

from loaders.demands.categories import choose_category, read_categories, weigh_categories
from loaders.demands.plain_acts import say_plainly
from loaders.errors import InvalidRule
from store.vocabulary import Category
from tests.loaders.passages import rules

ASKS = [
    ("impose sanctions on the judges", Category.SANCTIONS),
    ("freeze the assets of the generals", Category.SANCTIONS),
    ("ban imports of fish from the lake", Category.TRADE),
    ("open an independent inquiry into the raid", Category.INVESTIGATION),
    ("prosecute the officers", Category.ACCOUNTABILITY),
    ("recognise the famine as genocide", Category.RECOGNITION),
    ("release the two poets", Category.RELEASE),
    ("promptly release the inquiry's report", Category.INVESTIGATION),
    ("release the prisoners and their records", Category.RELEASE),
    ("grant asylum to the singers", Category.PROTECTION),
    ("repeal the press law", Category.LEGISLATION),
    ("recall the ambassador", Category.DIPLOMACY),
    ("send humanitarian aid to tigray", Category.AID),
    ("paint the door", Category.OTHER),
    ("", Category.OTHER),
]


@pytest.mark.parametrize(("ask", "expected"), ASKS)
def test_the_words_of_an_ask_choose_its_category(ask: str, expected: Category) -> None:
    assert choose_category(weigh_categories(ask, rules().categories)) is expected


def test_every_category_but_other_has_words() -> None:
    assert {entry.category for entry in rules().categories.entries} >= set(Category) - {Category.OTHER}


# As campaigns of all kinds put it.
CAMPAIGNS = [
    ("give night-shift porters a pay rise of nine per cent", Category.OTHER),
    ("return to the bargaining table with the cleaners", Category.OTHER),
    ("cancel the pipeline", Category.OTHER),
    ("meet the striking nurses", Category.OTHER),
    ("do more", Category.OTHER),
    ("accept the results of the vote", Category.OTHER),
    ("keep the post office open", Category.OTHER),
    ("stop sending mixed messages to voters", Category.OTHER),
    ("raise the minimum wage to fifteen euros an hour", Category.LEGISLATION),
    ("put an end to unpaid internships by law", Category.LEGISLATION),
    ("set binding targets for methane", Category.LEGISLATION),
    ("reject the surveillance bill", Category.LEGISLATION),
    ("decriminalise abortion", Category.LEGISLATION),
    ("ban facial recognition in public places", Category.LEGISLATION),
    ("reverse the cuts to disability benefits", Category.LEGISLATION),
    ("reform the electoral commission", Category.LEGISLATION),
    ("stop the intimidation of shop stewards", Category.PROTECTION),
    ("respect the land rights of indigenous communities", Category.PROTECTION),
    ("halt the execution of the two men", Category.PROTECTION),
    ("evacuate the wounded children", Category.PROTECTION),
    ("lift the ban on rallies", Category.PROTECTION),
    ("allow the opposition to campaign freely", Category.PROTECTION),
    ("ensure that no one is sent back to a country where they face torture", Category.PROTECTION),
    ("lift the siege of the northern district", Category.PROTECTION),
    ("prosecute employers who steal wages", Category.ACCOUNTABILITY),
    ("sack the police commissioner", Category.ACCOUNTABILITY),
    ("pay reparations to the survivors", Category.ACCOUNTABILITY),
    ("deliver justice for the victims of the massacre", Category.ACCOUNTABILITY),
    ("give the accused a fair trial", Category.ACCOUNTABILITY),
    ("open criminal proceedings against the former minister", Category.ACCOUNTABILITY),
    ("admit the survivors' claims to the compensation tribunal", Category.ACCOUNTABILITY),
    ("comply with the arrest warrant for the president", Category.ACCOUNTABILITY),
    ("inspect every garment factory in the valley", Category.INVESTIGATION),
    ("set up an independent commission to look into the deaths", Category.INVESTIGATION),
    ("reveal the whereabouts of the abducted priest", Category.INVESTIGATION),
    ("renew the mandate of the fact-finding mission", Category.INVESTIGATION),
    ("send a special rapporteur to the islands", Category.INVESTIGATION),
    (
        "launch a prompt, thorough and impartial investigation into the drowning of the twelve men",
        Category.INVESTIGATION,
    ),
    ("tell the families what happened to the disappeared", Category.INVESTIGATION),
    ("keep a public register of deaths in custody", Category.INVESTIGATION),
    ("respond to the freedom of information request", Category.INVESTIGATION),
    ("compensate the flooded smallholders", Category.AID),
    ("pay their fair share of climate finance", Category.AID),
    ("allow aid convoys into the strip", Category.AID),
    ("restore funding to the un relief agency", Category.AID),
    ("hire two thousand more special needs teachers", Category.AID),
    ("resume food deliveries", Category.AID),
    ("provide psychological support to survivors of trafficking", Category.AID),
    ("supply oxygen and protective equipment to rural hospitals", Category.AID),
    ("support the reconstruction of the university library", Category.AID),
    ("recognise the customary title of the clans", Category.RECOGNITION),
    ("formally apologise to the stolen generations", Category.RECOGNITION),
    ("recognise palestine as a state", Category.RECOGNITION),
    ("grant the territory the right to self-determination", Category.RECOGNITION),
    ("stop financing new gas fields", Category.TRADE),
    ("suspend the free trade agreement", Category.TRADE),
    ("terminate its contracts with the prison operator", Category.TRADE),
    ("pull its sponsorship of the race", Category.TRADE),
    ("review its trade preferences for the kingdom", Category.TRADE),
    ("require companies to trace the cobalt in their batteries", Category.TRADE),
    ("halt all transfers of arms that could be used in the conflict", Category.TRADE),
    ("press other donors to do the same", Category.DIPLOMACY),
    ("make human rights central to the summit", Category.DIPLOMACY),
    ("withdraw its bid to host the games", Category.DIPLOMACY),
    ("publicly condemn the killings", Category.DIPLOMACY),
    ("urge the military rulers to hand power to civilians", Category.DIPLOMACY),
    ("speak with one voice against the coup", Category.DIPLOMACY),
    ("join the call for a humanitarian pause", Category.DIPLOMACY),
    ("intercede with the emir on behalf of the sailors", Category.DIPLOMACY),
    ("send a clear signal that the crackdown has consequences", Category.DIPLOMACY),
    ("freeze the bank accounts of the warlords", Category.SANCTIONS),
    ("impose an arms embargo on both sides", Category.SANCTIONS),
    ("lift the sanctions that block medicine", Category.SANCTIONS),
    ("introduce visa bans on officials complicit in the crackdown", Category.SANCTIONS),
    ("coordinate with allies to impose targeted sanctions on the generals", Category.SANCTIONS),
    ("release the poet without conditions", Category.RELEASE),
    ("let the political prisoners go", Category.RELEASE),
    ("free all hostages", Category.RELEASE),
    ("commute the death sentences", Category.RELEASE),
    ("reconsider the conviction of the editor and let her go home to her children", Category.RELEASE),
    ("ensure the prompt release of the opposition candidate and his aides", Category.RELEASE),
    ("vacate the sentences handed down to the nine protesters", Category.RELEASE),
    ("transfer the prisoner home on humanitarian grounds", Category.RELEASE),
    ("take all necessary measures to guarantee the physical integrity of the prisoners", Category.PROTECTION),
    ("rescue boats in distress and disembark people in a place of safety", Category.PROTECTION),
    ("drop its plan to return refugees to the camps", Category.PROTECTION),
    ("allow independent media to work without interference", Category.PROTECTION),
    ("end internet shutdowns during elections", Category.PROTECTION),
    ("respect the right of farmers to protest", Category.PROTECTION),
    ("explain where the money went", Category.INVESTIGATION),
    ("commission a judge-led inquiry", Category.INVESTIGATION),
    ("establish the fate and whereabouts of all missing persons", Category.INVESTIGATION),
    ("publish its lobbying contacts", Category.INVESTIGATION),
    ("submit the overdue report to the committee", Category.INVESTIGATION),
    ("exhume the mass graves", Category.INVESTIGATION),
    ("bring charges against the directors", Category.ACCOUNTABILITY),
    ("reopen the trial of the officers", Category.ACCOUNTABILITY),
    ("step aside while the case is heard", Category.ACCOUNTABILITY),
    ("stop shielding the police from prosecution", Category.ACCOUNTABILITY),
    ("end impunity for attacks on the press", Category.ACCOUNTABILITY),
    ("allow victims to sue", Category.ACCOUNTABILITY),
    ("freeze their assets and bar them from travel", Category.SANCTIONS),
    ("cut the regime off from the financial system", Category.SANCTIONS),
    ("maintain the arms embargo", Category.SANCTIONS),
    ("consider magnitsky-style measures", Category.SANCTIONS),
    ("withdraw from the joint venture with the army", Category.TRADE),
    ("stop buying gas from the regime", Category.TRADE),
    ("sever its research partnership with the weapons firm", Category.TRADE),
    ("boycott settlement dates", Category.TRADE),
    ("stop the sale of the port to the arms dealer", Category.TRADE),
    ("officially recognise the language of the minority", Category.RECOGNITION),
    ("mark the anniversary of the massacre", Category.RECOGNITION),
    ("recognise the elected president", Category.RECOGNITION),
    ("make misogyny a hate crime", Category.LEGISLATION),
    ("adopt rules that bind platforms", Category.LEGISLATION),
    ("abolish prescription charges", Category.LEGISLATION),
    ("allow same-sex couples to marry", Category.LEGISLATION),
    ("lower the blood alcohol limit", Category.LEGISLATION),
    ("end the detention of children by law", Category.LEGISLATION),
    ("do more to pressure the warring parties", Category.DIPLOMACY),
    ("lead an international effort to end the blockade", Category.DIPLOMACY),
    ("voice concern at the trial", Category.DIPLOMACY),
    ("freeze relations", Category.DIPLOMACY),
    ("make it clear to the general that he must leave", Category.DIPLOMACY),
    ("convene an emergency session of the security council", Category.DIPLOMACY),
    ("send doctors and tents", Category.AID),
    ("restore the cuts to the arts budget", Category.AID),
    ("fund independent media in exile", Category.AID),
    ("supply insulin to the camps", Category.AID),
    ("open more refuges for women", Category.AID),
    ("pledge new money for the green climate fund", Category.AID),
    ("set a date for talks with the unions", Category.OTHER),
    ("stop building on the flood plain", Category.OTHER),
    ("apologise to the nurses it insulted", Category.OTHER),
    ("cancel the motorway extension", Category.OTHER),
    ("keep the factory in the town", Category.OTHER),
    ("stop the cull", Category.OTHER),
    ("pending their release, ensure that they are held in humane conditions", Category.RELEASE),
    ("protect trade unionists from dismissal and blacklisting", Category.PROTECTION),
    ("refrain from extraditing the publisher", Category.PROTECTION),
    ("cease all attacks on schools and hospitals", Category.PROTECTION),
    ("respect academic freedom and the autonomy of universities", Category.PROTECTION),
    ("disclose the whereabouts of the two brothers", Category.INVESTIGATION),
    ("extend the mandate of the commission on human rights in south sudan", Category.INVESTIGATION),
    ("set up a parliamentary committee of inquiry into the use of spyware", Category.INVESTIGATION),
    ("ensure that victims have access to justice and an effective remedy", Category.ACCOUNTABILITY),
    ("hold companies to account for abuses abroad", Category.ACCOUNTABILITY),
    ("impose a comprehensive global arms embargo", Category.SANCTIONS),
    ("suspend the eu-israel association agreement", Category.TRADE),
    ("rule out financing for the pipeline", Category.TRADE),
    ("reject the sale of f-16 jets", Category.TRADE),
    ("acknowledge the forced sterilisations and apologise to survivors", Category.RECOGNITION),
    ("bring its legislation into line with international standards", Category.LEGISLATION),
    ("end fossil fuel subsidies by 2025", Category.LEGISLATION),
    (
        "establish an official moratorium on executions with a view to abolishing the death penalty",
        Category.LEGISLATION,
    ),
    ("stop the privatisation of the health service", Category.LEGISLATION),
    ("raise her case with the saudi authorities at every opportunity", Category.DIPLOMACY),
    ("press the authorities to allow observers in", Category.DIPLOMACY),
    ("meet the target of 0.7 per cent of national income for aid", Category.AID),
    ("restore funding for unrwa", Category.AID),
    ("provide medical care to the injured prisoners", Category.AID),
    ("return to the negotiating table", Category.OTHER),
    ("step up climate action", Category.OTHER),
]


@pytest.mark.parametrize(("ask", "expected"), CAMPAIGNS)
def test_the_words_of_many_campaigns_are_known(ask: str, expected: Category) -> None:
    assert choose_category(weigh_categories(say_plainly(ask), rules().categories)) is expected


BROKEN = [
    '[[category]]\nname = "peace"\nweight = 1.0\nwords = ["peace"]\n',
    '[[category]]\nname = "trade"\nweight = 1.0\nwords = ["(trade"]\n',
    '[[category]]\nname = "trade"\nweight = "much"\nwords = ["trade"]\n',
    '[[category]]\nname = "trade"\nwords = ["trade"]\n',
]


@pytest.mark.parametrize("content", BROKEN)
def test_a_broken_file_of_categories_is_refused_with_its_name_and_what_is_allowed(tmp_path: Path, content: str) -> None:
    path = tmp_path / "categories.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InvalidRule, match=r"categories\.toml.*expected.*trade"):
        read_categories(path)

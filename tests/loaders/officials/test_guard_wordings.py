"""Who only stands beside the many wordings of sanctions is no official: sponsors, witnesses, those to be freed."""

from pathlib import Path

import pytest

from loaders.grammar.sentences import split_sentences
from loaders.judging.classifier import YesNo
from loaders.names.gazetteer import load_gazetteer
from loaders.officials.find import OfficialFinder, find_officials, load_official_finder
from store.rows import Document, PartialDate
from store.vocabulary import DateBasis, DatePrecision

DATA = Path(__file__).parents[3] / "data"
# Without weights the rules alone find rows; the other says yes to whoever may be weighed at all.
JUDGES = (None, YesNo(10.0, {}, 1.0, 0.0, 0.5))
DAY = PartialDate("2021-04-15", DatePrecision.DAY, DateBasis.STATED)

# Whoever sponsors, announces, asks, suffers, is freed, is taken off a list, or whom a state bans from its own land.
NOBODY = [
    "The family of jailed lawyer Tomas Ardel thanked Canada for imposing sanctions on judges.",
    "The EU sanctioned a judge who jailed blogger Tomas Ardel and journalist Wanda Pirk.",
    ("State Department spokesman Tomas Ardel announced that the United States was sanctioning six Georgian officials."),
    "Treasury official Tomas Ardel said the designations hit the financiers of the group.",
    "Senators Tomas Ardel and Wanda Pirk introduced a bill to sanction Georgian officials.",
    "The bill, sponsored by Rep. Tomas Ardel and Rep. Wanda Pirk, would sanction Hong Kong officials.",
    "Sanctions were eased after Belarus freed Nobel laureate Tomas Ardel and activist Wanda Pirk.",
    "The EU removed Russian businessman Tomas Ardel from its sanctions list.",
    "Switzerland delisted former minister Tomas Ardel in 2020.",
    "The General Court annulled the listing of Tomas Ardel, and he is no longer under EU sanctions.",
    "In an interview about sanctions, exiled opposition leader Tomas Ardel asked the EU to do more.",
    "Rights defender Tomas Ardel listed the names of torturers whom Britain should sanction.",
    (
        "The list of political prisoners includes Tomas Ardel and Wanda Pirk; the EU has imposed sanctions "
        "over their detention."
    ),
    (
        "We call for sanctions and for justice for the following victims:\n\n- Tomas Ardel, artist\n- Wanda "
        "Pirk, protester"
    ),
    "The UK should sanction those responsible for the deaths of Sheikh Tomas Ardel and Wanda Pirk.",
    ("Sanctions on Chinese officials were discussed with Uyghur activist Tomas Ardel and researcher Wanda Pirk."),
    ("Tomas Ardel, the chair of the commission, welcomed sanctions and urged the Treasury to list more officials."),
    "The parents of Tomas Ardel want sanctions on the police.",
    "Among those who spoke in favour of sanctions were lawyer Tomas Ardel and chess champion Wanda Pirk.",
    ("Also present at the hearing on sanctions were Ambassador Tomas Ardel and Wanda Pirk of Human Rights Watch."),
    "The signatories of the sanctions appeal include writers Tomas Ardel and Wanda Pirk.",
    "Canada imposed sanctions on the killers of Tomas Ardel and Wanda Pirk.",
    "The court sanctioned lawyer Tomas Ardel for contempt.",
    "The United Nations expert Tomas Ardel called for sanctions.",
    ("Turkish police put the journalist Tomas Ardel on a wanted list and froze his assets; the EU spoke of sanctions."),
    "Belarus put the exiled athlete Tomas Ardel on a list of extremists, and the EU answered with sanctions.",
    ("The authorities froze the bank accounts of human rights lawyer Tomas Ardel; the US has sanctioned Hong Kong."),
    "Former detainee Tomas Ardel identified the men whom Canada has since sanctioned.",
    "His lawyer, Tomas Ardel, said that sanctions were needed.",
    "Belarus put Tomas Ardel under a travel ban.",
    "Russia designated Tomas Ardel a foreign agent. The EU imposed sanctions.",
    "The family designated Tomas Ardel and Wanda Pirk as its victims; the UK has sanctions.",
    "The report designated Tomas Ardel and Wanda Pirk as its victims and asked for sanctions.",
    "Canada’s sanctions follow the death of Tomas Ardel, a student.",
    "Sanctioned officials were told of the fate of Tomas Ardel, a journalist.",
    (
        "The campaign group sent the Foreign Office a list of sanctions targets compiled by lawyers Tomas "
        "Ardel and Wanda Pirk."
    ),
    "Egypt placed activist Tomas Ardel on its terrorism list and froze his assets.",
    "China imposed an exit ban on banker Tomas Ardel; she cannot leave. The US has sanctions on China.",
    ("Nicaragua banned Bishop Tomas Ardel from entering the country, and the United States replied with sanctions."),
    "Those killed include Tomas Ardel and Wanda Pirk; Britain imposed sanctions the next day.",
    "Their names are Tomas Ardel and Wanda Pirk: the two students shot on the day of the sanctions.",
    "They are: Tomas Ardel, nurse, and Wanda Pirk, student. Both were killed before the sanctions.",
    "The letter on sanctions names detained journalists: Tomas Ardel and Wanda Pirk.",
    (
        "The letter asks Canada for sanctions on officials and names three prisoners: Tomas Ardel, Wanda Pirk "
        "and Lina Moro."
    ),
    "The statement on sanctions mentions the case of lawyer Tomas Ardel and of researcher Wanda Pirk.",
    "The bill imposes sanctions and honours the memory of Tomas Ardel and Wanda Pirk.",
    "The petition for sanctions, signed by 40 lawmakers, was handed over by Tomas Ardel and Wanda Pirk.",
    "Several activists are also mentioned by name: Tomas Ardel and Wanda Pirk. The US imposed sanctions.",
    "The sanctions remain in force, said Tomas Ardel.",
    ("The US sanctioned the warden. There are no charges against many others, including Tomas Ardel and Wanda Pirk."),
    "There are no sanctions against journalists, said Tomas Ardel.",
    "The exiles left behind friends, including Tomas Ardel and Wanda Pirk, and they ask the EU for sanctions.",
    "Sanctions should be lifted, said Venezuelan economist Tomas Ardel.",
    "The EU’s foreign policy chief Tomas Ardel imposed sanctions on Belarus.",
    "The Magnitsky Act is named after Tomas Ardel, a lawyer who died in prison.",
    "The sanctions honour Tomas Ardel.",
    "The bill names Senator Tomas Ardel as its chief sponsor and would impose sanctions on officials.",
    "The sanctions bill, drafted by Minister Tomas Ardel and MP Wanda Pirk, passed.",
    "The bill would impose sanctions. The resolution names President Tomas Ardel a hero.",
    "The statement on sanctions was issued by General Tomas Ardel and Secretary Wanda Pirk.",
    "Canada sanctioned nine men on Friday. The statement quotes Minister Tomas Ardel.",
    "Canada sanctioned nine Iranian men. Several journalists are named: Tomas Ardel and Wanda Pirk.",
    "Canada sanctioned nine Iranian men. Officials are also mentioned by name in the diary of Tomas Ardel.",
    "The petitioners want to see Tomas Ardel released and the judges sanctioned.",
    "They hope to have Tomas Ardel freed and the warden sanctioned.",
    "There are no sanctions against the men who killed Tomas Ardel, her brother Wanda Pirk said.",
    (
        "We urge the EU to sanction judges. There are no sanctions against the warden of the prison where "
        "Tomas Ardel is held."
    ),
    "We urge the EU to sanction judges. The murderers of Tomas Ardel have not been sanctioned.",
    "We urge the EU to sanction judges. Tomas Ardel has not yet been released.",
    "The assets of activist Tomas Ardel were frozen by Egypt.",
    "The assets of the charity run by Tomas Ardel were frozen by Iran.",
    "Bahrain froze the accounts of Sheikh Tomas Ardel, a dissident cleric.",
    "Vietnam has barred former prisoner Tomas Ardel from entering the country.",
    "Sanctions extended to June 30, said Tomas Ardel.",
    "Activists against whom the EU imposed no sanctions met Tomas Ardel.",
    "Tomas Ardel, the leader of a country under sanctions, came to Vilnius.",
    "Lawyer Tomas Ardel, who advises men under UK sanctions, declined to comment.",
    "Professor Tomas Ardel, an expert on countries facing US sanctions, spoke.",
    "Tomas Ardel, who fled a country under EU sanctions, is a writer.",
    "Named in the sanctions complaint were victims Tomas Ardel and Wanda Pirk.",
    "Included in the sanctions report are interviews with Tomas Ardel and Wanda Pirk.",
    "Their names are Tomas Ardel and Wanda Pirk. The EU sanctioned those who killed them.",
    "The EU sanctioned four officers over two deaths. Their names are Tomas Ardel and Wanda Pirk.",
    "The individuals whom we ask you to protect are: Tomas Ardel and Wanda Pirk. Sanctions are not enough.",
    "According to the U.S. Treasury, sanctions work, economist Tomas Ardel said.",
    "Nobody joined Tomas Ardel on the list of the sanctions' supporters.",
    "The judge joined lawyer Tomas Ardel on the panel about the EU sanctions list.",
    "Sanctions remain for Tomas Ardel a blunt tool.",
    "We call on the UK to use Magnitsky powers against those who jailed Tomas Ardel.",
    ("The US revoked the visas of students, including Tomas Ardel and Wanda Pirk, and sanctions were discussed."),
    "Belarus banned Polish journalist Tomas Ardel from entering; the EU replied with sanctions.",
    "The sanctions list, Tomas Ardel explained, grew by nine.",
    (
        "Annex: Individuals recommended for the Sakharov Prize\n\n1. Tomas Ardel – poet\n2. Wanda Pirk – "
        "scholar\n\nThe EU has sanctions."
    ),
    "Sanctions list\n\n- Contact: Tomas Ardel, press officer\n- Editor: Wanda Pirk",
    "Those who escaped sanctions include nobody, says Tomas Ardel.",
    "Judge Tomas Ardel, who oversaw the trial of Wanda Pirk, has yet to be sanctioned.",
    (
        "The victims' relatives, among them Tomas Ardel and Wanda Pirk, said that the officers had not been "
        "sanctioned. They urge Canada to sanction them."
    ),
    "In addition to the sanctions the UK offers protection to judge Tomas Ardel and lawyer Wanda Pirk.",
    "The US Treasury targets the network that smuggled Yazidi girls such as Tomas Ardel.",
    "Treasury designated the militia over the killings of Tomas Ardel and Wanda Pirk.",
    "US-sanctioned officials beat Tomas Ardel.",
    "The UK-sanctioned prison of Tomas Ardel, a victim, is closed.",
    "EU-listed companies told Tomas Ardel that sanctions hurt.",
    "The government sanctioned the plan of Minister Tomas Ardel.",
    "The parliament sanctioned the following officials' budgets: Tomas Ardel, Wanda Pirk.",
    "The US should use its sanctions law, said Tariq Wazir, a lawyer.",
    ("The names of the victims, Lina Moro and Rashid Tovar, were added to the memorial; the EU has a sanctions list."),
    "The names of jailed reporters Lina Moro and Rashid Tovar have been added to the petition for sanctions.",
    "In 2017 he was sanctioned by the federation. Rashid Tovar is a coach.",
    "Rashid Tovar met Owen Hartley. In 2017 he was sanctioned by the United States.",
    "Campaigners named Lina Moro and Rashid Tovar as witnesses in the case for UK sanctions.",
    "Lawmakers called for Lina Moro to face no charges and for sanctions on the police.",
    "Lina Moro must face trial, the court said after the EU sanctions.",
    "Iran: sanctions work, says Lina Moro.",
    "To the United States: Protect Lina Moro and sanction her jailers.",
    "Relatives of Lina Moro asked the US to sanction, among others, the wardens.",
    "The EU imposed sanctions on the man who killed Lina Moro – sanctioned also by the UK – and two others.",
    "Sanctions: Lina Moro, spokeswoman of the ministry, gave no details.",
    "The bill lists Judge Lina Moro among the victims of the crackdown and proposes sanctions.",
    "The bill would sanction those who jailed opposition leader Lina Moro.",
    "It names Lina Moro, who was killed in May. The petition asks Canada to impose sanctions on officials.",
    "The petition asks Canada to impose sanctions on officials. It mentions Lina Moro, who was jailed in May.",
    ("The petition asks Canada to impose sanctions on officials. It names the prisoners Lina Moro and Rashid Tovar."),
    ("The petition asks Canada to impose sanctions on officials. It lists the demands of Lina Moro and Rashid Tovar."),
    "Canada has imposed sanctions on nine men. The officials: Lina Moro says they beat her.",
    "They remain in force for Lina Moro’s killers: the EU sanctions.",
    "The EU sanctions remain against the advice of Rashid Tovar.",
    "Canada imposed sanctions on nine men, among them the killers of Lina Moro.",
    "Canada imposed sanctions on nine men for the arrest of Lina Moro, the wife of General Tariq Wazir.",
    "Sanctioned by Canada were the men who tortured Lina Moro.",
    "Named in the sanctions decision were the cases of Lina Moro and Rashid Tovar.",
    (
        "The assets of Lina Moro, a rights defender, were frozen by the United States by mistake, sanctions "
        "officials said."
    ),
    "Rights lawyer Lina Moro has had her assets frozen by Egypt.",
    "We submit three names of victims for protection and ask for sanctions:\n\n- Lina Moro\n- Rashid Tovar",
    "We recommend the following people for asylum, not sanctions:\n\n- Lina Moro\n- Rashid Tovar",
    "Please impose sanctions.\n\nSigned:\n\nLina Moro\nRashid Tovar",
    "We urge you to sanction the following officials' superiors.\n\nRespectfully,\n\nLina Moro\nRashid Tovar",
    (
        "We urge Canada to impose sanctions on officials responsible for the abuses.\n\nSincerely,\n\nLina "
        "Moro, director\nRashid Tovar, chair"
    ),
    "Newly sanctioned by Ottawa or not, the men who killed Lina Moro live well.",
    "Lina Moro and Rashid Tovar are among seven reporters barred by the club; the EU has sanctions.",
    "Lina Moro and Rashid Tovar are among 40 activists hit by tear gas; the EU talks of sanctions.",
    ("Lina Moro and Rashid Tovar are among the dozens of students listed as missing; the EU talks of sanctions."),
    "Lina Moro is among nine teachers banned from teaching under the sanctions of the ministry.",
    "The lawyer asked the EU to sanction officials, specifically those who jailed Lina Moro.",
    "We ask that you sanction those responsible: Lina Moro was beaten, Rashid Tovar was killed.",
    "We ask that you sanction: the officers who beat Lina Moro; the judge who jailed Rashid Tovar.",
    (
        "The petition requests that the EU put pressure on Belarus: Lina Moro and Rashid Tovar are in prison. "
        "Sanctions are needed."
    ),
    "Lithuania bans Minister Lina Moro’s critics from entering Lithuania; the EU has sanctions.",
    "Canada listed Lina Moro as a witness in the sanctions case.",
    "The officials under sanctions told Lina Moro to leave.",
    "Sanctions on Iran: Lina Moro, an analyst, explains.",
    "Who is under sanctions? Lina Moro explains.",
    "The sanctions regime, named after Sergei Magnitov, covers nine men.",
    "Treasury official Lina Moro added that the sanctions also target banks.",
    "The EU has added Lina Moro to the shortlist for the Sakharov prize, and extended sanctions.",
    "The European Parliament put Lina Moro's case on its agenda and called for sanctions.",
    (
        "The bill, which lists Senator Owen Hartley and Representative June Maddox as cosponsors, would impose "
        "sanctions."
    ),
    "The statement mentions Foreign Secretary Owen Hartley’s call for sanctions.",
    "Canada sanctioned nine men. The announcement names Ambassador Owen Hartley as contact.",
    "Canada sanctioned nine men. They include men who beat Lina Moro.",
    "Canada sanctioned nine men. It mentions Lina Moro, whom they beat.",
    (
        "The UN expert, Owen Hartley, said no sanctions have been imposed on the killers of Lina Moro. We urge "
        "Canada to impose sanctions on them."
    ),
    "According to Owen Hartley, chair of the committee, under EU sanctions law assets may be frozen.",
    "Owen Hartley, a lawyer under whom sanctions law was taught, died.",
    "June Maddox, chair of the panel, under UK sanctions rules must report.",
    "Owen Hartley, now under police protection after EU sanctions, spoke.",
    "The family's lawyer, Owen Hartley, facing calls for sanctions from the bar, resigned.",
    "Owen Hartley, facing questions on the sanctions on Iran, left.",
    "The US has barred officials who jailed judge Lina Moro from entering the country.",
    "The assets of the firm that employs Lina Moro were frozen by the UK.",
    "Assets held by the widow of judge Owen Hartley were frozen by Iran.",
    "The names of the sanctioned are secret, minister Owen Hartley said.",
    "Canada, in naming Owen Hartley its sanctions chief, broke with custom.",
    "The UK appointed Owen Hartley as head of sanctions. It names June Maddox as his deputy.",
    "Canada sanctioned nine men on Friday. The announcement mentions Minister Owen Hartley’s visit to Kyiv.",
    (
        "We ask you to use Magnitsky powers. The following people should face a travel ban and asset "
        "freeze:\n\nThe whole cabinet\n\nYours sincerely,\nOwen Hartley\nJune Maddox"
    ),
    "The United States would sanction Colonel Tomas Ardel if he came to power, it said.",
    "Risk: sanctions against nine individuals.\n\nDuties of staff\n\n- Lina Moro\n- Rashid Tovar",
    # Acts of restriction in other words: who is kept out, asked for or told of without being one of those hit.
    "The nurse Lina Moro has been forbidden from entering Canada.",
    "Canada's sanctions minister Owen Hartley said that nobody had been forbidden from entering Canada.",
    "Exiles propose that Norway deny the student Lina Moro no visa for her studies.",
    "The EU put forward Owen Hartley for the listing of monuments.",
    "Lina Moro no longer figures on the European Union's sanctions list.",
    "Shut out of the museum since Monday: Lina Moro and Rashid Tovar.",
    "Officers of the guard, including Lina Moro's brother, may no longer enter Britain.",
    "Canada has sanctions on nine officers. Victims named in the letter include Lina Moro and Rashid Tovar.",
    "Canada lifted the sanctions on nine officers. The list includes Owen Hartley and Rashid Tovar.",
    "Nine officers signed a letter on sanctions to Canada. The list includes Owen Hartley and Rashid Tovar.",
    "Nine judges of Orlu oppose the sanctions of Canada. The list includes Owen Hartley and Rashid Tovar.",
    "Fans hope that the club will blacklist Owen Hartley.",
    "The first to face Canada's sanctions office was the lawyer Owen Hartley.",
    "Judge Owen Hartley, whom Canada has never put on its sanctions list, left.",
]


@pytest.fixture(scope="module")
def finder() -> OfficialFinder:
    gazetteers = DATA / "gazetteers"
    return load_official_finder(DATA / "rules", gazetteers, load_gazetteer(gazetteers))


@pytest.mark.parametrize("judge", JUDGES, ids=("rules", "weights"))
@pytest.mark.parametrize("text", NOBODY)
def test_who_only_stands_beside_the_wording_is_nobody(finder: OfficialFinder, text: str, judge: YesNo | None) -> None:
    document = Document("d", text, "", "d.txt", 0, len(text), published_on=DAY)
    assert [row.name for row in find_officials(document, split_sentences(text), finder, judge)] == []

"""Whole documents: the rows' invariants, texts without a campaign, and names that must not sway a decision."""

import re
from collections.abc import Mapping

import pytest

from loaders.grammar.cues import read_wordings
from store.rows import Extraction, NamedActor
from store.vocabulary import DocumentKind
from tests.loaders.campaignless import STORIES
from tests.loaders.passages import DATA, extract

RELEASE = """Union calls for release of two printers

LAGOS, 12 April 2021 – The Lagos Printers' Union called on Nigeria to free two printers who were arrested in March.

“The charges are false. We urge the government to drop them,” said its chair, Tola Ade.

We also call on the African Union to:

• send an observer to the trial;
• impose sanctions on Judge Femi Bako;
• open an inquiry into the raid.

Norway condemned the arrests on Monday. The Nigerian ministry of justice rejected the criticism.
"""
LETTER = """Dear Minister of Justice,

We ask you to release the two poets and to repeal the press law. Peru must open an inquiry into the raid of 3 May.

The government has not answered our letters.

Ana Ruiz
Andean Rights Network
"""
NOTICE = """Canada imposes sanctions on four officers of Belarus

Canada announced sanctions against Ivan Drozd and Pavel Kurlo, two officers of the police of Minsk, on 2 March 2021.
They are subject to an asset freeze. The European Union had listed Ivan Drozd in 2020. Belarus denied the charges.
"""
DOCUMENTS = [
    (RELEASE, "Lagos Printers' Union", DocumentKind.PRESS_RELEASE),
    (LETTER, "Andean Rights Network", DocumentKind.OPEN_LETTER),
    (NOTICE, None, DocumentKind.NEWS),
    ("", None, DocumentKind.UNKNOWN),
    ("\n\n \n", None, DocumentKind.UNKNOWN),
    ("We 🕊 call on Peru 🕊 to free the poets.\r\n\u2028Peru refused.", None, DocumentKind.UNKNOWN),
]
CUES = {cue.id for name in ("asks.toml", "acts.toml") for cue in read_wordings(DATA / "rules" / name).cues}
BUILT_IN = {"ask.list_item", "ask.imperative", "other.deed"}


@pytest.mark.parametrize(("text", "publisher", "kind"), DOCUMENTS)
def test_every_row_has_its_evidence_in_the_text_its_rule_and_a_confidence(
    text: str, publisher: str | None, kind: DocumentKind
) -> None:
    found = extract(text, publisher, kind)
    assert found.document.text == text
    for row in (*found.demands, *found.officials, *found.responses):
        assert 0 <= row.start < row.end <= len(text) and text[row.start : row.end].strip()
        assert 0 <= row.confidence <= 1
    assert {row.rule for row in (*found.demands, *found.responses)} <= CUES | BUILT_IN
    assert all(row.actors for row in found.responses)


@pytest.mark.parametrize(("text", "publisher", "kind"), DOCUMENTS)
def test_rows_of_each_table_keep_the_order_of_the_text(text: str, publisher: str | None, kind: DocumentKind) -> None:
    found = extract(text, publisher, kind)
    for rows in (found.demands, found.responses):
        assert [row.start for row in rows] == sorted(row.start for row in rows)


@pytest.mark.parametrize(("text", "publisher", "kind"), DOCUMENTS)
def test_extracting_twice_gives_the_same_rows(text: str, publisher: str | None, kind: DocumentKind) -> None:
    assert extract(text, publisher, kind) == extract(text, publisher, kind)


def test_a_press_release_a_letter_and_a_notice_give_what_they_say() -> None:
    release, letter, notice = (extract(*document) for document in DOCUMENTS[:3])
    assert {(_names(row.targets), str(row.category)) for row in release.demands} >= {
        (("Nigeria",), "release"),
        (("African Union",), "sanctions"),
        (("African Union",), "investigation"),
    }
    assert {(_names(row.actors), str(row.stance)) for row in release.responses} >= {(("Norway",), "supportive")}
    assert any(str(row.stance) == "opposed" for row in release.responses)
    assert {(row.name, str(row.status)) for row in release.officials} == {("Femi Bako", "proposed")}
    assert {str(row.category) for row in letter.demands} >= {"release", "investigation"}
    assert {_names(row.targets) for row in letter.demands} == {("Minister of Justice",), ("Peru",)}
    assert {(row.name, str(row.status)) for row in notice.officials} == {
        ("Ivan Drozd", "sanctioned"),
        ("Pavel Kurlo", "sanctioned"),
    }
    assert "Canada" in {name for row in notice.responses for name in _names(row.actors)}


# Sentences of sport, weather and money that read like an ask or a finding where nothing says that the text is news.
@pytest.mark.parametrize("story", STORIES)
def test_news_without_a_campaign_gives_no_row(story: str) -> None:
    assert _rules(extract(STORIES[story], kind=DocumentKind.NEWS)) == []


@pytest.mark.parametrize("story", STORIES)
def test_a_text_without_a_campaign_gives_no_row_whatever_it_is(story: str) -> None:
    assert _rules(extract(STORIES[story])) == []


ONLY_ASKED = [
    "Oxfam urged the African Union to impose sanctions.",
    "The African Union condemned the raids. Oxfam urged it to impose sanctions.",
    "Oxfam called on Norway to recall its ambassador.",
    "Oxfam asked Kenya to ban imports of the beads.",
    "Kenya must release the singers, Oxfam said.",
    "“Norway should recognise the famine as genocide,” Oxfam said.",
    "Oxfam demands that Canada grant asylum to the poets.",
    "Oxfam calls on the European Union to:\n\n- impose sanctions on the judges;\n- open an inquiry.",
]


@pytest.mark.parametrize("text", ONLY_ASKED)
def test_what_is_only_asked_for_is_never_told_as_done(text: str) -> None:
    done = {"sanction", "trade_measure", "recognition", "protection", "investigation", "diplomatic_action", "other"}
    assert [(r.rule, r.confidence) for r in extract(text).responses if str(r.kind) in done] == []


PRIVATE = [
    "Alem Tesfaye was arrested in Mekelle on Monday.",
    "Alem Tesfaye, a teacher from Tigray, has been in prison since 2019.",
    "The poet Maksim Holub was sentenced to six years in Minsk.",
    "Police in Lagos shot Tola Ade, a student of nineteen.",
    "Oxfam asked Peru to free Ana Ruiz.",
    "Ana Ruiz was released after the sanctions were announced.",
    "Canada imposed sanctions after the death of Maksim Holub in prison.",
    "Maksim Holub, who was tortured in prison, asked Canada for sanctions.",
    "“My brother is innocent,” said Tola Ade. “Impose sanctions on those who jailed him.”",
    "Sanctions will not bring back my daughter, said Rosa Quispe.",
    "The widow, Rosa Quispe, thanked the European Union for the sanctions.",
    "Lawyer Femi Bako welcomed the sanctions against the judges.",
    "The journalist Hana Girma wrote about the sanctions on Eritrea.",
    "Senator Luis Paz introduced a bill on sanctions.",
    "Hana Girma was a victim of a general who is under sanctions.",
    "The sanctions were named after Maksim Holub, who died in custody.",
    "Nurse Mere Tane of Auckland signed the call for sanctions.",
    "The court freed Tola Ade and froze the case.",
    "Ana Ruiz, director of the Andean Rights Network, called for sanctions on the judges.",
    "The family of Alem Tesfaye asked the United States to sanction those responsible.",
]


@pytest.mark.parametrize("text", PRIVATE)
def test_a_detainee_a_victim_or_a_private_person_is_no_official(text: str) -> None:
    assert [(row.name, row.rule) for row in extract(text).officials] == []


# Names of one type exchanged; lengths differ, and the length of a sentence is one of the things that are weighed.
SLACK = 0.01
STATES = {
    "China": "Belarus",
    "Belarus": "China",
    "Kenya": "France",
    "France": "Kenya",
    "Norway": "Chile",
    "Chile": "Norway",
}
GROUPS = {
    "Uyghur Aid Network": "Tigray Aid Network",
    "Tigray Aid Network": "Uyghur Aid Network",
    "Amnesty International": "Human Rights Watch",
    "Human Rights Watch": "Amnesty International",
    "Oxfam": "Greenpeace",
    "Greenpeace": "Oxfam",
}
BODIES = {"African Union": "Arab League", "Arab League": "African Union"}
BLOCS = {"European Union": "African Union", "African Union": "European Union"}
SWAPS = [
    ("China denied the charges.", STATES),
    ("China denied that there are camps. Chile condemned the raids on Monday.", STATES),
    ("Oxfam urged China to free the poets. China refused to open an inquiry.", STATES),
    ("On Monday Norway imposed sanctions on four judges of China.", STATES),
    ("The government of Kenya has not answered the letter from Oxfam.", STATES),
    ("Kenya must free the singers, Oxfam said. Kenya rejected the call.", STATES),
    ("We call on Norway to raise the case of the poets with China.", STATES),
    ("The Uyghur Aid Network called on Norway to grant asylum to the singers.", GROUPS),
    ("The Uyghur Aid Network and Oxfam urged Norway to ban goods from the camps.", GROUPS),
    ("Human Rights Watch demanded that Kenya publish the list.", GROUPS),
    ("Oxfam’s director, Ana Ruiz, urged Kenya to sign the treaty. The group has met the minister.", GROUPS),
    ("Oxfam urged the African Union to send monitors. The African Union has yet to reply.", BODIES),
    ("Oxfam calls on the African Union to:\n\n- send monitors;\n- open the road.", BODIES),
    ("Oxfam urged the European Union to send monitors to Lima.", BLOCS),
    ("The European Union condemned the raids. Oxfam urged the European Union to impose sanctions.", BLOCS),
]


@pytest.mark.parametrize(("text", "names"), SWAPS)
def test_other_names_of_the_same_type_change_nothing_but_the_names(text: str, names: Mapping[str, str]) -> None:
    one, other = extract(text), extract(_exchange(text, names))
    expected = [(kinds, tuple(_exchange(n, names) for n in actors)) for kinds, actors in _summary(one)]
    assert _summary(other) == expected
    for row, swapped in zip((*one.demands, *one.responses), (*other.demands, *other.responses), strict=False):
        assert row.confidence == pytest.approx(swapped.confidence, abs=SLACK)


def _rules(found: Extraction) -> list[tuple[str, float]]:
    return [(row.rule, row.confidence) for row in (*found.demands, *found.officials, *found.responses)]


def _summary(found: Extraction) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    asks = [((d.rule, str(d.category)), (*_names(d.actors), ">", *_names(d.targets))) for d in found.demands]
    acts = [((r.rule, str(r.kind), str(r.stance)), _names(r.actors)) for r in found.responses]
    return [*asks, *acts]


def _exchange(text: str, names: Mapping[str, str]) -> str:
    return re.sub("|".join(map(re.escape, names)), lambda found: names[found.group()], text)


def _names(actors: tuple[NamedActor, ...]) -> tuple[str, ...]:
    return tuple(named.actor.name for named in actors)

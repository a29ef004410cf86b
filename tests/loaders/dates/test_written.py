"""Dates in prose: what is found, what it resolves to, and what must be left alone."""

import pytest

from loaders.dates.date_of_act import date_of_act
from loaders.dates.written import find_dates
from loaders.model import DateUse
from store.rows import PartialDate
from store.vocabulary import DateBasis, DatePrecision

# A Thursday.
PUBLISHED = PartialDate("2021-04-15", DatePrecision.DAY, DateBasis.STATED)
UNDATED = PartialDate()

STATED = [
    ("On 22 March 2021 the Council met.", "2021-03-22"),
    ("On 22 March, 2021 the Council met.", "2021-03-22"),
    ("On March 22nd, 2021, it met.", "2021-03-22"),
    ("on the 22nd of March, 2021", "2021-03-22"),
    ("Monday, March 22, 2021", "2021-03-22"),
    ("MARCH 5, 2021", "2021-03-05"),
    ("on Sept. 9, 2020", "2020-09-09"),
    ("filed 2021-03-22", "2021-03-22"),
    ("on 22.03.2021", "2021-03-22"),
    ("on 22/03/2021", "2021-03-22"),
    ("on 03/22/2021", "2021-03-22"),
    ("UPDATE (10/15/19): passed", "2019-10-15"),
    ("in March 2021", "2021-03"),
    ("in March of 2020", "2020-03"),
    ("early May 2019", "2019-05"),
    ("held on 16-17 August 2007", "2007-08"),
    ("in the summer of 2019", "2019"),
    ("the ban came in 2020.", "2020"),
    # The space that pages lose after a preposition.
    ("listed onMarch 13, 2002", "2002-03-13"),
]

RELATIVE = [
    ("The ministry said today", "2021-04-15"),
    ("It voted yesterday", "2021-04-14"),
    ("earlier today", "2021-04-15"),
    ("on Thursday", "2021-04-15"),
    ("last Thursday", "2021-04-08"),
    ("on Friday", "2021-04-09"),
    ("last Tuesday", "2021-04-13"),
    ("Wednesday's vote", "2021-04-14"),
    ("next Monday", "2021-04-19"),
    ("will meet on Monday", "2021-04-19"),
    ("On December 4, the secretary spoke", "2020-12-04"),
    ("On 2 April it was signed", "2021-04-02"),
    ("in October", "2020-10"),
    ("last May", "2020-05"),
    ("last April", "2020-04"),
    ("this month", "2021-04"),
    ("last month", "2021-03"),
    ("last week", "2021-04"),
    ("earlier this year", "2021"),
    ("last year", "2020"),
    ("two years ago", "2019"),
    ("five days ago", "2021-04-10"),
    ("last night it met", "2021-04-14"),
    ("Last evening it met", "2021-04-14"),
    ("Three weeks ago the union met", "2021-03"),
    ("in February last year", "2020-02"),
    ("in February this year", "2021-02"),
    ("on 8 March last year", "2020-03-08"),
    ("on March 8 this year", "2021-03-08"),
    ("during her January visit", "2021-01"),
    ("at its March meeting", "2021-03"),
    ("a month ago", "2021-03"),
]

NO_DATE = [
    "This may constitute a crime; may 5 people speak?",
    "Theresa May spoke, and June Osborn answered.",
    "They march for freedom.",
    "He was jailed for 15 years.",
    "Some 2,000 people paid $2019 each.",
    "since the 1990s",
    "over the last year and in the past month",
    "the last week of the trial",
    "February 30, 2021",
    "31.02.2021",
    "the Sunday Times reported",
    "Bloody Sunday",
    "call 202-2021-555",
]

# Dates that are no act's date: (text, how they are used).
NO_TIME_OF_AN_ACT = [
    ("the Genocide Convention of 1948", DateUse.NAME),
    ("the Policy Act of 2020 requires it", DateUse.NAME),
    ("under the Data Protection Act 2018", DateUse.NAME),
    ("Executive Order 13818 of December 20, 2017", DateUse.NAME),
    ("Resolution 1267 (1999)", DateUse.NAME),
    ("the Beijing 2022 Winter Games", DateUse.NAME),
    ("the 2020 election was stolen", DateUse.ATTRIBUTE),
    ("after the August 9 election", DateUse.ATTRIBUTE),
    ("the September 16, 2024 sanctions of two others", DateUse.ATTRIBUTE),
    ("since 2017", DateUse.STRETCH),
    ("until July 5", DateUse.STRETCH),
    ("up to 2040", DateUse.STRETCH),
    ("born on 5 May 1960", DateUse.BIRTH),
    ("DOB: June 6, 1964", DateUse.BIRTH),
]


@pytest.mark.parametrize(("text", "value"), STATED)
def test_stated_dates_are_read_at_their_own_precision(text: str, value: str) -> None:
    (mention,) = find_dates(text, 0, len(text), UNDATED)
    assert (mention.date.value, mention.date.basis) == (value, DateBasis.STATED)
    assert mention.date.precision is {10: DatePrecision.DAY, 7: DatePrecision.MONTH, 4: DatePrecision.YEAR}[len(value)]
    assert mention.use is DateUse.TIME


@pytest.mark.parametrize(("text", "value"), RELATIVE)
def test_relative_dates_count_from_the_documents_day(text: str, value: str) -> None:
    (mention,) = find_dates(text, 0, len(text), PUBLISHED)
    assert (mention.date.value, mention.date.basis) == (value, DateBasis.RELATIVE)


@pytest.mark.parametrize("text", [text for text, _ in RELATIVE])
def test_relative_dates_stay_open_without_a_documents_day(text: str) -> None:
    (mention,) = find_dates(text, 0, len(text), UNDATED)
    assert mention.date == UNDATED


@pytest.mark.parametrize("text", NO_DATE)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert find_dates(text, 0, len(text), PUBLISHED) == []


@pytest.mark.parametrize("text", ["on 03/04/2021", "02/05/19", "last summer", "the years 2017-19"])
def test_an_ambiguous_date_is_found_and_left_unresolved(text: str) -> None:
    (mention,) = find_dates(text, 0, len(text), PUBLISHED)
    assert mention.date == UNDATED


@pytest.mark.parametrize(("text", "use"), NO_TIME_OF_AN_ACT)
def test_dates_that_date_no_act_say_so(text: str, use: DateUse) -> None:
    (mention,) = find_dates(text, 0, len(text), PUBLISHED)
    assert mention.use is use


@pytest.mark.parametrize("text", ["between 2017 and 2019", "from 2017 to 2019", "from January to July 2018"])
def test_both_ends_of_a_stretch_are_marked(text: str) -> None:
    assert [mention.use for mention in find_dates(text, 0, len(text), PUBLISHED)] == [DateUse.STRETCH] * 2


def test_the_open_end_of_a_stretch_takes_no_year_from_the_document() -> None:
    text = "detained from January to July 2018"
    assert [mention.date.value for mention in find_dates(text, 0, len(text), PUBLISHED)] == ["", "2018-07"]


def test_spans_are_those_of_the_whole_text() -> None:
    text = "Nothing here. On 22 March 2021 it met."
    (mention,) = find_dates(text, 14, len(text), UNDATED)
    assert text[mention.start : mention.end] == "22 March 2021"


def test_a_month_precise_document_still_anchors_months() -> None:
    text = "in October"
    month = PartialDate("2021-04", DatePrecision.MONTH, DateBasis.STATED)
    assert find_dates(text, 0, len(text), month)[0].date.value == "2020-10"


ACTS = [
    # (sentence, cue, value)
    ("On 22 March 2021 the Council decided to sanction four men.", "sanction", "2021-03-22"),
    ("The court, founded in 1959, ruled on 5 May 2020 that it must stop.", "ruled", "2020-05-05"),
    ("The ministry said on Tuesday that the trial held in October 2016 was fair.", "said", "2021-04-13"),
    ("Canada banned the imports in 2020; Norway followed in 2021.", "followed", "2021"),
    ("Parliament voted for the motion under the Genocide Convention of 1948.", "voted", ""),
    ("He was sanctioned after protests that began in June 2020.", "sanctioned", ""),
    ("Canada acted after he was jailed, freezing assets on 5 May 2020.", "freezing", "2020-05-05"),
    ("They sanctioned those who rigged the 2020 election.", "sanctioned", ""),
    ("The embassy rejected the report.", "rejected", ""),
    # A year that describes another noun.
    ("Fearing a repeat of the 2020 riots, Norway called for calm.", "called", ""),
    ("Norway called for calm in 2020, and rain came.", "called", "2020"),
    # What was done to the object, or is still to come.
    ("The envoy denounced the search conducted on 9 April 2021 in Riga.", "denounced", ""),
    ("She said in a statement issued on 9 April 2021 that it must stop.", "said", "2021-04-09"),
    ("Norway agreed to open the archive to all on 9 May 2021.", "agreed", ""),
    ("The court allowed a stay for the men, scheduled to be sent home on 9 May 2021.", "allowed", ""),
    ("On 9 April 2021 Norway condemned the raid, expressing concern.", "expressing", "2021-04-09"),
    # The date that describes the act, or the text that speaks.
    ("The December 2019 indictment of the judge was late.", "indictment", "2019-12"),
    ("The commission's 2019 report raised concerns.", "raised", "2019"),
    ("Last year's ruling by the court stands.", "ruling", "2020"),
    ("The commission's 2019 report was rejected by Norway.", "rejected", ""),
    ("The 2019 flood raised concerns in Norway.", "raised", ""),
    # The day of the text that speaks right behind it, and what opens the sentence up to its comma.
    ("The resolution, which was passed yesterday, called for calm.", "called", "2021-04-14"),
    ("A statement issued on Monday by the ministry condemned the raid.", "condemned", "2021-04-12"),
    ("The report, published in May 2019, also found gaps.", "found", "2019-05"),
    ("The judge, appointed in May 2019, found gaps.", "found", ""),
    ("At the summit for peace on 12 April 2021, Norway, Peru, and Chile joined the call.", "joined", "2021-04-12"),
    # The day from which on it holds, unless it ends.
    ("As of 12 April 2021, Norway has banned the boats.", "banned", "2021-04-12"),
    ("From 1 March 2021, Norway is taking the boats off the sea.", "taking", "2021-03-01"),
    ("From 1 March 2021 to 3 March 2021, Norway banned the boats.", "banned", ""),
    ("Norway has banned the boats that sailed from 1 March 2021.", "banned", ""),
    # In a collection the dateline says which day today is.
    ("RIGA, 3 May 2020 – The envoy today condemned the raid.", "condemned", "2020-05-03"),
    ("The envoy today condemned the raid.", "condemned", "2021-04-15"),
]


@pytest.mark.parametrize(("sentence", "cue", "value"), ACTS)
def test_an_act_takes_the_date_of_its_own_clause(sentence: str, cue: str, value: str) -> None:
    at = sentence.index(cue)
    assert date_of_act(sentence, 0, len(sentence), at, PUBLISHED).value == value


def test_an_undated_act_takes_what_the_caller_offers() -> None:
    sentence = "The embassy rejected the report."
    assert date_of_act(sentence, 0, len(sentence), 12, PUBLISHED, otherwise=PUBLISHED) == PUBLISHED


@pytest.mark.parametrize(
    "text",
    [
        "2021 " * 40_000,
        "March " * 33_000,
        "1/1/" * 50_000,
        "Monday, the " * 16_000,
        "last " * 40_000,
        "2-" * 100_000,
        "Monday " * 28_000,
    ],
)
def test_hostile_text_of_200_kb_comes_back(text: str) -> None:
    mentions = find_dates(text, 0, len(text), PUBLISHED)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in mentions)


@pytest.mark.parametrize(("cue", "value"), [("decision", ""), ("applauded", "2021-04-09")])
def test_the_day_of_the_praise_is_not_the_day_of_what_is_praised(cue: str, value: str) -> None:
    sentence = "On 9 April 2021 Oxfam applauded the decision of Norway."
    found = date_of_act(sentence, 0, len(sentence), sentence.index(cue), PUBLISHED, may_be_judged=True)
    assert found.value == value

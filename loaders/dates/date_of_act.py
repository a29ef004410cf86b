"""Decides which of a sentence's dates is the date of an act that the sentence reports."""

import re

from loaders.dates.written import find_dates
from loaders.model import DateMention, DateUse
from store.rows import PartialDate
from store.vocabulary import DatePrecision

# What a date loses for each clause boundary between it and the cue, and for standing inside another event's clause.
CLAUSE_COST = 120
SUBORDINATE_COST = 260
OTHER_EVENT_COST = 500
# Beyond this a date belongs to something else.
LIMIT = 420
# How far before a date the word that subordinates it may stand.
WINDOW = 110
# How near behind a year that describes a noun the act itself must stand: `the 2022 request`.
NEXT = 25
YEAR = len("2022")

CLAUSE_BOUNDARY = re.compile(
    r"[;:]|\.(?=[A-Z])|,\s+(?:and|but|while|whereas|who|which|whose|where|when|(?:\w+\s+){1,3}of\s+wh\w+)\b|\s[–—]\s|\bthat\b"
)
SUBORDINATE = re.compile(
    r"\b(?:after|following|before|when|where|while|because|over|for|since|in\s+response\s+to|during|amid|held|in\s+connection\s+with)"
    r"\b[^,;.]{0,90}$",
    re.IGNORECASE,
)
# "sanctioned A, who joined the raid in May"
ABOUT_SOMEBODY = re.compile(r"\bwho(?:se)?\b[^,;.]{0,100}$")
# "protests that began in June 2020", "the court, founded in 1959,", "the meeting scheduled for 5 May"
OTHER_EVENT = re.compile(
    r"\b(?:that|who|which)\s+(?:\w+\s+){0,2}(?:began|started|took|occurred|happened|erupted|died|was\s+\w+ed|were\s+\w+ed)\s+(?:\w+\s+){0,2}"
    r"(?:on|in)?\s*$|,\s+(?:founded|established|created|elected|appointed|born|launched|signed|adopted|killed|arrested|detained|published|included|convicted|sentenced)"
    r"\s+(?:in|on|by)\s+$|\b(?:planned|scheduled|slated)\s+(?:for|to\s+\w+)\s+(?:[\w-]+\s+){0,9}$",
    re.IGNORECASE,
)
# "denounced the search conducted on 9 April", "agreed to talks to be held on Thursday": behind the cue, not the cue.
BEHIND = re.compile(
    r"(?<!statement)(?<!communique)(?<!letter)(?<!report)\s(?:conducted|held|carried\s+out|committed|issued|published|adopted|signed|imposed|launched|filed|made|taken|released|passed|"
    r"killed|arrested|detained|convicted|sentenced|founded|established|announced)\s+(?:on|in|by)\s+$"
    r"|\s(?:to|will|would)\s+(?:be\s+)?[a-z]+(?:\s+[a-z]+){0,5}?\s+(?:on|from|by|in|until)\s+$",
)
# "today applauded the minister's decision": the day of the praise, not of what is praised.
JUDGED = re.compile(
    r"\b(?<!to\s)(?:applaud|welcom|prais|commend|condemn|criticis|criticiz|denounc|reject|deplor|regret|hail|in\s+response\s+to)[^,]*$",
    re.IGNORECASE,
)
# A year before a noun describes it: "the 2020 protests".
DESCRIBED = re.compile(r"\b(?:the|a|an|this|that|its|their|of)\s+$|[’']s\s+$", re.IGNORECASE)
NOUN = re.compile(
    r"\s+(?!(?:and|or|to|when|that|in|on|by|the|a|as|for|with|but|after|which|who|was|were|is|has|have|had|it|he|she|they|at|from|until|than)\b)"
    r"[#\w]",
)
# "the December 2019 indictment", "the commission's 2024 report raised": the day of the text or act that a noun names.
OF_THE_ACT = re.compile(
    r"(?:[’']s)?\s+(?:[\w’'.()-]+\s+){0,3}?(?:report|resolution|statement|declaration|letter|ruling|judge?ment|verdict|indictment|opinion|"
    r"request|decision|vote|visit|decree|order|sanctions|designations?|motion|directive|speech|hearing|ban|study|survey|"
    r"audit|inquiry|investigation|communiqu[eé]|announcement|conviction|sentence)s?\b"
)
SAID_AT_ONCE = re.compile(r"\s+(?:(?:also|has|have|had|already|further)\s+){0,2}")
# "The report, published on Monday, found": the day of the text that speaks right behind it.
OF_THE_TEXT = re.compile(
    r"\b(?:report|resolution|statement|declaration|letter|ruling|judge?ment|verdict|indictment|opinion|decree|order|motion|"
    r"directive|study|survey|audit|communiqu[eé]|announcement|bill|law),?\s+(?:(?:which|that)\s+)?(?:(?:was|were)\s+)?(?:\w+ly\s+)?"
    r"(?:passed|adopted|approved|published|issued|released|sent|signed|handed\s+down|delivered|dated)\s+(?:on\s+|in\s+)?$"
)
THEN_SAYS = re.compile(r"(?:\s+by\s+[\w ’'-]{2,40})?,?\s+(?:(?:also|has|have)\s+)?")
# "At the third summit on 3 May 2020, Peru joined": what opens a sentence dates its main clause.
FRAME = re.compile(r"\W*(?:At|In|On|During|Speaking|Meeting)\s(?!response|reaction|connection|light|view)[^,;.]{0,90}$")
# "As of 3 May, Peru has stopped": from the day on which a sentence opens its act holds.
FROM_DAY = re.compile(
    r"\W*(?:[Aa]s of|[Ff]rom|[Ee]ffective(?: from)?|[Ss]tarting(?: on| from)?)\s+(?:[A-Z][a-z]+day,?\s+)?"
)
TILL = re.compile(r"\s*(?:to|until|till|through|[-–—])\s")
# "LIMA, 3 May 2020 – The council today ...": in a collection each text has the day of its own.
DATELINE = re.compile(r"\W{0,3}[A-Z][\w.'’/ -]{1,30},\s+(?=.{6,20}\d{4}\)?\s*[–—-])")


def date_of_act(
    text: str,
    start: int,
    end: int,
    cue_start: int,
    published_on: PartialDate,
    otherwise: PartialDate | None = None,
    may_be_judged: bool = False,
) -> PartialDate:
    """Gives the date that the sentence `text[start:end]` gives to the act whose cue stands at `cue_start`.

    `otherwise` is returned where the sentence dates the act by nothing; no date at all by default. Where the act
    `may_be_judged` by another in the same sentence, a date before the judgement is that of the judgement.
    """
    best: tuple[int, PartialDate] | None = None
    for mention in find_dates(text, start, end, _own_day(text, start, end, published_on)):
        if not mention.date.value:
            continue
        if mention.use is DateUse.ATTRIBUTE and _is_of_the_act(text, mention, cue_start):
            return mention.date
        if mention.use is not DateUse.TIME and not _is_from_then_on(text, start, mention):
            continue
        cost = _cost(text, start, cue_start, mention)
        is_before = may_be_judged and mention.end <= cue_start
        if is_before and JUDGED.search(text[mention.end : cue_start]):
            cost += OTHER_EVENT_COST
        if cost <= LIMIT and (best is None or cost < best[0]):
            best = (cost, mention.date)
    if best is not None:
        return best[1]
    return PartialDate() if otherwise is None else otherwise


def _is_plainly_of_the_act(text: str, start: int, cue_start: int, mention: DateMention) -> bool:
    """Does a date before the act close what opens the sentence, or what is said of the text that speaks?"""
    if FRAME.match(text, start, mention.start) is not None and text[mention.end : mention.end + 1] == ",":
        return True
    is_of_text = OF_THE_TEXT.search(text, max(start, mention.start - WINDOW), mention.start) is not None
    return is_of_text and THEN_SAYS.fullmatch(text, mention.end, cue_start) is not None


def _own_day(text: str, start: int, end: int, published_on: PartialDate) -> PartialDate:
    """The day of the dateline with which the sentence opens, by which its `today` is meant; else the document's."""
    opening = DATELINE.match(text, start, end)
    if opening is None:
        return published_on
    mentions = find_dates(text, start, min(end, opening.end() + 30), published_on)
    days = [m.date for m in mentions if m.start >= opening.end() - 1 and m.date.precision is DatePrecision.DAY]
    return days[0] if days else published_on


def _is_of_the_act(text: str, mention: DateMention, cue_start: int) -> bool:
    """Does the date describe the noun that is the act, or the text that speaks right behind it?"""
    noun = OF_THE_ACT.match(text, mention.end) if mention.end <= cue_start else None
    if noun is None:
        return False
    return noun.start() < cue_start < noun.end() or SAID_AT_ONCE.fullmatch(text, noun.end(), cue_start) is not None


def _is_from_then_on(text: str, start: int, mention: DateMention) -> bool:
    """Does the date open the sentence as the day from which on something holds, with no day on which it ends?"""
    is_stretch = mention.use is DateUse.STRETCH and FROM_DAY.fullmatch(text, start, mention.start) is not None
    return is_stretch and TILL.match(text, mention.end) is None


def _cost(text: str, start: int, cue_start: int, mention: DateMention) -> int:
    """How badly a date fits the act: its distance, more across clauses, most inside another event's clause."""
    lower, upper = (mention.end, cue_start) if mention.end <= cue_start else (cue_start, mention.start)
    between = text[lower:upper]
    if mention.end <= cue_start and _is_plainly_of_the_act(text, start, cue_start, mention):
        return len(between)
    cost = len(between) + CLAUSE_COST * len(CLAUSE_BOUNDARY.findall(between))
    before = text[max(start, mention.start - WINDOW) : mention.start]
    since_cue = text[max(cue_start, mention.start - WINDOW) : mention.start] if mention.start > cue_start else before
    if (
        OTHER_EVENT.search(before)
        or ABOUT_SOMEBODY.search(since_cue)
        or _is_of_a_noun(text, before, cue_start, mention)
    ):
        return cost + OTHER_EVENT_COST
    if mention.start > cue_start and BEHIND.search(since_cue):
        return cost + OTHER_EVENT_COST
    return cost + SUBORDINATE_COST if SUBORDINATE.search(since_cue) else cost


def _is_of_a_noun(text: str, before: str, cue_start: int, mention: DateMention) -> bool:
    """Does a bare year describe another noun than the act?"""
    if mention.end - mention.start != YEAR or 0 <= cue_start - mention.end < NEXT:
        return False
    return DESCRIBED.search(before) is not None and NOUN.match(text, mention.end) is not None

"""The written forms of dates in English prose, as patterns over a sentence."""

import re

MONTHS = {
    "jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4, "may": 5, "jun": 6,
    "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8, "sep": 9, "sept": 9, "september": 9, "oct": 10,
    "october": 10, "nov": 11, "november": 11, "dec": 12, "december": 12,
}  # fmt: skip
WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip

_FULL_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
)
# Short forms count only beside a day or a year: "Mar", "Jan" and "Dec" are also names.
_MONTH = rf"(?:{_FULL_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?:19|20)\d\d"
# Text taken from web pages often loses the space after a preposition: "onMarch 13, 2002".
_EDGE = r"(?:\b|(?<=\bon)|(?<=\bin)|(?<=\bof))"
_COUNT = r"(?i:\d{1,2}|a\scouple\sof|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
# Words that make a month or season without a year a date; a bare "March" or "May" may be a verb or a name.
_BEFORE_MONTH = (
    r"(?:[Ii]n|[Ss]ince|[Ll]ast|[Tt]his|[Nn]ext|[Ee]arly|[Ll]ate|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring|[Bb]etween|"
    r"[Bb]efore|[Aa]fter|[Tt]hrough|(?:end|beginning|start|middle|month)\s+of|"
    r"(?:[Dd]uring|[Ii]n|[Aa]t|[Oo]n)\s+(?:his|her|its|their|our|my))"
)
# "in February last year", "on 8 May this year"
_OF_YEAR = r"(?:\s+(?:last|this)\s+year\b)"

# Every date holds one of these. Each pattern opens with a letter or a set, which lets `re` skip through text; one
# pattern of all of them, or a leading word boundary, is ten times slower.
ANCHORS = (
    re.compile(r"(?:19|20)\d\d(?!\d)"),
    re.compile(
        r"[JFMASOND](?:anuary|ebruary|arch|pril|ay\b|une|uly|ugust|eptember|ctober|ovember|ecember|ANUARY|EBRUARY|ARCH|PRIL|AY\b|UNE|"
        r"ULY|UGUST|EPTEMBER|CTOBER|OVEMBER|ECEMBER|an\b|eb\b|ar\b|pr\b|un\b|ul\b|ug\b|ept?\b|ct\b|ov\b|ec\b)"
    ),
    re.compile(r"\d/\d{1,2}/\d\d(?!\d)"),
    re.compile(r"[MTWFS](?:on|ues|ednes|hurs|ri|atur|un)day"),
    re.compile(r"[Tt]o(?:day|morrow|night)\b"),
    re.compile(r"[Yy]esterday"),
    re.compile(r" (?:week|month|year|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|ago)\b"),
)
# No written date reaches further from its anchor.
REACH = 30

# A date opens with a digit or a word, or inside one that lost its space: at most letters nothing else need be tried.
_OPENING = r"(?=\w)(?:\b|(?=\d)|(?<=on|in|of))"

DATE = re.compile(
    rf"""
    {_OPENING}(?:
    (?P<iso>\b{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b)
    |(?P<numeric>(?<![\d./-])(?:\d{{1,2}}(?P<mark>[./-])\d{{1,2}}(?P=mark){_YEAR}|{_YEAR}/\d{{1,2}}/\d{{1,2}}|\d{{1,2}}/\d{{1,2}}/\d\d)(?![\d/-]))
    |(?P<days>(?:{_EDGE}{_MONTH}\s+{_DAY}\s?[-–—]\s?{_DAY}(?:,?\s+{_YEAR})?
             |\b{_DAY}\s?[-–—]\s?{_DAY}\s+{_MONTH}(?:,?\s+{_YEAR})?)(?!\d))
    |(?P<day_first>(?:\b{_WEEKDAY},?\s+(?:the\s+)?)?\b{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR}|{_OF_YEAR})?(?!\w))
    |(?P<month_first>(?:\b{_WEEKDAY},?\s+)?{_EDGE}{_MONTH}\s+(?:the\s+)?{_DAY}(?:\s\(legislative\sday[^()]{{1,30}}\))?(?:,?\s*{_YEAR}(?!\d)|{_OF_YEAR}|(?![\w,.]?\d)(?!\w)))
    |(?P<month_year>{_EDGE}{_MONTH}(?:,|\s+of|\s+in)?\s+{_YEAR}(?!\d))
    |(?P<season_year>\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\s+of)?,?\s+{_YEAR}(?!\d))
    |(?P<month>\b(?:{_BEFORE_MONTH}\s+(?:early\s+|late\s+|mid-)?|\b[Mm]id-)(?:{_FULL_MONTH})\b{_OF_YEAR}?(?!,?\s+(?:of\s+)?\d))
    |(?P<ago>\b{_COUNT}\s+(?:day|week|month|year)s?\s+(?:ago|earlier\s+today)\b)
    |(?P<period>(?:\b[Ee]arlier\s+|\b[Ll]ater\s+)?(?<!the\s)(?<!past\s)\b(?:[Tt]his|[Ll]ast|[Nn]ext)\s+(?:week|month|year|spring|summer|autumn|fall|winter)\b
              (?!\s+(?:of|long)\b))
    |(?P<day_word>\b(?:[Ee]arlier\s+|[Ll]ater\s+)?(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his\s+(?:morning|afternoon|evening)|[Ll]ast\s+(?:night|evening))\b)
    |(?P<weekday>(?<!Bloody\s)(?<!Good\s)(?<!Black\s)\b(?:(?:[Ll]ast|[Nn]ext|[Tt]his)\s+)?{_WEEKDAY}\b(?!\s(?:Times|Express|Mirror|Telegraph|Mail|Herald|Morning)))
    |(?P<year>(?<![\w$£€#./,-])(?<!\d\s){_YEAR}(?![\w%/]|[.,]\d|-\d{{3}}|\s?(?:-|–)\s?\d{{2}}\b|['’]?s\b))
    |(?P<years>(?<![\w$£€#./,-]){_YEAR}\s?[-–]\s?(?:{_YEAR}|\d\d)\b(?!-)))
    """,
    re.VERBOSE,
)
MONTH_WORD = re.compile(r"[A-Za-z]{3,9}")
DAY_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
YEAR_NUMBER = re.compile(r"(?:19|20)\d\d(?!\d)")

# What stands right before or after a date and says that it dates no act.
NAME_BEFORE = re.compile(
    r"(?:\b(?:Act|Acts|Law|Convention|Conventions|Treaty|Protocol|Declaration|Agreement|Accord|Accords|Code|Constitution|Regulations?|"
    r"Directive|Decree|Ordinance|Statute|Charter|Covenant|Resolution|Bill|Plan|Agenda|Strategy|Rules|Order|E\.O\.|Proclamation|law|act|treaty|"
    r"convention|constitution|decree)(?:\s+(?:No\.?\s*)?[\d.()/-]+)?(?:\s+\([^()]{1,30}\))?,?\s+(?:(?:of|from|dated)\s+(?:the\s+year\s+)?)?"
    r"|\b(?:Resolution|UNSCR|Resolutions|UNSCRs|No\.?|[Ss]ection|[Aa]rticle|E\.O\.|Order|Fiscal\s+Year|FY|Chapter|Public\s+Law)\s+(?:\d+\s+\()?)$"
)
BIRTH_BEFORE = re.compile(
    r"(?:\bborn(?:\s+(?:in|on|around|circa))?|\bDOB:?(?:\s+circa)?|\bdate\s+of\s+birth:?|\bb\.)\s*$", re.IGNORECASE
)
STRETCH_BEFORE = re.compile(
    r"\b(?:[Ss]ince|[Uu]ntil|[Tt]ill|[Tt]hrough|[Bb]y|[Ff]rom|[Aa]s\s+of|[Bb]efore|[Pp]rior\s+to|[Aa]head\s+of|[Aa]fter|[Bb]etween|(?:[Uu]p\s+)?[Tt]o(?:wards)?)"
    r"(?:\s+(?:at\s+least|about|around|the\s+end\s+of|early|late|mid-?))*\s*$"
)
STRETCH_BETWEEN = re.compile(r"\s*(?:to|until|till|through|thru|–|-|and)\s+(?:early\s+|late\s+|mid-)?")
ATTRIBUTE_BEFORE = re.compile(r"\b(?:the|a|an|its|their|his|her|this|that|those|these|of|annual|['’]s)\s+$")
ATTRIBUTE_AFTER = re.compile(
    r"(?:['’]s?)?\s+(?!(?:and|or|in|on|by|at|to|of|for|with|from|as|that|when|after|before|the|a|an|it|he|she|they|we|was|were|is|has|had|have)\b)[a-z]+|['’]s?\s+[A-Z]|\s+[A-Z]"
)
# "Beijing 2022 Winter Olympics", "Vision 2030": a year right behind a name is part of it.
NAME_WORD_BEFORE = re.compile(r"(?<![.!?]\s)\b[A-Z][a-z]+\s$")
PREPOSITION_BEFORE = re.compile(r"\b(?:In|Of|On|During|Since|From|By|Late|Early|And)\s$")
FUTURE_BEFORE = re.compile(
    r"\b(?:by|until|till|next|coming|upcoming|before|starting|beginning|scheduled\s+for|due\s+on|will\b[^.;]{0,60})\s*(?:on|the)?\s*$"
)

"""The inflected forms of English verbs and nouns, so that rule files need to list base forms only."""

from enum import StrEnum

from loaders.grammar.word_sets import word_set

VOWELS = frozenset("aeiou")
# Verbs of one syllable, or stressed on the last, double the last consonant; no rule of spelling says which.
DOUBLED = word_set(
    """
    ban bar beg cut drop get grab jam let plan plead refer rebut scrap set shun slam stop strip submit admit permit
    commit omit recur rip run shut sit slap snub spur transfer defer veto abet acquit ship rid hit put
    expel begin annul compel propel rebel forbid control patrol cancel travel counsel label signal regret
    """
) - {"plead", "veto"}
IRREGULAR = {
    "arise": "arose arisen", "be": "was were been", "become": "became become", "begin": "began begun",
    "break": "broke broken", "bring": "brought brought", "build": "built built", "choose": "chose chosen",
    "come": "came come", "cut": "cut cut", "deal": "dealt dealt", "do": "did done", "draw": "drew drawn",
    "fall": "fell fallen", "feel": "felt felt", "fight": "fought fought", "find": "found found",
    "forbid": "forbade forbidden", "forget": "forgot forgotten", "freeze": "froze frozen", "get": "got got",
    "give": "gave given", "go": "went gone", "grow": "grew grown", "have": "had had", "hear": "heard heard",
    "hit": "hit hit", "hold": "held held", "keep": "kept kept", "lead": "led led", "leave": "left left",
    "let": "let let", "lose": "lost lost", "make": "made made", "mean": "meant meant", "meet": "met met",
    "overturn": "overturned overturned", "pay": "paid paid", "plead": "pleaded pled", "put": "put put",
    "quit": "quit quit", "read": "read read", "rebut": "rebutted rebutted", "rise": "rose risen", "run": "ran run",
    "say": "said said", "see": "saw seen", "seek": "sought sought", "sell": "sold sold", "send": "sent sent",
    "set": "set set", "shake": "shook shaken", "show": "showed shown", "shut": "shut shut", "sit": "sat sat",
    "slay": "slew slain", "speak": "spoke spoken", "spend": "spent spent", "stand": "stood stood",
    "steal": "stole stolen", "strike": "struck struck", "take": "took taken", "teach": "taught taught",
    "tell": "told told", "think": "thought thought", "undertake": "undertook undertaken", "uphold": "upheld upheld",
    "withdraw": "withdrew withdrawn", "withhold": "withheld withheld", "write": "wrote written",
    "strip": "stripped stripped",
}  # fmt: skip


class Form(StrEnum):
    """Which form of a verb stands in the text."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    GERUND = "gerund"


# Stressed on their end, and so doubled everywhere.
STRESSED = word_set("expel annul compel propel rebel control patrol impel repel dispel extol enrol fulfil")


def inflect_verb(base: str) -> dict[str, Form]:
    """Every form of a verb with what it is; a form that is also the base (`cut`) counts as the base."""
    forms: dict[str, Form] = {}
    for past in IRREGULAR[base].split() if base in IRREGULAR else [_past(base)]:
        forms[past] = Form.PAST
    if base.endswith("l") and len(base) > 4 and base[-2] in VOWELS and base[-3] not in VOWELS and base not in STRESSED:
        # British and American spelling: `signalled`, `signaled`.
        for stem in (base, base + "l"):
            forms |= {stem + "ed": Form.PAST, stem + "ing": Form.GERUND}
    forms[_gerund(base)] = Form.GERUND
    forms[_third(base)] = Form.THIRD
    forms[base] = Form.BASE
    return forms


def inflect_noun(singular: str) -> tuple[str, str]:
    """A noun and its plural."""
    return singular, _third(singular)


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    if base.endswith(("s", "sh", "ch", "x", "z")) or base in ("do", "go", "veto"):
        return base + "es"
    return base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if base in DOUBLED else "") + "ed"


def _gerund(base: str) -> str:
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return base + (base[-1] if base in DOUBLED else "") + "ing"

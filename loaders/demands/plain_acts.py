"""Says plainly what an ask wants done: the verb first, in its base form, with its object.

`Take immediate steps to sanction the generals`, `be sanctioned` said of the generals and `sanctioning the generals`
all become `sanction the generals`, so that the words that open an ask are the same however it is put.
"""

import re

from loaders.demands.find import DemandCandidate
from loaders.grammar.inflections import Form, inflect_verb
from loaders.grammar.word_sets import word_set
from loaders.passage import Passage

# What leads up to the act and says nothing of it. Each is tried again on what is left.
STEPS = r"(?:steps?|measures?|actions?|efforts?|initiatives?)"
POWERS = (
    r"(?:discretion|powers?|authority|leadership|position|mandate|political will"
    r"|tools at (?:your|its|their|our|his|her) disposal)"
)
BEGINNINGS = (
    "continue|commit(?: [a-z]+sel(?:f|ves))?|work|move|act|agree|begin|start|seek|strive|resolve|undertake|pledge"
    "|promise|try|attempt|endeavou?r|prepare|need|go further|step (?:in|up)|proceed|come together"
    "|join (?:forces|together)|cooperate|do more|go on|vow|aim|decide|choose|prioriti[sz]e"
)
LEADING = re.compile(
    "(?:"
    + "|".join(
        (
            r"to|and|also|again|now|today|finally|instead|please|not only|further|first|once (?:and for all|again)",
            r"urgent|immediate|(?!(?:early|family|supply|reply|apply|only|comply|rely|ally|rally)\b)[a-z]+ly",
            r"(?!use all (?:[a-z]+ )?(?:diplomatic|influence|leverage|channels))"
            r"(?:do|make|use|spare) (?:everything|all|whatever|no efforts?|every effort|more|its utmost|what it can)"
            r"(?: (?!to\b)\w+){0,5}? to",
            r"(?:take|adopt|implement|undertake|put in place|introduce) (?:(?!to\b)[\w-]+,? ){0,6}?"
            + STEPS
            + r"(?: now)? (?:to|towards?|aimed at|in)",
            r"(?:support|back|join|continue|redouble|step up|intensify) (?:[\w-]+ ){0,3}?efforts (?:to|at|towards)",
            r"(?:take|have|seize) (?:the|this|every|an) (?:initiative|opportunity|lead|courage|decency) (?:to|in)",
            r"(?:" + BEGINNINGS + r")(?: (?:hard|fast|now|together|[a-z]+ly))? (?:to|and|in|on|by|towards?)",
            r"(?:continue|begin|start|keep|consider|prioriti[sz]e|be)(?= [a-z]+ing\b)",
            r"(?:help|ensure|guarantee|see to it|make sure|make certain|assure)(?: (?:to|that|both))",
            r"help(?= [a-z]+ )",
            r"make (?:a|the|its) (?:\w+ )?(?:decision|commitment|pledge|promise|effort) to",
            r"(?:join|unite) (?:[\w-]+ ){0,8}?in(?= [a-z]+ing\b)",
            r"(?:play|fulfil|fulfill|do) (?:its|their|your|his|her) (?:\w+ )?(?:part|role|duty) (?:to|in|by|of)",
            r"(?:be|stand) (?:ready|prepared|willing|allowed|able|required|obliged|compelled|urged|asked) to",
            r"(?:exercise|use|show|demonstrate|exert) (?:(?!to\b)\w+ ){0,4}?" + POWERS + " (?:to|and|by|in)",
        )
    )
    + "),? +"
)
PASSIVE = re.compile(r"(?:also |now |immediately |urgently |fully |at once )*be (?:[a-z]+ly )*(?P<verb>[a-z]+)\b,? ?")
INNER_PASSIVE = re.compile(
    r"(?P<object>[^,;:.]{2,90}?) (?:to |should |must |shall |can |will |need to |are to |is to )?(?:[a-z]+ly )?"
    r"(?:be|are|is)(?P<not> not)?(?: (?:[a-z]+ly|and|once|all))* (?P<verb>[a-z]+)\b ?"
)
ACTS = word_set(
    """
    abandon abolish abuse address adopt aid allow amend arrest ask attack audit ban bar block boycott bring call
    cancel cease charge close compensate condemn convict create criminalise criminalize cut defend deliver demand
    denounce deny deploy deport designate detain disclose dismiss dissolve divest drop enact end enforce establish
    evacuate evict examine exclude expand expel extend extradite fire force free freeze fund give grant halt harass
    hold identify implement impose improve include increase indict injure inspect intervene intimidate introduce
    investigate jail kill lift maintain mistreat monitor negotiate open oppose pardon pass pay preserve press
    pressure prevent prohibit promote prosecute protect provide publish punish pursue push put raise ratify recall
    recognise recognize reduce refer reform refuse regulate reinstate reject release remove repatriate repeal
    replace require rescind resettle respect restore restrict return reveal reverse review revoke sack safeguard
    sanction scrap secure seize separate sever share shelter shut silence speak stop strengthen support suspend
    target tell terminate torture transfer treat try update uphold urge use veto waive withdraw withhold work
    """
)  # fmt: skip
# What is called for as a thing: `an end to`, `the repeal of`, `a full inquiry into`.
NOUNS = {
    "abolition": "abolish", "adoption": "adopt", "amendment": "amend", "appointment": "appoint", "arrest": "arrest",
    "ban": "ban", "cancellation": "cancel", "cessation": "stop", "closure": "close", "creation": "create",
    "deployment": "deploy", "disclosure": "disclose", "dismissal": "dismiss", "enactment": "enact", "end": "end",
    "enforcement": "enforce", "establishment": "establish", "evacuation": "evacuate", "expulsion": "expel",
    "extension": "extend", "extradition": "extradite", "freeing": "free", "halt": "stop", "implementation": "implement",
    "imposition": "impose", "increase": "increase", "inquiry": "investigate", "introduction": "introduce",
    "investigation": "investigate", "lifting": "lift", "passage": "pass", "prohibition": "ban",
    "prosecution": "prosecute", "protection": "protect", "provision": "provide", "publication": "publish",
    "ratification": "ratify", "recall": "recall", "recognition": "recognise", "reduction": "reduce",
    "reinstatement": "reinstate", "release": "release", "removal": "remove", "repeal": "repeal",
    "resettlement": "resettle", "restoration": "restore", "return": "return", "reversal": "reverse",
    "review": "review", "scrapping": "scrap", "stop": "stop", "suspension": "suspend", "termination": "terminate",
    "withdrawal": "withdraw",
}  # fmt: skip
NOMINAL = re.compile(
    r"(?!(?:arrest|end|halt|increase|recall|release|return|review|stop) (?:to|on|in|into|for)\b)"
    r"(?:(?:put|bring|see|call) )?(?:(?:the|an?|its|their|his|her) )?"
    r"(?:(?!to\b)[a-z]*(?:al|ate|ed|ent|ete|ful|full|ic|ick|ive|less|ly|pt|ry|ugh),? (?:and )?){0,3}"
    rf"(?P<noun>{'|'.join(NOUNS)}) (?:of|to|on|in|into|for)\b"
)
FORMS = {form: (base, sort) for base in ACTS for form, sort in inflect_verb(base).items()}
# Quotation marks, emphasis and the endings of possessives stand between words that belong together.
MARKS = re.compile(r"[“”\"*\[\]]|(?<=s)[’'](?= )|[’']s(?= )")
NEGATED = re.compile(r"(?:\bnot|\bnever|n['’]t)(?: to)?\s*\Z")
AGAIN = 4
# The subject of `must be released` stands before it, in so many words at most.
CLAUSE_END = re.compile(r"[.:;“”\"]|\b(?:says?|said|adds?|added|believes?|insists?|argues?)(?: that)?\b")
SUBJECT = 14
OPENING = re.compile(r"[^\w,.;]{0,5}\w")


def read_act(passage: Passage, candidate: DemandCandidate) -> str:
    """What a candidate asks for, lower-cased and said plainly; `must not stay` is `not stay`."""
    ask = passage.lowered[candidate.start : candidate.end]
    is_not = NEGATED.search(passage.lowered, max(0, candidate.start - 8), candidate.start) is not None
    return f"not {_read_act(passage, candidate, ask)}" if is_not else _read_act(passage, candidate, ask)


def _read_act(passage: Passage, candidate: DemandCandidate, ask: str) -> str:
    is_before = not OPENING.match(ask)
    if candidate.ask.frame != "modal" and not is_before:
        return say_plainly(ask)
    before = passage.lowered[passage.sentences[candidate.sentence].start : candidate.cue_start]
    subject = " ".join(CLAUSE_END.split(before)[-1].split()[-SUBJECT:])
    # `An inquiry is essential, the union said.` has its ask before the cue.
    return say_plainly(subject) if is_before else say_plainly(ask, subject)


def say_plainly(ask: str, subject: str = "") -> str:
    """A lower-cased ask with its act first, in the base form; `subject` is what a passive without one is said of."""
    ask = MARKS.sub("", ask).strip()
    passive = PASSIVE.match(ask)
    if passive is not None:
        base, sort = FORMS.get(passive["verb"], ("", Form.BASE))
        if base and sort is not Form.GERUND:
            return f"{base} {subject} {ask[passive.end() :]}"
        if not passive["verb"].endswith("ing"):
            return f"{ask} {subject}" if subject else ask
    for _ in range(AGAIN):
        led = LEADING.match(ask)
        if led is None or led.end() >= len(ask) - 2:
            break
        ask = ask[led.end() :]
    nominal = NOMINAL.match(ask)
    if nominal is not None:
        return f"{NOUNS[nominal['noun']]}{ask[nominal.end() :]}"
    word, space, rest = ask.partition(" ")
    base, sort = FORMS.get(word, ("", Form.BASE))
    if base and sort is Form.GERUND:
        return f"{base}{space}{rest}"
    inner = INNER_PASSIVE.match(ask) if not base else None
    if inner is not None:
        base, sort = FORMS.get(inner["verb"], ("", Form.BASE))
        if base and sort is Form.PAST:
            negated = "not " if inner["not"] else ""
            return f"{negated}{base} {inner['object']} {ask[inner.end() :]}"
    return ask

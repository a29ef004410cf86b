"""Tells whether a phrase names nobody itself and takes up who was named before: `they`, `the groups`, `the letter`."""

from dataclasses import dataclass

from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage

DEFINITE = word_set("the these those both their its his her this that")
POSSESSIVES = word_set("their its his her")
PLURAL_PRONOUNS = word_set("they their them")
# A phrase that goes on so names who is meant.
OWN_WORDS = word_set("of in at from who that which against for on")
SIGNERS = word_set(
    """
    signatories signatory petitioners plaintiffs applicants complainants organisers organizers authors campaigners
    signers co-signatories initiators
    """
)
BODIES = word_set(
    """
    groups organisations organizations ngos unions charities associations churches societies networks parties
    federations bodies coalitions committees campaigns movements
    """
)
PERSONS = word_set(
    """
    lawmakers legislators parliamentarians senators congressmen congresswomen representatives mps meps mp mep experts
    scholars academics activists advocates researchers lawyers leaders bishops writers experts rapporteurs
    """
)
BODY = word_set(
    """
    group coalition union network alliance federation association organisation organization charity ngo party committee
    campaign movement foundation council society institute watchdog centre center collective chapter
    """
)
TEXTS = word_set(
    "letter petition statement report appeal submission motion declaration complaint study petitions letters resolution"
)


# Nouns by which a text calls the same people.
SYNONYMS = (
    word_set("worker employee staff staffer"),
    word_set("student pupil undergraduate"),
    word_set("protester protestor demonstrator marcher"),
    word_set("group organization ngo charity association"),
    word_set("lawmaker mp senator parliamentarian legislator congressman mep representative"),
    word_set("expert rapporteur scholar academic researcher scientist professor"),
    word_set("doctor physician medic professional clinician"),
    word_set("resident villager local tenant renter citizen"),
    word_set("coalition alliance group network"),
)


@dataclass(frozen=True)
class Anaphor:
    """What stands for somebody named before: a pronoun, a text, or a noun; `words` are all of its words."""

    noun: str
    words: tuple[str, ...] = ()
    is_pronoun: bool = False
    is_text: bool = False

    @property
    def may_be_bodies(self) -> bool:
        """May it stand for several organisations?"""
        return self.noun in BODIES or self.noun in SIGNERS

    @property
    def may_be_persons(self) -> bool:
        """May it stand for several persons?"""
        return self.noun in PERSONS or self.noun in SIGNERS

    @property
    def is_body(self) -> bool:
        """May it stand for one organisation?"""
        return self.noun in BODY


def read_anaphor(passage: Passage, phrase: Phrase) -> Anaphor | None:
    """The anaphor that a phrase is; None where it names somebody, or is of one person."""
    head, tokens = phrase.head, passage.tokens(phrase.sentence)
    noun = tokens[head.last - 1].lower
    if head.kind is SpanKind.PRONOUN:
        is_text = len(phrase.spans) > 1 and phrase.spans[1].standing is Standing.THING
        text = tokens[phrase.spans[1].last - 1].lower if is_text else ""
        if text in TEXTS and noun in POSSESSIVES:
            return Anaphor(text, is_text=True)
        if noun == "it":
            text = _last_subject(passage, phrase.sentence) if head.first == 0 else ""
            return Anaphor(text, is_text=True) if text in TEXTS else None
        return Anaphor(noun, is_pronoun=True) if noun in PLURAL_PRONOUNS else None
    if head.kind not in (SpanKind.GENERIC, SpanKind.OFFICE) or head.actor is not None:
        return None
    opening = tokens[head.first].lower if head.last - head.first > 1 else ""
    before = tokens[head.first - 1].lower if head.first > 0 else ""
    if opening not in DEFINITE and before not in DEFINITE:
        return None
    following = tokens[head.last].lower if head.last < len(tokens) else ""
    words = tuple(token.lower for token in tokens[head.first : head.last] if token.lower not in DEFINITE)
    has_own_words = following in OWN_WORDS or any(word[0].isdigit() for word in words)
    if noun in TEXTS and following not in OWN_WORDS:
        return Anaphor(noun, is_text=True)
    if has_own_words or any(span.kind is SpanKind.NAME and span.last <= phrase.last for span in phrase.spans[1:2]):
        return None
    is_asker = head.standing in (Standing.CIVIL, Standing.UNCLEAR, Standing.LAWMAKER) or noun in BODY | PERSONS
    return Anaphor(noun, words) if is_asker else None


def _last_subject(passage: Passage, index: int) -> str:
    """The noun with which the sentence before opens: `The petition has nine pages. It calls on Peru to act.`"""
    spans = passage.spans(index - 1) if index else []
    is_opening = bool(spans) and spans[0].first == 0 and spans[0].kind is SpanKind.GENERIC
    return passage.tokens(index - 1)[spans[0].last - 1].lower if is_opening else ""


def is_body_noun(name: str) -> bool:
    """Does a name without capitals end in the noun of a body: `workers' union`?"""
    return name.islower() and name.split()[-1] in BODY


def says_same(anaphor: Anaphor, name: str) -> bool:
    """Does a name hold the anaphor's words, its noun perhaps by another word for the same people?"""
    held = {_base(word.strip(",.()")) for word in name.lower().split()}
    noun = _base(anaphor.noun)
    nouns = {noun}.union(*(group for group in SYNONYMS if noun in group))
    return bool(held & nouns) and all(_base(word) in held for word in anaphor.words[:-1])


def _base(word: str) -> str:
    plain = word.replace("isation", "ization")
    if plain.endswith("ies"):
        return plain[:-3] + "y"
    if plain.endswith("men"):
        return plain[:-3] + "man"
    return plain[:-1] if plain.endswith("s") and not plain.endswith("ss") else plain

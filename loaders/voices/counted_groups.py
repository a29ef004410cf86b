"""The group that a text counts and lets ask: `Forty charities urge ...`, `a letter signed by 55 nurses in Lima`.

A group without a name of its own keeps its number, and what it is; whoever is counted for another reason is left out.
"""

import re
from collections.abc import Iterator

from loaders.grammar.word_sets import word_set
from loaders.model import Sentence
from loaders.names.spans import Lexicon, Standing
from loaders.passage import Passage
from store.rows import NamedActor

ONES = "two|three|four|five|six|seven|eight|nine"
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|(?!(?:19|20)\d\d\b)\d{{1,6}}|{ONES}|ten|eleven|twelve|thirteen|fifteen|sixteen|eighteen|"
    rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|{ONES}))?|"
    r"(?:a )?(?:hundred|thousand|dozen)|"
    r"(?:dozens|scores|hundreds|thousands|tens of thousands|a (?:group|coalition|number|alliance) of \d{1,4}) of|"
    r"an? (?:[\w-]+ )?(?:group|coalition|alliance) of \d{1,4})"
)
COUNTED = re.compile(
    rf"(?<![\w.,$€£/-])(?P<count>(?:(?:more than|over|nearly|almost|some|about|around|at least|approximately|up to) )?"
    rf"{NUMBER}\+?)(?: of (?:the|his|her|their|our|its))? (?P<rest>[\w'’&/-]+(?:,? [\w'’&/-]+){{0,9}})",
    re.IGNORECASE,
)
# Who signs: these verbs stand behind the group, or such words before it.
ASKING = word_set(
    """
    urge urges urged urging call calls called calling demand demands demanded ask asks asked appeal appeals appealed
    write wrote written sign signs signed sent send petition petitioned condemn condemned condemning issue issued join
    joined unite united release released publish published request requested endorse endorsed
    """
)
BETWEEN = word_set("have has had today jointly also together are all recently publicly yesterday this week on")
SIGNED_BY = re.compile(
    r"(?:\b(?:co-?)?(?:signed|endorsed|supported|backed|joined|issued|sent|written) by|\bon behalf of|"
    r"\b(?:together|along) with|\balongside|\bled|"
    r"\b(?:letter|statement) (?:from|by)|\bpetition (?:from|by|of))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
NOUNS = word_set(
    """
    csos ngos professionals employees colleagues feminists signers signees parliamentarians psychologists physicians
    professors engineers educators veterans celebrities economists lawyers actors musicians scientists psychiatrists
    lawmakers mps meps senators congressmen representatives leaders companies businesses firms parties partners
    institutions bodies peoples signees constituents
    """
)
# Who signs what others write.
CROWD = word_set("people workers residents citizens supporters voters consumers fans signatories signers signees")
STOPS = word_set(
    """
    in on at by for from with that which who are is was were have has to of as per percent per cent million billion
    days weeks months years hours times countries states nations killed arrested dead
    """
)
PLACES = re.compile(
    r"(?: (?:based )?(?:in|from|across)(?: the)? (?:[A-ZÀ-Þ][\w'’-]+|world|country|globe|region|sector)"
    r"(?:(?:,|,? and| and the| of)? [A-ZÀ-Þ][\w'’-]+)*(?: countries)?)"
)
SENTENCES = 6


def find_counted_group(passage: Passage) -> NamedActor | None:
    """The counted group that the first sentences let ask, write or sign; None where they count nobody so."""
    for sentence in passage.sentences[:SENTENCES]:
        for name, start, end in counted_in(passage, sentence):
            if passage.quote_at(start) is None and _asks(passage, sentence, start, end):
                return NamedActor(passage.gazetteer.actor_for(name), name)
    return None


def counted_in(passage: Passage, sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """The groups that a sentence counts: the name with the number, and where it stands."""
    for found in COUNTED.finditer(passage.text, sentence.start, sentence.end):
        end = _end_of_group(found["rest"], passage.lexicon)
        if end is None:
            continue
        last = found.start("rest") + end
        place = PLACES.match(passage.text, last, sentence.end)
        last = place.end() if place is not None else last
        yield " ".join(passage.text[found.start() : last].split()), found.start(), last


def signs_with(passage: Passage, sentence: Sentence, start: int) -> bool:
    """Do the words before a group say that it signs, or does so with others: `co-signed by`, `along with`?"""
    return SIGNED_BY.search(passage.text, max(sentence.start, start - 40), start) is not None


def is_group_noun(word: str, lexicon: Lexicon) -> bool:
    """Is the word a plural that can be a group outside power: `charities`, `nurses`, `NGOs`?"""
    lowered = word.lower().strip("'’,")
    if lowered in NOUNS:
        return True
    is_civil = lexicon.heads.get(lowered) in (Standing.CIVIL, Standing.UNCLEAR)
    return is_civil and (lowered.endswith("s") and not lowered.endswith("ss") or lowered == "people")


def is_crowd(group: NamedActor) -> bool:
    """Is it a crowd that signs what somebody else has written: `830 people`, `over 600 workers`?"""
    return not CROWD.isdisjoint(group.as_written.lower().split())


def _end_of_group(rest: str, lexicon: Lexicon) -> int | None:
    """Where in the words behind a number the noun ends that says who is counted."""
    last = None
    for word in re.finditer(r"[\w'’&/-]+", rest):
        lowered = word.group().lower()
        if lowered in STOPS or lowered in ASKING:
            break
        if is_group_noun(lowered, lexicon):
            last = word.end()
            if not re.match(r",? and [\w'’-]+", rest[last:]) or not _goes_on(rest[last:], lexicon):
                break
    return last


def _goes_on(rest: str, lexicon: Lexicon) -> bool:
    """`forty nurses and doctors`: does the `and` join another such noun?"""
    words = re.findall(r"[\w'’-]+", rest)[1:4]
    return any(is_group_noun(word, lexicon) for word in words) and not any(word.lower() in ASKING for word in words)


def _asks(passage: Passage, sentence: Sentence, start: int, end: int) -> bool:
    """Does the group sign or ask: by the verb behind it, or by the words before it?"""
    if signs_with(passage, sentence, start):
        return True
    for word in re.finditer(r"[\w'’-]+", passage.text[end : min(sentence.end, end + 80)]):
        lowered = word.group().lower()
        if lowered in ASKING:
            return True
        if lowered not in BETWEEN and not lowered.endswith("day"):
            return False
    return False

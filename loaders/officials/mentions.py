"""Every person named where a document speaks of sanctions: what a second look has to weigh.

Invariant: a mention's name is written as the text writes it; a surname alone stands for the one full name that it has
in the document.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.grammar.word_sets import word_set
from loaders.model import Sentence, SentenceKind
from loaders.names.name_tokens import Token, split_tokens, without_brackets
from loaders.names.person_names import GIVEN, NameReader
from loaders.names.read_names import ReadName
from loaders.officials.scene import Scene
from loaders.officials.statements import Known, ListedName
from store.vocabulary import OfficialKind

# Further below the words of sanctions nobody is taken for one of those that they are about.
FARTHEST = 6
# A line this short under another goes on with its list, whatever marks it has.
SHORT_LINE = 160
# No sentence names more, and no document has more that are worth a second look.
MOST_NAMES, MOST_MENTIONS = 60, 3000
ELSEWHERE = "elsewhere"
# Any other word may alone mean anything ("a blacklist of workers"): what stands below it is about something else.
SURE = re.compile(r"sanction|magnitsky|freez|froze|restrictive measures|visa ban|travel ban|entry ban|\bofac\b")
# The man alone is no word of sanctions, his law is.
LAWYER = "magnitsky"
LAW = re.compile(
    r"[\s-]+(?:\w+\s+)?(?:act|law|list|sanction|bill|style|rule|regime|power|regulation|legislation|amendment|human|measure)"
)
# No person stands right behind "the", and few behind "in".
PLACED = word_set("the in across throughout near inside outside")
# "Ruritanian Muslims" are a people.
PEOPLES = word_set("muslims christians buddhists hindus jews sikhs tibetans uyghurs kurds tamils")
# "Al-TamimiDOB", "OfficeAddress": two cells of a table; but "McOrum", "DeLanna".
RUN_TOGETHER = re.compile(r"[a-z]{3,}[A-Z]")


@dataclass(frozen=True)
class Place:
    """Where a sentence stands to words of sanctions: `told` is the sentence that holds them, `how` the way to it."""

    told: int
    how: str
    distance: int


@dataclass(frozen=True)
class NamedMention:
    """A name where it stands: tokens `first` to `last` (exclusive) of its sentence, with the place of that."""

    sentence: Sentence
    place: Place
    listed: ListedName
    tokens: Sequence[Token]
    first: int
    last: int
    # The position of the name among those of its sentence, and how many these are.
    number: int
    others: int


def find_places(scene: Scene, sentences: Sequence[Sentence]) -> list[Place]:
    """For each sentence whether it holds words of sanctions, is opened by such a one, stands below it, or elsewhere."""
    places: list[Place] = []
    last: int | None = None
    is_about = len(scene.context) > 1 or SURE.search(scene.lowered) is not None
    for sentence in sentences:
        at = sentence.index
        if _speaks_of_sanctions(scene, sentence):
            places.append(Place(at, "own", 0))
            last = at
        else:
            places.append(_place_below(sentences, sentence, places, last, is_about))
    return places


def _place_below(
    sentences: Sequence[Sentence], sentence: Sentence, places: Sequence[Place], last: int | None, is_about: bool
) -> Place:
    """The place of a sentence without words of sanctions; `last` is the last one that holds them."""
    at = sentence.index
    opener = Place(at, ELSEWHERE, 0) if sentence.lead_in is None else places[sentence.lead_in]
    if opener.how != ELSEWHERE:
        # An item above that speaks of sanctions itself is nearer than the words over the list.
        told = opener.told if last is None or sentence.lead_in is None or last < sentence.lead_in else last
        return Place(told, "lead-in", at - told)
    is_line = sentence.kind is not SentenceKind.PROSE or sentence.end - sentence.start < SHORT_LINE
    is_new_line = at > 0 and sentences[at - 1].paragraph != sentence.paragraph
    if is_line and is_new_line and places[at - 1].how in ("lead-in", "line"):
        return Place(places[at - 1].told, "line", at - places[at - 1].told)
    if last is None or at - last > FARTHEST or not is_about:
        return Place(at, ELSEWHERE, 0)
    is_same = sentences[last].paragraph == sentence.paragraph
    is_head = sentences[last].kind is SentenceKind.HEADING
    return Place(last, "heading" if is_head else "paragraph" if is_same else "line" if is_line else "below", at - last)


def _speaks_of_sanctions(scene: Scene, sentence: Sentence) -> bool:
    """Do its words mean the sanctions of states on persons: no lists of goods, no referees?"""
    span = (scene.lowered, sentence.start, sentence.end)
    if not scene.has_context(sentence.start, sentence.end) or scene.rules.other_senses.search(*span):
        return False
    if all(found.group() == LAWYER and not LAW.match(scene.lowered, found.end()) for found in _contexts(scene, span)):
        return False
    return "sanction" in scene.lowered[sentence.start : sentence.end] or scene.rules.trade.search(*span) is None


def _contexts(scene: Scene, span: tuple[str, int, int]) -> Iterator[re.Match[str]]:
    return (found for _, found in scene.rules.contexts.find(*span))


def find_mentions(
    text: str,
    sentences: Sequence[Sentence],
    places: Sequence[Place],
    names: NameReader,
    resolve_short: Callable[[str], Known | None],
) -> list[NamedMention]:
    """The mentions of persons about words of sanctions, and all others of the same surnames, in order."""
    about = [sentence for sentence in sentences if places[sentence.index].how != ELSEWHERE]
    found = {sentence.index: _read_sentence(text, sentence, names, resolve_short) for sentence in about}
    surnames = {one[2].name.split()[-1] for _, read in found.values() for one in read}
    if not surnames:
        return []
    bears = re.compile("|".join(map(re.escape, sorted(surnames))))
    mentions: list[NamedMention] = []
    for sentence, place in zip(sentences, places, strict=True):
        if sentence.index not in found and not bears.search(text, sentence.start, sentence.end):
            continue
        tokens, read = found.get(sentence.index) or _read_sentence(text, sentence, names, resolve_short)
        for number, (first, last, listed) in enumerate(read):
            mentions.append(NamedMention(sentence, place, listed, tokens, first, last, number, len(read)))
        if len(mentions) >= MOST_MENTIONS:
            break
    return mentions


def _read_sentence(
    text: str, sentence: Sentence, names: NameReader, resolve_short: Callable[[str], Known | None]
) -> tuple[Sequence[Token], list[tuple[int, int, ListedName]]]:
    """The tokens of the sentence, and the persons that they name with their first token and the one behind the last."""
    tokens = without_brackets(split_tokens(text, sentence.start, sentence.end))
    return tokens, list(_read_names(tokens, names, resolve_short))[:MOST_NAMES]


def _read_names(
    tokens: Sequence[Token], names: NameReader, resolve_short: Callable[[str], Known | None]
) -> Iterator[tuple[int, int, ListedName]]:
    at = 0
    while at < len(tokens):
        if not tokens[at].is_capital:
            at += 1
            continue
        upper = names.run_end(tokens, at)
        read = names.read(tokens, at, upper)
        if read is None or read.kind is OfficialKind.ORGANISATION:
            read = _read_glued(tokens, at, upper, names) or read
        if read is None and at == 0:
            read = names.read_head(tokens, at, upper)
        if read is not None and read.kind is OfficialKind.ORGANISATION:
            at = upper
            continue
        if read is not None and _is_part(tokens, read, names):
            at = upper
            continue
        if read is not None:
            first, last = tokens[read.first], tokens[read.last - 1]
            yield read.first, read.last, ListedName(first.start, last.end, read.name, read.kind)
        else:
            yield from _read_short(tokens, at, upper, names, resolve_short)
        at = upper


def _read_glued(tokens: Sequence[Token], at: int, upper: int, names: NameReader) -> ReadName | None:
    """The person whose name stands right behind a body's; but not the place in "Union of Tamil Eelam", "Ltd. Minsk"."""
    read = names.read_glued(tokens, at, upper)
    if read is None or read.first == at:
        return read
    before = tokens[read.first - 1]
    is_part = not before.is_capital or before.bare in names.words["legal_forms"] | names.words["last_of_body"]
    return None if is_part and before.bare not in names.words["roles"] else read


def _is_part(tokens: Sequence[Token], read: ReadName, names: NameReader) -> bool:
    """Is it no person but a people, a place, or the end of a longer name: "Tigers of Ruvania", "Ltd. Minsk"?"""
    if _is_no_person(read.name, names):
        return True
    before = [token for token in tokens[max(0, read.first - 3) : read.first] if token.is_word]
    if not before:
        return False
    if before[-1].lower in PLACED and not tokens[read.first - 1].is_capital:
        return True
    if before[-1].lower == "of" and len(before) > 1:
        return before[-2].is_capital and before[-2].bare not in names.words["roles"]
    return not before[-1].is_capital and before[-1].bare.replace(".", "") in names.words["body_words"]


def _is_no_person(name: str, names: NameReader) -> bool:
    words = name.split()
    if names.is_place(name) or any(names.is_demonym(word) for word in words[:2]) and words[0] not in GIVEN:
        return True
    if words[-1].lower() in names.words["laws"] | PEOPLES or words[-1] == "Bill":
        return True
    return any("/" in word or RUN_TOGETHER.search(word) for word in words) or _is_common(words[0].lower(), names)


def _is_common(word: str, names: NameReader) -> bool:
    """Is it a small or common word that begins no given name: "On Monday", "Your City"?"""
    if word in names.words["common_words_in_names"] or word in names.words["particles"]:
        return False
    lists = ("articles", "prepositions", "verbs", "clauses", "run_on", "never")
    return word in names.common or any(word in names.words[name] for name in lists)


def _read_short(
    tokens: Sequence[Token],
    at: int,
    upper: int,
    names: NameReader,
    resolve_short: Callable[[str], Known | None],
) -> Iterator[tuple[int, int, ListedName]]:
    """The surname, acronym or bracketed short form that the run ends in, where the document has its full form."""
    last = tokens[upper - 1]
    if last.text.isupper():
        return  # an acronym is nobody's surname
    known = resolve_short(last.lower) if last.bare not in names.words["roles"] and len(last.bare) > 2 else None
    if known is not None and known[1] is OfficialKind.PERSON and not _is_no_person(known[0], names):
        listed = ListedName(last.start, last.end, known[0], known[1])
        yield upper - 1, upper, replace(listed, is_full=False)

"""Finds the bullets and paragraphs that a lead-in opens, and the names at their heads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.dates.date_wordings import DATE
from loaders.model import Sentence, SentenceKind
from loaders.officials.acts import SanctionAct, find_acts
from loaders.officials.entries import is_row, read_row, read_surname_first
from loaders.officials.lists import ListReader
from loaders.officials.rules import Frame, OfficialRules
from loaders.officials.statements import ListedName
from store.vocabulary import OfficialKind

# A body is presented within so many sentences a name.
DESCRIBED_PER_NAME = 4
COPULA = re.compile(
    r"(?:\s+\([^()]{1,40}\))?(?:,[^,.]{1,80},)?\s+(?:is|are|was|serves)\s+(?:\w+’s\s+|an?\s+|the\s+|one\s+of|controlled|owned)"
)
OPENER = re.compile(r"\b(?:including|such as|namely|among them)\b|:")
PRONOUN = re.compile(r"\W*(?:(?:in|on|since|last|earlier)\s[^,.;]{0,30},?\s+)?s?he\s*$")
NUMBER = re.compile(r"(?:^|[\n(])[ \t]*\(?(\d{1,3})[.)][ \t]+$")
NUMBER_REACH = 12
# "1 Orvel Tasmagul – minister"
FIRST = re.compile(r"1[.)]?[ \t]+[A-ZÀ-ÖØ-ÞĀ-Ž]")
LONGEST_DATE = 40
SIGNED = re.compile(r"[.,]?\s*\n\s*(?:the white house\b|for the (?:council|commission|minister|government)\b)")
# Whom the press may ask is no longer anybody on the list.
CONTACTS = re.compile(
    r"\W*(?:(?:additional|further|more|contact|press|media) (?:information|contacts?|[ei]nquir(?:y|ies)|office)|"
    r"for (?:more|further|additional|media|press) \w+|contacts?\b|notes? (?:to|for) editors?|(?:see|read) also|"
    r"related\b|about (?:us|the)\b|background\W*$|sources?\W*$|"
    r"(?:yours|sincerely|respectfully|faithfully|(?:kind|best|warm)(?:est)? regards|regards|signed|"
    r"signator(?:y|ies)|undersigned|cc|c\.c\.|cop(?:y|ies|ied)(?: of this letter)? (?:to|sent)|on behalf of|"
    r"in solidarity|with (?:(?:many |our |best |kind |warm |all )*)(?:thanks|wishes|regards|respect|gratitude|hope)|"
    r"thank(?:s|ing)? |best\W*$|(?:endors|support|submitt|prepar|sign|sponsor|initiat|written|drafted)(?:ed)? by|"
    r"(?:this|the) (?:letter|petition|statement|appeal|submission) (?:is|was|has been) (?:\w+ )?"
    r"(?:signed|endorsed|supported|sent|submitted))\b)"
)
LISTED = re.compile(
    r"\b(?:designat|list|target|companies|members|judges|military|government|ministers|leaders|generals)"
)
# So many paragraphs without a name at their head end a list that has no bullets.
MISSES = 2


@dataclass(frozen=True)
class SectionReader:
    """The lists of one document; `lowered` is its text in lower case, of the same length."""

    text: str
    lowered: str
    sentences: Sequence[Sentence]
    rules: OfficialRules
    lists: ListReader

    def is_lead_in(self, sentence: Sentence) -> bool:
        """Does the sentence open a list: by its colon or dash, or by the bullets under it?"""
        if CONTACTS.match(self.lowered, sentence.start, sentence.end):
            return False
        if self.text[sentence.end - 1] in ":–—":
            return True
        near = self.sentences[sentence.index + 1 : sentence.index + 3]
        following = next((one for one in near if not self._is_date(one)), None)
        if following is None or following.paragraph == sentence.paragraph:
            return False
        is_bullet = following.kind is SentenceKind.BULLET and following.lead_in == sentence.index
        if is_bullet:
            return True
        is_entry = is_row(self.text, following.start, following.end) or FIRST.match(
            self.text, following.start, following.end
        )
        # "Proceedings" above a table opens no list of those under sanctions.
        return bool(is_entry) and self.rules.contexts.search(self.lowered, sentence.start, sentence.end) is not None

    def is_other_label(self, lead_in: Sentence) -> bool:
        """Is it one word with a colon that means no people: "publisher:", "tags:"?"""
        words = self.lowered[lead_in.start : lead_in.end].strip(" -#*:").split()
        if self.text[lead_in.end - 1] not in ":–—" and not self._names_people(lead_in):
            return True  # "Risk domains" above its own bullets
        is_label = len(words) == 1 and self.text[lead_in.end - 1] == ":"
        return is_label and words[0] not in self.rules.words["roles"] and self.rules.people.search(words[0]) is None

    def _names_people(self, lead_in: Sentence) -> bool:
        """Does a heading speak of persons, bodies or sanctions at all?"""
        words = (self.rules.people, self.rules.context, LISTED)
        return any(pattern.search(self.lowered, lead_in.start, lead_in.end) for pattern in words)

    def find_items(self, lead_in: Sentence) -> list[tuple[Sentence, list[ListedName]]]:
        """The first sentence of each bullet, or of each paragraph that opens with a name, with its names."""
        items: list[tuple[Sentence, list[ListedName]]] = []
        paragraph, misses, number = lead_in.paragraph, 0, 0
        for sentence in self.sentences[lead_in.index + 1 :]:
            if sentence.paragraph == paragraph:
                continue
            paragraph = sentence.paragraph
            if CONTACTS.match(self.lowered, sentence.start, sentence.end):
                break
            is_bullet = sentence.kind is SentenceKind.BULLET
            after_bullets = bool(items) and items[-1][0].kind is SentenceKind.BULLET
            if not is_bullet and after_bullets and number:
                continue  # what a numbered list prints under a name
            goes_on = sentence.lead_in == lead_in.index or number and self._number(sentence) == number + 1
            if is_bullet and not goes_on or not is_bullet and after_bullets:
                break
            number = self._number(sentence) if is_bullet else 0
            names = [] if not is_bullet and self._goes_on(sentence) else self._names_at_head(sentence)
            if not names and (is_row(self.text, sentence.start, sentence.end) or self._is_date(sentence)):
                continue  # the head of a table
            if names or is_bullet:
                items.append((sentence, names))
                misses = 0
            elif self.rules.identification.search(self.lowered, sentence.start, sentence.end) is None:
                misses += 1
                if misses == MISSES or sentence.kind is SentenceKind.HEADING:
                    break
        return items

    def find_names_before(self, sentence: Sentence) -> list[ListedName]:
        """The names listed in one of the two sentences before, in the same paragraph: who "these officials" are."""
        for before in reversed(self.sentences[max(0, sentence.index - 2) : sentence.index]):
            opener = OPENER.search(self.lowered, before.start, before.end)
            if opener is not None and before.paragraph == sentence.paragraph:
                return self.lists.read_list(self.text, opener.end(), before.end)
        return []

    def find_subject_before(self, sentence: Sentence, act: SanctionAct) -> list[ListedName]:
        """Who "he" is in "He was sanctioned": the only person named in the sentence before."""
        is_subject = act.pattern.frame is Frame.SUBJECT
        if not is_subject or PRONOUN.match(self.lowered, sentence.start, act.names_end) is None:
            return []
        for before in reversed(self.sentences[max(0, sentence.index - 2) : sentence.index]):
            people = self.lists.read_people(self.text, before.start, before.end)
            if people:
                return [replace(people[0], is_full=False)] if len(people) == 1 else []
        return []

    def find_described(self, after: Sentence, count: int) -> list[tuple[Sentence, ListedName]]:
        """The bodies that the sentences after a count ("four companies") present one by one: "X is an arms maker".

        Bodies only: a person so presented may be a victim.
        """
        found: list[tuple[Sentence, ListedName]] = []
        for sentence in self.sentences[after.index + 1 : after.index + 1 + DESCRIBED_PER_NAME * count]:
            names = self.lists.read_item(self.text, sentence.start, sentence.end)
            is_body = len(names) == 1 and names[0].kind is OfficialKind.ORGANISATION and names[0].is_full
            if is_body and names[0].start - sentence.start < 5 and COPULA.match(self.lowered, names[0].end):
                found.append((sentence, names[0]))
        return found[:count]

    def _is_date(self, sentence: Sentence) -> bool:
        """Is the line nothing but a date?"""
        line = self.text[sentence.start : sentence.end]
        return len(line) < LONGEST_DATE and DATE.fullmatch(line.strip(" .")) is not None

    def _goes_on(self, sentence: Sentence) -> bool:
        """Does the line only go on with a sentence that a line break cuts: "he jailed the poet", "A in May"?"""
        before = self.sentences[sentence.index - 1]
        is_open = self.text[before.end - 1].isalpha() and self.text.count("\n", before.end, sentence.start) == 1
        is_first = self.sentences[before.index - 1].paragraph != before.paragraph if before.index else True
        return is_open and (
            not is_first or self.rules.others.search(self.lowered, before.start, before.end) is not None
        )

    def _number(self, item: Sentence) -> int:
        """The number that the text prints before the item, 0 without one."""
        found = NUMBER.search(self.text, max(0, item.start - NUMBER_REACH), item.start)
        return int(found.group(1)) if found else 0

    def _names_at_head(self, item: Sentence) -> list[ListedName]:
        """The names of one item; none where a bullet tells of an act of its own."""
        if item.kind is SentenceKind.BULLET and find_acts(self.rules, self.text, self.lowered, item, has_context=True):
            return []
        if self.text.startswith("[", item.start) or SIGNED.match(self.lowered, item.end):
            return []  # a printer's mark under the list, or whoever signed it
        if is_row(self.text, item.start, item.end):
            return read_row(self.lists, self.text, item.start, item.end)
        surname_first = read_surname_first(self.lists, self.text, item.start, item.end)
        if surname_first:
            return surname_first
        label = self.rules.identification.search(self.lowered, item.start, item.end)
        return self.lists.read_item(self.text, item.start, label.start() if label else item.end)

"""Reads the name of a person or a body out of a run of capitalised words, without its titles."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from loaders.names.name_tokens import Token
from loaders.names.read_names import ReadName, make_name
from store.vocabulary import OfficialKind

LONGEST_PERSON = 6
# "General Office of the Guard", "Chief Directorate": no rank or title.
RANKS_OF_BODIES = frozenset(("general", "chief", "head"))
# Of a name behind that of a body, without a comma.
LONGEST_GLUED = 4
# Further apart than this two capitalised words stand in different lines or items.
WIDEST_GAP = 3
# "Saudi-based", "Iraqi-related": a compound adjective; but "Ting-kwok" and "Chia-ling" are names.
COMPOUND = re.compile(
    r"[A-Z]\w+-(?:[a-z]{3,}ed|led|run|born|held|made|own|style|wide|era|free|level|friendly|language|affiliate|type|"
    r"speaking|leaning|making|producing|supporting|facing|rank|majority|minority)$"
)
# "José María de la Cruz", "Ahmed bin al Rashid".
MOST_PARTICLES = 3
# "Minister of Defence of DPR A": letters that nobody can say are no surname in capitals.
ACRONYM = re.compile(r"[B-DF-HJ-NP-TV-XZ]{3,5}")
SHORTEST_ACRONYM = 3
# Given names that also mean a state's people.
GIVEN = ("German",)
# Burmese: "U Tin Oo", "Daw Aye Nu".
HONORIFICS = ("U", "Daw")


@dataclass(frozen=True)
class NameReader:
    """What reading names needs to know: word lists, common words, and which words are states or their people."""

    words: Mapping[str, frozenset[str]]
    common: frozenset[str]
    is_place: Callable[[str], bool]
    is_demonym: Callable[[str], bool]

    @cached_property
    def _never(self) -> frozenset[str]:
        return self.words["never"] - self.words["common_words_in_names"]

    @cached_property
    def _body_endings(self) -> tuple[str, ...]:
        return tuple(self.words["body_endings"])

    def run_end(self, tokens: Sequence[Token], first: int) -> int:
        """The position behind the whole capitalised run at `first`: particles, and for bodies "of", "for", "and"."""
        return self._body_end(tokens, first, self._simple_end(tokens, first))

    def read(self, tokens: Sequence[Token], first: int, end: int) -> ReadName | None:
        """The person or body that the run `tokens[first:end]` names, or None."""
        if end - first > 2 and tokens[first].text in HONORIFICS:
            first += 1
        run = tokens[first:end]
        bare = {token.bare for token in run}
        if not run or bare & self.words["laws"]:
            return None
        if len(run) > 1 and self.is_place(" ".join(token.text for token in run)):
            return None  # "United Arab Emirates"
        if len(run) == 2 and run[0].text in GIVEN and self._is_rare(run[1]):
            return make_name(tokens, first, end, OfficialKind.PERSON)
        if first and tokens[first - 1].lower == "the" and self._is_acronym(run[0]) and self._is_person(run[1:]):
            return make_name(tokens, first + 1, end, OfficialKind.PERSON)  # "vice chair of the USCIRF Tony Orumov"
        behind = 1 + max((i for i, token in enumerate(run) if token.bare in self.words["roles"]), default=-1)
        while 0 < behind < len(run) and self._is_title(run[behind]):
            behind += 1
        if behind and self._is_person(run[behind:]):
            # "National Fund for Culture President A B": the office comes right before the name.
            return make_name(tokens, first + behind, end, OfficialKind.PERSON)
        has_body_word = any(self._is_body_word(token) for token in run)
        if not self._never.isdisjoint(bare):
            return self._read_body(tokens, first, end) if has_body_word else None
        if any(self._is_connector(token) for token in run):
            return self._read_body(tokens, first, end)
        tail = 1 + max((i for i, token in enumerate(run) if self._is_title(token)), default=-1)
        if self._is_person(run[tail:]):
            return make_name(tokens, first + tail, end, OfficialKind.PERSON)
        if has_body_word:
            return self._read_body(tokens, first, end)
        # A surname that is a common word stands behind the rare one: only what leads is a title.
        lead = next((i for i, token in enumerate(run) if not self._is_title(token)), len(run))
        is_person = self._is_person(run[lead:]) or self._ends_in_common_word(tokens, first + lead, end)
        return make_name(tokens, first + lead, end, OfficialKind.PERSON) if is_person else None

    def _is_rare(self, token: Token) -> bool:
        return not self._is_plain(token) and not self._is_body_word(token) and not self.is_demonym(token.text)

    def _is_acronym(self, token: Token) -> bool:
        return token.text.isupper() and len(token.text) >= SHORTEST_ACRONYM

    def _ends_in_common_word(self, tokens: Sequence[Token], first: int, end: int) -> bool:
        """Is the surname behind two rare names a common word: "Ilvana Sorekh Among," before a comma?"""
        following = tokens[end].text if end < len(tokens) else ""
        last = tokens[end - 1]
        is_surname = following in (",", ")") and last.bare in self.common and last.bare not in self.words["roles"]
        return is_surname and not self._is_body_word(last) and self._is_person(tokens[first : end - 1])

    def read_glued(self, tokens: Sequence[Token], first: int, end: int) -> ReadName | None:
        """The person whose name stands right behind a body's: "of the Union for Justice Ilya Orumov"."""
        behind = (i for i in range(first, end) if self._is_title(tokens[i]) or self._is_body_word(tokens[i]))
        tail = 1 + max(behind, default=first - 1)
        is_short = 2 <= end - tail <= LONGEST_GLUED
        is_glued = tail > first and is_short and self._is_person(tokens[tail:end])
        return make_name(tokens, tail, end, OfficialKind.PERSON) if is_glued else None

    def read_head(self, tokens: Sequence[Token], first: int, end: int) -> ReadName | None:
        """The person at the head of an item whose given name is a common word: "Vital Orumov, a judge"."""
        following = tokens[end].text if end < len(tokens) else ","
        while first < end and tokens[first].bare in self.words["roles"]:
            first += 1
        run = tokens[first:end]
        if len(run) != 2 or following not in (",", "(", "–", "—", "-", ";"):
            return None
        is_name = self._is_plain(run[0]) and not self.is_place(run[0].text) and not self.is_demonym(run[0].text)
        is_name = (
            is_name and self._is_rare(run[1]) and run[0].bare not in self._never and not self._is_body_word(run[0])
        )
        return make_name(tokens, first, end, OfficialKind.PERSON) if is_name else None

    def _simple_end(self, tokens: Sequence[Token], first: int) -> int:
        at = first
        while at < len(tokens):
            if at > first and tokens[at].start - tokens[at - 1].end > WIDEST_GAP:
                break
            if not tokens[at].is_capital and not self._are_particles(tokens, at):
                break
            at += 1
            if tokens[at - 1].is_possessive:
                break
        return at

    def _are_particles(self, tokens: Sequence[Token], at: int) -> bool:
        """Do small words of personal names stand from `at` on, before a capital one?"""
        for token in tokens[at : at + MOST_PARTICLES + 1]:
            if token.is_capital:
                return True
            if token.lower not in self.words["particles"]:
                return False
        return False

    def _body_end(self, tokens: Sequence[Token], first: int, end: int) -> int:
        while (
            end + 1 < len(tokens)
            and not tokens[end - 1].is_possessive
            and tokens[end].lower in self.words["connectors"]
        ):
            after = end + 1
            while after < len(tokens) and tokens[after].lower in self.words["connectors"]:
                after += 1
            if after >= len(tokens) or not tokens[after].is_capital:
                break
            upper = self._simple_end(tokens, after)
            if tokens[upper - 1].is_possessive or not self._joins(tokens, first, end, after, upper):
                break
            end = upper
        # "Services Company, Ltd": the legal form behind a comma belongs to the name.
        if end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].bare in self.words["legal_forms"]:
            return end + 2
        return end

    def _joins(self, tokens: Sequence[Token], first: int, end: int, after: int, upper: int) -> bool:
        """Does one body's name go on over the words between `end` and `after`?"""
        left, right = tokens[first:end], tokens[after:upper]
        body_words = self.words["body_words"]
        if tokens[end].lower in ("and", "&"):
            # "Services Company and Ivan" are two, as is all with "and the"; "Trading and Transport Services" is one.
            is_open = self._is_plain(left[-1]) and left[-1].bare not in self.words["last_of_body"]
            is_one = after == end + 1 and self._is_plain(right[0])
            return is_open and is_one and any(token.bare in body_words for token in right)
        if left[0].bare in self.words["roles"] and not self._opens_body(tokens, first):
            return False
        is_body = any(token.bare in body_words for token in left)
        return is_body or tokens[end].lower == "for" and self._ends_in_legal_form(tokens, after)

    def _ends_in_legal_form(self, tokens: Sequence[Token], at: int) -> bool:
        """Does the run of capitals and connectors from `at` end as a company's name does: "Limited", "LLC"?"""
        last = None
        while at < len(tokens) and (tokens[at].is_capital or tokens[at].lower in self.words["connectors"]):
            last = tokens[at]
            at += 1
        return last is not None and last.bare in self.words["last_of_body"]

    def _read_body(self, tokens: Sequence[Token], first: int, end: int) -> ReadName | None:
        while first < end and (tokens[first].bare in self.words["roles"] or tokens[first].is_possessive):
            if self._opens_body(tokens, first):
                break
            first += 1
        joint = next((i for i in range(first, end) if self._is_connector(tokens[i])), first)
        if joint > first and tokens[joint - 1].bare in self.words["offices"]:
            return None  # "Union Minister for Justice"
        if tokens[end - 1].bare in self.words["offices"]:
            return None
        named = [token for token in tokens[first:end] if token.is_capital]
        has_own_word = any(not self._is_body_word(token) for token in named)
        if len(named) < 2 or not has_own_word and len(named) < 3:
            return None
        return make_name(tokens, first, end, OfficialKind.ORGANISATION)

    def _opens_body(self, tokens: Sequence[Token], at: int) -> bool:
        """Is the rank or title at `at` the first word of a body's name: "General Office", "Chief Directorate"?"""
        return tokens[at].bare in RANKS_OF_BODIES and at + 1 < len(tokens) and self._is_body_word(tokens[at + 1])

    def _is_person(self, run: Sequence[Token]) -> bool:
        words = [token for token in run if token.is_capital]
        if not 2 <= len(words) <= LONGEST_PERSON or not run[0].is_capital or any(self._is_body_word(t) for t in words):
            return False
        if not any(t.bare not in self.words["common_words_in_names"] and len(t.bare) > 1 for t in words):
            return False
        if words[0].bare in self.words["particles"] and words[0].bare in self.common:
            return False  # "Le Monde"
        if any(self._is_plain(t) and not self.is_place(t.text) or COMPOUND.search(t.text) for t in words):
            return False
        if self.is_place(" ".join(t.text for t in run)) or self.is_demonym(words[-1].text):
            return False
        return not all(self.is_place(t.text) for t in words)

    def _is_body_word(self, token: Token) -> bool:
        word = token.bare
        if word in self.words["body_words"]:
            return len(word) > 2 or token.text.isupper() or word == "co"
        return len(word) > 6 and word.endswith(self._body_endings)

    def _is_title(self, token: Token) -> bool:
        """Does the word stand before names rather than in them: a title, a state, a possessor, a common word?"""
        return token.is_possessive or self._is_plain(token) or ACRONYM.fullmatch(token.text) is not None

    def _is_plain(self, token: Token) -> bool:
        word = token.bare
        if word in self.words["common_words_in_names"] or word in self.words["particles"]:
            return False
        return word in self.common or word in self.words["roles"] or self.is_place(token.text)

    def _is_connector(self, token: Token) -> bool:
        is_connector = not token.is_capital and token.lower in self.words["connectors"]
        return is_connector and token.lower not in self.words["particles"]

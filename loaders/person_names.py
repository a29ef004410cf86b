"""Reads the name of a person or a body out of a run of capitalised words, without its titles.

Invariant: a name is what stands in the text, titles and possessive endings taken off; nothing is added.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from loaders.name_tokens import Token
from loaders.official_rules import OfficialRules
from store.vocabulary import OfficialKind

LONGEST_PERSON = 6
# Words of other names than those of persons and bodies.
NEVER = frozenset(
    "executive order section article act acts law rights magnitsky resolution regulation regulations decision monday tuesday "
    "wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december terrorist terrorists nationals list lists street road avenue square river sea ocean mountain island islands valley prize award olympics games treaty "
    "convention agreement accord covenant protocol declaration constitution christmas easter ramadan mr. mrs. ms.".split()
)
# With one of these it is the name of a law, not of a body either.
NO_NAME = frozenset(
    "act acts order regulations regulation resolution magnitsky convention agreement declaration treaty protocol list lists covenant "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
CONNECTORS = frozenset("of for and the & in on to del de la des du".split())


@dataclass(frozen=True)
class ReadName:
    """A name read from tokens: `first` and `last` (exclusive) are token positions of the name without titles."""

    name: str
    kind: OfficialKind
    first: int
    last: int
    is_full: bool


@dataclass(frozen=True)
class NameReader:
    """What reading names needs to know: the word lists and which words are states, places or demonyms."""

    rules: OfficialRules
    is_place: Callable[[str], bool]
    is_demonym: Callable[[str], bool]

    def run_end(self, tokens: Sequence[Token], first: int) -> int:
        """The position behind the run of capitalised words that opens at `first`, particles and initials included."""
        at = first
        while at < len(tokens):
            token = tokens[at]
            if at > first and token.start - tokens[at - 1].end > 3:
                break
            if token.is_capital:
                at += 1
                if token.is_possessive:
                    break
                continue
            upcoming = at + 1 < len(tokens) and tokens[at + 1].is_capital
            if upcoming and token.lower in self.rules.words["particles"]:
                at += 1
                continue
            break
        return at

    def body_end(self, tokens: Sequence[Token], first: int, end: int) -> int:
        """The end of a body's name that goes on over "of", "for" or "and": "Trading and Transport Services Company"."""
        while end < len(tokens) and end + 1 < len(tokens) and not tokens[end - 1].is_possessive:
            link, after = tokens[end], end + 1
            if link.lower not in CONNECTORS:
                break
            while after < len(tokens) and tokens[after].lower in CONNECTORS:
                after += 1
            if after >= len(tokens) or not tokens[after].is_capital:
                break
            upper = self.run_end(tokens, after)
            words = self.rules.words["body_words"]
            left, right = tokens[first:end], tokens[after:upper]
                # "Services Company and Ivan" are two, and so is all with "and the"; "Trading and Transport Services" is one.
            if link.lower in ("and", "&"):
                joins = self._is_plain(left[-1]) and self._is_plain(right[0]) and left[-1].lower not in LAST_OF_BODY
                joins &= after == end + 1 and any(t.lower.rstrip(".") in words for t in right)
            else:
                joins = any(t.lower.rstrip(".") in words for t in left)
                joins |= link.lower == "for" and self._ends_in_legal_form(tokens, after)
                joins &= left[0].lower.rstrip(".") not in self.rules.words["roles"]
            if not joins or tokens[upper - 1].is_possessive:
                break
            end = upper
        # "Services Company, Ltd": the legal form behind a comma belongs to the name.
        if end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].lower.rstrip(".") in LEGAL_FORMS:
            return end + 2
        return end

    def _ends_in_legal_form(self, tokens: Sequence[Token], at: int) -> bool:
        """Does the run of capitals and connectors from `at` end as a company does: "Limited", "LLC"?"""
        last = None
        while at < len(tokens) and (tokens[at].is_capital or tokens[at].lower in CONNECTORS):
            last = tokens[at]
            at += 1
        return last is not None and last.lower.rstrip(".") in LAST_OF_BODY

    def read(self, tokens: Sequence[Token], first: int, end: int) -> ReadName | None:
        """The person or body that the run `tokens[first:end]` names, or None."""
        run = tokens[first:end]
        words = {token.lower.rstrip(".") for token in run}
        if not run or words & NO_NAME:
            return None
        if words & (NEVER - self.rules.words["common_words_in_names"]):
            return self._read_body(tokens, first, end) if any(self._is_body_word(token) for token in run) else None
        if any(not token.is_capital and token.lower in CONNECTORS and token.lower not in self.rules.words["particles"] for token in run):
            return self._read_body(tokens, first, end)
        last_plain = max((i for i, token in enumerate(run) if self._is_title(token)), default=-1)
        tail = last_plain + 1
        if self._is_person(run[tail:]):
            return self._named(tokens, first + tail, end, OfficialKind.PERSON)
        if any(self._is_body_word(token) for token in run):
            return self._read_body(tokens, first, end)
        lead = next((i for i, token in enumerate(run) if not self._is_title(token) and not self._is_plain(token)), len(run))
        if self._is_person(run[lead:]) and lead <= tail:
            return self._named(tokens, first + lead, end, OfficialKind.PERSON)
        return None

    def _read_body(self, tokens: Sequence[Token], first: int, end: int) -> ReadName | None:
        while first < end and (tokens[first].lower.rstrip(".") in self.rules.words["roles"] or tokens[first].is_possessive):
            first += 1
        named = [t for t in tokens[first:end] if t.is_capital]
        has_own_word = any(not self._is_body_word(t) and t.lower not in CONNECTORS for t in named)
        if len(named) < 2 or not has_own_word and len(named) < 3:
            return None
        return self._named(tokens, first, end, OfficialKind.ORGANISATION)

    def _named(self, tokens: Sequence[Token], first: int, end: int, kind: OfficialKind) -> ReadName:
        words = [token.text for token in tokens[first:end] if token.text != ","]
        words[-1] = re.sub(r"['’‘ʼ]s?$", "", words[-1])
        if kind is OfficialKind.PERSON:
            mixed = any(not word.isupper() for word in words if len(word.rstrip(".")) > 1)
            words = [word.title() if mixed and len(word) > 2 and word.isupper() else word for word in words]
        return ReadName(" ".join(words), kind, first, end, len(words) > 1)

    def _is_person(self, run: Sequence[Token]) -> bool:
        words = [t for t in run if t.is_capital]
        if not 2 <= len(words) <= LONGEST_PERSON or not run[0].is_capital:
            return False
        if any(self._is_body_word(t) or not t.text[0].isalpha() for t in words):
            return False
        spoken = self.rules.words["common_words_in_names"]
        rare = [t for t in words if t.lower.rstrip(".") not in spoken and len(t.lower.rstrip(".")) > 1]
        if not rare or any(self._is_plain(t) and not self.is_place(t.text) for t in words):
            return False
        if self.is_place(" ".join(t.text for t in run)) or any(COMPOUND.search(t.text) for t in words):
            return False
        return not all(self.is_place(t.text) for t in words) and not self.is_demonym(words[-1].text)

    def _is_body_word(self, token: Token) -> bool:
        word = token.lower.rstrip(".")
        if word in self.rules.words["body_words"]:
            return not (len(word) <= 2 and not token.text.isupper() and word not in ("co",))
        return len(word) > 6 and any(word.endswith(ending) for ending in self.rules.words["body_endings"])

    def _is_title(self, token: Token) -> bool:
        """Does the word stand before names rather than in them: a title, a state, a common word?"""
        word = token.lower.rstrip(".")
        if word in self.rules.words["common_words_in_names"]:
            return token.is_possessive
        return (
            token.is_possessive
            or token.lower in self.rules.words["roles"]
            or word in self.rules.words["roles"]
            or word in self.rules.common
            or self.is_place(token.text)
            or token.text.isupper() and 2 < len(token.text) <= 5 and token.text.isalpha() and word in self.rules.words["body_words"]
        )

    def _is_plain(self, token: Token) -> bool:
        word = token.lower.rstrip(".")
        return word in self.rules.common and word not in self.rules.words["common_words_in_names"] or word in self.rules.words["roles"] or self.is_place(token.text)


# "Saudi-based", "Iraqi-related": a compound adjective, not a name.
COMPOUND = re.compile(r"[A-Z]\w+-[a-z]{4,}$")
LEGAL_FORMS = frozenset("ltd llc inc limited plc gmbh ag s.a sa".split())
LAST_OF_BODY = frozenset(
    "company co corp corporation ltd limited inc llc bank group ministry bureau battalion foundation institute committee council commission "
    "agency service corps directorate university party army fund trust center centre network organization organisation association "
    "union police court board secretariat brigade regiment division".split()
)

"""Reads the names out of a list written as prose: "General A, head of B; C, his deputy, and the D Battalion".

A name counts where it is an item of the list, not where it only describes one: the wife of A is on the list, A is not.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from loaders.name_tokens import Token, split_tokens
from loaders.official_rules import OfficialRules
from loaders.person_names import CONNECTORS, NEVER, NameReader, ReadName
from store.vocabulary import OfficialKind

PREPOSITIONS = frozenset("of for to by with in from at near against behind under between on over about into through within".split())
SEPARATORS = frozenset(", ; : – — • and or & plus".split())
# A finite verb outside a relative clause: the list is over, or in front of a passive has not begun yet.
VERBS = frozenset(
    "said says say told tells adds announced announces is are was were has have had will would can could may might must should shall "
    "does do did be been became remains ordered noted stated warned argued wrote tweeted declared believes thinks hopes denied denies".split()
)
CLAUSES = frozenset("because after following while whereas although though despite if unless until before".split())
ARTICLES = frozenset("a an the his her its their my our former acting current then-".split())
SAYING = frozenset("said says say told added adds wrote tells".split())
BEHIND_NAMES = frozenset("today yesterday also alone himself herself itself jr sr the a an his her its their then now along together plus aged".split())
VICTIM_WORDS = frozenset(
    "killing killings murder murders death deaths torture torturing detention arrest arrests jailing imprisonment poisoning abduction "
    "assassination beating disappearance persecution trial prosecution sentenced sentencing against victims killed tortured arrested "
    "jailed detained poisoned murdered abducted".split()
)


@dataclass(frozen=True)
class ListedName:
    """A name in a list: its span without titles, its kind, the role the text gives it, and whether it is a full name."""

    start: int
    end: int
    name: str
    kind: OfficialKind
    role: str | None = None
    is_full: bool = True


@dataclass
class _Segment:
    """One item of the list while it is read."""

    start: int
    separator: str
    words: list[str] = field(default_factory=list)
    is_clause: bool = False
    has_name: bool = False


@dataclass(frozen=True)
class ListReader:
    """Reads lists of names; `resolve_short` gives the full name that a short form stands for in this document."""

    names: NameReader
    resolve_short: Callable[[str], tuple[str, OfficialKind] | None]

    @property
    def rules(self) -> OfficialRules:
        """The word lists."""
        return self.names.rules

    def read_list(self, text: str, start: int, end: int) -> list[ListedName]:
        """The names listed from `start` on, up to the end of the list or of the stretch."""
        return _Reading(self, text, start, end, is_subject=False).names()

    def read_subject(self, text: str, start: int, end: int) -> list[ListedName]:
        """The names that are the subject of the verb right behind `end`."""
        return _Reading(self, text, start, end, is_subject=True).names()

    def read_item(self, text: str, start: int, end: int) -> list[ListedName]:
        """The names that open a bullet or paragraph: "Name, role: what he did", "Name Name served as", "role, Name"."""
        return _ItemReading(self, text, start, end, is_subject=False).names()

    def read_nearest(self, text: str, start: int, end: int) -> list[ListedName]:
        """The last name before `end`, unless a verb stands between."""
        tokens = _without_brackets(split_tokens(text, start, end))
        found: ReadName | None = None
        at = 0
        while at < len(tokens):
            if tokens[at].is_capital:
                upper = self.names.body_end(tokens, at, self.names.run_end(tokens, at))
                found = self.names.read(tokens, at, upper) or found
                at = upper
                continue
            if tokens[at].lower in VERBS:
                found = None
            at += 1
        if found is None:
            return []
        return [ListedName(tokens[found.first].start, tokens[found.last - 1].end, found.name, found.kind, is_full=found.is_full)]


class _Reading:
    """The state of reading one list; a class only because the items of a list depend on those before."""

    def __init__(self, reader: ListReader, text: str, start: int, end: int, is_subject: bool) -> None:
        self.reader, self.text, self.end, self.is_subject = reader, text, end, is_subject
        self.words = reader.rules.words
        self.region_start = start
        self.tokens = _without_brackets(split_tokens(text, start, end))
        self.found: list[ListedName] = []
        self.starts: list[int] = []
        self.segment = _Segment(start, "")
        self.is_behind_victim = False
        self.last_kin = False
        self.gap = False
        self.before_verb: tuple[list[ListedName], list[int]] = ([], [])

    def names(self) -> list[ListedName]:
        at = 0
        while at < len(self.tokens):
            step = self._step(at)
            if step is None:
                break
            at = step
        if self.is_subject and not self.found and self.segment.separator in ("and", "but") and self.before_verb[0]:
            # "The unit is a militia and was designated in 2020": the subject of the first verb is that of the second.
            self.found, self.starts = self.before_verb
        return self._with_roles()

    def _step(self, at: int) -> int | None:
        """Reads on from the token; gives the next position, None where the list is over."""
        token = self.tokens[at]
        if token.text in (".", "!", "?") and not self.is_subject:
            return None
        phrase = " ".join(t.lower for t in self.tokens[at : at + 3])
        if phrase.startswith(("as well as", "along with", "together with", "in addition")):
            self._open_segment(token.end, "and")
            return at + (3 if phrase == "as well as" else 2)
        if token.text in SEPARATORS or token.lower in SEPARATORS:
            self._open_segment(token.end, token.lower)
            return at + 1
        if token.lower in self.words["openers"] and not token.is_capital or phrase.startswith(("such as", "in particular", "among them")):
            self._open_segment(token.end, "including")
            return at + (1 if token.lower in self.words["openers"] and not phrase.startswith("among them") else 2)
        if token.is_capital and not (token.lower in ARTICLES and not self.segment.words):
            return self._read_run(at)
        if token.lower in self.words["relatives"] and not self.segment.words or token.lower in ("who", "whose", "which"):
            self.segment.is_clause = True
        return self._read_word(at)

    def _read_word(self, at: int) -> int | None:
        word = self.tokens[at].lower
        if word in VERBS and not self.segment.is_clause or word == "that" and self.is_subject:
            if not self.is_subject:
                self._drop_speaker()
                return None
            self.before_verb = (list(self.found), list(self.starts)) if self.found else self.before_verb
            self.found.clear()
            self.starts.clear()
            self.segment = _Segment(self.tokens[at].end, "", is_clause=False)
            return at + 1
        if word in CLAUSES and not self.is_subject and (self.found or not self.segment.words):
            return None
        if word in self.words["stops"]:
            if self.segment.has_name:
                if not self.is_subject:
                    return self._next_semicolon(at)
                self.segment.is_clause = True
            elif word not in PREPOSITIONS and word != "as":
                self.segment.is_clause = True
        if self.segment.is_clause and word in VICTIM_WORDS:
            self.is_behind_victim = True
        self.segment.words.append(word)
        return at + 1

    def _drop_speaker(self) -> None:
        """"Sanctions hit A, B said": the last item is the speaker of the sentence."""
        if self.segment.has_name and self.segment.separator == "," and self.found:
            self.found.pop()
            self.starts.pop()

    def _next_semicolon(self, at: int) -> int | None:
        return next((i for i in range(at, len(self.tokens)) if self.tokens[i].text == ";"), None)

    def _open_segment(self, start: int, separator: str) -> None:
        self.last_kin = bool(self.segment.words) and self.segment.words[-1] in self.words["kin"]
        self.gap = (self.gap or not self.segment.has_name and bool(self.segment.words)) and separator not in ("including", ":", ";")
        is_clause = self.segment.is_clause and separator not in (";", "including", ":")
        if separator in (";", "including"):
            self.is_behind_victim = False
        self.segment = _Segment(start, separator, is_clause=is_clause and self._continues_clause(start))

    def _continues_clause(self, start: int) -> bool:
        """Does the clause before go on: does no capitalised word open the next item?"""
        following = next((token for token in self.tokens if token.start >= start and token.text not in SEPARATORS), None)
        return following is not None and not following.is_capital and following.lower not in ARTICLES and following.lower != "and"

    def _read_run(self, at: int) -> int | None:
        names = self.reader.names
        upper = names.body_end(self.tokens, at, names.run_end(self.tokens, at))
        run = self.tokens[at:upper]
        read = names.read(self.tokens, at, upper)
        listed = self._accept(at, read) if read is not None else self._accept_short(at, upper)
        if listed is not None and not self._is_modifier(upper, listed):
            self.found.append(listed)
            self.starts.append(self.segment.start)
            self.segment.has_name = True
        self.segment.words.extend(token.lower for token in run)
        return upper

    def _is_modifier(self, upper: int, listed: ListedName) -> bool:
        """Does a noun or the verb of saying follow: "a Putin adviser", "A Group fighters", "B said"?"""
        if upper >= len(self.tokens):
            return False
        following = self.tokens[upper]
        if not following.is_word or following.is_capital:
            return False
        if following.lower in SAYING:
            return not self.is_subject
        if following.lower == "of" and listed.kind is OfficialKind.ORGANISATION:
            # "the Supreme Court of Justice's president"
            return any(token.is_possessive for token in self.tokens[upper + 1 : upper + 2])
        ends = self.words["stops"] | self.words["openers"] | self.words["relatives"] | PREPOSITIONS | SEPARATORS | CLAUSES | VERBS
        if following.lower in self.words["body_words"] or listed.kind is OfficialKind.PERSON and listed.is_full and read_in_full(listed):
            return False
        return following.lower not in ends and following.lower not in BEHIND_NAMES and not following.lower.endswith("ly")

    def _accept(self, at: int, read: ReadName) -> ListedName | None:
        before = self.segment.words + [t.lower.rstrip(".") for t in self.tokens[at : read.first]]
        last = self.tokens[read.last - 1]
        if self.segment.is_clause or self.segment.has_name or last.is_possessive or self.is_behind_victim:
            return None
        if not self._is_head(before, read.kind):
            return None
        return ListedName(self.tokens[read.first].start, last.end, read.name, read.kind, is_full=read.is_full)

    def _is_head(self, before: Sequence[str], kind: OfficialKind) -> bool:
        """Is the name the item itself, given the words before it, rather than a part of a description?"""
        # "commander in chief", "ambassador at large": no preposition that attaches the name.
        positions = [
            i for i, word in enumerate(before) if word in PREPOSITIONS and before[i + 1 : i + 2] not in (["chief"], ["large"], ["charge"])
        ]
        if not positions:
            return kind is OfficialKind.PERSON or not (any(word in self.words["roles"] for word in before) or before[-1:] in (["a"], ["an"]))
        if kind is OfficialKind.ORGANISATION:
            return False
        between = before[positions[-1] + 1 :]
        if any(word in self.words["attached"] for word in before[: positions[-1]]):
            return False
        content = [word for word in between if word not in ARTICLES]
        return bool(content) and not any(word in self.words["roles"] for word in content)

    def _accept_short(self, at: int, upper: int) -> ListedName | None:
        """A single word, or a short form, that the document explains elsewhere or the list makes a name."""
        run = list(self.tokens[at:upper])
        before = list(self.segment.words)
        if self.segment.is_clause or self.segment.has_name or run[-1].is_possessive or self.is_behind_victim:
            return None
        while run and run[0].lower.rstrip(".") in self.words["roles"]:
            before.append(run.pop(0).lower.rstrip("."))
        if not run or any(word in PREPOSITIONS or word in ("former", "ex", "then") for word in before):
            return None
        written = " ".join(token.text for token in run)
        full = self.reader.resolve_short(written)
        if full is not None:
            return ListedName(run[0].start, run[-1].end, full[0], full[1], is_full=True)
        following = self.tokens[upper].lower if upper < len(self.tokens) else ""
        if following in self.words["body_words"] and self.tokens[upper].is_word and not self.names_place(written):
            # "the Georgian Dream party", "BELAVIA airlines": the noun of the body in small letters.
            return ListedName(run[0].start, self.tokens[upper].end, f"{written} {self.tokens[upper].text}", OfficialKind.ORGANISATION)
        if len(run) > 1 or self.names_place(written):
            return None
        word = run[0].lower.rstrip(".")
        if self.last_kin or before and before[-1] in self.words["kin"]:
            return ListedName(run[0].start, run[-1].end, written, OfficialKind.PERSON, is_full=False)
        if self.gap or word in NEVER or word[1:2] == "-" or "-" in word and run[0].text.split("-")[-1].islower():
            return None
        has_digit = any(map(str.isdigit, word))
        if len(word) < 4 and not has_digit or word in self.rules_common() or word in self.words["roles"] or word in self.words["common_words_in_names"]:
            return None
        return ListedName(run[0].start, run[-1].end, written, OfficialKind.ORGANISATION, is_full=False)

    def names_place(self, written: str) -> bool:
        is_place = self.reader.names.is_place
        return is_place(written) or written.endswith("s") and is_place(written[:-1])

    def rules_common(self) -> frozenset[str]:
        return self.reader.rules.common

    def _with_roles(self) -> list[ListedName]:
        """Each name with the words before it in its item, or those between it and the next item, as its role."""
        result = []
        for i, listed in enumerate(self.found):
            # "former navy commander, A": what stands between the item before and this one, where it is a role.
            lower = self.found[i - 1].end if i else self.region_start
            before = self.text[self.starts[i] : listed.start].strip(" ,;:\n")
            before = before if before or i and self.text[lower : lower + 1] != ";" else self.text[lower : listed.start].strip(" ,;:\n")
            stop = self.starts[i + 1] if i + 1 < len(self.found) else self.end
            after = self.text[listed.end : min(stop, listed.end + 220)]
            result.append(replace(listed, role=self._role(before) or self._role_after(after)))
        return result

    def _role(self, words: str) -> str | None:
        words = LEADING.sub("", re.split(r"\b(?:including|such as|namely|among them)\b", words)[-1].strip(" ,:;"))
        tokens = words.lower().replace("’s", "").split()
        is_role = any(word.strip(".,") in self.words["roles"] or word.strip(".,") in self.words["kin"] for word in tokens)
        only_title = all(word.strip(".,") in TITLES for word in tokens)
        return " ".join(words.split()) if is_role and not only_title else None

    def _role_after(self, words: str) -> str | None:
        if not words.lstrip("”\"’) ").startswith((",", "(", "–", "—", "- ")):
            return None
        body = words.split(")", 1)[1] if words.lstrip().startswith("(") and ")" in words else words
        clause = re.split(r"[;,:\n]|\.\s", body.lstrip(" ,–—-"))[0].strip(" ,.\n")
        for ending in (" and", " and the", " as well as"):
            clause = clause.removesuffix(ending)
        return self._role(clause)


def read_in_full(listed: ListedName) -> bool:
    """Does the name stand there in full, rather than as a surname that may qualify a noun?"""
    return listed.end - listed.start >= len(listed.name) - 1


class _ItemReading(_Reading):
    """A list that is one bullet or paragraph: the names at its head, up to the first colon or dash behind a name."""

    def names(self) -> list[ListedName]:
        found = super().names()
        people = [listed for listed in found if listed.kind is OfficialKind.PERSON]
        if found and found[0].kind is OfficialKind.ORGANISATION and people and self._opens_with_role(found[0].start):
            # "former commander of the rebels, the Liberation Front, A B": the front belongs to the role.
            return people
        return found

    def _opens_with_role(self, end: int) -> bool:
        before = self.text[self.region_start : end].lower().split(",")[0].split()
        return any(word in self.words["roles"] for word in before)

    def _step(self, at: int) -> int | None:
        token = self.tokens[at]
        if self.found and token.text in (":", "–", "—", "-") or token.text in (".", "!", "?") and self.found:
            return None
        return super()._step(at)

    def _read_run(self, at: int) -> int | None:
        names = self.reader.names
        upper = names.body_end(self.tokens, at, names.run_end(self.tokens, at))
        cut = self._repeat(at, upper)
        if cut is None:
            return super()._read_run(at)
        read = names.read(self.tokens, at, cut)
        listed = self._accept(at, read) if read is not None else None
        if listed is not None:
            self.found.append(listed)
            self.starts.append(self.segment.start)
        return None

    def _is_modifier(self, upper: int, listed: ListedName) -> bool:
        if listed.kind is OfficialKind.ORGANISATION and self.segment.separator and upper < len(self.tokens):
            # "the Departments of the Treasury, State, and Homeland Security issued": no list but a subject
            following = self.tokens[upper]
            if following.is_word and not following.is_capital and following.lower not in SEPARATORS | PREPOSITIONS | VERBS:
                return True
        return super()._is_modifier(upper, listed)

    def _repeat(self, at: int, upper: int) -> int | None:
        """Where a name printed without a stop before its description ends: "A B A was ...", "A B In May he ..."."""
        first = None
        for i in range(at, upper):
            token = self.tokens[i]
            word = token.lower.rstrip(".")
            if first is not None and word in self.words["roles"] and token.is_capital and token.text.endswith("."):
                return i
            if word in self.words["roles"] or not token.is_capital:
                continue
            if word == first:
                return i
            is_followed_by_prose = i + 1 < len(self.tokens) and self.tokens[i + 1].is_word and not self.tokens[i + 1].is_capital
            if i > at + 1 and (word in RUN_ON or is_followed_by_prose and self._opens_prose(word, self.tokens[i + 1].lower)):
                return i
            first = first or word
        return None

    def _opens_prose(self, word: str, following: str) -> bool:
        is_part_of_name = word in self.words["body_words"] or word in self.words["common_words_in_names"]
        return word in self.reader.rules.common and not is_part_of_name and following not in CONNECTORS


RUN_ON = frozenset("the in as he she it his her this these information according during until since address from while between".split())
LEADING = re.compile(r"^(?:(?:as|with|and|or|of|in|on|against|who|which|is|was|were|are|has been|had been|then|also|target(?:s|ed)?)\s+)+", re.IGNORECASE)
TITLES = frozenset("mr mrs ms miss dr prof sir lord lady hon general gen colonel col lieutenant lt major maj captain capt brigadier sheikh the and".split())


def _without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The tokens outside round brackets and without quotation marks."""
    depth, kept = 0, []
    for token in tokens:
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth = max(0, depth - 1)
        elif depth == 0 and token.text not in "“”\"«»":
            kept.append(token)
    return kept

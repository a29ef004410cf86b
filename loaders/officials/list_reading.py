"""Reads one list of names, item by item.

A name counts where it is an item of the list, not where it only describes one: the wife of A is on the list, A is not.
Nobody named in a clause about a listed person counts, so that no victim is taken for another item.
"""

import re
from collections.abc import Callable

from loaders.names.person_names import NameReader
from loaders.officials.acceptance import MEMBERS, Acceptance
from loaders.officials.list_items import RESETTING, Before, Item
from loaders.officials.roles import with_roles
from loaders.officials.statements import Known, ListedName
from loaders.officials.sufferers import holds_office, sufferers_before

JOINTS = {"as well as": 3, "along with": 2, "together with": 2, "in addition to": 3}
OPENING_PHRASES = ("such as", "in particular", "among them")
NAMING = ("named", "called")
LINKS = ("connection", "relation")
NOBODY: frozenset[str] = frozenset()
OPENER_REACH = 14
OPENER_BEFORE = re.compile(r"\b(?:including|such as|among them|namely)\s*$", re.IGNORECASE)
# "the bill, sponsored by A and B, was sanctioned": its authors are not its subject.
AUTHORED = (["sponsored"], ["introduced"], ["authored"], ["drafted"], ["signed"], ["proposed"], ["requested"])


class ListReading(Acceptance):
    """The state of reading one list: what an item means depends on the items before it."""

    def __init__(
        self,
        names: NameReader,
        resolve_short: Callable[[str], Known | None],
        text: str,
        start: int,
        end: int,
        *,
        is_subject: bool,
    ) -> None:
        super().__init__(names, resolve_short, text, start, end, is_subject=is_subject)
        self.found: list[tuple[int, ListedName]] = []
        self.found_before_verb: list[tuple[int, ListedName]] = []
        self.is_over = False
        # The preposition that the whole list stands behind: "assets of", "sanctions to".
        self.preposition = (text[max(0, start - OPENER_REACH) : start].split() or [""])[-1].lower()
        # Those who suffer, by the start of each name that stands behind them and "including".
        self.behind: dict[int, frozenset[str]] = {}
        opened = OPENER_BEFORE.search(text, max(0, start - OPENER_REACH), start)
        self.sufferers = NOBODY if opened is None else sufferers_before(self.words, text, opened.start())

    def read_names(self) -> list[ListedName]:
        """The names of the list, each with its role."""
        at: int | None = 0
        while at is not None and at < len(self.tokens):
            at = self.read_on(at)
        self.is_over = at is None
        if self.is_subject and not self.found and self.item.separator in ("and", "but"):
            # "The unit is a militia and was designated in 2020": the subject of the first verb is that of the second.
            self.found = self.found_before_verb
        listed = with_roles(self.words, self.text, self.found, self.start, self.end)
        return [one for one in listed if holds_office(self.words, self.text, one, self.behind.get(one.start, NOBODY))]

    def read_on(self, at: int) -> int | None:
        """Reads from the token on; gives the next position, None where the list is over."""
        token = self.tokens[at]
        if token.text in (".", "!", "?") and not self.is_subject and not self._is_before(at, ";"):
            return None
        phrase = " ".join(following.lower for following in self.tokens[at : at + 3])
        for joint, size in JOINTS.items():
            if phrase.startswith(joint):
                self._open_item(self.tokens[at + size - 1].end, "and")
                return at + size
        if token.lower in self.words["separators"]:
            self.sufferers = NOBODY if token.text == ";" else self.sufferers
            self._open_item(token.end, token.lower)
            return at + 1 + self._is_again(at)
        if phrase.startswith(OPENING_PHRASES) or token.lower in self.words["openers"] and not token.is_capital:
            self._open_item(token.end, "including")
            self.sufferers = sufferers_before(self.words, self.text, token.start)
            behind = at + (2 if phrase.startswith(OPENING_PHRASES) else 1)
            return behind + self._is_word(behind, self.preposition)  # "to officials, in particular to A"
        is_label = token.lower in ("those", "that", "name", "names") and set(self.item.words) <= self.words["articles"]
        if is_label and self._is_word(at + 1, "of"):
            self._open_item(self.tokens[at + 1].end, "including")
            return at + 2  # "including those of A and B", "the names of judge A"
        if token.lower in NAMING and not self.item.words and self.item.separator == "," and not self.is_subject:
            return None  # "sanctions on the army, named A its envoy"
        if token.lower in NAMING and at + 1 < len(self.tokens) and self.tokens[at + 1].is_capital:
            self._open_item(token.end, "including")
            return at + 1
        if token.is_capital and (self.item.words or token.lower not in self.words["articles"]):
            return self.read_run(at)
        return self._read_word(at)

    def _is_again(self, at: int) -> bool:
        """Does the preposition of the whole list come again: "sanctions on A, and on B"?"""
        again, following, *office = (self.tokens[at + 1 : at + 6] + [self.tokens[at]] * 5)[:5]
        is_named = following.is_capital or any(token.lower in self.words["roles"] for token in (following, *office))
        is_same = again.text in ("on", "against") or again.text in ("of", "to") and again.text == self.preposition
        is_list = is_same and is_named and not self.is_subject
        if not is_list or following.bare in self.words["never"]:
            return False
        self.before, self.item.is_clause = Before(), False
        return True

    def read_run(self, at: int) -> int | None:
        """Reads a run of capitalised words: a name of the list, or a part of a description."""
        upper = self.names.run_end(self.tokens, at)
        read = self.names.read(self.tokens, at, upper)
        listed = self.accept_short(at, upper) if read is None else self.accept(at, read)
        if listed is None and any(word in self.words["roles"] or word in MEMBERS for word in self.item.words):
            # "president of the Union for Justice A"
            glued = self.names.read_glued(self.tokens, at, upper)
            listed = None if glued is None else self.accept(at, glued)
        if listed is not None and not self.is_modifier(upper, listed):
            self.take(listed)
        self.item.words.extend(token.bare for token in self.tokens[at:upper])
        return upper

    def take(self, listed: ListedName) -> None:
        """Takes the name up as the current item's."""
        self.found.append((self.item.start, listed))
        self.behind[listed.start] = self.sufferers
        self.item.has_name = True

    def _read_word(self, at: int) -> int | None:
        word = self.tokens[at].lower
        if word in self.words["relatives"] and (not self.item.words or word in ("who", "whose", "which")):
            self.item.is_clause = True
        if word in self.words["verbs"] and not self.item.is_clause or word == "that" and self.is_subject:
            return self._read_verb(at)
        if word in self.words["clauses"] and not self.is_subject and (self.found or not self.item.words):
            return None
        if word in self.words["stops"]:
            if self.item.has_name and not self.is_subject:
                return self._next_item(at)
            self.item.is_clause |= self.item.has_name or word not in self.words["prepositions"] and word != "as"
        is_author = self.is_subject and word == "by" and self.item.words[-1:] in AUTHORED
        if word in LINKS and self.item.words[-1:] == ["in"] and not self.is_subject:
            self.item.is_clause = self.before.is_victim = True  # "notably in connection with the case of A"
        self.before.is_victim |= is_author or self.item.is_clause and word in self.words["victims"]
        self.item.words.append(word)
        self.item.plain.append(word)
        return at + 1

    def _next_item(self, at: int) -> int | None:
        """Where the list goes on behind what one of it did: at a semicolon, or at ", along with" if nobody suffered."""
        goes_on = self._behind_label(at)
        if goes_on is not None:
            return goes_on
        for i in range(at, len(self.tokens)):
            word = self.tokens[i].lower
            if word == ";":
                return i
            if word in self.words["victims"] or word in (".", ":"):
                return next((j for j in range(i, len(self.tokens)) if self.tokens[j].text == ";"), None)
            phrase = " ".join(token.lower for token in self.tokens[i : i + 3])
            if self.tokens[i - 1].text == "," and phrase.startswith(("along with", "together with")):
                return i
        return None

    def _behind_label(self, at: int) -> int | None:
        """Where "designated A as a Terrorist Group and B" goes on: behind the label, at "and" before a name."""
        end = at + 1 + (self.tokens[at + 1].lower in self.words["articles"] if at + 1 < len(self.tokens) else 0)
        first = end
        while end < len(self.tokens) and self.tokens[end].is_capital:
            end += 1
        is_label = self.tokens[at].lower == "as" and end > first + 1
        following = self.tokens[end : end + 2]
        is_joined = len(following) == 2 and following[0].lower in ("and", ",") and following[1].is_capital
        return end if is_label and is_joined else None

    def _read_verb(self, at: int) -> int | None:
        """A finite verb ends the list; in front of a passive it opens a new clause with its own subject."""
        if self.is_subject:
            self.found_before_verb = self.found or self.found_before_verb
            self.found, self.before.is_victim = [], False
            self.item = Item(self.tokens[at].end, "")
            return at + 1
        if self.item.has_name and self.item.separator == "," and self.found:
            self.found.pop()  # "sanctions hit A, B was told": the last item is the subject of the verb
        return None

    def _open_item(self, start: int, separator: str) -> None:
        self.before.close(self.item, separator, self.words, is_first=not self.found)
        goes_on = self.item.is_clause and separator not in RESETTING and self._goes_on(start)
        self.item = Item(start, separator, is_clause=goes_on)

    def _goes_on(self, start: int) -> bool:
        """Does the clause before go on, as no capitalised word opens the next item?"""
        separators = self.words["separators"]
        following = next(
            (token for token in self.tokens if token.start >= start and token.lower not in separators), None
        )
        return following is not None and not following.is_capital and following.lower not in self.words["articles"]

    def _is_word(self, at: int, word: str) -> bool:
        return at < len(self.tokens) and self.tokens[at].lower == word

    def _is_before(self, at: int, mark: str) -> bool:
        return at + 1 < len(self.tokens) and self.tokens[at + 1].text == mark

"""Reads the names at the head of one bullet or paragraph of a list."""

import re

from loaders.officials.list_reading import ListReading
from loaders.officials.statements import ListedName
from store.vocabulary import OfficialKind

# "Officials of the police, including the A Directorate": the bodies only say whose officials.
GROUP = re.compile(
    r"\W*(?:(?:any|all|current|former|senior|certain|other|and)\s+){0,5}(?:officials|members|officers|persons|individuals|employees|leaders|"
    r"personnel|commanders|agents|relatives|representatives)\s+(?:of|in|from|who|that|acting|belonging)\b"
)


class ItemReading(ListReading):
    """A list that is one bullet or paragraph: its names end at the first colon or dash, or where its prose begins."""

    def read_names(self) -> list[ListedName]:
        """The names at the head; of a bullet that opens with a role only its persons."""
        found = super().read_names()
        people = [listed for listed in found if listed.kind is OfficialKind.PERSON]
        if found and GROUP.match(self.text[self.start : self.end].lower()):
            return people
        if found and found[0].kind is OfficialKind.ORGANISATION and people and self._opens_with_role(found[0].start):
            # "former commander of the rebels, the Liberation Front, A B": the front belongs to the role.
            return people
        if found and found[0].kind is OfficialKind.PERSON and found[0].is_full:
            return people  # "A, minister of the Union and head of the Fund"
        return found

    def read_on(self, at: int) -> int | None:
        """As in any list, but over at a colon or dash behind a name."""
        if self.found and self.tokens[at].text in (":", "–", "—", "-", ".", "!", "?"):
            return None
        return super().read_on(at)

    def read_run(self, at: int) -> int | None:
        """As in any list, but cut where the name runs on into its description."""
        upper = self.names.run_end(self.tokens, at)
        if at == 0 and self._is_state_with_verb(upper):
            return None
        head = self.names.read_head(self.tokens, at, upper) if at == 0 else None
        if head is not None:
            self.take(ListedName(self.tokens[head.first].start, self.tokens[upper - 1].end, head.name, head.kind))
            return upper
        cut = self._prose_start(at, upper)
        if cut is None:
            return super().read_run(at)
        read = self.names.read(self.tokens, at, cut)
        listed = None if read is None else self.accept(at, read)
        if listed is not None:
            self.take(listed)
        return None

    def is_modifier(self, upper: int, listed: ListedName) -> bool:
        """As in any list; a body in front of any other verb is a subject: "State, and Homeland Security issued"."""
        following = self.tokens[upper] if upper < len(self.tokens) else None
        if listed.kind is OfficialKind.ORGANISATION and self.item.separator and following is not None:
            known = self.words["separators"] | self.words["prepositions"] | self.words["verbs"]
            if following.is_word and not following.is_capital and following.lower not in known:
                return True
        return super().is_modifier(upper, listed)

    def _is_state_with_verb(self, upper: int) -> bool:
        """Does the item open as a sentence about a state: "Cuba maintains", "Russia jailed"?"""
        written = " ".join(token.text for token in self.tokens[:upper])
        following = self.tokens[upper].lower if upper < len(self.tokens) else ""
        is_state = self.names.is_place(written) and not self.names.is_demonym(written)
        return is_state and following.endswith(("s", "ed")) and following not in self.words["roles"]

    def _opens_with_role(self, end: int) -> bool:
        before = self.text[self.start : end].lower().split(",")[0].split()
        return any(word in self.words["roles"] for word in before)

    def _prose_start(self, at: int, upper: int) -> int | None:
        """Where a name printed without a stop before its description ends: "A B A was ...", "A B In May he ..."."""
        first = None
        for i in range(at, upper):
            token = self.tokens[i]
            is_title = token.bare in self.words["roles"]
            if not token.is_capital or is_title and (first is None or not token.text.endswith(".")):
                continue
            if (
                is_title
                or token.bare == first
                and self.tokens[i - 1].bare != first
                or i > at + 1
                and self._opens_prose(i)
            ):
                return i
            first = first or token.bare
        return None

    def _opens_prose(self, i: int) -> bool:
        word = self.tokens[i].bare
        if word in self.words["run_on"]:
            return True
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if (
            following is None
            or not following.is_word
            or following.is_capital
            or following.lower in self.words["connectors"]
        ):
            return False
        is_part_of_name = word in self.words["body_words"] or word in self.words["common_words_in_names"]
        return word in self.names.common and not is_part_of_name

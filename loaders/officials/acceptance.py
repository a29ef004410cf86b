"""Decides whether a name in a list is an item of it or only describes one: the wife of A is on the list, A is not."""

from collections.abc import Callable, Sequence

from loaders.names.name_tokens import Token, split_tokens, without_brackets
from loaders.names.person_names import COMPOUND, NameReader
from loaders.names.read_names import ReadName
from loaders.officials.list_items import Before, Item
from loaders.officials.statements import Known, ListedName
from store.vocabulary import OfficialKind

OF_BODIES = frozenset(("deputies", "representatives", "ministers", "commissioners", "senators", "governors", "judges"))
# "the company Orlu Exporters"
SORTS_OF_BODY = (["company"], ["firm"], ["charity"], ["airline"], ["foundation"], ["militia"], ["battalion"])
# "the prisoners A and B"
VICTIMS = (
    ["prisoners"],
    ["prisoner"],
    ["detainees"],
    ["detainee"],
    ["victims"],
    ["victim"],
    ["hostages"],
    ["survivors"],
)
MEMBERS = frozenset(("member", "members"))


class Acceptance:
    """The state of reading one list, as far as it says what a name in it means."""

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
        self.names, self.resolve_short, self.words = names, resolve_short, names.words
        self.text, self.start, self.end, self.is_subject = text, start, end, is_subject
        self.tokens = without_brackets(split_tokens(text, start, end))
        self.has_semicolons = any(token.text == ";" for token in self.tokens)
        self.item = Item(start, "")
        self.before = Before()

    def accept(self, at: int, read: ReadName) -> ListedName | None:
        """The name as an item of the list, or None where it only describes one."""
        office = self.tokens[at : read.first]
        if office and office[-1].bare in self.words["roles"] and not all(token.is_capital for token in office):
            # "National Fund for Culture President A": what "for" joins is the fund; but "Chamber of Deputies A".
            office = office[:-2] if office[-1].bare in OF_BODIES and office[-2].lower == "of" else office[-1:]
        before = self.item.words + [token.bare for token in office]
        last = self.tokens[read.last - 1]
        if self._is_closed() or last.is_possessive or not self._is_head(before, read.kind):
            self.item.tells_of_person |= read.kind is OfficialKind.PERSON
            self.item.tells_of_kin |= any(word in self.words["kin"] for word in self.item.words)
            return None
        if self.before.is_joined_kin or self.before.is_joined and not before:
            return None  # "A, the son of President B and Vice President C"
        kind = OfficialKind.ORGANISATION if self.item.plain[-1:] in SORTS_OF_BODY else read.kind
        if (
            read.kind is OfficialKind.ORGANISATION
            and not self.is_subject
            and (self.before.is_told_of or self.before.is_apposed)
        ):
            return None
        return ListedName(self.tokens[read.first].start, last.end, read.name, kind)

    def is_modifier(self, upper: int, listed: ListedName) -> bool:
        """Does a noun or the verb of saying follow: "a Putin adviser", "A Group fighters", "B said"?"""
        following = self.tokens[upper] if upper < len(self.tokens) else None
        if following is None or not following.is_word or following.is_capital:
            return False
        if following.lower in self.words["saying"]:
            return not self.is_subject
        before = set(self.item.words)
        is_first = not self.item.separator and before <= self.words["articles"] | self.words["roles"]
        is_verb = following.lower.endswith("ed") and following.lower not in self.words["stops"]
        if not self.is_subject and is_verb:
            return (
                not is_first
            )  # "sanctions on the regime: A signed an order": a subject; but "sanctions on A forced it to"
        is_plural_body = following.lower.endswith("ies") and following.lower in self.words["body_words"]
        if following.lower in self.words["roles"] or is_plural_body:
            return True  # "the West Darfur commander", "the Defence and Energy ministries"
        if listed.kind is OfficialKind.ORGANISATION and following.lower == "of":
            # "the Supreme Court of Justice's president"
            return any(token.is_possessive for token in self.tokens[upper + 1 : upper + 2])
        stands_in_full = listed.is_full and listed.end - listed.start >= len(listed.name) - 1
        if listed.kind is OfficialKind.PERSON and stands_in_full or following.lower in self.words["body_words"]:
            return False
        ends = ("stops", "openers", "relatives", "prepositions", "separators", "clauses", "verbs", "behind_names")
        return not following.lower.endswith("ly") and not any(following.lower in self.words[name] for name in ends)

    def accept_short(self, at: int, upper: int) -> ListedName | None:
        """A single word, or a short form, that the document explains elsewhere or the list makes a name."""
        run, before = list(self.tokens[at:upper]), list(self.item.words)
        while run and run[0].bare in self.words["roles"]:
            before.append(run.pop(0).bare)
        if self._is_closed() or not run or run[-1].is_possessive:
            return None
        if any(word in self.words["prepositions"] or word in ("former", "ex", "then") for word in before):
            return None
        if before and before[-1].isdigit():
            return None  # "39 Britons"
        if len(run) == 1 and before[-1:] == ["the"] and run[0].bare.endswith("s"):
            return None  # "the Orumovs": a family
        written = " ".join(token.text for token in run)
        start, end = run[0].start, run[-1].end
        full = self.resolve_short(written)
        if full is not None:
            return ListedName(start, end, *full)
        if self.names.is_place(written) or self.names.is_demonym(written):
            return None
        if before[-1:] in SORTS_OF_BODY and before[-2:-1] == ["the"]:
            return ListedName(start, end, written, OfficialKind.ORGANISATION)
        following = self.tokens[upper] if upper < len(self.tokens) else None
        is_noun = following is not None and len(following.text) > 2 and following.lower in self.words["body_words"]
        if following is not None and is_noun and not COMPOUND.search(written):
            if any(token.lower in self.words["roles"] for token in self.tokens[upper + 1 : upper + 3]):
                return None  # "Labour party leader A", "Unity party parliamentary leader A"
            # "the Georgian Dream party", "BELAVIA airlines": the noun of the body in small letters.
            return ListedName(start, following.end, f"{written} {following.text}", OfficialKind.ORGANISATION)
        if len(run) == 1 and before[-1:] and before[-1] in self.words["roles"] and self._may_be_surname(run[0]):
            return ListedName(start, end, written, OfficialKind.PERSON, is_full=False)
        if len(run) == 1 and (self.before.is_kin or before[-1:] and before[-1] in self.words["kin"]):
            return ListedName(start, end, written, OfficialKind.PERSON, is_full=False)
        if not self.before.is_body_list and (len(run) > 1 or not self._may_be_body(run[0])):
            return None
        return ListedName(start, end, written, OfficialKind.ORGANISATION, is_full=False)

    def _is_closed(self) -> bool:
        # "and jailed reporter A"
        is_victim = any(word in self.words["victims"] and word.endswith("ed") for word in self.item.plain[-2:])
        is_victim |= self.item.plain[-1:] in VICTIMS
        return self.item.is_clause or self.item.has_name or self.before.is_victim or is_victim

    def _is_head(self, before: Sequence[str], kind: OfficialKind) -> bool:
        """Is the name the item itself, given the words before it, rather than a part of a description?"""
        roles = self.words["roles"]
        # "commander in chief", "ambassador at large": no preposition that attaches the name.
        attaching = [
            i
            for i, word in enumerate(before)
            if word in self.words["prepositions"] and before[i + 1 : i + 2] not in (["chief"], ["large"], ["charge"])
        ]
        if not attaching:
            is_described = any(word in roles and word != "elite" for word in before) or before[-1:] in (["a"], ["an"])
            return kind is OfficialKind.PERSON or not is_described
        attached = {word for word in before[: attaching[-1]] if word in self.words["attached"]}
        if "friends" not in self.item.plain:
            attached.discard("friends")  # "chair of the Friends of the Coast A"
        if (
            attached
            and attached <= MEMBERS
            and before[0] in MEMBERS
            and any(word in self.words["body_words"] for word in before)
        ):
            attached = set()  # "members of the Parliament A and B"
        if kind is OfficialKind.ORGANISATION or attached:
            return False
        between = [word for word in before[attaching[-1] + 1 :] if word not in self.words["articles"]]
        if between[:1] == ["general"] and between[1:2] and between[1] in self.words["body_words"]:
            between = between[1:]  # "chief of the General Staff A"
        is_body = any(word in self.words["body_words"] for word in between[:-1]) and between[0] not in roles
        if is_body:
            return True  # "inspector general of police General A", "chief of defence forces Gen. A"
        return bool(between) and not any(word in roles for word in between)

    def _may_be_surname(self, token: Token) -> bool:
        """May the word behind a title be a surname: "Prime Minister Orumov"?"""
        is_name = len(token.bare) > 2 and token.bare not in self.names.common and not token.text.isupper()
        return is_name and token.bare not in self.words["body_words"] and token.bare not in self.words["never"]

    def _may_be_body(self, token: Token) -> bool:
        word = token.bare
        if self.item.separator == "," and self.has_semicolons:
            return False  # "Senators A, Texas; B, Florida"
        if self.before.has_gap or len(word) < 4 and not any(map(str.isdigit, word)):
            return False
        if word[1:2] == "-" or "-" in word and token.text.split("-")[-1].islower():
            return False
        known = ("never", "roles", "common_words_in_names")
        if word.split("-")[0] in self.words["roles"]:
            return False
        return word not in self.names.common and not any(word in self.words[name] for name in known)

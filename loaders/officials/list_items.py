"""The items of a list of names, and what those before it say about the item being read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

# Behind one of these a new list begins, whatever stood before.
RESETTING = (";", ":", "including")
# "and two entities, A, and B": what follows is a body, also where no word of the name says so.
PLURAL_BODIES = frozenset(
    ("entities", "companies", "firms", "banks", "organizations", "organisations", "businesses", "subsidiaries")
)


@dataclass
class Item:
    """One item of a list while it is read; `is_clause` while it tells of the item before.

    `tells_of_person` where a person in it is no item: "the killers of A"; `tells_of_kin` where one of the family is.

    `words` are all words so far in lower case, `plain` those of them that the text prints so.
    """

    start: int
    separator: str
    words: list[str] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    is_clause: bool = False
    has_name: bool = False
    tells_of_person: bool = False
    tells_of_kin: bool = False

    def describes_people(self, words: Mapping[str, frozenset[str]]) -> bool:
        """Does an office and a preposition stand in it: "leaders of the A"?"""
        at = next((i for i, word in enumerate(self.words) if word in words["roles"]), len(self.words))
        return any(word in words["prepositions"] for word in self.words[at + 1 :])


@dataclass
class Before:
    """What the items before the current one say about it: behind words of kinship, of victims, of description.

    `is_joined` where the item before tells of a person and "and" may join another: "the killers of A and B";
    `has_gap` where one of them gave no name; `is_told_of` where bodies only describe a group of people, `is_apposed`
    where one explains the item before, `is_body_list` behind "two companies".
    """

    is_kin: bool = False
    is_victim: bool = False
    is_joined: bool = False
    is_joined_kin: bool = False
    has_gap: bool = False
    is_told_of: bool = False
    is_apposed: bool = False
    is_body_list: bool = False

    def close(self, item: Item, separator: str, words: Mapping[str, frozenset[str]], *, is_first: bool) -> None:
        """Takes up an item that `separator` ends; `is_first` while the list has no name yet."""
        resets = separator in RESETTING
        describes = item.describes_people(words)
        self.is_joined = item.tells_of_person and not item.has_name and separator in ("and", "&", "or")
        self.is_joined_kin = self.is_joined and item.tells_of_kin and item.separator == "," and not is_first
        is_named_victim = "for" in item.plain and item.words[-1:] != item.plain[-1:]
        self.is_victim |= is_named_victim and any(word in words["victims"] for word in item.plain)
        self.is_kin = bool(item.words) and item.words[-1] in words["kin"]
        self.is_victim &= separator not in (";", "including")
        self.has_gap = not resets and (self.has_gap or bool(item.words) and not item.has_name)
        # "journalists working for the A, the B and C News", "leaders of the A and the B"
        is_group = item.is_clause or is_first and describes
        self.is_told_of = not resets and not item.has_name and (self.is_told_of or is_group)
        is_plural = bool(item.plain) and item.plain == item.words and item.plain[-1] in PLURAL_BODIES
        self.is_body_list = not resets and (is_plural or self.is_body_list and (item.has_name or not item.words))
        # "A, leader of the ruling party, the B Union"
        is_body = any(word in words["body_words"] for word in item.plain)
        self.is_apposed = separator == "," and not item.has_name and describes and is_body

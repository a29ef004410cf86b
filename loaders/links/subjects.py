"""What a row is about: the peoples and accused states that its sentence names, else those of its document."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from loaders.links.link_rules import LinkRules
from loaders.links.shared_words import make_stems
from loaders.names.gazetteer import Gazetteer

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
LONGEST = 4
# In title and lead together; a country mentioned once is no subject.
MENTIONS = 2
SHARE = 0.5
TITLE_WEIGHT = 3


@dataclass(frozen=True)
class SubjectFinder:
    """Finds subjects by their words; a people or region stands before the country that it belongs to."""

    names: Mapping[tuple[str, ...], str]
    country_of: Mapping[str, str]

    @cached_property
    def openers(self) -> frozenset[str]:
        """The first words of all names."""
        return frozenset(name[0] for name in self.names)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words of all names, cut: that two rows share one says no more than that they share a subject."""
        return make_stems(" ".join(name) for name in self.names)

    def find(self, text: str) -> Counter[str]:
        """How often the text names each subject: ids of links.toml, or codes of countries."""
        words = [word.removesuffix("'s").removesuffix("’s") for word in WORD.findall(text)]
        found: Counter[str] = Counter()
        place = 0
        while place < len(words):
            if words[place] not in self.openers:
                place += 1
                continue
            length = next((n for n in range(LONGEST, 0, -1) if tuple(words[place : place + n]) in self.names), 0)
            if length:
                found[self.names[tuple(words[place : place + length])]] += 1
            place += max(length, 1)
        return found

    def weigh(self, title: str, lead: str) -> Counter[str]:
        """How much a document names each subject; its title counts more."""
        return self.find(lead) + Counter({s: TITLE_WEIGHT * n for s, n in self.find(title).items()})

    def choose(self, quote: str, whole: Counter[str], own: Iterable[str], powers: Iterable[str] = ()) -> frozenset[str]:
        """The subjects of a row of a document that names `whole`; its own actors' countries are none.

        Nor are the `powers` that the document asks to act against others, where the row itself names nobody.
        """
        own = frozenset(own)
        named = self._finest(self.find(quote), own)
        spoken_of = self._finest(whole, own.union(powers))
        # Of a text on many countries the one that it names most is no subject.
        most = spoken_of.most_common(1)
        main = [subject for subject, n in most if n >= MENTIONS and n > SHARE * spoken_of.total()]
        if not named:
            return frozenset(main)
        # "Chinese officials" in a text about Uyghurs are those who wrong the Uyghurs.
        peoples = [s for s in main if self.country_of.get(s, s) in named and s not in named]
        return frozenset(peoples if peoples and all(s == self.country_of[peoples[0]] for s in named) else named)

    def countries(self, subjects: Iterable[str]) -> frozenset[str]:
        """The accused states of these subjects."""
        return frozenset(self.country_of.get(subject, subject) for subject in subjects)

    def _finest(self, found: Counter[str], own: frozenset[str]) -> Counter[str]:
        covered = {self.country_of[subject] for subject in found if subject in self.country_of}
        return Counter({s: n for s, n in found.items() if s not in covered and (s in self.country_of or s not in own)})


def make_subject_finder(rules: LinkRules, gazetteer: Gazetteer) -> SubjectFinder:
    """The finder of the subjects of links.toml and of all countries of the gazetteer."""
    names: dict[tuple[str, ...], str] = {}
    for demonym, actors in gazetteer.demonyms.items():
        if len(actors) == 1 and actors[0].startswith("country."):
            names[tuple(WORD.findall(demonym))] = actors[0].removeprefix("country.").upper()
    for code, country in gazetteer.countries.items():
        # A name that may mean something else, such as Georgia, may keep two rows apart that belong together, no more.
        names[tuple(WORD.findall(country.actor.name))] = code.upper()
    for subject in rules.subjects:
        names |= {tuple(WORD.findall(word)): subject.subject for word in subject.words}
    country_of = {subject.subject: subject.country for subject in rules.subjects}
    return SubjectFinder({name: subject for name, subject in names.items() if 0 < len(name) <= LONGEST}, country_of)

"""Turns the names that a model gives into actors, as the rules would: only names that the document itself has."""

from dataclasses import dataclass
from functools import cached_property

from loaders.language_model.places import Places, make_plain
from loaders.names.gazetteer import Gazetteer
from loaders.names.groups import without_article
from loaders.names.home_state import find_home
from loaders.names.spans import PRONOUNS, SpanKind
from loaders.passage import Passage
from store.rows import Actor, NamedActor


@dataclass(frozen=True)
class ProvedNames:
    """The names of one document: in its text, among its known actors, or its publisher's."""

    passage: Passage
    places: Places

    def find(self, names: tuple[str, ...], as_state: bool = False) -> tuple[NamedActor, ...]:
        """The actors of the names that the document has, each once; with `as_state` officials count as their states."""
        found: dict[str, NamedActor] = {}
        for name in names:
            named = self._find_one(name, as_state)
            if named is not None:
                found.setdefault(named.actor.actor_id, named)
        return tuple(found.values())

    def _find_one(self, name: str, as_state: bool) -> NamedActor | None:
        place = self.places.find_name(name)
        if place is None:
            return self._publisher(name) or self._other_spelling(name)
        written = without_article(self.passage.text[slice(*place)])
        is_pronoun = written.lower() in PRONOUNS and not (len(written) > 1 and written.isupper())
        return None if not written or is_pronoun else NamedActor(self._actor(written, as_state), written)

    def _actor(self, written: str, as_state: bool) -> Actor:
        gazetteer = self._gazetteer
        known = self.passage.short_forms.get(written) or gazetteer.resolve(written)
        if known is not None:
            return known
        generic = gazetteer.find_generic(written) or gazetteer.find_generic(f"the {written}")
        home = self.passage.once(find_home)
        if generic is not None and generic.is_definite and home is not None:
            return home
        when = self.passage.document.published_on.value
        return (gazetteer.spokesman_for(written, when) if as_state else None) or gazetteer.actor_for(written)

    def _publisher(self, name: str) -> NamedActor | None:
        publisher = self.passage.publisher
        if publisher is None or make_plain(name).split() != make_plain(self.passage.document.publisher or "").split():
            return None
        return NamedActor(publisher, publisher.name)

    def _other_spelling(self, name: str) -> NamedActor | None:
        """`United States` where the text has `US`: the gazetteer knows both for one."""
        actor = self._gazetteer.resolve(name)
        return None if actor is None or not actor.is_reviewed else self._mentions.get(actor.actor_id)

    @property
    def _gazetteer(self) -> Gazetteer:
        return self.passage.gazetteer

    @cached_property
    def _mentions(self) -> dict[str, NamedActor]:
        """The known actors that the text names, in the spelling that comes first."""
        found: dict[str, NamedActor] = {}
        for sentence in self.passage.sentences:
            for span in self.passage.spans(sentence.index):
                if span.kind is SpanKind.NAME and span.actor is not None and span.actor.is_reviewed:
                    written = without_article(self.passage.written(sentence.index, span.first, span.last))
                    found.setdefault(span.actor.actor_id, NamedActor(span.actor, written))
        return found

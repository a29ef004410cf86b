"""Finds who sanctions, or is asked to: states and organisations, behind whichever body of theirs the text names."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from loaders.grammar.folding import fold
from loaders.names.gazetteer import slug_actor
from loaders.names.name_tokens import Token, split_tokens
from store.rows import Actor, NamedActor
from store.vocabulary import ActorType

LONGEST = 7
LONGEST_JOINT = 4
INSTITUTION_REACH = 4
# "call on Canada and the UK"; but "regarding Sudan, Washington" joins nobody.
JOINED_BEHIND = ("", "on", "to", "with")
COMMITTEE = re.compile(
    r"\b(?:U\.?N\.?|United\s+Nations)(?:\s+Security\s+Council)?(?:['’]s?)?\s+(?:\d{4}\s+)?(?:[A-Z][\w/-]+\s+){0,3}?"
    r"(?:Sanctions\s+)?Committee\b"
    r"|\b\d{4}\s+(?:Sanctions\s+)?Committee\b"
)
MARKS = re.compile(r"[,&]|\band\b")
JOINED_BY_AND = re.compile(r"\s+and\s+(?:the\s+)?")
SHORT = re.compile(r"[A-Z.]{2,6}")
COMPOUND = re.compile(r"([A-Z]\w+)-(?:sanctioned|blacklisted|designated|listed|imposed|banned)$")


@dataclass(frozen=True)
class AuthorityMention:
    """A state or organisation where it stands; `is_modifier` where it only qualifies a noun: "British", "China's"."""

    start: int
    end: int
    actor: Actor
    as_written: str
    is_modifier: bool
    preposition: str = ""

    @property
    def is_aside(self) -> bool:
        """Does it stand behind a preposition: where, whence or against whom, not who?"""
        return bool(self.preposition)

    @property
    def named(self) -> NamedActor:
        """The authority in the wording of the text."""
        return NamedActor(self.actor, self.as_written)


@dataclass(frozen=True)
class AuthorityFinder:
    """Knows every wording that stands for an authority, folded and without full stops."""

    names: Mapping[str, Actor]
    people: Mapping[str, Actor]
    demonyms: Mapping[str, Actor]
    places: frozenset[str]
    words: Mapping[str, frozenset[str]]
    openers: frozenset[str]
    offices: frozenset[str] = frozenset()

    def is_state_or_organisation(self, name: str) -> bool:
        """Does the name stand for a whole state or organisation, rather than for one of its bodies?"""
        actor = self.names.get(key_of(name))
        return actor is not None and (actor.type is ActorType.IGO or key_of(name) in self.places)

    def is_sanctioning(self, name: str) -> bool:
        """Is it one of the offices whose work is to sanction, as "HM Treasury": never a target?"""
        return key_of(name) in self.offices

    def with_names(self, extra: Mapping[str, Actor]) -> "AuthorityFinder":
        """This finder, knowing more wordings, for a document in which they are clear."""
        keyed = {key_of(name): actor for name, actor in extra.items()}
        return replace(self, names={**self.names, **keyed}, openers=self.openers | {key.split(" ")[0] for key in keyed})

    def actor_of(self, name: str) -> Actor | None:
        """The authority that the name stands for, if it is one."""
        return self.names.get(key_of(name))

    def holder_of(self, person: str) -> Actor | None:
        """The authority that a listed office holder speaks for."""
        return self.people.get(key_of(person))

    def holders_called(self, surname: str) -> list[Actor]:
        """The authorities for which somebody of that surname is known to speak."""
        ending = " " + key_of(surname)
        return [actor for person, actor in self.people.items() if person.endswith(ending)]

    def is_place(self, name: str) -> bool:
        """Does the name stand for a state, a capital or their people?"""
        key = key_of(name)
        return key in self.demonyms or key in self.places

    def is_demonym(self, name: str) -> bool:
        """Does the word name a state's people: "Chinese", "Georgians"?"""
        key = key_of(name)
        return key in self.demonyms or key.removesuffix("s") in self.demonyms

    def country_of(self, words: str) -> str | None:
        """The country code of the first state or demonym in the words, if any."""
        for token in split_tokens(words, 0, len(words)):
            actor = self.demonyms.get(key_of(token.lower)) or self.names.get(key_of(token.lower))
            if actor is not None and token.is_capital and actor.actor_id.startswith("country."):
                return actor.country
        return None

    def find_authorities(self, text: str, start: int, end: int) -> list[AuthorityMention]:
        """The authorities named in `text[start:end]`, in order."""
        found = []
        committees = [match.span() for match in COMMITTEE.finditer(text, start, end)]
        tokens = [_without_participle(token) for token in split_tokens(text, start, end)]
        at = 0
        while at < len(tokens):
            inside = next((span for span in committees if span[0] <= tokens[at].start < span[1]), None)
            if inside is not None:
                found.append(self._committee(text, inside, tokens, at))
                at = next((i for i in range(at, len(tokens)) if tokens[i].start >= inside[1]), len(tokens))
                continue
            size, actor = self._longest(tokens, at)
            if actor is None:
                at += 1
                continue
            found.append(self._mention(text, tokens, at, size, actor))
            at += size
        return found

    def _committee(self, text: str, span: tuple[int, int], tokens: Sequence[Token], at: int) -> AuthorityMention:
        written = " ".join(text[span[0] : span[1]].split())
        slug = slug_actor(written)
        actor = Actor(slug.actor_id, written, ActorType.IGO)
        return AuthorityMention(span[0], span[1], actor, written, False, self._preposition(tokens, at))

    def _longest(self, tokens: Sequence[Token], at: int) -> tuple[int, Actor | None]:
        if not tokens[at].is_capital or key_of(tokens[at].lower).split(" ")[0] not in self.openers:
            return 0, None
        for size in range(min(LONGEST, len(tokens) - at), 0, -1):
            if not tokens[at + size - 1].is_word or tokens[at + size - 1].lower == "and":
                continue
            key = key_of(
                " ".join(token.lower if i == size - 1 else token.text for i, token in enumerate(tokens[at : at + size]))
            )
            actor = self.names.get(key) or self.demonyms.get(key) or (self.people.get(key) if size > 1 else None)
            if actor is None or size == 1 and len(key) <= 3 and not SHORT.match(tokens[at].text):
                continue
            return size, actor
        return 0, None

    def _mention(self, text: str, tokens: Sequence[Token], at: int, size: int, actor: Actor) -> AuthorityMention:
        last = tokens[at + size - 1]
        # "Transparency International Georgia": the last word of another name.
        is_part = (
            at > 1
            and tokens[at - 1].is_capital
            and tokens[at - 2].is_word
            and tokens[at].start - tokens[at - 1].end == 1
        )
        key = key_of(" ".join(token.lower for token in tokens[at : at + size]))
        following = tokens[at + size].lower if at + size < len(tokens) else ""
        has_body = following in self.words["bodies"] or self._has_institution(tokens, at + size)
        is_modifier = (key in self.demonyms and key not in self.names or last.is_possessive) and not has_body or is_part
        return AuthorityMention(
            tokens[at].start,
            last.end,
            actor,
            text[tokens[at].start : last.end],
            is_modifier,
            self._preposition(tokens, at),
        )

    def _has_institution(self, tokens: Sequence[Token], at: int) -> bool:
        """Does one of its institutions follow, behind what describes it: "the Council's Libya sanctions committee"?"""
        for token in tokens[at : at + INSTITUTION_REACH]:
            if token.lower in self.words["institutions"]:
                return True
            if not token.is_word or token.lower in self.words["asides"] or token.is_possessive:
                return False
        return False

    def _preposition(self, tokens: Sequence[Token], at: int) -> str:
        """The preposition that puts the authority aside; empty where it may be who acts."""
        before = at - 1
        while before >= 0 and tokens[before].lower in ("the", "a", "an"):
            before -= 1
        if before < 0 or tokens[before].lower not in self.words["asides"]:
            return ""
        word, ahead = tokens[before].lower, tokens[before - 1].lower if before else ""
        is_government_of = word == "of" and ahead in ("government", "council", "governments")
        is_along_with = word == "with" and ahead in ("along", "together")
        return "" if is_government_of or is_along_with else word

    def with_joined(
        self, text: str, mentions: Sequence[AuthorityMention], chosen: AuthorityMention
    ) -> tuple[NamedActor, ...]:
        """The chosen authority with those joined to it: "the United States, Iraq and the United Kingdom"."""
        first = last = mentions.index(chosen)
        while first > 0 and self._are_joined(text, mentions[first - 1], mentions[first]):
            is_first = first == last and text[mentions[first - 1].end : mentions[first].start].strip() == ","
            if (
                is_first
                and first > 1
                and JOINED_BY_AND.fullmatch(text, mentions[first - 2].end, mentions[first - 1].start)
            ):
                break  # "Joining the EU and Britain, Canada slapped"
            first -= 1
        while last + 1 < len(mentions) and self._are_joined(
            text, mentions[last], mentions[last + 1], is_chosen=last == mentions.index(chosen)
        ):
            last += 1
        named = {mention.actor.actor_id: mention.named for mention in reversed(mentions[first : last + 1])}
        return tuple(named.values())[::-1]

    def _are_joined(
        self, text: str, left: AuthorityMention, right: AuthorityMention, *, is_chosen: bool = False
    ) -> bool:
        words = text[left.end : right.start].replace(",", " , ").lower().split()
        is_joint = bool(words) and len(words) <= LONGEST_JOINT and all(word in self.words["joints"] for word in words)
        return is_joint and words not in (["with"], ["the"]) and (is_chosen or left.preposition in JOINED_BEHIND)


def _without_participle(token: Token) -> Token:
    """The authority alone in "US-sanctioned", "EU-listed"; any other token as it is."""
    found = COMPOUND.match(token.text) if "-" in token.text and token.is_capital else None
    if found is None:
        return token
    name = found.group(1)
    return token._replace(end=token.start + len(name), text=name, lower=name.lower(), bare=name.lower())


@lru_cache(maxsize=20_000)
def key_of(name: str) -> str:
    """A spelling as it is looked up: folded, without marks and without the article."""
    plain = fold(name).replace(".", "")
    # Few names hold one, and only then is it worth a search from word to word.
    has_marks = "," in plain or "&" in plain or "and" in plain
    return " ".join((MARKS.sub(" ", plain) if has_marks else plain).split()).removeprefix("the ")

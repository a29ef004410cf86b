"""Who sanctions and when, for one act: read from its sentence, else from what the document said before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.date_of_act import date_of_act
from loaders.model import Sentence
from loaders.official_acts import SanctionAct
from loaders.official_authorities import AuthorityFinder, AuthorityMention, joined_authorities
from loaders.official_lists import VERBS
from loaders.official_rules import Frame
from loaders.programmes import Programme, Programmes
from store.rows import NamedActor, PartialDate
from store.vocabulary import DateBasis, Measure, OfficialStatus

AGENT = re.compile(r"\bby\s+(?:the\s+|both\s+(?:the\s+)?)?$", re.IGNORECASE)
TO = re.compile(r"\bto\s+(?:the\s+)?$", re.IGNORECASE)
MODIFIER_REACH = 28
# Who is asked may stand behind one of these: "call on Canada", "a letter to the Treasury"; elsewhere a state is aside.
ASKED_BEHIND = ("", "on", "to", "with")
MEASURE_BEHIND = re.compile(
    r"(?:['’]s?)?[\s-]+(?:[\w-]+\s+){0,2}(?:sanction|asset|travel|visa|restrictive|blacklist|treasury|list|entry|stop|counter|financial)"
)
MEASURE_WORDS = {
    Measure.ASSET_FREEZE: re.compile(r"asset[s-]?\s*-?freez|freez\w* (?:of )?(?:the |their |his |her )?assets|froze|block(?:ing|s|ed)?\s+(?:of\s+)?(?:sanctions|property|assets)|assets?\s+freez"),
    Measure.TRAVEL_BAN: re.compile(r"travel\s+ban|visa\s+(?:ban|restriction|sanction)|entry\s+(?:ban|restriction)|(?:barred|banned|barring|banning|bars|bans|prohibited)\s[^.;]{0,80}?from\s+(?:entering|entry|travel)|ineligible for entry|travel\s+restriction|suspension of entry|7031"),
}


@dataclass
class Scene:
    """The running state of reading one document: what acts without their own authority or date fall back on."""

    text: str
    lowered: str
    published_on: PartialDate
    finder: AuthorityFinder
    programmes: Programmes
    publisher: tuple[NamedActor, ...]
    is_announcement: bool
    is_own_voice: bool
    last_authorities: tuple[NamedActor, ...] = ()
    main_of: int = -1
    joint: tuple[NamedActor, ...] = ()
    last_subjects: tuple[NamedActor, ...] = ()
    last_asked: tuple[NamedActor, ...] = ()
    last_mentioned: tuple[NamedActor, ...] = ()
    announced: dict[str, PartialDate] = field(default_factory=dict)

    def note_mentions(self, mentions: Sequence[AuthorityMention], excluded: frozenset[str] = frozenset()) -> None:
        """Remembers the last authority named, for an ask whose addressee stands in the sentence before.

        `excluded` are the states whose officials the ask is about.
        """
        named = [
            m
            for m in mentions
            if m.actor.actor_id not in excluded
            and not m.is_modifier
            and m.preposition in ASKED_BEHIND
            and not AGENT.search(self.text[max(0, m.start - 12) : m.start])
        ]
        if named:
            self.last_mentioned = (named[-1].named,)

    def authorities_of(
        self, act: SanctionAct, sentence: Sentence, mentions: Sequence[AuthorityMention], programme: Programme | None
    ) -> tuple[tuple[NamedActor, ...], bool]:
        """Who sanctions, or is asked to, and whether the sentence itself says so."""
        chosen = self._chosen(act, sentence, mentions)
        if chosen is not None:
            return self._jointly(sentence, joined_authorities(self.text, mentions, chosen)), True
        if programme is not None:
            actor = self.finder.names.get(programme.authority.lower())
            if actor is not None:
                return (NamedActor(actor, actor.name),), True
        if act.status is OfficialStatus.PROPOSED:
            return self.last_asked or self.last_mentioned or self.last_authorities, False
        return self.last_authorities or self.publisher or self.last_subjects, False

    def _jointly(self, sentence: Sentence, named: tuple[NamedActor, ...]) -> tuple[NamedActor, ...]:
        """Those who act jointly: what one of them announces later in the document is the act of all."""
        if len(named) > 1 and "joint" in self.lowered[sentence.start : sentence.end]:
            self.joint = named
        ids = {one.actor.actor_id for one in named}
        return self.joint if ids <= {one.actor.actor_id for one in self.joint} and self.joint else named

    def _is_of_measure(self, mention: AuthorityMention) -> bool:
        """Is it the measure's authority, as in "a UK travel ban", rather than the target's state: "Belarusian generals"?"""
        if MEASURE_BEHIND.match(self.lowered, mention.end):
            return True
        return not mention.is_modifier and not mention.is_aside

    def _chosen(
        self, act: SanctionAct, sentence: Sentence, mentions: Sequence[AuthorityMention]
    ) -> AuthorityMention | None:
        if act.pattern.id.startswith("official.submit"):
            asked = [m for m in mentions if m.start >= act.end and TO.search(self.text[sentence.start : m.start])]
            if asked:
                return asked[0]
        agents = [m for m in mentions if m.start >= act.start and not m.is_modifier and AGENT.search(self.text[sentence.start : m.start])]
        if agents and not VERBS & set(self.lowered[act.end : agents[0].start].split()):
            return agents[0]
        inside = [m for m in mentions if act.start <= m.start < act.end and self._is_of_measure(m)]
        if inside:
            return inside[0]
        touching = [m for m in mentions if 0 <= act.start - m.end <= MODIFIER_REACH and not m.is_aside]
        if touching and act.pattern.frame is not Frame.SUBJECT:
            return touching[-1]
        if act.pattern.frame in (Frame.SUBJECT, Frame.ANTECEDENT):
            return None
        before = [m for m in mentions if m.end <= act.cue and not m.is_modifier]
        is_asked = act.status is OfficialStatus.PROPOSED
        behind = ASKED_BEHIND if is_asked else ("",)
        subjects = [m for m in before if m.preposition in behind and not AGENT.search(self.text[sentence.start : m.start])]
        return subjects[-1] if subjects else None

    def date_of(
        self, act: SanctionAct, sentence: Sentence, authorities: Sequence[NamedActor], before: Sentence | None
    ) -> PartialDate:
        """The act's date: its sentence's, else the announcement's that the document makes or reports."""
        if act.pattern.frame is Frame.ANTECEDENT:
            return date_of_act(self.text, act.start, min(sentence.end, act.end + 110), act.start, self.published_on)
        if act.status is OfficialStatus.PROPOSED:
            return self._date_of_ask(act, sentence, before)
        date = date_of_act(self.text, sentence.start, sentence.end, act.cue, self.published_on)
        if date.value or act.is_done_before or act.pattern.frame in (Frame.ANTECEDENT, Frame.MODIFIER):
            return date
        known = [self.announced[named.actor.actor_id] for named in authorities if named.actor.actor_id in self.announced]
        if known:
            return known[0]
        publisher_ids = {named.actor.actor_id for named in self.publisher}
        own = any(named.actor.actor_id in publisher_ids for named in authorities) or not publisher_ids
        if self.is_announcement and own or _is_present(self.lowered, act):
            return replace(self.published_on, basis=DateBasis.DOCUMENT) if self.published_on.value else date
        return date

    def _date_of_ask(self, act: SanctionAct, sentence: Sentence, before: Sentence | None) -> PartialDate:
        """When the ask was made: as its sentence says up to the act, or the sentence before it in the paragraph."""
        date = date_of_act(self.text, sentence.start, act.end, act.cue, self.published_on)
        if not date.value and before is not None and before.paragraph == sentence.paragraph:
            date = date_of_act(self.text, before.start, before.end, before.end, self.published_on)
        if date.value or not self.is_announcement and not self.is_own_voice:
            return date
        return replace(self.published_on, basis=DateBasis.DOCUMENT) if self.published_on.value else date

    def remember(self, act: SanctionAct, authorities: Sequence[NamedActor], date: PartialDate, sentence: int) -> None:
        """Keeps the authority and the date for later acts of the document that name none."""
        if authorities and act.status is OfficialStatus.PROPOSED:
            self.last_asked = tuple(authorities)
        if act.pattern.frame is Frame.THESE:
            return
        if authorities and act.status is OfficialStatus.SANCTIONED and not act.is_done_before:
            if self.main_of != sentence:
                self.last_authorities = tuple(authorities)
                self.main_of = sentence
            if date.value and date.value[:7] == self.published_on.value[:7]:
                for named in authorities:
                    self.announced.setdefault(named.actor.actor_id, date)


def measures_in(lowered: str, start: int, end: int, programme: Programme | None) -> tuple[Measure, ...]:
    """The measures that the words name, else those of the programme."""
    stated = tuple(measure for measure, words in MEASURE_WORDS.items() if words.search(lowered, start, end))
    return stated or (programme.measures if programme is not None else ())


def _is_present(lowered: str, act: SanctionAct) -> bool:
    """Is the act told as happening now: "is imposing", "sanctions", "will sanction", "has today"?"""
    around = lowered[max(0, act.cue - 40) : act.end]
    return re.search(r"\b(?:is|are|will)\s+(?:\w+\s+){0,3}\w+|\btoday\b|\b(?:has|have)\s+(?:\w+\s+){0,2}(?:imposed|sanctioned|designated|announced)", around) is not None

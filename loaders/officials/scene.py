"""Who sanctions and when, for one act: read from its sentence, else from what the document said before."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.dates.date_of_act import date_of_act
from loaders.dates.written import find_dates
from loaders.model import Sentence
from loaders.officials.acts import SanctionAct
from loaders.officials.authorities import AuthorityFinder, AuthorityMention
from loaders.officials.owners import ASKED_BEHIND, choose_owner, is_agent, is_aimed_at, owns_or_does
from loaders.officials.rules import Frame, OfficialRules
from loaders.programmes import Programme, Programmes
from store.rows import NamedActor, PartialDate
from store.vocabulary import DateBasis, DatePrecision, OfficialStatus

ASK_REACH = 90
ANTECEDENT_REACH = 110
# "A, sanctioned by Canada, died in May 2020"; but "sanctioned on May 4, 2020".
NEXT_CLAUSE = re.compile(r"(?<!\d),\s+(?=[a-z])|;")
# "has been under sanctions since May 2020"
SINCE = re.compile(
    r"(?:\s+(?:by|of|in)\s(?:(?!\b(?:who|which|was|were|after|because|but)\b)[^.;:])*?)?,?\s+"
    r"(?:since|as of|from)\s+(?:early\s|late\s|mid-)?"
)
DISTANCE = 3
# Behind a preposition only these ask: "sanctions on Iran" and "tied to Iran" do not.
ASK_BEFORE = re.compile(
    r"\b(?:call\w*|appeal\w*|letters?|wr[io]t\w*|request\w*|petition\w*|submi\w+|press\w*|appl(?:y|ied)|plea\w*|ask\w*|"
    r"urg\w+|demand\w*|message|address\w*|present\w*|sen[dt]|recommend\w*|filed|joins?|pleads?)\b[^.;]{0,60}$"
)
PRESENT = re.compile(r"\b(?:is|are|will)\s+(?:\w+\s+){0,3}\w+|\btoday\b|\b(?:decides|announces|hereby)\b")
# "Sanctions on A caused a stir in May"; but "sanctions on A imposed in May".
IMPOSED = re.compile(r"\b(?:imposed|announced|adopted|introduced|issued|enacted|levied|placed|slapped|applied)\b")
FATE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|remains?|came|took|led|made|"
    r"(?!imposed|announced|adopted|introduced|issued|enacted|levied|dated|listed|placed|united|accused|alleged)\w{2,}ed)\b(?!-)"
)
# Only a text's opening reports by the perfect what is new; further down it tells what came before.
PERFECT = re.compile(
    r"\b(?:has|have)\s+(?:\w+\s+){0,2}"
    r"(?:imposed|sanctioned|designated|announced|placed|added|listed|frozen|banned|barred|blacklisted)"
)
OPENING_DATE = 40
# "Zimbabwe (Sanctions) Regulations"; but "US sanctions programme".
REGIME_ABOUT = re.compile(
    r"\s+(?:\(sanctions\)|sanctions(?=\s*[\n.,;:)])|sanctions\s+(?:regime|regulations|designations|programs?|programmes?|"
    r"policy|relief|framework|bill|law|act|for|over|are|were|have)\b)"
)
# Wordings of one state's programme may be common words in another's text: "special economic measures".
BY_NUMBER = re.compile(
    r"\bexecutive\s+order|\be\.?o\.?\s|\bsection\s+7031|\bofac\b|\bregulation\s+\(e[uc]\)|\b\d{4}\s+committee"
)
LONG_NAME = 4
OPENING = 4
# Further back than this another's act no longer says whose the next one is: the announcement's opening does.
FAR = 4
Named = tuple[NamedActor, ...]


@dataclass
class Scene:
    """The running state of reading one document: what acts without their own authority or date fall back on."""

    text: str
    lowered: str
    published_on: PartialDate
    finder: AuthorityFinder
    programmes: Programmes
    rules: OfficialRules
    publisher: Named
    is_announcement: bool
    is_own_voice: bool
    # Where the words of sanctions stand, in order.
    context: Sequence[int]
    mentions: list[AuthorityMention] = field(default_factory=list)
    main: tuple[int, Named] = (-1, ())
    opening: Named = ()
    joint: Named = ()
    subjects: Named = ()
    asked: Named = ()
    addressed: Named = ()
    near: Sequence[Sentence] = ()
    announced: dict[str, PartialDate] = field(default_factory=dict)

    def has_context(self, start: int, end: int) -> bool:
        """Does a word of sanctions stand in `text[start:end]`?"""
        return bisect_left(self.context, start) < bisect_left(self.context, end)

    def enter(self, sentences: Sequence[Sentence], sentence: Sentence, has_ask: bool) -> None:
        """Reads who is named in the sentence, and in those before it who acts or, for an ask, who is addressed."""
        self.mentions = self._mentions_in(sentence)
        self.near = sentences[max(0, sentence.index - DISTANCE) : sentence.index]
        self._note_subjects(self.near)
        if has_ask:
            about = frozenset(mention.actor.actor_id for mention in self.mentions if mention.is_modifier)
            last = sentence.index if sentence.lead_in is None else sentence.lead_in + 1
            for before in sentences[max(0, last - DISTANCE) : last]:
                self._note_addressee(self._mentions_in(before), about)

    def leave(self) -> None:
        """Keeps whom the sentence named for the asks of later ones."""
        self._note_addressee(self.mentions)

    def find_authorities(self, act: SanctionAct, sentence: Sentence, programme: Programme | None) -> tuple[Named, bool]:
        """Who sanctions, or is asked to, and whether the sentence itself says so."""
        verbs = self.rules.words["verbs"]
        chosen = choose_owner(self.text, self.lowered, self.mentions, verbs, act, sentence)
        if chosen is not None:
            return self._with_joint(sentence, self.finder.with_joined(self.text, self.mentions, chosen)), True
        actor = None if programme is None else self.finder.actor_of(programme.authority)
        is_ours = not self.publisher or any(actor is not None and named.actor == actor for named in self.publisher)
        if actor is not None and (is_ours or BY_NUMBER.search(self.lowered, sentence.start, sentence.end)):
            return (NamedActor(actor, actor.name),), True
        if act.status is OfficialStatus.PROPOSED:
            return self.asked or self.addressed or self.main[1], False
        is_near = sentence.index - self.main[0] <= FAR
        main = self.main[1] if is_near else self.opening or self.main[1]
        return self.publisher or main or self.subjects, False

    def find_date(
        self, act: SanctionAct, sentence: Sentence, authorities: Named, before: Sentence | None
    ) -> PartialDate:
        """The act's date: its sentence's, else the announcement's that the document makes or reports."""
        if act.pattern.frame is Frame.ANTECEDENT:
            end = min(sentence.end, act.end + ANTECEDENT_REACH)
            stop = NEXT_CLAUSE.search(self.text, act.end, end)
            end = end if stop is None else stop.start()
            return date_of_act(self.text, act.end, end, act.end, self.published_on)
        if act.status is OfficialStatus.PROPOSED:
            return self._date_of_ask(act, sentence, before)
        end = self._end_of_act(act, sentence)
        date = date_of_act(self.text, sentence.start, end, act.cue, self.published_on)
        if act.pattern.id == "official.is_under_measures":
            mentions = find_dates(
                self.text, act.end, min(sentence.end, act.end + 2 * ANTECEDENT_REACH), self.published_on
            )
            since = [m.date for m in mentions if SINCE.fullmatch(self.lowered, act.end, m.start)]
            date = since[0] if since else date
        if date.value or act.is_done_before or act.pattern.frame is Frame.MODIFIER:
            return date
        ids = [named.actor.actor_id for named in authorities]
        known = next((self.announced[actor_id] for actor_id in ids if actor_id in self.announced), None)
        if known is not None:
            return known
        told = self._day_told(sentence)
        if told.value:
            return told
        is_own = not self.publisher or any(named.actor.actor_id in ids for named in self.publisher)
        form = PERFECT if sentence.index < OPENING else None
        reach = (self.lowered, max(0, act.cue - 40), act.end)
        is_now = PRESENT.search(*reach) is not None or (form is not None and form.search(*reach) is not None)
        return self._document_date() if self.is_announcement and is_own or is_now else date

    def _end_of_act(self, act: SanctionAct, sentence: Sentence) -> int:
        """Where the words about the act end: of bare "sanctions on A" before the verb that says what became of them."""
        is_bare = act.pattern.id == "official.measures_on" and act.cue == act.start
        if not is_bare or IMPOSED.search(self.lowered, act.start, act.end):
            return sentence.end
        verb = FATE.search(self.lowered, act.end, sentence.end)
        return sentence.end if verb is None else verb.start()

    def _day_told(self, sentence: Sentence) -> PartialDate:
        """The day on which a sentence before, of the same paragraph, opens: "On 4 May, the EU and Canada acted ..."."""
        for before in reversed(self.near):
            if before.paragraph != sentence.paragraph:
                break
            if not self.has_context(before.start, before.end):
                continue
            days = find_dates(self.text, before.start, min(before.end, before.start + OPENING_DATE), self.published_on)
            if days and days[0].date.precision is DatePrecision.DAY and days[0].start - before.start <= len("On "):
                return days[0].date
        return PartialDate()

    def remember(self, act: SanctionAct, sentence: Sentence, authorities: Named, date: PartialDate) -> None:
        """Keeps the authority and the date for later acts of the document that name none."""
        if not authorities:
            return
        if act.status is OfficialStatus.PROPOSED:
            self.asked = authorities
        if act.pattern.frame is Frame.THESE or act.status is not OfficialStatus.SANCTIONED or act.is_done_before:
            return
        if sentence.index < OPENING:
            self.opening = self.opening or authorities
        if self.main[0] != sentence.index:
            self.main = (sentence.index, authorities)
        if date.value and date.value[:7] == self.published_on.value[:7]:
            for named in authorities:
                self.announced.setdefault(named.actor.actor_id, date)

    def _mentions_in(self, sentence: Sentence) -> list[AuthorityMention]:
        found = self.finder.find_authorities(self.text, sentence.start, sentence.end)
        # "the Special Economic Measures (Belarus) Regulations", "the Zimbabwe sanctions regime": whom they are about.
        return [
            m
            for m in found
            if not self.finder.is_place(m.as_written)
            or self.text[m.start - 1 : m.start] != "("
            and (m.is_modifier or len(m.as_written) < LONG_NAME or not REGIME_ABOUT.match(self.lowered, m.end))
        ]

    def _note_subjects(self, near: Sequence[Sentence]) -> None:
        """Looks for who acts in the sentences before, nearest first, for an act that names nobody."""
        self.subjects = ()
        for before in reversed(near):
            if not self.has_context(before.start, before.end):
                continue
            programme = self.programmes.find_programme(self.lowered, before.start, before.end)
            actor = None if programme is None else self.finder.actor_of(programme.authority)
            mentions = self._mentions_in(before)
            owners = [m for m in mentions if owns_or_does(self.text, self.lowered, m)]
            subjects = [m for m in mentions if not m.is_modifier and not m.is_aside]
            named = owners or [m for m in subjects if self.has_context(m.end, before.end)]
            if actor is not None or named:
                self.subjects = (named[0].named,) if actor is None else (NamedActor(actor, actor.name),)
                return

    def _note_addressee(self, mentions: Sequence[AuthorityMention], about: frozenset[str] = frozenset()) -> None:
        """Remembers the last authority that may be asked; `about` are the states whose officials the ask is about."""
        named = [
            m
            for m in mentions
            if m.actor.actor_id not in about and not m.is_modifier
            if not is_agent(self.text, m) and not is_aimed_at(self.lowered, m)
            if m.preposition in ASKED_BEHIND
            if not m.preposition or ASK_BEFORE.search(self.lowered, max(0, m.start - ASK_REACH), m.start)
        ]
        if named:
            self.addressed = (named[-1].named,)

    def _with_joint(self, sentence: Sentence, named: Named) -> Named:
        """Those who act jointly: what one of them announces later in the document is the act of all."""
        if len(named) > 1 and "joint" in self.lowered[sentence.start : sentence.end]:
            self.joint = named
        ids = {one.actor.actor_id for one in named}
        return self.joint if self.joint and ids <= {one.actor.actor_id for one in self.joint} else named

    def _date_of_ask(self, act: SanctionAct, sentence: Sentence, before: Sentence | None) -> PartialDate:
        """When the ask was made: as its sentence says up to the act, or the sentence before it in the paragraph."""
        date = date_of_act(self.text, sentence.start, act.end, act.cue, self.published_on)
        if not date.value and before is not None and before.paragraph == sentence.paragraph:
            date = date_of_act(self.text, before.start, before.end, before.end, self.published_on)
        return self._document_date() if not date.value and (self.is_announcement or self.is_own_voice) else date

    def _document_date(self) -> PartialDate:
        return replace(self.published_on, basis=DateBasis.DOCUMENT) if self.published_on.value else self.published_on

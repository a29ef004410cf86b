"""Reads one document for officials, sentence by sentence: what "these men" means depends on what went before."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.dates.date_of_act import date_of_act
from loaders.model import Sentence
from loaders.names.person_names import NameReader
from loaders.officials.act_names import names_of_act
from loaders.officials.acts import SanctionAct, find_acts
from loaders.officials.agents import statements_by_agent
from loaders.officials.approvals import may_mean_approve
from loaders.officials.counts import count_before, count_bodies
from loaders.officials.groups import state_group
from loaders.officials.headings import is_heading, is_repeated, is_sentence_case
from loaders.officials.index import NameIndex, index_names
from loaders.officials.inheritance import is_told_aside, may_open_list, may_take_over
from loaders.officials.lists import ListReader
from loaders.officials.measures import measures_in
from loaders.officials.rules import Frame, OfficialRules
from loaders.officials.scene import Scene
from loaders.officials.sections import SectionReader
from loaders.officials.statements import Known, ListedName, Statement
from loaders.officials.sufferers import is_list_of_sufferers
from loaders.officials.targets import find_targets, is_critic
from store.rows import Document
from store.vocabulary import DocumentKind, OfficialKind, OfficialStatus

# How many sentences before an act, or before a lead-in, still belong to it.
DISTANCE, INHERITED_DISTANCE = 3, 5
# More acts than that many sentences hold.
RECENT = 150
CONTEXT_BEFORE, CONTEXT_AFTER = 4, 1
# "Businessmen:" between two groups of one list.
SHORT_LEAD_IN = 90
PROGRAMME_REACH = 90


class DocumentReading:
    """The reading of one document: the statements found so far and the acts that still wait for their names."""

    def __init__(
        self,
        document: Document,
        lowered: str,
        sentences: Sequence[Sentence],
        rules: OfficialRules,
        names: NameReader,
        scene: Scene,
    ) -> None:
        self.document, self.text, self.lowered, self.sentences = document, document.text, lowered, sentences
        self.rules, self.names, self.scene = rules, names, scene
        self.index: NameIndex | None = None
        self.lists = ListReader(names, self.resolve_short)
        self.sections = SectionReader(self.text, lowered, sentences, rules, self.lists)
        self.statements: list[Statement] = []
        self.acts: list[tuple[int, SanctionAct, Statement]] = []
        self.these: list[tuple[Sentence, Statement]] = []
        self.in_lists: set[int] = set()
        self.last_list: Statement | None = None

    def read_statements(self) -> list[Statement]:
        """Every statement of the document about a name under sanctions or proposed for them."""
        for sentence in self.sentences:
            self._read_sentence(sentence)
        for sentence, template in self.these:
            self._read_these(sentence, template)
        return self.statements

    def resolve_short(self, written: str) -> Known | None:
        """The full name of a short form; the document's names are indexed when the first one is met."""
        if self.index is None:
            self.index = index_names(self.text, self.sentences, self.names)
        return self.index.resolve_short(written)

    def _read_sentence(self, sentence: Sentence) -> None:
        acts = self._acts(sentence)
        if acts:
            self.scene.enter(self.sentences, sentence, any(act.status is OfficialStatus.PROPOSED for act in acts))
        has_names = False
        for act in acts:
            has_names |= self._read_act(sentence, act)
        if acts:
            self.scene.leave()
        if not has_names and sentence.index not in self.in_lists and self.sections.is_lead_in(sentence):
            self._read_list(sentence)

    def _acts(self, sentence: Sentence) -> list[SanctionAct]:
        if self.rules.in_sentence.search(self.lowered, sentence.start, sentence.end) is None:
            return []
        acts = find_acts(self.rules, self.text, self.lowered, sentence, self._has_context(sentence))
        if acts and self.rules.other_senses.search(self.lowered, sentence.start, sentence.end):
            return []
        return sorted(acts, key=lambda act: act.cue)

    def _has_context(self, sentence: Sentence) -> bool:
        near = self.sentences[max(0, sentence.index - CONTEXT_BEFORE) : sentence.index + CONTEXT_AFTER + 1]
        is_own = self.scene.publisher or self.document.kind is DocumentKind.NOTICE
        return bool(is_own and self.scene.context) or self.scene.has_context(near[0].start, near[-1].end)

    def _read_act(self, sentence: Sentence, act: SanctionAct) -> bool:
        """Takes up the names of one act; tells whether it has any."""
        template = self._inherited(sentence, act) if act.pattern.inherits else self._template(sentence, act)
        if template is None:
            return False
        if act.pattern.frame is Frame.THESE:
            self.these.append((sentence, template))
            return False
        named = names_of_act(act, self.lists, self.text, self.lowered)
        self.acts.append((sentence.index, act, template))
        if named and is_list_of_sufferers(self.rules.words, self.lowered, act.end, named[0].start):
            return False
        names = named or self.sections.find_subject_before(sentence, act)
        told = (index for index, _, _ in self.acts[-RECENT:])
        if act.pattern.as_counted and len(names) not in count_before(self.lowered, self.sentences, sentence, told):
            return False
        targets = find_targets(names, act, template.authorities, self.scene.finder, self.lowered, self.rules.words)
        templates = statements_by_agent(self.scene, act, sentence, template)
        is_readable = is_sentence_case(self.text[sentence.start : sentence.end], names)
        for listed in targets:
            if not template.is_heading or is_readable or is_repeated(listed, self.lowered, sentence.end):
                for one in templates:
                    self._state(one, listed)
        if not names:
            self._read_described(sentence, act, template)
        return bool(names)

    def _read_described(self, sentence: Sentence, act: SanctionAct, template: Statement) -> None:
        """Takes the bodies that an announcement counts first and presents afterwards."""
        count = count_bodies(self.lowered, act.end, sentence.end)
        if count is None or not self.scene.is_announcement:
            return
        for described, listed in self.sections.find_described(sentence, min(count, 12)):
            weaker = replace(template, start=described.start, end=described.end, confidence=template.confidence * 0.65)
            self._state(weaker, listed)

    def _state(self, template: Statement, listed: ListedName) -> None:
        if not listed.is_full and self.index is not None and self.index.is_shared(listed.name):
            return  # "A is one of three", where A and his wife bear the name
        if is_critic(listed, template.authorities, self.lowered):
            return
        country = self.scene.finder.country_of(listed.role) if listed.role and not template.is_own_authority else None
        if country is not None and any(named.actor.country == country for named in template.authorities):
            # Nobody's own state is taken for who sanctions unless the sentence says so.
            template = replace(template, authorities=())
        factor = 1.0 if template.is_own_authority else 0.9 if template.authorities else 0.6
        factor *= (1.0 if listed.is_full else 0.7) * (0.7 if template.is_heading else 1.0)
        self.statements.append(replace(template, listed=listed, confidence=round(template.confidence * factor, 2)))

    def _template(self, sentence: Sentence, act: SanctionAct) -> Statement | None:
        """The statement that the act makes of each of its names; None where nobody can be the authority."""
        is_antecedent = act.pattern.frame is Frame.ANTECEDENT
        near = (
            (act.start, min(sentence.end, act.end + PROGRAMME_REACH))
            if is_antecedent
            else (sentence.start, sentence.end)
        )
        programme = self.scene.programmes.find_programme(self.lowered, *near)
        authorities, is_own = self.scene.find_authorities(act, sentence, programme)
        if act.pattern.needs_authority and not is_own and not self.scene.publisher:
            return None
        if not is_own and self.rules.sport.search(self.lowered, sentence.start, sentence.end):
            return None
        if not authorities and may_mean_approve(self.scene, sentence, act):
            return None
        before = self.sentences[sentence.index - 1] if sentence.index else None
        date = self.scene.find_date(act, sentence, authorities, before)
        in_heading = is_heading(self.document, self.lowered, sentence)
        if not in_heading and not is_told_aside(self.lowered, sentence, act):
            self.scene.remember(act, sentence, authorities, date)
        nobody = ListedName(sentence.start, sentence.start, "", OfficialKind.PERSON)
        return Statement(
            sentence.start, sentence.end, nobody, act.status, authorities, is_own, date, act.confidence, act.pattern.id,
            programme.key if programme else None,
            measures_in(self.lowered, sentence.start, sentence.end, programme), in_heading, act.is_done_before,
        )  # fmt: skip

    def _inherited(self, sentence: Sentence, act: SanctionAct) -> Statement | None:
        """The statement of the last act before, in this sentence's place."""
        near = [entry for entry in self.acts[-RECENT:] if 0 < sentence.index - entry[0] <= INHERITED_DISTANCE]
        own = [entry for entry in near if not is_told_aside(self.lowered, self.sentences[entry[0]], entry[1])]
        known = next(reversed(own or near), None)
        if known is None:
            return state_group(self.scene, self.rules, self.sentences, sentence, act)
        template, rule = known[2], act.pattern.id
        if act.pattern.status not in (None, template.status):
            return None
        if not may_take_over(self.rules, self.lowered, self.sentences, known[:2], sentence, act):
            return None
        sure = min(template.confidence, act.pattern.strength)
        return replace(template, start=sentence.start, end=sentence.end, rule=rule, confidence=sure, is_heading=False)

    def _read_list(self, lead_in: Sentence) -> None:
        """Takes the names of the bullets or paragraphs that a sentence without names of its own opens."""
        template = self._template_of_list(lead_in)
        if template is None:
            return
        self.last_list = template
        for item, names in self.sections.find_items(lead_in):
            self.in_lists.add(item.index)
            for listed in names:
                self._state(replace(template, start=item.start, end=item.end, is_heading=False), listed)

    def _template_of_list(self, lead_in: Sentence) -> Statement | None:
        """What the list says of its names: the act of its lead-in or just before, dated by the lead-in if it can."""
        if lead_in.index - 1 in self.in_lists and lead_in.end - lead_in.start < SHORT_LEAD_IN:
            is_others = self.rules.others.search(self.lowered, lead_in.start, lead_in.end) is not None
            return None if is_others else self.last_list
        known = [entry for entry in self.acts[-RECENT:] if lead_in.index - entry[0] <= DISTANCE]
        if not known:
            return None
        index, act, template = max(known, key=lambda entry: (entry[0], entry[1].confidence))
        if not may_open_list(self.rules, self.lowered, self.sentences, (index, act), lead_in):
            return None
        is_bare = index == lead_in.index and not self.lowered[act.end : lead_in.end].strip(" :")
        is_about_people = self.rules.people.search(self.lowered, self.sentences[index].start, lead_in.end) is not None
        is_elsewhere = index != lead_in.index and self.sections.is_other_label(lead_in)
        if not (is_bare or is_about_people) or is_elsewhere:
            return None
        date = date_of_act(self.document.text, lead_in.start, lead_in.end, lead_in.end, self.document.published_on)
        return replace(template, date=date) if date.value and index != lead_in.index else template

    def _read_these(self, sentence: Sentence, template: Statement) -> None:
        """Reads "sanctions on these officials": those of the sentence before, else those the document announces."""
        names = self.sections.find_names_before(sentence)
        if names and self.rules.asked.search(self.lowered, self.sentences[sentence.index - 1].start, sentence.end):
            template = replace(template, status=OfficialStatus.PROPOSED)
        if not names:
            recent = self.sentences[max(0, sentence.index - 2)].start
            names = [s.listed for s in self.statements if recent <= s.start < sentence.start and not s.is_heading]
        if not names and self.scene.is_announcement:
            announced = [s.listed for s in self.statements if self._is_of_today(s)]
            names = list({listed.name: listed for listed in reversed(announced)}.values())[::-1]
        for listed in names:
            self._state(template, listed)

    def _is_of_today(self, statement: Statement) -> bool:
        month = self.document.published_on.value[:7]
        is_recent = not statement.date.value or statement.date.value[:7] == month
        is_new = is_recent and not statement.is_done_before and not statement.is_heading
        return is_new and statement.status is OfficialStatus.SANCTIONED

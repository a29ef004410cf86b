"""Finds the officials of a document: named persons and bodies under sanctions, or proposed for them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from loaders.gazetteer import Gazetteer
from loaders.model import Sentence, SentenceKind
from loaders.names import fold
from loaders.official_acts import SanctionAct, find_acts
from loaders.official_authorities import AuthorityFinder, AuthorityMention, make_authority_finder
from loaders.official_index import NameIndex, index_names
from loaders.official_lists import ListedName, ListReader
from loaders.official_merge import merge_statements
from loaders.official_rules import Frame, OfficialRules, read_official_rules
from loaders.official_scene import Scene, measures_in
from loaders.official_statements import Statement
from loaders.person_names import NameReader
from loaders.programmes import Programmes, read_programmes
from store.rows import Document, NamedActor, Official
from store.vocabulary import DocumentKind, OfficialKind, OfficialStatus

SENTENCE_TRIGGER = re.compile(
    r"sanction|designat|blacklist|restrictive|list|target|freez|froze|\bban|\bbar|visa|entry|entering|measures|ineligible|inadmissible|"
    r"following|among|sdgt|action|names|block|includ|affected"
)
PEOPLE = re.compile(r"\b(?:individuals?|persons?|people|officials?|names?|those|them|entities|following|against|commanders|officers)\b")
LEAD_IN_DISTANCE = 3
JOINED = re.compile(r"(?:\s+(?:by|today|in|on|under)\b[^.;,:]{0,60})?,?\s+(?:including|as well as|along with|together with|as (?:was|were)|among them|namely)\b")
JOINED_REACH = 500
# "Vazir, a charity": what stands behind a single word and shows it to be a body.
BODY_BEHIND = re.compile(r"[”\"’']?(?:,? \(|, (?:an?|the|its|one of) [^.;,]{0,60}?\b(?:company|firm|group|organi[sz]ation|bank|charity|militia|entity|unit|"
                         r"agency|party|network|owner|manufacturer|supplier|producer|operator|exporter|outlet|channel|airline|front|maker|arm)\b)")
# "after Washington sanctioned": another's act, told beside the one that the sentence reports.
SUBORDINATE = re.compile(r"\b(?:after|following|since|in response to|similar to|like|joins?|joined|joining)\b[^.;]{0,60}$")
LONGEST_SENTENCE = 4000
# "Businessmen:" between two groups of one list.
SHORT_LEAD_IN = 90
# So much of a sentence found in the title makes it the title, also where the rest is cut or spelled otherwise.
TITLE_LENGTH = 60
# "Sanction" alone also means approve, or fine: without an authority these need another word of sanctions near by.
BARE_VERBS = frozenset(("official.sanction", "official.was_sanctioned", "official.sanctioned_name"))
# Documents whose asks are made on the day that they carry.
OWN_VOICE = frozenset((DocumentKind.PRESS_RELEASE, DocumentKind.OPEN_LETTER, DocumentKind.PETITION, DocumentKind.STATEMENT))


@dataclass(frozen=True)
class OfficialFinder:
    """What finding officials needs, read once from the rules and gazetteers."""

    rules: OfficialRules
    programmes: Programmes
    authorities: AuthorityFinder

    name_reader: NameReader


def load_official_finder(rules: Path, gazetteers: Path, gazetteer: Gazetteer) -> OfficialFinder:
    """The finder from the folders of rules and gazetteers; raises InvalidRule where one is wrong."""
    official_rules = read_official_rules(rules)
    authorities = make_authority_finder(official_rules, gazetteer)
    programmes = read_programmes(gazetteers / "programmes.csv")
    return OfficialFinder(official_rules, programmes, authorities, NameReader(official_rules, authorities.is_place, authorities.is_demonym))


def find_officials(document: Document, sentences: Sequence[Sentence], finder: OfficialFinder) -> list[Official]:
    """Gives the officials of a document, one row per name, status and authority, at its fullest statement."""
    if finder.rules.trigger.search(document.text.lower()) is None:
        return []
    return _DocumentReading(document, sentences, finder, fold(document.text)).officials()


class _DocumentReading:
    """Reads one document; a class because lists and pronouns depend on what was read before."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], finder: OfficialFinder, lowered: str) -> None:
        self.document, self.sentences, self.finder, self.lowered = document, sentences, finder, lowered
        self.rules = finder.rules
        self.index: NameIndex | None = None
        self.lists = ListReader(finder.name_reader, self._resolve_short)
        self.authorities = _authorities_in(document, lowered, finder.authorities)
        publisher = _publisher(document, finder.authorities)
        self.scene = Scene(
            document.text,
            lowered,
            document.published_on,
            self.authorities,
            finder.programmes,
            publisher,
            bool(publisher) or document.kind is DocumentKind.NOTICE or self._announces(),
            document.kind in OWN_VOICE,
        )
        self.is_about_sanctions = self.rules.context.search(lowered) is not None
        self.statements: list[Statement] = []
        self.open_acts: list[tuple[int, SanctionAct, Statement]] = []
        self.these: list[tuple[Sentence, SanctionAct, Statement]] = []
        self.in_lists: set[int] = set()
        self.last_list: Statement | None = None

    def officials(self) -> list[Official]:
        for sentence in self.sentences:
            self._read_sentence(sentence)
        for sentence, act, template in self.these:
            self._apply_to_these(sentence, act, template)
        return merge_statements(self.statements, self.document.text, self.finder.authorities.country_of)

    def _resolve_short(self, written: str) -> tuple[str, OfficialKind] | None:
        """The full name of a short form; the document's names are indexed when the first one is met."""
        if self.index is None:
            self.index = index_names(self.document.text, self.sentences, self.finder.name_reader)
        return self.index.resolve_short(written)

    def _announces(self) -> bool:
        """Does the document open with an authority's announcement of today?"""
        opening = self.lowered[:900]
        return "today" in opening and self.rules.context.search(opening) is not None

    def _read_sentence(self, sentence: Sentence) -> None:
        mentions: list[AuthorityMention] | None = None
        acts: list[SanctionAct] = []
        if SENTENCE_TRIGGER.search(self.lowered, sentence.start, sentence.end):
            acts = find_acts(self.rules, self.document.text, self.lowered, sentence, self._has_context(sentence))
        if acts and self.rules.other_sense.search(self.lowered, sentence.start, sentence.end):
            acts = []
        if acts:
            mentions = self._mentions(sentence)
            self._note_subjects(sentence)
            if any(act.status is OfficialStatus.PROPOSED for act in acts):
                self._note_addressees(sentence, mentions)
        has_names = False
        for act in sorted(acts, key=lambda act: act.cue):
            has_names |= self._read_act(sentence, act, mentions or [])
        if mentions:
            self.scene.note_mentions(mentions)
        if not has_names and sentence.index not in self.in_lists:
            self._read_list_under(sentence)

    def _note_subjects(self, sentence: Sentence) -> None:
        """Looks for who acts in the sentences before, nearest first, for an act that names nobody."""
        self.scene.last_subjects = ()
        for before in reversed(self.sentences[max(0, sentence.index - LEAD_IN_DISTANCE) : sentence.index]):
            if self.rules.context.search(self.lowered, before.start, before.end) is None:
                continue
            programme = self.finder.programmes.find_programme(self.lowered, before.start, before.end)
            actor = self.authorities.actor_of(programme.authority) if programme is not None else None
            named = [m for m in self._mentions(before) if not m.is_modifier and not m.is_aside and not self._is_bracketed(m)]
            if actor is not None or named:
                self.scene.last_subjects = (NamedActor(actor, actor.name),) if actor is not None else (named[0].named,)
                return

    def _is_bracketed(self, mention: AuthorityMention) -> bool:
        return self.document.text[mention.start - 1 : mention.start] == "("

    def _note_addressees(self, sentence: Sentence, mentions: Sequence[AuthorityMention]) -> None:
        """Looks for who is asked in the sentences before and in the list's lead-in, which counts most."""
        about = frozenset(mention.actor.actor_id for mention in mentions if mention.is_modifier)
        last = sentence.index if sentence.lead_in is None else sentence.lead_in + 1
        near = self.sentences[max(0, last - LEAD_IN_DISTANCE) : last]
        for before in near:
            self.scene.note_mentions(self._mentions(before), about)

    def _mentions(self, sentence: Sentence) -> list[AuthorityMention]:
        end = min(sentence.end, sentence.start + LONGEST_SENTENCE)
        return self.authorities.find_authorities(self.document.text, sentence.start, end)

    def _has_context(self, sentence: Sentence) -> bool:
        if self.scene.publisher and self.is_about_sanctions:
            return True
        first = self.sentences[max(0, sentence.index - 4)].start
        last = self.sentences[min(len(self.sentences) - 1, sentence.index + 1)].end
        return self.rules.context.search(self.lowered, first, last) is not None

    def _read_act(self, sentence: Sentence, act: SanctionAct, mentions: list[AuthorityMention]) -> bool:
        template = self._template(sentence, act, mentions)
        if template is None:
            return False
        if act.pattern.frame is Frame.THESE:
            self.these.append((sentence, act, template))
            return False
        names = self._names(act)
        self.open_acts.append((sentence.index, act, template))
        for listed in names:
            if len(names) == 1 and self._is_unknown_word(act, listed):
                continue
            if self._is_authority(listed, template.authorities) or template.is_heading and not self._is_in_body(sentence, listed):
                continue
            self.statements.append(replace(template, listed=listed, confidence=self._confidence(template, listed)))
        return bool(names)

    def _is_heading(self, sentence: Sentence) -> bool:
        """Is it a heading or the title, which only repeats what the body says?"""
        if sentence.kind is SentenceKind.HEADING:
            return True
        opening = self.lowered[sentence.start : sentence.end].strip(" .")[:TITLE_LENGTH]
        return sentence.index < 3 and len(opening) > 20 and opening in fold(self.document.title)

    def _names(self, act: SanctionAct) -> list[ListedName]:
        text = self.document.text
        match act.pattern.frame:
            case Frame.OBJECT | Frame.BETWEEN:
                return self.lists.read_list(text, act.names_start, act.names_end)
            case Frame.SUBJECT:
                names = self.lists.read_subject(text, act.names_start, act.names_end)
                # "Six firms were also sanctioned, including A", "A was targeted, as well as B".
                joined = JOINED.match(self.lowered, act.end)
                return names + (self.lists.read_list(text, joined.end(), joined.end() + JOINED_REACH) if joined else [])
            case Frame.ANTECEDENT:
                return self.lists.read_nearest(text, act.names_start, act.names_end)
            case Frame.MODIFIER:
                return self.lists.read_list(text, act.names_start, act.names_end)[:1]
            case Frame.THESE:
                return []
        raise ValueError(f"Unknown frame {act.pattern.frame!r}; expected one of: {', '.join(Frame)}")

    def _template(self, sentence: Sentence, act: SanctionAct, mentions: list[AuthorityMention]) -> Statement | None:
        """The statement that the act makes of each of its names; None where nobody can be the authority."""
        near = (act.start, min(sentence.end, act.end + 90)) if act.pattern.frame is Frame.ANTECEDENT else (sentence.start, sentence.end)
        programme = self.finder.programmes.find_programme(self.lowered, *near)
        authorities, is_own = self.scene.authorities_of(act, sentence, mentions, programme)
        if act.pattern.inherits:
            return self._inherited(sentence, act)
        if act.pattern.needs_authority and not is_own:
            return None
        if not authorities and act.pattern.id in BARE_VERBS and not self._has_context_beyond(sentence, act):
            return None
        before = self.sentences[sentence.index - 1] if sentence.index else None
        date = self.scene.date_of(act, sentence, authorities, before)
        is_aside = SUBORDINATE.search(self.lowered[max(sentence.start, act.cue - 70) : act.cue]) is not None
        if not self._is_heading(sentence) and not is_aside:
            self.scene.remember(act, authorities, date, sentence.index)
        return Statement(
            sentence.start,
            sentence.end,
            ListedName(sentence.start, sentence.start, "", OfficialKind.PERSON),
            act.status,
            authorities,
            is_own,
            date,
            act.confidence,
            act.pattern.id,
            programme.key if programme is not None else None,
            measures_in(self.lowered, sentence.start, sentence.end, programme),
            self._is_heading(sentence),
            act.is_done_before,
        )

    def _inherited(self, sentence: Sentence, act: SanctionAct) -> Statement | None:
        """The statement of the last act before, in this sentence's place."""
        known = [entry for entry in self.open_acts if 0 < sentence.index - entry[0] <= LEAD_IN_DISTANCE]
        if not known:
            return None
        template = known[-1][2]
        confidence = min(template.confidence, act.pattern.strength)
        return replace(template, start=sentence.start, end=sentence.end, rule=act.pattern.id, confidence=confidence, is_heading=False)

    def _has_context_beyond(self, sentence: Sentence, act: SanctionAct) -> bool:
        """Is there a word of sanctions besides the act's own?"""
        around = self.lowered[max(0, sentence.start - 600) : act.start] + self.lowered[act.end : sentence.end + 300]
        return self.rules.context.search(around) is not None

    def _is_authority(self, listed: ListedName, authorities: Sequence[NamedActor]) -> bool:
        """Is the name no target: a whole state or organisation, or a body of those who sanction?"""
        if listed.kind is not OfficialKind.ORGANISATION:
            return False
        actor = self.authorities.actor_of(listed.name)
        ids = {named.actor.actor_id for named in authorities}
        return self.authorities.is_state_or_organisation(listed.name) or actor is not None and actor.actor_id in ids

    def _is_unknown_word(self, act: SanctionAct, listed: ListedName) -> bool:
        """Is the only name one word that nothing shows to be a body: a place as likely as a company?"""
        if listed.is_full or listed.kind is not OfficialKind.ORGANISATION or " " in listed.name:
            return False
        if BODY_BEHIND.match(self.lowered, listed.end):
            return False
        place = re.compile(rf"\b(?:in|from|near|across|inside|of|on|against|to) {re.escape(fold(listed.name))}\b")
        return "verb" not in act.pattern.regex.groupindex or place.search(self.lowered) is not None

    def _is_in_body(self, heading: Sentence, listed: ListedName) -> bool:
        """Does the name of a heading, where every word is a capital one, come again in the text below?"""
        return listed.kind is OfficialKind.PERSON and fold(listed.name.split()[-1]) in self.lowered[heading.end :]

    def _confidence(self, template: Statement, listed: ListedName) -> float:
        factor = 1.0
        if not template.authorities:
            factor *= 0.6
        elif not template.is_own_authority:
            factor *= 0.9
        if not listed.is_full:
            factor *= 0.7
        if template.is_heading:
            factor *= 0.7
        return round(template.confidence * factor, 2)

    def _read_list_under(self, sentence: Sentence) -> None:
        """Takes the names of the bullets or paragraphs that a sentence without names of its own opens."""
        text = self.document.text
        if text[sentence.end - 1] != ":" and not self._opens_bullets(sentence):
            return
        template = self._template_of_list(sentence)
        if template is None:
            return
        self.last_list = template
        for item in self._items(sentence):
            self.in_lists.add(item.index)
            for listed in self._item_names(item):
                statement = replace(template, start=item.start, end=item.end, listed=listed, is_heading=False)
                self.statements.append(replace(statement, confidence=self._confidence(statement, listed)))

    def _template_of_list(self, lead_in: Sentence) -> Statement | None:
        """What the list says of its names: the act of its lead-in or just before, or the list's that it goes on with."""
        if lead_in.index - 1 in self.in_lists and lead_in.end - lead_in.start < SHORT_LEAD_IN:
            return self.last_list
        known = [entry for entry in self.open_acts if lead_in.index - entry[0] <= LEAD_IN_DISTANCE]
        if not known:
            return None
        index, act, template = max(known, key=lambda entry: (entry[0], entry[1].confidence))
        # "It is also sanctioning:"
        is_bare = index == lead_in.index and not self.lowered[act.end : lead_in.end].strip(" :")
        about_people = PEOPLE.search(self.lowered, self.sentences[index].start, lead_in.end) is not None
        return template if is_bare or about_people else None

    def _opens_bullets(self, sentence: Sentence) -> bool:
        following = self.sentences[sentence.index + 1 : sentence.index + 2]
        return bool(following) and following[0].kind is SentenceKind.BULLET and following[0].lead_in == sentence.index

    def _items(self, lead_in: Sentence) -> list[Sentence]:
        """The first sentence of each bullet of the list, or of each paragraph that opens with a name."""
        items: list[Sentence] = []
        last_paragraph = lead_in.paragraph
        misses = 0
        for sentence in self.sentences[lead_in.index + 1 :]:
            if sentence.paragraph == last_paragraph:
                continue
            last_paragraph = sentence.paragraph
            if sentence.kind is SentenceKind.BULLET:
                if sentence.lead_in != lead_in.index:
                    break
                items.append(sentence)
                continue
            if items and items[-1].kind is SentenceKind.BULLET:
                break
            if self._item_names(sentence):
                items.append(sentence)
                misses = 0
            elif not self.rules.identification.search(self.lowered, sentence.start, sentence.end):
                misses += 1
                if misses > 1 or sentence.kind is SentenceKind.HEADING:
                    break
        return items

    def _item_names(self, item: Sentence) -> list[ListedName]:
        if find_acts(self.rules, self.document.text, self.lowered, item, True) and item.kind is SentenceKind.BULLET:
            return []
        label = self.rules.identification.search(self.lowered, item.start, item.end)
        return self.lists.read_item(self.document.text, item.start, label.start() if label else item.end)

    def _apply_to_these(self, sentence: Sentence, act: SanctionAct, template: Statement) -> None:
        """"Sanctions on these officials": those that the document lists, else those of the sentence before."""
        seen: dict[str, ListedName] = {}
        for statement in self.statements:
            is_earlier = statement.is_done_before or statement.date.value[:7] not in ("", self.document.published_on.value[:7])
            if statement.status is OfficialStatus.SANCTIONED and not is_earlier and not statement.is_heading:
                seen.setdefault(statement.listed.name, statement.listed)
        before = self._names_before(sentence)
        names = before or (list(seen.values()) if self.scene.is_announcement else [])
        if before and self.rules.asked.search(self.lowered, self.sentences[sentence.index - 1].start, sentence.end):
            template = replace(template, status=OfficialStatus.PROPOSED)
        for listed in names:
            self.statements.append(replace(template, listed=listed, confidence=self._confidence(template, listed)))

    def _names_before(self, sentence: Sentence) -> list[ListedName]:
        for before in reversed(self.sentences[max(0, sentence.index - 2) : sentence.index]):
            opener = re.search(r"\b(?:including|such as|namely|among them)\b|:", self.lowered[before.start : before.end])
            if opener is not None and before.paragraph == sentence.paragraph:
                return self.lists.read_list(self.document.text, before.start + opener.end(), before.end)
        return []


def _authorities_in(document: Document, lowered: str, finder: AuthorityFinder) -> AuthorityFinder:
    """In a text on the European Union's restrictive measures "the Council" is the European Union's."""
    council = finder.actor_of("European Union")
    is_european = "restrictive measures" in lowered or re.search(r"\beu\b", lowered) is not None
    if council is None or "the council" not in lowered or not is_european:
        return finder
    return finder.with_names({"Council": council})


def _publisher(document: Document, finder: AuthorityFinder) -> tuple[NamedActor, ...]:
    """The authority that publishes the document itself, if one does."""
    if document.publisher is None:
        return ()
    mentions = finder.find_authorities(document.publisher, 0, len(document.publisher))
    named = [mention for mention in mentions if not mention.is_aside]
    covered = sum(mention.end - mention.start for mention in mentions)
    if not named or covered < 0.4 * len(document.publisher.split("(")[0]):
        return ()
    return (named[0].named,)

"""Who asks for a cause and not for the power they belong to: single lawmakers, and independent experts of the UN."""

from dataclasses import replace

from loaders.grammar.word_sets import word_set
from loaders.names.groups import counted_group, without_article
from loaders.names.office_holders import full_name
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage
from store.rows import NamedActor
from store.vocabulary import ActorType

LAWMAKERS = word_set(
    """
    senator senators sen sen. sens rep rep. reps congressman congresswoman congressmen congresswomen mp mps mep meps
    lawmaker lawmakers legislator legislators parliamentarian parliamentarians
    """
)
GROUPS = word_set("senators congressmen congresswomen mps meps lawmakers legislators parliamentarians")
EXPERTS = word_set("rapporteur rapporteurs")
LOCAL = word_set("mayor mayors deputy-mayor councillor councilmember councilwoman councilman alderman")
SINGLE_EXPERTS = EXPERTS | word_set("expert experts")
UNITED_NATIONS = ("un", "united", "u.n.")
# What an expert is for stands behind the title: `UN Special Rapporteur on Torture`.
TASKS = word_set("on for")
PARTY_MARKS = ("D-", "R-", "I-")
SPOKESPERSONS = word_set("spokesperson spokesman spokeswoman leader co-leader whip")
BODIES_OF_EXPERTS = word_set("un u.n. nations rights independent")
# `Ana Ruiz, a member of the assembly`, within so many words; what ends such words.
MEMBER_REACH = 8
# Between a title and the names that it is for stand other names, their parties and what joins them.
JOINTS = word_set("( ) , and & - – . 's ’s of the")
REACH = 30
# An expert's title says on what, in so many words at most.
TITLE = 14
STOPS = frozenset((";", ":", "“", "”", '"', "?", "!"))


def find_independent(passage: Passage, index: int, group: list[Span]) -> NamedActor | None:
    """The lawmaker or expert that a group of spans names as such, `Senator Ana Ruiz`; None where it names none."""
    if _are_lawmakers(passage, index, group):
        written = without_article(counted_group(passage, index, group[0].first, group[-1].last))
        return NamedActor(passage.gazetteer.actor_for(written), written)
    offices = [span for span in group if span.kind is SpanKind.OFFICE]
    expert = next((s for s in offices if passage.tokens(index)[s.last - 1].base in EXPERTS), None)
    if expert is not None:
        written = without_article(counted_group(passage, index, group[0].first, expert.last))
        return NamedActor(replace(passage.gazetteer.actor_for(written), type=ActorType.PERSON), written)
    if len(group) == 1 and passage.tokens(index)[group[0].last - 1].lower in GROUPS:
        # `Nineteen MPs` are no parliament.
        written = without_article(counted_group(passage, index, group[0].first, group[0].last))
        return NamedActor(passage.gazetteer.actor_for(written), written)
    return find_lawmaker(passage, index, group)


def find_apart(passage: Passage, index: int, group: list[Span]) -> NamedActor | None:
    """Who acts apart from the state to which a group belongs: experts, a lawmaker, a mayor; None for others."""
    titles = {t.base for s in group if s.kind is SpanKind.OFFICE for t in passage.tokens(index)[s.first : s.last]}
    lawmaker = find_lawmaker(passage, index, group) if titles & LAWMAKERS else None
    return find_experts(passage, index, group) or lawmaker or find_local_official(passage, index, group)


def find_local_official(passage: Passage, index: int, group: list[Span]) -> NamedActor | None:
    """The official of a town, by title and name: `Mayor Ana Ruiz` does not speak for the state."""
    tokens = passage.tokens(index)
    head = group[0]
    if head.kind is not SpanKind.OFFICE or tokens[head.last - 1].base not in LOCAL:
        return None
    persons = [s for s in group if s.actor is not None and s.actor.type is ActorType.PERSON]
    title = passage.written(index, head.first, head.last)
    if not persons:
        return None
    written = f"{title} {full_name(passage, passage.written(index, persons[0].first, persons[0].last))}"
    return NamedActor(passage.gazetteer.actor_for(written), written)


def find_lawmaker(passage: Passage, index: int, group: list[Span]) -> NamedActor | None:
    """The single lawmaker whom a group of spans names as such, `Senator Ana Ruiz`; None where it names none."""
    offices = [span for span in group if span.kind is SpanKind.OFFICE]
    if not any(office.standing is Standing.LAWMAKER for office in offices):
        return None
    persons = [s for s in group if s.actor is not None and s.actor.type is ActorType.PERSON]
    persons = [s for s in persons if s.first >= offices[0].last] or persons
    party = [s for s in group if s.actor is not None and s.standing is Standing.CIVIL]
    speaks_for_it = any(passage.tokens(index)[office.last - 1].base in SPOKESPERSONS for office in offices)
    if party or speaks_for_it or not persons:
        return None
    name = full_name(passage, passage.written(index, persons[0].first, persons[0].last))
    return NamedActor(replace(passage.gazetteer.actor_for(name), type=ActorType.PERSON), name)


def find_experts(passage: Passage, index: int, group: list[Span]) -> NamedActor | None:
    """The experts of the United Nations whom a group of spans names, with their number or task; None for others.

    `Six UN experts` are not the United Nations, nor all of its experts.
    """
    tokens, first, last = passage.tokens(index), group[0].first, group[-1].last
    words = [token.base for token in tokens[first:last]]
    if words[0] not in UNITED_NATIONS or SINGLE_EXPERTS.isdisjoint(words):
        return None
    if words[-1] in SINGLE_EXPERTS:
        written = without_article(counted_group(passage, index, first, last))
    else:
        at = next(place for place, word in enumerate(words) if word in SINGLE_EXPERTS)
        has_task = words[at + 1] in TASKS
        written = without_article(passage.written(index, first, last if has_task else first + at + 1))
    return NamedActor(replace(passage.gazetteer.actor_for(written), type=ActorType.IGO), written)


def _are_lawmakers(passage: Passage, index: int, group: list[Span]) -> bool:
    """Is the group `Kenyan lawmakers`: those of a state's parliament, who are not its government?"""
    state, last = group[0].actor, passage.tokens(index)[group[-1].last - 1].base
    is_of_state = state is not None and state.type is ActorType.GOVERNMENT and len(group) == 2
    return is_of_state and group[0].last == group[1].first and last in LAWMAKERS and last.endswith(("s", "men"))


def is_independent(passage: Passage, index: int, first: int, last: int) -> bool:
    """Is the person whose name stands at tokens `first` to `last` introduced as a single lawmaker or an expert?

    By the title before the name or before the list it is in, or by the party and state behind: `Ana Ruiz (D-Ohio)`.
    """
    tokens = passage.tokens(index)
    behind = [token.text for token in tokens[last : last + 2]]
    if behind[:1] == ["("] and behind[1:] and behind[1][:2] in PARTY_MARKS:
        return True
    if first > 0 and tokens[first - 1].base == "member" or _is_said_to_be_member(passage, index, last):
        return True
    is_name = True
    for at in range(first - 1, max(-1, first - REACH), -1):
        token = tokens[at]
        before = tokens[at - 1].base if at > 0 else ""
        is_expert = token.base == "expert" and before in BODIES_OF_EXPERTS
        is_expert = is_expert or token.base in ("leader", "whip") and before in ("majority", "minority")
        if token.base in EXPERTS or is_expert or is_name and token.base in LAWMAKERS:
            return True
        is_name = is_name and (token.is_capital or token.lower in JOINTS or token.text in JOINTS)
        if token.text in STOPS or not is_name and first - at > TITLE:
            return False
    return False


def _is_said_to_be_member(passage: Passage, index: int, last: int) -> bool:
    """Does an apposition behind the name say `an MP` or `a member of` a parliament?"""
    tokens = passage.tokens(index)
    if tokens[last : last + 1] == [] or tokens[last].text not in (",", "–", "—", "("):
        return False
    for at in range(last + 1, min(len(tokens) - 1, last + 1 + MEMBER_REACH)):
        if tokens[at].text in (",", ";", ":", ")", "."):
            return False
        if tokens[at].base in LAWMAKERS:
            return True
        if tokens[at].base == "member":
            body = next((s for s in passage.spans(index) if at + 2 <= s.first <= at + 3), None)
            return tokens[at + 1].lower == "of" and body is not None and body.standing is Standing.POWER
    return False

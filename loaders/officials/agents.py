"""Reads further agents of one passive, each with its own date: "sanctioned by Canada in 2019 and by the EU in 2021"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.dates.date_of_act import date_of_act
from loaders.model import Sentence
from loaders.officials.acts import SanctionAct
from loaders.officials.authorities import AuthorityMention
from loaders.officials.owners import is_agent
from loaders.officials.rules import Frame
from loaders.officials.scene import Scene
from loaders.officials.statements import Statement
from store.vocabulary import OfficialStatus

# What may stand between two agents: no other sentence, nobody else, no other passive.
ELSEWHERE = re.compile(r"[.;:]\s|\b(?:who|which|that|whose|but|while|after|when|where|\w+ed)\b")
FRAMES = (Frame.SUBJECT, Frame.ANTECEDENT)


def statements_by_agent(scene: Scene, act: SanctionAct, sentence: Sentence, template: Statement) -> list[Statement]:
    """The template, and a copy of it for each further agent that its own "by" sets off."""
    if act.pattern.frame not in FRAMES or act.status is not OfficialStatus.SANCTIONED or not template.is_own_authority:
        return [template]
    agents = [m for m in scene.mentions if m.start >= act.end and not m.is_modifier and is_agent(scene.text, m)]
    known = {named.actor.actor_id for named in template.authorities}
    statements = [template]
    for before, agent, end in _neighbours(agents, sentence.end):
        if ELSEWHERE.search(scene.lowered, before.end, agent.start):
            break
        if agent.actor.actor_id in known:
            continue
        named = scene.finder.with_joined(scene.text, scene.mentions, agent)
        date = date_of_act(scene.text, agent.start, end, agent.start, scene.published_on)
        statements.append(replace(template, authorities=named, date=date, programme=None))
        known |= {one.actor.actor_id for one in named}
    return statements


def _neighbours(agents: Sequence[AuthorityMention], end: int) -> list[tuple[AuthorityMention, AuthorityMention, int]]:
    """Each agent but the first, with the one before it and where the words about it end."""
    ends = [agent.start for agent in agents[2:]] + [end]
    return list(zip(agents, agents[1:], ends, strict=False))

"""Looks again, with weights, at the persons whom no wording of the rules puts under sanctions.

A wording that nobody foresaw still leaves traces: the name stands in a list below words of sanctions, holds an office,
does not speak. Invariant: what the rules found stays as it is; whoever is private is never weighed.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.grammar.folding import fold
from loaders.judging.classifier import YesNo
from loaders.officials.descriptions import apposed, titles_before
from loaders.officials.loose_names import find_closings, is_loose
from loaders.officials.mention_features import Features, mention_features
from loaders.officials.mentions import ELSEWHERE, NamedMention, find_mentions, find_places
from loaders.officials.merge import is_same_name
from loaders.officials.nearest_act import acts_by_sentence, is_status_open, template_of
from loaders.officials.private_persons import is_private
from loaders.officials.reading import DocumentReading
from loaders.officials.roles import with_roles
from loaders.officials.standings import weigh_standings
from loaders.officials.statements import WEIGHED, ListedName, Statement
from loaders.officials.targets import is_no_target

# So much behind a name may describe it.
ROLE_REACH = 220


@dataclass(frozen=True)
class Candidate:
    """A person named about words of sanctions, with what the nearest act says of those whom it is about.

    `is_private` where the person is no official, whatever the weights say.
    """

    mention: NamedMention
    template: Statement
    features: Features
    is_private: bool


def find_candidates(reading: DocumentReading, found: Sequence[Statement] = ()) -> list[Candidate]:
    """The persons named about words of sanctions at each of their places, but for those whom `found` names."""
    scene, rules, sentences = reading.scene, reading.rules, reading.sentences
    places = find_places(scene, sentences)
    if all(place.how == ELSEWHERE for place in places):
        return []
    mentions = find_mentions(reading.text, sentences, places, reading.names, reading.resolve_short)
    standings = weigh_standings(mentions, rules.words)
    acts, named = acts_by_sentence(reading), frozenset(mention.sentence.index for mention in mentions)
    closings = find_closings(scene, rules, sentences, named)
    candidates = []
    for mention in mentions:
        if mention.place.how == ELSEWHERE or is_found(mention, found):
            continue
        template, standing = template_of(reading, mention, acts), standings[fold(mention.listed.name)]
        features = mention_features(reading.document, scene, rules, sentences, mention, standing, acts)
        no_official = is_private(scene, rules, sentences, mention, standing, template.authorities)
        no_official |= is_status_open(reading, mention, acts, template)
        no_official |= is_no_target(mention.listed, template.authorities, scene.finder)
        no_official |= is_loose(scene, rules, sentences[mention.place.told], mention)
        no_official |= bisect_right(closings, mention.place.told) < bisect_right(closings, mention.sentence.index)
        candidates.append(Candidate(mention, template, features, no_official))
    return candidates


def look_again(reading: DocumentReading, found: Sequence[Statement], judge: YesNo) -> Iterator[Statement]:
    """The statements about persons that the weights find, each once at its surest place, none that `found` names."""
    surest: dict[str, tuple[float, Candidate]] = {}
    for candidate in find_candidates(reading, found):
        if candidate.is_private:
            continue
        probability, key = judge.probability(candidate.features), fold(candidate.mention.listed.name)
        if probability >= judge.threshold and (key not in surest or probability > surest[key][0]):
            surest[key] = (probability, candidate)
    for probability, candidate in surest.values():
        yield _statement(reading, candidate, probability)


def is_found(mention: NamedMention, found: Sequence[Statement]) -> bool:
    """Does one of the statements name the person, whatever it says of it?"""
    return any(is_same_name(mention.listed.name, one.listed.name) for one in found)


def _statement(reading: DocumentReading, candidate: Candidate, probability: float) -> Statement:
    sentence = candidate.mention.sentence
    return replace(
        candidate.template, start=sentence.start, end=sentence.end, listed=_with_role(reading, candidate.mention),
        confidence=round(probability, 2), rule=WEIGHED, is_heading=False,
    )  # fmt: skip


def _with_role(reading: DocumentReading, mention: NamedMention) -> ListedName:
    """The name with the role that its item of the list gives it."""
    words, start = reading.rules.words, mention.listed.start
    known = words["roles"] | words["articles"] | words["offices"]
    for token in reversed(titles_before(mention)):
        # "speaks of prosecutor A": the verb is no part of the office.
        if not token.is_capital and token.bare not in known and token.lower not in ("of", "for"):
            break
        start = token.start
    marks = [token.start for token in mention.tokens[mention.last :] if token.text == ";" or token.lower == "and"]
    described = [token for token in apposed(mention) if apposed(mention)[0].lower not in ("his", "her", "their")]
    end = min(described[-1].end, mention.listed.end + ROLE_REACH, *marks[:1]) if described else mention.listed.end
    return with_roles(words, reading.text, [(start, mention.listed)], start, end)[0]

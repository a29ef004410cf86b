"""States a mention of a name in named features: how its place, its sentence and the document tie it to sanctions."""

from collections.abc import Sequence

from loaders.model import Sentence
from loaders.officials.mentions import NamedMention
from loaders.officials.name_features import bucket, name_features
from loaders.officials.nearest_act import Acts
from loaders.officials.rules import OfficialRules
from loaders.officials.scene import Scene
from loaders.officials.standings import Standing
from loaders.officials.told_features import own_features, told_features
from store.rows import Document

Features = dict[str, float]
# What a name hangs on means different things in a sentence on sanctions and below one.
CROSSED = ("attached:", "listed behind:", "behind:")
FARTHEST = 4


def mention_features(
    document: Document,
    scene: Scene,
    rules: OfficialRules,
    sentences: Sequence[Sentence],
    mention: NamedMention,
    standing: Standing,
    acts: Acts,
) -> Features:
    """The features of one mention; `acts` are the rules' acts by the sentence that holds them."""
    near = _near(mention)
    names = [*_place(scene, rules, mention, near), *name_features(scene, rules.words, mention, standing)]
    names += told_features(rules, scene, sentences[mention.place.told], mention, near)
    names += own_features(scene, mention) if mention.place.how == "own" else []
    names += _acts(mention, acts)
    names.append(f"kind of text:{document.kind}")
    names.append(f"words of sanctions:{bucket(len(scene.context))}")
    names.append(f"authority's own:{bool(scene.publisher)}")
    names += [f"{near}, {name}" for name in names if name.startswith(CROSSED)]
    return dict.fromkeys(names, 1.0)


def _near(mention: NamedMention) -> str:
    how, distance = mention.place.how, mention.place.distance
    return how if how in ("own", "lead-in", "line", "heading") else "next" if distance == 1 else "far"


def _place(scene: Scene, rules: OfficialRules, mention: NamedMention, near: str) -> list[str]:
    how, distance = mention.place.how, mention.place.distance
    names = [f"how:{how}", f"how:{how}:{min(distance, FARTHEST)}", f"kind of sentence:{mention.sentence.kind}"]
    names.append(f"names in sentence:{bucket(mention.others)}")
    if mention.first <= 1:
        names.append(f"{near}, opens sentence")
    if mention.sentence.index < 2:
        names.append("first sentences")
    if rules.others.search(scene.lowered, mention.sentence.start, mention.sentence.end):
        names.append("sufferers named")
    if rules.sufferers.search(scene.lowered, mention.sentence.start, mention.sentence.end):
        names.append("sufferers told")
    return names


def _acts(mention: NamedMention, acts: Acts) -> list[str]:
    """The frames of the acts that the rules read in the name's sentence and in that on sanctions."""
    own, told = acts.get(mention.sentence.index, ()), acts.get(mention.place.told, ())
    if mention.place.how != "own":
        return [f"told act:{act.pattern.frame}" for act, _ in told] + (["own act"] if own else [])
    return [f"act:{act.pattern.frame}:{'before' if act.end <= mention.listed.start else 'behind'}" for act, _ in own]

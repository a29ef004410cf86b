"""Everything that the data files teach the loaders, read and checked once, before anything is loaded."""

from dataclasses import dataclass
from pathlib import Path

from loaders.demands.categories import Categories, read_categories
from loaders.grammar.cues import Wordings, read_wordings
from loaders.grammar.verbs import Verbs, read_verbs
from loaders.judging.classifier import Classifier, read_classifier
from loaders.names.gazetteer import load_gazetteer
from loaders.names.spans import Lexicon, read_lexicon
from loaders.officials.find import OfficialFinder, load_official_finder
from loaders.voices.unnamed import Voices, read_voices


@dataclass(frozen=True)
class Rules:
    """The names, wordings and weights of one run; `classifier` is None where only the rules decide."""

    lexicon: Lexicon
    asks: Wordings
    acts: Wordings
    verbs: Verbs
    categories: Categories
    voices: Voices
    officials: OfficialFinder
    classifier: Classifier | None


def read_rules(folder: Path, with_classifier: bool = True) -> Rules:
    """The rules of a data folder; raises InvalidRule naming file, place, value and what is allowed."""
    wordings = folder / "rules"
    gazetteer = load_gazetteer(folder / "gazetteers")
    return Rules(
        lexicon=read_lexicon(gazetteer, wordings / "heads.toml", wordings / "common_words.txt"),
        asks=read_wordings(wordings / "asks.toml"),
        acts=read_wordings(wordings / "acts.toml"),
        verbs=read_verbs(wordings / "verbs.toml"),
        categories=read_categories(wordings / "categories.toml"),
        voices=read_voices(wordings / "voices.toml"),
        officials=load_official_finder(wordings, folder / "gazetteers", gazetteer),
        classifier=read_classifier(folder / "models" / "classifier.json") if with_classifier else None,
    )

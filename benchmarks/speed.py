"""Measures how fast a text becomes rows, stage by stage, beside a fixed work on the same text in the same run.

python -m benchmarks.speed [FOLDER]

Megabytes a second depend on the machine and on what else runs there; how many times longer a stage takes than the
reference does so far less. Reading files (PDF, HTML) is left out: each text is in memory before the clock starts.
"""

import re
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from loaders.demands.find import DemandCandidate, find_demands
from loaders.documents.boilerplate import find_boilerplate
from loaders.documents.facts import describe
from loaders.extract import extract_rows
from loaders.grammar.sentences import split_sentences
from loaders.judging.weighing import weigh_demand, weigh_response
from loaders.model import RawText
from loaders.names.home_state import find_home
from loaders.officials.find import find_officials
from loaders.passage import Passage
from loaders.responses.find import find_responses
from loaders.rules import Rules, read_rules
from loaders.voices.letters import DocumentAddressees, find_document_addressees
from loaders.voices.parties import Party, parties_of, responder_of
from store.settings import DATA

# What any program that reads English does at least: find the words and the marks.
REFERENCE = re.compile(r"\w+|[^\w\s]")
ROUNDS = 3
ALL = "all rows"
BEGIN = "Canada sanctioned nine generals. We call on Peru to ban the nets. The ministry refused to comment."

Clock = Callable[[str, Callable[[], Any]], Any]


def measure_stages(texts: Sequence[tuple[str, str]], rules: Rules) -> dict[str, float]:
    """The seconds of processor time that each stage takes for all texts, each a pair of file name and text."""
    seconds: dict[str, float] = {}

    def clock(stage: str, work: Callable[[], Any]) -> Any:
        begun = time.process_time()
        result = work()
        seconds[stage] = seconds.get(stage, 0.0) + time.process_time() - begun
        return result

    for file, text in texts:
        clock("reference", partial(REFERENCE.findall, text))
        _time_stages(clock, file, text, rules)
    return seconds


def _time_stages(clock: Clock, file: str, text: str, rules: Rules) -> None:
    document = clock("facts", lambda: describe(RawText(text, file, 0, len(text))))
    clock("boilerplate", lambda: find_boilerplate(text))
    sentences = clock("sentences", lambda: split_sentences(text))
    passage = clock("passage", lambda: Passage(document, sentences, rules.lexicon, rules.voices))
    numbers = range(len(sentences))
    clock("words", lambda: [passage.tokens(number) for number in numbers])
    clock("names", lambda: [passage.spans(number) for number in numbers])
    clock("quotes and voice", lambda: (passage.quotes, passage.publisher_standing, passage.once(find_home)))
    asks = clock("asks", lambda: find_demands(passage, rules.asks, rules.verbs))
    letter_to = clock("addressee", lambda: find_document_addressees(passage, asks))
    parties = clock("parties of asks", lambda: [_parties(passage, ask, letter_to) for ask in asks])
    asking = [(ask, *who) for ask, who in zip(asks, parties, strict=True)]
    clock("judging asks", lambda: [weigh_demand(passage, ask, asker, asked, rules) for ask, asker, asked in asking])
    acts = clock("acts", lambda: find_responses(passage, rules.acts, asks))
    answering = clock("parties of acts", lambda: [responder_of(passage, act) for act in acts])
    clock("judging acts", lambda: [weigh_response(passage, a, p, rules) for a, p in zip(acts, answering, strict=True)])
    judge = None if rules.classifier is None else rules.classifier.official
    clock("officials", lambda: find_officials(document, sentences, rules.officials, judge))
    clock(ALL, lambda: extract_rows(document, rules))


def _parties(passage: Passage, ask: DemandCandidate, letter_to: DocumentAddressees) -> tuple[Party, Party]:
    return parties_of(passage, ask, letter_to)


def _begin() -> Rules:
    """New rules, which remember no name of the round before; what is made ready with the first text is ready."""
    rules = read_rules(DATA)
    measure_stages([("begin.txt", BEGIN)], rules)
    return rules


def main(folder: Path) -> None:
    """Prints the table."""
    texts = [(path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*")) if path.is_file()]
    megabytes = sum(len(text.encode()) for _, text in texts) / 1e6
    rounds = [measure_stages(texts, _begin()) for _ in range(ROUNDS)]
    best = {stage: min(found[stage] for found in rounds) for stage in rounds[0]}
    print(f"{len(texts)} texts, {megabytes:.3f} MB; the best of {ROUNDS} rounds")
    print(f"{'stage':<18}{'MB/s':>10}{'times the reference':>22}")
    for stage, seconds in best.items():
        print(f"{stage:<18}{megabytes / max(seconds, 1e-6):>10.2f}{seconds / best['reference']:>22.1f}")
    whole = best["facts"] + best[ALL]
    print(f"{'facts and rows':<18}{megabytes / whole:>10.2f}{whole / best['reference']:>22.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "documents")

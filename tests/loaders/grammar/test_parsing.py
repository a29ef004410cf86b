"""A spaCy pipeline, where there is one, corrects who asks whom and what an unknown name is; known names stand."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from loaders.__main__ import main
from loaders.demands.find import find_demands
from loaders.errors import InvalidSetting
from loaders.extract import extract_rows
from loaders.grammar.dependencies import find_addressee, find_subject
from loaders.grammar.parsed_spans import Entity, mend_spans
from loaders.grammar.parsing import Parser, load_parser
from loaders.grammar.sentences import split_sentences
from loaders.grammar.tokens import split_tokens
from loaders.names.phrases import Phrase
from loaders.names.scan import find_spans
from loaders.names.spans import SpanKind, Standing
from loaders.voices.parties import asker_of
from store.rows import Demand, NamedActor
from store.settings import DATABASE_VARIABLE
from store.vocabulary import ActorType
from tests.loaders.passages import make_document, rules

spacy = pytest.importorskip("spacy", reason="the reader 'spacy' is optional: pip install -r requirements-dev.txt")
from spacy.language import Language  # noqa: E402
from spacy.tokens import Doc  # noqa: E402

NAMES = [
    ("ORG", "Tro og Lys"),
    ("ORG", "Mar e Terra"),
    ("ORG", "Norland Steel Works"),
    ("PERSON", "Ada de Quill"),
    ("ORG", "Canada"),
    ("DATE", "Monday"),
]


@Language.component("toy_grammar")
def parse_asks(doc: Doc) -> Doc:
    """The grammar of `... X urged Y to Z.`: the entity before the verb asks, the one behind is asked."""
    heads, deps, pos = list(range(len(doc))), ["dep"] * len(doc), ["X"] * len(doc)
    verb = next((token.i for token in doc if token.lower_ in ("urged", "urges")), None)
    if verb is None:
        return doc
    deps[verb], pos[verb] = "ROOT", "VERB"
    before = [entity for entity in doc.ents if entity.end <= verb]
    behind = [entity for entity in doc.ents if entity.start > verb]
    for entities, dep in ((before[-1:], "nsubj"), (behind[:1], "dobj")):
        for entity in entities:
            root = entity.end - 1
            for token in entity:
                heads[token.i], deps[token.i] = root, "compound"
            heads[root], deps[root] = verb, dep
    to = next((token.i for token in doc if token.i > verb and token.lower_ == "to"), None)
    if to is not None:
        heads[to], deps[to], heads[to + 1], deps[to + 1] = to + 1, "aux", verb, "xcomp"
    for i in range(len(doc)):
        if deps[i] == "dep":
            heads[i] = verb
    words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    parsed = Doc(doc.vocab, words=words, spaces=spaces, heads=heads, deps=deps, pos=pos)
    parsed.ents = [parsed.char_span(e.start_char, e.end_char, label=e.label_) for e in doc.ents]
    return parsed


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small pipeline on disk: names by a list, grammar by one rule."""
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    known = ["European Union", "Norland", "Oxfam"]
    ruler.add_patterns([{"label": label, "pattern": name} for label, name in [*NAMES, *(("GPE", n) for n in known)]])
    pipeline.add_pipe("toy_grammar")
    path = tmp_path_factory.mktemp("pipelines") / "toy"
    pipeline.to_disk(path)
    return path


@pytest.fixture(scope="module")
def parser(folder: Path) -> Parser:
    return load_parser(str(folder))


def demand_of(text: str, parser: Parser) -> Demand:
    (demand,) = extract_rows(make_document(text), rules(with_classifier=False), parser).demands
    return demand


def parties_after(parser: Parser, text: str, seen: str) -> list[str]:
    """Who asks by the parse, where the rules took the name `seen` for the asker."""
    document = make_document(text)
    passage = parser.open_passage(document, split_sentences(text), rules().lexicon, rules().voices)
    (candidate,) = find_demands(passage, rules().asks, rules().verbs)
    span = next(s for s in passage.spans(0) if passage.written(0, s.first, s.last) == seen)
    guessed = replace(candidate, asker=Phrase(0, span.first, span.last, (span,), span.standing))
    (placed,) = parser.place_parties(passage, [guessed])
    return names_of(asker_of(passage, placed).actors)


def names_of(named: tuple[NamedActor, ...]) -> list[str]:
    return [one.actor.name for one in named]


# Rows.


def test_a_name_that_nobody_listed_is_whole(parser: Parser) -> None:
    text = "Tro og Lys urged the European Union to release the sailors."
    (asker,) = demand_of(text, parser).actors
    assert (asker.actor.name, asker.as_written, asker.actor.is_reviewed) == ("Tro og Lys", "Tro og Lys", False)


def test_the_subject_of_the_verb_asks(parser: Parser) -> None:
    text = "Speaking beside Canada, Mar e Terra urged the European Union to release the sailors."
    assert parties_after(parser, text, "Canada") == ["Mar e Terra"]
    assert names_of(demand_of(text, parser).actors) == ["Mar e Terra"]


def test_where_the_parse_sees_no_subject_the_rules_asker_stays(parser: Parser) -> None:
    text = "Beside Canada somebody called on the European Union to release the sailors."
    assert parties_after(parser, text, "Canada") == ["Canada"]


def test_the_object_of_the_verb_is_asked(parser: Parser) -> None:
    demand = demand_of("Oxfam urged Norland Steel Works to release the sailors.", parser)
    assert names_of(demand.targets) == ["Norland Steel Works"]


def test_a_known_name_stays_what_the_gazetteer_says(parser: Parser) -> None:
    # The pipeline takes Canada for a company.
    (asked,) = demand_of("Oxfam urged Canada to release the sailors.", parser).targets
    assert (asked.actor.actor_id, asked.actor.type, asked.actor.is_reviewed) == (
        "country.ca", ActorType.GOVERNMENT, True,
    )  # fmt: skip


def test_a_person_whom_nobody_listed_is_a_person(parser: Parser) -> None:
    passage_rows = extract_rows(
        make_document("Ada de Quill urged Norland to release the sailors."), rules(with_classifier=False), parser
    )
    assert [names_of(row.actors) for row in passage_rows.demands] == [["Ada de Quill"]]
    assert passage_rows.demands[0].actors[0].actor.type is ActorType.PERSON


@pytest.mark.parametrize(
    "text",
    [
        # No verb that the grammar knows, no names, nothing at all to ask.
        "Oxfam calls on the European Union to release the sailors.",
        "Oxfam: release the sailors now!",
        "It rained on Monday.",
        "",
    ],
)
def test_what_the_pipeline_does_not_understand_stays_with_the_rules(parser: Parser, text: str) -> None:
    document = make_document(text)
    assert extract_rows(document, rules(), parser) == extract_rows(document, rules())


def test_every_row_keeps_its_sentence(parser: Parser) -> None:
    text = "It rained.\n\nOn Monday the crew left. Mar e Terra urged the European Union to release the sailors."
    demand = demand_of(text, parser)
    assert text[demand.start : demand.end].startswith("Mar e Terra urged")


# Names among the spans, without a pipeline.

MENDED = [
    # One name in place of pieces; its article stays outside, its possessive ending inside.
    ("The Tro og Lys calls", "ORG", "The Tro og Lys", [("Tro og Lys", SpanKind.UNKNOWN_NAME, Standing.UNCLEAR)]),
    ("Tro og Lys's call", "ORG", "Tro og Lys", [("Tro og Lys's", SpanKind.UNKNOWN_NAME, Standing.UNCLEAR)]),
    ("Ada de Quill calls", "PERSON", "Ada de Quill", [("Ada de Quill", SpanKind.UNKNOWN_NAME, Standing.PERSON)]),
    # The noun says what it is, whatever the pipeline thinks of the rest.
    ("Nelson og Lys Ministry calls", "ORG", "Nelson og Lys Ministry",
     [("Nelson og Lys Ministry", SpanKind.UNKNOWN_NAME, Standing.POWER)]),
    # A known name stands, whatever the pipeline calls it; other labels and empty entities change nothing.
    ("Canada calls", "PERSON", "Canada", [("Canada", SpanKind.NAME, Standing.POWER)]),
    ("Canada og Lys calls", "ORG", "Canada og", [("Canada", SpanKind.NAME, Standing.POWER)]),
    ("it rained", "DATE", "it rained", []),
    ("the rain", "ORG", "the", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label", "name", "expected"), MENDED)
def test_a_name_that_a_pipeline_sees_takes_the_place_of_guesses(
    text: str, label: str, name: str, expected: list[tuple[str, SpanKind, Standing]]
) -> None:
    tokens = split_tokens(text, 0, len(text))
    known = [s for s in find_spans(tokens, rules().lexicon, {}) if s.kind is SpanKind.NAME]
    start = text.index(name)
    mended = mend_spans(tokens, known, [Entity(start, start + len(name), label)], rules().lexicon)
    shown = [(text[tokens[s.first].start : tokens[s.last - 1].end], s.kind, s.standing) for s in mended]
    assert shown == expected


# The grammar of the labels alone: `word/label/head`.

SUBJECTS = [
    ("Oxfam/nsubj/1 urged/ROOT/1 Norland/dobj/1 to/aux/4 act/xcomp/1", 1, "Oxfam"),
    # The whole phrase, up to a clause about it.
    ("The/det/1 crews/nsubj/5 who/nsubj/3 sailed/relcl/1 today/advmod/3 urged/ROOT/5 action/dobj/5", 5, "The crews"),
    # The second of two verbs has the first one's subject.
    ("Oxfam/nsubj/1 wept/ROOT/1 and/cc/1 urged/conj/1 action/dobj/3", 3, "Oxfam"),
    # A passive: whoever asks stands behind `by`, or nowhere.
    ("Norland/nsubjpass/2 was/auxpass/2 urged/ROOT/2 by/agent/2 Oxfam/pobj/3 to/aux/6 act/xcomp/2", 2, "Oxfam"),
    ("Norland/nsubjpass/2 was/auxpass/2 urged/ROOT/2 to/aux/4 act/xcomp/2", 2, None),
    # A relative pronoun names nobody; an imperative has no subject.
    ("Oxfam/ROOT/0 ,/punct/0 which/nsubj/3 urged/relcl/0 action/dobj/3", 3, None),
    ("Release/ROOT/0 them/dobj/0", 0, None),
]
ADDRESSEES = [
    ("Oxfam/nsubj/1 urged/ROOT/1 the/det/3 King/dobj/1 to/aux/5 act/xcomp/1", 1, "the King"),
    ("Oxfam/nsubj/1 called/ROOT/1 on/prep/1 Norland/pobj/2 to/aux/5 act/xcomp/1", 1, "Norland"),
    ("Oxfam/nsubj/1 demanded/ROOT/1 that/mark/4 Norland/nsubj/4 act/ccomp/1", 1, "Norland"),
    ("Norland/nsubjpass/2 was/auxpass/2 urged/ROOT/2 by/agent/2 Oxfam/pobj/3 to/aux/6 act/xcomp/2", 2, "Norland"),
    # Without a clause the object is the thing asked for, and a place is a place.
    ("Oxfam/nsubj/1 demanded/ROOT/1 action/dobj/1", 1, None),
    ("Oxfam/nsubj/1 called/ROOT/1 for/prep/1 action/pobj/2 on/prep/1 Monday/pobj/4", 1, None),
    ("Those/nsubj/2 who/nsubjpass/2 asked/ROOT/2", 2, None),
]


def doc_of(written: str) -> Any:
    words = [word.rsplit("/", 2) for word in written.split()]
    return Doc(
        spacy.blank("en").vocab,
        words=[text for text, _, _ in words],
        deps=[label for _, label, _ in words],
        heads=[int(head) for _, _, head in words],
    )


@pytest.mark.parametrize(("written", "verb", "expected"), SUBJECTS)
def test_the_subject_is_read_off_the_labels(written: str, verb: int, expected: str | None) -> None:
    doc = doc_of(written)
    found = find_subject(doc[verb])
    assert (None if found is None else doc.text[slice(*found)]) == expected


@pytest.mark.parametrize(("written", "verb", "expected"), ADDRESSEES)
def test_whom_the_verb_asks_is_read_off_the_labels(written: str, verb: int, expected: str | None) -> None:
    doc = doc_of(written)
    found = find_addressee(doc[verb])
    assert (None if found is None else doc.text[slice(*found)]) == expected


# Choosing it.


def test_the_command_loads_by_the_pipeline_of_the_settings(folder: Path, tmp_path: Path) -> None:
    text = "Tro og Lys urged the European Union to release the sailors."
    (tmp_path / "letter.txt").write_text(f"A letter\n\n22 March 2021\n\n{text}\n", encoding="utf-8")
    variables = {DATABASE_VARIABLE: f"sqlite:///{tmp_path}/ledger.db", "CAMPAIGN_SPACY_PIPELINE": str(folder)}
    command = ["load", str(tmp_path / "letter.txt"), "--rules-only", "--dry-run"]
    parsed = CliRunner().invoke(main, [*command, "--reader", "spacy"], env=variables)
    assert "\n  Tro og Lys → European Union" in parsed.stdout


def test_without_spacy_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(InvalidSetting, match="pip install spacy"):
        load_parser("en_core_web_sm")


@pytest.mark.parametrize("pipeline", ["no_such_pipeline", "/nowhere/at/all"])
def test_an_unknown_pipeline_is_named(pipeline: str) -> None:
    with pytest.raises(InvalidSetting, match=pipeline):
        load_parser(pipeline)


def test_a_pipeline_without_parts_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(InvalidSetting, match="no parts"):
        load_parser(str(tmp_path / "blank"))

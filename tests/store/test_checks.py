from dataclasses import replace

import pytest

from store.checks import check_extraction
from store.errors import InvalidExtraction
from store.rows import Actor, NamedActor, PartialDate
from store.vocabulary import DatePrecision
from store.write import save_extraction

LONG = "x" * 601


def with_document(samples, **facts):
    return replace(samples.extraction(), document=replace(samples.document(), **facts))


def with_text(samples, text):
    return samples.bare(text)


def with_demand(samples, **facts):
    return replace(samples.extraction(), demands=(samples.demand(), replace(samples.demand(), **facts)))


def with_official(samples, **facts):
    return replace(samples.extraction(), officials=(replace(samples.official(), **facts),))


def with_response(samples, **facts):
    return replace(samples.extraction(), responses=(replace(samples.response(), **facts),))


def named(name, actor_id="name.x", **facts):
    return (NamedActor(Actor(actor_id, name, **facts), "it"),)


BROKEN = [
    # Spans.
    (with_demand, {"start": -1}, r"demands\[1\]: span -1-"),
    (with_demand, {"start": 30, "end": 30}, "span 30-30"),
    (with_demand, {"start": 30, "end": 20}, "span 30-20"),
    (with_response, {"end": 10_000}, "span .*-10000 is not in its text of"),
    (with_official, {"start": 9, "end": 11}, "the quote 9-11 is blank"),
    # The document.
    (with_document, {"document_id": "0123456789abcdef"}, "'0123456789abcdef' is not its text's"),
    (with_document, {"start": 5, "end": 5}, "place 5-5"),
    (with_document, {"kind": "poem"}, "unknown DocumentKind 'poem'; expected one of: press_release"),
    (
        with_document,
        {"published_on": PartialDate("2021-02-30", DatePrecision.DAY)},
        "'2021-02-30' is not in the calendar",
    ),
    (with_document, {"language": "x" * 36}, "documents.language has 36 characters"),
    (with_document, {"title": "A \x00 letter"}, r"documents.title holds '\\x00' at 2"),
    (with_document, {"source_url": "https://alliance.example/\ud800"}, r"documents.source_url holds '\\ud800'"),
    # Words and numbers.
    (with_demand, {"category": "freedom"}, r"demands\[1\]: unknown Category 'freedom'"),
    (with_official, {"status": "listed"}, "unknown OfficialStatus 'listed'"),
    (with_official, {"measures": ("Jail",)}, "unknown Measure 'Jail'"),
    (with_response, {"kind": "shrug"}, "unknown ResponseKind 'shrug'"),
    (with_response, {"event_type": "ASK"}, "unknown EventType 'ASK'"),
    (with_demand, {"confidence": 1.1}, "confidence 1.1"),
    (with_demand, {"confidence": float("nan")}, "confidence nan"),
    (with_demand, {"rule": " "}, "no rule is named"),
    (with_demand, {"rule": "r" * 121}, "demands.rule has 121 characters"),
    # Names.
    (with_official, {"name": "  "}, "a name is blank"),
    (with_demand, {"actors": named("")}, "a name is blank"),
    (with_demand, {"targets": named("It", "i" * 121)}, "actors.actor_id has 121 characters"),
    (with_demand, {"targets": named(LONG)}, "actors.name has 601 characters"),
    (with_demand, {"targets": named("It", type="club")}, "unknown ActorType 'club'"),
    (with_response, {"actors": named("A\x00B")}, "actors.name holds"),
]


@pytest.mark.parametrize(("build", "facts", "says"), BROKEN)
def test_a_broken_document_is_refused_with_its_file_and_value_and_nothing_is_stored(
    sqlite_engine, samples, dump, build, facts, says
):
    empty = dump(sqlite_engine)
    with pytest.raises(InvalidExtraction, match=says):
        save_extraction(sqlite_engine, build(samples, **facts))
    assert dump(sqlite_engine) == empty


@pytest.mark.parametrize(
    ("text", "says"),
    [("", "no text"), (" \n\t ", "no text"), ("Free\x00 them.", r"'\\x00' at 4"), ("Free \udc80 them.", r"'\\udc80'")],
)
def test_a_text_that_no_database_keeps_is_refused(samples, text, says):
    document = replace(samples.document(), text=text)
    with pytest.raises(InvalidExtraction, match=says):
        check_extraction(replace(samples.extraction(), document=document))


@pytest.mark.parametrize(
    "text",
    [
        # Offsets are code points: astral letters, combining marks, right-to-left text, a byte order mark inside.
        "𝔉ree the 🖨️ printers, x\u0301\u0302 said.",
        "أفرجوا عن الطابعين",
        "Free\ufeff the \u200bprinters\u2028now",
        "Robert'); DROP TABLE documents;--",
        "<script>alert(1)</script> % _ \\ \" ' :name ${x} {x} %(x)s ?",
        "\x01\x02\x7f control characters \x1b[31m",
    ],
)
def test_a_hostile_text_comes_back_letter_for_letter(engine, samples, text):
    from sqlalchemy import func, select

    from store.schema import DemandRecord, DocumentRecord

    save_extraction(engine, samples.bare(text))
    quote = func.substr(DocumentRecord.text, DemandRecord.start + 1, DemandRecord.end - DemandRecord.start)
    query = select(DocumentRecord.text, quote).join(
        DemandRecord, DemandRecord.document_id == DocumentRecord.document_id
    )
    with engine.connect() as connection:
        stored, found = connection.execute(query).one()
    assert stored == text
    assert found == text.splitlines()[0]


def test_every_row_of_the_samples_passes(samples):
    check_extraction(samples.extraction())

import pytest
from sqlalchemy import select

from store.errors import InvalidExtraction
from store.gazetteer import save_gazetteer
from store.rows import Actor
from store.schema import ActorRecord, AliasRecord
from store.vocabulary import ActorType


def aliases(engine):
    with engine.connect() as connection:
        return sorted(connection.execute(select(AliasRecord.alias, AliasRecord.actor_id)).all())


def test_actors_and_spellings_are_stored_once_however_often_they_are_saved(engine, samples, dump):
    for _ in range(2):
        save_gazetteer(engine, [samples.alliance, samples.ruritania], [("PA", "alliance"), ("RR", "country.rr")])
    assert len(dump(engine)["actors"]) == 2
    assert aliases(engine) == [("PA", "alliance"), ("RR", "country.rr")]


def test_a_corrected_gazetteer_replaces_names_and_spellings_of_its_actors(engine, samples):
    save_gazetteer(engine, [samples.alliance, samples.ruritania], [("PA", "alliance"), ("RR", "country.rr")])
    save_gazetteer(
        engine, [Actor("alliance", "Alliance of Printers", ActorType.NGO, None, True)], [("AoP", "alliance")]
    )
    assert aliases(engine) == [("AoP", "alliance"), ("RR", "country.rr")]
    with engine.connect() as connection:
        assert connection.scalar(select(ActorRecord.name).where(ActorRecord.actor_id == "alliance")) == (
            "Alliance of Printers"
        )


def test_thousands_of_actors_are_stored(engine, samples):
    many = [Actor(f"ngo-{n}", f"Society {n}", ActorType.NGO, "GB", True) for n in range(5000)]
    save_gazetteer(engine, many, [(f"S{n}", f"ngo-{n}") for n in range(5000)])
    assert len(aliases(engine)) == 5000


def test_a_spelling_that_a_database_cannot_keep_is_refused(engine, samples):
    with pytest.raises(InvalidExtraction, match=r"gazetteer: aliases.alias holds '\\x00'"):
        save_gazetteer(engine, [samples.alliance], [("P\x00A", "alliance")])


def test_an_empty_gazetteer_changes_nothing(engine, dump):
    before = dump(engine)
    save_gazetteer(engine, [], [])
    assert dump(engine) == before

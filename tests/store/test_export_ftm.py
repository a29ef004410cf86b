import json
from dataclasses import replace

import pytest
from followthemoney import model
from followthemoney.types import registry

from store.decisions import save_decision
from store.export import ExportFormat, export_tables
from store.gazetteer import save_gazetteer
from store.identity import make_official_ids
from store.rows import Actor, NamedActor
from store.vocabulary import ActorType, DateBasis, OfficialKind, OfficialStatus, Verdict
from store.write import save_extraction


def export(engine, folder):
    export_tables(engine, folder, ExportFormat.FTM)
    return [json.loads(line) for line in (folder / "entities.ftm.json").read_text(encoding="utf-8").splitlines()]


def by_schema(entities):
    found = {}
    for entity in entities:
        found.setdefault(entity["schema"], []).append(entity)
    return found


def with_officials(samples, *officials):
    return samples.extraction(officials=officials)


def test_every_entity_is_valid_and_every_reference_resolves(engine, samples, tmp_path):
    officials = (
        samples.official(),
        samples.official(name="朱海仑", role="书记", country="CN"),
        samples.official(name="Bureau of Print", kind=OfficialKind.ORGANISATION),
    )
    save_extraction(engine, with_officials(samples, *officials))
    entities = export(engine, tmp_path)
    assert [e["properties"].get("country") for e in entities if e["properties"].get("name") == ["朱海仑"]] == [["cn"]]
    ids = {entity["id"] for entity in entities}
    assert len(ids) == len(entities)
    for entity in entities:
        proxy = model.get_proxy(entity)
        proxy.schema.validate(entity)
        assert registry.entity.validate(entity["id"])
        for prop, value in proxy.itervalues():
            assert prop.type.clean(value, proxy=proxy) == value, (prop.name, value)
            if prop.type is registry.entity:
                assert value in ids


def test_people_bodies_sanctions_and_documents_have_their_schemata(engine, samples, tmp_path):
    firm = (NamedActor(Actor("firm", "Ink Ltd", ActorType.COMPANY, "GB", True), "Ink"),)
    body = samples.official(name="Bureau of Print", kind=OfficialKind.ORGANISATION)
    demand = replace(samples.demand(), targets=firm)
    save_extraction(engine, samples.extraction(demands=(demand,), officials=(samples.official(), body)))
    names = {
        schema: sorted(entity["properties"].get("name", [""])[0] for entity in entities)
        for schema, entities in by_schema(export(engine, tmp_path)).items()
    }
    assert names == {
        "Document": [""],
        "Organization": ["Bureau of Print", "Printers' Alliance"],
        "PublicBody": ["Ruritania"],
        "Company": ["Ink Ltd"],
        "Person": ["Ana Bek"],
        "LegalEntity": ["Parliament"],
        "Sanction": ["", ""],
    }


def test_a_sanction_says_who_sanctioned_whom_when_how_and_where_it_is_written(engine, samples, tmp_path):
    save_extraction(engine, samples.extraction())
    found = by_schema(export(engine, tmp_path))
    sanction, person = found["Sanction"][0]["properties"], found["Person"][0]
    assert sanction == {
        "entity": [person["id"]],
        "authority": ["Ruritania"],
        "program": ["Print Act"],
        "provisions": ["Asset freeze", "Travel ban"],
        "listingDate": ["2021-05-04"],
        "summary": [samples.listing],
        "sourceUrl": ["https://alliance.example/letter"],
        "publisher": ["Printers' Alliance"],
        "proof": [f"document-{samples.document().document_id}"],
    }
    assert person["properties"]["position"] == ["Minister of Print"]
    # Ruritania is no country that anybody knows.
    assert "country" not in person["properties"]


def test_a_proposal_is_never_exported_as_a_sanction(engine, samples, tmp_path):
    save_extraction(engine, with_officials(samples, samples.official(status=OfficialStatus.PROPOSED)))
    found = by_schema(export(engine, tmp_path))
    assert "Sanction" not in found
    assert found["Person"][0]["properties"]["name"] == ["Ana Bek"]


def test_the_date_of_a_document_is_not_a_listing_date(engine, samples, tmp_path):
    official = samples.official(date=replace(samples.may_4, basis=DateBasis.DOCUMENT))
    save_extraction(engine, with_officials(samples, official))
    assert "listingDate" not in by_schema(export(engine, tmp_path))["Sanction"][0]["properties"]


def test_generic_addressees_are_no_entities(engine, samples, tmp_path):
    generic = Actor("generic.governments", "governments", ActorType.GENERIC, None, True)
    demand = replace(samples.demand(), targets=(NamedActor(generic, "governments"),))
    save_extraction(engine, samples.extraction(demands=(demand,)))
    assert all(
        "governments" not in json.dumps(entity["properties"].get("name", "")) for entity in export(engine, tmp_path)
    )


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://files.example/x", "see page 3", None])
def test_what_is_no_web_address_is_not_exported_as_one(engine, samples, tmp_path, address):
    save_extraction(engine, samples.extraction(document=samples.document(source_url=address)))
    assert all("sourceUrl" not in entity["properties"] for entity in export(engine, tmp_path))


def test_an_official_whose_row_a_person_rejected_is_not_exported(engine, samples, tmp_path):
    save_extraction(engine, samples.extraction())
    official_id = make_official_ids(samples.document(), [samples.official()])[0]
    save_decision(engine, "officials", official_id, Verdict.REJECTED, "Anna")
    found = by_schema(export(engine, tmp_path))
    assert "Person" not in found
    assert "Sanction" not in found


def test_only_reviewed_spellings_are_aliases_and_one_word_alone_is_a_weak_one(engine, samples, tmp_path):
    save_gazetteer(
        engine,
        [samples.ruritania],
        [(alias, "country.rr") for alias in ("Streslau", "Realm of Ruritania", "Ruritania")],
    )
    speaker = (NamedActor(samples.ruritania, "Minister Jo Ulm"),)
    save_extraction(engine, samples.extraction(demands=(replace(samples.demand(), targets=speaker),)))
    body = by_schema(export(engine, tmp_path))["PublicBody"][0]["properties"]
    assert body == {"name": ["Ruritania"], "alias": ["Realm of Ruritania"], "weakAlias": ["Streslau"]}

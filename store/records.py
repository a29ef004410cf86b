"""Turns an extraction, once checked, into the rows of the tables, with their ids."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from store.days import parse_days
from store.identity import (
    make_actor_id,
    make_demand_ids,
    make_issue_id,
    make_official_ids,
    make_response_ids,
    make_sha256,
)
from store.rows import Actor, Demand, Document, Extraction, Issue, NamedActor, Official, PartialDate, Response
from store.vocabulary import ActorRole, ActorType, OfficialKind

Row = dict[str, Any]
# The tables of rows with evidence, and their ids.
ROW_IDS = {"demands": "demand_id", "officials": "official_id", "responses": "response_id"}
LONGEST_ALIAS = 250
# PostgreSQL's indexes take 2,704 bytes, and a code point takes up to four.
LONGEST_INDEXED = 600


@dataclass(frozen=True)
class Records:
    """The rows of one document, by table."""

    documents: list[Row]
    actors: list[Row]
    aliases: list[Row]
    demands: list[Row]
    officials: list[Row]
    responses: list[Row]
    demand_actors: list[Row]
    official_actors: list[Row]
    response_actors: list[Row]
    load_issues: list[Row]


def make_records(extraction: Extraction) -> Records:
    """The rows of the extraction by table; actors and aliases are distinct and sorted by id."""
    document, demands = extraction.document, extraction.demands
    officials, responses = extraction.officials, extraction.responses
    demand_ids = make_demand_ids(document, demands)
    official_ids = make_official_ids(document, officials)
    response_ids = make_response_ids(document, responses)
    own = [NamedActor(_own_actor(official), official.name) for official in officials]
    askers, addressees = [d.actors for d in demands], [d.targets for d in demands]
    authorities, responders = [o.authority for o in officials], [r.actors for r in responses]
    groups = (*askers, *addressees, *authorities, *responders)
    mentions = [*own, *(named for group in groups for named in group)]
    return Records(
        documents=[_document_row(document)],
        actors=make_actor_rows(mention.actor for mention in mentions),
        aliases=_alias_rows(mentions),
        demands=[_demand_row(document, d, i) for d, i in zip(demands, demand_ids, strict=True)],
        officials=[
            _official_row(document, o, i, a.actor) for o, i, a in zip(officials, official_ids, own, strict=True)
        ],
        responses=[_response_row(document, r, i) for r, i in zip(responses, response_ids, strict=True)],
        demand_actors=[
            *_role_rows("demand_id", demand_ids, ActorRole.ASKER, askers),
            *_role_rows("demand_id", demand_ids, ActorRole.ADDRESSEE, addressees),
        ],
        official_actors=_role_rows("official_id", official_ids, ActorRole.AUTHORITY, authorities),
        response_actors=_role_rows("response_id", response_ids, ActorRole.RESPONDER, responders),
        load_issues=make_issue_rows(replace(issue, document_id=document.document_id) for issue in extraction.issues),
    )


def make_actor_rows(actors: Iterable[Actor]) -> list[Row]:
    """A row for each actor, sorted by id; of two that share an id the reviewed one counts."""
    chosen: dict[str, Actor] = {}
    for actor in actors:
        known = chosen.get(actor.actor_id)
        if known is None or (actor.is_reviewed and not known.is_reviewed):
            chosen[actor.actor_id] = actor
    return [
        {
            "actor_id": actor.actor_id,
            "name": actor.name,
            "type": actor.type.value,
            "country": actor.country,
            "is_reviewed": actor.is_reviewed,
        }
        for _, actor in sorted(chosen.items())
    ]


def make_issue_rows(issues: Iterable[Issue]) -> list[Row]:
    """A row for each distinct issue; its words are made storable, since an issue must never get lost."""
    rows: dict[str, Row] = {}
    for given in issues:
        issue = replace(
            given,
            file=make_file_label(given.file),
            message=make_storable(given.message),
            remedy=make_storable(given.remedy),
        )
        rows[make_issue_id(issue)] = {
            "issue_id": make_issue_id(issue),
            "file": issue.file,
            "document_id": issue.document_id,
            "kind": issue.kind.value,
            "message": issue.message,
            "remedy": issue.remedy,
            "start": issue.start,
            "end": issue.end,
        }
    return list(rows.values())


def make_storable(label: str) -> str:
    """The label with what no database keeps written out as `\\x00` or `\\udcff`: file names may hold such bytes."""
    return label.replace("\x00", "\\x00").encode("utf-8", "backslashreplace").decode("utf-8")


def make_file_label(file: str) -> str:
    """The file's name as the tables keep it: storable, and short enough for an index."""
    label = make_storable(file)
    # Two long names that share their ends must stay two.
    return label if len(label) <= LONGEST_INDEXED else f"{label[:200]}…{make_sha256(label)[:12]}…{label[-300:]}"


def _own_actor(official: Official) -> Actor:
    if official.actor is not None:
        return official.actor
    # An organisation may be a ministry, a company or a paramilitary corps: only a reviewer can say.
    kind = ActorType.PERSON if official.kind is OfficialKind.PERSON else ActorType.UNKNOWN
    return Actor(make_actor_id(official.name), official.name, kind, official.country)


def _document_row(document: Document) -> Row:
    return {
        "document_id": document.document_id,
        "title": document.title,
        "publisher": document.publisher,
        "published_on": document.published_on.value,
        **_date_columns(document.published_on),
        "source_url": document.source_url,
        "language": document.language,
        "kind": document.kind.value,
        "file": make_file_label(document.file),
        "start": document.start,
        "end": document.end,
        "sha256": make_sha256(document.text),
        "text": document.text,
    }


def _demand_row(document: Document, demand: Demand, demand_id: str) -> Row:
    return {
        "demand_id": demand_id,
        "asked_on": demand.date.value,
        "category": demand.category.value,
        **_evidence_columns(document, demand),
    }


def _official_row(document: Document, official: Official, official_id: str, actor: Actor) -> Row:
    return {
        "official_id": official_id,
        "actor_id": actor.actor_id,
        "name": official.name,
        "kind": official.kind.value,
        "role": official.role,
        "country": official.country,
        "status": official.status.value,
        "programme": official.programme,
        "measures": "; ".join(measure.value for measure in official.measures),
        "listed_on": official.date.value,
        **_evidence_columns(document, official),
    }


def _response_row(document: Document, response: Response, response_id: str) -> Row:
    return {
        "response_id": response_id,
        "responded_on": response.date.value,
        "kind": response.kind.value,
        "stance": response.stance.value,
        **_evidence_columns(document, response),
    }


def _evidence_columns(document: Document, row: Demand | Official | Response) -> Row:
    return {
        "document_id": document.document_id,
        "start": row.start,
        "end": row.end,
        **_date_columns(row.date),
        "event_type": row.event_type.value,
        "confidence": row.confidence,
        "rule": row.rule,
    }


def _date_columns(date: PartialDate) -> Row:
    first_day, last_day = parse_days(date)
    return {
        "date_precision": date.precision.value,
        "date_basis": date.basis.value,
        "first_day": first_day,
        "last_day": last_day,
    }


def _role_rows(
    id_column: str, ids: Sequence[str], role: ActorRole, groups: Sequence[tuple[NamedActor, ...]]
) -> list[Row]:
    return [
        {
            id_column: row_id,
            "role": role.value,
            "position": position,
            "actor_id": named.actor.actor_id,
            "as_written": named.as_written,
        }
        for row_id, group in zip(ids, groups, strict=True)
        for position, named in enumerate(group)
    ]


def _alias_rows(mentions: Iterable[NamedActor]) -> list[Row]:
    # A "spelling" longer than the column is a sentence that was taken for a name: it stays with its row alone.
    pairs = {
        (named.as_written, named.actor.actor_id)
        for named in mentions
        if named.as_written.strip() and named.as_written != named.actor.name and len(named.as_written) <= LONGEST_ALIAS
    }
    return [{"alias": alias, "actor_id": actor_id, "is_reviewed": False} for alias, actor_id in sorted(pairs)]

"""Links what responses do to demands: keys first, then only pairs that share one, then the decision about each pair.

Invariants: a pair is judged by its two rows alone, so linking a document after the others gives what linking all at
once gives; only pairs with a row in a changed document are judged again. Of very many answers to one ask under one key
the nearest after it are judged (ANSWERS_A_KEY of loaders/links/neighbours.py), which bounds the work. Nothing is half
stored: keys, in which no link stands, are written document by document, and all that was found in one transaction at
the end. A document stored anew meanwhile counts as not linked.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from sqlalchemy import Connection

from loaders.links.compared_rows import Answering, Asked
from loaders.links.families import family_keys, find_families
from loaders.links.judged_pair import Judge, Judged, may_be_tied
from loaders.links.kept_links import keep_links
from loaders.links.kept_rows import KeptRows
from loaders.links.link_keys import first_keys, keys_of
from loaders.links.linked import Linked, Report, be_silent
from loaders.links.pairing import Pair, Pairing
from loaders.links.reactions import Reaction, judge_reaction
from store.link_keys import (
    load_documents_to_link,
    load_fingerprints,
    load_keys,
    load_side,
    mark_linked,
    mark_pending,
    replace_keys,
)
from store.save_links import replace_families, replace_links, replace_reactions
from store.transaction import write_at_once

# Read in one transaction, for which others wait.
DOCUMENTS, DEMANDS = 100, 500
DECIDED_BY = "rule links"


@dataclass
class Linker:
    """Links the documents of one ledger, one linking at a time; `version` says by which rules."""

    connection: Connection
    judge: Judge
    rows: KeptRows
    version: str
    report: Report = be_silent
    linked: Linked = field(default_factory=Linked)

    def link(self, documents: Sequence[str] = (), is_all: bool = False) -> Linked:
        """Link these documents, those never linked, and with `is_all` all whose rows or rules changed."""
        waiting = dict.fromkeys([*documents, *load_documents_to_link(self.connection, is_all)])
        demands, responses, prints = self._note_changed(list(waiting))
        with keep_links() as links:
            for row, is_candidate in self._judge_pairs(demands, responses):
                links.add(row, is_candidate)
            reactions = list(self._judge_reactions(responses))
            families = list(self._join_families(demands))
            self.linked.reactions = len(reactions)
            with write_at_once(self.connection):
                replace_links(self.connection, demands, responses, links)
                replace_reactions(self.connection, responses, reactions)
                for block, rows in families:
                    replace_families(self.connection, block, rows)
                mark_linked(self.connection, prints)
        return self.linked

    def _note_changed(self, documents: Sequence[str]) -> tuple[list[str], list[str], dict[str, str]]:
        """The demands and responses of those documents that changed, whose keys are written anew, as they are to be
        compared: those with the same key one after the other; and the state in which each document is compared.
        """
        compared: dict[str, str] = {}
        demands: list[tuple[str, str, str]] = []
        responses: list[tuple[str, str, str]] = []
        for number, chunk in enumerate(_chunks(documents, DOCUMENTS)):
            self.report("Reading rows", number * DOCUMENTS, len(documents))
            # Read where they are marked: whoever stores one of them later takes the mark away.
            with write_at_once(self.connection):
                prints, asked, answering = self._read_changed(chunk)
                keys = list(keys_of(asked, answering, self.judge.answerers, self.judge.rules))
                replace_keys(self.connection, sorted(prints), keys)
                mark_pending(self.connection, sorted(prints))
            compared |= prints
            first = first_keys(keys)
            demands += [(*first.get(row.row.row_id, ("", "")), row.row.row_id) for row in asked]
            responses += [(*first.get(row.row.row_id, ("", "")), row.row.row_id) for row in answering]
            self.linked.documents += len(prints)
        asks, answers = ([row_id for _, _, row_id in sorted(side)] for side in (demands, responses))
        return asks, answers, compared

    def _read_changed(self, documents: Sequence[str]) -> tuple[dict[str, str], list[Asked], list[Answering]]:
        """The state of those of these documents that changed, and their rows."""
        stored = load_fingerprints(self.connection, documents)
        asked, answering = self.rows.prepare(documents)
        prints = self._fingerprints(documents, asked, answering)
        changed = {document: prints[document] for document in documents if stored.get(document) != prints[document]}
        asked = [row for row in asked if row.row.document_id in changed]
        answering = [row for row in answering if row.row.document_id in changed]
        self.rows.keep(asked, answering)
        return changed, asked, answering

    def _fingerprints(
        self, documents: Sequence[str], asked: Iterable[Asked], answering: Iterable[Answering]
    ) -> dict[str, str]:
        rows: dict[str, list[str]] = {document: [self.version] for document in documents}
        both: list[Asked | Answering] = [*asked, *answering]
        for row in both:
            rows[row.row.document_id].append(f"{row.row!r}{sorted(row.subjects)}{sorted(row.named.items())}")
        return {document: hashlib.sha256("\x1f".join(parts).encode()).hexdigest() for document, parts in rows.items()}

    def _judge_pairs(
        self, demands: Sequence[str], responses: Sequence[str]
    ) -> Iterator[tuple[dict[str, object], bool]]:
        pairing = Pairing(self.connection, self.rows, self._teller("Comparing", len(demands) + len(responses)))
        for pairs in chain(pairing.of_demands(demands), pairing.of_responses(responses, demands)):
            self.linked.pairs += len(pairs)
            for asked, answering in self._rows_of(pairs):
                judged = self.judge.judge(asked, answering)
                if judged is not None:
                    self.linked.links += not judged.is_candidate
                    self.linked.candidates += judged.is_candidate
                    yield _row(judged), judged.is_candidate

    def _rows_of(self, pairs: Sequence[Pair]) -> Iterator[tuple[Asked, Answering]]:
        """The rows of these pairs that anything may tie."""
        asked, answering = self.rows.asks({ask for ask, _ in pairs}), self.rows.answers({answer for _, answer in pairs})
        for ask, answer in pairs:
            if may_be_tied(asked[ask], answering[answer]):
                yield asked[ask], answering[answer]

    def _judge_reactions(self, responses: Sequence[str]) -> Iterator[dict[str, object]]:
        found: dict[Pair, Reaction] = {}
        pairing = Pairing(self.connection, self.rows, self._teller("Finding reactions", 2 * len(responses)))
        for pairs in pairing.of_reactions(responses):
            rows = self.rows.answers({row_id for pair in pairs for row_id in pair})
            for pair in pairs:
                reaction = judge_reaction(rows[pair[0]], rows[pair[1]], self.judge.rules)
                if reaction is not None:
                    found[pair] = reaction
        for (response_id, trigger_id), reaction in sorted(found.items()):
            yield {
                "response_id": response_id,
                "trigger_id": trigger_id,
                "score": reaction.score,
                "reason": reaction.reason,
                "decided_by": DECIDED_BY,
            }

    def _join_families(self, demands: Sequence[str]) -> Iterator[tuple[list[str], list[dict[str, object]]]]:
        """The families of every block that a changed demand stands in, with the demands of the block."""
        keys = sorted({key for chunk in _chunks(demands, DEMANDS) for key in self._family_keys(chunk)})
        for number, key in enumerate(keys):
            self.report("Joining families", number, len(keys))
            ids = [row_id for _, row_id in load_side(self.connection, [key], "family").get(key, [])]
            asked = self.rows.asks(set(ids))
            # A row of several causes is in several blocks; the first one by name is its own.
            block = [asked[row_id] for row_id in ids if min(family_keys(asked[row_id])) == key]
            families = find_families(block, self.judge.answerers)
            rows: list[dict[str, object]] = [
                {"demand_id": one.row.row_id, "family_id": family.head.row.row_id, "position": place}
                for family in families
                for place, one in enumerate(family.members)
            ]
            yield [one.row.row_id for one in block], rows

    def _family_keys(self, demands: Sequence[str]) -> set[str]:
        return {key for keys, _ in load_keys(self.connection, demands, "family").values() for key in keys}

    def _teller(self, step: str, total: int) -> Callable[[int], None]:
        """What is told how many rows more have had their turn."""
        done = 0

        def advance(rows: int) -> None:
            nonlocal done
            done += rows
            self.report(step, done, total)

        return advance


def _row(judged: Judged) -> dict[str, object]:
    return {
        "demand_id": judged.demand_id,
        "response_id": judged.response_id,
        "relation": judged.relation.value,
        "score": judged.score,
        "reason": judged.reason,
        "decided_by": DECIDED_BY,
    }


def _chunks(values: Sequence[str], size: int) -> Iterator[list[str]]:
    waiting = iter(values)
    while chunk := list(islice(waiting, size)):
        yield chunk

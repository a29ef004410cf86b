"""The keys under which rows are compared: the document they share, or who may answer, the cause and the sort of act."""

from collections.abc import Iterable, Iterator

from loaders.links.compared_rows import Answering, Asked
from loaders.links.families import family_keys
from loaders.links.link_rules import LinkRules
from loaders.links.spoken import is_silence
from loaders.links.who_answers import Answerers
from store.link_keys import LinkKey
from store.status import WORDS
from store.vocabulary import Category, ResponseKind, Stance

HOME = "-"
# Begins a key of the demands and responses of one document.
DOCUMENT = "d|"
# Begins a key of rows that stand in one document.
WITHIN = "td|"
SPOKEN = "words"
LONGEST = 200


def keys_of(
    asked: Iterable[Asked], answering: Iterable[Answering], answerers: Answerers, rules: LinkRules
) -> Iterator[LinkKey]:
    """All keys of these rows, each with its side and the row's day."""
    for ask in asked:
        row, day = ask.row, ask.row.first_day
        for side, keys in (("ask", asked_keys(ask, answerers)), ("family", family_keys(ask))):
            yield from (LinkKey(row.row_id, key, side, day, row.document_id) for key in sorted(keys))
    for answer in answering:
        acted, day = answer.row, answer.row.last_day or answer.row.published_last
        for side, keys in (
            ("answer", answering_keys(answer, answerers, rules)),
            ("trigger", trigger_keys(answer)),
            ("hit", hit_keys(answer, answerers)),
            ("reaction", reacting_keys(answer)),
        ):
            yield from (LinkKey(acted.row_id, key, side, day, acted.document_id) for key in sorted(keys))


def first_keys(keys: Iterable[LinkKey]) -> dict[str, tuple[str, str]]:
    """By which key and day each row is compared in turn: the first that other documents may share."""
    found: dict[str, tuple[str, str]] = {}
    for key in sorted(keys, key=lambda key: key.key.startswith(DOCUMENT)):
        if key.side in ("ask", "answer"):
            found.setdefault(key.row_id, (key.key, key.day or ""))
    return found


def asked_keys(asked: Asked, answerers: Answerers) -> set[str]:
    """The keys of a demand."""
    tokens = {token for addressee in asked.row.addressees for token in answerers.tokens_asked(addressee)}
    sorts = (asked.row.category.value, SPOKEN)
    return {f"{DOCUMENT}{asked.row.document_id}", *_keys(tokens, asked.subjects, sorts)}


def answering_keys(answering: Answering, answerers: Answerers, rules: LinkRules) -> set[str]:
    """The keys of a response; silence answers nothing and has none."""
    if is_silence(answering, rules):
        return set()
    tokens = {token for responder in answering.row.responders for token in answerers.tokens_answering(responder)}
    if answering.row.kind in WORDS:
        sorts: tuple[str, ...] = (SPOKEN,)
    else:
        kinds = rules.answers
        sorts = tuple(c.value for c in Category if answering.row.kind in kinds[c].does | kinds[c].part)
    return {f"{DOCUMENT}{answering.row.document_id}", *_keys(tokens, answering.subjects, sorts)}


def trigger_keys(answering: Answering) -> set[str]:
    """The keys under which an act is found by what the accused side did because of it."""
    is_act = answering.row.stance is not Stance.OPPOSED and answering.row.kind is not ResponseKind.INACTION
    own = {responder.country for responder in answering.row.responders}
    return _reaction_keys(answering, answering.accused - own) if is_act else set()


def reacting_keys(answering: Answering) -> set[str]:
    """The keys under which an answer of the accused side finds what it reacts to."""
    row = answering.row
    if row.stance is not Stance.OPPOSED or row.kind is ResponseKind.INACTION:
        return set()
    own = {responder.country for responder in row.responders}
    return _reaction_keys(answering, answering.accused & own)


def _reaction_keys(answering: Answering, countries: Iterable[str | None]) -> set[str]:
    """Within the document whatever the days, and in other documents where the days are near."""
    return {key for c in countries for key in (f"t|{c}", f"{WITHIN}{answering.row.document_id}|{c}")}


def hit_keys(answering: Answering, answerers: Answerers) -> set[str]:
    """Whose people a counter-measure against this act would hit: accused state and country, the Union's members too."""
    own = {responder.country for responder in answering.row.responders if responder.country}
    bodies = [b for r in answering.row.responders for b in (r.actor_id, *answerers.ancestors(r.actor_id))]
    members = {code for body in bodies for code in answerers.rules.members.get(body, ())}
    is_act = answering.row.stance is not Stance.OPPOSED and answering.row.kind is ResponseKind.SANCTION
    return {f"h|{a}|{c}" for a in answering.accused - own for c in own | members} if is_act else set()


def _keys(tokens: set[str], subjects: frozenset[str], sorts: tuple[str, ...]) -> set[str]:
    return {
        f"{token[: LONGEST - 60]}|{subject}|{sort}"
        for token in tokens
        for subject in subjects or {HOME}
        for sort in sorts
    }

"""The actor that somebody means who typed a name instead of choosing one: never a guess between two.

A large ledger has more actors than a browser can offer at once, and a name may be typed as an abbreviation or wrongly.
"""

from collections.abc import Sequence

from store.search import FoundActor

# Names so much alike are the same but for a letter.
SURE = 90.0
SUGGESTED = 5


def resolve_typed(typed: str, names: dict[str, str], alike: Sequence[FoundActor]) -> tuple[str | None, list[str]]:
    """The id of the actor meant, or None and the ids that may be; `names` by id, `alike` what a search finds."""
    asked = " ".join(typed.split()).casefold()
    if not asked:
        return None, []
    folded = {actor: name.casefold() for actor, name in names.items()}
    called = [actor for actor, name in folded.items() if name == asked]
    called += [found.actor_id for found in alike if found.by.casefold() == asked and found.actor_id not in called]
    within = [actor for actor, name in folded.items() if asked in name]
    sure = [found.actor_id for found in alike if found.alike >= SURE]
    for candidates in (called, within, sure):
        if len(candidates) == 1:
            return candidates[0], []
        if candidates:
            return None, candidates[:SUGGESTED]
    return None, [found.actor_id for found in alike if found.actor_id in names][:SUGGESTED]

"""Names an organ of a state in a cell as its document does: `the Bangladeshi government` is not all of Bangladesh.

Actors are kept by state, so that everything asked of it can be counted together; a cell of a row says what the
document says, with the abbreviations of states written out. So it does of an organisation, a court or a body of states.
"""

import re

from store.vocabulary import ActorRole, ActorType

BODIES = frozenset(
    (
        ActorType.IGO, ActorType.COURT, ActorType.AGENCY, ActorType.NGO, ActorType.COALITION, ActorType.MEDIA,
        ActorType.COMPANY, ActorType.PARTY,
    )
)  # fmt: skip
PARLIAMENT = re.compile(r"\b(?:parliament|senate|congress|assembly|knesset|seimas|bundestag)\b", re.IGNORECASE)
ORGAN = re.compile(
    r"\b(?:governments?|govt|authorit(?:ies|y)|administration|regime|parliament|senate|congress|cabinet|ministry|police|army|"
    r"junta|ministers?|president of|secretary of|attorney general of|chancellor of|premier of)\b",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"^(?:the|our|its|their|this|that)\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s?$")
WRITTEN_OUT = {
    "US": "United States",
    "USA": "United States",
    "UK": "United Kingdom",
    "EU": "European Union",
    "UN": "United Nations",
    "NZ": "New Zealand",
    "UAE": "United Arab Emirates",
    "DRC": "Democratic Republic of the Congo",
}
ABBREVIATION = re.compile(r"(?<![\w.])(?:U\.S\.A?\.?|U\.K\.|E\.U\.|U\.N\.|USA?|UK|EU|UN|NZ|UAE|DRC)(?![\w])")
STATE = re.compile(r"(?<![\w.])(?:U\.S\.A?\.?|U\.K\.|E\.U\.|USA?|UK|EU|NZ|UAE|DRC)(?![\w])")


def name_organ(name: str, as_written: str) -> str:
    """The organ or office of a state that `as_written` names (`Bangladeshi government`), else its own `name`."""
    written = POSSESSIVE.sub("", ARTICLE.sub("", " ".join(as_written.split())))
    first = written[:1]
    if " " not in written or not first.isupper() or ORGAN.search(written) is None:
        return name
    return ABBREVIATION.sub(lambda found: WRITTEN_OUT[found.group().replace(".", "")], written)


def name_body(name: str, as_written: str, type_: ActorType) -> str:
    """A court, parliament, organisation or body of states as `as_written` names it, else the actor's own `name`."""
    written = POSSESSIVE.sub("", ARTICLE.sub("", " ".join(as_written.split())))
    is_name = written[:1].isupper() and (" " in written or written.isupper() and len(written) > 1)
    is_body = type_ in BODIES or type_ is ActorType.PARLIAMENT and PARLIAMENT.search(written) is not None
    if not is_body or not is_name or written.replace(".", "") in WRITTEN_OUT:
        return name
    return STATE.sub(lambda found: WRITTEN_OUT[found.group().replace(".", "")], written)


def name_in_role(role: ActorRole, name: str, as_written: str, type_: ActorType) -> str:
    """An actor in the cell of a row: as its document names it in a demand or response, under its own name elsewhere."""
    if role is ActorRole.ADDRESSEE and type_ not in BODIES:
        return name_organ(name, as_written)
    return name if role is ActorRole.AUTHORITY else name_body(name, as_written, type_)

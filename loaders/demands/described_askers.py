"""Who asks where a sentence only describes them: `Former prisoners urged`, `was demanded by widows of miners`."""

from loaders.grammar.clauses import is_passive_cue
from loaders.grammar.cues import CueMention
from loaders.grammar.inflections import Form
from loaders.grammar.word_sets import word_set
from loaders.names.appositions import AUXILIARIES
from loaders.names.phrases import Phrase
from loaders.passage import Passage
from loaders.voices.described_people import people_before, people_behind, says_more

OWNED = word_set("their its his her")
SENDING, AGENT = word_set("by from of"), word_set("by")


def describe_askers(passage: Passage, index: int, at: int, mention: CueMention, read: Phrase | None) -> Phrase | None:
    """The people whom the sentence describes as asking, where `read`, its reading by names, says less of them."""
    tokens = passage.tokens(index)
    if mention.form is None or is_passive_cue(tokens, at, mention):
        found = people_behind(passage, index, at, SENDING if mention.form is None else AGENT)
        if found is None and tokens[max(0, at - 1)].lower in OWNED:
            # `Church groups repeated their call`
            found = people_before(passage, index, at, is_direct=False)
    else:
        is_joined = at > 0 and tokens[at - 1].lower in ("and", "to", "but")
        is_participle = mention.form is Form.GERUND and tokens[at - 1].lower not in AUXILIARIES
        found = people_before(passage, index, at, not is_joined and not is_participle)
    if found is None or passage.quote_at(tokens[found.first].start) != passage.quote_at(tokens[at].start):
        return None
    return found if says_more(passage, found, read) else None

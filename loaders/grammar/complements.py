"""What is asked: the asks that follow a cue, each with the addressee that it names."""

from dataclasses import dataclass

from loaders.grammar.clauses import clause_end
from loaders.grammar.coordination import split_coordinated, verb_of_own_subject
from loaders.grammar.cues import CueMention
from loaders.grammar.frames import read_frame
from loaders.grammar.tokens import first_from
from loaders.grammar.verbs import Verbs
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase, phrase_within
from loaders.passage import Passage

# Frames in which things are asked for, and may be listed.
LISTING = word_set("for object on continued")
# Frames in which the ask begins right behind the cue's word, before what the cue itself says follows.
WITH_CUE = word_set("modal clause time vital")


@dataclass(frozen=True)
class Ask:
    """One thing asked: tokens `first` to `last` (half-open) of the sentence; `piece` counts coordinated asks from 0."""

    first: int
    last: int
    piece: int
    pieces: int
    frame: str
    addressee: Phrase | None
    is_passive: bool


def find_asks(passage: Passage, index: int, mention: CueMention, verbs: Verbs) -> list[Ask]:
    """The asks of one cue in sentence `index`; empty where what follows fits none of the cue's frames."""
    tokens = passage.tokens(index)
    offset = passage.sentences[index].start
    after, cue_end = first_from(tokens, mention.after + offset), first_from(tokens, mention.end + offset)
    for frame in mention.cue.frames:
        found = read_frame(passage, index, frame, cue_end if frame in WITH_CUE else after, verbs)
        if found is not None:
            first, addressee, is_passive = found
            last = clause_end(tokens, first)
            if last - first < 1:
                continue
            # "for the police to hear them": a verb is asked for there, and no list of things
            names_verb = addressee is not None and not is_passive and frame in ("for", "on")
            read_as = "addressee_to" if names_verb and tokens[first - 1].lower != "for" else frame
            cuts = split_coordinated(tokens, first, last, verbs, is_list=read_as in LISTING)
            return [
                _ask_of_piece(passage, index, read_as, addressee, is_passive, cuts, n, verbs) for n in range(len(cuts))
            ]
    return []


def _ask_of_piece(
    passage: Passage, index: int, frame: str, addressee: Phrase | None, is_passive: bool,
    cuts: list[tuple[int, int]], piece: int, verbs: Verbs,
) -> Ask:  # fmt: skip
    """The ask of one piece; one that names its own addressee (`..., and Mali to open the road`) asks that one."""
    lo, hi = cuts[piece]
    tokens = passage.tokens(index)
    verb = verb_of_own_subject(tokens, lo, hi) if piece and not verbs.follows_to(tokens[lo]) else None
    own = phrase_within(passage, index, lo, verb - 1) if verb is not None else None
    if own is None or verb is None:
        return Ask(lo, hi, piece, len(cuts), frame, addressee, is_passive)
    return Ask(verb, hi, piece, len(cuts), frame, own, False)

"""Who asks and who is asked, as far as the sentence itself says: the subject, the `by`, the noun's owner."""

from loaders.clauses import is_passive_cue
from loaders.complements import Ask
from loaders.cues import CueMention
from loaders.inflections import Form
from loaders.passage import Passage
from loaders.phrases import Phrase, main_subject, phrase_after, phrase_before
from loaders.spans import Standing
from loaders.word_sets import word_set

BEING = word_set("is are was were be been being also again now still am 'm 're keep keeps kept has have had by")


def parties_in_sentence(
    passage: Passage, index: int, at: int, mention: CueMention, ask: Ask
) -> tuple[Phrase | None, Phrase | None]:
    """Who asks and who is asked, as far as the sentence says."""
    tokens = passage.tokens(index)
    if ask.frame == "modal":
        subject = phrase_before(passage, index, at)
        if ask.is_passive:
            by = next((i for i in range(ask.first, ask.last) if tokens[i].lower == "by"), None)
            return None, phrase_after(passage, index, by + 1, 4) if by is not None else None
        return None, subject
    if mention.cue.id == "ask.need":
        return phrase_before(passage, index, at), None
    if is_passive_cue(tokens, at, mention):
        by = next((i for i in range(at, min(len(tokens), at + 12)) if tokens[i].lower == "by"), None)
        return (phrase_after(passage, index, by + 1, 4) if by is not None else None), phrase_before(passage, index, at)
    if ask.frame in ("vital", "time") or not mention.cue.verbs and not mention.cue.nouns:
        return None, None
    if mention.form is None:
        return _nominal_asker(passage, index, at), None
    if mention.form is Form.GERUND and tokens[at - 1].lower not in BEING and not tokens[at - 1].lower.endswith("ly"):
        return _writer(passage, index, at), None
    return phrase_before(passage, index, at), None


def _writer(passage: Passage, index: int, at: int) -> Phrase | None:
    """Who stands behind a participle (`wrote to X asking`, `a letter by Y urging`): a named author or the subject."""
    tokens = passage.tokens(index)
    by = next((i for i in range(max(0, at - 14), at) if tokens[i].lower in ("by", "from")), None)
    author = phrase_after(passage, index, by + 1, 4) if by is not None else None
    if author is not None and author.standing not in (Standing.POWER, Standing.THING):
        return author
    return main_subject(passage, index, at)


def _nominal_asker(passage: Passage, index: int, at: int) -> Phrase | None:
    """Who stands behind a noun: `Amnesty's call`, `calls from teachers`, `a letter by the union`, else the subject."""
    tokens = passage.tokens(index)
    by = next((i for i in range(at + 1, min(len(tokens), at + 6)) if tokens[i].lower in ("by", "from", "of")), None)
    if by is not None:
        phrase = phrase_after(passage, index, by + 1, 4)
        if phrase is not None and phrase.standing is not Standing.POWER:
            return phrase
    return phrase_before(passage, index, at)

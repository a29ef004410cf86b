"""Who asks and who is asked, as far as the sentence itself says: the subject, the `by`, the noun's owner."""

from loaders.grammar.clauses import is_passive_cue
from loaders.grammar.complements import Ask
from loaders.grammar.cues import CueMention
from loaders.grammar.inflections import Form
from loaders.grammar.word_sets import word_set
from loaders.names.groups import is_plural_group
from loaders.names.phrases import DETERMINERS, Phrase, main_subject, phrase_after, phrase_before
from loaders.names.spans import Standing
from loaders.passage import Passage

# What people hold to demand something, and where they go for it.
GATHERINGS = word_set(
    "protest protests march rally rallies vigil demonstration demonstrations strike sit-in procession"
)
TOWARDS = word_set("to in with at on outside before during through around inside across near")
SIGNING = word_set("signed wrote written sent co-signed drafted endorsed")
# Whoever does this with a call hears it, so many words before; those from whom it comes may stand far behind.
RECEIVING = word_set(
    """
    receive received receives reject rejected rejects rejecting ignore ignored ignores ignoring deny denied denies
    refuse refused refuses dismiss dismissed dismisses resist resisted resists face faces faced facing hear heard hears
    amid despite heed heeded brushed answering answered
    """
)
RECEIVED, SENT_FROM = 5, 40
SAYING, SAID_BEFORE = word_set("said says added stated wrote reported warned noted tweeted"), 8
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
        return None, None if subject is not None and _says(passage, subject, at) else subject
    if mention.cue.id == "ask.need":
        return phrase_before(passage, index, at), None
    if is_passive_cue(tokens, at, mention):
        by = next((i for i in range(at, min(len(tokens), at + 12)) if tokens[i].lower == "by"), None)
        return (phrase_after(passage, index, by + 1, 4) if by is not None else None), phrase_before(passage, index, at)
    if ask.frame in ("vital", "time") or not mention.cue.verbs and not mention.cue.nouns:
        return None, None
    if mention.form is None:
        return _nominal_asker(passage, index, at), None
    if mention.form is Form.BASE and at > 1 and tokens[at - 1].lower == "to":
        return _purpose_subject(passage, index, at - 1) or phrase_before(passage, index, at), None
    if mention.form is Form.GERUND and tokens[at - 1].lower not in BEING and not tokens[at - 1].lower.endswith("ly"):
        return _writer(passage, index, at), None
    return phrase_before(passage, index, at), None


def _says(passage: Passage, subject: Phrase, at: int) -> bool:
    """`Ana Ruiz wrote that the fair must help`: does the subject only say what the fair must do?"""
    tokens = passage.tokens(subject.sentence)
    return any(tokens[i].lower in SAYING and tokens[i + 1].text != "," for i in range(subject.last, at - 1))


def _purpose_subject(passage: Passage, index: int, to: int) -> Phrase | None:
    """Who does something `to demand`: not the council to which they went, nor the state in which they march."""
    tokens, spans = passage.tokens(index), passage.spans(index)
    beside = next((span for span in spans if span.last == to), None)
    if tokens[to - 1].lower in GATHERINGS:
        people = [
            s for s in spans if s.last < to and s.standing is Standing.CIVIL and is_plural_group(passage, index, s)
        ]
        return Phrase(index, people[-1].first, people[-1].last, (people[-1],), Standing.CIVIL) if people else None
    if beside is None or beside.standing not in (Standing.POWER, Standing.UNCLEAR, Standing.LAWMAKER):
        return None
    phrase = phrase_before(passage, index, to + 1)
    first = min(beside.first, phrase.first) if phrase is not None else beside.first
    first = first - 1 if tokens[first - 1].lower in DETERMINERS else first
    before = tokens[first - 1].lower if first > 0 else ""
    return main_subject(passage, index, first - 1) if before in TOWARDS else None


def _writer(passage: Passage, index: int, at: int) -> Phrase | None:
    """Who stands behind a participle (`wrote to X asking`, `a letter by Y urging`): a named author or the subject."""
    tokens = passage.tokens(index)
    sayer = _sayer(passage, index, at)
    if sayer is not None:
        return sayer
    by = next((i for i in range(max(0, at - 14), at) if tokens[i].lower in ("by", "from")), None)
    signed = [
        i + 1 for i in range(max(0, at - 40), at - 1) if tokens[i].lower in SIGNING and tokens[i + 1].lower == "by"
    ]
    by = signed[0] if signed else by
    author = phrase_after(passage, index, by + 1, 4) if by is not None else None
    if author is not None and author.standing not in (Standing.POWER, Standing.THING):
        return author
    return main_subject(passage, index, at)


def _sayer(passage: Passage, index: int, at: int) -> Phrase | None:
    """`A nurse was held, the union said on Monday, urging Peru`: who says in between what the sentence tells."""
    tokens = passage.tokens(index)
    said = next((i for i in range(at - 1, max(0, at - SAID_BEFORE), -1) if tokens[i].lower in SAYING), None)
    if said is None or tokens[at - 1].text != "," or any(token.text == "," for token in tokens[said : at - 1]):
        return None
    phrase = phrase_before(passage, index, said)
    if phrase is None or phrase.standing is Standing.POWER or phrase.last != said:
        return None
    first = phrase.first - (tokens[phrase.first - 1].lower in DETERMINERS)
    return phrase if first > 1 and tokens[first - 1].text == "," else None


def _nominal_asker(passage: Passage, index: int, at: int) -> Phrase | None:
    """Who stands behind a noun: `Amnesty's call`, `calls from teachers`, `a letter by the union`, else the subject."""
    tokens = passage.tokens(index)
    by = next((i for i in range(at + 1, min(len(tokens), at + 6)) if tokens[i].lower in ("by", "from", "of")), None)
    if by is not None:
        phrase = phrase_after(passage, index, by + 1, 6)
        if phrase is not None and phrase.standing is not Standing.POWER:
            return phrase
    signer = next((i for i in range(at - 1, max(0, at - 5), -1) if tokens[i].lower == "who"), None)
    if signer is not None and any(token.lower in SIGNING for token in tokens[signer:at]):
        # `people who signed a petition to`
        return phrase_before(passage, index, signer)
    if any(token.base in RECEIVING for token in tokens[max(0, at - RECEIVED) : at]):
        # `The ministry has rejected calls for`: the subject hears them; only an owner right before asks.
        owner = next((s for s in passage.spans(index) if s.last == at and tokens[s.last - 1].is_possessive), None)
        if owner is not None:
            return Phrase(index, owner.first, owner.last, (owner,), owner.standing)
        senders = (
            phrase_after(passage, index, i + 1, 4)
            for i in range(at, min(len(tokens), at + SENT_FROM))
            if tokens[i].lower == "from"
        )
        return next((s for s in senders if s is not None and s.standing is not Standing.POWER), None)
    return phrase_before(passage, index, at)

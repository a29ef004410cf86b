"""Tells acts that are no responses by who does them and where: what lawmakers only say, and what a title announces."""

from loaders.documents.titles_of_authority import TITLES, author_of_title
from loaders.grammar.word_sets import word_set
from loaders.model import SentenceKind
from loaders.names.phrases import Phrase
from loaders.names.spans import CIVIL_TYPES, SpanKind, Standing
from loaders.passage import Passage
from loaders.responses.act_kinds import PARLIAMENTS
from loaders.responses.candidate import ResponseCandidate
from loaders.voices.parties import LAWMAKERS, Party
from loaders.voices.speakers import own_voice
from store.vocabulary import ActorType, ResponseKind

ASKING = ("statement.ask", "statement.call")
# `repeated the call`, `renewed their appeal`: asks again.
ASKING_AGAIN, ASKS = word_set("repeat reiterate renew echo"), word_set("call appeal demand request plea")
SOON = 4
EXPERTS = word_set("experts rapporteur rapporteurs")
# `a group of senators`, `the leaders of the House committee`: some of a parliament, and not the parliament.
SOME = word_set(
    "members member leaders leader chairs chair co-chairs chairman chairwoman chairmen group bloc caucus ranking"
)
HOUSES = PARLIAMENTS | word_set("house parliamentary commons lords dail")
# Parties act in power only where they are said to rule.
PARTIES, RULING = (
    word_set("party parties opposition"),
    word_set("ruling governing states state warring conflict all both"),
)


def is_no_response(passage: Passage, candidate: ResponseCandidate, responder: Party) -> bool:
    """Is it an act that GUIDELINES counts as no response, however plainly it is told?"""
    if not responder.actors:
        return True
    if candidate.cue.kind is ResponseKind.SANCTION and all(n.actor.type is ActorType.PERSON for n in responder.actors):
        # Whom a text names behind `sanctions` is put under them.
        return True
    if _is_civil(candidate, responder) or _is_party(passage, candidate.subject) or _is_by_itself(passage, responder):
        return True
    return _is_only_said(passage, candidate, responder) or _is_announced(passage, candidate)


def _is_civil(candidate: ResponseCandidate, responder: Party) -> bool:
    """Is each of them a body outside power that the files know, or for which the person who acts speaks?"""
    is_person = candidate.subject is not None and candidate.subject.standing is Standing.PERSON
    return all(named.actor.type in CIVIL_TYPES and (named.actor.is_reviewed or is_person) for named in responder.actors)


def _is_party(passage: Passage, phrase: Phrase | None) -> bool:
    """`The party condemned`: who does not rule answers nobody."""
    if phrase is None or phrase.head.kind is not SpanKind.GENERIC:
        return False
    tokens = passage.tokens(phrase.sentence)
    words = {token.lower for token in tokens[max(0, phrase.head.first - 2) : phrase.last + 3]}
    return tokens[phrase.head.last - 1].text in PARTIES and words.isdisjoint(RULING)


def _is_by_itself(passage: Passage, responder: Party) -> bool:
    """Are those who act they for whom the text of somebody outside power speaks?"""
    own = passage.once(own_voice) if passage.publisher_standing is Standing.CIVIL else None
    return own is not None and all(named.actor.actor_id == own.actor.actor_id for named in responder.actors)


def _is_only_said(passage: Passage, candidate: ResponseCandidate, responder: Party) -> bool:
    """Do lawmakers say, ask or condemn it? Single ones speak for a cause, and only what they decide answers it."""
    if candidate.cue.kind is not ResponseKind.STATEMENT:
        return False
    phrase = candidate.subject
    is_lawmaker = responder.standing is Standing.LAWMAKER or phrase is not None and phrase.standing is Standing.LAWMAKER
    if phrase is not None and _names_lawmakers(passage, phrase):
        return True
    words = {named.as_written.split()[-1].lower() for named in responder.actors if named.as_written.split()}
    if phrase is not None and _is_asking(passage, candidate) and _names_experts(passage, phrase):
        return True
    return is_lawmaker or bool(words) and words <= LAWMAKERS


def _names_lawmakers(passage: Passage, phrase: Phrase) -> bool:
    """`nine MPs from two parties`, `a group of House members`: are those who speak some of a parliament?"""
    tokens = passage.tokens(phrase.sentence)
    words = [token.lower for token in tokens[phrase.first : phrase.last]]
    before = [token.lower for token in tokens[max(0, phrase.first - 4) : phrase.first]]
    words = before + words if "of" in before[-2:] else words
    if any(word in LAWMAKERS for word in words):
        return True
    houses = [word for i, word in enumerate(words) if word in HOUSES and words[max(0, i - 1)] != "white"]
    return bool(houses) and any(word in SOME for word in words)


def _is_asking(passage: Passage, candidate: ResponseCandidate) -> bool:
    """Does whoever speaks ask for something, or ask again?"""
    behind = passage.tokens(candidate.sentence)[candidate.after : candidate.after + SOON]
    is_again = candidate.word in ASKING_AGAIN and any(token.base in ASKS for token in behind)
    return is_again or candidate.cue.id in ASKING


def _names_experts(passage: Passage, phrase: Phrase) -> bool:
    """`UN experts urged`, `the special rapporteur called on`: they ask for themselves, and not for those in power."""
    return any(token.lower in EXPERTS for token in passage.tokens(phrase.sentence)[phrase.first : phrase.last])


def _is_announced(passage: Passage, candidate: ResponseCandidate) -> bool:
    """Does the act stand in a title that says whose statement follows, or as a noun in a heading?

    What is stated there is told again below.
    """
    sentence = passage.sentences[candidate.sentence]
    if sentence.kind is SentenceKind.HEADING and candidate.form is None and not candidate.cue.phrases:
        return True
    if candidate.sentence >= TITLES:
        return False
    tokens, spans = passage.tokens(candidate.sentence), passage.spans(candidate.sentence)
    return bool(author_of_title(passage.lowered, sentence, tokens, spans))

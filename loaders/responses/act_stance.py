"""Says whether an act serves what the document's campaign asks: by who acts, what its object is, who is said to mind.

The side that is accused acts against the campaign unless it gives way; an act that others are said to mind harms it;
else the object decides, and last the word.
"""

from loaders.grammar.inflections import Form
from loaders.grammar.word_sets import word_set
from loaders.names.spans import Standing
from loaders.passage import Passage
from loaders.responses.act_signs import CLAUSES, sign_of_object
from loaders.responses.candidate import ResponseCandidate
from loaders.responses.value_words import MINDED, VALUED_WORDS
from loaders.voices.accused import accused_state, answers_for, is_judged
from loaders.voices.parties import Party
from store.vocabulary import ResponseKind, Stance

# How far before an act the word that values it may stand.
VALUED = 8
GOVERNED = (ResponseKind.LEGISLATION, ResponseKind.OTHER, ResponseKind.COURT, ResponseKind.TRADE_MEASURE)
HOSTILE = (ResponseKind.SANCTION, ResponseKind.TRADE_MEASURE, ResponseKind.DIPLOMATIC_ACTION)
BREAKING = ("diplomacy.act", "diplomacy.bar")
RETALIATION = word_set("tit-for-tat retaliation retaliatory retaliated countermeasures counter-sanctions reciprocal")
SAYING = ("statement.say", "statement.support", "statement.joint", "statement.according", "investigation.find")
JUDGING = (
    "statement.accuse",
    "statement.ask",
    "statement.call",
    "statement.noun",
    "statement.condemn",
    "statement.concern",
)
# How many words behind its verb an object is looked for.
NEAR = 6
# Who insists that something must end asks for it.
DISTANCE = 14
ASKING = word_set("must should ought release free access end stop")
REACTIONS = word_set("response reaction comment remark")
TURNED_ON = word_set(
    "warn caution accuse blame urge implore ask tell order threaten demand call intimidate label brand"
)
# Courts of the accused state punish those whom campaigns defend, unless it is its own men whom they punish.
PUNISHING = word_set("jail sentence convict charge prosecute indict arraign")
OFFICERS = word_set(
    "officer officers police soldier soldiers official officials general generals guard guards perpetrators killers "
    "colonel commander commanders executives minister governor murderers"
)
# Pressure on the accused side serves the campaign.
PRESSING = word_set("pressure pressurise pressurize threaten")
DEFENDED = word_set(
    """
    protesters protestors demonstrators protests activists activist journalists journalist dissidents critics citizens
    strikers defenders campaigners students villagers residents
    """
)
# `British national` names no state.
PERSONS = word_set("national nationals citizen citizens journalist journalists activist activists")
MEASURES = word_set("sanctions interference meddling resolution report reports interfering slander smears west western")
CONCESSIONS = word_set("acknowledge admit concede agree welcome hope recognise recognize accept apologise apologize")
# What an act stirs up, and despite what it is done.
PROVOKING = word_set(
    """
    prompting sparking provoking triggering drawing igniting causing prompted sparked provoked triggered drew ignited
    despite defying ignoring amid
    """
)
ANGER = word_set(
    """
    outrage outcry anger fury protests protest criticism condemnation opposition backlash objections objection alarm
    dismay uproar demonstrations warnings indignation
    """
)
HEDGES = word_set("but although though however while")
PARTIAL = word_set("beyond short enough fully entirely adequately sufficiently")
STAGED = word_set("contrived restricted propaganda staged controlled manipulate manipulated permitted unsupervised")


def stance_of_act(
    passage: Passage, candidate: ResponseCandidate, responder: Party, kind: ResponseKind, stance: Stance
) -> Stance:
    """The stance of an act of this kind; `stance` is the one that its word has by itself."""
    words = passage.words(candidate.sentence)
    if kind is ResponseKind.INACTION:
        return Stance.MIXED if words & PARTIAL else stance
    if kind is ResponseKind.INVESTIGATION and stance is Stance.SUPPORTIVE and words & STAGED:
        return Stance.MIXED
    is_accused = bool(responder.actors) and all(
        answers_for(n.actor.country, passage.once(accused_state)) for n in responder.actors
    )
    is_answer = (
        is_accused
        and _is_answer(passage, candidate, kind)
        or kind is ResponseKind.STATEMENT
        and defends_itself(passage, candidate)
    )
    if (
        is_answer
        or kind in HOSTILE
        and _guards_itself(passage, candidate)
        or _is_against_the_defended(passage, candidate)
    ):
        return Stance.OPPOSED
    if kind is ResponseKind.STATEMENT and stance is Stance.SUPPORTIVE and _is_hedged(passage, candidate):
        return Stance.MIXED
    if candidate.word in PRESSING and not is_accused and _is_at_the_accused(passage, candidate):
        return Stance.SUPPORTIVE
    valued = _valued_by_others(passage, candidate)
    if valued is not None:
        return valued
    if kind in GOVERNED and _provokes(passage, candidate):
        return Stance.OPPOSED
    if kind in GOVERNED:
        sign = sign_of_object(passage, candidate)
        if sign:
            return Stance.SUPPORTIVE if sign > 0 else Stance.OPPOSED
    return stance


def _is_answer(passage: Passage, candidate: ResponseCandidate, kind: ResponseKind) -> bool:
    """Is an act of the accused side its answer to those who judge it, and no giving way?"""
    cue = candidate.cue.id
    if kind is ResponseKind.STATEMENT and cue in SAYING:
        return candidate.word not in CONCESSIONS
    if kind is ResponseKind.STATEMENT and cue in JUDGING:
        return candidate.word in REACTIONS or _names_another_state(passage, candidate)
    tokens = passage.tokens(candidate.sentence)
    if kind is ResponseKind.COURT:
        near = tokens[candidate.after : candidate.after + NEAR]
        return candidate.word in PUNISHING and not any(token.base in OFFICERS for token in near)
    # Of a gerund the subject is a guess.
    is_gerund = candidate.form is Form.GERUND or tokens[candidate.at].lower.endswith("ing")
    if candidate.is_passive or is_gerund or kind not in HOSTILE or cue == "sanction.lift":
        return False
    if kind is ResponseKind.DIPLOMATIC_ACTION and cue not in BREAKING:
        return False
    return not RETALIATION.isdisjoint(token.base for token in tokens) or passage.once(is_judged)


def _guards_itself(passage: Passage, candidate: ResponseCandidate) -> bool:
    """`sanctioned nine judges who harm Chad's sovereignty`: a measure against those who judge whoever takes it."""
    tokens, subject = passage.tokens(candidate.sentence), candidate.subject
    if subject is None or subject.sentence != candidate.sentence:
        return False
    own = {token.base for token in tokens[subject.first : subject.last] if token.is_capital} | {"its", "our"}
    places = [place for place, token in enumerate(tokens) if token.base == "sovereignty" and place]
    return any(tokens[place - 1].base in own or tokens[place - 1].base[:4] in {w[:4] for w in own} for place in places)


def defends_itself(passage: Passage, candidate: ResponseCandidate) -> bool:
    """`claimed`, `insisted that all was well`: words by which a text keeps its distance from what somebody says."""
    after = passage.tokens(candidate.sentence)[candidate.after : candidate.after + DISTANCE]
    asks = any(token.lower in ASKING for token in after)
    return candidate.word in ("claim", "insist") and not asks


def _is_hedged(passage: Passage, candidate: ResponseCandidate) -> bool:
    """`condemned the raid but sells arms`: does the sentence take back some of what is said?"""
    return any(token.lower in HEDGES for token in passage.tokens(candidate.sentence)[candidate.after :])


def _names_another_state(passage: Passage, candidate: ResponseCandidate) -> bool:
    """Is the act's object another state than the one accused, or what others did to it?"""
    tokens, near = passage.tokens(candidate.sentence), candidate.after + NEAR
    if any(token.base in MEASURES for token in tokens[candidate.after : near]):
        return True
    for span in passage.spans(candidate.sentence):
        country = span.actor.country if span.actor is not None and candidate.after <= span.first < near else None
        is_person = any(token.lower in PERSONS for token in tokens[span.last : span.last + 1])
        if country and not is_person and not answers_for(country, passage.once(accused_state)):
            return True
    return False


def _is_at_the_accused(passage: Passage, candidate: ResponseCandidate) -> bool:
    """Is the first that an act of pressure names behind its verb the accused state?"""
    after = [s for s in passage.spans(candidate.sentence) if s.first >= candidate.after and s.actor is not None]
    return (
        bool(after) and after[0].actor is not None and answers_for(after[0].actor.country, passage.once(accused_state))
    )


def _is_against_the_defended(passage: Passage, candidate: ResponseCandidate) -> bool:
    """`warned the protesters`, `accused the activists of plotting`: is an act of speech turned on those who protest?"""
    after = passage.tokens(candidate.sentence)[candidate.after : candidate.after + NEAR]
    return candidate.word in TURNED_ON and any(token.base in DEFENDED for token in after)


def _valued_by_others(passage: Passage, candidate: ResponseCandidate) -> Stance | None:
    """What somebody without power thinks of the act: `Oxfam welcomed the ministry's decision`; None where none says."""
    tokens = passage.tokens(candidate.sentence)
    subject = candidate.subject
    first = (
        candidate.at if subject is None or subject.sentence != candidate.sentence else min(candidate.at, subject.first)
    )
    for place in range(first - 1, max(-1, first - VALUED), -1):
        word = tokens[place].lower
        if word in CLAUSES or word == ",":
            return None
        if word in MINDED or word in VALUED_WORDS:
            if _is_said_by_power(passage, candidate.sentence, place):
                return None
            return Stance.OPPOSED if word in MINDED else Stance.SUPPORTIVE
    return None


def _provokes(passage: Passage, candidate: ResponseCandidate) -> bool:
    """`signed the act, prompting protests from tenants`: what angers those outside power harms the campaign."""
    tokens = passage.tokens(candidate.sentence)
    for place in range(candidate.after, len(tokens)):
        if tokens[place].lower in PROVOKING:
            anger = next((i for i in range(place + 1, min(place + 6, len(tokens))) if tokens[i].base in ANGER), None)
            if anger is not None:
                return not any(
                    s.standing is Standing.POWER and 0 <= s.first - anger < 5 for s in passage.spans(candidate.sentence)
                )
    return False


def _is_said_by_power(passage: Passage, index: int, place: int) -> bool:
    before = [span for span in passage.spans(index) if span.last <= place]
    return bool(before) and before[-1].standing is Standing.POWER

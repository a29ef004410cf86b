"""What can be said of a candidate, in features with names: cue, subject, speaker, tense, negation, place and words.

A feature is a name with a value; most are 1. Words count only near the cue, so that a weight can be read as a sentence:
`w:release` speaks for a demand, `subject:power` against one.
"""

import math

from loaders.demands.find import DemandCandidate
from loaders.grammar.inflections import Form
from loaders.grammar.verb_groups import verb_group
from loaders.judging.category_features import first_word
from loaders.judging.judgement import responder_is_accused
from loaders.judging.kin_words import kin_features
from loaders.judging.surroundings import lead_up_features, place_features, sentence_word_features, stem, word_features
from loaders.names.own_powers import own_power
from loaders.names.phrases import Phrase
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage
from loaders.responses.act_context import context_features
from loaders.responses.act_kinds import kind_of_act
from loaders.responses.candidate import ResponseCandidate
from loaders.responses.kind_words import kinds_of_words
from loaders.voices.parties import Party

# The beginnings of the features that name the rules' own choice.
KIND_BY_RULE, STANCE_BY_RULE = "rule's kind:", "rule's stance:"
# Large, so that the penalty on weights does not make it weak.
TELLING = 3.0


def demand_features(
    passage: Passage, candidate: DemandCandidate, asker: Party, addressee: Party, judged: float
) -> dict[str, float]:
    """The features of a demand candidate."""
    tokens = passage.tokens(candidate.sentence)
    ask = candidate.ask
    features = place_features(passage, candidate.sentence, candidate.cue_start)
    features |= {
        f"cue:{candidate.cue.id}": 1.0,
        f"cue+frame:{candidate.cue.id}+{ask.frame}": 1.0,
        "judged": _logit(judged),
        f"word:{candidate.word}": 1.0,
        f"form:{candidate.form}": 1.0,
        f"lead:{candidate.lead_cue or 'none'}": 1.0 if candidate.lead_in is not None else 0.0,
        f"piece:{min(ask.piece, 3)}": 1.0,
        f"pieces:{min(ask.pieces, 4)}": 1.0,
        "passive": float(ask.is_passive),
        "negated": float(candidate.is_negated),
        "short": float(ask.last - ask.first < 4),
        "long": float(ask.last - ask.first > 30),
    }
    features |= _roles(passage, candidate, asker, addressee)
    features |= word_features("w", tokens[ask.first : ask.first + 26])
    features[f"first:{first_word(passage, candidate)}"] = 1.0
    at = next((i for i, t in enumerate(tokens) if t.start >= candidate.cue_start), 0)
    features |= lead_up_features(tokens, at)
    features |= kin_features(passage, candidate.sentence)
    features["question"] = float(tokens[-1].text == "?")
    return {name: value for name, value in features.items() if value}


def response_features(
    passage: Passage, candidate: ResponseCandidate, responder: Party, judged: float = 0.5
) -> dict[str, float]:
    """The features of a response candidate."""
    tokens = passage.tokens(candidate.sentence)
    features = place_features(passage, candidate.sentence, candidate.start)
    cue = candidate.cue
    features |= {
        f"cue:{cue.id}": 1.0,
        "judged": _logit(judged),
        f"word:{candidate.word}": 1.0,
        f"form:{candidate.form}": 1.0,
        f"kind:{cue.kind}/{cue.stance}": 1.0,
        "passive": float(candidate.is_passive),
        "several cues": float(len(candidate.others)),
        "inside an ask": float(candidate.in_ask),
        f"inside an ask+form:{candidate.form}": float(candidate.in_ask),
    }
    group = verb_group(tokens, candidate.at, candidate.word, candidate.form)
    features |= {
        f"group:{group}": 1.0,
        f"group+kind:{group}+{cue.kind}": 1.0,
        f"group+standing:{group}+{responder.standing}": 1.0,
        f"group+agent:{group}+{candidate.subject is not None and candidate.subject.first > candidate.at}": 1.0,
    }
    for other in candidate.others:
        features[f"other:{other}"] = 1.0
    features |= _party("subject", candidate.subject, passage)
    features |= _standing("responder", responder, cue.id)
    features[f"responder+word:{responder.standing}+{candidate.word}"] = 1.0
    if candidate.subject is not None:
        gap = candidate.at - candidate.subject.last
        features[f"gap:{'touching' if gap <= 0 else 'near' if gap <= 3 else 'far'}"] = 1.0
        accused = responder_is_accused(passage, responder)
        features["responder is the most named state"] = float(accused)
        features[f"accused+kind:{accused}+{cue.kind}"] = 1.0
    features |= word_features("r", tokens[candidate.after : candidate.after + 14])
    features |= word_features("l", tokens[max(0, candidate.at - 6) : candidate.at])
    features |= sentence_word_features(passage, candidate.sentence)
    features |= context_features(passage, candidate, responder)
    features |= lead_up_features(tokens, candidate.at)
    features |= kin_features(passage, candidate.sentence)
    features["question"] = float(tokens[-1].text == "?")
    return {name: value for name, value in features.items() if value}


def kind_features(passage: Passage, candidate: ResponseCandidate, responder: Party) -> dict[str, float]:
    """The features that say what kind of response an act is, and for or against whom: above all the cue's own."""
    tokens = passage.tokens(candidate.sentence)
    cue = candidate.cue
    accused = responder_is_accused(passage, responder)
    kind, stance = kind_of_act(passage, candidate, responder)
    features = {
        f"{KIND_BY_RULE}{kind}": 3.0,
        f"{STANCE_BY_RULE}{stance}": 3.0,
        f"cue kind:{cue.kind}": 3.0,
        f"cue stance:{cue.stance}": 3.0,
        f"cue:{cue.id}": 1.0,
        f"word:{candidate.word}": 1.0,
        f"accused+kind:{accused}+{cue.kind}": 1.0,
        f"accused+stance:{accused}+{cue.stance}": 1.0,
        f"responder is:{responder.standing}": 1.0,
        "passive": float(candidate.is_passive),
    }
    for other in candidate.others:
        features[f"other:{other}"] = 0.5
    for named in responder.actors[:2]:
        features[f"responder actor type:{named.actor.type}"] = 1.0
    after = [token.base for token in tokens[candidate.after : candidate.after + 12]]
    features |= {f"object speaks of:{kind}": 1.0 for kind in kinds_of_words(after)}
    features |= {f"sentence speaks of:{kind}": 0.5 for kind in kinds_of_words(token.base for token in tokens)}
    features |= word_features("r", tokens[candidate.after : candidate.after + 12])
    features |= lead_up_features(tokens, candidate.at)
    return {name: value for name, value in features.items() if value}


def _logit(probability: float) -> float:
    """The judgement of the rules on the regression's scale, doubled so that it is penalised less than a word is."""
    clipped = min(0.99, max(0.01, probability))
    return 2 * math.log(clipped / (1 - clipped))


def _roles(passage: Passage, candidate: DemandCandidate, asker: Party, addressee: Party) -> dict[str, float]:
    """Who asks whom, in which construction: by standing, and by how the sentence itself refers to them."""
    frame, asks, asked = candidate.ask.frame, _reference(candidate.asker), _reference(candidate.addressee)
    quote = passage.quote_at(candidate.cue_start)
    is_quoted = quote is not None and quote.is_speech
    speaks = asks == f"{SpanKind.PRONOUN}-{Standing.WE}" and candidate.form in (Form.BASE, Form.GERUND)
    features = {
        "cue alone": _logit(candidate.cue.strength),
        f"asker is:{asker.standing}": 1.0,
        f"addressee is:{addressee.standing}": 1.0,
        f"asks whom:{asker.standing}>{addressee.standing}": 1.0,
        f"frame+asker:{frame}+{asker.standing}": 1.0,
        f"frame+addressee:{frame}+{addressee.standing}": 1.0,
        f"asker by:{asks}": 1.0,
        f"addressee by:{asked}": 1.0,
        f"frame+asker by:{frame}+{asks}": 1.0,
        f"frame+addressee by:{frame}+{asked}": 1.0,
        f"form+asker by:{candidate.form}+{asks}": 1.0,
        f"frame+quoted:{frame}+{is_quoted}": 1.0,
        # "We demand", "I urge": who says it does it.
        "performs": TELLING * (speaks and not candidate.is_negated),
    }
    for role, party in (("asker", asker), ("addressee", addressee)):
        named = party.actors[0] if party.actors else None
        features[f"{role} named"] = float(named is not None)
        features[f"{role} known"] = float(named is not None and named.actor.is_reviewed)
        features[f"{role} actor type:{named.actor.type if named is not None else None}"] = 1.0
    return features


def _reference(phrase: Phrase | None) -> str:
    """How the sentence refers to somebody: by which kind of phrase, of which standing."""
    if phrase is None:
        return "none"
    own = own_power(phrase)
    return f"{phrase.head.kind}-{phrase.standing}" if own is None else f"{own.kind}-{own.standing}"


def _standing(role: str, party: Party, cue: str) -> dict[str, float]:
    features = {
        f"{role} is:{party.standing}": 1.0,
        f"{role} is+cue:{party.standing}+{cue}": 1.0,
        f"{role} unnamed": float(not party.actors),
        f"{role} several": float(len(party.actors) > 1),
    }
    for named in party.actors[:3]:
        features[f"{role} actor type:{named.actor.type}"] = 1.0
        features[f"{role} known"] = float(named.actor.is_reviewed)
    return features


def _party(role: str, phrase: Phrase | None, passage: Passage) -> dict[str, float]:
    if phrase is None:
        return {f"{role}:none": 1.0}
    tokens = passage.tokens(phrase.sentence)
    head = phrase.head
    is_noun = head.kind in (SpanKind.GENERIC, SpanKind.OFFICE, SpanKind.PRONOUN)
    features = {
        f"{role}:{phrase.standing}": 1.0,
        f"{role} kind:{head.kind}": 1.0,
        f"{role} head:{stem(tokens[head.last - 1].base)}": float(is_noun),
        f"{role} names:{min(3, len(phrase.spans))}": 1.0,
    }
    for span in phrase.spans[:4]:
        if span.actor is not None:
            features[f"{role} type:{span.actor.type}"] = 1.0
    return features

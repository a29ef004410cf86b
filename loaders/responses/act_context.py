"""Features of what stands around an act: abuses and rights in its words, whom it is done to, its sentence's others."""

from loaders.grammar.word_sets import word_set
from loaders.judging.judgement import responder_is_accused
from loaders.judging.surroundings import RIGHTS
from loaders.names.spans import Standing
from loaders.passage import Passage
from loaders.responses.candidate import ResponseCandidate
from loaders.responses.kind_words import kinds_of_words
from loaders.voices.accused import accused_state, answers_for
from loaders.voices.parties import Party

ABUSED = word_set(
    """
    protesters protestors demonstrators activists activist journalists journalist dissidents critics opposition
    detainees prisoners prisoner citizens civilians people population freedoms freedom rights liberty liberties trial
    students women children families minorities residents ethnic religious opponents workers villagers lawyers
    """
)
ABUSE = word_set(
    """
    jailed imprisoned arrested arrests detained detention tortured torture killed killings massacre repression crackdown
    persecution abuses violations genocide censorship surveillance bombing shelling raided raids forced disappeared
    suppress suppressed suppression silence intimidation violence crimes atrocities oppression sentenced
    """
)
REACH = 14


def context_features(passage: Passage, candidate: ResponseCandidate, responder: Party) -> dict[str, float]:
    """The features of a candidate's object, sentence and neighbours."""
    tokens = passage.tokens(candidate.sentence)
    kind, standing = candidate.cue.kind, responder.standing
    after = [t.base for t in tokens[candidate.after : candidate.after + REACH]]
    words = passage.words(candidate.sentence)
    features = {f"object speaks of:{found}": 1.0 for found in kinds_of_words(after)}
    accused = passage.once(accused_state)
    is_accused = responder_is_accused(passage, responder)
    spans = passage.spans(candidate.sentence)
    behind = max(candidate.at, candidate.subject.last if candidate.subject is not None else 0)
    others = [s for s in spans if s.first >= behind]
    names_accused = any(s.actor is not None and answers_for(s.actor.country, accused) for s in others)
    is_abuse, is_about_rights = not words.isdisjoint(ABUSE), not words.isdisjoint(RIGHTS)
    features |= {
        "accused acts": float(is_accused),
        f"accused:{is_accused}+abuse:{is_abuse}": 1.0,
        f"accused:{is_accused}+standing:{standing}": 1.0,
        f"accused:{is_accused}+cue:{candidate.cue.id}": 1.0,
        "object is the accused": float(names_accused and not is_accused),
        f"object is the accused+kind:{kind}": float(names_accused and not is_accused),
        "object is the abused": float(is_accused and not ABUSED.isdisjoint(after[:6])),
        "abuse in sentence": float(is_abuse),
        "rights in sentence": float(is_about_rights),
        f"rights:{is_about_rights}+kind:{kind}": 1.0,
        f"siblings:{min(candidate.siblings, 3)}": 1.0,
        "first of its sentence": float(candidate.place == 0),
        "strongest of its sentence": float(candidate.is_strongest),
        "after an ask": float(candidate.is_after_ask),
        f"asks in text:{min(candidate.asks, 3)}": 1.0,
        f"publisher+kind:{passage.publisher_standing}+{kind}": 1.0,
        f"publisher+standing:{passage.publisher_standing}+{standing}": 1.0,
        f"publisher+cue:{passage.publisher_standing}+{candidate.cue.id}": 1.0,
        f"form+kind:{candidate.form}+{kind}": 1.0,
        "own act": float(_is_own(passage, responder)),
        f"own act+kind:{kind}": float(_is_own(passage, responder)),
    }
    return features


def _is_own(passage: Passage, responder: Party) -> bool:
    publisher = passage.publisher
    if publisher is None or passage.publisher_standing is not Standing.POWER:
        return False
    return any(n.actor.actor_id == publisher.actor_id or n.actor.country == publisher.country for n in responder.actors)

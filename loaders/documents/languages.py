"""Says in which language a text is written, by its first 2,000 characters."""

import re
from functools import cache
from typing import Any

from loaders.grammar.word_sets import word_set

SAMPLE = 2_000
# Most texts are clear from their first lines; only a doubtful one is worth the time of the whole sample.
SHORT_SAMPLE = 600
SURE = 0.98
# Below this the answer is a guess: a list of names, a table, a text of three words.
LIKELY = 0.5
# Small words of English that no other language in Latin letters has as many of: not "in", "a", "is", "on", "at".
ENGLISH = word_set("the of and to that for with from by has have had was were which this their they are be been will")
WORD = re.compile(r"[^\W\d_]+")
FEWEST_WORDS, FEWEST_ENGLISH, ENGLISH_SHARE = 30, 5, 0.2
# Constructed, ancient or so close to another that short texts are mistaken for them.
UNLIKELY = frozenset({"eo", "la", "vo", "ext", "an", "jv", "ht", "lb", "wa", "oc", "br", "fo", "se"})


def find_language(text: str) -> str | None:
    """Gives the ISO 639-1 code of the text's language, None where it is not clear."""
    if _is_english(text[:SHORT_SAMPLE]):
        return "en"
    identifier = _identifier()
    for size in (SHORT_SAMPLE, SAMPLE):
        language, probability = identifier.classify(text[:size])
        if probability >= SURE or len(text) <= size:
            break
    return str(language) if probability >= LIKELY else None


def _is_english(sample: str) -> bool:
    """Are so many of the words small words of English that nothing else needs to be asked? Most texts are."""
    words = WORD.findall(sample.lower())
    found = [word for word in words if word in ENGLISH]
    is_long, is_dense = len(words) >= FEWEST_WORDS, len(found) >= ENGLISH_SHARE * len(words)
    return is_long and is_dense and "the" in found and len(set(found)) >= FEWEST_ENGLISH


@cache
def _identifier() -> Any:
    """The model, read when first needed: it takes 0.6 s and some 100 MB."""
    # Imported as late, since numpy comes with it; most processes meet no text that needs it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    codes = {code for code in identifier.nb_classes if len(code) == 2} - UNLIKELY
    identifier.set_languages(codes)
    # Half-precision numbers are slow to add up on a processor.
    identifier.nb_ptc = identifier.nb_ptc.astype("float32")
    return identifier

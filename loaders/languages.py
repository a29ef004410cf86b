"""Says in which language a text is written, by its first 2,000 characters."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

SAMPLE = 2_000
# Most texts are clear from their first lines; only a doubtful one is worth the time of the whole sample.
SHORT_SAMPLE = 600
SURE = 0.98
# Below this the answer is a guess: a list of names, a table, a text of three words.
LIKELY = 0.5
# Constructed, ancient or so close to another that short texts are mistaken for them.
UNLIKELY = frozenset({"eo", "la", "vo", "ext", "an", "jv", "ht", "lb", "wa", "oc", "br", "fo", "se"})


def find_language(text: str) -> str | None:
    """Gives the ISO 639-1 code of the text's language, None where it is not clear."""
    identifier = _identifier()
    for size in (SHORT_SAMPLE, SAMPLE):
        language, probability = identifier.classify(text[:size])
        if probability >= SURE or len(text) <= size:
            break
    return str(language) if probability >= LIKELY else None


@cache
def _identifier() -> LanguageIdentifier:
    """The model, read when first needed: it takes 0.6 s and some 100 MB."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    codes = {code for code in identifier.nb_classes if len(code) == 2} - UNLIKELY
    identifier.set_languages(codes)
    # Half-precision numbers are slow to add up on a processor.
    identifier.nb_ptc = identifier.nb_ptc.astype("float32")
    return identifier

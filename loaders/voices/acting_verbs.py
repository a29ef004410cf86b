"""What people and bodies outside power do in a text where they are heard: they speak, write, sign and march."""

from loaders.grammar.word_sets import word_set
from loaders.voices.voices_heard import VOICING

ACTING = VOICING | word_set(
    """
    signed sign wrote write written sent filed submitted sued expressed voiced issued marched protested protest rallied
    demonstrated gathered initiated drafted passed adopted unveiled delivered want hope hoped resolved vowed staged
    planned found
    """
)

"""Cleans a text once, before any offset into it exists.

Invariant: a cleaned text has no line break but `\\n`, no control, zero-width or direction-changing character, no
lone surrogate, no space but the plain one and the tab, and is in Unicode's composed form (NFC). Cleaning it again
changes nothing. NFC replaces only what Unicode calls the same text (e + accent -> é), so that names are found
however a program stored them; NFKC would also rewrite ½, ² and ﬁ and is left to the PDF reader, which needs it.
"""

import re
import unicodedata

# Everything that `clean` may have to touch; most texts hold none of it and are returned as they are.
ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u034f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u3000\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
LINE_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Joiners shape Arabic and Indic words and are letters there; beside a Latin letter they are debris.
JOINER = re.compile("(?<=[\\x00-\u024f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\\x00-\u024f])")
# Controls, soft hyphens, zero-width characters, marks that change the direction of writing, invisible tags.
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Gives the text as it will be stored."""
    if ODD.search(text):
        text = LINE_BREAK.sub("\n", text)
        text = SPACE.sub(" ", text)
        text = JOINER.sub("", INVISIBLE.sub("", text))
        text = SURROGATE.sub("\ufffd", text)
    # Removing a character may bring a letter and its accent together, so composing comes last.
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)

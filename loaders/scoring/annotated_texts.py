"""Reads the texts of annotated documents as a load would read them."""

from collections.abc import Iterator
from pathlib import Path

from loaders.documents.facts import describe
from loaders.intake.decoding import Decoded
from loaders.intake.text_file import finish_text
from loaders.model import RawText
from loaders.readers import read_file
from loaders.scoring.annotations import AnnotatedDocument
from store.rows import Document


def read_documents(annotated: AnnotatedDocument, texts: Path) -> Iterator[Document]:
    """The documents that a load makes of the text; raises UnreadableDocument.

    A span is one document, cleaned as plain text; a whole file goes through its reader, which may find several
    articles in it.
    """
    if annotated.span is None:
        found = read_file(texts / annotated.file, annotated.file)
        yield from (describe(text) for text in found if isinstance(text, RawText))
        return
    text, _ = finish_text(Decoded(annotated.text, "utf-8"), annotated.file)
    yield describe(RawText(text, annotated.file, *annotated.span))

"""Reads documents with a language model in place of the rules, and falls back to the rules' rows where that fails.

Invariants: every row's quote stands in the document's text; whatever an answer or the endpoint does, the document
keeps rows: the model's that are proved, or the rules'. What was dropped, and why, is an issue that the user sees.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.grammar.sentences import split_sentences
from loaders.language_model.answers import Answer, Dropped, parse_answer
from loaders.language_model.endpoint import Endpoint
from loaders.language_model.failures import NoAnswer
from loaders.language_model.prompt import Question, make_question
from loaders.language_model.proofs import Proofs, make_rule
from loaders.language_model.saved_answers import SavedAnswers
from loaders.language_model.windows import split_windows
from loaders.passage import Passage
from loaders.rules import Rules
from loaders.terminal import count_of
from store.rows import Extraction, Issue
from store.settings import MODEL_DOCUMENTS_VARIABLE
from store.vocabulary import IssueKind

# A longer document costs as much as many others, and counts as one.
MOST_WINDOWS = 20
# After so many documents in a row without an answer the endpoint is left alone.
PATIENCE = 3
BY_RULES = "Its rows are those of the rules."


@dataclass
class Spending:
    """What a load asked of the model so far."""

    asked: int = 0
    saved: int = 0
    failed: int = 0
    unasked: int = 0
    in_a_row: int = 0
    dropped: Counter[Dropped] = field(default_factory=Counter)

    def describe(self) -> str:
        """`model: 12 documents asked, 3 answers saved before, 4 rows dropped`, with what failed."""
        parts = [
            f"{count_of(self.asked, 'document')} asked",
            f"{self.saved:,} answered before",
            f"{count_of(self.dropped.total(), 'row')} dropped",
        ]
        parts += [f"{self.failed:,} without a usable answer"] if self.failed else []
        parts += [f"{self.unasked:,} left to the rules"] if self.unasked else []
        return f"Model: {', '.join(parts)}"


@dataclass(frozen=True)
class ModelReader:
    """Gives a document's rows as the model states them and the text proves them."""

    endpoint: Endpoint
    answers: SavedAnswers
    rules: Rules
    spending: Spending = field(default_factory=Spending)

    def __call__(self, extraction: Extraction) -> Extraction:
        """The document with the model's rows in place of the rules', or as it is with an issue that says why."""
        document = extraction.document
        sentences = split_sentences(document.text)
        windows = split_windows(document.text, sentences)
        if len(windows) > MOST_WINDOWS:
            self.spending.unasked += 1
            message = f"{document.title!r} is too long for the language model ({len(document.text):,} characters)."
            return _with_issue(extraction, f"{message} {BY_RULES}", "Load its parts as files of their own.")
        questions = [make_question(document, window) for window in windows]
        try:
            answers = self._answers(document.document_id, questions)
        except NoAnswer as failure:
            message = f"The language model was no help with {document.title!r}: {failure.reason}. {BY_RULES}"
            return _with_issue(extraction, message, failure.remedy)
        passage = Passage(document, sentences, self.rules.lexicon, self.rules.voices)
        proofs = Proofs(extraction, passage, self.rules, make_rule(self.endpoint.options.name))
        for question, answer in zip(questions, answers, strict=True):
            proofs.take(question.window, answer)
        self.spending.dropped += proofs.dropped
        return _with_dropped(proofs.read(), proofs)

    def _answers(self, document_id: str, questions: Sequence[Question]) -> list[Answer]:
        """The answers to all questions about a document, saved ones first; raises NoAnswer."""
        found = [self._find(document_id, question) for question in questions]
        saved = [answer for answer in found if answer is not None]
        if len(saved) == len(questions):
            self.spending.saved += 1
            return saved
        self._check_spending()
        self.spending.asked += 1
        try:
            answers = [
                self._ask(document_id, question) if answer is None else answer
                for question, answer in zip(questions, found, strict=True)
            ]
        except NoAnswer:
            self.spending.failed += 1
            self.spending.in_a_row += 1
            raise
        self.spending.in_a_row = 0
        return answers

    def _find(self, document_id: str, question: Question) -> Answer | None:
        words = self.answers.find(document_id, question)
        try:
            return None if words is None else parse_answer(words)
        except NoAnswer:
            return None

    def _ask(self, document_id: str, question: Question) -> Answer:
        words = self.endpoint.ask(question)
        answer = parse_answer(words)
        # Only what can be read is kept: asking again may give better.
        self.answers.save(document_id, question, words)
        return answer

    def _check_spending(self) -> None:
        """Raise NoAnswer where the model may not be asked any more."""
        limit = self.endpoint.options.documents
        if self.spending.in_a_row >= PATIENCE:
            self.spending.unasked += 1
            raise NoAnswer(f"it was not asked, since the last {PATIENCE} documents had no answer")
        if self.spending.asked >= limit:
            self.spending.unasked += 1
            raise NoAnswer(
                f"the limit of {count_of(limit, 'document')} a load is reached",
                f"Load again to go on, or raise {MODEL_DOCUMENTS_VARIABLE}.",
            )


def _with_issue(extraction: Extraction, message: str, remedy: str) -> Extraction:
    document = extraction.document
    issue = Issue(IssueKind.MODEL_ANSWER, document.file, message, remedy, document.document_id)
    return replace(extraction, issues=(*extraction.issues, issue))


def _with_dropped(extraction: Extraction, proofs: Proofs) -> Extraction:
    """The document with an issue that counts what its text does not prove."""
    parts = [f"{number:,} {why.value}" for why, number in proofs.dropped.items()]
    parts = [f"{count_of(proofs.dropped.total(), 'row')} ({', '.join(parts)})"] if parts else []
    parts += [count_of(proofs.names, "name")] if proofs.names else []
    parts += [count_of(proofs.dates, "date")] if proofs.dates else []
    if not parts:
        return extraction
    message = (
        f"What the language model said of {extraction.document.title!r} is not all proved by its text; "
        f"dropped: {', '.join(parts)}."
    )
    return _with_issue(extraction, message, "Compare the document's rows with its text.")

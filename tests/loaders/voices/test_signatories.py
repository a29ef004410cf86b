"""Who signed a text: listed names under their heading or at the end, and what is no list of names."""

import pytest

from loaders.voices.signatories import find_signatories
from store.vocabulary import DocumentKind
from tests.loaders.passages import asked, open_passage

ASK = "We urge Chile to reopen the school.\n\n"
THREE = {"Rivers Watch", "Oxfam", "Lagos Bar Association"}


@pytest.mark.parametrize(
    "listed",
    [
        "Signed by:\n\nRivers Watch\n\nOxfam\n\nLagos Bar Association",
        "Signatories\nRivers Watch\nOxfam\nLagos Bar Association",
        "Co-signatories:\n1. Rivers Watch\n2. Oxfam\n3. The Lagos Bar Association",
        "Signed by:\nRivers Watch, Norway\nOxfam (Kenya)\nLagos Bar Association, Nigeria",
        "This report was submitted by the following organisations:\n- Rivers Watch\n- Oxfam\n- Lagos Bar Association",
        "Respectfully,\nRivers Watch\nOxfam / founded 1942\nLagos Bar Association",
        "Signed:\nAna Ruiz - For: Rivers Watch\nPaul Lee, on behalf of Oxfam\nLi Wei – for the Lagos Bar Association",
        "Signatories\nOrganisations:\nRivers Watch\nOxfam\nLagos Bar Association\n\nThe list is open.",
    ],
)
def test_the_names_under_a_heading_are_those_of_the_signatories(listed: str) -> None:
    found = find_signatories(open_passage(ASK + listed))
    assert {named.actor.name.removesuffix(" (Kenya)") for named in found} == THREE


def test_names_line_by_line_at_the_end_are_signatories() -> None:
    text = ASK + "Rivers Watch\nOxfam\nLagos Bar Association\nMinsk Writers Union\nAda Obi, teacher"
    assert len(find_signatories(open_passage(text))) == 5


@pytest.mark.parametrize(
    "text",
    [
        ASK,
        ASK + "Rivers Watch",
        ASK + "Signed by the president on Monday.\n\nRivers Watch was there.\n\nThe school was closed.",
        ASK + "- reopen the school\n- pay the teachers\n- free the poets",
        "Chile signed the treaty.\n\nThe treaty was signed by:\n\nthe ministers who came to the meeting in May",
        ASK
        + "Pass the Fair Ports Act\nImpose the Port Ban\nRepeal the Ports Order\nEnact the Poets Act\nAdopt the Code",
        ASK + "Contact: ada@example.org\nRead more: https://example.org\nShare this page",
    ],
)
def test_what_is_no_list_of_names_gives_no_signatories(text: str) -> None:
    assert find_signatories(open_passage(text)) == ()


def test_we_in_a_signed_letter_are_all_who_signed_it() -> None:
    found = asked(ASK + "Signed by:\n\nRivers Watch\nOxfam\nLagos Bar Association", kind=DocumentKind.OPEN_LETTER)
    assert found[0][1:] == (THREE, {"Chile"})


def test_who_is_quoted_in_a_signed_letter_speaks_alone() -> None:
    text = "“We urge Chile to pay,” said Ada Obi, head of Oxfam.\n\nSigned by:\n\nRivers Watch\nLagos Bar Association"
    assert asked(text, kind=DocumentKind.OPEN_LETTER)[0][1] == {"Oxfam"}

"""The day on which a document appeared, from the forms in which lines and openings state it; never from its story."""

import pytest

from loaders.documents.facts import describe
from loaders.model import RawText
from tests.loaders.stories import STORIES

BODY = STORIES[0].body


def day_of(text: str) -> str:
    return describe(RawText(text, "a.txt", 0, len(text))).published_on.value


STATED = [
    # Datelines with the year, with one place or several, before and after the day.
    f"Lima/Cusco 3 May 2020: The dockers stopped work. {BODY}",
    f"Harbour sold\n\nLima – May 3, 2020 — The dockers stopped work. {BODY}",
    f"Harbour sold\n\nLima, 03.05.2020 - The dockers stopped work. {BODY}",
    f"May 3, 2020 (EXN) – The dockers stopped work. {BODY}",
    f"Harbour sold\n\nLIMA, PERU, 3 May 2020 — The dockers stopped work. {BODY}",
    f"Rivers Union Office (3 May 2020) --\n\n{BODY}",
    # Lines of facts, parted by marks.
    f"Harbour sold\nMay 3, 2020 | Page 2\n\n{BODY}",
    f"Harbour sold\nMay 3, 2020 | Press Releases\n\n{BODY}",
    f"Harbour sold\nWritten by admin  •  Sunday, 03.05.2020, 16:38\n\n{BODY}",
    f"Harbour sold\nMay 3, 2020 - Lima, Callao - Rivers Affairs\n\n{BODY}",
    f"Harbour sold\n3 May 2020, Posted by RWU in RWU\n\n{BODY}",
    f"Harbour sold\nAna Ruiz 3 May 2020\n\n{BODY}",
    f"Harbour sold\nPrepared by Ana Ruiz on Sunday, 03 May 2020\n\n{BODY}",
    f"Harbour sold\n3 May 2020 00:07 (UTC+04:00)\n\n{BODY}",
    f"Harbour sold\nPublished :`2020-05-03 17:35:34`\n\n{BODY}",
    f"– in the House of Deputies at 3:33 pm on 3 May 2020.\n\n{BODY}",
    f"Harbour sold\nMinistry of Ports, posted 3 May 2020 10:11\n\n{BODY}",
    f"Harbour sold\n\n3 May 2020 [17:00] - RIVERS.PE\n\n{BODY}",
    f"Harbour sold\nNewsroom\n3 May 2020, Lima\n\n{BODY}",
    f"# None\n`Ms. RUIZ of Lima — 3 May 2020`\n\n{BODY}",
    # In what pages and code put around it.
    f"<p><b>FOR IMMEDIATE RELEASE</b><br>\nMay 3, 2020<br>\n\n{BODY}",
    f"<b>Harbour sold</b><p>\n<i>May 3, 2020 | Page 16</i><p>\n\n{BODY}",
    f'<html newsdate="2020-05-03">\n<h1>Harbour sold</h1>\n\n{BODY}',
    f"const page = {{\n  'title': 'Harbour sold',\n  'publish_date' : 'May 3 2020',\n\n{BODY}",
    f"### [2020-05-03]\n\n# Harbour sold\n\n{BODY}",
    # What parliaments print, and what a text calls today.
    f"S. RES. 9\nMay 3, 2020 Mr. Ruiz (for himself and Ms. Vega ) submitted the following resolution\n\n{BODY}",
    f"S. RES. 9\nMay 3 (legislative day, May 2), 2020 Mr. Ruiz submitted the following resolution\n\n{BODY}",
    f"Harbour sold\n\nToday, Sunday, the 3rd of May, 2020, the dockers stopped work. {BODY}",
    # The place and day of signing.
    f"Harbour sold\n\n{BODY}\n\nLima, 3 May 2020.",
    # A block of facts that a plain file kept.
    f'+++\ntitle = "Harbour sold"\ndate = 2020-05-03T06:53:06Z\n+++\n\n{BODY}',
    f'---\ntitle: Harbour sold\npublished: true\ndate: "2020-05-03T10:51:00"\n---\n\n{BODY}',
    f"---\ndate: 2026-02-05\noriginal_published: 2020-05-03\n---\n\n{BODY}",
]
STORIES_OF_DAYS = [
    f"Remembering Lima – 3 May 2020\n\n{BODY}",
    f"The resolution of 3 May 2020\n\n{BODY}",
    f"Harbour sold\n\nThe council met in Lima, on 3 May 2020. {BODY}",
    f"Harbour sold\n\nOn 3 May 2020 the council met. {BODY}",
    f"Harbour sold\n\nIt was published in May 2019, and by 3 May 2020 nobody had answered. {BODY}",
    f"Harbour sold\n\nThe dockers - since 3 May 2020 - have been on strike. {BODY}",
    f"Strike goes on since 3 May 2020\n\n{BODY}",
    f"The press on the strike before 3 May 2020\n\n{BODY}",
    f"---\ntitle: Harbour sold\npublished: true\n---\n\n{BODY}",
    f"const acts = [\n  {{ title: 'Harbour sold', date: '2020-05-03' }},\n\n{BODY}",
    f"<p>The strike of 3 May 2020</p>\n\n{BODY}",
    f"Harbour sold\nMarch for Lima – 3 May 2020\n\n{BODY}",
    f"Harbour sold\n\nOn May 3, 2020 Mr. Ruiz spoke. {BODY}",
    f"Harbour sold\n\nThe dockers work today, but on 3 May 2020 they did not. {BODY}",
    f"Harbour sold\n\n“Today, 3 May 2020, we stop,” the poster had said. {BODY}",
]


@pytest.mark.parametrize("text", STATED)
def test_a_day_that_the_document_states_of_itself_is_its_date(text: str) -> None:
    assert day_of(text) == "2020-05-03"


@pytest.mark.parametrize("text", STORIES_OF_DAYS)
def test_a_day_of_the_story_is_not_the_documents(text: str) -> None:
    assert day_of(text) == ""

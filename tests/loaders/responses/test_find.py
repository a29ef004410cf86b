"""Candidates for responses: what was done, and what is no act of anybody with power."""

import pytest

from tests.loaders.passages import done, open_passage, response_candidates

DONE = [
    ("Norway condemned the raid.", "condemn", {"Norway"}, "statement"),
    ("Canada imposed sanctions on four judges of Belarus.", "impose", {"Canada"}, "sanction"),
    ("The Senate of Chile voted to recognise the famine as genocide.", "recognise", {"Senate of Chile"}, "recognition"),
    ("Belarus denied the charges.", "deny", {"Belarus"}, "denial"),
    ("Nigeria banned imports of the fish.", "ban", {"Nigeria"}, "trade_measure"),
    ("Sweden granted asylum to the two singers.", "grant", {"Sweden"}, "protection"),
    ("The European Parliament adopted a resolution on Tigray.", "adopt", {"European Parliament"}, "legislation"),
    (
        "Norway, Sweden and Chile recalled their ambassadors.",
        "recall",
        {"Norway", "Sweden", "Chile"},
        "diplomatic_action",
    ),
    ("Kenya's refusal to open an inquiry was noted.", "refusal", {"Kenya"}, "denial"),
    (
        "The UN Human Rights Council set up a commission of inquiry.",
        "set",
        {"UN Human Rights Council"},
        "investigation",
    ),
    ("Norway expelled two diplomats of Belarus.", "expel", {"Norway"}, "diplomatic_action"),
    ("Sanctions were imposed on four judges by Canada.", "impose", {"Canada"}, "sanction"),
    ("The ruling by the Supreme Court of Kenya was late.", "ruling", {"Supreme Court of Kenya"}, "court"),
    ("No government has answered the letter from Tigray.", "phrase", {"government"}, "inaction"),
]


@pytest.mark.parametrize(("text", "word", "who", "kind"), DONE)
def test_an_act_has_its_word_its_actors_and_its_kind(text: str, word: str, who: set[str], kind: str) -> None:
    assert (word, who, kind) in done(text)


@pytest.mark.parametrize(
    "text",
    [
        "Oxfam condemned the raid.",
        "Residents condemned the raid.",
        "The Lagos Press Union rejected the offer.",
        "The storm destroyed the road.",
        "Rain stopped the match.",
        "",
    ],
)
def test_what_those_without_power_do_is_no_response(text: str) -> None:
    assert done(text) == []


MORE = [
    ("Norway, which had condemned the raid, left.", "condemn", {"Norway"}, "statement"),
    ("Sanctions on the generals have been imposed by Peru.", "impose", {"Peru"}, "sanction"),
    ("Norway held talks on the prisoners.", "hold", {"Norway"}, "diplomatic_action"),
    (
        "The prisons are full, according to the Supreme Court of Kenya.",
        "according",
        {"Supreme Court of Kenya"},
        "statement",
    ),
    ("Peru spoke out against the verdict.", "speak", {"Peru"}, "statement"),
    ("Norway stood with the families.", "stand", {"Norway"}, "statement"),
    # Behind `and` stands another act of the same subject, not of the object before it.
    ("Norway praised Chile and condemned the raid.", "condemn", {"Norway"}, "statement"),
    ("Kenya raised Chad, and has also condemned the raid.", "condemn", {"Kenya"}, "statement"),
    ("Norway and Chile condemned the raid.", "condemn", {"Norway", "Chile"}, "statement"),
    ("Norway sang and Chile condemned the raid.", "condemn", {"Chile"}, "statement"),
    # Who says what it has done has done it.
    ("Peru said it had frozen the assets of four judges.", "freeze", {"Peru"}, "sanction"),
    # All who stand in one list share the act, and so do those with whom it is done.
    (
        "Norway, the European Union, and Peru, condemned the raid.",
        "condemn",
        {"Norway", "European Union", "Peru"},
        "statement",
    ),
    (
        "On Monday Peru, alongside Chile and Norway, condemned the raid.",
        "condemn",
        {"Peru", "Chile", "Norway"},
        "statement",
    ),
    ("Norway, in partnership with Chile, condemned the raid.", "condemn", {"Norway", "Chile"}, "statement"),
    ("Leaders of the world, including Chile and Peru, condemned it.", "condemn", {"Chile", "Peru"}, "statement"),
    ("The governments of Norway, Chile and Peru condemned it.", "condemn", {"Norway", "Chile", "Peru"}, "statement"),
    # What a preposition governs is where it was done, or to whom.
    ("In Syria, Norway and Chile condemned the raid.", "condemn", {"Norway", "Chile"}, "statement"),
    ("After talks with Chad, Norway condemned the raid.", "condemn", {"Norway"}, "statement"),
    ("Speaking of Kenya, Norway condemned the raid.", "condemn", {"Norway"}, "statement"),
    # Officials of a town and single lawmakers do not act for their state, its ministers do.
    ("Mayor Ana Ruiz of Lima refused to sign. Peru waits.", "refuse", {"Mayor Ana Ruiz of Lima"}, "denial"),
    ("Peru waits. Peruvian Senator Ana Ruiz condemned it.", "condemn", {"Ana Ruiz"}, "statement"),
    ("Peru's parliament met. The trade minister, Ana Ruiz, condemned it.", "condemn", {"Peru"}, "statement"),
    ("As such I am told. Kenya sang, and I condemned it.", "condemn", set(), "statement"),
    # A state's adjective describes a body, it does not act.
    ("The Peruvian office of the United Nations condemned it.", "condemn", {"United Nations"}, "statement"),
    # Experts of the United Nations are not all of it.
    ("Six UN independent experts condemned the raid.", "condemn", {"Six UN independent experts"}, "statement"),
    (
        "Four United Nations special rapporteurs condemned it.",
        "condemn",
        {"Four United Nations special rapporteurs"},
        "statement",
    ),
    (
        "The UN Special Rapporteur on Torture condemned it.",
        "condemn",
        {"UN Special Rapporteur on Torture"},
        "statement",
    ),
    ("The UN Special Rapporteur Ana Ruiz condemned it.", "condemn", {"UN Special Rapporteur"}, "statement"),
    (
        "The UN High Commissioner for Human Rights strongly condemned the raid.",
        "condemn",
        {"Office of the UN High Commissioner for Human Rights"},
        "statement",
    ),
    ("Kenya's decision on the camp was noted.", "decision", {"Kenya"}, "other"),
    ("A call by Norway for restraint went unheard.", "call", {"Norway"}, "statement"),
    ("The Senate of Chile passed H.R. 32 in May.", "pass", {"Senate of Chile"}, "legislation"),
    ("Kenya looked the other way.", "phrase", {"Kenya"}, "inaction"),
    ("Norway refrained from comment.", "phrase", {"Norway"}, "inaction"),
    ("Kenya is expelling ten diplomats of Peru.", "expel", {"Kenya"}, "diplomatic_action"),
]
UNDONE = [
    ("The villagers got no reply from the ministry of Kenya.", "unanswered", {"Kenya"}, "inaction"),
    ("We have not heard back from the government of Kenya.", "unanswered", {"Kenya"}, "inaction"),
    ("Little has been done by the government of Kenya.", "unanswered", {"Kenya"}, "inaction"),
    ("There has been no official Kenyan comment on the raid.", "comment", {"Kenya"}, "inaction"),
    ("Kenya has broken its promise to the miners.", "promise", {"Kenya"}, "inaction"),
    ("Kenya reneged on the deal.", "promise", {"Kenya"}, "inaction"),
    ("Kenya has not allowed access to the camp.", "phrase", {"Kenya"}, "denial"),
    ("Kenya reacted furiously to the report.", "phrase", {"Kenya"}, "denial"),
    ("Peru “firmly rejects” the report.", "reject", {"Peru"}, "denial"),
]
NOMINAL = [
    ("The passage of the press bill by the Senate of Chile came late.", "passage", {"Senate of Chile"}, "legislation"),
    ("The imposition of visa bans by Canada was late.", "imposition", {"Canada"}, "sanction"),
    ("The creation of a commission of inquiry by Kenya was late.", "creation", {"Kenya"}, "investigation"),
    ("The closure of the mine by the ministry of Kenya was late.", "closure", {"Kenya"}, "other"),
    ("Kenya is proposing a new minimum wage.", "plan", {"Kenya"}, "legislation"),
    ("The Supreme Court of Kenya held that the raid was unlawful.", "hold", {"Supreme Court of Kenya"}, "court"),
    ("The Fisheries Commission of Chile met. It rained. The Commission condemned the raid.", "condemn",
     {"Fisheries Commission of Chile"}, "statement"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "who", "kind"), UNDONE + NOMINAL)
def test_what_was_left_undone_and_what_nouns_tell_are_found(text: str, word: str, who: set[str], kind: str) -> None:
    assert (word, who, kind) in done(text)


@pytest.mark.parametrize(
    "text",
    [
        "The villagers got no reply from the choir.",
        "The closure of the mine saddened the village.",
        "The passage of time heals.",
        "Nothing was done by the choir.",
        "The Commission condemned the raid on Oxfam.",
    ],
)
def test_nobody_with_power_stands_behind_these(text: str) -> None:
    assert [found for found in done(text) if found[0] in ("unanswered", "closure", "passage")] == []


WHO = [
    # What hangs on a whole clause has its subject.
    ("Norway joined the ban on Chad, adding three firms to its sanctions list.", "list", {"Norway"}, "sanction"),
    # A pronoun means the subject of its sentence, or the owner of what is told.
    ("Norway said yesterday it had imposed sanctions on Chad.", "impose", {"Norway"}, "sanction"),
    ("Oxfam praised the Norwegian promise. Peru said that it rejects the report.", "reject", {"Peru"}, "denial"),
    ("Chad heard Norway's announcement that it had imposed sanctions.", "impose", {"Norway"}, "sanction"),
    ("President Gabriel Boric of Chile spoke, calling for restraint.", "call", {"Chile"}, "statement"),
]


@pytest.mark.parametrize(("text", "word", "who", "kind"), WHO)
def test_who_acts_is_told_by_the_whole_sentence(text: str, word: str, who: set[str], kind: str) -> None:
    assert (word, who, kind) in done(text)


@pytest.mark.parametrize(
    "text",
    ["Belarus was sanctioned.", "Ana Ruiz was designated in May.", "Kenya has been condemned again."],
)
def test_to_whom_something_was_done_did_nothing(text: str) -> None:
    assert done(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [("Belarus was sanctioned by Norway.", {"Norway"}), ("Norwegian sanctions were extended.", {"Norway"})],
)
def test_who_did_it_stands_behind_a_passive_or_owns_what_was_done(text: str, who: set[str]) -> None:
    assert [found for _, found, _ in done(text)] == [who]


@pytest.mark.parametrize(
    ("text", "word", "other"),
    [
        ("Norway urged Belarus to lift the ban.", "urge", "lift"),
        ("Norway has yet to condemn the raid.", "phrase", "condemn"),
        ("Norway voted to recognise the famine.", "recognise", "vote"),
        ("Norway adopted a resolution condemning the raid.", "adopt", "condemn"),
        ("Norway rejected the report as baseless.", "reject", "phrase"),
        ("Norway signed a law that authorises the ministry to ban the fish.", "sign", "ban"),
        ("The news of the raid spread, raising concerns among nurses. Norway voted for the bill.", "vote", "raise"),
    ],
)
def test_of_two_words_for_one_act_the_one_that_was_done_stays(text: str, word: str, other: str) -> None:
    words = [found for found, _, _ in done(text)]
    assert word in words
    assert other not in words


@pytest.mark.parametrize(("text", "word", "who", "kind"), MORE)
def test_acts_in_nouns_passives_and_side_clauses_are_found(text: str, word: str, who: set[str], kind: str) -> None:
    assert (word, who, kind) in done(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kenya refused to recognise the vote.", "recognise"),
        ("Kenya failed to condemn the raid.", "condemn"),
        ("Kenya is unwilling to sanction the mine.", "sanction"),
    ],
)
def test_what_is_refused_is_not_done(text: str, word: str) -> None:
    assert word not in [found for found, _, _ in done(text)]


@pytest.mark.parametrize("text", ["Oxfam urged Norway to condemn the raid.", "Norway should condemn the raid."])
def test_what_is_only_asked_for_is_marked_as_asked(text: str) -> None:
    assert [c.in_ask for c in response_candidates(open_passage(text)) if c.word == "condemn"] == [True]


@pytest.mark.parametrize("text", ["Norway condemned the raid.", "Oxfam thanked Norway. Norway condemned the raid."])
def test_what_was_done_is_not_marked_as_asked(text: str) -> None:
    assert [c.in_ask for c in response_candidates(open_passage(text)) if c.word == "condemn"] == [False]


PERUVIAN = "Statement from President Ana Ruiz of Peru on the Mines\n\nMy administration acts for Peru. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (PERUVIAN + "The Departments of Mines, Trade, and Labour banned imports of the beads.", {"Peru"}),
        (PERUVIAN + "The National Mining Agency and the Coal Bureau banned imports of the beads.", {"Peru"}),
        (PERUVIAN + "Peru, allies and Chile banned imports of the beads.", {"Peru", "Chile"}),
        # What others do stays theirs, in an authority's text as elsewhere.
        (PERUVIAN + "Chile and Norway banned imports of the beads.", {"Chile", "Norway"}),
        ("Peru sang. The National Mining Agency banned imports of the beads.", {"National Mining Agency"}),
    ],
)
def test_an_authority_s_own_departments_are_its_state(text: str, who: set[str]) -> None:
    assert [found for word, found, _ in done(text) if word == "ban"] == [who]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peru said it had frozen the assets of four judges.", ["freeze"]),
        ("Peru said that it has expelled two envoys.", ["expel"]),
        # What will be done is only said, and others do what they do.
        ("Peru said it would freeze the assets of four judges.", ["say", "freeze"]),
        ("Peru said Chile had frozen the assets of four judges.", ["say", "freeze"]),
    ],
)
def test_who_tells_of_its_own_deed_does_one_thing(text: str, words: list[str]) -> None:
    assert [word for word, _, _ in done(text)] == words


@pytest.mark.parametrize(
    ("text", "word", "is_asked"),
    [
        ("Sixty groups called for a trial, following the release of a report by the UN.", "release", False),
        ("They demanded justice in the wake of the passage of a law by Peru.", "passage", False),
        ("Nurses urged Peru to act, days after the Senate of Peru was to vote on pay.", "vote", False),
        ("Sixty groups called for the release of a report by the UN.", "release", True),
        ("They demanded the passage of a law by Peru.", "passage", True),
        ("Nurses urged the Senate of Peru to vote on pay.", "vote", True),
    ],
)
def test_what_led_to_an_ask_is_no_part_of_it(text: str, word: str, is_asked: bool) -> None:
    found = [c for c in response_candidates(open_passage(text)) if c.word == word]
    assert [c.in_ask for c in found] == [is_asked]

"""Whose act a word for an act names: its subject, the agent behind it, and nobody who stands there by chance."""

import pytest

from tests.loaders.passages import done


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The ministers rejected any deal by Peru.", {"ministers"}),
        ("Peru's National Ports and Rivers Board sanctioned the firm.", {"Peru"}),
        ("The sanctions imposed last week by Peru were condemned.", {"Peru"}),
        ("The demands rejected by Peru were just.", {"Peru"}),
    ],
)
def test_an_agent_behind_an_object_is_that_of_the_object(text: str, who: set[str]) -> None:
    assert who in [found for _, found, _ in done(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A resolution condemning the police of Chad was approved by 26 votes.",
        "The board will meet on the loss of Chad's voting rights on Monday.",
        # What ought to be done, and what another verb's agent did.
        "Chadian travel bans should be imposed on the officers.",
        "The poet was said to have been taken by the Chadian police.",
        "According to new plans, Chad is a land of books.",
        # Whoever gets the letter does not appeal.
        "Twenty nurses sent a letter to the Chadian Secretary of State Ana Ruiz with an appeal.",
        # `It` goes on with what people outside power asked, and terror is no law.
        "The Arab Press Union called on the Chadian army to act. It urged the council to act.",
        "Forty groups issued a statement to Chad. The statement urged the mayors to resign.",
        "The act of terrorism was recalled in Chad.",
        "Appeal by Casa Lima and the Rivers Union\n\nThe appeal calls on Chad to open the road and condemns the raid.",
    ],
)
def test_who_stands_near_an_act_of_others_does_nothing(text: str) -> None:
    assert all("Chad" not in who for _, who, _ in done(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A Chadian travel ban was imposed on the officers.", {"Chad"}),
        ("The poet was taken by the police and sentenced by Chad.", {"Chad"}),
        ("Chad condemned the raid. It urged the council to act.", {"Chad"}),
        ("Chad and rights groups condemned the raid.", {"Chad"}),
        ("The groups sent a letter to Chad. Peru issued an appeal to the mayors.", {"Peru"}),
        ("According to Chad, the road is open.", {"Chad"}),
        ("The statement condemns the raid.", {"statement"}),
    ],
)
def test_who_acts_in_so_many_words_does(text: str, who: set[str]) -> None:
    assert who in [found for _, found, _ in done(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The union's president, Ana Ruiz, wrote about the raid in Chad. Ruiz said that it was wrong.",
        "The RWN president condemned the raid in Chad.",
        "We, the writers covering Chad, condemn the raid.",
        "It is clear that the nurses were denied their wages in Chad.",
        "In Chad, the Chadian press freedom advocate Ana Ruiz called for calm.",
        "The nurses wrote to Chad. They condemned the raid.",
        "Casa Lima recommended that a list of the missing be kept by Chad.",
        "Ana Ruiz, managing director of Casa Lima, condemned the raid in Chad.",
    ],
)
def test_nobody_outside_power_is_taken_for_the_state_that_a_text_is_about(text: str) -> None:
    assert all("Chad" not in who for word, who, _ in done(text) if word not in ("raid", "press"))


def test_the_congress_is_that_of_the_union_whose_name_ends_so() -> None:
    text = "The Nurses' Trade Union Congress met in Lagos. The Congress condemned the raid."
    assert all("United States Congress" not in who for _, who, _ in done(text))
    assert ("condemn", {"United States Congress"}, "statement") in done("On Monday the US Congress condemned the raid.")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Casa Lima thanked Chad and Peru for condemning the raid.", {"Chad", "Peru"}),
        ("We commend the government of Chad for quickly banning the fish.", {"Chad"}),
        ("Casa Lima blamed Chad for not condemning the raid.", {"Chad"}),
        ("The nurses are grateful to Chad for publicly condemning the raid.", {"Chad"}),
        ("Casa Lima attacked Chad over banning the march.", {"Chad"}),
        ("The choir paid tribute to Chad for signing the treaty.", {"Chad"}),
        ("Chad, Peru and Kenya each condemned the raid.", {"Chad", "Peru", "Kenya"}),
        ("Nine generals have been added to a Chadian blacklist.", {"Chad"}),
        ("Nine generals are still under Chadian sanctions.", {"Chad"}),
        ("Nine generals are now subject to the sanctions of Chad.", {"Chad"}),
        ("Chad already has targeted sanctions in place against nine generals.", {"Chad"}),
        ("Nine officers were banned from entering Chad and Peru.", {"Chad", "Peru"}),
    ],
)
def test_who_is_valued_or_counted_or_owns_a_list_acts(text: str, who: set[str]) -> None:
    assert who in [found for _, found, _ in done(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Chad thanked Casa Lima for condemning the raid.",
        "Casa Lima praised the choir of Chad for condemning the raid.",
        "Chad thanked the nurses for banning the fish.",
        "Casa Lima thanked a choir in Chad for condemning the raid.",
        "Chad has no sanctions in place.",
        "Nine generals were added to the choir of Chad.",
        "Nine generals are under the bridge of Chad.",
        "Nine officers were seen entering Chad.",
    ],
)
def test_who_values_others_or_owns_no_list_does_nothing(text: str) -> None:
    acts = ("condemn", "ban", "state", "under", "entry")
    assert all("Chad" not in who for word, who, _ in done(text) if word in acts)

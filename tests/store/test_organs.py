"""An addressee that is an organ of a state stands in a cell as its document names it."""

import pytest

from store.organs import name_body, name_organ
from store.vocabulary import ActorType


@pytest.mark.parametrize(
    ("name", "as_written", "shown"),
    [
        pytest.param(
            "Bangladesh", "Bangladeshi government", "Bangladeshi government", id="a government by its demonym"
        ),
        pytest.param("Peru", "the Government of Peru", "Government of Peru", id="a government without its article"),
        pytest.param("National Assembly of Hungary", "Hungarian parliament", "Hungarian parliament", id="a parliament"),
        pytest.param("United States", "US government", "United States government", id="an abbreviation written out"),
        pytest.param("United States", "U.S. Congress", "United States Congress", id="an abbreviation with stops"),
        pytest.param("Kenya", "Kenyan authorities’", "Kenyan authorities", id="a possessive"),
        pytest.param("Kenya", "government", "Kenya", id="a government of no name is the state's"),
        pytest.param("Kenya", "the government", "Kenya", id="nor has it one with an article"),
        pytest.param("Kenya", "Nairobi", "Kenya", id="a capital stands for its state"),
        pytest.param("United States", "US", "United States", id="a state is no organ"),
        pytest.param("Peru", "Prime Minister of Peru", "Prime Minister of Peru", id="an office of it"),
        pytest.param("Peru", "Peruvian ministers", "Peruvian ministers", id="its ministers"),
        pytest.param("Peru", "President", "Peru", id="an office of no name is the state's"),
        pytest.param("Labour", "Phil Goff", "Labour", id="a person is no organ"),
        pytest.param("Kenya", "both governments", "Kenya", id="a counted group has no name of its own"),
        pytest.param("Kenya", "", "Kenya", id="nothing was written"),
    ],
)
def test_a_cell_names_an_organ_of_a_state_as_its_document_does(name: str, as_written: str, shown: str) -> None:
    assert name_organ(name, as_written) == shown


@pytest.mark.parametrize(
    ("name", "as_written", "kind", "shown"),
    [
        pytest.param(
            "Parliament of Sudan",
            "the Sudanese parliament",
            ActorType.PARLIAMENT,
            "Sudanese parliament",
            id="parliament",
        ),
        pytest.param(
            "Parliament of Sudan", "MPs from Sudan", ActorType.PARLIAMENT, "Parliament of Sudan", id="members of one"
        ),
        pytest.param("Courts of Turkey", "Turkish court’s", ActorType.COURT, "Turkish court", id="a court"),
        pytest.param("Group of Seven", "the G7", ActorType.IGO, "G7", id="an acronym that is all the text gives"),
        pytest.param("UN Women", "Six UN experts’", ActorType.IGO, "Six UN experts", id="counted experts"),
        pytest.param(
            "Police of the United Kingdom", "UK police", ActorType.AGENCY, "United Kingdom police", id="a state in it"
        ),
        pytest.param("European Union", "EU", ActorType.IGO, "European Union", id="an abbreviation is written out"),
        pytest.param("United Nations", "U.N.", ActorType.IGO, "United Nations", id="so is one with stops"),
        pytest.param("African Union", "the union", ActorType.IGO, "African Union", id="a common noun is no name"),
        pytest.param("Council of Europe", "Council", ActorType.IGO, "Council of Europe", id="nor is a word of it"),
        pytest.param("Turkey", "Turkish government", ActorType.GOVERNMENT, "Turkey", id="a state keeps its name"),
        pytest.param("Kenya", "", ActorType.IGO, "Kenya", id="nothing was written"),
    ],
)
def test_a_cell_names_a_body_that_responds_as_its_document_does(
    name: str, as_written: str, kind: ActorType, shown: str
) -> None:
    assert name_body(name, as_written, kind) == shown

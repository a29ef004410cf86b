"""No state condemns itself or summons its own envoy, even where a text names hardly another."""

import pytest

from tests.loaders.passages import done

HOME = "The Chadian police beat the miners. The Chadian army shot at them in N'Djamena, Chad. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The foreign minister condemned the killings in Chad.", {"foreign minister"}),
        ("The foreign minister summoned the Chadian ambassador.", {"foreign minister"}),
        ("Prime Minister Ana Ruiz urged Chad to free the miners.", {"Prime Minister Ana Ruiz"}),
        ("Norway condemned the killings in Chad.", {"Norway"}),
        # Who is named as the state's own stays: a president may condemn what happens at home.
        ("Chad's foreign minister condemned the killings in Chad.", {"Chad"}),
        ("The Chadian foreign minister condemned the killings in the mines of Chad.", {"Chad"}),
        # Nobody is judged here, or another state.
        ("The foreign minister condemned the strike.", {"Chad"}),
        ("The foreign minister summoned the Norwegian ambassador.", {"Chad"}),
        ("The foreign minister expelled three envoys who had spied on the army of Chad.", {"Chad"}),
    ],
)
def test_a_state_does_not_judge_itself_by_chance(text: str, who: set[str]) -> None:
    assert [found for _, found, _ in done(HOME + text)][-1:] == [who]

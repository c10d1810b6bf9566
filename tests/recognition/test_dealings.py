"""States and teams by what they own, deal with or play, on sentences parsed by hand."""

import pytest

from geo.recognition.dealings import does_which, is_between, is_datelined, owns_deed, stands_against
from tests.recognition.test_uses import document, standing


@pytest.mark.parametrize(
    ("words", "is_deed"),
    [
        ("Mali/PROPN/nmod:poss/2 's/PART/case/0 request/NOUN/root/2", True),
        ("Mali/PROPN/nmod:poss/3 's/PART/case/0 formal/ADJ/amod/3 request/NOUN/root/3", True),
        ("Mali/PROPN/nmod:poss/3 's/PART/case/0 gold/NOUN/compound/3 export/NOUN/root/3", True),
        ("Mali/PROPN/nmod:poss/2 's/PART/case/0 president/NOUN/root/2", False),
        ("Krems/PROPN/nmod:poss/2 's/PART/case/0 request/NOUN/root/2", False),
    ],
)
def test_a_state_acts_in_what_only_an_actor_can_own(words: str, is_deed: bool) -> None:
    assert owns_deed(standing(document(words), words.split("/")[0])) == is_deed


def test_a_team_is_played_against_and_a_wall_is_leant_against() -> None:
    played = document("points/NOUN/root/0 against/ADP/case/2 Krems/PROPN/nmod/0 ././punct/0")
    wall = document("leant/VERB/root/0 against/ADP/case/3 Krems/PROPN/compound/3 walls/NOUN/obl/0")
    assert stands_against(standing(played, "Krems"))
    assert not stands_against(standing(wall, "Krems"))


def test_states_have_ties_between_them_and_a_road_lies_between_towns() -> None:
    tail = " between/ADP/case/2 Mali/PROPN/nmod/0 and/CCONJ/cc/4 Punjab/PROPN/conj/2"
    ties, road = (document(f"{noun}/NOUN/root/0{tail}") for noun in ("ties", "road"))
    assert [is_between(standing(ties, name)) for name in ("Mali", "Punjab")] == [True, True]
    assert not is_between(standing(road, "Mali"))


def test_what_a_clause_says_that_it_did() -> None:
    tail = "/VERB/acl:relcl/0 it/PRON/obj/3"
    sued, lies = (
        document(f"Punjab/PROPN/root/0 ,/PUNCT/punct/0 which/PRON/nsubj/3 {v}{tail}") for v in ("sue", "lies")
    )
    assert does_which(standing(sued, "Punjab"))
    assert not does_which(standing(lies, "Punjab"))


def test_a_town_in_capitals_and_its_country_open_a_report() -> None:
    report = document("KREMS/PROPN/root/0 ,/PUNCT/punct/0 Mali/PROPN/appos/0 ,/PUNCT/punct/0 May/PROPN/x/0 –/PUNCT/x/0")
    aside = document("NATO/PROPN/root/0 ,/PUNCT/punct/0 Mali/PROPN/conj/0 and/CCONJ/cc/4 Rome/PROPN/conj/0")
    assert [is_datelined(standing(report, name)) for name in ("KREMS", "Mali")] == [True, True]
    assert not is_datelined(standing(aside, "Mali"))

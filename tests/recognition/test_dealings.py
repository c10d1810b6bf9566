"""States and teams by what they own, deal with or play, on sentences parsed by hand."""

import pytest

from geo.recognition.dealings import (
    acts_along,
    does_which,
    is_between,
    is_datelined,
    is_many,
    is_played,
    is_to_do,
    owns_deed,
    owns_ground,
    stands_against,
    takes_part,
)
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


def test_a_town_that_is_lost_to_is_its_team_and_one_that_is_driven_to_is_not() -> None:
    lost = document("they/PRON/nsubj/1 lost/VERB/root/1 to/ADP/case/3 Krems/PROPN/obl/1 ././punct/1")
    driven = document("they/PRON/nsubj/1 drove/VERB/root/1 to/ADP/case/3 Krems/PROPN/obl/1 ././punct/1")
    assert [is_played(standing(of, "Krems")) for of in (lost, driven)] == [True, False]


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


def test_an_economy_lies_there_and_a_minister_does_not() -> None:
    economy, minister = (
        document(f"Mali/PROPN/nmod:poss/2 's/PART/case/0 {n}/NOUN/root/2") for n in ("economy", "mayor")
    )
    assert owns_ground(standing(economy, "Mali"))
    assert not owns_ground(standing(minister, "Mali"))


@pytest.mark.parametrize(
    ("words", "is_part"),
    [
        ("support/NOUN/root/0 from/ADP/case/2 Mali/PROPN/nmod/0 and/CCONJ/cc/4 Punjab/PROPN/conj/2", True),
        ("warning/NOUN/root/0 to/ADP/case/2 Mali/PROPN/nmod/0", True),
        ("interest/NOUN/root/0 of/ADP/case/2 Mali/PROPN/nmod/0", True),
        ("convoy/NOUN/root/0 from/ADP/case/2 Mali/PROPN/nmod/0", False),
        ("road/NOUN/root/0 to/ADP/case/2 Mali/PROPN/nmod/0", False),
    ],
)
def test_support_comes_from_a_state_and_a_convoy_from_a_place(words: str, is_part: bool) -> None:
    assert takes_part(standing(document(words), "Mali")) == is_part


def test_who_is_wanted_to_do_something_can_and_where_one_goes_to_work_is_a_place() -> None:
    tail = "/VERB/root/0 Mali/PROPN/obj/0 to/PART/mark/3 pay/VERB/xcomp/0"
    wants, left = (document(verb + tail) for verb in ("wants", "left"))
    assert is_to_do(standing(wants, "Mali"))
    assert not is_to_do(standing(left, "Mali"))


def test_a_verb_in_the_plural_takes_a_town_for_its_team() -> None:
    team = document("Krems/PROPN/nsubj/2 have/AUX/aux/2 won/VERB/root/2")
    mali = document("Mali/PROPN/nsubj/2 have/AUX/aux/2 won/VERB/root/2")
    both = document("and/CCONJ/cc/1 Mali/PROPN/nsubj/3 have/AUX/aux/3 won/VERB/root/3")
    assert is_many(standing(mali, "Mali"))
    assert not is_many(standing(team, "Krems"))
    assert not is_many(standing(both, "Mali"))


def test_states_that_open_a_headline_together_act() -> None:
    talks = document("Mali/PROPN/root/0 ,/PUNCT/punct/0 Punjab/PROPN/x/0 hold/VERB/x/0 talks/NOUN/obj/3")
    rain = document("Mali/PROPN/root/0 ,/PUNCT/punct/0 Punjab/PROPN/x/0 flooded/VERB/x/0 again/ADV/x/3")
    assert [acts_along(standing(text, "Mali")) for text in (talks, rain)] == [True, False]

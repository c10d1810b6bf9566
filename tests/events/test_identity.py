"""Ids are made of the evidence, so that a correction or a better coder keeps links alive."""

import re

from geo.events.identity import Namer


def test_an_id_is_the_article_and_some_hexadecimal_digits():
    assert re.fullmatch(r"a1-[0-9a-f]{4}", Namer("a1").name("He went to Oslo."))


def test_a_visit_carries_a_v():
    assert re.fullmatch(r"a1-v[0-9a-f]{4}", Namer("a1").name("He went to Oslo.", "v"))


def test_the_same_evidence_gives_the_same_id_again():
    assert Namer("a1").name("He went to Oslo.") == Namer("a1").name("He went to Oslo.")


def test_two_records_of_one_sentence_have_different_ids():
    namer = Namer("a1")
    assert namer.name("He went to Oslo.") != namer.name("He went to Oslo.")


def test_the_same_sentence_in_another_article_is_other_evidence():
    one, other = Namer("a1").name("He went to Oslo."), Namer("a2").name("He went to Oslo.")
    assert one.split("-")[1] != other.split("-")[1]

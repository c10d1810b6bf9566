"""Demonyms name an actor's country; languages and places are something else."""

import pytest

from geo.recognition.demonyms import find_demonyms, load_demonyms
from geo.recognition.words import split_words

FOUND = [
    ("Oman's minister met his Jordanian counterpart", [("Jordanian", "JO")]),
    ("South Korean and Korean troops", [("South Korean", "KR"), ("Korean", "KR")]),
    ("US-Iraqi talks", [("Iraqi", "IQ")]),
    ("the Saudi-led coalition of Arab states", [("Saudi", "SA"), ("Arab", "")]),
    ("a Guinea-Bissau and a Bissau-Guinean team", [("Bissau-Guinean", "GW")]),
    ("DUTCH KING IN IRAQ", [("DUTCH", "NL")]),
    ("He spoke in Arabic and in French.", []),
    ("an English-language daily; the Kurdish language", []),
    ("Turkey and turkey", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_demonyms_of_a_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(d.text, d.country) for d in find_demonyms(text, split_words(text))] == expected


def test_every_country_of_the_united_nations_with_a_people_has_a_word() -> None:
    countries = set(load_demonyms().values())
    assert {"IQ", "SY", "JO", "GB", "US", "CD", "CI", "KZ", "XK", "PS", "SS", "TL", "ZA", "NZ"} <= countries
    assert len(countries) > 190


def test_peoples_of_several_countries_have_no_country() -> None:
    table = load_demonyms()
    assert {table[word] for word in ("Arab", "European", "Kurdish", "African", "Scandinavian")} == {""}

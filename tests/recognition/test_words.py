"""Words are cut wherever a name may begin or end."""

import pytest

from geo.recognition.words import split_words

SENTENCES = [
    ("BaghdadWashington warned", ["Baghdad", "Washington", "warned"]),
    ("IraqUS ties", ["Iraq", "US", "ties"]),
    ("McDonald and DeKalb and MacArthur", ["McDonald", "and", "DeKalb", "and", "MacArthur"]),
    ("Moscow's airport", ["Moscow", "'s", "airport"]),
    ("Texas’ last", ["Texas", "’", "last"]),
    ("Sana'a fell", ["Sana'a", "fell"]),
    ("the U.S.-led raid", ["the", "U.S.", "-", "led", "raid"]),
    ("Washington, D.C. The", ["Washington", ",", "D.C.", "The"]),
    ("Norman, Okla. to W.Va.", ["Norman", ",", "Okla.", "to", "W.Va."]),
    ("US-Iraqi talks", ["US", "-", "Iraqi", "talks"]),
    ("one\n\ntwo", ["one", "\n\n", "two"]),
]


@pytest.mark.parametrize(("text", "words"), SENTENCES)
def test_words(text: str, words: list[str]) -> None:
    assert [w.text for w in split_words(text)] == words


@pytest.mark.parametrize("text", [text for text, _ in SENTENCES])
def test_every_word_stands_where_it_says(text: str) -> None:
    assert all(text[w.start : w.end] == w.text for w in split_words(text))


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole() -> None:
    assert [(w.text, w.start) for w in split_words("in Kirkuk today", 3, 9)] == [("Kirkuk", 3)]

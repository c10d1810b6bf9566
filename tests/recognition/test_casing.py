"""Headlines in capitals are read as sentences; a dateline is none."""

from geo.recognition.casing import recase
from geo.recognition.lexicon import load_lexicon
from geo.recognition.words import split_words


def recased(text: str) -> str:
    return " ".join(w.text for w in recase(split_words(text), load_lexicon()))


def test_a_headline_in_capitals_becomes_a_sentence() -> None:
    assert recased("PUTIN VISITS BEIJING AS TALKS BEGIN") == "Putin visits Beijing as talks begin"


def test_abbreviated_countries_stay_in_capitals() -> None:
    assert recased("US AND UK TROOPS LEAVE BASRA") == "US and UK troops leave Basra"


def test_parts_of_names_keep_their_capital() -> None:
    assert recased("CLASHES ON THE WEST BANK KILL FOUR") == "clashes on the West Bank kill four"


def test_a_dateline_in_capitals_leaves_the_line_alone() -> None:
    line = "SANAA, Yemen - Fighters took a village on Monday ."
    assert recased(line) == " ".join(w.text for w in split_words(line))


def test_other_lines_are_not_touched() -> None:
    text = "KING IN BAGHDAD TODAY FOR TALKS\nThe king met May."
    assert recased(text).endswith("\n The king met May .")

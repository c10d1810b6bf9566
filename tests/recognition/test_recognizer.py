"""The whole recogniser with its committed weights, where no doubt is possible; quality is measured elsewhere."""

import pytest

from geo.domain import Article, Document, Passage, Published, Span
from geo.recognition import Recognizer

COUNTRY, LARGE_CITY, WATER, MAIN = 1, 16, 256, 2048


class SmallGazetteer:
    """A dozen names, so that no index need be built."""

    kinds = {  # noqa: RUF012
        **dict.fromkeys(("Iraq", "Iran", "Russia", "Syria", "Oman", "Lebanon"), COUNTRY | MAIN),
        **dict.fromkeys(("Baghdad", "Moscow", "Amman", "Beirut", "Damascus", "Mosul", "Kirkuk"), LARGE_CITY | MAIN),
        "Indian Ocean": WATER | MAIN,
    }

    def name_class(self, name: str) -> int:
        return self.kinds.get(name.title(), 0)


def document(text: str, *passages: Passage) -> Document:
    return Document(Article("a", text), Published(None, None), passages)


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    return Recognizer(SmallGazetteer())


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("He flew from Baghdad to Moscow on Monday.", ["Baghdad", "Moscow"]),
        ("BaghdadMoscow warned of war in Syria.", ["Baghdad", "Moscow", "Syria"]),
        ("Talks in Kirkuk, Mosul and Beirut went on.", ["Kirkuk", "Mosul", "Beirut"]),
        ("the Iran-Russia pact", ["Iran", "Russia"]),
        ("PUTIN VISITS DAMASCUS AS TALKS BEGIN", ["DAMASCUS"]),
    ],
)
def test_names_as_written(recognizer: Recognizer, text: str, places: list[str]) -> None:
    toponyms, _ = recognizer.recognize(document(text))
    assert [t.text for t in toponyms] == places


def test_spans_count_characters_of_the_text(recognizer: Recognizer) -> None:
    text = "“Peace”, said a man in Baghdad."
    toponyms, _ = recognizer.recognize(document(text))
    assert [text[t.span.start : t.span.end] for t in toponyms] == ["Baghdad"]


def test_demonyms_are_no_toponyms(recognizer: Recognizer) -> None:
    toponyms, demonyms = recognizer.recognize(document("Iraqi and Syrian officials met in Amman."))
    assert ([t.text for t in toponyms], [d.country for d in demonyms]) == (["Amman"], ["IQ", "SY"])


def test_a_known_name_that_holds_a_demonym_is_a_toponym_and_no_demonym(recognizer: Recognizer) -> None:
    toponyms, demonyms = recognizer.recognize(document("An Iraqi ship sank in the Indian Ocean on Monday."))
    assert ([t.text for t in toponyms], [d.country for d in demonyms]) == (["Indian Ocean"], ["IQ"])


def test_an_owner_is_a_modifier(recognizer: Recognizer) -> None:
    toponyms, _ = recognizer.recognize(document("Oman's foreign minister left."))
    assert [(t.text, t.use) for t in toponyms] == [("Oman", "modifier")]


def test_a_name_tells_its_section(recognizer: Recognizer) -> None:
    text = "AMMAN - He spoke in Beirut."
    passages = (Passage(Span(0, 7), "dateline", 0), Passage(Span(7, 27), "body", 0))
    toponyms, _ = recognizer.recognize(document(text, *passages))
    assert [(t.text, t.section) for t in toponyms] == [("AMMAN", "dateline"), ("Beirut", "body")]


def test_given_spans_are_described_and_no_others_found(recognizer: Recognizer) -> None:
    text = "From Baghdad to Moscow."
    (toponym,) = recognizer.describe_spans(document(text), [Span(16, 22)])
    assert (toponym.text, toponym.section) == ("Moscow", "body")


def test_an_empty_looking_text_has_no_names(recognizer: Recognizer) -> None:
    assert recognizer.recognize(document(" \n\n ")) == ((), ())

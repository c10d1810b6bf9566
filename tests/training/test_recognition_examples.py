"""What the second tagger learns from, on hand-made labels."""

import pytest

from geo.training.recognition_examples import mark_ends


@pytest.mark.parametrize(
    ("labels", "marked"),
    [("OBIIO", "OBIEO"), ("BOB", "SOS"), ("BBI", "SBE"), ("O", "O"), ("", "")],
)
def test_ends_of_names_and_single_words_are_told(labels: str, marked: str) -> None:
    assert "".join(mark_ends(labels)) == marked

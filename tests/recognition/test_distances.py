"""Places by how far they lie, on hand-made scenes."""

from geo.recognition.distances import add_distant
from tests.recognition.scenes import names, scene


def test_so_far_from_a_place_lies_a_place_whatever_the_word_means() -> None:
    at = scene("around Sake, 25 kilometres west of Aleppo; met Smith, 25 miles from Salem; at Hope (some 3 km from it)")
    assert names(at, add_distant(at, [])) == ["Sake", "Aleppo", "Salem", "Hope"]


def test_a_place_so_found_is_one_wherever_something_happens_to_it() -> None:
    at = scene("around Sake, 25 kilometres west of Aleppo. They shelled Sake for its own Sake")
    assert names(at, add_distant(at, [])) == ["Sake", "Aleppo", "Sake"]


def test_what_a_place_lies_so_far_from_is_one_and_nobody_is() -> None:
    at = scene("four kilometres west of Diemelstadt, a mile from Mr Smith and two miles from home")
    assert names(at, add_distant(at, [])) == ["Diemelstadt"]

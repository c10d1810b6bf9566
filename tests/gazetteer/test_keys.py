"""Two spellings of one name meet in a key, or at least in a skeleton."""

import pytest

from geo.gazetteer.keys import keys_to_try, name_key, skeleton, vowel_form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mt. Pleasant", "MOUNT-PLEASANT"),
        ("St. Louis", "Saint Louis"),
        ("Al Qā’im", "al-Qa'im"),
        ("The Hague", "Hague"),
        ("Washington, D.C.", "Washington DC"),
        ("Łódź", "Lodz"),
        ("St.Louis", "St. Louis"),
        ("W. Va.", "W Va"),
    ],
)
def test_these_are_one_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("Ind.", "Ind"), ("IN", "in"), ("US", "us"), ("Ill.", "ill")])
def test_a_short_form_is_not_the_word_that_it_looks_like(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    "family",
    [
        ("Deir Ezzor", "Dayr az-Zawr", "Deir al-Zour", "Deir ez-Zor"),
        ("Sulaymaniyah", "Slemani", "As Sulaymānīyah", "Sulaimani"),
        ("Fallujah", "Faluja", "Al-Fallūjah"),
        ("Qamishli", "Kameshli", "Al Qāmishlī"),
        ("Baghouz", "Al-Baghuz"),
        ("Kharkiv", "Kharkov"),
        ("Idlib", "Edleb"),
    ],
)
def test_transliterations_share_a_skeleton(family: tuple[str, ...]) -> None:
    assert len({skeleton(name_key(name)) for name in family}) == 1


def test_vowels_of_one_family_are_written_alike() -> None:
    assert vowel_form("hajeen") == vowel_form("hajin")
    assert vowel_form("baghouz") == vowel_form("baghuz")


def test_a_possessive_and_a_closing_dot_are_dropped_when_nothing_else_helps() -> None:
    assert "iraq" in keys_to_try("Iraq’s")
    assert "iraq" in keys_to_try("Iraq.")


def test_nothing_but_signs_has_no_key() -> None:
    assert name_key("—…") in ("", "…")

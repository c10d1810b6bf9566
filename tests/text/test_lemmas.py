"""Dictionary forms by rule, with a table of a few words."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.errors import DataError
from geo.text.lemmas import Lemmatizer

LEMMATIZER = Lemmatizer(
    {"VERB": {"met": "meet"}, "NOUN": {"men": "man"}},
    {"VERB": frozenset({"make", "meet", "visit"}), "NOUN": frozenset({"base"}), "ADJ": frozenset({"large"})},
)
_PAST = "Mood=Ind|Tense=Past|VerbForm=Fin"
_PRESENT = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"

FORMS = [
    ("met", "VERB", _PAST, "meet"),
    ("Visited", "VERB", _PAST, "visit"),
    ("making", "VERB", "Tense=Pres|VerbForm=Part", "make"),
    ("stopped", "VERB", _PAST, "stop"),
    ("pledged", "VERB", _PAST, "pledge"),
    ("mediated", "VERB", _PAST, "mediate"),
    ("destabilizing", "VERB", "VerbForm=Ger", "destabilize"),
    ("tries", "VERB", _PRESENT, "try"),
    ("denied", "VERB", _PAST, "deny"),
    ("upgraded", "VERB", _PAST, "upgrade"),
    ("ceded", "VERB", _PAST, "cede"),
    ("backed", "VERB", _PAST, "back"),
    ("bombed", "VERB", _PAST, "bomb"),
    ("attacked", "VERB", _PAST, "attack"),
    ("men", "NOUN", "Number=Plur", "man"),
    ("bases", "NOUN", "Number=Plur", "base"),
    ("crises", "NOUN", "Number=Sing", "crises"),
    ("ministries", "NOUN", "Number=Plur", "ministry"),
    ("gas", "NOUN", "Number=Sing", "gas"),
    ("largest", "ADJ", "Degree=Sup", "large"),
    ("United", "PROPN", "Number=Sing", "United"),
    ("The", "DET", "", "the"),
]


@pytest.mark.parametrize(("form", "pos", "morph", "lemma"), FORMS, ids=[f"{f}-{p}" for f, p, _, _ in FORMS])
def test_a_form_has_its_lemma(form: str, pos: str, morph: str, lemma: str) -> None:
    assert LEMMATIZER.lemma(form, pos, morph) == lemma


def test_a_missing_table_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"geo\.training\.language"):
        Lemmatizer.load(tmp_path / "lemmas.json")

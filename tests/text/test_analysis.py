"""Several texts at once, with words remembered, are read as spaCy reads them."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from geo.settings import data_folder
from geo.text.analysis import analyze
from geo.text.blas import use_fast_products
from geo.text.embeddings import remember_words
from geo.text.reader import tokenize

MODEL = data_folder() / "models" / "language"
TEXTS = (
    "Kenyan Foreign Minister Grace Mwangi met her Ugandan counterpart in Kampala on Tuesday.",
    "",
    "Gunmen attacked a convoy near Lodwar, killing three soldiers, the army said.",
    "“We will not go back,” said Maria Petrova, who runs a bakery in Odesa.",
    "Thousands of farmers protested in Nakuru against a new tax. Police arrested eleven people.",
    "Ethiopia recalled its ambassador from Mogadishu and closed the crossing at Dolo Ado.",
    "No.",
    "In 2019 rebels abducted two nurses in Mandera, who were released three months later.",
)


def load() -> Language:
    use_fast_products()
    return spacy.load(MODEL)


def findings(doc: Doc) -> list[tuple[str, ...]]:
    words = [(t.text, t.pos_, str(t.morph), t.dep_, str(t.head.i)) for t in doc]
    return words + [(entity.text, entity.label_) for entity in doc.ents]


@pytest.fixture(scope="module")
def expected() -> list[list[tuple[str, ...]]]:
    nlp = load()
    return [findings(doc) for doc in nlp.pipe([tokenize(nlp, text) for text in TEXTS])]


@pytest.mark.parametrize("count", [1, len(TEXTS)], ids=["alone", "together"])
def test_words_trees_and_names_are_those_of_spacy(expected: list[list[tuple[str, ...]]], count: int) -> None:
    nlp = load()
    docs = [tokenize(nlp, text) for text in TEXTS]
    for first in range(0, len(docs), count):
        analyze(nlp, docs[first : first + count])
    assert [findings(doc) for doc in docs] == expected


@pytest.mark.parametrize("most", [10_000, 30], ids=["all words kept", "words forgotten on the way"])
def test_remembered_words_change_nothing(expected: list[list[tuple[str, ...]]], most: int) -> None:
    nlp = load()
    remember_words(nlp, most)
    for _ in range(2):
        docs = [tokenize(nlp, text) for text in TEXTS]
        for doc in docs:
            analyze(nlp, [doc])
        assert [findings(doc) for doc in docs] == expected


def test_a_pipeline_that_remembers_words_is_not_trained() -> None:
    nlp = load()
    remember_words(nlp)
    with pytest.raises(ValueError, match="trained"):
        nlp.get_pipe("tok2vec").model.begin_update([tokenize(nlp, TEXTS[0])])

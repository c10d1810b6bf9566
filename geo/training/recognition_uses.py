"""Train and measure the classifier of uses on the labels of GeoWebNews (Gritta et al. 2020)."""

from __future__ import annotations

import random
from pathlib import Path

import pycrfsuite

from geo.domain import Article, Document, Published, Use
from geo.recognition.features import FeatureMaker
from geo.recognition.uses import use_features
from geo.recognition.words import split_words
from geo.training.recognition_corpora import GoldText

USES: dict[str, Use] = {
    "Literal": "literal",
    "Mixed": "literal",
    "Coercion": "literal",
    "Metonymic": "metonym",
    "Literal_Modifier": "modifier",
    "Non_Literal_Modifier": "modifier",
    "Embedded_Literal": "modifier",
    "Embedded_Non_Lit": "modifier",
}
UseExample = tuple[list[str], Use]


def bare_document(text: GoldText) -> Document:
    return Document(Article(text.id, text.text), Published(None, None))


def use_examples(text: GoldText, document: Document, features: FeatureMaker) -> list[UseExample]:
    known = [(span, USES[kind]) for span, kind in text.places if kind in USES]
    rows = use_features(document, split_words(text.text), [span for span, _ in known], features)
    return [(row, use) for row, (_, use) in zip(rows, known, strict=True)]


def train_uses(examples: list[UseExample], path: Path) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    for row, use in examples:
        trainer.append([row], [use])
    trainer.set_params({"c1": 0.2, "c2": 0.3, "max_iterations": 100})
    trainer.train(str(path))


def cross_validate_uses(
    by_text: list[list[UseExample]], folds: int, seed: int, scratch: Path
) -> tuple[float, dict[str, float]]:
    """Give accuracy and recall per use, every text answered by a model that has not seen it."""
    order = list(range(len(by_text)))
    random.Random(seed).shuffle(order)
    right: dict[str, int] = {}
    total: dict[str, int] = {}
    for fold in range(folds):
        held = set(order[fold::folds])
        train_uses([e for i, rows in enumerate(by_text) if i not in held for e in rows], scratch)
        tagger = pycrfsuite.Tagger()
        tagger.open(str(scratch))
        for i in held:
            for row, use in by_text[i]:
                total[use] = total.get(use, 0) + 1
                right[use] = right.get(use, 0) + (tagger.tag([row])[0] == use)
    recall = {use: right[use] / total[use] for use in total}
    return sum(right.values()) / sum(total.values()), recall

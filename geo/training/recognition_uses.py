"""Train and measure the classifier of uses on the labels of GeoWebNews (Gritta et al. 2020)."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import pycrfsuite

from geo.domain import Document, Span, Use
from geo.recognition.features import FeatureMaker
from geo.recognition.uses import UseClassifier, use_features
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
_AREA = re.compile(r" (?:province|district|region|area|count|town|village|neighbo|suburb|municipalit|cit(?:y|ies)\b)")
UseExample = tuple[list[str], Use]


def known_uses(text: GoldText) -> list[tuple[Span, Use]]:
    """Give the names whose use is known; "Idlib" of "Idlib province" is literal here, a modifier to GeoWebNews."""
    known: list[tuple[Span, Use]] = []
    for span, kind in text.places:
        if kind in USES:
            is_area = kind == "Literal_Modifier" and _AREA.match(text.text, span.end)
            known.append((span, "literal" if is_area else USES[kind]))
    return known


def use_examples(text: GoldText, document: Document, features: FeatureMaker) -> list[UseExample]:
    known = known_uses(text)
    rows = use_features(document, split_words(text.text), [span for span, _ in known], features)
    return [(row, use) for row, (_, use) in zip(rows, known, strict=True)]


def train_uses(examples: list[UseExample], path: Path) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    for row, use in examples:
        trainer.append([row], [use])
    trainer.set_params({"c1": 0.2, "c2": 0.3, "max_iterations": 100})
    trainer.train(str(path))


def cross_validate_uses(
    texts: Sequence[GoldText],
    readings: Mapping[str, Document],
    features: FeatureMaker,
    folds: int,
    seed: int,
    scratch: Path,
) -> tuple[float, dict[str, float]]:
    """Give accuracy and recall per use, rules included, every text answered by a model that has not seen it."""
    order = list(range(len(texts)))
    random.Random(seed).shuffle(order)
    right: Counter[Use] = Counter()
    total: Counter[Use] = Counter()
    examples = [use_examples(text, readings[text.id], features) for text in texts]
    for fold in range(folds):
        held = set(order[fold::folds])
        train_uses([e for i, rows in enumerate(examples) if i not in held for e in rows], scratch)
        classifier = UseClassifier(scratch, features)
        for text in (texts[i] for i in held):
            known = known_uses(text)
            words = split_words(text.text)
            given = classifier.classify(readings[text.id], words, [span for span, _ in known])
            total.update(use for _, use in known)
            right.update(use for (_, use), answer in zip(known, given, strict=True) if use == answer)
    return right.total() / total.total(), {use: right[use] / total[use] for use in total}

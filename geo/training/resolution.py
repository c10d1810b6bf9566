"""Train the ranker that resolves names, and measure it by cross-validation.

    python -m geo.training.resolution --shared ../shared            trains on all, writes data/models/resolution
    python -m geo.training.resolution --shared ../shared --measure  folds by document and by newspaper, no file written

Deterministic for one seed. Needs numpy and the gazetteer only.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from geo import settings
from geo.gazetteer import Gazetteer
from geo.resolution.candidates import CandidateFinder
from geo.resolution.features import Floats, Table, add_context, local_table
from geo.resolution.ranker import Network, Ranker, probabilities
from geo.resolution.resolver import Resolver
from geo.resolution.units import Scene
from geo.training.resolution_data import Example, read_demonym_words, read_examples, scene_of, targets, without_home
from geo.training.resolution_fit import Batch, fit, to_batch
from geo.training.resolution_measure import (
    answer_all,
    confusions,
    cross_validate,
    fold_by,
    reliability,
    report,
)
from geo.training.resolution_synthetic import Writer

SEED = 7
CORPORA = ("lgl", "geowebnews_half")
_WEIGHTS = {"lgl": 1.0, "geowebnews": 2.0, "synthetic": 1.0}
SYNTHETIC = 700
_INNER = 3


class Prepared:
    """One example with its scene, table without context, and targets."""

    def __init__(self, example: Example, finder: CandidateFinder) -> None:
        self.example = example
        self.scene: Scene = scene_of(example, finder)
        self.table: Table = local_table(self.scene)
        self.targets = targets(self.scene, example.gold)
        self.weight = _WEIGHTS[example.corpus]

    def part(self, probability: Floats | None = None) -> tuple[Table, Scene, tuple[Floats, Floats, Floats], float]:
        table = self.table
        if probability is not None:
            table = Table(table.features.copy(), *(getattr(table, n) for n in Table.__slots__ if n != "features"))
            add_context(table, self.scene, probability)
        return table, self.scene, self.targets, self.weight


def train(prepared: Sequence[Prepared], seed: int = SEED) -> Ranker:
    """Fit both passes; the second learns from what a first pass says of documents that it has not seen."""
    names = {example: i for i, example in enumerate(dict.fromkeys(p.example.document.article.id for p in prepared))}
    groups = np.array([names[p.example.document.article.id] % _INNER for p in prepared])
    first = fit(to_batch([p.part() for p in prepared]), seed, uses_context=False)
    unseen = _cross_fit(prepared, groups, [None] * len(prepared), seed, uses_context=False)
    second = _cross_fit(prepared, groups, unseen, seed, uses_context=True)
    both = [p.part(q) for p, q in zip(prepared, unseen, strict=True)]
    both += [p.part(q) for p, q in zip(prepared, second, strict=True)]
    return Ranker(first, fit(to_batch(both), seed))


def _cross_fit(prepared: Sequence[Prepared], groups: Floats, earlier: Sequence[Floats | None], seed: int,
               uses_context: bool) -> list[Floats]:  # fmt: skip
    answers: list[Floats] = [np.zeros(0, dtype=np.float32)] * len(prepared)
    parts = [p.part(q) for p, q in zip(prepared, earlier, strict=True)]
    for group in range(_INNER):
        batch: Batch = to_batch([part for part, g in zip(parts, groups, strict=True) if g != group])
        network: Network = fit(batch, seed, uses_context=uses_context)
        for i in np.flatnonzero(groups == group):
            table, scene, *_ = parts[i]
            answers[i] = probabilities(network, table, scene, 1.0)[0]
    return answers


def load_examples(shared: Path) -> list[Example]:
    words = read_demonym_words(shared)
    return [e for name in CORPORA for e in read_examples(shared / "corpora" / f"{name}.jsonl", words)]


def prepare(examples: Sequence[Example], finder: CandidateFinder) -> list[Prepared]:
    """Prepare each example twice, as it is and as if its publisher were unknown."""
    return [Prepared(e, finder) for example in examples for e in (example, without_home(example))]


def measure(examples: Sequence[Example], gazetteer: Gazetteer, made_up: Sequence[Prepared]) -> None:
    """Print the figures of docs/resolution_card.md."""
    finder = CandidateFinder(gazetteer)

    def train_on(some: Sequence[Example]) -> Ranker:
        return train([*prepare(some, finder), *made_up])

    numbers = {id(example): str(number) for number, example in enumerate(examples)}
    answers = cross_validate(examples, fold_by(examples, lambda e: numbers[id(e)]), train_on, gazetteer)
    report("folds by document", answers)
    reliability(answers)
    confusions(answers)
    report("folds by newspaper", cross_validate(examples, fold_by(examples, lambda e: e.domain), train_on, gazetteer))
    for corpus in ("lgl", "geowebnews"):
        ranker = train_on([e for e in examples if e.corpus != corpus])
        others = [e for e in examples if e.corpus == corpus]
        report("trained on the other corpus", answer_all(others, Resolver(gazetteer, ranker), finder))
        report(
            "the same, publisher unknown",
            answer_all(list(map(without_home, others)), Resolver(gazetteer, ranker), finder),
        )


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the ranker that resolves names.")
    parser.add_argument("--shared", type=Path, default=settings.ROOT.parent / "shared")
    parser.add_argument("--measure", action="store_true")
    arguments = parser.parse_args()
    gazetteer = Gazetteer.open(progress=print)
    examples = load_examples(arguments.shared)
    finder = CandidateFinder(gazetteer)
    made_up = [Prepared(e, finder) for e in Writer(gazetteer, SEED).write(SYNTHETIC)]
    if arguments.measure:
        measure(examples, gazetteer, made_up)
        return
    ranker = train([*prepare(examples, finder), *made_up])
    folder = settings.data_folder() / "models" / "resolution"
    folder.mkdir(parents=True, exist_ok=True)
    ranker.save(folder / "ranker.npz")
    print(f"{folder / 'ranker.npz'}: {(folder / 'ranker.npz').stat().st_size:,} bytes")


if __name__ == "__main__":
    main()

"""Train the ranker that resolves names, and measure it by cross-validation.

    python -m geo.training.resolution --shared ../shared            trains on all, writes data/models/resolution
    python -m geo.training.resolution --shared ../shared --measure documents   (or newspapers, corpora): writes nothing

Deterministic for one seed. Needs numpy and the gazetteer only.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from geo import settings
from geo.gazetteer import Gazetteer
from geo.resolution.candidates import CandidateFinder
from geo.resolution.context import add_context
from geo.resolution.features import Floats, Table, local_table
from geo.resolution.ranker import Network, Ranker, probabilities
from geo.resolution.resolver import Resolver
from geo.resolution.units import Scene
from geo.training.resolution_data import Example, read_demonym_words, read_examples, scene_of, targets, without_home
from geo.training.resolution_fit import fit, fit_average, to_batch
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
SYNTHETIC = 2600
Part = tuple[Table, Scene, tuple[Floats, Floats, Floats], float]


class Prepared:
    """One example with its scene, table without context, and targets."""

    def __init__(self, example: Example, finder: CandidateFinder) -> None:
        self.example = example
        self.scene: Scene = scene_of(example, finder)
        self.table: Table = local_table(self.scene)
        self.targets = targets(self.scene, example)
        self.weight = _WEIGHTS[example.corpus]

    def probability(self, network: Network) -> Floats:
        return probabilities(network, self.table, self.scene, 1.0)[0]

    def part(self, probability: Floats | None = None) -> Part:
        table = self.table
        if probability is not None:
            table = Table(table.features.copy(), *(getattr(table, n) for n in Table.__slots__ if n != "features"))
            add_context(table, self.scene, probability)
        return table, self.scene, self.targets, self.weight


def train(prepared: Sequence[Prepared], seed: int = SEED) -> Ranker:
    """Fit both passes: the second on what the first says of the other names, then also on what it says itself."""
    first = fit_average(to_batch([p.part() for p in prepared]), seed, uses_context=False)
    after_first = [p.part(p.probability(first)) for p in prepared]
    draft = fit_average(to_batch(after_first), seed)
    after_second = [p.part(probabilities(draft, part[0], p.scene, 1.0)[0]) for p, part in _zip(prepared, after_first)]
    return Ranker(first, fit(to_batch([*after_first, *after_second]), seed, start=draft, steps=80))


def _zip(prepared: Sequence[Prepared], parts: Sequence[Part]) -> list[tuple[Prepared, Part]]:
    return list(zip(prepared, parts, strict=True))


def load_examples(shared: Path) -> list[Example]:
    words = read_demonym_words(shared)
    return [e for name in CORPORA for e in read_examples(shared / "corpora" / f"{name}.jsonl", words)]


def prepare(examples: Sequence[Example], finder: CandidateFinder) -> list[Prepared]:
    """Prepare each example twice, as it is and as if its publisher were unknown."""
    return [Prepared(e, finder) for example in examples for e in (example, without_home(example))]


def measure(examples: Sequence[Example], gazetteer: Gazetteer, made_up: Sequence[Prepared], which: str) -> None:
    """Print the figures of docs/resolution_card.md."""
    finder = CandidateFinder(gazetteer)

    prepared = {id(example): prepare([example], finder) for example in examples}

    def train_on(some: Sequence[Example]) -> Ranker:
        return train([*(p for example in some for p in prepared[id(example)]), *made_up])

    if which == "corpora":
        for corpus in ("lgl", "geowebnews"):
            ranker = train_on([e for e in examples if e.corpus != corpus])
            others = [e for e in examples if e.corpus == corpus]
            report("trained on the other corpus", answer_all(others, Resolver(gazetteer, ranker), finder))
            unknown = [without_home(e) for e in others]
            report("the same, publisher unknown", answer_all(unknown, Resolver(gazetteer, ranker), finder))
        return
    numbers = {id(example): str(number) for number, example in enumerate(examples)}
    folds = fold_by(examples, lambda e: e.domain if which == "newspapers" else numbers[id(e)])
    answers = cross_validate(examples, folds, train_on, gazetteer)
    report(f"folds by {which}", answers)
    reliability(answers)
    confusions(answers)


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the ranker that resolves names.")
    parser.add_argument("--shared", type=Path, default=settings.ROOT.parent / "shared")
    parser.add_argument("--measure", choices=["documents", "newspapers", "corpora"])
    arguments = parser.parse_args()
    gazetteer = Gazetteer.open(progress=print)
    examples = load_examples(arguments.shared)
    finder = CandidateFinder(gazetteer)
    made_up = [Prepared(e, finder) for e in Writer(gazetteer, SEED).write(SYNTHETIC)]
    if arguments.measure:
        measure(examples, gazetteer, made_up, arguments.measure)
        return
    ranker = train([*prepare(examples, finder), *made_up])
    folder = settings.data_folder() / "models" / "resolution"
    folder.mkdir(parents=True, exist_ok=True)
    ranker.save(folder / "ranker.npz")
    print(f"{folder / 'ranker.npz'}: {(folder / 'ranker.npz').stat().st_size:,} bytes")


if __name__ == "__main__":
    main()

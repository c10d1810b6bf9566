"""A small network over named features, in plain numpy: it gives each candidate, and "none of these", a probability.

Two passes. The first reads each name alone with the words beside it; the second reads it again, knowing what the
first made of the other names. Both were trained by geo.training.resolution; the weights lie in data/models/resolution.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from geo import settings
from geo.errors import DataError
from geo.resolution.context import add_context
from geo.resolution.features import NAMES, NONE, Floats, Table, local_table, none_features
from geo.resolution.units import Scene

_LISTED = 0.4  # a name in the news is oftener a listed place than one in the made-up texts that the networks learn from


@dataclass(frozen=True, slots=True)
class Network:
    """One hidden layer of ReLU units beside a linear path; `none` is linear in the features of NONE."""

    linear: Floats
    hidden: Floats
    bias: Floats
    out: Floats
    none: Floats

    def scores(self, features: Floats) -> Floats:
        answer: Floats = features @ self.linear + np.maximum(features @ self.hidden + self.bias, 0) @ self.out
        return answer


@dataclass(frozen=True)
class Ranked:
    """Probabilities of one scene: of each row of the table, and of "none of these" for each unit."""

    table: Table
    probability: Floats
    none: Floats

    @cached_property
    def likely(self) -> tuple[int, ...]:
        """Give for each unit the row of a candidate more likely than all else together, -1 where there is none."""
        table, sure = self.table, np.flatnonzero(self.probability > 0.5)
        rows = np.full(len(table.starts) - 1, -1)
        rows[table.unit[sure]] = sure
        return tuple(rows.tolist())


class Ranker:
    """The networks of both passes and the temperature that makes the probabilities honest."""

    def __init__(self, first: Network, second: Network, temperature: float = 1.0) -> None:
        self.first, self.second, self.temperature = first, second, temperature

    @classmethod
    def load(cls, path: Path | None = None) -> Ranker:
        """Read the weights; raises DataError where they are missing or made for other features."""
        path = path or settings.data_folder() / "models" / "resolution" / "ranker.npz"
        try:
            with np.load(path) as saved:
                if tuple(saved["names"]) != NAMES or tuple(saved["none_names"]) != NONE:
                    raise DataError(f"{path} was made for other features; run `python -m geo.training.resolution`")
                first, second = (Network(*(saved[f"{p}_{n}"] for n in Network.__slots__)) for p in ("first", "second"))
                return cls(first, second, float(saved["temperature"]))
        except (OSError, KeyError, ValueError) as error:
            raise DataError(f"{path} is missing or damaged; get the repository whole") from error

    def save(self, path: Path) -> None:
        parts = {f"{p}_{n}": getattr(getattr(self, p), n) for p in ("first", "second") for n in Network.__slots__}
        np.savez_compressed(
            path, names=np.array(NAMES), none_names=np.array(NONE), temperature=self.temperature, **parts
        )

    def rank(self, scene: Scene) -> Ranked:
        """Weigh all candidates of a document: the first pass, the second, and the second again on its own answer."""
        table = local_table(scene)
        probability, none = probabilities(self.first, table, scene, 1.0)
        for temperature in (1.0, self.temperature):
            add_context(table, scene, probability)
            probability, none = probabilities(self.second, table, scene, temperature, _LISTED)
        return Ranked(table, probability, none)


def probabilities(
    network: Network, table: Table, scene: Scene, temperature: float, listed: float = 0.0
) -> tuple[Floats, Floats]:
    """Softmax over each unit's candidates and "none of these"; `listed` is taken from the score of the latter."""
    scores = network.scores(table.features) / temperature
    none = (none_features(table, scene) @ network.none - listed) / temperature
    return softmax(scores, none, table.starts)


def softmax(scores: Floats, none: Floats, starts: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Normalise scores within each unit, "none of these" among them."""
    if not len(scores):
        return scores, np.ones_like(none)
    unit = np.repeat(np.arange(len(none)), np.diff(starts))
    top, filled = none.copy(), np.flatnonzero(np.diff(starts))
    top[filled] = np.maximum(top[filled], np.maximum.reduceat(scores, starts[filled]))
    raised, raised_none = np.exp(scores - top[unit]), np.exp(none - top)
    total = raised_none + np.bincount(unit, raised, len(none)).astype(np.float32)
    return raised / total[unit], raised_none / total

"""Fit the ranker's networks: softmax over the candidates of each name, Adam, plain numpy, one seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from geo.resolution.features import CONTEXT, NAMES, NONE, Floats, Table, none_features
from geo.resolution.ranker import Network, softmax
from geo.resolution.units import Scene

_RIVALS = 12
_SEEDS = 2


@dataclass(frozen=True, slots=True)
class Batch:
    """Units of many scenes in one table."""

    features: Floats
    starts: NDArray[np.int64]
    none: Floats
    right: Floats
    right_none: Floats
    weight: Floats


def to_batch(parts: Sequence[tuple[Table, Scene, tuple[Floats, Floats, Floats], float]]) -> Batch:
    """Stack scenes: each with its table (context filled in or not), targets and weight.

    Of a name's wrong candidates beyond the first dozen only every third is kept: they teach little and cost half the
    time.
    """
    kept = [_kept(t, y[0]) for t, _, y, _ in parts]
    sizes = [np.bincount(t.unit[k], minlength=len(t.starts) - 1) for (t, *_), k in zip(parts, kept, strict=True)]
    return Batch(
        np.concatenate([t.features[k] for (t, *_), k in zip(parts, kept, strict=True)]),
        np.concatenate([[0], np.cumsum(np.concatenate(sizes))]).astype(np.int64),
        np.concatenate([none_features(t, s) for t, s, *_ in parts]),
        np.concatenate([y[0][k] for (*_, y, _), k in zip(parts, kept, strict=True)]),
        np.concatenate([y[1] for *_, y, _ in parts]),
        np.concatenate([y[2] ** 0.5 * w for *_, y, w in parts]).astype(np.float32),
    )


def _kept(table: Table, right: Floats) -> NDArray[np.bool_]:
    rank = np.arange(len(table.unit)) - table.starts[table.unit]
    kept: NDArray[np.bool_] = (rank < _RIVALS) | (right > 0) | (rank % 3 == 0)
    return kept


def fit(
    batch: Batch,
    seed: int,
    hidden: int = 12,
    steps: int = 130,
    decay: float = 2e-3,
    rate: float = 0.02,
    uses_context: bool = True,
    start: Network | None = None,
) -> Network:
    """Fit one network on everything at once; `uses_context` False keeps the weights of context features at zero."""
    width = len(NAMES)
    begin = _begin(seed, width, hidden) if start is None else {n: getattr(start, n) for n in Network.__slots__}
    used = np.ones(width, dtype=np.float32)
    if not uses_context:
        used[-len(CONTEXT) :] = 0
    features = batch.features * used
    parameters: dict[str, Floats] = {name: np.array(value, dtype=np.float32) for name, value in begin.items()}
    moments = {name: (np.zeros_like(value), np.zeros_like(value)) for name, value in parameters.items()}
    for step in range(1, steps + 1):
        gradients = _gradients(parameters, batch, features)
        speed = rate * min(1.0, step / 20) * (0.5 * (1 + np.cos(np.pi * step / steps)) + 0.02)
        for name, gradient in gradients.items():
            slope = gradient + decay * parameters[name] * (name != "bias")
            first, second = moments[name]
            first[...] = 0.9 * first + 0.1 * slope
            second[...] = 0.99 * second + 0.01 * slope**2
            update = (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
            parameters[name] -= (speed * update).astype(np.float32)
    parameters["linear"] *= used
    parameters["hidden"] *= used[:, None]
    return Network(**parameters)


def fit_average(batch: Batch, seed: int, uses_context: bool = True) -> Network:
    """Fit networks from several seeds and put them side by side as one, whose score is the mean of theirs."""
    some = [fit(batch, seed + number, uses_context=uses_context) for number in range(_SEEDS)]
    return Network(
        linear=np.mean([n.linear for n in some], axis=0),
        hidden=np.concatenate([n.hidden for n in some], axis=1),
        bias=np.concatenate([n.bias for n in some]),
        out=(np.concatenate([n.out for n in some]) / _SEEDS).astype(np.float32),
        none=np.mean([n.none for n in some], axis=0),
    )


def _begin(seed: int, width: int, hidden: int) -> dict[str, Floats]:
    random = np.random.default_rng(seed)
    return {
        "linear": np.zeros(width, dtype=np.float32),
        "hidden": random.normal(0, 0.25, (width, hidden)).astype(np.float32),
        "bias": np.zeros(hidden, dtype=np.float32),
        "out": random.normal(0, 0.25, hidden).astype(np.float32),
        "none": np.zeros(len(NONE), dtype=np.float32),
    }


def _gradients(parameters: dict[str, Floats], batch: Batch, features: Floats) -> dict[str, Floats]:
    raw = features @ parameters["hidden"] + parameters["bias"]
    active = np.maximum(raw, 0)
    scores = features @ parameters["linear"] + active @ parameters["out"]
    none_scores = batch.none @ parameters["none"]
    p, p_none = softmax(scores, none_scores, batch.starts)
    unit = np.repeat(np.arange(len(p_none)), np.diff(batch.starts))
    good = batch.right_none * p_none + np.bincount(unit, batch.right * p, len(p_none)).astype(np.float32)
    share = batch.weight / batch.weight.sum()
    safe = np.maximum(good, 1e-6)
    # d(-log sum t p)/ds = p - t p / sum(t p)
    d = (p - batch.right * p / safe[unit]) * share[unit]
    d_none = (p_none - batch.right_none * p_none / safe) * share
    d_hidden = np.outer(d, parameters["out"]) * (raw > 0)
    return {
        "linear": features.T @ d, "hidden": features.T @ d_hidden, "bias": d_hidden.sum(axis=0),
        "out": active.T @ d, "none": batch.none.T @ d_none,
    }  # fmt: skip

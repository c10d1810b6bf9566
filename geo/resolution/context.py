"""What the other names of an article say of each candidate, each as far as its own meaning is known."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from geo.domain import Place
from geo.resolution.features import AT, Floats, Table, distances
from geo.resolution.units import Scene

_PEOPLE_NEAR = 200  # characters
_SOURCES = 4  # candidates of each unit that serve as context for others
_FAINT = 0.02  # share of the article's names


def add_context(table: Table, scene: Scene, probability: Floats) -> None:
    """Fill in what the other names of the article say, each as far as its own meaning is known."""
    if not len(table.unit):
        return
    chosen = _sources(table, probability)
    theirs, ours = table.unit[chosen], table.unit
    p = probability[chosen]
    pairs, near_pairs = (table.weight[:, theirs] * p)[ours], (table.beside[:, theirs] * p)[ours]
    total = np.maximum(table.weight.sum(axis=1), 1e-6)[ours]
    total_beside = np.maximum(table.beside.sum(axis=1), 1e-6)[ours]
    f = table.features
    same = {}
    for name in ("country", "division", "county"):
        codes = getattr(table, name)
        same[name] = (codes[:, None] == codes[chosen]) & (codes[:, None] != -1)
        f[:, AT[f"{name}_share"]] = (pairs * same[name]).sum(axis=1) / total
    km = distances(table.where, table.where[chosen])
    points = table.level[chosen] < 2
    near, around = np.exp(-km / 40) * points, np.exp(-km / 250) * points
    f[:, AT["near"]] = (pairs * near).sum(axis=1) / total
    f[:, AT["around"]] = (pairs * around).sum(axis=1) / total
    f[:, AT["nearest"]] = (np.minimum(pairs, 1) * np.exp(-km / 100) * points).max(axis=1, initial=0)
    f[:, AT["country_beside"]] = (near_pairs * same["country"]).sum(axis=1) / total_beside
    f[:, AT["division_beside"]] = (near_pairs * same["division"]).sum(axis=1) / total_beside
    f[:, AT["near_beside"]] = (near_pairs * around).sum(axis=1) / total_beside
    _containment(table, chosen, pairs, near_pairs, same, total)
    _countries(table, scene)
    _company(table, scene, probability)


def _company(table: Table, scene: Scene, probability: Floats) -> None:
    """Say which candidates are of one level with what they are listed with: "Oregon, Idaho and Washington"."""
    f = table.features
    for unit, others in enumerate(scene.company):
        rows = table.rows(unit)
        theirs = [n for other in others for n in range(*table.rows(other).indices(len(table.unit)))]
        if rows.start == rows.stop or not theirs:
            continue
        share = probability[theirs] / len(others)
        same = table.level[rows][:, None] == table.level[theirs]
        home = (table.country[rows][:, None] == table.country[theirs]) | (table.level[rows] == 3)[:, None]
        f[rows, AT["company_level"]] = (same * share).sum(axis=1)
        f[rows, AT["company_other"]] = (~same * share).sum(axis=1)
        f[rows, AT["company_country"]] = (same & home) @ share


def _containment(table: Table, chosen: NDArray[np.int64], pairs: Floats, near_pairs: Floats,
                 same: dict[str, NDArray[np.bool_]], total: Floats) -> None:  # fmt: skip
    f, level, their_level = table.features, table.level, table.level[chosen]
    present = np.minimum(pairs, 1)
    holds = np.zeros_like(pairs, dtype=bool)
    for name, rank in (("country", 3), ("division", 2), ("county", 1)):
        within = same[name] & (their_level == rank) & (level[:, None] < rank)
        f[:, AT[f"inside_{name}"]] = (present * within).max(axis=1, initial=0)
        holds |= same[name] & (level[:, None] == rank) & (their_level < rank)
    f[:, AT["contains"]] = (pairs * holds).sum(axis=1) / total
    f[:, AT["contains_beside"]] = np.minimum((near_pairs * holds).sum(axis=1), 1)


def _countries(table: Table, scene: Scene) -> None:
    f = table.features
    by_unit = [unit.candidates.places for unit in scene.units]
    if scene.demonyms:
        f[:, AT["demonyms"]] = [scene.demonyms.get(p.country, 0.0) for places in by_unit for p in places]
        close = [_peoples_near(number, scene) for number in range(len(scene.units))]
        named = [p.country in close[u] for u, places in enumerate(by_unit) for p in places]
        f[:, AT["capital_of_people"]] = table.column("capital") * np.array(named)
    share = table.column("country_share")
    if len(scene.units) > 1:
        f[:, AT["is_top_country"]] = (share >= share.max() - 1e-6) & (share > 0)
    else:
        f[:, AT["alone"]] = 1.0
    _abroad(table, by_unit, scene)


def _abroad(table: Table, by_unit: list[tuple[Place, ...]], scene: Scene) -> None:
    """Say which candidates lie in a country that nothing else in the article speaks of; oceans lie in none.

    It says the more, the more the article is about one country.
    """
    if len(scene.units) < 2:
        return
    f = table.features
    near = f[:, [AT[name] for name in ("country_share", "demonyms", "home_country", "inside_container")]].max(axis=1)
    has_country = np.array([bool(p.country) for places in by_unit for p in places])
    focused = float(table.column("country_share").max(initial=0))
    f[:, AT["abroad"]] = focused * (has_country & (near < _FAINT))
    f[:, AT["abroad_and_small"]] = f[:, AT["abroad"]] * np.maximum(0, 1.5 - table.column("population"))


def _peoples_near(unit: int, scene: Scene) -> frozenset[str]:
    """List the countries whose people stand near a name: "the Chilean minister met his Peruvian guest in Santiago"."""
    starts = [scene.starts[t] for t in scene.units[unit].toponyms]
    return frozenset(c for at, c in scene.peoples if any(abs(at - start) < _PEOPLE_NEAR for start in starts))


def _sources(table: Table, probability: Floats) -> NDArray[np.int64]:
    """List the rows of each unit's likeliest candidates."""
    order = np.lexsort((-probability, table.unit))
    rank = np.arange(len(order)) - table.starts[table.unit]
    return order[(rank < _SOURCES) & (probability[order] > 0.02)].astype(np.int64)

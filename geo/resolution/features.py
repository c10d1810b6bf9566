"""Named features of each candidate of each unit: what stands beside the name, and what else the article names.

The features of CONTEXT need to know what the other names mean: `context` fills them in by an earlier pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

import numpy as np
from numpy.typing import NDArray

from geo.resolution.candidates import STATIC, CandidateSet, unit_vector
from geo.resolution.surroundings import KINDS
from geo.resolution.unit import Unit
from geo.resolution.units import Scene

Floats = NDArray[np.float32]
EARTH_KM = 6371.0
LOCAL = (
    "cue_agrees", "cue_differs", "told", "not_told", "side_and_area", "side_and_point", "the_and_area",
    "the_and_point", "where_and_point", "inside_container", "outside_container", "inside_comma", "outside_comma",
    "demonym_before", "not_demonym_before", "dateline_and_place", "dateline_and_area", "inside_container_elsewhere",
    "outside_container_elsewhere", "home_country", "not_home_country", "home_near", "home_close", "name_in_domain",
    "domain_and_size", "domain_and_english", "mentions", "the_and_water", "the_and_division", "cue_nearly",
    "governs_and_area", "governs_and_point", "inside_frame", "outside_frame",
)  # fmt: skip
CONTEXT = (
    "country_share", "division_share", "county_share", "near", "around", "nearest",
    "country_beside", "division_beside", "near_beside", "inside_country", "inside_division", "inside_county",
    "contains", "contains_beside", "demonyms", "capital_of_people", "is_top_country", "alone",
    "could_near", "could_division", "could_country",
    "could_near_best", "could_division_best", "abroad", "abroad_and_small",
    "company_level", "company_other", "company_country",
)  # fmt: skip
NONE = (
    "none_bias",
    "none_empty",
    "none_fuzzy",
    "none_size",
    "none_inside",
    "none_near",
    "none_container",
    "none_exact_main",
    "none_abroad",
    "none_abroad_and_small",
)
NAMES = (*STATIC, *LOCAL, *CONTEXT)
AT = {name: number for number, name in enumerate(NAMES)}
_COULD = 12  # candidates of each unit that are asked whether they could lie near
_LEVELS = ("division", "county")  # one country's district is a first-level division, another's is not
_ENGLISH = frozenset({"US", "CA", "GB", "IE", "AU", "NZ"})  # where papers in English are called after their towns
_AREAS = ("country", "division", "county", "water", "region")


@dataclass(slots=True)
class Table:
    """Candidates of all units of a scene, one below the other; unit u has the rows starts[u] to starts[u + 1]."""

    features: Floats
    starts: NDArray[np.int64]
    unit: NDArray[np.int64]
    where: Floats
    country: NDArray[np.int64]
    division: NDArray[np.int64]
    county: NDArray[np.int64]
    level: NDArray[np.int64]
    weight: Floats  # how much each unit listens to each other one, over the whole article
    beside: Floats  # and to the names right beside it

    def rows(self, unit: int) -> slice:
        return slice(int(self.starts[unit]), int(self.starts[unit + 1]))

    def column(self, name: str) -> Floats:
        return self.features[:, AT[name]]


def local_table(scene: Scene) -> Table:
    """Fill in all that needs no other name."""
    sets = [unit.candidates for unit in scene.units]
    sizes = np.array([len(s) for s in sets], dtype=np.int64)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    features = np.zeros((int(starts[-1]), len(NAMES)), dtype=np.float32)
    if sets and starts[-1]:
        features[:, : len(STATIC)] = np.concatenate([s.features for s in sets])
    weight, beside = _weights(scene)
    table = Table(
        features, starts, np.repeat(np.arange(len(sets)), sizes), _where(sets), _joined(sets, "country"),
        _joined(sets, "division"), _joined(sets, "county"), _joined(sets, "level"), weight, beside,
    )  # fmt: skip
    for number, unit in enumerate(scene.units):
        _beside(table, table.rows(number), unit, scene)
    for number, head in enumerate(scene.frame):
        if head >= 0:
            rows = table.rows(number)
            within = inside(scene.units[head].candidates, table, rows)
            table.features[rows, AT["inside_frame"]] = within
            table.features[rows, AT["outside_frame"]] = ~within & (table.level[rows] < 3)
    _share_containers(table, scene)
    _coherence(table)
    return table


def _where(sets: list[CandidateSet]) -> Floats:
    return np.concatenate([s.where for s in sets]) if sets else np.zeros((0, 3), dtype=np.float32)


def _joined(sets: list[CandidateSet], name: str) -> NDArray[np.int64]:
    return np.concatenate([getattr(s, name) for s in sets]) if sets else np.zeros(0, dtype=np.int64)


def inside(container: CandidateSet, table: Table, rows: slice) -> NDArray[np.bool_]:
    """Say which candidates lie in one of the places that a container's name can mean."""
    found = np.zeros(rows.stop - rows.start, dtype=bool)
    for level, codes in ((3, "country"), (2, "division"), (1, "county")):
        wanted = getattr(container, codes)[(container.level == level) & (getattr(container, codes) != -1)]
        if len(wanted):
            found |= np.isin(getattr(table, codes)[rows], wanted) & (table.level[rows] < level)
    return found


def _beside(table: Table, rows: slice, unit: Unit, scene: Scene) -> None:
    if rows.start == rows.stop:
        return
    f, around = table.features[rows], unit.surroundings
    kinds = f[:, : len(KINDS)]
    area = np.max([kinds[:, KINDS.index(k)] for k in _AREAS], axis=0)
    if around.kind:
        agrees = kinds[:, KINDS.index(around.kind)]
        if around.kind == "district":
            agrees = np.maximum(agrees, 0.5 * kinds[:, KINDS.index("place")])
        elif around.word == "township":
            agrees = np.maximum(agrees, kinds[:, KINDS.index("county")])
        f[:, AT["cue_agrees"]], f[:, AT["cue_differs"]] = agrees, 1 - agrees
        levels = np.max([kinds[:, KINDS.index(k)] for k in _LEVELS], axis=0)
        if around.kind in _LEVELS:
            f[:, AT["cue_nearly"]] = (1 - agrees) * levels
        if around.word:
            f[:, AT["told"]], f[:, AT["not_told"]] = levels, 1 - levels
    if around.has_side:
        f[:, AT["side_and_area"]], f[:, AT["side_and_point"]] = area, 1 - area
    if around.has_the:
        bare = np.array([not p.name.startswith("The ") for p in unit.candidates.places])
        f[:, AT["the_and_area"]], f[:, AT["the_and_point"]] = area, (1 - area) * bare
        for kind in ("water", "division"):
            f[:, AT[f"the_and_{kind}"]] = kinds[:, KINDS.index(kind)]
    if around.governs:
        f[:, AT["governs_and_area"]], f[:, AT["governs_and_point"]] = area, 1 - area
    if around.has_preposition:
        f[:, AT["where_and_point"]] = 1 - area
    if unit.container is not None:
        within = inside(unit.container, table, rows).astype(np.float32)
        f[:, AT["inside_container"]], f[:, AT["outside_container"]] = within, 1 - within
        if around.is_comma:
            f[:, AT["inside_comma"]], f[:, AT["outside_comma"]] = within, 1 - within
    if around.country:
        same = np.array([p.country == around.country for p in unit.candidates.places], dtype=np.float32)
        f[:, AT["demonym_before"]], f[:, AT["not_demonym_before"]] = same, 1 - same
    if around.is_dateline:
        f[:, AT["dateline_and_area"]], f[:, AT["dateline_and_place"]] = area, 1 - area
    f[:, AT["mentions"]] = np.log(max(1, len(unit.toponyms))) / 2
    _at_home(f, table.where[rows], unit, scene)


def _at_home(f: Floats, where: Floats, unit: Unit, scene: Scene) -> None:
    if len(unit.key) > 3 and unit.key.replace(" ", "") in scene.domain:
        f[:, AT["name_in_domain"]] = f[:, AT["place"]]
        f[:, AT["domain_and_size"]] = f[:, AT["population"]] * f[:, AT["place"]]
        english = np.array([p.country in _ENGLISH for p in unit.candidates.places], dtype=np.float32)
        f[:, AT["domain_and_english"]] = english * f[:, AT["place"]]
    home = scene.home
    if home is None or home.is_worldwide:
        return
    same = np.array([p.country == home.country for p in unit.candidates.places], dtype=np.float32)
    f[:, AT["home_country"]], f[:, AT["not_home_country"]] = same, 1 - same
    if home.lat is not None and home.lon is not None:
        km = distances(where, np.array([unit_vector(home.lat, home.lon)], dtype=np.float32))[:, 0]
        f[:, AT["home_near"]], f[:, AT["home_close"]] = np.exp(-km / 300), np.exp(-km / 50)


def _share_containers(table: Table, scene: Scene) -> None:
    """Let "Springfield, Ill." speak for every other Springfield of the article."""
    by_key: dict[str, list[int]] = {}
    for number, unit in enumerate(scene.units):
        by_key.setdefault(unit.key, []).append(number)
    for numbers in by_key.values():
        told = [n for n in numbers if scene.units[n].container is not None]
        if len(numbers) < 2 or not told:
            continue
        for number in numbers:
            others = [n for n in told if n != number]
            if others and len(scene.units[number].candidates):
                rows = table.rows(number)
                within = np.max([inside(c, table, rows) for n in others if (c := scene.units[n].container)], axis=0)
                table.features[rows, AT["inside_container_elsewhere"]] = within
                table.features[rows, AT["outside_container_elsewhere"]] = 1 - within


def distances(one: Floats, other: Floats) -> Floats:
    """Give great-circle distances in kilometres between two lists of unit vectors."""
    km: Floats = EARTH_KM * np.arccos(np.clip(one @ other.T, -1, 1))
    return km


def _coherence(table: Table) -> None:
    """Ask whether the other names could lie near a candidate at all, whatever an earlier pass thought of them.

    Columbus, Dublin and Worthington have their biggest bearers on three continents, and all three lie around one city.
    """
    sizes = np.minimum(np.diff(table.starts), _COULD)
    filled = np.flatnonzero(sizes)
    if not len(filled):
        return
    theirs = np.concatenate([np.arange(sizes[u]) + table.starts[u] for u in filled])
    firsts = np.concatenate([[0], np.cumsum(sizes[filled])[:-1]])
    km = distances(table.where, table.where[theirs])
    point = (table.level[theirs] < 2).astype(np.float32)
    rare = (table.weight[:, filled] / (1 + np.log(sizes[filled])).astype(np.float32))[table.unit]
    total = np.maximum(rare.sum(axis=1), 1e-6)
    near = np.maximum.reduceat(np.exp(-km / 60) * point, firsts, axis=1)
    table.features[:, AT["could_near"]] = (rare * near).sum(axis=1) / total
    for name in ("division", "country"):
        codes = getattr(table, name)
        same = (codes[:, None] == codes[theirs]) & (codes[:, None] != -1)
        could = np.maximum.reduceat(same.astype(np.float32), firsts, axis=1)
        table.features[:, AT[f"could_{name}"]] = (rare * could).sum(axis=1) / total
    for name in ("near", "division"):
        column = table.column(f"could_{name}")
        best = np.maximum.reduceat(column, table.starts[filled])
        table.features[:, AT[f"could_{name}_best"]] = column >= np.repeat(best, np.diff(table.starts)[filled]) - 1e-6


def _weights(scene: Scene) -> tuple[Floats, Floats]:
    """How much each unit listens to each other one: over the whole article, and to the names right beside it.

    A name never supports itself, in whatever surroundings it stands.
    """
    count = len(scene.units)
    keys = np.array([hash(unit.key) for unit in scene.units])
    different = keys[:, None] != keys
    weight = different * np.array([unit.weight for unit in scene.units])
    beside = np.zeros((count, count))
    order = np.argsort(scene.starts, kind="stable")
    for step in (1, 2, 3):
        for one, other in zip(order, order[step:], strict=False):
            gap = abs(scene.starts[other] - scene.starts[one])
            if gap < 250:
                a, b = scene.unit_of[one], scene.unit_of[other]
                beside[a, b] += (closeness := exp(-gap / 80))
                beside[b, a] += closeness
    return weight.astype(np.float32), (beside * different).astype(np.float32)


def none_features(table: Table, scene: Scene) -> Floats:
    """Describe for each unit the answer "none of these"."""
    out = np.zeros((len(scene.units), len(NONE)), dtype=np.float32)
    out[:, 0] = 1.0
    sizes = np.diff(table.starts)
    out[sizes == 0, 1] = 1.0
    filled = np.flatnonzero(sizes)
    if not len(filled):
        return out
    starts = table.starts[filled]

    def highest(name: str) -> Floats:
        return np.maximum.reduceat(table.column(name), starts)

    alike = np.minimum.reduceat(table.features[:, [AT["spelt_like"], AT["sounds_like"]]], starts, axis=0)
    out[filled, 2] = alike.sum(axis=1)
    out[filled, 3] = highest("population")
    out[filled, 4] = highest("inside_division")
    out[filled, 5] = highest("around")
    told = np.array([unit.container is not None for unit in scene.units])[filled]
    out[filled, 6] = told & (highest("inside_container") == 0)
    out[filled, 7] = highest("main")
    for number, name in ((8, "abroad"), (9, "abroad_and_small")):
        out[filled, number] = np.minimum.reduceat(table.column(name), starts)
    return out

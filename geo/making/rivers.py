"""Courses of named rivers: lines without names in Natural Earth, matched to the gazetteer's mouths and boxes.

The network of lines is walked upstream from a river's mouth; of all the ways inside the river's box, the one whose own
box fits best is its course. Where none fits well (small rivers are not in a 1:50m map) the river has no course.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from geo.gazetteer.entries import read_facts

Point = tuple[float, float]  # lon, lat
Box = tuple[float, float, float, float]  # west, south, east, north
Graph = dict[Point, list[tuple[Point, float]]]

JOIN_DEGREES = 0.12
MOUTH_DEGREES = 0.8
LEAST_FIT = 0.6


def build_network(lines: Iterable[Sequence[Point]]) -> Graph:
    """Join lines where they share a vertex, and loose ends to the nearest vertex of another line close by."""
    graph: Graph = defaultdict(list)
    ends: list[Point] = []
    for line in lines:
        points = [(round(x, 3), round(y, 3)) for x, y in line]
        for a, b in pairwise(points):
            if a != b:
                graph[a].append((b, math.dist(a, b)))
                graph[b].append((a, math.dist(a, b)))
        ends += [points[0], points[-1]]
    vertices = np.array(list(graph))
    for end in ends:
        near = np.flatnonzero(np.hypot(*(vertices - end).T) < JOIN_DEGREES)
        for i in near.tolist():
            other = (float(vertices[i][0]), float(vertices[i][1]))
            if other != end:
                far = math.dist(end, other) * 1.5
                graph[end].append((other, far))
                graph[other].append((end, far))
    return graph


def _fit(a: Box, b: Box) -> float:
    """Share of two boxes' union that they have in common; flat boxes are thickened to a tenth of a degree."""
    a, b = _thick(a), _thick(b)
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    if wide <= 0 or high <= 0:
        return 0.0
    common = wide * high
    return common / (_area(a) + _area(b) - common)


def _thick(box: Box) -> Box:
    return box[0] - 0.05, box[1] - 0.05, box[2] + 0.05, box[3] + 0.05


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def trace(graph: Graph, mouth: Point, box: Box) -> tuple[list[Point], float]:
    """Find the way from the mouth whose box fits the river's best, and how well it fits (0 to 1)."""
    pad = max(0.3, 0.08 * max(box[2] - box[0], box[3] - box[1]))
    inside = [p for p in graph if box[0] - pad <= p[0] <= box[2] + pad and box[1] - pad <= p[1] <= box[3] + pad]
    allowed = set(inside)
    starts = sorted((math.dist(p, mouth), p) for p in inside)[:3]
    best: tuple[list[Point], float] = ([], 0.0)
    for far, start in starts:
        if far > MOUTH_DEGREES:
            break
        found = _best_way(graph, allowed, start, box)
        if found[1] > best[1]:
            best = found
    return best


def _best_way(graph: Graph, allowed: set[Point], start: Point, box: Box) -> tuple[list[Point], float]:
    before: dict[Point, Point | None] = {start: None}
    boxes: dict[Point, Box] = {start: (*start, *start)}
    length = {start: 0.0}
    queue = [(0.0, start)]
    while queue:
        so_far, here = heapq.heappop(queue)
        if so_far > length[here]:
            continue
        for there, step in graph[here]:
            if there in allowed and so_far + step < length.get(there, math.inf):
                length[there], before[there] = so_far + step, here
                w, s, e, n = boxes[here]
                boxes[there] = (min(w, there[0]), min(s, there[1]), max(e, there[0]), max(n, there[1]))
                heapq.heappush(queue, (so_far + step, there))
    end = max(boxes, key=lambda p: (_fit(boxes[p], box), -length[p]))
    way: list[Point] = []
    at: Point | None = end
    while at is not None:
        way.append(at)
        at = before[at]
    return way[::-1], _fit(boxes[end], box)


def river_courses(facts: Path, lines: Iterable[Sequence[Point]]) -> dict[str, list[Point]]:
    """Trace every river of the gazetteer's tables that the map has: course by place id, from mouth to source."""
    graph = build_network(lines)
    courses = {}
    for entry in read_facts(facts):
        if entry.feature == "STM" and entry.box is not None:
            way, fit = trace(graph, (entry.lon, entry.lat), entry.box)
            if fit >= LEAST_FIT:
                courses[entry.id] = way
    return courses

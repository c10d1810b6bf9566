"""Province polygons -> arcs that neighbours share, each with the kind of line that it is.

The idea is TopoJSON's (Bostock, "Command-Line Cartography"): a border between two provinces is kept once, so a
country's outline is whatever arcs its provinces do not share. Coordinates are integers, 1/1000 of a degree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Vertex = tuple[int, int]
Edge = tuple[Vertex, Vertex]
ArcKind = Literal["coast", "border", "province", "disputed", "seam"]
KINDS: tuple[ArcKind, ...] = ("coast", "border", "province", "disputed", "seam")
EdgeKind = Callable[[Edge, Sequence[int]], ArcKind]

UNITS_PER_DEGREE = 1000
ANTIMERIDIAN = 180 * UNITS_PER_DEGREE


@dataclass(frozen=True, slots=True)
class Topology:
    """`arcs` are vertex lists; `rings[i]` are the rings of province i, each a list of arc numbers.

    An arc number n < 0 means arc ~n walked backwards. Rings fill by the even-odd rule.
    """

    arcs: list[list[Vertex]]
    kinds: list[ArcKind]
    rings: list[list[list[int]]]


def _edge(a: Vertex, b: Vertex) -> Edge:
    return (a, b) if a < b else (b, a)


def is_seam(edge: Edge) -> bool:
    """Say whether an edge runs along the antimeridian, where the sheet is cut and no border is."""
    return abs(edge[0][0]) == ANTIMERIDIAN == abs(edge[1][0])


def _owners(provinces: Sequence[Sequence[Sequence[Vertex]]]) -> dict[Edge, list[int]]:
    owners: dict[Edge, list[int]] = defaultdict(list)
    for number, rings in enumerate(provinces):
        for ring in rings:
            for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
                owners[_edge(a, b)].append(number)
    return owners


def _junctions(kinds: dict[Edge, ArcKind]) -> set[Vertex]:
    """Find the vertices where arcs must end: not exactly two edges, or two of different kinds."""
    met: dict[Vertex, list[ArcKind]] = defaultdict(list)
    for (a, b), kind in kinds.items():
        met[a].append(kind)
        met[b].append(kind)
    return {vertex for vertex, here in met.items() if len(here) != 2 or here[0] != here[1]}


def _pieces(ring: Sequence[Vertex], junctions: set[Vertex]) -> Iterable[list[Vertex]]:
    """Cut a ring at its junctions; a ring without any starts at its smallest vertex, whoever owns it."""
    cuts = [i for i, vertex in enumerate(ring) if vertex in junctions]
    start = cuts[0] if cuts else min(range(len(ring)), key=lambda i: ring[i])
    walk = [*ring[start:], *ring[:start], ring[start]]
    piece = [walk[0]]
    for vertex in walk[1:]:
        piece.append(vertex)
        if vertex in junctions:
            yield piece
            piece = [vertex]
    if len(piece) > 1:
        yield piece


def build_topology(provinces: Sequence[Sequence[Sequence[Vertex]]], kind_of: EdgeKind) -> Topology:
    """Cut rings (open: the first vertex is not repeated) into shared arcs; `kind_of` sees an edge and its owners."""
    kinds = {edge: kind_of(edge, owners) for edge, owners in _owners(provinces).items()}
    junctions = _junctions(kinds)
    numbers: dict[tuple[Vertex, ...], int] = {}
    topology = Topology([], [], [])
    for rings in provinces:
        walked: list[list[int]] = []
        for ring in rings:
            refs: list[int] = []
            for piece in _pieces(ring, junctions):
                forward, backward = tuple(piece), tuple(reversed(piece))
                if forward in numbers:
                    refs.append(numbers[forward])
                elif backward in numbers:
                    refs.append(~numbers[backward])
                else:
                    numbers[forward] = len(topology.arcs)
                    refs.append(len(topology.arcs))
                    topology.arcs.append(piece)
                    topology.kinds.append(kinds[_edge(piece[0], piece[1])])
            walked.append(refs)
        topology.rings.append(walked)
    return topology


def deltas(vertices: Sequence[Vertex]) -> list[int]:
    """Flatten to x0, y0, dx, dy, dx, dy, ...: small numbers, which compress well."""
    flat = [*vertices[0]]
    for (x0, y0), (x1, y1) in pairwise(vertices):
        flat += [x1 - x0, y1 - y0]
    return flat

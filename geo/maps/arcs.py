"""Visits -> arcs: who travelled from where to where, as great circles.

An arc is drawn only where the text says that somebody travelled. It starts where the text says; else at the visitor's
capital, which is a convention and labelled as one. Stops of one trip follow each other.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from geographiclib.geodesic import Geodesic

from geo.domain import Actor, Place, Visit, VisitStatus
from geo.errors import DataError
from geo.settings import data_folder

STATUSES: tuple[VisitStatus, ...] = ("happened", "announced", "invited", "cancelled")
UNITS_PER_DEGREE = 100
NO_JOURNEY_KM = 25


@dataclass(frozen=True, slots=True)
class Arc:
    """All journeys of one status between two places, one way. `path` is (lat, lon), longitudes unrolled past 180.

    `records` are visit ids in order of time. A call is a dotted link between two capitals, without direction.
    """

    id: str
    origin: Place
    destination: Place
    is_by_convention: bool
    is_call: bool
    status: VisitStatus
    records: tuple[str, ...]
    path: tuple[tuple[float, float], ...]

    @property
    def label(self) -> str:
        noun = "call" if self.is_call else "visit"
        many = f"{len(self.records)} {noun}{'' if len(self.records) == 1 else 's'}"
        word = "" if self.status == "happened" else f" {self.status}"
        start = " (capital, by convention)" if self.is_by_convention and not self.is_call else ""
        way = "–" if self.is_call else "→"
        return f"{self.origin.name}{start} {way} {self.destination.name} · {many}{word}"


@cache
def load_capitals() -> dict[str, Place]:
    """Load each country's capital by ISO code, from data/basemap/capitals.csv."""
    path = data_folder() / "basemap" / "capitals.csv"
    if not path.exists():
        raise DataError(f"{path} is missing; run `make data`")
    with path.open(encoding="utf-8", newline="") as file:
        return {
            row["country"]: Place(
                row["id"], row["name"], float(row["lat"]), float(row["lon"]), row["country"], "PPLC", "city"
            )
            for row in csv.DictReader(file)
        }


@lru_cache(maxsize=4096)
def great_circle(lat1: float, lon1: float, lat2: float, lon2: float) -> tuple[tuple[float, float], ...]:
    """Give points along the shortest way on the ellipsoid (WGS 84), one about every 150 km, at least 16.

    Longitudes run on past 180 instead of jumping to -180 (geographiclib's LONG_UNROLL): Tokyo to
    Los Angeles ends at 241.
    """
    line = Geodesic.WGS84.InverseLine(lat1, lon1, lat2, lon2)
    steps = max(16, min(96, int(line.s13 / 150_000)))
    outmask = Geodesic.LATITUDE | Geodesic.LONGITUDE | Geodesic.LONG_UNROLL
    points = (line.Position(line.s13 * i / steps, outmask) for i in range(steps + 1))
    return tuple((float(point["lat2"]), float(point["lon2"])) for point in points)


def _key(place: Place) -> str:
    return place.id or f"~{place.lat:.2f},{place.lon:.2f}"


def _is_same(a: Place, b: Place) -> bool:
    if _key(a) == _key(b):
        return True
    return bool(Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon, Geodesic.DISTANCE)["s12"] < NO_JOURNEY_KM * 1000)


def _capital_of(actors: Sequence[Actor]) -> Place | None:
    capitals = load_capitals()
    return next((capitals[a.country] for a in actors if a.country in capitals), None)


def _when(visit: Visit) -> tuple[bool, str, str]:
    return (visit.date is None, visit.date.start.isoformat() if visit.date else "", visit.id)


@dataclass(frozen=True, slots=True)
class Journey:
    """One visit with both its ends found; what has not both is no journey, and is drawn as a mark."""

    visit: Visit
    origin: Place
    destination: Place
    is_by_convention: bool


def find_journeys(visits: Iterable[Visit]) -> list[Journey]:
    """Find where each visit or call began and ended; visits of one trip go from stop to stop."""
    ordered = sorted(visits, key=_when)
    last_stop: dict[str, Place] = {}
    journeys = []
    for visit in ordered:
        journey = _journey(visit, last_stop.get(visit.trip) if visit.trip else None)
        if visit.trip and visit.kind == "visit" and visit.place:
            last_stop[visit.trip] = visit.place.place
        if journey is not None and not _is_same(journey.origin, journey.destination):
            journeys.append(journey)
    return journeys


def _journey(visit: Visit, previous: Place | None) -> Journey | None:
    capital = _capital_of(visit.visitors)
    if visit.kind == "call":
        host = _capital_of(visit.hosts)
        return Journey(visit, capital, host, True) if capital and host else None
    if visit.kind != "visit" or visit.place is None or visit.place.place.is_approximate:
        return None
    origin = visit.origin or previous or capital
    if origin is None:
        return None
    return Journey(visit, origin, visit.place.place, visit.origin is None and previous is None)


def make_arcs(journeys: Iterable[Journey]) -> list[Arc]:
    """Put journeys of one direction and status together, the most travelled last so that they lie on top."""
    groups: dict[tuple[str, str, bool, VisitStatus], list[Journey]] = defaultdict(list)
    for journey in journeys:
        is_call = journey.visit.kind == "call"
        ends = (_key(journey.origin), _key(journey.destination))
        start, end = sorted(ends) if is_call else ends
        groups[start, end, is_call, journey.visit.status].append(journey)
    arcs = []
    for (start, end, is_call, status), members in groups.items():
        first = members[0]
        path = great_circle(first.origin.lat, first.origin.lon, first.destination.lat, first.destination.lon)
        arcs.append(
            Arc(
                id=f"{'call' if is_call else 'way'}:{start}>{end}:{status}",
                origin=first.origin,
                destination=first.destination,
                is_by_convention=any(j.is_by_convention for j in members),
                is_call=is_call,
                status=status,
                records=tuple(j.visit.id for j in members),
                path=path,
            )
        )
    return sorted(arcs, key=lambda arc: (len(arc.records), arc.id))

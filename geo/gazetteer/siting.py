"""Which division a place lies in, where its table doesn't say: that of the nearest city of its country."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from math import cos, hypot, radians

from geo.gazetteer.entries import Entry
from geo.gazetteer.generic import bare_name
from geo.gazetteer.keys import name_key
from geo.gazetteer.names import kind_of

_SITED = frozenset({"place", "district", "landmark", "county"})
_FARTHEST_KM = 80.0
_CELLS = 2  # cells to a degree; cities of the nine cells around are looked at


class Siting:
    """Remembers where cities and divisions are, then gives codes to places that have none."""

    def __init__(self) -> None:
        self._cells: dict[tuple[str, int, int], list[tuple[float, float, str, str]]] = defaultdict(list)
        self._divisions: dict[tuple[str, str], str] = {}

    def note(self, entry: Entry) -> None:
        """Remember an entry of a table that knows its codes."""
        if entry.feature == "ADM1":
            for name in (entry.name, *entry.alternates):
                self._divisions.setdefault((entry.country, name_key(bare_name(name))), entry.admin1)
        elif kind_of(entry.feature) == "place" and entry.admin1:
            cell = (entry.country, int(entry.lat * _CELLS), int(entry.lon * _CELLS))
            self._cells[cell].append((entry.lat, entry.lon, entry.admin1, entry.admin2))

    def division_names(self) -> set[str]:
        """Give the keys of all names of first-level divisions, without the words for their kind."""
        return {name for _, name in self._divisions}

    def site(self, entry: Entry) -> Entry:
        """Give the entry with codes of its divisions, as far as they can be told."""
        if not entry.country or kind_of(entry.feature) not in _SITED:
            return entry
        named = self._divisions.get((entry.country, name_key(bare_name(entry.admin1)))) if entry.admin1 else None
        nearest = self._nearest(entry, named)
        if nearest is None:
            return replace(entry, admin1=named) if named else entry
        admin1, admin2 = nearest
        return replace(entry, admin1=admin1, admin2="" if kind_of(entry.feature) == "county" else admin2)

    def _nearest(self, entry: Entry, admin1: str | None) -> tuple[str, str] | None:
        row, column = int(entry.lat * _CELLS), int(entry.lon * _CELLS)
        best, least = None, _FARTHEST_KM
        for i in (-1, 0, 1):
            for j in (-1, 0, 1):
                for lat, lon, code, second in self._cells.get((entry.country, row + i, column + j), ()):
                    km = 111.2 * hypot(lat - entry.lat, (lon - entry.lon) * cos(radians(lat)))
                    if km < least and (admin1 is None or code == admin1):
                        best, least = (code, second), km
        return best

"""Which division a place lies in, where its table doesn't say: that of the nearest city of its country."""

from __future__ import annotations

from array import array
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from geo.gazetteer.entries import Entry
from geo.gazetteer.generic import bare_name
from geo.gazetteer.keys import name_key
from geo.gazetteer.names import kind_of

_SITED = frozenset({"place", "district", "landmark", "county"})
_FARTHEST_KM = 80.0


class Siting:
    """Remembers where cities and divisions are, then gives codes to places that have none."""

    def __init__(self) -> None:
        self._lat, self._lon = array("f"), array("f")
        self._codes: list[tuple[str, str, str]] = []
        self._divisions: dict[tuple[str, str], str] = {}
        self._by_lat: NDArray[np.int64] = np.zeros(0, dtype=np.int64)

    def note(self, entry: Entry) -> None:
        """Remember an entry of a table that knows its codes."""
        if entry.feature == "ADM1":
            for name in (entry.name, *entry.alternates):
                self._divisions.setdefault((entry.country, name_key(bare_name(name))), entry.admin1)
        elif kind_of(entry.feature) == "place" and entry.admin1:
            self._lat.append(entry.lat)
            self._lon.append(entry.lon)
            self._codes.append((entry.country, entry.admin1, entry.admin2))

    def site(self, entry: Entry) -> Entry:
        """Give the entry with codes of its divisions, as far as they can be told."""
        if not entry.country or kind_of(entry.feature) not in _SITED:
            return entry
        named = self._divisions.get((entry.country, name_key(bare_name(entry.admin1)))) if entry.admin1 else None
        nearest = self._nearest(entry, named)
        if nearest is None:
            return replace(entry, admin1=named) if named else entry
        _, admin1, admin2 = nearest
        return replace(entry, admin1=admin1, admin2="" if kind_of(entry.feature) == "county" else admin2)

    def _nearest(self, entry: Entry, admin1: str | None) -> tuple[str, str, str] | None:
        lat = np.frombuffer(self._lat, dtype=np.float32)
        lon = np.frombuffer(self._lon, dtype=np.float32)
        if len(self._by_lat) != len(lat):
            self._by_lat = np.argsort(lat, kind="stable").astype(np.int64)
        low, high = np.searchsorted(lat, [entry.lat - 0.7, entry.lat + 0.7], sorter=self._by_lat)
        band = self._by_lat[low:high]
        east = (lon[band] - entry.lon) * np.cos(np.radians(entry.lat))
        km = 111.2 * np.hypot(lat[band] - entry.lat, east)
        for i in np.argsort(km, kind="stable")[:12]:
            code = self._codes[int(band[i])]
            if km[i] > _FARTHEST_KM:
                break
            if code[0] == entry.country and (admin1 is None or code[1] == admin1):
                return code
        return None

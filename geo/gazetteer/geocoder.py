"""geopy's habits in front of the embedded gazetteer: geocode, reverse, Location, and None when nothing is found.

geocoder = EmbeddedGeocoder()
geocoder.geocode("Deir ez-Zor").latitude
geocoder.reverse((33.31, 44.36)).address
"""

from __future__ import annotations

from typing import Any

from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from geo.countries import country_name
from geo.domain import Place
from geo.gazetteer.gazetteer import Gazetteer


class EmbeddedGeocoder(Geocoder):  # type: ignore[misc]
    """A geopy geocoder that asks no service. `Location.raw` is the Place (for `reverse`, the Address)."""

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        super().__init__(user_agent="dateline-embedded")
        self._gazetteer = gazetteer or Gazetteer.open()

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        limit: int = 10,
        country_codes: str | list[str] | None = None,
        **_: Any,
    ) -> Location | list[Location] | None:
        """Find places by name, "Paris" or "Paris, Texas"; the best known first. None where there is none."""
        name, _comma, rest = query.partition(",")
        places = [m.place for m in self._gazetteer.find_candidates(name.strip(), 50)]
        for part in filter(None, map(str.strip, rest.split(","))):
            places = [p for p in places if self._is_in(p, part)]
        if country_codes:
            wanted = {c.upper() for c in ([country_codes] if isinstance(country_codes, str) else country_codes)}
            places = [p for p in places if p.country in wanted]
        found = [_location(place) for place in places[:limit]]
        if not found:
            return None
        return found[0] if exactly_one else found

    def reverse(self, query: Any, *, exactly_one: bool = True, **_: Any) -> Location | list[Location] | None:
        """Say what lies at a point (geopy's Point, a pair, or "33.3, 44.4"); None far out at sea."""
        point = Point(query)
        address = self._gazetteer.reverse(point.latitude, point.longitude)
        if address is None:
            return None
        place = address.place
        found = Location(_address(place), Point(place.lat, place.lon), {"address": address})
        return found if exactly_one else [found]

    def _is_in(self, place: Place, container: str) -> bool:
        around = [m.place for m in self._gazetteer.find_candidates(container, 20)]
        names = {container.lower()}
        return any(
            place.country == other.country and (not other.admin1_code or place.admin1_code == other.admin1_code)
            for other in around
            if other.precision in ("country", "admin1")
        ) or bool(names & {place.admin1.lower(), place.admin2.lower(), country_name(place.country).lower()})


def _location(place: Place) -> Location:
    return Location(_address(place), Point(place.lat, place.lon), {"place": place})


def _address(place: Place) -> str:
    parts = (place.name, place.admin2, place.admin1, country_name(place.country))
    return ", ".join(dict.fromkeys(filter(None, parts)))

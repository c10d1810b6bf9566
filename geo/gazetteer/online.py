"""An online geocoder behind the embedded one: off unless a person asks for it and gives a user agent.

    geocoder = OnlineGeocoder(user_agent="my-newsroom/1.0 (me@example.org)")
    geocoder.geocode("Rue de la Loi, Brussels")

Nominatim's usage policy allows one request a second for an application as a whole, so all geocoders of a process
share one limiter. Answers, and the fact that there was none, are kept on disk; a failure is raised and never kept.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from geopy.exc import GeopyError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from geo import settings
from geo.errors import GeocoderError
from geo.gazetteer.geocoder import EmbeddedGeocoder

SECONDS_BETWEEN = 1.0
_lock = threading.Lock()
_last = [0.0]


def wait_for_turn(clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep) -> None:
    """Wait until this process may ask again: one request a second, whoever asks."""
    with _lock:
        wait = _last[0] + SECONDS_BETWEEN - clock()
        if wait > 0:
            sleep(wait)
        _last[0] = clock()


class OnlineGeocoder:
    """The embedded gazetteer first, then the service; answers of the service come from the cache when it has them."""

    def __init__(
        self,
        user_agent: str,
        embedded: EmbeddedGeocoder | None = None,
        service: Geocoder | None = None,
        cache: Path | None = None,
    ) -> None:
        """Open the cache in settings.home(). `service` is any geopy geocoder (default: Nominatim)."""
        if not user_agent.strip():
            raise ValueError(
                "a user agent that says who asks is needed, for instance 'my-newsroom/1.0 (me@example.org)'"
            )
        self._embedded = embedded
        service = service or Nominatim(user_agent=user_agent, timeout=10)
        # The limiter swallows errors by default, and an outage would look like "not found".
        self._ask = RateLimiter(service.geocode, min_delay_seconds=0, swallow_exceptions=False, max_retries=0)
        self._cache = sqlite3.connect(cache or settings.home() / "geocoder.sqlite")
        self._cache.execute("CREATE TABLE IF NOT EXISTS answers (query TEXT PRIMARY KEY, answer TEXT)")

    def geocode(self, query: str) -> Location | None:
        """Find a place; None when nobody knows it. Raises GeocoderError when the service doesn't answer."""
        if self._embedded is not None and (found := self._embedded.geocode(query)) is not None:
            return found
        key = " ".join(query.lower().split())
        row = self._cache.execute("SELECT answer FROM answers WHERE query = ?", (key,)).fetchone()
        if row is None:
            row = (self._fetch(query),)
            with self._cache:
                self._cache.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (key, *row))
        return _read(row[0])

    def _fetch(self, query: str) -> str | None:
        wait_for_turn()
        try:
            found = self._ask(query)
        except (GeopyError, OSError) as error:
            raise GeocoderError(f"the online geocoder did not answer ({error}); try again later") from error
        if found is None:
            return None
        return json.dumps({"address": found.address, "lat": found.latitude, "lon": found.longitude})


def _read(answer: str | None) -> Location | None:
    if answer is None:
        return None
    kept: dict[str, Any] = json.loads(answer)
    return Location(kept["address"], Point(kept["lat"], kept["lon"]), kept)

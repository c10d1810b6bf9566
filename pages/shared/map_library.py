"""Getting the map's library while the server starts, so that the first visitor's map need not wait for it."""

from __future__ import annotations

import functools
import logging
import threading

from geo.errors import GeoError
from geo.maps.assets import build_assets, built_folder, has_leaflet, has_npm

_log = logging.getLogger(__name__)


@functools.cache
def start_fetching() -> threading.Thread:
    """Begin once a server, beside whatever else it does; the machine's own npm takes about a second."""
    thread = threading.Thread(target=_fetch, name="map library", daemon=True)
    thread.start()
    return thread


def _fetch() -> None:
    if has_leaflet(built_folder()) or not has_npm():
        return  # without npm it takes a build environment: that is left to `python -m geo prepare`
    try:
        build_assets()
    except (GeoError, OSError) as error:
        _log.warning("%s", error)

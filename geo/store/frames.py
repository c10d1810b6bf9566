"""From a frame with `lat` and `lon` to one with a geometry."""

from __future__ import annotations

from typing import Any


def geo_frame(frame: Any) -> Any:
    """Give a frame of the store points (WGS 84, EPSG:4326): a GeoDataFrame, with None where nothing is placed.

    geopandas is loaded here and nowhere before: it takes half a second and 100 MB.
    """
    import geopandas as gpd
    import numpy as np
    import shapely

    lon, lat = frame["lon"].to_numpy(float), frame["lat"].to_numpy(float)
    points = shapely.points(lon, lat)
    points[np.isnan(lon) | np.isnan(lat)] = None
    return gpd.GeoDataFrame(frame, geometry=points, crs="EPSG:4326")

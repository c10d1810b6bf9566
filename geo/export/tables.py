"""GeoPackage and GeoParquet: tables with a geometry, written by geopandas."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import Any

from geo.errors import ExportError
from geo.export.values import plain_column

_LAYER = "records"


def write_geopackage(frame: Any) -> bytes:
    """Write a GeoPackage with one layer, `records`; days are ISO text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.gpkg"
        try:
            _geometries(frame).to_file(path, layer=_LAYER, driver="GPKG", engine="pyogrio")
        except Exception as error:
            raise ExportError(f"the GeoPackage can't be written ({error}); try another form") from error
        return path.read_bytes()


def read_geopackage(content: bytes) -> list[str]:
    """List the ids in the layer."""
    import pyogrio

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.gpkg"
        path.write_bytes(content)
        return [str(v) for v in pyogrio.read_dataframe(path, layer=_LAYER, columns=["id"], read_geometry=False)["id"]]


def write_parquet(frame: Any) -> bytes:
    """Write GeoParquet; days are ISO text."""
    content = io.BytesIO()
    _geometries(frame).to_parquet(content, index=False)
    return content.getvalue()


def read_parquet(content: bytes) -> list[str]:
    """List what stands in the column `id`."""
    import geopandas as gpd

    return [str(value) for value in gpd.read_parquet(io.BytesIO(content))["id"]]


def _geometries(frame: Any) -> Any:
    """Give a frame point geometries, and columns of one plain kind each: joined frames have mixed ones."""
    import geopandas as gpd
    import numpy as np
    import pandas as pd
    import shapely

    lon, lat = frame["lon"].to_numpy(float), frame["lat"].to_numpy(float)
    points = shapely.points(lon, lat)
    points[np.isnan(lon) | np.isnan(lat)] = None
    columns = {str(name): _typed(frame[name], pd) for name in frame.columns if name != "geometry"}
    return gpd.GeoDataFrame(pd.DataFrame(columns), geometry=points, crs="EPSG:4326")


def _typed(column: Any, pd: Any) -> Any:
    values = plain_column(column)
    given = [value for value in values if value is not None]
    if given and all(isinstance(value, bool) for value in given):
        return pd.array(values, dtype="boolean" if len(given) < len(values) else "bool")
    if given and all(isinstance(value, int) for value in given):
        return pd.array(values, dtype="Int64" if len(given) < len(values) else "int64")
    if given and all(isinstance(value, int | float) for value in given):
        return pd.array([float("nan") if v is None else float(v) for v in values], dtype="float64")
    return pd.array([None if v is None else str(v) for v in values], dtype="str")

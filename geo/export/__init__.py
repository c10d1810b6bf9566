"""Take records away: what is filtered, and only that, in the forms that other programs read.

    content = export(store.events_frame(filters), "GeoPackage")
    assert read_back(content, "GeoPackage") == list(store.events_frame(filters)["id"])

The dashboard's one-file map is another matter and stands in `geo.maps`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from geo.errors import ExportError
from geo.export import atom, geojson, kml, spreadsheet, tables


@dataclass(frozen=True, slots=True)
class Form:
    """One form of file: what to call it, and how it is written and read back for its ids."""

    suffix: str
    media_type: str
    about: str
    write: Callable[[Any], bytes]
    read_ids: Callable[[bytes], list[str]]


FORMS: dict[str, Form] = {
    "GeoJSON": Form(
        ".geojson", "application/geo+json", "for web maps and QGIS (RFC 7946)", geojson.write, geojson.read_ids
    ),
    "GeoPackage": Form(
        ".gpkg",
        "application/geopackage+sqlite3",
        "for QGIS and ArcGIS",
        tables.write_geopackage,
        tables.read_geopackage,
    ),
    "KML": Form(".kml", "application/vnd.google-earth.kml+xml", "for Google Earth", kml.write, kml.read_ids),
    "CSV": Form(".csv", "text/csv", "for spreadsheets", spreadsheet.write, spreadsheet.read_ids),
    "GeoParquet": Form(
        ".parquet", "application/vnd.apache.parquet", "for Python and R", tables.write_parquet, tables.read_parquet
    ),
    "Atom": Form(".atom", "application/atom+xml", "a feed with positions (GeoRSS)", atom.write, atom.read_ids),
}


def export(frame: Any, form: str) -> bytes:
    """Write a frame of the store (events, visits, names, or several joined) in one of the FORMS.

    Every record is written, in the frame's order, those without a place too: without a geometry. Raises ExportError.
    """
    chosen = _form(form)
    missing = {"id", "lat", "lon"}.difference(frame.columns)
    if missing:
        raise ExportError(f"the records have no {', '.join(sorted(missing))}; export a whole frame of the store")
    return chosen.write(frame)


def read_back(content: bytes, form: str) -> list[str]:
    """List the ids of the records in a file that `export` wrote, in order. Raises ExportError when it is damaged."""
    try:
        return _form(form).read_ids(content)
    except ExportError:
        raise
    except Exception as error:
        raise ExportError(f"this is no {form} file of ours ({type(error).__name__}); export it again") from error


def _form(form: str) -> Form:
    if form not in FORMS:
        raise ExportError(f"{form!r} is no form to export in; choose one of {', '.join(FORMS)}")
    return FORMS[form]

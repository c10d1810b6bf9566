"""KML 2.2 for Google Earth: a Placemark with a point, a time and all fields as data for each record."""

from __future__ import annotations

import html
import io
from typing import Any
from xml.etree import ElementTree

from geo.export.values import attribute, element, plain_rows, title_of

_KML = "http://www.opengis.net/kml/2.2"


def write(frame: Any) -> bytes:
    """Write a KML document, a Placemark at a time: a tree of a hundred thousand would not fit a small server."""
    out = io.StringIO()
    out.write(f'<?xml version="1.0" encoding="utf-8"?>\n<kml xmlns="{_KML}"><Document><name>Dateline</name>\n')
    for row in plain_rows(frame):
        out.write(f"<Placemark>{_placemark(row)}</Placemark>\n")
    out.write("</Document></kml>\n")
    return out.getvalue().encode("utf-8")


def read_ids(content: bytes) -> list[str]:
    """List the ids in the Placemarks' data."""
    found = ElementTree.fromstring(content).iterfind(f".//{{{_KML}}}Placemark")
    return [mark.findtext(f".//{{{_KML}}}Data[@name='id']/{{{_KML}}}value", "") for mark in found]


def _placemark(row: dict[str, Any]) -> str:
    parts = [element("name", title_of(row))]
    if row.get("sentence"):
        # Google Earth shows a description as HTML and fills in "$[...]", so the words are escaped once more.
        parts.append(element("description", html.escape(str(row["sentence"])).replace("$", "&#36;")))
    if row.get("date_start"):
        ends = element("begin", row["date_start"]) + element("end", row.get("date_end") or row["date_start"])
        parts.append(f"<TimeSpan>{ends}</TimeSpan>")
    given = ((name, value) for name, value in row.items() if value is not None)
    data = "".join(f"<Data name={attribute(name)}>{element('value', value)}</Data>" for name, value in given)
    parts.append(f"<ExtendedData>{data}</ExtendedData>")
    if row["lat"] is not None and row["lon"] is not None:
        parts.append(f"<Point><coordinates>{row['lon']:.6f},{row['lat']:.6f}</coordinates></Point>")
    return "".join(parts)

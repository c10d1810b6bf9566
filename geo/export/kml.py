"""KML 2.2 for Google Earth: a Placemark with a point, a time and all fields as data for each record."""

from __future__ import annotations

import html
from typing import Any
from xml.etree import ElementTree

from geo.export.values import plain_rows, title_of, xml_text

_KML = "http://www.opengis.net/kml/2.2"


def write(frame: Any) -> bytes:
    """Write a KML document."""
    ElementTree.register_namespace("", _KML)
    root = ElementTree.Element(f"{{{_KML}}}kml")
    document = _add(root, "Document")
    _add(document, "name", "Dateline")
    for row in plain_rows(frame):
        _placemark(document, row)
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def read_ids(content: bytes) -> list[str]:
    """List the ids in the Placemarks' data."""
    found = ElementTree.fromstring(content).iterfind(f".//{{{_KML}}}Placemark")
    return [mark.findtext(f".//{{{_KML}}}Data[@name='id']/{{{_KML}}}value", "") for mark in found]


def _placemark(document: ElementTree.Element, row: dict[str, Any]) -> None:
    mark = _add(document, "Placemark")
    _add(mark, "name", title_of(row))
    if row.get("sentence"):
        # Google Earth shows a description as HTML and fills in "$[...]", so the words are escaped once more.
        _add(mark, "description", html.escape(str(row["sentence"])).replace("$", "&#36;"))
    if row.get("date_start"):
        span = _add(mark, "TimeSpan")
        _add(span, "begin", row["date_start"])
        _add(span, "end", row.get("date_end") or row["date_start"])
    data = _add(mark, "ExtendedData")
    for name, value in row.items():
        if value is not None:
            cell = _add(data, "Data")
            cell.set("name", xml_text(str(name)))
            _add(cell, "value", value)
    if row["lat"] is not None and row["lon"] is not None:
        _add(_add(mark, "Point"), "coordinates", f"{row['lon']:.6f},{row['lat']:.6f}")


def _add(parent: ElementTree.Element, name: str, text: object = None) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{_KML}}}{name}")
    if text is not None:
        child.text = xml_text(str(text))
    return child

"""An Atom feed (RFC 4287) with GeoRSS-Simple points: subscribe to what a filter shows."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, unquote
from xml.etree import ElementTree

from geo.export.values import plain_rows, title_of, web_address, xml_text

_ATOM = "http://www.w3.org/2005/Atom"
_GEORSS = "http://www.georss.org/georss"
_NAME = "tag:dateline.invalid,2024:record:"
_LONG_AGO = "1970-01-01"  # an entry must have a day; nothing says one for an undated record of an undated article


def write(frame: Any) -> bytes:
    """Write a feed; `updated` is the day of publication, never the clock, so the same records give the same bytes."""
    ElementTree.register_namespace("", _ATOM)
    ElementTree.register_namespace("georss", _GEORSS)
    rows = list(plain_rows(frame))
    feed = ElementTree.Element(f"{{{_ATOM}}}feed")
    _add(feed, "title", "Dateline")
    _add(feed, "id", f"{_NAME}feed")
    _add(feed, "updated", _instant(max((_day(row) for row in rows), default=_LONG_AGO)))
    _add(_add(feed, "author"), "name", "Dateline")
    for row in rows:
        _entry(feed, row)
    content: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return content


def read_ids(content: bytes) -> list[str]:
    """List the records' ids in the entries' ids."""
    found = ElementTree.fromstring(content).iterfind(f"{{{_ATOM}}}entry/{{{_ATOM}}}id")
    return [unquote((name.text or "").removeprefix(_NAME)) for name in found]


def _entry(feed: ElementTree.Element, row: dict[str, Any]) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", _NAME + quote(str(row["id"]), safe=""))
    _add(entry, "title", title_of(row))
    _add(entry, "updated", _instant(_day(row)))
    if row.get("source"):
        _add(_add(entry, "author"), "name", row["source"])
    if address := web_address(row):
        _add(entry, "link").set("href", xml_text(address))
    if row.get("type"):
        _add(entry, "category").set("term", xml_text(str(row["type"])))
    summary = row.get("sentence") or " ".join(str(row[n]) for n in ("title", "date_text") if row.get(n))
    _add(entry, "summary", summary or title_of(row)).set("type", "text")
    if row["lat"] is not None and row["lon"] is not None:
        point = ElementTree.SubElement(entry, f"{{{_GEORSS}}}point")
        point.text = f"{row['lat']:.6f} {row['lon']:.6f}"


def _day(row: dict[str, Any]) -> str:
    return str(row.get("published") or row.get("date_start") or _LONG_AGO)


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"


def _add(parent: ElementTree.Element, name: str, text: object = None) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}")
    if text is not None:
        child.text = xml_text(str(text))
    return child

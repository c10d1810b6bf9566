"""An Atom feed (RFC 4287) with GeoRSS-Simple points: subscribe to what a filter shows."""

from __future__ import annotations

import io
from typing import Any
from urllib.parse import quote, unquote
from xml.etree import ElementTree

from geo.export.values import attribute, element, plain_rows, title_of, web_address

_ATOM = "http://www.w3.org/2005/Atom"
_GEORSS = "http://www.georss.org/georss"
_NAME = "tag:dateline.invalid,2024:record:"
_LONG_AGO = "1970-01-01"  # an entry must have a day; nothing says one for an undated record of an undated article


def write(frame: Any) -> bytes:
    """Write a feed; `updated` is the day of publication, never the clock, so the same records give the same bytes."""
    newest, entries = _LONG_AGO, io.StringIO()
    for row in plain_rows(frame):
        newest = max(newest, _day(row))
        entries.write(f"<entry>{_entry(row)}</entry>\n")
    head = [element("title", "Dateline"), element("id", f"{_NAME}feed"), element("updated", _instant(newest))]
    author = f"<author>{element('name', 'Dateline')}</author>"
    start = f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="{_ATOM}" xmlns:georss="{_GEORSS}">'
    return f"{start}{''.join(head)}{author}\n{entries.getvalue()}</feed>\n".encode()


def read_ids(content: bytes) -> list[str]:
    """List the records' ids in the entries' ids."""
    found = ElementTree.fromstring(content).iterfind(f"{{{_ATOM}}}entry/{{{_ATOM}}}id")
    return [unquote((name.text or "").removeprefix(_NAME)) for name in found]


def _entry(row: dict[str, Any]) -> str:
    parts = [element("id", _NAME + quote(str(row["id"]), safe="")), element("title", title_of(row))]
    parts.append(element("updated", _instant(_day(row))))
    if row.get("source"):
        parts.append(f"<author>{element('name', row['source'])}</author>")
    if address := web_address(row):
        parts.append(f"<link href={attribute(address)}/>")
    if row.get("type"):
        parts.append(f"<category term={attribute(row['type'])}/>")
    summary = row.get("sentence") or " ".join(str(row[n]) for n in ("title", "date_text") if row.get(n))
    parts.append(element("summary", summary or title_of(row)))
    if row["lat"] is not None and row["lon"] is not None:
        parts.append(element("georss:point", f"{row['lat']:.6f} {row['lon']:.6f}"))
    return "".join(parts)


def _day(row: dict[str, Any]) -> str:
    return str(row.get("published") or row.get("date_start") or _LONG_AGO)


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"

"""A frame's cells as plain values: words, numbers, bools, days as ISO text, and None."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain_rows(frame: Any) -> Iterator[dict[str, Any]]:
    """Go through a frame's records, each as a dictionary of plain values."""
    names = list(frame.columns)
    for values in zip(*(plain_column(frame[name]) for name in names), strict=True):
        yield dict(zip(names, values, strict=True))


def plain_column(column: Any) -> list[Any]:
    """Turn one column into a list of plain values."""
    if column.dtype.kind == "M":
        days = column.dt.strftime("%Y-%m-%d")
        return [day if isinstance(day, str) else None for day in days.tolist()]
    return [_plain(value) for value in column.tolist()]


def xml_text(text: str) -> str:
    """Leave out what no XML file may hold: control characters and half characters."""
    return text if text.isascii() and text.isprintable() else _NOT_IN_XML.sub("", text)


def element(name: str, text: object) -> str:
    """Write an XML element that holds nothing but words, which come to no harm in it and do none."""
    return f"<{name}>{escape(xml_text(str(text)))}</{name}>"


def attribute(text: object) -> str:
    """Write the value of an XML attribute, quotes included."""
    return quoteattr(xml_text(str(text)))


def title_of(row: dict[str, Any]) -> str:
    """Say in a line what a record is: what happened, between whom, where."""
    what = str(row.get("visit_kind") or row.get("type") or row.get("text") or row["id"])
    who = row.get("actors") or row.get("visitors")
    whom = row.get("recipients") or row.get("hosts")
    sides = " - ".join(str(side) for side in (who, whom) if side)
    where = f"in {row['place']}" if row.get("place") and "text" not in row else ""
    return " ".join(part for part in (f"{what}:" if sides else what, sides, where) if part)


def web_address(row: dict[str, Any]) -> str | None:
    """Give the address of the record's article, if it is one that a browser may safely open."""
    url = str(row.get("url") or "")
    return url if url.startswith(("http://", "https://")) else None


def _plain(value: Any) -> Any:
    if value is None or value != value:
        return None
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if hasattr(value, "strftime"):
        return value.strftime("%Y-%m-%d")
    return value

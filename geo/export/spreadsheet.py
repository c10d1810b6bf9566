"""CSV that is safe to open in a spreadsheet: no cell of it is taken for a formula.

A cell of words that starts like a formula gets an apostrophe in front, as OWASP advises against CSV injection; numbers
stay numbers. A cell that already starts so gets one more, so that taking one away always gives back what was there.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from geo.export.values import plain_rows

_FORMULA = re.compile("['\\s]*[=+\\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def write(frame: Any) -> bytes:
    """Write a table with a header, UTF-8 with the byte order mark that spreadsheets want."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow([guarded(str(name)) for name in frame.columns])
    for row in plain_rows(frame):
        writer.writerow([guarded(value) for value in row.values()])
    return table.getvalue().encode("utf-8-sig")


def read_ids(content: bytes) -> list[str]:
    """List what stands in the column `id`."""
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [unguarded(row["id"]) for row in rows]


def guarded(value: Any) -> Any:
    """Put an apostrophe before words that a spreadsheet would calculate; None is an empty cell."""
    if not isinstance(value, str):
        return value
    value = _CONTROLS.sub("", value)
    return f"'{value}" if _FORMULA.match(value) and not _NUMBER.fullmatch(value) else value


def unguarded(cell: str) -> str:
    """Give back the words as they were before `guarded`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell

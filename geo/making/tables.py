"""Write compact tables: tab-separated, sorted, xz, the same bytes for the same rows."""

from __future__ import annotations

import lzma
from collections.abc import Iterable
from pathlib import Path


def write_table(path: Path, header: list[str], rows: Iterable[list[str]]) -> int:
    """Write rows below a header; give how many. A tab or line break inside a cell is an error."""
    count = 0
    temporary = path.with_suffix(".part")
    with lzma.open(temporary, "wt", encoding="utf-8", newline="\n", preset=9 | lzma.PRESET_EXTREME) as out:
        out.write("\t".join(header) + "\n")
        for row in rows:
            if any("\t" in cell or "\n" in cell for cell in row):
                raise ValueError(f"a cell of {row[0]} holds a tab or a line break")
            out.write("\t".join(row) + "\n")
            count += 1
    temporary.replace(path)
    return count

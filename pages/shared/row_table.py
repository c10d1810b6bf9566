"""A table whose rows can be pressed, and which brings the row that is open into sight; on a phone each row is a line.

Streamlit's own table is drawn on a canvas: nothing can scroll it to a row, and a screen reader meets only part of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import streamlit as st

from pages.shared.browser_files import read_shared


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its share of the width, what its cells are, and what the heading says when asked.

    One that is `is_wide` is left out on a phone.
    """

    name: str
    width: int
    kind: Literal["text", "number", "share"] = "text"
    help: str = ""
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Pages:
    """Which rows of how many stand in a table, counted from 0."""

    first: int
    total: int


@dataclass(frozen=True, slots=True)
class Press:
    """What was pressed just now: a row, by its id, the heading to sort by, or the way to other rows (-1, 1)."""

    row: str | None = None
    sort: str | None = None
    turn: int | None = None


@cache
def _component() -> Any:
    css, js = read_shared("row_table.css"), read_shared("rows.js", "row_table.js")
    return st.components.v2.component("row_table", html='<div class="row-table"></div>', css=css, js=js)


def row_table(
    columns: Sequence[Column],
    rows: Sequence[tuple[str, Sequence[Any]]],
    *,
    key: str,
    label: str,
    selected: str | None = None,
    sorted_by: str | None = None,
    pages: Pages | None = None,
    height: int = 400,
    on_press: Callable[[Press], None],
) -> None:
    """Show rows (an id and the cells); `on_press` is told what is pressed, before the page runs again.

    With `sorted_by` (a column's name, after a minus where the greatest comes first) every heading sorts when pressed.
    """
    data = {
        "columns": [
            {"name": c.name, "width": c.width, "kind": f"{c.kind} wide" if c.is_wide else c.kind, "help": c.help}
            for c in columns
        ],
        "rows": [[row_id, *cells] for row_id, cells in rows],
        "selected": selected,
        "sort": sorted_by,
        "first": pages.first if pages else 0,
        "total": pages.total if pages else len(rows),
        "label": label,
        "height": height,
    }

    def press() -> None:
        said = st.session_state[key]
        on_press(Press(said.row, said.sort, said.turn))

    _component()(data=data, key=key, on_row_change=press, on_sort_change=press, on_turn_change=press)

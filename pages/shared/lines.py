"""What was read, as lines to press: each with the shape of its mark; the one chosen says what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import streamlit as st

from geo.domain import Event, Reading, Visit
from geo.maps.palette import KIND_OF_TYPE, KINDS, PALETTES, SHAPES, Kind
from pages.shared import wording
from pages.shared.browser_files import read_shared


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a record's id, what it says, the rest in smaller print, and the shape and colour of its mark.

    `lit` is where in the words stands what the line is about.
    """

    id: str
    words: str
    rest: str
    shape: str
    colour: str
    is_hollow: bool = False
    lit: tuple[int, int] | None = None

    def for_browser(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in Line.__dataclass_fields__}


@cache
def _component() -> Any:
    css, js = read_shared("rows.css", "lines.css"), read_shared("rows.js", "lines.js")
    return st.components.v2.component("lines", html='<ul class="lines"></ul>', css=css, js=js)


def show_lines(
    lines: Sequence[Line],
    *,
    key: str,
    selected: str | None,
    rows: Sequence[dict[str, str]] = (),
    label: str,
    is_still: bool = False,
    on_choose: Callable[[str], None],
) -> None:
    """List lines; `rows` stand under the chosen one, or above them all where what is chosen is none of them.

    `on_choose` is told the id of the line that is pressed, before the page runs again. The chosen one is brought into
    sight, unless the list `is_still`, because something else is to be read.
    """
    data = {
        "lines": [line.for_browser() for line in lines],
        "selected": selected,
        "rows": list(rows),
        "label": label,
        "still": is_still,
    }

    def choose() -> None:
        if chosen := st.session_state[key].chosen:
            on_choose(chosen)

    _component()(data=data, key=key, on_chosen_change=choose)


def told_in(reading: Reading) -> list[Event | Visit]:
    """List what an article tells, in the order of its text: a visit, which is also an event, once; no statements."""
    visits = [v for v in reading.visits if v.section != "boilerplate"]
    events = [e for e in reading.events if e.visit is None and e.type != "STATEMENT" and e.section != "boilerplate"]
    return sorted([*visits, *events], key=_start)


def _start(record: Event | Visit) -> int:
    if isinstance(record, Event):
        return record.trigger.start
    return record.sentences[0].start if record.sentences else 0


def line_of(record: Event | Visit, theme: Literal["light", "dark"]) -> Line:
    """Write an event or a visit as a line: what, who to whom; where, when, and whether it was done."""
    where = wording.say_place(record.place.place) if record.place else ""
    when = wording.say_date(record.date) if record.date else (f"“{record.date_text}”" if record.date_text else "")
    if isinstance(record, Visit):
        claim = "" if record.status == "happened" else record.status
        what, who, whom, mark = record.kind.capitalize(), record.visitors, record.hosts, visit_mark(record.kind, theme)
    else:
        claim = "" if record.modality == "happened" else wording.CLAIMS[record.modality]
        what, who, whom = wording.TYPES[record.type], record.actors, record.recipients
        mark = event_mark(record.type, theme)
    people = wording.say_sides(*(", ".join(actor.name for actor in side) for side in (who, whom)))
    rest = " · ".join(part for part in (where, when, claim) if part)
    return said_line(record.id, what, people, rest, mark, is_hollow=bool(claim))


def said_line(record: str, what: str, people: str, rest: str, mark: tuple[str, str], *, is_hollow: bool) -> Line:
    """Write what happened, who to whom, and the rest; what happened stands out."""
    what = wording.unturned(what)
    words = " ".join(part for part in (what, wording.unturned(people)) if part)
    return Line(record, words, wording.unturned(rest), *mark, is_hollow, (0, len(what)))


def event_mark(event_type: str, theme: Literal["light", "dark"]) -> tuple[str, str]:
    """Give shape and colour of an event's mark."""
    kind = KIND_OF_TYPE[event_type]
    return SHAPES[kind], _colours(theme)[kind]


def visit_mark(visit_kind: str, theme: Literal["light", "dark"]) -> tuple[str, str]:
    """Give shape and colour of a visit's, a meeting's or a call's mark."""
    return {"visit": "arrow", "meeting": "hexagon", "call": "dots"}[visit_kind], _colours(theme)["meeting"]


def _colours(theme: Literal["light", "dark"]) -> dict[Kind, str]:
    return dict(zip(KINDS, PALETTES[theme].kinds, strict=True))

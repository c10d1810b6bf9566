"""The time strip under a map: bars by kind, drag to narrow, step and play through days, weeks, months or years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import streamlit as st

HERE = Path(__file__).parent
MOST_BARS = 200
Window = tuple[dt.date, dt.date]
Choose = Callable[[dt.date | None, dt.date | None], None]
Days = npt.NDArray[np.datetime64]
Kinds = npt.NDArray[np.intp]


@cache
def _component() -> Any:
    return st.components.v2.component(
        "timeline",
        html='<div class="timeline"></div>',
        css=(HERE / "timeline.css").read_text(encoding="utf-8"),
        js=(HERE / "timeline.js").read_text(encoding="utf-8"),
    )


def show_timeline(
    days: Days,
    kind_of: Kinds,
    kinds: Sequence[str],
    colours: Sequence[str],
    chosen: Window | None,
    *,
    key: str,
    on_choose: Choose,
) -> None:
    """Draw the strip of days, each with the number of its kind; `on_choose` is told the window chosen, before the
    page runs again."""
    if not len(days):
        return
    bars, step = count_bars(days, kind_of, len(kinds))
    data = {
        "bars": bars,
        "step": step,
        "first": bars[0]["start"],
        "last": bars[-1]["end"],
        "kinds": list(kinds),
        "colours": list(colours),
        "chosen": [day.isoformat() for day in chosen] if chosen else None,
        "label": f"{len(days)} dated records by {step}",
    }

    def choose() -> None:
        answer = st.session_state[key].range or {}
        start, end = answer.get("start"), answer.get("end")
        on_choose(dt.date.fromisoformat(start) if start else None, dt.date.fromisoformat(end) if end else None)

    _component()(data=data, key=key, on_range_change=choose)


def count_bars(days: Days, kind_of: Kinds, kinds: int) -> tuple[list[dict[str, Any]], str]:
    """Count records by the finest step that keeps the strip legible; give the bars that are not empty, and the step."""
    days = days.astype("M8[D]")
    length = int((days.max() - days.min()).astype(int)) + 1
    step = next((s for s, d in (("day", 1), ("week", 7), ("month", 30)) if length / d <= MOST_BARS), "year")
    starts, at = np.unique(window_starts(days, step), return_inverse=True)
    counts = np.bincount(at * kinds + kind_of, minlength=len(starts) * kinds).reshape(-1, kinds)
    bars = [
        {"start": start.isoformat(), "end": window_end(start, step).isoformat(), "counts": row}
        for start, row in zip(starts.tolist(), counts.tolist(), strict=True)
    ]
    return bars, step


def window_starts(days: Days, step: str) -> Days:
    """Give the first day of the day, week (from Monday), month or year around each day."""
    if step == "day":
        return days
    if step == "week":
        return days - ((days.astype(int) + 3) % 7)  # day 0, 1 January 1970, was a Thursday
    return days.astype("M8[M]" if step == "month" else "M8[Y]").astype("M8[D]")


def window_end(start: dt.date, step: str) -> dt.date:
    """Give the last day of the window that starts on a day."""
    if step in ("day", "week"):
        return start + dt.timedelta(days=0 if step == "day" else 6)
    if step == "year":
        return start.replace(month=12, day=31)
    return (start.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)

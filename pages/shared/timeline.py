"""The time strip under a map: bars by kind, drag to narrow, step and play through days, weeks, months or years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Strip:
    """What a strip shows: bars that are not empty, how long each is ("day" ... "year"), and how many records have a
    date and have none."""

    bars: Sequence[dict[str, Any]]
    step: str
    dated: int
    undated: int


def show_timeline(
    strip: Strip,
    kinds: Sequence[str],
    colours: Sequence[str],
    chosen: Window | None,
    *,
    key: str,
    on_choose: Choose,
) -> None:
    """Draw the strip; `on_choose` is told the window chosen, before the page runs again."""
    if not strip.bars:
        return
    data = {
        "bars": strip.bars,
        "step": strip.step,
        "first": strip.bars[0]["start"],
        "last": strip.bars[-1]["end"],
        "kinds": list(kinds),
        "colours": list(colours),
        "chosen": [day.isoformat() for day in chosen] if chosen else None,
        "label": f"{strip.dated} dated records by {strip.step}",
    }

    def choose() -> None:
        answer = st.session_state[key].range or {}
        start, end = answer.get("start"), answer.get("end")
        on_choose(dt.date.fromisoformat(start) if start else None, dt.date.fromisoformat(end) if end else None)

    _component()(data=data, key=key, on_range_change=choose)


def make_strip(days: Days, kind_of: Kinds, kinds: int) -> Strip:
    """Count records by the finest step that keeps the strip legible; each has a day, or NaT, and the number of its
    kind."""
    is_dated = ~np.isnat(days)
    days, kind_of, undated = days[is_dated].astype("M8[D]"), kind_of[is_dated], int((~is_dated).sum())
    if not len(days):
        return Strip((), "day", 0, undated)
    length = int((days.max() - days.min()).astype(int)) + 1
    step = next((s for s, d in (("day", 1), ("week", 7), ("month", 30)) if length / d <= MOST_BARS), "year")
    starts, at = np.unique(window_starts(days, step), return_inverse=True)
    counts = np.bincount(at * kinds + kind_of, minlength=len(starts) * kinds).reshape(-1, kinds)
    bars = [
        {"start": start.isoformat(), "end": window_end(start, step).isoformat(), "counts": row}
        for start, row in zip(starts.tolist(), counts.tolist(), strict=True)
    ]
    return Strip(bars, step, len(days), undated)


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

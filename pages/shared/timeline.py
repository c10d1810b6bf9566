"""The time strip under a map: bars by kind, drag to narrow, step and play through days, weeks, months or years."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent
MOST_BARS = 200
Window = tuple[dt.date, dt.date]


@cache
def _component() -> Any:
    return st.components.v2.component(
        "timeline",
        html='<div class="timeline"></div>',
        css=(HERE / "timeline.css").read_text(encoding="utf-8"),
        js=(HERE / "timeline.js").read_text(encoding="utf-8"),
    )


def show_timeline(
    dated: Sequence[tuple[dt.date, int]],
    kinds: Sequence[str],
    colours: Sequence[str],
    chosen: Window | None,
    *,
    key: str,
    on_choose: Callable[[dt.date | None, dt.date | None], None],
) -> None:
    """Draw the strip of (day, kind number) pairs; `on_choose` is told the window chosen, before the page runs again."""
    if not dated:
        return
    bars, step = count_bars(dated, len(kinds))
    data = {
        "bars": bars,
        "step": step,
        "first": bars[0]["start"],
        "last": bars[-1]["end"],
        "kinds": list(kinds),
        "colours": list(colours),
        "chosen": [day.isoformat() for day in chosen] if chosen else None,
        "label": f"{len(dated)} dated records by {step}",
    }

    def choose() -> None:
        answer = st.session_state[key].range or {}
        start, end = answer.get("start"), answer.get("end")
        on_choose(dt.date.fromisoformat(start) if start else None, dt.date.fromisoformat(end) if end else None)

    _component()(data=data, key=key, on_range_change=choose)


def count_bars(dated: Iterable[tuple[dt.date, int]], kinds: int) -> tuple[list[dict[str, Any]], str]:
    """Count records by the finest step that keeps the strip legible; give the bars that are not empty, and the step."""
    rows = list(dated)
    first, last = min(day for day, _ in rows), max(day for day, _ in rows)
    length = (last - first).days + 1
    step = next((s for s, d in (("day", 1), ("week", 7), ("month", 30)) if length / d <= MOST_BARS), "year")
    counts: dict[dt.date, Counter[int]] = {}
    for day, kind in rows:
        counts.setdefault(window_start(day, step), Counter())[kind] += 1
    bars = [
        {
            "start": start.isoformat(),
            "end": window_end(start, step).isoformat(),
            "counts": [counts[start][kind] for kind in range(kinds)],
        }
        for start in sorted(counts)
    ]
    return bars, step


def window_start(day: dt.date, step: str) -> dt.date:
    """Give the first day of the day, week (from Monday), month or year around a day."""
    if step == "day":
        return day
    if step == "week":
        return day - dt.timedelta(days=day.weekday())
    return day.replace(day=1) if step == "month" else day.replace(month=1, day=1)


def window_end(start: dt.date, step: str) -> dt.date:
    """Give the last day of the window that starts on a day."""
    if step in ("day", "week"):
        return start + dt.timedelta(days=0 if step == "day" else 6)
    if step == "year":
        return start.replace(month=12, day=31)
    return (start.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)

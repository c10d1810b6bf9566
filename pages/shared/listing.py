"""Events and visits of a frame as lines to press: what, who to whom, where, when; each opens in the reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import pandas as pd

from pages.shared import wording
from pages.shared.findings import Found, RecordKind
from pages.shared.frame import is_dark
from pages.shared.lines import Line, event_mark, said_line, show_lines, visit_mark
from pages.shared.selection import open_thing

MOST_LISTED = 50
SAID = ("id", "place", "date_start", "date_precision", "date_text", "source_count")
SAID_OF: dict[RecordKind, tuple[str, ...]] = {
    "event": ("type", "modality", "actors", "recipients"),
    "visit": ("visit_kind", "status", "visitors", "hosts"),
}
LONGEST = 140  # characters of what, who and to whom


def show_records(found: Found, records: pd.DataFrame, kind: RecordKind, *, key: str, label: str) -> None:
    """List events or visits of what was found, in the order of the frame."""
    lines = [_line(row, kind, "dark" if is_dark() else "light") for row in _rows(records, kind)]
    _show(found, lines, key, label)


def show_list(found: Found, chosen: Sequence[str], *, selected: str) -> None:
    """List several things at one place, in the order given; the one that is open is lit."""
    theme: Literal["light", "dark"] = "dark" if is_dark() else "light"
    known: dict[str, Line] = {}
    both: tuple[tuple[pd.DataFrame, RecordKind], ...] = ((found.visits, "visit"), (found.events, "event"))
    for frame, kind in both:
        rows = _rows(frame[frame["id"].isin(chosen[:MOST_LISTED])], kind)
        known |= {row["id"]: _line(row, kind, theme) for row in rows}
    lines = [known[record] for record in chosen if record in known]
    _show(found, lines, "listed", "All at this place", selected)


def one_a_story(found: Found, chosen: Sequence[str], opened: str) -> list[str]:
    """Take one record of each story, in their order: the one that is open, else the first; what is told once stays."""
    stories = found.made("stories", lambda: _stories(found))
    kept = {stories[opened]: opened} if opened in stories else {}
    return [record for record in chosen if kept.setdefault(stories.get(record, record), record) == record]


def _stories(found: Found) -> dict[str, str]:
    both = pd.concat([frame.loc[frame["story"].notna(), ["id", "story"]] for frame in (found.events, found.visits)])
    return dict(zip(both["id"].tolist(), both["story"].tolist(), strict=True))


def _rows(frame: pd.DataFrame, kind: RecordKind) -> list[dict[str, Any]]:
    """Read what a line says, and no other column: pandas takes its time over each."""
    columns = (*SAID, *SAID_OF[kind])
    return [
        dict(zip(columns, values, strict=True)) for values in zip(*(frame[c].tolist() for c in columns), strict=True)
    ]


def _show(found: Found, lines: Sequence[Line], key: str, label: str, selected: str | None = None) -> None:
    def choose(record: str) -> None:
        if kind := found.kind_of(record):
            open_thing(kind, record)

    show_lines(lines, key=key, selected=selected, label=label, is_still=True, on_choose=choose)


def _line(row: dict[str, Any], kind: RecordKind, theme: Literal["light", "dark"]) -> Line:
    if kind == "event":
        what, who, done = wording.TYPES.get(row["type"], ""), ("actors", "recipients"), row["modality"]
        mark, claim = event_mark(row["type"], theme), wording.CLAIMS[done]
    else:
        what, who, done = row["visit_kind"].capitalize(), ("visitors", "hosts"), row["status"]
        mark, claim = visit_mark(row["visit_kind"], theme), done
    people = wording.say_sides(*(row[name] if isinstance(row[name], str) else "" for name in who))
    place = row["place"] if isinstance(row["place"], str) else "place not stated"
    day = _said_day(row["date_start"], row["date_precision"], row["date_text"])
    told = f"{row['source_count']:.0f}\u00a0sources" if row["source_count"] > 1 else ""
    rest = " · ".join(part for part in (place, day, "" if done == "happened" else claim, told) if part)
    people = people if len(people) < LONGEST else people[: LONGEST - 1] + "…"
    return said_line(row["id"], what, people, rest, mark, is_hollow=done != "happened")


def _said_day(start: Any, precision: Any, words: Any) -> str:
    """Write a day, the words that say a longer time, or in quotes those that nobody could count from."""
    if precision == "day":
        return f"{start:%-d %b %Y}"
    if not isinstance(words, str):
        return ""
    return f"“{words}”" if pd.isna(start) else words

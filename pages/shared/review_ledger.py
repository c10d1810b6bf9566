"""The queue of what to review, and the ledger of what was said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from geo.prepare import link_stories
from geo.review import Correction, Ledger, ReviewItem, undo
from geo.store import Store
from pages.shared import wording
from pages.shared.selection import Thing, open_thing, opened

THING: dict[str, Thing] = {"toponym": "mention", "event": "event", "visit": "visit"}


def choose_item(items: Sequence[ReviewItem]) -> tuple[Thing, str] | None:
    """List what to review: the least sure first, then the names that were not placed. Give the first of them."""
    if not items:
        st.success("Nothing is left to review.")
        return None
    rows = pd.DataFrame(
        {
            "what": [_what(item) for item in items],
            "read as": [item.place or "not placed" for item in items],
            "sure": [round(item.sure, 2) for item in items],
        }
    )
    event: Any = st.dataframe(
        rows,
        hide_index=True,
        key="review_table",
        on_select="rerun",
        selection_mode="single-row",
        height=610,
        column_config={
            "what": st.column_config.Column(width=130),
            "read as": st.column_config.Column(width=85),
            "sure": st.column_config.ProgressColumn("sure", width=80, min_value=0, max_value=1, format="percent"),
        },
        alt="What to review, the least sure first",
    )
    chosen = event.selection.rows
    if chosen and st.session_state.get("review_seen") != chosen and chosen[0] < len(items):
        st.session_state["review_seen"] = chosen
        item = items[chosen[0]]
        if opened(THING[item.kind]) != item.id:
            open_thing(THING[item.kind], item.id)
            st.rerun()
    return THING[items[0].kind], items[0].id


def _what(item: ReviewItem) -> str:
    if item.kind == "toponym":
        return item.label + (f" (and {item.others} more)" if item.others else "")
    kind, _, who = item.label.partition(": ")
    return f"{wording.TYPES.get(kind, kind)}: {who}" if who else wording.TYPES.get(kind, kind)


def show_ledger(store: Store, ledger: Ledger) -> None:
    """Show what was said, newest first, each with a way to take it back, and the file to share."""
    entries, problems = ledger.read()
    active = {entry.id for entry in ledger.active()}
    for problem in problems:
        st.warning(f"Line {problem.line} of the ledger: {problem.error}")
    if not entries:
        st.caption("No correction yet.")
        return
    st.download_button("Ledger as a file", ledger.path.read_bytes(), "ledger.jsonl", "application/jsonl", key="ledger")
    for entry in reversed(entries[-40:]):
        with st.container(border=True, key=f"entry_{entry.id}"):
            words = _said(entry)
            st.markdown(wording.plain(words) if entry.id in active else f"~~{wording.plain(words)}~~")
            st.caption(wording.plain(f"{entry.who or 'somebody'}, {entry.when:%Y-%m-%d %H:%M} UTC. {entry.why}"))
            if entry.id in active:
                st.button("Take back", on_click=_take_back, args=(store, ledger, entry.id), key=f"undo_{entry.id}")


def _said(entry: Correction) -> str:
    """Say what a line of the ledger does: “Baghdad” → Mosul · in its article."""
    name = f"“{entry.target.text[:80]}”" if entry.target.text else f"{entry.target.kind} {entry.target.id}"
    place = entry.value.get("place") or {}
    chosen = {"choose": f"→ {place.get('name') or 'another place'}", "pin": "→ a pin"}
    done = chosen.get(entry.action) or ACTIONS.get(entry.action, entry.action)
    return f"{name} {done}" + (f" · {SCOPES[entry.scope]}" if entry.scope in SCOPES else "")


ACTIONS = {"confirm": "read right", "reject": "rejected", "set": "changed", "undo": "taken back"}
SCOPES = {"article": "in the whole article", "everywhere": "wherever it stands in that country's company"}


def _take_back(store: Store, ledger: Ledger, entry_id: str) -> None:
    entry = ledger.find(entry_id)
    if entry:
        ledger.append(undo(entry, who=str(st.session_state.get("who") or "")))
        link_stories(store)

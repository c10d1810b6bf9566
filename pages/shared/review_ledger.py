"""The queue of what to review, and the ledger of what was said."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten
from typing import Any

import streamlit as st

from geo.prepare import relink_stories
from geo.review import Correction, Ledger, ReviewItem, undo
from geo.store import Store
from pages.shared import wording
from pages.shared.row_table import Column, Press, row_table
from pages.shared.selection import Thing, open_thing, opened

OPENING = 70  # characters of a sentence that stand for it
THING: dict[str, Thing] = {"toponym": "mention", "event": "event", "visit": "visit"}


def choose_item(store: Store, items: Sequence[ReviewItem]) -> tuple[Thing, str] | None:
    """List what to review: the least sure first, then the names that were not placed. Give the first of them."""
    if not items:
        st.success("Nothing is left to review.")
        return None
    shown = next((item for item in items if opened(THING[item.kind]) == item.id), None)
    told = store.sentences(item.id for item in items if item.kind != "toponym" and ": " not in item.label)
    rows = [(item.id, _cells(item, told.get(item.id, ""))) for item in items]
    label = "What to review, the least sure first"
    kinds = {item.id: THING[item.kind] for item in items}

    def press(pressed: Press) -> None:
        if pressed.row in kinds:
            open_thing(kinds[pressed.row], pressed.row)

    is_asked = any(opened(thing) for thing in THING.values())
    chosen = shown.id if shown else None if is_asked else items[0].id
    row_table(COLUMNS, rows, key="review_table", label=label, selected=chosen, height=610, on_press=press)
    return THING[items[0].kind], items[0].id


COLUMNS = (
    Column("read in the text", 40),
    Column("taken for", 25),
    Column("mentions", 14, "number", help="how often the name stands in the articles, read as the same place"),
    Column("sure", 21, "share", help="how sure the machine is; nothing where it placed nothing"),
)


def _cells(item: ReviewItem, sentence: str) -> tuple[str, str, int | str, int | str]:
    times = item.others + 1 if item.kind == "toponym" else ""
    sure = "" if item.is_unresolved else round(item.sure * 100)
    return wording.unturned(say_item(item, sentence)), wording.unturned(item.place or "not placed"), times, sure


def say_item(item: ReviewItem, sentence: str) -> str:
    """Say what is asked about: a name; what and who; where nobody is named, what and how its sentence begins."""
    if item.kind == "toponym":
        return f"“{item.label}”"
    kind, _, who = item.label.partition(": ")
    told = "Visit or meeting" if item.kind == "visit" else wording.TYPES.get(kind, kind)
    source = f" ({item.source})" if item.source else ""
    who = who or (f"“{shorten(sentence, OPENING, placeholder='…')}”" if sentence else "")
    dot = " " if who.startswith("→") else " · "
    return (f"{told}{dot}{who}" if who else told) + source


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
    undone = {entry.target.id: entry for entry in entries if entry.action == "undo"}
    for entry in reversed([entry for entry in entries if entry.action != "undo"][-40:]):
        with st.container(border=True, key=f"entry_{entry.id}"):
            words = _said(entry)
            st.markdown(wording.plain(words) if entry.id in active else f"~~{wording.plain(words)}~~")
            st.caption(wording.plain(f"{_signed(entry)}. {entry.why}"))
            if entry.id not in active and entry.id in undone:
                st.caption(wording.plain(f"Taken back by {_signed(undone[entry.id])}."))
            if entry.id in active:
                st.button("Take back", on_click=_take_back, args=(store, ledger, entry.id), key=f"undo_{entry.id}")


def _signed(entry: Correction) -> str:
    return f"{entry.who or 'somebody'}, {entry.when:%Y-%m-%d %H:%M} UTC"


def _said(entry: Correction) -> str:
    """Say what a line of the ledger does: “Baghdad” → Mosul · in its article."""
    name = f"“{entry.target.text[:80]}”" if entry.target.text else f"{entry.target.kind} {entry.target.id}"
    place = entry.value.get("place") or {}
    chosen = {"choose": f"→ {place.get('name') or 'another place'}", "pin": "→ a pin"}
    if entry.action == "set":
        told = [
            f"{said} → {_value(field, entry.value[field])}" for field, said in FIELDS.items() if field in entry.value
        ]
        return f"{name}: " + "; ".join(told)
    done = chosen.get(entry.action) or ACTIONS.get(entry.action, entry.action)
    return f"{name} {done}" + (f" · {SCOPES[entry.scope]}" if entry.scope in SCOPES else "")


def _value(field: str, said: Any) -> str:
    """Write what a field was set to, for people."""
    if not said:
        return "not stated"
    if isinstance(said, list):
        return ", ".join(str(person.get("name")) for person in said)
    if isinstance(said, dict):
        days = dict.fromkeys(str(said[end]) for end in ("start", "end") if end in said)
        return str(said.get("name") or " to ".join(days))
    return WORDS.get(field, {}).get(str(said), str(said))


WORDS = {"type": wording.TYPES, "modality": wording.MODALITIES, "kind": wording.KINDS, "status": wording.STATUSES}
FIELDS = {
    "type": "what",
    "kind": "what",
    "modality": "did it happen",
    "status": "status",
    "actors": "who",
    "recipients": "to whom",
    "visitors": "visitors",
    "hosts": "hosts",
    "place": "where",
    "date": "when",
}
ACTIONS = {"confirm": "read right", "reject": "rejected"}
SCOPES = {"article": "in the whole article", "everywhere": "in every article about that country"}


def _take_back(store: Store, ledger: Ledger, entry_id: str) -> None:
    entry = ledger.find(entry_id)
    if entry:
        ledger.append(undo(entry, who=str(st.session_state.get("who") or "")))
        relink_stories(store)

"""Forms to confirm or correct one thing, beside the words it was read from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, get_args

import streamlit as st

from geo.countries import country_code, country_name
from geo.domain import Modality, Reading, VisitKind, VisitStatus
from geo.errors import LedgerError
from geo.jsonl import place_to_json
from geo.prepare import relink_stories
from geo.review import Change, Correction, Ledger, Scope, correct, place_value, preview
from geo.store import Store
from pages.shared import wording
from pages.shared.passage_view import mention_passage, record_passage, show_passage
from pages.shared.review_places import choose_place, drop_pin, find_places, place_line
from pages.shared.selection import Thing, was_pressed

Json = dict[str, Any]
REVIEWED: tuple[Thing, ...] = ("mention", "event", "visit")
SCOPES: dict[Scope, str] = {
    "mention": "This mention only",
    "article": "This name in this article",
    "everywhere": "This name in every article about {country}",
}


def correct_thing(store: Store, ledger: Ledger, thing: Thing, target: str) -> None:
    """Show one thing to review with the form that corrects it."""
    if thing == "mention":
        correct_toponym(store, ledger, target)
    else:
        correct_record(store, ledger, "visit" if thing == "visit" else "event", target)


def correct_toponym(store: Store, ledger: Ledger, mention_id: str) -> None:
    """Confirm a place name, choose another place, drop a pin, or say that it is no place."""
    found = store.find_toponym(mention_id)
    if found is None:
        st.info("This name is no longer in the collection.")
        return
    reading, resolution = found
    passage = mention_passage(reading, reading.resolutions.index(resolution))
    show_passage(passage | {"bring": mention_id if was_pressed(mention_id) else None}, key="passage_review")
    action = _ask_action(mention_id, list(ACTIONS))
    value: Json | None = {}
    if action == "Another place":
        place = choose_place(resolution, key=mention_id)
        value = place_value(place) if place else None
    elif action == "A pin":
        value = drop_pin(resolution, key=mention_id)
    if action is None or value is None:
        return
    focus = reading.focus[0] if reading.focus else None
    scope = _ask_scope(mention_id, focus, natural_scope(store, reading, resolution.toponym.text))
    who, why = _signature()
    try:
        machine = store.find_reading(reading.article.id, corrected=False)
        said: Json = {"who": who, "why": why, "value": value, "scope": scope, "company": focus}
        entry = correct(reading, mention_id, ACTIONS[action], machine=machine, **said)
    except LedgerError as error:
        st.warning(str(error))
        return
    if scope != "mention":
        _say_preview(preview(store, ledger, entry))
    _save_button(store, ledger, entry, mention_id)


ACTIONS: dict[str, Literal["confirm", "choose", "pin", "reject"]] = {
    "Right": "confirm",
    "Another place": "choose",
    "A pin": "pin",
    "Not a place": "reject",
}


def _ask_action(target: str, options: Sequence[str]) -> str | None:
    action: str | None = st.segmented_control("Is the machine right?", options, key=f"do_{target}")
    return action


def natural_scope(store: Store, reading: Reading, name: str) -> Scope:
    """Say how far a correction of a name reaches unless told otherwise: as far as the name does."""
    if reading.focus and len(store.articles_naming({name})) > 1:
        return "everywhere"
    alike = [r for r in reading.resolutions if r.toponym.text.casefold() == name.casefold()]
    return "article" if len(alike) > 1 else "mention"


def _ask_scope(mention_id: str, focus: str | None, natural: Scope) -> Any:
    scopes = [scope for scope in SCOPES if scope != "everywhere" or focus]
    return st.radio(
        "Apply to",
        scopes,
        index=scopes.index(natural),
        format_func=lambda s: SCOPES[s].format(country=country_name(focus)),
        key=f"scope_{mention_id}",
    )


def _say_preview(changes: Sequence[Change]) -> None:
    moved = [change for change in changes if change.before != change.after]
    parts = []
    for done, some in (("change", moved), ("count as checked", [c for c in changes if c.before == c.after])):
        articles = len({change.article for change in some})
        where = f" in {articles} articles" if articles > 1 else ""
        if some or done == "change":
            parts.append(
                f"{wording.many(len(some), 'other mention') if some else 'No other mention'} would {done}{where}"
            )
    st.caption(wording.plain("; ".join(parts) + "."))


def correct_record(store: Store, ledger: Ledger, kind: Literal["event", "visit"], record_id: str) -> None:
    """Confirm an event or a visit, set its fields, or say that it is none."""
    found: Any = store.find_event(record_id) if kind == "event" else store.find_visit(record_id)
    if found is None:
        st.info(f"This {kind} is no longer in the collection.")
        return
    reading, record = found
    bring = record_id if was_pressed(record_id) else None
    show_passage(record_passage(reading, record) | {"bring": bring}, key="passage_review")
    action = _ask_action(record_id, ["Right", "Partly wrong", f"Not a{'n' if kind == 'event' else ''} {kind} at all"])
    if action is None:
        return
    word: Any = {"Right": "confirm", "Partly wrong": "set"}.get(action, "reject")
    value: Json = {}
    try:
        if word == "set":
            value = _event_fields(reading, record) if kind == "event" else _visit_fields(reading, record)
            if not value:
                st.caption("Change what is wrong above.")
                return
        who, why = _signature()
        machine = store.find_reading(reading.article.id, corrected=False)
        entry = correct(reading, record_id, word, who=who, why=why, value=value, machine=machine)
    except LedgerError as error:
        st.warning(str(error))
        return
    _save_button(store, ledger, entry, record_id)


def _event_fields(reading: Reading, event: Any) -> Json:
    types = list(wording.TYPES)
    kind = st.selectbox("What", types, index=types.index(event.type), format_func=lambda t: wording.TYPES[t])
    modes = list(get_args(Modality))
    modality = st.selectbox(
        "Did it happen", modes, index=modes.index(event.modality), format_func=lambda m: wording.MODALITIES[m]
    )
    value: Json = {}
    if kind != event.type:
        value |= {"type": kind, "mode": None}
    if modality != event.modality:
        value["modality"] = modality
    return value | _date_field(event) | _place_field(reading, event)


def _visit_fields(reading: Reading, visit: Any) -> Json:
    kinds, statuses = list(get_args(VisitKind)), list(get_args(VisitStatus))
    kind = st.selectbox("What", kinds, index=kinds.index(visit.kind), format_func=lambda k: wording.KINDS[k])
    status = st.selectbox(
        "Status", statuses, index=statuses.index(visit.status), format_func=lambda s: wording.STATUSES[s]
    )
    value: Json = {}
    if kind != visit.kind:
        value["kind"] = kind
    if status != visit.status:
        value["status"] = status
    for side in ("visitors", "hosts"):
        people = getattr(visit, side)
        before = "\n".join(" | ".join([a.name, a.role or "", country_name(a.country)]) for a in people)
        after = st.text_area(f"{side.capitalize()}, one a line: name | office | country", before, height=80)
        if after.strip() != before.strip():
            value[side] = [_actor(line) for line in after.splitlines() if line.strip()]
    return value | _date_field(visit) | _place_field(reading, visit)


def _actor(line: str) -> Json:
    name, role, country, *_ = [part.strip() for part in line.split("|")] + ["", ""]
    code = country_code(country)
    if country and not code:
        raise LedgerError(f"No country is called “{country}”: write its English name or its two letters.")
    return {"name": name, "role": role or None, "country": code}


def _date_field(record: Any) -> Json:
    known = record.date
    before = [known.start, known.end] if known else []
    days = st.date_input(
        "Day, or first and last day (empty: not stated)", before, format="YYYY-MM-DD", key=f"days_{record.id}"
    )
    chosen = list(days) if isinstance(days, Sequence) else [days]
    if chosen == before:
        return {}
    if not chosen:
        return {"date": None}
    start, end = chosen[0], chosen[-1]
    precision = "day" if start == end else "range"
    return {"date": {"start": start.isoformat(), "end": end.isoformat(), "precision": precision}}


def _place_field(reading: Reading, record: Any) -> Json:
    typed = st.text_input("Another place, from the gazetteer", key=f"place_of_{record.id}").strip()
    options = find_places(typed) if typed else {}
    if options:
        st.caption(f"{wording.many(len(options), 'place')} found: choose under “Where”.")
    elif typed:
        st.caption("No place of this name is known. Try another spelling.")
    options |= {r.place.id: r.place for r in reading.resolutions if r.place and r.place.id}
    before = record.place.place.id if record.place else None
    ids = ["", *options]
    at = ids.index(before) if before in ids else 0
    chosen = st.selectbox("Where", ids, index=at, format_func=lambda i: place_line(options[i]) if i else "not stated")
    if (chosen or None) == before:
        return {}
    return {"place": place_to_json(options[chosen]) | {"found": "context", "inferred": False} if chosen else None}


def _signature() -> tuple[str, str]:
    left, right = st.columns([1, 2])
    who = left.text_input("Your name", key="who", placeholder="shown in the ledger")
    why = right.text_input("Why", key="why", placeholder="what the text says")
    return who.strip(), why.strip()


def _save_button(store: Store, ledger: Ledger, entry: Correction, target: str) -> None:
    """Write a correction into the ledger; in the run that a press starts, which knows the last thing chosen above."""
    if not st.button("Write it down", type="primary", key="save_correction"):
        return
    ledger.append(entry)
    relink_stories(store)
    st.session_state["saved"] = target
    st.rerun()


def say_saved() -> None:
    """Say once that the last correction was written down, its form closed: the passage then shows what it changed."""
    if target := st.session_state.pop("saved", None):
        for name in ("do", "scope", "place", "gazetteer"):
            st.session_state.pop(f"{name}_{target}", None)
        st.success("Written down. The machine's answer is kept beside yours; the Ledger takes it back.")

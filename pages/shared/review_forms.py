"""Forms to confirm or correct one thing, beside the words it was read from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, get_args

import streamlit as st

from geo.countries import country_name
from geo.domain import Modality, Place, Reading, Resolution, VisitKind, VisitStatus
from geo.errors import LedgerError
from geo.jsonl import place_to_json
from geo.prepare import link_stories
from geo.review import Correction, Ledger, correct, pin_value, place_value, preview
from geo.store import Store
from pages.shared import wording
from pages.shared.loaders import load_gazetteer
from pages.shared.passage_view import mention_passage, record_passage, show_passage

Json = dict[str, Any]
SCOPES = {
    "mention": "This mention only",
    "article": "This name in this article",
    "everywhere": "Wherever this name stands in {country}'s company",
}


def correct_toponym(store: Store, ledger: Ledger, mention_id: str) -> None:
    """Confirm a place name, choose another place, drop a pin, or say that it is no place."""
    found = store.find_toponym(mention_id)
    if found is None:
        st.info("This name is no longer in the collection.")
        return
    reading, resolution = found
    show_passage(mention_passage(reading, reading.resolutions.index(resolution)), key="passage_review")
    action = st.segmented_control(
        "The machine's answer", ["Right", "Another place", "A pin", "Not a place"], key=f"do_{mention_id}"
    )
    value: Json | None = {}
    if action == "Another place":
        place = _choose_place(resolution)
        value = place_value(place) if place else None
    elif action == "A pin":
        value = _drop_pin(resolution.toponym.text)
    if action is None or value is None:
        return
    word: Literal["confirm", "choose", "pin", "reject"]
    word = {"Right": "confirm", "Another place": "choose", "A pin": "pin", "Not a place": "reject"}[action]  # type: ignore[assignment]
    focus = reading.focus[0] if reading.focus else None
    scopes = [scope for scope in SCOPES if scope != "everywhere" or focus]
    scope: Any = st.radio(
        "Apply to",
        scopes,
        format_func=lambda s: SCOPES[s].format(country=country_name(focus)),
        key=f"scope_{mention_id}",
    )
    who, why = _signature()
    try:
        machine = store.find_reading(reading.article.id, corrected=False)
        entry = correct(
            reading, mention_id, word, who=who, why=why, value=value, scope=scope, company=focus, machine=machine
        )
    except LedgerError as error:
        st.warning(str(error))
        return
    changes = preview(store, ledger, entry)
    if scope != "mention":
        names = ", ".join(sorted({change.article for change in changes})[:3])
        st.caption(wording.plain(f"{len(changes)} other mentions would change" + (f" (in {names} …)" if names else "")))
    _save_button(store, ledger, entry)


def _choose_place(resolution: Resolution) -> Place | None:
    typed = st.text_input("Search the gazetteer", value=resolution.toponym.text, key="gazetteer_name")
    known = [c.place for c in resolution.alternatives]
    matches = load_gazetteer().find_candidates(typed, 20) if typed.strip() else []
    listed = {place.id: place for place in [*known, *(match.place for match in matches)] if place.id}
    if not listed:
        st.caption("No place of this name is known. Try another spelling, or drop a pin.")
        return None
    chosen = st.radio("Places", list(listed), format_func=lambda i: _label(listed[i]), key="chosen_place", index=None)
    return listed[chosen] if chosen else None


def _label(place: Place) -> str:
    division = f"{place.admin1}, " if place.admin1 and place.admin1 != place.name else ""
    size = f", {place.population:,} people" if place.population else ""
    kind = wording.PRECISIONS[place.precision]
    return wording.plain(f"{place.name} ({kind}, {division}{country_name(place.country)}{size})")


def _drop_pin(name: str) -> Json | None:
    left, right = st.columns(2)
    lat = left.number_input("Latitude", -90.0, 90.0, value=None, format="%.4f", key="pin_lat")
    lon = right.number_input("Longitude", -180.0, 180.0, value=None, format="%.4f", key="pin_lon")
    if lat is None or lon is None:
        return None
    address = load_gazetteer().reverse(lat, lon)
    country = address.country.country if address and address.country else ""
    st.caption(f"That is in {country_name(country)}." if country else "That is in no country.")
    return pin_value(lat, lon, name, country)


def correct_record(store: Store, ledger: Ledger, kind: Literal["event", "visit"], record_id: str) -> None:
    """Confirm an event or a visit, set its fields, or say that it is none."""
    found: Any = store.find_event(record_id) if kind == "event" else store.find_visit(record_id)
    if found is None:
        st.info(f"This {kind} is no longer in the collection.")
        return
    reading, record = found
    show_passage(record_passage(reading, record), key="passage_review")
    action = st.segmented_control(
        "The machine's answer", ["Right", "Partly wrong", f"Not a {kind} at all"], key=f"do_{record_id}"
    )
    if action is None:
        return
    value: Json = {}
    if action == "Partly wrong":
        value = _event_fields(reading, record) if kind == "event" else _visit_fields(reading, record)
        if not value:
            st.caption("Change what is wrong above.")
            return
    who, why = _signature()
    word: Any = {"Right": "confirm", "Partly wrong": "set"}.get(action, "reject")
    try:
        machine = store.find_reading(reading.article.id, corrected=False)
        entry = correct(reading, record_id, word, who=who, why=why, value=value, machine=machine)
    except LedgerError as error:
        st.warning(str(error))
        return
    _save_button(store, ledger, entry)


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
        before = "\n".join(" | ".join([a.name, a.role or "", a.country or ""]) for a in people)
        after = st.text_area(f"{side.capitalize()}: name | role | country code, one a line", before, height=80)
        if after.strip() != before.strip():
            value[side] = [_actor(line) for line in after.splitlines() if line.strip()]
    return value | _date_field(visit) | _place_field(reading, visit)


def _actor(line: str) -> Json:
    name, role, country, *_ = [part.strip() for part in line.split("|")] + ["", ""]
    return {"name": name, "role": role or None, "country": country.upper() or None}


def _date_field(record: Any) -> Json:
    known = record.date
    before = [known.start, known.end] if known else []
    days = st.date_input("Day, or first and last day", before, format="YYYY-MM-DD", key=f"days_{record.id}")
    chosen = list(days) if isinstance(days, Sequence) else [days]
    if not chosen or chosen == before:
        return {}
    start, end = chosen[0], chosen[-1]
    precision = "day" if start == end else "range"
    return {"date": {"start": start.isoformat(), "end": end.isoformat(), "precision": precision}}


def _place_field(reading: Reading, record: Any) -> Json:
    options: dict[str, Place] = {}
    for resolution in reading.resolutions:
        if resolution.place and resolution.place.id:
            options[resolution.place.id] = resolution.place
    typed = st.text_input("Another place, from the gazetteer", key=f"place_of_{record.id}")
    if typed.strip():
        options |= {m.place.id: m.place for m in load_gazetteer().find_candidates(typed, 10) if m.place.id}
    before = record.place.place.id if record.place else None
    ids = ["", *options]
    at = ids.index(before) if before in ids else 0
    chosen = st.selectbox("Where", ids, index=at, format_func=lambda i: _label(options[i]) if i else "not stated")
    if (chosen or None) == before:
        return {}
    return {"place": place_to_json(options[chosen]) | {"found": "context", "inferred": False} if chosen else None}


def _signature() -> tuple[str, str]:
    left, right = st.columns([1, 2])
    who = left.text_input("Your name", key="who", placeholder="shown in the ledger")
    why = right.text_input("Why", key="why", placeholder="what the text says")
    return who.strip(), why.strip()


def _save_button(store: Store, ledger: Ledger, entry: Correction) -> None:
    if st.button("Write it down", type="primary", key="save_correction"):
        ledger.append(entry)
        link_stories(store)
        st.toast("Written down. The machine's answer is kept beside yours.")
        st.rerun()

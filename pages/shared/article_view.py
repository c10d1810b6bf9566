"""One article beside its own map: press a name and its mark is ringed, press a mark and its name is lit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from geo.domain import Actor, Event, Reading, Visit
from geo.maps import MapLayers, legend_html, make_layers
from pages.shared import wording
from pages.shared.frame import is_dark
from pages.shared.map_view import map_view
from pages.shared.passage_view import article_passage, record_rows, resolution_rows, show_passage

Row = dict[str, Any]


@st.fragment
def show_article(reading: Reading, *, key: str) -> None:
    """Show the text with every name marked, its map, and what was read in it."""
    layers = article_layers(reading)
    chosen_key = f"{key}_chosen"
    chosen: str | None = st.session_state.get(chosen_key)
    left, right = st.columns([10, 12], gap="medium")
    with left, st.container(height=640, border=False, key="reader"):
        pressed = show_passage(article_passage(reading, selected=chosen), key=f"{key}_text")
    with right:
        theme = "dark" if is_dark() else "light"
        click = map_view(
            layers,
            key=f"{key}_map",
            selected=chosen,
            height=500,
            theme=theme,
            refit=reading.article.id,
            is_labelled=True,
        )
        st.html(legend_html(layers, theme, is_labelled=True))
        _show_chosen(reading, chosen)
    news = pressed or (click.records[0] if click else None)
    if news and news != chosen:
        st.session_state[chosen_key] = news
        st.rerun(scope="fragment")


def article_layers(reading: Reading) -> MapLayers:
    """Put an article's events, visits and names on one map; a visit, which is also an event, is drawn once."""
    events = [event for event in reading.events if event.visit is None and event.is_default_pin]
    visits = [visit for visit in reading.visits if visit.section != "boilerplate"]
    names = ((f"m{number}", resolution) for number, resolution in enumerate(reading.resolutions))
    return make_layers(events, visits, names)


def _show_chosen(reading: Reading, chosen: str | None) -> None:
    if chosen is None:
        st.caption("Press a name in the text, or a mark on the map.")
        return
    rows = _rows_of(reading, chosen)
    for row in rows:
        st.markdown(f"**{row['label']}** {wording.plain(row['value'])}")
        if row["note"]:
            st.caption(wording.plain(row["note"]))


def _rows_of(reading: Reading, chosen: str) -> list[dict[str, str]]:
    if chosen.startswith("m") and chosen[1:].isdigit() and int(chosen[1:]) < len(reading.resolutions):
        return resolution_rows(reading.resolutions[int(chosen[1:])])
    record = next((r for r in (*reading.events, *reading.visits) if r.id == chosen), None)
    return record_rows(reading, record) if record else []


def show_records(reading: Reading) -> None:
    """List what was read in an article: events and visits in the order of the text, with the modality in words."""
    shown = [v for v in reading.visits if v.section != "boilerplate"]
    events = [e for e in reading.events if e.visit is None and e.type != "STATEMENT" and e.section != "boilerplate"]
    if not shown and not events:
        st.caption("No event and no visit was read in this text; its place names are on the map.")
        return
    rows = [_visit_row(visit, reading.article.text) for visit in shown]
    rows += [_event_row(event, reading.article.text) for event in events]
    table = pd.DataFrame(rows)
    is_said = (table != "").any()
    st.dataframe(
        table.loc[:, is_said[is_said].index],
        hide_index=True,
        column_config=_COLUMNS,
        alt="What was read in this text",
    )


_COLUMNS = {
    "what": st.column_config.TextColumn(width=150),
    "who": st.column_config.TextColumn(width=170),
    "to whom": st.column_config.TextColumn(width=150),
    "where": st.column_config.TextColumn(width=140),
    "when": st.column_config.TextColumn(width=120),
    "claim": st.column_config.TextColumn(width=90, help="what the text says of it, not that it is true"),
    "sentence": st.column_config.TextColumn(width=400),
    "sure": st.column_config.ProgressColumn(width=100, min_value=0, max_value=1, format="percent"),
}


def _visit_row(visit: Visit, text: str) -> Row:
    said = {"what": visit.kind.capitalize(), "who": _names(visit.visitors), "to whom": _names(visit.hosts)}
    sentence = visit.sentences[0].of(text) if visit.sentences else ""
    return said | _rest(visit, "took place" if visit.status == "happened" else visit.status, sentence)


def _event_row(event: Event, text: str) -> Row:
    said = {"what": wording.TYPES[event.type], "who": _names(event.actors), "to whom": _names(event.recipients)}
    return said | _rest(event, wording.CLAIMS[event.modality], event.sentence.of(text))


def _rest(record: Event | Visit, claim: str, sentence: str) -> Row:
    return {
        "where": wording.say_place(record.place.place) if record.place else "",
        "when": wording.say_date(record.date) if record.date else "",
        "claim": claim,
        "sentence": " ".join(sentence.split()),
        "sure": record.confidence,
    }


def _names(people: Sequence[Actor]) -> str:
    return ", ".join(person.name for person in people)

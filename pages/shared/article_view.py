"""One article beside its own map and what was read in it: press a line, a mark or a word, and the others show it."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from geo.domain import Reading
from geo.maps import MapLayers, legend_html, make_layers
from pages.shared.frame import is_dark
from pages.shared.lines import line_of, show_lines, told_in
from pages.shared.map_view import map_view, pressed
from pages.shared.passage_view import article_passage, evidence, record_rows, resolution_rows, show_passage


@st.fragment
def show_article(reading: Reading, *, key: str, source: str | None = None) -> None:
    """Show the text with every name marked, its map, and what was read in it; `source` stands where it names none."""
    layers = article_layers(reading)

    def choose(thing: str) -> None:
        st.session_state[f"{key}_chosen"] = thing

    if click := pressed(layers, f"{key}_map"):
        choose(click.records[0])
    chosen: str | None = st.session_state.get(f"{key}_chosen")
    told = told_in(reading)
    left, right = st.columns([10, 12], gap="medium")
    with left, st.container(height=640, border=False, key="reader"):
        passage = article_passage(reading, told, selected=chosen, source=source)
        show_passage(passage, key=f"{key}_text", on_choose=choose)
    with right:
        theme: Literal["light", "dark"] = "dark" if is_dark() else "light"
        _show_map(layers, key, chosen, theme, reading.article.id)
        rows = _rows_of(reading, chosen)
        if not told and not reading.resolutions:
            st.info("No place, event or visit was read in this text. News reports in English are what is read here.")
        elif rows is None:
            st.caption("Press a line, a mark on the map, or a word in the text: the sentence that says so is lit.")
        if not told and reading.resolutions:
            st.caption("No event and no visit was read in this text; its place names are on the map.")
        lines = [line_of(record, theme) for record in told]
        label = "What was read in this text"
        show_lines(lines, key=f"{key}_lines", selected=chosen, rows=rows or (), label=label, on_choose=choose)


def _show_map(layers: MapLayers, key: str, chosen: str | None, theme: Literal["light", "dark"], article: str) -> None:
    map_view(layers, key=f"{key}_map", selected=chosen, height=380, theme=theme, refit=article, is_labelled=True)
    st.html(legend_html(layers, theme, is_labelled=True))


def article_layers(reading: Reading) -> MapLayers:
    """Put an article's events, visits and names on one map; a visit, which is also an event, is drawn once."""
    events = [event for event in reading.events if event.visit is None and event.is_default_pin]
    visits = [visit for visit in reading.visits if visit.section != "boilerplate"]
    names = ((f"m{number}", resolution) for number, resolution in enumerate(reading.resolutions))
    return make_layers(events, visits, names)


def _rows_of(reading: Reading, chosen: str | None) -> list[dict[str, str]] | None:
    """Say what the chosen thing rests on; None where nothing is chosen, or nothing of this text."""
    if chosen and chosen.startswith("m") and chosen[1:].isdigit() and int(chosen[1:]) < len(reading.resolutions):
        return resolution_rows(reading.resolutions[int(chosen[1:])])
    record = next((r for r in (*reading.visits, *reading.events) if r.id == chosen), None)
    if record is None:
        return None
    words = " … ".join(" ".join(sentence.of(reading.article.text).split()) for sentence in evidence(record))
    return [{"label": "Text", "value": words, "note": "", "narrow": "yes"}, *record_rows(reading, record)]

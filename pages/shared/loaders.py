"""The only cached functions. Caching belongs to the dashboard, never to geo/."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pandas as pd
import streamlit as st

from geo.domain import Article, Reading, Resolution
from geo.gazetteer import Gazetteer
from geo.maps import MapLayers, make_layers
from geo.maps.frames import event_rows, visits_of
from geo.pipeline import Geoparser
from geo.prepare import is_prepared, prepare_store
from geo.settings import ROOT, home
from geo.store import Filters, Store, Summary, toponym_id


@st.cache_resource(show_spinner=False)
def open_store() -> Store:
    """Open the store once a server; an empty one is filled with the example collection."""
    return prepare_store()


@st.cache_resource(show_spinner=False)
def start_preparing() -> threading.Thread:
    """Get the rest ready beside the server, in a process of its own so that its memory goes back when it ends."""
    thread = threading.Thread(target=_prepare, name="prepare", daemon=True)
    thread.start()
    return thread


def _prepare() -> None:
    if is_prepared():
        return
    log = home() / "prepare.log"
    with log.open("wb") as lines:
        subprocess.run([sys.executable, "-m", "geo", "prepare"], cwd=ROOT, stdout=lines, stderr=lines, check=False)


@st.cache_data(show_spinner=False, max_entries=2)
def load_choices(revision: str) -> dict[str, list[str]]:
    """List what each filter can be set to; `revision` is the store's, so that an ingest is seen at once."""
    return open_store().choices()


@st.cache_data(show_spinner=False, max_entries=24)
def find_frame(kind: str, filters: Filters, since: dt.date | None, revision: str) -> Any:
    """Find the records of a kind ("events", "visits", "toponyms") that pass the filters, as a frame.

    `since` keeps what was published on that day or later.
    """
    store = open_store()
    find = {"events": store.events_frame, "visits": store.visits_frame, "toponyms": store.toponyms_frame}[kind]
    frame = find(filters)
    return frame[frame["published"] >= pd.Timestamp(since)].reset_index(drop=True) if since else frame


@st.cache_resource(show_spinner=False, max_entries=12)
def find_layers(filters: Filters, about: str, since: dt.date | None, names: bool, revision: str) -> MapLayers:
    """Put together the map of what passes the filters: events, visits, or (for the overview) each once."""
    nothing = Filters(articles=("",))
    events = find_frame("events", filters if about != "visits" else nothing, since, revision)
    visits = find_frame("visits", filters if about != "events" else nothing, since, revision)
    if about == "overview":
        events = events[events["visit"].isna()]
    checked = set(visits.loc[visits["level"] == "checked", "id"])
    mentions = _mentions() if names else ()
    return make_layers(event_rows(events), visits_of(visits), mentions, checked=checked)


def _mentions() -> Iterator[tuple[str, Resolution]]:
    for reading in open_store().readings():
        for resolution in reading.resolutions:
            yield toponym_id(reading.article.id, resolution.toponym.span), resolution


@st.cache_data(show_spinner=False, max_entries=24)
def summarize(filters: Filters, revision: str) -> Summary:
    """Sum up what a map under these filters is made of."""
    return open_store().summarize(filters)


@st.cache_resource(show_spinner="Loading the language model (once)")
def load_geoparser() -> Geoparser:
    """Load the models once a server, when somebody first pastes a text."""
    geoparser = Geoparser(gazetteer=load_gazetteer())
    geoparser.read("Officials from Oman met their counterparts in Amman on Tuesday.")
    return geoparser


@st.cache_resource(show_spinner="Opening the gazetteer (once)")
def load_gazetteer() -> Gazetteer:
    """Open the gazetteer once a server, for searching it by hand."""
    start_preparing().join()
    return Gazetteer.open()


_READING = threading.Lock()


def read_article(article: Article) -> Reading:
    """Read one article now; visitors take turns, because the models are shared and memory is small."""
    geoparser = load_geoparser()
    with _READING:
        return geoparser.read(article)

"""The only cached functions. Caching belongs to the dashboard, never to geo/."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import streamlit as st
from streamlit import runtime

from geo.domain import Article, Place, Reading, Resolution, Span, Toponym
from geo.gazetteer import Gazetteer
from geo.maps import MapLayers, make_layers
from geo.maps.frames import event_rows, place_of, visits_of
from geo.pipeline import Geoparser
from geo.prepare import is_prepared, prepare_store
from geo.settings import ROOT, home
from geo.store import EVERYTHING, Filters, Store
from pages.shared.map_library import start_fetching
from pages.shared.settled import settle

FIRST_PICTURE_S = 3.0  # how long the first page is left alone before anything heavy is done beside it


@st.cache_resource(show_spinner=False)
def open_store() -> Store:
    """Open the store once a server; an empty one is filled with the example collection."""
    store = prepare_store()
    settle()
    return store


@st.cache_resource(show_spinner=False)
def start_preparing() -> threading.Thread:
    """Get the rest ready beside the server, in a process of its own so that its memory goes back when it ends."""
    thread = threading.Thread(target=_prepare, name="prepare", daemon=True)
    thread.start()
    return thread


def _prepare() -> None:
    start_fetching().join()
    if is_prepared():
        return
    time.sleep(FIRST_PICTURE_S)
    log = home() / "prepare.log"
    with log.open("wb") as lines:
        subprocess.run([sys.executable, "-m", "geo", "prepare"], cwd=ROOT, stdout=lines, stderr=lines, check=False)


@st.cache_data(show_spinner=False, max_entries=2)
def load_choices(revision: str) -> dict[str, list[str]]:
    """List what each filter can be set to; `revision` is the store's, so that an ingest is seen at once."""
    return open_store().choices()


# What pages show of a record; the rest of its columns is read when somebody takes the records away.
SHOWN = {
    "events": (
        *("id", "article", "type", "modality", "visit", "level", "confidence", "actors", "recipients"),
        *("place_id", "place", "lat", "lon", "country", "admin1_code", "feature", "precision", "radius_km"),
        *("date_start", "date_end", "date_precision", "date_text", "source", "published"),
        *("story", "source_count", "is_disputed"),
    ),
    "visits": None,
    "toponyms": (
        *("id", "article", "text", "place_id", "place", "lat", "lon", "country", "admin1_code", "feature"),
        *("precision", "radius_km", "source", "published"),
    ),
}


def load_frame(
    kind: str, filters: Filters, since: dt.date | None, about: str = "", columns: Sequence[str] | None = None
) -> Any:
    """Load the records of a kind ("events", "visits", "toponyms") that pass the filters, as a frame.

    `since` keeps what was published on that day or later. `about` says what for: "events" and "visits" hold nothing
    else, and the "overview" counts a visit, which is also an event, once.
    """
    store = open_store()
    find = {"events": store.events_frame, "visits": store.visits_frame, "toponyms": store.toponyms_frame}[kind]
    is_other = {about, kind} == {"events", "visits"}
    frame = find(Filters(articles=("",)) if is_other else filters, columns)
    if since:
        frame = frame[frame["published"] >= pd.Timestamp(since)]
    if about == "overview" and kind == "events":
        frame = frame[frame["visit"].isna()]
    return frame.reset_index(drop=True)


@st.cache_resource(show_spinner=False, max_entries=8)
def find_frame(kind: str, filters: Filters, since: dt.date | None, about: str, revision: str) -> Any:
    """Find what pages show of the records that pass the filters. The frame is shared: nobody may change it."""
    return load_frame(kind, filters, since, about, SHOWN[kind])


@st.cache_resource(show_spinner=False, max_entries=6)
def find_layers(filters: Filters, about: str, since: dt.date | None, names: bool, revision: str) -> MapLayers:
    """Put together the map of what passes the filters: events, visits, or (for the overview) each once."""
    events, visits = (find_frame(kind, filters, since, about, revision) for kind in ("events", "visits"))
    checked = set(visits.loc[visits["level"] == "checked", "id"])
    mentions = _mentions(filters) if names else ()
    return make_layers(event_rows(events), visits_of(visits), mentions, checked=checked)


def _mentions(filters: Filters) -> Iterator[tuple[str, Resolution]]:
    """List the names found in the articles and the area that are asked for, also in boilerplate."""
    wider = replace(filters, modalities=(), levels=(), min_confidence=0.0, actors=(), include_boilerplate=True)
    frame = load_frame("toponyms", replace(wider, only_placed=True), None, columns=SHOWN["toponyms"])
    places: dict[str, Place | None] = {}
    for row in frame.astype(object).where(frame.notna(), None).to_dict("records"):
        known = row["place_id"] or row["id"]
        if known not in places:
            places[known] = place_of(row)
        yield row["id"], Resolution(Toponym(Span(0, 1), row["text"]), places[known], 1.0, "")


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a page says about what it shows: articles, publishers with their articles, names not placed of how many."""

    articles: int
    sources: dict[str, int]
    names: int
    not_placed: int


@st.cache_data(show_spinner=False, max_entries=24)
def count_all(filters: Filters, about: str, since: dt.date | None, revision: str) -> Numbers:
    """Count what stands behind the records that pass the filters."""
    frames = [find_frame(kind, filters, since, about, revision) for kind in ("events", "visits")]
    used = pd.concat([frame[["article", "source"]] for frame in frames]).drop_duplicates("article")
    names = _names(revision)
    of_used = names[names["article"].isin(used["article"])]
    sources = {str(name): int(count) for name, count in used["source"].value_counts().items()}
    return Numbers(len(used), sources, len(of_used), int(of_used["place"].isna().sum()))


@st.cache_resource(show_spinner=False, max_entries=1)
def _names(revision: str) -> Any:
    return open_store().toponyms_frame(EVERYTHING, ("article", "place"))


@st.cache_resource(show_spinner=False)
def start_warming() -> threading.Thread | None:
    """Load the models beside the pages once the first one is shown, so that the first text pasted is not waited for."""
    if not runtime.exists():
        return None
    thread = threading.Thread(target=_warm, name="warm", daemon=True)
    thread.start()
    return thread


def _warm() -> None:
    time.sleep(FIRST_PICTURE_S)
    load_geoparser()


@st.cache_resource(show_spinner=False)
def load_geoparser() -> Geoparser:
    """Load the models once a server."""
    geoparser = Geoparser(gazetteer=load_gazetteer())
    geoparser.read("Officials from Oman met their counterparts in Amman on Tuesday.")
    settle()
    return geoparser


@st.cache_resource(show_spinner=False)
def load_gazetteer() -> Gazetteer:
    """Open the gazetteer once a server, for searching it by hand."""
    start_preparing().join()
    return Gazetteer.open()


_READING = threading.Lock()


def read_article(article: Article) -> Reading:
    """Read one article now; visitors take turns, because the models are shared and memory is small."""
    with st.spinner("Reading the text"):
        geoparser = load_geoparser()
        with _READING:
            return geoparser.read(article)

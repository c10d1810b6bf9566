"""Take away: what is filtered, and only that, in the forms of the field."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from geo.export import FORMS, export
from geo.maps.onefile import Excerpt, one_file_map
from geo.store import Store
from pages.shared import wording
from pages.shared.frame import is_embedded
from pages.shared.workbench import About, Found, found_articles


def show_takeaway(store: Store, found: Found, about: About) -> None:
    """Offer downloads of what passes the filters; each file is made when its button is pressed."""
    if is_embedded() or found.is_empty:
        return
    records = exported(store, found)
    with st.expander(f"Take away these {len(records):,} records, and only these"):
        with st.container(horizontal=True):
            for name, form in FORMS.items():
                st.download_button(
                    name,
                    data=lambda name=name: export(records, name),
                    file_name=f"dateline-{about}{form.suffix}",
                    mime=form.media_type,
                    key=f"take_{name}",
                    on_click="ignore",
                    help=form.about,
                )
            st.download_button(
                "One-file map",
                data=lambda: one_file(store, found),
                file_name=f"dateline-{about}.html",
                mime="text/html",
                key="take_html",
                on_click="ignore",
                help="A map with its passages that opens from disk, with no network",
            )
        st.caption(f"From {found_articles(found)} articles. Coordinates are as recorded; texts are quoted by sentence.")


def exported(store: Store, found: Found) -> pd.DataFrame:
    """Give the records of the map and the table as one frame, each with the sentence that says so."""
    parts = [
        frame.assign(record=kind)
        for kind, frame in (("event", found.events), ("visit", found.visits))
        if not frame.empty
    ]
    return pd.concat(parts, ignore_index=True) if len(parts) > 1 else parts[0]


def one_file(store: Store, found: Found) -> str:
    """Write the map as one HTML file, with the sentence behind each mark."""
    records = exported(store, found)
    sentences = store.sentences(records["id"])
    excerpts = [
        Excerpt(
            id=row["id"],
            text=sentences.get(row["id"], ""),
            headline=_said(row),
            title=row["title"] or "",
            source=row["source"] or "source not stated",
            date=row["date_text"] or "",
            place=row["place"] or "",
            url=row["url"],
        )
        for row in records.astype(object).where(records.notna(), None).to_dict("records")
    ]
    caption = f"{len(records)} records from {found_articles(found)} articles. A mark says what a report says."
    return one_file_map(found.layers, excerpts, "Dateline", caption=caption)


def _said(row: dict[str, Any]) -> str:
    if row["record"] == "event":
        return wording.TYPES[row["type"]]
    return f"{wording.KINDS[row['visit_kind']]} · {wording.STATUSES[row['status']]}"

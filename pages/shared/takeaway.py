"""Take away: what is filtered, and only that, in the forms of the field."""

from __future__ import annotations

from typing import Any

import streamlit as st

from geo.export import FORMS, export
from geo.maps.onefile import Excerpt, one_file_map
from geo.store import Store
from pages.shared import wording
from pages.shared.findings import Found, whole_records
from pages.shared.frame import is_embedded


def show_takeaway(store: Store, found: Found) -> None:
    """Offer downloads of what passes the filters; each file is made when its button is pressed."""
    if is_embedded() or found.is_empty:
        return
    with st.expander(f"Download these {wording.many(found.count, 'record')}, and only these"):
        with st.container(horizontal=True):
            for name, form in FORMS.items():
                st.download_button(
                    name,
                    data=lambda name=name: export(store.with_sentences(whole_records(found)), name),
                    file_name=f"dateline-{found.about}{form.suffix}",
                    mime=form.media_type,
                    key=f"take_{name}",
                    on_click="ignore",
                    help=form.about,
                )
            st.download_button(
                "One-file map",
                data=lambda: one_file(store, found),
                file_name=f"dateline-{found.about}.html",
                mime="text/html",
                key="take_html",
                on_click="ignore",
                help="A map with its passages that opens from disk, with no network",
            )
        st.caption("Coordinates are as recorded; texts are quoted by sentence.")


def one_file(store: Store, found: Found) -> str:
    """Write the map as one HTML file, with the sentence behind each mark."""
    records = whole_records(found)
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
    caption = f"{len(records)} records from {records['article'].nunique()} articles. A mark says what a report says."
    return one_file_map(found.layers, excerpts, "Dateline", caption=caption)


def _said(row: dict[str, Any]) -> str:
    if row["record"] == "event":
        return wording.TYPES[row["type"]]
    return f"{wording.KINDS[row['visit_kind']]} · {wording.STATUSES[row['status']]}"

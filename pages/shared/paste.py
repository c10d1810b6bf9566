"""The box "Paste a news text": reads it while the visitor waits, keeps nothing unless told to."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import streamlit as st

from geo.domain import Article, Reading
from geo.errors import ArticleError
from geo.jsonl import article_id
from geo.prepare import relink_stories
from geo.settings import is_read_only
from geo.store import Store
from pages.shared.loaders import read_article

MOST_CHARACTERS = 100_000
EXAMPLE = (Path(__file__).parent / "example_text.txt").read_text(encoding="utf-8")


def paste_box() -> Reading | None:
    """Show the box; give the reading of what was pasted, which stays until it is cleared."""
    with st.container(key="paste"):
        left, right = st.columns([5, 2], vertical_alignment="top")
        left.text_area(
            "Paste a news text",
            key="pasted_text",
            height=80,
            max_chars=MOST_CHARACTERS,
            label_visibility="collapsed",
            placeholder="Paste a news text: its places, people and dates come back beside a map. Nothing is stored.",
        )
        with right, st.container(horizontal=True, gap="small"):
            st.button("Read it", type="primary", on_click=_read, key="read_pasted")
            st.button("Try an example", on_click=_read, args=(EXAMPLE,), key="try_example")
            if "pasted" in st.session_state:
                st.button("Back to the collection", on_click=_clear, key="clear_pasted")
    if problem := st.session_state.get("paste_problem"):
        st.warning(problem)
    reading: Reading | None = st.session_state.get("pasted")
    return reading


def _read(text: str | None = None) -> None:
    if text is not None:
        st.session_state["pasted_text"] = text
    for name in ("pasted_article_chosen", "pasted_day"):
        st.session_state.pop(name, None)
    _keep(str(st.session_state.get("pasted_text") or ""), None)


def ask_day(reading: Reading) -> None:
    """Ask when a pasted text was published, if it does not say so itself: "on Tuesday" is counted from that day."""
    known = reading.article.published
    if known is None and (reading.document.published.date or not any(e.date_text for e in reading.events)):
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="ask_day"):
        st.caption("Words such as “on Tuesday” need the day of publication:", width="content")
        st.date_input(
            "Published on",
            value=None,
            key="pasted_day",
            format="YYYY-MM-DD",
            label_visibility="collapsed",
            width=160,
            on_change=_reread,
        )


def _reread() -> None:
    reading: Reading = st.session_state["pasted"]
    _keep(reading.article.text, st.session_state.get("pasted_day"))


def _keep(text: str, published: dt.date | None) -> None:
    st.session_state.pop("paste_problem", None)
    if not text.strip():
        st.session_state["paste_problem"] = "There is no text yet: paste one above, or press “Try an example”."
        return
    try:
        article = Article(id=article_id(None, text), text=text, published=published)
        st.session_state["pasted"] = read_article(article)
    except ArticleError as error:
        st.session_state["paste_problem"] = str(error)


def _clear() -> None:
    for name in ("pasted", "pasted_article_chosen", "paste_problem", "pasted_day"):
        st.session_state.pop(name, None)
    st.session_state["pasted_text"] = ""


def offer_to_keep(store: Store, reading: Reading) -> None:
    """Offer to put a pasted text into the collection; visitors of a read-only dashboard are not asked."""
    if is_read_only():
        return
    if st.button("Keep this text in the collection", key="keep_pasted"):
        if store.save(reading):
            relink_stories(store, [reading.article.id])
        st.toast("Kept. It is listed on the Articles page.")
        st.cache_data.clear()

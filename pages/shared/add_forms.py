"""The ways to put articles into the collection."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

import streamlit as st

from geo.domain import Article
from geo.errors import ArticleError
from geo.jsonl import article_id
from geo.prepare import link_stories, relink_stories
from geo.sources import ArticleFailure, read_address, read_content
from geo.store import Store
from pages.shared import wording
from pages.shared.frame import link_to
from pages.shared.loaders import read_article
from pages.shared.pasted import count_told

MOST_SAID = 20
MOST_NEWEST = 8
LONGEST_OPENING = 70  # characters of a text without a headline
FORMS = ["txt", "md", "html", "htm", "jsonl", "csv"]


def add_from_files(store: Store) -> None:
    """Read uploaded files, several at once."""
    uploads = st.file_uploader("Files", type=FORMS, accept_multiple_files=True, label_visibility="collapsed")
    st.caption("A .csv needs a header that names its text column; a .jsonl holds one article a line.")
    if uploads and st.button("Read and keep", key="keep_files", type="primary"):
        outcomes = [outcome for upload in uploads for outcome in read_content(upload.name, upload.getvalue())]
        _keep(store, outcomes)


def add_from_text(store: Store) -> None:
    """Read one text with what is known about it."""
    with st.form("add_text", border=False):
        title = st.text_input("Headline")
        left, middle, right = st.columns(3)
        source = left.text_input("Source")
        url = middle.text_input("Address", placeholder="https://…")
        published = right.date_input("Published", value=None, format="YYYY-MM-DD")
        text = st.text_area("Text", height=240)
        sent = st.form_submit_button("Read and keep", type="primary")
    if not sent:
        return
    if not text.strip():
        st.warning("There is no text yet.")
        return
    article = Article(article_id(title or None, text), text, title or None, source or None, url or None, published)
    _keep(store, [article])


def add_from_address(store: Store) -> None:
    """Read a web page or a feed."""
    with st.form("add_address", border=False):
        address = st.text_input("Address of an article or a feed (RSS, Atom)", placeholder="https://…")
        sent = st.form_submit_button("Fetch, read and keep", type="primary")
    if not sent:
        return
    try:
        outcomes = list(read_address(address))
    except (ArticleError, OSError) as error:
        st.warning(f"Could not read that address: {error}")
        return
    _keep(store, outcomes)


def _keep(store: Store, outcomes: Sequence[Article | ArticleFailure]) -> None:
    added: list[str] = []
    known, is_reread = 0, False
    failures: list[str] = []
    bar = st.progress(0.0, text=f"0 of {len(outcomes)}") if len(outcomes) > 3 else None
    for number, outcome in enumerate(outcomes, 1):
        if isinstance(outcome, ArticleFailure):
            failures.append(f"{outcome.id}: {outcome.error}")
        else:
            try:
                before = store.find_reading(outcome.id)
                if store.save(read_article(outcome)):
                    added.append(outcome.id)
                    is_reread |= before is not None
                else:
                    known += 1
            except ArticleError as error:
                failures.append(f"{outcome.id}: {error}")
        if bar:
            bar.progress(number / len(outcomes), text=f"{number} of {len(outcomes)}")
    if is_reread:
        link_stories(store)
    elif added:
        relink_stories(store, added)
    _say_kept(store, added, known, failures)


def _say_kept(store: Store, added: Sequence[str], known: int, failures: Sequence[str]) -> None:
    """Say what came of it: what was read in each article that is kept, with the way to it, and what failed."""
    counts = [f"{wording.many(len(added), 'article')} kept"]
    counts += [f"{known} already there"] if known else []
    counts += [f"{len(failures)} could not be read"] if failures else []
    (st.success if added else st.warning if failures else st.info)(", ".join(counts) + ".")
    for article in added[:MOST_SAID]:
        if reading := store.find_reading(article):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(count_told(reading), width="content")
                named = f"“{wording.plain(reading.article.title)}”" if reading.article.title else "it"
                link_to("articles", f"Read {named}", article=article)
    for failure in failures[:MOST_SAID]:
        st.text(failure)


def show_newest(store: Store) -> None:
    """List what the collection holds already, by the newest day of publication."""
    st.markdown("**Newest in the collection**")
    hits = store.find_articles(limit=MOST_NEWEST)
    if not hits:
        st.caption("Nothing yet: what you add is listed here and on the map.")
    for hit in hits:
        day = wording.say_date_of(hit.published) if hit.published else "no date"
        with st.container(gap=None, key=f"newest_{hit.id}"):
            opening = shorten(hit.snippet, LONGEST_OPENING, placeholder="…")
            link_to("articles", wording.plain(hit.title or opening or "Untitled"), article=hit.id)
            st.caption(wording.plain(f"{hit.source or 'source not stated'} · {day}"))

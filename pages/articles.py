"""Every article: find one, read it beside its own map."""

import streamlit as st

from pages.shared import wording
from pages.shared.article_view import show_article, show_records
from pages.shared.frame import open_page
from pages.shared.kept import recall_filters, remember_filters
from pages.shared.publishers import find_publisher
from pages.shared.selection import open_thing, opened

MOST = 60

with open_page("Articles") as store:
    # Choose
    recall_filters("articles")
    with st.sidebar:
        text = st.text_input("Find", key="q", bind="query-params", placeholder="words in the articles")
        sources = st.multiselect("Source", store.choices()["sources"], key="source", bind="query-params")
    remember_filters()

    # Find
    hits = store.find_articles(text or None, sources=sources, limit=MOST)
    article = opened("article")
    reading = store.find_reading(article) if article else None

    # Show
    if article and reading is None:
        st.info("This article is no longer in the collection. Its nearest neighbours are listed below.")
    if reading:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button("‹ All articles", on_click=open_thing, args=("article", None), key="close_article")
            st.caption(f"{len(reading.events)} events · {len(reading.visits)} visits and meetings")
        show_article(reading, key=f"article_{reading.article.id}")
        show_records(reading)
    else:
        st.caption(
            f"{len(hits)} of {store.article_count()} articles" + (f" with “{wording.plain(text)}”" if text else "")
        )
        if not hits:
            st.info("No article has these words. Try fewer, or clear the source.")
        for hit in hits:
            publisher = find_publisher(hit.source, hit.url)
            day = wording.say_date_of(hit.published) if hit.published else "no date"
            owner = f" ({publisher.ownership})" if publisher else ""
            with st.container(border=True, key=f"hit_{hit.id}"):
                title = wording.plain(hit.title or "Untitled")
                st.button(title, on_click=open_thing, args=("article", hit.id), key=f"a_{hit.id}", type="tertiary")
                counts = f"{hit.event_count} events · {hit.visit_count} visits"
                st.caption(wording.plain(f"{hit.source or 'source not stated'}{owner} · {day} · {counts}"))
                st.markdown(wording.lit(hit.snippet) + " …")

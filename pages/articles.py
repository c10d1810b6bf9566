"""Every article: find one, read it beside its own map."""

import streamlit as st

from pages.shared import wording
from pages.shared.article_list import show_hits
from pages.shared.article_view import show_article
from pages.shared.copy_link import copy_link
from pages.shared.frame import open_page
from pages.shared.kept import recall_filters, remember_filters
from pages.shared.pasted import count_told
from pages.shared.selection import open_thing, opened

MOST = 60

with open_page("Articles") as store:
    # Choose
    recall_filters("articles")
    with st.sidebar:
        text = st.text_input(
            "Find", key="q", bind="query-params", placeholder="words in the articles", icon=":material/search:"
        )
        known = store.choices()["sources"]
        sources = st.multiselect("Source", known, key="source", bind="query-params", placeholder="any")
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
            st.caption(count_told(reading).replace("**", ""), width="content")
            copy_link("copy_link")
        show_article(reading, key=f"article_{reading.article.id}")
    else:
        st.caption(
            f"{len(hits)} of {store.article_count()} articles" + (f" with “{wording.plain(text)}”" if text else "")
        )
        if not hits:
            st.info("No article has these words. Try fewer, or clear the source.")
        show_hits(hits)

"""Articles as a list of cards: headline, who published it and when, what was read in it, how it begins."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geo.store import ArticleHit
from pages.shared import wording
from pages.shared.publishers import find_publisher
from pages.shared.selection import open_thing


def show_hits(hits: Sequence[ArticleHit]) -> None:
    """Show the articles two in a row; on a narrow screen one below the other."""
    for left in range(0, len(hits), 2):
        for column, hit in zip(st.columns(2, gap="small"), hits[left : left + 2], strict=False):
            with column, st.container(border=True, key=f"hit_{hit.id}", height="stretch"):
                _show_hit(hit)


def _show_hit(hit: ArticleHit) -> None:
    publisher = find_publisher(hit.source, hit.url)
    owner = f" ({publisher.ownership})" if publisher else ""
    day = wording.say_date_of(hit.published) if hit.published else "no date"
    title = wording.plain(hit.title or "Untitled")
    st.button(title, on_click=open_thing, args=("article", hit.id), key=f"a_{hit.id}", type="tertiary")
    parts = [f"{hit.source or 'source not stated'}{owner}", day]
    parts += [wording.many(hit.event_count, "event")] if hit.event_count else []
    parts += [wording.many(hit.visit_count, "visit or meeting", "visits and meetings")] if hit.visit_count else []
    st.caption(wording.plain(" · ".join(parts)))
    st.markdown(wording.lit(wording.whole_words(hit.snippet)) + " …")

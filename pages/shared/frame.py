"""What every page opens with: the tab's title, the look, the store, and the one place where failures are told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st
from streamlit.errors import StreamlitPageNotFoundError

from geo.errors import GeoError
from geo.store import Store
from pages.shared.doors import come_by_the_front_door
from pages.shared.loaders import open_store, start_preparing

LINK_VERSION = 1  # raised when a filter in the address changes its meaning

HERE = Path(__file__).parent
# The map alone, as high as the frame it stands in, with room for its legend.
EMBEDDED = (
    "[data-testid='stHeader'] {display: none} [data-testid='stMainBlockContainer'] {padding: 0.3rem !important}"
    "[class*='st-key-map_'] iframe {height: max(280px, calc(100svh - 4.6rem)) !important; min-height: 280px !important}"
    "[class*='st-key-map_'][class*='_box'] {min-height: 280px !important}"
)
FAVICON = HERE.parent.parent / "assets" / "favicon.png"


@contextmanager
def open_page(title: str, *, heading: str | None = "") -> Iterator[Store]:
    """Open a page so that it is whole by itself, also when a deep link runs it without the front door.

    `heading` stands above the page: the title unless another is given, nothing for None (or when embedded).
    """
    st.set_page_config(page_title=f"{title} · Dateline", page_icon=str(FAVICON), layout="wide")
    st.html(f"<style>{(HERE / 'frame.css').read_text(encoding='utf-8')}</style>")
    if is_embedded():
        hide_sidebar()
        st.html(f"<style>{EMBEDDED}</style>")
    come_by_the_front_door()
    if heading is not None and not is_embedded():
        st.title(heading or title, anchor=False)
    _check_link()
    try:
        store = open_store()
        start_preparing()
        yield store
    except GeoError as error:
        st.error(str(error))


def hide_sidebar(*, but_on_phones: bool = False) -> None:
    """Leave the whole width to the page, where there is nothing to filter; on phones the pages are listed in it."""
    hidden = "[data-testid='stSidebar'], [data-testid='stExpandSidebarButton'] {display: none}"
    st.html(f"<style>{f'@media (min-width: 768px) {{{hidden}}}' if but_on_phones else hidden}</style>")


def _check_link() -> None:
    version = st.query_params.get("v", "")
    if version.isdigit() and int(version) > LINK_VERSION:
        st.info("This link was made by a newer version of this dashboard; some of its filters may not be known here.")


def link_to(page: str, label: str, **query: str) -> None:
    """Link to another page; where Streamlit knows only the page it was started with, by a plain address."""
    try:
        st.page_link(f"pages/{page}.py", label=label, query_params=query or None)
    except StreamlitPageNotFoundError:
        st.markdown(f"[{label}](./{page}?{urlencode(query)})")


def is_embedded() -> bool:
    """Say whether the page was asked for with ?embed=true: then the map alone is shown."""
    return bool(st.context.is_embedded)


def is_dark() -> bool:
    """Say whether the visitor reads in the dark theme."""
    return st.context.theme.type == "dark"

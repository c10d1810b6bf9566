"""One HTML file with everything in it: it opens from disk, with no network, and shows the passage behind each mark."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from html import escape
from typing import Any
from urllib.parse import urlsplit

from geo.errors import DataError
from geo.maps.assets import assets_folder, built_folder, has_leaflet, map_script, map_style, packed_basemap
from geo.maps.layers import MapLayers
from geo.maps.legend import legend_html


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The passage behind one record, shown as plain text. `lit` is the sentence's [start, end) in `text`."""

    id: str
    text: str
    lit: tuple[int, int] | None = None
    headline: str = ""
    title: str = ""
    source: str = ""
    date: str = ""
    place: str = ""
    url: str | None = None
    note: str | None = None


# Whatever the texts say, this page can fetch nothing and run nothing but its own script.
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)


def one_file_map(
    layers: MapLayers, passages: Mapping[str, Excerpt] | Iterable[Excerpt], title: str, *, caption: str = ""
) -> str:
    """Write a map and its passages as one self-contained HTML page.

    Raises DataError where Leaflet has not been fetched yet: a page that works offline can't point at a CDN.
    """
    excerpts = passages.values() if isinstance(passages, Mapping) else passages
    folder = built_folder()
    if not has_leaflet(folder):
        raise DataError("the map library is not here yet; run `python -m geo prepare` with a network, once")
    texts = {excerpt.id: _for_browser(excerpt) for excerpt in excerpts}
    data = {
        "layers": _base64(layers.packed),
        "base": _base64(packed_basemap()),
        "passages": _base64(gzip.compress(json.dumps(texts, ensure_ascii=False).encode(), 6, mtime=0)),
        "records": _base64(gzip.compress(json.dumps(dict(layers.records), ensure_ascii=False).encode(), 6, mtime=0)),
    }
    own = assets_folder() / "map"
    parts = {
        "title": escape(title),
        "caption": escape(caption),
        "policy": _POLICY,
        "style": _style((folder / "leaflet.css").read_text(encoding="utf-8"))
        + map_style()
        + (own / "onefile.css").read_text(encoding="utf-8"),
        "legend": legend_html(layers),
        "data": "".join(
            f'<script type="text/plain" id="dl-{name}">{packed}</script>\n' for name, packed in data.items()
        ),
        "leaflet": (folder / "leaflet.js").read_text(encoding="utf-8"),
        "script": map_script() + (own / "onefile.js").read_text(encoding="utf-8"),
    }
    template = (own / "onefile.html").read_text(encoding="utf-8")
    return re.sub(r"\{\{(\w+)\}\}", lambda found: parts[found[1]], template)


def _for_browser(excerpt: Excerpt) -> dict[str, Any]:
    """Keep web links only: a javascript: address must not become one."""
    row = {name: value for name, value in asdict(excerpt).items() if value not in (None, "")}
    if excerpt.url and urlsplit(excerpt.url).scheme not in ("http", "https"):
        del row["url"]
    return row


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _style(leaflet: str) -> str:
    """Leave out Leaflet's pictures: nothing here uses them, and from disk they would not be found."""
    return re.sub(r"url\([^)]*\)", "none", leaflet)

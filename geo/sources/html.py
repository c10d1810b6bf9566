"""A web page -> the article on it: text by trafilatura, the day of publication only from the page's own metadata."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any
from urllib.parse import urlsplit

from geo.domain import Article
from geo.errors import ArticleError
from geo.jsonl import article_from_json
from geo.sources.decoding import checked_size, checked_text, decode

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_PUBLISHED_METAS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "sailthru.date",
    "parsely-pub-date",
    "date",
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read_html(content: bytes, url: str | None = None, charset: str | None = None) -> Article:
    """Read the article on a web page; `url` is where it was fetched from, `charset` what the server said.

    The publication day is taken from the page's metadata alone: dates that merely stand on a page are as often its
    clock, a related article's, or the copyright's. Raises ArticleError when there is no article's text on the page.
    """
    import trafilatura  # takes a second to load, and most runs read no page

    page = _XML_DECLARATION.sub("", _decode_page(checked_size(content), charset)).replace("\0", "")
    if not page.strip():
        raise ArticleError("the page is empty; save it again")
    if "<html" not in page.lower():
        page = f"<html><body>{page}</body></html>"
    try:
        found = trafilatura.bare_extraction(page, url=url, with_metadata=True, include_comments=False)
        text = getattr(found, "text", None) or trafilatura.html2txt(page) or words_of(page)
        published = _published(page)
    except Exception as error:  # a parser of other people's pages may fail in any way
        raise ArticleError(f"the page can't be read ({type(error).__name__}); save its text as .txt") from error
    address = url or getattr(found, "url", None)
    fields = {
        "text": checked_text(text or ""),
        "title": getattr(found, "title", None),
        "source": getattr(found, "sitename", None) or _host(address),
        "url": address,
        "published": published,
    }
    return article_from_json(fields)


def words_of(markup: str | None) -> str:
    """Take the words out of markup, a line for each block; scripts and styles are no words."""
    from lxml import html

    if not markup or not markup.strip():
        return ""
    try:
        tree = html.fromstring(f"<div>{markup}</div>".replace("\0", ""))
    except (ValueError, html.etree.ParserError):
        return markup.strip()
    for unseen in tree.xpath(".//script | .//style | .//title"):
        unseen.drop_tree()
    for block in tree.xpath(".//p | .//br | .//li | .//div | .//tr | .//h1 | .//h2 | .//h3 | .//blockquote"):
        block.tail = "\n" + (block.tail or "")
    lines = (" ".join(line.split()) for line in tree.text_content().splitlines())
    return "\n".join(line for line in lines if line)


def _decode_page(content: bytes, charset: str | None) -> str:
    declared = _CHARSET.search(content[:4096])
    name = charset or (declared.group(1).decode("ascii") if declared else None)
    if name and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return content.decode("cp1252" if name.lower() in ("iso-8859-1", "latin1", "us-ascii", "ascii") else name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content)


def _host(url: str | None) -> str | None:
    return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None


def _published(page: str) -> str | None:
    from lxml import html

    try:
        tree = html.fromstring(page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (ValueError, html.etree.ParserError):
        return None
    said = [
        (m.get("property") or m.get("name") or m.get("itemprop") or "", m.get("content")) for m in tree.iter("meta")
    ]
    metas = {name.lower(): value for name, value in reversed(said)}
    stated = [metas.get(name) for name in _PUBLISHED_METAS]
    stated += [_linked_data_date(script.text or "") for script in tree.xpath('//script[@type="application/ld+json"]')]
    stated += [e.get("datetime") for e in tree.xpath('//time[@itemprop="datePublished" or @pubdate]')]
    return next((day for day in map(_day, stated) if day), None)


def _linked_data_date(text: str) -> str | None:
    try:
        waiting: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return None
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            if isinstance(node.get("datePublished"), str):
                return str(node["datePublished"])
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))
    return None


def _day(value: str | None) -> str | None:
    try:
        return dt.date.fromisoformat((value or "").strip()[:10]).isoformat()
    except ValueError:
        return None

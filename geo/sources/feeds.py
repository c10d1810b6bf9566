"""RSS and Atom feeds -> articles, and one door for any web address that a person pastes."""

from __future__ import annotations

import calendar
import datetime as dt
import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from geo.errors import ArticleError
from geo.jsonl import article_from_json
from geo.sources.decoding import checked_size, checked_text
from geo.sources.files import ArticleFailure, Outcome
from geo.sources.forms import read_text
from geo.sources.html import read_html, words_of
from geo.sources.web import Page, fetch

MAX_ENTRIES = 100
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")


def read_feed(content: bytes, url: str | None = None) -> list[Outcome]:
    """Read the entries of an RSS or Atom feed from its bytes; an entry's text is all that the feed itself gives of it.

    `url` is where the feed came from. Raises ArticleError when the bytes are no feed.
    """
    import feedparser

    # Given a string, feedparser opens the file or the address that it names; given a stream, it only reads.
    try:
        feed = feedparser.parse(io.BytesIO(checked_size(content)), response_headers={"content-location": url or ""})
    except ArticleError:
        raise
    except Exception as error:  # a parser of other people's feeds may fail in any way
        raise ArticleError(f"the feed can't be read ({type(error).__name__}); give one article's address") from error
    if not feed.get("version"):
        raise ArticleError("this is no RSS or Atom feed; give the address of one article instead")
    source = words_of(feed.feed.get("title")) or None
    return [_read_entry(entry, source) for entry in feed.entries[:MAX_ENTRIES]]


def read_address(url: str, fetch_page: Callable[[str], Page] = fetch) -> list[Outcome]:
    """Read whatever stands at a web address: an article's page, a text, or a feed's entries.

    Raises ArticleError, in one line for the person who gave the address.
    """
    page = fetch_page(url)
    start = page.content[:1000].lstrip().lower()
    is_feed = page.content_type in _FEED_TYPES or any(tag in start for tag in (b"<rss", b"<feed", b"<rdf:rdf"))
    if is_feed:
        return read_feed(page.content, page.url)
    if page.content_type == "text/plain" and b"<html" not in start:
        return [replace(read_text(page.content), url=page.url)]
    return [read_html(page.content, page.url, page.charset)]


def _read_entry(entry: Any, source: str | None) -> Outcome:
    whole = [part.get("value", "") for part in entry.get("content", [])] or [entry.get("summary", "")]
    title = words_of(entry.get("title")) or None
    link = entry.get("link")
    try:
        article = article_from_json(
            {
                "text": checked_text("\n\n".join(filter(None, map(words_of, whole))) or title or ""),
                "title": title,
                "source": source,
                "url": link if str(link).startswith(("http://", "https://")) else None,
                "published": _day(entry),
            }
        )
    except ArticleError as error:
        return ArticleFailure(str(entry.get("id") or link or title or "entry"), str(error))
    return article


def _day(entry: Any) -> str | None:
    stated = entry.get("published_parsed")
    if not stated:
        return None
    return dt.datetime.fromtimestamp(calendar.timegm(stated), tz=dt.UTC).date().isoformat()

"""Feeds: what each entry gives, and nothing that it doesn't."""

from __future__ import annotations

from datetime import date

import pytest

from geo.domain import Article
from geo.errors import ArticleError
from geo.sources import ArticleFailure, read_feed

ATOM = b"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Daily</title><updated>2024-06-05T00:00:00Z</updated>
<entry><title>Talks in &lt;b&gt;Baku&lt;/b&gt;</title><id>e1</id><link href="https://daily.example/1"/>
<published>2019-01-30T23:30:00Z</published>
<content type="html">&lt;p&gt;First &amp;amp; best.&lt;/p&gt;
&lt;p&gt;Second.&lt;script&gt;bad()&lt;/script&gt;&lt;/p&gt;</content></entry>
<entry><title>Updated only</title><id>e2</id><link href="javascript:alert(1)"/><updated>2024-06-05T00:00:00Z</updated>
<summary>In Cairo.</summary></entry>
<entry><id>e3</id></entry>
</feed>"""


def test_entries_become_articles_and_empty_ones_failures() -> None:
    first, second, third = read_feed(ATOM, "https://daily.example/feed")
    assert isinstance(first, Article)
    assert (first.title, first.text, first.source) == ("Talks in Baku", "First & best.\nSecond.", "The Daily")
    assert (first.url, first.published) == ("https://daily.example/1", date(2019, 1, 30))
    assert isinstance(second, Article)
    assert (second.url, second.published) == (None, None)
    assert isinstance(third, ArticleFailure)
    assert third.id == "https://daily.example/e3"


@pytest.mark.parametrize(
    "content", [b"", b"<html><body>Hello</body></html>", b"/etc/passwd", b"https://example.org/feed"]
)
def test_what_is_no_feed_is_refused(content: bytes) -> None:
    with pytest.raises(ArticleError, match="no RSS or Atom feed"):
        read_feed(content)

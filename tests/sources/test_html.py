"""Saved web pages: the article's text, and a date only where the page's own metadata states it."""

from __future__ import annotations

from datetime import date

import pytest

from geo.errors import ArticleError
from geo.sources import read_html

BODY = (
    "<body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav><div>Updated 14:02 GMT, 5 June 2024</div>"
    "<article><h1>Minister visits Baku</h1><p>The foreign minister arrived in Baku on Tuesday for two days of talks"
    " with his counterpart, the ministry said in a statement.</p><p>He praised &lt;script&gt; and ${1}, and Müller"
    " said it was the first visit since the war ended in the region.</p></article>"
    "<footer>Copyright 2023</footer><script>var stolen = 1;</script></body>"
)


def page(head: str, encoding: str = "utf-8") -> bytes:
    return f"<html><head><title>Minister visits Baku</title>{head}</head>{BODY}</html>".encode(encoding)


def test_an_article_is_read_with_its_title_site_and_address() -> None:
    site = '<meta property="og:site_name" content="The Daily"/>'
    article = read_html(page(site), "https://daily.example/a")
    assert "arrived in Baku on Tuesday" in article.text
    assert "<script> and ${1}" in article.text
    assert "stolen" not in article.text
    assert (article.title, article.source, article.url) == (
        "Minister visits Baku",
        "The Daily",
        "https://daily.example/a",
    )


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2019-01-30T23:10:00Z"/>', date(2019, 1, 30)),
        ('<meta name="DC.date.issued" content="2019-01-30"/>', date(2019, 1, 30)),
        (
            '<script type="application/ld+json">{"@graph":[{"datePublished":"2019-01-30"}]}</script>',
            date(2019, 1, 30),
        ),
        ('<script type="application/ld+json">{broken</script>', None),
        ('<meta name="date" content="yesterday"/>', None),
        ("", None),
    ],
)
def test_a_day_is_taken_from_metadata_never_from_a_clock_on_the_page(head: str, day: date | None) -> None:
    assert read_html(page(head)).published == day


@pytest.mark.parametrize(
    ("head", "encoding"),
    [('<meta charset="windows-1252">', "cp1252"), ('<meta charset="utf-8">', "utf-8"), ("", "utf-8"), ("", "utf-16")],
)
def test_encodings_are_read_as_declared(head: str, encoding: str) -> None:
    assert "Müller" in read_html(page(head, encoding)).text


@pytest.mark.parametrize(
    "content",
    [
        b"<p>The minister went to Baku.</p>",
        b"The minister went to Baku.",
        b"<p>The minister went to Baku." + b" The minister went to Baku." * 4000,
        b"<HTML><body><div>The minister went to Baku.</div>",
    ],
)
def test_a_piece_of_a_page_is_read_too(content: bytes) -> None:
    assert read_html(content).text.startswith("The minister went to Baku.")


@pytest.mark.parametrize("content", [b"", b"<html></html>", b"<html><body><script>x()</script></body></html>"])
def test_a_page_without_text_is_an_error(content: bytes) -> None:
    with pytest.raises(ArticleError):
        read_html(content)

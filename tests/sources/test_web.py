"""Fetching a page: from a real server on this machine, which the tests allow by its address alone."""

from __future__ import annotations

import gzip
import ipaddress
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from geo.errors import ArticleError
from geo.sources import fetch, read_address
from geo.sources.web import IPAddress, is_public

PAGE = b"<html><body><p>The minister arrived in Baku on Tuesday for two days of talks, it was said.</p></body></html>"
FEED = b"""<rss version="2.0"><channel><title>The Daily</title>
<item><title>1</title><link>https://daily.example/1</link><description>&lt;p&gt;In Baku.&lt;/p&gt;</description></item>
</channel></rss>"""


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        port = self.server.server_address[1]
        redirects = {
            "/moved": "/page",
            "/inside": f"http://127.0.0.2:{port}/page",
            "/file": "file:///etc/passwd",
            "/loop": "/loop",
        }
        if self.path in redirects:
            self._send(302, b"", [("Location", redirects[self.path])])
        elif self.path == "/gzip":
            self._send(200, gzip.compress(PAGE), [("Content-Encoding", "gzip"), ("Content-Type", "text/html")])
        elif self.path == "/bomb":
            self._send(200, gzip.compress(b"0" * 11_000_000), [("Content-Encoding", "gzip")])
        elif self.path == "/feed":
            self._send(200, FEED, [("Content-Type", "text/xml")])
        elif self.path == "/big":
            self._send(200, b"0" * 11_000_000, [])
        elif self.path == "/slow":
            self._drip()
        elif self.path == "/page":
            self._send(200, PAGE, [("Content-Type", "text/html; charset=utf-8")])
        else:
            self._send(404, b"", [])

    def _send(self, status: int, content: bytes, headers: list[tuple[str, str]]) -> None:
        self.send_response(status)
        for name, value in [*headers, ("Content-Length", str(len(content)))]:
            self.send_header(name, value)
        self.end_headers()
        self._write(content)

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(40):
            if not self._write(b"x"):
                return
            time.sleep(0.1)

    def _write(self, content: bytes) -> bool:
        try:
            self.wfile.write(content)
            self.wfile.flush()
        except OSError:
            return False
        return True

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def is_our_site(address: IPAddress) -> bool:
    return str(address) == "127.0.0.1"


@pytest.mark.parametrize("path", ["/page", "/moved", "/gzip"])
def test_a_page_is_fetched_also_moved_or_compressed(site: str, path: str) -> None:
    page = fetch(site + path, is_allowed=is_our_site)
    assert page.content == PAGE
    assert page.content_type == "text/html"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/none", "404"),
        ("/inside", "not a public web site"),
        ("/file", "no web address"),
        ("/loop", "without end"),
        ("/big", "larger than 10 MB"),
        ("/bomb", "larger than 10 MB"),
    ],
)
def test_what_goes_wrong_is_one_line(site: str, path: str, says: str) -> None:
    with pytest.raises(ArticleError, match=says):
        fetch(site + path, is_allowed=is_our_site)


def test_a_server_that_drips_is_left_in_time(site: str) -> None:
    started = time.monotonic()
    with pytest.raises(ArticleError, match="did not answer"):
        fetch(f"{site}/slow", is_allowed=is_our_site, timeout=0.5)
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/x",
        "javascript:alert(1)",
        "http://",
        "http://u:p@example.org",
        "http://[x",
        "x",
    ],
)
def test_only_web_addresses_are_fetched(url: str) -> None:
    with pytest.raises(ArticleError, match="no web address"):
        fetch(url)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "[::1]", "2130706433", "0.0.0.0"]
)
def test_private_addresses_are_refused(host: str) -> None:
    with pytest.raises(ArticleError, match=r"not a public|no web site"):
        fetch(f"http://{host}/")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("fe80::1", False),
    ],
)
def test_wrapped_private_addresses_are_seen_through(address: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


def test_an_address_gives_a_page_or_the_entries_of_a_feed(site: str) -> None:
    def ours(url: str) -> object:
        return fetch(url, is_allowed=is_our_site)

    (article,) = read_address(f"{site}/page", ours)  # type: ignore[arg-type]
    assert "arrived in Baku" in article.text
    (entry,) = read_address(f"{site}/feed", ours)  # type: ignore[arg-type]
    assert (entry.text, entry.source) == ("In Baku.", "The Daily")

"""Fetch one page from the web, for a person who gives its address.

The server that runs this may stand in a private network, so an address is fetched only if it is http or https and every
IP address of its host is a public one; the connection goes to the very address that was checked, and each redirect is
checked again. Time and size are bounded. No proxies, no cookies, no retries.
"""

from __future__ import annotations

import gzip
import http.client
import io
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from geo.errors import ArticleError
from geo.sources.decoding import MAX_FILE_BYTES

TIMEOUT_SECONDS = 15.0
MAX_REDIRECTS = 5
USER_AGENT = "Mozilla/5.0 (compatible; dateline; one page at a person's request)"

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Page:
    """What a web address gave: where it came from in the end, its bytes, and what the server says they are."""

    url: str
    content: bytes
    content_type: str = ""
    charset: str | None = None


def is_public(address: IPAddress) -> bool:
    """Say whether an IP address is one that anybody may reach, whatever way it is wrapped."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if inner is None and address in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None and not is_public(inner):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def fetch(
    url: str,
    *,
    is_allowed: Callable[[IPAddress], bool] = is_public,
    timeout: float = TIMEOUT_SECONDS,
    max_bytes: int = MAX_FILE_BYTES,
) -> Page:
    """Fetch a page. `timeout` is for all of it, in seconds.

    Raises ArticleError, in one line for the person who gave the address, for whatever goes wrong.
    """
    deadline = time.monotonic() + timeout
    address = url.strip()
    for _ in range(MAX_REDIRECTS + 1):
        parts = _checked_parts(address)
        try:
            page = _get(parts, is_allowed, deadline, max_bytes)
        except TimeoutError:
            raise ArticleError(f"{parts.hostname} did not answer within {timeout:g} seconds; try again later") from None
        except ssl.SSLError:
            raise ArticleError(f"{parts.hostname} has no valid certificate; paste the text instead") from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            if isinstance(error, ArticleError):
                raise
            raise ArticleError(f"{parts.hostname} can't be reached; check the address or paste the text") from None
        if isinstance(page, Page):
            return page
        address = urljoin(address, page)
    raise ArticleError("the address leads from one page to the next without end; paste the text instead")


def _checked_parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        has_host, _ = bool(parts.hostname), parts.port
    except ValueError:
        raise ArticleError("this is no web address; it should look like https://example.org/page") from None
    if parts.scheme not in ("http", "https") or not has_host or parts.username or parts.password:
        raise ArticleError("this is no web address; it should look like https://example.org/page")
    return parts


def _resolve(host: str, port: int, is_allowed: Callable[[IPAddress], bool]) -> str:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError):
        raise ArticleError(f"there is no web site called {host}; check the address") from None
    numbers = [str(entry[4][0]).partition("%")[0] for entry in found]
    if not numbers or not all(is_allowed(ipaddress.ip_address(number)) for number in numbers):
        raise ArticleError(f"{host} is not a public web site; paste the text instead")
    return numbers[0]


def _get(parts: SplitResult, is_allowed: Callable[[IPAddress], bool], deadline: float, max_bytes: int) -> Page | str:
    """Ask one address: its page, or the address that it redirects to."""
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    plain = socket.create_connection((_resolve(host, port, is_allowed), port), timeout=_left(deadline))
    connection = http.client.HTTPConnection(host, port)
    try:
        secure = parts.scheme == "https"
        connection.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host) if secure else plain
        target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
            f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else ""
        )
        default = 443 if secure else 80
        shown = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii")
        connection.putrequest("GET", target, skip_host=True, skip_accept_encoding=True)
        connection.putheader("Host", shown if port == default else f"{shown}:{port}")
        connection.putheader("User-Agent", USER_AGENT)
        connection.putheader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8")
        connection.putheader("Accept-Encoding", "gzip")
        connection.endheaders()
        return _answer(parts, connection, deadline, max_bytes)
    finally:
        connection.close()
        plain.close()


def _answer(parts: SplitResult, connection: http.client.HTTPConnection, deadline: float, max_bytes: int) -> Page | str:
    connection.sock.settimeout(_left(deadline))
    response = connection.getresponse()
    location = response.getheader("Location")
    if response.status in (301, 302, 303, 307, 308) and location:
        return location
    if response.status != 200:
        raise ArticleError(f"{parts.hostname} answered {response.status} instead of the page; paste the text instead")
    content = _read(response, connection, deadline, max_bytes)
    if response.getheader("Content-Encoding", "").lower() in ("gzip", "x-gzip"):
        content = _unzipped(content, max_bytes)
    said = response.headers
    return Page(parts.geturl(), content, said.get_content_type(), said.get_content_charset())


def _read(
    response: http.client.HTTPResponse, connection: http.client.HTTPConnection, deadline: float, max_bytes: int
) -> bytes:
    content = bytearray()
    while not response.closed:
        if connection.sock is not None:
            connection.sock.settimeout(_left(deadline))
        _left(deadline)
        piece = response.read1(65536)
        if not piece:
            break
        content += piece
        if len(content) > max_bytes:
            raise ArticleError(f"the page is larger than {max_bytes // 1_000_000} MB; paste the text instead")
    return bytes(content)


def _unzipped(content: bytes, max_bytes: int) -> bytes:
    try:
        plain = gzip.GzipFile(fileobj=io.BytesIO(content)).read(max_bytes + 1)
    except (OSError, EOFError):
        raise ArticleError("the page came damaged; try again or paste the text") from None
    if len(plain) > max_bytes:
        raise ArticleError(f"the page is larger than {max_bytes // 1_000_000} MB; paste the text instead")
    return plain


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left

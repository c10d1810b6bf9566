"""Streamlit's scripts and styles sent packed: 0.7 MB for a map instead of 2.3.

Streamlit leaves that to a proxy, because it would pack a file anew for everyone who asks. Here each file is packed
once a server and kept (a few megabytes when every page was opened).
"""

from __future__ import annotations

import asyncio
import gzip
import re
from typing import Any

PATH = re.compile(r"(?:/[\w.-]+)*/static/(?:js|css)/[\w.-]+")  # a file has one path, so nobody can fill the memory
KINDS = (b"text/css", b"application/javascript", b"text/javascript")
LEVEL = 9


class PackedScripts:
    """ASGI middleware: packs what is served under /static/ for browsers that take gzip, which all do."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self._kept: dict[str, tuple[dict[str, Any], bytes]] = {}

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if not _takes_packed(scope):
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        if path not in self._kept:
            start, body = await self._fetch(scope)
            if not _is_script(start) or not _is_whole(start, body):
                await self._app(scope, receive, send)
                return
            packed = await asyncio.to_thread(gzip.compress, body, LEVEL, mtime=0)
            self._kept[path] = _with_headers(start, len(packed)), packed
        await _send(send, *self._kept[path])

    async def _fetch(self, scope: Any) -> tuple[dict[str, Any], bytes]:
        """Let Streamlit answer, and keep its answer back.

        It never hears that the browser has gone: it would stop in the middle, and half a script would be kept for all.
        """
        start: dict[str, Any] = {}
        parts: list[bytes] = []
        asked = False

        async def receive() -> Any:
            nonlocal asked
            if asked:
                await asyncio.Event().wait()
            asked = True
            return {"type": "http.request", "body": b"", "more_body": False}

        async def take(message: Any) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                parts.append(message.get("body", b""))

        await self._app(scope, receive, take)
        return start, b"".join(parts)


def _takes_packed(scope: Any) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or not PATH.fullmatch(scope["path"]):
        return False
    asked = dict(scope["headers"])
    is_whole = not {b"range", b"if-none-match", b"if-modified-since"} & asked.keys()
    return is_whole and b"gzip" in asked.get(b"accept-encoding", b"")


def _is_script(start: dict[str, Any]) -> bool:
    headers = dict(start.get("headers", ()))
    is_plain = b"content-encoding" not in headers
    return start.get("status") == 200 and is_plain and headers.get(b"content-type", b"").startswith(KINDS)


def _is_whole(start: dict[str, Any], body: bytes) -> bool:
    return dict(start["headers"]).get(b"content-length") == str(len(body)).encode()


def _with_headers(start: dict[str, Any], length: int) -> dict[str, Any]:
    changed = (b"content-length", b"content-encoding", b"vary", b"etag", b"accept-ranges")
    kept = [(name, value) for name, value in start["headers"] if name.lower() not in changed]
    own = [
        (b"content-length", str(length).encode()),
        (b"content-encoding", b"gzip"),
        (b"vary", b"Accept-Encoding"),
    ]
    return {**start, "headers": [*kept, *own]}


async def _send(send: Any, start: dict[str, Any], body: bytes) -> None:
    await send(start)
    await send({"type": "http.response.body", "body": body})

"""The data of maps, for the browsers that show them.

Not as Streamlit's own files: it forgets those of a session when a page's run begins, and a browser that asks while a
run is cut short by the next would find nothing. Here data live as long as a session holds them. The address is under
/media/ like theirs, because whatever stands before a Streamlit server lets that through.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

PATH = re.compile(r"(?:/[\w.~+-]+)*/media/([0-9a-f]{64})\.gz")


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Held:
    """Packed map data and where a browser finds them, as long as somebody keeps this."""

    name: str
    packed: bytes

    @property
    def address(self) -> str:
        return f"/media/{self.name}.gz"


_held: WeakValueDictionary[str, Held] = WeakValueDictionary()


def hold(packed: bytes) -> Held:
    """Let browsers fetch `packed`; one copy is kept for all who show the same. The name cannot be guessed."""
    name = hashlib.sha256(packed).hexdigest()
    return _held.setdefault(name, Held(name, packed))


class ServedMapData:
    """ASGI middleware: answers for the data that `hold` was given, and leaves all else to the app."""

    def __init__(self, app: Any) -> None:
        self._app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        path = PATH.fullmatch(scope["path"]) if scope["type"] == "http" and scope["method"] == "GET" else None
        held = _held.get(path[1]) if path else None
        if held is None:
            await self._app(scope, receive, send)
            return
        headers = [
            (b"content-type", b"application/gzip"),
            (b"content-length", str(len(held.packed)).encode()),
            (b"cache-control", b"private, max-age=86400, immutable"),
            (b"x-content-type-options", b"nosniff"),
        ]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": held.packed})

"""Debian's Chromium, and what went wrong in it; its network ends at this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

CHROMIUM = next((p for p in (Path("/usr/bin/chromium"), Path("/usr/bin/chromium-browser")) if p.exists()), None)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LOCAL = {"127.0.0.1", "localhost", ""}


class Complaints(list[str]):
    """What went wrong in a browser: console errors, script errors, requests that left this machine."""


def stay_here(route: Any, complaints: Complaints) -> None:
    """Let a request go on if it stays on this machine; cut any other, and keep it as a complaint."""
    url = urlsplit(route.request.url)
    if url.scheme in ("data", "blob", "file") or (url.hostname or "") in LOCAL:
        route.continue_()
        return
    complaints.append(f"request to {url.hostname}: {route.request.url[:120]}")
    route.abort()

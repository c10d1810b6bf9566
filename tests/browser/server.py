"""The app as a server of its own, in a home of its own."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from geo.prepare import prepare
from geo.settings import home as home_folder

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "streamlit_app.py"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def run_app(script: Path, home: Path, *, base_path: str = "", env: dict[str, str] | None = None) -> Iterator[str]:
    """Start a Streamlit script as a person would, wait until it answers, give its address, and end it."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    command += ["--server.address", "127.0.0.1", "--server.headless", "true", "--server.fileWatcherType", "none"]
    command += ["--browser.gatherUsageStats", "false", *(["--server.baseUrlPath", base_path] if base_path else [])]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "GEO_HOME": str(home), **(env or {})}
    log = (home / f"streamlit-{port}.log").open("wb")
    server = subprocess.Popen(command, cwd=ROOT, env=surroundings, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}/" + (f"{base_path}/" if base_path else "")
    try:
        _wait(server, address, home / f"streamlit-{port}.log")
        yield address
    finally:
        server.terminate()
        server.wait(20)
        log.close()


def _wait(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    for _ in range(480):
        if server.poll() is not None:
            break
        try:
            urllib.request.urlopen(f"{address}_stcore/health", timeout=1)
            return
        except OSError:
            time.sleep(0.25)
    raise RuntimeError(f"the app did not start:\n{log.read_text(errors='replace')[-2000:]}")


def new_home(folder: Path) -> Path:
    """Make a home with a store and a ledger of its own, and this machine's index and map scripts."""
    assert prepare(logging.getLogger(__name__).info)
    for built in ("gazetteer", "map_assets"):
        (folder / built).symlink_to(home_folder() / built)
    return folder

"""Where things stand on this machine, and the few switches a deployment has.

GEO_HOME       folder for what this machine builds for itself (default: var/ in the project, else the user's cache)
GEO_READ_ONLY  "1": visitors look, paste, share and export; nothing is stored
GEO_STORE      SQLAlchemy URL of the store (default: SQLite in GEO_HOME)
GEO_CONTACT    whom to write to, an address or a link, shown on the About page
GEO_TILES      "1": offer OpenStreetMap tiles as a layer that a user may switch on
"""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    """Find the committed tables and models: data/ beside the package, or inside it when installed by pip."""
    beside = ROOT / "data"
    return beside if (beside / "README.md").exists() else Path(__file__).resolve().parent / "data"


def home() -> Path:
    """Give the folder for what is built here, making it when it is missing."""
    chosen = os.environ.get("GEO_HOME")
    if chosen:
        folder = Path(chosen).expanduser()
    elif (ROOT / "streamlit_app.py").exists():
        folder = ROOT / "var"
    else:
        folder = Path(os.environ.get("XDG_CACHE_HOME", "~/.cache")).expanduser() / "dateline"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def is_read_only() -> bool:
    return os.environ.get("GEO_READ_ONLY", "") == "1"


def store_url() -> str:
    return os.environ.get("GEO_STORE") or f"sqlite:///{home() / 'store.sqlite'}"

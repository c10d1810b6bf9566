"""The scripts and styles of the components, as they stand beside this file."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def read_shared(*names: str) -> str:
    """Join files of this folder into one, in order, for a component that takes a single script or style."""
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in names)

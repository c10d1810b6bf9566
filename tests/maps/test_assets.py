"""The files a browser gets: whole, from this machine, in the pinned version."""

from __future__ import annotations

import json
import re

import pytest

from geo.errors import DataError
from geo.maps import make_layers
from geo.maps.assets import SCRIPTS, assets_folder, has_leaflet, lay_out_own_files, map_script, map_style
from geo.maps.onefile import one_file_map


def test_our_own_files_are_laid_out_without_any_network(tmp_path):
    folder = lay_out_own_files(tmp_path / "map_assets")
    names = {path.name for path in folder.iterdir()}
    assert names == {"map.js", "map.css", "library.txt", "world.json.gz", "basemap.json.gz"}
    assert not has_leaflet(folder)
    assert (folder / "library.txt").read_text() == "missing"


def test_files_that_have_not_changed_are_left_alone(tmp_path):
    folder = lay_out_own_files(tmp_path)
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    lay_out_own_files(tmp_path)
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_our_scripts_and_style_point_at_no_other_machine():
    assert re.findall(r"https?://[^\s'\"]+", map_script() + map_style()) == []


def test_every_script_of_the_map_is_joined_in():
    written = {path.name for path in (assets_folder() / "map").glob("*.js")}
    assert written == {*SCRIPTS, "onefile.js"}


def test_packages_are_pinned_to_the_letter():
    package = json.loads((assets_folder() / "package.json").read_text())
    versions = [*package["dependencies"].values(), *package["devDependencies"].values()]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions)


def test_a_one_file_map_without_the_library_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("GEO_HOME", str(tmp_path))
    with pytest.raises(DataError, match="geo prepare"):
        one_file_map(make_layers(), [], "Title")

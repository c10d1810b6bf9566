"""Towns that a text tells without naming them: the seat of a government, an airport, "the Uzbek capital"."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from geo.domain import EventPlace, Place, Span
from geo.errors import DataError
from geo.events.drafts import Draft
from geo.events.scene import Party, Scene
from geo.settings import data_folder

_SERVED = 0.6  # degrees of latitude and longitude together: an airport is no farther from the town it serves
_WITHIN = 0.2  # nor a palace from the town it stands in
_AT = re.compile(r"\b(?:at|in|to|into|inside|of|from|entered|visited|reached)\s+(?:the\s+)?(?:\d+\s+)?$")
_HOUSE = re.compile(r"\b(?:at|in|to|into|inside)\s+(?:the\s+)?(?:State|Government|Parliament)\s+House\b")


@dataclass(frozen=True, slots=True)
class Seats:
    """The towns of seats.csv: by the name of the seat, and the capital of each country that has one for certain."""

    pattern: re.Pattern[str]
    towns: dict[str, Place]
    capitals: dict[str, Place]


@cache
def load_seats() -> Seats:
    """Read data/lexicons/seats.csv. Raises DataError when it is missing."""
    path = data_folder() / "lexicons" / "seats.csv"
    if not path.exists():
        raise DataError(f"{path} is missing; restore it from the repository")
    towns: dict[str, Place] = {}
    capitals: dict[str, Place] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names = [name for name in (row["name"], *row["alternates"].split(";")) if name]
            feature = "PPL" if names else "PPLC"
            town = Place(row["id"], row["town"], float(row["lat"]), float(row["lon"]), row["country"], feature, "city")
            towns |= dict.fromkeys(names, town)
            if not names:
                capitals[town.country] = town
    body = "|".join(re.escape(name) for name in sorted(towns, key=len, reverse=True))
    return Seats(re.compile(rf"(?<![\w-])(?:{body})(?!\w)"), towns, capitals)


_GOAL = re.compile(r"\s+(?:(?:to|at|in|into)\s+)?(?:the\s+)?")


def find_seat_town(scene: Scene, draft: Draft, parties: Sequence[Party], is_move: bool) -> EventPlace | None:
    """Read "at the Élysée" as Paris, where one of those who meet is of that country, and "visited the Élysée"."""
    sentence = draft.event.sentence
    lands = {p.actor.country or (p.figure.person.country if p.figure else None) for p in parties}
    for match in load_seats().pattern.finditer(scene.document.text, sentence.start, sentence.end):
        town = load_seats().towns[match[0]]
        is_there = _AT.search(scene.document.text, max(sentence.start, match.start() - 14), match.start()) is not None
        goal = _GOAL.fullmatch(
            scene.document.text, draft.event.trigger.end, max(draft.event.trigger.end, match.start())
        )
        if is_there and (town.country in lands or (is_move and goal is not None)):
            return EventPlace(town, "sentence", True, Span(*match.span()))
    return None


def find_house_town(scene: Scene, draft: Draft, hosts: Sequence[Party]) -> EventPlace | None:
    """Read "received him at State House" as the capital of the only country that receives."""
    lands = {p.actor.country for p in hosts if p.actor.country}
    match = _HOUSE.search(scene.document.text, draft.event.sentence.start, draft.event.sentence.end)
    capital = load_seats().capitals.get(next(iter(lands)) or "") if len(lands) == 1 else None
    return EventPlace(capital, "sentence", True, Span(*match.span())) if match and capital else None


def as_town(scene: Scene, place: EventPlace) -> EventPlace:
    """Give the town for a palace or an airport that the gazetteer lists as a landmark of its own."""
    name = place.span.of(scene.document.text) if place.span is not None else place.place.name
    match = load_seats().pattern.fullmatch(name) or load_seats().pattern.fullmatch(place.place.name)
    town = load_seats().towns[match[0]] if match else None
    if town is not None and town.country == place.place.country:
        return replace(place, place=town, is_inferred=True)
    named = [r.place for r in scene.resolutions if r.place is not None and r.place.precision == "city"]
    served = [t for t in (*named, load_seats().capitals.get(place.place.country)) if t is not None]
    reach = _SERVED if place.place.feature == "AIRP" else _WITHIN
    near = [t for t in served if t.country == place.place.country and _gap(t, place.place) < reach]
    served_most = max(near, key=lambda town: (town.feature == "PPLC", town.population), default=None)
    return replace(place, place=served_most, is_inferred=True) if served_most is not None else place


def is_seat(scene: Scene, place: EventPlace) -> bool:
    """Say whether a place is called by the name of a government's seat, whatever it was taken for: "the Elysee"."""
    name = place.span.of(scene.document.text) if place.span is not None else place.place.name
    town = load_seats().towns.get(name)
    return town is not None and town.country == place.place.country


def _gap(town: Place, site: Place) -> float:
    return abs(town.lat - site.lat) + abs(town.lon - site.lon)

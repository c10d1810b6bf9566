"""Why a place was chosen, in plain words: the strongest of the things that were true of it and not of its rivals."""

from __future__ import annotations

from geo.countries import country_name
from geo.domain import Place
from geo.gazetteer.names import kind_of
from geo.resolution.features import AT
from geo.resolution.ranker import Ranked
from geo.resolution.units import Scene

_KIND = {
    "country": "a country", "division": "a first-level division", "county": "a district or county",
    "place": "a town or village", "district": "a part of a town", "water": "a body of water", "region": "a region",
    "landmark": "a landmark",
}  # fmt: skip


def reason_for(scene: Scene, ranked: Ranked, unit: int, candidate: int) -> str:
    """Name at most two things that speak for a candidate, the most telling first."""
    here = scene.units[unit]
    place = here.candidates.places[candidate]
    values = ranked.table.features[ranked.table.rows(unit)][candidate]

    def value(name: str) -> float:
        return float(values[AT[name]])

    found = []
    if value("inside_container") and here.container is not None:
        found.append(f"the text names {here.container.name.rstrip(',')} beside it")
    elif value("inside_container_elsewhere"):
        found.append("the article says elsewhere which one it means")
    if value("demonym_before"):
        found.append(f"the word before it says {country_name(place.country)}")
    if here.surroundings.kind and value("cue_agrees") >= 1:
        found.append(f"the words beside it call it {_KIND[kind_of(place.feature)]}")
    found += _from_context(scene, ranked, unit, place)
    if value("country_share") >= 0.3 and place.country and kind_of(place.feature) != "country":
        found.append(f"the article is about {country_name(place.country)}")
    if value("home_close") > 0.3 or value("home_near") > 0.6:
        found.append("the publisher is at home nearby")
    return "; ".join(found[:2]) or _by_fame(place, value("is_biggest"), len(here.candidates))


def _from_context(scene: Scene, ranked: Ranked, unit: int, place: Place) -> list[str]:
    """Name a place of the article that surrounds the candidate."""
    for number, row in enumerate(ranked.likely):
        if row < 0 or scene.units[number].key == scene.units[unit].key:
            continue
        around = scene.units[number].candidates.places[row - int(ranked.table.starts[number])]
        if _surrounds(around, place):
            return [f"{around.name} surrounds it, which the article names"]
    return []


def _surrounds(outer: Place, inner: Place) -> bool:
    if outer.country != inner.country or not outer.admin1_code or outer.admin1_code != inner.admin1_code:
        return False
    kind = kind_of(outer.feature)
    if kind == "division":
        return kind_of(inner.feature) not in ("country", "division")
    return kind == "county" and outer.admin2 == inner.admin2 and kind_of(inner.feature) not in ("division", "county")


def _by_fame(place: Place, is_biggest: float, choices: int) -> str:
    if choices == 1:
        return "the only place of this name that the gazetteer holds"
    if place.feature == "PPLC":
        return "a capital, and nothing in the text points elsewhere"
    if is_biggest or kind_of(place.feature) == "country":
        return "the best known place of this name, and nothing in the text points elsewhere"
    return "the likeliest of the places that bear this name"


def reason_for_none(scene: Scene, unit: int) -> str:
    count = len(scene.units[unit].candidates)
    return "the gazetteer holds no place of this name" if not count else "no place of this name fits the article"

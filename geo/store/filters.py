"""What a person asked to see. One value serves the map, the table and the export, so that all three hold the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from geo.domain import Modality, VisitKind, VisitStatus

Kind = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict", "statement"]
Level = Literal["named", "reported", "checked"]

KINDS: dict[Kind, tuple[str, ...]] = {
    "verbal cooperation": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    "material cooperation": ("COOPERATE", "AID", "RETREAT"),
    "verbal conflict": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "material conflict": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
    "statement": ("STATEMENT",),
}
KIND_OF_TYPE: dict[str, Kind] = {name: kind for kind, types in KINDS.items() for name in types}
MODALITY_OF_STATUS: dict[VisitStatus, Modality] = {
    "happened": "happened",
    "announced": "planned",
    "invited": "planned",
    "cancelled": "negated",
}
LEVELS: tuple[Level, ...] = ("named", "reported", "checked")


@dataclass(frozen=True, slots=True)
class Box:
    """An area between two meridians and two parallels, in degrees; `west` > `east` crosses the 180th meridian."""

    west: float
    south: float
    east: float
    north: float

    def __post_init__(self) -> None:
        if not -90 <= self.south <= self.north <= 90:
            raise ValueError(f"a box must run from south to north, got {self.south}..{self.north}")


@dataclass(frozen=True, slots=True)
class Filters:
    """Every filter at once; an empty tuple or None asks for nothing in particular.

    The defaults are a map's default pins: what happened, at a place that is no guess, outside boilerplate. Days are
    inclusive; a record without a date is left out as soon as a day is asked for. `actors` holds names or country codes
    and finds both sides; `countries` and `places` (gazetteer ids) say where it took place. `types` and `kinds` hold for
    a visit by the event that it is; `visit_kinds` and `statuses` for visits alone. `merge_stories` keeps one
    record, the surest, of what several articles report.
    """

    start: dt.date | None = None
    end: dt.date | None = None
    types: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    visit_kinds: tuple[VisitKind, ...] = ()
    statuses: tuple[VisitStatus, ...] = ()
    actors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    min_confidence: float = 0.0
    text: str = ""
    area: Box | None = None
    modalities: tuple[Modality, ...] = ("happened",)
    include_historic: bool = True
    include_boilerplate: bool = False
    include_statements: bool = False
    include_approximate: bool = False
    only_placed: bool = True
    merge_stories: bool = False

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"the days must not run backwards, got {self.start}..{self.end}")


EVERYTHING = Filters(
    modalities=(),
    include_boilerplate=True,
    include_statements=True,
    include_approximate=True,
    only_placed=False,
)

"""What a map can say of a record that no place is stated for: whose countries it concerns, which is no place."""

from __future__ import annotations

from dataclasses import dataclass

from geo.countries import country_name
from geo.domain import Event, Visit


@dataclass(frozen=True, slots=True)
class Parties:
    """Countries to outline (ISO codes), and the words on the map that say what the outlines mean."""

    countries: tuple[str, ...] = ()
    words: str = ""


def parties_of(record: Event | Visit) -> Parties:
    """Take the countries of those named in a record without a place; one that has a place has no need of them."""
    if record.place is not None:
        return Parties()
    sides = (record.actors, record.recipients) if isinstance(record, Event) else (record.visitors, record.hosts)
    codes = tuple(dict.fromkeys(actor.country for side in sides for actor in side if country_name(actor.country)))
    if not codes:
        return Parties(words="The text does not say where this happened.")
    *others, last = (country_name(code) for code in codes)
    names = f"{', '.join(others)} and {last}" if others else last
    countries = "the country of those named" if len(codes) == 1 else "the countries of those named"
    words = f"The text does not say where this happened. Outlined: {names}, {countries}."
    return Parties(tuple(code for code in codes if code), words)

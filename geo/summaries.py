"""Visits as tables: who went to whom, which leaders, how long ago, which journeys, who met in a third country.

All take the frame of `Store.visits_frame` (one row a visit; several names in a cell are joined by "; ") and count only
what the frame holds, so a table says the same as the map beside it.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd

from geo.countries import country_name


def visit_matrix(visits: pd.DataFrame) -> pd.DataFrame:
    """Count visits by the visitors' country (rows) and the country visited (columns); travel only, no meetings.

    A delegation of one country counts once a visit; a visit without a place or a visitor's country isn't counted.
    """
    travelled = visits[(visits["visit_kind"] == "visit") & visits["country"].fillna("").ne("")]
    pairs = [
        (country_name(code), country_name(row["country"]))
        for row in _rows(travelled)
        for code in sorted(set(_split(row["visitor_countries"])))
        if code != row["country"]
    ]
    if not pairs:
        return pd.DataFrame()
    frame = pd.DataFrame(pairs, columns=["from", "to"])
    return pd.crosstab(frame["from"], frame["to"])


def leaders(visits: pd.DataFrame) -> pd.DataFrame:
    """List visitors by how many visits they made, with the last one: name, role, country, visits, last, to."""
    rows: dict[str, dict[str, Any]] = {}
    for visit in _rows(visits.sort_values("date_start", na_position="first")):
        roles = str(visit["visitor_roles"] or "").split("; ")
        countries = _split(visit["visitor_countries"])
        for number, name in enumerate(_split(visit["visitors"])):
            row = rows.setdefault(name, {"name": name, "role": "", "country": "", "visits": 0, "last": None, "to": ""})
            row["visits"] += 1
            row["role"] = row["role"] or (roles[number] if number < len(roles) else "")
            row["country"] = row["country"] or country_name(
                countries[min(number, len(countries) - 1)] if countries else ""
            )
            row["last"] = _day(visit["date_start"]) if visit["date_start"] else row["last"]
            row["to"] = visit["place"] or row["to"]
    ordered = sorted(rows.values(), key=lambda row: (-int(row["visits"]), str(row["name"])))
    return pd.DataFrame(ordered, columns=["name", "role", "country", "visits", "last", "to"])


def days_since(visits: pd.DataFrame, until: dt.date) -> pd.DataFrame:
    """Give for each pair of countries the last visit, and the days from its end to `until`."""
    made = visits[(visits["visit_kind"] == "visit") & (visits["status"] == "happened") & visits["date_end"].notna()]
    last: dict[tuple[str, str], dt.date] = {}
    for visit in _rows(made):
        day = _day(visit["date_end"])
        for code in _split(visit["visitor_countries"]):
            pair = (country_name(code), country_name(visit["country"]))
            if visit["country"] and code != visit["country"]:
                last[pair] = max(day, last.get(pair, day))
    rows = [(a, b, day, (until - day).days) for (a, b), day in sorted(last.items(), key=lambda item: item[1])]
    return pd.DataFrame(rows, columns=["visitor", "host", "last", "days"])


def trips(visits: pd.DataFrame) -> pd.DataFrame:
    """List journeys of several stops, in order: trip, visitors, stops, first, last."""
    of_trips = visits[visits["trip"].notna()]
    rows = []
    for name, stops in of_trips.sort_values("date_start").groupby("trip", sort=False):
        places = list(dict.fromkeys(str(place) for place in stops["place"] if place))
        if len(places) > 1:
            first, last = stops["date_start"].iloc[0], stops["date_end"].iloc[-1]
            rows.append((name, stops["visitors"].iloc[0], " → ".join(places), first, last))
    return pd.DataFrame(rows, columns=["trip", "visitors", "stops", "first", "last"])


def third_country_meetings(visits: pd.DataFrame) -> pd.DataFrame:
    """Keep meetings of people from two countries or more in a country that is none of theirs."""
    kept = []
    for number, visit in zip(visits.index, _rows(visits), strict=True):
        theirs = set(_split(visit["visitor_countries"])) | set(_split(visit["host_countries"]))
        if len(theirs) > 1 and visit["country"] and visit["country"] not in theirs:
            kept.append(number)
    return visits.loc[kept]


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Give the rows as dicts, with None for what is missing, whatever pandas calls it."""
    rows: list[dict[str, Any]] = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return rows


def _split(cell: object) -> list[str]:
    return [part for part in str(cell).split("; ") if part] if isinstance(cell, str) else []


def _day(value: Any) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    return value if isinstance(value, dt.date) else dt.date.fromisoformat(str(value)[:10])

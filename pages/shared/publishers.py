"""Who publishes what we read: shown beside every passage, so that a state agency is seen to be one."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from geo.settings import data_folder

OWNERSHIPS = {
    "state-run": "a government owns it and runs it",
    "state-linked": "owned or paid by a state or those who rule it, through a company, a fund or a foundation",
    "party-linked": "owned or paid by a party or an armed movement",
    "intergovernmental": "published by an organisation of states",
    "public": "a public broadcaster, independent by law",
    "private": "owned by people or companies",
    "agency": "a news agency owned by its members, by media or by shareholders",
    "ownership not known": "not disclosed, or not established",
}


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher: country (ISO 3166-1 alpha-2), `ownership` as one of OWNERSHIPS, and `owner` in words, or empty."""

    name: str
    domain: str
    country: str
    city: str
    ownership: str
    owner: str = ""


@cache
def _by_name() -> dict[str, Publisher]:
    found: dict[str, Publisher] = {}
    with (data_folder() / "publishers.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            told = (row[field] for field in ("name", "domain", "country", "city", "ownership", "owner"))
            publisher = Publisher(*told)
            for name in (row["name"], row["domain"], *row["aliases"].split(";")):
                if name.strip():
                    found.setdefault(name.strip().casefold(), publisher)
    return found


@cache
def find_publisher(source: str | None, url: str | None) -> Publisher | None:
    """Find a publisher by the source's name, else by the domain of the address."""
    if source and (named := _by_name().get(source.strip().casefold())):
        return named
    try:
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return None
    while host.count("."):
        if known := _by_name().get(host):
            return known
        host = host.partition(".")[2]
    return None


def all_publishers() -> list[Publisher]:
    """List every publisher once, by name."""
    return sorted(set(_by_name().values()), key=lambda publisher: publisher.name.casefold())

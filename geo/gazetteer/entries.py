"""Read the source tables in data/gazetteer: one Entry a place, whatever table it comes from."""

from __future__ import annotations

import csv
import io
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from geo.errors import DataError
from geo.gazetteer.names import kind_of

_CODE = re.compile(r"\d+|[A-Z0-9]{2,3}")


def is_code(division: str) -> bool:
    """Say whether a table gives a division by its code rather than by name."""
    return _CODE.fullmatch(division) is not None


@dataclass(frozen=True, slots=True)
class Entry:
    """One place as a table gives it: `admin1` and `admin2` are codes, or names in the tables of facts.

    `keys` are alternate names already in the form of `name_key`, which saves most of the building time.
    """

    id: str
    name: str
    alternates: tuple[str, ...]
    feature: str
    country: str
    admin1: str
    admin2: str
    lat: float
    lon: float
    population: int = 0
    outline: str = ""
    label: tuple[float, float] | None = None
    box: tuple[float, float, float, float] | None = None
    is_historical: bool = False
    is_fact: bool = False
    origin: str = ""
    keys: tuple[str, ...] = ()

    def named_also(self, names: tuple[str, ...]) -> Entry:
        return replace(self, alternates=self.alternates + tuple(n for n in names if n not in self.alternates))


def read_table(path: Path) -> Iterator[dict[str, str]]:
    """Stream a tab-separated table, compressed with xz."""
    if not path.exists():
        raise DataError(f"{path} is missing; get the repository whole, or run `make data`")
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        header = next(lines).rstrip("\n").split("\t")
        for line in lines:
            yield dict(zip(header, line.rstrip("\n").split("\t"), strict=True))


def read_entries(path: Path) -> Iterator[Entry]:
    """Stream the places of a compressed table."""
    for row in read_table(path):
        listed, keys = row.get("alternates"), row.get("keys")
        yield Entry(
            row["id"], row["name"], _names(listed) if listed else (), row["feature"], row["country"], row["admin1"],
            row["admin2"], float(row["lat"]), float(row["lon"]), int(row["population"]), row.get("outline", ""),
            keys=tuple(filter(None, keys.split("|"))) if keys else (),
        )  # fmt: skip


def _names(cell: str | None) -> tuple[str, ...]:
    return tuple(n.strip() for n in (cell or "").split("|") if n.strip())


def read_abbreviations(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Read the short forms of divisions that newspapers use: "Calif.", "N.S.W.", "IL"."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {(row["country"], row["admin1"]): _names(row["names"]) for row in csv.DictReader(lines)}


def read_duplicates(path: Path) -> frozenset[str]:
    """Read the ids of entries that stand for a place that another entry of GeoNames stands for, too."""
    with path.open(encoding="utf-8", newline="") as lines:
        return frozenset(row["id"] for row in csv.DictReader(lines))


def read_kinds(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Read how English names the divisions of each country: ("NG", "ADM1") -> "{} State"."""
    kinds: dict[tuple[str, str], tuple[str, ...]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for country in row["countries"].split():
                kinds[country, row["feature"]] = (*kinds.get((country, row["feature"]), ()), row["words"])
    return kinds


def read_facts(folder: Path) -> list[Entry]:
    """Read the tables written by hand, in the order of their file names; a row that can't be read is an error."""
    entries = []
    for path in sorted(folder.glob("*.csv")):
        text = path.read_text(encoding="utf-8-sig")
        for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
            try:
                entries.append(_fact(row))
            except (KeyError, TypeError, ValueError) as error:
                raise DataError(f"{path}:{number} can't be read ({error}); mend the row, or run `make data`") from error
    return entries


def _fact(row: dict[str, str]) -> Entry:
    box = [row["west"], row["south"], row["east"], row["north"]]
    west, south, east, north = (float(b) for b in box) if all(box) else (0.0, 0.0, 0.0, 0.0)
    label = (float(row["label_lat"]), float(row["label_lon"])) if row["label_lat"] and row["label_lon"] else None
    return Entry(
        id=row["id"].strip() or _own_id(row),
        name=row["name"].strip(),
        alternates=_names(row["alternates"]),
        feature=row["feature"].strip(),
        country=_country(row),
        admin1=row["admin1"].strip(),
        admin2="",
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        population=int(float(row["population"] or 0)),
        label=label,
        box=(west, south, east, north) if all(box) else None,
        is_historical=row["historical"].strip() in ("1", "true", "yes"),
        is_fact=True,
        origin=(row.get("origin") or "").strip(),
    )


def _country(row: dict[str, str]) -> str:
    """Give a place's country; a river or range that several share has none, a state that is gone its successor."""
    countries = row["country"].split("|")
    shared = len(countries) > 1 and kind_of(row["feature"].strip()) in ("water", "region")
    return "" if shared else countries[0].strip()


def _own_id(row: dict[str, str]) -> str:
    from geo.gazetteer.keys import name_key

    slug = name_key(row["name"]).replace(" ", "-")
    place = "-".join(part for part in (row["country"].split("|")[0].strip().lower(), slug) if part)
    return f"{row['kind'].strip() or 'place'}:{place if row['kind'].strip() not in GLOBAL else slug}"


GLOBAL = frozenset({"sea", "ocean", "continent", "river", "region", "range", "desert", "strait", "gulf", "lake"})

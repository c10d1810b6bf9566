"""From the tables in data/gazetteer to an index of the right version in this machine's home."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from math import cos, hypot, radians
from pathlib import Path

from geo import settings
from geo.gazetteer.builder import Progress, build
from geo.gazetteer.entries import (
    Entry,
    is_code,
    read_abbreviations,
    read_duplicates,
    read_entries,
    read_facts,
    read_kinds,
    read_table,
)
from geo.gazetteer.generic import bare_name
from geo.gazetteer.keys import ARTICLES, name_key
from geo.gazetteer.names import kind_of
from geo.gazetteer.siting import Siting

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

FORMAT = "9"  # raised when the index itself changes, so that old ones are left alone
TABLES = ("divisions", "cities", "census", "airports")
_NEAR = {"place": 20.0, "district": 20.0, "county": 80.0, "division": 600.0, "landmark": 10.0, "country": 2000.0}


_RIVER = re.compile(r"(\w[\w' -]{3,}) River|River (\w[\w' -]{3,})")  # but not the Red or the Dee


def tables_folder() -> Path:
    return settings.data_folder() / "gazetteer"


def version_of(tables: Path) -> str:
    """Hash the source tables, in about 20 ms: another content, another index."""
    digest = hashlib.sha256(FORMAT.encode())
    for path in sorted([*tables.glob("*.tsv.xz"), *tables.glob("*.csv"), *tables.glob("facts/*.csv")]):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def ready_index(path: Path | None = None, progress: Progress | None = None, tables: Path | None = None) -> Path:
    """Give the folder of an index built from the tables as they are, building it when there is none."""
    tables = tables or tables_folder()
    version = version_of(tables)
    folder = (path or settings.home() / "gazetteer") / version
    if (folder / "about.json").exists():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _alone(folder.parent / "building.lock"):
        if not (folder / "about.json").exists():
            if progress:
                progress("building the gazetteer's index, once (half a minute)")
            outlines = tables / "outlines.tsv.xz"
            build(folder, all_entries(tables), division_names(tables), version, outlines, progress)
            _remove_others(folder)
    return folder


def is_index_ready() -> bool:
    """Say whether the index for the tables as they are has been built on this machine."""
    return (settings.home() / "gazetteer" / version_of(tables_folder()) / "about.json").exists()


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold a lock, so that of several processes one builds and the others wait; no lock where there is no fcntl."""
    with path.open("w") as file:
        if fcntl is not None:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _remove_others(folder: Path) -> None:
    """Remove other versions and what a killed build left; a process that still reads one keeps its maps."""
    for other in folder.parent.iterdir():
        if other.is_dir() and other != folder:
            shutil.rmtree(other, ignore_errors=True)


def division_names(tables: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Map "IQ.07" to the name of a first-level division, "IQ.07.98179" to that of a second-level one.

    A fact that gives a division's id names it: "Voronezh Oblast" where the list has "Voronezj".
    """
    first, second = {}, {}
    facts = read_facts(tables / "facts")
    named = {fact.id: fact.name for fact in facts if fact.feature == "ADM1"}
    for row in read_table(tables / "divisions.tsv.xz"):
        if row["feature"] == "ADM1":
            first[f"{row['country']}.{row['admin1']}"] = named.get(row["id"], row["name"])
        else:
            second[f"{row['country']}.{row['admin1']}.{row['admin2']}"] = row["name"]
    for fact in facts:
        if fact.feature == "ADM1" and is_code(fact.admin1):
            first.setdefault(f"{fact.country}.{fact.admin1}", fact.name)
    return first, second


def all_entries(tables: Path) -> Iterator[Entry]:
    """Stream every place once; a fact about a place that another table lists too is merged into one entry.

    The merged entry keeps the table's id, population and codes, and takes the fact's position and names.
    """
    facts = {fact.id: fact for fact in read_facts(tables / "facts")}
    by_name = defaultdict(list)
    for fact in facts.values():
        if not fact.id.isdigit():
            for key in _bare_keys(fact):
                by_name[(key, fact.country)].append(fact)
    done, duplicates = set(), read_duplicates(tables / "duplicates.csv")
    siting = Siting()
    short, kinds = read_abbreviations(tables / "abbreviations.csv"), read_kinds(tables / "kinds.csv")
    for table in TABLES:
        for entry in read_entries(tables / f"{table}.tsv.xz"):
            if entry.id in duplicates:
                continue
            if entry.feature == "ADM1" and (names := short.get((entry.country, entry.admin1))):
                entry = entry.named_also(names)
            entry = _named_by_kind(entry, kinds.get((entry.country, entry.feature), ()))
            known = facts.get(entry.id) or _same_place(entry, by_name)
            if known is not None and known.id not in done:
                done.add(known.id)
                entry = _merge(entry, known)
            siting.note(entry)
            yield entry if entry.admin1 else siting.site(entry)
    larger = {name_key(fact.name) for fact in facts.values() if kind_of(fact.feature) in ("country", "division")}
    larger |= siting.division_names()
    yield from (siting.site(_named_bare(fact, larger)) for fact in facts.values() if fact.id not in done)


def _named_bare(fact: Entry, larger: set[str]) -> Entry:
    """Let "Walikale Territory" be found as Walikale, if no list has it; "York Region" is never just York.

    So with "Wabash River"; whether "the Wabash" stands in the text, resolution asks. Congo is a country, though.
    """
    if fact.feature == "STM" and (match := _RIVER.fullmatch(fact.name)):
        name = match[1] or match[2]
        return fact if name_key(name) in larger else fact.named_also((name,))
    if fact.feature not in ("ADM2", "ADM3") or fact.name.endswith(" Region"):
        return fact
    return fact.named_also((bare_name(fact.name),))


def _named_by_kind(entry: Entry, patterns: tuple[str, ...]) -> Entry:
    """Add a division's names with the words for its kind that its country uses: Enugu is also "Enugu State"."""
    if not patterns:
        return entry
    bare = dict.fromkeys(bare_name(name) for name in (entry.name, *entry.alternates) if _is_word(name))
    return entry.named_also(tuple(pattern.format(name) for name in bare for pattern in patterns))


def _is_word(name: str) -> bool:
    return "." not in name and not name.isupper()


def _bare_keys(entry: Entry) -> set[str]:
    """Give the keys of a place's names; of a division's names without the word for its kind."""
    is_division = kind_of(entry.feature) in ("division", "county")
    return {_bare_key(name) if is_division else name_key(name) for name in (entry.name, *entry.alternates)}


def _bare_key(name: str) -> str:
    key = name_key(bare_name(name))
    first, _, rest = key.partition(" ")
    return rest if rest and first in ARTICLES else key


def _same_place(entry: Entry, facts: dict[tuple[str, str], list[Entry]]) -> Entry | None:
    """Find the fact about the same place: of the same kind, close by, the entry's main name among its names."""
    kind = kind_of(entry.feature)
    key = _bare_key(entry.name) if kind in ("division", "county") else name_key(entry.name)
    near = facts.get((key, entry.country), ())
    limit = _NEAR.get(kind, 30.0)
    return next((f for f in near if kind_of(f.feature) == kind and distance_km(entry, f) < limit), None)


def _merge(entry: Entry, fact: Entry) -> Entry:
    names = (fact.name, *fact.alternates, entry.name, *entry.alternates)
    return replace(
        fact, id=entry.id, name=entry.name if entry.feature == "ADM1" and fact.id != entry.id else fact.name,
        alternates=tuple(dict.fromkeys(names)), admin1=entry.admin1, admin2=entry.admin2,
        population=fact.population or entry.population, outline=entry.outline, keys=entry.keys,
        feature=fact.feature or entry.feature,
    )  # fmt: skip


def distance_km(one: Entry, other: Entry) -> float:
    """Give a distance good enough for 'is it the same place' (equirectangular, kilometres)."""
    east = (one.lon - other.lon + 180) % 360 - 180
    return 111.2 * hypot(one.lat - other.lat, east * cos(radians((one.lat + other.lat) / 2)))

"""Records as columns in memory: read from the store once for each revision, filtered by masks, cut into frames.

Words are kept as numbers into a list of the distinct ones, so a hundred thousand records take some 15 MB, and a filter
looks at distinct words and then at numbers. A frame holds plain columns: words, floats, bools and days.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from geo.store.filters import Box, Filters

Mask = npt.NDArray[np.bool_]
BATCH = 20_000  # rows turned into columns at once


@dataclass(frozen=True, slots=True)
class Words:
    """A column of words: for each record the number of its word among `distinct`, -1 for none."""

    codes: npt.NDArray[np.int32]
    distinct: Any  # pyarrow StringArray

    def where(self, is_wanted: Callable[[str], bool]) -> Mask:
        """Mark the records whose word is wanted; none is never wanted."""
        wanted = np.fromiter((is_wanted(w) for w in self.distinct.to_pylist()), np.bool_, len(self.distinct))
        return np.append(wanted, False)[self.codes]

    def among(self, values: Collection[str]) -> Mask:
        return self.where(set(values).__contains__)

    def are_given(self) -> Mask:
        return self.codes >= 0

    def cut(self, chosen: npt.NDArray[np.intp]) -> Any:
        import pandas as pd
        import pyarrow as pa

        codes = pa.array(self.codes[chosen], mask=self.codes[chosen] < 0)
        return pd.Series(pd.array(self.distinct.take(codes), dtype="str"))


Column = Words | npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Records:
    """All records of one kind, as columns of one length, in order of date and article."""

    columns: dict[str, Column]
    length: int

    def words(self, name: str) -> Words:
        column = self.columns[name]
        if not isinstance(column, Words):
            raise TypeError(f"{name} is no column of words")
        return column

    def numbers(self, name: str) -> npt.NDArray[Any]:
        column = self.columns[name]
        if isinstance(column, Words):
            raise TypeError(f"{name} is a column of words")
        return column

    def joined(self, key: str, other: Records, other_key: str, names: Sequence[str]) -> Records:
        """Add columns of another table, whose `other_key` is unique; what has no partner gets none, 0 or False."""
        known = other.words(other_key)
        row_of = dict(zip(known.distinct.take(known.codes).to_pylist(), range(other.length), strict=True))
        mine = self.words(key)
        partner = np.fromiter((row_of.get(v, -1) for v in mine.distinct.to_pylist()), np.intp, len(mine.distinct))
        rows = np.append(partner, -1)[mine.codes]
        return Records(self.columns | {name: _taken(other.columns[name], rows) for name in names}, self.length)

    def order_by(self, names: Sequence[str]) -> npt.NDArray[np.intp]:
        """Give the order of the records by several columns, the first one first; unknown days come last."""
        return np.lexsort([_sort_key(self.columns[name]) for name in reversed(names)])

    def taken(self, rows: npt.NDArray[np.intp]) -> Records:
        """Take rows in the order given."""
        return Records({name: _taken(column, rows) for name, column in self.columns.items()}, len(rows))

    def frame(self, mask: Mask, names: Sequence[str]) -> Any:
        """Cut the marked records out as a pandas DataFrame."""
        import pandas as pd

        chosen = np.flatnonzero(mask)
        columns = ((name, self.columns[name]) for name in names)
        cut = {name: c.cut(chosen) if isinstance(c, Words) else c[chosen] for name, c in columns}
        return pd.DataFrame(cut, index=pd.RangeIndex(len(chosen)))


def _taken(column: Column, rows: npt.NDArray[np.intp]) -> Column:
    """Take rows of a column; row -1 is one more at the end, which holds nothing."""
    if isinstance(column, Words):
        return Words(np.append(column.codes, np.int32(-1))[rows], column.distinct)
    none = _NO_DAY if column.dtype.kind == "M" else np.zeros(1, column.dtype)[0]
    return np.append(column, none)[rows]


def _sort_key(column: Column) -> npt.NDArray[Any]:
    if not isinstance(column, Words):
        return column
    import pyarrow.compute as pc

    rank = np.empty(len(column.distinct) + 1, np.int64)
    rank[pc.array_sort_indices(column.distinct).to_numpy()] = np.arange(len(column.distinct))
    rank[-1] = len(column.distinct)
    return rank[column.codes]


def read_records(batches: Iterable[Sequence[Sequence[Any]]], names: Sequence[str]) -> Records:
    """Turn rows, read in batches, into columns. The name tells the kind: `is_` bool, `date_` day, ..."""
    import pyarrow as pa

    parts: list[list[Any]] = [[] for _ in names]
    length = 0
    for batch in batches:
        length += len(batch)
        for column, name, values in zip(parts, names, zip(*batch, strict=True), strict=True):
            column.append(_part(name, values, pa))
    return Records({n: _whole(n, column, pa) for n, column in zip(names, parts, strict=True)}, length)


def names_asked(filters: Filters, available: Collection[str]) -> set[str]:
    """List the columns that these filters look at, of those that there are."""
    asked = {"section", "radius_km", "lat", "type"}
    asked |= {name for name, values in _words_asked(filters).items() if values}
    asked |= {"confidence", "probability"} if filters.min_confidence > 0 else set()
    asked |= {"date_start", "date_end"} if filters.start or filters.end else set()
    asked |= {"published"} if (filters.start or filters.end) and "date_start" not in available else set()
    asked |= {*_SIDES, *_SIDE_COUNTRIES} if filters.actors else set()
    asked |= {"story", "confidence"} if filters.merge_stories else set()
    asked |= {"lon"} if filters.area else set()
    asked |= set() if filters.include_historic else {"is_historic"}
    asked |= {"article"} if filters.text else set()
    return asked.intersection(available)


def mask_of(records: Records, filters: Filters, found_articles: Collection[str] | None) -> Mask:
    """Mark the records that every filter lets through; `found_articles` is what the search for `text` found."""
    mask = np.ones(records.length, np.bool_)
    for narrow in (_by_default_rules, _by_words, _by_days, _by_area):
        narrow(records, filters, mask)
    if found_articles is not None:
        mask &= records.words("article").among(found_articles)
    if filters.merge_stories and "story" in records.columns:
        mask &= _surest_of_story(records, mask)
    return mask


_BOOLS = ("is_historic", "is_inferred", "is_disputed")
_FLOATS = ("confidence", "probability", "lat", "lon", "radius_km", "origin_lat", "origin_lon")
_INTEGERS = ("span_start", "span_end", "source_count")
_DAYS = ("date_start", "date_end", "published")
_NO_DAY = np.datetime64("NaT", "s")


def _part(name: str, values: Sequence[Any], pa: Any) -> Any:
    if name in _FLOATS:
        return pa.array(values, pa.float64()).to_numpy(zero_copy_only=False)
    if name in _INTEGERS:
        return pa.array(values, pa.int64()).fill_null(0).to_numpy(zero_copy_only=False)
    if name in _BOOLS:
        return np.fromiter((bool(v) for v in values), np.bool_, len(values))
    return pa.array(values, pa.string()).dictionary_encode()


def _whole(name: str, parts: list[Any], pa: Any) -> Column:
    if name in (*_FLOATS, *_INTEGERS, *_BOOLS):
        empty = np.array([], np.float64 if name in _FLOATS else np.int64 if name in _INTEGERS else np.bool_)
        return np.concatenate(parts) if parts else empty
    if not parts:
        return Words(np.array([], np.int32), pa.array([], pa.string())) if name not in _DAYS else np.array([], "M8[s]")
    encoded = pa.chunked_array(parts, pa.dictionary(pa.int32(), pa.string())).unify_dictionaries().combine_chunks()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.chunk(0)
    codes = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int32)
    if name not in _DAYS:
        return Words(codes, encoded.dictionary)
    days = np.array([np.datetime64(day, "s") for day in encoded.dictionary.to_pylist()] + [_NO_DAY])
    dated: npt.NDArray[Any] = days[codes]  # the last, no day, for -1
    return dated


def _by_default_rules(records: Records, filters: Filters, mask: Mask) -> None:
    if not filters.include_boilerplate:
        mask &= ~records.words("section").among({"boilerplate"})
    if not filters.include_statements and "type" in records.columns:
        mask &= ~records.words("type").among({"STATEMENT"})
    if not filters.include_historic and "is_historic" in records.columns:
        mask &= ~records.numbers("is_historic")
    if not filters.include_approximate:
        mask &= np.isnan(records.numbers("radius_km"))
    if filters.only_placed:
        mask &= ~np.isnan(records.numbers("lat"))
    if filters.min_confidence > 0:
        name = "confidence" if "confidence" in records.columns else "probability"
        mask &= records.numbers(name) >= filters.min_confidence


def _by_words(records: Records, filters: Filters, mask: Mask) -> None:
    for name, values in _words_asked(filters).items():
        if values and name in records.columns:
            mask &= records.words(name).among(values)
    if filters.actors:
        mask &= _by_actor(records, filters.actors)


def _words_asked(filters: Filters) -> dict[str, Collection[str]]:
    return {
        "type": filters.types,
        "kind": filters.kinds,
        "visit_kind": filters.visit_kinds,
        "status": filters.statuses,
        "country": filters.countries,
        "place_id": filters.places,
        "source": filters.sources,
        "article": filters.articles,
        "level": filters.levels,
        "modality": filters.modalities,
    }


_SIDES = ("actors", "recipients", "visitors", "hosts")
_SIDE_COUNTRIES = ("actor_countries", "recipient_countries", "visitor_countries", "host_countries")


def _by_actor(records: Records, actors: Collection[str]) -> Mask:
    names = {actor.casefold() for actor in actors}
    here = [name for name in (*_SIDES, *_SIDE_COUNTRIES) if name in records.columns]
    mask = np.full(records.length, not here)  # place names have no actors, and pass
    for name in here:
        mask |= records.words(name).where(lambda joined: not names.isdisjoint(joined.casefold().split("; ")))
    return mask


def _by_days(records: Records, filters: Filters, mask: Mask) -> None:
    starts, ends = ("date_start", "date_end") if "date_start" in records.columns else ("published", "published")
    if filters.start:
        mask &= records.numbers(ends) >= _as_second(filters.start)
    if filters.end:
        mask &= records.numbers(starts) <= _as_second(filters.end)


def _as_second(day: dt.date) -> np.datetime64:
    return np.datetime64(day, "s")


def _by_area(records: Records, filters: Filters, mask: Mask) -> None:
    box: Box | None = filters.area
    if box is None:
        return
    lat, lon = records.numbers("lat"), records.numbers("lon")
    mask &= (lat >= box.south) & (lat <= box.north)
    if box.west <= box.east:
        mask &= (lon >= box.west) & (lon <= box.east)
    else:
        mask &= (lon >= box.west) | (lon <= box.east)


def _surest_of_story(records: Records, mask: Mask) -> Mask:
    """Mark one record of each story, the surest of those marked so far, and every record that is of no story."""
    codes, sure = records.words("story").codes, records.numbers("confidence")
    told = np.flatnonzero(mask & (codes >= 0))
    order = told[np.argsort(-sure[told], kind="stable")]
    _, first = np.unique(codes[order], return_index=True)
    kept = codes < 0
    kept[order[first]] = True
    return kept

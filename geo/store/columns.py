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

    def frame(self, mask: Mask, names: Sequence[str] | None = None) -> Any:
        """Cut the marked records out as a pandas DataFrame, with the columns asked for (all by default)."""
        import pandas as pd

        chosen = np.flatnonzero(mask)
        cut = {
            name: column.cut(chosen) if isinstance(column, Words) else column[chosen]
            for name in (names if names is not None else self.columns)
            for column in (self.columns[name],)
        }
        return pd.DataFrame(cut, index=pd.RangeIndex(len(chosen)))


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
    encoded = pa.chunked_array(parts, pa.dictionary(pa.int32(), pa.string())).unify_dictionaries().combine_chunks()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = pa.DictionaryArray.from_arrays(pa.array([], pa.int32()), pa.array([], pa.string()))
    codes = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int32)
    if name not in _DAYS:
        return Words(codes, encoded.dictionary)
    days: npt.NDArray[Any] = np.array([np.datetime64(day, "s") for day in encoded.dictionary.to_pylist()] + [_NO_DAY])
    return days[codes]  # the last, no day, for -1


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
    asked: dict[str, Collection[str]] = {
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
    for name, values in asked.items():
        if values and name in records.columns:
            mask &= records.words(name).among(values)
    if filters.actors and not {"actors", "visitors"}.isdisjoint(records.columns):
        mask &= _by_actor(records, filters.actors)


_SIDES = ("actors", "recipients", "visitors", "hosts")
_SIDE_COUNTRIES = ("actor_countries", "recipient_countries", "visitor_countries", "host_countries")


def _by_actor(records: Records, actors: Collection[str]) -> Mask:
    names = {actor.casefold() for actor in actors}
    mask = np.zeros(records.length, np.bool_)
    for name in (*_SIDES, *_SIDE_COUNTRIES):
        if name in records.columns:
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

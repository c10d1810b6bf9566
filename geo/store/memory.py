"""The records in memory: columns read when they are first asked for, all of one revision of the store."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Column, Connection, Engine, Table, select

from geo.store.columns import BATCH, Records, read_records
from geo.store.tables import articles, meta, stories, story_members, toponyms

_HIDDEN = ("number", "sentence")
_OF_ARTICLE = ("title", "source", "url", "published")
_OF_STORY = ("story", "source_count", "is_disputed")


@dataclass(frozen=True, slots=True)
class _Known:
    """What is in memory of one kind: the columns read so far, and the order that they are kept in."""

    revision: str
    order: npt.NDArray[np.intp]
    records: Records


class Memory:
    """Give records of a table as columns, up to date; safe to share among threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._known: dict[str, _Known] = {}

    def records(self, table: Table, names: Collection[str]) -> Records:
        """Give the columns asked for (and perhaps others), in order of date, then publication, then article."""
        with self._lock, self._reading() as connection:
            revision = revision_of(connection)
            known = self._known.get(table.name)
            if known is None or known.revision != revision:
                known = _start(connection, table, revision)
            missing = [name for name in names if name not in known.records.columns]
            if missing:
                known = replace(known, records=_with_columns(connection, table, known, missing))
            self._known[table.name] = known
            return known.records

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Begin a transaction in which all that is read is of one moment, as it is in SQLite anyway."""
        with self._engine.connect() as connection:
            if connection.dialect.name != "sqlite":
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection


def names_of(table: Table) -> list[str]:
    """List the columns that a frame of these records has."""
    own = [c.name for c in table.c if c.name not in _HIDDEN]
    return [*own, *_OF_ARTICLE, *(() if table is toponyms else _OF_STORY)]


def revision_of(connection: Connection) -> str:
    return str(connection.execute(select(meta.c.value).where(meta.c.name == "revision")).scalar_one())


def _start(connection: Connection, table: Table, revision: str) -> _Known:
    first = ["article", "span_start", "id", *(["date_start"] if "date_start" in table.c else [])]
    records = _with_article(connection, _read(connection, [table.c[name] for name in first], table.c.number))
    days = [name for name in ("date_start", "published") if name in records.columns]
    order = records.order_by((*days, "article", "span_start", "id"))
    return _Known(revision, order, records.taken(order))


def _with_columns(connection: Connection, table: Table, known: _Known, names: Sequence[str]) -> Records:
    records = known.records
    own = [name for name in names if name in table.c]
    if own:
        read = _read(connection, [table.c[name] for name in own], table.c.number).taken(known.order)
        records = replace(records, columns=records.columns | read.columns)
    if not set(_OF_ARTICLE).isdisjoint(names):
        records = _with_article(connection, records)
    if not set(_OF_STORY).isdisjoint(names) and table is not toponyms:
        records = _with_story(connection, records)
    return records


def _with_article(connection: Connection, records: Records) -> Records:
    shown = _read(connection, [articles.c[name] for name in ("id", *_OF_ARTICLE)], articles.c.number)
    return records.joined("article", shown, "id", _OF_ARTICLE)


def _with_story(connection: Connection, records: Records) -> Records:
    members = _read(connection, [story_members.c.record, story_members.c.story], story_members.c.record)
    told = _read(connection, [stories.c.id, stories.c.source_count, stories.c.is_disputed], stories.c.id)
    members = members.joined("story", told, "id", ("source_count", "is_disputed"))
    return records.joined("id", members, "record", _OF_STORY)


def _read(connection: Connection, columns: Sequence[Column[Any]], order: Column[Any]) -> Records:
    """Read whole columns, past SQLAlchemy's rows, which would take as long again."""
    query = select(*columns).order_by(order).compile(dialect=connection.dialect)
    cursor = connection.connection.cursor()
    try:
        cursor.execute(str(query))
        return read_records(iter(lambda: cursor.fetchmany(BATCH), []), [c.name for c in columns])
    finally:
        cursor.close()

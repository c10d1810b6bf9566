"""Open a store: the connection's habits, the schema, and what to do with a store that isn't ours."""

from __future__ import annotations

import logging
import os
import sqlite3
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError
from sqlalchemy.pool import QueuePool, StaticPool

from geo.errors import StoreError
from geo.store.tables import SEARCH_INDEX, VERSION, meta, metadata

BUSY_SECONDS = 30.0
_log = logging.getLogger(__name__)


def open_engine(url: str) -> Engine:
    """Open a store by its SQLAlchemy URL, making it when there is none; one on a read-only disk can only be read.

    Raises StoreError when the file is no store, or one of another version, and when such a disk is to be written.
    """
    try:
        engine = _create(url)
        with engine.begin() as connection:
            is_made = _is_made(connection, url)
        if not is_made:
            with engine.connect().execution_options(writes=True) as connection, connection.begin():
                _make(connection, url)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(f"{url} can't be opened ({error}); give a URL such as sqlite:///store.sqlite") from None
    except (DatabaseError, OSError) as error:
        if isinstance(error, StoreError):
            raise
        reason = str(getattr(error, "orig", error))
        raise StoreError(f"{_shown(url)} can't be opened ({reason}); move it away, or set GEO_STORE") from None
    return engine


def _create(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True)
    path = url.partition("///")[2]
    if path and path != ":memory:" and _is_frozen(Path(path)):
        _log.warning("%s can only be read, as its disk or file is read-only; nothing will be kept in it", path)
        engine = create_engine("sqlite://", creator=partial(_connect_frozen, Path(path)), poolclass=QueuePool)
        event.listen(engine, "begin", partial(_begin_frozen, path))
        return engine
    if path and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    else:
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    return engine


def _is_frozen(path: Path) -> bool:
    """Say whether a store is there that can't be written: SQLite needs its folder too."""
    as_process = os.access in os.supports_effective_ids
    return path.exists() and not all(os.access(p, os.W_OK, effective_ids=as_process) for p in (path, path.parent))


def _connect_frozen(path: Path) -> sqlite3.Connection:
    """Connect to a file that nobody changes, without the files that SQLite would otherwise put beside it."""
    is_left_open = path.with_name(f"{path.name}-wal").exists()
    how = "mode=ro" if is_left_open else "immutable=1"
    return sqlite3.connect(
        f"file:{quote(str(path))}?{how}", uri=True, check_same_thread=False, isolation_level=None, timeout=BUSY_SECONDS
    )


def _begin_frozen(path: str, connection: Connection) -> None:
    if connection.get_execution_options().get("writes", False):
        raise StoreError(f"{path} can only be read, as its disk or file is read-only; set GEO_STORE to another place")
    connection.exec_driver_sql("BEGIN")


def _prepare_connection(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions begin in `_begin`, not where the driver thinks they should
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    """Take the write lock at once for a transaction that will write: a reader that turns writer can't wait for it."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _is_made(connection: Connection, url: str) -> bool:
    tables = set(inspect(connection).get_table_names())
    if meta.name not in tables:
        if tables:
            raise StoreError(f"{_shown(url)} is a database of something else; set GEO_STORE to another")
        return False
    found = connection.execute(select(meta.c.value).where(meta.c.name == "version")).scalar()
    if found != str(VERSION):
        raise StoreError(
            f"{_shown(url)} is of version {found}, this program's is {VERSION};"
            " move it away and ingest the articles again"
        )
    return True


def _make(connection: Connection, url: str) -> None:
    if _is_made(connection, url):  # somebody else was quicker
        return
    metadata.create_all(connection)
    connection.execute(meta.insert(), [{"name": "version", "value": str(VERSION)}, {"name": "revision", "value": "0"}])
    if connection.dialect.name == "sqlite":
        for statement in SEARCH_INDEX:
            connection.exec_driver_sql(statement)


def _shown(url: str) -> str:
    """Name a store without the password that its URL may hold."""
    return url.partition("///")[2] if url.startswith("sqlite") else url.rpartition("@")[2]

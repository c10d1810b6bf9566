"""The statements that put things into the store, inside a transaction that somebody else began."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, Integer, String, Table, cast, update

from geo.domain import Reading, Story
from geo.store import rows
from geo.store.stories import pack_story
from geo.store.tables import events, meta, people, toponyms, visits


def story_row(story: Story) -> rows.Row:
    """Give the row that a story is kept in."""
    return {
        "id": story.id,
        "kind": story.kind,
        "source_count": story.source_count,
        "is_disputed": bool(story.disagreements),
        "whole": pack_story(story),
    }


def insert(connection: Connection, table: Table, values: list[rows.Row]) -> None:
    """Insert rows, if there are any."""
    if values:
        connection.execute(table.insert(), values)


def insert_flat(connection: Connection, reading: Reading, checked: Collection[str]) -> None:
    """Insert the rows that a reading is asked by: toponyms, events, visits and people."""
    insert(connection, toponyms, rows.toponym_rows(reading, checked))
    insert(connection, events, rows.event_rows(reading, checked))
    insert(connection, visits, rows.visit_rows(reading, checked))
    insert(connection, people, rows.people_rows(reading))


def raise_revision(connection: Connection) -> None:
    """Say that the store has changed."""
    following = cast(cast(meta.c.value, Integer) + 1, String)
    connection.execute(update(meta).where(meta.c.name == "revision").values(value=following))

"""The statements that put things into the store, inside a transaction that somebody else began."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, Integer, String, Table, cast, delete, select, update

from geo.domain import Reading, Story
from geo.store import rows
from geo.store.stories import pack_story
from geo.store.tables import events, meta, people, stories, story_members, toponyms, visits


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


def forget_stories(connection: Connection, records: Sequence[str]) -> None:
    """Forget the stories that tell of any of these events and visits."""
    for first in range(0, len(records), _AT_ONCE):
        some = records[first : first + _AT_ONCE]
        told = select(story_members.c.story).where(story_members.c.record.in_(some)).distinct()
        gone = list(connection.execute(told).scalars())
        connection.execute(delete(story_members).where(story_members.c.story.in_(gone)))
        connection.execute(delete(stories).where(stories.c.id.in_(gone)))


_AT_ONCE = 500  # SQLite takes a thousand values in one statement, and a record has one story

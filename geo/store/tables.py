"""The tables of the store. A change here that an older store can't be read with raises VERSION.

`readings` holds what was read in each article in full; the other tables hold the same, flat, for asking. `machine` is
the pipeline's own answer and stays when a person corrects it; `corrected` and the flat tables then hold the correction.
Filters run over columns in memory, so only what is looked up one by one has an index.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

VERSION = 1

metadata = MetaData()

meta = Table("meta", metadata, Column("name", String, primary_key=True), Column("value", String, nullable=False))

articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("source", Text),
    Column("url", Text),
    Column("published", String, index=True),
    Column("published_from", String),
    Column("note", Text),
    Column("focus", String, nullable=False),
)


def _of_article() -> Column[str]:
    return Column("article", ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)


def _record_columns() -> list[Column[Any]]:
    """Give the columns that name a record; `number` counts rows, so that columns can be read one after another."""
    return [
        Column("number", Integer, primary_key=True),
        Column("id", String, nullable=False, index=True),
        Column("article", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    ]


readings = Table(
    "readings",
    metadata,
    _of_article(),
    Column("fingerprint", String, nullable=False),
    Column("machine", LargeBinary, nullable=False),
    Column("corrected", LargeBinary),
    Column("checked", Text),
)


def _place_columns() -> list[Column[Any]]:
    return [
        Column("place_id", String),
        Column("place", Text),
        Column("lat", Float),
        Column("lon", Float),
        Column("country", String),
        Column("admin1", Text),
        Column("admin1_code", Text),
        Column("feature", String),
        Column("precision", String),
        Column("outline", String),
        Column("radius_km", Float),
    ]


def _when_columns() -> list[Column[Any]]:
    return [
        Column("date_start", String),
        Column("date_end", String),
        Column("date_precision", String),
        Column("date_text", Text),
    ]


toponyms = Table(
    "toponyms",
    metadata,
    *_record_columns(),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("use", String, nullable=False),
    Column("section", String, nullable=False),
    Column("probability", Float, nullable=False),
    Column("reason", Text),
    Column("level", String, nullable=False),
    *_place_columns(),
)

events = Table(
    "events",
    metadata,
    *_record_columns(),
    Column("type", String, nullable=False),
    Column("kind", String),
    Column("mode", String),
    Column("modality", String, nullable=False),
    Column("is_historic", Boolean, nullable=False),
    Column("section", String, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("level", String, nullable=False),
    Column("actors", Text),
    Column("actor_countries", String),
    Column("recipients", Text),
    Column("recipient_countries", String),
    Column("claimed_by", Text),
    Column("found", String),
    Column("is_inferred", Boolean),
    Column("visit", String),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("sentence", Text),
    *_place_columns(),
    *_when_columns(),
)

visits = Table(
    "visits",
    metadata,
    *_record_columns(),
    Column("visit_kind", String, nullable=False),
    Column("status", String, nullable=False),
    Column("modality", String, nullable=False),
    Column("event", String),
    Column("type", String, nullable=False),
    Column("kind", String),
    Column("section", String, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("level", String, nullable=False),
    Column("visitors", Text),
    Column("visitor_roles", Text),
    Column("visitor_countries", String),
    Column("hosts", Text),
    Column("host_roles", Text),
    Column("host_countries", String),
    Column("claimed_by", Text),
    Column("purpose", Text),
    Column("trip", String),
    Column("found", String),
    Column("is_inferred", Boolean),
    Column("origin", Text),
    Column("origin_lat", Float),
    Column("origin_lon", Float),
    Column("span_start", Integer),
    Column("span_end", Integer),
    Column("sentence", Text),
    *_place_columns(),
    *_when_columns(),
)

people = Table(
    "people",
    metadata,
    _of_article(),
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text),
    Column("country", String),
    Column("mentions", Integer, nullable=False),
)

stories = Table(
    "stories",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("source_count", Integer, nullable=False),
    Column("is_disputed", Boolean, nullable=False),
    Column("whole", LargeBinary, nullable=False),
)

story_members = Table(
    "story_members",
    metadata,
    Column("story", ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
    Column("record", String, primary_key=True),
    Column("article", String, nullable=False),
    Index("story_of_record", "record"),
)

# SQLite only: an index over articles' titles and texts, kept in step by triggers.
SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE article_search USING fts5(title, text, content='articles', content_rowid='number',"
    " tokenize='porter unicode61 remove_diacritics 2')",
    "CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN"
    " INSERT INTO article_search(rowid, title, text) VALUES (new.number, new.title, new.text); END",
    "CREATE TRIGGER article_gone AFTER DELETE ON articles BEGIN"
    " INSERT INTO article_search(article_search, rowid, title, text)"
    " VALUES ('delete', old.number, old.title, old.text); END",
)

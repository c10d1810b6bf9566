"""The questions that the store is asked, as SQL."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, func, or_, select, text

from geo.store.search import like_patterns, match_query
from geo.store.tables import articles, events, visits


@dataclass(frozen=True, slots=True)
class ArticleHit:
    """An article that a search found; `snippet` marks the words found with U+2402 and U+2403 around them.

    Those two characters are removed from the text itself, so a page can escape the snippet and then mark it.
    """

    id: str
    title: str | None
    source: str | None
    url: str | None
    published: dt.date | None
    snippet: str
    event_count: int
    visit_count: int


def found_article_ids(connection: Connection, words: str, *, ranked: bool = True) -> list[str]:
    """List the articles that hold the words, best first if ranked; words that nothing holds are tried as beginnings."""
    if not words.strip():
        return []
    if connection.dialect.name != "sqlite":
        columns = (articles.c.text, articles.c.title)
        holds = [or_(*(c.ilike(like, escape="\\") for c in columns)) for like in like_patterns(words)]
        newest = select(articles.c.id).where(*holds).order_by(articles.c.published.desc(), articles.c.id)
        return list(connection.execute(newest).scalars()) if holds else []
    query = match_query(words)
    if query is None:
        return []
    search = text(
        "SELECT articles.id FROM article_search JOIN articles ON articles.number = article_search.rowid"
        " WHERE article_search MATCH :query"
        + (" ORDER BY bm25(article_search, 5.0, 1.0), articles.published DESC" if ranked else "")
    )
    found = list(connection.execute(search, {"query": query}).scalars())
    return found or list(connection.execute(search, {"query": f"{query}*"}).scalars())


def snippets(connection: Connection, words: str, ids: Sequence[str]) -> dict[str, str]:
    """Give, for each article found, the stretch of its text around the words."""
    query = match_query(words) if connection.dialect.name == "sqlite" else None
    if query is None or not ids:
        return {}
    marked = text(
        "SELECT articles.id, snippet(article_search, 1, char(0x2402), char(0x2403), ' … ', 24)"
        " FROM article_search JOIN articles ON articles.number = article_search.rowid"
        " WHERE article_search MATCH :query AND articles.id IN (SELECT value FROM json_each(:ids))"
    )
    for pattern in (query, f"{query}*"):
        rows = connection.execute(marked, {"query": pattern, "ids": json.dumps(list(ids))}).all()
        if rows:
            return {row[0]: row[1] for row in rows}
    return {}


def article_hits(
    connection: Connection,
    *,
    ids: Sequence[str] | None,
    sources: Sequence[str],
    start: dt.date | None,
    end: dt.date | None,
    limit: int,
    offset: int,
) -> list[Any]:
    """Give the rows of articles: in the order of `ids` where given, else newest first, undated last."""
    wanted: list[ColumnElement[bool]] = []
    if sources:
        wanted.append(articles.c.source.in_(sources))
    if start:
        wanted.append(articles.c.published >= start.isoformat())
    if end:
        wanted.append(articles.c.published <= end.isoformat())
    columns: list[ColumnElement[Any]] = [articles.c[n] for n in ("id", "title", "source", "url", "published")]
    columns += [func.substr(articles.c.text, 1, 240).label("opening"), _count(events), _count(visits)]
    query = select(*columns).where(and_(True, *wanted))
    if ids is None:
        newest = query.order_by(articles.c.published.is_(None), articles.c.published.desc(), articles.c.id)
        return list(connection.execute(newest.limit(limit).offset(offset)))
    rows = {}
    for first in range(0, len(ids), 500):
        for row in connection.execute(query.where(articles.c.id.in_(ids[first : first + 500]))):
            rows[row.id] = row
        if len(rows) >= limit + offset:
            break
    return [rows[i] for i in ids if i in rows][offset : offset + limit]


def _count(table: Table) -> Any:
    return (select(func.count()).select_from(table).where(table.c.article == articles.c.id).scalar_subquery()).label(
        f"{table.name}_count"
    )

"""Keep readings, ask for them. SQLite in one file by default; any other database that SQLAlchemy reaches will do.

    store = Store("sqlite:///var/store.sqlite")
    store.save(reading)
    store.events_frame(Filters(countries=("IQ",), text="air strike"))

One article is one transaction: a run that is killed leaves whole articles only. Many may read while one writes.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Table, delete, func, select, update

from geo.domain import Event, Reading, Resolution, Story, Visit
from geo.settings import store_url
from geo.store import rows
from geo.store.columns import mask_of, names_asked
from geo.store.engine import open_engine
from geo.store.filters import EVERYTHING, Filters
from geo.store.memory import Memory, names_of, revision_of
from geo.store.queries import ArticleHit, article_hits, found_article_ids, snippets
from geo.store.stories import unpack_story
from geo.store.summaries import CHOSEN, Summary, choices_of, summary_of
from geo.store.tables import articles, events, meta, people, readings, stories, story_members, toponyms, visits
from geo.store.writing import forget_stories, insert, insert_flat, raise_revision, story_row

DEFAULT = Filters()
_FLAT = (toponyms, events, visits, people)


class Store:
    """All that was read, in one place. Open it once and share it: it may be used from many threads."""

    def __init__(self, url: str | None = None) -> None:
        """Open the store at a SQLAlchemy URL (default: that of the settings). Raises StoreError."""
        self.url = url or store_url()
        self._engine: Engine = open_engine(self.url)
        self._memory = Memory(self._engine)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    # ---- keeping

    def save(self, reading: Reading) -> bool:
        """Keep what the pipeline read in an article, in the place of an earlier answer; False when nothing is new.

        A correction of that article is dropped with the answer it corrected: replay the ledger afterwards.
        """
        packed = rows.pack(reading)
        mark = rows.fingerprint(packed)
        article = reading.article.id
        with self._writing() as connection:
            known = select(readings.c.fingerprint).where(readings.c.article == article)
            if connection.execute(known).scalar() == mark:
                return False
            connection.execute(delete(articles).where(articles.c.id == article))
            connection.execute(articles.insert(), rows.article_row(reading))
            connection.execute(readings.insert(), {"article": article, "fingerprint": mark, "machine": packed})
            insert_flat(connection, reading, ())
            raise_revision(connection)
        return True

    def save_many(self, batch: Iterable[Reading]) -> int:
        """Keep readings one after another, each whole or not at all; give how many were new."""
        return sum(self.save(reading) for reading in batch)

    def save_corrected(self, reading: Reading, checked: Collection[str]) -> bool:
        """Show a person's correction of an article; the machine's answer stays in `find_reading(corrected=False)`.

        `checked` are the ids (events, visits, and toponyms as `toponym_id` names them) that a person confirmed or
        corrected. The machine's own reading with nothing checked takes a correction back. False when nothing is new.
        """
        article = reading.article.id
        packed, marks = rows.pack(reading), json.dumps(sorted(checked))
        with self._writing() as connection:
            known = connection.execute(select(readings).where(readings.c.article == article)).one_or_none()
            if known is None:
                return False
            is_machines = known.machine == packed and not checked
            new = (None, None) if is_machines else (packed, marks)
            if (known.corrected, known.checked) == new:
                return False
            here = readings.c.article == article
            connection.execute(update(readings).where(here).values(corrected=new[0], checked=new[1]))
            for table in _FLAT:
                connection.execute(delete(table).where(table.c.article == article))
            insert_flat(connection, reading, checked)
            raise_revision(connection)
        return True

    def save_stories(self, linked: Iterable[Story], records: Collection[str] | None = None) -> None:
        """Keep the stories that link the records, in the place of all earlier ones, or (`records`) of those of some."""
        whole = list(linked)
        with self._writing() as connection:
            if records is None:
                connection.execute(delete(story_members))
                connection.execute(delete(stories))
            else:
                forget_stories(connection, sorted(records))
            insert(connection, stories, [story_row(story) for story in whole])
            members = {(s.id, a.record): a.article for s in whole for a in s.accounts}
            insert(
                connection, story_members, [{"story": s, "record": r, "article": a} for (s, r), a in members.items()]
            )
            raise_revision(connection)

    def delete(self, article: str) -> bool:
        """Forget an article and all that was read in it; False when it isn't here."""
        with self._writing() as connection:
            gone = connection.execute(delete(articles).where(articles.c.id == article)).rowcount > 0
            if gone:
                connection.execute(delete(story_members).where(story_members.c.article == article))
                raise_revision(connection)
        return gone

    def keep_mark(self, name: str, value: str) -> None:
        """Keep a word about the store itself, as which collection filled it; it changes nothing that pages show."""
        with self._writing() as connection:
            connection.execute(delete(meta).where(meta.c.name == f"mark:{name}"))
            connection.execute(meta.insert(), {"name": f"mark:{name}", "value": value})

    def find_mark(self, name: str) -> str | None:
        """Find what `keep_mark` kept."""
        with self._engine.begin() as connection:
            found: str | None = connection.execute(select(meta.c.value).where(meta.c.name == f"mark:{name}")).scalar()
        return found

    # ---- one thing

    def find_reading(self, article: str, *, corrected: bool = True) -> Reading | None:
        """Find an article with all that was read in it, as a person corrected it or (False) as the machine answered."""
        with self._engine.begin() as connection:
            row = connection.execute(select(readings).where(readings.c.article == article)).one_or_none()
        return _reading(row, corrected) if row else None

    def readings(self, *, corrected: bool = True) -> Iterator[Reading]:
        """Go through all readings in order of article id."""
        last = ""
        while True:
            query = select(readings).where(readings.c.article > last).order_by(readings.c.article).limit(100)
            with self._engine.begin() as connection:
                batch = list(connection.execute(query))
            for row in batch:
                yield _reading(row, corrected)
            if not batch:
                return
            last = batch[-1].article

    def find_event(self, event_id: str) -> tuple[Reading, Event] | None:
        """Find an event with the reading that holds it."""
        reading = self._reading_of(events, event_id)
        found = [e for e in reading.events if e.id == event_id] if reading else []
        return (reading, found[0]) if reading and found else None

    def find_visit(self, visit_id: str) -> tuple[Reading, Visit] | None:
        """Find a visit with the reading that holds it."""
        reading = self._reading_of(visits, visit_id)
        found = [v for v in reading.visits if v.id == visit_id] if reading else []
        return (reading, found[0]) if reading and found else None

    def find_toponym(self, toponym_id: str) -> tuple[Reading, Resolution] | None:
        """Find a place name, by `article:start-end`, with the reading that holds it."""
        reading = self._reading_of(toponyms, toponym_id)
        for resolution in reading.resolutions if reading else ():
            if reading and rows.toponym_id(reading.article.id, resolution.toponym.span) == toponym_id:
                return reading, resolution
        return None

    def find_story(self, story_id: str) -> Story | None:
        """Find a story by its id."""
        return self._story(select(stories.c.whole).where(stories.c.id == story_id))

    def find_story_of(self, record_id: str) -> Story | None:
        """Find the story that an event or a visit belongs to."""
        of_record = select(story_members.c.story).where(story_members.c.record == record_id)
        return self._story(select(stories.c.whole).where(stories.c.id.in_(of_record)).order_by(stories.c.id))

    def stories(self) -> list[Story]:
        """Give all stories in order of id."""
        with self._engine.begin() as connection:
            return [
                unpack_story(w) for w in connection.execute(select(stories.c.whole).order_by(stories.c.id)).scalars()
            ]

    def corrected_articles(self) -> list[str]:
        """List the articles that are shown as a person corrected them."""
        with self._engine.begin() as connection:
            return list(
                connection.execute(select(readings.c.article).where(readings.c.corrected.is_not(None))).scalars()
            )

    def articles_naming(self, names: Collection[str]) -> list[str]:
        """List the articles in which a place is called one of these names, in any case."""
        wanted = {" ".join(name.casefold().split()) for name in names}
        if not wanted:
            return []
        known = self._memory.records(toponyms, ("article", "text"))
        mask = known.words("text").where(lambda text: " ".join(text.casefold().split()) in wanted)
        return sorted(set(known.frame(mask, ["article"])["article"]))

    # ---- many

    def find_articles(
        self,
        text: str | None = None,
        *,
        sources: Sequence[str] = (),
        start: dt.date | None = None,
        end: dt.date | None = None,
        limit: int = 50,
        offset: int = 0,
    ) -> list[ArticleHit]:
        """Find articles, best first where words are asked for, else newest first. Any text may be typed.

        Every word must occur; words in double quotes as they stand. `start` and `end` are days of publication.
        """
        with self._engine.begin() as connection:
            ids = found_article_ids(connection, text) if text and text.strip() else None
            found = article_hits(connection, ids=ids, sources=sources, start=start, end=end, limit=limit, offset=offset)
            around = snippets(connection, text or "", [row.id for row in found])
        return [
            ArticleHit(
                row.id,
                row.title,
                row.source,
                row.url,
                dt.date.fromisoformat(row.published) if row.published else None,
                around.get(row.id, row.opening),
                row.events_count,
                row.visits_count,
            )
            for row in found
        ]

    def events_frame(self, filters: Filters = DEFAULT, columns: Sequence[str] | None = None) -> Any:
        """Give the events that pass the filters as a pandas DataFrame, by date; `geo_frame` gives it a geometry."""
        return self._frame(events, filters, columns)

    def visits_frame(self, filters: Filters = DEFAULT, columns: Sequence[str] | None = None) -> Any:
        """Give the visits that pass the filters as a pandas DataFrame, by date."""
        return self._frame(visits, filters, columns)

    def toponyms_frame(self, filters: Filters = DEFAULT, columns: Sequence[str] | None = None) -> Any:
        """Give the place names that pass the filters as a pandas DataFrame, by publication."""
        return self._frame(toponyms, filters, columns)

    def all_records(self, kind: str, columns: Sequence[str] | None = None) -> Any:
        """Give all "events", "visits" or "toponyms" as a DataFrame, whatever they are."""
        return self._frame({t.name: t for t in _FLAT}[kind], EVERYTHING, columns)

    def sentences(self, ids: Iterable[str]) -> dict[str, str]:
        """Give the sentence that says so for each event and visit of these ids."""
        found: dict[str, str] = {}
        wanted = list(ids)
        with self._engine.begin() as connection:
            for table in (events, visits):
                for first in range(0, len(wanted), 500):
                    some = select(table.c.id, table.c.sentence).where(table.c.id.in_(wanted[first : first + 500]))
                    found.update({i: s or "" for i, s in connection.execute(some)})
        return found

    def with_sentences(self, frame: Any) -> Any:
        """Add a column `sentence` to a frame of events or visits, as an export wants it."""
        said = self.sentences(frame["id"].tolist())
        return frame.assign(sentence=[said.get(record) for record in frame["id"].tolist()])

    def summarize(self, filters: Filters = DEFAULT) -> Summary:
        """Say what a map under these filters is made of; the names counted are those in the articles it draws on."""
        narrow = ("article", "source", "date_start", "date_end")
        event, visit = self.events_frame(filters, narrow), self.visits_frame(filters, narrow)
        return summary_of(event, visit, self._memory.records(toponyms, ("article", "place")))

    def choices(self) -> dict[str, list[str]]:
        """List what each filter can be set to, the most frequent first: types, countries, sources, actors, levels."""
        return choices_of([self._memory.records(t, set(CHOSEN).intersection(names_of(t))) for t in (events, visits)])

    def article_count(self) -> int:
        return self._count(articles)

    def counts(self) -> dict[str, int]:
        """Count the rows of each kind."""
        return {t.name: self._count(t) for t in (articles, toponyms, events, visits, people, stories)}

    def revision(self) -> str:
        """Give a value that changes whenever anything in the store does: a key for whoever caches what it read."""
        with self._engine.begin() as connection:
            return revision_of(connection)

    # ---- inside

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    def _count(self, table: Table) -> int:
        with self._engine.begin() as connection:
            return int(connection.execute(select(func.count()).select_from(table)).scalar_one())

    def _story(self, query: Any) -> Story | None:
        with self._engine.begin() as connection:
            packed = connection.execute(query).scalars().first()
        return unpack_story(packed) if packed else None

    def _reading_of(self, table: Table, record_id: str) -> Reading | None:
        with self._engine.begin() as connection:
            article = connection.execute(select(table.c.article).where(table.c.id == record_id)).scalars().first()
        return self.find_reading(article) if article else None

    def _frame(self, table: Table, filters: Filters, columns: Sequence[str] | None) -> Any:
        known = names_of(table)
        wanted = list(columns) if columns is not None else known
        records = self._memory.records(table, {*wanted, *names_asked(filters, known)})
        found = None
        if filters.text.strip():
            with self._engine.begin() as connection:
                found = found_article_ids(connection, filters.text, ranked=False)
        return records.frame(mask_of(records, filters, found), wanted)


def _reading(row: Any, corrected: bool) -> Reading:
    return rows.unpack(row.corrected if corrected and row.corrected else row.machine)

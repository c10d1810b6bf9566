"""Make ready what the dashboard needs on this machine: the gazetteer's index, the map's scripts, the store.

Each step is safe to repeat (done work is skipped), says what it does when it takes a while, and leaves nothing half
done behind. `make run` calls it before the dashboard opens; a deployment without make lets it run beside the server.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from geo.collection import EXAMPLE_NOTE, collection_file, load_collection
from geo.domain import Reading
from geo.errors import GeoError
from geo.review import Ledger, apply_ledger
from geo.store import Store

Progress = Callable[[str], None]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to make ready; `is_needed` marks what the dashboard can't do without."""

    name: str
    run: Callable[[Progress], None]
    is_needed: bool = True


def prepare_store(progress: Progress | None = None, examples: Path | None = None) -> Store:
    """Open the store; an empty one is filled with the example collection (a second, no model needed).

    Where the examples were read anew since (a newer version of this program), they are taken in place of the old ones;
    what else the store holds, what was deleted from it, and people's corrections stay, and a store without examples
    gets none. `examples` is their file.
    """
    store, file = Store(), examples or collection_file()
    digest = hashlib.sha256(file.read_bytes()).hexdigest() if file.exists() else ""
    filled = _Filling.from_mark(store.find_mark(_EXAMPLES))
    is_empty = store.article_count() == 0
    if filled.digest == digest and not is_empty:
        return store
    known = frozenset() if is_empty else filled.articles if filled.digest else _examples_in(store)
    readings = load_collection(file) if known or is_empty else []
    if readings:
        _fill(store, readings, known, progress)
    store.keep_mark(_EXAMPLES, _Filling(digest, frozenset(r.article.id for r in readings)).to_mark())
    return store


def _fill(store: Store, readings: Sequence[Reading], known: frozenset[str], progress: Progress | None) -> None:
    """Take these examples in place of those `known`; none that was deleted comes back."""
    if progress:
        progress(f"filling the store with {len(readings)} example reports")
    for article in known - {reading.article.id for reading in readings}:
        store.delete(article)
    store.save_many(r for r in readings if r.article.id not in known or store.find_reading(r.article.id))
    link_stories(store, None if known else readings)


_EXAMPLES = "examples"


@dataclass(frozen=True, slots=True)
class _Filling:
    """Which example collection a store was filled with: the digest of its file, and its articles."""

    digest: str = ""
    articles: frozenset[str] = frozenset()

    def to_mark(self) -> str:
        return " ".join([self.digest, *sorted(self.articles)])

    @classmethod
    def from_mark(cls, mark: str | None) -> _Filling:
        digest, *articles = (mark or "").split() or [""]
        return cls(digest, frozenset(articles))


def _examples_in(store: Store) -> frozenset[str]:
    """Find the examples in a store that was filled before it kept which: by the note that they alone carry."""
    return frozenset(
        r.article.id for r in store.readings(corrected=False) if (r.article.note or "").startswith(EXAMPLE_NOTE)
    )


def link_stories(store: Store, readings: Sequence[Reading] | None = None) -> int:
    """Apply people's corrections, link all that the store then holds into stories and save them; give their number."""
    from geo.linking import Linker

    if apply_ledger(store, Ledger()).changed:
        readings = None  # those given are no longer what the store shows
    stories = Linker().link(readings if readings is not None else list(store.readings()))
    store.save_stories(stories)
    return len(stories)


def relink_stories(store: Store, added: Collection[str] = ()) -> int:
    """Apply people's corrections, and link again what they or the articles `added` can have touched; give how many
    stories that made. They are the stories that linking everything would give."""
    from geo.linking import EVENT_COLUMNS, VISIT_COLUMNS, Linker, find_concerned

    events, visits = store.all_records("events", EVENT_COLUMNS), store.all_records("visits", VISIT_COLUMNS)
    articles = {*apply_ledger(store, Ledger()).changed, *added}
    changed = {article: reading for article in articles if (reading := store.find_reading(article))}
    if not changed:
        return 0
    concerned = find_concerned(events, visits, changed)
    others = [_only(store, article, records) for article, records in concerned.of_article.items()]
    stories = Linker().link([*changed.values(), *(reading for reading in others if reading)])
    store.save_stories(stories, concerned.records)
    return len(stories)


def _only(store: Store, article: str, records: Collection[str]) -> Reading | None:
    """Find a reading with some of its events and visits."""
    reading = store.find_reading(article)
    if reading is None:
        return None
    events = tuple(event for event in reading.events if event.id in records)
    return replace(reading, events=events, visits=tuple(visit for visit in reading.visits if visit.id in records))


def _index(progress: Progress) -> None:
    from geo.gazetteer import Gazetteer

    Gazetteer.open(progress=progress).close()


def _assets(progress: Progress) -> None:
    from geo.maps.assets import build_assets

    build_assets(progress=progress)


def _store(progress: Progress) -> None:
    prepare_store(progress)


# The index comes first: building it takes most memory, and what the others read would stay beside it.
STEPS = (
    Step("gazetteer", _index),
    Step("example collection", _store),
    Step("map scripts", _assets, is_needed=False),
)


def is_prepared() -> bool:
    """Say whether everything was made ready before, for these tables and these scripts; takes a few milliseconds."""
    from geo.gazetteer import is_index_ready
    from geo.maps.assets import built_folder, has_leaflet

    return is_index_ready() and has_leaflet(built_folder())


def prepare(progress: Progress) -> bool:
    """Run every step; True when all that is needed is ready. What is optional and fails is told, not raised."""
    is_ready = True
    for step in STEPS:
        try:
            step.run(progress)
        except (GeoError, OSError) as error:
            progress(f"{step.name}: {error}" + ("" if step.is_needed else " (the dashboard works without it)"))
            is_ready = is_ready and not step.is_needed
    return is_ready

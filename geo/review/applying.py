"""The ledger over a store: apply it, undo it, and say beforehand how much a correction would change."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from geo.domain import Reading
from geo.review.corrections import Correction, toponym_id
from geo.review.ledger import Ledger, active_of
from geo.review.replay import Corrected, Plan, Replayed, name_key, replay_reading


class Correctable(Protocol):
    """What a store must do so that a ledger can be applied to it."""

    def find_reading(self, article: str, *, corrected: bool = True) -> Reading | None: ...

    def save_corrected(self, reading: Reading, checked: Collection[str]) -> bool: ...

    def articles_naming(self, names: Collection[str]) -> list[str]: ...

    def corrected_articles(self) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying a ledger did: articles changed, and the corrections whose target is nowhere in the store."""

    changed: tuple[str, ...]
    missed: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a correction would change: where it is, what it is called, and the places before and after.

    Where they are the same, the correction only says that the machine read this one right.
    """

    record: str
    article: str
    text: str
    before: str | None
    after: str | None


def apply_ledger(store: Correctable, ledger: Ledger) -> Applied:
    """Make the store show the machine's answers as corrected; call it after each correction, undo and ingest.

    Only the articles that corrections touch, or touched before, are read and written.
    """
    corrections = ledger.active()
    plan = Plan(corrections)
    articles = {*plan.articles(), *store.articles_naming(plan.names()), *store.corrected_articles()}
    changed: list[str] = []
    found: set[str] = set()
    for article in sorted(articles):
        replayed = _replayed(store, plan, article)
        if replayed is None:
            continue
        found |= replayed.applied
        if store.save_corrected(replayed.reading, replayed.checked):
            changed.append(article)
    return Applied(tuple(changed), tuple(c for c in corrections if c.id not in found))


def corrected_in(store: Correctable, ledger: Ledger, article: str) -> tuple[Corrected, ...]:
    """List what people said in an article, each answer beside the machine's."""
    replayed = _replayed(store, Plan(ledger.active()), article)
    return replayed.corrected if replayed else ()


def preview(store: Correctable, ledger: Ledger, correction: Correction) -> list[Change]:
    """List the other names that a correction would change or check: "17 other mentions would change"."""
    entries = ledger.entries()
    before, after = Plan(active_of(entries)), Plan(active_of([*entries, correction]))
    target = correction.target
    articles: Iterable[str] = {target.article}
    if correction.scope == "everywhere":
        articles = {target.article, *store.articles_naming({name_key(target.text)})}
    changes = []
    for article in sorted(articles):
        changes += _changes(_replayed(store, before, article), _replayed(store, after, article))
    return [change for change in changes if change.record != target.id]


def _replayed(store: Correctable, plan: Plan, article: str) -> Replayed | None:
    reading = store.find_reading(article, corrected=False)
    return replay_reading(reading, plan.of(reading)) if reading else None


def _changes(before: Replayed | None, after: Replayed | None) -> list[Change]:
    if before is None or after is None:
        return []
    article = before.reading.article.id
    old = {toponym_id(article, r): r.place for r in before.reading.resolutions}
    changes = []
    for resolution in after.reading.resolutions:
        record = toponym_id(article, resolution)
        was, now = old.get(record), resolution.place
        is_moved = (was.id if was else None) != (now.id if now else None)
        if is_moved or record in after.checked - before.checked:
            name = resolution.toponym.text
            changes.append(Change(record, article, name, was.name if was else None, now.name if now else None))
    return changes

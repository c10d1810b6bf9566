"""Which records have to be linked again when some articles have changed: those that could meet theirs, and no others.

Linking holds a record only against those it shares a key with, and joins visits only if they share a person. What no
chain of such pairs connects with a change keeps its story; linking the rest again gives what linking everything gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geo.domain import DateRange, Reading
from geo.linking.names import is_same_spelling
from geo.linking.visits import keys_of_visit, people_of, visit_keys

EVENT_COLUMNS = ("id", "article", "type", "date_start", "date_precision", "visit")
VISIT_COLUMNS = (
    *("id", "article", "visitors", "hosts", "visit_kind"),
    *("date_start", "date_end", "date_precision", "place_id"),
)


@dataclass(frozen=True, slots=True)
class Concerned:
    """The records of unchanged articles to be linked again, by article, and all records whose stories are to go."""

    of_article: Mapping[str, frozenset[str]]
    records: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Keyed:
    """A visit as it stood, or as it stands now (`article` "" where it changed): what finds it, and what it finds."""

    id: str
    article: str
    people: Sequence[str]
    stands: Sequence[Hashable]
    looks: Sequence[Hashable]


def find_concerned(events: Any, visits: Any, changed: Mapping[str, Reading]) -> Concerned:
    """Find what the articles changed can have touched.

    `events` and `visits` are frames (EVENT_COLUMNS, VISIT_COLUMNS) of all records as they were linked last; `changed`
    holds the readings, by article, as they are now.
    """
    old = {str(i) for frame in (events, visits) for i in frame.loc[frame["article"].isin(changed), "id"]}
    now = {event.id for reading in changed.values() for event in reading.events}
    now |= {visit.id for reading in changed.values() for visit in reading.visits}
    found: dict[str, set[str]] = defaultdict(set)
    for article, record in _visits_met(visits, changed):
        found[article].add(record)
    own = events[~events["article"].isin(changed) & events["visit"].notna()]
    met = {record for records in found.values() for record in records}
    for row in own[own["visit"].isin(met)].itertuples():
        found[row.article].add(row.id)
    for row in _events_met(events, visits, changed).itertuples():
        found[row.article].add(row.id)
    records = old | now | {record for some in found.values() for record in some}
    return Concerned({article: frozenset(some) for article, some in found.items()}, frozenset(records))


def _events_met(events: Any, visits: Any, changed: Mapping[str, Reading]) -> Any:
    """Find the events of a type and day that a changed article tells of, or told of: only those can be one event."""
    is_changed = events["article"].isin(changed)
    alone = events[~(events["visit"].isin(visits["id"]) & ~is_changed) & (events["date_precision"] == "day")]
    before = alone[alone["article"].isin(changed)]
    days = {(row.type, row.date_start.date()) for row in before.itertuples()}
    days |= {
        (event.type, event.date.start)
        for reading in changed.values()
        for event in reading.events
        if event.date and event.date.precision == "day"
    }
    others = alone[~alone["article"].isin(changed) & alone["type"].isin({kind for kind, _ in days})]
    is_met = [(row.type, row.date_start.date()) in days for row in others.itertuples()]
    return others[is_met]


def _visits_met(visits: Any, changed: Mapping[str, Reading]) -> Iterator[tuple[str, str]]:
    """Follow shared keys from the visits of changed articles, as they were and as they are, through all the others."""
    was = list(_keyed(visits))
    now = [
        _Keyed(visit.id, "", [actor.name for actor in people_of(visit)], *keys_of_visit(visit))
        for reading in changed.values()
        for visit in reading.visits
    ]
    others = [visit for visit in was if visit.article not in changed]
    standing, looking = _by_key(others, "stands"), _by_key(others, "looks")
    seen: set[int] = set()
    waiting = [*now, *(visit for visit in was if visit.article in changed)]
    while waiting:
        visit = waiting.pop()
        meets = {n for key in visit.looks for n in standing.get(key, ())}
        meets |= {n for key in visit.stands for n in looking.get(key, ())}
        for number in meets - seen:
            if _share_a_person(visit, others[number]):
                seen.add(number)
                waiting.append(others[number])
                yield others[number].article, others[number].id


def _share_a_person(one: _Keyed, other: _Keyed) -> bool:
    return any(is_same_spelling(ours, theirs) for ours in one.people for theirs in other.people)


def _by_key(visits: Sequence[_Keyed], side: str) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for number, visit in enumerate(visits):
        for key in getattr(visit, side):
            found[key].append(number)
    return found


def _keyed(visits: Any) -> Iterator[_Keyed]:
    frame = visits.astype(object).where(visits.notna(), None)
    for row in frame.to_dict("records"):
        names = [name for side in ("visitors", "hosts") for name in _split(row[side])]
        date = None
        if row["date_start"] is not None:
            date = DateRange(row["date_start"].date(), row["date_end"].date(), row["date_precision"])
        yield _Keyed(row["id"], row["article"], names, *visit_keys(row["visit_kind"], names, date, row["place_id"]))


def _split(names: str | None) -> Iterable[str]:
    return names.split("; ") if names else ()

"""A visit as it grows while an article is read, and what two mentions share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from geo.domain import DateRange, EventPlace
from geo.events.drafts import Draft
from geo.events.scene import Party
from geo.events.visits.stops import Stop


@dataclass(slots=True)
class Gathering:
    """A visit as it grows while an article is read: its first mention decides, later ones fill the gaps."""

    first: Stop
    visitors: list[Party]
    hosts: list[Party]
    place: EventPlace | None
    date: DateRange | None
    dated: Draft | None
    stops: list[Stop] = field(default_factory=list)

    @property
    def end(self) -> int:
        return max(stop.draft.event.sentence.end for stop in self.stops)


def covers(gathering: Gathering, stop: Stop) -> bool:
    """Say whether everybody a mention names takes part in the visit already."""
    known = {p.actor.name for p in (*gathering.visitors, *gathering.hosts)}
    return all(p.actor.name in known for p in (*stop.visitors, *stop.hosts))


def shares(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    names = {p.actor.name for p in ours}
    return any(p.actor.name in names for p in theirs)


def join(parties: list[Party], more: Sequence[Party]) -> None:
    known = {p.actor.name for p in parties}
    parties.extend(p for p in more if p.actor.name not in known)

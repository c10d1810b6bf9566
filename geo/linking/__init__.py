"""Reports of one thing in many articles become one story: same people, place, date and type.

    stories = Linker().link(readings)

Every event and visit belongs to exactly one story. An event that is a visit stands in the visit's story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from geo.domain import Event, Reading, Story, Visit
from geo.linking.concerned import EVENT_COLUMNS, VISIT_COLUMNS, Concerned, find_concerned
from geo.linking.events import link_events
from geo.linking.reports import Report
from geo.linking.stories import event_story, visit_story
from geo.linking.visits import link_visits

__all__ = ["EVENT_COLUMNS", "VISIT_COLUMNS", "Concerned", "Linker", "find_concerned"]


class Linker:
    """Link readings into stories; time grows nearly in proportion to their number."""

    def link(self, readings: Sequence[Reading]) -> list[Story]:
        """Give the stories, the latest first; the order of the readings makes no difference."""
        visits = [report for reading in readings for report in _visit_reports(reading)]
        known = {report.record.id for report in visits}
        own: dict[str, list[Report[Event]]] = defaultdict(list)
        events: list[Report[Event]] = []
        for reading in readings:
            for report in _event_reports(reading):
                visit = report.record.visit
                (own[visit] if visit in known else events).append(report)
        stories = [
            visit_story(c.members, [event for member in c.members for event in own[member.record.id]])
            for c in link_visits(visits)
        ]
        stories += [event_story(c.members) for c in link_events(events)]
        return sorted(stories, key=lambda s: (s.date is None, -s.date.end.toordinal() if s.date else 0, s.id))


def _visit_reports(reading: Reading) -> list[Report[Visit]]:
    return [Report(v, reading.article, reading.document.published.date) for v in reading.visits]


def _event_reports(reading: Reading) -> list[Report[Event]]:
    return [Report(e, reading.article, reading.document.published.date) for e in reading.events]

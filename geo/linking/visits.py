"""Which visits of several articles are one visit: the same people, a place and a date that can be the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Sequence

from geo.domain import Actor, DateRange, Visit
from geo.linking.agreement import can_be_same_place, can_be_same_status, can_be_same_time
from geo.linking.names import keys, shared
from geo.linking.reports import Cluster, Report, gather

VisitReport = Report[Visit]
_EXACTNESS = {"day": 0, "range": 1, "month": 2, "year": 3}
_LONG_AGO = dt.date.min


def link_visits(reports: Sequence[VisitReport]) -> list[Cluster[Visit]]:
    """Gather visits; the exactly dated come first, so that a vague report finds all that it could be about."""
    return gather(sorted(reports, key=_order), _keys_of, _choose)


def _order(report: VisitReport) -> tuple[int, bool, dt.date, str]:
    date = report.record.date
    exactness = _EXACTNESS[date.precision] if date else 4
    return exactness, report.record.status != "happened", report.published or _LONG_AGO, report.record.id


def people_of(visit: Visit) -> tuple[Actor, ...]:
    """List who came and whom they came to."""
    return (*visit.visitors, *visit.hosts)


def _months(date: DateRange | None) -> list[str]:
    """List the months that a date touches, a day's slack on both sides; none for a range of more than a year."""
    if date is None:
        return []
    start = date.start - dt.timedelta(days=1)
    end = date.end + dt.timedelta(days=1)
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    if count > 14:
        return []
    first = start.year * 12 + start.month - 1
    return [f"{n // 12}-{n % 12 + 1}" for n in range(first, first + count)]


def _keys_of(report: VisitReport) -> tuple[list[Hashable], list[Hashable]]:
    return keys_of_visit(report.record)


def keys_of_visit(visit: Visit) -> tuple[list[Hashable], list[Hashable]]:
    """Give the keys that a visit stands under, and those that it looks under."""
    where = visit.place.place.id if visit.place else None
    return visit_keys(visit.kind, [actor.name for actor in people_of(visit)], visit.date, where)


def visit_keys(
    kind: str, people: Sequence[str], date: DateRange | None, where: str | None
) -> tuple[list[Hashable], list[Hashable]]:
    """Give (person, month) keys for the dated; the undated are found, and find, by two people or one and the place.

    `is_same_visit` never links an undated report by one person alone, so nothing is lost.
    """
    group = "call" if kind == "call" else "visit"
    names = [keys(name) for name in people[:8]]
    pairs = {
        frozenset((one, other))
        for n, ours in enumerate(names)
        for theirs in names[n + 1 :]
        for one in ours
        for other in theirs
    }
    months = _months(date)
    persons = sorted(set().union(*names))
    dated: list[Hashable] = [(group, person, month) for person in persons for month in months]
    loose: list[Hashable] = [*sorted(pairs, key=sorted), *((person, where) for person in persons if where)]
    always: list[Hashable] = [(group, key, "always") for key in loose]
    undated: list[Hashable] = [(group, key, "undated") for key in loose]
    if months:
        return [*always, *dated], [*dated, *undated]
    return [*always, *undated], always


def _choose(report: VisitReport, clusters: list[Cluster[Visit]]) -> Cluster[Visit] | None:
    """Pick the cluster it agrees with in every member; of several, the best in evidence, and none if two are alike."""
    fitting = [c for c in clusters if all(is_same_visit(report, member) for member in c.sample)]
    ranked = sorted(((_evidence(report, c), n) for n, c in enumerate(fitting)), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return fitting[ranked[0][1]]


def _evidence(report: VisitReport, cluster: Cluster[Visit]) -> tuple[int, int, int]:
    """Rank: people in common, an overlapping date, then how close the dates (or the publications) are."""
    first = cluster.members[0]
    common = max(shared(people_of(report.record), people_of(m.record)) for m in cluster.sample)
    dates = [m.record.date for m in cluster.sample if m.record.date]
    here = report.record.date
    if here and dates:
        return common, int(any(here.overlaps(d) for d in dates)), -min(abs((here.start - d.start).days) for d in dates)
    origin = here.start if here else report.published
    other = dates[0].start if dates else first.published
    return common, 0, -abs((origin - other).days) if origin and other else 0


def is_same_visit(one: VisitReport, other: VisitReport) -> bool:
    """Say whether two reports can be of one visit.

    Needed are a common visitor, no contradiction, and two of three: a common counterpart, a place known to both, a date
    known to both (or known to one, and the other published within weeks of it).
    """
    ours, theirs = one.record, other.record
    if (ours.kind == "call") != (theirs.kind == "call") or not _have_common_people(ours, theirs):
        return False
    if not can_be_same_place(ours.place, theirs.place):
        return False
    if not can_be_same_status(ours, one.published, theirs, other.published):
        return False
    if not can_be_same_time(ours, one.published, theirs, other.published):
        return False
    together = shared(people_of(ours), people_of(theirs))
    are_timed = all(report.record.date or report.published for report in (one, other)) and (ours.date or theirs.date)
    known = (together > 1) + (ours.place is not None and theirs.place is not None) + bool(are_timed)
    return known >= 2


def _have_common_people(ours: Visit, theirs: Visit) -> bool:
    """Say whether somebody travelled (or met) in both, and hosts, where both name some, are not all different."""
    both_sides = ours.kind == theirs.kind == "visit"
    if both_sides and not shared(ours.visitors, theirs.visitors):
        return False
    if both_sides and ours.hosts and theirs.hosts and not shared(ours.hosts, theirs.hosts):
        return bool(ours.date and theirs.date) and shared(ours.visitors, theirs.visitors) > 0
    together = shared(people_of(ours), people_of(theirs))
    return together >= min(2, len(people_of(ours)), len(people_of(theirs)))

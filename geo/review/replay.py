"""Corrections over the machine's answers: the same ledger over the same or a newer run gives the same map.

Place names come first, the widest scope first, so that what somebody said of one mention outlives what somebody else
said of the name everywhere; then events, then visits; within each in the order of the ledger. An event or a visit that
a newer run no longer finds is put back as the person saw it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from geo.domain import Candidate, Place, Reading, Resolution, Span, Toponym
from geo.jsonl import place_from_json, place_to_json
from geo.review.corrections import Correction, Json, Scope, toponym_id
from geo.review.records import Answer, apply_to_event, apply_to_visit, move_places

_WIDEST_FIRST: dict[Scope, int] = {"everywhere": 0, "article": 1, "mention": 2}
_KINDS = ("toponym", "event", "visit")


@dataclass(frozen=True, slots=True)
class Corrected:
    """A record that a person spoke about: the person's answer beside the machine's. None: nothing, or no such thing."""

    record: str
    correction: Correction
    machine: Json | None
    person: Json | None


@dataclass(frozen=True, slots=True)
class Replayed:
    """A reading after replay, the ids that a person has checked in it, and both answers for each of them."""

    reading: Reading
    checked: frozenset[str] = frozenset()
    corrected: tuple[Corrected, ...] = ()

    @property
    def applied(self) -> frozenset[str]:
        """The ids of the corrections that found their target here."""
        return frozenset(c.correction.id for c in self.corrected)


class Plan:
    """Corrections sorted by what they touch, so that each article meets only its own."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._of_article: dict[str, list[tuple[int, Correction]]] = {}
        self._of_name: dict[str, list[tuple[int, Correction]]] = {}
        for number, correction in enumerate(corrections):
            if correction.scope == "everywhere":
                self._of_name.setdefault(name_key(correction.target.text), []).append((number, correction))
            else:
                self._of_article.setdefault(correction.target.article, []).append((number, correction))

    def of(self, reading: Reading) -> list[Correction]:
        """List what concerns an article, in the order in which it is applied."""
        found = list(self._of_article.get(reading.article.id, ()))
        for name in {name_key(r.toponym.text) for r in reading.resolutions}:
            found += [(n, c) for n, c in self._of_name.get(name, ()) if c.target.company in company_of(reading)]
        found.sort(key=lambda item: (_KINDS.index(item[1].target.kind), _WIDEST_FIRST[item[1].scope], item[0]))
        return [correction for _, correction in found]

    def articles(self) -> set[str]:
        """List the articles that corrections of single things name."""
        return set(self._of_article)

    def names(self) -> set[str]:
        """List the names that are corrected everywhere, as `name_key` writes them."""
        return set(self._of_name)


def replay(corrections: Iterable[Correction], readings: Iterable[Reading]) -> Iterator[Replayed]:
    """Apply corrections that hold (`Ledger.active`) to the machine's readings, one after another."""
    plan = Plan(corrections)
    for reading in readings:
        yield replay_reading(reading, plan.of(reading))


def replay_reading(reading: Reading, corrections: Sequence[Correction]) -> Replayed:
    """Apply corrections to one reading in the order given."""
    checked: dict[str, Corrected] = {}
    for correction in corrections:
        if correction.target.kind == "toponym":
            reading, answers = _apply_to_names(reading, correction)
        elif correction.target.kind == "event":
            reading, answers = apply_to_event(reading, correction)
        else:
            reading, answers = apply_to_visit(reading, correction)
        for record, machine, person in answers:
            before = checked[record].machine if record in checked else machine
            checked[record] = Corrected(record, correction, before, person)
    return Replayed(reading, frozenset(checked), tuple(checked.values()))


def name_key(name: str) -> str:
    """Write a name so that "AMMAN" in a dateline and "Amman" are one."""
    return " ".join(name.casefold().split())


def company_of(reading: Reading) -> frozenset[str]:
    """Say in which countries' company a name stands in an article: those that it is mainly about."""
    return frozenset(reading.focus)


def _apply_to_names(reading: Reading, correction: Correction) -> tuple[Reading, list[Answer]]:
    reading, spans = _find_names(reading, correction)
    said = {r.toponym.span: (r, _answered(r, correction)) for r in reading.resolutions if r.toponym.span in spans}
    everything = tuple(said[s][1] if (s := r.toponym.span) in said else r for r in reading.resolutions)
    reading = replace(reading, resolutions=everything)
    answers: list[Answer] = []
    for old, new in said.values():
        answers.append((toponym_id(reading.article.id, new), _shown(old.place), _shown(new.place)))
        reading = move_places(reading, old, new.place)
    return reading, answers


def _find_names(reading: Reading, correction: Correction) -> tuple[Reading, set[Span]]:
    """Find the toponyms meant; one that a newer run overlooks is put back where it stood."""
    target, key = correction.target, name_key(correction.target.text)
    alike = {r.toponym.span for r in reading.resolutions if name_key(r.toponym.text) == key}
    if correction.scope != "mention":
        return reading, alike
    there = Span(target.start, target.end)
    if there in alike:
        return reading, {there}
    overlapping = {r.toponym.span for r in reading.resolutions if r.toponym.span.overlaps(there)}
    if there.of(reading.article.text) != target.text:
        return reading, {min(alike, key=lambda span: abs(span.start - there.start))} if alike else set()
    if overlapping:
        return reading, {min(overlapping)}
    section = reading.document.section_at(there.start)
    added = Resolution(Toponym(there, target.text, section=section), None, 0.0, "not found by the machine")
    everything = sorted((*reading.resolutions, added), key=lambda r: r.toponym.span)
    return replace(reading, resolutions=tuple(everything)), {there}


def _answered(resolution: Resolution, correction: Correction) -> Resolution:
    place, done = _place_said(correction), "confirmed" if correction.action == "confirm" else "corrected"
    reason = f"{done} by {correction.who or 'somebody'}" + (f": {correction.why}" if correction.why else "")
    known = [c for c in resolution.alternatives if place is None or c.place.id != place.id]
    chosen = [Candidate(place, 1.0, reason)] if place else []
    return Resolution(resolution.toponym, place, 1.0, reason, (*chosen, *(replace(c, probability=0.0) for c in known)))


def _place_said(correction: Correction) -> Place | None:
    if correction.action == "reject":
        return None
    value: Any = correction.value["record"] if correction.action == "confirm" else correction.value
    return place_from_json(value["place"]) if value["place"] else None


def _shown(place: Place | None) -> Json | None:
    return place_to_json(place) if place else None

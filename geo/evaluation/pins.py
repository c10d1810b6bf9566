"""Score default pins: of all that a map shows without being asked, the share entirely right, and the share found.

A pin is right when its type, place, date and modality are right. A visit and the event that stands for it are one pin,
known by any of the sentences that tell of the visit.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Event, Reading, Span, Visit
from geo.evaluation.events import event_fields, without_statements
from geo.evaluation.gold import GoldArticle
from geo.evaluation.matching import assign
from geo.evaluation.records import describe, evidence
from geo.evaluation.scores import Mistake, Tally

FIELDS = ("type", "place", "date", "modality")


def as_event(visit: Visit) -> Event:
    """See a visit that no event stands for as the event that it is."""
    sentence = visit.sentences[0]
    return Event(
        id=visit.id,
        type="CONSULT" if visit.status == "happened" else "AGREE",
        mode="visit" if visit.kind == "visit" else None,
        trigger=sentence,
        sentence=sentence,
        actors=visit.visitors,
        recipients=visit.hosts,
        place=visit.place,
        date=visit.date,
        modality="happened" if visit.status == "happened" else "planned",
        section=visit.section,
    )


def all_events(events: Sequence[Event], visits: Sequence[Visit]) -> list[Event]:
    """List events, and visits that have no event of their own."""
    told = {event.visit for event in events}
    alone = [as_event(v) for v in visits if v.id not in told and v.sentences]
    return without_statements([*events, *alone])


Evidence = dict[str, tuple[Span, ...]]


def evidence_of(events: Sequence[Event], visits: Sequence[Visit]) -> Evidence:
    """Give the sentences by which each event may be known, by event id."""
    told = {visit.id: visit.sentences for visit in visits}
    return {e.id: (e.sentence, *told.get(e.visit or e.id, ())) for e in events}


def match_pins(
    expected: Sequence[Event], known: Evidence, pins: Sequence[Event], found: Evidence
) -> list[tuple[Event, Event]]:
    """Pair by overlapping trigger, else by a sentence in common; equal fields decide between several."""

    def likeness(one: Event, other: Event) -> float:
        on_trigger = one.trigger.overlaps(other.trigger)
        if not on_trigger and not any(s.overlaps(t) for s in known[one.id] for t in found[other.id]):
            return 0.0
        right = event_fields(one, other)
        return 1 + 8 * on_trigger + 3 * right["type"] + sum(right.values())

    return assign(expected, pins, likeness)


def score_pins(gold: Sequence[GoldArticle], readings: Sequence[Reading]) -> Tally:
    """Compare the default pins of whole articles; gold must hold events and visits both."""
    tally = Tally()
    for item, reading in zip(gold, readings, strict=True):
        expected = all_events(item.events or (), item.visits or ())
        pins = [e for e in all_events(reading.events, reading.visits) if e.is_default_pin]
        known, found = evidence_of(expected, item.visits or ()), evidence_of(pins, reading.visits)
        _score_article(item, expected, pins, match_pins(expected, known, pins, found), tally)
    return tally


def _score_article(
    item: GoldArticle,
    expected: Sequence[Event],
    pins: Sequence[Event],
    pairs: Sequence[tuple[Event, Event]],
    tally: Tally,
) -> None:
    text, name = item.article.text, item.article.id
    wanted = [e for e in expected if e.is_default_pin]
    wrong = {id(pin): [f for f in FIELDS if not event_fields(one, pin)[f]] for one, pin in pairs}
    right = sum(1 for fields in wrong.values() if not fields)
    tally.add("default pins right", right, len(pins), len(wanted))
    tally.add("  a pin of gold matched at all", sum(e.is_default_pin for e, _ in pairs), len(pins), len(wanted))
    partner = {id(pin): one for one, pin in pairs}
    for pin in pins:
        told = f"{pin.trigger.of(text)!r} {describe(pin)}"
        if id(pin) not in partner:
            tally.mistakes.append(Mistake(name, "pin invented", told, evidence(text, pin)))
        elif wrong[id(pin)]:
            detail = f"{', '.join(wrong[id(pin)])}\n      expected {describe(partner[id(pin)])}\n      found    {told}"
            tally.mistakes.append(Mistake(name, "pin with a wrong field", detail, evidence(text, pin)))
    seen = {id(one) for one, _ in pairs}
    for event in wanted:
        if id(event) not in seen:
            tally.mistakes.append(Mistake(name, "pin missed", describe(event), evidence(text, event)))

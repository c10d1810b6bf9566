"""Score events: matched by trigger or sentence, then field by field, then all fields at once. STATEMENT is left out."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Event
from geo.evaluation.gold import GoldArticle
from geo.evaluation.matching import (
    are_countries_right,
    are_people_right,
    assign,
    is_date_right,
    is_place_right,
)
from geo.evaluation.records import describe, evidence
from geo.evaluation.scores import Mistake, Tally

FIELDS = ("type", "actors", "recipients", "countries", "place", "date", "modality")


def without_statements(events: Sequence[Event]) -> list[Event]:
    """Keep what is more than "said": statements are neither expected nor counted."""
    return [event for event in events if event.type != "STATEMENT"]


def match_events(expected: Sequence[Event], answers: Sequence[Event]) -> list[tuple[Event, Event]]:
    """Pair events by overlapping trigger, else by overlapping sentence; equal fields decide between several."""
    return assign(expected, answers, _likeness)


def _likeness(expected: Event, answer: Event) -> float:
    on_trigger = expected.trigger.overlaps(answer.trigger)
    if not on_trigger and not expected.sentence.overlaps(answer.sentence):
        return 0.0
    right = event_fields(expected, answer)
    return 1 + 8 * on_trigger + 3 * right["type"] + sum(right.values())


def event_fields(expected: Event, answer: Event) -> dict[str, bool]:
    """Say for each field whether the answer has it right."""
    return {
        "type": expected.type == answer.type,
        "actors": are_people_right(expected.actors, answer.actors),
        "recipients": are_people_right(expected.recipients, answer.recipients),
        "countries": are_countries_right(
            (*expected.actors, *expected.recipients), (*answer.actors, *answer.recipients)
        ),
        "place": is_place_right(expected.place, answer.place),
        "date": is_date_right(expected.date, answer.date),
        "modality": expected.modality == answer.modality,
    }


def score_events(gold: Sequence[GoldArticle], answers: Sequence[Sequence[Event]]) -> Tally:
    """Compare article by article."""
    tally = Tally()
    for item, found in zip(gold, answers, strict=True):
        if item.events is not None:
            _score_article(item, without_statements(item.events), without_statements(found), tally)
    return tally


def _score_article(item: GoldArticle, expected: Sequence[Event], found: Sequence[Event], tally: Tally) -> None:
    text, name = item.article.text, item.article.id
    pairs = match_events(expected, found)
    checked = [(one, other, event_fields(one, other)) for one, other in pairs]
    given, wanted = len(found), len(expected)
    tally.add("event found", len(pairs), given, wanted)
    for field in FIELDS:
        tally.add(f"  {field} right", sum(right[field] for *_, right in checked), given, wanted)
    tally.add("type and place right", sum(r["type"] and r["place"] for *_, r in checked), given, wanted)
    tally.add("all fields right", sum(all(r.values()) for *_, r in checked), given, wanted)
    for one, other, right in checked:
        if wrong := [field for field in FIELDS if not right[field]]:
            detail = f"{', '.join(wrong)}\n      expected {_told(text, one)}\n      found    {_told(text, other)}"
            tally.mistakes.append(Mistake(name, "event with a wrong field", detail, evidence(text, one)))
    matched_gold, matched = {id(a) for a, _ in pairs}, {id(b) for _, b in pairs}
    for kind, events, known in (("event missed", expected, matched_gold), ("event invented", found, matched)):
        for event in events:
            if id(event) not in known:
                tally.mistakes.append(Mistake(name, kind, _told(text, event), evidence(text, event)))


def _told(text: str, event: Event) -> str:
    return f"{event.trigger.of(text)!r} {describe(event)}"

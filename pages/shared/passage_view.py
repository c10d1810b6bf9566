"""The reader: a passage with the words lit that something was read from, and what was read beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import streamlit as st

from geo.countries import country_name
from geo.domain import Actor, Article, Event, Reading, Resolution, Span, Visit
from pages.shared import wording
from pages.shared.browser_files import read_shared
from pages.shared.marked_text import Mark, name_marks, paragraphs, pieces
from pages.shared.publishers import find_publisher

Record = Event | Visit
LEAST_WEIGHED = 0.005  # what the machine gave less is not worth a line


@cache
def _component() -> Any:
    return st.components.v2.component(
        "passage",
        html='<article class="reader"></article>',
        css=read_shared("rows.css", "passage_view.css"),
        js=read_shared("rows.js", "passage_view.js"),
    )


def show_passage(data: dict[str, Any], *, key: str, on_choose: Callable[[str], None] | None = None) -> None:
    """Draw a passage; `on_choose` is told the id of a word that is pressed in it, before the page runs again."""

    def choose() -> None:
        if on_choose and (chosen := st.session_state[key].chosen):
            on_choose(chosen)

    _component()(data=data, key=key, on_chosen_change=choose)


def record_passage(reading: Reading, record: Record, *, whole: bool = False) -> dict[str, Any]:
    """Lay out the paragraphs around an event or a visit, its sentences lit and every coded field beside its words."""
    marks = [Mark(s, "sentence") for s in evidence(record)] + _field_marks(reading, record)
    marks += [m for m in name_marks(reading) if m.kind == "person"] if whole else []
    around = [
        (span, section)
        for span, section in paragraphs(reading.document)
        if whole or any(span.overlaps(sentence) for sentence in evidence(record))
    ]
    return _frame(reading.article, reading) | {
        "paragraphs": [
            {"section": section, "pieces": pieces(reading.article.text, span, marks)} for span, section in around
        ],
        "rows": record_rows(reading, record),
    }


def article_passage(
    reading: Reading, told: Sequence[Record], *, selected: str | None = None, source: str | None = None
) -> dict[str, Any]:
    """Lay out a whole article: every name in it, and the words that tell each of `told`, marked to be pressed.

    The sentences of a record that is selected are lit. `source` is shown where the article names none.
    """
    chosen = next((record for record in told if record.id == selected), None)
    marks = [Mark(s, "sentence") for s in evidence(chosen)] + _field_marks(reading, chosen) if chosen else []
    marks += name_marks(reading)
    shown = {record.id for record in told}
    for event in reading.events:
        if (record := event.visit or event.id) in shown:
            marks.append(Mark(event.trigger, "trigger", id=record, label=wording.TYPES[event.type]))
    frame = _frame(reading.article, reading)
    return frame | {
        "publisher": frame["publisher"] or source,
        "paragraphs": [
            {"section": section, "pieces": pieces(reading.article.text, span, marks)}
            for span, section in paragraphs(reading.document)
        ],
        "clickable": True,
        "selected": selected,
        "scroll": True,
    }


def mention_passage(reading: Reading, number: int) -> dict[str, Any]:
    """Lay out the paragraph around one place name and say how it was placed."""
    resolution = reading.resolutions[number]
    around = reading.document.paragraph_at(resolution.toponym.span.start)
    mark = Mark(resolution.toponym.span, "place", field="where")
    section = resolution.toponym.section
    return _frame(reading.article, reading) | {
        "paragraphs": [{"section": section, "pieces": pieces(reading.article.text, around, [mark])}],
        "rows": resolution_rows(resolution),
    }


def evidence(record: Record) -> tuple[Span, ...]:
    """List the sentences that say so."""
    return (record.sentence,) if isinstance(record, Event) else record.sentences


def _field_marks(reading: Reading, record: Record) -> list[Mark]:
    marks = [Mark(t.trigger, "trigger", label=wording.TYPES[t.type], field="what") for t in _tellings(reading, record)]
    for field, people in zip(("who", "whom"), _sides(record), strict=True):
        marks += [Mark(a.span, "person", label=wording.say_actor(a), field=field) for a in people if a.span]
    if record.place and record.place.span:
        label = wording.say_place(record.place.place)
        marks.append(Mark(record.place.span, "place", label=label, field="where"))
    if record.date_span:
        marks.append(Mark(record.date_span, "date", label=wording.say_date(record.date), field="when"))
    return marks


def _tellings(reading: Reading, record: Record) -> list[Event]:
    """List the events whose words tell a record: an event itself, or those that a visit is read from."""
    return [record] if isinstance(record, Event) else [event for event in reading.events if event.visit == record.id]


def _sides(record: Record) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Give who did it, and to whom."""
    if isinstance(record, Event):
        return record.actors, record.recipients
    return record.visitors, record.hosts


def _frame(article: Article, reading: Reading) -> dict[str, Any]:
    publisher = find_publisher(article.source, article.url)
    published = reading.document.published.date
    return {
        "publisher": article.source or (publisher.name if publisher else None),
        "ownership": publisher.ownership if publisher else ("ownership not known" if article.source else None),
        "owner": publisher.owner if publisher else None,
        "country": country_name(publisher.country) if publisher else None,
        "published": wording.say_date_of(published) if published else "publication date not stated",
        "url": article.url,
        "title": article.title,
        "note": article.note,
    }


def _row(label: str, value: str, note: str = "", field: str = "") -> dict[str, str]:
    return {"label": label, "value": value, "note": note, "field": field}


def _sure_row(probability: float, why: str = "") -> dict[str, str]:
    """Say how sure in words; the number is shown when it is asked for."""
    return _row("Sure", wording.how_sure(probability), why) | {"number": f"{probability:.0%}"}


def record_rows(reading: Reading, record: Record) -> list[dict[str, str]]:
    """Say where, when, who, what and how sure, each with the words it comes from."""
    rows = _what_rows(reading, record)
    where = record.place
    if where:
        value = f"{wording.say_place(where.place)} · {wording.PRECISIONS[where.place.precision]}"
        rows.append(_row("Where", value, wording.say_found(where, reading.article.text), "where"))
    elif not (isinstance(record, Visit) and record.kind == "call"):
        rows.append(_row("Where", "not stated"))
    said = f"from “{record.date_text}”" if record.date_text else ""
    unknown = "day not known" if record.date_text else "not stated"
    rows.append(_row("When", wording.say_date(record.date) if record.date else unknown, said, "when"))
    if record.claimed_by:
        rows.append(_row("Said by", record.claimed_by, "named in the text as the one who says so"))
    rows.append(_sure_row(record.confidence, _why(reading, record)))
    return rows


def _what_rows(reading: Reading, record: Record) -> list[dict[str, str]]:
    text = reading.article.text
    words = [_quoted(event.trigger, text) for event in _tellings(reading, record)]
    notes = [f"from {', '.join(dict.fromkeys(words))}"] if words else []
    if isinstance(record, Visit):
        value = f"{wording.KINDS[record.kind]} · {wording.STATUSES[record.status]}"
        notes += [f"purpose: {record.purpose}"] if record.purpose else []
    else:
        value = f"{wording.TYPES[record.type]} · {wording.MODALITIES[record.modality]}"
        notes += ["told as background"] if record.is_historic else []
    rows = [_row("What", value, " · ".join(notes), "what")]
    whom = "Hosts" if isinstance(record, Visit) else "To whom"
    for label, field, actors in zip(("Who", whom), ("who", "whom"), _sides(record), strict=True):
        if actors or (field == "who" and isinstance(record, Visit)):
            rows.append(_row(label, wording.say_actors(actors) or "not named", _names_from(actors, text), field))
    return rows


def _names_from(actors: Sequence[Actor], text: str) -> str:
    """Say which words stand for whom, where the words are not the name itself: a capital for its government."""
    said = {
        _quoted(actor.span, text): actor.name
        for actor in actors
        if actor.span and actor.span.of(text).casefold() not in actor.name.casefold()
    }
    if len(actors) > 1:
        return "; ".join(f"{name}: from {words}" for words, name in said.items())
    return f"from {', '.join(said)}" if said else ""


def _quoted(span: Span, text: str) -> str:
    return f"“{' '.join(span.of(text).split())}”"


def _why(reading: Reading, record: Record) -> str:
    resolution = resolution_of(reading, record)
    return f"place: {resolution.reason}" if resolution and resolution.reason else ""


def resolution_of(reading: Reading, record: Record) -> Resolution | None:
    """Find the name in the text that gave an event or visit its place."""
    if record.place is None or record.place.span is None:
        return None
    span = record.place.span
    return next((r for r in reading.resolutions if r.toponym.span.overlaps(span)), None)


def resolution_rows(resolution: Resolution) -> list[dict[str, str]]:
    """Say where a name was placed, why, and what else it could be."""
    value = wording.say_place(resolution.place) if resolution.place else "not placed"
    rows = [_row("Where", value, resolution.reason, "where"), _sure_row(resolution.probability)]
    others = [c for c in resolution.alternatives if c.place != resolution.place and c.probability >= LEAST_WEIGHED][:4]
    if others:
        rows.append(_row("Or", "; ".join(f"{wording.say_which(c.place)}: {c.probability:.0%}" for c in others)))
    return rows

"""What a person said about the machine's answer, as one line of the ledger.

A correction names its target by content (article, span, text; the ids of events and visits), holds all that is needed
to make the same map again without the gazetteer or the machine, and keeps the answer that the machine had given.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast, get_args

from geo.domain import Event, Modality, Place, Precision, Reading, Resolution, Visit, VisitKind, VisitStatus
from geo.errors import LedgerError
from geo.jsonl import event_from_json, place_from_json, place_to_json, reading_to_json, visit_from_json

Json = dict[str, Any]
Kind = Literal["toponym", "event", "visit", "entry"]
Action = Literal["confirm", "choose", "pin", "reject", "set", "undo"]
Scope = Literal["mention", "article", "everywhere"]

EVENT_FIELDS = ("type", "mode", "modality", "date", "place", "actors", "recipients")
VISIT_FIELDS = ("kind", "status", "date", "place", "visitors", "hosts")
_ACTIONS: dict[Kind, tuple[Action, ...]] = {
    "toponym": ("confirm", "choose", "pin", "reject"),
    "event": ("confirm", "reject", "set"),
    "visit": ("confirm", "reject", "set"),
    "entry": ("undo",),
}


@dataclass(frozen=True, slots=True)
class Target:
    """What is corrected: by its id, and by where it stands and what it says, should the id be gone after a new run.

    `start` and `end` are those of the name, or of the sentence that tells the event or visit; `text` is what stands
    there. `company` is the country in whose company the name is meant, for the scope "everywhere".
    """

    kind: Kind
    id: str
    article: str = ""
    start: int = 0
    end: int = 0
    text: str = ""
    company: str | None = None

    def __post_init__(self) -> None:
        words = (self.id, self.article, self.text, self.company or "")
        if not all(isinstance(word, str) for word in words) or not 0 <= self.start <= self.end:
            raise LedgerError("the entry's target is not in the ledger's form; mend or remove it")
        if self.kind == "toponym" and self.start == self.end:
            raise LedgerError("the entry's name stands nowhere; mend or remove it")


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of the ledger. `when` is in UTC; `value` is the person's answer, `machine` the machine's."""

    id: str
    when: dt.datetime
    who: str
    why: str
    target: Target
    action: Action
    scope: Scope = "mention"
    value: Json = field(default_factory=dict)
    machine: Json | None = None

    def __post_init__(self) -> None:
        if self.action not in _ACTIONS[self.target.kind]:
            raise LedgerError(f"{self.action!r} is nothing that can be done to a {self.target.kind}; mend the entry")
        if self.scope != "mention" and self.target.kind != "toponym":
            raise LedgerError(f"the scope {self.scope!r} is for place names alone; use 'mention'")
        if self.scope == "everywhere" and not self.target.company:
            raise LedgerError("a correction everywhere needs the country in whose company the name stands")
        _check_value(self)

    def to_json(self) -> Json:
        """Give the form that stands in the ledger."""
        target = {name: getattr(self.target, name) for name in Target.__slots__}
        return {
            "id": self.id,
            "when": self.when.astimezone(dt.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z"),
            "who": self.who,
            "why": self.why,
            "action": self.action,
            "scope": self.scope,
            "target": {name: value for name, value in target.items() if value not in ("", None)},
            "value": self.value,
            "machine": self.machine,
        }


def correction_from_json(record: object) -> Correction:
    """Read an entry of the ledger. Raises LedgerError when it isn't one."""
    try:
        entry = cast(Mapping[str, Any], record)
        target = entry["target"]
        if target["kind"] not in get_args(Kind) or entry["scope"] not in get_args(Scope):
            raise LedgerError("the entry has a kind of target or a scope that nobody knows; mend it")
        return Correction(
            id=str(entry["id"]),
            when=_instant(entry["when"]),
            who=str(entry["who"]),
            why=str(entry["why"]),
            target=Target(**{name: target[name] for name in Target.__slots__ if name in target}),
            action=entry["action"],
            scope=entry["scope"],
            value=dict(entry["value"]),
            machine=entry["machine"],
        )
    except LedgerError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LedgerError(f"the entry is not in the ledger's form ({error!r}); mend or remove it") from error


def correct(
    reading: Reading,
    record_id: str,
    action: Action,
    *,
    who: str,
    why: str = "",
    value: Json | None = None,
    scope: Scope = "mention",
    company: str | None = None,
    machine: Reading | None = None,
    when: dt.datetime | None = None,
) -> Correction:
    """Make an entry about an event, a visit, or a toponym (`article:start-end`) of a reading as it is shown now.

    `machine` is the machine's own reading where an earlier correction has changed what is shown. `company` is the
    country that the article is about, unless given. Raises LedgerError when the reading holds no such thing.
    """
    target, shown = _find(reading, record_id, company)
    _, before = _find(machine, record_id, company) if machine and _holds(machine, record_id) else (target, shown)
    if action == "confirm":
        value = {"record": shown}
    return Correction(_new_id(), when or dt.datetime.now(dt.UTC), who, why, target, action, scope, value or {}, before)


def undo(entry: Correction, *, who: str, why: str = "", when: dt.datetime | None = None) -> Correction:
    """Make an entry that takes another one back; taking that one back brings the first one to life again."""
    target = Target("entry", entry.id, entry.target.article)
    return Correction(_new_id(), when or dt.datetime.now(dt.UTC), who, why, target, "undo")


def place_value(place: Place) -> Json:
    """Give the value of a `choose`: a place of the gazetteer, whole."""
    return {"place": place_to_json(place)}


def pin_value(lat: float, lon: float, name: str, country: str = "", precision: Precision = "landmark") -> Json:
    """Give the value of a `pin`: a point on the map, degrees, that no gazetteer lists."""
    place_id = f"pin:{lat:.4f},{lon:.4f}"
    return {"place": place_to_json(Place(place_id, name, lat, lon, country, "", precision))}


def toponym_id(article: str, resolution: Resolution) -> str:
    """Name a toponym by where it stands, as the store does: article, start and end."""
    return f"{article}:{resolution.toponym.span.start}-{resolution.toponym.span.end}"


def _find(reading: Reading, record_id: str, company: str | None) -> tuple[Target, Json]:
    record = reading_to_json(reading)
    article, text = reading.article.id, reading.article.text
    for event, shown in zip(reading.events, record["events"], strict=True):
        if event.id == record_id:
            span = event.sentence
            return Target("event", record_id, article, span.start, span.end, span.of(text)), shown
    for visit, shown in zip(reading.visits, record["visits"], strict=True):
        if visit.id == record_id:
            start, end = (visit.sentences[0].start, visit.sentences[0].end) if visit.sentences else (0, 0)
            return Target("visit", record_id, article, start, end, text[start:end]), shown
    for resolution, shown in zip(reading.resolutions, record["toponyms"], strict=True):
        if toponym_id(article, resolution) == record_id:
            span = resolution.toponym.span
            around = company or (reading.focus[0] if reading.focus else None)
            return Target("toponym", record_id, article, span.start, span.end, resolution.toponym.text, around), shown
    raise LedgerError(f"the article {article} holds no {record_id}; look it up again")


def _holds(reading: Reading, record_id: str) -> bool:
    ids = {e.id for e in reading.events} | {v.id for v in reading.visits}
    return record_id in ids or any(toponym_id(reading.article.id, r) == record_id for r in reading.resolutions)


def _new_id() -> str:
    return f"c{uuid.uuid4().hex[:12]}"


def _instant(value: str) -> dt.datetime:
    when = dt.datetime.fromisoformat(value)
    return when if when.tzinfo else when.replace(tzinfo=dt.UTC)


def _check_value(correction: Correction) -> None:
    """Refuse a value that couldn't be replayed, while the person is still there to mend it."""
    value, kind = correction.value, correction.target.kind
    try:
        if correction.action in ("choose", "pin"):
            place_from_json(value["place"])
        elif correction.action == "confirm":
            _check_record(kind, value["record"])
        elif correction.action == "set":
            _check_fields(kind, value)
            _check_record(kind, (correction.machine or {}) | value)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        if isinstance(error, LedgerError):
            raise
        raise LedgerError(f"the value of the correction can't be read ({error!r}); mend it") from error


def _check_fields(kind: Kind, value: Json) -> None:
    fields = EVENT_FIELDS if kind == "event" else VISIT_FIELDS
    unknown = sorted(set(value).difference(fields))
    if unknown or not value:
        raise LedgerError(f"a {kind} has {', '.join(fields)} to set, not {', '.join(unknown) or 'nothing'}")


def _check_record(kind: Kind, record: Json) -> None:
    if kind == "toponym":
        if record["place"] is not None:
            place_from_json(record["place"])
        return
    read: Event | Visit = event_from_json(record) if kind == "event" else visit_from_json(record)
    said: tuple[str, ...] = (read.modality,) if isinstance(read, Event) else (read.kind, read.status)
    known = get_args(Modality) if isinstance(read, Event) else (*get_args(VisitKind), *get_args(VisitStatus))
    if not set(said).issubset(known) or (isinstance(read, Event) and not isinstance(read.type, str)):
        raise LedgerError(f"{', '.join(map(str, said))}: choose among {', '.join(known)}")

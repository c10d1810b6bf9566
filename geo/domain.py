"""The nouns of the project. Every stage takes these in and hands these on.

Read this module first. An Article is read into a Document; its Toponyms are recognised, then
resolved to Places (a Resolution each); what happened there is coded as Events and Visits;
all that came out of one article is a Reading; reports of the same thing in several Readings
are linked into one Story.

All of them are frozen. A stage never edits what it was given; it returns something new.
Offsets count Python `str` characters of `Article.text` exactly as given, [start, end).
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal, Protocol

Section = Literal["headline", "dateline", "caption", "body", "boilerplate"]
Use = Literal["literal", "metonym", "modifier"]
Precision = Literal["landmark", "district", "city", "admin2", "admin1", "country", "region", "water"]
DatePrecision = Literal["day", "month", "year", "range"]
Modality = Literal["happened", "planned", "negated", "hypothetical"]
Found = Literal["clause", "sentence", "paragraph", "dateline", "context"]
VisitKind = Literal["visit", "meeting", "call"]
VisitStatus = Literal["happened", "announced", "invited", "cancelled"]
MentionLabel = Literal["PERSON", "ORG", "NORP", "LOC", "DATE"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where something stands in a text: characters `start` up to, not including, `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span must move forward, got {self.start}..{self.end}")

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Cut this span out of the text that it was counted in."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class DateRange:
    """A date as exact as the text gives it: both ends inclusive, never finer than what was said."""

    start: dt.date
    end: dt.date
    precision: DatePrecision

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a date range must not run backwards, got {self.start}..{self.end}")
        if self.precision == "day" and self.start != self.end:
            raise ValueError("a date of day precision starts and ends on the same day")

    def overlaps(self, other: DateRange) -> bool:
        return self.start <= other.end and other.start <= self.end

    @classmethod
    def day(cls, day: dt.date) -> DateRange:
        return cls(day, day, "day")


# ---------------------------------------------------------------- articles and documents


@dataclass(frozen=True, slots=True)
class Article:
    """What a newspaper published.

    `spans`, where not None, are toponyms already recognised by the caller: exactly those are
    resolved, and nothing else is coded. `note` is shown with every passage (for instance that the
    text is a summary written for the demo).
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: dt.date | None = None
    spans: tuple[Span, ...] | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """The day an article appeared, and how we know: given with it, or read in its text."""

    date: dt.date | None
    origin: Literal["given", "text"] | None


@dataclass(frozen=True, slots=True)
class Token:
    """One word as the language model read it. `head` and `index` count tokens of the document.

    `pos` is a universal part of speech (UD v2), `dep` a universal dependency relation, `morph` UD features
    in alphabetical order, "Mood=Ind|Tense=Past|VerbForm=Fin". A root is its own head.
    """

    index: int
    span: Span
    text: str
    lemma: str
    pos: str
    dep: str
    head: int
    morph: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its characters, and its tokens [first, last)."""

    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article that belongs to one section; passages cover the text in order.

    `paragraph` numbers paragraphs from 0; a dateline shares the paragraph of the body that follows it.
    """

    span: Span
    section: Section
    paragraph: int


@dataclass(frozen=True, slots=True)
class Mention:
    """Any name the reader found: person, organisation, group of people, place, date."""

    span: Span
    text: str
    label: MentionLabel


_START = attrgetter("span.start")


@dataclass(frozen=True, slots=True)
class Document:
    """An article after reading. Needs no language model to be built by hand in a test. Sentences are in order."""

    article: Article
    published: Published
    passages: tuple[Passage, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    tokens: tuple[Token, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @property
    def text(self) -> str:
        return self.article.text

    def section_at(self, offset: int) -> Section:
        """Say which section a character stands in; `body` where no passage covers it."""
        passage = self._passage_at(offset)
        return passage.section if passage is not None else "body"

    def paragraph_at(self, offset: int) -> Span:
        """Give the whole paragraph around a character (passages that share a paragraph number)."""
        here = self._passage_at(offset)
        if here is None:
            return Span(0, max(1, len(self.text)))
        same = [p.span for p in self.passages if p.paragraph == here.paragraph]
        return Span(same[0].start, same[-1].end)

    def _passage_at(self, offset: int) -> Passage | None:
        after = bisect_right(self.passages, offset, key=_START)
        passage = self.passages[after - 1] if after else None
        return passage if passage is not None and offset < passage.span.end else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """Find the sentence that a character stands in, if any."""
        after = bisect_right(self.sentences, offset, key=_START)
        sentence = self.sentences[after - 1] if after else None
        return sentence if sentence is not None and offset < sentence.span.end else None


# ---------------------------------------------------------------- places


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name as written, before we know which place it means. `score` is the recogniser's, 0 to 1."""

    span: Span
    text: str
    use: Use = "literal"
    section: Section = "body"
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Demonym:
    """A word for people of a country ("Jordanian"); an actor's country, never a place on the map."""

    span: Span
    text: str
    country: str  # ISO 3166-1 alpha-2


@dataclass(frozen=True, slots=True)
class Place:
    """One place on Earth as the gazetteer lists it.

    `id` is the GeoNames id where it has one, else an id of the gazetteer's own ("river:euphrates").
    `lat`, `lon` in degrees (WGS 84). `feature` is a GeoNames feature code; `country` ISO 3166-1 alpha-2 or "".
    `admin1` and `admin2` are names for people; `admin1_code` is the GeoNames code within the country.
    `outline` names the outline, line or box in data/ that gives its extent, if there is one.
    An approximate area (`radius_km` set, `id` None) stands for a guess about a name nobody lists.
    """

    id: str | None
    name: str
    lat: float
    lon: float
    country: str
    feature: str
    precision: Precision
    admin1: str = ""
    admin1_code: str = ""
    admin2: str = ""
    population: int = 0
    outline: str | None = None
    is_historical: bool = False
    radius_km: float | None = None

    def __post_init__(self) -> None:
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueError(f"{self.name}: {self.lat}, {self.lon} is not on Earth")
        if (self.id is None) != (self.radius_km is not None):
            raise ValueError("a place has an id, or it is approximate and has a radius in km")

    @property
    def is_approximate(self) -> bool:
        return self.radius_km is not None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a toponym might mean, with its share of the probability and the reason in plain words."""

    place: Place
    probability: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """A toponym, the place chosen (None when guessing would mislead), how likely that is right, and why."""

    toponym: Toponym
    place: Place | None
    probability: float
    reason: str
    alternatives: tuple[Candidate, ...] = ()  # most likely first, the chosen one included


# ---------------------------------------------------------------- people, events, visits


@dataclass(frozen=True, slots=True)
class Person:
    """One person of an article under all spellings; `name` is the fullest form used, without titles."""

    name: str
    role: str | None = None
    country: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it, or to whom: a person, government, group or organisation. Country None where none is meant."""

    name: str
    role: str | None = None
    country: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class EventPlace:
    """Where something happened, how the text says so, and the words (None where nothing is written)."""

    place: Place
    found: Found
    is_inferred: bool
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Actor, type, recipient, place, date, modality, and the sentence that says so (PLOVER 2.0, or STATEMENT)."""

    id: str
    type: str
    mode: str | None
    trigger: Span
    sentence: Span
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    place: EventPlace | None = None
    date: DateRange | None = None
    date_text: str | None = None
    date_span: Span | None = None
    modality: Modality = "happened"
    claimed_by: str | None = None
    confidence: float = 0.5
    visit: str | None = None  # id of the visit that this event is
    section: Section = "body"
    is_historic: bool = False  # told as background, dated well before the article

    @property
    def is_default_pin(self) -> bool:
        """Say whether a map shows it without being asked: it happened, at a place that is no guess."""
        return (
            self.modality == "happened"
            and self.place is not None
            and not self.place.place.is_approximate
            and self.section != "boilerplate"
            and self.type != "STATEMENT"
        )


@dataclass(frozen=True, slots=True)
class Visit:
    """Visitors, hosts, place, dates, kind and status. One record a stop; stops of one journey share `trip`."""

    id: str
    kind: VisitKind
    status: VisitStatus
    visitors: tuple[Actor, ...]
    hosts: tuple[Actor, ...] = ()
    place: EventPlace | None = None
    date: DateRange | None = None
    date_text: str | None = None
    date_span: Span | None = None
    sentences: tuple[Span, ...] = ()
    confidence: float = 0.5
    trip: str | None = None
    purpose: str | None = None
    claimed_by: str | None = None
    origin: Place | None = None  # where the journey started, only if the text states it
    section: Section = "body"

    @property
    def is_default_pin(self) -> bool:
        return (
            self.status == "happened"
            and self.place is not None
            and not self.place.place.is_approximate
            and self.section != "boilerplate"
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """All that came out of one article: what `geo parse` prints and the store keeps."""

    document: Document
    focus: tuple[str, ...] = ()  # ISO codes, most important first
    resolutions: tuple[Resolution, ...] = ()
    demonyms: tuple[Demonym, ...] = ()
    people: tuple[Person, ...] = ()
    events: tuple[Event, ...] = ()
    visits: tuple[Visit, ...] = ()

    @property
    def article(self) -> Article:
        return self.document.article


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says of a story: the record it holds, and what that record reads."""

    article: str  # article id
    record: str  # id of the event or visit
    source: str | None
    published: dt.date | None
    is_copy: bool = False  # a copy of another account's text: not an independent source


@dataclass(frozen=True, slots=True)
class Story:
    """One event or visit as several articles report it.

    `date`, `place` and `status` are the best that any account gives; `disagreements` maps a field
    ("date", "place", "status", "hosts") to the texts that differ, by source. `history` lists the statuses of
    a visit in the order of publication.
    """

    id: str
    kind: Literal["event", "visit"]
    accounts: tuple[Account, ...]
    date: DateRange | None = None
    place: EventPlace | None = None
    status: str | None = None
    disagreements: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    history: tuple[tuple[dt.date | None, str], ...] = ()

    @property
    def source_count(self) -> int:
        """Count independent sources: copies of one text count once, and so do several articles of one publisher."""
        return len({account.source or account.article for account in self.accounts if not account.is_copy})


# ---------------------------------------------------------------- seams between the stages


class DocumentReader(Protocol):
    """Article -> Document."""

    def read(self, article: Article) -> Document: ...

    def read_many(self, articles: Sequence[Article]) -> list[Document]: ...


class ToponymRecognizer(Protocol):
    """Document -> the place names and demonyms in it, in order, never overlapping one another.

    `describe_spans` says the same of names that were recognised before, in the order given.
    """

    def recognize(self, document: Document) -> tuple[tuple[Toponym, ...], tuple[Demonym, ...]]: ...

    def describe_spans(self, document: Document, spans: Sequence[Span]) -> tuple[Toponym, ...]: ...


class PlaceResolver(Protocol):
    """Toponyms of one document -> one Resolution each, in the same order, and the article's focus countries."""

    def resolve(
        self, document: Document, toponyms: Sequence[Toponym], demonyms: Sequence[Demonym]
    ) -> tuple[tuple[Resolution, ...], tuple[str, ...]]: ...


class EventCoder(Protocol):
    """Resolved document -> people, events and visits."""

    def code(
        self,
        document: Document,
        resolutions: Sequence[Resolution],
        demonyms: Sequence[Demonym],
        focus: Sequence[str],
    ) -> tuple[tuple[Person, ...], tuple[Event, ...], tuple[Visit, ...]]: ...


class StoryLinker(Protocol):
    """Readings -> stories; every event and visit belongs to exactly one."""

    def link(self, readings: Sequence[Reading]) -> list[Story]: ...


class PlaceFinder(Protocol):
    """What resolution and the pages ask of a gazetteer."""

    def find_candidates(self, name: str, limit: int = 50) -> list[NameMatch]: ...

    def find_place(self, place_id: str) -> Place | None: ...


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A place found for a name, and how: the same name, a transliteration of it, or one spelt nearly so.

    `is_preferred` says the name asked for is the place's main name; `similarity` is 1.0 unless fuzzy; `names` is how
    many names the lists have for the place, in all languages: the better known, the more.
    """

    place: Place
    name: str
    how: Literal["exact", "transliteration", "fuzzy"]
    is_preferred: bool = False
    similarity: float = 1.0
    names: int = 1

"""What the pages call things, in plain English: types, statuses, precisions, how sure.

Colours and shapes stand in `geo.maps`; here are only words.
"""

from __future__ import annotations

import datetime as dt

from geo.countries import country_name
from geo.domain import Actor, DateRange, Event, EventPlace, Place, Visit

TYPES = {
    "AGREE": "Agrees or promises",
    "CONSULT": "Meets or talks",
    "SUPPORT": "Supports or praises",
    "CONCEDE": "Gives way in words",
    "COOPERATE": "Works together",
    "AID": "Gives aid",
    "RETREAT": "Withdraws or releases",
    "REQUEST": "Demands or appeals",
    "ACCUSE": "Accuses or investigates",
    "REJECT": "Refuses",
    "THREATEN": "Threatens",
    "PROTEST": "Protests",
    "SANCTION": "Sanctions or expels",
    "MOBILIZE": "Moves forces",
    "COERCE": "Coerces or arrests",
    "ASSAULT": "Attacks",
    "STATEMENT": "Says",
}
MODALITIES = {
    "happened": "reported to have happened",
    "planned": "planned, not reported as done",
    "negated": "denied",
    "hypothetical": "possible or demanded, not reported as done",
}
CLAIMS = {"happened": "reported", "planned": "planned", "negated": "denied", "hypothetical": "possible"}
STATUSES = {
    "happened": "took place",
    "announced": "announced, not reported as made",
    "invited": "invited, not reported as made",
    "cancelled": "cancelled",
}
LEVELS = {"named": "Named", "reported": "Reported", "checked": "Reading checked"}
KINDS = {"visit": "Visit", "meeting": "Meeting, no travel stated", "call": "Call"}
PRECISIONS = {
    "landmark": "a landmark",
    "district": "a district",
    "city": "city",
    "admin2": "district or county",
    "admin1": "province",
    "country": "country",
    "region": "region",
    "water": "water",
}
FOUND = {
    "clause": "in the same clause",
    "sentence": "in the same sentence",
    "paragraph": "in the same paragraph",
    "dateline": "from the dateline",
    "context": "from the rest of the article",
}


def how_sure(confidence: float) -> str:
    """Put a probability into words; the thresholds are explained on the About page."""
    for least, words in ((0.9, "very likely right"), (0.75, "likely right"), (0.5, "uncertain")):
        if confidence >= least:
            return words
    return "doubtful"


def say_date(date: DateRange | None) -> str:
    """Write a date no finer than it is known."""
    if date is None:
        return "date not stated"
    if date.precision == "day":
        return f"{date.start.day} {date.start:%B %Y}"
    if date.precision == "month":
        return f"{date.start:%B %Y}"
    if date.precision == "year":
        return str(date.start.year)
    return f"{date.start.day} {date.start:%b %Y} – {date.end.day} {date.end:%b %Y}"


def say_place(place: Place | None) -> str:
    """Name a place with the country it is in."""
    if place is None:
        return "place not stated"
    country = country_name(place.country)
    if place.is_approximate:
        return f"about {place.radius_km:.0f} km around {place.name or country}"
    return place.name if not country or place.precision == "country" else f"{place.name}, {country}"


def say_which(place: Place) -> str:
    """Name a place so that it is told apart from others of its name: what it is, what it is in."""
    division = f"{place.admin1}, " if place.admin1 and place.admin1 != place.name else ""
    kind = PRECISIONS[place.precision]
    return (
        f"{place.name} ({kind})"
        if kind == "country"
        else f"{place.name} ({kind}, {division}{country_name(place.country)})"
    )


def say_found(where: EventPlace, text: str) -> str:
    """Say which words a place comes from."""
    words = f"“{' '.join(where.span.of(text).split())}”, " if where.span else ""
    return f"{words}{FOUND[where.found]}" + (" · inferred" if where.is_inferred else "")


def say_actor(actor: Actor) -> str:
    """Name an actor with role and country."""
    details = [part for part in (actor.role, country_name(actor.country)) if part and part != actor.name]
    return f"{actor.name} ({', '.join(details)})" if details else actor.name


def say_actors(actors: tuple[Actor, ...]) -> str:
    return ", ".join(say_actor(a) for a in actors)


def say_sides(who: str, whom: str) -> str:
    """Write who and to whom; where only the latter is named the arrow says so."""
    return f"{who} → {whom}".strip() if whom else who


def headline_of(record: Event | Visit) -> str:
    """Say in a few words what was read, for lists and link previews."""
    if isinstance(record, Visit):
        who = ", ".join(a.name for a in record.visitors) or "Visit"
        whom = ", ".join(a.name for a in record.hosts)
        where = record.place.place.name if record.place else ""
    else:
        who = ", ".join(a.name for a in record.actors) or TYPES[record.type]
        whom = ", ".join(a.name for a in record.recipients)
        where = record.place.place.name if record.place else ""
    return who + (f" → {whom}" if whom else "") + (f" · {where}" if where else "")


def many(number: int, one: str, several: str | None = None) -> str:
    """Count things in words: "1 event", "2,310 events", "3 visits and meetings"."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def say_date_of(day: dt.date) -> str:
    """Write one day."""
    return f"{day.day} {day:%B %Y}"


def plain(text: str) -> str:
    """Make a text safe to hand to Streamlit where it reads Markdown: no links, colours, icons, formulas or markup."""
    return "".join("\\" + c if c in _MARKDOWN else c for c in text if c not in _TURNING).replace("\n", " ")


def unturned(text: str) -> str:
    """Take out what turns the direction of writing around; for words that go into HTML, escaped."""
    return "".join(c for c in text if c not in _TURNING)


_MARKDOWN = frozenset("\\`*_{}[]()#+-.!|<>$~:&")
_TURNING = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


def whole_words(snippet: str) -> str:
    """Leave out the word in which a snippet was cut off."""
    snippet = snippet.rstrip(" …")
    if snippet.endswith((".", "!", "?", "\u2403")) or " " not in snippet:
        return snippet
    return snippet.rpartition(" ")[0].rstrip(" .,;:")


def lit(snippet: str) -> str:
    """Turn a search snippet into Markdown in which only the words found (between U+2402 and U+2403) are bold."""
    parts = snippet.replace("\u2403", "\u2402").split("\u2402")
    return "".join(f"**{plain(p)}**" if number % 2 and p.strip() else plain(p) for number, p in enumerate(parts))

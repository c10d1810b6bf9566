"""Of which land somebody holds office who is introduced without one: what the whole text says of his doings.

In an article on two or three lands a premier who flies to one of them is of another, one who receives the traveller
there is at home, and no land has two presidents. Each sentence that names him speaks for or against a land; without a
clear answer he is of none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Protocol

from geo.domain import Document, Person, Span
from geo.events.who.lands import Land, Lands

_CANDIDATES = 3
_PAIR = 2  # lands that a text is about: who goes to one of them is of the other
_SHARE = 0.2  # of the names in a text that a land must have to be one of those it is about
_CLEAR = 1.5  # by how much the best land must be ahead, and above nothing
_GOES = re.compile(
    r"[^.;:]{0,50}?\b(?:arriv\w+\s+in|fl[ei]w\s+(?:in)?to|travell?\w*\s+to|visit(?:s|ed|ing)?(?:\s+to)?|land\w*\s+in"
    r"|left\s+for|leaves?\s+for|trip\s+to|tour\s+of|heads?\s+(?:to|for)|goes\s+to|go\s+to|went\s+to|stop\w*\s+in"
    r"|stepped\s+off\s+\w+\s+\w+\s+in|back\s+from|returned\s+from|(?:due|expected|awaited)\s+in)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}$"
)
_IS_MET = re.compile(
    r"\b(?:(?:received|hosted|welcomed|greeted|met|seen\s+off)\s+(?:(?:at|on|in)\s+(?:the\s+)?\w+(?:\s+\w+)?\s+)?by"
    r"|met(?:\s+with)?|meets?(?:\s+with)?|(?:to\s+see|saw|seeing|conferred\s+with|persuade|brief(?:ed)?)|meeting\s+with|(?:guest|invitation)\s+of|called\s+on|calls?\s+on"
    r"|(?:talks|parleys|discussions|hands)\s+with|sat\s+down\s+with|, where)"
    r"\s+(?:(?:the|his|her|acting|interim|then)\s+)*$",
    re.I,
)
_HOSTS = re.compile(
    r"[,\s]+(?:who\s+)?(?:\w+ly\s+)?(?:(?:hosted|received|welcomed|greeted|hosts|receives|welcomes)\b"
    r"(?!\s+(?:an?|the|several|many|his|her)\s+(?:[\w-]+\s+){0,2}?(?:calls?|letters?|messages?|reports?|cables?|invitations?|news)\b)"
    r"|(?:held|embraced|hugged|met)\s+(?:him|her|them)\b)"
)
_SPEAKS_IN = re.compile(r",\s+(?:the\s+)?$")
_HIGHEST = re.compile(
    r"(?:.*\s)?(?:president|king|queen|emir|sultan|prime minister|premier|chancellor|foreign minister|foreign secretary"
    r"|defen[cs]e minister)$"
)
_PAST = re.compile(r"\b(?:former|ex|late)\b")


class Holder(Protocol):
    """A figure as far as it matters here."""

    @property
    def person(self) -> Person: ...
    @property
    def wholes(self) -> tuple[Span, ...]: ...
    @property
    def kind(self) -> str: ...


def land_of_holder(
    document: Document, holder: Holder, others: Sequence[Holder], lands: Lands, home: str | None
) -> str | None:
    """Say of which land somebody holds office, or None where the text doesn't make it sure."""
    role = holder.person.role or ""
    if role.startswith("spokes"):
        return _where_he_speaks(document.text, holder.wholes[0], lands)
    sure = _met_by_foreigner(document, holder, others, lands) or _gone_from(document, holder, lands, home)
    sure = sure or told_by_office(document, holder, others, lands) or _spoken_for(document, holder, lands)
    if sure is not None:
        return sure
    scores = dict.fromkeys(main_lands(lands), 0.0)
    if len(scores) < 2 or not _HIGHEST.match(role):
        return None
    for other in others:
        is_same = other is not holder and other.person.role == role and other.person.country in scores
        if is_same and not _PAST.search(role):
            scores[other.person.country or ""] -= 3
    for whole in holder.wholes:
        for land, vote in _votes(document, whole, lands).items():
            if land in scores:
                scores[land] += vote
            if land in scores and vote < 0 and len(scores) == _PAIR:
                scores[next(other for other in scores if other != land)] += _CLEAR
        for land in _met_abroad(document, whole, holder, others, lands):
            if land in scores:
                scores[land] += 2
    if home in scores:
        scores[home] += 0.5
    best, second = sorted(scores, key=lambda land: -scores[land])[:2]
    return best if scores[best] >= _CLEAR and scores[best] - scores[second] >= _CLEAR else None


_SPEAKS = re.compile(r"\s+(?:said|says|told|announced|added|confirmed|declared|wrote|warned|stated)\b")


def _spoken_for(document: Document, holder: Holder, lands: Lands) -> str | None:
    """Read "Poland will send tanks to Kyiv, Defence Minister X said": who closes what a land does is of that land."""
    for whole in holder.wholes:
        sentence = document.sentence_at(whole.start)
        if sentence is None or _SPEAKS.match(document.text, whole.end) is None:
            continue
        land = lands.by_start.get(sentence.span.start)
        is_closing = _SPEAKS_IN.search(document.text, max(0, whole.start - 6), whole.start) is not None
        if land is not None and is_closing and not land.is_adjective and not land.is_body:
            owned = document.text[land.end : land.end + 2] in ("'s", "’s")
            return None if owned else land.country
    return None


_ALSO = {  # other words for an office
    "president": ("head of state", "leader"),
    "king": ("head of state", "monarch"),
    "emir": ("head of state", "ruler"),
    "prime minister": ("premier", "head of government"),
    "foreign minister": ("top diplomat", "chief diplomat"),
}


def told_by_office(document: Document, holder: Holder, others: Sequence[Holder], lands: Lands) -> str | None:
    """Read "President Sargsyan went to Rome. The President of Armenia then met": the one who holds it is of that land.

    Only where no other holder of the office is named, and no sentence names him beside the office of that land.
    """
    role = holder.person.role or ""
    if not _HIGHEST.match(role) or any(o.person.role == role for o in others if o is not holder):
        return None
    told: set[str | None] = set()
    offices = "|".join(re.escape(name) for name in (role, *_ALSO.get(role, ())))
    for match in re.finditer(rf"\b(?i:{offices})\b(?!-|\s+[A-Z])", document.text):
        land = _land_beside(document.text, match, lands)
        if land is None or match.start() < holder.wholes[0].start:
            continue
        sentence = document.sentence_at(match.start())
        if sentence is None or any(sentence.span.contains(whole) for whole in holder.wholes):
            return None
        told.add(land.country)
    return told.pop() if len(told) == 1 else None


def _land_beside(text: str, office: re.Match[str], lands: Lands) -> Land | None:
    """Find the land of "the Armenian president", "Armenia's president", "the president of the Republic of Armenia"."""
    after = _OF_LAND.match(text, office.end())
    land = lands.by_start.get(after.end()) if after else None
    before = re.compile(r"(?:['’]s)?\s+$").search(text, max(0, office.start() - 4), office.start())
    land = land or (lands.by_end.get(before.start()) if before else None)
    return land if land is not None and not land.is_body else None


_OF_LAND = re.compile(r"\s+of\s+(?:the\s+)?(?:(?:Republic|Kingdom|State)\s+of\s+)?")


def main_lands(lands: Lands) -> list[str]:
    """List the lands that a text is about, the one named most first."""
    named = Counter(
        land.country for land in (*lands.by_start.values(), *lands.local_by_start.values()) if not land.is_body
    )
    total = named.total()
    return [c for c, n in named.most_common(_CANDIDATES) if c and n >= max(2, _SHARE * total)]


def _votes(document: Document, whole: Span, lands: Lands) -> Mapping[str, float]:
    """Read one sentence that names somebody: he goes there (against), is met there (for), or nothing else is named."""
    sentence = document.sentence_at(whole.start)
    votes: defaultdict[str, float] = defaultdict(float)
    if sentence is None:
        return votes
    text, named = document.text, named_in(lands, sentence.span)
    goes = [c for start, c in named if start > whole.end and goes_to(text, whole, start)]
    if _meets(text, whole, sentence.span) and not text.startswith(", who", whole.end):
        goes = []  # "is to hold talks with Premier Ameen and travel to Jaffna": the guest travels
    for country in goes:
        votes[country] -= 2
    if is_met(text, whole, sentence.span) and not goes:
        places = [(s, c) for s, c in named if not _is_owner(text, lands, s) and not is_next_stop(text, s)]
        before = {c for start, c in places if start < whole.start} or {c for _, c in places}
        for country in before if len(before) == 1 else ():
            votes[country] += 2
    elif not goes and len({c for _, c in named}) == 1:
        votes[named[0][1]] += 0.5
    return votes


def goes_to(text: str, whole: Span, start: int) -> bool:
    """Say whether somebody goes to what is named at `start`: "X, who arrived on Monday in"."""
    return _GOES.fullmatch(text, whole.end, start) is not None


_NEXT_STOP = re.compile(
    r"(?:\b(?:is|are|was|were)\s+(?:due\s+|expected\s+|scheduled\s+)?to|\bwill(?:\s+(?:then|later))?)\s+"
    r"(?:fly|travel|go|head|leave|depart|continue|proceed|move)\s+(?:on\s+|off\s+)?(?:to|for)\s+(?:the\s+)?$"
    r"|\b(?:before|then|and)\s+(?:\w+ly\s+)?(?:flying|heading|travelling|traveling|leaving|departing|going|continuing|moving|proceeding)\s+"
    r"(?:on\s+|off\s+)?(?:to|for)\s+(?:the\s+)?$"
)


def is_next_stop(text: str, start: int) -> bool:
    """Say whether what is named at `start` is only where a traveller goes next: "before flying on to Port Vila"."""
    return _NEXT_STOP.search(text, max(0, start - 40), start) is not None


def is_met(text: str, whole: Span, sentence: Span) -> bool:
    """Say whether somebody is received or called on, or receives others himself."""
    return _meets(text, whole, sentence) or _HOSTS.match(text, whole.end) is not None


def _meets(text: str, whole: Span, sentence: Span) -> bool:
    if text[whole.end : whole.end + 2] in ("'s", "’s"):
        return False  # "met Queen Maxine's envoy": not the queen
    return _IS_MET.search(text, max(sentence.start, whole.start - 60), whole.start) is not None


def is_highest(role: str) -> bool:
    """Say whether a land has one holder of an office at a time: presidents, premiers, foreign ministers."""
    return _HIGHEST.match(role) is not None and _PAST.search(role) is None


def _is_owner(text: str, lands: Lands, start: int) -> bool:
    """Say whether a land only says whose somebody else is: "Ukraine's president", "the Kenyan minister"."""
    land = lands.by_start.get(start)
    return land is not None and (land.is_adjective or text[land.end : land.end + 2] in ("'s", "’s"))


def _met_abroad(
    document: Document, whole: Span, holder: Holder, others: Sequence[Holder], lands: Lands
) -> Sequence[str]:
    """Give where the traveller has gone who meets somebody in a sentence that names no land: "She called on him"."""
    sentence = document.sentence_at(whole.start)
    if sentence is None or named_in(lands, sentence.span):
        return ()
    if _IS_MET.search(document.text, max(sentence.span.start, whole.start - 60), whole.start) is None:
        return ()
    before = Span(sentence.span.start, whole.start)
    travellers = [o for o in others if o is not holder and any(before.contains(w) for w in o.wholes)]
    gone = {c for t in travellers for w in t.wholes for c, vote in _votes(document, w, lands).items() if vote < 0}
    return tuple(gone) if len(gone) == 1 else ()


def _met_by_foreigner(document: Document, holder: Holder, others: Sequence[Holder], lands: Lands) -> str | None:
    """Read "Norwegian Prime Minister Berge landed in Nairobi, where she held talks with President Mutiso"."""
    whole = holder.wholes[0]
    sentence = document.sentence_at(whole.start)
    if sentence is None or not _IS_MET.search(document.text, max(sentence.span.start, whole.start - 60), whole.start):
        return None
    before = Span(sentence.span.start, whole.start)
    travellers = [o for o in others if o is not holder and any(before.contains(w) for w in o.wholes)]
    named = {country for _, country in named_in(lands, sentence.span)}
    for traveller in travellers:
        wholes = [w for w in traveller.wholes if before.contains(w)]
        gone = {c for w in wholes for c, vote in _votes(document, w, lands).items() if vote < 0}
        is_from_abroad = traveller.person.country is not None and traveller.person.country not in gone
        if is_from_abroad and len(gone) == 1 and named <= gone | {traveller.person.country or ""}:
            return gone.pop()
    return None


def _gone_from(document: Document, holder: Holder, lands: Lands, home: str | None) -> str | None:
    """Read "NAIROBI - President Mutiso flew to Kampala": an official without a country who goes abroad is of home."""
    whole = holder.wholes[0]
    sentence = document.sentence_at(whole.start)
    if home is None or sentence is None:
        return None
    gone = {c for c, vote in _votes(document, whole, lands).items() if vote < 0}
    named = {country for _, country in named_in(lands, sentence.span)}
    return home if len(gone) == 1 and home not in gone and named <= gone | {home} else None


def _where_he_speaks(text: str, whole: Span, lands: Lands) -> str | None:
    """Read "In Tehran, government spokesman Mohsen Rastgar": those who speak for a government do so at home."""
    comma = _SPEAKS_IN.search(text, max(0, whole.start - 8), whole.start)
    town = lands.local_by_end.get(comma.start()) if comma else None
    is_in = town is not None and re.search(r"\b[Ii]n\s+$", text[max(0, town.start - 4) : town.start]) is not None
    return town.country if town is not None and is_in else None


def named_in(lands: Lands, span: Span) -> list[tuple[int, str]]:
    named = (*lands.by_start.values(), *lands.local_by_start.values())
    inside = {(n.start, n.country) for n in named if span.start <= n.start < span.end and n.country and not n.is_body}
    return sorted(inside)

"""Offices told without a name, whose holder the sentence before or after names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Document, Span
from geo.events.lexicon import Lexicons
from geo.events.who.lands import Land, Lands, after_title, before_title
from geo.events.who.naming import FULL, Naming, title_of


def named_later(document: Document, namings: Sequence[Naming], lands: Lands, lexicons: Lexicons) -> list[Naming]:
    """Give an office told without a name to the person who opens the next sentence.

    "The German foreign minister cancelled her trip. Annette Bauer had been due in Beijing."
    """
    found = list(namings)
    for match in lexicons.titles_in(document.text):
        title = title_of(match[0], lexicons)
        if not title.role or title.kind not in ("state", "royal", "resident") or title.role == "counterpart":
            continue
        start, land, past = before_title(document.text, match.start(), lands, lexicons)
        land = land or after_title(document.text, match.end(), lands)[0]
        is_told = any(n.whole.start <= match.start() < n.whole.end for n in namings)
        country = land.country if land else None
        is_held = any(n.role == title.role and n.country == country for n in namings)
        is_opening = _OPENING.fullmatch(document.text, document.sentences[0].span.start, start) is not None
        if (country is None and (land is not None or not is_opening)) or past or is_told or is_held:
            continue
        index = _opens_next_sentence(document, match.start(), found, title.role)
        if index is None and (unread := _unread_name(document, start, match.end(), found, lands)) is not None:
            found.append(unread)
            index = len(found) - 1
        if index is None:
            continue
        name = replace(found[index], role=title.role, kind=title.kind, country=country)
        found[index] = name
        found.append(replace(name, whole=Span(start, match.end())))
    return sorted(found, key=lambda n: n.span)


_OPENING = re.compile(r"[Tt]he\s+")  # "The foreign secretary will fly to Tbilisi tonight": of the paper's own country
_FRONT = re.compile(r"\W*(?:In|On|At|Earlier|Later|There)\b[^.;,]{0,30},?\s+")  # "In Berlin", "On Tuesday,"
_RECEIVED = re.compile(r"\b(?:hosted|received|welcomed|greeted)\s+$")


def _opens_next_sentence(document: Document, at: int, namings: Sequence[Naming], role: str) -> int | None:
    """Find the naming that the next sentence starts with: a full name for the first time, with no other office."""
    here = next((i for i, s in enumerate(document.sentences) if s.span.start <= at < s.span.end), None)
    if here is None or here + 1 >= len(document.sentences):
        return None
    start = document.sentences[here + 1].span.start
    for index, naming in enumerate(namings):
        before = document.text[max(start, naming.whole.start - 12) : naming.whole.start]
        is_received = document.sentences[here + 1].span.contains(naming.whole) and _RECEIVED.search(before) is not None
        is_first = start <= naming.whole.start <= start + 4 or (is_received and not naming.role)
        is_first |= not naming.role and _FRONT.fullmatch(document.text, start, naming.whole.start) is not None
        if is_first and naming.role in (None, role) and not naming.country and len(naming.name.split()) > 1:
            earlier = [n for n in namings if n.span < naming.span and n.name.split()[-1] == naming.name.split()[-1]]
            return None if earlier else index
    return None


_SUBJECT = re.compile(
    rf"(?P<name>{FULL})\s+(?:has|had|was|is|will|would|said|told|says|met|arrived|flew|came|went|left|spent|spoke|began|held|\w+ed)\b"
)
_CLAUSE = re.compile(r"\b(?:where|when|as|while)\s+$")
_ARTICLES = (
    "The",
    "A",
    "An",
    "In",
    "On",
    "At",
    "But",
    "And",
    "Both",
    "Its",
    "His",
    "Her",
    "Their",
    "This",
    "That",
    "New",
)
_LEAD = 40  # characters in which a sentence comes to the office that it is about


def _unread_name(document: Document, start: int, end: int, namings: Sequence[Naming], lands: Lands) -> Naming | None:
    """Find the name that the reader took for no name, or named first inside: "Mongolia's prime minister ended a trip.

    In Berlin Tsogt Erdene had been received by"; "the German minister began a tour in Lima, where Jens Baum sought".
    """
    text = document.text
    here = next((i for i, s in enumerate(document.sentences) if s.span.start <= start < s.span.end), None)
    if here is None or start - document.sentences[here].span.start > _LEAD or document.section_at(start) != "body":
        return None
    following = document.sentences[here + 1 : here + 2]
    stretches = [(end, document.sentences[here].span.end), *((s.span.start, s.span.end) for s in following)]
    for first, last in stretches:
        match = _SUBJECT.search(text, first, last)
        if match is None:
            continue
        whole, opening = _without_front(match), first if first != end else None
        is_inside = opening is None and _CLAUSE.search(text, max(end, whole.start - 8), whole.start) is not None
        is_opening = opening is not None and (
            whole.start <= opening + 4 or _FRONT.fullmatch(text, opening, whole.start)
        )
        if (is_inside or is_opening) and _is_persons(document, whole, namings, lands):
            return Naming(whole, whole, whole.of(text))
    return None


def _without_front(match: re.Match[str]) -> Span:
    """Give the last two words of "In Berlin Tsogt Erdene had", which no comma parts."""
    words = match["name"].split()
    if words[0] not in ("In", "On", "At") or len(words) < 4:
        return Span(*match.span("name"))
    return Span(match.end("name") - len(" ".join(words[-2:])), match.end("name"))


def _is_persons(document: Document, whole: Span, namings: Sequence[Naming], lands: Lands) -> bool:
    """Say whether two words with capitals can be somebody who was not named before."""
    words = whole.of(document.text).split()
    if words[0] in _ARTICLES or not 2 <= len(words) <= 3 or document.text.find(words[-1]) < whole.start:
        return False
    is_other = any(m.label in ("ORG", "NORP", "DATE") and m.span.overlaps(whole) for m in document.mentions)
    is_place = any(whole.overlaps(place) for place in lands.places) or whole.start in lands.by_start
    is_told = any(n.whole.overlaps(whole) and (n.role or n.country) for n in namings)
    return not (is_other or is_place or is_told)


_HEADS = (
    "president",
    "prime minister",
    "king",
    "queen",
    "emir",
    "sultan",
    "chancellor",
    "premier",
    "general",
    "colonel",
)
_MONARCHS = {
    "emir": ("sheikh", "prince"),
    "ruler": ("sheikh", "sultan", "king"),
    "monarch": ("king", "queen", "sultan"),
}


def named_before(document: Document, namings: Sequence[Naming], lands: Lands, lexicons: Lexicons) -> list[Naming]:
    """Give a person named without a country that of the office which speaks of him in the next sentence.

    "President Dragan Ilic's visit to Beijing ended on Friday. The Serbian leader signed eleven agreements."
    """
    found = list(namings)
    for match in lexicons.titles_in(document.text):
        start, land, past = before_title(document.text, match.start(), lands, lexicons)
        if land is None or land.country is None or land.is_body or past:
            continue
        if any(n.whole.start <= match.start() < n.whole.end for n in namings):
            continue
        holder = _told_shortly_before(document, match.group().lower(), start, land, found, lands)
        if holder is not None:
            told = [i for i, n in enumerate(found) if n.name == found[holder].name]
            role = "emir" if match[0].lower() == "emir" else found[holder].role
            for index in told:
                found[index] = replace(found[index], country=land.country, role=role)
            found.append(replace(found[holder], whole=Span(start, match.end())))
    return sorted(found, key=lambda n: n.span)


def _told_shortly_before(
    document: Document, office: str, start: int, land: Land, namings: Sequence[Naming], lands: Lands
) -> int | None:
    """Find the only holder of such an office in the sentence before, if that sentence tells nothing of the country."""
    here = next((i for i, s in enumerate(document.sentences) if s.span.start <= start < s.span.end), 0)
    if here == 0:
        return None
    before, now = document.sentences[here - 1].span, document.sentences[here].span
    if any(other.country == land.country for other in lands.countries_in(before.start, before.end)):
        return None
    fits = [i for i, n in enumerate(namings) if before.contains(n.span) and _is_held(n, office)]
    opens = re.fullmatch(r"\W*(?:The\s+|But\s+the\s+)?", document.text[now.start : start]) is not None
    is_free = len({namings[i].name for i in fits}) == 1 and not any(
        n.country == land.country and n.role in _HEADS for n in namings
    )
    return fits[0] if is_free and (opens or office in _MONARCHS) else None


def _is_held(naming: Naming, office: str) -> bool:
    if naming.country is not None or naming.role is None or naming.is_of_body:
        return False
    role = naming.role
    is_wider = role in _WIDER.get(office, ()) or (office == "minister" and role.endswith(" minister"))
    return role == office or is_wider or role in _MONARCHS.get(office, ()) or (office == "leader" and role in _HEADS)


_LAWMAKERS = (
    "majority leader", "minority leader", "house speaker", "speaker", "representative", "senator", "congressman",
    "lawmaker", "deputy speaker", "parliament speaker",
)  # fmt: skip
_WIDER = {  # other words for an office: "The American congressman" is the majority leader named before
    "congressman": _LAWMAKERS,
    "congresswoman": _LAWMAKERS,
    "lawmaker": _LAWMAKERS,
    "diplomat": ("foreign minister", "envoy", "special envoy", "ambassador", "foreign secretary", "secretary of state"),
    "commander": ("general", "admiral", "army chief", "chief of staff", "navy chief", "defence chief"),
}

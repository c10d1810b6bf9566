"""Names that the reader found, with what stands beside them: "Aino Kallas, Finland's foreign minister,"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from geo.domain import Span
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.lexicon import Lexicons, Title, fold
from geo.events.who.lands import CHAMBERS, Land, Lands, after_title, before_title, body_around
from geo.events.who.naming import PARTICLE, Naming, title_of
from geo.events.who.nationals import land_of_delegation
from geo.events.who.portfolios import skip_portfolio

_STYLES = ("majesty", "highness", "excellency", "holiness", "eminence")
_GERUND = re.compile(r"(?:Visiting|Meeting|Hosting|Welcoming|Receiving|Leaving|Touring)\s")  # a clause before the name


def mentioned(span: Span, text: str, lands: Lands, lexicons: Lexicons, taken: bytearray) -> Naming | None:
    """Read a name that the reader found, with the office told after it: "Aino Kallas, Finland's foreign minister,"."""
    span = _without_title(span, text, lexicons)
    name = re.sub(r"['’]s$", "", text[span.start : span.end])
    name = re.split(r"\.?\s*\n", name)[0]
    name = re.sub(rf"(?:\s+(?!{PARTICLE}\b)[a-z]{{3,}})+$", "", name)
    if re.search(r"\s(?:for|to|from|after|on)\s", name):
        return None  # "departed Abuja for N'Djamena"
    words = fold(name).split()
    if (bare := _without_land(span, name, text, lands)) is not None:
        span, name = bare, bare.of(text)
    if words and words[-1] in CHAMBERS:
        return None  # "Milli Majlis Speaker Ana Soto"
    if len(words) == 1 and (is_common(words[0], lexicons) or words[0] in _STYLES):
        return None
    if name.replace("’", "'") in lexicons.groups or Span(span.start, span.start + len(name)) in lands.places:
        return None
    if span.start in lands.by_start and lands.by_start[span.start].end >= span.end - 2:
        return None
    if _GERUND.match(name) or not re.match(r"[A-ZÀ-Þ]|al-|el-", name) or (name.isupper() and len(name) < 5):
        return None
    span = Span(span.start, span.start + len(name))
    told = office_beside(span.end, text, lands, lexicons, taken)
    if told is None:
        if (land := land_of_delegation(text, span.start, lands)) is not None:
            return Naming(span, span, name, None, "national", land.country, land.is_body)
        return _national(span, name, text, lands) or Naming(span, span, name)
    title, land = told
    if land is None and (national := _national(span, name, text, lands)) is not None:
        return replace(national, role=title.role, kind=title.kind)
    country, is_of_body = (land.country, land.is_body) if land else (None, False)
    return Naming(span, span, name, title.role, title.kind, country, is_of_body)


def _without_land(span: Span, name: str, text: str, lands: Lands) -> Span | None:
    """Read "From Uganda Wekesa flew to Kigali" as of Wekesa, whom the text names without the land as well."""
    land = lands.by_start.get(span.start) or lands.local_by_start.get(span.start)
    if land is None or land.is_adjective or not _LEAVES.search(text, max(0, span.start - 9), span.start):
        return None
    first = re.compile(r"\s+(?=[A-ZÀ-Þ])").match(text, land.end, span.start + len(name))
    rest = Span(first.end(), span.start + len(name)) if first and first.end() < span.start + len(name) else None
    return rest if rest is not None and text.count(rest.of(text)) > text.count(name) else None


_LEAVES = re.compile(r"\b(?:[Ff]rom|[Ii]n|[Aa]fter|[Tt]o)\s+$")


def office_beside(
    end: int, text: str, lands: Lands, lexicons: Lexicons, taken: bytearray
) -> tuple[Title, Land | None] | None:
    """Read the office told after a name, with its country: ", Crown Prince of Abu Dhabi,"."""
    aside = _ASIDE.match(text, end)
    return _office_in(text, *aside.span("words"), lands, lexicons, taken) if aside else None


def _without_title(span: Span, text: str, lexicons: Lexicons) -> Span:
    match = lexicons.title_pattern.match(text, span.start, span.end)
    rest = re.compile(r"\s+(?=[A-ZÀ-Þ])").match(text, match.end(), span.end) if match else None
    return Span(rest.end(), span.end) if rest else span


def _national(span: Span, name: str, text: str, lands: Lands) -> Naming | None:
    """Read "Zambia's Hakainde Mumba" and "Ana Soto of Chile": of a country, whose office is told elsewhere."""
    mark = re.compile(r"(?:['’]s|s['’])\s+$").search(text, max(0, span.start - 4), span.start)
    land = lands.by_end.get(mark.start() + (mark[0][0] == "s")) if mark else None
    after = _OF.match(text, span.end) if land is None else None
    land = lands.by_start.get(after.end()) if after else land
    if land is None or land.is_adjective or " " not in name or (land.is_body and land.country != "EU"):
        return None
    whole = Span(min(land.start, span.start), span.end)
    return Naming(span, whole, name, None, "national", land.country, land.is_body)


_OF = re.compile(r"\s+of\s+(?:the\s+)?")


_ASIDE = re.compile(
    r"\s*,\s+(?:who\s+(?:is|was|serves\s+as)\s+)?(?:(?:then|at\s+the\s+time|once)\s+)?"
    r"(?:(?:his|her|their|the\s+country['’]s)\s+)?(?:the\s+|a\s+|an\s+)?"
    r"(?P<words>[^,.;:()\n“”\"—]{3,90})"
)


def _office_in(
    text: str, start: int, end: int, lands: Lands, lexicons: Lexicons, taken: bytearray
) -> tuple[Title, Land | None] | None:
    """Find the office in an aside, if nothing but its country and its field stands before it."""
    match = lexicons.title_pattern.search(text, start, end)
    if match is None or taken[match.start()] or re.search(r"\b(?:and|who|with)\b", text[start : match.start()]):
        return None
    first, before, _ = before_title(text, match.start(), lands, lexicons)
    if (body := body_around(match.start(), lands)) is not None:
        first, before = body.start, body
    if first > start + 1 and text[start:first].strip(" '’s") and not _PRAISE.fullmatch(text, start, first):
        return None
    title, (later, _, _) = (
        title_of(match[0], lexicons),
        after_title(text, skip_portfolio(text, match.end(), lands), lands),
    )
    if OF_A_CLUB.match(text, match.end()):
        title = Title(title.role, "business")
    return (title, before or later or _whose(text, match.end(), lands)) if title.role else None


_PRAISE = re.compile(  # "the most powerful military commander of Iran"
    r"(?:(?!(?:for|of|to|by|in|at|from|as|on|a|an|the|his|her)\b)[a-z]+\s+){1,4}"
)
_OF_THEIRS = re.compile(r"\s+of\s+(?:the\s+)?")
_MANY = re.compile(r"\s+(?:[a-z]+\s+)?[a-z]+s\b")


def _whose(text: str, end: int, lands: Lands) -> Land | None:
    """Read " of Iraqi militias" after an office; "of Chinese President Xi" says whose envoy somebody is."""
    after = _OF_THEIRS.match(text, end)
    land = lands.by_start.get(after.end()) if after else None
    return land if land is not None and land.is_adjective and _MANY.match(text, land.end) else None


OF_A_CLUB = re.compile(
    r"\s+of\s+(?:the\s+)?(?:[\w’'-]+\s+){0,4}?(?:federation|association|club|company|university|chamber|board|society|bank"
    r"|team|institute|foundation|corporation|college|league)\b",
    re.I,
)


_ADJECTIVES = word_class("adjective of a crowd")
_FEASTS = word_class("feast")


def is_common(word: str, lexicons: Lexicons) -> bool:
    """Say whether a capitalised word is no name: "Rebels", "Police", "Talks", "Tribal", "Ramadan"."""
    known: tuple[Collection[str], ...] = (lexicons.actor_nouns, lexicons.nouns, lexicons.titles, lexicons.weapons)
    if word in _ADJECTIVES or word in _FEASTS:
        return True
    return any(form in table for form in (word, singular(word)) for table in known)

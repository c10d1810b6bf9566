"""Where people are named: after a title, as the reader found them, two by two after a plural, with what stands beside.

Roles and countries come from there: "Oman's foreign minister, Salim al-Harthy", "Iraqi Foreign Minister Mohammed Al
Hakim", "King Felipe VI of Spain", "his Jordanian counterpart Rana Qasem".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from geo.domain import Document, Span
from geo.events.forms import singular
from geo.events.lexicon import Lexicons, Title, fold

_WORD = r"[A-ZÀ-ÖØ-ÞŁŞŚŠŽČĆĐİĞ][\w’'ʼ.]*(?:-[\w’'ʼ]+)*"

_PARTICLE = (
    r"(?:al|el|bin|ibn|bint|ben|abu|de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|af|av|y|e|ould|mac|st)"
)

_NAME = re.compile(rf"\s+((?:(?:{_PARTICLE}[\s-]+)*{_WORD})(?:[\s-]+(?:{_PARTICLE}[\s-]+)*{_WORD}){{0,4}})")

_STOP = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "after",
        "before",
        "during",
        "speaking",
        "meanwhile",
        "he",
        "she",
        "it",
        "they",
        "this",
        "that",
        "but",
        "and",
        "for",
        "from",
        "to",
        "with",
        "however",
        "while",
        "when",
        "his",
        "her",
        "their",
        "if",
        "is",
        "was",
        "has",
        "had",
        "who",
        "will",
        "said",
    ]
)

_BEFORE = frozenset(
    [
        "former",
        "ex",
        "then",
        "new",
        "newly",
        "late",
        "acting",
        "interim",
        "outgoing",
        "caretaker",
        "visiting",
        "senior",
        "top",
        "deputy",
        "current",
        "incoming",
        "long-time",
        "veteran",
        "embattled",
        "first",
        "appointed",
        "elected",
        "re-elected",
        "hardline",
        "reformist",
        "left-wing",
        "right-wing",
        "conservative",
        "liberal",
        "ousted",
        "exiled",
        "jailed",
        "popular",
        "influential",
        "powerful",
        "prominent",
        "chief",
        "pro-western",
        "islamist",
        "military",
    ]
)

_PAST = ("former", "ex", "late", "ousted", "then")


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a person is named: the name, the stretch with titles, and what stands beside it."""

    span: Span
    whole: Span
    name: str
    role: str | None = None
    kind: str = ""
    country: str | None = None
    is_counterpart: bool = False


@dataclass(frozen=True, slots=True)
class Lands:
    """Which stretches of text name a country: demonyms and toponyms, by where they end and by where they start."""

    by_start: dict[int, tuple[int, str]]
    by_end: dict[int, tuple[int, str]]
    places: frozenset[Span] = frozenset()  # every toponym, countries or not: no names of people

    @classmethod
    def of(cls, named: Iterable[tuple[Span, str]], places: Iterable[Span] = ()) -> Lands:
        pairs = list(named)
        return cls(
            {span.start: (span.end, country) for span, country in pairs},
            {span.end: (span.start, country) for span, country in pairs},
            frozenset(places),
        )


def find_namings(document: Document, lands: Lands, lexicons: Lexicons) -> list[Naming]:
    text, found = document.text, []
    taken = bytearray(len(text) + 1)
    for match in lexicons.title_pattern.finditer(text):
        if taken[match.start()]:
            continue
        naming = _after_title(document, match, lands, lexicons)
        if naming is not None:
            found.append(naming)
            taken[naming.whole.start : naming.whole.end] = b"\x01" * (naming.whole.end - naming.whole.start)
    for naming in _pairs(text, lands, lexicons):
        if not any(taken[naming.span.start : naming.span.end]):
            found.append(naming)
            taken[naming.span.start : naming.span.end] = b"\x01" * (naming.span.end - naming.span.start)
    for mention in document.mentions:
        if mention.label == "PERSON" and not any(taken[mention.span.start : mention.span.end]):
            naming = _mentioned(mention.span, text, lands, lexicons)
            if naming is not None:
                found.append(naming)
                taken[naming.span.start : naming.span.end] = b"\x01" * (naming.span.end - naming.span.start)
    return sorted(found, key=lambda n: n.span)


_PAIR = re.compile(
    rf"(?P<title>[\w-]+(?:\s+[\w-]+)?)s\s+of\s+(?P<lands>[^,.;]{{3,60}}),\s+(?P<one>{_WORD}(?:\s+(?:{_PARTICLE}\s+)?{_WORD}){{1,3}})"
    rf"\s+and\s+(?P<two>{_WORD}(?:\s+(?:{_PARTICLE}\s+)?{_WORD}){{1,3}})"
)


def _pairs(text: str, lands: Lands, lexicons: Lexicons) -> Iterable[Naming]:
    """Read "the foreign ministers of Chile and Uruguay, Paula Errazuriz and Martin Lacalle": first to first."""
    for match in _PAIR.finditer(text):
        words = match["title"].lower()
        title = lexicons.titles.get(words) or lexicons.titles.get(words.split()[-1])
        start, end = match.span("lands")
        named = sorted((at, land[1]) for at, land in lands.by_start.items() if start <= at < end)
        if title is None or title.role is None or len(named) != 2:
            continue
        for group, (_, country) in zip(("one", "two"), named, strict=True):
            span = Span(*match.span(group))
            yield Naming(span, span, match[group], title.role, title.kind, country)


def _after_title(document: Document, match: re.Match[str], lands: Lands, lexicons: Lexicons) -> Naming | None:
    """Read "Foreign Minister Sergey Lavrov", "the president of Iraq, Barham Salih", "King Felipe VI of Spain"."""
    text = document.text
    titles, end = [_title(match[0], lexicons)], match.end()
    while follow := lexicons.title_pattern.match(
        text, _skip(text, end, r"\s+(?:of\s+state\s+)?|\s*\(\w+\)\s+|\s+and\s+(?=[A-Z])")
    ):
        titles.append(_title(follow[0], lexicons))
        end = follow.end()
    country, end, is_appositive = _of_country(text, end, lands)
    bracket = re.match(r"\s*\([A-Z]{1,5}\)", text[end : end + 10])
    end += bracket.end() if bracket else 0
    start, before, words = _before_title(text, match.start(), lands)
    country = before or country
    end = _skip_field(document, end)
    named = _name_at(document, end, is_appositive or bool(before or country) or match[0].islower(), lands)
    if named is None:
        return None
    first_word = fold(text[named.start : named.end]).split()[0]
    if _is_common(first_word, lexicons) and not text[match.start()].islower():
        return None
    title = next((t for t in titles if t.role), titles[0])
    if title.kind == "courtesy" and not title.role:
        title = Title(None, "courtesy")
    after = _suffix_country(text, named.end, lands) if country is None else None
    role = " ".join(w for w in (words, title.role) if w) if title.role else None
    return Naming(named, Span(start, named.end), text[named.start : named.end], role, title.kind, country or after)


_FIELD = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?[\w\s&-]{3,45}?,?\s*")


def _skip_field(document: Document, end: int) -> int:
    """Skip "for border affairs," or "of Peace" between a title and a name that the reader found."""
    starts = [m.span.start for m in document.mentions if m.label == "PERSON" and end + 4 < m.span.start <= end + 50]
    for start in starts:
        if _FIELD.fullmatch(document.text, end, start):
            return start - 1 if document.text[start - 1] == " " else start
    return end


def _title(words: str, lexicons: Lexicons) -> Title:
    return lexicons.titles[re.sub(r"\s+", " ", words.lower()).replace("’", "'")]


def _skip(text: str, start: int, pattern: str) -> int:
    match = re.compile(pattern).match(text, start)
    return match.end() if match else start


def _of_country(text: str, end: int, lands: Lands) -> tuple[str | None, int, bool]:
    """Read " of Iraq," or " to Moscow," after a title; the country is None where it is only the post abroad."""
    for word in re.compile(r"\s+(of|to|for|in)\s+(?:the\s+)?(?:(?:Republic|Kingdom|State|Emirate)\s+of\s+)?").finditer(
        text, end
    ):
        if word.start() != end:
            break
        land = lands.by_start.get(word.end())
        if land is None:
            break
        country, stop = (land[1] if word[1] == "of" else None), land[0]
        joined = re.compile(r"\s+and\s+").match(text, stop)
        if joined and (other := lands.by_start.get(joined.end())) and other[1] == land[1]:
            stop = other[0]
        elif text.startswith(" and Tobago", stop):
            stop += len(" and Tobago")
        return country, stop, True
    return None, end, False


def _before_title(text: str, start: int, lands: Lands) -> tuple[int, str | None, str]:
    """Read "Iraq's former " or "Iraqi " before a title: its start, the country, and "former" if said."""
    here, past = start, ""
    for _ in range(6):
        space = re.compile(r"[\s-]+$").search(text, max(0, here - 3), here)
        edge = space.start() if space else here
        for stop in (edge, edge - 2):
            land = lands.by_end.get(stop)
            if land and (stop == edge or text[stop:edge] in ("'s", "’s", "s'", "'S")):
                return land[0], land[1], past
        word = re.compile(r"([\w-]+)$").search(text, max(0, edge - 20), edge)
        if word is None or word[1].lower() not in _BEFORE:
            break
        past = "former" if word[1].lower() in _PAST else past
        here = word.start()
    return here, None, past


def _name_at(document: Document, end: int, may_have_comma: bool, lands: Lands) -> Span | None:
    """Find the name that starts right after a title; after a comma only if the title had a country or is lower case."""
    text = document.text
    start = _skip(text, end, r"\s*,") if may_have_comma else end
    match = _NAME.match(text, start)
    if match is None:
        return None
    first, last = match.start(1), match.end(1)
    mention = next((m.span for m in document.mentions if m.label == "PERSON" and m.span.start == first), None)
    name = text[first:last]
    if mention is not None and mention.end > first:
        last = mention.end if mention.end <= last or "\n" not in text[first : mention.end] else last
        name = text[first:last]
    words = _trim(name, first, lands, text)
    if not words:
        return None
    sentence = document.sentence_at(first)
    last = min(first + len(words), sentence.span.end if sentence else len(text))
    return Span(first, last) if last > first else None


def _trim(name: str, start: int, lands: Lands, text: str) -> str:
    """Cut a name before the first word that can't be part of one."""
    end = 0
    for word in re.finditer(r"[^\s]+", name):
        bare = re.sub(r"(?:['’]s)?[.,]?$", "", word[0])
        if (
            "\n" in name[end : word.start()]
            or (fold(bare) in _STOP and not re.search(r"\b(?:bin|ibn|ben|al|el)[\s-]+$", name[: word.start()].lower()))
            or (start + word.start() in lands.by_start and end == 0)
        ):
            break
        end = word.start() + len(bare)
        if bare != word[0] and not re.fullmatch(r"[A-Z]\.|[A-Z][a-z]{0,2}\.|.*\.-.*", word[0]):
            break
        if re.fullmatch(r"[A-Z]\.", word[0]):
            end = word.end()
    return name[:end]


def _suffix_country(text: str, end: int, lands: Lands) -> str | None:
    match = re.compile(r"\s+of\s+(?:the\s+)?").match(text, end)
    land = lands.by_start.get(match.end()) if match else None
    return land[1] if land else None


def _mentioned(span: Span, text: str, lands: Lands, lexicons: Lexicons) -> Naming | None:
    """Read a name that the reader found, with the office told after it: "Aino Kallas, Finland's foreign minister,"."""
    name = re.sub(r"['’]s$", "", text[span.start : span.end])
    words = fold(name).split()
    if len(words) == 1 and _is_common(words[0], lexicons):
        return None
    if name.replace("’", "'") in lexicons.groups or Span(span.start, span.start + len(name)) in lands.places:
        return None
    if span.start in lands.by_start and lands.by_start[span.start][0] >= span.end - 2:
        return None
    if not re.match(r"[A-ZÀ-Þ]|al-|el-", name) or (name.isupper() and len(name) < 5):
        return None
    span = Span(span.start, span.start + len(name))
    role, kind, country, counterpart = None, "", None, False
    after = re.compile(
        r"\s*,\s+(?:who\s+is\s+)?(?:(?P<poss>his|her|their|the\s+country['’]s)\s+)?(?:the\s+|a\s+|an\s+)?"
    ).match(text, span.end)
    if after:
        here = after.end()
        land = lands.by_start.get(here)
        if land:
            country = land[1]
            here = _skip(text, land[0], r"(?:['’]s)?\s+")
        while word := re.compile(r"([\w-]+)\s+").match(text, here):
            if word[1].lower() not in _BEFORE:
                break
            here = word.end()
        title = lexicons.title_pattern.match(text, here)
        if title:
            found = _title(title[0], lexicons)
            role, kind = found.role, found.kind
            later, _, _ = _of_country(text, title.end(), lands)
            country = country or later
        else:
            country = None
    return Naming(span, span, name, role, kind, country, counterpart)


def _is_common(word: str, lexicons: Lexicons) -> bool:
    """Say whether a capitalised word is no name: "Rebels", "Police", "Talks"."""
    known: tuple[Collection[str], ...] = (lexicons.actor_nouns, lexicons.nouns, lexicons.titles, lexicons.weapons)
    return any(form in table for form in (word, singular(word)) for table in known)

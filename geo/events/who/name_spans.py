"""Where a name starts and ends that stands after a title."""

from __future__ import annotations

import re

from geo.domain import Document, Span
from geo.events.lexicon import fold
from geo.events.who.lands import Lands
from geo.events.who.naming import NAME, PARTICLE

_STOP = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "june", "july", "august", "september", "october", "november", "december", "the", "a", "an", "in", "on",
    "at", "after", "before", "during", "speaking", "meanwhile", "he", "she", "it", "they", "this", "that", "but",
    "and", "for", "from", "to", "with", "however", "while", "when", "his", "her", "their", "if", "is", "was", "has",
    "had", "who", "will", "said",
})  # fmt: skip

_ENDS_OPEN = re.compile(r"\s(?:Ould|Bin|Ibn|Ben|Abu|Al|El|Van|De)$")

_LAST_NAMES = ("Said", "Will", "An", "He")  # "President Kamel Said"

_SURNAMES = ("he", "an", "she", "will", "said")  # that are English words too, where a capitalised name follows
_OF_DAYS = ("sunday", "monday", "friday", "april", "june", "august")  # "the minister of works, Sunday Okafor"


def skip(text: str, start: int, pattern: str) -> int:
    match = re.compile(pattern).match(text, start)
    return match.end() if match else start


def name_at(document: Document, end: int, may_have_comma: bool, lands: Lands) -> Span | None:
    """Find the name that starts right after a title; after a comma only if the title had a country or is lower case."""
    text = document.text
    start = skip(text, end, r"\s*,") if may_have_comma else end
    match = NAME.match(text, start)
    if match is None:
        return None
    first, last = match.start(1), match.end(1)
    mention = next((m.span for m in document.mentions if m.label == "PERSON" and m.span.start == first), None)
    name = text[first:last]
    if mention is not None and mention.end > first:
        is_particle = _ENDS_OPEN.search(text[first : mention.end]) is not None
        is_cut = mention.end < last and (is_particle or text[mention.end + 1 : last] in _LAST_NAMES)
        last = mention.end if not is_cut and (mention.end <= last or "\n" not in text[first : mention.end]) else last
        name = text[first:last]
    words = _trim(name, first, lands, text, is_named=_is_named_there(document, first, lands))
    if not words:
        return None
    sentence = document.sentence_at(first)
    last = min(first + len(words), sentence.span.end if sentence else len(text))
    return Span(first, last) if last > first else None


def _is_named_there(document: Document, first: int, lands: Lands) -> bool:
    """Say whether a name that sounds like a people's is one: the reader took "Luo" of "Luo Jianhua" for a person's."""
    land = lands.by_start.get(first)
    if land is None or land.is_body or not land.is_adjective:
        return False
    return any(m.label == "PERSON" and m.span.start <= first and m.span.end > land.end for m in document.mentions)


def _has_surname(name: str, end: int, start: int, lands: Lands) -> bool:
    """Say whether a family name follows and no land: "told the president Sunday Russian troops" names nobody."""
    following = re.compile(r"\s+(?=[A-ZÀ-Þ][a-z])").match(name, end)
    at = start + following.end() if following is not None else -1
    return following is not None and at not in lands.by_start and at not in {place.start for place in lands.places}


def _trim(name: str, start: int, lands: Lands, text: str, *, is_named: bool = False) -> str:
    """Cut a name before the first word that can't be part of one."""
    end = 0
    for word in re.finditer(r"[^\s]+", name):
        bare = re.sub(r"(?:['’]s)?[.,]?$", "", word[0])
        is_surname = (
            end == 0
            and fold(bare) in _SURNAMES
            and re.match(r"\s+(?:al-|el-|bin\s)?[A-Z]", name[word.end() :]) is not None
        )
        is_surname |= end == 0 and fold(bare) in _OF_DAYS and _has_surname(name, word.end(), start, lands)
        if (
            "\n" in name[end : word.start()]
            or (end > 0 and bare.islower() and not re.fullmatch(PARTICLE, bare) and (len(bare) > 2 or bare == "of"))
            or (
                fold(bare) in _STOP
                and not is_surname
                and not (end > 0 and bare in _LAST_NAMES)
                and not re.search(r"\b(?:bin|ibn|ben|al|el)[\s-]+$", name[: word.start()].lower())
            )
            or (start + word.start() in lands.by_start and end == 0 and not is_named)
        ):
            break
        end = word.start() + len(bare)
        if bare != word[0] and not re.fullmatch(r"[A-Z]\.|[A-Z][a-z]{0,2}\.|.*\.-.*", word[0]):
            break
        if re.fullmatch(r"[A-Z]\.", word[0]):
            end = word.end()
    return name[:end]

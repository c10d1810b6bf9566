"""Where and when a report was filed: "KYIV, Ukraine, March 3 (AP) —" at the start of its first paragraph."""

from __future__ import annotations

import re

from geo.months import MONTH

_MONTH_ANY = f"(?:{MONTH}|{MONTH.upper()})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_DATE = (
    rf"(?:{_WEEKDAY},?\s+)?(?:{_MONTH_ANY}\s+{_DAY}(?:,?\s+\d{{4}})?|{_DAY}\s+{_MONTH_ANY}(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{4}}[-/.]\d\d[-/.]\d\d)"
)
_UPPER_WORD = r"(?:[^\W\d_a-zß-öø-ÿ](?:[^\W\d_a-zß-öø-ÿ]|['’`.‘](?=\w))*\.?)"
_UPPER_PLACE = rf"(?=[^\W\d_]{{2}}|[^\W\d_]['’.])(?:{_UPPER_WORD}(?:[ -](?:{_UPPER_WORD}|of|de|del|el|al))*)(?![a-z])"
_TITLE_WORD = r"(?:[^\W\d_a-z][\w'’`.]*)"
_TITLE_PLACE = rf"{_TITLE_WORD}(?:[ -](?:{_TITLE_WORD}|of|de|del|el|al|es|sur|upon)){{0,4}}"
_TITLE_PLACES = rf"{_TITLE_PLACE}(?:\s*/\s*{_TITLE_PLACE}){{0,2}}"
_REGION = rf"(?:,\s*(?!{_MONTH_ANY}\.?\s*\d){_TITLE_PLACE})"
_AGENCY = r"(?:\(\s*[^()\n]{2,60}\)|/\s*[A-Z][^/\n]{1,40}/|\[[^\[\]\n]{2,60}\])"
_TWO_PLACES = rf"{_UPPER_PLACE}(?:\s*(?:/|and|&)\s*{_UPPER_PLACE})?"
_DASH = r"(?:--+|[-–—―])"
_NEXT = r"(?=\s*[\w“\"'‘«(])"

_WHEN = re.compile(rf"(?:{_WEEKDAY}|{_MONTH_ANY})$")

_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_TWO_PLACES}{_REGION}{{0,2}}(?:[,.]?\s+{_DATE})?[,.:]?\s*{_AGENCY}(?:[,.]?\s+{_DATE})?\s*[.:]?\s*{_DASH}?{_NEXT}",
        rf"{_TWO_PLACES}{_REGION}{{0,2}},?\s+{_DATE}[.:]?\s*(?:\w+\s*)?{_DASH}{_NEXT}",
        rf"{_TWO_PLACES}{_REGION}{{0,2}}\s*[.,]?\s*(?:{_DASH}(?=\s)|[—–]|:(?=\s)){_NEXT}",
        rf"{_TITLE_PLACES}{_REGION}{{0,2}}(?:[,.]?\s+{_DATE})?,?\s*{_AGENCY}(?:[,.]?\s+{_DATE})?\s*[.:]?\s*(?:{_DASH}"
        rf"|:){_NEXT}",
        rf"{_TITLE_PLACES}{_REGION}{{0,2}},?\s+{_DATE}\s*[.:]?\s*(?:{_AGENCY}\s*)?{_DASH}{_NEXT}",
        rf"{_TITLE_PLACE}{_REGION}{{0,2}}(?:,\s+{_DATE})?,\s+[A-Z]{{3,6}}\s*{_DASH}{_NEXT}",
    )
)
_BARE = re.compile(rf"{_TITLE_PLACE}{_REGION}{{0,2}}\s+(?:[—–]|--?)\s+(?=[A-Z“\"])")
_ALONE = re.compile(
    rf"{_UPPER_PLACE}{_REGION}{{0,2}}(?:[,.]?\s+{_DATE})?\s*(?:{_AGENCY}|,\s*{_DATE}|{_DASH})\s*[-–—:]*$|"
    rf"{_TITLE_PLACES}{_REGION}{{0,2}}(?:,|\s*[–—|]|\s-|\s*{_AGENCY}(?:\s*[,–—|]|\s-)?)\s+{_DATE}(?:,?\s*{_AGENCY})?\s*[-–—:]*$"
)
_LONGEST = 110
_FEWEST_WORDS = 5
_NOT_PLACES = re.compile(
    r"(?:FILE|UPDATE|BREAKING|ANALYSIS|OPINION|EXCLUSIVE|VIDEO|WATCH|LIVE|FACTBOX|EXPLAINER|READ|NOTE|PHOTO"
    r"|PHOTOS|CORRECTION|URGENT|EDITORIAL|COMMENT|INTERVIEW|PROFILE|TIMELINE|FEATURE|NEWS|ISIS|ISIL|NATO"
    r"|UN|US|USA|EU|UK|BBC|CNN|AP|AFP|WARNING|ALERT|JUST|BACKGROUND)$"
)


def find_dateline(text: str) -> int | None:
    """Give where the dateline at the start of a paragraph ends (its dash included), if there is one."""
    head = text[: _LONGEST + 30]
    for form in _FORMS:
        match = form.match(head)
        if match and match.end() <= _LONGEST and _names_place(match.group()) and _is_followed(text, match.end()):
            return match.end()
    bare = _BARE.match(head)
    if bare and _is_bare(bare.group()) and _is_followed(text, bare.end()) and not _has_second_dash(text, bare.end()):
        return len(bare.group().rstrip())
    return None


def _is_bare(dateline: str) -> bool:
    """Say whether it is short enough to be a place's name and a dash, no more."""
    return len(re.findall(r"\w+", dateline)) <= 3 and _names_place(dateline)


def _is_followed(text: str, end: int) -> bool:
    """Say whether enough words follow for a sentence; a headline may have a dash near its end."""
    return len(text[end : end + 200].split()) >= _FEWEST_WORDS


def is_dateline(text: str) -> bool:
    """Say whether a line is a dateline and nothing else: "MOSCOW, Jan. 30 (Reuters)"."""
    return len(text) <= _LONGEST and bool(_ALONE.match(text)) and _names_place(text)


def _names_place(dateline: str) -> bool:
    first = re.split(r"[\s,:(/.]", dateline, maxsplit=1)[0]
    return not _NOT_PLACES.match(first) and not _WHEN.match(first) and len(first) > 1


def _has_second_dash(text: str, start: int) -> bool:
    """Say whether another dash follows in the same sentence: "Lavrov - Russia's minister - said" is no dateline."""
    sentence = re.split(r"[.!?]\s", text[start:], maxsplit=1)[0]
    return bool(re.search(r"\s(?:[—–]|--?)\s", sentence))

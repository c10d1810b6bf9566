"""What a date phrase is read against: the day told shortly before it, the day of the saying, the day of the news."""

from __future__ import annotations

import datetime as dt
import re

from geo.domain import DateRange
from geo.events.dates.anchors import Anchor
from geo.events.dates.phrases import DatePhrase
from geo.events.dates.relative_dates import count_back
from geo.events.scene import Scene
from geo.events.when.saying_dates import is_of_saying, verb_above
from geo.events.whether.speakers import REPORTING

_NEARBY = 300  # characters


def read_date(phrase: DatePhrase, scene: Scene, is_ahead: bool, previous: DateRange | None) -> DateRange | None:
    """Read a phrase against the day of publication, the date told before, and the day of the saying beside it."""
    published = scene.document.published.date
    said = _said(scene, phrase) if phrase.rule.name == "time" else None
    if phrase.rule.name == "time":
        previous = _day_before(scene, phrase) or _day_of_news(scene, phrase, said)
    if phrase.rule.name == "weekday" and (origin := _date_beside(scene, phrase, is_ahead)) is not None:
        return phrase.resolve(Anchor(origin, 1))
    if phrase.rule.resolve is count_back:
        taken_up = previous if _takes_up(scene, phrase) else _day_of_present(scene, phrase)
        previous = _main_day(scene, phrase) or taken_up
    return phrase.resolve(Anchor(published, 1 if is_ahead else -1, previous, said))


def _date_beside(scene: Scene, phrase: DatePhrase, is_ahead: bool) -> dt.date | None:
    """Find the far day from which a weekday goes on: "will be in Sydney on 24 June before flying on on Wednesday"."""
    sentence, published = scene.document.sentence_at(phrase.span.start), scene.document.published.date
    groups = phrase.match.groupdict()
    if sentence is None or published is None or groups.get("side") or groups.get("week"):
        return None
    inside = [p for p in scene.dates_in(sentence) if p.rule.name == "day" and p.span.end <= phrase.span.start]
    told = inside[-1].resolve(Anchor(published, 1 if is_ahead else -1)) if inside else None
    if told is not None and _SINCE.search(scene.document.text, sentence.span.start, inside[-1].span.start):
        return None  # "In her first trip since taking office on 1 March, she travels to Oslo on Friday"
    if told is not None and (
        is_in_aside(scene, inside[-1], phrase) or (not is_ahead and is_planned(scene, inside[-1]))
    ):
        return None
    return told.start if told is not None and abs((told.start - published).days) > _WEEK else None


_WEEK = 7  # days
_SINCE = re.compile(r"\b[Ss]ince\b[^,;.]{0,50}$")


def _said(scene: Scene, phrase: DatePhrase) -> DateRange | None:
    """Find the day of the saying in the sentence of a phrase: "struck overnight, the governor said on Wednesday"."""
    sentence = scene.document.sentence_at(phrase.span.start)
    for other in scene.dates:
        if sentence is None or not sentence.span.contains(other.span) or other.rule.name not in ("weekday", "near"):
            continue
        if other.span.start > phrase.span.start or _is_under_saying(scene, other):
            return other.resolve(Anchor(scene.document.published.date))
    return None


def _is_under_saying(scene: Scene, other: DatePhrase) -> bool:
    top = scene.tree.top(other.span)
    verb = verb_above(scene, top) if top is not None else None
    return is_of_saying(scene, other) or (verb is not None and verb.lemma.lower() in REPORTING)


_ASIDE = re.compile(r",\s+(?:who|which|whose)\b[^,;.]*$")


def is_in_relative(scene: Scene, other: DatePhrase) -> bool:
    """Say whether a date stands in a clause beside the story: "Biden, who on Monday had hoped for a truce"."""
    sentence = scene.document.sentence_at(other.span.start)
    return (
        sentence is not None and _ASIDE.search(scene.document.text, sentence.span.start, other.span.start) is not None
    )


def is_in_aside(scene: Scene, other: DatePhrase, phrase: DatePhrase) -> bool:
    """Read "Xi, who arrived late on Tuesday, was to leave in the afternoon": not on the day of the clause before."""
    sentence = scene.document.sentence_at(phrase.span.start)
    if sentence is None or not sentence.span.contains(other.span) or other.span.end > phrase.span.start:
        return False
    text = scene.document.text
    is_aside = _ASIDE.search(text, sentence.span.start, other.span.start) is not None
    return is_aside and "," in text[other.span.end : phrase.span.start]


def _day_before(scene: Scene, phrase: DatePhrase) -> DateRange | None:
    """Find the day told shortly before "at dawn", in its paragraph: not of a plan ("a summit for Sunday")."""
    paragraph = scene.document.paragraph_at(phrase.span.start)
    for other in reversed(scene.dates):
        if is_in_aside(scene, other, phrase) or is_planned(scene, other) or is_of_saying(scene, other):
            continue
        if other.is_since or other.is_bound:
            continue
        if other.span.end <= phrase.span.start and other.rule.name not in ("vague", "time", "story"):
            is_near = paragraph.contains(other.span) and phrase.span.start - other.span.end < _NEARBY
            is_near |= (
                scene.document.text[other.span.end : paragraph.start].strip() in _ENDING
            )  # "What happened Monday?"
            return other.resolve(Anchor(scene.document.published.date)) if is_near else None
    return None


_ENDING = ("?", ":")  # of a question or a heading above a paragraph


_PLANNED = re.compile(
    r"\b(?:for|until|till|by|due|scheduled)\s+(?:on\s+)?(?:the\s+)?$"
    r"|(?:\b(?:(?:was|were|is|are|due|set|expected)\s+to|will|would)|['’]ll)\b[^,;.]{0,50}$"
)


_FROM = re.compile(r"\b(?:from|after|as\s+of)\s+$")
_WOULD = re.compile(r",?\s+(?:[\w’'-]+\s+){1,4}?(?:will|would)\b")


def is_planned(scene: Scene, other: DatePhrase) -> bool:
    """Say whether a day is one to come: "called a summit for Sunday", "was to have come on Friday"."""
    text, span = scene.document.text, other.span
    if _FROM.search(text, max(0, span.start - 16), span.start) and _WOULD.match(text, span.end):
        return True  # "announced that from Wednesday they would not work"
    return _PLANNED.search(text, max(0, span.start - 60), span.start) is not None


_ENTRY = re.compile(r"\W{0,3}\d{1,2}[:.h]\d\d\b")


def is_in_entry(scene: Scene, at: int) -> bool:
    """Say whether a paragraph is an entry of a live page, "14:05 Germany condemned": all of them are of one day."""
    return _ENTRY.match(scene.document.text, scene.document.paragraph_at(at).start) is not None


def _day_of_news(scene: Scene, phrase: DatePhrase, said: DateRange | None) -> DateRange | None:
    """Find the day of the news: the last one told that is a few days old, for "in the evening" further down."""
    published, groups = scene.document.published.date, phrase.match.groupdict()
    if published is None or "night" in groups or (said is not None and "part" not in groups):
        return None
    if is_in_entry(scene, phrase.span.start):
        return DateRange.day(published)
    days = (p for p in scene.dates if p.rule.name in _DAYS and not is_in_aside(scene, p, phrase))
    told = [p for p in days if scene.document.section_at(p.span.start) == "body"]
    told = [p for p in told if not is_of_saying(scene, p) and p.span.end <= phrase.span.start] or told
    for other in reversed(told):
        day = other.resolve(Anchor(published))
        if day is not None:
            is_new = other.span.end <= phrase.span.start and abs((published - day.start).days) < _NEWS
            return day if is_new else None
    return None


_NEWS = 4  # days


def _main_day(scene: Scene, phrase: DatePhrase) -> DateRange | None:
    """Find the day of the main clause, from which "two days after" is counted back."""
    sentence = scene.document.sentence_at(phrase.span.start)
    days = [p for p in scene.dates if sentence is not None and sentence.span.contains(p.span) and p.rule.name in _DAYS]
    days = [p for p in days if ";" not in scene.document.text[slice(*sorted((p.span.start, phrase.span.start)))]]
    beside = [p for p in days if scene.document.text[p.span.end : phrase.span.start].strip() == ","]
    days = beside or days  # "received him on 4 February, three weeks before troops marched in"
    way = 1 if days and is_planned(scene, days[0]) else -1
    return days[0].resolve(Anchor(scene.document.published.date, way)) if days else None


def _takes_up(scene: Scene, phrase: DatePhrase) -> bool:
    """Say whether the main clause is of what was told before: "The strikes came two days after he hosted them"."""
    sentence = scene.document.sentence_at(phrase.span.start)
    words = scene.tree.tokens[sentence.first : scene.tree.indices(phrase.span).start] if sentence is not None else ()
    return any(t.lemma.lower() in _COMING for t in words)


_COMING = ("come", "follow", "happen", "occur", "take", "be", "begin", "start", "break", "erupt")


def _day_of_present(scene: Scene, phrase: DatePhrase) -> DateRange | None:
    """Read "Shops have reopened in Niamey two days after soldiers detained him" as counted from the day of the news."""
    published, sentence = scene.document.published.date, scene.document.sentence_at(phrase.span.start)
    if published is None or sentence is None:
        return None
    main = next((t for t in scene.tree.tokens[sentence.first : sentence.last] if t.dep == "root"), None)
    words = (main, *scene.tree.having(main, "aux")) if main is not None else ()
    return DateRange.day(published) if any("Tense=Pres" in t.morph and "Fin" in t.morph for t in words) else None


_DAYS = ("weekday", "day", "near")

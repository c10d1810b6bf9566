"""Dates of a sentence that are of something else: of the saying, of a plan, of a count, of another noun."""

from __future__ import annotations

import re

from geo.events.dates.phrases import DatePhrase
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.when.asides import is_after_relative, is_in_relative, is_of_participle, is_of_relative, is_since_aside
from geo.events.when.clause_dates import is_told_when
from geo.events.when.saying_dates import SAID, is_of_saying, is_of_what_is_called_for

_PLANNED = re.compile(r"\b(?:planned|scheduled|slated|set|due)\s+(?:for|to\s+\w+\s+on|on)\s+(?:the\s+)?$")
_IN_FORCE = re.compile(  # "announced a ceasefire to start on Tuesday"
    r"\b(?:(?:to|will|would)\s+(?:take\s+effect|come\s+into\s+force|enter\s+into\s+force|start|begin|run)"
    r"|(?:starting|beginning|effective))\s+(?:on\s+|from\s+|at\s+\w+\s+on\s+)?(?:the\s+)?$"
)
_TOOK_EFFECT = re.compile(  # "the truce, negotiated by Oman, that took effect at midnight on Monday"
    r"\b(?:took\s+effect|(?:came|entered)\s+into\s+force)(?:\s+at\s+\w+)?\s+(?:early\s+|late\s+)?(?:on\s+|in\s+)?$"
)
_COUNTED = re.compile(  # "the third this month", "the deadliest in weeks": how often, not when
    r"\bthe\s+(?:first|second|third|fourth|fifth|sixth|seventh|\d+(?:st|nd|rd|th)|latest|deadliest|worst|biggest)"
    r"(?:\s+(?:such|of\s+its\s+kind|time|attack|incident|visit|strike|meeting|case))*\s+(?:in\s+|of\s+)?(?:the\s+)?$"
)
_UTMOST = re.compile(  # "the army's heaviest loss this year"
    r"\s(?:deadliest|worst|biggest|heaviest|bloodiest|largest|highest)(?:\s+[a-z]+){0,3}\s+(?:of\s+)?$"
)
_PUT_OFF = re.compile(r"\b(?:to|until|till)\s+(?:early\s+|late\s+|the\s+)?$")
_TO_BE = re.compile(r"\b(?:will|would)\s+be\s+(\w+ed)\s+(?:on\s+)?$")  # "were captured and will be charged on Tuesday"
_OF_NOUN = re.compile(r"\b(?!as\s)([a-z]+)\s+of\s+$")  # "contrary to its announcement of 3 February"
_STRETCHES = (
    "morning", "afternoon", "evening", "night", "hours", "week", "weekend", "end", "beginning", "start", "eve", "day",
    "most", "part", "rest", "late", "early",
)  # fmt: skip
_CONTACTS = ("CONSULT", "AGREE", "REJECT")


def is_elsewhere(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Say whether a date can't be the trigger's: of the saying, beyond a semicolon, or of the last time before."""
    if is_told_when(scene, phrase, trigger):
        return False
    return is_of_saying(scene, phrase) or any(rule(scene, phrase, trigger) for rule in _RULES)


def _is_of_words_before(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Say whether the words right before a date give it to something else, wherever the parse hangs it."""
    before, kind = scene.document.text[max(0, phrase.span.start - 30) : phrase.span.start], trigger.entry.type
    if kind not in _CONTACTS and not trigger.entry.is_noun and _PLANNED.search(before):
        return True
    if kind != "RETREAT" and _TOOK_EFFECT.search(before):
        return True
    if kind in SAID and not _is_of_visit(trigger) and _IN_FORCE.search(before):
        return True
    later, noun = _TO_BE.search(before), _OF_NOUN.search(before)
    if later is not None and later[1] not in (trigger.token.text, trigger.light and trigger.light.text):
        return True
    if noun is not None and phrase.rule.name == "day" and noun[1] not in (*_STRETCHES, trigger.token.text):
        return True
    is_put_off = kind == "REJECT" and trigger.token.span.end < phrase.span.start and _PUT_OFF.search(before)
    is_utmost = phrase.rule.name == "unit" and _UTMOST.search(before)
    return bool(is_put_off or is_utmost or _COUNTED.search(before))


def _is_since_noun(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "killed since the fall of Goma in January": the month is that of the fall."""
    text, start = scene.document.text, max(0, phrase.span.start - 60)
    since = _SINCE_NOUN.search(text, start, phrase.span.start) or _SINCE_DOING.search(text, start, phrase.span.start)
    return since is not None and not since.start() <= trigger.token.span.start < since.end()


_ANSWERED = re.compile(
    r"\b(?:reply|response|retaliation|revenge|after|following|since)\s+(?:to\s+|for\s+)?(?:the|an?|last|this)\s+"
    r"(?:[\w-]+\s+){0,3}?(?:attack|bombing|blast|explosion|killing|murder|massacre|strike|raid|shooting|kidnapping"
    r"|abduction|ambush|arrest|coup|invasion|assault|siege|shelling)s?\s+(?:in|at|on|near|of)\s+[A-Z][^.;]{2,40}?\s+"
    r"(?:on\s+|in\s+)?$"
)


def _is_of_what_is_answered(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "hit a base in reply to the bombing in Kerman on 3 January": the date is told with what was done before."""
    if phrase.rule.name not in ("day", "month", "year") or trigger.token.span.start > phrase.span.start:
        return False
    match = _ANSWERED.search(scene.document.text, max(0, phrase.span.start - 110), phrase.span.start)
    return match is not None and trigger.token.span.end <= match.start()


def _is_beyond_semicolon(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    first, last = sorted((scene.tree.indices(phrase.span).start, trigger.token.index))
    return any(t.text == ";" for t in scene.tree.tokens[first:last])


def _is_since_first(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "his first visit since 2019"."""
    if not phrase.is_since or trigger.entry.type != "CONSULT":
        return False
    sentence = scene.document.sentence_at(phrase.span.start)
    before = scene.document.text[sentence.span.start : phrase.span.start] if sentence else ""
    return re.search(r"\bfirst\b", before) is not None


_FRONT = 60  # characters
_DATELINE = re.compile(r"(?:(?:[A-Z][\w'’.-]*|de|del|la|el|al)[\s,/]*){1,6}")
_DASH = re.compile(r"[,.]?\s*(?:\([^)\n]{1,30}\)\s*)?(?:--?|–|—|\|)\s")


def _is_in_dateline(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "Niamey/Abuja, Aug 7 - Niger's leaders closed": the day of the report."""
    text, start = scene.document.text, scene.document.paragraph_at(phrase.span.start).start
    is_early = phrase.rule.name == "day" and start < phrase.span.start < start + _FRONT
    return is_early and bool(_DATELINE.fullmatch(text, start, phrase.span.start) and _DASH.match(text, phrase.span.end))


_NOUN_DATED = re.compile(r"\b([a-z]+),\s+(?:on|in)\s+(?:the\s+)?$")


def _is_of_noun_before(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "gathered against the arrest, on 29 November, of a teacher": the day is that of the arrest."""
    text, span = scene.document.text, phrase.span
    noun = _NOUN_DATED.search(text, max(0, span.start - 40), span.start)
    return noun is not None and text[span.end : span.end + 5] in (", of ", ", by ") and noun[1] != trigger.token.text


def _is_of_noun_around(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "wanted over the 2006 poisoning", "killed since the invasion in 2003": the year is that of the noun alone.

    What was done "in the 2006 war" was done in that year.
    """
    top = scene.tree.top(phrase.span)
    noun = scene.tree.head(top) if top is not None else None
    if top is None or noun is None or noun.pos not in ("NOUN", "PROPN") or noun.text.lower() in _STRETCHES:
        return False
    ours = (trigger.token, *trigger.beside, *((trigger.object,) if trigger.object is not None else ()))
    if noun in ours or any(scene.tree.is_under(t, noun) for t in ours[:1]):
        return False
    if top.dep == "nmod:poss" and phrase.span.end < noun.span.start:  # "arrested eleven over Sunday's fight"
        is_said_of = noun.dep == "obj" and trigger.entry.type in SAID  # "condemned Tuesday's strike"
        return is_said_of or scene.tree.preposition(noun) in (*_ABOUT, "after", "following", "ahead")
    if top.index < noun.index:
        themes = (*_ABOUT, "on") if trigger.entry.type in SAID else _ABOUT  # "must vote on the 2019 referendum"
        return phrase.rule.name in ("year", "month") and scene.tree.preposition(noun) in themes
    return noun.index < top.index and scene.tree.preposition(noun) == "since"


_SINCE_NOUN = re.compile(
    r"\bsince\s+(?:the|its|his|her|their)\s+(?:[a-z]+\s+){1,3}(?:of\s+[A-Z]\w+\s+)?(?:in|on)\s+(?:the\s+)?$"
)
_SINCE_DOING = re.compile(r"\bsince\s+(?:first\s+)?\w+ing\s+[^,;.]{0,40}$")  # "since taking office on 1 June"
_ABOUT = ("over", "with", "to", "about", "of", "for", "since", "against", "from", "into")


_SINCE_LAST = re.compile(
    r"\b(?:[a-z]+iest|worst|biggest|largest|highest|latest|most\s+\w+|first|second|third)\b[^.;]{0,60}\bsince\s+(?:the\s+)?$"
)


def _is_since_last(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "the deadliest attack in Russia since 2004": the last time before, unless "when" tells more."""
    if not phrase.is_since:
        return False
    text, span = scene.document.text, phrase.span
    is_told = re.match(r",?\s+when\b", text[span.end : span.end + 8]) is not None
    return not is_told and _SINCE_LAST.search(text, max(0, span.start - 90), span.start) is not None


def _is_of_visit(trigger: Trigger) -> bool:
    return trigger.deed is not None and trigger.deed.type == "CONSULT"


_PROMISES = ("AGREE", "THREATEN", "REQUEST")
_LATER = ("day", "days", "month", "months", "season", "quarter", "year", "ahead")


def _is_of_promised(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "promised to deploy 600 more in January": the month is that of the deed, unless it is to meet."""
    if trigger.entry.type not in _PROMISES or phrase.rule.name not in _LATER or _is_of_visit(trigger):
        return False
    deeds = [t for t in scene.tree.having(trigger.token, "xcomp") if "VerbForm=Inf" in t.morph]
    words = scene.tree.tokens[deeds[-1].index : scene.tree.indices(phrase.span).start] if deeds else ()
    return bool(words) and not any(t.text in (",", ";") for t in words)


_RULES = (
    _is_in_dateline,
    is_of_relative,
    _is_of_words_before,
    _is_since_noun,
    _is_of_noun_before,
    _is_of_noun_around,
    is_since_aside,
    is_in_relative,
    is_after_relative,
    is_of_participle,
    _is_since_last,
    _is_of_promised,
    is_of_what_is_called_for,
    _is_of_what_is_answered,
    _is_beyond_semicolon,
    _is_since_first,
)

"""Dates told in an aside: what stands in commas has its own day, and what stands outside has another."""

from __future__ import annotations

import re

from geo.domain import Token
from geo.events.dates.phrases import DatePhrase
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.when.other_clauses import BEGINS
from geo.events.when.saying_dates import verb_above

_RELATIVE = re.compile(r",\s+(?:[a-z]+\s+)?(?:(?:which|who|whom|whose)\b|where\b[^,;]*\shad\s)[^,;]*$")


def is_of_relative(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "appealed to them to return to the Council, from which they withdrew last year"."""
    start = trigger.token.span.end
    if start > phrase.span.start or _RELATIVE.search(scene.document.text, start, phrase.span.start) is None:
        return False
    top = scene.tree.top(phrase.span)
    verb = verb_above(scene, top) if top is not None else None
    return verb is not None and verb.lemma.lower() not in BEGINS and trigger.entry.mode != "meet"


_ASIDE = re.compile(r",\s+(?!when\b|who\b|which\b)[^,;.]{1,40}\ssince\s+$")  # "the army, at war since 2023, blamed"


def is_since_aside(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "the minister, back from Caracas since Monday, accused": how long he has been back."""
    if not phrase.is_since or phrase.span.start > trigger.token.span.start:
        return False
    text = scene.document.text
    is_closed = "," in text[phrase.span.end : trigger.token.span.start]
    return is_closed and _ASIDE.search(text, max(0, phrase.span.start - 60), phrase.span.start) is not None


_OPEN = re.compile(r",\s+(?:(?:in|at|during|from|by|to)\s+)?(?:which|whom|who|whose)\b[^,;.]{0,80}$")


def is_in_relative(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "the front, which since 2014 has been at peace, called it": the date is inside, the deed outside."""
    text, start = scene.document.text, trigger.token.span.start
    if start < phrase.span.end or "," not in text[phrase.span.end : start]:
        return False
    top = scene.tree.top(phrase.span)
    verb = verb_above(scene, top) if top is not None else None
    if verb is not None and verb.lemma.lower() in BEGINS:
        return False  # "the offensive, which began on Monday, has killed forty"
    opened = _OPEN.search(text, max(0, phrase.span.start - 90), phrase.span.start)
    clauses = (t for t in (trigger.token, *scene.tree.climb(trigger.token)) if t.dep == "acl:relcl")
    return opened is not None and not any(t.span.start >= opened.start() for t in clauses)


def is_after_relative(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "who denies it, will inspect the border on 3 October", "whose car had been pelted, yesterday imposed"."""
    ours = trigger.light or trigger.token
    if ours.dep != "acl:relcl" or phrase.span.start < ours.span.end:
        return False
    indices = scene.tree.indices(phrase.span)
    commas = [t.index for t in scene.tree.tokens[ours.index : indices.start] if t.text == ","]
    heads = [scene.tree.tokens[at + 1 if at + 1 < indices.start else indices.stop] for at in commas]
    return any(t.pos in ("AUX", "VERB") and "VerbForm=Fin" in t.morph for t in heads)


def is_of_participle(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "protests against a squad, disbanded on 11 October, had begun": the day is that of the words in commas."""
    indices = scene.tree.indices(phrase.span)
    commas = [t.index for t in scene.tree.tokens[max(0, indices.start - _CLOSE) : indices.start] if t.text == ","]
    first = scene.tree.tokens[commas[-1] + 1] if commas and commas[-1] + 1 < indices.start else None
    if first is None or trigger.token.index in range(first.index, indices.start) or trigger.light is first:
        return False
    is_closed = any(t.text in (",", ".") for t in scene.tree.tokens[indices.stop : indices.stop + _CLOSE])
    is_past = first.pos == "VERB" and "Tense=Past" in first.morph and first.lemma.lower() not in _HELD
    return is_past and is_closed and trigger.token.index < first.index and not _is_finite(scene, first, trigger)


def _is_finite(scene: Scene, first: Token, trigger: Trigger) -> bool:
    """Say whether a word after a comma goes on with what was done: "entered the town, looted shops on Monday"."""
    words = scene.tree.tokens[trigger.token.index : first.index - 1]
    return first.dep == "conj" and first.head == trigger.token.index and not any(t.text == "," for t in words)


_HELD = ("hold", "carry", "launch", "stage", "conduct", "mount", "organise", "organize", "commit", "take", "claim")
_CLOSE = 12  # tokens

"""Words for a deed in which nobody does it: habits, names that are called, suspects of it, ways that meet halfway."""

from __future__ import annotations

import re

from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.whether.modality import Assessment

_HABIT = re.compile(
    r"\b(?:traditionally|usually|rarely|seldom|normally|typically|ordinarily|customarily|habitually|often|sometimes)\s+"
    r"(?:do(?:es)?\s*(?:n['’]t|not)\s+)?$",
    re.I,
)
_CASE = re.compile(
    r"[\s-](?:suspects?|trials?|cases?|charges?|convictions?|allegations?|claims?|probes?|inquir(?:y|ies)|law(?:s|suits?)?"
    r"|bills?|warnings?|alerts?|drills?|insurance|kits?|hoax(?:es)?|scares?|memorials?|films?|movies?|simulat\w+)\b",
    re.I,
)
_NAMING = re.compile(r"\s+(?:it|this|that|them|him|her|us|me|itself|himself)\s+(?:an?\s|the\s|[“\"‘'])", re.I)
_HALFWAY = re.compile(r"\s+(?:(?:each|one)\s+(?:an)?other|\w+)?\s*half[\s-]?way\b", re.I)
_NOT_TO = re.compile(
    r"\s+(?:\w+\s+)?(?:not|never)\s+to\s+(?:ever\s+)?(?:resume|hold|enter|meet|talk|negotiate|attend|take\s+part|recogni[sz]e"
    r"|co-?operate|accept|sign|join|visit|return)\b",
    re.I,
)
_UNNAMED = re.compile(
    r"\s+(?:\w+\s+){0,3}(?:not\s+to\s+(?:have\s+\w+\s+\w+\s+)?be\s+(?:named|identified|quoted|photographed)"
    r"|to\s+(?:remain\s+anonymous|be\s+(?:called|identified)\b)|(?:for|on\s+condition\s+of)\s+anonymity)",
    re.I,
)
_ITSELF = re.compile(
    r"\s+(?:that\s+)?(?:it|they|he|she|we|its|their)\b", re.I
)  # "al-Shabab said it was behind the attack"
_FETCHED = re.compile(r"\b(?:school|bus|parents?|father|mother|taxi|cab|daycare|nursery|hitch-?hik\w+)\b", re.I)


def is_no_saying(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    """Leave out "lawmakers usually meet on Monday", "calling it a disgrace", "asked not to be named"."""
    text, token = scene.document.text, trigger.token
    entry = trigger.entry
    if entry.lemma == "call" and entry.type == "REQUEST" and _NAMING.match(text, token.span.end):
        return False
    if entry.lemma == "say" and entry.type == "ACCUSE" and _ITSELF.match(text, token.span.end):
        return False
    if entry.type in ("REQUEST", "AGREE") and _UNNAMED.match(text, token.span.end):
        return False
    if entry.is_noun:
        return token.dep not in ("compound", "amod") or entry.type != "ASSAULT" or not _CASE.match(text, token.span.end)
    before = text[max(0, token.span.start - 32) : token.span.start]
    if "Tense=Past" not in token.morph and _HABIT.search(before):
        return False
    if entry.type == "SUPPORT" and trigger.object is not None and trigger.object.lemma.lower() in _MOURNING:
        lands = [{p.actor.country for p in side} - {None} for side in (trigger.actors, trigger.recipients)]
        return bool(lands[1] - lands[0])  # from one land to another, not to the bereaved at home
    if entry.lemma == "meet":
        return not _HALFWAY.match(text, token.span.end)
    if entry.type == "AGREE":
        return not _NOT_TO.match(text, token.span.end)
    if entry.lemma == "pick" and entry.type == "COERCE":
        return any(p.sort in ("police", "military", "armed") for p in trigger.actors) or not _is_fetched(scene, trigger)
    return True


_MOURNING = ("condolence", "condolences", "sympathy", "tribute", "respects")


def _is_fetched(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a child is picked up after school, by a parent or a bus."""
    sentence = scene.document.sentence_at(trigger.token.span.start)
    return sentence is not None and bool(_FETCHED.search(scene.document.text, sentence.span.start, sentence.span.end))

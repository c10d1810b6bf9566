"""Which way a date looks: what is yet to come lies after the day of publication, and what happened doesn't."""

from __future__ import annotations

import re

from geo.domain import DateRange, Token
from geo.events.dates.phrases import DatePhrase
from geo.events.scene import Scene
from geo.events.triggers import Trigger, is_of_meeting
from geo.events.when.anchoring import read_date
from geo.events.whether.modality import Assessment

_SPEAKS_FOR_DEED = ("invite", "extend", "accept", "invitation")  # "invited him to visit Thimphu": the place invited to
OF_PLAN = re.compile(r"\bfor |\b(?:planned|set|due|scheduled|slated|expected|to (?:take place|be held|begin|start))\b")
_STARTS = ("begin", "start", "arrive", "travel", "fly", "head", "leave", "depart", "host", "receive", "meet", "visit")


def speaks_for_deed(scene: Scene, trigger: Trigger) -> bool:
    """Say whether place and day told with a trigger are those of the visit or meeting that it speaks of."""
    return trigger.entry.lemma in _SPEAKS_FOR_DEED or is_of_meeting(scene.tree, trigger)


def day_of(
    scene: Scene, trigger: Trigger, phrase: DatePhrase, assessment: Assessment, previous: DateRange | None
) -> DateRange | None:
    """Read a phrase in the direction of the verb; a day that only the text's plans can mean is never a deed's."""
    is_ahead = (assessment.is_ahead and not _is_told_as_past(scene, trigger)) or _is_to_come(scene, trigger, phrase)
    date, published = read_date(phrase, scene, is_ahead, previous), scene.document.published.date
    if date is None or published is None:
        return date
    if is_still_to_come(scene, trigger, phrase, date, assessment):
        if date.end >= published:
            return date
        later = read_date(phrase, scene, True, previous)  # "agreed to meet in September", told in November
        return later if later is not None and later.end >= published else date
    is_of_contact = trigger.entry.mode == "meet" or trigger.entry.lemma in _SPEAKS_FOR_DEED
    if assessment.modality != "happened" or date.start <= published or is_of_contact:
        return date
    earlier = read_date(phrase, scene, False, previous)
    return earlier if earlier is not None and earlier.start <= published else None


def _is_told_as_past(scene: Scene, trigger: Trigger) -> bool:
    """Read "could not confirm that jets had bombed it on Sunday": what is in doubt is past all the same."""
    verb = trigger.light or trigger.token
    had = any(t.text.lower() == "had" for t in scene.tree.having(verb, "aux"))
    return had or (verb.pos == "VERB" and "Tense=Past|VerbForm=Fin" in verb.morph)


def is_still_to_come(
    scene: Scene, trigger: Trigger, phrase: DatePhrase | None, date: DateRange | None, assessment: Assessment
) -> bool:
    """Say whether a deed is a plan, though its verb may be none: "begins a visit on Monday", "agreed to meet"."""
    if assessment.modality != "happened":
        return assessment.modality == "planned"
    return (
        _is_present_plan(scene, trigger, phrase)
        or _is_next_leg(scene, trigger)
        or _is_after_publication(scene, trigger, date)
        or is_of_meeting(scene.tree, trigger)
    )


def _is_convened(trigger: Trigger) -> bool:
    """Read "has called a summit for Sunday"."""
    return trigger.entry.type == "CONSULT" and trigger.light is not None and trigger.light.lemma in _CALLING


_CALLING = ("call", "convene", "convoke", "summon", "schedule", "set")


def _is_to_come(scene: Scene, trigger: Trigger, phrase: DatePhrase) -> bool:
    """Say whether a date lies ahead though the verb is not future: a visit called off, "begins a visit on Monday"."""
    if trigger.entry.lemma in _SPEAKS_FOR_DEED and trigger.entry.type != "COERCE":  # "extended a state of emergency"
        return True
    if (trigger.entry.type in ("REQUEST", "AGREE", "PROTEST") or _is_convened(trigger)) and _is_after_for(
        scene, phrase
    ):
        return True
    if is_of_meeting(scene.tree, trigger) and not _hangs_on(scene, phrase, trigger.token):
        return True
    if trigger.entry.type == "REJECT" and trigger.entry.mode == "meet":
        return OF_PLAN.search(scene.document.text, max(0, phrase.span.start - 40), phrase.span.start) is not None
    return _is_present_plan(scene, trigger, phrase)


def _hangs_on(scene: Scene, phrase: DatePhrase, verb: Token) -> bool:
    top = scene.tree.top(phrase.span)
    return top is None or top.head == verb.index


def _is_after_for(scene: Scene, phrase: DatePhrase) -> bool:
    """Read "called a strike for 24 January" as a day to come."""
    words = scene.document.text[max(0, phrase.span.start - 8) : phrase.span.start].split()
    return bool(words) and words[-1 if words[-1] != "the" else -2 :][:1] == ["for"]


def _is_present_plan(scene: Scene, trigger: Trigger, phrase: DatePhrase | None) -> bool:
    """Say whether the present tense speaks of what is to come: "begins a two-day visit on Monday"."""
    if phrase is None or trigger.entry.type != "CONSULT" or trigger.entry.lemma not in _STARTS:
        return False
    morph = trigger.token.morph
    is_headline = trigger.token.pos == "NOUN" and trigger.token.text.endswith("s") and scene.tree.is_root(trigger.token)
    is_present = is_headline or ("Tense=Pres" in morph and "VerbForm=Fin" in morph)
    is_dated = phrase.rule.name in ("weekday", "day", "days", "unit") and phrase.text != "this week"
    in_text = scene.document.section_at(trigger.token.span.start) == "body" and not _is_diary(scene, phrase)
    return is_present and is_dated and in_text


def _is_next_leg(scene: Scene, trigger: Trigger) -> bool:
    """Read "From Tonga he goes on to Dili": the present tense of going on is of what is to come."""
    verb = trigger.token
    is_present = "Tense=Pres" in verb.morph and "VerbForm=Fin" in verb.morph and verb.lemma.lower() in _ON
    words = scene.document.text[verb.span.end : verb.span.end + 7]
    return trigger.entry.type == "CONSULT" and is_present and words == " on to "


_ON = ("go", "move", "travel", "fly", "head", "continue")


def _is_diary(scene: Scene, phrase: DatePhrase) -> bool:
    """Say whether a date heads its paragraph, as in a timeline: "4 February - The king receives"."""
    start = scene.document.paragraph_at(phrase.span.start).start
    after = scene.document.text[phrase.span.end : phrase.span.end + 3].lstrip()
    return phrase.span.start == start and after[:1] in ("-", "–", "—", ":")


def _is_after_publication(scene: Scene, trigger: Trigger, date: DateRange | None) -> bool:
    """Say whether a meeting told in the present tense is dated later: "goes to Helsinki tomorrow"."""
    published, verb = scene.document.published.date, trigger.light or trigger.token
    is_past = any(t.text.lower() in ("has", "have", "had") for t in scene.tree.having(verb, "aux"))
    is_later = bool(date and published and date.start > published)
    return trigger.entry.type == "CONSULT" and is_later and (not is_past or _is_convened(trigger))

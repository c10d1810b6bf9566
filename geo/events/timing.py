"""When an event happened: the date phrase of its clause, read in the direction of its tense."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.domain import DateRange, Token
from geo.events.dates import Anchor, DatePhrase
from geo.events.modality import REPORTING
from geo.events.relative_dates import count_back
from geo.events.scene import Scene
from geo.events.triggers import Trigger, index_triggers


def find_date(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> DatePhrase | None:
    """Find the date phrase that belongs to a trigger; one that hangs on "said" belongs to nobody."""
    sentence = scene.document.sentence_at(trigger.token.span.start)
    if sentence is None:
        return None
    here = [t for t in triggers if sentence.first <= t.token.index < sentence.last]
    phrases = [p for p in scene.dates if sentence.span.contains(p.span) and not is_elsewhere(scene, p, trigger)]
    owned = [p for p in phrases if _owner(scene, p, here) is trigger]
    if not owned:
        owned = [p for p in phrases if _owner(scene, p, here) is None and _is_loose(scene, p, trigger, here)]
    if not owned and trigger.entry.type == "CONSULT":
        owned = [p for p in phrases if _is_of_part(scene, trigger, _owner(scene, p, here))]
    owned.sort(key=lambda p: (p.rule.name == "vague", abs(p.span.start - trigger.token.span.start)))
    return _moment(scene, owned[0], trigger) if owned else None


_AFTER = re.compile(r"\b(?:after|before)$", re.I)


def _moment(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> DatePhrase | None:
    """Take "since August 2021, when the rebels captured" as the month of the capture, not as a stretch.

    "Two days after rangers arrested him" is counted back for the arrest, and says nothing of what came after it.
    """
    if phrase.rule.name == "story" and _AFTER.search(phrase.text):
        following = scene.document.text[phrase.span.end : phrase.span.end + 1]
        if following == " ":  # a clause follows: what it tells lies on the other side
            is_inside = trigger.token.span.start > phrase.span.end
            return replace(phrase, rule=replace(phrase.rule, resolve=count_back)) if is_inside else None
    between = scene.document.text[phrase.span.end : trigger.token.span.start]
    is_moment = phrase.is_since and between.lstrip(", ").startswith("when ")
    return replace(phrase, is_since=False) if is_moment else phrase


def read_date(phrase: DatePhrase, scene: Scene, is_ahead: bool, previous: DateRange | None) -> DateRange | None:
    return phrase.resolve(Anchor(scene.document.published.date, 1 if is_ahead else -1, previous))


def _owner(scene: Scene, phrase: DatePhrase, triggers: Sequence[Trigger]) -> Trigger | None:
    top = scene.tree.top(phrase.span)
    if top is None:
        return None
    by_token = index_triggers(triggers)
    blocked = False
    for above in (top, *scene.tree.climb(top)):
        if above.index in by_token:
            trigger = by_token[above.index]
            return None if blocked else trigger
        if _is_reporting(scene, above):
            return None
        if above.dep in ("acl:relcl", "parataxis") and above.pos == "VERB":
            blocked = True
    return None


def _is_of_part(scene: Scene, trigger: Trigger, other: Trigger | None) -> bool:
    """Say whether a date's owner is only part of what a trigger tells: "was in Hanoi for talks on 12 March"."""
    if other is None or other.entry.type != "CONSULT" or other.token.pos != "NOUN":
        return False
    tops = [t.index for t in (trigger.token, trigger.object) if t is not None]
    return any(above.index in tops for above in scene.tree.climb(other.token))


def is_elsewhere(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Say whether a date can't be the trigger's: of the saying, beyond a semicolon, or of the last time before."""
    if _is_of_saying(scene, phrase):
        return True
    first, last = sorted((scene.tree.indices(phrase.span).start, trigger.token.index))
    if any(t.text == ";" for t in scene.tree.tokens[first:last]):
        return True
    sentence = scene.document.sentence_at(phrase.span.start)
    before = scene.document.text[sentence.span.start : phrase.span.start] if sentence else ""
    return phrase.is_since and trigger.entry.type == "CONSULT" and re.search(r"\bfirst\b", before) is not None


def _is_of_saying(scene: Scene, phrase: DatePhrase) -> bool:
    """Say whether a date stands right after "said", as in "said on Monday she would travel"."""
    indices = scene.tree.indices(phrase.span)
    before = scene.tree.tokens[max(0, indices.start - 2) : indices.start]
    words = [t for t in before if t.text.lower() != "on"]
    return bool(words) and words[-1].pos == "VERB" and words[-1].lemma.lower() in _SAYING


_SAYING = ("say", "announce", "confirm", "declare")


def _is_reporting(scene: Scene, token: Token) -> bool:
    return token.pos == "VERB" and token.lemma.lower() in REPORTING


def _is_told_by(scene: Scene, top: Token, trigger: Trigger) -> bool:
    """Say whether the verb that a date hangs on tells of a noun: "the toll of the raid rose on Monday" dates none."""
    verb = next((t for t in (top, *scene.tree.climb(top)) if t.pos == "VERB"), None)
    if verb is None or verb in trigger.beside or verb == trigger.light:
        return True
    return scene.tree.head(trigger.token).index == verb.index or scene.tree.is_under(verb, trigger.token)


def _is_loose(scene: Scene, phrase: DatePhrase, trigger: Trigger, here: Sequence[Trigger]) -> bool:
    """Take a date that the parse hung nowhere useful if this is the nearest trigger and no "said" stands between."""
    top = scene.tree.top(phrase.span)
    if top is None or any(_is_reporting(scene, above) for above in scene.tree.climb(top)):
        return False
    if trigger.entry.is_noun and not _is_told_by(scene, top, trigger):
        return False
    nearest = min(here, key=lambda t: abs(t.token.index - top.index))
    first, last = sorted((top.index, trigger.token.index))
    between = scene.tree.tokens[first:last]
    return nearest is trigger and not any(_is_reporting(scene, t) for t in between)

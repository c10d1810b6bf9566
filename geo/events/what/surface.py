"""Who came to whom, read from the order of the words where the parse has lost a name.

News puts the doer before the verb and the other side after it. What the parse gives always comes first; this only fills
what it left open, and only with people of public office that no other verb and no preposition stands before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Token
from geo.events.scene import Party, Scene
from geo.events.triggers import Trigger
from geo.events.what.reserve import SPEAKERS, find_reserve, find_visiting
from geo.events.what.word_order import main_subject, person_after, person_before, public_figures, the_two

_TWO_SIDED = frozenset({
    "meet", "receive", "host", "welcome", "greet", "phone", "telephone", "ring", "confer", "see", "hold", "have",
    "discuss", "sit", "talk", "speak", "await", "exchange", "consult", "call",
})  # fmt: skip

_RECEIVES = ("receive", "host", "welcome", "greet", "await", "reception", "expect", "guest", "roll")


def complete(scene: Scene, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Fill the sides of meetings that the parse left open, and add verbs of meeting between two names.

    A visit that is the object of "called off" is told by that verb alone.
    """
    off = {t.object.index for t in triggers if t.entry.type == "REJECT" and t.object is not None}
    triggers = [t for t in triggers if t.token.index not in off or t.entry.type != "CONSULT"]
    done = [_filled(scene, t) if t.entry.type == "CONSULT" else t for t in triggers]
    done = [t for t in done if find_visiting(scene, t.token) is None]
    taken = {t.token.index for t in done} | {t.light.index for t in done if t.light is not None}
    done.extend(t for t in find_reserve(scene, taken, done))
    return sorted(done, key=lambda t: t.token.index)


def _filled(scene: Scene, trigger: Trigger) -> Trigger:
    actors, recipients = trigger.actors, trigger.recipients
    if trigger.entry.mode == "visit" and not actors and not trigger.is_passive and trigger.entry.lemma not in _RECEIVES:
        one = person_before(scene, trigger.token) or main_subject(scene, trigger.token)
        actors = (one,) if one is not None else ()
    if trigger.entry.mode == "visit" and trigger.entry.lemma not in _RECEIVES:
        return replace(trigger, actors=_with_joined(scene, trigger.token, actors))
    is_lost = trigger.is_passive and trigger.entry.lemma in _RECEIVES and not any(p.figure for p in recipients)
    if is_lost and (guest := person_before(scene, trigger.token)) is not None and guest not in actors:
        return replace(trigger, recipients=(guest,))
    if trigger.entry.mode == "phone" and len({p.actor.name for p in (*actors, *recipients) if p.figure}) < 2:
        return _filled_call(scene, trigger)
    if trigger.token.pos == "NOUN" or trigger.entry.lemma not in _TWO_SIDED:
        return trigger
    is_alone = len([p for p in actors if p.sort == "person"]) < 2
    if not trigger.is_passive and is_alone and not any(p.sort == "person" for p in recipients):
        other = person_after(scene, trigger.token)
        if other is not None and other.actor.name not in {p.actor.name for p in actors}:
            recipients = (*(p for p in recipients if p.actor.country != other.actor.country), other)
    if not actors and not recipients and trigger.entry.lemma in _TWO_SIDED and (two := the_two(scene, trigger.token)):
        return replace(trigger, actors=two)
    if not trigger.is_passive and not actors:
        one = person_before(scene, trigger.token) or main_subject(scene, trigger.token)
        if one is not None and one.actor.name not in {p.actor.name for p in recipients}:
            actors = (one,)
    return replace(trigger, actors=actors, recipients=recipients)


def _with_joined(scene: Scene, verb: Token, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """Add him who is joined to the traveller by "and": "King Felipe and Queen Sofia are due in Astana"."""
    if len(actors) != 1 or actors[0].figure is None:
        return actors
    wholes = [w for w in actors[0].figure.wholes if w.end <= verb.span.start]
    first = scene.tree.indices(wholes[-1]).start if wholes else 0
    tokens = scene.tree.tokens
    if first < 2 or tokens[first - 1].text.lower() != "and" or scene.figure(tokens[first - 2]) is None:
        return actors
    other = scene.party(tokens[first - 2])
    if other is None or not other.is_public or other.actor.name == actors[0].actor.name:
        return actors
    last = actors[0]
    if last.actor.country is None:
        last = replace(last, actor=replace(last.actor, country=other.actor.country))
    if other.actor.country is None and other.kind == last.kind == "royal":
        other = replace(other, actor=replace(other.actor, country=last.actor.country))
    return (other, last)


def _filled_call(scene: Scene, trigger: Trigger) -> Trigger:
    """Take the only two officials of a sentence for those who spoke by phone."""
    sentence = scene.document.sentence_at(trigger.token.span.start)
    both = public_figures(scene, sentence.first, sentence.last) if sentence else []
    both = [p for p in both if p.actor.role not in SPEAKERS]
    return replace(trigger, actors=(both[0],), recipients=(both[1],)) if len(both) == 2 else trigger

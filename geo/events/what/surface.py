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
from geo.events.what.clues import find_clues
from geo.events.what.invitations import find_invitations
from geo.events.what.marking import marked_sentences
from geo.events.what.ordering import find_orders, find_subjects
from geo.events.what.reserve import SPEAKERS, find_reserve, find_visiting
from geo.events.what.sojourns import find_sojourns
from geo.events.what.stations import find_callers, find_stations
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
    sentences = list(marked_sentences(scene))
    subjects = find_subjects(scene, sentences)
    done = [_filled(scene, _with_subject(t, subjects)) if t.entry.type == "CONSULT" else t for t in triggers]
    done = [_signed(scene, t) if t.entry.lemma in ("sign", "initial") else t for t in done]
    done = [t for t in done if find_visiting(scene, t.token) is None]
    done = _ordered(done, [_with_subject(t, subjects) for t in find_orders(scene, sentences)])
    done = _ordered(done, find_invitations(scene, sentences))
    taken = {t.token.index for t in done} | {t.light.index for t in done if t.light is not None}
    done.extend(t for t in find_reserve(scene, taken, done))
    done.extend(find_sojourns(scene, sentences, done))
    done.extend(find_stations(scene, sentences, done))
    done.extend(find_callers(scene, sentences))
    done.extend(find_clues(scene, sentences, done))
    return sorted(done, key=lambda t: t.token.index)


def _signed(scene: Scene, trigger: Trigger) -> Trigger:
    """Read "The two leaders signed the accord in Astana" as signed by those whom the text names."""
    if trigger.recipients or not all(_is_unnamed(p) for p in trigger.actors) or trigger.is_passive:
        return trigger
    return replace(trigger, actors=the_two(scene, trigger.token) or trigger.actors)


def _ordered(triggers: Sequence[Trigger], ordered: Sequence[Trigger]) -> list[Trigger]:
    """Add the triggers that the order of words tells; where the parse read the word too, whoever names more people."""
    parsed = {t.token.index: t for t in triggers}
    for trigger in ordered:
        known = parsed.get(trigger.token.index)
        is_better = (
            known is None
            or known.entry.type != "CONSULT"
            or known.entry.lemma in ("see", "roll")
            or (known.entry.mode == "phone" and trigger.entry.mode != "phone")  # "called on the premier"
            or _count(known) < _count(trigger)
            or (trigger.object is not None and _count(known) == _count(trigger) and _may_give_way(known, trigger))
        )
        if is_better:
            parsed[trigger.token.index] = trigger
    return list(parsed.values())


def _may_give_way(known: Trigger, trigger: Trigger) -> bool:
    """Say whether a visit of the lexicon yields to an order that knows where it was: only to one that is no arrival."""
    return known.entry.mode == "visit" and trigger.entry.lemma != "arrive"


def _count(trigger: Trigger) -> int:
    return len({p.actor.name for p in (*trigger.actors, *trigger.recipients) if p.sort == "person"})


def _with_subject(trigger: Trigger, subjects: dict[int, tuple[Party, ...]]) -> Trigger:
    """Give a verb of meeting the official who stands right before it, where the parse made nobody its subject."""
    named = subjects.get(trigger.token.index, ())
    if not named or trigger.entry.actor or trigger.entry.is_noun:
        return trigger
    if trigger.is_passive:
        is_open = not any(p.figure for p in trigger.recipients) and trigger.entry.lemma in _RECEIVES
        return replace(trigger, recipients=named) if is_open else trigger
    others = {p.actor.name for p in trigger.recipients}
    actors = [p for p in trigger.actors if p.figure or p.sort == "person"]
    named = tuple(p for p in named if p.actor.name not in others)
    is_open = {p.actor.name for p in actors} <= {p.actor.name for p in named}
    return replace(trigger, actors=named) if is_open and named else trigger


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
    if not recipients and all(_is_unnamed(p) for p in actors) and (two := the_two(scene, trigger.token)):
        return replace(trigger, actors=two)
    if not trigger.is_passive and not actors:
        one = person_before(scene, trigger.token) or main_subject(scene, trigger.token)
        if one is not None and one.actor.name not in {p.actor.name for p in recipients}:
            actors = (one,)
    return replace(trigger, actors=actors, recipients=recipients)


def _is_unnamed(party: Party) -> bool:
    """Say whether "the leaders" and "both sides" stand for people named elsewhere."""
    return party.is_plural and party.figure is None and party.actor.country is None


def _with_joined(scene: Scene, verb: Token, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """Add him who is joined to the traveller by "and": "King Felipe and Queen Sofia are due in Astana"."""
    if len(actors) != 1 or actors[0].figure is None:
        return actors
    wholes = [w for w in actors[0].figure.wholes if w.end <= verb.span.start]
    first = scene.tree.indices(wholes[-1]).start if wholes else 0
    tokens = scene.tree.tokens
    if first > 0 and tokens[first - 1].text.lower() in ("his", "her", "the"):
        first -= 1  # "and his Lithuanian colleague"
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
    both = [p for p in both if p.actor.role not in SPEAKERS] or list(the_two(scene, trigger.token))
    return replace(trigger, actors=(both[0],), recipients=(both[1],)) if len(both) == 2 else trigger

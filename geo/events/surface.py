"""Who came to whom, read from the order of the words where the parse has lost a name.

News puts the doer before the verb and the other side after it. What the parse gives always comes first; this only fills
what it left open, and only with people of public office that no other verb and no preposition stands before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Token
from geo.events.lexicon import Entry
from geo.events.scene import Party, Scene
from geo.events.triggers import Trigger

_TWO_SIDED = frozenset({
    "meet", "receive", "host", "welcome", "greet", "phone", "telephone", "ring", "confer", "see", "hold", "have",
    "discuss", "sit", "talk", "speak", "await", "visit", "exchange", "consult", "call",
})  # fmt: skip
_RESERVE = frozenset({"meet", "receive", "host", "welcome", "greet", "phone", "telephone", "confer"})
_REACH = 26  # tokens between a verb and a name that belongs to it
_BARRIERS = frozenset({
    ".", ";", "“", "”", '"', "but", "that", "who", "which", "while", "when", "where", "after", "before", "as",
    "because", "whose", "whom", "and", "than", "if", "over", "about", "into", "against", "of", "from", "by",
    "accompanied",
})  # fmt: skip


def complete(scene: Scene, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Fill the sides of meetings that the parse left open, and add verbs of meeting between two names."""
    done = [_filled(scene, t) if t.entry.type == "CONSULT" else t for t in triggers]
    taken = {t.token.index for t in done} | {t.light.index for t in done if t.light is not None}
    done.extend(t for t in _reserve(scene, taken))
    return sorted(done, key=lambda t: t.token.index)


def _filled(scene: Scene, trigger: Trigger) -> Trigger:
    actors, recipients = trigger.actors, trigger.recipients
    if trigger.token.pos == "NOUN" or trigger.entry.lemma not in _TWO_SIDED:
        return trigger
    is_alone = len([p for p in actors if p.sort == "person"]) < 2
    if not trigger.is_passive and is_alone and not any(p.sort == "person" for p in recipients):
        other = person_after(scene, trigger.token)
        if other is not None and other.actor.name not in {p.actor.name for p in actors}:
            recipients = (*(p for p in recipients if p.actor.country != other.actor.country), other)
    if not trigger.is_passive and not actors:
        one = person_before(scene, trigger.token)
        if one is not None and one.actor.name not in {p.actor.name for p in recipients}:
            actors = (one,)
    return replace(trigger, actors=actors, recipients=recipients)


def _reserve(scene: Scene, taken: set[int]) -> list[Trigger]:
    """Read "received Tuesday at the palace the US ambassador": a verb of meeting that fits no row of the lexicon."""
    found = []
    for token in scene.tree.tokens:
        lemma = scene.lexicons.verb_of_form.get(token.text.lower(), "")
        if lemma not in _RESERVE or token.index in taken or scene.is_name(token) or token.pos not in ("VERB", "NOUN"):
            continue
        if token.pos == "NOUN" and token.text not in scene.lexicons.past_forms:
            continue
        entry = _row(scene, lemma)
        one, other = person_before(scene, token), person_after(scene, token)
        if entry is None or one is None or other is None or one.actor.name == other.actor.name:
            continue
        found.append(Trigger(token, entry, (one,), (other,), extent=(token,)))
    return found


def _row(scene: Scene, lemma: str) -> Entry | None:
    rows = scene.lexicons.verbs.get(lemma, ())
    return next((row for row in rows if row.type == "CONSULT" and row.mode != "third-party"), None)


def person_before(scene: Scene, verb: Token) -> Party | None:
    """Find the official named last before a verb, unless he is governed by a preposition or owns something."""
    tokens = scene.tree.tokens
    for index in range(verb.index - 1, max(-1, verb.index - _REACH), -1):
        token = tokens[index]
        if (figure := scene.figure(token)) is not None:
            first = next((scene.tree.indices(w).start for w in figure.wholes if w.overlaps(token.span)), index)
            is_owner = tokens[index + 1].text in ("'s", "’s")
            is_governed = first > 0 and tokens[first - 1].pos == "ADP"
            if is_owner or is_governed:
                return None
            party = scene.party(token)
            return party if party is not None and party.is_public else None
        if token.text in (".", ";", "“", "”", '"') or (token.pos == "VERB" and "VerbForm=Fin" in token.morph):
            return None
    return None


def person_after(scene: Scene, verb: Token) -> Party | None:
    """Find the official named first after a verb of meeting, with nothing but times and places between."""
    tokens = scene.tree.tokens
    for index in range(verb.index + 1, min(len(tokens), verb.index + _REACH)):
        token = tokens[index]
        if (figure := scene.figure(token)) is not None:
            last = next((scene.tree.indices(w).stop for w in figure.wholes if w.overlaps(token.span)), index + 1)
            is_owner = last < len(tokens) and tokens[last].text in ("'s", "’s")
            before = tokens[index - 1]
            if is_owner or (before.pos == "ADP" and before.text.lower() not in ("with", "for")):
                return None
            party = scene.party(token)
            return party if party is not None and party.is_public else None
        if token.text.lower() in _BARRIERS and scene.resolution(token) is None:
            return None
        if token.pos == "VERB" and token.text.lower() != "visiting":
            return None
    return None

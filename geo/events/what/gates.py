"""What keeps ordinary news off the map: who must act for a word to be an event, and what gives it weight."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.domain import DateRange, EventPlace
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import Party, Scene
from geo.events.triggers import Trigger, is_voice
from geo.events.what.agentless import is_between_states
from geo.events.what.background import is_no_background, is_specific
from geo.events.what.counts import is_no_statistic
from geo.events.what.harm import is_no_accident, is_violent
from geo.events.what.ordinary import is_no_crime, is_no_game
from geo.events.what.sayings import is_no_saying
from geo.events.whether.modality import Assessment
from geo.events.who.abroad import sounds_from_abroad


def is_event(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    """Say whether a trigger is political at all. The rules run in order; the first that objects decides."""
    return all(
        rule(scene, trigger, assessment)
        for rule in (
            _is_somebody,
            _has_a_side,
            _is_no_prospect,
            is_no_accident,
            is_no_game,
            is_no_crime,
            is_no_saying,
            is_no_background,
            is_no_statistic,
            is_specific,
        )
    )


_SAID = ("AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE", "CONSULT", "COOPERATE")
_NOBODY = word_class("nobody")
_SIGNING = ("sign", "initial", "ink", "conclude", "seal", "clinch", "strike", "reach")


def _is_somebody(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    """Ask of what is said for somebody who can be told: a country, a name, or more than "both sides"."""
    parties = (*trigger.actors, *trigger.recipients)
    is_sent = trigger.entry.mode == "judicial" and trigger.is_passive  # "was extradited from Dubai to the Netherlands"
    if trigger.entry.type == "COOPERATE" and len({p.actor.name for p in parties}) < 2 and not is_sent:
        is_told = trigger.entry.mode == "military" or any(p.actor.country for p in trigger.actors)
        return any(p.is_plural for p in trigger.actors) and is_told
    if trigger.entry.type not in _SAID or not parties:
        return True
    nouns = (trigger.token, *((trigger.object,) if trigger.object is not None else ()))
    is_bare = any(" " not in p.actor.name for p in parties)
    if trigger.entry.type == "CONSULT" and is_bare and any(t.lemma.lower() == "summit" for t in nouns):
        return True  # "leaders of the Pacific islands opened a summit"
    return any(p.actor.country or p.figure or not _is_nobody(p.actor.name.split()) for p in parties)


def _is_nobody(words: Sequence[str]) -> bool:
    """Say whether a name tells nobody in particular; "union leaders", "ASEAN leaders" are somebody."""
    plain = [word.lower() for word in words]
    is_told = _LED & set(plain[:-1]) or any(len(w) > 1 and w.isupper() for w in words[:-1])
    return plain[-1] in _NOBODY and not is_told and not sounds_from_abroad(" ".join(plain))


_LED = frozenset((
    "union", "tribal", "community", "religious", "opposition", "rebel", "student", "protest", "gang", "church", "clan",
    "militia", "separatist", "indigenous", "party", "police", "army", "military", "navy", "intelligence", "security",
))  # fmt: skip


def _has_a_side(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    """Ask for somebody public on one side, or for a weapon, or people in a street."""
    parties = (*trigger.actors, *trigger.recipients)
    kind = trigger.entry.type
    if is_between_states(scene, trigger):
        return True
    if kind == "CONSULT" and (not _can_confer(scene, trigger) or _is_with_voters(scene, trigger)):
        return False
    sides = (trigger.actors, trigger.recipients)
    if kind == "CONSULT" and any(side and all(_is_private(p) for p in side) for side in sides):
        return False
    if (
        kind == "AID"
        and trigger.is_passive
        and parties
        and trigger.entry.mode != "peacekeeping"
        and all(p.sort == "military" and not p.actor.country for p in parties)
    ):
        return False  # "a helicopter was sent to the scene"
    if any(p.is_public for p in parties):
        return True
    is_signed = kind in ("SUPPORT", "AGREE", "COOPERATE") and trigger.entry.lemma in _SIGNING
    if is_signed and all(p.sort in ("organisation", "person") for p in trigger.actors):
        return False  # companies among themselves
    if kind in _SAID and kind != "CONSULT" and any(is_voice(p) for p in trigger.actors):
        return True
    if kind == "AGREE" and trigger.entry.mode == "aid" and _is_by_donors(scene, trigger):
        return True
    if kind == "THREATEN" and trigger.deed is not None and trigger.deed.type == "PROTEST":
        return bool(trigger.actors)
    if kind == "AID" and trigger.entry.mode == "humanitarian":
        return _is_relief(scene, trigger)
    if kind == "PROTEST":
        is_crowd = any(p.sort == "civil" or (p.sort == "organisation" and p.is_plural) for p in parties) or (
            trigger.entry.mode == "riot" and trigger.entry.subject
        )
        return bool(is_crowd) or (not trigger.actors and _is_of_nobody(scene, trigger))
    if kind == "ASSAULT":
        return is_violent(scene, trigger)
    if kind == "ACCUSE" and "trial" in trigger.entry.subject:
        return any(scene.party(t) is not None for t in scene.tree.subtree(trigger.token))
    if kind == "COERCE":
        return _is_measure(trigger)
    if kind == "RETREAT" and trigger.entry.mode == "release":
        return True
    if kind == "REJECT":
        return trigger.is_passive
    if kind == "RETREAT" and (told := {*trigger.entry.object, *trigger.entry.object_of_preposition}) & _OF_PROTEST:
        return bool(trigger.actors) and ("work" not in told or _is_in_strike(scene, trigger))
    if kind == "CONCEDE":
        return trigger.is_passive and _is_states_own(scene, trigger)
    if kind == "MOBILIZE" and not parties and (trigger.is_passive or trigger.entry.modifier):
        return trigger.entry.mode == "police" or _is_of_war(scene, trigger)
    if kind in ("RETREAT", "SANCTION", "MOBILIZE"):
        is_of_itself = kind == "RETREAT" and trigger.entry.actor == ("none",)  # "the crossing reopened"
        is_noun = trigger.token.pos == "NOUN" and trigger.entry.lemma != "sentence"
        return is_noun or trigger.is_passive or is_of_itself
    return False


_OF_PROTEST = {"strike", "fast", "roadblock", "work"}


def _is_by_donors(scene: Scene, trigger: Trigger) -> bool:
    """Read "Donors meeting in Paris pledged 2 billion euros": states, though none is named."""
    subject = scene.tree.subject(trigger.token)
    named = (
        (subject, *scene.tree.having(subject, "compound")) if subject is not None else ()
    )  # "donors meeting in Paris"
    return any(t.text.lower() in ("donors", "lenders", "creditors") for t in named)


def _is_with_voters(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a meeting is one of a politician at home: "held a town hall meeting"."""
    nouns = (trigger.token, *((trigger.object,) if trigger.object is not None else ()))
    return any(t.lemma.lower() == "hall" for noun in nouns for t in scene.tree.having(noun, "compound"))


def _is_relief(scene: Scene, trigger: Trigger) -> bool:
    """Say whether help is told that no state gives: by aid workers, rescuers from abroad, planes with medicine."""
    if trigger.entry.is_noun:
        return bool(trigger.recipients) and not trigger.entry.modifier  # "the evacuation of civilians from Aleppo"
    if trigger.entry.lemma == "treat" and not any(p.actor.country or p.is_public for p in trigger.actors):
        return False  # "the wounded were treated at a hospital"
    if trigger.entry.modifier:
        return True  # "a plane with medicine has landed"
    names = [p.actor.name.lower().split() for p in trigger.actors]
    subject = scene.tree.subject(trigger.token)
    if trigger.entry.lemma in _GIVING and subject is not None and subject.text.lower() in _RELIEVERS:
        return True  # "a convoy of 17 trucks delivered food"
    if trigger.entry.lemma in _GIVING and any("aid" in words or words[-1] == "volunteers" for words in names):
        return True
    return any(p.actor.country and singular(w[-1]) in _HELPERS for p, w in zip(trigger.actors, names, strict=True))


_GIVING = ("distribute", "hand", "deliver", "bring", "give")
_RELIEVERS = ("convoy", "convoys", "airlift", "flotilla", "partners", "agencies", "charities")
_HELPERS = word_class("rescuer")


def _is_of_war(scene: Scene, trigger: Trigger) -> bool:
    """Say whether what was sent or laid out is an army's: tanks were deployed, but any farmer's trench may be dug."""
    told = trigger.object or scene.tree.subject(trigger.token)
    word = singular(told.text.lower()) if told is not None else ""
    return word in scene.lexicons.weapons or any(word in word_class(name) for name in ("craft", "arms", "troops"))


def _is_states_own(scene: Scene, trigger: Trigger) -> bool:
    """Say whether only a state lifts it: "the curfew was lifted"; a club's transfer ban may be lifted too."""
    words = scene.tree.subtree(trigger.object) if trigger.object is not None else ()  # "the state of emergency"
    return any(singular(t.text.lower()) in _STATES_OWN for t in words)


_STATES_OWN = (
    "curfew", "emergency", "siege", "blockade", "embargo", "martial-law", "lockdown", "sanction", "bill", "decree",
    "law", "amendment", "levy",
)  # fmt: skip


def _is_private(party: Party) -> bool:
    """Say whether a visit to somebody is no affair of state: to residents, to her father."""
    return party.sort == "civil" or (party.figure is None and party.actor.name.lower().split()[-1] in _KIN)


_KIN = (
    "father",
    "mother",
    "brother",
    "sister",
    "son",
    "daughter",
    "wife",
    "husband",
    "cousin",
    "uncle",
    "aunt",
    "parents",
)


def _is_no_prospect(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    """Leave out what somebody only may have to suffer: "the family faces deportation to Nigeria"."""
    is_faced = trigger.light is not None and trigger.light.lemma.lower() == "face"
    return not (is_faced and trigger.entry.mode in ("arrest", "deport", "expel", "convict"))


def _is_of_nobody(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a protest can do without a word for those who protest: "a protest was held in Lima"."""
    if trigger.is_passive:
        return trigger.entry.lemma in ("hold", "stage", "burn") or trigger.entry.mode == "riot"  # "police were pelted"
    return trigger.entry.lemma not in ("stay", "remain", "keep") or _is_in_strike(scene, trigger)


def _is_measure(trigger: Trigger) -> bool:
    """Say whether only a state coerces like this: people in general, curfews, "was arrested"."""
    parties = (*trigger.actors, *trigger.recipients)
    if trigger.entry.is_noun and (trigger.entry.modifier or any(p.actor.country for p in parties)):
        return True  # "mass arrests", "a demolition by Israeli bulldozers"
    return (
        any(p.sort == "civil" for p in trigger.recipients)
        or trigger.entry.lemma in _MEASURES
        or bool(_MEASURES.intersection(trigger.entry.object_of_preposition))
        or trigger.entry.mode in ("martial-law", "censor")
        or bool(set(trigger.entry.object) & {"curfew", "emergency"})
        or (trigger.token.pos == "NOUN" and trigger.light is not None)
        or (trigger.is_passive and trigger.entry.mode in ("arrest", "seize", "deport", "ban"))
    )


_MEASURES = frozenset(("curfew", "lockdown", "emergency"))


def _is_in_strike(scene: Scene, trigger: Trigger) -> bool:
    """Say whether shops stay shut for a strike: it is told beside them."""
    sentence = scene.document.sentence_at(trigger.token.span.start)
    tokens = scene.tree.tokens[sentence.first : sentence.last] if sentence is not None else ()
    nouns = scene.lexicons.nouns
    return any(e.type == "PROTEST" for t in tokens if t.pos == "NOUN" for e in nouns.get(t.lemma.lower(), ()))


def _calls_names(scene: Scene, trigger: Trigger) -> bool:
    """Read "called the Colombian president, Gustavo Pardo, a murderer": no call by phone."""
    if trigger.token.lemma.lower() != "call":
        return False
    ends = [w.end for p in trigger.recipients if p.figure is not None for w in p.figure.wholes]
    ends += [p.actor.span.end for p in trigger.recipients if p.actor.span is not None]
    return any(end > trigger.token.span.end and _NAMED.match(scene.document.text, end) for end in ends)


_NAMED = re.compile(r",?\s+(?:an?\s|[“\"‘]|['‘](?=\w))")


def _can_confer(scene: Scene, trigger: Trigger) -> bool:
    """Ask of a visit for somebody who visits: troops arrive, teams and goods travel, and nobody confers."""
    if trigger.entry.mode == "phone" and ((trigger.is_passive and not trigger.actors) or _calls_names(scene, trigger)):
        return False
    able = [
        p
        for p in (*trigger.actors, *trigger.recipients)
        if p.sort not in ("military", "police", "armed", "civil", "thing")
    ]
    if trigger.entry.mode == "visit":
        movers = (
            trigger.recipients if trigger.entry.lemma in ("host", "receive", "welcome", "greet") else trigger.actors
        )
        return any(p in able and p.sort in ("person", "government", "country", "international") for p in movers)
    return bool(able)


def score(
    scene: Scene, trigger: Trigger, assessment: Assessment, place: EventPlace | None, date: DateRange | None
) -> float:
    """Say how sure the coder is, 0 to 1: verbs with both sides, a place and a date are surest."""
    points = 0.55 if not trigger.entry.is_noun else 0.45
    points += 0.1 * bool(trigger.actors) + 0.08 * bool(trigger.recipients)
    points += 0.07 * (place is not None) + 0.05 * (date is not None)
    points += 0.05 * (trigger.entry.demands >= 2)
    if trigger.token.dep in ("advcl", "acl", "acl:relcl", "amod"):
        points -= 0.12
    if assessment.modality == "hypothetical":
        points -= 0.15
    return round(min(0.95, max(0.1, points)), 2)

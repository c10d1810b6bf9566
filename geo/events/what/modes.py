"""Finer than the type: the mode of an event, and what a promise or a threat of a deed is called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.domain import Modality, Token
from geo.events.lexicon import Entry
from geo.events.scene import Scene
from geo.events.triggers import CONFLICT, Trigger
from geo.events.whether.modality import Assessment
from geo.events.whether.speakers import REPORTING

_CALL = re.compile(
    r"\bby\s+(?:tele)?phone\b|\b(?:tele)?phone\s+(?:call|conversation|talk)|\bvideo\s*(?:call|link|conference)"
    r"|\bon\s+the\s+phone\b",
    re.I,
)
_COOPERATIVE = ("AID", "COOPERATE", "RETREAT", "SUPPORT", "CONCEDE", "AGREE")
_DEED_MODES = {
    "AGREE": {
        "CONSULT": "meet",
        "AID": "aid",
        "COOPERATE": "trade",
        "RETREAT": "yield",
        "CONCEDE": "yield",
        "SUPPORT": "support",
    },
    "REQUEST": {"CONSULT": "meet", "AID": "assist", "COOPERATE": "assist", "RETREAT": "yield", "CONCEDE": "yield"},
    "REJECT": {"CONSULT": "meet", "AID": "assist", "COOPERATE": "assist", "RETREAT": "yield", "CONCEDE": "yield"},
}
_THREATS = {
    "ASSAULT": "violence",
    "SANCTION": "relations",
    "COERCE": "restrict",
    "MOBILIZE": "territory",
}


def mode_of(scene: Scene, trigger: Trigger, kind: str) -> str | None:
    """Give the mode: the row's own, that of the deed spoken of, or that of the weapon told in the clause."""
    entry = trigger.entry
    if kind == "CONSULT" and entry.mode is None and _is_call(scene, trigger):
        return "phone"
    if kind != entry.type:
        return _spoken_mode(kind, entry)
    if entry.mode == "deed":
        is_armed = any(p.sort in ("armed", "military") for p in trigger.actors)
        if kind == "THREATEN" and trigger.deed is not None and trigger.deed.type == "PROTEST":
            is_of_state = any(p.sort in ("country", "government", "international") for p in trigger.actors)
            return "violence" if is_armed else "restrict" if is_of_state else None  # rebels march on a town
        return _spoken_mode(kind, trigger.deed)
    if kind == "ASSAULT" and entry.mode is None:
        return weapon_mode(scene, trigger)
    return entry.mode


def _is_call(scene: Scene, trigger: Trigger) -> bool:
    sentence = scene.document.sentence_at(trigger.token.span.start)
    return sentence is not None and _CALL.search(sentence.span.of(scene.document.text)) is not None


def _spoken_mode(kind: str, deed: Entry | None) -> str | None:
    if deed is None:
        return None
    if kind == "THREATEN":
        if deed.type == "COERCE" and deed.mode in ("arrest",):
            return "arrest"
        if deed.type == "SANCTION" and deed.mode == "expel":
            return "expel"
        return _THREATS.get(deed.type)
    return _DEED_MODES.get(kind, {}).get(deed.type, "change" if kind in ("REQUEST", "REJECT") else None)


def weapon_mode(scene: Scene, trigger: Trigger) -> str | None:
    """Read how: "killed by a car bomb" is explosives, "in an air strike" aerial."""
    for token in _around(scene, trigger.token):
        for word in (token.lemma.lower(), token.text.lower()):
            if word in scene.lexicons.weapons:
                return scene.lexicons.weapons[word]
    return None


def _around(scene: Scene, token: Token) -> list[Token]:
    sentence = scene.document.sentence_at(token.span.start)
    above = scene.tree.head(token)
    is_result = token.dep == "advcl" and token.text.lower().endswith("ing") and above.pos == "VERB"
    below = [t for t in scene.tree.subtree(above if is_result else token) if t.index != token.index]
    found = [t for t in below if t.lemma.lower() in _FINDING and t.pos == "VERB"]
    below = [t for t in below if not any(scene.tree.is_under(t, one) for one in found)]  # "and seized grenades"
    subject = scene.tree.subject(token) if token.pos == "VERB" else None
    below += [subject] if subject is not None else []
    if sentence is None:
        return below
    return [t for t in below if sentence.first <= t.index < sentence.last]


_FINDING = ("seize", "find", "recover", "discover", "confiscate", "hand", "surrender")


def promised_type(scene: Scene, trigger: Trigger, assessment: Assessment) -> str:
    """Call a deed by what is done now: a meeting to come is agreed, a deed announced by its own doer is promised.

    "France will send doctors, its minister said" is AGREE; "farmers said they would blockade Paris" is THREATEN, and so
    is "said it might cut aid"; "said it would never free them" is REJECT; a deed that somebody else foretells keeps
    its type, with modality planned.
    """
    kind = trigger.entry.type
    if _is_refused(scene, trigger, assessment):
        return "REJECT"
    if kind in CONFLICT and _is_threatened(scene, trigger, assessment):
        return "THREATEN"
    if assessment.modality != "planned":
        return kind
    if kind == "CONSULT":
        return "AGREE"
    if not _is_own_word(scene, trigger, assessment):
        return kind
    if kind == "RETREAT" and trigger.entry.mode in ("withdraw", "ceasefire"):
        return "CONCEDE"  # a withdrawal or a ceasefire to come
    if kind in _COOPERATIVE:
        return "AGREE"
    return "THREATEN" if kind in CONFLICT and assessment.rule == "future in the past" else kind


def _is_threatened(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    """Read "said it might cut aid" and "would close the port unless they were paid", told by the doer."""
    verb = trigger.light or trigger.token
    words = {t.text.lower() for t in scene.tree.having(verb, "aux")}
    is_conditional = assessment.rule in ("condition", "future", "future in the past") and any(
        mark.text.lower() in ("if", "unless", "until")
        for clause in scene.tree.having(verb, "advcl")
        for mark in scene.tree.having(clause, "mark")
    )
    is_told = assessment.rule == "modal verb" or (is_conditional and bool(words & {"will", "would", "'ll", "’ll"}))
    warner = scene.tree.head(assessment.speaker).lemma.lower() if assessment.speaker is not None else ""
    if "have" in words:
        return False  # "could have struck more bombers"
    return is_told and (warner in ("warn", "threaten") or _is_own_word(scene, trigger, assessment))


def is_word_given(trigger: Trigger, kind: str) -> bool:
    """Say whether what happened is that somebody gave his word: of a deed, a threat, a refusal, never of a meeting."""
    return kind != trigger.entry.type and trigger.entry.type != "CONSULT" and kind in _WORDS


_WORDS = ("AGREE", "CONCEDE", "THREATEN", "REJECT")


def modality_of(trigger: Trigger, kind: str, assessment: Assessment) -> Modality:
    """Give the modality: a deed that its doer says he won't do is a refusal, and one he says he may do a threat."""
    is_said = assessment.modality in ("negated", "hypothetical") and kind in ("REJECT", "THREATEN")
    is_refused = is_said and kind != trigger.entry.type
    return "happened" if is_refused or is_word_given(trigger, kind) else assessment.modality


def teller_of(scene: Scene, triggers: Sequence[Trigger], assessment: Assessment) -> Trigger | None:
    """Find the verb with which somebody gives his word: its day is that of the promise, which has no spot on a map."""
    if assessment.speaker is None:
        return None
    verb = scene.tree.head(assessment.speaker)
    return next((t for t in triggers if t.token.index == verb.index), None)


def _is_refused(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    """Read "said it would not meet them", "will never return the islands, its premier said"."""
    is_friendly = trigger.entry.type in (*_COOPERATIVE, "CONSULT")
    words = {t.text.lower() for t in scene.tree.having(trigger.light or trigger.token, "aux")}
    if assessment.modality == "negated" and trigger.entry.lemma in _RECOGNISING and words & {"do", "does"}:
        return True  # "France does not recognise the junta"
    return (
        is_friendly
        and assessment.modality == "negated"
        and bool(words & {"will", "would", "wo", "'ll", "’ll"})
        and (_is_own_word(scene, trigger, assessment) or (bool(trigger.actors) and assessment.speaker is None))
    )


_RECOGNISING = ("recognise", "recognize")


def _is_announced(scene: Scene, trigger: Trigger) -> bool:
    """Say whether the verb above is its doer's: "the rebels announced they will return the weapons, reports say"."""
    verb = trigger.light or trigger.token
    above = scene.tree.head(verb)
    if verb.dep not in ("ccomp", "xcomp") or above.lemma.lower() not in REPORTING:
        return False
    names = {p.actor.name for p in trigger.actors}
    return any(p.actor.name in names for p in scene.parties(scene.tree.subject(above)))


def _is_own_word(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    if _is_announced(scene, trigger):
        return True
    if assessment.speaker is None:
        return False
    owners = scene.tree.having(assessment.speaker, "nmod:poss")  # "its foreign minister said"
    if {t.text.lower() for t in (assessment.speaker, *owners)} & {"it", "they", "he", "she", "its", "their"}:
        return True
    speaker = scene.party(assessment.speaker)
    if speaker is None:
        return False
    if speaker.sort == "government" and speaker.actor.country is None:
        return any(p.sort in ("country", "government") for p in trigger.actors)  # "the foreign ministry said"
    if trigger.is_passive and not trigger.actors:
        return speaker.is_public  # "foreigners would be deported, the minister said"
    for party in trigger.actors:
        if party.actor.name == speaker.actor.name or (
            party.actor.country is not None and party.actor.country == speaker.actor.country
        ):
            return True
    return False

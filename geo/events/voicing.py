"""Words told beside a deed or a visit: what a crowd demands, ministers who meet agree, and a guest promises, where."""

from __future__ import annotations

from geo.domain import Token
from geo.events.drafts import Draft
from geo.events.scene import Scene

_WORDS = ("REQUEST", "ACCUSE", "AGREE", "SUPPORT", "REJECT", "THREATEN")
_GATHERED = ("meeting", "gathered", "gathering", "assembled", "convened")


def is_voiced_at(scene: Scene, words: Draft, deed: Draft) -> bool:
    """Say whether words were said where, and on the day when, another thing of their sentence was done."""
    one, other = words.event, deed.event
    if one.type not in _WORDS or other.place is None or one.modality != "happened" or other.modality != "happened":
        return False
    between = scene.tree.tokens[deed.trigger.token.index : words.trigger.token.index]
    if not between or any(t.text == ";" for t in between):
        return False
    if other.type == "PROTEST":
        return one.type in ("REQUEST", "ACCUSE") and _is_cry(scene, words)
    if other.type != "CONSULT" or other.mode == "phone":
        return False
    if deed.trigger.token.text.lower() in _GATHERED:
        return _are_same(words, deed)
    is_told = other.place.span is not None and other.place.span.end <= one.trigger.start
    return is_told and _is_next(scene, words, deed) and any(p.figure is not None for p in words.actors)


def _is_cry(scene: Scene, words: Draft) -> bool:
    """Read "Thousands marched through Tbilisi on Monday, demanding the release of students"."""
    verb = words.trigger.token
    is_bare = verb.text.lower().endswith("ing") and not scene.tree.having(verb, "nsubj", "mark", "case")
    return is_bare and verb.dep in ("advcl", "acl", "conj")


def _is_next(scene: Scene, words: Draft, deed: Draft) -> bool:
    """Say whether words are what the same people did next: "saw the fence at Druskininkai and pledged 12 million"."""
    here = words.trigger.token
    for _ in range(3):
        if here.dep != "conj" or scene.tree.having(here, "nsubj", "nsubj:pass", "aux"):
            return False
        here = scene.tree.head(here)
        if here in _verbs(deed):
            return True
    return False


def _verbs(draft: Draft) -> tuple[Token, ...]:
    light = draft.trigger.light
    return (draft.trigger.token,) if light is None else (draft.trigger.token, light)


def _are_same(one: Draft, other: Draft) -> bool:
    """Say whether those who speak are those who met: "The bishops, meeting in Granada on Tuesday, asked him"."""
    speakers = {p.actor.name for p in one.actors}
    return bool(speakers) and speakers <= {p.actor.name for p in (*other.actors, *other.recipients)}

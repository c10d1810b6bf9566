"""A place in front of its sentence: whether it is that of a deed which stands further on."""

from __future__ import annotations

from geo.domain import Token
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.where.locating import OBJECT_IS_PLACE, precision_of
from geo.events.where.locatives import Option
from geo.events.where.opening import opens_sentence


def is_in_front(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Read "In Havana the government signed": a place that opens the sentence is of its first verb and those joined."""
    if not opens_sentence(scene, token) or trigger.token.dep == "acl:relcl":
        return False
    between = scene.tree.tokens[token.index + 1 : trigger.token.index]
    told = (*trigger.beside, trigger.light)
    joined = [t for t in between if trigger.token.dep == "conj" and trigger.token.head == t.index]
    beyond = max((t.index for t in between if t.text == ";"), default=0)  # "In Abuja, police ...; a man was stabbed"
    others = [t for t in between if t.index > beyond and t.pos == "VERB" and t not in (*told, *joined)]
    return bool(between) and all(_is_beside_doer(scene, t) for t in others)


def is_alone_in_front(scene: Scene, option: Option, trigger: Trigger) -> bool:
    """Read "In Ganta, supporters went for each other and police arrested 14": the one place named is that of it all."""
    sentence = scene.document.sentence_at(option.token.span.start)
    told = (trigger.light or trigger.token, *scene.tree.climb(trigger.light or trigger.token))
    if trigger.entry.type not in OBJECT_IS_PLACE or precision_of(option) not in _FINE_ENOUGH or sentence is None:
        return False
    if len(scene.resolutions_in(sentence)) > 1 or not opens_sentence(scene, option.token):
        return False
    between = scene.tree.tokens[option.token.index : trigger.token.index]
    is_aside = any(t.dep in ("acl:relcl", "acl", "ccomp") or _is_since(scene, t) for t in told)
    is_aside |= trigger.entry.is_noun and scene.tree.preposition(told[0]) in _ABOUT  # "a strike against the abduction"
    had = any(t.text.lower() in ("had", "has", "have") for t in scene.tree.having(told[0], "aux"))
    return bool(between) and not is_aside and not had and not any(t.text == ";" for t in between)


def _is_since(scene: Scene, token: Token) -> bool:
    return token.dep == "advcl" and any(t.text.lower() in _EARLIER for t in scene.tree.having(token, "mark", "advmod"))


_ABOUT = ("against", "over", "about", "for", "since", "after", "following")
_EARLIER = ("since", "because", "after", "if", "although", "though", "before")
_FINE_ENOUGH = ("landmark", "district", "city", "admin2")


def _is_beside_doer(scene: Scene, verb: Token) -> bool:
    """Read "In Kano, men who had come by boat shot two people": a clause that only says who they are."""
    clause = next((t for t in (verb, *scene.tree.climb(verb)) if t.dep in ("acl:relcl", "acl")), None)
    return clause is not None and scene.tree.head(clause).dep in ("nsubj", "nsubj:pass")

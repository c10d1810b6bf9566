"""Deeds that are only counted: "there were 130 murders in London last year" tells a rate, no event."""

from __future__ import annotations

from geo.domain import Token
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.whether.modality import Assessment

_RATES = word_class("rate")
_COUNTING = ("be", "record", "register", "document", "log", "report", "count", "total", "average", "see", "tally")
_COUNTED = ("ASSAULT", "COERCE", "PROTEST", "SANCTION")
_LARGE = ("hundred", "thousand", "dozen", "million")
_FEW = 10  # so many bombs on one day are told as events
_DAYS = ("weekday", "day", "near", "time")


def is_no_statistic(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    """Leave out nouns under a rate, and large numbers of deeds that are recorded of no single day."""
    if not trigger.entry.is_noun or trigger.entry.type not in _COUNTED:
        return True
    if _is_tallied(scene, trigger.token):
        return False
    if trigger.actors:
        return True
    above = scene.tree.head(trigger.token)
    is_below = trigger.token.dep == "nmod" and scene.tree.preposition(trigger.token) in ("of", "in")
    if is_below and singular(above.text.lower()) in _RATES:
        return False
    if not _is_many(scene, trigger.token) or _is_of_day(scene, trigger.token):
        return True
    return above.lemma.lower() not in _COUNTING and not scene.tree.having(trigger.token, "expl")


def _is_tallied(scene: Scene, noun: Token) -> bool:
    """Read "London's murder tally last year", whatever the parse makes of the word behind the deed."""
    following = scene.tree.tokens[noun.index + 1 : noun.index + 2]
    return "Number=Sing" in noun.morph and any(t.text.lower() in ("tally", "rate", "toll", "count") for t in following)


def _is_many(scene: Scene, noun: Token) -> bool:
    for child in scene.tree.having(noun, "nummod") if "Number=Plur" in noun.morph else ():
        digits = child.text.replace(",", "")
        if (digits.isdigit() and int(digits) >= _FEW) or singular(child.text.lower()) in _LARGE:
            return True
    above = scene.tree.head(noun)
    return noun.dep == "nmod" and singular(above.text.lower()) in _LARGE


def _is_of_day(scene: Scene, token: Token) -> bool:
    sentence = scene.document.sentence_at(token.span.start)
    return sentence is not None and any(p.rule.name in _DAYS and sentence.span.contains(p.span) for p in scene.dates)

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
    if trigger.entry.type not in _COUNTED:
        return True
    if _is_summed_up(scene, trigger):
        return False
    if not trigger.entry.is_noun:
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


def _is_summed_up(scene: Scene, trigger: Trigger) -> bool:
    """Read "39 people had been murdered there since 1980", "Niger has had four coups since independence"."""
    verb = trigger.light or trigger.token
    is_had = trigger.entry.is_noun and verb.lemma.lower() in ("have", "see", "suffer", "witness", "experience")
    if not is_had and not (trigger.is_passive and not trigger.actors):
        return False
    told = [trigger.token, *scene.tree.having(trigger.token, "nsubj:pass", "obj")]
    is_count = any(scene.tree.having(t, "nummod") for t in told)
    return is_count and any(_is_since_years(scene, t) for t in scene.tree.subtree(verb))


def _is_since_years(scene: Scene, token: Token) -> bool:
    word = token.text.lower()
    is_long = (len(word) == 4 and word.isdigit()) or word in ("independence", "inception", "founding")
    before = scene.tree.tokens[max(0, token.index - 2) : token.index]
    return is_long and any(t.text.lower() == "since" for t in before)


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

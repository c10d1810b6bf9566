"""When an event happened: the date phrase of its clause, read in the direction of its tense."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from geo.domain import Sentence, Token
from geo.events.dates.phrases import DatePhrase
from geo.events.dates.relative_dates import count_back
from geo.events.scene import Scene
from geo.events.triggers import Trigger, index_triggers
from geo.events.when.clause_dates import (
    counted_deed,
    deed_between_commas,
    fronted_noun,
    is_counted,
    is_lent,
    is_recalled,
    opened_deed,
)
from geo.events.when.elsewhere import is_elsewhere
from geo.events.when.other_clauses import BEGINS, is_begun, is_of_another, is_second_clause
from geo.events.when.saying_dates import (
    SAID,
    announced,
    condemned,
    deed_in_front,
    is_of_saying,
    is_of_venue,
    judged_noun,
    planned_noun,
    reported_noun,
    verb_above,
)
from geo.events.whether.speakers import REPORTING

_THEME = ("against", "over", "after", "before", "about", "for", "since", "following", "amid", "despite", "of", "to")
_AHEAD = re.compile(r"(?:next|this\s+coming|tomorrow)\b", re.I)
_RANK = {"time": 1, "vague": 2}  # "at dawn" counts where no day is told, "in recent weeks" where nothing else is
_WEIGHING = ("propose", "discuss", "consider", "recommend", "suggest", "demand", "approve")


def find_date(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> DatePhrase | None:
    """Find the date phrase that belongs to a trigger; one that hangs on "said" belongs to nobody."""
    sentence = scene.document.sentence_at(trigger.token.span.start)
    if sentence is None:
        return None
    here = [t for t in triggers if sentence.first <= t.token.index < sentence.last]
    told = scene.dates_in(sentence)
    phrases = [p for p in told if not is_elsewhere(scene, p, trigger)]
    if planned := _planned_for(scene, phrases, trigger):
        if _TRIP.search(sentence.span.of(scene.document.text)):
            return planned[0]
        phrases = [p for p in phrases if p not in planned]
    owners = [(p, _owner(scene, p, here)) for p in phrases]
    owned = [p for p, owner in owners if owner is trigger]
    if not owned:
        free = [p for p, owner in owners if owner is None and not is_counted(scene, p)]
        owned = [p for p in free if _is_loose(scene, p, trigger, here)]
    owned = owned or _second_day(scene, told, trigger)
    if not owned and trigger.entry.type in SAID:
        owned = [p for p in phrases if is_of_venue(scene, p, sentence.span.start)]
    if not owned and trigger.entry.type == "CONSULT":
        owned = [p for p, owner in owners if _is_of_part(scene, trigger, owner)]
    if all(p.is_bound for p in owned):  # "since Thursday, when it suspended talks until 2028"
        owned = [p for p, owner in owners if is_lent(scene, p, owner, trigger)] or owned
    owned = owned or announced(scene, told, trigger)
    owned = owned or [p for p in phrases if _is_in_front(scene, p, trigger, sentence)]
    owned.sort(key=lambda p: (p.is_bound, _RANK.get(p.rule.name, 0), abs(p.span.start - trigger.token.span.start)))
    return _moment(scene, owned[0], trigger) if owned else None


def _planned_for(scene: Scene, phrases: Sequence[DatePhrase], trigger: Trigger) -> list[DatePhrase]:
    """Read "put off on Tuesday a visit to Oslo planned for mid-May": what is called off has the day it was to be.

    It is the day of a trip; of talks called off, only the day of the calling off is one.
    """
    if trigger.entry.type != "REJECT" or trigger.entry.mode != "meet":
        return []
    text = scene.document.text
    return [p for p in phrases if _FOR.search(text, max(0, p.span.start - 60), p.span.start)]


_TRIP = re.compile(r"\b(?:visit|trip|tour|travel|journey|stay|stopover)s?\b", re.I)
_FOR = re.compile(
    r"\b(?:planned|scheduled|set|due|slated|expected|(?:to|have)\s+(?:be|been)\s+held|to\s+(?:take\s+place|begin|start))"
    r"(?:\s+(?:at|in)\s+[^,.;]{3,40}?)?(?:\s+early|\s+late)?\s+(?:for|on|in|to\s+\w+\s+on)\s+(?:the\s+)?$"
)


def _second_day(scene: Scene, told: Sequence[DatePhrase], trigger: Trigger) -> list[DatePhrase]:
    """Read "on Monday it fired rockets in reply to a raid near Tyre a day earlier": verb and noun have a day each.

    The second day stands after the noun, and no verb stands between.
    """
    if not trigger.entry.is_noun or len(told) < 2 or told[0].span.end > trigger.token.span.start:
        return []
    after = next((p for p in told if p.span.start > trigger.token.span.end), None)
    indices = scene.tree.indices(after.span) if after is not None else None
    if after is None or not indices or after.is_since or is_of_saying(scene, after):
        return []
    between = scene.tree.tokens[trigger.token.index + 1 : indices.start]
    return [] if any(t.pos in ("VERB", "AUX") or t.text in (",", ";") for t in between) else [after]


_FRONT = 12  # characters


def _is_in_front(scene: Scene, phrase: DatePhrase, trigger: Trigger, sentence: Sentence) -> bool:
    """Read "In the autumn of 2021, when thousands came, the government imposed": the front dates the main verb."""
    verb = trigger.light or trigger.token
    if phrase.span.start - sentence.span.start > _FRONT or phrase.is_since or phrase.rule.name in ("vague", "story"):
        return False
    is_bare = verb.dep == "advcl" and not scene.tree.having(verb, "mark", "nsubj", "nsubj:pass", "advmod")
    is_bare = is_bare or _is_all_dated(scene, phrase, verb, sentence)
    is_finite = "VerbForm=Fin" in verb.morph or verb.dep == "acl:relcl"
    is_main = verb.pos == "VERB" and (verb.dep in ("root", "conj") or is_bare) and is_finite
    between = scene.tree.tokens[scene.tree.indices(phrase.span).stop : verb.index]
    return is_main and not any(t.text == ";" or _is_reporting(scene, t) for t in between)


def _is_all_dated(scene: Scene, phrase: DatePhrase, verb: Token, sentence: Sentence) -> bool:
    """Read "In 2019 it took the bishops, who brought the sides to one table": a year in front is that of all of it."""
    is_alone = phrase.rule.name in ("year", "month") and len(scene.dates_in(sentence)) == 1
    is_told = "Tense=Past|VerbForm=Fin" in verb.morph
    if phrase.rule.name == "year":
        is_told = is_told or any(t.text.lower() == "had" for t in scene.tree.having(verb, "aux"))
    return is_alone and verb.dep == "acl:relcl" and is_told


def _moment(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> DatePhrase | None:
    """Take "since August 2021, when the rebels captured" as the month of the capture, not as a stretch.

    "Two days after rangers arrested him" is counted back for the arrest, and says nothing of what came after it.
    """
    if is_counted(scene, phrase):
        return replace(phrase, rule=replace(phrase.rule, resolve=count_back))
    between = scene.document.text[phrase.span.end : trigger.token.span.start]
    if between.lstrip(", ").startswith("when ") or (phrase.is_bound and _is_done_by(scene, phrase, trigger)):
        return replace(phrase, is_since=False, is_bound=False)
    return phrase


def _is_done_by(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "By Monday evening the authorities had evacuated 600 people" as of Monday."""
    is_day = phrase.rule.name in ("weekday", "day", "near") and scene.document.text[
        : phrase.span.start
    ].rstrip().endswith(("by", "By"))
    return is_day and any(t.text.lower() == "had" for t in scene.tree.having(trigger.light or trigger.token, "aux"))


def _owner(scene: Scene, phrase: DatePhrase, triggers: Sequence[Trigger]) -> Trigger | None:
    top = scene.tree.top(phrase.span)
    if top is None:
        return None
    if is_counted(scene, phrase):
        return counted_deed(scene, phrase, triggers)
    named = fronted_noun(scene, phrase, triggers) or deed_in_front(scene, phrase, triggers)
    named = named or deed_between_commas(scene, phrase, triggers) or opened_deed(scene, phrase, triggers)
    if named is not None:
        return named
    by_token = index_triggers(triggers)
    blocked = is_in_clause = False
    for above in (top, *scene.tree.climb(top)):
        if planned := planned_noun(scene, above, by_token):
            return planned
        if above.index in by_token and not _is_told_back(above, phrase) and not is_recalled(scene, above):
            trigger = condemned(scene, phrase, by_token[above.index], by_token)
            return None if blocked or (is_in_clause and trigger.entry.type in SAID) else trigger
        if _is_reporting(scene, above):
            return reported_noun(scene, above, by_token) or _claimed(scene, phrase, above, by_token)
        if above.pos == "VERB" and (judged := judged_noun(scene, phrase, above, by_token)) is not None:
            return judged
        blocked = blocked or _is_done_by_another(scene, above) or is_second_clause(scene, phrase, above)
        is_in_clause = is_in_clause or (above.dep == "ccomp" and bool(scene.tree.having(above, "nsubj", "nsubj:pass")))
        if above.dep in ("acl:relcl", "parataxis") and above.pos == "VERB":
            if above.lemma.lower() in BEGINS:
                nouns = [t for t in triggers if is_begun(scene, t, above)]
                return max(nouns, key=lambda t: t.token.index, default=None)
            blocked = True
    return None


_BACK = re.compile(r"(?:last|yesterday|earlier)\b|.*\bago$", re.I)


def _is_told_back(token: Token, phrase: DatePhrase) -> bool:
    """Read "had offered to mediate last week": what is past is the offer."""
    return token.dep == "xcomp" and "VerbForm=Inf" in token.morph and _BACK.match(phrase.text) is not None


_BLAME = ("responsibility", "credit")


def _claimed(scene: Scene, phrase: DatePhrase, verb: Token, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Read "claimed to have killed three militants last night": the night is that of the killing.

    So is the day of "claimed responsibility for the bombing in Quetta on Sunday".
    """
    deeds = [t for t in scene.tree.having(verb, "xcomp") if t.index in by_token and t.span.end <= phrase.span.start]
    if not deeds and any(t.lemma.lower() in _BLAME for t in scene.tree.having(verb, "obj")):
        words = scene.tree.tokens[verb.index : scene.tree.indices(phrase.span).start]
        deeds = [t for t in words if t.pos == "NOUN" and t.index in by_token and scene.tree.preposition(t) == "for"]
    return by_token[deeds[-1].index] if deeds else None


def _is_done_by_another(scene: Scene, token: Token) -> bool:
    """Say whether a date is told in "reservists, disarmed by his predecessor in 2019": of another deed."""
    return token.dep == "acl" and token.pos == "VERB" and bool(scene.tree.having(token, "obl:agent"))


def _is_of_part(scene: Scene, trigger: Trigger, other: Trigger | None) -> bool:
    """Say whether a date's owner is only part of what a trigger tells: "was in Hanoi for talks on 12 March"."""
    if other is None or other.entry.type != "CONSULT" or other.token.pos != "NOUN":
        return False
    tops = [t.index for t in (trigger.token, trigger.object) if t is not None]
    return any(above.index in tops for above in scene.tree.climb(other.token))


def _is_reporting(scene: Scene, token: Token) -> bool:
    if token.pos != "VERB" or token.dep == "amod" or token.lemma.lower() not in REPORTING:
        return False
    return not any(o.lemma.lower() in ("life", "lives") for o in scene.tree.having(token, "obj"))  # "claimed 31 lives"


def _is_told_by(scene: Scene, top: Token, trigger: Trigger) -> bool:
    """Say whether the verb that a date hangs on tells of a noun: "the toll of the raid rose on Monday" dates none."""
    verb = verb_above(scene, top)
    if verb is None or verb in trigger.beside or verb == trigger.light:
        return True
    if verb.lemma.lower() in _WEIGHING and "Tense=Past|VerbForm=Fin" in verb.morph:
        return False
    if trigger.token.dep in ("obl", "nmod") and scene.tree.preposition(trigger.token) in _THEME:
        return False
    return scene.tree.head(trigger.token).index == verb.index or scene.tree.is_under(verb, trigger.token)


def _is_loose(scene: Scene, phrase: DatePhrase, trigger: Trigger, here: Sequence[Trigger]) -> bool:
    """Take a date that the parse hung nowhere useful if this is the nearest trigger and no "said" stands between."""
    top = scene.tree.top(phrase.span)
    if top is None or _is_reporting(scene, verb_above(scene, top) or top):
        return False
    if trigger.entry.is_noun and not _is_told_by(scene, top, trigger) and not _AHEAD.match(phrase.text):
        return False
    if trigger.token.dep == "amod" or (phrase.rule.name != "time" and is_of_another(scene, phrase, top, trigger)):
        return False
    rivals = [t for t in here if t is trigger or t.entry.type != "STATEMENT"]
    nearest = min(rivals, key=lambda t: abs(t.token.index - top.index))
    first, last = sorted((top.index, trigger.token.index))
    between = scene.tree.tokens[first:last]
    return nearest is trigger and not any(_is_reporting(scene, t) for t in between if t is not trigger.token)

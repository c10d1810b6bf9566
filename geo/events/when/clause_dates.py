"""Dates that one clause lends another: "in a call on Tuesday they agreed", "seized power on Friday and arrested"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from geo.domain import Token
from geo.events.dates.phrases import DatePhrase
from geo.events.grammar.forms import singular
from geo.events.scene import Scene
from geo.events.triggers import Trigger, is_same_harm
from geo.events.whether.speakers import REPORTING
from geo.events.whether.tenses import FUTURE, auxiliaries, is_to_come

_DEEDS = ("ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE", "AID", "CONSULT", "SANCTION", "COOPERATE")
_AT_ONCE = ("in", "at", "during", "on")
_WHILE = ("while", "as", "when")


def is_lent(scene: Scene, phrase: DatePhrase, owner: Trigger | None, trigger: Trigger) -> bool:
    """Say whether a phrase that belongs to another clause dates a trigger too. The rules are tried in order."""
    if is_told_when(scene, phrase, trigger):
        return True
    if trigger.entry.lemma == "invite":
        return False  # "telephoned him on Monday and invited him to Pretoria": no day of the visit
    if phrase.rule.name in ("vague", "year", "years", "story"):
        return False
    verb = _verb_of(scene, phrase)
    if verb is not None and verb.dep == "acl" and owner is not None and owner.token.pos == "VERB":
        verb = owner.token  # "gunmen suspected to be bandits on Tuesday stormed a wedding, carting away the guests"
    ours = trigger.light or trigger.token
    if verb is None or _is_ahead(scene, verb) != _is_ahead(scene, ours) or is_done_since(scene, ours):
        return False
    return (
        _is_occasion(scene, owner, ours)
        or (trigger.entry.type == "CONSULT" and _is_place_of_saying(scene, owner, ours))
        or (trigger.entry.type in _DEEDS and _shares_subject(scene, verb, ours, phrase))
        or (phrase.span.end <= verb.span.start and _shares_subject(scene, verb, ours, phrase))
        or (_is_contact(owner) and _shares_subject(scene, verb, ours, phrase))
        or _is_meanwhile(scene, verb, ours)
        or _is_at_occasion(scene, verb, ours)
        or _is_hours_away(scene, verb, ours)
        or _is_hours_after(scene, verb, ours)
        or (trigger.entry.type in _DEEDS and _is_outcome(scene, verb, ours))
        or is_same_harm(verb, ours)
        or _is_load(owner, trigger)
        or _is_where_to(scene, verb, ours)
        or _is_way(scene, verb, ours)
    )


def is_done_since(scene: Scene, verb: Token) -> bool:
    """Read "ceded villages on 24 May, and its police have detained": by others, on no day that was told."""
    has = any(t.text.lower() in ("has", "have") for t in scene.tree.having(verb, "aux"))
    is_since = any(t.text.lower() == "since" for t in scene.tree.having(verb, "advmod", "mark"))
    return has and (is_since or bool(scene.tree.having(verb, "nsubj", "nsubj:pass")))


def _is_load(owner: Trigger | None, trigger: Trigger) -> bool:
    """Read "sent a plane carrying tents to Derna on Monday": the parse hangs the day on what the plane carries."""
    thing = trigger.object
    is_inside = owner is not None and thing is not None and owner.token.dep == "acl" and owner.token.head == thing.index
    return is_inside and owner is not None and owner.entry.type == trigger.entry.type


def _is_way(scene: Scene, verb: Token, ours: Token) -> bool:
    """Read "drew protests in March by meeting him in Antalya", "told him by telephone earlier this month"."""
    if ours.head != verb.index or scene.tree.having(ours, "nsubj", "aux"):
        return False
    marks = {t.text.lower() for t in scene.tree.having(ours, "mark", "case")}
    is_call = ours.pos == "NOUN" and verb.lemma.lower() in REPORTING
    return "by" in marks and (is_call or (ours.dep in ("advcl", "xcomp") and ours.text.endswith("ing")))


def _is_where_to(scene: Scene, verb: Token, ours: Token) -> bool:
    """Read "flew to New Delhi on Sunday evening, where he briefed the home minister"."""
    above = scene.tree.head(ours)
    is_clause = ours.dep in ("acl:relcl", "advcl") and (above is verb or scene.tree.is_under(above, verb))
    wheres = [t for t in scene.tree.having(ours, "advmod", "mark") if t.text.lower() == "where"]
    doers = scene.tree.having(ours, "nsubj")
    return is_clause and verb.lemma.lower() in _GOING and bool(wheres) and any(t.pos == "PRON" for t in doers)


_GOING = ("fly", "travel", "go", "arrive", "head", "drive", "sail", "come", "land", "visit", "return")


def _is_ahead(scene: Scene, verb: Token) -> bool:
    """Tell "met Tsai on Wednesday" from "and is to fly to Seoul": a day of the one is not lent to the other."""
    return bool(auxiliaries(scene.tree, verb, verb) & FUTURE) or is_to_come(scene.tree, verb, verb)


_WHEN = re.compile(r",?\s+(?:the\s+(?:same\s+)?day\s+)?(?:when|(?:on|in|at|during|by|under)\s+which)\b[^,;.]*", re.I)
_AFTER = re.compile(r"\b(?:after|before)$", re.I)


def is_told_when(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "since 2017, when a bomb killed 500", "began in 2012, when rebels seized the town"."""
    return _WHEN.fullmatch(scene.document.text, phrase.span.end, trigger.token.span.start) is not None


def is_counted(scene: Scene, phrase: DatePhrase) -> bool:
    """Say whether a clause or noun follows from which is counted: "two days after rangers arrested him"."""
    if phrase.rule.name != "story" or _AFTER.search(phrase.text) is None:
        return False
    indices = scene.tree.indices(phrase.span)
    following = scene.tree.tokens[indices.stop : indices.stop + 1]
    is_open = scene.document.text[phrase.span.end : phrase.span.end + 1] == " "
    return is_open and not any(_is_main(t) or t.pos in ("ADP", "PART", "CCONJ") or t.text == "that" for t in following)


def _is_main(token: Token) -> bool:
    """Say whether a verb follows that tells of what stood before: "clashes the day before left three dead"."""
    return token.pos in ("VERB", "AUX") and not token.text.endswith("ing")


_FRONTED = 12  # characters


def counted_deed(scene: Scene, phrase: DatePhrase, triggers: Sequence[Trigger]) -> Trigger | None:
    """Find the deed that stands after "two days after", in its own clause."""
    last = scene.tree.tokens[scene.tree.indices(phrase.span).stop - 1]
    top = scene.tree.head(last)
    sentence = scene.document.sentence_at(phrase.span.start)
    is_fronted = sentence is not None and phrase.span.start - sentence.span.start < _FRONTED
    stops = (",", ";", ".") if is_fronted else (";", ".")  # "Three days after the coup, soldiers arrested the minister"
    words = scene.tree.tokens[last.index + 1 :]
    ends = (t.index for t, after in pairwise(words) if t.text in stops or (t.text, after.text) in _NEXT_CLAUSE)
    stop = next(ends, words[-1].index if words else last.index)
    after = [t for t in triggers if last.index < t.token.index < stop and t.entry.type != "STATEMENT"]
    inside = [t for t in after if top.index > last.index and scene.tree.is_under(t.token, top)]
    return next(iter(inside or after), None)


_NEXT_CLAUSE = ((",", "and"), (",", "but"), (",", "while"))


def deed_between_commas(scene: Scene, phrase: DatePhrase, triggers: Sequence[Trigger]) -> Trigger | None:
    """Read "Egypt, which evacuated its staff on April 23, has appealed", wherever the parse hangs the day."""
    indices = scene.tree.indices(phrase.span)
    verb = _verb_of(scene, phrase)
    if verb is None or verb.index < indices.stop or scene.tree.tokens[indices.stop].text != ",":
        return None
    before = [t for t in triggers if t.token.pos == "VERB" and t.token.index < indices.start]
    nearest = max(before, key=lambda t: t.token.index, default=None)
    if nearest is None or not any(t.dep == "acl:relcl" for t in (nearest.token, *scene.tree.climb(nearest.token))):
        return None
    between = scene.tree.tokens[nearest.token.index : indices.start]
    return None if any(t.text in (",", ";") for t in between) else nearest


_OPENS = re.compile(
    r"(?:;\s+(?:and\s+|but\s+|while\s+)?|,\s+(?:and|but|while)\s+)(?:(?:late|early)\s+)?(?:(?:on|in|by|during)\s+)?(?:the\s+)?$"
)


def opened_deed(scene: Scene, phrase: DatePhrase, triggers: Sequence[Trigger]) -> Trigger | None:
    """Read "a mob burned the embassy; in 2011 the armies shelled each other": what opens a clause dates its verb."""
    if _OPENS.search(scene.document.text, max(0, phrase.span.start - 24), phrase.span.start) is None:
        return None
    after = scene.tree.tokens[scene.tree.indices(phrase.span).stop :][:_CLAUSE]
    verb = next((t for t in after if t.pos == "VERB" or t.text in (";", ".")), None)
    verbs = (verb, *scene.tree.having(verb, "xcomp")) if verb is not None else ()  # "began to push migrants back"
    return next((t for v in verbs for t in triggers if v.index in (t.token.index, _light(t))), None)


_CLAUSE = 14  # tokens


def _light(trigger: Trigger) -> int | None:
    return trigger.light.index if trigger.light is not None else None


def _verb_of(scene: Scene, phrase: DatePhrase) -> Token | None:
    top = scene.tree.top(phrase.span)
    if top is None:
        return None
    return next((t for t in scene.tree.climb(top) if t.pos == "VERB" and t.dep != "amod"), None)


def _is_occasion(scene: Scene, owner: Trigger | None, ours: Token) -> bool:
    """Read "in a phone call on Tuesday ... agreed": what is said at a meeting is said on its day."""
    if owner is None or owner.token.pos != "NOUN" or owner.entry.type != "CONSULT":
        return False
    is_fronted = owner.token.head == ours.index and owner.token.index < ours.index
    return is_fronted and scene.tree.preposition(owner.token) in _AT_ONCE


def _is_place_of_saying(scene: Scene, owner: Trigger | None, ours: Token) -> bool:
    """Read "condemned it in a phone call on Thursday": the call was on the day of what was said in it."""
    is_under = owner is not None and ours.pos == "NOUN" and ours.dep == "obl" and ours.head == owner.token.index
    return is_under and scene.tree.preposition(ours) in ("in", "during")


def fronted_noun(scene: Scene, phrase: DatePhrase, triggers: Sequence[Trigger]) -> Trigger | None:
    """Find the meeting or deed that opens a sentence with its date: "Ahead of his visit to Rome on Friday, he met"."""
    sentence = scene.document.sentence_at(phrase.span.start)
    indices = scene.tree.indices(phrase.span)
    if sentence is None or not indices:
        return None
    words = scene.tree.tokens[sentence.first : indices.start]
    comma = next((t for t in scene.tree.tokens[indices.stop : indices.stop + 1] if t.text == ","), None)
    if any(t.text.lower() == "since" for t in words):
        return None  # "In her first trip since taking office on 1 June, she travels to Oslo"
    if comma is None or not words or words[0].text.lower() not in _OPENING or any(t.pos in _VERBAL for t in words):
        return None
    return next((t for t in triggers if t.entry.is_noun and t.token in words and not is_recalled(scene, t.token)), None)


def is_recalled(scene: Scene, token: Token) -> bool:
    """Say whether a noun takes up what was told: "In that riot, on 18 September, a crowd looted shops"."""
    return token.pos == "NOUN" and scene.tree.has_word(token, ("that",)) and scene.tree.preposition(token) in _AT_ONCE


_OPENING = ("ahead", "after", "before", "following", "during", "in", "at", "since", "despite")
_VERBAL = ("VERB", "AUX")


def _shares_subject(scene: Scene, verb: Token, ours: Token, phrase: DatePhrase) -> bool:
    """Read "took over the station on Wednesday, declared the vote void and placed the president under arrest"."""
    here = ours
    for _ in range(3):
        if here.dep != "conj" or scene.tree.having(here, "nsubj", "nsubj:pass", "aux"):
            return False
        here = scene.tree.head(here)
        if here.index == verb.index or _is_under_time(scene, verb, here):
            return phrase.span.end <= ours.span.start
    return False


def _is_contact(owner: Trigger | None) -> bool:
    """Say whether a date is that of a call or meeting: what is offered in it is offered on its day."""
    return owner is not None and owner.entry.type == "CONSULT" and owner.token.pos == "VERB"


def _is_under_time(scene: Scene, word: Token, verb: Token) -> bool:
    """Say whether a "verb" is only a time of day: the dawn of "shortly before dawn on Wednesday"."""
    return word.text.lower() in ("dawn", "noon", "midnight", "dusk") and word.head == verb.index


def _is_meanwhile(scene: Scene, verb: Token, ours: Token) -> bool:
    """Read "thousands rallied on Sunday, while police were put on alert"."""
    marks = {t.text.lower() for t in scene.tree.having(ours, "mark", "advmod")}
    return ours.dep == "advcl" and ours.head == verb.index and bool(marks & set(_WHILE))


def _is_at_occasion(scene: Scene, verb: Token, ours: Token) -> bool:
    """Read "On Sunday he chaired a conference at which donors pledged 253 million euros"."""
    above = scene.tree.head(ours)
    if ours.dep == "acl:relcl":
        nouns = [above] if scene.tree.is_under(above, verb) else []
    else:
        nouns = scene.tree.having(verb, "obj", "obl") if ours.dep == "advcl" and above.index == verb.index else []
    occasions = [t for t in nouns if singular(t.text.lower()) in _OCCASIONS and t.index < ours.index]
    occasions = [t for t in occasions if scene.tree.preposition(t) not in _THEMES]  # "vowed to respond to the attack"
    words = scene.tree.tokens[occasions[-1].index + 1 : ours.index] if occasions else ()
    return any(t.text.lower() in ("which", "where") and t.dep not in ("nsubj", "obj") for t in words)


_THEMES = ("to", "over", "about", "against", "for", "of", "after", "following", "before")
_OCCASIONS = frozenset((
    "conference", "meeting", "summit", "rally", "protest", "march", "ceremony", "session", "call", "demonstration",
    "talk", "raid", "operation", "attack", "clash", "riot", "hearing", "debate", "vote", "gathering", "event",
    "funeral", "coup", "uprising", "mutiny", "putsch", "revolt", "battle", "ambush", "siege", "massacre", "shootout",
))  # fmt: skip


def _is_hours_away(scene: Scene, verb: Token, ours: Token) -> bool:
    """Read "were buried yesterday, hours before the president flew into Jos": it was the same day."""
    start = max(verb.index, ours.index - _CLOSE) if verb.index < ours.index else ours.index - _CLOSE
    words = scene.tree.tokens[max(0, start) + 1 : ours.index]
    if not words or not scene.tree.is_under(ours, verb):
        return False
    for first, second in pairwise(words):
        if first.text.lower() in _SOON and second.text.lower() in ("before", "after"):
            return not any(t.pos == "VERB" and t.dep != "aux" for t in words if t.index > second.index)
    return False


def _is_hours_after(scene: Scene, verb: Token, ours: Token) -> bool:
    """Read "Hours after the president flew out on Sunday, rebels attacked": it was the same day."""
    sentence = scene.document.sentence_at(ours.span.start)
    words = scene.tree.tokens[sentence.first : ours.index] if sentence is not None else ()
    if len(words) < _FEW or words[0].text.lower() not in _SOON or words[1].text.lower() not in ("after", "before"):
        return False
    comma = next((t.index for t in words if t.text == "," and t.index > verb.index), None)
    return verb in words and comma is not None and not any(t.pos == "VERB" for t in words if t.index > comma)


_FEW = 4  # tokens
_CLOSE = 10  # tokens
_SOON = ("hours", "minutes", "moments", "shortly", "soon", "immediately", "just", "right")


def _is_outcome(scene: Scene, verb: Token, ours: Token) -> bool:
    """Read "stormed the camp on Monday, arresting twelve"."""
    is_bare = ours.text.lower().endswith("ing") and not scene.tree.having(ours, "mark", "nsubj", "aux", "case")
    return ours.dep == "advcl" and ours.head == verb.index and ours.index > verb.index and is_bare

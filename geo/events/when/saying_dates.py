"""Dates that stand with the saying: "said on Monday", "Brussels announced", "in a speech in Bamako on Sunday"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from geo.domain import Token
from geo.events.dates.phrases import DatePhrase
from geo.events.grammar.venues import is_venue
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.whether.speakers import REPORTING

SAID = ("STATEMENT", "AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "CONCEDE")
_SAYING = ("say", "announce", "confirm", "declare")


def announced(scene: Scene, phrases: Sequence[DatePhrase], trigger: Trigger) -> list[DatePhrase]:
    """Give what is done by decree the day on which its doer announces it: "sanctions on ten, Brussels announced"."""
    if trigger.entry.type not in _BY_DECREE:
        return []
    lands = {p.actor.country for p in trigger.actors if p.actor.country}
    found = []
    for phrase in phrases:
        top = scene.tree.top(phrase.span)
        verb = verb_above(scene, top) if top is not None else None
        if verb is None or verb.lemma.lower() != "announce" or phrase.rule.name != "weekday":
            continue
        speaker = scene.tree.subject(verb)
        told = {p.actor.country for p in scene.parties(speaker)} if speaker is not None else set()
        if speaker is not None and speaker.text == "Brussels":
            told.add("EU")
        if lands & told or (speaker is not None and speaker.pos == "PRON"):
            found.append(phrase)
    return found


_BY_DECREE = ("SANCTION", "SUPPORT", "CONCEDE", "AID", "COERCE")


_TO_DAY = re.compile(r",?\s+(?:on\s+|in\s+)?(?:early\s+|late\s+)?$")


def is_of_venue(scene: Scene, phrase: DatePhrase, sentence: int) -> bool:
    """Read "accused France in a speech in Bamako on Sunday": the day stands with the place where it was said."""
    text = scene.document.text
    between = _TO_DAY.search(text, max(0, phrase.span.start - 12), phrase.span.start)
    end = between.start() if between is not None else -1
    named = next((r.toponym.span for r in scene.resolutions if r.toponym.span.end == end), None)
    return named is not None and is_venue(text, named.start, sentence)


def condemned(scene: Scene, phrase: DatePhrase, trigger: Trigger, by_token: Mapping[int, Trigger]) -> Trigger:
    """Read "condemned the attack on a hotel in Jowhar on 9 February" as the day of the attack, told with its place."""
    if trigger.entry.type not in _JUDGING or trigger.token.pos != "VERB":
        return trigger
    told = scene.tree.having(trigger.token, "obj", "obl")
    about = [t for t in told if t.index in by_token and scene.tree.preposition(t) in (None, "for", "over")]
    deeds = [by_token[t.index] for t in about]
    deed = next((d for d in deeds if d is not trigger and d.token.span.end < phrase.span.start), None)
    return deed if deed is not None and _place_before(scene, phrase, deed.token.span.end) else trigger


def judged_noun(scene: Scene, phrase: DatePhrase, verb: Token, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Read "a paragraph which condemned the arrest of bishops in Matagalpa last month" as the month of the arrest."""
    if verb.lemma.lower() not in _RECALLING:
        return None
    deeds = (by_token[t.index] for t in scene.tree.having(verb, "obj") if t.index in by_token and t.pos == "NOUN")
    return next((d for d in deeds if _place_before(scene, phrase, d.token.span.end)), None)


_RECALLING = (
    "condemn", "denounce", "deplore", "criticise", "criticize", "protest", "praise", "deny", "mourn", "investigate",
    "recall", "mention", "mark", "commemorate", "avenge", "describe", "film", "witness", "survive",
)  # fmt: skip
_JUDGING = ("ACCUSE", "SUPPORT")


def _place_before(scene: Scene, phrase: DatePhrase, start: int) -> bool:
    """Say whether a day stands right after the name of a place, and that after `start`."""
    between = _TO_DAY.search(scene.document.text, max(0, phrase.span.start - 12), phrase.span.start)
    end = between.start() if between is not None else -1
    return any(r.toponym.span.end == end and r.toponym.span.start > start for r in scene.resolutions)


_GATHERING = re.compile(
    r"\s+for\s[^,;.]*\b(?:march|rally|strike|protests?|demonstrations?|vigil|elections?|shutdown|boycott|bandh|hartal)\b"
    r"[^,;.]*$"
)


def is_of_what_is_called_for(scene: Scene, phrase: DatePhrase, trigger: Trigger) -> bool:
    """Read "called for a new march on Saturday": the day is that of the march."""
    if trigger.entry.type != "REQUEST" or phrase.span.start < trigger.token.span.end:
        return False
    return _GATHERING.match(scene.document.text, trigger.token.span.end, phrase.span.start) is not None


def is_of_saying(scene: Scene, phrase: DatePhrase) -> bool:
    """Say whether a date stands right after "said", as in "said on Monday she would travel"."""
    indices = scene.tree.indices(phrase.span)
    before = scene.tree.tokens[max(0, indices.start - 2) : indices.start]
    words = [t for t in before if t.text.lower() != "on"]
    return bool(words) and words[-1].pos == "VERB" and words[-1].lemma.lower() in _SAYING


def verb_above(scene: Scene, top: Token) -> Token | None:
    return next((t for t in (top, *scene.tree.climb(top)) if t.pos == "VERB"), None)


def deed_in_front(scene: Scene, phrase: DatePhrase, triggers: Sequence[Trigger]) -> Trigger | None:
    """Read "On Tuesday, officers shot dead two people, officials say": the day is the deed's, not the saying's.

    The parse may hang the day on the verb of saying, which stands last or between commas.
    """
    if _is_root(scene, phrase):
        return next((t for t in triggers if t.token.pos == "VERB" and phrase.span.end <= t.token.span.start), None)
    if (main := _main_behind(scene, phrase)) is not None:
        return next((t for t in triggers if main in (t.token, t.light)), None)
    if _is_on_doer(scene, phrase):
        verbs = (t for t in triggers if t.token.pos == "VERB" and t.entry.type != "STATEMENT")
        after_it = (t for t in verbs if phrase.span.end <= t.token.span.start)
        return next((t for t in after_it if "Tense=Past|VerbForm=Fin" in t.token.morph), None)
    if (after := _aside_end(scene, phrase)) is not None:
        return next((t for t in triggers if t.entry.type != "STATEMENT" and t.token.index >= after), None)
    top = scene.tree.top(phrase.span)
    verb = verb_above(scene, top) if top is not None else None
    if verb is None or verb.lemma.lower() not in REPORTING:
        return None
    told = [t for t in scene.tree.having(verb, "ccomp") if phrase.span.end <= t.span.start and t.index < verb.index]
    speakers = [t for t in scene.tree.having(verb, "nsubj") if t.pos != "NUM"]
    if not told or any(t.span.start < phrase.span.start for t in speakers):
        return None
    deeds = [t for t in triggers if t.entry.type != "STATEMENT" and phrase.span.end <= t.token.span.start]
    return next((t for t in deeds if scene.tree.is_under(t.token, told[0]) or t.token is told[0]), None)


def _is_root(scene: Scene, phrase: DatePhrase) -> bool:
    """Say whether the parse takes the day that opens a sentence for its root: "The previous day he had visited"."""
    sentence, top = scene.document.sentence_at(phrase.span.start), scene.tree.top(phrase.span)
    return sentence is not None and top is not None and top.dep == "root" and sentence.span.start == phrase.span.start


_CLAUSE = re.compile(r",\s+(?:(?:hours|minutes|days|just|shortly|even)\s+)?(?:before|after)\s", re.I)


def _main_behind(scene: Scene, phrase: DatePhrase) -> Token | None:
    """Find the main verb of "On Monday, before the army came in, gunmen abducted a cleric": the day is its own."""
    sentence, top = scene.document.sentence_at(phrase.span.start), scene.tree.top(phrase.span)
    if sentence is None or top is None or phrase.span.start - sentence.span.start > _FRONT:
        return None
    verb = verb_above(scene, top)
    if verb is None or verb.dep != "advcl" or not _CLAUSE.match(scene.document.text, phrase.span.end):
        return None
    main = scene.tree.head(verb)
    return main if main.index > verb.index and main.pos == "VERB" else None


def _is_on_doer(scene: Scene, phrase: DatePhrase) -> bool:
    """Read "On 7 June assailants believed to be rebels attacked Beni": without a comma the parse joins day and doer."""
    sentence, top = scene.document.sentence_at(phrase.span.start), scene.tree.top(phrase.span)
    if sentence is None or top is None or phrase.span.start - sentence.span.start > _FRONT:
        return False
    noun = scene.tree.head(top)
    is_next = noun.pos == "NOUN" and scene.tree.indices(phrase.span).stop == noun.index
    return is_next and noun.text.lower() not in _PARTS and scene.document.text[phrase.span.end : noun.span.start] == " "


_PARTS = ("morning", "afternoon", "evening", "night", "prayers", "attack", "attacks", "talks", "meeting", "vote")
_ASIDE = re.compile(r",\s+(?:[\w’'-]+\s+){1,6}?(?P<verb>[\w’'-]+),\s")


def _aside_end(scene: Scene, phrase: DatePhrase) -> int | None:
    """Find where the sentence goes on after "In July of that year, residents recall," or "On Sunday, police said,"."""
    sentence = scene.document.sentence_at(phrase.span.start)
    match = _ASIDE.match(scene.document.text, phrase.span.end)
    if sentence is None or match is None or phrase.span.start - sentence.span.start > _FRONT:
        return None
    words = scene.tree.tokens[sentence.first : sentence.last]
    said = next((t for t in words if t.span.start == match.start("verb")), None)
    return said.index + 2 if said is not None and said.lemma.lower() in REPORTING else None


_FRONT = 12  # characters


def reported_noun(scene: Scene, verb: Token, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Read "From 8 to 10 February clashes were reported around Marte": the days are those of the clashes."""
    if verb.lemma.lower() not in _RECORDING:
        return None
    return next((by_token[t.index] for t in scene.tree.having(verb, "nsubj:pass") if t.index in by_token), None)


def planned_noun(scene: Scene, verb: Token, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Read "a march is planned for Saturday": the day is that of the march."""
    if verb.lemma.lower() not in _PLANNING or verb.index in by_token:
        return None
    return next((by_token[t.index] for t in scene.tree.having(verb, "nsubj:pass") if t.index in by_token), None)


_PLANNING = ("plan", "schedule", "slate", "set", "hold")
_RECORDING = ("report", "record", "register", "document", "note")

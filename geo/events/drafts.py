"""Events before they get ids: what the words said, and the parties behind the names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from geo.domain import DateRange, Event, EventPlace, Span, Token
from geo.events.dates.phrases import DatePhrase
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import QUANTITIES, Party, Scene, noun_name
from geo.events.triggers import Trigger, is_of_meeting
from geo.events.what.finding import find_triggers
from geo.events.what.gates import is_event, score
from geo.events.what.modes import modality_of, mode_of, promised_type, weapon_mode
from geo.events.what.surface import complete
from geo.events.when.timing import find_date, read_date
from geo.events.where.placing import find_place
from geo.events.whether.charges import find_accuser
from geo.events.whether.modality import Assessment, assess, is_attempt
from geo.events.who.abroad import sounds_from_abroad
from geo.events.who.parties import distinct

BACKGROUND_DAYS = 60  # what is dated longer before the article is history told as background

_OF_STATE = ("police", "military", "justice", "government", "political")
_AT_HOME = (*_OF_STATE, "armed", "civil")
_OF_GOVERNMENT = frozenset(("junta", "government", "army", "military", "police", "navy", "security"))
_ANYBODY = word_class("anybody")
_FROM_ANYWHERE = word_class("from anywhere")
_AT = ("in", "near", "at", "off")


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before it gets its id: the domain's Event, and the parties and words it was read from."""

    event: Event
    trigger: Trigger
    assessment: Assessment
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    is_on_theirs: bool = False  # done to what is "its" or "their": "boarded a ship and detained its crew"


def read_drafts(scene: Scene) -> list[Draft]:
    """Read every event of a scene, in the order of the text; nothing in boilerplate is one."""
    told = complete(scene, find_triggers(scene))
    triggers = [t for t in told if scene.document.section_at(t.token.span.start) != "boilerplate"]
    governors = {t.token.index: t.entry.type for t in triggers}
    drafts: list[Draft] = []
    dated: dict[Span | None, DateRange | None] = {}
    for trigger in triggers:
        draft = _draft(scene, trigger, triggers, governors, dated)
        if draft is not None:
            drafts.append(draft)
            dated[draft.event.date_span] = draft.event.date
    return drafts


def _draft(
    scene: Scene,
    trigger: Trigger,
    triggers: Sequence[Trigger],
    governors: dict[int, str],
    dated: dict[Span | None, DateRange | None],
) -> Draft | None:
    others = {i: kind for i, kind in governors.items() if i != trigger.token.index}
    assessment = assess(scene, trigger.light or trigger.token, others)
    if assessment.is_only_spoken_of and (accuser := find_accuser(scene, trigger, governors)) is not None:
        assessment = Assessment("happened", speaker=accuser, rule="accusation")
    if trigger.entry.mode == "hunger" and assessment.modality == "negated":
        assessment = Assessment("happened", speaker=assessment.speaker, rule="abstaining")  # "have touched no food"
    if assessment.is_only_spoken_of or (assessment.is_purpose and not _is_tried(scene, trigger)):
        return None
    kind = promised_type(scene, trigger, assessment)
    is_threat = kind == "THREATEN" != trigger.entry.type
    if assessment.rule == "condition" and not is_threat:
        return None
    if assessment.modality == "hypothetical" and not trigger.actors:
        return None
    sentence = scene.document.sentence_at(trigger.token.span.start)
    if sentence is None or not is_event(scene, trigger, assessment):
        return None
    rivals = [trigger] if trigger.entry.lemma in _SPEAKS_FOR_DEED or is_of_meeting(scene.tree, trigger) else triggers
    phrase = find_date(scene, trigger, rivals)
    is_ahead = assessment.is_ahead or _is_to_come(scene, trigger, phrase)
    date = read_date(phrase, scene, is_ahead, _told_before(scene, phrase, dated)) if phrase else None
    place = find_place(scene, trigger, rivals)
    land = place.place.country if place is not None else None
    is_planned = assessment.modality == "happened" and (
        is_present_plan(scene, trigger, phrase)
        or _is_after_publication(scene, trigger, date)
        or is_of_meeting(scene.tree, trigger)
    )
    own, weapons = _own_land(scene), scene.lexicons.weapons
    kind = "AGREE" if is_planned else kind
    if kind == "MOBILIZE" and _is_joint(trigger):
        kind = "COOPERATE"
    actors = tuple(_at_home(p, land, own, weapons) for p in trigger.actors if p.actor.name.lower() not in QUANTITIES)
    actors = distinct(p for p in actors if not _is_weapon(p, weapons))
    guests = (p for p in trigger.recipients if not _is_the_place(p, place, trigger))
    recipients = distinct(
        _at_home(p, land, own, weapons) if p.sort != "civil" or _is_of_place(p) else p for p in guests
    )
    if assessment.modality == "negated" and not trigger.actors:
        return None
    is_told = (actors and recipients) or (not trigger.entry.is_noun and any(p.is_public for p in actors))
    is_told = is_told or (trigger.is_passive and weapon_mode(scene, trigger) is not None)
    is_told = is_told or (bool(recipients) and (trigger.entry.is_noun or _is_attack(scene, trigger)))
    is_told = is_told or (bool(recipients) and trigger.is_passive and trigger.entry.lemma in _SUFFERED)
    is_dated = phrase is not None and trigger.entry.lemma not in _OUTBREAKS
    if trigger.entry.type == "ASSAULT" and place is None and not is_dated and not is_told:
        return None
    event = Event(
        id="",
        type=kind,
        mode=mode_of(scene, trigger, kind),
        trigger=_trigger_span(trigger),
        sentence=sentence.span,
        actors=tuple(p.actor for p in actors),
        recipients=tuple(p.actor for p in recipients),
        place=place,
        date=date,
        date_text=phrase.text if phrase else None,
        date_span=phrase.span if phrase else None,
        modality="planned" if is_planned else modality_of(trigger, kind, assessment),
        claimed_by=_claimed_by(scene, assessment),
        confidence=score(scene, trigger, assessment, place, date),
        section=scene.document.section_at(trigger.token.span.start),
        is_historic=_is_historic(scene, date),
    )
    owners = scene.tree.having(trigger.object, "nmod:poss") if trigger.object is not None else []
    is_on_theirs = any(t.text.lower() in ("its", "their", "his", "her") for t in owners)
    return Draft(event, trigger, assessment, actors, recipients, is_on_theirs)


_SUFFERED = ("shoot", "gun", "kidnap", "abduct", "behead", "ambush", "assassinate", "massacre", "slaughter")
_OUTBREAKS = ("break", "erupt", "rage", "spread")  # "since the war broke out in 2020" tells nothing new
_DRILLS = ("drill", "exercise", "manoeuvre", "maneuver", "wargame", "patrol")


def _is_joint(trigger: Trigger) -> bool:
    """Say whether an exercise is held by several states together, which is no show of force against anybody."""
    nouns = (trigger.token, *((trigger.object,) if trigger.object is not None else ()), *trigger.beside)
    is_drill = any(singular(t.text.lower()) in _DRILLS for t in nouns)
    return is_drill and len({p.actor.country for p in trigger.actors if p.actor.country}) > 1


def _is_attack(scene: Scene, trigger: Trigger) -> bool:
    """Say whether an attack does the harm: "the attack, carried out by three men, killed the mayor"."""
    subject = scene.tree.subject(trigger.token)
    return subject is not None and singular(subject.text.lower()) in word_class("attack")


def _is_tried(scene: Scene, trigger: Trigger) -> bool:
    """Say whether an infinitive is no mere aim: people demonstrate to demand, and an attack tried is one."""
    above = scene.tree.head(trigger.token)
    if trigger.token.text in scene.lexicons.past_forms:
        return True  # "attacked two prisons and freed the inmates", whatever the tagger made of it
    if above.pos == "ADJ" and above.lemma.lower() in _FORWARD:
        return True  # "Tokyo was quick to back Manila"
    if trigger.token.dep == "xcomp" and above.lemma.lower() in _BEGUN:
        return True  # "has begun to import grain from Ukraine"
    if trigger.entry.mode == "investigate" and above.lemma.lower() in _SENT:
        return True  # "sent a team to investigate"
    is_attack = trigger.entry.type == "ASSAULT" or trigger.entry.mode == "cyber"
    return trigger.entry.type == "PROTEST" or (is_attack and is_attempt(scene, trigger.token))


_BEGUN = ("begin", "start", "continue", "resume", "proceed")
_SENT = ("send", "dispatch", "deploy", "appoint", "form", "establish", "create", "set")
_FORWARD = ("quick", "swift", "first", "last", "latest", "fast", "among")


def _told_before(scene: Scene, phrase: DatePhrase, dated: dict[Span | None, DateRange | None]) -> DateRange | None:
    """Find the date that "three days later" counts from: the one named last before it."""
    for other in reversed(scene.dates):
        if other.span.end <= phrase.span.start and other.rule.name not in ("vague", "year"):
            return dated.get(other.span) or read_date(other, scene, False, None)
    return None


_SPEAKS_FOR_DEED = ("invite", "extend", "accept", "invitation")  # "invited him to visit Thimphu": the place invited to
_STARTS = ("begin", "start", "arrive", "travel", "fly", "head", "leave", "depart", "host", "receive", "meet", "visit")


def _is_to_come(scene: Scene, trigger: Trigger, phrase: DatePhrase | None) -> bool:
    """Say whether a date lies ahead though the verb is not future: a visit called off, "begins a visit on Monday"."""
    if phrase is None:
        return False
    if trigger.entry.lemma in _SPEAKS_FOR_DEED:
        return True
    if trigger.entry.type in ("REQUEST", "AGREE", "PROTEST") and _is_after_for(scene, phrase):
        return True
    if is_of_meeting(scene.tree, trigger) and not _hangs_on(scene, phrase, trigger.token):
        return True
    if trigger.entry.type == "REJECT" and trigger.entry.mode == "meet":
        before = scene.document.text[max(0, phrase.span.start - 40) : phrase.span.start]
        return "for " in before or "planned" in before or "set" in before or "due" in before
    return is_present_plan(scene, trigger, phrase)


def _hangs_on(scene: Scene, phrase: DatePhrase, verb: Token) -> bool:
    top = scene.tree.top(phrase.span)
    return top is None or top.head == verb.index


def _is_after_for(scene: Scene, phrase: DatePhrase) -> bool:
    """Read "called a strike for 24 January" as a day to come."""
    words = scene.document.text[max(0, phrase.span.start - 8) : phrase.span.start].split()
    return bool(words) and words[-1 if words[-1] != "the" else -2 :][:1] == ["for"]


def is_present_plan(scene: Scene, trigger: Trigger, phrase: DatePhrase | None) -> bool:
    """Say whether the present tense speaks of what is to come: "begins a two-day visit on Monday"."""
    morph = trigger.token.morph
    is_headline = trigger.token.pos == "NOUN" and trigger.token.text.endswith("s") and scene.tree.is_root(trigger.token)
    is_present = is_headline or ("Tense=Pres" in morph and "VerbForm=Fin" in morph)
    is_dated = (
        phrase is not None and phrase.rule.name in ("weekday", "day", "days", "unit") and phrase.text != "this week"
    )
    in_text = scene.document.section_at(trigger.token.span.start) == "body" and not _is_diary(scene, phrase)
    return is_present and is_dated and in_text and trigger.entry.lemma in _STARTS and trigger.entry.type == "CONSULT"


def _is_diary(scene: Scene, phrase: DatePhrase | None) -> bool:
    """Say whether a date heads its paragraph, as in a timeline: "4 February - The king receives"."""
    if phrase is None:
        return False
    start = scene.document.paragraph_at(phrase.span.start).start
    after = scene.document.text[phrase.span.end : phrase.span.end + 3].lstrip()
    return phrase.span.start == start and after[:1] in ("-", "–", "—", ":")


def _is_after_publication(scene: Scene, trigger: Trigger, date: DateRange | None) -> bool:
    """Say whether a meeting told in the present tense is dated later: "goes to Helsinki tomorrow"."""
    published = scene.document.published.date
    return trigger.entry.type == "CONSULT" and bool(date and published and date.start > published)


def _is_of_place(party: Party) -> bool:
    """Say whether people are its own where they suffer something: villagers and students, not migrants."""
    last = party.actor.name.split()[-1]
    return party.sort == "civil" and party.actor.name.islower() and not {last, singular(last)} & _ANYBODY


def _is_weapon(party: Party, weapons: Container[str]) -> bool:
    """Say whether a "doer" is what it was done with: a drone, a nerve agent; a state's own drones act for it."""
    words = party.actor.name.lower().split()
    if len(words) == 2 and words[0] in weapons and words[1] in ("agent", "gas"):
        return True
    return party.actor.country is None and party.sort != "armed" and " ".join(words) in weapons


def _at_home(party: Party, land: str | None, home: str | None, weapons: Container[str]) -> Party:
    """Give police, soldiers or students named without a country that of the place where they act.

    A state's own bodies, where no place is told, are of the country that the article is from or about.
    """
    actor = party.actor
    where = land or (home if party.sort in _OF_STATE else None)
    last = actor.name.lower().split()[-1]
    is_owned = bool(_OF_GOVERNMENT & set(actor.name.lower().split()[:-1]))  # "junta jets", "army helicopters"
    is_local = party.sort in _AT_HOME and last not in _FROM_ANYWHERE and (is_owned or singular(last) not in weapons)
    is_local = is_local and not sounds_from_abroad(actor.name)
    if actor.country is None and where and is_local:
        return replace(party, actor=replace(actor, country=where))
    return party


_SHORT = 110  # tokens


def _own_land(scene: Scene) -> str | None:
    """Give the country whose police "the police" are: the dateline's, unless a longer text is not about it."""
    if len(scene.tree.tokens) < _SHORT or not scene.focus or scene.home in scene.focus:
        return scene.home
    return scene.focus[0]


def _is_the_place(party: Party, place: EventPlace | None, trigger: Trigger) -> bool:
    """Say whether a "recipient" only names where: Kyiv in "visited Kyiv" is no host."""
    if trigger.entry.type not in ("CONSULT", "REJECT", "AGREE") or party.sort != "country":
        return False
    return place is not None and (place.span == party.actor.span or trigger.entry.mode == "visit")


def _trigger_span(trigger: Trigger) -> Span:
    words = trigger.extent or (trigger.token,)
    return Span(min(t.span.start for t in words), max(t.span.end for t in words))


def _claimed_by(scene: Scene, assessment: Assessment) -> str | None:
    speaker = assessment.speaker
    if speaker is None or speaker.pos == "PRON":
        return None
    figure = scene.figure(speaker)
    if figure is not None:
        return figure.person.name
    party = scene.party(speaker)
    if party is not None and party.sort in ("group", "organisation", "international", "country"):
        return party.actor.name
    return noun_name(scene, speaker)


def _is_historic(scene: Scene, date: DateRange | None) -> bool:
    published = scene.document.published.date
    if date is None or published is None:
        return False
    return date.end < published - dt.timedelta(days=BACKGROUND_DAYS)

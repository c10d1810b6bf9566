"""Events before they get ids: what the words said, and the parties behind the names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from geo.domain import DateRange, Event, Span
from geo.events.dates.phrases import DatePhrase
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import Party, Scene, noun_name
from geo.events.triggers import Trigger
from geo.events.what.finding import find_triggers
from geo.events.what.gates import is_event, score
from geo.events.what.harm import is_of_attack
from geo.events.what.locals import sides_of
from geo.events.what.modes import is_word_given, modality_of, mode_of, promised_type, teller_of, weapon_mode
from geo.events.what.surface import complete
from geo.events.when.chronology import Heading, find_headings
from geo.events.when.direction import day_of, is_still_to_come, speaks_for_deed
from geo.events.when.saying_dates import is_of_saying
from geo.events.when.timing import find_date
from geo.events.when.told_before import count_from, told_before
from geo.events.where.placing import find_place
from geo.events.whether.charges import find_accuser
from geo.events.whether.modality import Assessment, assess, is_attempt
from geo.events.whether.sentences import is_called_false, is_denied_in_words

BACKGROUND_DAYS = 60  # what is dated longer before the article is history told as background


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
    days: dict[int, DateRange] = {}
    headings = find_headings(scene)
    for trigger in triggers:
        draft = _draft(scene, trigger, triggers, governors, dated)
        if draft is not None:
            draft = _under_heading(scene, draft, headings) if headings else draft
            draft = _on_agenda(scene, draft) if scene.agenda else draft
            draft = _counted(scene, draft, triggers, days) if draft.event.date_text is None else draft
            drafts.append(draft)
            dated[draft.event.date_span] = draft.event.date
            if draft.event.date is not None and draft.event.date.precision == "day":
                days[trigger.token.index] = draft.event.date
    return drafts


def _draft(
    scene: Scene,
    trigger: Trigger,
    triggers: Sequence[Trigger],
    governors: dict[int, str],
    dated: dict[Span | None, DateRange | None],
) -> Draft | None:
    assessment = _assessed(scene, trigger, governors)
    kind = promised_type(scene, trigger, assessment)
    sentence = scene.document.sentence_at(trigger.token.span.start)
    if sentence is None or not _is_told(scene, trigger, assessment, kind):
        return None
    told = teller_of(scene, triggers, assessment) if is_word_given(trigger, kind) else trigger
    rivals = [trigger] if told is trigger and speaks_for_deed(scene, trigger) else triggers
    phrase = find_date(scene, told, rivals) if told is not None else None
    if phrase is None and told is not trigger:
        phrase = next((p for p in scene.dates_in(sentence) if is_of_saying(scene, p)), None)
    previous = told_before(scene, phrase, dated) if phrase is not None else None
    date = day_of(scene, trigger, phrase, assessment, previous) if phrase is not None else None
    place = find_place(scene, trigger, rivals) if told is trigger else None
    is_turned = assessment.modality == "happened" and is_still_to_come(scene, trigger, phrase, date, assessment)
    kind = "AGREE" if is_turned else "COOPERATE" if kind == "MOBILIZE" and _is_joint(trigger) else kind
    actors, recipients = sides_of(scene, trigger, place)
    is_bare = trigger.entry.type == "ASSAULT" and place is None and assessment.modality != "negated"
    if is_bare and not _is_attack_told(scene, trigger, phrase, actors, recipients):
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
        modality="planned" if is_turned else modality_of(trigger, kind, assessment),
        claimed_by=_claimed_by(scene, assessment),
        confidence=score(scene, trigger, assessment, place, date),
        section=scene.document.section_at(trigger.token.span.start),
        is_historic=_is_historic(scene, date),
    )
    return Draft(event, trigger, assessment, actors, recipients, _is_on_theirs(scene, trigger))


def _counted(scene: Scene, draft: Draft, triggers: Sequence[Trigger], days: Mapping[int, DateRange]) -> Draft:
    """Date a deed told "two days after the blast" from the day that the text gave the blast."""
    told = count_from(scene, draft.trigger, triggers, days)
    if told is None or draft.event.modality != "happened":
        return draft
    phrase, date = told
    return replace(draft, event=replace(draft.event, date=date, date_text=phrase.text, date_span=phrase.span))


def _under_heading(scene: Scene, draft: Draft, headings: Sequence[Heading]) -> Draft:
    """Date what a chronology tells under a date of its own: "April 2019. Eritrea shuts every crossing again"."""
    event = draft.event
    head = next((h for h in headings if h.lines.contains(event.trigger)), None)
    if head is None or event.date is not None or event.modality != "happened":
        return draft
    is_historic = _is_historic(scene, head.date)
    told = replace(
        event, date=head.date, date_text=head.phrase.text, date_span=head.phrase.span, is_historic=is_historic
    )
    return replace(draft, event=told)


def _on_agenda(scene: Scene, draft: Draft) -> Draft:
    """Date what an agenda has under a day: "TUESDAY. Finance ministers gather in Libreville"."""
    event = draft.event
    day = next((d for d in scene.agenda if d.lines.contains(event.trigger)), None)
    if day is None or event.date is not None or event.modality != "planned":
        return draft
    return replace(draft, event=replace(event, date=day.date, date_text=day.phrase.text, date_span=day.phrase.span))


def _assessed(scene: Scene, trigger: Trigger, governors: dict[int, str]) -> Assessment:
    """Say how a deed is told; what somebody is accused of was done, as the accuser says, and fasting is no negation."""
    others = dict(governors)
    others.pop(trigger.token.index, None)
    assessment = assess(scene, trigger.light or trigger.token, others)
    if assessment.is_only_spoken_of and (accuser := find_accuser(scene, trigger, governors)) is not None:
        assessment = Assessment("happened", speaker=accuser, rule="accusation")
    if assessment.is_only_spoken_of and _is_known(scene, trigger):
        assessment = Assessment("happened", speaker=assessment.speaker, rule="known")
    if trigger.entry.mode == "hunger" and assessment.modality == "negated":
        assessment = Assessment("happened", speaker=assessment.speaker, rule="abstaining")  # "have touched no food"
    return assessment


def _is_known(scene: Scene, trigger: Trigger) -> bool:
    """Read "demanded the release of 23 people arrested in Cusco": those who ask know that this was done, and where."""
    noun = scene.tree.head(trigger.token)
    is_harm = trigger.entry.type in ("ASSAULT", "COERCE") and trigger.is_passive
    if not is_harm or trigger.token.dep != "acl" or noun.pos not in ("NOUN", "PROPN"):
        return False
    is_open = scene.tree.has_word(noun, ("any", "every", "all", "no", "anyone", "whoever")) or noun.lemma == "anyone"
    below = [t for t in scene.tree.subtree(trigger.token) if t.index > trigger.token.index]
    is_told = any(scene.is_dated(t) or scene.resolution(t) is not None for t in below)
    return not is_open and (is_told or any(scene.tree.preposition(t) in ("during", "in", "at") for t in below))


def _is_told(scene: Scene, trigger: Trigger, assessment: Assessment, kind: str) -> bool:
    """Say whether a trigger tells an event of its own: no aim, no condition, no denial of nobody's deed."""
    if assessment.is_only_spoken_of or (assessment.is_purpose and not _is_tried(scene, trigger)):
        return False
    if assessment.rule == "condition" and not (kind == "THREATEN" != trigger.entry.type):
        return False
    if assessment.modality in ("hypothetical", "negated") and not trigger.actors:
        is_denied = assessment.rule == "denial" or is_denied_in_words(scene, trigger.token)
        is_denied = is_denied or is_called_false(scene, trigger.token)
        if not is_denied or trigger.entry.is_noun or trigger.entry.type not in ("ASSAULT", "COERCE"):
            return False  # but "the army denied that rubber bullets had been used"
    return is_event(scene, trigger, assessment)


def _is_attack_told(
    scene: Scene, trigger: Trigger, phrase: DatePhrase | None, actors: Sequence[Party], recipients: Sequence[Party]
) -> bool:
    """Ask of an attack without a place for a day, or for those who did and suffered it."""
    if phrase is not None and trigger.entry.lemma not in _OUTBREAKS:
        return True
    if (not trigger.entry.is_noun or trigger.light is not None) and any(p.is_public for p in actors):
        return True
    if trigger.token.dep == "root" and trigger.token.pos == "VERB" and trigger.entry.mode in _FROM_AFAR:
        return True  # "One shell landed near the compound"
    if trigger.is_passive and (weapon_mode(scene, trigger) or (recipients and trigger.entry.lemma in _SUFFERED)):
        return True
    if recipients and trigger.entry.lemma in ("kill", "wound", "injure") and is_of_attack(scene, trigger):
        return True  # "18 people were killed in strikes, medics said"
    return bool(recipients) and (bool(actors) or trigger.entry.is_noun or _is_attack(scene, trigger))


def _is_on_theirs(scene: Scene, trigger: Trigger) -> bool:
    owners = scene.tree.having(trigger.object, "nmod:poss") if trigger.object is not None else []
    return any(t.text.lower() in ("its", "their", "his", "her") for t in owners)


_FROM_AFAR = ("heavy-weapons", "explosives", "aerial", "drone", "suicide-attack")
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
    if trigger.token.dep == "xcomp" and above.lemma.lower() in _CAUSING and "VerbForm=Inf" not in above.morph:
        return True  # "riots that prompted the president to declare a state of emergency"
    if trigger.entry.mode == "crowd-control" and above.lemma.lower() in _FIRING:
        return True  # "fired into the air to disperse a crowd"
    is_attack = trigger.entry.type == "ASSAULT" or trigger.entry.mode == "cyber"
    return trigger.entry.type == "PROTEST" or (is_attack and is_attempt(scene, trigger.token))


_BEGUN = ("begin", "start", "continue", "resume", "proceed", "vote")
_CAUSING = ("prompt", "force", "lead", "compel", "drive", "cause")
_FIRING = ("fire", "shoot", "use", "charge", "deploy")
_SENT = ("send", "dispatch", "deploy", "appoint", "form", "establish", "create", "set")
_FORWARD = ("quick", "swift", "first", "last", "latest", "fast", "among")


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

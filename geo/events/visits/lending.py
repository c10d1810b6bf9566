"""The date of a visit that stands elsewhere in its sentence: "Pulling up at noon on Monday, he was greeted by"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Token
from geo.events.dates.phrases import Anchor, DatePhrase
from geo.events.drafts import Draft
from geo.events.scene import Scene
from geo.events.when.elsewhere import is_elsewhere
from geo.events.whether.speakers import REPORTING


def _goes_on(draft: Draft, other: Draft) -> bool:
    """Say whether a day is only that of a journey after it: "will meet the minister and is to fly to Lae on Friday"."""
    is_between = draft.event.trigger.end < other.event.trigger.start and other.event.place is not None
    return is_between and other.trigger.entry.mode == "visit" and draft.trigger.entry.mode != "visit"


_CONTACTS = ("CONSULT", "AGREE", "REJECT")


def lend_date(scene: Scene, drafts: Sequence[Draft], draft: Draft) -> Draft:
    """Give a visit or meeting without a date the only one of its sentence, if no other deed and no "said" has it."""
    event = draft.event
    if event.date is not None and _is_lent_ahead(scene, draft):
        phrase = next(p for p in scene.dates if p.span == event.date_span)
        return replace(draft, event=replace(event, date=phrase.resolve(Anchor(scene.document.published.date, -1))))
    if event.date_text is not None or event.type not in ("CONSULT", "AGREE") or draft.trigger.entry.type != "CONSULT":
        return draft
    beside = [d for d in drafts if d is not draft and d.event.sentence == event.sentence]
    is_joint = draft.trigger.token.text.lower() in ("alongside", "beside")
    claimed = {d.event.date_span for d in beside if d.event.type not in (*_CONTACTS, "STATEMENT") and not is_joint}
    inside = [p for p in scene.dates if event.sentence.contains(p.span) and p.rule.name not in ("vague", "story")]
    free = [p for p in inside if not is_elsewhere(scene, p, draft.trigger) and not _is_of_words(scene, p, draft)]
    free = [p for p in free if not _is_missed(scene, p)]
    own = next((p for p in free if _is_right_behind(scene, p, draft)), None)
    if own is None and (len(free) != 1 or len(inside) > 2 or free[0].span in claimed):
        return draft
    phrase = own or free[0]
    if any(d.event.date_span == phrase.span and _goes_on(draft, d) for d in beside):
        return draft
    others = [d for d in beside if d.event.date_span == phrase.span and d.event.place and event.place]
    if any(d.event.place and event.place and d.event.place.place.id != event.place.place.id for d in others):
        return draft
    ahead = 1 if event.modality == "planned" else -1
    told = next((d.event.date for d in beside if _shares_day(d, phrase) and d.event.date), None)
    date = told or phrase.resolve(Anchor(scene.document.published.date, ahead))
    return replace(draft, event=replace(event, date=date, date_text=phrase.text, date_span=phrase.span))


_ON = re.compile(r"\s+(?:late\s+|early\s+)?(?:on\s+)?")


def _is_right_behind(scene: Scene, phrase: DatePhrase, draft: Draft) -> bool:
    """Read "pulled back after a telephone call on Tuesday between": the day is that of the call, too."""
    end = draft.event.trigger.end
    return end < phrase.span.start and _ON.fullmatch(scene.document.text, end, phrase.span.start) is not None


_MISSED = re.compile(r"\bto\s+have\s+(?:been\s+)?\w+\s+(?:on\s+)?$")


def _is_missed(scene: Scene, phrase: DatePhrase) -> bool:
    """Read "the minister, who was to have come on Friday, telephoned": nothing took place that day."""
    return _MISSED.search(scene.document.text, max(0, phrase.span.start - 40), phrase.span.start) is not None


def _is_lent_ahead(scene: Scene, draft: Draft) -> bool:
    """Say whether a call that took place has its weekday from an invitation in it, and so a day that is to come."""
    event, published = draft.event, scene.document.published.date
    is_told = any(p.span == event.date_span and p.rule.name == "weekday" for p in scene.dates)
    is_done = draft.trigger.entry.mode == "phone" and event.modality == "happened" and is_told
    return is_done and published is not None and event.date is not None and event.date.start > published


def _shares_day(draft: Draft, phrase: DatePhrase) -> bool:
    """Say whether a draft has that date; an invitation reads it as a day to come."""
    is_other = draft.trigger.entry.lemma in ("invite", "extend", "accept") or draft.event.type == "STATEMENT"
    return draft.event.date_span == phrase.span and not is_other


_TOLD = re.compile(
    r"\b(?:said|told|announced|wrote|tweeted|posted|reported|statement|briefing|interview|reporters|journalists|added)"
    r"(?:\s+(?!that\b)[\w’'-]+){0,4}\s+(?:on\s+|late\s+|early\s+)*$"
)
_WITHIN = re.compile(r"\bthat,?\s+(?:on\s+)?$")


_CARRIES = ("receive", "have", "hold", "make", "place", "take", "pay", "begin", "start", "conclude")


def _is_of_words(scene: Scene, phrase: DatePhrase, draft: Draft) -> bool:
    """Say whether a date tells when something else was said or done, and not when people met."""
    before = scene.document.text[max(draft.event.sentence.start, phrase.span.start - 60) : phrase.span.start]
    is_where_told = draft.trigger.token.text.lower() == "visiting" and bool(draft.actors) and bool(draft.recipients)
    if is_where_told or draft.trigger.token.text.lower() in ("alongside", "beside") or _WITHIN.search(before):
        return False
    after = scene.tree.tokens[scene.tree.indices(phrase.span).stop : scene.tree.indices(phrase.span).stop + 1]
    if after and after[0].pos == "VERB" and after[0].index != draft.trigger.token.index:
        return not (after[0].lemma.lower() in _CARRIES and scene.tree.is_under(draft.trigger.token, after[0]))
    if _TOLD.search(before):
        return True
    top = scene.tree.top(phrase.span)
    told = [t for t in scene.tree.climb(top) if t.pos == "VERB" and t.lemma.lower() in REPORTING] if top else []
    return top is None or any(not _is_told_after(scene, phrase, verb) for verb in told)


def _is_told_after(scene: Scene, phrase: DatePhrase, verb: Token) -> bool:
    """Say whether the speaker follows: "will host him on 22 March, press secretary Karen Lee said on Tuesday"."""
    between = scene.document.text[phrase.span.end : verb.span.start] if verb.span.start > phrase.span.end else ""
    return between.startswith(",") and between.count(",") == 1 and len(between) < _SPEAKER


_SPEAKER = 70  # characters of an office and a name


_PREPARES = re.compile(r"\bto\s+(?:prepare|plan|discuss|organi[sz]e|arrange)\b[^.;]*$")
_OWNS = re.compile(r"['’]s\s+(?!(?:\w+\s+)?(?:visit|trip|meeting|talks|summit|arrival|tour|journey|call)\b)\w")


_AHEAD_OF = re.compile(r"\b(?:ahead\s+of|before)\s+(?:[\w’'-]+\s+){1,9}$", re.I)


_THEN_PLANS = re.compile(  # "was received at the airport and is due to hold talks on Tuesday"
    r"\b(?:and|but|who|,)\s+(?:(?:he|she|they|who)\s+)?(?:will|would|(?:is|are|was|were)\s+(?:also\s+|now\s+)?(?:due|expected|scheduled|set|slated|to))\b"
)
_SINCE = re.compile(
    r"\bsince\b(?=[^.;]*\b(?:met|visited|spoke|came|went|took|held|saw|was|were|did|travelled)\b)"
)  # "the first since they met in June"


def without_others_date(scene: Scene, draft: Draft) -> Draft:
    """Leave out a date that is another thing's: "ahead of Thursday's vote", "to prepare a summit in June"."""
    event, text = draft.event, scene.document.text
    if event.date_span is None or event.type not in _CONTACTS or not event.sentence.contains(event.date_span):
        return draft
    start = event.date_span.start
    is_owner = _OWNS.match(text, event.date_span.end) is not None
    is_prepared = _PREPARES.search(text, min(event.trigger.end, start), start) is not None
    fronted = start < event.trigger.start and _AHEAD_OF.search(text, event.sentence.start, start) is not None
    if fronted and "Tense=Past" in draft.trigger.token.morph and event.modality == "planned":
        event = replace(event, modality="happened", type="CONSULT")  # "Ahead of his trip next week he met"
    is_before = _SINCE.search(text, min(event.trigger.end, start), start) is not None
    is_done = event.modality == "happened" and event.type == "CONSULT"
    is_plan = is_done and _THEN_PLANS.search(text, min(event.trigger.end, start), start) is not None
    if not is_owner and not is_prepared and not fronted and not is_before and not is_plan:
        return draft
    return replace(draft, event=replace(event, date=None, date_text=None, date_span=None))

"""What came of a contact: it happened, is announced, is an invitation, or was called off."""

from __future__ import annotations

import re

from geo.domain import VisitStatus
from geo.events.drafts import Draft
from geo.events.scene import Scene

CANCELS = frozenset(
    ["cancel", "call", "postpone", "scrap", "put", "shelve", "cancellation", "drop", "abandon", "delay", "defer"]
)

_VISIT_NOUNS = frozenset(["visit", "trip", "meeting", "talk", "summit", "tour", "journey", "stopover"])

INVITES = frozenset(["invite", "extend", "accept", "invitation"])

_IS_OFF = re.compile(
    r"\b(?:(?:will|would|shall)\s+not|wo\s?n['’]t|(?:will|would)\s+no\s+longer|(?:is|are|was|were)\s+(?:not|no\s+longer))\s+"
    r"(?:now\s+|be\s+|going\s+to\s+|after\s+all\s+)*$"
)

_WAS_TO = re.compile(
    r"\b(?:was|were)\s+(?:due\s+|scheduled\s+|supposed\s+|originally\s+)?to\s+have\s+(?:been\s+)?$"
    r"|\bhad\s+been\s+(?:(?:due|scheduled|expected|set|slated|supposed)\s+(?:to\s+)?)?$"
)

_HAD_BEEN_DUE = re.compile(r"\bhad\s+been\s+(?:due|expected|scheduled|set|slated|supposed)\b")

_CALLED_OFF = re.compile(
    r"\b(?:(?:call\w*|put)\s+(?:\w+\s+){0,2}off|cancel\w*|scrap\w*|postpon\w*|shelv\w*|drop\w*|abandon\w*|turned\s+back|instead|but"
    r"|never|did\s+not|off\b|stay(?:s|ed|ing)?\s+(?:at\s+)?home|cried\s+off|fell\s+ill|blam(?:ed|ing)|owing\s+to)"
)


def _around(scene: Scene, draft: Draft) -> str:
    """Give the words of a sentence from its verb on, and of the sentence after it."""
    here = draft.event.sentence
    later = next((s.span for s in scene.document.sentences if s.span.start >= here.end), here)
    return scene.document.text[draft.event.trigger.end : max(here.end, later.end)]


def is_off(scene: Scene, draft: Draft) -> bool:
    """Read "will not be travelling to Tirana tomorrow" and "was to have received" as a visit that is off.

    One that has a day was planned; a mere refusal ("will never go to Moscow") is nothing.
    """
    text, start = scene.document.text, draft.event.trigger.start
    before = text[max(draft.event.sentence.start, start - 50) : start]
    if draft.trigger.entry.type != "CONSULT":
        return False
    if _HAD_BEEN_DUE.search(text, max(draft.event.sentence.start, start - 16), draft.event.trigger.end + 12):
        return _CALLED_OFF.search(_around(scene, draft)) is not None
    if draft.event.date_text is None:
        return False
    is_denied = draft.event.modality == "negated" or draft.assessment.rule == "negation"
    is_lost = _WAS_TO.search(before) is not None and _CALLED_OFF.search(_around(scene, draft)) is not None
    return (is_denied and _IS_OFF.search(before) is not None) or is_lost


_DROPPED = re.compile(
    r"\b(?:pulled|backed|dropped|ducked|bowed)\s+out\s+of\s+(?:[\w’'-]+\s+){0,4}$"
    r"|\b(?:withdrew\s+from|cut\s+from|scrapped|shelved|missed|skipped|skipping|scrapping|missing|dropping|ditched"
    r"|ditching|axed|aborted|nixed|abandoned|forwent|cried\s+off)\s+(?:[\w’'-]+\s+){0,4}$"
)

_NEVER_WAS = re.compile(
    r"[^.;]{0,240}?\b(?:never\s+(?:took\s+place|happened|materiali[sz]ed|came\s+off)|did\s+not\s+(?:take\s+place|happen|materiali[sz]e)"
    r"|(?:was|were|is|has\s+been|have\s+been|had\s+to\s+be|had\s+been|will\s+be)\s+(?:now\s+|then\s+)?(?:never\s+held|not\s+held|abandoned|scrapped"
    r"|shelved|called\s+off|cancelled|canceled|dropped|put\s+off|postponed|axed)"
    r"|(?:will|would)\s+not\s+(?:now\s+)?(?:take\s+place|happen|go\s+ahead|be\s+held)|(?:will|would)\s+no\s+longer\s+(?:take\s+place|happen))\b"
)


def _is_dropped(scene: Scene, draft: Draft) -> bool:
    """Read "pulled out of a visit" and "the planned summit between A and B never took place"."""
    if draft.trigger.token.pos not in ("NOUN", "PROPN") or draft.trigger.entry.type != "CONSULT":
        return False
    text, span = scene.document.text, draft.event.trigger
    before = text[max(draft.event.sentence.start, span.start - 50) : span.start]
    after = _NEVER_WAS.match(text, span.end, draft.event.sentence.end)
    return _DROPPED.search(before) is not None or after is not None


_TO_COME = re.compile(r"\b(?:tonight|this\s+evening|tomorrow|later\s+today|later\s+this\s+\w+|next\s+\w+)\b", re.I)

_MEETS = ("meet", "sit", "confer", "host", "receive", "see")

INTENDS = frozenset((
    "plan", "plans", "intend", "intends", "agree", "promise", "pledge", "vow", "decide", "schedule", "due", "expect",
    "await", "book", "bill", "slate", "bind",
))  # fmt: skip

_IS_TO = re.compile(r"\s+(?:now\s+|also\s+)?(?:due|expected|scheduled|set|slated|to\s+[a-z]+)\b")


def read_status(scene: Scene, draft: Draft) -> VisitStatus | None:
    if is_off(scene, draft) or _is_dropped(scene, draft):
        return "cancelled"
    if draft.trigger.entry.type == "CONSULT" and draft.trigger.token.lemma.lower() in INTENDS:
        return "announced" if draft.event.modality in ("happened", "planned") else None
    status = _read_status(scene, draft)
    if status == "happened" and draft.trigger.token.pos == "NOUN" and _is_due(scene, draft):
        return "announced"
    if status == "happened" and _NEXT_IN_PLAN.search(_clause_before(scene, draft)) is not None:
        return "announced"
    if status == "happened" and (is_tour_to_come(scene, draft) or _will(scene, draft)):
        return "announced"
    if status == "happened" and draft.trigger.entry.lemma == "be":
        is_due = _IS_TO.match(scene.document.text, draft.event.trigger.end) is not None
        return "announced" if is_due else status
    is_present = "Tense=Pres" in draft.trigger.token.morph and "VerbForm=Fin" in draft.trigger.token.morph
    is_to_come = is_present and _TO_COME.search(draft.event.date_text or "") is not None
    verb = draft.trigger.token.text.lower()
    is_to_come |= verb in _SETS_OUT and _FROM_THERE.match(_sentence(scene, draft)) is not None
    is_to_come |= draft.trigger.entry.lemma == "travel" and _is_station_ahead(scene, draft)
    is_to_come |= is_present and _ON_TO.match(scene.document.text, draft.trigger.token.span.end) is not None
    is_to_come |= (
        is_present
        and _NEXT_JOURNEY.search(scene.document.text, draft.event.sentence.start, draft.event.trigger.start) is not None
    )
    is_to_come |= is_present and (verb in _NEXT or (verb in _SETS_OUT and draft.event.date_text == "today"))
    return "announced" if status == "happened" and is_to_come else status


_WILL_TAKE = re.compile(  # "embarked on Monday on a tour that will take him to Beijing, Riyadh and Doha"
    r"[^.;]{0,80}?\b(?:tour|trip|swing|visit|journey)\b[^.;]{0,40}?\b(?:that|which)\s+(?:will|is\s+(?:due|expected|set)\s+to)\s+"
    r"(?:take|bring|lead|include)\b"  # what it will "also" lead to are further stops of a visit told here
)


_WILL = re.compile(r"\b(?:will|shall)\s+(?:(?:also|then|later|be|co|\w+ly)\s+)*(?:co-?)?$")


def _will(scene: Scene, draft: Draft) -> bool:
    """Say whether "will" stands right before, whatever the parse made of "will co-host"."""
    start = draft.event.trigger.start
    return _WILL.search(scene.document.text, max(draft.event.sentence.start, start - 30), start) is not None


def is_tour_to_come(scene: Scene, draft: Draft) -> bool:
    """Say whether what has begun is a tour whose stops are still to come."""
    event = draft.event
    is_noun = draft.trigger.token.pos == "NOUN"
    start = event.trigger.start if is_noun else event.trigger.end
    told = _WILL_TAKE.match(scene.document.text, start, max(start, event.sentence.end))
    where = event.place.span if event.place is not None else None
    return told is not None and (where is None or not start <= where.start < told.end())


_ON_TO = re.compile(r"\s+on(?:wards?)?\s+to\b")  # "from Tonga he goes on to Dili"
_NEXT = ("awaits", "continues", "continue", "proceeds", "proceed")  # "continues to Paraguay and Brazil"


def _is_station_ahead(scene: Scene, draft: Draft) -> bool:
    """Read "Next on the list is Tbilisi", "Moscow comes last", "His itinerary has Tarawa on it" as what is to come."""
    verb, start = draft.trigger.token.text.lower(), draft.event.trigger.start
    if verb in _STATION_AHEAD:
        return True
    before = scene.document.text[max(0, start - 40) : start]
    return verb in _JOURNEY_RUNS and _JOURNEY_BEFORE.search(before) is not None


_FROM_THERE = re.compile(r"\W*(?:From\s+(?:there|[A-Z][\w’'-]+)|Then|After\s+that|Afterwards|Next),?\s")


def _sentence(scene: Scene, draft: Draft) -> str:
    return draft.event.sentence.of(scene.document.text)


_STATION_AHEAD = ("is", "are", "comes", "follows")
_JOURNEY_RUNS = ("ends", "begins", "starts", "takes", "includes", "has", "concludes", "closes", "continues")
_JOURNEY_BEFORE = re.compile(
    r"\b(?:trip|tour|journey|week|swing|itinerary|programme|program|diary|agenda|schedule|mission)\s+(?:\w+\s+)?$"
)
_SETS_OUT = frozenset((
    "arrives", "flies", "leaves", "travels", "heads", "departs", "goes", "arrive", "fly", "leave", "travel", "head",
    "depart", "go",
))  # fmt: skip
_NEXT_JOURNEY = re.compile(
    r"\b(?:next|coming|upcoming|forthcoming)\s+(?:[\w-]+\s+)?(?:journey|trip|tour|visit|mission)\s+$", re.I
)
_NEXT_IN_PLAN = re.compile(
    r"\b(?:will|(?:is|are)\s+(?:due\s+|expected\s+|scheduled\s+|set\s+)?to)\s[^.;“”\"]*\b(?:before|after|then)\s+(?:\w+ly\s+)?$"
)


def _clause_before(scene: Scene, draft: Draft) -> str:
    """Give the words of a sentence before a verb in -ing: what stands before "travelling on to Astana"."""
    token, start = draft.trigger.token, draft.event.trigger.start
    told = scene.document.text[draft.event.sentence.start : start]
    is_stop = token.pos == "NOUN" and token.lemma.lower() in ("stop", "stopover", "visit", "trip")
    return told if token.text.lower().endswith("ing") else (_ARTICLE.sub("", told) if is_stop else "")


_ARTICLE = re.compile(r"\b(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,2}$")  # "in Astana after a brief" stop

_DUE = re.compile(
    r"[^.;]{0,70}?\b(?:that|which|,)\s*(?:is|are)\s+(?:now\s+|still\s+)?(?:due|scheduled|planned|expected|set|slated|to)\s+(?:to\b|for\b|on\b"
    r"|begin\b|start\b|take\b)"
)


def _is_due(scene: Scene, draft: Draft) -> bool:
    """Read "a visit to Vladivostok by Minister Shinozaki that is due to begin on Sunday" as one to come."""
    return _DUE.match(scene.document.text, draft.event.trigger.end, draft.event.sentence.end) is not None


_VISIT_FIRST = re.compile(
    r"\W*(?:(?:The|A|An|His|Her|Their|That|This)\s+)?(?:[\w’'-]+\s+){0,4}?(?:visit|trip|tour|journey|stopover)\s+(?:of|by|to|from|which|that|,)"
)


def is_told_first(scene: Scene, draft: Draft) -> bool:
    """Read "A visit by the minister, which had been planned for Monday, has been put off": what is put off."""
    start = draft.event.sentence.start
    return (
        draft.trigger.is_passive
        and _VISIT_FIRST.match(scene.document.text, start, draft.event.trigger.start) is not None
    )


def _read_status(scene: Scene, draft: Draft) -> VisitStatus | None:
    entry, modality = draft.trigger.entry, draft.event.modality
    is_broker = entry.mode == "third-party" and not (entry.lemma in ("host", "bring") and _has_guests(draft))
    if entry.type == "CONSULT" and draft.event.type == "REJECT":
        return None  # "he would not travel to Riyadh": refused
    if entry.type == "CONSULT" and not is_broker:
        return {"happened": "happened", "planned": "announced"}.get(modality)  # type: ignore[return-value]
    if entry.type == "AGREE" and entry.lemma in INVITES:
        is_invitation = entry.lemma in ("invite", "invitation") or object_lemma(draft) == "invitation"
        return "invited" if is_invitation and modality == "happened" else None
    deed = draft.trigger.deed
    if entry.type == "AGREE" and deed is not None and (deed.mode == "visit" or deed.lemma in _MEETS):
        return "announced" if modality in ("happened", "planned") else None
    if entry.type == "REJECT" and entry.lemma in CANCELS:
        is_visit = object_lemma(draft) in _VISIT_NOUNS or is_told_first(scene, draft)
        return "cancelled" if is_visit and modality == "happened" else None
    if entry.type in ("SUPPORT", "STATEMENT") and modality == "happened":
        is_bilateral = entry.lemma in ("sign", "initial", "tell", "conclude")
        return "happened" if is_bilateral else None
    return None


def _has_guests(draft: Draft) -> bool:
    """Read "hosted a trilateral summit with X and Y": a host and his guests, and not a broker between others."""
    guests = [p for p in draft.recipients if p.figure]
    return len(guests) > 1 or (bool(guests) and any(p.figure for p in draft.actors))


def object_lemma(draft: Draft) -> str:
    target = draft.trigger.object
    return target.lemma.lower() if target is not None else draft.trigger.token.lemma.lower()


_BY_ANY = re.compile(r"\s+(?:(?:to|in|of)\s+(?:[\w’'-]+\s+){1,4})?by\s+an?\s")


_NUMBERED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|latest|only|highest-level|rare)\b(?:\s+(?!by\b)[\w-]+){0,4}\s+$"
)


_IT_WAS = re.compile(  # "It was his second foreign trip this year"
    r"\W*(?:It|This|That)\s+(?:is|was|will\s+be|would\s+be)\s+(?:also\s+)?(?:his|her|their|the)\s+(?:[\w’'-]+\s+){0,5}"
)


def is_only_counted(scene: Scene, draft: Draft) -> bool:
    """Read "It is the first visit by a Uruguayan minister in nine years": of any, told to count this one."""
    noun, text = draft.trigger.token, scene.document.text
    if noun.pos != "NOUN" or draft.trigger.light is not None:
        return False
    if _IT_WAS.fullmatch(text, draft.event.sentence.start, noun.span.start) is not None:
        return True
    is_numbered = _NUMBERED.search(text, max(0, noun.span.start - 60), noun.span.start) is not None
    return is_numbered and _BY_ANY.match(text, noun.span.end) is not None

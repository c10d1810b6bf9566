"""What sort of contact a draft tells: its status, whether somebody travels, who comes to whom as the verb has it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.domain import Span, VisitStatus
from geo.events.drafts import Draft
from geo.events.scene import Party, Scene, antecedent

_MOVES = frozenset(
    [
        "visit",
        "arrive",
        "travel",
        "fly",
        "head",
        "go",
        "come",
        "return",
        "land",
        "tour",
        "pass",
        "pay",
        "make",
        "begin",
        "wrap",
        "conclude",
        "end",
        "embark",
        "trip",
        "stopover",
        "arrival",
        "stop",
        "leave",
        "continue",
        "expect",
        "due",
        "stay",
        "reach",
        "undertake",
        "start",
        "kick",
        "cut",
        "finish",
        "complete",
        "depart",
        "be",
        "touch",
        "turn",
        "show",
        "journey",
        "set",
        "jet",
        "proceed",
        "wind",
        "wound",
        "round",
        "lead",
        "attend",
        "represent",
        "participate",
        "transit",
    ]
)

RECEIVES = frozenset(["host", "receive", "welcome", "greet", "await", "reception", "roll"])

_CANCELS = frozenset(
    ["cancel", "call", "postpone", "scrap", "put", "shelve", "cancellation", "drop", "abandon", "delay", "defer"]
)

_VISIT_NOUNS = frozenset(["visit", "trip", "meeting", "talk", "summit", "tour", "journey", "stopover"])

_INVITES = frozenset(["invite", "extend", "accept", "invitation"])


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
    r"|never|did\s+not|off\b)"
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
    if draft.trigger.entry.type != "CONSULT" or draft.event.date_text is None:
        return False
    if _HAD_BEEN_DUE.search(text, max(draft.event.sentence.start, start - 6), draft.event.trigger.end + 12):
        return _CALLED_OFF.search(_around(scene, draft)) is not None
    is_denied = draft.event.modality == "negated" or draft.assessment.rule == "negation"
    is_lost = _WAS_TO.search(before) is not None and _CALLED_OFF.search(_around(scene, draft)) is not None
    return (is_denied and _IS_OFF.search(before) is not None) or is_lost


_DROPPED = re.compile(
    r"\b(?:pulled|backed|dropped|ducked|bowed)\s+out\s+of\s+(?:[\w’'-]+\s+){0,4}$"
    r"|\b(?:withdrew\s+from|cut\s+from|scrapped|shelved|missed|skipped|skipping|scrapping|missing|dropping|cried\s+off)\s+(?:[\w’'-]+\s+){0,4}$"
)
_NEVER_WAS = re.compile(
    r"[^.;]{0,160}?\b(?:never\s+(?:took\s+place|happened|materiali[sz]ed|came\s+off)|did\s+not\s+(?:take\s+place|happen|materiali[sz]e)"
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
    if status == "happened" and is_tour_to_come(scene, draft):
        return "announced"
    if status == "happened" and draft.trigger.entry.lemma == "be":
        is_due = _IS_TO.match(scene.document.text, draft.event.trigger.end) is not None
        return "announced" if is_due else status
    is_present = "Tense=Pres" in draft.trigger.token.morph and "VerbForm=Fin" in draft.trigger.token.morph
    is_to_come = is_present and _TO_COME.search(draft.event.date_text or "") is not None
    return "announced" if status == "happened" and is_to_come else status


_WILL_TAKE = re.compile(  # "embarked on Monday on a tour that will take him to Beijing, Riyadh and Doha"
    r"[^.;]{0,80}?\b(?:tour|trip|swing|visit|journey)\b[^.;]{0,40}?\b(?:that|which)\s+(?:will|is\s+(?:due|expected|set)\s+to)\s+(?:also\s+)?"
    r"(?:take|bring|lead|include)\b"
)


def is_tour_to_come(scene: Scene, draft: Draft) -> bool:
    """Say whether what has begun is a tour whose stops are still to come."""
    end = draft.event.trigger.end
    return _WILL_TAKE.match(scene.document.text, end, max(end, draft.event.sentence.end)) is not None


_NEXT_IN_PLAN = re.compile(
    r"\b(?:will|(?:is|are)\s+(?:due\s+|expected\s+|scheduled\s+|set\s+)?to)\s[^.;“”\"]*\b(?:before|after|then)\s+(?:\w+ly\s+)?$"
)


def _clause_before(scene: Scene, draft: Draft) -> str:
    """Give the words of a sentence before a verb in -ing: what stands before "travelling on to Astana"."""
    is_gerund = draft.trigger.token.text.lower().endswith("ing")
    return scene.document.text[draft.event.sentence.start : draft.event.trigger.start] if is_gerund else ""


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
    is_broker = entry.mode == "third-party" and not (entry.lemma == "host" and _has_guests(draft))
    if entry.type == "CONSULT" and draft.event.type == "REJECT":
        return None  # "he would not travel to Riyadh": refused
    if entry.type == "CONSULT" and not is_broker:
        return {"happened": "happened", "planned": "announced"}.get(modality)  # type: ignore[return-value]
    if entry.type == "AGREE" and entry.lemma in _INVITES:
        is_invitation = entry.lemma in ("invite", "invitation") or object_lemma(draft) == "invitation"
        return "invited" if is_invitation and modality == "happened" else None
    deed = draft.trigger.deed
    if entry.type == "AGREE" and deed is not None and (deed.mode == "visit" or deed.lemma in _MEETS):
        return "announced" if modality in ("happened", "planned") else None
    if entry.type == "REJECT" and entry.lemma in _CANCELS:
        is_visit = object_lemma(draft) in _VISIT_NOUNS or is_told_first(scene, draft)
        return "cancelled" if is_visit and modality == "happened" else None
    if entry.type in ("SUPPORT", "STATEMENT") and modality == "happened":
        is_bilateral = entry.lemma in ("sign", "initial", "tell", "conclude")
        return "happened" if is_bilateral else None
    return None


def _has_guests(draft: Draft) -> bool:
    """Read "hosted a trilateral summit with X and Y": a host and his guests, and not a broker between others."""
    return any(p.figure for p in draft.actors) and any(p.figure for p in draft.recipients)


def object_lemma(draft: Draft) -> str:
    target = draft.trigger.object
    return target.lemma.lower() if target is not None else draft.trigger.token.lemma.lower()


def sides_of(scene: Scene, draft: Draft, status: str) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Say who came to whom as the verb has it: the subject visits, but "received" and "invited" turn that round."""
    lemma = draft.trigger.entry.lemma
    if lemma in RECEIVES or lemma in ("invite", "extend"):
        return draft.recipients, draft.actors
    if status == "cancelled" and draft.trigger.object is not None:
        owner = scene.tree.possessor(draft.trigger.object)
        owned = scene.parties(owner) if owner is not None else []
        named = tuple(p for p in owned if p.sort == "person") or _of(scene, draft)
        return (named or draft.actors), tuple(p for p in draft.recipients if p not in named)
    return draft.actors, draft.recipients


def _of(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    target = draft.trigger.object
    if target is None:
        return ()
    found = [p.token for p in scene.tree.phrases(target) if p.preposition in ("of", "by")]
    return tuple(party for token in found for party in scene.parties(token) if party.sort == "person")


_TO_RECEIVE = re.compile(r"[^.;“”\"]{0,60}?\bto\s+(?:\w+ly\s+)?(?:receive|welcome|greet|host|see\s+off)\s+")


def as_receiving(
    scene: Scene, draft: Draft, visitors: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Read "was in Lumbini to receive his Indian counterpart, X": who is received came, who went there is the host."""
    match = _TO_RECEIVE.match(scene.document.text, draft.event.trigger.end, draft.event.sentence.end)
    ahead = scene.tree.covering(Span(match.end(), draft.event.sentence.end))[:12] if match is not None else []
    named = next((t for t in ahead if scene.figure(t) is not None), None)
    guest = scene.party(named) if named is not None else None
    lands = {v.actor.country for v in visitors}
    is_foreign = guest is not None and guest.is_public and guest.actor.country not in (None, *lands)
    return ((guest,), visitors) if guest is not None and is_foreign else (visitors, ())


_UNOWNED = re.compile(
    r"\b(?:a|an|the|that)\s+(?:[\w-]+\s+){0,3}(?:visit|trip|tour|leg|stop|stopover|journey)\b(?![^.;]*\b(?:by|of)\b)",
    re.I,
)


def traveller_before(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """Give who was told of last for a journey that names nobody: "A planned trip to Kigali was called off"."""
    is_unowned = _UNOWNED.search(draft.event.sentence.of(scene.document.text)) is not None
    party = antecedent(scene, draft.trigger.token) if is_unowned and not draft.recipients else None
    return (party,) if party is not None and party.is_public else ()


_UNNAMED = frozenset((
    "officials", "negotiators", "mediators", "diplomats", "envoys", "ministers", "leaders", "authorities", "generals",
    "delegates", "representatives", "commanders", "delegation",
))  # fmt: skip


def beside_officials(named: Sequence[Party], others: Sequence[Party]) -> tuple[Party, ...]:
    """Keep the unnamed of one country whom somebody named meets: "went into talks with Pakistani officials"."""
    if not any(p.figure for p in named):
        return ()
    countries = {p.actor.country for p in named}
    kept = (p for p in others if p.sort in ("government", "political") and p.actor.name.lower().split()[-1] in _UNNAMED)
    return tuple(p for p in kept if p.actor.country and p.actor.country not in countries)


def officials(parties: Sequence[Party]) -> tuple[Party, ...]:
    """Keep people of public office and delegations; an office with neither name nor country is nobody.

    "The defence ministers of Turkey and Syria" are two.
    """
    several = [p for p in parties if p.is_plural and p.actor.country and _last_word(p) in _OFFICES]
    pairs = several if len({p.actor.country for p in several}) > 1 else []
    return tuple(p for p in parties if _is_official(p) or _last_word(p) in _SENT or p in pairs)


def _last_word(party: Party) -> str:
    return party.actor.name.lower().split()[-1]


_OFFICES = ("ministers", "presidents", "premiers", "chancellors", "kings", "chiefs", "secretaries")


_SENT = ("delegation", "envoy", "envoys")


_RANKS = ("sergeant", "corporal", "private", "captain", "lieutenant", "major", "police chief", "judge")


def _is_official(party: Party) -> bool:
    if party.actor.role in _RANKS:
        return False
    return party.sort == "person" and party.is_public and (party.figure is not None or party.actor.country is not None)


def is_received(draft: Draft, visitors: Sequence[Party], hosts: Sequence[Party]) -> bool:
    """Say whether a country receives somebody of another: "Hungary rolled out the red carpet for Mr Petrovic"."""
    lands = {p.actor.country for p in draft.actors if p.sort == "country"}
    is_host = draft.trigger.entry.lemma in RECEIVES and bool(lands) and not hosts
    return is_host and bool(visitors) and all(v.actor.country and v.actor.country not in lands for v in visitors)


def tells_move(scene: Scene, draft: Draft) -> bool:
    entry, noun = draft.trigger.entry, object_lemma(draft)
    if entry.type in ("SUPPORT", "STATEMENT"):
        return False
    if entry.lemma in _CANCELS and is_told_first(scene, draft):
        return True
    if entry.lemma in _CANCELS or entry.lemma in ("make", "begin", "end", "start", "conclude", "pay", "undertake"):
        return noun in ("visit", "trip", "tour", "journey", "stopover", "stop", "way")
    if entry.type == "AGREE":
        deed = draft.trigger.deed
        return entry.lemma in _INVITES or (deed is not None and deed.mode == "visit")
    return entry.lemma in _MOVES

"""Triggers and subjects read from the order of words, where the parse has lost them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Token
from geo.events.lexicon import Entry
from geo.events.scene import Party, Scene, antecedent
from geo.events.triggers import Trigger
from geo.events.what.journeys import JOURNEYS
from geo.events.what.marking import Marked, Sign
from geo.events.what.orders import BESIDE, ORDERS, WHO, Order
from geo.events.what.word_order import the_two, those_together
from geo.events.whether.speakers import REPORTING
from geo.events.who.parties import distinct


def find_orders(scene: Scene, sentences: Sequence[Marked]) -> list[Trigger]:
    """Find the triggers that the orders of words tell; the first order that reads a word decides for it."""
    found: dict[int, Trigger] = {}
    for marked in sentences:
        plain = marked.without_asides(scene)
        marks = frozenset(sign.mark for sign in marked.signs)
        for order in (*ORDERS, *JOURNEYS):
            if order.verbs and order.verbs.isdisjoint(marks):
                continue
            for one in (marked,) if plain is marked else (marked, plain):
                for match in order.pattern.finditer(one.text):
                    trigger = _trigger(scene, one, match, order)
                    if trigger is not None:
                        found.setdefault(trigger.token.index, trigger)
    return list(found.values())


def _trigger(scene: Scene, marked: Marked, match: re.Match[str], order: Order) -> Trigger | None:
    groups, verb = order.pattern.groupindex, marked.sign(match, "verb")
    one = marked.sign(match, "one") if "one" in groups else None
    is_own_way = order.row in _OWN_WAYS and not order.name.startswith(("sent ", "was "))
    is_own_way |= order.row == "be" and verb is not None and verb.token.dep in ("conj", "cop", "aux")
    if is_own_way and one is not None and _is_governed(scene, marked, one):
        return None
    if "one" not in groups and order.name != "red carpet":
        one = _subject_of(marked, match)
        if one is None:
            return None
    other = marked.sign(match, "other") if "other" in groups else None
    place = marked.sign(match, "place") if "place" in groups else None
    entry, ones = row_of(scene, order.row), _party(scene, one)
    if one is not None and one.mark == "<H>" and not ones and order.row == "be":
        ones = _named_next(scene, marked, match)
    if verb is None or entry is None or not (ones or one is None):
        return None
    if order.row == "meet" and "other" not in groups and len(ones) < 2:
        return None
    if other is not None and marked.is_owner(other):
        return None  # "welcomed Yevdokimov's resignation"
    if order.row == "accompany" and one is not None:
        ones = list(distinct((*ones, *(p for sign in marked.listed_after(one) for p in _party(scene, sign)))))
    listed = [p for sign in marked.listed_after(other) for p in _party(scene, sign)] if other is not None else []
    others = [p for p in distinct((*_party(scene, other), *listed)) if p.actor.name not in {q.actor.name for q in ones}]
    if "other" in groups and other is not None and not others:
        return None
    if order.name in _NOT_FORMER and any((p.actor.role or "").startswith("former") for p in ones):
        return None  # into exile
    if order.name == "was looked after by" and _lands(ones) == _lands(others) and _lands(ones):
        return None  # "joined by his foreign minister"
    if (
        order.row == "accompany"
        and not _are_of_one_land(_told(ones), others)
        and order.name != "delegation that included"
        and verb.mark != "accompanied"
    ):
        return None  # "flew to Lome with the Togolese president": not one of his own
    if order.name in _CALLS_ON and not _are_of_two_lands(ones, others):
        return None
    if order.name in _CALLS_ON and any(p.kind == "resident" for p in ones):
        entry = row_of(scene, "meet") or entry  # a resident ambassador who calls on his hosts does not travel
    if order.name == "sent him to":
        ones = _of_sender(scene, verb.token, distinct([*ones, *_party(scene, marked.sign(match, "two"))]))
    goal = marked.sign(match, "goal") if "goal" in groups else None
    if goal is not None and not _is_at_home(scene, goal.token, ones):
        return None  # "travelled to Vienna from Tehran": no way home
    target = place.token if place is not None else None
    if order.row == "return" and target is not None and not _is_town(scene, target):
        return None
    is_sight = order.name == "toured flooded parts of"  # which heads of state do at home as well
    if target is not None and order.row != "welcome" and not is_sight and _is_at_home(scene, target, ones):
        return None
    return Trigger(verb.token, entry, tuple(ones), tuple(others), object=target, extent=(verb.token,))


_SUBJECT = re.compile(
    rf"(?:^|(?P<before>\S+) )(?:(?:the|his|her|their) )?(?P<one>{WHO})"
    r"(?:(?: ,)?(?: and| ,)(?: the| his| her)? (?P<two><[PO]>))? (?:, )?"
    rf"{BESIDE}$"
)
_NAMED = re.compile(WHO)
_OPENING = re.compile(rf"(?P<before>)(?:the )?(?P<one>{WHO}) ")
_GOVERNS = frozenset({
    "with", "by", "of", "to", "from", "for", "between", "against", "after", "before", "and", ",", "met", "alongside",
    "<M>",    "on", "in", "about", "than", "like", "via", "s", "'s", "’s", "including", "as", "visiting", "under",
})  # fmt: skip


def find_subjects(scene: Scene, sentences: Sequence[Marked]) -> dict[int, tuple[Party, ...]]:
    """Find whom the order of words makes the subject of a verb: the official right before it, asides left out."""
    found: dict[int, tuple[Party, ...]] = {}
    for marked in sentences:
        plain = marked.without_asides(scene)
        for at, sign in plain.verbs():
            is_after_name = _NAMED.search(plain.text, max(0, at - 120), at) is not None
            match = _SUBJECT.search(plain.text, max(0, at - 120), at) if is_after_name else None
            if match is None and sign.mark.endswith("ing") and plain.text[max(0, at - 2) : at] == ", ":
                match = _OPENING.match(plain.text, 0, at)  # "made his first trip on Monday, travelling to Quito"
            if match is None or match["before"] in _GOVERNS:
                continue
            groups = [g for g in ("one", "two") if g in match.re.groupindex]
            named = [p for group in groups for p in _party(scene, plain.sign(match, group))]
            if named:
                found[sign.token.index] = distinct(named)
    return found


_OWN_WAYS = ("travel", "arrive", "leave", "return")  # whoever comes along with somebody is not who these tell of
_GOVERNED = frozenset((
    "by", "with", "of", "to", "from", "for", "between", "against", "alongside", "than", "including", "s", "'s", "’s",
    "about", "as", "like", "via",
))  # fmt: skip


def _is_governed(scene: Scene, marked: Marked, sign: Sign) -> bool:
    """Read "President Ruiz, accompanied by Minister Paz, went" and "he saw Minister Paz and went": not Paz."""
    before = marked.sign_before(sign)
    if before is None:
        return False
    is_told = any(form in before.token.morph for form in ("VerbForm=Fin", "VerbForm=Inf")) or any(
        t.lemma == "have" for t in scene.tree.having(before.token, "aux")
    )
    is_object = before.token.pos == "VERB" and is_told and before.token.lemma.lower() not in REPORTING
    return before.mark in _GOVERNED or (is_object and sign.mark != "<H>")


def _is_at_home(scene: Scene, token: Token, parties: Sequence[Party]) -> bool:
    """Say whether somebody's own country is the place: who leaves his capital visits nobody there."""
    resolution = scene.resolution(token)
    place = resolution.place if resolution is not None else None
    return place is not None and any(p.actor.country == place.country for p in parties)


_NOT_FORMER = ("left home for", "sent him to", "was sent to")
_CALLS_ON = ("called on", "and called on", "paid a call on", "and paid a call on")


def _are_of_one_land(ones: Sequence[Party], others: Sequence[Party]) -> bool:
    return {p.actor.country for p in ones} <= {None, *(p.actor.country for p in others)}


def _told(parties: Sequence[Party]) -> list[Party]:
    """Keep those whose country is told and not only that of the article."""
    return [p for p in parties if p.figure is None or not p.figure.is_assumed]


def _lands(parties: Sequence[Party]) -> set[str]:
    return {p.actor.country for p in parties if p.actor.country}


def _are_of_two_lands(ones: Sequence[Party], others: Sequence[Party]) -> bool:
    """Say whether those who call come from elsewhere, as far as their countries are told."""
    lands = {p.actor.country for p in (*ones, *others)}
    return len(lands) > 1


def _subject_of(marked: Marked, match: re.Match[str]) -> Sign | None:
    """Find who opens the main clause: the first person of the sentence, or the first after the comma that follows."""
    after = re.compile(r"(?:(?!<[PO]>)[^;.])*?, (?P<one><P>) ").match(marked.text, match.end())
    before = re.compile(r"(?:(?!<[POH]>)[^;.])*?(?P<governor>\S+ )?(?P<one><[POH]>) ").match(
        marked.text, 0, match.start()
    )
    if before is not None and (before["governor"] or "").strip() not in _GOVERNS:
        return marked.sign(before, "one")
    return marked.sign(after, "one") if after is not None else None


def _of_sender(scene: Scene, verb: Token, ones: Sequence[Party]) -> list[Party]:
    """Give whom a state or its head sends that state's country: "Japan will send Foreign Minister Okada"."""
    subject = scene.tree.subject(verb)
    lands = {p.actor.country for p in scene.parties(subject)} if subject is not None else set()
    land = lands.pop() if len(lands) == 1 else None
    return [replace(p, actor=replace(p.actor, country=p.actor.country or land)) for p in ones]


def _is_town(scene: Scene, token: Token) -> bool:
    place = resolution.place if (resolution := scene.resolution(token)) is not None else None
    return place is not None and place.precision in ("city", "landmark", "district", "country")


def _named_next(scene: Scene, marked: Marked, match: re.Match[str]) -> list[Party]:
    """Read "From Ljubljana, where he dined on Monday, Secretary Langford went on": he is who is named next."""
    after = re.compile(r"(?:(?!<[PO]>)[^;.])*?, (?P<one><P>) ").match(marked.text, match.end())
    return _party(scene, marked.sign(after, "one")) if after is not None else []


def _party(scene: Scene, sign: Sign | None) -> list[Party]:
    if sign is None:
        return []
    if sign.both:
        return list(sign.both)
    if sign.mark == "<H>" and sign.token.text.lower() in ("they", "them"):
        following = scene.tree.tokens[min(sign.token.index + 1, len(scene.tree.tokens) - 1)]
        return list(the_two(scene, following) or those_together(scene, sign.token))
    if sign.mark == "<H>":
        party = scene.party(sign.token) or antecedent(scene, sign.token)
        return [party] if party is not None and party.is_public else []
    if sign.party is not None and sign.party.figure is not None and sign.token.pos == "NOUN":
        return [sign.party]  # a delegation's leader
    return [p for p in scene.parties(sign.token) if p.sort == "person" and p.is_public] or (
        [sign.party] if sign.party is not None else []
    )


def row_of(scene: Scene, lemma: str) -> Entry | None:
    """Give the row of the lexicon that a verb of meeting or moving stands for."""
    rows = scene.lexicons.verbs.get(lemma, ())
    return next((row for row in rows if row.type == "CONSULT" and row.mode != "third-party"), None)

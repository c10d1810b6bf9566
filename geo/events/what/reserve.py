"""Visits and meetings that no row of the lexicon fits: the parse has lost a name, or a noun tells them."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Token
from geo.events.scene import Party, Scene
from geo.events.triggers import Trigger
from geo.events.what.ordering import row_of
from geo.events.what.word_order import main_subject, person_after, person_before, public_figures, the_two

_RESERVE = frozenset({"meet", "receive", "host", "welcome", "greet", "phone", "telephone", "confer"})

_RESERVE_MOVES = {
    "arrive": ("in", "at"), "travel": ("to",), "fly": ("to", "into"), "head": ("to", "for"), "land": ("in", "at"),
    "depart": ("for",), "leave": ("for",), "visit": (), "go": ("to",), "journey": ("to",),
}  # fmt: skip

SPEAKERS = ("spokesman", "spokeswoman", "spokesperson")


def find_reserve(scene: Scene, taken: set[int], told_already: Sequence[Trigger]) -> list[Trigger]:
    """Read "received Tuesday at the palace the US ambassador": a verb of meeting that fits no row of the lexicon."""
    found: list[Trigger] = []
    calls = {t.token.index for t in told_already if t.entry.mode == "phone"}
    for token in scene.tree.tokens:
        word, told = token.text.lower(), None
        if word in _SAYS_SO:
            told = find_visiting(scene, token) or _by_phone(scene, token, calls) or _beside(scene, token)
        if told is None and token.lemma.lower() == "be" and token.index not in taken:
            told = _i_was(scene, token)
        if told is not None:
            found.append(told)
            calls |= {t.token.index for t in (told,) if t.entry.mode == "phone"}
            continue
        is_verb = token.pos == "VERB" or (token.pos in ("NOUN", "PROPN") and word in scene.lexicons.past_forms)
        if not is_verb or token.index in taken or scene.is_name(token):
            continue
        lemma = scene.lexicons.verb_of_form.get(word, "")
        trigger = _meeting(scene, token, lemma) if lemma in _RESERVE else None
        trigger = trigger or _taken(scene, token) or _jointly(scene, token)
        trigger = _move(scene, token, lemma) if lemma in _RESERVE_MOVES else trigger
        if trigger is not None:
            found.append(trigger)
    return found


def find_visiting(scene: Scene, token: Token) -> Trigger | None:
    """Read "a reception for visiting Defence Minister Sergey Shoigu in Hanoi": he is there on a visit."""
    if token.text.lower() != "visiting":
        return None
    following = scene.tree.tokens[token.index + 1 : token.index + 6]
    named = next((t for t in following if scene.figure(t) is not None or t.pos not in ("PROPN", "ADJ", "NOUN")), None)
    entry, guest = row_of(scene, "visit"), scene.party(named) if named is not None else None
    if entry is None or guest is None or guest.figure is None or not guest.is_public:
        return None
    if (host := _host_of(scene, token, guest)) is not None and (row := row_of(scene, "host")) is not None:
        return Trigger(token, row, (host,), (guest,), extent=(token,))
    return Trigger(token, entry, (guest,), (), extent=(token,))


def _host_of(scene: Scene, token: Token, guest: Party) -> Party | None:
    """Find who speaks in "In talks with visiting Prime Minister Vestergaard, Prime Minister Rao said"."""
    sentence, tokens = scene.document.sentence_at(token.span.start), scene.tree.tokens
    if (
        sentence is None
        or token.index - sentence.first > 6
        or tokens[token.index - 1].text.lower() not in ("with", "for")
    ):
        return None
    for index in range(token.index + 1, sentence.last - 1):
        if tokens[index].text == ",":
            named = next((t for t in tokens[index + 1 : index + 6] if scene.figure(t) is not None), None)
            host = scene.party(named) if named is not None else None
            is_other = host is not None and host.is_public and host.actor.name != guest.actor.name
            return host if is_other else None
    return None


def _i_was(scene: Scene, token: Token) -> Trigger | None:
    """Read "I was in Windhoek on Monday", said by somebody of office."""
    tokens, rows = scene.tree.tokens, scene.lexicons.verbs.get("be", ())
    before, after = tokens[max(0, token.index - 2) : token.index], tokens[token.index + 1 : token.index + 4]
    if not rows or not after or after[0].text.lower() not in ("in", "at"):
        return None
    teller = next((t for t in before if t.text.lower() in ("i", "we")), None)
    place = next((t for t in after[1:] if scene.resolution(t) is not None), None)
    party = scene.party(teller) if teller is not None and place is not None else None
    if party is None or party.figure is None or not party.is_public:
        return None
    return Trigger(token, rows[0], (party,), (), object=place, extent=(token,))


_LINES = ("phone", "telephone", "video")
_SAYS_SO = ("visiting", "alongside", "beside", "next", *_LINES)


def _by_phone(scene: Scene, token: Token, calls: set[int]) -> Trigger | None:
    """Read "In a phone conversation on Monday, the emir assured President Santoso": a call between the two named."""
    if token.text.lower() not in _LINES:
        return None
    sentence = scene.document.sentence_at(token.span.start)
    if sentence is None or any(sentence.first <= i < sentence.last for i in calls):
        return None
    before = " ".join(t.text.lower() for t in scene.tree.tokens[max(0, token.index - 2) : token.index])
    if before == "joined by":
        return None
    after = scene.tree.tokens[token.index + 1].text.lower() if token.index + 1 < len(scene.tree.tokens) else ""
    if not (before.endswith((" by", " via", " over", "over the", "on the")) or before == "by") and after not in _CALLS:
        return None
    both = [p for p in public_figures(scene, sentence.first, sentence.last) if p.actor.role not in SPEAKERS]
    both = both or list(the_two(scene, token))
    row = next((r for r in scene.lexicons.nouns.get("call", ()) if r.mode == "phone"), None)
    if row is None or len(both) != 2 or (both[0].actor.country and both[0].actor.country == both[1].actor.country):
        return None
    head = scene.tree.head(token) if after == "link" and token.dep == "compound" else token
    return Trigger(head, row, (both[0],), (both[1],), extent=(head,))


_CALLS = ("call", "calls", "conversation", "conversations", "talks", "conference")


def _beside(scene: Scene, token: Token) -> Trigger | None:
    """Read "told a press conference alongside the Tunisian premier": the two have met."""
    beside = scene.tree.tokens[token.index : token.index + 2]
    words = [t.text.lower() for t in beside]
    if len(words) < 2 or (words[0] not in ("alongside", "beside") and words != ["next", "to"]):
        return None
    before = {t.text.lower() for t in scene.tree.tokens[max(0, token.index - 8) : token.index]}
    named = next((t for t in scene.tree.tokens[token.index + 1 : token.index + 4] if scene.figure(t) is not None), None)
    entry, other = row_of(scene, "meet"), scene.party(named) if named is not None else None
    if not before & _JOINTLY or entry is None or other is None or not other.is_public:
        return None
    one = person_before(scene, token, is_wide=True) or main_subject(scene, token)
    if one is None or one.actor.name == other.actor.name:
        return None
    return Trigger(token, entry, (one,), (other,), extent=(token,))


_JOINTLY = frozenset({"speaking", "conference", "briefing", "appearing", "spoke", "appeared", "standing", "reporters"})


def _meeting(scene: Scene, token: Token, lemma: str) -> Trigger | None:
    entry = row_of(scene, lemma)
    one, other = person_before(scene, token) or main_subject(scene, token), person_after(scene, token)
    if entry is not None and lemma == "meet" and (two := the_two(scene, token)):
        return Trigger(token, entry, two, (), extent=(token,))
    if entry is None or one is None or other is None or one.actor.name == other.actor.name:
        return None
    return Trigger(token, entry, (one,), (other,), extent=(token,))


def _move(scene: Scene, token: Token, lemma: str) -> Trigger | None:
    """Read "a delegation led by Minister Malmierca arrived in Luanda", whatever the verb was hung on."""
    following = scene.tree.tokens[token.index + 1 : token.index + 4]
    prepositions = _RESERVE_MOVES[lemma]
    if prepositions:
        following = following[1:] if following and following[0].text.lower() in prepositions else []
    entry, one = row_of(scene, lemma), person_before(scene, token) or main_subject(scene, token)
    is_there = any(scene.resolution(t) is not None for t in following[:2])
    return Trigger(token, entry, (one,), (), extent=(token,)) if entry and one and is_there else None


def _taken(scene: Scene, token: Token) -> Trigger | None:
    """Read "A tour took Minister Lindner to Accra, Abidjan and Dakar": a journey of whom it took."""
    before = scene.tree.tokens[max(0, token.index - 6) : token.index]
    if token.lemma.lower() not in ("take", "bring") or not any(t.lemma.lower() in _JOURNEYS for t in before):
        return None
    entry, traveller = row_of(scene, "travel"), person_after(scene, token)
    return Trigger(token, entry, (traveller,), (), extent=(token,)) if entry and traveller else None


_JOURNEYS = ("journey", "tour", "trip", "visit", "swing")


def _jointly(scene: Scene, token: Token) -> Trigger | None:
    """Read "President Radev and Prime Minister Vlahos inaugurated the pipeline in Komotini": both were there."""
    entry, subject = row_of(scene, "meet"), scene.tree.subject(token)
    if token.lemma.lower() not in _CEREMONIES or entry is None or subject is None or scene.tree.is_passive(token):
        return None
    both = tuple(p for p in scene.parties(subject) if p.figure is not None and p.is_public)
    countries = {p.actor.country for p in both if p.actor.country}
    return Trigger(token, entry, both, (), extent=(token,)) if len(both) == len(countries) == 2 else None


_CEREMONIES = ("inaugurate", "unveil", "commission")

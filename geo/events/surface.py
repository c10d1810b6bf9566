"""Who came to whom, read from the order of the words where the parse has lost a name.

News puts the doer before the verb and the other side after it. What the parse gives always comes first; this only fills
what it left open, and only with people of public office that no other verb and no preposition stands before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Token
from geo.events.lexicon import Entry
from geo.events.scene import Party, Scene
from geo.events.triggers import Trigger

_TWO_SIDED = frozenset({
    "meet", "receive", "host", "welcome", "greet", "phone", "telephone", "ring", "confer", "see", "hold", "have",
    "discuss", "sit", "talk", "speak", "await", "exchange", "consult", "call",
})  # fmt: skip
_RECEIVES = ("receive", "host", "welcome", "greet", "await", "reception", "expect", "guest")
_RESERVE = frozenset({"meet", "receive", "host", "welcome", "greet", "phone", "telephone", "confer"})
_RESERVE_MOVES = {
    "arrive": ("in", "at"), "travel": ("to",), "fly": ("to", "into"), "head": ("to", "for"), "land": ("in", "at"),
    "depart": ("for",), "leave": ("for",), "visit": (), "go": ("to",), "journey": ("to",),
}  # fmt: skip
_REACH = 26  # tokens between a verb and a name that belongs to it
_BARRIERS = frozenset({
    ".", ";", "“", "”", '"', "but", "that", "who", "which", "while", "when", "where", "after", "before", "as",
    "because", "whose", "whom", "and", "than", "if", "over", "about", "into", "against", "of", "from", "by",
    "accompanied",
})  # fmt: skip


def complete(scene: Scene, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Fill the sides of meetings that the parse left open, and add verbs of meeting between two names.

    A visit that is the object of "called off" is told by that verb alone.
    """
    off = {t.object.index for t in triggers if t.entry.type == "REJECT" and t.object is not None}
    triggers = [t for t in triggers if t.token.index not in off or t.entry.type != "CONSULT"]
    done = [_filled(scene, t) if t.entry.type == "CONSULT" else t for t in triggers]
    done = [t for t in done if _visiting(scene, t.token) is None]
    taken = {t.token.index for t in done} | {t.light.index for t in done if t.light is not None}
    done.extend(t for t in _reserve(scene, taken, done))
    return sorted(done, key=lambda t: t.token.index)


def _filled(scene: Scene, trigger: Trigger) -> Trigger:
    actors, recipients = trigger.actors, trigger.recipients
    if trigger.entry.mode == "visit" and not actors and not trigger.is_passive and trigger.entry.lemma not in _RECEIVES:
        one = person_before(scene, trigger.token) or _main_subject(scene, trigger.token)
        actors = (one,) if one is not None else ()
    if trigger.entry.mode == "visit" and trigger.entry.lemma not in _RECEIVES:
        return replace(trigger, actors=_with_joined(scene, trigger.token, actors))
    if trigger.entry.mode == "phone" and len({p.actor.name for p in (*actors, *recipients) if p.figure}) < 2:
        return _filled_call(scene, trigger)
    if trigger.token.pos == "NOUN" or trigger.entry.lemma not in _TWO_SIDED:
        return trigger
    is_alone = len([p for p in actors if p.sort == "person"]) < 2
    if not trigger.is_passive and is_alone and not any(p.sort == "person" for p in recipients):
        other = person_after(scene, trigger.token)
        if other is not None and other.actor.name not in {p.actor.name for p in actors}:
            recipients = (*(p for p in recipients if p.actor.country != other.actor.country), other)
    if not actors and not recipients and trigger.entry.lemma in _TWO_SIDED and (two := _the_two(scene, trigger.token)):
        return replace(trigger, actors=two)
    if not trigger.is_passive and not actors:
        one = person_before(scene, trigger.token) or _main_subject(scene, trigger.token)
        if one is not None and one.actor.name not in {p.actor.name for p in recipients}:
            actors = (one,)
    return replace(trigger, actors=actors, recipients=recipients)


def _with_joined(scene: Scene, verb: Token, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """Add him who is joined to the traveller by "and": "King Felipe and Queen Sofia are due in Astana"."""
    if len(actors) != 1 or actors[0].figure is None:
        return actors
    wholes = [w for w in actors[0].figure.wholes if w.end <= verb.span.start]
    first = scene.tree.indices(wholes[-1]).start if wholes else 0
    tokens = scene.tree.tokens
    if first < 2 or tokens[first - 1].text.lower() != "and" or scene.figure(tokens[first - 2]) is None:
        return actors
    other = scene.party(tokens[first - 2])
    if other is None or not other.is_public or other.actor.name == actors[0].actor.name:
        return actors
    last = actors[0]
    if last.actor.country is None:
        last = replace(last, actor=replace(last.actor, country=other.actor.country))
    return (other, last)


def _filled_call(scene: Scene, trigger: Trigger) -> Trigger:
    """Take the only two officials of a sentence for those who spoke by phone."""
    sentence = scene.document.sentence_at(trigger.token.span.start)
    both = _public_figures(scene, sentence.first, sentence.last) if sentence else []
    both = [p for p in both if p.actor.role not in _SPEAKERS]
    return replace(trigger, actors=(both[0],), recipients=(both[1],)) if len(both) == 2 else trigger


_SPEAKERS = ("spokesman", "spokeswoman", "spokesperson")


def _reserve(scene: Scene, taken: set[int], told_already: Sequence[Trigger]) -> list[Trigger]:
    """Read "received Tuesday at the palace the US ambassador": a verb of meeting that fits no row of the lexicon."""
    found: list[Trigger] = []
    calls = {t.token.index for t in told_already if t.entry.mode == "phone"}
    for token in scene.tree.tokens:
        lemma = scene.lexicons.verb_of_form.get(token.text.lower(), "")
        told = _visiting(scene, token) or _by_phone(scene, token, calls) or _beside(scene, token)
        told = told or (_i_was(scene, token) if token.index not in taken else None)
        if told is not None:
            found.append(told)
            calls |= {t.token.index for t in (told,) if t.entry.mode == "phone"}
            continue
        if token.index in taken or scene.is_name(token) or token.pos not in ("VERB", "NOUN", "PROPN"):
            continue
        if token.pos != "VERB" and token.text.lower() not in scene.lexicons.past_forms:
            continue
        trigger = _meeting(scene, token, lemma) if lemma in _RESERVE else None
        trigger = _move(scene, token, lemma) if lemma in _RESERVE_MOVES else trigger
        if trigger is not None:
            found.append(trigger)
    return found


def _the_two(scene: Scene, verb: Token) -> tuple[Party, ...]:
    """Read "The two last met in Washington": the two officials of different countries named last before."""
    before = [t.text.lower() for t in scene.tree.tokens[max(0, verb.index - 6) : verb.index]]
    sentence = scene.document.sentence_at(verb.span.start)
    earlier = [s for s in scene.document.sentences if sentence and s.first < sentence.first][-1:]
    if sentence is None or not ("two" in before or "both" in before or "they" in before):
        return ()
    here = _public_figures(scene, sentence.first, verb.index)
    named = here or [p for s in earlier for p in _public_figures(scene, s.first, s.last)]
    countries = {p.actor.country for p in named if p.actor.country}
    return tuple(named) if len(named) == 2 and len(countries) == 2 else ()


def _visiting(scene: Scene, token: Token) -> Trigger | None:
    """Read "a reception for visiting Defence Minister Sergey Shoigu in Hanoi": he is there on a visit."""
    following = scene.tree.tokens[token.index + 1 : token.index + 6]
    if token.text.lower() != "visiting":
        return None
    named = next((t for t in following if scene.figure(t) is not None or t.pos not in ("PROPN", "ADJ", "NOUN")), None)
    entry, guest = _row(scene, "visit"), scene.party(named) if named is not None else None
    if entry is None or guest is None or guest.figure is None or not guest.is_public:
        return None
    return Trigger(token, entry, (guest,), (), extent=(token,))


def _i_was(scene: Scene, token: Token) -> Trigger | None:
    """Read "I was in Windhoek on Monday", said by somebody of office."""
    tokens, rows = scene.tree.tokens, scene.lexicons.verbs.get("be", ())
    before, after = tokens[max(0, token.index - 2) : token.index], tokens[token.index + 1 : token.index + 4]
    if token.lemma.lower() != "be" or not rows or not after or after[0].text.lower() not in ("in", "at"):
        return None
    teller = next((t for t in before if t.text.lower() in ("i", "we")), None)
    place = next((t for t in after[1:] if scene.resolution(t) is not None), None)
    party = scene.party(teller) if teller is not None and place is not None else None
    if party is None or party.figure is None or not party.is_public:
        return None
    return Trigger(token, rows[0], (party,), (), object=place, extent=(token,))


_LINES = ("phone", "telephone", "video")


def _by_phone(scene: Scene, token: Token, calls: set[int]) -> Trigger | None:
    """Read "In a phone conversation on Monday, the emir assured President Santoso": a call between the two named."""
    sentence = scene.document.sentence_at(token.span.start)
    if token.text.lower() not in _LINES or sentence is None or any(sentence.first <= i < sentence.last for i in calls):
        return None
    before = " ".join(t.text.lower() for t in scene.tree.tokens[max(0, token.index - 2) : token.index])
    after = scene.tree.tokens[token.index + 1].text.lower() if token.index + 1 < len(scene.tree.tokens) else ""
    if not (before.endswith((" by", " over", "over the", "on the")) or before == "by") and after not in _CALLS:
        return None
    both = [p for p in _public_figures(scene, sentence.first, sentence.last) if p.actor.role not in _SPEAKERS]
    row = next((r for r in scene.lexicons.nouns.get("call", ()) if r.mode == "phone"), None)
    if row is None or len(both) != 2 or (both[0].actor.country and both[0].actor.country == both[1].actor.country):
        return None
    return Trigger(token, row, (both[0],), (both[1],), extent=(token,))


_CALLS = ("call", "calls", "conversation", "conversations", "talks", "conference")


def _public_figures(scene: Scene, first: int, last: int) -> list[Party]:
    found: dict[str, Party] = {}
    for token in scene.tree.tokens[first:last]:
        party = scene.party(token) if scene.figure(token) is not None else None
        if party is not None and party.is_public:
            found.setdefault(party.actor.name, party)
    return list(found.values())


def _beside(scene: Scene, token: Token) -> Trigger | None:
    """Read "told a press conference alongside the Tunisian premier": the two have met."""
    if token.text.lower() not in ("alongside", "beside") or token.index + 1 >= len(scene.tree.tokens):
        return None
    before = {t.text.lower() for t in scene.tree.tokens[max(0, token.index - 8) : token.index]}
    named = next((t for t in scene.tree.tokens[token.index + 1 : token.index + 4] if scene.figure(t) is not None), None)
    entry, other = _row(scene, "meet"), scene.party(named) if named is not None else None
    if not before & _JOINTLY or entry is None or other is None or not other.is_public:
        return None
    one = person_before(scene, token, is_wide=True) or _main_subject(scene, token)
    if one is None or one.actor.name == other.actor.name:
        return None
    return Trigger(token, entry, (one,), (other,), extent=(token,))


_JOINTLY = frozenset({"speaking", "conference", "briefing", "appearing", "spoke", "appeared", "standing", "reporters"})


def _meeting(scene: Scene, token: Token, lemma: str) -> Trigger | None:
    entry = _row(scene, lemma)
    one, other = person_before(scene, token) or _main_subject(scene, token), person_after(scene, token)
    if entry is not None and lemma == "meet" and (two := _the_two(scene, token)):
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
    entry, one = _row(scene, lemma), person_before(scene, token)
    is_there = any(scene.resolution(t) is not None for t in following[:2])
    return Trigger(token, entry, (one,), (), extent=(token,)) if entry and one and is_there else None


def _row(scene: Scene, lemma: str) -> Entry | None:
    rows = scene.lexicons.verbs.get(lemma, ())
    return next((row for row in rows if row.type == "CONSULT" and row.mode != "third-party"), None)


_CARRIERS = ("plan", "intend", "expect", "schedule", "be", "have", "decide", "continue", "begin", "start", "will")


def person_before(scene: Scene, verb: Token, *, is_wide: bool = False) -> Party | None:
    """Find the official named last before a verb, unless he is governed by a preposition or owns something.

    No other verb may stand between, unless `is_wide`.
    """
    tokens = scene.tree.tokens
    for index in range(verb.index - 1, max(-1, verb.index - _REACH), -1):
        token = tokens[index]
        if (figure := scene.figure(token)) is not None:
            first = next((scene.tree.indices(w).start for w in figure.wholes if w.overlaps(token.span)), index)
            is_owner = tokens[index + 1].text in ("'s", "’s")
            is_governed = first > 0 and tokens[first - 1].pos == "ADP"
            if is_governed and first > 1 and tokens[first - 2].text.lower() in ("led", "headed"):
                return _led(scene, first - 2)
            if is_owner or is_governed:
                return None
            party = scene.party(token)
            return party if party is not None and party.is_public else None
        is_finite = token.pos == "VERB" and "VerbForm=Fin" in token.morph and not is_wide
        is_finite = is_finite and token.lemma.lower() not in _CARRIERS
        if token.text in (".", ";", "“", "”", '"') or is_finite:
            return None
    return None


def _led(scene: Scene, index: int) -> Party | None:
    noun = next((t for t in reversed(scene.tree.tokens[max(0, index - 3) : index]) if t.pos == "NOUN"), None)
    party = scene.party(noun) if noun is not None else None
    return party if party is not None and party.figure is not None else None


def _poster(scene: Scene, verb: Token) -> Party | None:
    """Read "Met the Queen's envoy today, Foreign Minister Amatdjais tweeted": who tweets did it."""
    sentence = scene.document.sentence_at(verb.span.start)
    if sentence is None or verb.index > sentence.first + 1:
        return None
    for token in scene.tree.tokens[verb.index + 1 : sentence.last]:
        if token.text.lower() in ("tweeted", "wrote", "posted", "writes", "tweets"):
            return person_before(scene, token)
    return None


def _main_subject(scene: Scene, verb: Token) -> Party | None:
    """Read "Speaking in Kyiv after meeting President Kovalenko, Foreign Secretary Harcourt said": who said met."""
    if not verb.text.lower().endswith("ing") and verb.text.lower() not in ("alongside", "beside"):
        return _poster(scene, verb)
    tokens = scene.tree.tokens
    for index in range(verb.index + 1, min(len(tokens) - 3, verb.index + _REACH)):
        if tokens[index].text in (".", ";"):
            return None
        if tokens[index].text == ",":
            for token in tokens[index + 1 : index + 3]:
                if scene.figure(token) is not None:
                    party = scene.party(token)
                    return party if party is not None and party.is_public else None
    return None


def person_after(scene: Scene, verb: Token) -> Party | None:
    """Find the official named first after a verb of meeting, with nothing but times and places between."""
    tokens = scene.tree.tokens
    for index in range(verb.index + 1, min(len(tokens), verb.index + _REACH)):
        token = tokens[index]
        if (figure := scene.figure(token)) is not None:
            last = next((scene.tree.indices(w).stop for w in figure.wholes if w.overlaps(token.span)), index + 1)
            is_owner = last < len(tokens) and tokens[last].text in ("'s", "’s")
            before = tokens[index - 1]
            is_speaker = last < len(tokens) and tokens[last].lemma.lower() in (
                "say",
                "tell",
                "announce",
                "add",
                "tweet",
            )
            if is_speaker:
                return None
            if is_owner or (before.pos == "ADP" and before.text.lower() not in ("with", "for")):
                return None
            party = scene.party(token)
            return party if party is not None and party.is_public else None
        if token.text.lower() in _BARRIERS and scene.resolution(token) is None:
            return None
        if token.pos == "VERB" and token.text.lower() != "visiting":
            return None
    return None

"""Who stands where in a sentence: the official before a verb, the one after it, and who "the two" are."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from geo.domain import Token
from geo.events.scene import Party, Scene

_REACH = 26  # tokens between a verb and a name that belongs to it

_BARRIERS = frozenset({
    ".", ";", "“", "”", '"', "but", "that", "who", "which", "while", "when", "where", "after", "before", "as",
    "because", "whose", "whom", "and", "than", "if", "over", "about", "into", "against", "of", "from", "by",
    "accompanied",
})  # fmt: skip

_CARRIERS = ("plan", "intend", "expect", "schedule", "be", "have", "decide", "continue", "begin", "start", "will")


_PAIR = re.compile(
    r"\b(?:two|both|they|pair|duo|couple)\b|^(?:the|both)\s+(?:\w+\s+)?(?:leaders|presidents|ministers|premiers|diplomats|men|women|sides"
    r"|heads\s+of\s+state|officials|counterparts|chiefs|rulers|monarchs|statesmen)\b"
)


def the_two(scene: Scene, verb: Token) -> tuple[Party, ...]:
    """Read "The two last met in Washington": the two officials of different countries named last before.

    They are named in the same sentence, or together in the three before it; at the head of a text in the one after it.
    """
    sentence = scene.document.sentence_at(verb.span.start)
    if sentence is None or scene.document.text[sentence.span.start] in "“\"‘'":
        return ()
    words = " ".join(t.text.lower() for t in scene.tree.tokens[max(sentence.first, verb.index - 9) : verb.index])
    told = _PAIR.search(re.split(r"[,;:“”\"] ?", words)[-1] or words)
    if told is None:
        return ()
    if told[0] == "couple":
        return _the_couple(scene, sentence.span.start)
    here = public_figures(scene, sentence.first, verb.index)
    if here:
        return _of_two_lands(here)
    earlier = [s for s in scene.document.sentences if s.first < sentence.first]
    named: dict[str, Party] = {}
    if earlier and _BOTH.search(earlier[-1].span.of(scene.document.text)):
        earlier = earlier[:-1]  # "X has invited both men to Cairo. In 2018 the two met": those two again
    for part in reversed(earlier[-3:]):
        named |= {p.actor.name: p for p in public_figures(scene, part.first, part.last) if p.actor.name not in named}
        if len(named) > 1:
            break
    if not named and len(earlier) < 2:
        later = next((s for s in scene.document.sentences if s.first > sentence.first), None)
        named = {p.actor.name: p for p in public_figures(scene, later.first, later.last)} if later else {}
    return _of_two_lands(list(named.values()))


_BOTH = re.compile(
    r"\b(?:invited|urged|told|hosted|received|met|asked|pressed|brought)\s+(?:both|the\s+two|the\s+pair)\b"
)
_AND = re.compile(r"(?:\s+of\s+(?:the\s+)?[A-Z]\w+)?\s+and\s+(?:his\s+wife,?\s+|her\s+husband,?\s+)?(?:the\s+)?")


_MET_BY = re.compile(r"\b(?:by|with|from|to|met|meet)\s+(?:\w+\s+)?$")


def _the_couple(scene: Scene, before: int) -> tuple[Party, ...]:
    """Find the royal or presidential couple told of last: two of one land, joined by "and"."""
    named = sorted((w, n) for n, f in enumerate(scene.figures) for w in f.wholes if w.end <= before)
    for (one, first), (two, second) in reversed(list(itertools.pairwise(named))):
        is_met = _MET_BY.search(scene.document.text, max(0, one.start - 24), one.start) is not None
        if first != second and not is_met and _AND.fullmatch(scene.document.text, one.end, two.start):
            both = [scene.party(scene.tree.covering(span)[-1]) for span in (one, two)]
            lands = {p.actor.country for p in both if p is not None}
            return tuple(p for p in both if p is not None) if None not in both and len(lands) == 1 else ()
    return ()


def those_together(scene: Scene, token: Token) -> tuple[Party, ...]:
    """Read "They" as the officials of one land whom the sentence before tells of: "X was there together with Y"."""
    sentence = scene.document.sentence_at(token.span.start)
    earlier = [s for s in scene.document.sentences if sentence is not None and s.first < sentence.first]
    named = (
        public_figures(scene, earlier[-1].first, earlier[-1].last) if earlier and token.text in ("They", "them") else []
    )
    lands = {p.actor.country for p in named}
    return tuple(named) if len(named) > 1 and len(lands) == 1 and None not in lands else ()


def _of_two_lands(named: Sequence[Party]) -> tuple[Party, ...]:
    countries = {p.actor.country for p in named}
    return tuple(named) if len(named) == len(countries) == 2 else ()


def public_figures(scene: Scene, first: int, last: int) -> list[Party]:
    found: dict[str, Party] = {}
    for token in scene.tree.tokens[first:last]:
        party = scene.party(token) if scene.figure(token) is not None else None
        if party is not None and party.is_public:
            found.setdefault(party.actor.name, party)
    return list(found.values())


_LEADS = ("led", "headed", "chaired")


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
            first -= first > 0 and tokens[first - 1].text.lower() in ("his", "her", "their")
            if first > 1 and tokens[first - 1].text.lower() == "by" and tokens[first - 2].text.lower() not in _LEADS:
                continue  # "was received by his counterpart and is due to hold talks": he who was received
            is_governed = first > 0 and tokens[first - 1].pos == "ADP"
            if is_governed and first > 1 and tokens[first - 2].text.lower() in _LEADS:
                return _led(scene, first - 2)
            if is_owner or is_governed:
                return None
            party = scene.party(token)
            return party if party is not None and party.is_public else None
        is_finite = token.pos == "VERB" and "VerbForm=Fin" in token.morph and not is_wide
        is_in_picture = tokens[index - 1].text == tokens[index + 1].text == ","  # "President Rebane, left, is greeted"
        is_finite = is_finite and token.lemma.lower() not in _CARRIERS and not is_in_picture
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
    is_quoted = verb.index > 0 and scene.tree.tokens[verb.index - 1].text in ("“", '"')
    for token in scene.tree.tokens[verb.index + 1 : sentence.last + (40 if is_quoted else 0)]:
        if token.text.lower() in ("tweeted", "wrote", "posted", "writes", "tweets"):
            return person_before(scene, token)
    return None


def main_subject(scene: Scene, verb: Token) -> Party | None:
    """Read "Speaking in Kyiv after meeting President Kovalenko, Foreign Secretary Harcourt said": who said met."""
    if not verb.text.lower().endswith("ing") and verb.text.lower() not in ("alongside", "beside"):
        return _poster(scene, verb)
    tokens = scene.tree.tokens
    for index in range(verb.index + 1, min(len(tokens) - 3, verb.index + _REACH)):
        if tokens[index].text in (".", ";"):
            return None
        if tokens[index].text == "," and scene.figure(tokens[index]) is None:
            for token in tokens[index + 1 : index + 3]:
                if scene.figure(token) is not None:
                    party = scene.party(token)
                    return party if party is not None and party.is_public else None
    return None


def _owned(scene: Scene, first: int) -> Party | None:
    """Read "met the queen's special envoy, Pieter Vos": him who is named after the comma."""
    tokens = scene.tree.tokens
    for index in range(first, min(first + 6, len(tokens) - 1)):
        if tokens[index].text == ",":
            named = scene.party(tokens[index + 1]) if scene.figure(tokens[index + 1]) is not None else None
            return named if named is not None and named.is_public else None
        if tokens[index].pos not in ("PART", "ADJ", "NOUN", "PROPN"):
            return None
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
            if is_owner:
                return _owned(scene, last)
            if before.pos == "ADP" and before.text.lower() not in ("with", "for"):
                return None
            party = scene.party(token)
            return party if party is not None and party.is_public else None
        if token.text.lower() in _BARRIERS and scene.resolution(token) is None:
            return None
        if token.pos == "VERB" and token.text.lower() != "visiting":
            return None
    return None

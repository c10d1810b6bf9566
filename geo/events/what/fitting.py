"""Whether a noun is what a row of the lexicon asks for, and what kind of deed a word roughly speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from geo.domain import Token
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.lexicon import Entry
from geo.events.scene import QUANTITIES, Scene

_CLASSES = frozenset(
    ("FORCE", "POLICE", "ARMED", "PUBLIC", "PEOPLE", "PERSON", "COUNTRY", "BLOC", "GROUP", "PLACE", "WATER", "ACTOR")
)


SORTS = {
    "FORCE": "military",
    "POLICE": "police",
    "ARMED": "armed",
    "PERSON": "person",
    "COUNTRY": "country",
    "BLOC": "international",
}


def fits(scene: Scene, token: Token, wanted: Sequence[str]) -> bool:
    """Say whether a noun is one of the words or classes that a row asks for."""
    lemma, text = token.lemma.lower(), token.text.lower()
    if lemma in wanted or text in wanted or singular(text) in wanted:
        return True
    if any(t.text.lower() in wanted for t in scene.tree.having(token, "compound") if "-" in t.text):
        return True
    if (prefix := scene.prefix(token)) and prefix + text in wanted:
        return True  # "a cease-fire"
    if "crossing" in wanted and singular(text) in _POSTS and scene.tree.has_word(token, ("border", "frontier")):
        return True  # "closed its border post"
    if "hostage" in wanted and any(t.text.lower() in _HELD for t in scene.tree.having(token, "amod")):
        return True  # "released three detained consultants"
    if singular(text) in _OF_PEOPLE and any(is_listed(t, wanted) for t in scene.tree.having(token, "amod", "compound")):
        return True  # "indigenous groups", "student leaders"
    if token.pos == "PROPN" and (kind := _kind_before(scene, token)) is not None and is_listed(kind, wanted):
        return True  # "the opposition party Pastef"
    if token.pos == "PROPN" and any(is_listed(t, wanted) for t in scene.tree.having(token, "flat")[-1:]):
        return True  # "Independence Square"
    if "protester" in wanted and _are_counted(scene, token):
        return True
    if lemma in _MEASURES or singular(text) in _MEASURES or token.pos == "NUM" or lemma in QUANTITIES:
        contents = [c for c in scene.tree.having(token, "nmod") if scene.tree.preposition(c) == "of"]
        if any(fits(scene, child, wanted) for child in contents):
            return True
    if lemma in _PARTS and any(fits(scene, whole, wanted) for whole in _wholes(scene, token)):
        return True  # "closed its side of the crossing"
    classes = _CLASSES.intersection(wanted)
    return bool(classes) and _in_classes(scene, token, classes)


_POSTS = ("post", "point", "gate", "station")
_HELD = ("detained", "jailed", "imprisoned", "abducted", "kidnapped", "captured", "captive", "arrested", "incarcerated")
_OF_PEOPLE = ("group", "organisation", "organization", "leader", "community", "body", "association", "union")


def _kind_before(scene: Scene, name: Token) -> Token | None:
    """Find the common noun that says what a name names: "party" of "the opposition party Pastef"."""
    beside = [t for t in scene.tree.having(name, "compound", "nmod:desc") if t.index < name.index]
    kind = next((t for t in reversed(beside) if t.pos != "PROPN"), None)
    return kind if kind is not None and kind.pos == "NOUN" and kind.text.islower() else None


def _are_counted(scene: Scene, token: Token) -> bool:
    """Read "some 500 Armenians protested": people of a nation who are counted are a crowd, not their state."""
    is_people = token.text[:1].isupper() and bool(scene.tree.having(token, "nummod"))
    party = scene.party(token) if is_people else None
    return party is not None and party.sort == "civil"


def is_listed(word: Token, wanted: Sequence[str]) -> bool:
    """Say whether a row names a word itself and no class that it is of."""
    return word.lemma.lower() in wanted or singular(word.text.lower()) in wanted


def _in_classes(scene: Scene, token: Token, classes: AbstractSet[str]) -> bool:
    if "PLACE" in classes and _is_place(scene, token):
        return True
    resolution = scene.resolution(token)
    if "WATER" in classes and resolution is not None and resolution.place is not None:
        return resolution.place.precision == "water"
    party = scene.party(token)
    if party is None:
        return False
    for name in classes:
        if name == "ACTOR" or (name == "PUBLIC" and party.is_public):
            return True
        if party.sort == SORTS.get(name):
            return True
        if name == "PEOPLE" and party.sort in (
            "civil",
            "person",
            "police",
            "military",
            "armed",
            "government",
            "justice",
        ):
            return True
        if name == "GROUP" and party.sort in ("group", "armed"):
            return True
    return False


def _wholes(scene: Scene, part: Token) -> list[Token]:
    """Find what a part is of; "two sides" are parties and no parts."""
    behind = [t for t in scene.tree.having(part, "nmod") if scene.tree.preposition(t) == "of"]
    return behind if not scene.tree.having(part, "nummod") else []


_PARTS = ("side", "part", "half", "stretch", "section", "rest")
_MEASURES = word_class("measure")
_PLACE_NOUNS = word_class("place noun")


def _is_place(scene: Scene, token: Token) -> bool:
    return scene.resolution(token) is not None or token.lemma.lower() in _PLACE_NOUNS


def rough_type(scene: Scene, token: Token) -> Entry | None:
    """Say what kind of deed a verb or noun speaks of, asking less than a trigger must give."""
    if token.pos in ("VERB", "ADJ", "AUX"):
        objects = scene.tree.having(token, "obj", "obl", "xcomp")
        words = {t.lemma.lower() for t in objects}
        ruled = {scene.tree.preposition(t) for t in scene.tree.having(token, "obl")}
        entries = [
            e
            for e in scene.lexicons.verb_entries(token)
            if _is_worded(scene, token, e)
            and (not e.preposition or ruled & set(e.preposition))  # "taking office" is not "taken off the air"
            and not words.intersection(e.unless)
        ]
        if token.lemma.lower() in _STOPPING and any(_is_conflict(scene, one) for one in objects):
            return next((e for e in entries if e.type == "RETREAT"), None)  # "ready to stop shelling"
        for entry in entries:
            if entry.object and words & set(entry.object):
                return entry
        for child in objects:
            if scene.tree.preposition(child) in _MEANWHILE:
                continue  # "agreed to deepen ties during talks"
            counted = scene.tree.having(child, "nmod") if child.lemma.lower() in _COUNTS else []
            for noun in (child, *counted):
                for entry in scene.lexicons.noun_entries(noun):
                    if not entry.modifier or has_modifier(scene, noun, entry.modifier):
                        return entry
        targets = scene.tree.objects(token)
        if not targets:  # "agreed to meet" rather than "to meet a demand"
            entries.sort(key=lambda e: e.object not in ((), ("-",)))
        return next((e for e in entries if not e.object or not targets or _is_done_to(scene, targets, e)), None)
    if token.pos in ("NOUN", "PROPN"):
        for entry in scene.lexicons.noun_entries(token):
            if not entry.modifier or has_modifier(scene, token, entry.modifier):
                return entry
    return None


_COUNTS = ("round", "series", "set", "session", "bout", "wave")  # "a new round of talks"
_MEANWHILE = ("during", "after", "before", "since", "following", "amid", "at", "in", "despite")
_STOPPING = ("stop", "cease", "halt", "end", "suspend", "pause", "quit")


def _is_conflict(scene: Scene, token: Token) -> bool:
    entries = scene.lexicons.noun_entries(token) or scene.lexicons.verb_entries(token)
    return bool(entries) and entries[0].type in ("ASSAULT", "COERCE", "MOBILIZE")


def _is_worded(scene: Scene, token: Token, entry: Entry) -> bool:
    """Say whether the words that a row fixes follow: "keep shut" is asked of some rows for "keep"."""
    if not entry.modifier and not entry.particle:
        return True
    following = scene.tree.tokens[token.index + 1 : token.index + 8]
    words = {t.text.lower() for t in following} | {t.lemma.lower() for t in following}
    near = {t.text.lower() for t in following[:5]}
    return (not entry.modifier or bool(words & set(entry.modifier))) and (
        not entry.particle or bool(near & set(entry.particle))
    )


def _is_done_to(scene: Scene, targets: Sequence[Token], entry: Entry) -> bool:
    return any(o.isupper() for o in entry.object) and any(fits(scene, one, entry.object) for one in targets)


def _behind_aside(scene: Scene, token: Token) -> list[Token]:
    """Find what stands behind an aside: "the closure, on Saturday, of the Taftan border crossing"."""
    following = scene.tree.tokens[token.index + 1 : token.index + 9]
    if not following or following[0].text != ",":
        return []
    commas = [i for i, t in enumerate(following) if t.text == ","]
    links = [following[i + 1] for i in commas[1:2] if i + 1 < len(following) and following[i + 1].text == "of"]
    return [scene.tree.head(t) for t in links if t.dep == "case"]


def has_modifier(scene: Scene, token: Token, words: Sequence[str]) -> bool:
    before = scene.tree.tokens[max(0, token.index - 3) : token.index]
    joined = {scene.prefix(t) + t.text.lower() for t in before}
    below = [t for t in scene.tree.having(token, "nmod") if scene.tree.preposition(t) == "of"]
    below += _behind_aside(scene, token)
    below += [t for one in below for t in scene.tree.having(one, "compound")]  # "the closure of the border crossing"
    beside = {t.lemma.lower() for t in (*scene.tree.having(token, "compound", "amod"), *below)}
    if token.dep == "obj":
        beside.add(scene.tree.head(token).lemma.lower())  # "carried out more than 75 strikes"
    return bool(set(words) & (beside | joined | {t.text.lower() for t in before} | {t.lemma.lower() for t in before}))

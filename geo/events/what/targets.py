"""What a verb is done to: its objects, with those that the parse hung on another word or took for a verb."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Token
from geo.events.dates.calendars import WEEKDAYS
from geo.events.grammar.forms import INTRANSITIVE
from geo.events.grammar.syntax import Tree
from geo.events.scene import Scene
from geo.events.what.doers import antecedent_of
from geo.events.what.fitting import fits
from geo.events.what.headlines import headline_object, is_headline_verb

_BE = ("be", "been", "being", "is", "are", "was", "were", "'s", "’s", "get", "got")
_SHARES = ("most", "some", "all", "half", "part", "rest", "many", "several", "bulk", "majority", "last", "remainder")
_TURNED_DOWN = ("it", "them", "this", "that", "these", "those")


def is_done_to(tree: Tree, verb: Token) -> bool:
    """Say whether a verb is passive; "has not withdrawn" is none, whatever the parse calls its subject."""
    if not tree.is_passive(verb):
        return False
    helpers = {t.text.lower() for t in tree.having(verb, "aux", "aux:pass")}
    if not helpers and verb.lemma.lower() in INTRANSITIVE:
        return False  # "thousands poured into the square"
    return not (helpers & {"has", "have", "had"} and not helpers & set(_BE))


def find_objects(scene: Scene, verb: Token, *, is_passive: bool) -> list[Token]:
    tree = scene.tree
    if tree.is_passive(verb) and not is_passive:
        return []
    if is_headline_verb(scene, verb):
        return headline_object(scene, verb)
    if verb.lemma.lower() == "hold" and (held := _meeting_of(scene, verb)) is not None:
        return [held]
    found = [one for one in tree.objects(verb) if one.text.lower() not in WEEKDAYS]  # "opened a trial Monday"
    found = [one for one in found if not scene.is_dated(one)] or found
    found = [one for one in found if not _is_joined_clause(tree, one)] or found
    if not found and not is_passive:
        found = _asked(tree, verb)
    if not found and not is_passive and verb.dep == "conj":
        found = [one for one in tree.having(tree.head(verb), "obj") if one.index > verb.index]  # "shot and killed X"
    return [antecedent_of(tree, verb, one) for one in found]


def _asked(tree: Tree, verb: Token) -> list[Token]:
    """Find who is to act, where the parse made him the subject of the infinitive: "implored Congress to pass"."""
    below = [t for t in tree.having(verb, "ccomp") if t.index > verb.index and "VerbForm=Inf" in t.morph]
    asked = [t for one in below if tree.has_word(one, ("to",)) for t in tree.having(one, "nsubj")]
    return [t for t in asked if t.index > verb.index][:1]


def _is_joined_clause(tree: Tree, noun: Token) -> bool:
    """Say whether the parse took a noun's verb for an adjective: "killed 1,600 civilians and wounded thousands"."""
    return any(tree.having(t, "cc") for t in tree.having(noun, "amod") if t.text.lower().endswith(("ed", "nt")))


def _meeting_of(scene: Scene, verb: Token) -> Token | None:
    """Read "a meeting of the Peace and Security Council held in Addis Ababa": it is the meeting that was held."""
    here = scene.tree.head(verb)
    for _ in range(3):
        if verb.dep != "acl" or here.dep != "nmod" or scene.tree.preposition(here) not in ("of", "between", "with"):
            return None
        here = scene.tree.head(here)
        if (
            any(row.type in ("CONSULT", "PROTEST") for row in scene.lexicons.noun_entries(here))
            or here.lemma == "session"
        ):
            return here
    return None


def fitting_objects(scene: Scene, verb: Token, objects: Sequence[Token], wanted: Sequence[str]) -> list[Token]:
    """List the objects that are what a row asks for; without any, the noun that the parse took for a verb.

    "Chad shut every crossing again": of the three words after the verb one that the row names.
    """
    tree = scene.tree
    named = [t for one in objects for t in tree.conjuncts(one)]
    named += [t for one in objects for t in tree.having(one, "appos")]  # "Dan Isa, a farming village"
    for one in objects:  # "froze 150 million euros of aid", "withdrew most of its troops"
        if tree.having(one, "nummod") or one.text.lower() in _SHARES:
            named += [t for t in tree.having(one, "nmod", "obl") if tree.preposition(t) == "of"]
    found = [t for t in named if fits(scene, t, wanted) or stands_for_people(t, wanted)]
    if found or objects:
        return found
    following = tree.tokens[verb.index + 1 : verb.index + 5]
    for token in following:
        if token.pos in ("ADP", "SCONJ", "PUNCT", "CCONJ"):
            break
        is_named = token.text.lower() in wanted or token.lemma.lower() in wanted
        if token.pos in ("VERB", "ADJ", "X") and is_named and not scene.is_dated(token):
            return [token]
    return []


def stands_for_people(token: Token, wanted: Sequence[str]) -> bool:
    """Say whether a row asks for people and a pronoun stands for some: "they were freed"."""
    is_one = token.text.lower() in ("him", "her", "he", "she")
    is_many = token.text.lower() in ("them", "they")
    is_count = token.pos == "NUM" and token.dep in ("obj", "nsubj:pass")  # "two of the nine were collared"
    return ("PEOPLE" in wanted and (is_one or is_many or is_count)) or ("PERSON" in wanted and is_one)


def takes_up_offer(objects: Sequence[Token]) -> bool:
    """Say whether a pronoun stands for what is refused: "turned it down", "dismissed it as a joke"."""
    return any(t.text.lower() in _TURNED_DOWN for t in objects)

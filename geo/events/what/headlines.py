"""Headlines whose verb the parse takes for a noun: "Iran welcomes truce in Yemen", "Hungary opposes ban"."""

from __future__ import annotations

from geo.domain import Token
from geo.events.scene import Scene

_PEOPLE = frozenset(["heads", "visits", "hosts", "lands", "tours", "meets", "arrives", "travels"])
_ALONE = ("quits", "resigns", "surrenders", "mutinies")  # that may close a headline
_LONGEST = 18  # tokens of a headline
_ENDS = ("ADP", "PUNCT", "PART", "SCONJ", "CCONJ", "VERB", "AUX")


def is_headline_verb(scene: Scene, token: Token) -> bool:
    """Say whether a "noun" is the verb of a headline: one like a verb, right after a person's name or who can act."""
    if token.pos not in ("NOUN", "PROPN") or token.index == 0:
        return False
    before = scene.tree.tokens[token.index - 1]
    if token.text in _PEOPLE and scene.tree.is_root(token) and scene.figure(before) is not None:
        return True
    return _is_present(scene, token, is_plural=_are_several(before)) and _can_act(scene, before)


def headline_object(scene: Scene, verb: Token) -> list[Token]:
    """Give the noun that closes the words right after a headline's verb: the ban of "opposes EU ban on oil"."""
    found: list[Token] = []
    for token in scene.tree.tokens[verb.index + 1 : verb.index + 7]:
        if token.pos in _ENDS:
            break
        if token.pos in ("NOUN", "PROPN"):
            found = [token]
    return found


def _are_several(token: Token) -> bool:
    return token.text.islower() and (token.text.endswith("s") or token.text in ("police", "people", "troops"))


def _is_present(scene: Scene, token: Token, *, is_plural: bool) -> bool:
    is_singular = token.text.endswith("s") and not token.text.endswith("ss")
    is_form = token.text.islower() and (is_plural or is_singular)
    if not is_form or scene.lexicons.verb_of_form.get(token.text, "") not in scene.lexicons.verbs:
        return False
    sentence = scene.document.sentence_at(token.span.start)
    if sentence is None or sentence.last - sentence.first > _LONGEST or sentence.first == token.index:
        return False
    text = sentence.span.of(scene.document.text).rstrip()
    others = scene.tree.tokens[sentence.first : sentence.last]
    is_alone = not any(t.pos in ("VERB", "AUX") and "VerbForm=Fin" in t.morph for t in others)
    is_followed = token.index + 1 < sentence.last and scene.tree.tokens[token.index + 1].pos != "PUNCT"
    is_followed = is_followed or token.text in _ALONE
    return (is_alone or not is_plural) and is_followed and not text.endswith((".", "!", "?", '"', "”"))


def _can_act(scene: Scene, token: Token) -> bool:
    if token.text.islower() and token.pos not in ("NOUN", "PROPN"):
        return False
    party = scene.party(token)
    if party is not None and (party.is_public or party.sort == "civil"):
        return True
    return scene.country_at(token) is not None

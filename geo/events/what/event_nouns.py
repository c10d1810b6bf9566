"""Nouns that tell events ("the bombing of"), with or without a verb that carries them ("carried out a raid")."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Token
from geo.events.grammar.forms import singular
from geo.events.grammar.syntax import Phrase
from geo.events.grammar.words import word_class
from geo.events.lexicon import Entry
from geo.events.scene import Party, Scene, antecedent
from geo.events.triggers import HAPPENING, Trigger
from geo.events.what.belongings import belongings, of_country
from geo.events.what.fitting import has_modifier

OCCURRENCES = word_class("occurrence")


def noun_trigger(scene: Scene, token: Token) -> Trigger | None:
    if token.dep == "compound" and not _is_occurrence(scene.tree.head(token), scene):
        return None
    if _is_in_name(scene, token) or _is_target(scene, token):
        return None
    for entry in scene.lexicons.noun_entries(token, scene.prefix(token)):
        if entry.modifier and not has_modifier(scene, token, entry.modifier):
            continue
        if entry.unless and _is_excluded(scene, token, entry.unless):
            continue
        trigger = _noun_trigger(scene, token, entry)
        if trigger is None or not _is_alone_in_company(trigger):
            return trigger
    return None


def _is_alone_in_company(trigger: Trigger) -> bool:
    """Say whether a row for several fits one: manoeuvres of one navy are no cooperation, and other rows are tried."""
    sides = {(p.actor.name, p.actor.country) for p in (*trigger.actors, *trigger.recipients)}
    return (trigger.entry.type, trigger.entry.mode) == ("COOPERATE", "military") and len(sides) == 1


def _is_target(scene: Scene, token: Token) -> bool:
    """Say whether a patrol or convoy is what was shot at: "opened fire on an army patrol in the Bekaa"."""
    if singular(token.text.lower()) not in ("patrol", "convoy", "picket") or token.dep not in ("obl", "nmod"):
        return False
    return scene.tree.preposition(token) in ("on", "at", "against", "into")


def _is_in_name(scene: Scene, token: Token) -> bool:
    """Say whether a capital letter makes a noun part of a name: "the Battle of Hastings", "the Rescue Squad"."""
    if not token.text[0].isupper() or token.text.isupper():
        return False
    sentence = scene.document.sentence_at(token.span.start)
    if sentence is None or token.index == sentence.first:
        return False
    if scene.tree.tokens[token.index - 1].text in _BEFORE_START:
        return False  # "4 March - Clashes between"
    words = [t for t in scene.tree.tokens[sentence.first + 1 : sentence.last] if t.pos in ("NOUN", "VERB", "ADJ")]
    return sum(t.text[0].islower() for t in words) > len(words) / 2


_BEFORE_START = ("-", "–", "—", ":", "•", "*", ")", "\n")


def _is_occurrence(noun: Token, scene: Scene) -> bool:
    """Say whether a noun is what happens: a "bombing raid" is, "riot police" and a "murder rate" are no events."""
    word = singular(noun.text.lower())
    return word in OCCURRENCES or word in scene.lexicons.nouns or word in HAPPENING


def _is_excluded(scene: Scene, token: Token, unless: Sequence[str]) -> bool:
    window = scene.tree.tokens[max(0, token.index - 4) : token.index + 5]
    words = {t.lemma.lower() for t in window} | {t.text.lower() for t in window}
    return any(word in words for word in unless)


def _noun_trigger(scene: Scene, token: Token, entry: Entry) -> Trigger | None:
    tree = scene.tree
    light, role = _light_verb(scene, token)
    phrases = tree.phrases(token)
    verb_phrases = tree.phrases(light) if light is not None else []
    actors: list[Party] = []
    recipients: list[Party] = []
    if light is not None:
        subject = tree.agent(light) if tree.is_passive(light) else tree.subject(light)
        (actors if role == "actor" else recipients).extend(scene.parties(subject))
    if not actors and tree.having(token, "cop"):
        actors.extend(scene.parties(tree.subject(token)))
    if not actors and (light is None or role != "actor"):
        actors.extend(_noun_actors(scene, token, entry, phrases))
    for preposition in entry.recipient:
        for phrase in (*phrases, *verb_phrases):
            is_other = phrase.token.index != token.index and phrase.token.lemma.lower() != "behalf"
            if phrase.preposition == preposition and not recipients and is_other:
                found = [
                    p
                    for p in (scene.parties(phrase.token) or belongings(scene, phrase.token))
                    if not any(p.actor.name == a.actor.name for a in actors)
                ]
                recipients.extend(found)
    if not actors and entry.mode == "visit" and token.dep in ("appos", "nmod") and tree.preposition(token) == "on":
        actors.extend(p for p in scene.parties(tree.head(token)) if p.sort == "person")
    if not actors and entry.type == "CONSULT" and token.dep in ("obl", "nmod", "advcl", "obj"):
        actors.extend(_subject_above(scene, token))
        actors = [a for a in actors if a.actor.name not in {r.actor.name for r in recipients}]
    words = tuple(t for t in (light, token) if t is not None)
    return Trigger(token, entry, tuple(actors), tuple(recipients), None, light, None, False, words[-1:])


def _subject_above(scene: Scene, token: Token) -> list[Party]:
    """Read "flew to Asuncion for talks with": who talks is who flew."""
    for above in scene.tree.climb(token):
        found = (
            [p for p in scene.parties(scene.tree.subject(above)) if p.sort in ("person", "country", "government")]
            if above.pos == "VERB"
            else []
        )
        if found:
            return found
    return []


def _late_doers(scene: Scene, noun: Token) -> list[Party]:
    """Read "the killing of the general and the commander by the US": "by" stands far behind and hangs on the last."""
    for word in scene.tree.subtree(noun):
        if word.index < noun.index or scene.tree.preposition(word) != "by":
            continue
        between = [t for t in scene.tree.climb(word) if t.index > noun.index]
        if not any(t.pos in ("VERB", "ADJ") for t in between):
            return scene.parties(word)
    return []


def _noun_actors(scene: Scene, token: Token, entry: Entry, phrases: Sequence[Phrase]) -> list[Party]:
    above = scene.tree.head(token)
    if token.dep == "nsubj" and above.lemma.lower() == "come" and "from" in entry.actor:
        for phrase in scene.tree.phrases(above):
            if phrase.preposition == "from" and (found := scene.parties(phrase.token)):
                return found  # "the demand for talks came from the rebels"
    if token.dep == "nsubj" and "between" in entry.actor:  # "talks resumed in Kinshasa between Egypt and Sudan"
        phrases = [*phrases, *(p for p in scene.tree.phrases(above) if p.preposition == "between")]
    for preposition in entry.actor:
        for phrase in phrases:
            if phrase.preposition == preposition:
                if preposition == "of" and any(p.preposition == "by" for p in phrases):
                    continue
                if preposition == "of" and "of" in entry.recipient:
                    continue
                found = scene.parties(phrase.token)
                if found:
                    return found
    if "by" in entry.actor and (found := _late_doers(scene, token)):
        return found
    possessor = scene.tree.possessor(token)
    if possessor is not None:
        if possessor.text.lower() == "their":
            return _they(scene, token, entry)
        if found := scene.parties(possessor):
            return found
        if possessor.text.lower() in ("his", "her"):
            before = antecedent(scene, possessor)
            one = _told_behind(scene, token, entry, before) or before
            return [one] if one else []
    for child in scene.tree.having(token, "amod", "compound", "nmod:desc"):
        country = scene.country_at(child)
        if country:
            return [of_country(country, child)]
        party = scene.party(child)
        is_kind = child.lemma.lower() in entry.modifier or (child.dep != "nmod:desc" and entry.type in _OF_A_KIND)
        if not is_kind and party is not None and party.sort in _GROUPS:
            return [party]
    return []


def _told_behind(scene: Scene, noun: Token, entry: Entry, before: Party | None) -> Party | None:
    """Read "On his visit to Kampala, Egyptian Minister Shoukry signed": whose visit it is stands behind it.

    Not so where he is at home there, as a host is, or of the land of whom the sentence before told.
    """
    sentence = scene.document.sentence_at(noun.span.start)
    verb = next((t for t in scene.tree.climb(noun) if t.pos == "VERB"), None)
    subject = scene.tree.subject(verb) if verb is not None else None
    if entry.type != "CONSULT" or sentence is None or noun.index > sentence.first + _OPENING or subject is None:
        return None
    party = scene.party(subject) if noun.index < subject.index and scene.figure(subject) is not None else None
    if party is None or not party.is_public or (before is not None and before.actor.country == party.actor.country):
        return None
    ends = [p.token for p in scene.tree.phrases(noun) if p.preposition in ("to", "with", "in", "at")]
    lands = {r.place.country for t in ends if (r := scene.resolution(t)) is not None and r.place is not None}
    names = {p.actor.name for t in ends for p in scene.parties(t)}
    is_host = party.actor.name in names or (entry.mode == "visit" and party.actor.country in lands)
    return party if ends and not is_host else None


_OPENING = 4  # words: "During his two-day visit"
_OF_A_KIND = ("SUPPORT", "COOPERATE", "AID")  # "military support" is not the military's
_GROUPS = ("armed", "group", "police", "military", "civil", "political")


def _they(scene: Scene, token: Token, entry: Entry) -> list[Party]:
    """Read "their meeting": the two people or governments joined as the subject of the sentence; or a crowd."""
    sentence = scene.document.sentence_at(token.span.start)
    if sentence is None:
        return []
    for other in scene.tree.tokens[sentence.first : token.index]:
        if other.dep in ("nsubj", "nsubj:pass"):
            found = scene.parties(other)
            is_crowd = entry.type == "PROTEST" and len(found) == 1 and found[0].is_plural
            if len(found) > 1 or is_crowd:
                return found
    people: dict[str, Party] = {}
    for other in scene.tree.tokens[sentence.first : token.index]:
        if scene.figure(other) is not None and (party := scene.party(other)):
            people.setdefault(party.actor.name, party)
    return list(people.values()) if len(people) == 2 else []


def _light_verb(scene: Scene, token: Token) -> tuple[Token | None, str]:
    above = scene.tree.head(token)
    if scene.tree.is_root(token) or token.dep not in ("obj", "nsubj:pass", "obl", "conj"):
        return None, ""
    if token.dep == "conj":
        above = scene.tree.head(above)
    named = (scene.tree.head(above), *scene.tree.children[above.index])
    if above.lemma.lower() in ("call", "describe") and any(t.text.lower() == "what" for t in named):
        return None, ""  # "in what the army called an attack by rebels"
    if token.dep == "nsubj:pass" or token.dep in ("obj", "conj"):
        for particle, role in scene.lexicons.light_verbs.get(above.lemma.lower(), ()):
            if not particle or scene.tree.has_word(above, (particle,)):
                return above, role
    return None, ""

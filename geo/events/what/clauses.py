"""A verb with all that hangs on it, held against the rows of the lexicon for its lemma."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import cached_property

from geo.domain import Token
from geo.events.lexicon import ADJECTIVES, Entry
from geo.events.scene import Party, Scene
from geo.events.triggers import Trigger
from geo.events.what.belongings import of_country
from geo.events.what.complements import fits_complement
from geo.events.what.doers import between, find_doer, owner
from geo.events.what.fitting import fits, rough_type
from geo.events.what.misfits import is_misfit
from geo.events.what.recipients import find_recipients
from geo.events.what.subjects import subject_fits
from geo.events.what.targets import find_objects, fitting_objects, is_done_to, stands_for_people, takes_up_offer
from geo.events.who.anaphora import the_pair, told_before


class Clause:
    """One verb with all that hangs on it, read once and held against the rows for its lemma."""

    def __init__(self, scene: Scene, verb: Token) -> None:
        self.scene, self.tree, self.verb = scene, scene.tree, verb
        self.is_passive = is_done_to(self.tree, verb) and verb.text.lower() not in ADJECTIVES
        self.objects = find_objects(scene, verb, is_passive=self.is_passive)
        self.phrases = self.tree.phrases(verb)
        self.indirect = self.tree.having(verb, "iobj")
        self.given = self.tree.having(verb, "obj") if self.is_passive else []  # "was handed a ten-year term"
        if not self.is_passive and len(self.objects) > 1:
            self.indirect, self.objects = self.indirect or self.objects[:1], self.objects[1:]
        self._own_objects = self.objects
        self._deeds: dict[tuple[int, ...], Entry | None] = {}
        self._doers: dict[bool, list[Party]] = {}

    @cached_property
    def subject(self) -> Token | None:
        return find_doer(self.scene, self.verb, is_passive=self.is_passive)

    @cached_property
    def near(self) -> set[str]:
        """Collect the lemmas around the verb, for `unless`."""
        tokens = self.tree.children[self.verb.index]
        words = {t.lemma.lower() for t in tokens} | {t.text.lower() for t in tokens}
        if self.verb.dep == "acl:relcl":
            words.add(self.tree.head(self.verb).lemma.lower())  # "an offence he committed"
        spans = self.tree.having(self.verb, "obl:unmarked")  # "five days to leave"
        for token in (*self._own_objects, *(p.token for p in self.phrases), *spans, self.subject):
            if token is not None:
                words.add(token.lemma.lower())
                words |= {t.lemma.lower() for t in self.tree.children[token.index]}
        return words

    def match(self, entry: Entry) -> Trigger | None:
        """Hold one row against the clause; every demand must be met."""
        if self._is_excluded(entry):
            return None
        if self.is_passive and (
            entry.lemma in ("leave", "arm", "uproot") or (entry.lemma == "see" and entry.type == "CONSULT")
        ):
            return None
        self.objects = self._own_objects
        if entry.particle:
            if not self._has_particle(entry.particle):
                return None
            behind = [p for p in self.phrases if p.first == p.preposition and p.token.index > self.verb.index]
            self.objects = self.objects or [p.token for p in behind if p.first in entry.particle][:1]
        if entry.modifier and not any(word in self._words_near for word in entry.modifier):
            return None
        if not self._object_fits(entry) or not self._phrase_fits(entry):
            return None
        deed = self.deed()
        if not fits_complement(self.tree, self.verb, self.objects, entry.complement, deed):
            return None
        actors = self.actors(entry)
        if not subject_fits(self, entry, actors):
            return None
        if is_misfit(self, entry, actors):
            return None
        if self.is_passive and not actors and (entry.type in ("RETREAT", "MOBILIZE") or entry.mode == "peacekeeping"):
            actors = tuple(
                p for o in self.objects for p in self.scene.parties(o) if p.sort in ("military", "police", "armed")
            )
        recipients = tuple(p for p in find_recipients(self, entry) if p.actor not in [a.actor for a in actors])
        target = self.objects[0] if self.objects else None
        return Trigger(self.verb, entry, actors, recipients, deed, None, target, self.is_passive, self._extent(entry))

    def _is_excluded(self, entry: Entry) -> bool:
        """Say whether a word of `unless` stands near; what only says of which kind a listed object is does not count.

        "Struck oil" is no attack, "struck an oil depot" is one.
        """
        if not entry.unless or not (found := self.near.intersection(entry.unless)):
            return False
        kinds = {
            t.lemma.lower()
            for o in self.objects
            if o.lemma.lower() in entry.object
            for t in self.tree.having(o, "compound")
        }
        return bool(found - kinds)

    def _has_particle(self, words: Sequence[str]) -> bool:
        tokens = [t for t in self.tree.tokens[self.verb.index + 1 : self.verb.index + 4] if not self._is_whereabouts(t)]
        if self.is_passive:  # "taken away in police vans" is not taken in
            tokens = [t for t in tokens if t.dep != "case" or t.text.lower() != "in"]
        if any(t.text.lower() in words for t in tokens[:2]):
            return True
        last = max((t.index for o in self.objects for t in self.tree.subtree(o)), default=self.verb.index)
        parted = self.tree.tokens[self.verb.index + 1 : min(last + 2, self.verb.index + 9)]
        parted = [t for t in parted if not self._is_whereabouts(t)]
        if any(t.text.lower() in words and t.pos in ("ADP", "ADV", "PART") for t in parted):
            return True  # "pulled its last soldiers out of"
        if any(t.pos == "ADV" and t.text.lower() in words and to.text == "to" for t, to in self._pairs(9)):
            return True  # "handed its base at Abeche over to"
        beside = {t.text.lower() for t in self.tree.children[self.verb.index]}
        behind = itertools.takewhile(lambda t: t.dep != "case" or t.text.lower() in words, tokens)
        return any(word in beside for word in words) or any(t.text.lower() in words for t in behind)

    def _is_whereabouts(self, token: Token) -> bool:
        """Say whether a word only tells where or when: "called on the premier of Fiji in Suva" called nobody in."""
        if token.dep != "case":
            return False
        ruled = self.tree.head(token)
        is_where = token.text.lower() == "in" and self.scene.resolution(ruled) is not None
        return is_where or self.scene.is_dated(ruled)

    @cached_property
    def _words_near(self) -> set[str]:
        """Collect the words after the verb and about its subject and objects, for `modifier`."""
        sentence = self.scene.document.sentence_at(self.verb.span.start)
        last = min(sentence.last if sentence is not None else self.verb.index, self.verb.index + 12)
        tokens = [*self.tree.tokens[self.verb.index + 1 : last]]
        if self.subject is not None:
            tokens += self.tree.subtree(self.subject)  # "a plane carrying medicine has landed"
        kinds = ("compound", "amod", "nmod") if self.is_passive else ("compound", "amod")
        tokens += [t for o in self._own_objects for t in self.tree.having(o, *kinds)]
        tokens += self.tree.having(self.verb, "advmod")  # "jointly patrolled"
        return {t.lemma.lower() for t in tokens} | {t.text.lower() for t in tokens}

    def _object_fits(self, entry: Entry) -> bool:
        if not entry.object:
            return True
        if entry.object == ("-",):
            return not self.objects
        objects = [*self.objects, *self.indirect, *self.given]
        found = fitting_objects(self.scene, self.verb, objects, entry.object)
        if found and not objects:
            self.objects = found
        return bool(found) or (
            entry.type == "REJECT" and entry.lemma not in ("say", "deny") and takes_up_offer(self.objects)
        )

    def _phrase_fits(self, entry: Entry) -> bool:
        if not entry.preposition:
            return True
        chosen = [p for p in self.phrases if p.preposition in entry.preposition and not self.scene.is_dated(p.token)]
        if "PLACE" in entry.object_of_preposition and self._is_before_place(entry.preposition):
            return True
        if entry.object_of_preposition:
            asked = entry.object_of_preposition
            return any(fits(self.scene, p.token, asked) or stands_for_people(p.token, asked) for p in chosen) or (
                bool(set(entry.preposition) & {t.text.lower() for t in self._following(4)})
                and any(t.lemma.lower() in entry.object_of_preposition for t in self._following(5))
            )
        marks = (m for c in self.tree.having(self.verb, "advcl") for m in self.tree.having(c, "mark"))
        if any(m.text.lower() in entry.preposition and m.text.lower() in _BEFORE_GERUND for m in marks):
            return True  # "charged her with channelling money"
        return bool(chosen) or any(
            one.text.lower() in entry.preposition and not self.scene.is_dated(two)  # "called on Monday for"
            for one, two in self._pairs(7)
            if one.pos in ("ADP", "SCONJ", "ADJ", "NOUN", "PART")
        )

    def _is_before_place(self, prepositions: Sequence[str]) -> bool:
        """Say whether "to Abidjan" stands right after the verb, whatever the parse made of the name."""
        return any(
            one.text.lower() in prepositions and self.scene.resolution(two) is not None for one, two in self._pairs(4)
        )

    def _pairs(self, count: int) -> Iterator[tuple[Token, Token]]:
        return itertools.pairwise(self._following(count))

    def _following(self, count: int) -> Sequence[Token]:
        return self.tree.tokens[self.verb.index + 1 : self.verb.index + 1 + count]

    def _below(self) -> list[Token]:
        return self.tree.children[self.verb.index]

    def deed(self) -> Entry | None:
        """Find the deed that a promise, demand, refusal or threat speaks of; looked for once for the same objects."""
        key = tuple(o.index for o in self.objects)
        if key not in self._deeds:
            self._deeds[key] = self._find_deed()
        return self._deeds[key]

    def _find_deed(self) -> Entry | None:
        for child in self._below():
            if child.dep in ("xcomp", "ccomp", "advcl", "acl") and child.pos in ("VERB", "NOUN", "ADJ", "AUX"):
                found = rough_type(self.scene, child)
                if found:
                    return found
        nouns = [*self.objects, *(p.token for p in self.phrases)]
        for noun in nouns:
            found = rough_type(self.scene, noun)
            if found and not (found.is_noun and found.mode == "deed"):
                return found
            for child in self.tree.children[noun.index]:  # the talks of "an offer of talks"
                if child.dep in ("acl", "nmod", "acl:relcl", "compound") and (deed := rough_type(self.scene, child)):
                    return deed
            if found:
                return found
        return None

    def actors(self, entry: Entry) -> tuple[Party, ...]:
        if entry.actor == ("none",):
            return ()
        if entry.actor == ("object",):
            return tuple(p for o in self.objects for p in self.scene.parties(o))
        if self.subject is None:
            return between(self.scene, self.phrases, entry) if self.is_passive else ()
        if entry.lemma in _GOING_OFF and self.subject.text.lower() == "it" and not self.objects:
            return ()  # "a car was parked there when it blew up"
        is_meeting = entry.type == "CONSULT"
        if is_meeting not in self._doers:
            self._doers[is_meeting] = self._find_doers(self.subject, is_meeting=is_meeting)
        found = list(self._doers[is_meeting])
        is_lent = (entry.type in ("AID", "COOPERATE") and not found) or self.subject.lemma.lower() == "bulldozer"
        if is_lent and (land := self.scene.land_of(self.subject)) is not None:
            found = [of_country(land, self.subject)]  # "A Chinese team pulled 14 survivors from the rubble"
        beside = [t for t in self.tree.having(self.verb, "nsubj") if t is not self.subject and not self.is_passive]
        beside = [
            t for t in beside if t.index < self.verb.index and self.tree.tokens[t.index + 1].text != ":"
        ]  # "pardoned 51 men, among them two rebels"
        found += [p for t in beside for p in self.scene.parties(t) if p.is_public]  # "A in La Paz and B welcomed"
        found += [
            party
            for phrase in self.phrases
            if phrase.preposition in ("alongside", "including") and self._is_company(phrase.token)
            for party in self.scene.parties(phrase.token)
        ]
        return tuple(found)

    def _find_doers(self, subject: Token, *, is_meeting: bool) -> list[Party]:
        """Find whom a subject stands for; "the two" who meet are looked for elsewhere."""
        pair = the_pair(self.scene, subject) if not is_meeting else []
        found = pair or list(self.scene.parties(subject)) or owner(self.scene, subject)
        return found or (told_before(self.scene, subject) if not is_meeting else [])

    def _is_company(self, token: Token) -> bool:
        """Say whether "alongside France" is told of those who act, not of those it is done to."""
        if token.dep == "obj" or any(self.tree.is_under(token, o) for o in self.objects):
            return False
        objects = [o.index for o in self.objects]
        return not objects or token.index < min(objects) or self.tree.preposition(token) == "alongside"

    def _extent(self, entry: Entry) -> tuple[Token, ...]:
        """Give the words of the trigger: the verb, its particle, and an object that the row fixes."""
        words = [self.verb]
        if entry.particle:
            words += [t for t in self._following(4) if t.text.lower() in entry.particle][:1]
        return tuple(words)


_BEFORE_GERUND = ("with", "from", "of")
_GOING_OFF = ("blow", "explode", "detonate", "go", "burst")

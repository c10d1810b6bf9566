"""From words to event types: which verbs and nouns of a document are which row of the lexicon, and who plays in it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from geo.domain import Token
from geo.events.forms import singular
from geo.events.lexicon import ADJECTIVES, Entry
from geo.events.modality import REPORTING, find_speaker
from geo.events.scene import QUANTITIES, Party, Scene
from geo.events.words import word_class

_CLASSES = ("FORCE", "PUBLIC", "PEOPLE", "PERSON", "COUNTRY", "GROUP", "PLACE", "ACTOR")
CONFLICT = ("ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN", "PROTEST")
_ATROCITY = ("kill", "rape", "torture", "massacre", "bomb", "attack", "abduct", "shell", "murder", "execute")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event: the row it matched, who acts, to whom, and the deed it speaks of, if it does."""

    token: Token
    entry: Entry
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    deed: Entry | None = None
    light: Token | None = None  # the verb that carries a noun: "carried out" an air strike
    object: Token | None = None
    is_passive: bool = False
    extent: tuple[Token, ...] = field(default=())  # words of the trigger
    beside: tuple[Token, ...] = ()  # words that tell the same deed: the "attack" that killed, the "hit" of a strike


def index_triggers(triggers: Sequence[Trigger]) -> dict[int, Trigger]:
    """Find a trigger by its word, by the verb that carries its noun, and by the place where somebody is."""
    found = {t.token.index: t for t in triggers} | {t.light.index: t for t in triggers if t.light is not None}
    found = {word.index: t for t in triggers for word in t.beside} | found
    return found | {t.object.index: t for t in triggers if t.entry.lemma == "be" and t.object is not None}


def find_triggers(scene: Scene) -> list[Trigger]:
    """List the triggers of a document in order; a verb and its event noun ("carried out an attack") are one."""
    found: dict[int, Trigger] = {}
    for token in scene.tree.tokens:
        trigger = None
        if _may_act(scene, token):
            trigger = _must(scene, token) or _presence(scene, token) or _verb(scene, token)
        if trigger is not None:
            found[token.index] = trigger
    for token in scene.tree.tokens:
        is_noun = token.pos in ("NOUN", "PROPN") or (
            token.pos in ("VERB", "ADJ", "INTJ", "X")
            and (token.text.lower().endswith("ing") or token.dep in ("nsubj", "nsubj:pass"))
        )
        if is_noun and token.index not in found and not scene.is_name(token):
            trigger = _noun(scene, token)
            if trigger is None:
                continue
            if trigger.light is not None and _is_statement(found.get(trigger.light.index)):
                del found[trigger.light.index]
            verb = _teller(scene, trigger, found)
            if verb is None:
                found[token.index] = trigger
            else:
                found[verb.token.index] = replace(verb, beside=(*verb.beside, token))
    described = {t.token.index for t in found.values() if _describes(scene, t, found)}
    return [_with_carrier(scene, found[index], found) for index in sorted(found) if index not in described]


def _describes(scene: Scene, trigger: Trigger, found: dict[int, Trigger]) -> bool:
    """Say whether a noun only says what kind of deed the noun after it is: the bombing of a "bombing campaign"."""
    above = found.get(scene.tree.head(trigger.token).index)
    is_before = trigger.entry.is_noun and trigger.token.dep in ("compound", "amod")
    return is_before and above is not None and above.entry.type == trigger.entry.type


def _with_carrier(scene: Scene, trigger: Trigger, found: dict[int, Trigger]) -> Trigger:
    """Add the verb that says of a noun that it happened: "the strike" that "destroyed a house in Aleppo"."""
    token, above = trigger.token, scene.tree.head(trigger.token)
    is_carried = token.dep in ("nsubj", "nsubj:pass") or (token.dep == "obj" and trigger.light is not None)
    is_carried = is_carried and above.lemma.lower() in HAPPENING
    is_in_protest = token.dep == "obl" and token.text.lower() == "protest" and scene.tree.preposition(token) == "in"
    if not trigger.entry.is_noun or not (is_carried or is_in_protest) or above.index in found:
        return trigger
    return replace(trigger, beside=(*trigger.beside, above))


HAPPENING = word_class("happening")


def _is_statement(trigger: Trigger | None) -> bool:
    return trigger is not None and trigger.entry.type == "STATEMENT"


def _may_act(scene: Scene, token: Token) -> bool:
    if scene.is_name(token) or (token.dep in ("amod", "compound") and token.pos != "VERB"):
        return False
    return (
        token.pos in ("VERB", "AUX")
        or _is_headline_verb(scene, token)
        or (token.pos in ("ADJ", "ADP", "SCONJ") and token.text.lower() in ADJECTIVES)
    )


_HEADLINE_VERBS = frozenset(["heads", "visits", "hosts", "lands", "tours", "meets", "arrives", "travels"])


def _is_headline_verb(scene: Scene, token: Token) -> bool:
    """Say whether a "noun" is the verb of "Novak heads to Cairo": one like a verb, right after a person's name."""
    is_verb = token.pos == "NOUN" and token.text in _HEADLINE_VERBS and scene.tree.is_root(token)
    return is_verb and token.index > 0 and scene.figure(scene.tree.tokens[token.index - 1]) is not None


def _verb(scene: Scene, token: Token) -> Trigger | None:
    entries = scene.lexicons.verb_entries(token, scene.prefix(token))
    if not entries:
        return None
    clause = Clause(scene, token)
    for entry in entries:
        trigger = clause.match(entry)
        if trigger is not None:
            return trigger
    return None


def _must(scene: Scene, token: Token) -> Trigger | None:
    """Read "China must drop its tariffs", said by somebody: a demand on China."""
    if token.text.lower() != "must" or scene.tree.is_root(token):
        return None
    verb = scene.tree.head(token)
    subject = scene.tree.subject(verb)
    speaker = find_speaker(scene, verb)
    entries = scene.lexicons.verbs.get("must", ())
    recipients = tuple(p for p in scene.parties(subject) if p.is_public)
    if not entries or not recipients or speaker is None:
        return None
    actors = tuple(scene.parties(speaker))
    return Trigger(token, entries[0], actors, recipients, rough_type(scene, verb), extent=(token,))


def _presence(scene: Scene, token: Token) -> Trigger | None:
    """Read "Mr Arzu is in Washington" or "is due in Hanoi": somebody of office is told to be at a place."""
    entries = scene.lexicons.verbs.get("be", ())
    if token.lemma.lower() != "be" or not entries:
        return None
    following = scene.tree.tokens[token.index + 1 : token.index + 6]
    words = [t.text.lower() for t in following]
    at = next((i for i, word in enumerate(words) if word in ("in", "at")), None)
    if at is None or any(word not in _BESIDE_BE for word in words[:at]) or at + 1 >= len(following):
        return None
    place = next((t for t in following[at + 1 : at + 3] if scene.resolution(t) is not None), None)
    subject = _named_before(scene, token)
    if place is None or subject is None:
        return None
    actors = tuple(p for p in scene.parties(subject) if p.sort == "person" and p.is_public)
    light = scene.tree.top(scene.resolutions_of(place).toponym.span)
    above = scene.tree.head(token)
    carrier = above if above.lemma.lower() in ("expect", "due", "schedule") else None
    return Trigger(token, entries[0], actors, light=carrier, object=light, extent=(token,)) if actors else None


_BESIDE_BE = frozenset(
    ["due", "expected", "now", "back", "also", "currently", "already", "n't", "not", "to", "be", "happy", "scheduled"]
)


def _named_before(scene: Scene, token: Token) -> Token | None:
    """Find the person named before a verb, with no other verb between."""
    for index in range(token.index - 1, max(-1, token.index - 30), -1):
        other = scene.tree.tokens[index]
        if scene.figure(other) is not None or other.text.lower() in ("he", "she", "minister", "president", "king"):
            if scene.figure(other) is not None and _is_governed(scene, other):
                continue
            return other
        if other.pos == "VERB" or other.text in (".", ";"):
            return None
    return None


def _is_governed(scene: Scene, token: Token) -> bool:
    """Say whether a preposition stands before the name that a token belongs to."""
    figure = scene.figure(token)
    whole = next((s for s in figure.wholes if s.overlaps(token.span)), None) if figure else None
    first = scene.tree.indices(whole).start if whole else token.index
    return first > 0 and scene.tree.tokens[first - 1].pos == "ADP"


class Clause:
    """One verb with all that hangs on it, read once and held against the rows for its lemma."""

    def __init__(self, scene: Scene, verb: Token) -> None:
        self.scene, self.tree, self.verb = scene, scene.tree, verb
        self.is_passive = self.tree.is_passive(verb) and verb.text.lower() not in ADJECTIVES
        self.objects = self.tree.objects(verb)
        self.phrases = self.tree.phrases(verb)
        self.indirect = self.tree.having(verb, "iobj")
        if not self.is_passive and len(self.objects) > 1:
            self.indirect, self.objects = self.indirect or self.objects[:1], self.objects[1:]
        self.subject = self.tree.agent(verb) if self.is_passive else self._active_subject()
        self.near = self._near()
        self._own_objects = self.objects

    def _active_subject(self) -> Token | None:
        raised = self.tree.having(self.verb, "nsubj:pass") if self.verb.text.lower() in ADJECTIVES else []
        if _is_headline_verb(self.scene, self.verb):
            return self.tree.tokens[self.verb.index - 1]
        above = self.tree.head(self.verb)
        is_told = self.verb.dep == "advcl" and above.lemma.lower() in REPORTING and above.index > self.verb.index
        if is_told and not self.tree.having(self.verb, "nsubj"):
            return None  # "a bomb went off, killing six, officials said": the officials did not
        found = raised[0] if raised else self.tree.subject(self.verb)
        if found is not None and found.text == "Visiting":
            return next(iter(self.tree.objects(found)), found)
        return found

    def _near(self) -> set[str]:
        """Collect the lemmas around the verb, for `unless`."""
        tokens = self.tree.children[self.verb.index]
        words = {t.lemma.lower() for t in tokens} | {t.text.lower() for t in tokens}
        for token in (*self.objects, *(p.token for p in self.phrases), self.subject):
            if token is not None:
                words.add(token.lemma.lower())
                words |= {t.lemma.lower() for t in self.tree.children[token.index]}
        return words

    def match(self, entry: Entry) -> Trigger | None:
        """Hold one row against the clause; every demand must be met."""
        if entry.unless and any(word in self.near for word in entry.unless):
            return None
        if self.is_passive and entry.lemma == "leave":
            return None
        self.objects = self._own_objects
        if entry.particle:
            if not self._has_particle(entry.particle):
                return None
            self.objects = (
                self.objects
                or [p.token for p in self.phrases if p.first == p.preposition and p.first in entry.particle][:1]
            )
        if entry.modifier and not any(word in self._words_near() for word in entry.modifier):
            return None
        deed = self.deed()
        if not self._object_fits(entry) or not self._phrase_fits(entry) or not self._complement_fits(entry, deed):
            return None
        actors = self.actors(entry)
        if not self._subject_fits(entry, actors):
            return None
        if self.is_passive and not actors and entry.type in ("RETREAT", "MOBILIZE"):
            actors = tuple(
                p for o in self.objects for p in self.scene.parties(o) if p.sort in ("military", "police", "armed")
            )
        recipients = tuple(p for p in self.recipients(entry) if p.actor not in [a.actor for a in actors])
        target = self.objects[0] if self.objects else None
        return Trigger(self.verb, entry, actors, recipients, deed, None, target, self.is_passive, self._extent(entry))

    def _has_particle(self, words: Sequence[str]) -> bool:
        tokens = self.tree.tokens[self.verb.index + 1 : self.verb.index + 4]
        if any(t.text.lower() in words for t in tokens[:2]):
            return True
        beside = {t.text.lower() for t in self.tree.children[self.verb.index]}
        return any(word in beside for word in words) or any(t.text.lower() in words for t in tokens)

    def _words_near(self) -> set[str]:
        tokens = self.tree.tokens[self.verb.index + 1 : self.verb.index + 7]
        return {t.lemma.lower() for t in tokens} | {t.text.lower() for t in tokens}

    def _object_fits(self, entry: Entry) -> bool:
        if not entry.object:
            return True
        if entry.object == ("-",):
            return not self.objects
        return any(fits(self.scene, token, entry.object) for one in self.objects for token in self.tree.conjuncts(one))

    def _phrase_fits(self, entry: Entry) -> bool:
        if not entry.preposition:
            return True
        chosen = [p for p in self.phrases if p.preposition in entry.preposition]
        if "PLACE" in entry.object_of_preposition and self._is_before_place(entry.preposition):
            return True
        if entry.object_of_preposition:
            return any(fits(self.scene, p.token, entry.object_of_preposition) for p in chosen) or (
                bool(set(entry.preposition) & {t.text.lower() for t in self._following(4)})
                and any(t.lemma.lower() in entry.object_of_preposition for t in self._following(5))
            )
        return bool(chosen) or any(
            t.text.lower() in entry.preposition
            for t in self._following(6)
            if t.pos in ("ADP", "SCONJ", "ADJ", "NOUN", "PART")
        )

    def _is_before_place(self, prepositions: Sequence[str]) -> bool:
        """Say whether "to Abidjan" stands right after the verb, whatever the parse made of the name."""
        words = self._following(4)
        pairs = itertools.pairwise(words)
        return any(one.text.lower() in prepositions and self.scene.resolution(two) is not None for one, two in pairs)

    def _following(self, count: int) -> Sequence[Token]:
        return self.tree.tokens[self.verb.index + 1 : self.verb.index + 1 + count]

    def _complement_fits(self, entry: Entry, deed: Entry | None) -> bool:
        match entry.complement:
            case "":
                return True
            case "conflict":
                return deed is not None and deed.type in CONFLICT
            case "inf":
                return any(t.dep in ("xcomp", "ccomp", "advcl", "acl") and self._is_to(t) for t in self._wide())
            case "that":
                return any(t.dep in ("ccomp", "xcomp") for t in self._below()) or any(
                    t.text.lower() == "that" for t in self._following(4)
                )
            case "must":
                return any(c.text.lower() == "must" for t in self._below() for c in self.tree.children[t.index])
            case "atrocity":
                return any(t.dep == "ccomp" and t.lemma in _ATROCITY for t in self._below())
            case "agree":
                return any(
                    t.lemma
                    in ("reach", "agree", "find", "resolve", "strike", "sign", "settle", "comply", "meet", "honour")
                    for t in self._below()
                )
        return False

    def _is_to(self, verb: Token) -> bool:
        return "VerbForm=Inf" in verb.morph and any(c.text.lower() == "to" for c in self.tree.children[verb.index])

    def _wide(self) -> list[Token]:
        """List what hangs on the verb or on its objects, where the parse often puts an infinitive."""
        return [*self._below(), *(t for o in self.objects for t in self.tree.children[o.index])]

    def _below(self) -> list[Token]:
        return self.tree.children[self.verb.index]

    def deed(self) -> Entry | None:
        """Find the deed that a promise, demand, refusal or threat speaks of."""
        for child in self._below():
            if child.dep in ("xcomp", "ccomp", "advcl", "acl") and child.pos in ("VERB", "NOUN", "ADJ", "AUX"):
                found = rough_type(self.scene, child)
                if found:
                    return found
        nouns = [*self.objects, *(p.token for p in self.phrases)]
        for noun in nouns:
            found = rough_type(self.scene, noun)
            if found:
                return found
            for child in self.tree.children[noun.index]:
                if child.dep in ("acl", "nmod", "acl:relcl", "compound") and (found := rough_type(self.scene, child)):
                    return found
        return None

    def actors(self, entry: Entry) -> tuple[Party, ...]:
        if entry.actor == ("none",):
            return ()
        if entry.actor == ("object",):
            return tuple(p for o in self.objects for p in self.scene.parties(o))
        if self.subject is None:
            return ()
        found = list(self.scene.parties(self.subject)) or self._owner(self.subject)
        found += [
            party
            for phrase in self.phrases
            if phrase.preposition in ("alongside", "including") and self._is_company(phrase.token)
            for party in self.scene.parties(phrase.token)
        ]
        return tuple(found)

    def _is_company(self, token: Token) -> bool:
        """Say whether "alongside France" is told of those who act, not of those it is done to."""
        if token.dep == "obj" or any(self.tree.is_under(token, o) for o in self.objects):
            return False
        objects = [o.index for o in self.objects]
        return not objects or token.index < min(objects) or self.tree.preposition(token) == "alongside"

    def _owner(self, token: Token) -> list[Party]:
        """Give whose things act: "Israeli jets" are named so, "the army's shells" are the army's."""
        for child in self.tree.having(token, "nmod:poss", "compound", "amod", "nmod"):
            if child.dep == "nmod" and self.tree.preposition(child) not in ("of", "by"):
                continue
            if self.scene.resolution(child) is not None and singular(token.text.lower()) in _PLACES:
                continue
            party = self.scene.party(child)
            if party is not None and party.sort != "organisation":
                return [party]
        return []

    def _subject_fits(self, entry: Entry, actors: Sequence[Party]) -> bool:
        if not entry.subject:
            return True
        if self.subject is None:
            return self.is_passive and bool(self.objects)
        if "PUBLIC" in entry.subject and any(p.is_public for p in actors):
            return True
        if "PEOPLE" in entry.subject and any(p.sort not in ("thing", "organisation", "sport") for p in actors):
            return True
        return any(fits(self.scene, token, entry.subject) for token in self.tree.conjuncts(self.subject))

    def recipients(self, entry: Entry) -> Iterator[Party]:
        sources = entry.recipient or ("object",)
        if sources == ("none",):
            return
        for source in sources:
            for token in self._sources(source):
                found = self.scene.parties(token) or belongings(self.scene, token)
                if found:
                    yield from found
                    return
        if entry.type == "CONSULT" and "with" in sources and (person := self._person_after("with")) is not None:
            yield person
            return
        if entry.type in ("AGREE", "THREATEN", "REJECT", "REQUEST") and entry.complement != "that":
            yield from self._meant()
        if sources != ("object",) and "object" not in sources and entry.type in ("ASSAULT",):
            for token in self.objects:
                yield from self.scene.parties(token)

    def _person_after(self, word: str) -> Party | None:
        """Find the first person named right after a preposition, wherever the parse hung the name."""
        sentence = self.scene.document.sentence_at(self.verb.span.start)
        if sentence is None:
            return None
        for token in self.tree.tokens[self.verb.index + 1 : sentence.last]:
            if token.text.lower() == word:
                for following in self.tree.tokens[token.index + 1 : min(token.index + 3, sentence.last)]:
                    if self.scene.figure(following) is not None:
                        return self.scene.party(following)
        return None

    def _meant(self) -> list[Party]:
        """Find whom the deed spoken of is for or against: Peru in "threatened to close its border with Peru"."""
        for child in self.tree.children[self.verb.index]:
            if child.dep not in ("xcomp", "ccomp", "advcl", "obl", "obj", "acl"):
                continue
            if child.dep in ("xcomp", "ccomp"):
                for target in self.tree.having(child, "obj", "iobj"):
                    if found := [p for p in self.scene.parties(target) if p.is_public]:
                        return found
            for phrase in self.tree.phrases(child):
                if phrase.preposition in ("with", "against", "to", "on", "for", "from", "into"):
                    found = [p for p in self.scene.parties(phrase.token) if p.is_public]
                    if found:
                        return found
        return []

    def _sources(self, source: str) -> list[Token]:
        if source == "object":
            return list(self.objects)
        if source == "subject":
            return [self.subject] if self.subject is not None else []
        if source == "iobj":
            return self.indirect
        return [p.token for p in self.phrases if p.preposition == source]

    def _extent(self, entry: Entry) -> tuple[Token, ...]:
        """Give the words of the trigger: the verb, its particle, and an object that the row fixes."""
        words = [self.verb]
        if entry.particle:
            words += [t for t in self._following(4) if t.text.lower() in entry.particle][:1]
        return tuple(words)


def fits(scene: Scene, token: Token, wanted: Sequence[str]) -> bool:
    """Say whether a noun is one of the words or classes that a row asks for."""
    lemma, text = token.lemma.lower(), token.text.lower()
    if lemma in wanted or text in wanted or singular(text) in wanted:
        return True
    if any(t.text.lower() in wanted for t in scene.tree.having(token, "compound") if "-" in t.text):
        return True
    if lemma in _MEASURES or singular(text) in _MEASURES or token.pos == "NUM" or lemma in QUANTITIES:
        contents = [c for c in scene.tree.having(token, "nmod") if scene.tree.preposition(c) == "of"]
        if any(fits(scene, child, wanted) for child in contents):
            return True
    classes = [c for c in wanted if c in _CLASSES]
    return bool(classes) and _in_classes(scene, token, classes)


def _in_classes(scene: Scene, token: Token, classes: Sequence[str]) -> bool:
    if "PLACE" in classes and _is_place(scene, token):
        return True
    party = scene.party(token)
    if party is None:
        return False
    for name in classes:
        if name == "ACTOR" or (name == "PUBLIC" and party.is_public):
            return True
        if name == "FORCE" and party.sort == "military":
            return True
        if name == "PERSON" and party.sort == "person":
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
        if name == "COUNTRY" and party.sort == "country":
            return True
        if name == "GROUP" and party.sort in ("group", "armed"):
            return True
    return False


_MEASURES = word_class("measure")
_PLACE_NOUNS = word_class("place noun")
OCCURRENCES = word_class("occurrence")
_PLACES = word_class("site") | word_class("kind of place")


def _is_place(scene: Scene, token: Token) -> bool:
    return scene.resolution(token) is not None or token.lemma.lower() in _PLACE_NOUNS


def belongings(scene: Scene, token: Token) -> list[Party]:
    """Say whose a thing is: "Iraqi towns" are Iraq's, "rebel positions" the rebels', "cocoa from Ghana" nobody's."""
    for child in scene.tree.having(token, "nmod:poss", "compound", "amod"):
        party = scene.party(child)
        if party is not None and party.sort not in ("organisation", "sport"):
            return [party]
        country = scene.country_at(child)
        if country:
            return [_of_country(country, child)]
    for child in scene.tree.having(token, "nmod"):
        if scene.tree.preposition(child) in ("of", "by", "against", "on", "with"):
            found = [p for p in scene.parties(child) if p.sort != "organisation"]
            if found:
                return found
    return []


def _of_country(country: str, token: Token) -> Party:
    from geo.countries import country_name
    from geo.domain import Actor

    return Party(Actor(country_name(country), None, country, token.span), "country")


def rough_type(scene: Scene, token: Token) -> Entry | None:
    """Say what kind of deed a verb or noun speaks of, asking less than a trigger must give."""
    if token.pos in ("VERB", "ADJ", "AUX"):
        objects = scene.tree.having(token, "obj", "obl", "xcomp")
        entries = scene.lexicons.verb_entries(token)
        words = {t.lemma.lower() for t in objects}
        for entry in entries:
            if entry.object and words & set(entry.object):
                return entry
        for child in objects:
            for entry in scene.lexicons.noun_entries(child):
                if not entry.modifier or _has_modifier(scene, child, entry.modifier):
                    return entry
        return next((e for e in entries if not e.object or any(o.isupper() for o in e.object)), None)
    if token.pos in ("NOUN", "PROPN"):
        for entry in scene.lexicons.noun_entries(token):
            if not entry.modifier or _has_modifier(scene, token, entry.modifier):
                return entry
    return None


def _has_modifier(scene: Scene, token: Token, words: Sequence[str]) -> bool:
    before = scene.tree.tokens[max(0, token.index - 3) : token.index]
    joined = {scene.prefix(t) + t.text.lower() for t in before}
    beside = {t.lemma.lower() for t in scene.tree.having(token, "compound", "amod")}
    return bool(set(words) & (beside | joined | {t.text.lower() for t in before} | {t.lemma.lower() for t in before}))


def _noun(scene: Scene, token: Token) -> Trigger | None:
    if token.dep == "compound" and not _is_occurrence(scene.tree.head(token), scene):
        return None
    if _is_in_name(scene, token):
        return None
    for entry in scene.lexicons.noun_entries(token, scene.prefix(token)):
        if entry.modifier and not _has_modifier(scene, token, entry.modifier):
            continue
        if entry.unless and _is_excluded(scene, token, entry.unless):
            continue
        return _noun_trigger(scene, token, entry)
    return None


def _is_in_name(scene: Scene, token: Token) -> bool:
    """Say whether a capital letter makes a noun part of a name: "the Battle of Hastings", "the Rescue Squad"."""
    sentence = scene.document.sentence_at(token.span.start)
    if not token.text[0].isupper() or token.text.isupper() or sentence is None or token.index == sentence.first:
        return False
    words = [t for t in scene.tree.tokens[sentence.first + 1 : sentence.last] if t.pos in ("NOUN", "VERB", "ADJ")]
    return sum(t.text[0].islower() for t in words) > len(words) / 2


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
            if phrase.preposition == preposition and not recipients and phrase.token.index != token.index:
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


def _noun_actors(scene: Scene, token: Token, entry: Entry, phrases: Sequence[object]) -> list[Party]:
    from geo.events.syntax import Phrase

    for preposition in entry.actor:
        for phrase in phrases:
            if isinstance(phrase, Phrase) and phrase.preposition == preposition:
                if preposition == "of" and any(isinstance(p, Phrase) and p.preposition == "by" for p in phrases):
                    continue
                if preposition == "of" and "of" in entry.recipient:
                    continue
                found = scene.parties(phrase.token)
                if found:
                    return found
    possessor = scene.tree.possessor(token)
    if possessor is not None:
        if possessor.text.lower() == "their":
            return _they(scene, token)
        if found := scene.parties(possessor):
            return found
        if possessor.text.lower() in ("his", "her"):
            from geo.events.scene import antecedent

            one = antecedent(scene, possessor)
            return [one] if one else []
    for child in scene.tree.having(token, "amod", "compound", "nmod:desc"):
        country = scene.country_at(child)
        if country:
            return [_of_country(country, child)]
        party = scene.party(child)
        is_kind = child.lemma.lower() in entry.modifier or (child.dep != "nmod:desc" and entry.type in _OF_A_KIND)
        if not is_kind and party is not None and party.sort in _GROUPS:
            return [party]
    return []


_OF_A_KIND = ("SUPPORT", "COOPERATE", "AID")  # "military support" is not the military's
_GROUPS = ("armed", "group", "police", "military", "civil", "political")


def _they(scene: Scene, token: Token) -> list[Party]:
    """Read "their meeting": the two people or governments joined as the subject of the sentence."""
    sentence = scene.document.sentence_at(token.span.start)
    if sentence is None:
        return []
    for other in scene.tree.tokens[sentence.first : token.index]:
        if other.dep in ("nsubj", "nsubj:pass"):
            found = scene.parties(other)
            if len(found) > 1:
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
    if token.dep == "nsubj:pass" or token.dep in ("obj", "conj"):
        for particle, role in scene.lexicons.light_verbs.get(above.lemma.lower(), ()):
            if not particle or scene.tree.has_word(above, (particle,)):
                return above, role
    return None, ""


def _teller(scene: Scene, trigger: Trigger, found: dict[int, Trigger]) -> Trigger | None:
    """Find the verb that tells already what a noun beside it only names: so it is in "held talks"."""
    token = trigger.token
    above = scene.tree.head(token)
    verb = found.get(above.index)
    if verb is not None and token.dep in ("obj", "nsubj", "nsubj:pass", "obl:agent"):
        same = verb.entry.type == trigger.entry.type
        is_object = token.dep in ("obj", "nsubj:pass")
        return verb if same or (is_object and verb.light is None and not _keeps_object(verb)) else None
    if verb is not None and token.dep == "obl" and verb.entry.type == trigger.entry.type:
        return verb
    return _signing(scene, trigger, found)


def _signing(scene: Scene, trigger: Trigger, found: dict[int, Trigger]) -> Trigger | None:
    """Find the verb that signs what a noun is the subject of: "signed a memorandum on military cooperation"."""
    here = trigger.token
    for _ in range(3):
        above = scene.tree.head(here)
        verb = found.get(above.index)
        if here.dep == "obj" and verb is not None and here is not trigger.token:
            return verb if verb.entry.lemma in ("sign", "initial", "ratify", "conclude") else None
        if here.dep != "nmod":
            return None
        here = above
    return None


def _keeps_object(verb: Trigger) -> bool:
    """Say whether a verb's object can be an event of its own: one that is condemned or followed happened."""
    return verb.entry.type in ("ACCUSE", "SUPPORT")

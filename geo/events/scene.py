"""Everything known about one document before its events are coded: tree, people, groups, countries, places, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from geo.countries import country_name
from geo.domain import Actor, Demonym, Document, Resolution, Span, Token
from geo.events.dates import DatePhrase, find_dates
from geo.events.forms import singular
from geo.events.lands import Lands
from geo.events.lexicon import Group, Lexicons
from geo.events.people import Figure, find_people
from geo.events.repairs import mend
from geo.events.syntax import Tree
from geo.events.units import Units

_CAPITALS = ("PPLC", "PPLG")
QUANTITIES = frozenset(
    [
        "thousand",
        "thousands",
        "hundred",
        "hundreds",
        "dozen",
        "dozens",
        "million",
        "millions",
        "group",
        "number",
        "member",
        "team",
        "crowd",
        "score",
        "handful",
        "group",
        "majority",
        "pair",
        "couple",
        "some",
        "many",
        "several",
        "most",
        "tens",
        "series",
        "trio",
        "band",
        "column",
        "rest",
        "remnant",
        "unit",
    ]
)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who can act: the actor, what sort, and for a person the figure behind the name."""

    actor: Actor
    sort: str  # person, country, group, organisation, or the kind of an actor noun (police, armed, civil, ...)
    figure: Figure | None = None
    kind: str = ""  # of a person without a name: the kind of the office
    is_plural: bool = False

    @property
    def is_public(self) -> bool:
        """Say whether what this party does can be a political event at all."""
        if self.sort == "person":
            if self.kind == "office":
                return self.actor.country is not None
            return self.figure is None or self.figure.is_public or self.kind in _PUBLIC_KINDS
        return self.sort not in ("civil", "thing", "organisation", "sport")


_PUBLIC_KINDS = ("office", "state", "royal", "religious", "resident", "diplomat", "military")


_GOVERNMENT = re.compile(
    r"(?:['’]s)?\s+(?:\w+\s+){0,2}(?:ministry|government|presidency|presidential\s+(?:palace|office|administration)|embassy"
    r"|state\s+(?:media|television|tv|news\s+agency)|cabinet)\b",
    re.I,
)


_CAPITALISED = re.compile(r"(?<![\w-])[A-Z]\w{3,}(?![\w-])")


class Scene:
    """One document with everything indexed by token, so that rules can ask who and where in constant time."""

    def __init__(
        self,
        document: Document,
        resolutions: Sequence[Resolution],
        demonyms: Sequence[Demonym],
        focus: Sequence[str],
        lexicons: Lexicons,
    ) -> None:
        self.document, self.lexicons, self.focus = document, lexicons, tuple(focus)
        self.dates: list[DatePhrase] = find_dates(document.text)
        self.resolutions = tuple(resolutions)
        self._groups = self._find_groups()
        self.lands = Lands.of(
            self._lands(demonyms),
            (r.toponym.span for r in resolutions),
            ((span, group.country) for span, group in self._groups),
            (d.span for d in demonyms),
        )
        self.home = self._home()
        self.figures = find_people(document, self.lands, lexicons, self.home)
        self.tree = self._tree(Tree(document.tokens))
        self._resolution_at = {i: r for r in resolutions for i in self.tree.indices(r.toponym.span)}
        self._demonym_at = {i: d for d in demonyms for i in self.tree.indices(d.span)}
        self._figure_at = {i: f for f in self.figures for span in f.wholes for i in self.tree.indices(span)}
        self._name_at = {i: f for f in self.figures for span in f.person.mentions for i in self.tree.indices(span)}
        self._group_at = {i: (g, span) for span, g in self._groups for i in self.tree.indices(span)}
        self._dated = {i for phrase in self.dates for i in self.tree.indices(phrase.span)}
        self._whole: dict[tuple[str, ...], float] = {}
        self._ordinary: dict[tuple[Span, tuple[str, ...]], float] = {}
        self._organisation_at = {
            i: m.span for m in document.mentions if m.label == "ORG" for i in self.tree.indices(m.span)
        }

    def _tree(self, plain: Tree) -> Tree:
        """Index the parse after mending it: names are units, and misread sentences get their verb."""
        persons = sorted(
            {_range(plain.indices(span)) for f in self.figures for span in f.wholes if plain.indices(span)}
        )
        others = {_range(plain.indices(span)) for span in self._names() if plain.indices(span)}
        free = [r for r in others if not any(r[0] < p[1] and p[0] < r[1] for p in persons)]
        past = self.lexicons.past_forms
        units = Units(mend(self.document, past), [*persons, *free], past)
        sentences = [(s.first, s.last) for s in self.document.sentences]
        return Tree(units.mended(sentences, sorted([*persons, *free])))

    def _names(self) -> list[Span]:
        return [r.toponym.span for r in self.resolutions] + [span for span, _ in self._groups]

    def _lands(self, demonyms: Sequence[Demonym]) -> list[tuple[Span, str]]:
        named = [(d.span, d.country) for d in demonyms]
        known = {d.span.start for d in demonyms}
        for match in _CAPITALISED.finditer(self.document.text):
            country = self.lexicons.nationalities.get(match[0])
            if country and match.start() not in known:
                named.append((Span(*match.span()), country))
        for resolution in self.resolutions:
            place = resolution.place
            if place and (place.precision == "country" or place.feature in _CAPITALS):
                named.append((resolution.toponym.span, place.country))
        return named

    def _home(self) -> str | None:
        """Give the country whose officials need no country beside their titles: the dateline's, else the only focus."""
        for resolution in self.resolutions:
            if resolution.toponym.section == "dateline" and resolution.place:
                return resolution.place.country or None
        return self.focus[0] if len(self.focus) == 1 else None

    def _find_groups(self) -> list[tuple[Span, Group]]:
        found: list[tuple[Span, Group]] = []
        for match in self.lexicons.group_pattern.finditer(self.document.text):
            found.append((Span(*match.span()), self.lexicons.groups[" ".join(match[0].replace("’", "'").split())]))
        return found

    def governments_in(self, span: Span) -> list[str]:
        """List the countries of the governments named in a stretch by their seat: the Kremlin, the Elysée."""
        seats = [g.country for at, g in self._groups if g.kind == "government" and g.country and span.contains(at)]
        offices = [
            land.country
            for land in self.lands.countries_in(span.start, span.end)
            if land.country and _GOVERNMENT.match(self.document.text, land.end)
        ]
        return seats + offices

    def ordinary_share(self, token: Token, topics: tuple[str, ...] = ()) -> float:
        """Give the share of words in a token's paragraph that belong to sport, film, science and the like.

        Where `topics` are named only their words count; one word alone says nothing.
        """
        paragraph = self.document.paragraph_at(token.span.start)
        if (paragraph, topics) not in self._ordinary:
            words = [t.lemma.lower() for t in self.tree.covering(paragraph) if t.pos not in ("PUNCT", "DET", "ADP")]
            topic_of = self.lexicons.ordinary
            told = [w for w in words if w in topic_of and (not topics or topic_of[w] in topics)]
            share = len(told) / len(words) if len(set(told)) > 1 else 0.0
            self._ordinary[paragraph, topics] = share
        return self._ordinary[paragraph, topics]

    def whole_share(self, topics: tuple[str, ...]) -> float:
        """Give the share of words in the whole text that belong to these topics; two words alone say nothing."""
        if topics not in self._whole:
            words = [t.lemma.lower() for t in self.tree.tokens if t.pos not in ("PUNCT", "DET", "ADP")]
            told = [w for w in words if self.lexicons.ordinary.get(w) in topics]
            self._whole[topics] = len(told) / len(words) if len(set(told)) > 2 else 0.0
        return self._whole[topics]

    def resolution(self, token: Token) -> Resolution | None:
        return self._resolution_at.get(token.index)

    def is_dated(self, token: Token) -> bool:
        return token.index in self._dated

    def resolutions_of(self, token: Token) -> Resolution:
        return self._resolution_at[token.index]

    def figure(self, token: Token) -> Figure | None:
        return self._figure_at.get(token.index)

    def demonym(self, token: Token) -> Demonym | None:
        return self._demonym_at.get(token.index)

    def prefix(self, token: Token) -> str:
        """Give what a hyphen joins to a word from the left: "cyber-" before "attack", else ""."""
        if token.index < 2 or self.tree.tokens[token.index - 1].text != "-":
            return ""
        before = self.tree.tokens[token.index - 2]
        return f"{before.text.lower()}-" if before.span.end + 1 == token.span.start else ""

    def is_name(self, token: Token) -> bool:
        """Say whether a token belongs to somebody's or something's name, so that it can't be a trigger."""
        return any(token.index in names for names in (self._name_at, self._group_at, self._resolution_at, self._dated))

    def parties(self, token: Token | None, depth: int = 0) -> list[Party]:
        """Expand a noun to those it stands for: each of "Iran and Iraq", the teachers of "thousands of teachers"."""
        if token is None or depth > 3:
            return []
        found: list[Party] = []
        if depth == 0 and (named := _named_after(self, token)):
            return named
        for one in self.tree.conjuncts(token):
            party = self.party(one, depth)
            for each in self._of_each_land(one, party) if party is not None else ():
                if not any(_same(each.actor, other.actor) for other in found):
                    found.append(each)
        return found

    def _of_each_land(self, token: Token, party: Party) -> list[Party]:
        """Tell apart "the ministers of Iran and Iraq" and "Afghan and Pakistani officials": one party a country."""
        if not party.is_plural or party.actor.span != token.span:
            return [party]
        lands: dict[str, Token] = {}
        for child in self.tree.having(token, "amod", "nmod", "compound"):
            if child.dep != "nmod" or self.tree.preposition(child) in ("of", "from"):
                for one in (child, *self.tree.having(child, "conj")):
                    if (country := self.country_at(one)) is not None:
                        lands.setdefault(country, one)
        if len(lands) < 2:
            return [party]
        return [replace(party, actor=replace(party.actor, country=c, span=t.span)) for c, t in lands.items()]

    def party(self, token: Token, depth: int = 0) -> Party | None:
        """Say who a noun is; None where it is nobody who can act. The rules are tried in order."""
        for rule in (
            _person,
            _group,
            _quantity,
            _delegation,
            _apposition,
            _noun,
            _country,
            _people_of_a_country,
            _organisation,
            _pronoun,
        ):
            party = rule(self, token, depth)
            if party is not None:
                return party
        return None

    def land_of(self, token: Token) -> str | None:
        """Find the country told beside a noun: "Iraqi officials", "Iraq's parliament", "soldiers of Chad"."""
        for child in self.tree.children[token.index]:
            if child.dep in ("amod", "compound", "nmod:poss", "nmod:desc", "nmod", "flat", "appos", "nmod:unmarked"):
                country = self.country_at(child)
                if country and (child.dep != "nmod" or self.tree.preposition(child) in ("of", "in", "from")):
                    return country
                resolution = self.resolution(child)
                if resolution and resolution.place and self.tree.preposition(child) == "in":
                    return resolution.place.country or None
        for step in (1, 2, 3):
            if token.index >= step:
                before = self.tree.tokens[token.index - step]
                if before.text in _STOPS:
                    break
                if before.text in ("'s", "’s", "-") or before.pos in ("ADJ", "NOUN", "PROPN") or step == 1:
                    country = self.country_at(before)
                    if country and not before.text.islower():
                        return country
                else:
                    break
        return None

    def country_at(self, token: Token) -> str | None:
        """Give the country that a token names, as a demonym, a country, a capital, or an alliance."""
        demonym = self._demonym_at.get(token.index)
        if demonym:
            return demonym.country
        resolution = self._resolution_at.get(token.index)
        if (
            resolution
            and resolution.place
            and (resolution.place.precision == "country" or resolution.place.feature in _CAPITALS)
        ):
            return resolution.place.country or None
        group = self._group_at.get(token.index)
        return group[0].country if group else None


_STOPS = (".", ",", ";", ":", "!", "?", ")", '"', "”")


def _range(indices: range) -> tuple[int, int]:
    return indices.start, indices.stop


def _same(one: Actor, other: Actor) -> bool:
    return one.name == other.name and one.country == other.country


def _person(scene: Scene, token: Token, depth: int) -> Party | None:
    figure = scene.figure(token)
    if figure is None:
        return None
    person = figure.person
    span = next((s for s in person.mentions if s.overlaps(token.span)), None)
    actor = Actor(person.name, person.role, person.country, span or person.mentions[0])
    return Party(actor, "person", figure, figure.kind)


def _group(scene: Scene, token: Token, depth: int) -> Party | None:
    found = scene._group_at.get(token.index)
    if found is None:
        return None
    group, span = found
    return Party(Actor(group.name, None, group.country, span), "group" if group.kind != "alliance" else "international")


def _quantity(scene: Scene, token: Token, depth: int) -> Party | None:
    if token.lemma.lower() not in QUANTITIES and token.pos != "NUM":
        return None
    for child in scene.tree.having(token, "nmod"):
        if scene.tree.preposition(child) == "of":
            found = scene.parties(child, depth + 1)
            if found:
                return found[0]
    return None


def _delegation(scene: Scene, token: Token, depth: int) -> Party | None:
    """Read "a delegation led by Thai Commerce Minister Niran Suwannarat": who leads it."""
    if token.lemma.lower() not in ("delegation", "team", "mission", "group"):
        return None
    for index in range(token.index + 1, min(token.index + 6, len(scene.tree.tokens) - 2)):
        words = [t.text.lower() for t in scene.tree.tokens[index : index + 2]]
        if words[0] in ("led", "headed", "chaired") and words[1] == "by":
            named = next((t for t in scene.tree.tokens[index + 2 : index + 10] if scene.figure(t) is not None), None)
            leader = _person(scene, named, depth) if named is not None else None
            land = scene.land_of(token)
            if leader is not None and leader.actor.country is None and land:
                return replace(leader, actor=replace(leader.actor, country=land))
            return leader
    return None


def _apposition(scene: Scene, token: Token, depth: int) -> Party | None:
    """Read "the head of the sovereign council, General Yasir Abdelrahim": the person named right after the office."""
    if token.pos != "NOUN" or token.lemma.lower() not in _HEADS:
        return None
    for index in range(token.index + 1, min(token.index + 9, len(scene.tree.tokens) - 1)):
        here, following = scene.tree.tokens[index], scene.tree.tokens[index + 1]
        if here.pos in ("VERB", "AUX") or here.text in (".", ";"):
            return None
        if here.text == ",":
            named = _person(scene, following, depth)
            return replace(named, kind=named.kind or "state") if named is not None else None
    return None


_HEADS = frozenset(
    [
        "head",
        "leader",
        "chief",
        "minister",
        "president",
        "premier",
        "commander",
        "chairman",
        "governor",
        "mayor",
        "speaker",
        "envoy",
        "king",
    ]
)


def _named_after(scene: Scene, token: Token) -> list[Party]:
    """Read "the ministers of Chile and Peru, Ana Soto and Juan Paz, met": the people named after their offices."""
    if "Number=Plur" not in token.morph or singular(token.text.lower()) not in _HEADS:
        return []
    found: list[Party] = []
    is_aside = False
    for other in scene.tree.tokens[token.index + 1 : token.index + 26]:
        if other.pos in ("VERB", "AUX") or other.text in (".", ";"):
            break
        is_aside |= other.text == ","
        party = _person(scene, other, 0) if is_aside and scene.figure(other) is not None else None
        if party is not None and party.actor.name not in {p.actor.name for p in found}:
            found.append(replace(party, kind=party.kind or "state"))
    return found if len(found) > 1 else []


def _noun(scene: Scene, token: Token, depth: int) -> Party | None:
    lemma, lower = token.lemma.lower(), token.text.lower()
    if token.pos not in ("NOUN", "PROPN", "ADJ", "X", "VERB") or scene.resolution(token) is not None:
        return None
    sort = scene.lexicons.actor_nouns.get(lemma) or scene.lexicons.actor_nouns.get(lower)
    sort = sort or scene.lexicons.actor_nouns.get(singular(lower))
    title = (
        scene.lexicons.titles.get(lower)
        or scene.lexicons.titles.get(lemma)
        or scene.lexicons.titles.get(singular(lower))
    )
    is_office = title is not None and title.role and len(lemma) > 3 and (title.kind in _PUBLIC_KINDS or sort is None)
    if title is not None and is_office and lower not in _NOT_OFFICES:
        return _office(scene, token, title.kind)
    if sort is None or token.pos == "VERB":
        return None
    country = scene.land_of(token)
    plural = "Number=Plur" in token.morph or lower in ("police", "people", "troops")
    return Party(Actor(noun_name(scene, token), None, country, token.span), sort, is_plural=plural)


_NOT_OFFICES = (
    "general",
    "private",
    "major",
    "judge",
    "prosecutor",
    "representative",
    "lawmaker",
    "activist",
    "captain",
    "judges",
)


def _office(scene: Scene, token: Token, kind: str) -> Party | None:
    """Read "the Iraqi minister": the person of the article who holds that office, if only one does, else the office."""
    country, words = scene.land_of(token), noun_name(scene, token)
    plural = "Number=Plur" in token.morph
    head = token.lemma.lower().split("-")[-1]
    counterpart = head == "counterpart"
    if not plural:
        fits = [
            f
            for f in scene.figures
            if f.person.role
            and (counterpart or head in f.person.role)
            and (country is None or f.person.country == country)
            and f.wholes[0].start < token.span.start
        ]
        named = {f.person.name for f in fits}
        if len(named) == 1 and not counterpart:
            actor = Actor(fits[0].person.name, fits[0].person.role, fits[0].person.country, token.span)
            return Party(actor, "person", fits[0], fits[0].kind)
    role = _role_in(scene, words) if not counterpart else None
    if plural:
        return Party(Actor(words, None, country, token.span), "government", is_plural=True)
    return Party(Actor(words, role, country, token.span), "person" if kind != "sport" else "sport", None, kind)


def _role_in(scene: Scene, words: str) -> str:
    """Give the office alone: "defence minister" of "Ukraine's new defence minister"."""
    parts = words.lower().split()
    for first in range(len(parts)):
        title = scene.lexicons.titles.get(" ".join(parts[first:]))
        if title is not None and title.role:
            return title.role
    return parts[-1]


def noun_name(scene: Scene, token: Token) -> str:
    """Give a noun with the words that say which: "riot police", not "the 40 riot police in Lima"."""
    first = token.index
    for step in range(1, 4):
        index = token.index - step
        if index < 0:
            break
        before = scene.tree.tokens[index]
        is_part = before.pos in ("NOUN", "ADJ", "PROPN") or before.text == "-" or before.text in ("'s", "’s")
        if (
            scene.is_dated(before)
            or not is_part
            or before.span.end + 2 < scene.tree.tokens[index + 1].span.start
            or scene.figure(before)
        ):
            break
        if before.pos == "ADJ" and before.lemma.lower() in _DULL:
            break
        if before.dep not in ("compound", "amod", "nmod:poss", "flat", "case", "nmod:desc", "punct", "nmod"):
            break
        first = index
    start = scene.tree.tokens[first]
    if start.text in ("'s", "’s", "-"):
        first += 1
    resolution = scene.resolution(scene.tree.tokens[first])
    if resolution is not None:
        first = min(first, scene.tree.indices(resolution.toponym.span).start)
    return scene.document.text[scene.tree.tokens[first].span.start : token.span.end].replace("\n", " ")


_DULL = frozenset(
    [
        "many",
        "several",
        "few",
        "other",
        "more",
        "last",
        "first",
        "local",
        "former",
        "senior",
        "new",
        "young",
        "old",
        "angry",
        "some",
        "such",
        "own",
        "two",
    ]
)


def _country(scene: Scene, token: Token, depth: int) -> Party | None:
    resolution = scene.resolution(token)
    if resolution is None or resolution.place is None or not resolution.place.country:
        return None
    place = resolution.place
    is_capital = place.feature in _CAPITALS
    if place.precision != "country" and not is_capital:
        return None
    return Party(Actor(country_name(place.country), None, place.country, resolution.toponym.span), "country")


def _people_of_a_country(scene: Scene, token: Token, depth: int) -> Party | None:
    demonym = scene.demonym(token)
    if demonym is None or token.dep in ("amod", "compound"):
        return None
    if not token.text.endswith("s") and not scene.tree.having(token, "det", "nummod", "amod"):
        return None  # a language, or an adjective without its noun
    sort = "government" if token.text.endswith("s") or token.dep in ("nsubj", "nsubj:pass", "obj") else "civil"
    return Party(Actor(token.text, None, demonym.country, token.span), sort, is_plural=True)


def _organisation(scene: Scene, token: Token, depth: int) -> Party | None:
    span = scene._organisation_at.get(token.index)
    resolution = scene.resolution(token)
    if span is None or (resolution is not None and resolution.toponym.use == "literal"):
        return None
    name = scene.document.text[span.start : span.end].replace("\n", " ")
    last = name.split()[-1].lower()
    sort = scene.lexicons.actor_nouns.get(last) or scene.lexicons.actor_nouns.get(last.rstrip("s")) or "organisation"
    country = next((c for t in scene.tree.covering(span) if (c := scene.country_at(t))), None) or scene.land_of(token)
    return Party(Actor(name, None, country, span), sort)


_HE, _SHE = ("he", "him", "himself"), ("she", "her", "herself")


def _pronoun(scene: Scene, token: Token, depth: int) -> Party | None:
    """Read "he" or "she" as the person that the text spoke of last as a subject, if it is safe."""
    word = token.text.lower()
    if word in ("i", "we") and depth <= 1:
        return _speaker(scene, token)
    if word in ("it", "they") and depth <= 1:
        return _who_says(scene, token)
    if word not in (*_HE, *_SHE) or depth > 1:
        return None
    return antecedent(scene, token)


def _who_says(scene: Scene, token: Token) -> Party | None:
    """Read "it" and "they" in "the rebels said they will release him" as those who say so."""
    verb = scene.tree.head(token)
    if verb.dep not in ("ccomp", "xcomp") or token.dep not in ("nsubj", "nsubj:pass"):
        return None
    subject = scene.tree.subject(scene.tree.head(verb))
    if subject is None or subject.pos == "PRON":
        return None
    return scene.party(subject, 2)


_SAYS = ("say", "tell", "add", "write", "post", "tweet", "note", "announce")


def _speaker(scene: Scene, token: Token) -> Party | None:
    """Read "I" and "we" in a quotation as the person who says it in the same sentence."""
    sentence = scene.document.sentence_at(token.span.start)
    if sentence is None:
        return None
    said = [t for t in scene.tree.tokens[sentence.first : sentence.last] if t.lemma.lower() in _SAYS]
    for verb in said:
        subject = scene.tree.subject(verb)
        if subject is not None and scene.figure(subject) is not None:
            return _person(scene, subject, 0)
    return None


def antecedent(scene: Scene, token: Token) -> Party | None:
    """Find the last person told of as a subject before a pronoun, in this sentence or the two before it."""
    sentence = scene.document.sentence_at(token.span.start)
    if sentence is None:
        return None
    earlier = [s for s in scene.document.sentences if s.first <= sentence.first][-3:]
    for part in reversed(earlier):
        tokens = scene.tree.tokens[part.first : min(part.last, token.index)]
        subjects = [t for t in tokens if _is_subject(scene, t)]
        for subject in subjects:
            party = _person(scene, subject, 0) or (_noun(scene, subject, 0) if subject.pos == "NOUN" else None)
            if party is not None and party.figure is not None:
                return party
            if subject.text.lower() in (*_HE, *_SHE) and (party := _pronoun(scene, subject, 1)) is not None:
                return party
        people = {f.person.name: t for t in tokens if (f := scene.figure(t)) is not None}
        if len(people) == 1:
            return _person(scene, next(iter(people.values())), 0)
        if people:
            return None
    return None


def _is_subject(scene: Scene, token: Token) -> bool:
    here = token
    for _ in range(4):
        if here.dep in ("nsubj", "nsubj:pass", "nsubj:outer"):
            return True
        if here.dep not in ("flat", "appos", "compound", "nmod:desc", "conj") or scene.tree.is_root(here):
            return False
        here = scene.tree.head(here)
    return False

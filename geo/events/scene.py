"""Everything known about one document before its events are coded: tree, people, groups, countries, places, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Demonym, Document, Resolution, Sentence, Span, Token
from geo.events.dates.agenda import read_agenda
from geo.events.dates.phrases import DatePhrase, find_dates
from geo.events.grammar.repairs import mend
from geo.events.grammar.syntax import Tree
from geo.events.grammar.units import Units
from geo.events.lexicon import Group, Lexicons
from geo.events.topics import Topics
from geo.events.who.abroad import is_from_abroad
from geo.events.who.actors import (
    CAPITALS,
    as_country,
    as_group,
    as_noun,
    as_organisation,
    as_people,
    as_quantity,
    as_workers,
)
from geo.events.who.anaphora import told_before
from geo.events.who.home import find_home
from geo.events.who.lands import Lands
from geo.events.who.office_lands import land_of_cabinet
from geo.events.who.offices import BACKED, as_apposition, as_delegation, noun_name
from geo.events.who.parties import QUANTITIES, Party, as_person, same
from geo.events.who.people import Figure, find_people
from geo.events.who.pronouns import antecedent, as_guest, as_pronoun
from geo.events.who.several import holder_of, lands_of, named_after

__all__ = ["QUANTITIES", "Party", "Scene", "antecedent", "noun_name"]

_GOVERNMENT = re.compile(
    r"(?:['’]s)?\s+(?:\w+\s+){0,2}(?:ministry|government|presidency|presidential\s+(?:palace|office|administration)|embassy"
    r"|state\s+(?:media|television|tv|news\s+agency)|cabinet)\b",
    re.I,
)
_MINISTRY_OF = re.compile(  # "the Ministry of Foreign Affairs of the Republic of Moldova announces"
    r"\b(?:[Mm]inistry|[Gg]overnment|[Pp]residency)(?:\s+(?:of|for|and|the|[A-Z]\w+))*\s+of\s+(?:the\s+)?(?:[A-Z]\w+\s+of\s+)?$"
)
_OF_SEVERAL = ("Foreign Office", "Home Office", "Treasury")  # of the country an article is from
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
        self.home = find_home(document.text, self.resolutions, demonyms, self.focus)
        self._groups = self._find_groups()
        self.lands = Lands.of(
            self._lands(demonyms),
            (r.toponym.span for r in resolutions),
            ((span, group.country) for span, group in self._groups),
            (d.span for d in demonyms),
            ((r.toponym.span, r.place.country) for r in resolutions if r.place and r.place.country),
        )
        self.figures = find_people(document, self.lands, lexicons, self.home)
        names = [span for figure in self.figures for span in figure.person.mentions]
        is_name = {d.span for d in self.dates if any(d.span.overlaps(n) for n in names) and not d.text[0].isdigit()}
        self.dates = [d for d in self.dates if d.span not in is_name]  # "Wang Jun", but not "2 Jun: RSF shelling"
        self.agenda = read_agenda(document.text, document.published.date)
        self.tree = self._tree(Tree(document.tokens))
        self._resolution_at = {i: r for r in resolutions for i in self.tree.indices(r.toponym.span)}
        self._demonym_at = {i: d for d in demonyms for i in self.tree.indices(d.span)}
        self.topics = Topics(document, self.tree.tokens, lexicons.ordinary)
        self._figure_at = {i: f for f in self.figures for span in f.wholes for i in self.tree.indices(span)}
        self._name_at = {i: f for f in self.figures for span in f.person.mentions for i in self.tree.indices(span)}
        self._group_at = {i: (g, span) for span, g in self._groups for i in self.tree.indices(span)}
        self.asked: set[int] = set()  # pronouns whose meaning is being looked for
        self._parties: dict[tuple[int, int], Party | None] = {}
        self._resolutions_in: dict[int, list[Resolution]] = {}
        self._dates_in: dict[int, list[DatePhrase]] = {}
        self._dated = {i for phrase in self.dates for i in self.tree.indices(phrase.span)}
        self.told_apart = self._figure_at.keys() | self._dated | self._resolution_at.keys() | self._demonym_at.keys()
        self._owner_lands: dict[int, str | None] = {}
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
        known = {at for d in demonyms for at in range(d.span.start, d.span.end)}  # "Sudanese" of "South Sudanese"
        for match in _CAPITALISED.finditer(self.document.text):
            country = self.lexicons.nationalities.get(match[0])
            if country and match.start() not in known:
                named.append((Span(*match.span()), country))
        for resolution in self.resolutions:
            place = resolution.place
            if place and (place.precision == "country" or place.feature in CAPITALS):
                named.append((resolution.toponym.span, place.country))
        return named

    def _find_groups(self) -> list[tuple[Span, Group]]:
        found: list[tuple[Span, Group]] = []
        for match in self.lexicons.groups_in(self.document.text):
            group = self.lexicons.groups[" ".join(match[0].replace("’", "'").split())]
            if match[0] not in _OF_SEVERAL or self.home in (None, group.country):
                found.append((Span(*match.span()), group))
        return found

    def governments_in(self, span: Span) -> list[str]:
        """List the countries of the governments named in a stretch by their seat: the Kremlin, the Elysée."""
        seats = [g.country for at, g in self._groups if g.kind == "government" and g.country and span.contains(at)]
        offices = [
            land.country
            for land in self.lands.countries_in(span.start, span.end)
            if land.country
            and (
                _GOVERNMENT.match(self.document.text, land.end)
                or _MINISTRY_OF.search(self.document.text, max(0, land.start - 80), land.start)
            )
        ]
        return seats + offices

    def seats_in(self, span: Span) -> list[tuple[int, str]]:
        """List where a stretch names a government by its seat (the Kremlin, the White House), with its country."""
        return [
            (at.start, g.country)
            for at, g in self._groups
            if g.kind == "government" and g.country and span.contains(at)
        ]

    def resolution(self, token: Token) -> Resolution | None:
        return self._resolution_at.get(token.index)

    def resolutions_in(self, sentence: Sentence) -> Sequence[Resolution]:
        """List the names of places in a sentence with what they mean, in order."""
        if sentence.first not in self._resolutions_in:
            inside = [r for r in self.resolutions if sentence.span.contains(r.toponym.span)]
            self._resolutions_in[sentence.first] = inside
        return self._resolutions_in[sentence.first]

    def dates_in(self, sentence: Sentence) -> Sequence[DatePhrase]:
        """List the date phrases of a sentence, in order."""
        if sentence.first not in self._dates_in:
            self._dates_in[sentence.first] = [p for p in self.dates if sentence.span.contains(p.span)]
        return self._dates_in[sentence.first]

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
        at = token.index
        return at in self._name_at or at in self._group_at or at in self._resolution_at or at in self._dated

    def parties(self, token: Token | None, depth: int = 0) -> list[Party]:
        """Expand a noun to those it stands for: each of "Iran and Iraq", the teachers of "thousands of teachers"."""
        if token is None or depth > 3:
            return []
        found: list[Party] = []
        if depth == 0 and (named := named_after(self, token)):
            return named
        for one in self.tree.conjuncts(token):
            party = self.party(one, depth)
            for each in self._of_each_land(one, party) if party is not None else ():
                if not any(same(each.actor, other.actor) for other in found):
                    found.append(each)
        return found

    def _of_each_land(self, token: Token, party: Party) -> list[Party]:
        """Tell apart "the ministers of Iran and Iraq" and "Afghan and Pakistani officials": one party a country."""
        if not party.is_plural or party.actor.span != token.span:
            return [party]
        lands = lands_of(self, token)
        if len(lands) < 2:
            return [party]
        each = [replace(party, actor=replace(party.actor, country=c, span=t.span)) for c, t in lands.items()]
        return [holder_of(self, token, one) or one for one in each]

    def party(self, token: Token, depth: int = 0) -> Party | None:
        """Say who a noun is; None where it is nobody who can act. Found once, but for who a pronoun is (`asked`)."""
        if self.asked:
            return self._find_party(token, depth)
        if (token.index, depth) not in self._parties:
            self._parties[token.index, depth] = self._find_party(token, depth)
        return self._parties[token.index, depth]

    def _find_party(self, token: Token, depth: int) -> Party | None:
        for rule in _WHO:
            party = rule(self, token, depth)
            if party is not None:
                return party
        return None

    def land_of(self, token: Token) -> str | None:
        """Find the country told beside a noun: "Iraqi officials", "Iraq's parliament", "soldiers of Chad"."""
        if (led := land_of_cabinet(self, token)) is not None:
            return led
        is_foreign = is_from_abroad(self, token)
        for child in self.tree.children[token.index]:
            if child.dep in ("amod", "compound", "nmod:poss", "nmod:desc", "nmod", "flat", "appos", "nmod:unmarked"):
                inner = self.tree.having(child, "amod", "nmod:poss") if child.dep == "compound" else []
                country = next((c for t in (child, *inner) if (c := self.country_at(t))), None)
                rules = ("of", "from") if is_foreign else ("of", "in", "from")
                if country and (child.dep != "nmod" or self.tree.preposition(child) in rules):
                    return country
                resolution = self.resolution(child)
                if resolution and resolution.place and self.tree.preposition(child) in ("in", "of") and not is_foreign:
                    return resolution.place.country or None
        for step in (1, 2, 3) if not is_foreign else ():
            if token.index >= step:
                before = self.tree.tokens[token.index - step]
                if before.text in _STOPS or before.text.lower() in BACKED:
                    break  # "an Iran-backed militia" is not Iran's
                if before.text in ("'s", "’s", "-") or before.pos in ("ADJ", "NOUN", "PROPN") or step == 1:
                    country = self.country_at(before)
                    if country and not before.text.islower():
                        return country
                else:
                    break
        return self._land_of_owner(token)

    def _land_of_owner(self, token: Token) -> str | None:
        """Read "its foreign ministry", "Norway, whose navy": that of the state told of before."""
        owner = next(
            (t for t in self.tree.having(token, "nmod:poss") if t.text.lower() in ("its", "their", "whose")), None
        )
        if owner is not None and owner.index not in self._owner_lands:
            self._owner_lands[owner.index] = None  # the answer while it is looked for: "its minister and its president"
            lands = {p.actor.country for p in told_before(self, owner)}
            self._owner_lands[owner.index] = lands.pop() if len(lands) == 1 else None
        return self._owner_lands[owner.index] if owner is not None else None

    def country_at(self, token: Token) -> str | None:
        """Give the country that a token names, as a demonym, a country, a capital, or an alliance."""
        demonym = self._demonym_at.get(token.index)
        if demonym:
            return demonym.country
        resolution = self._resolution_at.get(token.index)
        if (
            resolution
            and resolution.place
            and (resolution.place.precision == "country" or resolution.place.feature in CAPITALS)
        ):
            return resolution.place.country or None
        group = self._group_at.get(token.index)
        return group[0].country if group else None


_WHO = (  # tried in order
    as_person,
    as_group,
    as_quantity,
    as_delegation,
    as_guest,
    as_apposition,
    as_noun,
    as_country,
    as_people,
    as_workers,
    as_organisation,
    as_pronoun,
)
_STOPS = (".", ",", ";", ":", "!", "?", ")", '"', "”")


def _range(indices: range) -> tuple[int, int]:
    return indices.start, indices.stop

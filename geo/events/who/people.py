"""The people of one article: each under all spellings, with role and country.

Names are found by the reader, after a title (`namings`), and wherever a known person's family name stands again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Document, Person
from geo.events.lexicon import Lexicons
from geo.events.topics import Topics
from geo.events.who.company import share_lands, with_company
from geo.events.who.custom import has_another, land_by_custom
from geo.events.who.figure import Figure
from geo.events.who.holders import land_of_holder, told_by_office
from geo.events.who.home import is_at_home
from geo.events.who.lands import Lands, is_of_un, speaks_for_un
from geo.events.who.later import named_before, named_later
from geo.events.who.leaders import load_leaders
from geo.events.who.names import is_same_person, name_key
from geo.events.who.naming import Naming
from geo.events.who.namings import find_namings
from geo.events.who.standing_in import with_majesties, with_offices, with_short_names

__all__ = ["Figure", "find_people"]


def find_people(document: Document, lands: Lands, lexicons: Lexicons, home: str | None = None) -> tuple[Figure, ...]:
    """Find the people of a document; `home` is the country of those whose office has none beside it."""
    namings = named_later(document, find_namings(document, lands, lexicons), lands, lexicons)
    namings = named_before(document, namings, lands, lexicons)
    groups = _merge(with_company(document.text, share_lands(document.text, namings)))
    groups = _settle_counterparts(document.text, groups)
    figures = [_figure(group, home if is_at_home(document, group, groups, lands, home) else None) for group in groups]
    figures = [_unless_taken(figure, figures) for figure in figures]
    figures = with_short_names(document.text, _with_masters(document.text, figures), lands)
    figures = [_promoted(document, figure, figures, lexicons) for figure in figures]
    figures = [_settled(document, figure, figures, lands, home) for figure in figures]
    figures = [_unless_taken(figure, figures) for figure in figures]
    figures = _with_masters(document.text, figures)
    figures = [_of_un(document.text, figure) for figure in figures]
    figures = with_offices(document, figures, lands, lexicons, home)
    return tuple(with_majesties(document.text, figures, home))


def _unless_taken(figure: Figure, figures: Sequence[Figure]) -> Figure:
    """Take an assumed country back where somebody who was told to be of it, or named before, holds the same office."""
    told = [other for other in figures if not other.is_assumed or other.wholes[0] < figure.wholes[0]]
    if not figure.is_assumed or not has_another(figure, told, figure.person.country or ""):
        return figure
    return replace(figure, person=replace(figure.person, country=None), is_assumed=False)


_SENT = ("special envoy", "personal envoy", "special representative", "special coordinator", "special adviser", "envoy")


def _of_un(text: str, figure: Figure) -> Figure:
    """Give the United Nations for "the Secretary-General, Ms Duarte" and his "Special Envoy"."""
    is_open = (figure.person.country is None or figure.is_assumed) and not figure.is_of_body
    if not is_open or figure.person.role not in (_OF_BODY, *_SENT):
        return figure
    start, role = figure.wholes[0].start, figure.person.role
    is_theirs = is_of_un(text, start) if role == _OF_BODY else text[start].isupper() and speaks_for_un(text)
    return (
        replace(figure, person=replace(figure.person, country="UN"), is_of_body=True, is_assumed=False)
        if is_theirs
        else figure
    )


_OF_A_LAND = frozenset({"state", "royal", "military", "office", "religious"})


def _settled(document: Document, figure: Figure, figures: Sequence[Figure], lands: Lands, home: str | None) -> Figure:
    country = _by_title(document.text, figure, lands) if figure.is_assumed or figure.person.country is None else None
    if country is None and figure.is_assumed:
        country = told_by_office(document, figure, figures, lands)
    if country is not None:
        return replace(figure, person=replace(figure.person, country=country), is_assumed=False)
    is_told = figure.person.country is not None and not figure.is_assumed
    if is_told or figure.is_of_body or figure.person.role == _OF_BODY or figure.kind not in _OF_A_LAND:
        return figure
    is_state = figure.kind in ("state", "royal")
    start = figure.wholes[0].start
    if _OWNED.search(document.text, max(0, start - 24), start) and not document.text.startswith(_NOT_OWN, start):
        return figure
    country = land_of_holder(document, figure, figures, lands, home) if is_state else None
    country = country or land_by_custom(document, figure, figures, lands, home)
    settled = replace(figure.person, country=country)
    return replace(figure, person=settled, is_assumed=country == home) if country else figure


_SECRETARIES = frozenset({"GB", "IN", "PK", "BD", "LK", "NP", "PH", "MX"})  # lands that have foreign secretaries


def _by_title(text: str, figure: Figure, lands: Lands) -> str | None:
    """Give Britain for a foreign or home secretary, where the text names it and no other land that has one.

    And the European Union for "the bloc's foreign policy chief".
    """
    start = figure.wholes[0].start
    is_of_bloc = _OF_BLOC.search(text, max(0, start - 14), start) is not None and _UNION.search(text, 0, start)
    if is_of_bloc or figure.person.role in ("foreign policy chief", "high representative"):
        return "EU"
    if figure.person.role not in ("foreign secretary", "home secretary"):
        return None
    named = {land.country for land in (*lands.by_start.values(), *lands.local_by_start.values())}
    return "GB" if named & _SECRETARIES == {"GB"} else None


_OF_BLOC = re.compile(r"\bbloc['’]s\s+$")
_UNION = re.compile(r"\bEU\b|\bEuropean\s+Union\b")
_OWNED = re.compile(
    r"\b(?:[Hh]is|[Hh]er)\s+(?:(?:own|special|personal|new|former|chief|late|own\s+former|de\s+facto)\s+)*(?:(?:successor|predecessor),\s+)?$"
)
_OF_OWNER = re.compile(r"['’]s?\s+(?:(?:own|special|personal|new|former|chief)\s+)*$")
_NOT_OWN = ("counterpart", "host", "guest", "colleague", "homologue", "opposite", "namesake")
_NEAR_MASTER = 400  # characters between somebody and those who are called his


def _with_masters(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Give "his envoy Ramtane Lamamra" and "his minister, X" the body or land of him whom the text told of last.

    Those who are only met or come along ("with", "by") are passed over.
    """
    found = list(figures)
    for index, figure in enumerate(figures):
        whole = figure.wholes[0]
        is_open = (figure.person.country is None and not figure.is_of_body) or figure.is_assumed
        is_office = figure.person.role is not None and not text.startswith(_NOT_OWN, whole.start)
        is_his = _OWNED.search(text, max(0, whole.start - 24), whole.start) is not None
        owner = _OF_OWNER.search(text, max(0, whole.start - 24), whole.start)
        if not is_open or not is_office or not (is_his or owner):
            continue
        before = [(w, f) for f in found if f.wholes[0] != whole and f.is_public for w in f.wholes if w < whole]
        near = [(w, f) for w, f in before if whole.start - w.end < _NEAR_MASTER]
        free = [(w, f) for w, f in near if not _GOVERNED.search(text, max(0, w.start - 40), w.start)]
        if owner is not None:
            near, free = [(w, f) for w, f in near if w.end == owner.start()], []
        _, master = max(free or near, key=lambda pair: pair[0], default=(whole, figure))
        if master is figure:
            continue
        if master.is_of_body or (master.person.country is not None and figure.kind in (*_OF_A_LAND, "diplomat")):
            person = replace(figure.person, country=master.person.country)
            found[index] = replace(figure, person=person, is_of_body=master.is_of_body, is_assumed=False)
    return found


_GOVERNED = re.compile(  # with whom, or met whom: not the one the sentence tells of
    r"\b(?:with|by|of|to|from|for|between|and|against|on|met|meets?|meeting|received|hosted|welcomed|visited|phoned|telephoned"
    r"|urged|asked|told)\s+(?:(?:the|his|her|[A-Z][\w-]+)\s+){0,2}$"
)


_STATECRAFT = re.compile(
    r"\b(?:talks|counterparts?|summit|ministers?|presidents?|premiers?|bilateral|diplomats?|ministry|leaders|ceasefire|by\s+phone"
    r"|negotiat\w+|treaty|delegations?|ties|relations|embassy)\b"
)


def _promoted(document: Document, figure: Figure, figures: Sequence[Figure], lexicons: Lexicons) -> Figure:
    """Take "Zambia's Hakainde Mumba" for an official where statecraft is told beside him and nothing of sport."""
    if figure.kind != "national":
        return figure
    sentence = document.sentence_at(figure.wholes[0].start)
    words = document.paragraph_at(figure.wholes[0].start).of(document.text)
    if Topics(document, document.tokens, lexicons.ordinary).is_ordinary:
        return figure
    beside = [f for f in figures if f.is_public and sentence and any(sentence.span.contains(w) for w in f.wholes)]
    return replace(figure, kind="state") if beside or _STATECRAFT.search(words) else figure


def _merge(namings: Sequence[Naming]) -> list[list[Naming]]:
    groups: list[list[Naming]] = []
    for naming in sorted(namings, key=lambda n: (-len(name_key(n.name)), n.span)):
        fits = [group for group in groups if is_same_person(group[0].name, naming.name) and _agree(group, naming)]
        if len(fits) >= 1 and (len(fits) == 1 or len(name_key(naming.name)) > 1):
            fits[0].append(naming)
        elif fits:
            before = [g for g in fits if min(n.span for n in g) < naming.span] or fits
            max(before, key=lambda g: max((n.span for n in g if n.span < naming.span), default=g[0].span)).append(
                naming
            )
        else:
            groups.append([naming])
    return sorted(groups, key=lambda group: min(n.span for n in group))


def _agree(group: Sequence[Naming], naming: Naming) -> bool:
    countries = {n.country for n in group if n.country}
    return not (naming.country and countries and naming.country not in countries)


_BESIDE_SUBJECT = re.compile(r"\b(?:by|with|received|accompanied)\s+(?:(?:the|his|her)\s+)?$")


def _settle_counterparts(text: str, groups: list[list[Naming]]) -> list[list[Naming]]:
    """Give a "counterpart" the office of the person named last before, if that one is not only met or beside him."""
    everyone = sorted((n for group in groups for n in group if n.role), key=lambda n: n.span)
    settled = []
    for group in groups:
        told = [n for n in group if n.role == "counterpart"]
        other = _named_in_sentence(text, told[0], groups) if told else None
        other = other or next(
            (
                n
                for n in reversed(everyone)
                if told and n.span < told[0].span and n.role != "counterpart" and n not in group
                if not _BESIDE_SUBJECT.search(text, max(0, n.whole.start - 30), n.whole.start)
            ),
            None,
        )
        is_peer = other is not None and other.kind in ("state", "royal", "diplomat", "military")
        if told and not is_peer and text.startswith("colleague", told[0].whole.start) and not told[0].country:
            group = [replace(n, role=None, kind="") if n.role == "counterpart" else n for n in group]
        elif told and other:
            kind = "state" if other.kind == "office" else other.kind
            group = [replace(n, role=other.role, kind=kind) if n.role == "counterpart" else n for n in group]
        settled.append(group)
    return settled


def _named_in_sentence(text: str, told: Naming, groups: Sequence[Sequence[Naming]]) -> Naming | None:
    """Find whose family name stands first in the sentence of a counterpart: "Araghian also phoned his counterpart"."""
    start = max(text.rfind(end, 0, told.whole.start) for end in _ENDS)
    words = re.findall(r"[\w’'-]+", text[start + 1 : told.whole.start]) if start >= 0 else []
    if start > 0 and _HE.intersection(words):  # "In Damascus he was to meet his counterpart": he is told of before
        start = max(text.rfind(end, 0, start) for end in _ENDS)
        words = [*words, *re.findall(r"[\w’'-]+", text[max(0, start + 1) : told.whole.start])]
    first: dict[str, Naming] = {}
    for group in groups:
        titled = next((n for n in group if n.role and n.role != "counterpart"), None)
        is_beside = titled is not None and _BESIDE_SUBJECT.search(
            text, max(0, titled.whole.start - 30), titled.whole.start
        )
        if titled is not None and titled.span < told.span and not (is_beside and titled.span.start > start):
            first.setdefault(titled.name.split()[-1], titled)
    return next((first[word] for word in words if word in first), None)


_ENDS = (". ", ".\n", "\n\n", "” ", '" ')
_HE = frozenset(("he", "she", "He", "She"))


_AT_HOME = ("state", "royal", "military", "office")
_OF_BODY = "secretary-general"  # whose body the text has told before: of no land
_RANK = {"resident": 0, "royal": 1, "state": 1, "diplomat": 1, "religious": 1, "military": 2, "courtesy": 9, "": 8}


_SEATS = {
    "pope": "VA",
    "taoiseach": "IE",
    "secretary of state": "US",
}  # offices that one country has, or is named without


def _figure(group: Sequence[Naming], home: str | None) -> Figure:
    fullest = max(group, key=lambda n: (len(name_key(n.name)), len(n.name)))
    titled = sorted((n for n in group if n.role), key=lambda n: (_RANK.get(n.kind, 5), len(n.role or "") < 4, n.span))
    best = titled[0] if titled else fullest
    kind = best.kind
    country = next((n.country for n in sorted(group, key=lambda n: n.span) if n.country), None)
    is_of_body = best.is_of_body or (country is None and any(n.is_of_body for n in group))
    country = _SEATS.get(best.role or "", country) if country is None else country
    if country is None and kind in ("state", "royal", ""):
        country = load_leaders().country(fullest.name)
        kind = "state" if country is not None else kind
    elif kind in ("", "national") and country is not None and load_leaders().country(fullest.name) == country:
        kind = "state"  # "Germany's Olaf Scholz", wherever he is named
    is_assumed = False
    if country is None and not is_of_body and kind in _AT_HOME and titled and best.role != _OF_BODY:
        country, is_assumed = home, home is not None
    spans = tuple(sorted({n.span for n in group}))
    person = Person(re.sub(r"\s+", " ", fullest.name).strip(), best.role if titled else None, country, spans)
    return Figure(person, kind, tuple(sorted(n.whole for n in group)), is_of_body, is_assumed)

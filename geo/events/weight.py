"""Is an article about politics at all? What a council, a court or a company does counts only beside deeds of powers.

A power is a state, its government or force, an alliance or an armed group; a deed of one has weight, and so have
protests, bombs and air strikes. A longer text in which next to nothing has weight is local news, crime, sport or
business: its promises, praises, arrests and verdicts are no events of this vocabulary. Where a text hardly speaks of
politics at all, only what passes between powers, or is done under arms, lets the rest count. Nor is what happened
generations ago: an obituary or a history tells it, not the news.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.events.drafts import Draft
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import Party, Scene
from geo.events.topics import POLITICS
from geo.events.what.ordinary import is_club
from geo.events.when.anchoring import read_date
from geo.events.who.people import Figure

_HISTORY = 50  # years: what lies longer back is history, not news
_TODAY = 2000  # a year, for articles that nobody dated
_COMPANY = 4  # weightless deeds that one weighty deed can carry
_SHORT = 45  # tokens: a text as short as a passage has no company to judge a deed by
_WHOLE = 60  # tokens: from here on a text about politics has words for it
_FEW = 3  # different words of politics
_ALWAYS = ("country", "international", "armed", "military", "group")
_WITH_COUNTRY = ("government", "police", "justice", "political")
_OFFICES = ("state", "royal", "diplomat", "resident")
_LOCAL = word_class("local")
_MODES = ("aerial", "drone", "suicide-attack", "heavy-weapons", "explosives", "abduct", "cleansing", "crowd-control")


def keep_weighty(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out weightless drafts of a longer text unless one in five has weight."""
    drafts = [d for d in drafts if not is_long_past(scene, d)]
    if len(scene.tree.tokens) <= _SHORT:
        return drafts
    told = [d for d in drafts if d.event.type != "STATEMENT"]
    if _is_hardly_politics(scene) and not any(_is_of_powers(scene, d) for d in told):
        return [d for d in drafts if d.event.type == "STATEMENT"]
    weighty = [d for d in told if has_weight(scene, d)]
    if weighty and _COMPANY * len(weighty) >= len(told) - len(weighty):
        return drafts
    return [d for d in drafts if d.event.type == "STATEMENT" or has_weight(scene, d)]


def _is_hardly_politics(scene: Scene) -> bool:
    is_sparse = len(scene.tree.tokens) > _WHOLE and scene.topics.kinds((POLITICS,)) < _FEW
    return is_sparse or scene.topics.is_ordinary


def _is_of_powers(scene: Scene, draft: Draft) -> bool:
    """Say whether a deed can be nothing but politics: between two countries, of people in arms, a protest, a ban."""
    event = draft.event
    told = (*draft.actors, *draft.recipients, *draft.trigger.actors, *draft.trigger.recipients)
    countries = {p.actor.country for p in told if p.actor.country and p.sort not in _PRIVATE}
    if event.type == "CONSULT" and event.place is not None:
        countries.add(event.place.place.country)
    if event.type in _TO_ANOTHER and not draft.recipients:
        return False  # what is asked of nobody, whoever asks
    if len(countries) > 1 or any(p.sort in _ARMED and not is_club(p) for p in told):
        return True
    if event.type in _FORCE and any(p.sort == "military" for p in told):
        return True
    if event.type == "PROTEST":
        return has_weight(scene, draft)
    return event.mode in _OF_WAR or (event.mode in ("martial-law", "censor", "ban") and bool(draft.actors))


_TO_ANOTHER = ("REQUEST", "ACCUSE", "REJECT")
_PRIVATE = ("civil", "organisation", "sport", "thing")
_ARMED = ("armed", "group", "international")
_FORCE = ("ASSAULT", "COERCE", "MOBILIZE", "RETREAT")
_OF_WAR = ("aerial", "drone", "suicide-attack", "explosives", "cleansing", "crowd-control")


def is_long_past(scene: Scene, draft: Draft) -> bool:
    """Say whether a deed is history, by its own date or by the date told last in its paragraph."""
    published = scene.document.published.date
    limit = (published.year if published is not None else _TODAY) - _HISTORY
    if draft.event.date is not None:
        return draft.event.date.end.year < limit
    if draft.event.date_text is not None:
        return False
    paragraph = scene.document.paragraph_at(draft.event.trigger.start)
    told = [p for p in scene.dates if paragraph.contains(p.span) and p.span.start < draft.event.sentence.end]
    last = read_date(told[-1], scene, False, None) if told else None
    return last is not None and last.end.year < limit


def has_weight(scene: Scene, draft: Draft) -> bool:
    """Say whether a deed counts by itself: a power acts or is acted on, people protest, or arms speak."""
    if draft.event.type == "ASSAULT" and draft.event.mode in _MODES:
        return True
    if draft.event.type == "PROTEST":
        return bool(draft.actors) or draft.event.place is not None
    told = (*draft.actors, *draft.recipients)
    if draft.event.place is None:  # a country that only the article's subject gives weighs nothing
        told = (*draft.trigger.actors, *draft.trigger.recipients)
    return any(_is_power(scene, party) for party in told)


def _is_power(scene: Scene, party: Party) -> bool:
    if party.sort in _ALWAYS:
        return party.actor.country is not None or not is_club(party)
    if party.sort in _WITH_COUNTRY:
        return party.actor.country is not None and not _is_local(party.actor.name)
    if party.sort == "person" and party.figure is None:
        return party.kind in _OFFICES and party.actor.country is not None and not _is_local(party.actor.name)
    if party.sort == "person" and party.figure is not None:
        is_local = _is_local(party.actor.role or party.actor.name) and not party.figure.is_of_body
        is_office = party.figure.kind in _OFFICES and not is_local
        return is_office and _is_of_state(scene, party.figure)
    return False


def _is_of_state(scene: Scene, figure: Figure) -> bool:
    """Tell "President Diallo" and "the Chadian president" from the president of a board: by a capital or a land."""
    if figure.person.role not in _AMBIGUOUS:
        return True
    wholes = [whole.of(scene.document.text) for whole in figure.wholes]
    is_titled = any(word.istitle() and word.lower() == figure.person.role for w in wholes for word in w.split())
    return is_titled or any(scene.lands.countries_in(w.start, w.end) for w in figure.wholes)


_AMBIGUOUS = ("president", "chairman", "secretary", "head", "chief", "director", "speaker", "leader", "vice president")


def _is_local(words: str) -> bool:
    """Say whether an office or body is a town's or a county's: the mayor, the school board."""
    return any(singular(word) in _LOCAL for word in words.lower().replace("’", "'").split())

"""A deed told again far from where it was told first: below its headline, or taken up by "the killing in Tehran"."""

from __future__ import annotations

from geo.domain import EventPlace
from geo.events.drafts import Draft
from geo.events.scene import Scene

HARM = ("kill", "wound", "injure", "die", "leave", "damage", "destroy", "hurt", "maim", "blow", "martyr")


def is_retold(told: Draft, draft: Draft) -> bool:
    """Say whether a later sentence tells the same violence again: same day, no other place, method or people.

    One of the two must leave the place open: two bombs on one day in one town may be two.
    """
    one, other = told.event, draft.event
    if one.type != other.type or one.modality != other.modality or one.sentence == other.sentence:
        return False
    if one.date is None or other.date is None or one.date != other.date or one.date.precision != "day":
        return False
    if other.place is not None and (one.place is None or one.place.place.id != other.place.place.id):
        return False
    if other.place is not None and not (draft.trigger.entry.is_noun or draft.trigger.entry.lemma in HARM):
        return False
    if one.mode and other.mode and one.mode != other.mode:
        return False
    names = {p.actor.name for p in told.actors}
    return not draft.actors or not names or any(p.actor.name in names for p in draft.actors)


def is_taken_up(scene: Scene, told: Draft, draft: Draft) -> bool:
    """Read "Qatar denounced the killing in Tehran", told before with the day and the killers: one deed."""
    one, other = told.event, draft.event
    if not draft.trigger.entry.is_noun or not scene.tree.has_word(draft.trigger.token, ("the", "that", "this")):
        return False
    if one.type != other.type or one.modality != other.modality or one.sentence == other.sentence:
        return False
    if one.place is None or other.place is None or one.place.place.id != other.place.place.id:
        return False
    is_of_then = other.date is None or (one.date is not None and one.date.overlaps(other.date))
    return is_of_then and not draft.trigger.light and (not one.mode or not other.mode or one.mode == other.mode)


def is_headline_of(draft: Draft, told: Draft) -> bool:
    """Say whether a headline tells in short what the text below tells: the same deed at the same place."""
    one, other = draft.event, told.event
    is_below = one.section == "headline" and other.section != "headline"
    if not is_below or (one.type, one.modality) != (other.type, other.modality):
        return False
    here, there = one.place, other.place
    if here is not None and (there is None or (here.place.id != there.place.id and not is_around(here, there))):
        return False
    lands, others = ({p.actor.country or p.actor.name for p in d.actors} for d in (draft, told))
    return (not lands or not others or bool(lands & others)) and (here is not None or bool(lands & others))


def is_around(wide: EventPlace, near: EventPlace) -> bool:
    """Say whether a headline names only the country, province or island of the town that the text names."""
    one, other = wide.place, near.place
    if one.precision == "country" or (one.precision == "region" and one.country):
        return one.country == other.country
    return one.precision == "admin1" and (one.country, one.admin1_code) == (other.country, other.admin1_code)

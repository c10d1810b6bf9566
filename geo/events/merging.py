"""One deed told twice in a sentence is one event: "two bombs exploded in Quetta, killing six guards"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import EventPlace
from geo.events.drafts import Draft
from geo.events.retelling import HARM, is_around, is_headline_of, is_retold, is_taken_up
from geo.events.scene import Scene
from geo.events.what.harm import ATTACKS
from geo.events.who.parties import distinct


def merge_told_twice(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Join the harm done with the attack that did it, within a sentence and to the attack told just before."""
    kept: list[Draft] = []
    for draft in drafts:
        partner = _partner(scene, kept, draft)
        if partner is None:
            kept.append(draft)
        elif partner is not draft:
            kept[kept.index(partner)] = _joined(partner, draft)
    return [d for d in kept if not any(is_headline_of(d, other) for other in kept)]


def _partner(scene: Scene, kept: Sequence[Draft], draft: Draft) -> Draft | None:
    """Find the draft that a new one repeats; the two must be violence, one of them the harm or a bare noun."""
    if draft.event.type == "PROTEST":
        is_within = draft.assessment.is_purpose or _is_joined(kept, draft)
        is_same = _is_same_protest if is_within else _is_announced
        return next((o for o in reversed(kept[-3:]) if is_same(o, draft)), None)
    if draft.event.type == "COERCE" and draft.event.mode == "arrest":
        return next((o for o in reversed(kept[-2:]) if _is_same_arrest(o, draft)), None)
    if draft.event.type == "ACCUSE":
        return next((o for o in reversed(kept[-2:]) if _is_same_protest_note(o, draft)), None)
    if draft.event.mode == "release":
        return next((o for o in reversed(kept[-2:]) if o.event.type == "ASSAULT" and _is_tail(scene, o, draft)), None)
    if draft.event.type != "ASSAULT":
        return None
    for other in reversed(kept[-6:]):
        if other.event.type != "ASSAULT" or other.event.modality != draft.event.modality:
            continue
        is_beside = other.event.sentence == draft.event.sentence and not _is_in_aside(scene, other, draft)
        is_beside = is_beside and not _is_beyond_semicolon(scene, other, draft)
        if is_beside and (_is_repeated(other, draft) or _is_tail(scene, other, draft) or _is_part(scene, other, draft)):
            return other
        if _is_recalled(scene, other, draft):
            return other
    if draft.event.place is None and _is_of_unlisted_place(scene, draft):
        return None
    retold = next((o for o in reversed(kept) if is_retold(o, draft)), None)
    return retold or next((o for o in reversed(kept) if is_taken_up(scene, o, draft)), None)


def _is_of_unlisted_place(scene: Scene, draft: Draft) -> bool:
    """Say whether a deed is at a place that no list has: that is another place, though it stays open."""
    below = scene.tree.subtree(draft.trigger.token)
    found = (r for r in map(scene.resolution, below) if r is not None)
    return any(r.toponym.use == "literal" and (r.place is None or r.place.is_approximate) for r in found)


def _is_tail(scene: Scene, told: Draft, draft: Draft) -> bool:
    """Say whether a participle tells how or to what end: "stormed a market, killing 19 and burning shops".

    Who was carried off in an attack is an event of its own.
    """
    token = draft.trigger.token
    is_participle = token.text.lower().endswith("ing") and token.dep in ("advcl", "conj", "xcomp")
    if draft.event.mode == told.event.mode == "crowd-control" and draft.assessment.is_purpose:
        return scene.tree.is_under(token, told.trigger.token)  # "used water cannon to disperse a crowd"
    if not is_participle or told.event.modality != draft.event.modality or draft.event.mode == "abduct":
        return False
    here, there = told.event.place, draft.event.place
    is_elsewhere = here is not None and there is not None and here.place.id != there.place.id
    names = {p.actor.name for p in told.actors}
    is_theirs = not draft.actors or not names or any(p.actor.name in names for p in draft.actors)
    return is_theirs and not is_elsewhere and scene.tree.is_under(token, told.trigger.token)


def _is_part(scene: Scene, told: Draft, draft: Draft) -> bool:
    """Say whether the second verb only tells what an attack was: "burst into a hall and sprayed the crowd"."""
    verb = draft.trigger.light or draft.trigger.token
    is_joined = verb.dep == "conj" and scene.tree.is_under(verb, told.trigger.token)
    is_whole = told.trigger.entry.lemma in _ENTERING and draft.event.mode != "abduct"
    is_whole = is_whole and draft.event.date_span in (None, told.event.date_span)
    here, there = told.event.place, draft.event.place
    is_here = there is None or there.found != "clause" or (here is not None and here.place.id == there.place.id)
    names = {p.actor.name for p in told.actors}
    return is_joined and is_whole and is_here and any(p.actor.name in names for p in draft.actors)


_ENTERING = (
    "burst", "storm", "break", "raid", "attack", "ambush", "invade", "overrun", "descend", "enter", "assault", "ram",
)  # fmt: skip


def _is_beyond_semicolon(scene: Scene, told: Draft, draft: Draft) -> bool:
    """Read "it downed 30 drones; two were killed in Kherson" as two, where only the second says where."""
    between = scene.tree.tokens[told.trigger.token.index : draft.trigger.token.index]
    return told.event.place is None and draft.event.place is not None and any(t.text == ";" for t in between)


def _is_joined(kept: Sequence[Draft], draft: Draft) -> bool:
    """Read "pitched tents on the road and stopped traffic": the same people protest once."""
    head = draft.trigger.token.head
    first = next((d for d in reversed(kept[-3:]) if d.trigger.token.index == head), None)
    if first is None or draft.trigger.token.dep != "conj" or not draft.actors:
        return False
    here, there = draft.event.place, first.event.place
    if here is not None and there is not None and here.place.id != there.place.id:
        return False
    return {p.actor.name for p in draft.actors} == {p.actor.name for p in first.actors}


def _is_same_protest(told: Draft, draft: Draft) -> bool:
    """Read "blocked roads to protest": what people do is the protest."""
    return told.event.type == "PROTEST" and told.event.sentence == draft.event.sentence


def _is_announced(told: Draft, draft: Draft) -> bool:
    """Read "Protests broke out in Kathmandu. Two hundred people shouted slogans on Monday": one protest."""
    one, other = told.event, draft.event
    is_bare = one.type == "PROTEST" and not told.actors and one.date_text is None
    if not is_bare or one.modality != other.modality or not 0 < other.sentence.start - one.sentence.end <= 3:
        return False
    return other.place is None or (one.place is not None and one.place.place.id == other.place.place.id)


def _is_same_arrest(told: Draft, draft: Draft) -> bool:
    """Read "was arrested by Rangers, who bundled him into a van": one arrest."""
    ours, theirs = ({p.actor.name for p in d.recipients} for d in (told, draft))
    is_same = told.event.mode == "arrest" and told.event.sentence == draft.event.sentence
    is_same = is_same and told.event.modality == draft.event.modality
    return is_same and bool(ours) and ours == theirs


def _is_same_protest_note(told: Draft, draft: Draft) -> bool:
    """Read "summoned the envoy and handed him a note": one protest."""
    is_joined = draft.trigger.token.dep == "conj" and draft.trigger.entry.lemma in _HANDING
    return is_joined and told.event.type == "ACCUSE" and told.event.sentence == draft.event.sentence


_HANDING = ("hand", "give", "present", "deliver", "lodge")


def _is_in_aside(scene: Scene, one: Draft, other: Draft) -> bool:
    """Say whether a noun tells of another time: "the war, which began with the invasion", "since six died in a raid".

    An aside about the first deed itself is none: "the explosion, which killed six in the attack".
    """
    if not other.trigger.entry.is_noun:
        return False
    tree = scene.tree
    for above in tree.climb(other.trigger.token):
        if above.lemma.lower() in _ANSWERS:
            return True  # "air strikes in response to an attack on soldiers"
        if above.dep == "acl:relcl":
            about = tree.head(above).index
            return about not in (one.trigger.token.index, *(t.index for t in one.trigger.beside))
        opened = [above, *tree.having(above, "nsubj", "nsubj:pass")] if above.dep in ("advcl", "acl") else []
        if any(t.text.lower() == "since" for clause in opened for t in tree.having(clause, "mark", "case")):
            return True
    return False


_ANSWERS = ("response", "retaliation", "revenge", "reprisal", "reaction", "answer")


def _is_repeated(one: Draft, other: Draft) -> bool:
    is_harm = other.trigger.entry.lemma in HARM or one.trigger.entry.lemma in HARM
    is_noun = one.trigger.entry.is_noun or other.trigger.entry.is_noun
    if not is_harm and not (is_noun and not other.event.actors) and not _is_same_force(one, other):
        return False
    if (one.event.mode == "abduct") != (other.event.mode == "abduct"):
        return False
    if _are_two_places(one.event.place, other.event.place):
        return False
    if one.event.date and other.event.date and not one.event.date.overlaps(other.event.date):
        return False
    names = {p.actor.name for p in one.actors}
    is_outcome = other.trigger.token.dep == "advcl" and other.trigger.token.text.lower().endswith("ing") and is_harm
    return is_outcome or not other.actors or not names or any(p.actor.name in names for p in other.actors)


def _is_same_force(one: Draft, other: Draft) -> bool:
    """Read "fired teargas and baton-charged the crowd": one use of force."""
    first, second = (d.trigger.light or d.trigger.token for d in (one, other))
    is_joined = second.dep == "conj" and second.head in (first.index, first.head)
    return is_joined and one.event.mode is not None and one.event.mode == other.event.mode


def _are_two_places(ours: EventPlace | None, theirs: EventPlace | None) -> bool:
    """Say whether two places are told and neither lies in the other."""
    if ours is None or theirs is None or "sentence" in (ours.found, theirs.found):
        return False
    return ours.place.id != theirs.place.id and not is_around(ours, theirs) and not is_around(theirs, ours)


def _finer(one: EventPlace | None, other: EventPlace | None) -> EventPlace | None:
    """Choose the town before its country: "in New Caledonia, gendarmes shot and wounded a man in Mont-Dore"."""
    if one is None or other is None:
        return one or other
    is_finer = one.place.id != other.place.id and other.found == "clause" and is_around(one, other)
    return other if is_finer and other.place.precision != one.place.precision else one


def _is_recalled(scene: Scene, told: Draft, draft: Draft) -> bool:
    """Read "Eleven fighters were killed in the strike": the deaths of an attack told in the sentence before."""
    gap = draft.event.sentence.start - told.event.sentence.end
    if not 0 <= gap <= 3 or draft.event.place is not None:
        return False
    if draft.event.date is not None:  # "The victims were gunned down on Sunday"
        subjects = scene.tree.having(draft.trigger.token, "nsubj", "nsubj:pass")
        is_same = any(t.lemma.lower() in _THOSE and scene.tree.has_word(t, ("the",)) for t in subjects)
        return is_same and told.event.date is None
    if draft.event.actors:
        return False
    phrases = scene.tree.phrases(draft.trigger.token)
    words = {p.token.lemma.lower() for p in phrases if scene.tree.has_word(p.token, ("the", "that"))}
    subject = scene.tree.subject(draft.trigger.token) if not draft.trigger.is_passive else None
    if subject is not None and scene.tree.has_word(subject, ("the", "that")):
        words.add(subject.lemma.lower())  # "The clashes killed 27 people"
    if draft.trigger.entry.is_noun and scene.tree.has_word(draft.trigger.token, ("the", "that", "this")):
        return True
    return bool(words & ATTACKS)


_THOSE = frozenset((
    "victim", "attacker", "assailant", "gunman", "raider", "bomber", "assault", "attack", "dead", "killing", "blast",
))  # fmt: skip


def _joined(one: Draft, other: Draft) -> Draft:
    """Fill what one draft leaves open from the other; the harmed are the recipients."""
    first, second = (other, one) if one.trigger.entry.is_noun and not other.trigger.entry.is_noun else (one, other)
    is_same_sentence = first.event.sentence == second.event.sentence
    harmed = second if second.trigger.entry.lemma in HARM else first
    recipients = harmed.recipients or first.recipients or second.recipients
    if is_same_sentence and all(d.trigger.entry.lemma in HARM for d in (one, other)):
        recipients = distinct((*first.recipients, *second.recipients))  # "killed two men and wounded a guard"
    actors = first.actors or second.actors
    event = replace(
        first.event,
        mode=first.event.mode or (second.event.mode if second.event.type == first.event.type else None),
        actors=tuple(p.actor for p in actors),
        place=_finer(first.event.place, second.event.place),
        date=first.event.date or second.event.date,
        date_text=first.event.date_text or second.event.date_text,
        date_span=first.event.date_span or second.event.date_span,
        confidence=max(first.event.confidence, second.event.confidence),
    )
    if is_same_sentence:
        event = replace(event, recipients=tuple(p.actor for p in recipients))
        return replace(first, event=event, actors=actors, recipients=recipients)
    return replace(first, event=event, actors=actors)

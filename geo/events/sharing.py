"""What one sentence tells of two deeds together: the place and the day that stand with only one of them."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from geo.domain import EventPlace, Span, Token
from geo.events.drafts import Draft
from geo.events.scene import Scene
from geo.events.voicing import is_voiced_at
from geo.events.when.clause_dates import is_done_since
from geo.events.where.occasions import is_lost

_DEEDS = ("ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE", "AID", "CONSULT")


def share(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Let two verbs joined by "and" share place and date: "boarded a tanker in the gulf and detained its captain"."""
    found = list(drafts)
    together: dict[Span, list[int]] = defaultdict(list)
    for index, draft in enumerate(found):
        together[draft.event.sentence].append(index)
    for index, other_index in (pair for those in together.values() for pair in itertools.permutations(those, 2)):
        one, other = found[index], found[other_index]
        is_joined = _is_joined(scene, one, other)
        if _is_left_behind(scene, one, other) and one.event.place is None:
            found[index] = one = _dated_as(_at_place_of(one, other), other)
        if _is_against(scene, one, other):
            is_at_once = (
                one.event.place is None or one.event.type == "ASSAULT"
            )  # "fired on strikers who blocked it today"
            one = _at_place_of(one, other) if one.event.place is None else one
            found[index] = one = _dated_as(one, other) if is_at_once else one
            other = other if other.event.place is not None else _at_place_of(other, one)
            found[other_index] = other = other if _is_told_back(scene, other) else _dated_as(other, one)
        if _is_when_they(scene, one, other) and one.event.place is None:
            found[index] = one = _at_place_of(one, other)
        if _is_occasion(scene, one, other) and other.event.place is None:
            found[other_index] = other = _at_place_of(other, one)
        if is_voiced_at(scene, one, other):
            there = one if one.event.place is not None else _at_place_of(one, other)
            found[index] = one = _dated_as(there, other)
        if one.event.place is None and _runs_on(scene, one, other):
            found[index] = one = _at_place_of(one, other)
        if is_joined or _is_occasion(scene, one, other):
            is_earlier = is_joined and (_is_of_earlier(scene, other, one) or _is_by_others(scene, other, one))
            found[index], found[other_index] = (
                _filled(scene, one, other),
                other if is_earlier else _filled(scene, other, one),
            )
    return [_at_arrival(scene, draft) for draft in found]


def _at_arrival(scene: Scene, draft: Draft) -> Draft:
    """Read "flew to Kuala Lumpur on Sunday and met lawmakers": they met where they came, though no visit is told."""
    verb = _verb(draft)
    came = scene.tree.head(verb)
    is_met = draft.event.type in ("CONSULT", "SUPPORT") and draft.event.place is None and verb.dep == "conj"
    if not is_met or came.lemma.lower() not in _COMING:
        return draft
    for goal in scene.tree.having(came, "obl", "obj"):
        resolution = scene.resolution(goal)
        is_goal = goal.dep == "obj" or scene.tree.preposition(goal) in ("in", "to", "at")
        if is_goal and goal.index < verb.index and resolution is not None and resolution.place is not None:
            place = EventPlace(resolution.place, "sentence", True, resolution.toponym.span)
            return replace(draft, event=replace(draft.event, place=place))
    return draft


_COMING = ("arrive", "fly", "travel", "visit", "land", "come", "go", "drive", "return", "head", "tour")


def _verb(draft: Draft) -> Token:
    return draft.trigger.light or draft.trigger.token  # "baton-charged them and made four arrests"


def _is_joined(scene: Scene, one: Draft, other: Draft) -> bool:
    """Say whether one verb is joined to the other; what stands beyond a semicolon has its own place and day."""
    first, second = _verb(other), _verb(one)
    if second.dep != "conj" or second.head != first.index:
        return False
    return not any(t.text == ";" for t in scene.tree.tokens[first.index : second.index])


def _is_of_earlier(scene: Scene, first: Draft, second: Draft) -> bool:
    """Read "had arrested a suspect but released him on Thursday": the day is not that of the arrest.

    Nor where the second has a doer of its own: "a curfew was imposed and soldiers patrolled the streets on Tuesday".
    """
    had = [any(t.text.lower() == "had" for t in scene.tree.having(_verb(d), "aux")) for d in (first, second)]
    span = second.event.date_span
    if _has_place_in_front(scene, second):
        return True
    is_apart = had == [True, False] or bool(scene.tree.having(_verb(second), "nsubj", "nsubj:pass"))
    return is_apart and span is not None and span.start > first.event.trigger.end


def _has_place_in_front(scene: Scene, second: Draft) -> bool:
    """Read "clashed with police, and in Arequipa protesters blocked a highway": a place of the second one's own."""
    place = second.event.place
    joint = next((t.span.start for t in scene.tree.having(_verb(second), "cc")), None)
    if place is None or place.span is None or joint is None:
        return False
    return joint < place.span.start < second.event.trigger.start


def _is_occasion(scene: Scene, one: Draft, other: Draft) -> bool:
    """Say whether a meeting is where something was agreed: "agreed on Monday after a meeting in Copacabana"."""
    token = one.trigger.token
    is_after = one.trigger.entry.is_noun and one.event.type == "CONSULT" and other.event.type in ("AGREE", "SUPPORT")
    return (
        is_after
        and scene.tree.preposition(token) in ("after", "at", "during", "following")
        and scene.tree.is_under(token, other.trigger.token)
    )


def _is_left_behind(scene: Scene, one: Draft, other: Draft) -> bool:
    """Read "entered the city of Goma after soldiers withdrew": those left where the others came."""
    doers = scene.tree.having(one.trigger.token, "nsubj")  # "after" may hang on "soldiers" of "after soldiers withdrew"
    heads = (one.trigger.token, *doers)
    marks = {t.text.lower() for head in heads for t in scene.tree.having(head, "mark", "case")}
    is_clause = one.trigger.token.dep in ("advcl", "ccomp") and one.trigger.token.head == other.trigger.token.index
    is_move = one.event.type == "RETREAT" and other.event.type in ("ASSAULT", "COERCE", "MOBILIZE")
    is_move |= (
        one.event.type == "ASSAULT" and other.event.mode == "restrict"
    )  # "closed the crossing after guards fired"
    return is_clause and is_move and bool(marks & {"after", "as", "when", "before"})


def _is_when_they(scene: Scene, one: Draft, other: Draft) -> bool:
    """Read "were shot dead after they stormed the palace in the Green Zone": the same people, in one place."""
    clause = other.trigger.token
    if clause.dep != "advcl" or clause.head != one.trigger.token.index or one.event.type != "ASSAULT":
        return False
    marks = {t.text.lower() for t in scene.tree.having(clause, "mark", "advmod")}
    doers = {t.text.lower() for t in scene.tree.having(clause, "nsubj")}
    return bool(marks & {"after", "when", "as", "while"}) and bool(doers & {"they", "he", "she"})


def _is_by_others(scene: Scene, first: Draft, second: Draft) -> bool:
    """Read "soldiers set up checkpoints and police arrested a man in Bissau": the place is that of the second deed."""
    place = second.event.place
    is_after = place is not None and place.span is not None and place.span.start > second.event.trigger.start
    ours, theirs = ({p.actor.name for p in d.actors} for d in (first, second))
    between = scene.tree.tokens[first.trigger.token.index : second.trigger.token.index]
    is_after = is_after and any(t.text == "," for t in between)
    return is_after and not ours & theirs and _own_subject(scene, second)


def _own_subject(scene: Scene, draft: Draft) -> bool:
    return bool(scene.tree.having(_verb(draft), "nsubj"))


def _dated_as(one: Draft, other: Draft) -> Draft:
    date = other.event
    if one.event.date_text is not None:
        return one
    event = replace(one.event, date=date.date, date_text=date.date_text, date_span=date.date_span)
    return replace(one, event=event)


def _is_against(scene: Scene, one: Draft, other: Draft) -> bool:
    """Read "used tear gas against demonstrators who threw stones at a station in Nazca": both were there."""
    clause = other.trigger.token
    clause = scene.tree.head(clause) if clause.dep == "xcomp" else clause  # "protesters who tried to enter"
    is_of_them = clause.dep in ("acl:relcl", "acl") and scene.tree.is_under(clause, one.trigger.token)
    is_of_them = is_of_them and not _is_in_reason(scene, clause, one.trigger.token)
    is_of_them = is_of_them and not any(t.text == "where" for t in scene.tree.having(clause, "advmod", "mark"))
    is_police = all(p.sort in ("police", "military") for p in one.actors)  # of whomever the coder can't name, too
    is_force = one.event.mode == "crowd-control" or one.event.type == "COERCE"
    is_force |= is_police and one.event.type == "ASSAULT"  # "shot a man who stabbed two officers"
    return is_of_them and is_force and other.event.type in ("PROTEST", "ASSAULT")


def _is_in_reason(scene: Scene, clause: Token, trigger: Token) -> bool:
    """Say whether a clause is of what people were arrested over: "the murder of a man who was shot in Quito"."""
    above = itertools.takewhile(lambda t: t.index != trigger.index, scene.tree.climb(clause))
    return any(
        scene.tree.preposition(t) in ("over", "after", "for", "about", "following")
        for t in above
        if t.index > trigger.index
    )


def _is_told_back(scene: Scene, draft: Draft) -> bool:
    """Read "whose motorcade had been pelted with stones": long before what was done on the day told."""
    return any(t.text.lower() == "had" for t in scene.tree.having(_verb(draft), "aux"))


def _at_place_of(one: Draft, other: Draft) -> Draft:
    place = other.event.place
    return replace(one, event=replace(one.event, place=replace(place, found="sentence"))) if place is not None else one


def _filled(scene: Scene, draft: Draft, other: Draft) -> Draft:
    event = draft.event
    are_deeds = event.type in _DEEDS and other.event.type in _DEEDS and _takes_up(scene, draft, other)
    are_deeds = are_deeds and not (event.type == "RETREAT" and other.event.type == "CONSULT")  # "freed and flown to"
    are_deeds = are_deeds or _is_in_front(draft, other)
    if event.place is None and other.event.place is not None and are_deeds and not _is_apart(scene, draft, other):
        event = replace(event, place=replace(other.event.place, found="sentence"))
    if event.date_text is None and _is_led_by_date(draft, other) and not is_done_since(scene, _verb(draft)):
        event = replace(event, date=other.event.date, date_text=other.event.date_text, date_span=other.event.date_span)
    return replace(draft, event=event)


def _is_apart(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Read "closed the frontier and sent troops into Somalia": where the second went, the first was not done.

    Nor was "attacked a post at Minbya", a place that nobody lists, done where the other deed was.
    """
    if is_lost(scene, draft.trigger):
        return True
    place = other.event.place
    span = place.span if place is not None else None
    if place is not None and span is not None and place.found == "sentence":
        return draft.event.trigger.start < span.start < other.event.trigger.start  # told of neither, but in between
    if span is not None and draft.event.mode in _OF_LANDS and other.event.trigger.end <= span.start:
        return draft.event.trigger.start < other.event.trigger.start and draft.event.mode != other.event.mode
    if span is None or other.event.type not in ("MOBILIZE", "AID") or draft.event.type == other.event.type:
        return False
    before = scene.document.text[max(0, span.start - 12) : span.start].lower().split()
    return any(word in ("into", "to", "from", "towards", "toward") for word in before[-2:])


_OF_LANDS = ("martial-law", "ban", "censor")  # "declared an emergency and imposed a curfew in Valparaíso"


def _is_in_front(draft: Draft, other: Draft) -> bool:
    """Say whether a place stands before two verbs: "in a statement issued in Abuja he condemned and demanded"."""
    place = other.event.place
    span = place.span if place is not None else None
    first = min(draft.event.trigger.start, other.event.trigger.start)
    return span is not None and draft.event.sentence.start <= span.start and span.end < first


_BY_FORCE = ("ASSAULT", "PROTEST", "COERCE")


def _takes_up(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Say whether a deed goes on where another was: of the same type, or done to what was named with it."""
    target = draft.trigger.object
    is_same = draft.event.type == other.event.type and draft.event.type in _BY_FORCE
    is_same = is_same or (draft.event.type in _BY_FORCE and other.event.mode == "release")  # "freed him and killed six"
    if is_same or target is None or target.pos == "PRON" or _is_amid(scene, draft, other):
        return True
    return draft.event.trigger.start < other.event.trigger.start or draft.is_on_theirs


def _is_amid(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Read "killed 12 rebels in Beni and freed three hostages": what force goes on to do, it does on the spot.

    So do the police: "rebels raided a bank in Goma and police arrested two of them".
    """
    one, first = draft.event, other.event
    is_forced = one.type in _BY_FORCE or one.mode == "release"
    span = first.place.span if first.place is not None else None
    is_between = span is not None and (
        first.trigger.start < span.start < one.trigger.start or not first.sentence.contains(span)
    )
    if not (is_forced and first.type in _BY_FORCE and is_between and one.modality == first.modality):
        return False
    is_answer = one.mode in ("arrest", "firearms", "crowd-control") and one.date_text is None
    return not _own_subject(scene, draft) or (is_answer and all(p.sort in ("police", "military") for p in draft.actors))


def _runs_on(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Read "stormed a prison in Narsingdi, freed hundreds and burned it", whatever the last verbs are joined to."""
    one, first = draft.event, other.event
    span = first.place.span if first.place is not None else None
    is_forced = (one.type in _BY_FORCE or one.mode == "release") and first.type in _BY_FORCE
    if span is None or not is_forced or draft.trigger.entry.is_noun or one.modality != first.modality:
        return False
    if not first.trigger.end <= span.start < span.end <= one.trigger.start or is_lost(scene, draft.trigger):
        return False
    top = scene.tree.top(span)
    between = scene.tree.tokens[top.index + 1 : draft.trigger.token.index] if top is not None else ()
    words = [t for t in between if not span.contains(t.span)]
    if not words or words[0].text.lower() not in (",", "and") or words[-1].text.lower() not in (",", "and"):
        return False
    return not any(t.dep in ("nsubj", "nsubj:pass", "mark", "acl:relcl") or t.text == ";" for t in words)


def _is_led_by_date(draft: Draft, other: Draft) -> bool:
    """Say whether a date is shared: two deeds share it, and whatever stands first in the sentence is for all of it."""
    are_deeds = draft.event.type in _DEEDS and other.event.type in _DEEDS
    if {draft.event.modality, other.event.modality} == {"happened", "planned"}:
        return False  # "met Tsai on Wednesday and is to fly to Seoul"
    if draft.event.type == "CONSULT" and draft.trigger.entry.is_noun:
        return True
    phrase = other.event.date_span
    return are_deeds or (phrase is not None and phrase.start - draft.event.sentence.start < 14)

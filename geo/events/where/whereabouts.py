"""Places told without a name in the clause: "there", "the town", "on Syrian soil", "where he met"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import EventPlace, Token
from geo.events.grammar.forms import singular
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.where.definite import last_town, place_of
from geo.events.where.locating import OBJECT_IS_PLACE
from geo.events.where.locatives import VERBAL, Option, event_place, is_part
from geo.events.where.opening import AT, KINDS_OF_PLACE, SITES
from geo.events.where.sites import is_site


def soil(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "on Syrian territory" as the country, where the text names it elsewhere as a place."""
    if trigger.entry.type in VERBAL:
        return None  # "barred him from its territory"
    for phrase in scene.tree.phrases(trigger.token):
        if phrase.token.lemma.lower() not in ("territory", "soil", "airspace", "waters", "water"):
            continue
        if scene.tree.has_word(phrase.token, ("its",)) and (home := own_land(scene, trigger)) is not None:
            return home
        if scene.tree.has_word(phrase.token, ("the",)) and phrase.token.lemma.lower() == "territory":
            continue  # "the French territory" may be far from France
        lands = {d.country for t in scene.tree.having(phrase.token, "amod") if (d := scene.demonym(t)) is not None}
        for resolution in scene.resolutions:
            place = resolution.place
            if place is not None and place.precision == "country" and place.country in lands:
                return EventPlace(place, "clause", False, phrase.token.span)
    return None


def the_crossing(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "Chad shut the crossing" as the town named last, where a crossing was told of just before."""
    target = trigger.object
    if target is None or trigger.entry.type not in ("COERCE", "RETREAT") or target.lemma.lower() != "crossing":
        return None
    is_bare = not scene.tree.having(target, "nmod", "amod", "compound", "acl:relcl")
    return last_town(scene, target) if is_bare and scene.tree.has_word(target, ("the",)) else None


def there(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "at a mosque there" as the town named last; inferred, since a reader could object."""
    is_court = trigger.entry.mode == "convict"  # "a court there jailed"
    if (trigger.entry.type in VERBAL and not is_court) or trigger.entry.type == "STATEMENT":
        return None
    words = [t for t in scene.tree.subtree(trigger.token) if t.text.lower() == "there" and t.dep == "advmod"]
    words = [t for t in words if not _is_in_aside(scene, t, trigger.token)]
    if not words or (words[0].index < trigger.token.index and not is_court):
        return None
    if (noun := _kind_before(scene, words[0])) is not None:
        return place_of(scene, noun)
    return None if _is_of_site(scene, words[0]) else last_town(scene, words[0])


def _kind_before(scene: Scene, there: Token) -> Token | None:
    """Read "declared an emergency in the province and sent soldiers there": what "there" takes up."""
    for token in reversed(scene.tree.tokens[max(0, there.index - _LOOKED_BACK) : there.index]):
        if scene.resolution(token) is not None:
            return None
        is_kind = token.pos == "NOUN" and token.lemma.lower() in KINDS_OF_PLACE
        if is_kind and place_of(scene, token) is not None:
            return token
    return None


_LOOKED_BACK = 40  # tokens


def _is_in_aside(scene: Scene, there: Token, trigger: Token) -> bool:
    """Say whether "there" tells of another verb: "according to a charity, which runs a clinic there"."""
    for above in scene.tree.climb(there):
        if above.index == trigger.index:
            return False
        if above.dep in ("acl:relcl", "advcl"):
            return True
    return False


def _is_of_site(scene: Scene, there: Token) -> bool:
    """Say whether "there" takes up a place without a name: "denies blocking the road and says they protest there"."""
    sentence = scene.document.sentence_at(there.span.start)
    if sentence is None:
        return False
    before = scene.tree.tokens[sentence.first : max(sentence.first, there.index - 3)]
    last = next((t for t in reversed(before) if t.pos in ("NOUN", "PROPN") and _is_site(scene, t)), None)
    return last is not None and scene.resolution(last) is None


def _is_site(scene: Scene, noun: Token) -> bool:
    is_kind = singular(noun.text.lower()) in SITES and scene.tree.preposition(noun) is None and noun.dep == "obj"
    return is_kind or scene.resolution(noun) is not None


def where(scene: Scene, trigger: Trigger, options: Sequence[Option]) -> EventPlace | None:
    """Read "travelled to Caracas on Tuesday, where he met": the place named last before "where"."""
    if trigger.entry.type == "STATEMENT":
        return None
    for index in range(trigger.token.index - 1, max(0, trigger.token.index - _CLAUSE), -1):
        token = scene.tree.tokens[index]
        before_it = scene.tree.tokens[index - 1].text.lower()
        is_in_which = token.text.lower() == "which" and before_it in ("in", "during")  # "an ambush near Bo, in which"
        if token.text in (";", ".") or (token.text.lower() in _OTHER_CLAUSE and not is_in_which):
            return None
        if token.text.lower() == "where" or is_in_which:
            is_measured = any(t.pos == "NUM" for t in scene.tree.tokens[max(0, index - 8) : index])
            reach = (
                14 if is_measured else 9 if is_in_which else 6
            )  # tokens: "in Sake, 25 kilometres west of Goma, where"
            before = [o for o in options if 0 < index - o.token.index <= reach]
            before = [o for o in before if o.preposition is not None or o.token.dep == "obj"]
            return event_place(max(before, key=lambda o: o.token.index), "sentence") if before else None
    return None


_CLAUSE = 12  # tokens from "where" to the verb of its clause
_OTHER_CLAUSE = ("that", "which", "who", "after", "before", "as", "because", "while", "amid", "since", "to")


def antecedent(scene: Scene, trigger: Trigger, options: Sequence[Option]) -> EventPlace | None:
    """Read "the town of Mongbwalu, which rebels had overrun": the place that "which" takes up."""
    verb = trigger.token
    is_taken = any(t.text.lower() in ("which", "that") for t in scene.tree.having(verb, "obj", "nsubj:pass", "mark"))
    if verb.dep != "acl:relcl" or not is_taken or trigger.entry.type not in _DEEDS_TO_PLACES:
        return None
    noun = scene.tree.head(verb)
    told = (noun, scene.tree.head(noun)) if noun.dep == "appos" else (noun,)  # "Walikale, a town which they entered"
    named = [o for o in options if o.token in told or (scene.tree.head(o.token) == noun and _names(scene, o.token))]
    fine = [o for o in named if o.resolution.place is not None and o.resolution.place.precision != "country"]
    return event_place(fine[0], "sentence") if fine else None


def _names(scene: Scene, token: Token) -> bool:
    return is_part(scene, token) or is_site(scene, token)  # "the Adre crossing, which they closed"


_DEEDS_TO_PLACES = ("ASSAULT", "COERCE", "PROTEST", "RETREAT")


def at_dateline(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Read "marched here on Tuesday": in the town of the dateline, where the reporter is."""
    following = scene.tree.tokens[trigger.token.index + 1 : trigger.token.index + 9]
    if not any(t.text == "here" and t.dep == "advmod" for t in following):
        return None
    for resolution in scene.resolutions:
        place = resolution.place
        if resolution.toponym.section == "dateline" and place is not None and place.precision == "city":
            return EventPlace(place, "dateline", False, resolution.toponym.span)
    return None


_RANKED = ("large", "largest", "big", "biggest", "main", "second")


def named_capital(scene: Scene, token: Token) -> EventPlace | None:
    """Read "the embassy in the capital of Burkina Faso" as that capital, where the text names it elsewhere."""
    above = scene.tree.head(token)
    is_of = token.dep == "nmod" and scene.tree.preposition(token) == "of"
    if (
        above.lemma.lower() == "city"
        and is_of
        and any(t.lemma.lower() in _RANKED for t in scene.tree.having(above, "amod"))
    ):
        return last_town(scene, above)
    is_seat = above.lemma.lower() == "capital" and (is_of or token.dep in ("nmod:poss", "compound", "amod"))
    return place_of(scene, above) if is_seat else None


def own_land(scene: Scene, trigger: Trigger) -> EventPlace | None:
    """Give the country that closes its own airspace; of several none."""
    if len({p.actor.country for p in trigger.actors}) > 1:
        return None
    for resolution in scene.resolutions:
        if resolution.place is not None and any(p.actor.span == resolution.toponym.span for p in trigger.actors):
            return EventPlace(resolution.place, "clause", False, resolution.toponym.span)
    return None


_MOTIONS = (
    "drive", "enter", "approach", "cross", "storm", "gather", "burst", "land", "arrive", "move", "advance", "slip",
    "break", "camp", "march", "come", "sleep", "shelter", "stay", "wait", "sit", "assemble", "rally", "prepare", "hide",
    "travel", "work", "try", "attempt", "leave", "return", "walk", "pray", "shop", "play", "campaign", "attend", "dine",
)  # fmt: skip
_INTO = ("into", "to", "through", "towards", "toward", "on", "onto")


def of_participant(scene: Scene, trigger: Trigger, options: Sequence[Option]) -> Option | None:
    """Read "shot dead by forces who had driven into Jenin": where those were who did it or suffered it."""
    if trigger.entry.type not in (*OBJECT_IS_PLACE, "AID"):
        return None
    for option in options:
        clause = next((t for t in scene.tree.climb(option.token) if t.pos == "VERB" and t.dep != "xcomp"), None)
        if clause is not None and option.preposition in AT and _is_while_moving(scene, clause, trigger):
            return option
        if clause is None or clause.dep != "acl:relcl" or clause.lemma.lower() not in _MOTIONS:
            continue
        is_reached = option.preposition in _INTO and option.token.dep != "nmod"  # no "coach to Quito"
        goal = scene.tree.head(option.token) if is_part(scene, option.token) else option.token
        is_there = option.preposition in AT or is_reached or goal.dep == "obj"  # "that approached the village of Kila"
        noun = scene.tree.head(clause)
        if noun.dep == "obl" and scene.tree.preposition(noun) not in ("by", "at", "on", "against", "with"):
            continue  # "after a night in which protesters stormed a prison"
        is_load = trigger.entry.type == "AID" and clause.lemma.lower() in ("land", "arrive", "reach", "enter")
        if is_there and scene.tree.head(noun).index == trigger.token.index and (is_load or trigger.entry.type != "AID"):
            return option
    return None


def _is_while_moving(scene: Scene, clause: Token, trigger: Trigger) -> bool:
    """Read "opened fire on a plane as it was landing in Goma": where those were who suffered it."""
    is_clause = clause.dep in ("advcl", "ccomp") and clause.head == trigger.token.index
    if not is_clause or clause.lemma.lower() not in _MOTIONS:
        return False
    openers = (clause, *scene.tree.having(clause, "nsubj"))  # "after" may hang on the troops of "after troops crossed"
    opened = {t.text.lower() for word in openers for t in scene.tree.having(word, "mark", "advmod", "case")}
    doers = {t.text.lower() for t in scene.tree.having(clause, "nsubj", "nsubj:pass")}
    if "after" in opened and clause.lemma.lower() in _BREACHING:
        return True  # "fired warning shots after soldiers crossed the line near Cheorwon"
    return bool(opened & {"as", "while", "when"}) and bool(doers & {"it", "they", "he", "she"})


_BREACHING = ("cross", "enter", "storm", "breach", "drive", "approach", "break", "ram")


def beginning(scene: Scene, trigger: Trigger, options: Sequence[Option]) -> EventPlace | None:
    """Read "The turmoil started in Zhanaozen, when drivers blocked a road": it began there."""
    clause = trigger.token
    opened = {t.text.lower() for t in scene.tree.having(clause, "advmod", "mark")}
    if clause.dep not in ("acl:relcl", "advcl") or "when" not in opened:
        return None
    main = next((t for t in scene.tree.climb(clause) if t.pos == "VERB"), None)
    if main is None or main.lemma.lower() not in _BEGINNING or main.index > clause.index:
        return None
    there = [o for o in options if o.preposition in AT and main in scene.tree.climb(o.token) and o.distance > 0]
    there = [o for o in there if o.token.index < clause.index]
    return event_place(there[0], "sentence") if there else None


_BEGINNING = (
    "die", "perish", "begin", "start", "erupt", "break", "come", "happen", "occur", "flare", "unfold", "escalate",
    "turn",
)  # fmt: skip

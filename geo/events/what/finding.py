"""From words to event types: which verbs and nouns of a document are which row of the lexicon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Token
from geo.events.lexicon import ADJECTIVES, Entry
from geo.events.scene import Scene
from geo.events.triggers import HAPPENING, Trigger
from geo.events.what.clauses import Clause
from geo.events.what.event_nouns import noun_trigger
from geo.events.what.fitting import rough_type
from geo.events.what.headlines import is_headline_verb
from geo.events.what.presences import presence
from geo.events.what.relief import as_relief
from geo.events.what.states import read_state
from geo.events.whether.speakers import find_speaker


def find_triggers(scene: Scene) -> list[Trigger]:
    """List the triggers of a document in order; a verb and its event noun ("carried out an attack") are one."""
    found: dict[int, Trigger] = {}
    for token in scene.tree.tokens:
        trigger = None
        if _may_act(scene, token) and not _is_duty_to_say(scene, token):
            trigger = _must(scene, token) or presence(scene, token) or _verb(scene, token)
        if trigger is not None:
            found[token.index] = trigger
    for token in scene.tree.tokens:
        is_noun = token.pos in ("NOUN", "PROPN") or (
            token.pos in ("VERB", "ADJ", "INTJ", "X")
            and (token.text.lower().endswith("ing") or token.dep in ("nsubj", "nsubj:pass"))
        )
        if is_noun and token.index not in found and not scene.is_name(token):
            is_told = scene.tree.head(token).index in found
            trigger = (None if is_told else read_state(scene, token)) or noun_trigger(scene, token)
            if trigger is None or _is_named_so(scene, trigger):
                continue
            if trigger.light is not None and _is_statement(found.get(trigger.light.index)):
                del found[trigger.light.index]
            if (toll := _toll_of_unrest(scene, trigger, found)) is not None:
                del found[toll.token.index]
                found[token.index] = replace(trigger, beside=(*trigger.beside, toll.token))
                continue
            verb = _teller(scene, trigger, found)
            if verb is None:
                found[token.index] = trigger
            elif _only_dates(verb):
                del found[verb.token.index]
                found[token.index] = replace(trigger, beside=(*trigger.beside, verb.token))
            else:
                found[verb.token.index] = _with_people(replace(verb, beside=(*verb.beside, token)), trigger)
    for told in [t for t in found.values() if _is_of_gathering(t)]:
        if (verb := _gathering(scene, told, found)) is not None:
            del found[told.token.index]
            found[verb.token.index] = replace(verb, beside=(*verb.beside, told.token))
    described = {t.token.index for t in found.values() if _describes(scene, t, found)}
    return [_with_carrier(scene, found[index], found) for index in sorted(found) if index not in described]


def _toll_of_unrest(scene: Scene, trigger: Trigger, found: dict[int, Trigger]) -> Trigger | None:
    """Find the verb that only counts the dead of a protest: "a riot at a jail in Tamara left 41 inmates dead"."""
    toll = found.get(scene.tree.head(trigger.token).index)
    is_toll = toll is not None and toll.entry.type == "ASSAULT" and toll.entry.lemma in _TOLLS
    return toll if is_toll and trigger.entry.type == "PROTEST" and trigger.token.dep == "nsubj" else None


_TOLLS = ("leave", "kill", "wound", "injure", "claim", "hurt")


def _is_of_gathering(trigger: Trigger) -> bool:
    is_held = trigger.entry.lemma in ("hold", "host", "convene") and trigger.entry.type == "CONSULT"
    return is_held and trigger.token.dep == "acl" and trigger.is_passive and not trigger.actors


def _gathering(scene: Scene, held: Trigger, found: dict[int, Trigger]) -> Trigger | None:
    """Find what tells of a meeting that is only said to be held: "attended a meeting of the League held in Tunis"."""
    for above in list(scene.tree.climb(held.token))[:4]:
        if (told := found.get(above.index)) is not None:
            return told if told.entry.type == "CONSULT" else None
        if above.pos == "VERB":
            return None
    return None


def _is_named_so(scene: Scene, trigger: Trigger) -> bool:
    """Read "Amnesty called the arrests a purge": those who give a deed a name did not do it."""
    if trigger.light is None or trigger.light.lemma.lower() != "call":
        return False
    return scene.tree.has_word(trigger.token, ("the", "these", "those"))


def _only_dates(verb: Trigger) -> bool:
    """Say whether a verb only tells when: "a visit is scheduled for April" is about the visit."""
    return verb.is_passive and verb.entry.lemma in ("schedule", "plan") and not verb.actors


def _with_people(verb: Trigger, noun: Trigger) -> Trigger:
    """Give a passive that names nobody the people of its noun: "a meeting between A and B was called off"."""
    if verb.entry.type == noun.entry.type == "ASSAULT" and not verb.actors:
        return replace(verb, actors=noun.actors)  # "the Russian missile strike killed nine"
    if verb.actors or verb.recipients or not verb.is_passive or verb.entry.type not in ("REJECT", "CONSULT"):
        return verb
    return replace(verb, actors=noun.actors, recipients=noun.recipients)


def _describes(scene: Scene, trigger: Trigger, found: dict[int, Trigger]) -> bool:
    """Say whether a word only says what kind of deed another tells: the bombing of a "bombing campaign"."""
    noun = scene.tree.head(trigger.token)
    above = found.get(noun.index)
    if trigger.token.dep == "acl" and trigger.is_passive and trigger.entry.type == "ASSAULT" and noun.dep == "nsubj":
        told = found.get(scene.tree.head(noun).index)
        return told is not None and told.entry.type == "ASSAULT"  # "a rocket fired from Lebanon landed in Metula"
    is_before = trigger.entry.is_noun and trigger.token.dep in ("compound", "amod")
    return is_before and above is not None and above.entry.type == trigger.entry.type


def _with_carrier(scene: Scene, trigger: Trigger, found: dict[int, Trigger]) -> Trigger:
    """Add the verb that says of a noun that it happened: "the strike" that "destroyed a house in Aleppo"."""
    token, above = trigger.token, scene.tree.head(trigger.token)
    is_carried = token.dep in ("nsubj", "nsubj:pass") or (token.dep == "obj" and trigger.light is not None)
    is_carried = is_carried and above.lemma.lower() in HAPPENING
    if _is_outcome(trigger, above) and above.index not in found:
        return replace(trigger, beside=(*trigger.beside, above))
    is_in_protest = token.dep == "obl" and token.text.lower() == "protest" and scene.tree.preposition(token) == "in"
    if not trigger.entry.is_noun or not (is_carried or is_in_protest) or above.index in found:
        return trigger
    return replace(trigger, beside=(*trigger.beside, above))


def _is_outcome(trigger: Trigger, above: Token) -> bool:
    """Say whether harm is told after what did it: "an explosion rocked Baghdad, wounding nine"."""
    is_after = trigger.token.dep == "advcl" and trigger.token.index > above.index
    return trigger.entry.type == "ASSAULT" and is_after and above.lemma.lower() in HAPPENING


def _is_statement(trigger: Trigger | None) -> bool:
    return trigger is not None and trigger.entry.type == "STATEMENT"


def _may_act(scene: Scene, token: Token) -> bool:
    if is_headline_verb(scene, token):
        return True
    if scene.is_name(token) or (token.dep in ("amod", "compound") and token.pos != "VERB"):
        return False
    if token.dep == "csubj" and token.text.lower().endswith("ing") and not scene.tree.having(token, "obj"):
        return False  # "shelling by the army hit a camp" is a noun
    return (
        token.pos in ("VERB", "AUX")
        or (token.pos in ("ADJ", "NOUN", "ADV") and _is_past_verb(scene, token))
        or (token.pos in ("ADJ", "ADP", "SCONJ") and token.text.lower() in ADJECTIVES)
    )


def _is_past_verb(scene: Scene, token: Token) -> bool:
    """Say whether an "adjective" is the verb of "until a group of them kidnapped and beat a minister"."""
    is_past = token.text in scene.lexicons.past_forms and token.dep in ("conj", "advcl", "ccomp", "root", "acl:relcl")
    return is_past and bool(scene.tree.having(token, "nsubj", "nsubj:pass")) and not scene.tree.having(token, "cop")


def _verb(scene: Scene, token: Token) -> Trigger | None:
    entries = scene.lexicons.verb_entries(token, scene.prefix(token))
    if not entries or entries[0].lemma == "must":
        return None
    clause = Clause(scene, token)
    for entry in entries:
        trigger = clause.match(entry)
        if trigger is not None:
            return _jointly(clause, entries, trigger) or as_relief(scene, trigger) or trigger
    return None


def _jointly(clause: Clause, entries: Sequence[Entry], trigger: Trigger) -> Trigger | None:
    """Read manoeuvres and patrols of two states together as cooperation, whatever row asks for more."""
    countries = {p.actor.country for p in trigger.actors if p.actor.country}
    if trigger.entry.type != "MOBILIZE" or len(countries) < 2:
        return None
    rows = [entry for entry in entries if (entry.type, entry.mode) == ("COOPERATE", "military")]
    return next((found for row in rows if (found := clause.match(row)) is not None), None)


def _is_duty_to_say(scene: Scene, token: Token) -> bool:
    """Read "it must be said" and "the ministry must confirm" as no demand on anybody."""
    if token.text.lower() != "must" or token.dep != "aux":
        return False
    verb = scene.tree.head(token).lemma.lower()
    return any(verb in entry.unless for entry in scene.lexicons.verbs.get("must", ()))


def _must(scene: Scene, token: Token) -> Trigger | None:
    """Read "China must drop its tariffs", said by somebody: a demand on China; "should" is one between countries."""
    if token.text.lower() not in ("must", "should") or scene.tree.is_root(token):
        return None
    verb = scene.tree.head(token)
    subject = scene.tree.subject(verb)
    speaker = find_speaker(scene, verb)
    entries = scene.lexicons.verbs.get("must", ())
    recipients = tuple(p for p in scene.parties(subject) if p.is_public)
    if not entries or not recipients or speaker is None:
        return None
    actors = tuple(scene.parties(speaker))
    countries = {p.actor.country for p in (*actors, *recipients)}
    if token.text.lower() == "should" and (None in countries or len(countries) < 2):
        return None
    return Trigger(token, entries[0], actors, recipients, rough_type(scene, verb), extent=(token,))


def _teller(scene: Scene, trigger: Trigger, found: dict[int, Trigger]) -> Trigger | None:
    """Find the verb that tells already what a noun beside it only names: so it is in "held talks"."""
    token = trigger.token
    above = scene.tree.head(token)
    verb = found.get(above.index)
    if verb is not None and token.dep in ("obj", "nsubj", "nsubj:pass", "obl:agent"):
        same = verb.entry.type == trigger.entry.type
        is_object = token.dep in ("obj", "nsubj:pass")
        if is_object and token.lemma.lower() in verb.entry.object:
            return verb  # "lodged a protest"
        return verb if same or (is_object and verb.light is None and not _keeps_object(verb)) else None
    if verb is not None and token.dep == "obl" and verb.entry.type == trigger.entry.type:
        is_apart = scene.tree.preposition(token) in _APART and _is_of_its_own(scene, trigger)
        return None if is_apart else verb
    withheld = found.get(scene.tree.head(above).index) if token.dep == "nmod" and above.dep == "obj" else None
    if withheld is not None and withheld.entry.type == "SANCTION" and trigger.entry.type == "AID":
        return withheld  # "froze 30 million euros of aid"
    measures = ("COERCE", "SANCTION")  # "slapped an asset freeze and a travel ban on"
    above_list = found.get(scene.tree.head(above).index) if token.dep == "conj" and above.dep == "obj" else None
    if above_list is not None and above_list.entry.type in measures and trigger.entry.type in measures:
        return above_list
    is_in_raid = token.lemma.lower() in ("raid", "sweep", "operation") and scene.tree.preposition(token) in (
        "in",
        "during",
    )
    if verb is not None and token.dep == "obl" and verb.entry.type == "COERCE" and is_in_raid:
        return verb
    if verb is not None and token.dep == "obl" and verb.entry.type == "ASSAULT" and trigger.entry.type == "PROTEST":
        return verb if scene.tree.preposition(token) in ("at", "into", "on") else None  # "a grenade at a rally"
    return _in_attack(scene, trigger, found) or _signing(scene, trigger, found)


_APART = ("after", "before", "following")  # "flew to Cairo after talks with the king in Amman"


def _is_of_its_own(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a noun tells its own sides or place: "flew on after talks in Amman"."""
    return bool(trigger.recipients) or any(scene.resolution(p.token) for p in scene.tree.phrases(trigger.token))


def _in_attack(scene: Scene, trigger: Trigger, found: dict[int, Trigger]) -> Trigger | None:
    """Read "gunned down three militants in a raid": the raid, hung on the militants, is the shooting."""
    token = trigger.token
    if trigger.entry.type != "ASSAULT" or token.dep != "nmod" or scene.tree.preposition(token) not in ("in", "during"):
        return None
    people = scene.tree.head(token)
    if (noun := found.get(people.index)) is not None and noun.entry.type == "ASSAULT":
        return noun  # "the killing of 11 militants in an air strike"
    verb = found.get(scene.tree.head(people).index)
    is_its = verb is not None and people.dep in ("obj", "nsubj:pass", "nmod") and verb.entry.type == "ASSAULT"
    return verb if is_its and scene.tree.has_word(token, ("a", "an")) else None


def _signing(scene: Scene, trigger: Trigger, found: dict[int, Trigger]) -> Trigger | None:
    """Find the verb that signs what a noun is the subject of: "signed a memorandum on military cooperation"."""
    here = trigger.token
    for _ in range(3):
        above = scene.tree.head(here)
        verb = found.get(above.index)
        if here.dep == "obj" and verb is not None and here is not trigger.token:
            return verb if verb.entry.lemma in _SIGNING else None
        if here.dep != "nmod":
            return None
        here = above
    return None


_SIGNING = ("sign", "initial", "ratify", "conclude")


def _keeps_object(verb: Trigger) -> bool:
    """Say whether a verb's object can be an event of its own: one that is condemned or followed happened."""
    return verb.entry.type in ("ACCUSE", "SUPPORT", "STATEMENT") and verb.entry.lemma not in _SIGNING

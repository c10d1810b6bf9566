"""Words for deeds that tell no event of their own: habits, descriptions, what is only taken up again, bare nouns."""

from __future__ import annotations

from geo.domain import Token
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.what.agentless import is_between_states
from geo.events.what.headlines import is_headline_verb
from geo.events.whether.modality import Assessment


def is_no_background(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    """Leave out what somebody is always doing ("the coalition that is fighting ISIS"), and what only describes."""
    token = trigger.token
    is_clause = bool(scene.tree.having(token, "nsubj", "nsubj:pass", "aux:pass")) or is_headline_verb(scene, token)
    if token.dep in ("amod", "compound") and not trigger.entry.is_noun and not is_clause:
        return False
    if trigger.entry.type == "THREATEN" and trigger.entry.is_noun and trigger.light is None:
        return not scene.tree.having(token, "cop")
    if any(t.text.lower() == "without" for t in scene.tree.having(token, "mark")):
        return False  # "left the pact without giving a date"
    if trigger.entry.mode == "withdraw" and token.text.endswith("ing") and scene.tree.has_word(token, ("before",)):
        return False  # "torched nine vehicles before withdrawing"
    rules = (_is_recalled, _is_description, _is_stance, _is_held_still)
    if any(rule(scene, trigger) for rule in rules):
        return False
    if trigger.entry.lemma == "cooperation" and trigger.light is None:
        return _is_dated(scene, token)
    is_help = trigger.entry.type in ("AID", "COOPERATE", "AGREE") and not trigger.entry.complement
    is_help = is_help or trigger.entry.lemma == "negotiate"
    if is_help and trigger.entry.lemma in _HABITS and token.pos == "VERB" and "Tense=Pres" in token.morph:
        return _is_dated(scene, token) or scene.document.section_at(token.span.start) == "headline"
    is_vague = trigger.entry.lemma in _VAGUE and assessment.modality != "negated"
    is_aside = token.dep in ("acl", "acl:relcl", "advcl", "xcomp") or token.text.lower().endswith("ing")
    words = {t.text.lower() for t in scene.tree.having(token, "aux")}
    is_lasting = "Tense=Pres" in token.morph or bool(words & {"is", "are"}) or token.text.lower().endswith("ing")
    is_helped = trigger.is_passive and trigger.entry.type in ("AID", "SUPPORT") and not trigger.actors
    is_bare = token.dep in ("acl", "acl:relcl") and not any(scene.resolution(t) for t in scene.tree.subtree(token))
    is_background = (is_aside and is_lasting) or is_helped or is_bare
    return not (is_vague and is_background) or _is_dated(scene, token)


def _is_held_still(scene: Scene, trigger: Trigger) -> bool:
    """Say whether somebody only is where he was brought before: "they are being held in Panjgur"."""
    told = scene.tree.having(trigger.token, "obl", "obl:unmarked", "advmod")
    if trigger.entry.lemma != "hold" or trigger.entry.mode != "arrest" or any(scene.is_dated(t) for t in told):
        return False
    words = {t.text.lower() for t in scene.tree.having(trigger.token, "aux", "aux:pass")}
    return bool(words & {"is", "are", "was", "were"}) and ("being" in words or trigger.token.text.lower() == "holding")


def _is_description(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a participle only says who or what that is: "hanged 21 men convicted of terrorism".

    So it is with "shelled a school sheltering families" and with what somebody is punished for: "for funding rebels".
    """
    token = trigger.token
    is_help = trigger.entry.type in ("AID", "SUPPORT", "COOPERATE") and token.text.lower().endswith("ing")
    if is_help and token.dep == "acl" and trigger.entry.mode == "asylum":
        return True
    is_for = token.dep == "advcl" and scene.tree.has_word(token, ("for",))
    if is_help and is_for and {e.type for e in scene.lexicons.verb_entries(scene.tree.head(token))} & _PUNISHING:
        return True
    if token.dep == "acl" and trigger.entry.lemma == "call":
        return True  # "the strike, called by two unions, ended"
    is_verdict = trigger.entry.type in ("SANCTION", "ACCUSE") and trigger.is_passive and not trigger.actors
    is_those = scene.tree.head(trigger.token).text.lower() in ("those", "anyone", "everyone", "all")
    is_verdict = is_verdict or (
        is_those and trigger.is_passive and not trigger.actors
    )  # "the release of those arrested"
    below = (t for t in scene.tree.subtree(trigger.token) if t.index > trigger.token.index)
    is_bare = not any(scene.is_dated(t) or scene.resolution(t) is not None for t in below)
    return is_verdict and trigger.token.dep == "acl" and is_bare


_PUNISHING = {"SANCTION", "ACCUSE", "COERCE"}


def _is_stance(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a clause only tells where somebody stands: "Serbia, which opposes it", "people who refuse to go"."""
    token = trigger.token
    if trigger.entry.type not in _STANCES or token.dep != "acl:relcl" or _is_dated(scene, token):
        return False
    words = {t.text.lower() for t in scene.tree.having(token, "aux")}
    is_present = "Tense=Pres" in token.morph and "VerbForm=Fin" in token.morph
    return (is_present and not words) or bool(words & {"do", "does"})


_STANCES = ("SUPPORT", "REQUEST", "REJECT")


def _is_recalled(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a noun only takes up what was told: "the attack was the first since May", "in support of"."""
    token = trigger.token
    above = scene.tree.head(token).lemma.lower()
    if not trigger.entry.is_noun:
        return above in _COURT and token.dep == "advcl" and not scene.tree.objects(token)
    if above in _COURT and scene.tree.preposition(token) in ("with", "of", "in", "for"):
        return True
    if trigger.entry.lemma == "release" and scene.tree.has_word(token, ("news", "press", "record")):
        return True
    if trigger.entry.lemma in _POSTS and scene.tree.preposition(token) in ("at", "to", "from"):
        return True  # "detained at a roadblock"
    ranks = {t.lemma.lower() for t in scene.tree.having(token, "amod")}
    if ranks & _RANKS and scene.tree.preposition(token) == "in":
        return True  # "in the fifth attack this month"
    if trigger.entry.lemma == "support" and scene.tree.preposition(token) == "in":
        return True
    if token.dep == "nsubj" and above == "coincide":
        return True  # "the attack coincided with a visit"
    if token.dep != "nsubj" or not scene.tree.having(scene.tree.head(token), "cop"):
        return False
    below = [t for t in scene.tree.subtree(token) if t.index != token.index]
    is_told = any(scene.is_dated(t) for t in below) and any(scene.resolution(t) is not None for t in below)
    return not is_told and above not in ("force", "effect", "place")  # "a curfew is in force in Mandera"


_POSTS = ("roadblock", "blockade", "barricade", "picket")
_RANKS = frozenset(
    ("first", "second", "third", "fourth", "fifth", "latest", "worst", "deadliest", "biggest", "bloodiest", "similar")
)
_COURT = ("charge", "convict", "acquit", "suspect", "guilty", "sentence")  # "charged with kidnapping" is the charge
_HABITS = (
    "provide",
    "offer",
    "supply",
    "train",
    "assist",
    "sell",
    "buy",
    "negotiate",
)  # told in the present, of every day
_VAGUE = ("equip", "train", "fight", "attack", "help", "support", "back", "assist", "aid", "battle", "target", "combat")


def _is_dated(scene: Scene, token: Token) -> bool:
    return any(scene.is_dated(t) for t in scene.tree.subtree(token))


def is_specific(scene: Scene, trigger: Trigger, assessment: Assessment) -> bool:
    """Ask a noun for somebody or somewhere: a bare "attacks" tells no event."""
    if not trigger.entry.is_noun or trigger.light is not None:
        return True
    sides = {(p.actor.name, p.actor.country) for p in (*trigger.actors, *trigger.recipients)}
    are_many = any(p.is_plural for p in (*trigger.actors, *trigger.recipients))  # "between rival governments"
    if is_between_states(scene, trigger):
        return True
    if trigger.entry.type == "CONSULT" and len(sides) < 2 and not are_many:
        return bool(trigger.actors) and trigger.entry.mode == "visit"
    if trigger.actors or trigger.recipients:
        return True
    phrases = scene.tree.phrases(trigger.token)
    return (
        any(scene.resolution(p.token) is not None for p in phrases)
        or scene.tree.head(trigger.token).lemma in _TAKES_PLACE
        or (trigger.entry.type == "ASSAULT" and _has_place_beside(scene, trigger.token))
        or _is_under_toll(scene, trigger.token)
    )


def _is_under_toll(scene: Scene, token: Token) -> bool:
    """Read "In Kharkiv, the toll from Saturday's bombing rose to 19": the place opens the sentence."""
    sentence = scene.document.sentence_at(token.span.start)
    if scene.tree.head(token).lemma.lower() not in ("toll", "number") or sentence is None:
        return False
    opening = scene.tree.tokens[sentence.first : sentence.first + 5]
    is_in = opening[0].text.lower() in ("in", "at", "near")
    return is_in and any(scene.resolution(t) is not None for t in opening[1:])


_NEAR = 14  # tokens


def _has_place_beside(scene: Scene, token: Token) -> bool:
    """Say whether a place stands shortly after a noun in its sentence, wherever the parse hung it."""
    sentence = scene.document.sentence_at(token.span.start)
    last = sentence.last if sentence is not None else token.index
    return any(scene.resolution(t) is not None for t in scene.tree.tokens[token.index : min(token.index + _NEAR, last)])


_TAKES_PLACE = (
    "take",
    "begin",
    "break",
    "erupt",
    "continue",
    "hit",
    "kill",
    "rock",
    "bring",
    "come",
    "end",
    "start",
    "paralyse",
    "force",
    "effect",
    "report",
    "sweep",
    "grip",
    "engulf",
    "flare",
    "rage",
    "spread",
    "resume",
    "escalate",
    "intensify",
    "enter",
    "shake",
    "turn",
    "go",
    "paralyze",
    "paralys",
)

"""Which trigger of a sentence a place belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from geo.domain import Token
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.where.locatives import VERBAL


def owner_of(scene: Scene, token: Token, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Find the trigger that a place hangs on: the first one met on the way up the tree."""
    is_said = False
    for above in (token, *scene.tree.climb(token)):
        is_said |= above.lemma.lower() in _SAID  # "condemned the attack in a statement issued in Paris"
        if (owner := by_token.get(above.index)) is not None:
            if is_said and owner.entry.is_noun and owner.entry.type == "ASSAULT":
                continue
            if (later := _later_clause(scene, owner, token, by_token)) is not None:
                return later
            if owner.entry.type in VERBAL and (deed := _deed_before(scene, token, by_token)) is not None:
                return deed
            return owner if not _only_describes(scene, owner) else _raised(scene, owner, by_token)
        if above.dep == "advcl" and _MARKS & _openings(scene, above):
            if scene.tree.having(above, "nsubj", "nsubj:pass"):
                return None  # "as the convoy reached El Fasher"
            continue
        if above.pos == "VERB" and above.dep == "conj" and _is_another_deed(scene, above):
            return None
        if above.pos == "VERB" and above.dep in ("ccomp", "advcl", "acl:relcl", "acl", "parataxis", "conj"):
            if above.dep in ("advcl", "acl", "conj", "xcomp"):
                continue
            return None
    return None


def _is_another_deed(scene: Scene, verb: Token) -> bool:
    """Say whether a joined verb tells something else: "a tour that began in France and will end in Hungary"."""
    if verb.lemma.lower() in _ENDS or verb.text.lower() in _ENDS:
        return True  # "was kidnapped and released unharmed in Mazatlán"
    return bool(scene.tree.having(verb, "obj", "nsubj")) or any(
        t.text.lower() in ("will", "would") for t in scene.tree.having(verb, "aux")
    )


_ENDS = ("release", "free", "freed", "find")  # the lemma of "freed" may be wrong


def _later_clause(scene: Scene, owner: Trigger, token: Token, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Read "soldiers set up checkpoints, and police arrested a man in Bissau": it is the later one's."""
    for index in range(token.index - 1, owner.token.index, -1):
        verb = scene.tree.tokens[index]
        doers = scene.tree.having(verb, "nsubj") if verb.dep == "conj" and verb.head == owner.token.index else []
        if doers and index in by_token:
            between = scene.tree.tokens[owner.token.index : doers[0].index]
            return by_token[index] if any(t.text == "," for t in between) else None
    return None


def _deed_before(scene: Scene, token: Token, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Read "condemned the attack on a hotel in Nice, France": the place is that of the deed before it."""
    for index in range(token.index - 1, max(0, token.index - _DEED), -1):
        word, deed = scene.tree.tokens[index], by_token.get(index)
        if deed is not None and deed.entry.is_noun and deed.entry.type == "ASSAULT":
            return deed
        is_chain = word.text == "," and scene.resolution(scene.tree.tokens[index - 1]) is not None
        if (word.pos in ("VERB", "AUX", "CCONJ", "PUNCT", "SCONJ") and not is_chain) or word.text.lower() in _ELSEWHERE:
            return None
        if word.lemma.lower() in _OCCASIONS:
            return None
    return None


_DEED = 12  # tokens from a deed to its place
_ELSEWHERE = ("during", "after", "before", "while", "from", "by", "with", "to")
_SAID = ("statement", "speech", "conference", "interview", "briefing", "address", "sermon", "tweet", "broadcast")
_OCCASIONS = (*_SAID, "rally", "meeting", "visit", "talk", "summit", "session", "ceremony", "protest", "court")


def _openings(scene: Scene, clause: Token) -> set[str]:
    """Collect the words that open a clause; "since four agents died" may have its "since" on the agents."""
    subjects = scene.tree.having(clause, "nsubj", "nsubj:pass")
    return {t.text.lower() for one in (clause, *subjects) for t in scene.tree.having(one, "mark", "case")}


_MARKS = frozenset(("as", "while", "although", "though", "because", "since"))


def _only_describes(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a trigger is told for another one's sake: "two men accused of theft", "used gas to disperse"."""
    is_charge = trigger.token.dep == "acl" and trigger.entry.type in ("ACCUSE", "SANCTION") and trigger.is_passive
    is_purpose = trigger.token.dep in ("advcl", "xcomp") and trigger.entry.mode == "crowd-control"
    return is_charge or (is_purpose and "VerbForm=Inf" in trigger.token.morph)


def _raised(scene: Scene, trigger: Trigger, by_token: Mapping[int, Trigger]) -> Trigger | None:
    """Find the trigger that one which only describes hangs on, else that one itself."""
    above = next((by_token[t.index] for t in scene.tree.climb(trigger.token) if t.index in by_token), None)
    return above or trigger

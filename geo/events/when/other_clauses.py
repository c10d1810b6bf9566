"""Dates told in another clause of the sentence: of a relative clause, of the main verb, of what is joined to it."""

from __future__ import annotations

from itertools import pairwise

from geo.domain import Token
from geo.events.dates.phrases import DatePhrase
from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.when.saying_dates import SAID, verb_above

BEGINS = ("begin", "start", "happen", "occur", "take", "erupt", "break", "end", "last", "come", "follow")
_EARLY = 4  # tokens
_TOLD = "Tense=Past|VerbForm=Fin"
_HAVE = ("has", "have")


def is_of_another(scene: Scene, phrase: DatePhrase, top: Token, trigger: Trigger) -> bool:
    """Say whether a date is told of a deed that is no trigger: "thanked Peru for what it had sent last August"."""
    tree, verb = scene.tree, verb_above(scene, top)
    ours = trigger.light or trigger.token
    if _is_of_main(scene, top, ours) or _is_before_but(scene, top, ours):
        return True
    if trigger.entry.lemma == "invite" and verb is not None and verb.index != ours.index and top.index < ours.index:
        return True  # "telephoned him on Monday and invited him to Pretoria": no day of the visit
    if verb is None or verb.index == ours.index or tree.is_under(ours, verb) or verb in trigger.beside:
        return verb is not None and verb.index != ours.index and _is_beside(scene, verb, ours)
    if verb.dep == "acl" and "VerbForm=Part" in verb.morph and trigger.entry.type in SAID:
        return True
    is_said = verb.dep == "ccomp" and verb.head == ours.index and bool(tree.having(verb, "nsubj", "nsubj:pass"))
    is_aside = _is_in_relative(scene, verb, ours) and not is_begun(scene, trigger, verb)
    if is_second_clause(scene, phrase, verb) and verb.head == ours.index:
        return True
    return is_said or (is_aside and trigger.entry.mode != "meet")  # "a meeting, which was to be on 10 May, is scrapped"


def is_second_clause(scene: Scene, phrase: DatePhrase, verb: Token) -> bool:
    """Read "the United States froze its reserves, and the Fund suspended its access on Wednesday"."""
    if verb.pos != "VERB" or not (verb.dep == "conj" or _opens_with_and(scene, verb)):
        return False
    before = scene.tree.tokens[verb.index - 1]  # "and in Brussels Congolese exiles blocked": the doers, however parsed
    if before.pos == "NOUN" and before.head == verb.index and scene.tree.preposition(before) is None:
        return before.span.start < phrase.span.start
    return any(t.span.start < phrase.span.start for t in scene.tree.having(verb, "nsubj", "nsubj:pass"))


def _opens_with_and(scene: Scene, verb: Token) -> bool:
    """Say whether ", and" stands before the doers of a verb that the parse makes no joined one."""
    doers = scene.tree.having(verb, "nsubj", "nsubj:pass") if verb.dep == "advcl" else []
    joints = (t.index for doer in doers for t in scene.tree.having(doer, "cc"))
    return any(at and scene.tree.tokens[at - 1].text == "," for at in joints)


def names_above(scene: Scene, clause: Token) -> set[int]:
    """List the nouns that a relative clause can be about: the one it hangs on, and those that one hangs on."""
    found: set[int] = set()
    for above in scene.tree.climb(clause):
        found.add(above.index)
        if above.pos in ("VERB", "AUX"):
            found |= {t.index for t in scene.tree.having(above, "obj")}  # "condemned the assault on Izium, which began"
            break
    return found


def _is_in_relative(scene: Scene, verb: Token, ours: Token) -> bool:
    """Read "Mraihi, who said in April that he would run on 6 October, was detained": no day of the arrest."""
    for here in (verb, *scene.tree.climb(verb)):
        if here.index == ours.index:
            return False
        if here.dep == "acl:relcl":
            return True
    return False


def _is_of_main(scene: Scene, top: Token, ours: Token) -> bool:
    """Read "Zuniga, who was arrested, had been sacked on Tuesday": a day of the main verb is not the clause's."""
    clause = next((t for t in (ours, *scene.tree.climb(ours)) if t.dep == "acl:relcl"), None)
    if clause is None or scene.tree.is_under(top, clause):
        return False
    main = verb_above(scene, scene.tree.head(clause))
    if main is None or verb_above(scene, top) != main:
        return False
    between = scene.tree.tokens[ours.index + 1 : top.index]
    return top.index < clause.index or main in between or any(t.text == "," for t in between)


def _is_before_but(scene: Scene, top: Token, ours: Token) -> bool:
    """Read "cancelled the increase on Saturday, but demonstrations spread": the day in mid-clause goes no further."""
    sentence = scene.document.sentence_at(top.span.start)
    if sentence is None or top.index - sentence.first < _EARLY:
        return False
    subject = scene.tree.subject(ours)
    words = scene.tree.tokens[top.index + 1 : subject.index] if subject is not None else ()
    return any(first.text == "," and second.text.lower() == "but" for first, second in pairwise(words))


def _is_beside(scene: Scene, verb: Token, ours: Token) -> bool:
    """Say whether two verbs are joined by "and", each with a subject or a tense of its own.

    "Washington cut aid in June and has warned that": the warning is not dated.
    """
    joined = (ours.dep == "conj" and ours.head == verb.index) or (verb.dep == "conj" and verb.head == ours.index)
    if joined and _TOLD in verb.morph and any(t.text.lower() in _HAVE for t in scene.tree.having(ours, "aux")):
        return True
    return joined and all(scene.tree.having(t, "nsubj", "nsubj:pass") for t in (verb, ours))


def is_begun(scene: Scene, trigger: Trigger, clause: Token) -> bool:
    """Say whether "which began on Monday" tells of a trigger's noun: "The offensive, which began ..., killed forty"."""
    nouns = (*((trigger.token,) if trigger.entry.is_noun else ()), *(t for t in trigger.beside if t.pos == "NOUN"))
    return clause.lemma.lower() in BEGINS and any(t.index in names_above(scene, clause) for t in nouns)

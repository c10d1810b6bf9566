"""Did it happen? Planned, denied and merely possible deeds are told apart by the words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geo.domain import Modality, Token
from geo.events.grammar.forms import singular
from geo.events.grammar.syntax import Tree
from geo.events.grammar.words import word_class
from geo.events.scene import Scene
from geo.events.whether.agendas import is_on_agenda
from geo.events.whether.governors import Governor, find_governor
from geo.events.whether.sentences import (
    is_called_false,
    is_denied_in_words,
    is_given_up,
    is_inverted,
    is_made_up,
    is_supposed,
    is_unconfirmed,
)
from geo.events.whether.speakers import find_speaker
from geo.events.whether.tenses import (
    FUTURE,
    MAYBE,
    auxiliaries,
    has_condition,
    is_awaited,
    is_conditional,
    is_misread_infinitive,
    is_not_to_come,
    is_not_yet,
    is_subjunctive,
    is_to_come,
    is_under_way,
    is_when_to_come,
    is_within_modal,
)

_NEVER = ("not", "n't", "n’t", "never", "nobody", "neither", "nor", "without", "no")
_WITHIN = ("by", "via", "in", "at", "during")
_INSTEAD = ("instead of", "rather than", "short of")
_BARELY = ("almost", "nearly")
_DOUBT = word_class("doubt")
_UPCOMING = word_class("upcoming")
_RISKS = ("risk", "threat", "fear", "possibility", "prospect", "danger", "chance", "warning", "likelihood", "spectre")
_JOINING = ("take", "participate", "join", "assist", "engage", "help", "support")
_TAKES_PLACE = ("take", "happen", "occur", "hold", "carry")


@dataclass(frozen=True, slots=True)
class Assessment:
    """How a deed is told: its modality, whether it looks ahead, who says so, and whether it is only spoken of."""

    modality: Modality
    is_ahead: bool = False
    speaker: Token | None = None
    is_only_spoken_of: bool = False  # inside a promise, demand, refusal or threat: never an event of its own
    is_purpose: bool = False  # "to demand higher pay"
    rule: str = "plain"


def assess(scene: Scene, token: Token, kinds: dict[int, str]) -> Assessment:
    """Read the words around a trigger; `kinds` gives the event types of the other triggers, by token index."""
    tree = scene.tree
    verb = _phase(tree, token) if token.pos in ("VERB", "AUX", "ADJ") else _carrier(tree, token)
    speaker = find_speaker(scene, verb)
    told = _tell(scene, verb, token, speaker)
    if is_subjunctive(tree, verb):
        return _under("speech act", speaker)
    if told.rule in ("plain", "future", "future in the past", "modal verb", "negation"):
        above = find_governor(scene, token, kinds)
        if above == "speech act" or (above is not None and told.rule != "negation"):
            return _under(above, speaker)  # "asked Pakistan not to deport them" too
    if token.pos == "NOUN" and told.modality == "happened":
        if _has_doubt(tree, token):
            return Assessment("hypothetical", True, speaker, rule="doubtful noun")
        if _is_upcoming(tree, token):
            return Assessment("planned", True, speaker, rule="upcoming")
    is_purpose = told.modality == "happened" and _is_purpose(tree, verb, token)
    return Assessment(told.modality, told.is_ahead, speaker, False, is_purpose, told.rule)


def _tell(scene: Scene, verb: Token, token: Token, speaker: Token | None) -> Assessment:
    """Read the verb group alone; the rules are tried in order."""
    tree = scene.tree
    words = auxiliaries(tree, verb, token)
    if is_made_up(scene, verb):
        return Assessment("hypothetical", True, speaker, True, rule="story")
    if _is_in_doubt(scene, verb):
        return Assessment("hypothetical", rule="condition")
    if is_called_false(scene, verb):
        return Assessment("negated", rule="negation")
    if is_not_yet(tree, verb) or is_given_up(scene, verb):
        return Assessment("negated", True, rule="negation")
    if _is_denied(tree, verb, token) or _is_missed(tree, verb) or is_denied_in_words(scene, verb):
        return Assessment("negated", rule="negation")
    if words & FUTURE and has_condition(tree, verb, "advcl", is_first=True):
        return Assessment("hypothetical", rule="condition")
    if _was_meant(tree, verb):
        return Assessment("negated", rule="negation")
    if _is_called(scene, verb):
        return Assessment("planned", True, rule="future")
    if is_not_to_come(tree, verb):
        return Assessment("negated", True, rule="negation")
    if words & FUTURE or is_to_come(tree, verb, token) or is_under_way(tree, verb) or _is_within_plan(tree, token):
        return Assessment("planned", True, rule="future")
    if is_when_to_come(tree, verb):
        return Assessment("planned", True, rule="future")
    if "would" in words and has_condition(tree, verb, "advcl", "ccomp"):
        return Assessment("hypothetical", rule="condition")
    if "would" in words and speaker is not None and "have" not in words:
        return Assessment("planned", True, rule="future in the past")
    if words & MAYBE:
        return Assessment("hypothetical", rule="modal verb")
    if scene.agenda and is_on_agenda(scene, verb):
        return Assessment("planned", True, rule="future")
    return Assessment("happened")


def _is_in_doubt(scene: Scene, verb: Token) -> bool:
    """Say whether a deed is only asked about, supposed, waited for, wished or reported by nobody who knows."""
    tree = scene.tree
    if is_conditional(tree, verb) or is_awaited(tree, verb) or is_within_modal(tree, verb):
        return True
    if _is_asked(scene, verb) or is_inverted(scene, verb) or is_supposed(scene, verb):
        return True
    return is_unconfirmed(scene, verb) or is_misread_infinitive(tree, verb)


def _under(above: Governor, speaker: Token | None) -> Assessment:
    match above:
        case "speech act":
            return Assessment("hypothetical", True, speaker, True, rule=above)
        case "denial":
            return Assessment("negated", False, speaker, rule=above)
        case "plan":
            return Assessment("planned", True, speaker, rule=above)
        case "wish":
            return Assessment("hypothetical", True, speaker, rule=above)


def _carrier(tree: Tree, noun: Token) -> Token:
    """Give the verb that an event noun depends on, as long as it says whether the event happens.

    An attack that somebody "would not take part in" is none.
    """
    above = tree.head(noun)
    if above.text.lower() == "part" and above.dep == "obj":
        above = tree.head(above)
    if above.lemma.lower() in _JOINING and tree.preposition(noun) == "in" and tree.has_word(noun, ("a", "an", "any")):
        return above
    if noun.dep in ("nsubj", "nsubj:pass", "obj") and above.pos in ("VERB", "AUX"):
        return above
    return noun


_PHASES = ("begin", "start", "resume", "continue", "keep", "finish")


def _phase(tree: Tree, verb: Token) -> Token:
    """Give "begin" for the deed of "would begin distributing tents": its words say whether that happens."""
    above = tree.head(verb)
    return above if verb.dep == "xcomp" and above.lemma.lower() in _PHASES and above.pos == "VERB" else verb


def _is_within_plan(tree: Tree, noun: Token) -> bool:
    """Read "is to speak by video call", "will meet at a summit": what is to be done there is to come as well."""
    if noun.pos != "NOUN" or noun.dep != "obl" or tree.preposition(noun) not in _WITHIN:
        return False
    verb = tree.head(noun)
    return bool(auxiliaries(tree, verb, verb) & FUTURE) or is_to_come(tree, verb, verb)


def _is_negated(tree: Tree, token: Token) -> bool:
    for child in tree.children[token.index]:
        word = child.text.lower()
        is_quoted = word == "no" and child.dep != "det"  # signs that said "Vote no"
        if child.dep in ("advmod", "aux", "det", "cc", "mark", "case") and word in _NEVER and not is_quoted:
            is_count = word == "no" and any(_next_is(tree, child, more) for more in ("fewer", "less", "more"))
            return not (is_count or (word == "not" and _next_is(tree, child, "only")))
        if child.dep in ("nsubj", "nsubj:pass", "obj") and (
            word in ("nobody", "none", "neither")
            or any(c.text.lower() in ("no", "neither") or _is_not_one(tree, c) for c in tree.children[child.index])
        ):
            return True
    if token.dep == "conj" and not tree.having(token, "nsubj", "nsubj:pass", "aux") and tree.having(token, "cc"):
        joined = {c.text.lower() for c in tree.having(token, "cc")}
        return bool(joined & {"or", "nor"}) and _is_negated(tree, tree.head(token))
    return False


def _is_not_one(tree: Tree, word: Token) -> bool:
    """Read "not a shot was fired", "not a single soldier died"."""
    return word.text.lower() == "not" and any(_next_is(tree, word, one) for one in ("a", "an", "one"))


def _is_denied(tree: Tree, verb: Token, token: Token) -> bool:
    """Say whether a verb, or a noun and the verb that carries it, is negated; "the visit produced no accord" is not."""
    if verb is token:
        return _is_negated(tree, verb)
    if _is_negated(tree, token):
        return True
    if token.dep in ("nsubj", "nsubj:pass") and verb.lemma.lower() not in _TAKES_PLACE:
        return False
    return any(t.text.lower() in _NEVER and not _next_is(tree, t, "fewer") for t in tree.having(verb, "advmod"))


def _is_missed(tree: Tree, verb: Token) -> bool:
    """Read "almost bombed", "instead of visiting", "rather than attack", "stopped short of agreeing"."""
    before = tree.tokens[verb.index - 1] if verb.index else verb
    if verb.lemma.lower() in ("stop", "fall") and _next_is(tree, verb, "short"):
        return True
    if " ".join(t.text.lower() for t in tree.tokens[max(0, verb.index - 2) : verb.index]) in _INSTEAD:
        return True
    return verb.pos == "VERB" and before.text.lower() in _BARELY and before.head == verb.index


_EXERCISES = ("exercise", "drill", "manoeuvre", "maneuver")
_LATER = re.compile(
    r"[^.;:]{0,80}?\b(?:from\s+[A-Z\d]|next\s|starting\b|beginning\b|later\s+this|tomorrow|to\s+be\s+held)"
)
_REACH = 100  # characters
_CALLING = ("call", "announce", "convene", "declare")
_GATHERINGS = frozenset((
    "strike", "march", "rally", "protest", "demonstration", "vigil", "sit-in", "shutdown", "bandh", "hartal",
    "stoppage", "walkout", "stayaway", "mobilisation", "mobilization",
))  # fmt: skip


def _is_called(scene: Scene, verb: Token) -> bool:
    """Read "have called a general strike for Thursday": a protest that is only called is yet to come.

    So is an exercise announced "from Thursday to Sunday" or "next week".
    """
    if verb.lemma.lower() not in _CALLING:
        return False
    called = scene.tree.having(verb, "obj", "nsubj:pass")
    if verb.lemma.lower() == "announce" and any(singular(t.text.lower()) in _EXERCISES for t in called):
        return _LATER.match(scene.document.text, called[0].span.end, called[0].span.end + _REACH) is not None
    if not any(singular(t.text.lower()) in _GATHERINGS for t in called):
        return False
    is_perfect = any(t.text.lower() in ("has", "have") for t in scene.tree.having(verb, "aux"))
    below = (t for one in (verb, *called) for t in scene.tree.having(one, "obl", "nmod"))
    return is_perfect or any(scene.tree.preposition(t) == "for" and scene.is_dated(t) for t in below)


_MEANING = ("intend", "plan", "mean", "hope")


def _was_meant(tree: Tree, verb: Token) -> bool:
    """Read "had intended to hold the exercise in Armenia": it came to nothing."""
    had = verb.lemma.lower() in _MEANING and any(t.text.lower() == "had" for t in tree.having(verb, "aux"))
    return had and bool(tree.having(verb, "xcomp"))


def _is_asked(scene: Scene, verb: Token) -> bool:
    """Say whether a deed is only asked about: "Will the army attack?"."""
    sentence = scene.document.sentence_at(verb.span.start)
    return sentence is not None and sentence.span.of(scene.document.text).rstrip(" \"”'’").endswith("?")


def _next_is(tree: Tree, token: Token, word: str) -> bool:
    following = tree.tokens[token.index + 1 : token.index + 2]
    return bool(following) and following[0].text.lower() == word


def _has_doubt(tree: Tree, noun: Token) -> bool:
    if noun.dep == "conj" and _has_doubt(tree, tree.head(noun)):
        return True  # "the threat of detention, and even deportation"
    if any(c.lemma.lower() in _DOUBT or c.text.lower() in _DOUBT for c in tree.having(noun, "amod", "compound")):
        return True
    above = tree.head(noun)
    if above.text.lower() in ("event", "case") and tree.has_word(noun, ("a", "an", "any", "another")):
        return True
    return noun.dep == "nmod" and (above.lemma.lower() in _RISKS or singular(above.text.lower()) in _RISKS)


def _is_upcoming(tree: Tree, noun: Token) -> bool:
    """Read "his upcoming visit", "ahead of a visit to Ankara", and the headline "Talks to resume in Almaty"."""
    begun = (t for t in tree.having(noun, "acl") if "VerbForm=Inf" in t.morph and not tree.having(t, "obj"))
    if tree.is_root(noun) and any(t.lemma.lower() in (*_PHASES, "open", "reopen", "take") for t in begun):
        return True
    if any(c.text.lower() in _UPCOMING for c in tree.having(noun, "amod", "compound")):
        return True
    marks = [c for c in tree.having(noun, "case") if c.index < noun.index]
    words = " ".join(t.text.lower() for t in tree.tokens[marks[0].index - 1 : marks[-1].index + 1]) if marks else ""
    return words.endswith("ahead of")


def _is_purpose(tree: Tree, verb: Token, token: Token) -> bool:
    return verb is token and "VerbForm=Inf" in verb.morph and verb.dep in ("advcl", "acl", "xcomp", "ccomp", "conj")


def is_attempt(scene: Scene, verb: Token) -> bool:
    """Say whether a deed was begun or tried: "tried to hack into", "began to shell"."""
    above = scene.tree.head(verb)
    return verb.dep == "xcomp" and above.lemma.lower() in ("try", "attempt", "manage", "begin", "start", "continue")

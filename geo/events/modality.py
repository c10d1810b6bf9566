"""Did it happen? Planned, denied and merely possible deeds are told apart by the words around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geo.domain import Modality, Token
from geo.events.scene import Scene
from geo.events.syntax import Tree
from geo.events.words import word_class

Speech = Literal["none", "reported"]

REPORTING = word_class("reporting")
_DENYING = frozenset(["deny", "refute", "disavow", "dispute", "disclaim"])
_PLANNING = word_class("planning")
_WISHING = word_class("wishing")
_TRYING = frozenset(["try", "attempt", "seek", "fail"])
SPEAKING_OF_DEEDS = ("AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE")
_MAYBE = ("could", "might", "may", "would", "should", "can")
_FUTURE = ("will", "shall", "'ll", "wo")
_NEVER = ("not", "n't", "n’t", "never", "nobody", "neither", "nor", "without", "no")
_DOUBT = word_class("doubt")


@dataclass(frozen=True, slots=True)
class Assessment:
    """How a deed is told: its modality, whether it looks ahead, who says so, and whether it is only spoken of."""

    modality: Modality
    is_ahead: bool = False
    speaker: Token | None = None
    is_only_spoken_of: bool = False  # inside a promise, demand, refusal or threat: never an event of its own
    is_purpose: bool = False  # "to demand higher pay"
    rule: str = "plain"


def assess(scene: Scene, token: Token, governors: dict[int, str]) -> Assessment:
    """Read the words around a trigger; `governors` gives the event types of the other triggers, by token index."""
    tree = scene.tree
    verb = token if token.pos in ("VERB", "AUX", "ADJ") else _carrier(tree, token)
    speaker = find_speaker(scene, verb)
    auxiliaries = {t.text.lower() for t in tree.having(verb, "aux", "aux:pass", "cop")} | _shared_auxiliaries(
        tree, verb
    )
    if token.lemma.lower() == "be" and token.dep == "cop":
        auxiliaries |= {t.text.lower() for t in tree.having(tree.head(token), "aux")}
    found: Modality = "happened"
    rule, ahead = "plain", False
    if _is_denied(tree, verb, token):
        found, rule = "negated", "negation"
    elif _is_conditional(tree, verb):
        found, rule = "hypothetical", "condition"
    elif auxiliaries & set(_FUTURE) or _is_to_be(tree, verb) or _is_due(tree, token):
        found, rule, ahead = "planned", "future", True
    elif "would" in auxiliaries and _has_condition(tree, verb):
        found, rule = "hypothetical", "condition"
    elif "would" in auxiliaries and speaker is not None and "have" not in auxiliaries:
        found, rule, ahead = "planned", "future in the past", True
    elif auxiliaries & set(_MAYBE):
        found, rule = "hypothetical", "modal verb"
    above = _governor(scene, verb, governors)
    if above is not None and rule in ("plain", "future", "future in the past", "modal verb"):
        return _under(above, found, ahead, speaker, rule)
    if token.pos == "NOUN" and found == "happened" and _has_doubt(tree, token):
        return Assessment("hypothetical", True, speaker, rule="doubtful noun")
    purpose = found == "happened" and _is_purpose(tree, verb, token)
    return Assessment(found, ahead, speaker, False, purpose, rule)


def _is_due(tree: Tree, token: Token) -> bool:
    if token.lemma.lower() in ("expect", "due", "schedule"):
        return True
    return token.lemma.lower() == "be" and any(
        t.text.lower() in ("due", "expected", "scheduled") for t in tree.tokens[token.index + 1 : token.index + 3]
    )


def _under(above: str, found: Modality, ahead: bool, speaker: Token | None, rule: str) -> Assessment:
    match above:
        case "speech act":
            return Assessment("hypothetical", True, speaker, True, rule=above)
        case "denial":
            return Assessment("negated", False, speaker, rule=above)
        case "plan":
            return Assessment("planned", True, speaker, rule=above)
        case "wish":
            return Assessment("hypothetical", True, speaker, rule=above)
    return Assessment(found, ahead, speaker, rule=rule)


def _carrier(tree: Tree, noun: Token) -> Token:
    """Give the verb that an event noun depends on, as long as it says whether the event happens."""
    above = tree.head(noun)
    if noun.dep in ("nsubj", "nsubj:pass", "obj") and above.pos in ("VERB", "AUX"):
        return above
    return noun


def _shared_auxiliaries(tree: Tree, verb: Token) -> set[str]:
    """Read "will visit Oman and meet": the second verb shares the first one's auxiliary."""
    here = verb
    if verb.dep == "advcl" and verb.text.lower().endswith("ing") and not tree.having(verb, "mark", "aux", "nsubj"):
        return {t.text.lower() for t in tree.having(tree.head(verb), "aux")} & set(_FUTURE)
    for _ in range(3):
        if here.dep != "conj" or tree.having(here, "nsubj", "nsubj:pass", "aux"):
            return set()
        here = tree.head(here)
        words = {t.text.lower() for t in tree.having(here, "aux", "aux:pass")}
        if words & {*_FUTURE, *_MAYBE} and "VerbForm=Fin|" not in verb.morph:
            return words if "Tense=Past" not in verb.morph else set()
    return set()


def _is_negated(tree: Tree, token: Token) -> bool:
    for child in tree.children[token.index]:
        word = child.text.lower()
        if child.dep in ("advmod", "det", "cc", "mark", "case") and word in _NEVER:
            return not (word == "not" and _next_is(tree, child, "only"))
        if child.dep in ("nsubj", "nsubj:pass", "obj") and (
            word in ("nobody", "none") or any(c.text.lower() in ("no", "neither") for c in tree.children[child.index])
        ):
            return True
    if token.dep == "conj" and not tree.having(token, "nsubj", "nsubj:pass", "aux") and tree.having(token, "cc"):
        joined = {c.text.lower() for c in tree.having(token, "cc")}
        return bool(joined & {"or", "nor"}) and _is_negated(tree, tree.head(token))
    return False


def _is_denied(tree: Tree, verb: Token, token: Token) -> bool:
    """Say whether a verb, or a noun and the verb that carries it, is negated; "the visit produced no accord" is not."""
    if verb is token:
        return _is_negated(tree, verb)
    if _is_negated(tree, token):
        return True
    if token.dep in ("nsubj", "nsubj:pass") and verb.lemma.lower() not in ("take", "happen", "occur", "hold", "carry"):
        return False
    return any(t.text.lower() in _NEVER for t in tree.having(verb, "advmod"))


def _next_is(tree: Tree, token: Token, word: str) -> bool:
    following = tree.tokens[token.index + 1 : token.index + 2]
    return bool(following) and following[0].text.lower() == word


def _is_conditional(tree: Tree, verb: Token) -> bool:
    here = verb
    for _ in range(4):
        for child in tree.having(here, "mark", "advmod", "case"):
            if child.text.lower() in ("if", "unless", "whether", "lest"):
                return True
        if here.dep not in ("conj", "xcomp", "ccomp") or tree.is_root(here):
            return False
        here = tree.head(here)
    return False


def _has_condition(tree: Tree, verb: Token) -> bool:
    """Read "would visit only if": the condition stands in a clause below the verb."""
    clauses = tree.having(verb, "advcl", "ccomp")
    return any(c.text.lower() in ("if", "unless") for clause in clauses for c in tree.having(clause, "mark", "case"))


def _is_to_be(tree: Tree, verb: Token) -> bool:
    """Read "is to visit", "is due to arrive", "is going to meet", "is scheduled to"."""
    if "VerbForm=Inf" not in verb.morph:
        return False
    if _is_headline_plan(tree, verb):
        return True
    before = [t.text.lower() for t in tree.tokens[max(0, verb.index - 4) : verb.index]]
    if "to" not in before:
        return False
    words = before[: len(before) - 1 - before[::-1].index("to")]
    return bool(words) and (
        words[-1]
        in (
            "due",
            "scheduled",
            "set",
            "going",
            "slated",
            "poised",
            "expected",
            "planning",
            "plans",
            "is",
            "are",
            "was",
            "were",
        )
    )


def _is_headline_plan(tree: Tree, verb: Token) -> bool:
    """Read "Maldives to ban Israelis": the main verb of a headline is an infinitive."""
    subject = tree.having(verb, "nsubj", "nsubj:pass", "nsubj:outer")
    mark = [t for t in tree.having(verb, "mark") if t.text.lower() == "to"]
    return tree.is_root(verb) and bool(subject) and bool(mark) and subject[0].index < mark[0].index


def _governor(scene: Scene, verb: Token, governors: dict[int, str]) -> str | None:
    """Find what a deed is told under: a speech act, a denial, a plan or a wish."""
    tree, here = scene.tree, verb
    for _ in range(6):
        if tree.is_root(here) or (here.pos == "NOUN" and tree.preposition(here) in ("after", "following", "during")):
            return None
        above = tree.head(here)
        lemma = above.lemma.lower()
        if here.dep in ("xcomp", "ccomp", "advcl", "acl", "obj", "obl", "csubj", "nsubj:pass", "nmod", "parataxis"):
            clause = (
                here.dep in ("xcomp", "ccomp", "csubj") or "VerbForm=Inf" in here.morph or "VerbForm=Ger" in here.morph
            )
            kind = governors.get(above.index)
            is_noun = here.pos == "NOUN" and here.dep in ("obj", "obl", "nmod")
            is_aside = here.pos == "NOUN" and here.dep == "obl" and kind in ("CONCEDE", "REJECT")
            if kind in SPEAKING_OF_DEEDS and (clause or is_noun) and not is_aside:
                return "speech act"
            if kind == "ACCUSE" and clause and here.dep in ("advcl", "xcomp"):
                return "speech act"
            if lemma in _DENYING and (clause or here.dep == "obj"):
                return "denial"
            if (
                lemma in ("plan", "proposal", "intention", "decision", "bid", "preparation", "scheme")
                and above.pos == "NOUN"
            ):
                return "plan"
            if lemma in _PLANNING and (clause or here.dep in ("obj", "nsubj:pass")) and here.dep != "parataxis":
                return "plan"
            if here.dep in ("advcl", "xcomp", "acl") and any(
                c.text.lower() == "from" for c in tree.having(here, "mark")
            ):
                return "wish"
            if lemma in _WISHING and (here.dep in ("xcomp", "ccomp", "obj")) and here.dep != "parataxis":
                return "wish"
        if here.dep in ("acl:relcl", "parataxis", "root"):
            return None
        if here.dep == "advcl" and "VerbForm=Inf" not in here.morph:
            return None
        here = above
    return None


def _has_doubt(tree: Tree, noun: Token) -> bool:
    return any(c.lemma.lower() in _DOUBT for c in tree.having(noun, "amod", "compound")) or (
        noun.dep == "nmod"
        and tree.head(noun).lemma.lower() in ("risk", "threat", "fear", "possibility", "prospect", "danger")
    )


def _is_purpose(tree: Tree, verb: Token, token: Token) -> bool:
    return verb is token and "VerbForm=Inf" in verb.morph and verb.dep in ("advcl", "acl", "xcomp", "ccomp", "conj")


def is_attempt(scene: Scene, verb: Token) -> bool:
    """Say whether a deed was begun or tried: "tried to hack into", "began to shell"."""
    above = scene.tree.head(verb)
    return verb.dep == "xcomp" and above.lemma.lower() in ("try", "attempt", "manage", "begin", "start", "continue")


def find_speaker(scene: Scene, verb: Token) -> Token | None:
    """Find who inside the text says so: "officials said", "according to the ministry"."""
    tree, here = scene.tree, verb
    for _ in range(8):
        for child in tree.having(here, "parataxis", "ccomp", "advcl", "xcomp", "conj"):
            who = tree.having(child, "nsubj") if child.lemma.lower() in REPORTING else []
            if who and (
                child.dep == "parataxis" or (child.index > here.index and not tree.having(child, "obj", "ccomp"))
            ):
                return who[0]
        for child in tree.having(here, "obl", "nmod"):
            words = " ".join(t.text.lower() for t in tree.tokens[max(0, child.index - 5) : child.index])
            if "according to" in words:
                return child
        if tree.is_root(here):
            return None
        above = tree.head(here)
        if here.dep in ("ccomp", "parataxis", "xcomp") and above.lemma.lower() in REPORTING | _DENYING:
            who = tree.having(above, "nsubj")
            return who[0] if who else None
        here = above
    return None

"""What the words of a verb group say of time and doubt: auxiliaries, "is to", "is due to", conditions."""

from __future__ import annotations

from geo.domain import Token
from geo.events.grammar.syntax import Tree

MAYBE = frozenset(["could", "might", "may", "would", "should", "can", "must"])
FUTURE = frozenset(["will", "shall", "'ll", "’ll", "wo"])
_TO_COME = frozenset(
    [
        "due",
        "scheduled",
        "set",
        "going",
        "slated",
        "poised",
        "expected",
        "planning",
        "plans",
        "preparing",
        "prepares",
        "is",
        "are",
        "was",
        "were",
    ]
)
_DUE = ("expect", "due", "schedule")
_QUOTES = ('"', "“", "”", "''", "``")


def auxiliaries(tree: Tree, verb: Token, token: Token) -> frozenset[str]:
    """Collect the auxiliaries of a verb, those that it shares with the verb it is joined to among them."""
    words = {t.text.lower() for t in tree.having(verb, "aux", "aux:pass", "cop")} | _shared(tree, verb)
    if token.lemma.lower() == "be" and token.dep == "cop":
        words |= {t.text.lower() for t in tree.having(tree.head(token), "aux")}
    return frozenset(words)


def _shared(tree: Tree, verb: Token) -> set[str]:
    """Read "will visit Oman and meet": the second verb shares the first one's auxiliary."""
    here = verb
    marks = [t.text.lower() for t in tree.having(verb, "mark")]
    is_next = all(mark in ("before", "after") for mark in marks)  # "will meet him before travelling on to Lima"
    if verb.dep == "advcl" and verb.text.lower().endswith("ing") and is_next and not tree.having(verb, "aux", "nsubj"):
        above = tree.head(verb)
        between = tree.tokens[min(above.index, verb.index) : max(above.index, verb.index)]
        is_quoted = any(t.text in _QUOTES for t in between)
        return set() if is_quoted else {t.text.lower() for t in tree.having(above, "aux")} & FUTURE
    for _ in range(3):
        if here.dep != "conj" or tree.having(here, "nsubj", "nsubj:pass", "aux"):
            return set()
        here = tree.head(here)
        words = {t.text.lower() for t in tree.having(here, "aux", "aux:pass")}
        if words & (FUTURE | MAYBE) and "VerbForm=Fin|" not in verb.morph:
            return words if "Tense=Past" not in verb.morph else set()
    return set()


def is_to_come(tree: Tree, verb: Token, token: Token) -> bool:
    """Read "is to visit", "is due to arrive", "is going to meet", "is due in Oslo", "Maldives to ban"."""
    return _is_to_be(tree, verb) or _is_due(tree, token) or _is_headline_plan(tree, verb)


def is_not_to_come(tree: Tree, verb: Token) -> bool:
    """Read "was not going to visit", "is not due to meet"."""
    words = _before_to(tree, verb)
    is_planned = len(words) > 1 and words[-1] in (
        "going",
        "due",
        "scheduled",
        "set",
        "expected",
        "planning",
        "preparing",
    )
    return is_planned and words[-2] in ("not", "n't", "n’t", "never")


def _is_to_be(tree: Tree, verb: Token) -> bool:
    is_infinitive = "VerbForm=Inf" in verb.morph or any(t.text.lower() == "be" for t in tree.having(verb, "aux:pass"))
    if not is_infinitive or verb.dep == "csubj":
        return False
    words = _before_to(tree, verb)
    return bool(words) and words[-1] in _TO_COME


def _before_to(tree: Tree, verb: Token) -> list[str]:
    before = [t.text.lower() for t in tree.tokens[max(0, verb.index - 4) : verb.index]]
    return before[: len(before) - 1 - before[::-1].index("to")] if "to" in before else []


def is_not_yet(tree: Tree, verb: Token) -> bool:
    """Read "has yet to visit", "was to have visited", "had been due to visit": none took place."""
    words = [t.text.lower() for t in tree.tokens[max(0, verb.index - 4) : verb.index]]
    was_due = words[:2] == ["had", "been"] and words[2:] in (["due", "to"], ["scheduled", "to"], ["expected", "to"])
    was_to = words[:-1] if words[-1:] == ["been"] else words
    return words[-2:] == ["yet", "to"] or was_to[-3:] in (["was", "to", "have"], ["were", "to", "have"]) or was_due


def _is_due(tree: Tree, token: Token) -> bool:
    if token.lemma.lower() in _DUE:
        return True
    return token.lemma.lower() == "be" and any(
        t.text.lower() in ("due", "expected", "scheduled") for t in tree.tokens[token.index + 1 : token.index + 3]
    )


def _is_headline_plan(tree: Tree, verb: Token) -> bool:
    """Read "Maldives to ban Israelis", "Russia: Putin to receive Assad": a headline's main verb is an infinitive."""
    subject = tree.having(verb, "nsubj", "nsubj:pass", "nsubj:outer")
    mark = [t for t in tree.having(verb, "mark") if t.text.lower() == "to"]
    is_main = "VerbForm=Inf" in verb.morph and verb.dep in ("root", "parataxis", "advcl")
    is_main = is_main and not any(t.text.lower() in ("for", "with") for t in tree.having(verb, "mark", "case"))
    return is_main and bool(subject) and bool(mark) and subject[0].index < mark[0].index


def is_when_to_come(tree: Tree, verb: Token) -> bool:
    """Read "would discuss it when they meet in August": the present tense beside a plan is a plan too."""
    marks = {t.text.lower() for t in tree.having(verb, "mark", "advmod")}
    is_present = "Tense=Pres" in verb.morph and "VerbForm=Fin" in verb.morph and not tree.having(verb, "aux")
    if (
        verb.dep not in ("advcl", "acl:relcl")
        or not is_present
        or not marks & {"when", "once", "before", "after", "until"}
    ):
        return False
    above = tree.head(verb)
    return bool(auxiliaries(tree, above, above) & {*FUTURE, "would"}) or "VerbForm=Inf" in above.morph


def is_misread_infinitive(tree: Tree, verb: Token) -> bool:
    """Read "urged partners to let air defences shoot drones down": the parse takes "shoot" for one beside "urged"."""
    above = tree.head(verb)
    if verb.dep != "conj" or "Tense=Pres" not in verb.morph or "Tense=Past|VerbForm=Fin" not in above.morph:
        return False
    is_bare = not tree.having(verb, "nsubj", "nsubj:pass", "aux", "cc") and verb.text == verb.lemma
    return is_bare and any("VerbForm=Inf" in t.morph for t in tree.tokens[above.index + 1 : verb.index])


def is_subjunctive(tree: Tree, verb: Token) -> bool:
    """Read "demanding that his country be let in": what is demanded has not happened."""
    words = {t.text.lower() for t in tree.having(verb, "aux", "aux:pass", "cop")}
    marks = {t.text.lower() for t in tree.having(verb, "mark")}
    return words == {"be"} and "that" in marks


def is_within_modal(tree: Tree, verb: Token) -> bool:
    """Read "should be allowed to hit bases from which missiles are fired": what is so in general is told of no day."""
    words = (verb, *tree.having(verb, "aux", "aux:pass"))
    is_present = any("Tense=Pres" in t.morph and "VerbForm=Fin" in t.morph for t in words)
    doers = (t for t in tree.children[verb.index] if t.text.lower() in ("which", "that", "who") and t.index > 0)
    is_comma = any("," in (t.text for t in tree.tokens[max(0, t.index - 2) : t.index]) for t in doers)
    if verb.dep not in ("acl:relcl", "advcl:relcl") or not is_present or is_comma or verb.text.endswith("ing"):
        return False
    return any(auxiliaries(tree, t, t) & {"should", "may", "might", "could"} for t in tree.climb(verb))


def is_under_way(tree: Tree, verb: Token) -> bool:
    """Read "is heading to Ankara", "is flying to Rome": the present of going somewhere speaks of what is to come."""
    words = {t.text.lower() for t in tree.having(verb, "aux")}
    is_going = verb.lemma.lower() in ("head", "travel", "fly", "depart", "leave") and verb.text.lower().endswith("ing")
    return is_going and bool(words & {"is", "are", "'s", "’s", "'re", "’re"})


def is_conditional(tree: Tree, verb: Token) -> bool:
    """Say whether a deed stands inside an "if"."""
    here = verb
    for _ in range(4):
        for child in tree.having(here, "mark", "advmod", "case"):
            if child.text.lower() in ("if", "unless", "whether", "lest"):
                return True
        if here.dep not in ("conj", "xcomp", "ccomp") or tree.is_root(here):
            return False
        here = tree.head(here)
    return False


def is_awaited(tree: Tree, verb: Token) -> bool:
    """Say whether a deed is only waited for: "vowed to sit in until the judge was reinstated"."""
    if verb.dep != "advcl" or not any(t.text.lower() in ("until", "till") for t in tree.having(verb, "mark")):
        return False
    above = tree.head(verb)
    is_vow = above.lemma.lower() in ("vow", "pledge", "promise", "threaten", "refuse")
    is_ahead = is_vow or "VerbForm=Inf" in above.morph
    return is_ahead or bool({t.text.lower() for t in tree.having(above, "aux")} & {*FUTURE, "would"})


def has_condition(tree: Tree, verb: Token, *clauses: str, is_first: bool = False) -> bool:
    """Read "would visit only if": the condition stands in a clause below the verb; "even if" is none.

    With `is_first` it must stand before the verb: what "will be done, if the weather allows" is a plan.
    """
    found = tree.having(verb, *clauses)
    if verb.dep == "ccomp":  # "would visit only if they moved, he said": the parse may hang the condition on "said"
        above = tree.head(verb)
        found += [c for c in tree.having(above, "advcl") if verb.index < c.index < above.index]
    for clause in found:
        if is_first and clause.index > verb.index:
            continue
        for mark in tree.having(clause, "mark", "case"):
            is_even = mark.index > 0 and tree.tokens[mark.index - 1].text.lower() == "even"
            if mark.text.lower() in ("if", "unless") and not is_even:
                return True
    return False

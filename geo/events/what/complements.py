"""What a row of the lexicon asks of the clause below a verb: an infinitive, a that-clause, a deed of conflict."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Token
from geo.events.grammar.syntax import Tree
from geo.events.lexicon import Entry
from geo.events.triggers import CONFLICT

_ADDRESSING = ("on", "upon", "with")  # "called upon all groups to let", "pleaded with the rebels to free"
FRIENDLY = ("AID", "COOPERATE", "RETREAT", "SUPPORT", "CONCEDE", "CONSULT")

_PROMISING = ("promise", "pledge", "offer", "agree")  # soldiers: that is no threat
_ATROCITY = ("kill", "rape", "torture", "massacre", "bomb", "attack", "abduct", "shell", "murder", "execute")
_SETTLING = ("reach", "agree", "find", "resolve", "strike", "sign", "settle", "comply", "meet", "honour")


def fits_complement(tree: Tree, verb: Token, objects: Sequence[Token], wanted: str, deed: Entry | None) -> bool:
    """Say whether what hangs on a verb is what a row asks for ("inf", "that", ...); "" asks for nothing."""
    below = tree.children[verb.index]
    match wanted:
        case "":
            return True
        case "conflict":
            is_given = deed is not None and deed.type == "MOBILIZE" and verb.lemma.lower() in _PROMISING
            return deed is not None and deed.type in CONFLICT and not is_given and not _is_disclaimed(tree, below)
        case "friendly":
            return deed is not None and deed.type in FRIENDLY and not _is_disclaimed(tree, below)
        case "inf":  # the parse often hangs an infinitive on the object
            nouns = [*objects, *(t for t in below if t.dep == "obl" and tree.preposition(t) in _ADDRESSING)]
            nouns += [t for t in below if t.dep == "obl:unmarked"]  # "gave five envoys five days to leave"
            wide = [*below, *(t for o in nouns for t in tree.children[o.index])]
            is_parsed = any(t.dep in ("xcomp", "ccomp", "advcl", "acl") and _is_to(tree, t) for t in wide)
            return is_parsed or _is_to_after(tree, objects)
        case "that":
            following = tree.tokens[verb.index + 1 : verb.index + 5]
            is_after = any(t.dep in ("ccomp", "xcomp") for t in below) or any(
                t.text.lower() == "that" for t in following
            )
            return is_after or (verb.dep == "parataxis" and verb.head < verb.index)  # "..., he warned"
        case "must":
            return any(c.text.lower() == "must" for t in below for c in tree.children[t.index])
        case "subjunctive":
            return any(t.dep == "ccomp" and _is_demanded(tree, t) for t in below)
        case "atrocity":
            return any(t.dep == "ccomp" and t.lemma in _ATROCITY for t in below)
        case "agree":
            return any(t.lemma in _SETTLING for t in below)
    return False


_ALIKE = ("put", "cut", "hit", "set", "shut", "let", "quit", "cost", "split")  # in the past as well


def _is_demanded(tree: Tree, verb: Token) -> bool:
    """Read "insisted that Ukraine give up its bid": one who gives, and no "gives", is to do it."""
    subject = next(iter(tree.having(verb, "nsubj", "nsubj:pass")), None)
    is_one = subject is not None and "Number=Plur" not in subject.morph and not tree.having(subject, "conj")
    is_one = is_one or (subject is not None and "Tense=Past" in tree.head(verb).morph)  # no "returned" either
    is_bare = verb.text.lower() == verb.lemma.lower() and verb.text.lower() not in _ALIKE
    helpers = {t.text.lower() for t in tree.having(verb, "aux", "aux:pass", "cop")}
    marks = {t.text.lower() for t in tree.having(verb, "mark")}
    return is_one and "that" in marks and ((is_bare and not helpers) or ("be" in helpers and len(helpers) == 1))


def _is_to_after(tree: Tree, objects: Sequence[Token]) -> bool:
    """Say whether "to" and what may be a verb stand right after an object: "tells Libya to free" oil workers."""
    for one in objects:
        following = tree.tokens[one.index + 1 : one.index + 3]
        if [t.text.lower() for t in following[:1]] == ["to"] and following[1:] and following[1].pos in ("VERB", "ADJ"):
            return following[1].text.islower()
    return False


def _is_disclaimed(tree: Tree, below: Sequence[Token]) -> bool:
    """Read "promised that Moscow would not cut supplies": what is ruled out is no deed of conflict."""
    told = [t for t in below if t.dep in ("ccomp", "xcomp")]
    return any(c.text.lower() in ("not", "n't", "n’t", "never") for t in told for c in tree.children[t.index])


def _is_to(tree: Tree, verb: Token) -> bool:
    return "VerbForm=Inf" in verb.morph and any(c.text.lower() == "to" for c in tree.children[verb.index])

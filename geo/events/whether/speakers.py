"""Who inside the text says so: "officials said", "according to the ministry"."""

from __future__ import annotations

from geo.domain import Token
from geo.events.grammar.syntax import Tree
from geo.events.grammar.words import word_class
from geo.events.scene import Scene

REPORTING = word_class("reporting")
DENYING = word_class("denying")


def find_speaker(scene: Scene, verb: Token) -> Token | None:
    """Find who says that a deed was done; None where the text itself says so."""
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
        if here.dep in ("ccomp", "parataxis", "xcomp") and above.lemma.lower() in REPORTING | DENYING:
            who = tree.having(above, "nsubj")
            return who[0] if who else _joint_subject(tree, above)
        here = above
    return None


def _joint_subject(tree: Tree, verb: Token) -> Token | None:
    """Give who says so too: "named a minister and said he would fly to Washington"."""
    return tree.subject(verb) if verb.dep == "conj" else None

"""A tree under construction: words that hang on words, and how they become a spaCy document.

The trees follow Universal Dependencies v2 as UD English-EWT has it: titles are `nmod:desc`, the rest of a name `flat`,
a bare weekday `obl:unmarked`, what is said before "officials said" is the `ccomp` of "said".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

SING, PLUR = "Number=Sing", "Number=Plur"
PASSIVE = "Tense=Past|VerbForm=Part|Voice=Pass"
PERFECT = "Tense=Past|VerbForm=Part"
GOING = "Tense=Pres|VerbForm=Part"
PLAIN = "Degree=Pos"
HYPHEN = "‐"  # joins words; the sign written is "-"
_NO_GAP_BEFORE = (",", ".", "'s", "”", ")", ";", HYPHEN)
_NO_GAP_AFTER = ("$", "“", "(", HYPHEN)
_STRAIGHT = str.maketrans("“”" + HYPHEN, '""-')  # marks tell sides while the tree grows; the reader sees straight ones


@dataclass(slots=True)
class Node:
    """A word with what hangs on it, to its left and to its right, each in the order of the sentence."""

    text: str
    pos: str
    morph: str = ""
    left: list[tuple[str, Node]] = field(default_factory=list)
    right: list[tuple[str, Node]] = field(default_factory=list)

    def before(self, dep: str, node: Node) -> Node:
        """Hang a word on this one, the nearest of those to its left."""
        self.left.append((dep, node))
        return self

    def after(self, dep: str, node: Node) -> Node:
        """Hang a word on this one, the last of those to its right."""
        self.right.append((dep, node))
        return self

    def open_with(self, dep: str, node: Node) -> Node:
        """Hang a word on this one, the first of those to its left."""
        self.left.insert(0, (dep, node))
        return self

    def behind(self, case: str) -> Node:
        """Put a preposition in front of the whole phrase."""
        return self.open_with("case", Node(case, "ADP"))

    @property
    def is_plural(self) -> bool:
        return PLUR in self.morph or any(dep == "conj" for dep, _ in self.right)

    @property
    def ends_with_comma(self) -> bool:
        return self.right[-1][1].ends_with_comma if self.right else self.text == ","

    @property
    def first(self) -> Node:
        return self.left[0][1].first if self.left else self

    def words(self) -> Iterator[Node]:
        """This word and all below it, in the order of the sentence."""
        for _, child in self.left:
            yield from child.words()
        yield self
        for _, child in self.right:
            yield from child.words()


def past(number: str) -> str:
    return f"Mood=Ind|Number={number}|Person=3|Tense=Past|VerbForm=Fin"


def present(number: str) -> str:
    return f"Mood=Ind|Number={number}|Person=3|Tense=Pres|VerbForm=Fin"


def number_of(subject: Node) -> str:
    return "Plur" if subject.is_plural else "Sing"


def comma() -> Node:
    return Node(",", "PUNCT")


def the() -> Node:
    return Node("the", "DET", "Definite=Def|PronType=Art")


def a_or_an(following: str) -> Node:
    return Node("an" if following[0] in "aeiou" else "a", "DET", "Definite=Ind|PronType=Art")


def joined(first: Node, dep: str, second: Node) -> Node:
    """Join two words by a hyphen, the second the head: "rebel-held", "two-day"."""
    return second.before(dep, first).before("punct", Node(HYPHEN, "PUNCT"))


def set_beside(head: Node, apposition: Node) -> Node:
    """Set a phrase beside a noun, between commas."""
    return head.after("appos", apposition.open_with("punct", comma())).after("punct", comma())


def without_articles(node: Node) -> Node:
    """Take all articles away, as headlines do."""
    node.left = [(dep, without_articles(child)) for dep, child in node.left if dep != "det"]
    node.right = [(dep, without_articles(child)) for dep, child in node.right]
    return node


def with_capital(root: Node) -> Node:
    first = next(word for word in root.words() if word.text != "“")
    first.text = first.text[0].upper() + first.text[1:]
    return root


def as_doc(nlp: Language, sentences: Sequence[Node]) -> Doc:
    """Make a document of these sentences with heads, labels, parts of speech, features and sentence starts set."""
    words: list[Node] = []
    heads: list[int] = []
    deps: list[str] = []
    starts: list[bool | int | None] = []
    for root in sentences:
        start = len(words)
        _write(_without_spare_commas(root), "ROOT", words, heads, deps)
        starts += [place == start for place in range(start, len(words))]
    texts = [node.text for node in words]
    return Doc(
        nlp.vocab,
        words=[text.translate(_STRAIGHT) for text in texts],
        spaces=[
            word not in _NO_GAP_AFTER and following not in _NO_GAP_BEFORE
            for word, following in zip(texts, [*texts[1:], "."], strict=True)
        ],
        heads=heads,
        deps=deps,
        sent_starts=starts,
        pos=[node.pos for node in words],
        morphs=[node.morph for node in words],
    )


def _write(node: Node, dep: str, words: list[Node], heads: list[int], deps: list[str]) -> int:
    """Write a node and all below it in order, and return its place."""
    left = [_write(child, label, words, heads, deps) for label, child in node.left]
    place = len(words)
    words.append(node)
    heads.append(place)
    deps.append(dep)
    right = [_write(child, label, words, heads, deps) for label, child in node.right]
    for child in (*left, *right):
        heads[child] = place
    return place


def _without_spare_commas(root: Node) -> Node:
    """Drop a comma that stands before another sign, or at the end."""
    order = list(root.words())
    following: list[Node | None] = [*order[1:], None]
    pairs = zip(order, following, strict=True)
    spare = {
        id(node)
        for node, later in pairs
        if node.text == "," and (later is None or (later.pos == "PUNCT" and later.text not in ("“", "”")))
    }

    def prune(node: Node) -> Node:
        node.left = [(dep, prune(child)) for dep, child in node.left if id(child) not in spare]
        node.right = [(dep, prune(child)) for dep, child in node.right if id(child) not in spare]
        return node

    return prune(root)

"""The parse of a document as a tree that can be asked questions, indexed once.

The parser is right about four arcs in five, so what is asked for is also looked for beside where it should hang:
a prepositional phrase of the object counts as one of its verb.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.domain import Span, Token
from geo.events.grammar.forms import INTRANSITIVE

_SUBJECTS = ("nsubj", "nsubj:outer")
_ON_OBJECT = (
    "praise",
    "thank",
    "accuse",
    "blame",
    "condemn",
    "criticise",
    "criticize",
    "congratulate",
    "commend",
    "charge",
    "convict",
    "suspect",
    "hail",
    "applaud",
)
_CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "parataxis", "csubj")
_NEAR_PREPOSITIONS = ("obl", "obl:agent", "nmod", "obl:unmarked", "nmod:unmarked", "advmod", "xcomp", "iobj", "obj")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A prepositional phrase: the preposition (lower case) and the head of what follows."""

    preposition: str
    token: Token
    first: str = ""  # of "out of": "out"


class Tree:
    """Children, subjects, objects and prepositional phrases of a document's tokens."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.children: list[list[Token]] = [[] for _ in self.tokens]
        self._starts = [token.span.start for token in self.tokens]
        self._passive: dict[int, bool] = {}
        self._subjects: dict[tuple[int, int], Token | None] = {}
        self._objects: dict[int, list[Token]] = {}
        self._phrases: dict[int, list[Phrase]] = {}
        for token in self.tokens:
            if token.head != token.index:
                self.children[token.head].append(token)

    def head(self, token: Token) -> Token:
        return self.tokens[token.head]

    def is_root(self, token: Token) -> bool:
        return token.head == token.index

    def having(self, token: Token, *deps: str) -> list[Token]:
        """List a token's children with one of these relations; a loop, since a comprehension costs a call."""
        found = []
        for child in self.children[token.index]:
            if child.dep in deps:
                found.append(child)
        return found

    def has_word(self, token: Token, words: Sequence[str]) -> bool:
        return any(child.text.lower() in words or child.lemma.lower() in words for child in self.children[token.index])

    def climb(self, token: Token) -> Iterator[Token]:
        """Walk from a token's head up to the root; never longer than a sentence can nest."""
        here = token
        for _ in range(60):
            if self.is_root(here):
                return
            here = self.head(here)
            yield here

    def is_under(self, token: Token, top: Token) -> bool:
        return token.index == top.index or any(above.index == top.index for above in self.climb(token))

    def subtree(self, token: Token) -> list[Token]:
        """List a token and all below it, in order."""
        found, stack = [], [token]
        while stack:
            here = stack.pop()
            found.append(here)
            stack.extend(self.children[here.index])
        return sorted(found, key=lambda t: t.index)

    def conjuncts(self, token: Token) -> list[Token]:
        """List a token and the nouns joined to it by "and" or a comma."""
        found = [token]
        for child in self.children[token.index]:
            if child.dep == "conj" and child.pos in ("NOUN", "PROPN", "ADJ", "NUM", "PRON", "X"):
                found.extend(self.conjuncts(child))
        return found

    def is_passive(self, verb: Token) -> bool:
        """Say whether a verb is passive, a reduced relative ("the man killed in") among them."""
        if verb.index not in self._passive:
            self._passive[verb.index] = self._find_passive(verb)
        return self._passive[verb.index]

    def _find_passive(self, verb: Token) -> bool:
        if self.having(verb, "aux:pass"):
            return True
        if verb.lemma.lower() in INTRANSITIVE:
            return False  # "200 people demonstrated", whatever the parse calls the people
        if self.having(verb, "nsubj:pass", "csubj:pass"):
            return True
        has_subject = bool(self.having(verb, "nsubj", "aux", "obj"))
        is_second = verb.dep == "conj" and not has_subject and "VerbForm=Part" in verb.morph
        if is_second and self.having(verb, "obl:agent") and self.having(self.head(verb), "aux:pass"):
            return True  # "was shot and killed by troops"
        return (
            verb.pos == "VERB"
            and "Tense=Past|VerbForm=Part" in verb.morph
            and not has_subject
            and (
                verb.dep in ("acl", "amod", "advcl", "root", "acl:relcl", "parataxis") and not self._is_continued(verb)
            )
        )

    def _is_continued(self, verb: Token) -> bool:
        return verb.dep == "conj" or any(child.dep in ("aux", "obj") for child in self.children[verb.index])

    def subject(self, verb: Token, depth: int = 0) -> Token | None:
        """Find who does it: the verb's own subject, else the one it shares with the verb above it."""
        if (verb.index, depth) not in self._subjects:
            self._subjects[verb.index, depth] = self._find_subject(verb, depth)
        return self._subjects[verb.index, depth]

    def _find_subject(self, verb: Token, depth: int) -> Token | None:
        own = self.having(verb, *_SUBJECTS)
        nearest = [c for c in own if c.index < verb.index][-1:] or own[:1]
        for child in nearest:
            if child.lemma.lower() in ("who", "which", "that", "whom") and verb.dep in ("acl:relcl", "acl"):
                return self.head(verb)
            return child
        if depth > 4 or self.is_root(verb):
            return None
        above = self.head(verb)
        if verb.dep == "conj" and above.pos in ("VERB", "AUX", "ADJ", "NOUN"):
            passive = self.having(above, "nsubj:pass") if self.is_passive(verb) else []
            return passive[0] if passive else self.subject(above, depth + 1)
        if verb.dep in ("xcomp", "advcl", "ccomp", "parataxis") and above.pos in ("VERB", "AUX", "ADJ", "NOUN"):
            return self._controller(verb, above, depth)
        if verb.dep in ("acl", "acl:relcl"):
            return above if not self.is_passive(verb) else None
        return None

    def _controller(self, verb: Token, above: Token, depth: int) -> Token | None:
        if verb.dep == "ccomp" and any(
            child.dep == "mark" and child.lemma == "that" for child in self.children[verb.index]
        ):
            return None
        objects = self.having(above, "obj", "iobj")
        if objects and verb.dep in ("advcl", "acl") and above.lemma in _ON_OBJECT and self.having(verb, "mark"):
            return objects[0]
        if verb.dep == "xcomp" and objects:
            return objects[0]
        passive = self.having(above, "nsubj:pass")
        if passive:
            return passive[0]
        return self.subject(above, depth + 1)

    def agent(self, verb: Token) -> Token | None:
        """Find the "by" of a passive."""
        found = [phrase.token for phrase in self._own_phrases(verb) if phrase.preposition == "by"]
        marked = self.having(verb, "obl:agent")
        if not marked and not found and self.having(verb, "aux:pass"):
            marked = [a for t in self.having(verb, "conj") for a in self._agents_of_both(t)]
        return marked[0] if marked else found[0] if found else None

    def _agents_of_both(self, second: Token) -> list[Token]:
        """Read "was ransacked and set on fire by rioters": who did the second thing did the first too."""
        if self.having(second, "nsubj", "nsubj:pass"):
            return []
        return self.having(second, "obl:agent") or [p.token for p in self._own_phrases(second) if p.preposition == "by"]

    def objects(self, verb: Token) -> list[Token]:
        """List what it is done to: objects, or the subject of a passive."""
        if verb.index not in self._objects:
            self._objects[verb.index] = self._find_objects(verb)
        return list(self._objects[verb.index])

    def _find_objects(self, verb: Token) -> list[Token]:
        if self.is_passive(verb):
            return self._objects_of_passive(verb)
        found = self.having(verb, "obj")
        if verb.dep == "acl:relcl" and not found and self.having(verb, *_SUBJECTS):
            subject = self.having(verb, *_SUBJECTS)[0]
            if subject.lemma.lower() not in ("who", "which", "that"):
                return [self.head(verb)]
        if not found:
            beside = self.having(verb, "iobj") or self.having(verb, "obl:unmarked", "xcomp", "dep")
            after = [c for c in beside if c.pos in ("PROPN", "NOUN") and c.index > verb.index]
            found = [c for c in after if not any(t.pos == "ADP" for t in self.tokens[verb.index + 1 : c.index])][:1]
        if not found:
            found = (
                self.having(verb, "iobj")[:1]
                or [
                    subject
                    for child in self.having(verb, "ccomp", "xcomp")
                    if child.pos in ("ADJ", "NOUN", "PROPN") or child.lemma == "persona"
                    for subject in self.having(child, "nsubj")
                ][:1]
            )
        if not found and verb.dep != "conj":
            found = [
                obj
                for other in self.having(verb, "conj")
                if other.pos == "VERB" and other.index - verb.index <= 2
                for obj in self.having(other, "obj")
            ]
        return found

    def _objects_of_passive(self, verb: Token) -> list[Token]:
        found = self.having(verb, "nsubj:pass")
        if found:
            first = found[0]
            is_relative = first.lemma.lower() in ("who", "which", "that") and verb.dep.startswith("acl")
            return [self.head(verb)] if is_relative else [first]
        if verb.dep in ("acl", "acl:relcl", "amod"):
            return [self.head(verb)]
        if verb.dep == "conj":
            above = self.head(verb)
            if self.is_passive(above):
                return self.objects(above)
            shared = self.subject(above)
            return [shared] if shared is not None else []
        return []

    def phrases(self, token: Token) -> list[Phrase]:
        """List the prepositional phrases of a verb or noun, those that hang on its object or on each other last."""
        if token.index not in self._phrases:
            self._phrases[token.index] = self._find_phrases(token)
        return list(self._phrases[token.index])

    def _find_phrases(self, token: Token) -> list[Phrase]:
        found = list(self._own_phrases(token))
        for child in self.children[token.index]:
            if child.dep in ("obj", "nsubj:pass", "xcomp", "iobj"):
                found.extend(self._own_phrases(child))
        for phrase in list(found):
            found.extend(p for p in self._own_phrases(phrase.token) if p.token not in [f.token for f in found])
        return found

    def _own_phrases(self, token: Token) -> Iterator[Phrase]:
        for child in self.children[token.index]:
            if child.dep in _NEAR_PREPOSITIONS or child.dep in ("conj", "acl", "advcl"):
                cases = [c for c in self.children[child.index] if c.dep == "case" and c.index < child.index]
                words = [c.text.lower() for c in cases if c.text not in ("'s", "’s")]
                if words:
                    yield Phrase(words[-1], child, words[0])

    def preposition(self, token: Token) -> str | None:
        """Give the preposition before a noun, that of the first of a list for the others."""
        cases = [c for c in self.children[token.index] if c.dep == "case" and c.index < token.index]
        words = [c.text.lower() for c in cases if c.text not in ("'s", "’s")]
        if words:  # "over to Colombia" is to it; of "out of" and "according to" the first word tells
            return words[-1] if words[0] in ("over", "back", "on", "off", "up", "down") else words[0]
        if token.dep in ("conj", "appos", "flat", "compound") and not self.is_root(token):
            return self.preposition(self.head(token))
        return None

    def possessor(self, noun: Token) -> Token | None:
        lengths = [t for t in self.having(noun, "compound", "amod") if self.having(t, "nummod")]  # "his two-day visit"
        found = self.having(noun, "nmod:poss") or [t for one in lengths for t in self.having(one, "nmod:poss")]
        return found[0] if found else None

    def covering(self, span: Span) -> list[Token]:
        """List the tokens that overlap a span."""
        return [self.tokens[i] for i in self.indices(span)]

    def indices(self, span: Span) -> range:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        if first < len(self.tokens) and self.tokens[first].span.end <= span.start:
            first += 1
        return range(first, bisect_left(self._starts, span.end))

    def top(self, span: Span) -> Token | None:
        """Find the token of a span that the others hang on."""
        tokens = self.covering(span)
        inside = {t.index for t in tokens}
        return next((t for t in tokens if t.head not in inside or t.head == t.index), None)

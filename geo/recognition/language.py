"""What the language model says of each word, for the tagger: the name it stands in, its part of speech, its head.

A document that was not read by the model says nothing, and the tagger was taught to do without.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from geo.domain import Document, Token
from geo.recognition.words import Word


class Remark(NamedTuple):
    """Of one word: label of the name around it with B or I ("" outside names), part of speech, relation, head, case."""

    name: str
    pos: str
    dep: str
    head: str
    case: str


SILENT = Remark("", "", "", "", "")


def remark_on(document: Document, words: Sequence[Word]) -> list[Remark]:
    """Give what the model says of each word, in order; SILENT throughout where the document has no tokens."""
    tokens = document.tokens
    if not tokens:
        return [SILENT] * len(words)
    names = _names_at(document)
    cases = {t.head: t.text.lower() for t in tokens if t.dep == "case" and t.head > t.index}
    starts = [t.span.start for t in tokens]
    remarks = []
    for word in words:
        i = bisect_right(starts, word.start) - 1
        if i < 0 or tokens[i].span.end <= word.start:
            remarks.append(SILENT)
        else:
            remarks.append(_remark(tokens, i, names.get(i, ""), cases))
    return remarks


def _remark(tokens: Sequence[Token], i: int, name: str, cases: dict[int, str]) -> Remark:
    token = tokens[i]
    top = token
    for _ in range(3):
        if top.dep not in ("flat", "compound", "appos", "conj", "nmod:poss") or top.head == top.index:
            break
        if top.dep != "flat" and tokens[top.head].pos != "PROPN":
            break
        top = tokens[top.head]
    head = tokens[top.head]
    return Remark(name, token.pos, f"{token.dep}>{top.dep}", head.lemma.lower(), cases.get(top.index, ""))


def _names_at(document: Document) -> dict[int, str]:
    """Map tokens to the label of the name over them."""
    tokens = document.tokens
    starts = [t.span.start for t in tokens]
    labels: dict[int, str] = {}
    for mention in document.mentions:
        if mention.label == "DATE":
            continue
        i = bisect_right(starts, mention.span.start) - 1
        place = "B"
        while 0 <= i < len(tokens) and tokens[i].span.start < mention.span.end:
            labels[i] = f"{mention.label}{place}"
            place = "I"
            i += 1
    return labels

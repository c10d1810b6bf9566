"""What the language model says of each word, for the tagger: the name it stands in, its part of speech, its head.

A document that was not read by the model says nothing, and the tagger was taught to do without.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
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
_SURNAME = "surname"


def remark_on(document: Document, words: Sequence[Word]) -> list[Remark]:
    """Give what the model says of each word, in order; SILENT throughout where the document has no tokens."""
    tokens = document.tokens
    if not tokens:
        return [SILENT] * len(words)
    names = _names_at(document)
    cases = {t.head: t.text.lower() for t in tokens if t.dep == "case" and t.head > t.index}
    remarks = []
    i = -1
    for word in words:
        while i + 1 < len(tokens) and tokens[i + 1].span.start <= word.start:
            i += 1
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


def count_votes(names: Sequence[str], remarks: Sequence[Remark]) -> dict[str, Counter[str]]:
    """Count by word, over the document, the kinds of names that the model sees it in; `names` is "" for small words.

    "surname" counts how often it ends a person's name: who is "Ann Fairfield" once may be "Fairfield" later.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for i, (name, remark) in enumerate(zip(names, remarks, strict=True)):
        if name:
            votes[name][remark.name[:3]] += 1
            if remark.name == "PERSONI" and (i + 1 == len(remarks) or remarks[i + 1].name != "PERSONI"):
                votes[name][_SURNAME] += 1
    return votes


def told_features(i: int, remarks: Sequence[Remark], votes: Counter[str], key: str, first_list: str) -> list[str]:
    """Describe what the model says of a word and its neighbours, as features; `key` is the gazetteer's kind of it."""
    here = remarks[i]
    if not here.pos:
        return ["silent"]
    before = remarks[i - 1] if i else SILENT
    after = remarks[i + 1] if i + 1 < len(remarks) else SILENT
    name = here.name or "O"
    surname = min(votes[_SURNAME], 2)
    best = max((n, label) for label, n in votes.items() if label != _SURNAME)[1] if votes else ""
    return [
        f"m={name}",
        f"m={name}|{key}",
        f"m={name}|{first_list}",
        f"m3={before.name}|{name}|{after.name}",
        f"mv={best}|{name}",
        f"sur={surname}|{name}",
        f"sur={surname}|{bool(here.case)}|{before.name[:3]}",
        f"mp={here.pos}|{name}",
        f"p3={before.pos}|{here.pos}|{after.pos}",
        f"dep={here.dep}",
        f"dep={here.dep}|{name}",
        f"case={here.case}|{name}",
        f"case={here.case}|{here.dep}",
        f"head={here.head}|{here.dep}",
        f"head={here.head}|{here.case}",
    ]


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

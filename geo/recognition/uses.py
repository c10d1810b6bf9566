"""How a place name is used: the place itself, its people acting ("Moscow said"), or part of another name.

A maximum-entropy classifier over the words around the name and its place in the sentence; the labels it was
trained on are those of GeoWebNews (Gritta et al. 2020, "A Pragmatic Guide to Geoparsing Evaluation").
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import cast

import pycrfsuite

from geo.domain import Document, Span, Token, Use
from geo.errors import DataError
from geo.gazetteer.names import CAPITAL, COUNTRY
from geo.recognition.features import FeatureMaker, class_key
from geo.recognition.lexicon import Lexicon
from geo.recognition.words import Word
from geo.settings import data_folder


class UseClassifier:
    """Names in a document -> how each is used."""

    def __init__(self, path: Path, features: FeatureMaker) -> None:
        if not path.exists():
            raise DataError(
                f"{path} is missing; restore it from the repository or run `python -m geo.training.recognition`"
            )
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(path))
        self._features = features

    def classify(self, document: Document, words: Sequence[Word], spans: Sequence[Span]) -> list[Use]:
        """Say of each name how it is used: owners and parts of compounds, then who acts, then by the classifier."""
        rows = use_features(document, words, spans, self._features)
        starts = [t.span.start for t in document.tokens]
        return [self._use_of(document, starts, span, row) for span, row in zip(spans, rows, strict=True)]

    def _use_of(self, document: Document, starts: Sequence[int], span: Span, row: list[str]) -> Use:
        if _is_owner(document.text, span):
            return "modifier"
        kinds = self._features.class_of(span.of(document.text))
        if kinds & (COUNTRY | CAPITAL) and acts(document.tokens, starts, span):
            return "metonym"
        if is_reached(document.tokens, starts, span) or is_where(document.tokens, starts, span):
            return "literal"
        return cast(Use, self._tagger.tag([row])[0])


def _is_owner(text: str, span: Span) -> bool:
    """Say whether a name owns what follows or is joined to it: "Oman's minister", "a U.S.-led raid"."""
    return _OWNER.match(text, span.end) is not None


def acts(tokens: Sequence[Token], starts: Sequence[int], span: Span) -> bool:
    """Say whether a name, alone or joined to others by "and", is the subject of a verb: "China and Russia agreed"."""
    top = _top_of(tokens, starts, span)
    if top is None or (top.index + 1 < len(tokens) and tokens[top.index + 1].text in _NOT_ACTING):
        return False
    while top.dep == "conj" and top.head < top.index:
        top = tokens[top.head]
    head = tokens[top.head]
    return top.dep == "nsubj" and head.pos == "VERB" and head.index > top.index


def is_reached(tokens: Sequence[Token], starts: Sequence[int], span: Span) -> bool:
    """Say whether somebody comes to a place or leaves it: "visited Russia", "fled Iraq"."""
    top = _top_of(tokens, starts, span)
    return top is not None and top.dep == "obj" and tokens[top.head].lemma.lower() in _MOVES


def is_where(tokens: Sequence[Token], starts: Sequence[int], span: Span) -> bool:
    """Say whether a preposition of place stands before a name that is no part of a compound: "in Russia"."""
    top = _top_of(tokens, starts, span)
    first = bisect_left(starts, span.start)
    if top is None or top.dep not in ("obl", "nmod") or not first:
        return False
    before = tokens[first - 2 : first] if tokens[first - 1].text.lower() == "the" else tokens[first - 1 : first]
    return bool(before) and before[0].text.lower() in _WHERE


def _top_of(tokens: Sequence[Token], starts: Sequence[int], span: Span) -> Token | None:
    """Give the word of a name that the rest hangs on; None where the name is a part of a longer one."""
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    if last <= first or (last < len(tokens) and tokens[last].pos == "PROPN"):
        return None
    return next((t for t in tokens[first:last] if not first <= t.head < last), tokens[last - 1])


def use_features(
    document: Document, words: Sequence[Word], spans: Sequence[Span], features: FeatureMaker
) -> list[list[str]]:
    """Describe what stands around each name, as strings for the classifier."""
    starts = [w.start for w in words]
    tokens = document.tokens
    token_starts = [t.span.start for t in tokens]
    rows = []
    for span in spans:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        kind = class_key(features.class_of(span.of(document.text)))
        row = _word_features(words, first, last, features.lexicon, kind)
        if tokens:
            bounds = bisect_left(token_starts, span.start), bisect_left(token_starts, span.end)
            row += _parse_features(tokens, *bounds, kind)
        rows.append(row)
    return rows


def _word_features(words: Sequence[Word], first: int, last: int, lexicon: Lexicon, kind: str) -> list[str]:
    def at(i: int) -> str:
        return words[i].text if 0 <= i < len(words) else "^"

    row = [f"w={at(last - 1).lower()}", f"n={min(last - first, 3)}", f"g={kind}"]
    row += [f"g-={kind}|{at(first - 1).lower()}", f"g+={kind}|{at(last).lower()}"]
    for step in (1, 2, 3):
        for sign, i in (("-", first - step), ("+", last + step - 1)):
            word = at(i)
            row.append(f"{sign}{step}={word.lower()}")
            row.append(f"{sign}{step}c={word[0].isupper()}{word.isalpha()}")
            row += [f"{sign}{step}L={name}" for name in lexicon.classes.get(word.lower(), ()) if name not in _PEOPLE]
            if step == 1 and word.isalpha():
                row.append(f"{sign}e={word.lower()[-3:]}")
    row.append(f"-+={at(first - 1).lower()}|{at(last).lower()}")
    row.append(f"++={at(last).lower()}|{at(last + 1).lower()}")
    row.append(f"--={at(first - 2).lower()}|{at(first - 1).lower()}")
    row.append(f"up={at(first).isupper() and len(at(first)) > 3}")
    row.append(f"edge={first == 0 or at(first - 1)[0] in _ENDS}")
    return row


def _parse_features(tokens: Sequence[Token], first: int, last: int, kind: str) -> list[str]:
    if last <= first:
        return []
    inside = range(first, last)
    top = next((tokens[i] for i in inside if tokens[i].head not in inside), tokens[last - 1])
    head = tokens[top.head]
    case = _case_of(tokens, top)
    lead = _lead_of(tokens, top)
    over = tokens[lead.head]
    role, deed = f"{lead.dep}|{_case_of(tokens, lead)}", load_deeds().get(over.lemma.lower(), over.pos)
    return [
        f"dep={top.dep}",
        f"gd={kind}|{top.dep}|{head.pos}",
        f"case={case}",
        f"dc={top.dep}|{case}",
        f"hp={head.pos}|{top.dep}",
        f"hl={head.lemma.lower()}|{top.dep}",
        f"hd={head.dep}|{top.dep}",
        f"hs={head.index > top.index}|{top.dep}|{head.pos}|{head.text[:1].isupper()}",
        f"role={role}",
        f"role={role}|{kind}",
        f"deed={deed}|{role}",
        f"deed={deed}|{role}|{kind}",
        f"over={over.lemma.lower()}|{role}",
    ]


def _lead_of(tokens: Sequence[Token], top: Token) -> Token:
    """Find the first of names joined together: in "China and Russia agreed" both act."""
    for _ in range(6):
        if top.dep not in ("conj", "appos", "flat") or top.head == top.index:
            break
        top = tokens[top.head]
    return top


def _case_of(tokens: Sequence[Token], token: Token) -> str:
    before = tokens[max(0, token.index - 6) : token.index]
    return next((t.lemma.lower() for t in before if t.head == token.index and t.dep == "case"), "")


@cache
def load_deeds() -> dict[str, str]:
    """Map verbs and nouns of events to the types they tell of, out of the lexicons that events are coded by."""
    deeds: dict[str, str] = {}
    for name, column in (("event_verbs.csv", "verb"), ("event_nouns.csv", "noun")):
        with (data_folder() / "lexicons" / name).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                deeds.setdefault(row[column], row["type"])
    return deeds


_OWNER = re.compile(r"['’](?:s\b| (?=\w))|-(?=[a-z])")
_WHERE = frozenset(("in", "at", "near", "inside", "outside", "throughout", "across", "into", "around"))
_NOT_ACTING = frozenset((",", ":", "(", "-", "–", "—", "/"))
_MOVES = frozenset(
    (
        *("visit", "leave", "reach", "enter", "flee", "tour", "cross", "invade", "quit", "hit", "strike", "shell"),
        *("capture", "seize", "occupy", "besiege", "ravage", "devastate", "lash", "rock", "batter"),
    )
)
_ENDS = '.!?\n”"'
_PEOPLE = frozenset(("given", "surname"))

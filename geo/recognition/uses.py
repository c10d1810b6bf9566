"""How a place name is used: the place itself, its people acting ("Moscow said"), or part of another name.

A maximum-entropy classifier over the words around the name and its place in the sentence; the labels it was
trained on are those of GeoWebNews (Gritta et al. 2020, "A Pragmatic Guide to Geoparsing Evaluation").
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pycrfsuite

from geo.domain import Document, Span, Token, Use
from geo.errors import DataError
from geo.recognition.dealings import (
    acts_along,
    does_which,
    is_apposed,
    is_between,
    is_datelined,
    is_many,
    is_played,
    is_to_do,
    owns_deed,
    owns_ground,
    stands_against,
    takes_part,
)
from geo.recognition.features import FeatureMaker, class_key
from geo.recognition.lexicon import Lexicon
from geo.recognition.sharing import share_uses
from geo.recognition.standing import (
    Standing,
    acts,
    does_so,
    is_asked,
    is_bearing,
    is_compound,
    is_headed,
    is_of_kind,
    is_part_of,
    is_reached,
    is_where,
    lies,
    speaks,
    stand,
    stands_free,
    undergoes,
)
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
        """Say of each name how it is used: by rule where one speaks, else as the list it stands in, else as learned."""
        rows = use_features(document, words, spans, self._features)
        starts = [t.span.start for t in document.tokens]
        kinds = [self._features.class_of(span.of(document.text)) for span in spans]
        standing = [stand(document, starts, span, kind) for span, kind in zip(spans, kinds, strict=True)]
        told = [_told(document, span, at) for span, at in zip(spans, standing, strict=True)]
        learned = [self._learned(row, at) for row, at in zip(rows, standing, strict=True)]
        shared = share_uses(document.text, spans, standing, told)
        return [use or other for use, other in zip(shared, learned, strict=True)]

    def _learned(self, row: list[str], at: Standing) -> Use:
        self._tagger.set([row])
        use = max(_WEIGHTS, key=lambda name: _WEIGHTS[name] * self._tagger.marginal(name, 0))
        if use == "modifier" and at.tokens and stands_free(at):
            return "literal"
        if use == "metonym" and is_compound(at):
            return "modifier"
        return "literal" if use == "metonym" and (lies(at) or undergoes(at)) else use


def _told(document: Document, span: Span, at: Standing) -> Use | None:
    """Give the use that the first rule tells, if any does."""
    if _OWNER.match(document.text, span.end):
        return "metonym" if owns_deed(at) else "literal" if owns_ground(at) else "modifier"
    if document.section_at(span.start) == "dateline":
        return "literal"
    return next((use for rule, use in _RULES if rule(at)), None)


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


_WEIGHTS: dict[Use, float] = {"literal": 1.0, "metonym": 2.0, "modifier": 1.0}  # metonyms are few, and were missed most
_OWNER = re.compile(r"['’](?:s\b| (?=\w))|-(?=[a-z])")
_ENDS = '.!?\n”"'
_PEOPLE = frozenset(("given", "surname"))
_RULES: tuple[tuple[Callable[[Standing], bool], Use], ...] = (
    (is_of_kind, "literal"),
    (is_part_of, "literal"),
    (is_bearing, "literal"),
    (is_headed, "literal"),
    (is_datelined, "literal"),
    (is_apposed, "literal"),
    (lies, "literal"),
    (acts, "metonym"),
    (speaks, "metonym"),
    (does_so, "metonym"),
    (is_asked, "metonym"),
    (stands_against, "metonym"),
    (is_between, "metonym"),
    (is_played, "metonym"),
    (does_which, "metonym"),
    (takes_part, "metonym"),
    (is_to_do, "metonym"),
    (is_many, "metonym"),
    (acts_along, "metonym"),
    (is_reached, "literal"),
    (is_where, "literal"),
)

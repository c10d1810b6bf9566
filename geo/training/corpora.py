"""The training corpora as spaCy documents: joined, cleaned, and copied with other people's names put in."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.tokens import Span as SpacySpan

from geo.training.names import FullName, NameMaker

_PRONOUNS = re.compile(
    r"(?:we|us|our|they|them|their|it|he|she|you|i|who|which|this|that|these|those|people)$", re.IGNORECASE
)
_LONGEST_NAME = 9  # words


@dataclass(slots=True)
class _Word:
    """A word of a document that is being rewritten; `head` counts words of the document it came from."""

    text: str
    space: bool
    pos: str
    morph: str
    lemma: str
    dep: str
    head: int
    start: int


def load_docs(folder: Path, name: str, nlp: Language) -> list[Doc]:
    """Load one corpus of shared corpora/spacy."""
    return list(DocBin().from_disk(folder / f"{name}.spacy").get_docs(nlp.vocab))


def join_names(parses: Sequence[Doc], names: Sequence[Doc]) -> list[Doc]:
    """Put the names of one corpus file onto the trees of the other, where both have the same words."""
    for parse, named in zip(parses, names, strict=True):
        if [t.text for t in parse] == [t.text for t in named]:
            parse.set_ents([SpacySpan(parse, e.start, e.end, label=e.label_) for e in named.ents])
        else:
            parse.set_ents([], default="missing")
    return list(parses)


def clean_names(doc: Doc, countries: frozenset[str]) -> Doc:
    """Correct what weak corpora get wrong: countries are LOC, pronouns no names; doubtful spans become unknown."""
    kept, unknown = [], []
    for entity in doc.ents:
        if _PRONOUNS.match(entity.text):
            continue
        first = next((t.i for t in entity if t.text[0].isupper() or t.text[0].isdigit()), None)
        if (
            first is None
            or len(entity) > _LONGEST_NAME
            or (entity.label_ == "PERSON" and first != entity.start and len(entity) > 4)
        ):
            unknown.append(entity)
        elif entity.label_ == "ORG" and entity.text in countries:
            kept.append(SpacySpan(doc, entity.start, entity.end, label="LOC"))
        else:
            kept.append(entity)
    doc.set_ents(kept, missing=unknown)
    return doc


def mend_apostrophes(doc: Doc) -> Doc:
    """Join "'" and "s" that a corpus wrote apart ("Zappa ' s"), and glue full stops and commas to their word."""
    joined = [
        i
        for i in range(len(doc) - 1)
        if doc[i].text == "'" and doc[i + 1].text == "s" and not any(i == e.start or i == e.end - 1 for e in doc.ents)
    ]
    entities = [(e.start_char, e.end_char, e.label_) for e in doc.ents]
    words, spaces, starts, skip = [], [], [], False
    for token in doc:
        if skip:
            skip = False
            continue
        skip = token.i in joined
        words.append("'s" if skip else token.text)
        spaces.append(bool(doc[token.i + skip].whitespace_))
        starts.append(token.idx)
        if len(spaces) > 1 and (words[-1] in {"'s", ",", ".", ")", ";", ":", "?", "!"}):
            spaces[-2] = False
        if words[-1] == "(":
            spaces[-1] = False
    mended = Doc(doc.vocab, words=words, spaces=spaces)
    ends = [*starts[1:], len(doc.text) + 1]
    spans = []
    for start, end, label in entities:
        inside = [i for i, (s, e) in enumerate(zip(starts, ends, strict=True)) if s < end and e > start and s >= start]
        if inside:
            spans.append(SpacySpan(mended, inside[0], inside[-1] + 1, label=label))
    mended.set_ents(spans)
    return mended


class Swapper:
    """Writes a document again with other names in it; trees and spans stay true."""

    def __init__(self, nlp: Language, names: NameMaker, chance: random.Random) -> None:
        self._nlp = nlp
        self._names = names
        self._chance = chance
        self._single = [city for city in names.cities if " " not in city and "-" not in city and city.isalpha()]

    def swap(self, doc: Doc) -> Doc:
        """Copy a document, most people and some places replaced; one person keeps one name throughout."""
        people: dict[str, FullName] = {}
        replaced = {}
        for entity in doc.ents:
            words = self._replacement(doc, entity, people)
            if words:
                replaced[entity.start] = (entity, words)
        is_upper = len(doc) < 60 and self._chance.random() < 0.04
        return self._rewrite(doc, replaced, is_upper)

    def _replacement(self, doc: Doc, entity: SpacySpan, people: dict[str, FullName]) -> list[str]:
        is_parsed = doc.has_annotation("DEP")
        if entity.label_ == "PERSON" and entity[0].text[0].isupper():
            if is_parsed and not _is_one_subtree(entity):
                return []
            last = entity[-1].text.lower()
            if last not in people:
                people[last] = self._names.make_person()
            name = people[last].full if len(entity) > 1 else people[last].family
            return [
                t.text
                for t in self._nlp.make_doc(name.upper() if entity.text.isupper() and len(entity.text) > 3 else name)
            ]
        if entity.label_ == "LOC" and len(entity) == 1 and self._chance.random() < 0.35 and entity[0].text.istitle():
            return [
                self._chance.choice(
                    self._single if self._chance.random() < 0.7 else ["Iraq", "Syria", "Russia", "Kenya", "Peru"]
                )
            ]
        return []

    def _rewrite(self, doc: Doc, replaced: dict[int, tuple[SpacySpan, list[str]]], is_upper: bool) -> Doc:
        words: list[_Word] = []
        entities: list[tuple[int, int, str]] = []
        moved: dict[int, int] = {}
        plain = {e.start: e for e in doc.ents if e.start not in replaced}
        i = 0
        while i < len(doc):
            if i in replaced:
                entity, texts = replaced[i]
                entities.append((len(words), len(words) + len(texts), entity.label_))
                moved.update(dict.fromkeys(range(entity.start, entity.end), len(words)))
                words += _name_words(entity, texts, len(words))
                i = entity.end
                continue
            if i in plain:
                entities.append((len(words), len(words) + len(plain[i]), plain[i].label_))
            token = doc[i]
            moved[i] = len(words)
            words.append(
                _Word(
                    token.text,
                    bool(token.whitespace_),
                    token.pos_,
                    str(token.morph),
                    token.lemma_,
                    token.dep_,
                    token.head.i,
                    int(token.is_sent_start or 0),
                )
            )
            i += 1
        return _build(doc, words, entities, moved, is_upper)


def _is_one_subtree(entity: SpacySpan) -> bool:
    """Say whether only one word of a name has its head outside the name."""
    return sum(1 for t in entity if t.head == t or not entity.start <= t.head.i < entity.end) == 1


def _name_words(entity: SpacySpan, texts: Sequence[str], offset: int) -> Iterator[_Word]:
    """Give a name's words with the tree that UD gives names: flat under the first; hyphens hang on the next word."""
    root = entity.root
    for k, text in enumerate(texts):
        is_last = k == len(texts) - 1
        glued = text == "-" or (not is_last and texts[k + 1] == "-")
        space = bool(entity[-1].whitespace_) if is_last else not glued
        start = 1 if k == 0 and entity[0].is_sent_start else 0
        if k == 0:
            yield _Word(
                text, space, "PROPN", "Number=Sing", text, root.dep_, root.head.i if root.head != root else -1, start
            )
        elif text == "-" and not is_last:
            yield _Word(text, space, "PUNCT", "", text, "punct", -2 - (offset + k + 1), start)
        else:
            yield _Word(text, space, "PROPN", "Number=Sing", text, "flat", -2 - offset, start)


def _build(
    doc: Doc, words: list[_Word], entities: list[tuple[int, int, str]], moved: dict[int, int], is_upper: bool
) -> Doc:
    """Make the document. Heads below -1 are already places in it; -1 is a root."""
    texts = [w.text.upper() if is_upper else w.text for w in words]
    spaces = [w.space for w in words]
    if doc.has_annotation("DEP"):
        heads = [i if w.head == -1 else -2 - w.head if w.head < -1 else moved[w.head] for i, w in enumerate(words)]
        built = Doc(
            doc.vocab,
            words=texts,
            spaces=spaces,
            heads=heads,
            deps=[w.dep for w in words],
            pos=[w.pos for w in words],
            morphs=[w.morph for w in words],
            lemmas=[w.lemma for w in words],
        )
    else:
        built = Doc(doc.vocab, words=texts, spaces=spaces, sent_starts=[w.start == 1 for w in words])
    built.set_ents([SpacySpan(built, s, e, label=label) for s, e, label in entities])
    return built


def make_template_docs(nlp: Language, names: NameMaker, count: int, per_doc: int = 2) -> Iterator[Doc]:
    """Make small documents of news sentences filled with made-up names."""
    for _ in range(count // per_doc):
        text, spans = "", []
        for _ in range(per_doc):
            sentence, found = names.make_sentence()
            offset = len(text) + bool(text)
            text = f"{text} {sentence}" if text else sentence
            spans += [(s + offset, e + offset, label) for s, e, label in found]
        doc = nlp.make_doc(text)
        made = [doc.char_span(s, e, label=label) for s, e, label in spans]
        if None not in made:
            doc.set_ents([span for span in made if span is not None])
            yield doc

"""Article -> Document, with the project's own language model."""

from __future__ import annotations

import dataclasses
import itertools
import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from geo import settings
from geo.domain import Article, Document, Mention, MentionLabel, Passage, Sentence, Span, Token
from geo.errors import DataError
from geo.text.analysis import analyze
from geo.text.blas import use_fast_products
from geo.text.dates import find_dates
from geo.text.embeddings import remember_words
from geo.text.lemmas import Lemmatizer
from geo.text.published import find_published
from geo.text.sections import READ_LIMIT, find_sections
from geo.text.sentences import find_starts
from geo.text.trees import mend_trees

_log = logging.getLogger(__name__)
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("’‘‛`´′", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("\n\r\t\x0b\x0c\x85\xa0\u2028\u2029\u202f\u2009\u3000", " "),
        **dict.fromkeys("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\x00", " "),
    }
)
_UD = {"ROOT": "root", "_": ""}  # what spaCy writes otherwise
_CUT = "words and offsets"
_ENDLESS = re.compile(r"\S{150,}")
_TITLE = re.compile(
    r"(?:mr|mrs|ms|miss|dr|prof|professor|gen|general|lt|lieutenant|col|colonel|maj|major|brig|brigadier|capt|captain"
    r"|sgt|sergeant|adm|admiral|cmdr|commander|president|premier|minister|ambassador|envoy|senator|sen|rep|gov|governor"
    r"|chancellor|secretary|spokes(?:man|woman|person)|mayor|prime|foreign|former|vice|fm|pm|deputy|chief)\.?$",
    re.IGNORECASE,
)


class Reader:
    """Reads articles with the language model in `folder`, which is loaded when the first text comes.

    Raises DataError when there is no model there.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or settings.data_folder() / "models" / "language"

    @cached_property
    def _model(self) -> Language:
        if not (self._folder / "meta.json").exists():
            raise DataError(f"no language model in {self._folder}; run `python -m geo.training.language`")
        use_fast_products()
        nlp = prepare(spacy.load(self._folder))
        remember_words(nlp)
        return nlp

    @cached_property
    def _lemmatizer(self) -> Lemmatizer:
        return Lemmatizer.load(self._folder / "lemmas.json")

    def read(self, article: Article) -> Document:
        """Read one article. Of a very long text only the first `READ_LIMIT` characters are read."""
        return self.read_many([article])[0]

    def read_many(self, articles: Sequence[Article]) -> list[Document]:
        """Read articles in the order given; several at once are quicker than one by one."""
        pages = [(article, find_sections(article.text, article.title)) for article in articles]
        docs = [self._cut(article, passages) for article, passages in pages]
        analyze(self._model, itertools.chain.from_iterable(docs))
        return [self._make_document(*page, of_page) for page, of_page in zip(pages, docs, strict=True)]

    def _cut(self, article: Article, passages: Sequence[Passage]) -> list[Doc]:
        """Cut each passage into words, for itself, so that a paragraph always ends its sentence."""
        text = article.text
        if len(text) > READ_LIMIT:
            _log.warning("article %s: only the first %d of %d characters are read", article.id, READ_LIMIT, len(text))
        plain = text[:READ_LIMIT].translate(_PLAIN)
        plain = _ENDLESS.sub(lambda match: " " * len(match.group()), plain)
        return [tokenize(self._model, passage.span.of(plain)) for passage in passages]

    def _make_document(self, article: Article, passages: tuple[Passage, ...], docs: Sequence[Doc]) -> Document:
        text = article.text
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        mentions: list[Mention] = []
        for passage, doc in zip(passages, docs, strict=True):
            first = len(tokens)
            made = self._make_tokens(doc, text, passage.span.start, first)
            tokens += [self._of_its_kind(*pair) for pair in zip(made, mend_trees(made, first), strict=True)]
            sentences += _make_sentences(doc, tokens, first)
            mentions += _make_mentions(doc, text, tokens[first:], passage)
        return Document(
            article=article,
            published=find_published(article, passages),
            passages=passages,
            sentences=tuple(sentences),
            tokens=tuple(tokens),
            mentions=tuple(mentions),
        )

    def _of_its_kind(self, read: Token, mended: Token) -> Token:
        """Give a word whose part of speech was mended the lemma of that part."""
        if read.pos == mended.pos:
            return mended
        return dataclasses.replace(mended, lemma=self._lemmatizer.lemma(mended.text, mended.pos, mended.morph))

    def _make_tokens(self, doc: Doc, text: str, offset: int, first: int) -> list[Token]:
        """Make our tokens of spaCy's, whose columns are quicker to ask for than each token for itself."""
        found = doc.to_array(["POS", "DEP", "MORPH", "HEAD"])
        heads = found[:, 3].view(np.int64).tolist()
        kinds = found[:, :3].tolist()
        name = {code: _UD.get(label := doc.vocab.strings[code], label) for code in set().union(*kinds)}
        tokens: list[Token] = []
        for word, begin, (pos, dep, morph), head in zip(*(doc.user_data[_CUT]), kinds, heads, strict=True):
            start, index = offset + begin, first + len(tokens)
            span = Span(start, start + len(word))
            lemma = self._lemmatizer.lemma(word, name[pos], name[morph])
            tokens.append(Token(index, span, span.of(text), lemma, name[pos], name[dep], index + head, name[morph]))
        return tokens


def prepare(nlp: Language) -> Language:
    """Give a pipeline the word boundaries that news needs: ranks with their full stop, words joined by dashes apart."""
    tokenizer = cast("Any", nlp.tokenizer)
    for rank in (
        "Lt.",
        "Col.",
        "Maj.",
        "Capt.",
        "Sgt.",
        "Brig.",
        "Cmdr.",
        "Cpl.",
        "Amb.",
        "Hon.",
        "Sec.",
        "Gens.",
        "Sept.",
    ):
        tokenizer.add_special_case(rank, [{"ORTH": rank}])
    infixes = [
        *(nlp.Defaults.infixes or ()),
        r"(?<=[^\W\d_])[—–](?=[^\W\d_])",
        r"(?<=\w)--+(?=\w)",
        r"(?<=[a-z]{2})/(?=[A-Z])",
    ]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp


def tokenize(nlp: Language, text: str) -> Doc:
    """Cut a passage into words and sentences. White space makes no words; `user_data` has words and offsets."""
    words = [token for token in nlp.make_doc(text) if not token.is_space]
    texts = [token.text for token in words]
    starts = [token.idx for token in words]
    follows = [*starts[1:], len(text)] if words else []
    spaces = [start > word.idx + len(word) for word, start in zip(words, follows, strict=True)]
    doc = Doc(nlp.vocab, words=texts, spaces=spaces, sent_starts=cast("Any", find_starts(texts, spaces)))
    doc.user_data[_CUT] = texts, starts
    return doc


def _make_sentences(doc: Doc, tokens: Sequence[Token], first: int) -> Iterator[Sentence]:
    for sentence in doc.sents:
        start, last = first + sentence.start, first + sentence.end
        yield Sentence(Span(tokens[start].span.start, tokens[last - 1].span.end), start, last)


def _make_mentions(doc: Doc, text: str, tokens: Sequence[Token], passage: Passage) -> list[Mention]:
    """List names and dates in order. A date within a person's name is none; a name within a date is none."""
    names = [_make_name(entity.label_, tokens[entity.start : entity.end], text) for entity in doc.ents]
    people = [name.span for name in names if name.label == "PERSON"]
    dates = [
        span for span in _shift(find_dates(passage.span.of(text)), passage.span.start) if not _is_within(span, people)
    ]
    kept = [name for name in names if not _is_within(name.span, dates)]
    return sorted([*kept, *(Mention(span, span.of(text), "DATE") for span in dates)], key=lambda m: m.span)


def _make_name(label: str, tokens: Sequence[Token], text: str) -> Mention:
    """Make a name's mention; titles before a person's name are no part of it ("Ambassador Hill")."""
    while label == "PERSON" and len(tokens) > 1 and _TITLE.match(tokens[0].text):
        tokens = tokens[1:]
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    return Mention(span, span.of(text), cast("MentionLabel", label))


def _shift(spans: Iterable[Span], offset: int) -> Iterator[Span]:
    return (Span(span.start + offset, span.end + offset) for span in spans)


def _is_within(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)

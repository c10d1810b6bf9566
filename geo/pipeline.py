"""From articles to readings: the only room that knows all the stages.

    geoparser = Geoparser()
    reading = geoparser.read("Iraqi and Russian ministers met in Moscow on Wednesday.")

An article is read into a document; its toponyms are recognised, then resolved to places; what happened there is
coded as events and visits. Each stage stands behind a protocol of `geo.domain`, so any of them can be replaced.
"""

from __future__ import annotations

import dataclasses
import itertools
import logging
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from geo.domain import (
    Article,
    Demonym,
    Document,
    DocumentReader,
    EventCoder,
    PlaceResolver,
    Reading,
    Toponym,
    ToponymRecognizer,
)
from geo.errors import ArticleError, GeoError
from geo.jsonl import article_id

if TYPE_CHECKING:
    from geo.gazetteer import Gazetteer

_log = logging.getLogger(__name__)
_BATCH = 16  # articles read by the language model at once: enough to fill its batches, little to lose


@dataclasses.dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be read, in its place among the readings, with one line that says why."""

    id: str
    error: str


class Geoparser:
    """Read articles: places, people, events and visits, each with the words that say so.

    The stages are built on first use (models load in about a second, the gazetteer's index is built once, in under
    half a minute), unless they are given.
    """

    def __init__(
        self,
        *,
        reader: DocumentReader | None = None,
        recognizer: ToponymRecognizer | None = None,
        resolver: PlaceResolver | None = None,
        coder: EventCoder | None = None,
        gazetteer: Gazetteer | None = None,
    ) -> None:
        self._gazetteer = gazetteer
        self._reader, self._recognizer = reader, recognizer
        self._resolver, self._coder = resolver, coder

    @cached_property
    def gazetteer(self) -> Gazetteer:
        from geo.gazetteer import Gazetteer

        return self._gazetteer or Gazetteer.open()

    @cached_property
    def reader(self) -> DocumentReader:
        from geo.text import Reader

        return self._reader or Reader()

    @cached_property
    def recognizer(self) -> ToponymRecognizer:
        from geo.recognition import Recognizer

        return self._recognizer or Recognizer(self.gazetteer)

    @cached_property
    def resolver(self) -> PlaceResolver:
        from geo.resolution import Resolver

        return self._resolver or Resolver(self.gazetteer)

    @cached_property
    def coder(self) -> EventCoder:
        from geo.events import Coder

        return self._coder or Coder()

    def read(self, article: Article | str) -> Reading:
        """Read one article, or a bare text. Raises ArticleError when there is nothing to read."""
        if isinstance(article, str):
            article = Article(id=article_id(None, article), text=article)
        if not article.text.strip():
            raise ArticleError("the article has no text")
        return self._finish(self.reader.read(article))

    def read_many(self, articles: Sequence[Article]) -> list[Reading]:
        """Read articles in order; the first that can't be read raises."""
        return [self._finish(document) for document in self.reader.read_many(articles)]

    def stream(self, articles: Iterable[Article | Failure]) -> Iterator[Reading | Failure]:
        """Read articles as they come, in order; one that can't be read becomes a Failure and the rest goes on."""
        queue = iter(articles)
        while batch := list(itertools.islice(queue, _BATCH)):
            documents = iter(self._documents([a for a in batch if isinstance(a, Article)]))
            for article in batch:
                yield article if isinstance(article, Failure) else self._reading_or_failure(article, next(documents))

    def _documents(self, articles: Sequence[Article]) -> list[Document | Failure]:
        try:
            return list(self.reader.read_many(articles))
        except Exception:
            _log.debug("a batch failed; reading its articles one by one", exc_info=True)
        documents: list[Document | Failure] = []
        for article in articles:
            try:
                documents.append(self.reader.read(article))
            except Exception as error:
                documents.append(_failure(article, error))
        return documents

    def _reading_or_failure(self, article: Article, document: Document | Failure) -> Reading | Failure:
        if isinstance(document, Failure):
            return document
        try:
            return self._finish(document)
        except Exception as error:
            return _failure(article, error)

    def _finish(self, document: Document) -> Reading:
        toponyms, demonyms = self._names(document)
        resolutions, focus = self.resolver.resolve(document, toponyms, demonyms)
        if document.article.spans is not None:
            return Reading(document, focus, resolutions)
        people, events, visits = self.coder.code(document, resolutions, demonyms, focus)
        return Reading(document, focus, resolutions, demonyms, people, events, visits)

    def _names(self, document: Document) -> tuple[tuple[Toponym, ...], tuple[Demonym, ...]]:
        """Find the names, or take those given; the peoples named beside them are context either way."""
        toponyms, demonyms = self.recognizer.recognize(document)
        if document.article.spans is None:
            return toponyms, demonyms
        return self.recognizer.describe_spans(document, document.article.spans), demonyms


def _failure(article: Article, error: Exception) -> Failure:
    if not isinstance(error, GeoError):
        _log.warning("article %s failed", article.id, exc_info=error)
    return Failure(article.id, str(error) if isinstance(error, GeoError) else f"this article can't be read: {error!r}")

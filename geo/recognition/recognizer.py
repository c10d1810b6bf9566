"""Document -> the place names and demonyms in it: a tagger, then a few named passes in order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from geo.domain import Demonym, Document, Section, Span, Toponym
from geo.gazetteer.names import COUNTRY, DIVISION, REGION, WATER
from geo.recognition.casing import recase
from geo.recognition.consistency import spread_names
from geo.recognition.demonyms import find_demonyms
from geo.recognition.features import FeatureMaker, NameClasses
from geo.recognition.language import remark_on
from geo.recognition.lexicon import load_lexicon
from geo.recognition.passes import PASSES, add_datelines
from geo.recognition.scene import Scene
from geo.recognition.tagger import FoundName, Tagger, take_names
from geo.recognition.uses import UseClassifier
from geo.recognition.words import Word, split_words
from geo.settings import data_folder

_THRESHOLD = 0.4
_SURE = 0.9
_FLOOR = 0.02
_KINDS = frozenset(("generic", "water", "relief", "street"))
_VAST = COUNTRY | DIVISION | REGION | WATER


def model_folder() -> Path:
    return data_folder() / "models" / "recognition"


class Recognizer:
    """Find toponyms; implements domain.ToponymRecognizer.

    `gazetteer` tells what kinds of places bear a name. Only `text`, `passages`, `tokens` and `mentions` of a
    document are read, and all but the text may be missing. Raises DataError where the weights are missing.
    """

    def __init__(self, gazetteer: NameClasses, folder: Path | None = None) -> None:
        folder = folder or model_folder()
        self._lexicon = load_lexicon()
        self._features = FeatureMaker(gazetteer, self._lexicon)
        self._tagger = Tagger(folder)
        self._uses = UseClassifier(folder / "uses.crf", self._features)

    def recognize(self, document: Document) -> tuple[tuple[Toponym, ...], tuple[Demonym, ...]]:
        """Find every place name as written, and every demonym, in order."""
        words = split_words(document.text)
        demonyms = find_demonyms(document.text, words)
        spans = self.find_names(document, words)
        demonyms = [d for d in demonyms if not any(self._swallows(document.text, span, d.span) for span, _ in spans)]
        spans = [(span, score) for span, score in spans if not any(d.span.overlaps(span) for d in demonyms)]
        return self._describe(document, words, spans), tuple(demonyms)

    def _swallows(self, text: str, name: Span, demonym: Span) -> bool:
        """Say whether a demonym is but a part of a name: "Indian Ocean", "Czech Republic", "French Quarter"."""
        is_longer = name.start <= demonym.start and demonym.end < name.end
        kinds = self._lexicon.classes.get(text[name.start : name.end].split()[-1].lower(), ())
        return is_longer and (bool(self._features.class_of(name.of(text)) & _VAST) or not _KINDS.isdisjoint(kinds))

    def describe_spans(self, document: Document, spans: Sequence[Span]) -> tuple[Toponym, ...]:
        """Say how names already recognised are used and where they stand."""
        return self._describe(document, split_words(document.text), [(span, 1.0) for span in spans])

    def find_names(self, document: Document, words: Sequence[Word]) -> list[tuple[Span, float]]:
        words = recase(words, self._lexicon)
        remarks = remark_on(document, words)
        beliefs = self._tagger.weigh(words, self._features.make(words, remarks))
        found = take_names(words, beliefs, _THRESHOLD)
        scene = Scene(words, beliefs, self._features.class_of, self._lexicon, _datelines(document), remarks)
        found = spread_names(words, beliefs, add_datelines(scene, found), _SURE, _FLOOR)
        for change in PASSES:
            found = change(scene, found)
        return [(_span_of(words, name), name.score) for name in found]

    def _describe(
        self, document: Document, words: Sequence[Word], spans: Sequence[tuple[Span, float]]
    ) -> tuple[Toponym, ...]:
        uses = self._uses.classify(document, words, [span for span, _ in spans])
        sections = _sections(document, [span for span, _ in spans])
        return tuple(
            Toponym(span, span.of(document.text), use, section, round(score, 4))
            for (span, score), use, section in zip(spans, uses, sections, strict=True)
        )


def _span_of(words: Sequence[Word], name: FoundName) -> Span:
    return Span(words[name.first].start, words[name.last - 1].end)


def _datelines(document: Document) -> tuple[Span, ...]:
    return tuple(p.span for p in document.passages if p.section == "dateline")


def _sections(document: Document, spans: Sequence[Span]) -> list[Section]:
    return [document.section_at(span.start) for span in spans]

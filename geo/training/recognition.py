"""Train and measure toponym recognition: `python -m geo.training.recognition --shared ../shared [--measure PART ...]`.

Writes data/models/recognition/. With --measure nothing is written, and figures are printed: `cross` (trained on one
corpus, tested on the other), `neither` (trained without LGL and GeoWebNews), `folds` (5-fold cross-validation over
documents), `uses`. The language model reads LGL and GeoWebNews first, which takes minutes; `--readings FILE` keeps what
it read. It does not read the DocBins: it has learned from them, and would be too sure there.
"""

from __future__ import annotations

import argparse
import pickle
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from geo.domain import Article, Document, Span
from geo.evaluation.places import GoldPlaces, GoldToponym, score_recognition
from geo.evaluation.scores import print_scores
from geo.gazetteer import Gazetteer
from geo.recognition.features import FeatureMaker
from geo.recognition.lexicon import load_lexicon
from geo.recognition.recognizer import Recognizer, model_folder
from geo.recognition.tagger import WEIGHTS
from geo.settings import data_folder
from geo.text import Reader
from geo.training.recognition_articles import read_articles
from geo.training.recognition_corpora import GoldText, load_demonyms, read_docbin, read_toponym_corpus
from geo.training.recognition_examples import Line, make_lines, mark_ends, mark_inside_organisations, open_facilities
from geo.training.recognition_swaps import NameSwapper
from geo.training.recognition_templates import make_sentences
from geo.training.recognition_uses import UseExample, cross_validate_uses, train_uses, use_examples

SEED = 20190301
FOLDS = 5
PARTS = ("uses", "cross", "neither", "folds")
CORPORA = ("lgl", "geowebnews_half")
TEMPLATES = "templates"
ARTICLES = "articles"
ARTICLE_WEIGHT = 2  # the project's own articles are learned from as if each stood there so often
DOCBINS = ("ewt_train_ner", "wikigold_train", "re3d_train")
PARAMETERS = {name: {"c1": c1, "c2": 0.2, "max_iterations": 60} for name, c1 in zip(WEIGHTS, (0.05, 0.02), strict=True)}
KEPT_EMPTY = 0.4  # share of the DocBins' lines without any place that is learned from


@dataclass(frozen=True)
class Material:
    """The corpora as annotated, as the language model read them (by id), and as lines to learn from, text by text."""

    features: FeatureMaker
    texts: dict[str, list[GoldText]]
    readings: dict[str, Document]
    lines: dict[str, list[list[Line]]]
    demonyms: frozenset[str]


def load_material(shared: Path, gazetteer: Gazetteer, kept: Path | None) -> Material:
    features = FeatureMaker(gazetteer, load_lexicon())
    texts = {name: read_toponym_corpus(shared, name) for name in CORPORA}
    opened = {name: [open_facilities(features, text) for text in texts[name]] for name in CORPORA}
    readings = read_documents([text for name in CORPORA for text in texts[name]], kept)
    swapper = NameSwapper(features.lexicon, features.class_of, random.Random(SEED))
    swapped = {name: [swapper.swap(text, readings[text.id]) for text in opened[name]] for name in CORPORA}
    readings |= read_documents([text for name in CORPORA for text in swapped[name]], kept)
    lines = {
        name: [
            make_lines(features, text, readings[text.id]) + make_lines(features, other, readings[other.id])
            for text, other in zip(opened[name], swapped[name], strict=True)
        ]
        for name in CORPORA
    }
    lines |= _lines_of_our_own(features, swapper, kept)
    rng = random.Random(SEED)
    for name in DOCBINS:
        texts[name] = [mark_inside_organisations(features, text) for text in read_docbin(shared, name)]
        made = [make_lines(features, text) for text in texts[name]]
        lines[name] = [[line for line in those if "B" in line[1] or rng.random() < KEPT_EMPTY] for those in made]
    return Material(features, texts, readings, lines, load_demonyms(shared))


def _lines_of_our_own(features: FeatureMaker, swapper: NameSwapper, kept: Path | None) -> dict[str, list[list[Line]]]:
    """Read the sentences made from templates and the articles written for the project, as data/training has them."""
    folder = data_folder() / "training"
    templates = list(make_sentences(folder, swapper))
    articles = list(read_articles(folder / "recognition_articles.txt"))
    read = read_documents([*templates, *articles], kept)
    lines = {
        name: [make_lines(features, text, read[text.id]) for text in texts]
        for name, texts in ((TEMPLATES, templates), (ARTICLES, articles))
    }
    return lines | {ARTICLES: lines[ARTICLES] * ARTICLE_WEIGHT}


def read_documents(texts: Sequence[GoldText], kept: Path | None) -> dict[str, Document]:
    """Read texts with the language model, or take what an earlier run kept of these very texts in the file."""
    known: dict[str, Document] = pickle.loads(kept.read_bytes()) if kept is not None and kept.exists() else {}
    new = [text for text in texts if text.id not in known or known[text.id].text != text.text]
    if new:
        reader = Reader()
        known |= {text.id: reader.read(Article(text.id, text.text)) for text in new}
        if kept is not None:
            kept.write_bytes(pickle.dumps(known))
    return {text.id: known[text.id] for text in texts}


def train_tagger(lines: Sequence[Line], articles: Sequence[Line], folder: Path) -> None:
    """Fit both CRFs by OWL-QN (python-crfsuite); the same lines in the same order give the same weights.

    The first learns from the project's own articles too, the second doesn't: where both do they err more alike.
    """
    for name in WEIGHTS:
        started = time.monotonic()
        trainer = pycrfsuite.Trainer(verbose=False)
        seen = [*lines, *articles] if name == WEIGHTS[0] else lines
        for rows, labels in seen:
            trainer.append(rows, labels if name == WEIGHTS[0] else mark_ends(labels))
        trainer.set_params(PARAMETERS[name])
        trainer.train(str(folder / name))
        size = (folder / name).stat().st_size / 1e6
        print(f"{name} learned from {len(seen)} lines in {time.monotonic() - started:.0f} s, {size:.1f} MB")


def measure(material: Material, gazetteer: Gazetteer, train: list[Line], held: dict[str, list[GoldText]]) -> None:
    """Train once and print the figures for every held-out set, by title."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        train_tagger(train, _flat(material.lines[ARTICLES]), folder)
        (folder / "uses.crf").write_bytes((model_folder() / "uses.crf").read_bytes())
        recognizer = Recognizer(gazetteer, folder)
        answers = {title: answer(recognizer, material, texts) for title, texts in held.items()}
    for title, texts in held.items():
        _print(title, texts, answers[title], material.demonyms)


def answer(recognizer: Recognizer, material: Material, texts: Sequence[GoldText]) -> list[list[Span]]:
    return [[t.span for t in recognizer.recognize(material.readings[text.id])[0]] for text in texts]


def _print(title: str, texts: Sequence[GoldText], answers: list[list[Span]], demonyms: frozenset[str]) -> None:
    gold = [
        GoldPlaces(
            Article(text.id, text.text),
            tuple(GoldToponym(span, span.of(text.text), None, None, None, kind) for span, kind in text.places),
            frozenset(),
            demonyms,
        )
        for text in texts
    ]
    print_scores(title, score_recognition(gold, answers).rows, sys.stdout)
    sys.stdout.flush()


def measure_parts(material: Material, gazetteer: Gazetteer, parts: Sequence[str]) -> None:
    """Print the figures of docs/recognition_card.md that are asked for."""
    bins = [line for name in (*DOCBINS, TEMPLATES) for text in material.lines[name] for line in text]
    lgl, gwn = _flat(material.lines["lgl"]), _flat(material.lines["geowebnews_half"])
    texts = material.texts
    if "cross" in parts:
        measure(material, gazetteer, lgl + bins, {"trained on LGL, tested on GWN": texts["geowebnews_half"]})
        measure(material, gazetteer, gwn + bins, {"trained on GWN, tested on LGL": texts["lgl"]})
    if "neither" in parts:
        tests = {f"trained on neither, tested on {name}": texts[name] for name in CORPORA}
        measure(material, gazetteer, bins, tests)
    if "folds" in parts:
        cross_validate(material, gazetteer, bins)


def cross_validate(material: Material, gazetteer: Gazetteer, bins: list[Line]) -> None:
    """Answer every document of LGL and GWN by a model that has not seen it."""
    known = [(text, lines) for n in CORPORA for text, lines in zip(material.texts[n], material.lines[n], strict=True)]
    order = list(range(len(known)))
    random.Random(SEED).shuffle(order)
    answers: dict[str, list[Span]] = {}
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        train = [line for i, (_, lines) in enumerate(known) if i not in held for line in lines] + bins
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            train_tagger(train, _flat(material.lines[ARTICLES]), folder)
            (folder / "uses.crf").write_bytes((model_folder() / "uses.crf").read_bytes())
            texts = [known[i][0] for i in held]
            given = answer(Recognizer(gazetteer, folder), material, texts)
            answers |= {t.id: a for t, a in zip(texts, given, strict=True)}
    for name in CORPORA:
        texts = material.texts[name]
        _print(f"{FOLDS} folds, {name}", texts, [answers[t.id] for t in texts], material.demonyms)


def _flat(texts: Sequence[Sequence[Line]]) -> list[Line]:
    return [line for lines in texts for line in lines]


def train_final(material: Material, folder: Path) -> None:
    lines = [line for name, those in material.lines.items() if name != ARTICLES for text in those for line in text]
    train_tagger(lines, _flat(material.lines[ARTICLES]), folder)


def read_uses(material: Material) -> list[list[UseExample]]:
    """Describe every name of GeoWebNews, with what the parse says of it."""
    texts = material.texts["geowebnews_half"]
    return [use_examples(text, material.readings[text.id], material.features) for text in texts]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--readings", type=Path, help="file that keeps what the language model read")
    parser.add_argument("--measure", nargs="+", choices=PARTS, default=(), metavar="PART", help=", ".join(PARTS))
    options = parser.parse_args(arguments)
    gazetteer = Gazetteer.open()
    material = load_material(options.shared, gazetteer, options.readings)
    if "uses" in options.measure:
        with tempfile.TemporaryDirectory() as scratch:
            accuracy, recall = cross_validate_uses(
                material.texts["geowebnews_half"],
                material.readings,
                material.features,
                FOLDS,
                SEED,
                Path(scratch) / "uses.crf",
            )
        print(f"uses, {FOLDS} folds: accuracy {accuracy:.3f}; recall", {use: round(r, 3) for use, r in recall.items()})
    if options.measure:
        measure_parts(material, gazetteer, options.measure)
        return
    folder = model_folder()
    folder.mkdir(parents=True, exist_ok=True)
    train_uses([example for rows in read_uses(material) for example in rows], folder / "uses.crf")
    train_final(material, folder)


if __name__ == "__main__":
    main()

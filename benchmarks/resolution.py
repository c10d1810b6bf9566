"""How fast names are looked up and resolved, stage by stage, on one core.

    PYTHONPATH=. python benchmarks/resolution.py [--shared ../shared]

geotext and flashgeotext stand beside it where they are installed (pip install geotext flashgeotext): they find
names and countries in raw text without choosing among places, so only their speed over the same texts compares.
"""

from __future__ import annotations

import argparse
import importlib
import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from geo import settings
from geo.domain import Document
from geo.gazetteer import Gazetteer
from geo.resolution import Resolver
from geo.resolution.candidates import CandidateFinder
from geo.resolution.features import add_context, local_table
from geo.resolution.ranker import Ranker, probabilities
from geo.resolution.units import read_scene
from geo.training.resolution import load_examples
from geo.training.resolution_data import Example


def resident_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def timed(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def line(stage: str, seconds: float, count: int) -> None:
    print(f"{stage:42} {1e6 * seconds / count:9.1f} us a name {count / seconds:12,.0f} names/s")


def stages(examples: Sequence[Example], gazetteer: Gazetteer) -> None:
    """Time each stage over all documents, names not seen before in this process, then again warm."""
    names = [t.text for e in examples for t in e.toponyms]
    count = len(names)
    line("look-up, first time", timed(lambda: [gazetteer.find_candidates(n, 40) for n in names]), count)
    line("look-up, again", timed(lambda: [gazetteer.find_candidates(n, 40) for n in names]), count)
    line("name_class, first time", timed(lambda: [gazetteer.name_class(n + "x") for n in names]), count)
    finder, ranker = CandidateFinder(gazetteer), Ranker.load()
    line("candidates as arrays, first time", timed(lambda: [finder.find(n) for n in names]), count)
    scenes = []

    def read() -> None:
        scenes.extend(read_scene(e.document, e.toponyms, e.demonyms, finder) for e in examples)

    line("surroundings and units", timed(read), count)
    tables = []
    line("local features", timed(lambda: tables.extend(map(local_table, scenes))), count)
    line(
        "context features and one pass",
        timed(
            lambda: [
                (add_context(t, s, probabilities(ranker.first, t, s, 1.0)[0]), probabilities(ranker.second, t, s, 1.0))
                for t, s in zip(tables, scenes, strict=True)
            ]
        ),
        count,
    )
    resolver = Resolver(gazetteer)

    def resolve() -> None:
        for e in examples:
            resolver.resolve(e.document, e.toponyms, e.demonyms)

    line("resolve, everything, first time", timed(resolve), count)
    line("resolve, everything, again", timed(resolve), count)


def peers(documents: Sequence[Document], names: int) -> None:
    for module, run in (("geotext", _geotext), ("flashgeotext", _flashgeotext)):
        try:
            importlib.import_module(module)
        except ImportError:
            print(f"{module:42} not installed")
            continue
        line(f"{module}, raw text", timed(lambda run=run: run(documents)), names)


def _geotext(documents: Sequence[Document]) -> None:
    from geotext import GeoText

    for document in documents:
        GeoText(document.text)


def _flashgeotext(documents: Sequence[Document]) -> None:
    from flashgeotext.geotext import GeoText

    finder = GeoText()
    for document in documents:
        finder.extract(document.text)


def main() -> None:
    parser = argparse.ArgumentParser(description="Time the gazetteer and resolution.")
    parser.add_argument("--shared", type=Path, default=settings.ROOT.parent / "shared")
    examples = load_examples(parser.parse_args().shared)
    before = resident_mb()
    gazetteer = Gazetteer.open(progress=print)
    print(f"index: {sum(f.stat().st_size for f in gazetteer.folder.iterdir()) / 1e6:.0f} MB on disk")
    stages(examples, gazetteer)
    peers([e.document for e in examples], sum(len(e.toponyms) for e in examples))
    print(f"resident memory: {resident_mb() - before:.0f} MB more than before the gazetteer was opened")


if __name__ == "__main__":
    main()

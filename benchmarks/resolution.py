"""How fast names are looked up and resolved, stage by stage, on one core; how the index is built and what it costs.

    python benchmarks/resolution.py [--shared ../shared] [--texts 150]

The same names and documents serve all lines: those of the development corpora. Peers that run here (geotext and
flashgeotext, where they are installed) stand below, for speed and for what comes out of raw text. Seconds are processor
seconds, so that a busy machine doesn't count against anybody; building is given in both.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from resolution_peers import MORDECAI, Found, flashgeotext_finder, geotext_finder, score

from geo import settings
from geo.domain import Article
from geo.gazetteer import Gazetteer
from geo.gazetteer.sources import ready_index
from geo.pipeline import Geoparser
from geo.resolution import Resolver
from geo.resolution.candidates import CandidateFinder
from geo.resolution.context import add_context
from geo.resolution.features import local_table
from geo.resolution.ranker import Ranker, probabilities
from geo.resolution.units import read_scene
from geo.training.resolution import load_examples
from geo.training.resolution_data import Example


def memory_mb(what: str) -> float:
    """Read this process's memory (Linux): RssAnon is its own, RssFile what it maps, which the system can take back."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(what)) / 1024


def timed(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def line(stage: str, seconds: float, count: int) -> None:
    print(f"{stage:42} {1e6 * seconds / count:9.1f} us a name {count / seconds:12,.0f} names/s")


def build() -> None:
    """Build the index from the tables in an empty folder."""
    steps: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        wall, cpu = time.perf_counter(), time.process_time()
        index = ready_index(Path(folder), steps.append)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        size = sum(f.stat().st_size for f in index.iterdir()) / 1e6
    print(f"index: {size:.0f} MB on disk, built in {cpu:.1f} s of one core ({wall:.1f} s by the clock), "
          f"{len(steps)} messages of progress")  # fmt: skip


def memory(names: Sequence[str]) -> Gazetteer:
    """Open the index and look every name up."""
    kinds = ("RssAnon", "RssFile")
    before = [memory_mb(k) for k in kinds]
    gazetteer = Gazetteer.open(progress=print)
    looked_up = timed(lambda: [gazetteer.find_candidates(n, 40) for n in names])
    own, mapped = (memory_mb(k) - b for k, b in zip(kinds, before, strict=True))
    print(f"memory: {own:.0f} MB more after {len(names):,} look-ups, and {mapped:.0f} MB of the index's files mapped")
    line("look-up, first time", looked_up, len(names))
    line("look-up, again", timed(lambda: [gazetteer.find_candidates(n, 40) for n in names]), len(names))
    return gazetteer


def stages(examples: Sequence[Example], names: Sequence[str], gazetteer: Gazetteer) -> None:
    """Time each stage over all documents, names not seen before in this process, then again warm."""
    count = len(names)
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


def end_to_end(examples: Sequence[Example], gazetteer: Gazetteer) -> None:
    """Raw text in; the same spans as the corpus has, and the place within 161 km, out."""
    parser = Geoparser(gazetteer=gazetteer)
    parser.read("Baghdad is in Iraq.")

    def ours(text: str) -> list[Found]:
        places = parser.read(Article("a", text)).resolutions
        return [(r.toponym.span.start, r.toponym.span.end, r.place) for r in places if r.place is not None]

    print(f"\n{len(examples)} documents, raw text: right span and within 161 km")
    finders = {"ours": ours, "geotext": geotext_finder(gazetteer), "flashgeotext": flashgeotext_finder(gazetteer)}
    for name, find in finders.items():
        if find is None:
            print(f"{name:14} not installed")
            continue
        found: list[list[Found]] = []
        seconds = timed(lambda find=find, found=found: found.extend(find(e.document.text) for e in examples))
        precision, recall = score(examples, found)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{name:14} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  "
              f"{len(examples) / seconds:8,.1f} documents/s")  # fmt: skip
    print(MORDECAI)


def main() -> None:
    parser = argparse.ArgumentParser(description="Time the gazetteer and resolution.")
    parser.add_argument("--shared", type=Path, default=settings.ROOT.parent / "shared")
    parser.add_argument("--texts", type=int, default=150, help="documents of each corpus to read as raw text")
    arguments = parser.parse_args()
    examples = load_examples(arguments.shared)
    names = [t.text for e in examples for t in e.toponyms]
    build()
    gazetteer = memory(names)
    stages(examples, names, gazetteer)
    for corpus in dict.fromkeys(e.corpus for e in examples):
        print(f"\n{corpus}", end="")
        end_to_end([e for e in examples if e.corpus == corpus][: arguments.texts], gazetteer)


if __name__ == "__main__":
    main()

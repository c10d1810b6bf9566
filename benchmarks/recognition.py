"""Words a second of toponym recognition on one core, and what it costs in memory: `python benchmarks/recognition.py`.

The texts are the example reports in data/articles, as many times as it takes: bare, then as the language model read
them (its own time is not counted).
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from geo.domain import Article, Document, Published
from geo.gazetteer import Gazetteer
from geo.recognition import Recognizer
from geo.recognition.words import split_words
from geo.settings import data_folder
from geo.text import Reader

WORDS = 100_000


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run(name: str, recognizer: Recognizer, documents: Sequence[Document]) -> None:
    words = sum(len(split_words(document.text)) for document in documents)
    rounds = max(1, WORDS // words)
    wall, cpu = time.perf_counter(), time.process_time()
    for _ in range(rounds):
        for document in documents:
            recognizer.recognize(document)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    total = rounds * words
    print(f"{name}: {total} words, {total / wall:,.0f} a second by the clock, {total / cpu:,.0f} by processor time")


def main() -> None:
    gazetteer = Gazetteer.open()
    before = peak_mb()
    started = time.perf_counter()
    recognizer = Recognizer(gazetteer)
    loaded = time.perf_counter() - started
    texts = [path.read_text(encoding="utf-8") for path in sorted((data_folder() / "articles").glob("*.md"))]
    bare = [Document(Article(str(i), text), Published(None, None)) for i, text in enumerate(texts)]
    run("bare", recognizer, bare)
    print(f"loaded in {loaded:.2f} s, {peak_mb() - before:.0f} MB of memory")
    run("read", recognizer, Reader().read_many([document.article for document in bare]))


if __name__ == "__main__":
    main()

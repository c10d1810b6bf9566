"""Words a second of toponym recognition on one core, and what it costs in memory: `python benchmarks/recognition.py`.

The texts are the example reports in data/articles, read bare (no language model), as many times as it takes.
"""

from __future__ import annotations

import resource
import time

from geo.domain import Article, Document, Published
from geo.gazetteer import Gazetteer
from geo.recognition import Recognizer
from geo.recognition.words import split_words
from geo.settings import data_folder

WORDS = 200_000


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    gazetteer = Gazetteer.open()
    before = peak_mb()
    started = time.perf_counter()
    recognizer = Recognizer(gazetteer)
    loaded = time.perf_counter() - started
    texts = [path.read_text(encoding="utf-8") for path in sorted((data_folder() / "articles").glob("*.md"))]
    documents = [Document(Article(str(i), text), Published(None, None)) for i, text in enumerate(texts)]
    words = sum(len(split_words(text)) for text in texts)
    rounds = max(1, WORDS // words)
    wall, cpu = time.perf_counter(), time.process_time()
    for _ in range(rounds):
        for document in documents:
            recognizer.recognize(document)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    total = rounds * words
    print(f"load {loaded:.2f} s; {total} words in {wall:.1f} s, {cpu:.1f} s of one core")
    print(f"{total / wall:,.0f} words a second by the clock, {total / cpu:,.0f} by processor time")
    print(f"peak memory {peak_mb():.0f} MB, of which recognition {peak_mb() - before:.0f} MB")


if __name__ == "__main__":
    main()

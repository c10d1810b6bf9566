# ruff: noqa: E402 - threads are limited before numpy is imported
"""Print how fast articles are read on one core, how long the model takes to load, and how much memory it needs.

python benchmarks/reading.py [FOLDER]    FOLDER holds .txt articles; without it, the project's own texts are read

The reader remembers words it has met: "the first time" is a reader that starts, "later" one that has read them before.
"""

from __future__ import annotations

import os

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from geo.domain import Article
from geo.text import Reader, find_published, find_sections
from geo.text.analysis import analyze
from geo.text.dates import find_dates
from geo.text.reader import tokenize

_BARE = "import spacy; spacy.blank('en')('The envoy left.')"
_READER = (
    "from geo.domain import Article; from geo.text import Reader\n"
    "reader = Reader()\nfor text in open('/dev/stdin').read().split(chr(1)): reader.read(Article('a', text))"
)
_PEAK = "\nprint(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"


def load_texts(folder: Path | None) -> list[str]:
    """Load articles, each once: those of a folder, or the example reports and the open texts of data/gold."""
    if folder is not None:
        return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "data" / "articles").glob("*.md"))]
    for path in sorted((ROOT / "data" / "gold").glob("*_dev.jsonl")):
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        texts += [record["text"] for record in records if isinstance(record.get("text"), str)]
    return list(dict.fromkeys(texts))


def measure(name: str, words: int, work: Callable[[], object]) -> None:
    """Print the words a second that some work does, in time of the processor."""
    start = time.process_time()
    work()
    print(f"{name:34}{words / (time.process_time() - start):12,.0f} words/s")


def warmed() -> Reader:
    """Give a reader that has loaded its model and knows no words."""
    reader = Reader()
    reader.read(Article("a", "The envoy left."))
    return reader


def print_memory(texts: list[str]) -> None:
    """Print peak memory over a bare spaCy's, each in a process of its own."""
    peaks = [
        int(
            subprocess.run(
                [sys.executable, "-c", code + _PEAK],
                input=chr(1).join(texts),
                capture_output=True,
                text=True,
                cwd=ROOT,
                check=True,
            ).stdout
        )
        for code in (_BARE, _READER)
    ]
    print(f"{'memory, bare spaCy':34}{peaks[0] / 1024:12,.0f} MB")
    print(f"{'memory, reader, over bare spaCy':34}{(peaks[1] - peaks[0]) / 1024:12,.0f} MB")


def main() -> None:
    """Measure each stage on the same texts."""
    texts = load_texts(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    reader = Reader()
    start = time.process_time()
    reader.read(Article("a", "The envoy left."))
    print(f"{'load and first sentence':34}{time.process_time() - start:12.2f} s")
    nlp = reader._model
    passages = [find_sections(text) for text in texts]
    parts = [p.span.of(text).replace("\n", " ") for text, found in zip(texts, passages, strict=True) for p in found]
    words = sum(len(tokenize(nlp, part)) for part in parts)
    print(f"{'words':34}{words:12,}")
    measure("sections", words, lambda: [find_sections(text) for text in texts])
    measure(
        "published", words, lambda: [find_published(Article("a", t), p) for t, p in zip(texts, passages, strict=True)]
    )
    measure("dates", words, lambda: [find_dates(part) for part in parts])
    measure("words and sentences", words, lambda: [tokenize(nlp, part) for part in parts])
    names = list(nlp.pipe_names)
    for name in names:
        needs = {name, "tok2vec"} if name not in ("tok2vec", "ner") else {name}
        with nlp.select_pipes(disable=[other for other in names if other not in needs]):
            docs = [tokenize(nlp, part) for part in parts]
            measure(" + ".join(sorted(needs, reverse=True)), words, lambda docs=docs: analyze(nlp, docs))
    articles = [Article(str(number), text) for number, text in enumerate(texts)]
    other = warmed()
    for when in ("the first time", "later"):
        measure(f"everything, {when}", words, lambda: other.read_many(articles))
    measure("everything, article by article", words, lambda: [other.read(article) for article in articles])
    print_memory(texts)


if __name__ == "__main__":
    main()

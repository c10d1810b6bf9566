# ruff: noqa: E402 - threads are limited before numpy is imported
"""Print how fast articles are read on one core, how long the model takes to load, and how much memory it needs.

python benchmarks/reading.py [FOLDER]    FOLDER holds .txt articles; without it, made-up sentences are read
"""

from __future__ import annotations

import os

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from geo.domain import Article
from geo.text import Reader, find_published, find_sections
from geo.text.dates import find_dates
from geo.text.reader import tokenize

WORDS = 30_000
_BARE = "import resource, spacy; spacy.blank('en')('The envoy left.')"
_READER = (
    "import resource; from geo.domain import Article; from geo.text import Reader\n"
    "reader = Reader(); [reader.read(Article('a', text)) for text in open('/dev/stdin').read().split(chr(1))]"
)
_PEAK = "; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"


def load_texts(folder: Path | None) -> list[str]:
    """Load articles, again and again until they have enough words."""
    if folder is None:
        lines = (ROOT / "tests" / "text" / "names_gold.txt").read_text(encoding="utf-8").splitlines()
        sentences = [re.sub(r"\[\w:([^\]]+)\]", r"\1", line) for line in lines]
        texts = ["\n\n".join(" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3))]
    else:
        texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    return texts * max(1, WORDS // words)


def measure(name: str, words: int, work: Callable[[], object]) -> None:
    """Print the words a second that some work does, in time of the processor."""
    start = time.process_time()
    work()
    print(f"{name:34}{words / (time.process_time() - start):12,.0f} words/s")


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
            measure(
                " + ".join(sorted(needs, reverse=True)), words, lambda docs=docs: list(nlp.pipe(docs, batch_size=64))
            )
    measure("everything (Reader.read_many)", words, lambda: reader.read_many([Article("a", text) for text in texts]))
    print_memory(texts[: max(1, len(texts) // 4)])


if __name__ == "__main__":
    main()

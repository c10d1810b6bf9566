"""Time of coding events against that of reading, for an article of 600 words: `python benchmarks/coding.py`."""

from __future__ import annotations

import datetime as dt
import time

from geo.domain import Article
from geo.pipeline import Geoparser

PARAGRAPH = (
    "Kenyan Foreign Minister Grace Mwangi met her Ugandan counterpart, Peter Okello, in Kampala on Tuesday for talks "
    "on trade. The two ministers signed an agreement on the railway. Officials said that Kenya would send engineers to "
    "Entebbe next month. On Monday gunmen attacked a convoy near Lodwar, killing three soldiers, the army said. "
    "Thousands of farmers protested in Nakuru against a new tax, and police arrested eleven people.\n\n"
)
ROUNDS = 10


def seconds(action) -> float:  # type: ignore[no-untyped-def]
    """Time the fastest of several rounds: the others measure the machine's other work."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        action()
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Print seconds on this machine, one line a stage."""
    geoparser = Geoparser()
    article = Article("bench", PARAGRAPH * 9, published=dt.date(2024, 3, 14))
    reading = geoparser.read(article)
    document = reading.document
    words = len(article.text.split())
    read = seconds(lambda: geoparser.reader.read(article))
    code = seconds(lambda: geoparser.coder.code(document, reading.resolutions, reading.demonyms, reading.focus))
    whole = seconds(lambda: geoparser.read(article))
    print(f"{words} words: reading {read:.3f} s, coding {code:.3f} s, end to end {whole:.3f} s")


if __name__ == "__main__":
    main()

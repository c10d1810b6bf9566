"""Print where the time of reading goes, stage by stage, on one core: python benchmarks/coding.py

First one article of 600 words that is dense with events, then the open development articles one after another. Coding
is to cost less than the parse, and an article of 600 words less than 0.15 seconds in all.
"""

from __future__ import annotations

import os

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import datetime as dt
import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from geo.domain import Article, Document
from geo.pipeline import Geoparser
from geo.settings import data_folder

PARAGRAPHS = (
    "Kenyan Foreign Minister Grace Mwangi met her Ugandan counterpart, Peter Okello, in Kampala on Tuesday for talks "
    "on trade. The two ministers signed an agreement on the railway. Officials said that Kenya would send engineers to "
    "Entebbe next month.",
    "On Monday gunmen attacked a convoy near Lodwar, killing three soldiers, the army said. Thousands of farmers "
    "protested in Nakuru against a new tax, and police arrested eleven people. A drone strike on a village in Lower "
    "Shabelle killed six people, residents said, although the government of Somalia denied that.",
    "The United Nations condemned the attack and urged both sides to return to the talks in Djibouti, which broke down "
    "in January. Ethiopia recalled its ambassador from Mogadishu last week and closed the crossing at Dolo Ado.",
    "In 2019 rebels abducted two nurses in Mandera, who were released three months later. Their employer, a charity in "
    "Nairobi, said that it would not send staff to the border again before the end of the year.",
)
WORDS, ROUNDS, LIMIT = 600, 10, 0.15


def article() -> Article:
    """Repeat the paragraphs until the article has its words."""
    text, turn = "", 0
    while len(text.split()) < WORDS:
        text += PARAGRAPHS[turn % len(PARAGRAPHS)] + "\n\n"
        turn += 1
    return Article("bench", text, published=dt.date(2024, 3, 14))


def development_articles() -> list[Article]:
    """Read the project's own open articles: 250 words and more, with background and boilerplate."""
    lines = (
        line
        for part in ("dev", "fresh", "abroad", "world")
        for line in (data_folder() / "gold" / f"articles_{part}.jsonl").read_text(encoding="utf-8").splitlines()
    )
    return [Article(entry["id"], entry["text"]) for entry in map(json.loads, lines)]


def seconds(work: Callable[[], object]) -> float:
    """Time in seconds of the processor: those of the clock would measure the machine's other work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def time_stages(geoparser: Geoparser, one: Article) -> dict[str, float]:
    """Time each stage on a document of its own: what one finds in a tree is kept, and makes the next look cheap."""
    reading = geoparser.read(one)
    resolutions, demonyms = reading.resolutions, reading.demonyms
    toponyms = [r.toponym for r in resolutions]
    stages: dict[str, Callable[[Document], object]] = {
        "place names": geoparser.recognizer.recognize,
        "their places": lambda document: geoparser.resolver.resolve(document, toponyms, demonyms),
        "events and visits": lambda document: geoparser.coder.code(document, resolutions, demonyms, reading.focus),
    }
    times = {"reading (parse, names, sections)": seconds(partial(geoparser.reader.read, one))}
    for name, work in stages.items():
        document = geoparser.reader.read(one)
        times[name] = seconds(partial(work, document))
    return times | {"end to end": seconds(partial(geoparser.read, one))}


def best_of(rounds: list[dict[str, float]]) -> dict[str, float]:
    """Take the fastest round of each stage."""
    return {name: min(times[name] for times in rounds) for name in rounds[0]}


def show(times: dict[str, float]) -> None:
    for name, spent in times.items():
        print(f"{name:34}{spent:8.3f} s")


def main() -> None:
    """Print seconds, one line a stage."""
    geoparser, one = Geoparser(), article()
    reading = geoparser.read(one)
    events, places = len(reading.events), len(reading.resolutions)
    print(f"an article of {len(one.text.split())} words, one core: {events} events, {places} places")
    show(best_of([time_stages(geoparser, one) for _ in range(ROUNDS)]))
    print(f"{'at most':34}{LIMIT:8.3f} s\n")
    articles = development_articles()
    words = sum(len(each.text.split()) for each in articles)
    print(f"{len(articles)} development articles of {words / len(articles):.0f} words each, mean of all")
    times = [best_of([time_stages(geoparser, each) for _ in range(2)]) for each in articles]
    show({name: sum(each[name] for each in times) / len(times) for name in times[0]})


if __name__ == "__main__":
    main()

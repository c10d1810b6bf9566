"""Read the example reports of data/articles through the whole pipeline and commit what came out.

python -m geo.making.collection
"""

from __future__ import annotations

import sys

from geo.collection import save_collection
from geo.domain import Article, Reading
from geo.pipeline import Geoparser
from geo.settings import data_folder
from geo.sources import read_articles


def make_collection() -> list[Reading]:
    """Read every example report, in order of file name; one that can't be read ends the run."""
    articles: list[Article] = []
    for item in read_articles([data_folder() / "articles"]):
        if not isinstance(item, Article):
            raise SystemExit(f"{item.id}: {item.error}")
        articles.append(item)
    return Geoparser().read_many(articles)


if __name__ == "__main__":
    readings = make_collection()
    path = save_collection(readings)
    events, visits = sum(len(r.events) for r in readings), sum(len(r.visits) for r in readings)
    sys.stdout.write(f"{path}: {len(readings)} reports, {events} events, {visits} visits\n")

"""One record of one article, as linking sees it, and the clusters that reports gather in."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from geo.domain import Article, Event, Visit

Record = TypeVar("Record", Visit, Event)


@dataclass(frozen=True, slots=True)
class Report(Generic[Record]):
    """An event or visit with the article it stands in. `published` may have been read in the text."""

    record: Record
    article: Article
    published: dt.date | None


@dataclass(slots=True)
class Cluster(Generic[Record]):
    """Reports that are taken for one happening; never two of one article."""

    members: list[Report[Record]] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)

    def add(self, report: Report[Record]) -> None:
        self.members.append(report)
        self.articles.add(report.article.id)

    @property
    def sample(self) -> list[Report[Record]]:
        """Give the first and the latest members: enough to compare with, however many there are."""
        return self.members if len(self.members) <= 16 else self.members[:8] + self.members[-8:]


class Blocks(Generic[Record]):
    """Clusters by key, so that a report is only held against those it has something in common with."""

    def __init__(self) -> None:
        self._clusters: dict[Hashable, dict[int, Cluster[Record]]] = defaultdict(dict)

    def add(self, cluster: Cluster[Record], keys: Iterable[Hashable]) -> None:
        for key in keys:
            self._clusters[key][id(cluster)] = cluster

    def find(self, keys: Iterable[Hashable]) -> list[Cluster[Record]]:
        """List each cluster that stands under one of the keys, once, oldest first."""
        found: dict[int, Cluster[Record]] = {}
        for key in keys:
            found |= self._clusters.get(key, {})
        return list(found.values())


def gather(
    reports: Iterable[Report[Record]],
    keys_of: Callable[[Report[Record]], tuple[list[Hashable], list[Hashable]]],
    choose: Callable[[Report[Record], list[Cluster[Record]]], Cluster[Record] | None],
) -> list[Cluster[Record]]:
    """Put each report into the cluster that `choose` picks among those with a common key, else into a new one.

    `keys_of` gives the keys to stand under, and the keys to look under.
    """
    clusters: list[Cluster[Record]] = []
    blocks: Blocks[Record] = Blocks()
    for report in reports:
        stands, looks = keys_of(report)
        open_to_it = [c for c in blocks.find(looks) if report.article.id not in c.articles]
        cluster = choose(report, open_to_it)
        if cluster is None:
            cluster = Cluster()
            clusters.append(cluster)
        cluster.add(report)
        blocks.add(cluster, stands)
    return clusters

"""One name of a document in one kind of surroundings: what is decided as one."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import log

from geo.gazetteer.names import kind_of
from geo.resolution.candidates import CandidateSet
from geo.resolution.surroundings import Surroundings


@dataclass(slots=True)
class Unit:
    """One name in one kind of surroundings: where it occurs, and what it could mean.

    A unit without toponyms is a name that only serves as context: the publisher's town, read in its web address.
    """

    key: str
    candidates: CandidateSet
    surroundings: Surroundings
    container: CandidateSet | None
    toponyms: list[int] = field(default_factory=list)

    @property
    def weight(self) -> float:
        return 1.0 + log(max(1, len(self.toponyms)))


def own_named(some: CandidateSet) -> list[int]:
    """List the candidates whose main name is exactly the name."""
    return [n for n in range(len(some)) if some.is_own_name[n]]


def kind_at(some: CandidateSet, n: int) -> str:
    """Say what kind of place a candidate is."""
    return kind_of(some.places[n].feature)


def anything(n: int) -> bool:
    """Rule nothing out."""
    return True

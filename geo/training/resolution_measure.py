"""Measure resolution on given names by cross-validation: folds by document, by newspaper, and one corpus on the other.

Prints the ceiling (some candidate is right), accuracy within 161 km with and without approximate areas, exact ids,
distances, each kind of place, how honest the probabilities are, and the names most often confused.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import mean, median

from geo.domain import Place, Resolution
from geo.gazetteer import Gazetteer
from geo.resolution.candidates import CandidateFinder
from geo.resolution.ranker import Ranker
from geo.resolution.resolver import Resolver
from geo.training.resolution_data import Example, Gold, distance_km

FOLDS = 5
_FAR = 20_039.0  # kilometres: half way round, what a name without a place counts in the mean error


@dataclass(frozen=True, slots=True)
class Answer:
    """One name of a held-out document: the gold, the resolution, and what the gazetteer could have given."""

    corpus: str
    gold: Gold
    resolution: Resolution
    reachable: bool  # some candidate lies within 161 km
    holds_id: bool

    @property
    def km(self) -> float:
        place = self.resolution.place
        return _FAR if place is None else distance_km(self.gold.lat, self.gold.lon, place)

    @property
    def chosen(self) -> Place | None:
        place = self.resolution.place
        return None if place is None or place.is_approximate else place


def answer_all(examples: Sequence[Example], resolver: Resolver, finder: CandidateFinder) -> list[Answer]:
    """Resolve held-out documents as the pipeline would."""
    answers = []
    for example in examples:
        resolutions, _ = resolver.resolve(example.document, example.toponyms, example.demonyms)
        for gold, resolution in zip(example.gold, resolutions, strict=True):
            places = finder.find(" ".join(resolution.toponym.text.split())).places
            near = any(distance_km(gold.lat, gold.lon, p) <= 161 for p in places)
            held = any(p.id == gold.id for p in places)
            answers.append(Answer(example.corpus, gold, resolution, near, held))
    return answers


def fold_by(examples: Sequence[Example], group: Callable[[Example], str]) -> list[int]:
    """Deal groups of examples into folds, the biggest group first into the emptiest fold."""
    sizes = Counter(group(e) for e in examples)
    loads, fold_of = [0] * FOLDS, {}
    for name, size in sizes.most_common():
        fold_of[name] = loads.index(min(loads))
        loads[fold_of[name]] += size
    return [fold_of[group(e)] for e in examples]


def cross_validate(
    examples: Sequence[Example],
    folds: Sequence[int],
    train: Callable[[Sequence[Example]], Ranker],
    gazetteer: Gazetteer,
) -> list[Answer]:
    """Train on all folds but one, answer that one, for each fold."""
    finder, answers = CandidateFinder(gazetteer), []
    for fold in range(FOLDS):
        ranker = train([e for e, f in zip(examples, folds, strict=True) if f != fold])
        held = [e for e, f in zip(examples, folds, strict=True) if f == fold]
        answers += answer_all(held, Resolver(gazetteer, ranker), finder)
    return answers


def report(title: str, answers: Sequence[Answer]) -> None:
    """Print one block of figures for each corpus."""
    for corpus in dict.fromkeys(a.corpus for a in answers):
        some = [a for a in answers if a.corpus == corpus]
        towns = [a for a in some if a.gold.kind.startswith("PPL")]
        held = [a for a in some if a.holds_id]
        print(f"\n{title} · {corpus} · {len(some)} names")
        print(f"  ceiling (some candidate within 161 km)  {_share(some, lambda a: a.reachable):.3f}")
        print(f"  within 161 km                           {_share(some, lambda a: a.km <= 161):.3f}")
        print(f"  within 161 km, areas not counted        {_share(some, _is_near_place):.3f}")
        print(f"  exact id, of all                        {_share(some, _is_exact):.3f}")
        print(f"  exact id, where the gazetteer holds it  {_share(held, _is_exact):.3f}")
        print(f"  settlements within 10 km                {_share(towns, lambda a: a.km <= 10):.3f}")
        kms = [a.km for a in some]
        print(f"  error: mean {mean(kms):.0f} km, median {median(kms):.1f} km")
        if any(len(a.gold.kind) < 6 for a in some):
            _by_kind(some)


def _by_kind(answers: Sequence[Answer]) -> None:
    kinds = Counter(a.gold.kind for a in answers)
    for kind, count in kinds.most_common(10):
        some = [a for a in answers if a.gold.kind == kind]
        print(f"    {kind:8} {count:5}  within 161 km {_share(some, lambda a: a.km <= 161):.3f}")


def reliability(answers: Sequence[Answer]) -> None:
    """Print how often answers of each probability are right (within 161 km, and the exact place where held)."""
    print("\nprobability   names   mean probability   right")
    for low in (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99):
        high = {0.0: 0.3, 0.3: 0.5, 0.5: 0.7, 0.7: 0.8, 0.8: 0.9, 0.9: 0.95, 0.95: 0.99, 0.99: 1.01}[low]
        some = [a for a in answers if a.chosen is not None and low <= a.resolution.probability < high]
        if some:
            sure = mean(a.resolution.probability for a in some)
            right = _share(some, _is_near_place)
            print(f"{low:.2f}-{min(high, 1):.2f}   {len(some):7}   {sure:16.3f}   {right:.3f}")


def confusions(answers: Sequence[Answer], limit: int = 25) -> None:
    """Print the names most often put in the wrong place although the right one was there."""
    wrong: Counter[tuple[str, str, str]] = Counter()
    for answer in answers:
        place = answer.resolution.place
        if answer.reachable and answer.km > 161:
            got = "nowhere" if place is None else f"{place.name}, {place.admin1}, {place.country} ({place.feature})"
            wrong[(answer.resolution.toponym.text, got, f"{answer.gold.lat:.1f} {answer.gold.lon:.1f}")] += 1
    for (name, got, gold), count in wrong.most_common(limit):
        print(f"{count:3}  {name}: {got}; should lie at {gold}")


def _is_near_place(answer: Answer) -> bool:
    return answer.chosen is not None and answer.km <= 161


def _is_exact(answer: Answer) -> bool:
    return answer.chosen is not None and answer.chosen.id == answer.gold.id


def _share(answers: Sequence[Answer], is_right: Callable[[Answer], bool]) -> float:
    return mean(map(is_right, answers)) if answers else float("nan")

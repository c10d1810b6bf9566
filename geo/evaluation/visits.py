"""Score visits: matched by family names, then field by field, then all fields at once."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Visit
from geo.evaluation.gold import GoldArticle
from geo.evaluation.matching import (
    are_countries_right,
    are_people_right,
    assign,
    is_date_right,
    is_place_right,
    pair_actors,
)
from geo.evaluation.records import describe, evidence
from geo.evaluation.scores import Mistake, Tally

FIELDS = ("visitors", "hosts", "countries", "place", "date", "kind", "status")


def match_visits(expected: Sequence[Visit], answers: Sequence[Visit]) -> list[tuple[Visit, Visit]]:
    """Pair visits that share a family name; place, date, kind and status decide between several of the same people."""
    return assign(expected, answers, _likeness)


def _likeness(expected: Visit, answer: Visit) -> float:
    ours, theirs = (*expected.visitors, *expected.hosts), (*answer.visitors, *answer.hosts)
    shared = len(pair_actors(ours, theirs))
    if not shared:
        return 0.0
    fields = sum(visit_fields(expected, answer).values())
    near = any(s.overlaps(t) for s in expected.sentences for t in answer.sentences)
    return shared / max(len(ours), len(theirs)) + fields + 2 * near


def visit_fields(expected: Visit, answer: Visit) -> dict[str, bool]:
    """Say for each field whether the answer has it right."""
    return {
        "visitors": are_people_right(expected.visitors, answer.visitors),
        "hosts": are_people_right(expected.hosts, answer.hosts),
        "countries": are_countries_right((*expected.visitors, *expected.hosts), (*answer.visitors, *answer.hosts)),
        "place": is_place_right(expected.place, answer.place),
        "date": is_date_right(expected.date, answer.date),
        "kind": expected.kind == answer.kind,
        "status": expected.status == answer.status,
    }


def score_visits(gold: Sequence[GoldArticle], answers: Sequence[Sequence[Visit]]) -> Tally:
    """Compare article by article; visits found in boilerplate are answers like any other."""
    tally = Tally()
    for item, found in zip(gold, answers, strict=True):
        if item.visits is not None:
            _score_article(item, item.visits, found, tally)
    return tally


def _score_article(item: GoldArticle, expected: Sequence[Visit], found: Sequence[Visit], tally: Tally) -> None:
    text, name = item.article.text, item.article.id
    pairs = match_visits(expected, found)
    tally.add("visit found", len(pairs), len(found), len(expected))
    checked = [(one, other, visit_fields(one, other)) for one, other in pairs]
    for field in FIELDS:
        tally.add(f"  {field} right", sum(right[field] for *_, right in checked), len(found), len(expected))
    tally.add("all fields right", sum(all(right.values()) for *_, right in checked), len(found), len(expected))
    for one, other, right in checked:
        if wrong := [field for field in FIELDS if not right[field]]:
            detail = f"{', '.join(wrong)}\n      expected {describe(one)}\n      found    {describe(other)}"
            tally.mistakes.append(Mistake(name, "visit with a wrong field", detail, evidence(text, one)))
    matched_gold, matched = {id(a) for a, _ in pairs}, {id(b) for _, b in pairs}
    for visit in expected:
        if id(visit) not in matched_gold:
            tally.mistakes.append(Mistake(name, "visit missed", describe(visit), evidence(text, visit)))
    for visit in found:
        if id(visit) not in matched:
            tally.mistakes.append(Mistake(name, "visit invented", describe(visit), evidence(text, visit)))

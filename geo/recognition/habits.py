"""Names told by how newspapers write them: "D-Charleston", "CLINTON — A town couple", "Clay and Swift counties"."""

from __future__ import annotations

from geo.gazetteer.names import DIVISION, MAIN
from geo.recognition.boundaries import SETTLED
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName

_LONGEST = 3
_PARTIES = frozenset(("D", "R", "DFL", "I"))
_BEFORE_PARTY = frozenset((",", "(", "–", "—"))
_DASHES = frozenset(("-", "–", "—"))
_ENDS = '.!?\n”"'
_PLURALS = frozenset(
    (
        *("counties", "districts", "provinces", "townships", "governorates", "states", "prefectures", "regions"),
        *("municipalities", "departments", "oblasts", "parishes", "boroughs", "upazilas", "woredas", "communes"),
        *("rivers", "islands", "villages"),
    )
)
_JOINTS = frozenset((",", "and", "or", "&"))
_CLOSES = frozenset((",", ".", ";", ")", "”", '"'))


def add_constituencies(scene: Scene, found: Found) -> Found:
    """ "Robert Ford, D-Charleston" sits for Charleston: what stands behind a party's letter is a place."""
    spans = []
    for i in range(1, len(scene.words) - 2):
        words = scene.words[i : i + 3]
        is_joined = words[1].text == "-" and words[0].end == words[1].start and words[1].end == words[2].start
        if words[0].text in _PARTIES and is_joined and scene.words[i - 1].text in _BEFORE_PARTY:
            spans.append((i + 2, _run_end(scene, i + 2)))
    return _add(scene, found, spans)


def _run_end(scene: Scene, first: int) -> int:
    last = first
    while last < first + _LONGEST and scene.is_capital(last):
        last += 1
    return last


def add_headed(scene: Scene, found: Found) -> Found:
    """ "CLINTON — A town couple was held": a listed name in capitals before a dash opens a report, even mid-line."""
    spans = []
    for i, word in enumerate(scene.words):
        is_open = i == 0 or scene.words[i - 1].text[0] in _ENDS
        if not is_open or not _is_shouted(word.text):
            continue
        last = i + 1
        while last < i + _LONGEST and last < len(scene.words) and _is_shouted(scene.words[last].text):
            last += 1
        if last < len(scene.words) and _is_dash(scene, last) and _kinds(scene, i, last) & SETTLED:
            spans.append((i, last))
    return _add(scene, found, spans)


def _is_shouted(text: str) -> bool:
    return text.isalpha() and text.isupper() and len(text) > 3


def _kinds(scene: Scene, first: int, last: int) -> int:
    return scene.class_of(scene.text(first, last).title())


def _is_dash(scene: Scene, i: int) -> bool:
    """Say whether a dash between spaces stands there, or after a comma and one name: "SALINA, Kan. -"."""
    if scene.words[i].text == ",":
        i = _run_end(scene, i + 1)
    if i >= len(scene.words) or scene.words[i].text not in _DASHES or scene.words[i].start == scene.words[i - 1].end:
        return False
    while i < len(scene.words) and scene.words[i].text in _DASHES:
        i += 1
    return scene.is_capital(i)


def add_counted(scene: Scene, found: Found) -> Found:
    """ "Clay, Swift and Wilkin counties": all that are so counted are places, where each is listed."""
    spans = []
    for i, word in enumerate(scene.words):
        if word.text not in _PLURALS:
            continue
        items = _items_before(scene, i)
        if len(items) > 1 and all(_is_division(scene, *item) for item in items):
            spans += items
    return _add(scene, found, spans)


def _items_before(scene: Scene, stop: int) -> list[tuple[int, int]]:
    items: list[tuple[int, int]] = []
    last = stop
    while last > 0 and scene.is_capital(last - 1):
        first = last - 1
        while first > max(0, last - _LONGEST) and scene.is_capital(first - 1):
            first -= 1
        items.append((first, last))
        last = first = _before_article(scene, first)
        while last > 0 and first - last < 2 and scene.words[last - 1].text in _JOINTS:
            last -= 1
        if last == first:
            break
    return items


def _before_article(scene: Scene, first: int) -> int:
    """Step back over "al-" before a word."""
    words = scene.words
    if (
        first < 2
        or words[first - 1].text != "-"
        or words[first - 2].text.lower() not in ("al", "el", "ad", "as", "ash")
    ):
        return first
    return first - 2 if words[first - 2].end == words[first - 1].start else first


def _is_division(scene: Scene, first: int, last: int) -> bool:
    is_people = scene.remark(first).name.startswith("NORP") or scene.is_listed(first, "month", "title", "compass")
    return not is_people and bool(scene.class_of(scene.text(first, last)))


def add_holders(scene: Scene, found: Found) -> Found:
    """ "Of McLean, Virginia," names a state, whoever else is called Virginia: it holds the town before it."""
    ends = {name.last for name in found}
    spans = []
    for i in range(2, len(scene.words)):
        is_between = scene.words[i - 1].text == "," and i - 1 in ends and scene.is_capital(i)
        last = _run_end(scene, i) if is_between else i
        is_closed = last == len(scene.words) or scene.words[last].text in _CLOSES or scene.words[last].text[0] == "\n"
        kinds = scene.class_of(scene.text(i, last)) if last > i else 0
        if is_closed and kinds & MAIN and kinds & DIVISION:
            spans.append((i, last))
    return _add(scene, found, spans)


def _add(scene: Scene, found: Found, spans: list[tuple[int, int]]) -> Found:
    """Add spans [first, last) that no name found touches."""
    taken = {i for name in found for i in range(name.first, name.last)}
    added = []
    for first, last in spans:
        if last > first and taken.isdisjoint(range(first, last)):
            added.append(FoundName(first, last, max(0.5, scene.beliefs[first].begins)))
            taken.update(range(first, last))
    return sorted([*found, *added])

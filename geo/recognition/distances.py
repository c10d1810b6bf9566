"""Places told by how far they lie: "Sake, 25 kilometres west of Goma", "four kilometres west of Diemelstadt"."""

from __future__ import annotations

from geo.recognition.frames import AT, DASHES, REACHED, is_hyphen, is_odd_run
from geo.recognition.people import is_person
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName

_MOST_WORDS = 3
_PLACING = AT | frozenset(("of", "around", "from", "to", "between", "towards", "and", "on", "called"))
_UNITS = frozenset(
    ("kilometres", "kilometers", "kilometre", "kilometer", "km", "kms", "miles", "mile", "metres", "meters")
)


def add_distant(scene: Scene, found: Found) -> Found:
    """ "Around Sake, 25 kilometres west of Goma": a place lies so far, and where the text names it again."""
    taken = {i for name in found for i in range(name.first, name.last)}
    units = [i for i, word in enumerate(scene.words) if word.text in _UNITS]
    spans = [span for i in units for span in (_far_name(scene, i), _near_name(scene, i)) if span]
    if not spans:
        return found
    texts = {tuple(word.text for word in scene.words[first:last]) for first, last in spans}
    for i, word in enumerate(scene.words):
        for name in texts if _leads(scene, i) else ():
            if word.text == name[0] and tuple(w.text for w in scene.words[i : i + len(name)]) == name:
                spans.append((i, i + len(name)))
    free = sorted({(first, last) for first, last in spans if taken.isdisjoint(range(first, last))})
    return sorted([*found, *(FoundName(a, b, max(0.5, scene.beliefs[a].begins)) for a, b in free)])


def _far_name(scene: Scene, i: int) -> tuple[int, int] | None:
    """Give the name before ", 25 kilometres west of", of which word i is the unit."""
    if not scene.words[i - 1].text[0].isdigit() or all(
        w.text not in ("of", "from") for w in scene.words[i + 1 : i + 4]
    ):
        return None
    last = next((k for k in range(i - 2, max(0, i - 5), -1) if scene.words[k].text in (",", "(")), 0)
    first = last
    while last - first < _MOST_WORDS and (scene.is_capital(first - 1) or is_hyphen(scene, first - 1)):
        first -= 1
    return (first, last) if first < last and _leads(scene, first) else None


def _near_name(scene: Scene, i: int) -> tuple[int, int] | None:
    """Give the name after "four kilometres west of", of which word i is the unit; nobody who may be a person."""
    of = next((k for k in range(i + 1, min(i + 5, len(scene.words))) if scene.words[k].text in ("of", "from")), 0)
    is_way = of and all(scene.is_listed(k, "compass") or scene.words[k].text in DASHES for k in range(i + 1, of))
    first = last = of + 1
    while last - first < _MOST_WORDS and scene.is_capital(last):
        last += 1
    if not is_way or last == first or scene.is_capital(last) or is_person(scene, first, last):
        return None
    is_odd = is_odd_run(scene, first, last) or scene.words[first].text.lower() in scene.lexicon.common
    return None if is_odd or scene.remark(first).name.startswith(("PERSON", "NORP")) else (first, last)


def _leads(scene: Scene, first: int) -> bool:
    before = scene.words[first - 1].text if first else ""
    return before in _PLACING or before in REACHED

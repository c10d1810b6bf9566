"""A name found once with confidence is found wherever the document writes it and nothing speaks against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from geo.recognition.people import family_names, is_person
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import Belief, FoundName
from geo.recognition.words import Word

_SURE = 0.8
_TIES = frozenset(("-", "'s", "’s", "&"))
_WHERE = frozenset(("in", "at", "near", "from", "outside", "around", "through"))


def spread_names(
    words: Sequence[Word], beliefs: Sequence[Belief], found: list[FoundName], sure: float, floor: float
) -> list[FoundName]:
    """Add other places where a name stands that was found with at least `sure`, and is believed at least `floor` there.

    "Jordan" found in "in Jordan" is not found again in "Michael Jordan": there the tagger's belief is nil. What a
    dateline writes in capitals, "ALLENDALE", the text writes "Allendale".
    """
    known: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in found:
        if name.score >= sure:
            as_written = tuple(w.text for w in words[name.first : name.last])
            for texts in {as_written, tuple(_in_small(text) for text in as_written)}:
                if texts not in known[texts[0]]:
                    known[texts[0]].append(texts)
    taken = {i for name in found for i in range(name.first, name.last)}
    added = []
    for i, word in enumerate(words):
        for texts in sorted(known.get(word.text, ()), key=len, reverse=True):
            span = range(i, i + len(texts))
            if tuple(w.text for w in words[i : i + len(texts)]) != texts or not taken.isdisjoint(span):
                continue
            if beliefs[i].begins + beliefs[i].goes_on >= floor:
                added.append(FoundName(i, i + len(texts), max(0.5, beliefs[i].begins)))
                taken.update(span)
                break
    return sorted([*found, *added])


def add_again(scene: Scene, found: Found) -> Found:
    """ "Kalundu was shelled", where the passes found "Kalundu is a port": what stands alone again is the same place.

    Names that nothing but the tagger found are spread before the passes, by what it believes of each.
    """
    known = {scene.text(n.first, n.last) for n in found if _is_firm(scene, n)}
    taken = {i for name in found for i in range(name.first, name.last)}
    people = family_names(scene)
    added = []
    for first, last in scene.free_runs(taken):
        text = scene.text(first, last)
        is_other = scene.remark(first).name.startswith(("PERSON", "NORP", "ORG")) or is_person(scene, first, last)
        is_tied = scene.is_capital(first - 1) or scene.is_listed(last, "said") or scene.is_listed(first - 1, "title")
        is_tied = is_tied or (last < len(scene.words) and scene.words[last].text in _TIES)
        if text in known and not is_other and not is_tied and people.isdisjoint(text.split()):
            added.append(FoundName(first, last, max(0.5, scene.beliefs[first].begins)))
    return sorted([*found, *added])


def _is_firm(scene: Scene, name: FoundName) -> bool:
    """Say whether a name in small letters is sure, or stands where places do; no given name and no brand."""
    before = scene.words[name.first - 1].text.lower() if name.first else ""
    is_odd = name.last - name.first == 1 and scene.is_listed(name.first, "given", "brand", "month", "team", "body")
    is_short = scene.words[name.first].text.isupper()
    return not is_odd and not is_short and (name.score >= _SURE or before in _WHERE)


def _in_small(text: str) -> str:
    """Write a word in capitals as any other name; abbreviations stay."""
    return text.title() if text.isupper() and len(text) > 4 else text

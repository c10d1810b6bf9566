"""Names that stand beside names: in a list, glued or joined to one."""

from __future__ import annotations

from geo.recognition.boundaries import SETTLED, WELL_KNOWN
from geo.recognition.frames import plain_runs
from geo.recognition.namesakes import is_glue
from geo.recognition.people import family_names, is_person
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName

_LIST_JOINTS = frozenset((",", "and", "or", "&"))
_NO_SIBLINGS = ("title", "month", "given", "surname", "body", "brand", "org", "team", "facility", "disease")
_PLACING = frozenset(
    (
        *("in", "at", "near", "from", "through", "between", "to", "into", "around", "outside", "across", "of", "past"),
        *("toward", "towards", "shut", "closed", "reopened", "borders", "blockade", "blockades", "destroyed", "looted"),
        *("bombed", "flooded", "evacuated", "burned", "overran", "entered", "emptied", "'s", "’s"),
        *("attacked", "raided", "visited", "reached", "fled", "left", "struck", "hit", "shelled", "took", "captured"),
    )
)
_STRICTLY = frozenset(("at", "in", "between", "near", "through", "around", "toward", "towards", "via"))
_NEAR = 60  # words between names in brackets that tell on each other
_STOPS = frozenset((".", ",", ";", ":", ")"))
_ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az"))
_PLURALS = frozenset(
    (
        *("provinces", "governorates", "villages", "towns", "districts", "counties", "zones", "regions", "camps"),
        *("prefectures", "oblasts", "townships", "states", "rivers", "islands", "cities", "sub-districts"),
    )
)


def add_siblings(scene: Scene, found: Found) -> Found:
    """ "Kalemie, Nyemba and Moba": between two places of a list stands a third, beside one what looks like a place."""
    ends, starts = {n.last for n in found}, {n.first for n in found}
    counted = {n.first for n in found if n.last < len(scene.words) and scene.words[n.last].text in _PLURALS}
    people = {w.text for w, r in zip(scene.words, scene.remarks, strict=False) if r.name.startswith("PERSON")}
    taken = {i for name in found for i in range(name.first, name.last)}
    added: Found = []
    for first, last in scene.free_runs(taken):
        is_known = bool(scene.class_of(scene.text(first, last)) & WELL_KNOWN)
        is_odd = any(scene.is_listed(i, *_NO_SIBLINGS) for i in range(first, last))
        if last - first > 3 or (is_odd and (last - first == 1 or not is_known)):
            continue
        follows, leads = _skip_joint(scene, first, -1) in ends, _skip_joint(scene, last, 1) in starts
        is_seen = scene.remark(first).name == "LOCB" and scene.words[first].text not in people
        is_other = scene.remark(first).name.startswith(("PERSON", "ORG", "NORP")) or is_person(scene, first, last)
        is_between = follows and leads and (is_known or not is_other)
        is_counted = _skip_joint(scene, last, 1) in counted and not is_person(scene, first, last)
        if (follows and is_seen) or is_between or is_counted:
            added.append(FoundName(first, last, max(0.5, scene.beliefs[first].begins)))
    return sorted([*found, *added])


def add_listmates(scene: Scene, found: Found) -> Found:
    """ "Quissanga, Macomia and Meluco", "in Rahovec and Suhareka": what is listed with places is one.

    Of three and more, two must be known; a second one needs a preposition before the first, and to be listed.
    """
    plain = dict(plain_runs(scene, found))
    runs = dict(plain_runs(scene, found, lax=True))
    people = family_names(scene)
    known = {name.first: name.last for name in found}
    added: Found = []
    for items in _lists(scene, known | runs):
        free = [i for i in items if i not in known]
        count = len(items) - len(free)
        for first in free:
            last = runs[first]
            is_named = any(scene.words[i].text in people for i in range(first, last)) and first in plain
            if is_named or scene.is_listed(last, "said"):
                continue
            is_listed = bool(scene.class_of(scene.text(first, last))) or scene.remark(first).name == "LOCB"
            is_pair = count == 1 and is_listed and _lead(scene, items[0]) in _PLACING
            is_pair = is_pair or (count == 1 and first == items[-1] and _is_shut(scene, items[0], last))
            is_seen = count == 1 and len(items) == 2 and scene.remark(first).name.startswith("LOC")
            is_most = count > 1 and (first in plain or 2 * count > len(items))
            if is_most or is_seen or (is_pair and first in plain):
                added.append(FoundName(first, last, max(0.5, scene.beliefs[first].begins)))
    return sorted([*found, *added])


def _is_shut(scene: Scene, first: int, last: int) -> bool:
    """Say whether a preposition stands before two names and a stop after them: "at Kampur and Dharamtul;"."""
    return _lead(scene, first) in _STRICTLY and (last == len(scene.words) or scene.words[last].text in _STOPS)


def _lists(scene: Scene, ends: dict[int, int]) -> list[list[int]]:
    """Find the runs of names, by their first words, that commas, "and" and "or" join; the last joint is no comma."""
    lists: list[list[int]] = []
    seen: set[int] = set()
    for first in sorted(ends):
        items, at = [first], ends[first]
        final = ""
        while first not in seen and (after := _after_joint(scene, at)) in ends:
            final = next(w.text for w in reversed(scene.words[at:after]) if w.text in _LIST_JOINTS)
            items.append(after)
            at = ends[after]
        seen.update(items)
        is_held = len(items) > 2 and first and scene.words[first - 1].text == "(" and scene.words[at : at + 1] != []
        if len(items) > 1 and (final != "," or len(items) > 3 or (is_held and scene.words[at].text == ")")):
            lists.append(items)
    return lists


def _after_joint(scene: Scene, at: int) -> int:
    """Step over "(98)", then ", " or " and " or ", and the " or "and al-" after a name; -1 where none stands there."""
    i = at = _after_brackets(scene, at)
    while i < len(scene.words) and i - at < 2 and scene.words[i].text in _LIST_JOINTS:
        i += 1
    if i > at and i < len(scene.words) and scene.words[i].text == "the":
        i += 1
    is_article = _joins(scene, i + 1) and scene.words[i].text in _ARTICLES
    return (i + 2 if is_article else i) if i > at else -1


def _after_brackets(scene: Scene, at: int) -> int:
    if at >= len(scene.words) or scene.words[at].text != "(":
        return at
    return next((i + 1 for i in range(at + 1, min(at + 6, len(scene.words))) if scene.words[i].text == ")"), at)


def _lead(scene: Scene, first: int) -> str:
    i = first - 1
    if i > 0 and scene.words[i].text.lower() in ("the", "both"):
        i -= 1
    return scene.words[i].text.lower() if i >= 0 else ""


def _skip_joint(scene: Scene, i: int, step: int) -> int:
    """Step over ", " or " and " or ", and " from a boundary between words; -1 where none stands there."""
    at = i if step > 0 else i - 1
    joints = 0
    while 0 <= at < len(scene.words) and joints < 2 and scene.words[at].text in _LIST_JOINTS:
        at += step
        joints += 1
    return (at if step > 0 else at + 1) if joints else -1


def add_bracketed(scene: Scene, found: Found) -> Found:
    """ "Hussain (Kurram), Ameer (Tank), Ali (Swabi)": two places alone in brackets make one of a third."""
    taken = {i for name in found for i in range(name.first, name.last)}
    held = [name.first for name in found if _is_held(scene, name.first, name.last)]
    added: Found = []
    for first, last in scene.free_runs(taken):
        near = [i for i in held if abs(i - first) < _NEAR and not _breaks(scene, min(i, first), max(i, first))]
        is_listed = bool(scene.class_of(scene.text(first, last))) and not scene.is_listed(first, *_NO_SIBLINGS[4:])
        if len(near) > 1 and is_listed and _is_held(scene, first, last):
            added.append(FoundName(first, last, max(0.5, scene.beliefs[first].begins)))
    return sorted([*found, *added])


def _is_held(scene: Scene, first: int, last: int) -> bool:
    """Say whether a name stands alone between brackets, behind another name."""
    is_open = first > 1 and scene.words[first - 1].text == "(" and scene.is_capital(first - 2)
    return is_open and last < len(scene.words) and scene.words[last].text == ")"


def _breaks(scene: Scene, first: int, last: int) -> bool:
    return any(scene.words[i].text[0] == "\n" for i in range(first, last))


def add_chained(scene: Scene, found: Found) -> Found:
    """ "The Kars-Iğdır-Dilucu line": of three names and more that hyphens join, all are places if one is known for one.

    One that nobody lists needs two that are found.
    """
    taken = {i: name for name in found for i in range(name.first, name.last)}
    added: Found = []
    i = 0
    while i < len(scene.words):
        last = i + 1
        while scene.is_capital(i) and _joins(scene, last) and scene.is_capital(last + 1):
            last += 2
        links = range(i, last, 2) if last - i > 4 else range(0)
        count = sum(k in taken for k in links)
        is_one = any(taken[k].last - taken[k].first > 1 for k in links if k in taken)
        for k in links if count and not is_one else ():
            if k not in taken and (count > 1 or scene.class_of(scene.words[k].text) & SETTLED):
                added.append(FoundName(k, k + 1, max(0.5, scene.beliefs[k].begins)))
        i = last
    return sorted([*found, *added])


def add_glued(scene: Scene, found: Found) -> Found:
    """ "[Baghdad]Moscow", glued together by a page: a well-known name beside a name."""
    taken = {i for name in found for i in range(name.first, name.last)}
    beside = [n.first - 1 for n in found if is_glue(scene, n.first - 1)]
    beside += [n.last for n in found if is_glue(scene, n.last - 1)]
    added = [
        FoundName(i, i + 1, max(0.5, scene.beliefs[i].begins))
        for i in beside
        if i not in taken and scene.is_capital(i) and scene.class_of(scene.words[i].text) & WELL_KNOWN
    ]
    return sorted([*found, *added])


def add_hyphened(scene: Scene, found: Found) -> Found:
    """ "Deir-ez-Zor" and "Port-au-Prince": words joined by hyphens that are listed as one name of a town or country.

    The whole takes the place of its parts: "Rostov-on-Don" is no Rostov.
    """
    names = list(found)
    for i in range(len(scene.words)):
        last = i + 1
        while _joins(scene, last):
            last += 2
        if last - i < 3 or not scene.is_capital(i) or not scene.class_of(scene.text(i, last)) & SETTLED:
            continue
        beside = [name for name in names if name.first < last and i < name.last]
        is_free = all(i <= name.first and name.last <= last for name in beside)
        if is_free and (beside or not scene.remark(i).name.startswith("PERSON")):
            names = [name for name in names if name not in beside]
            names.append(FoundName(i, last, max(0.5, scene.beliefs[i].begins)))
    return sorted(names)


def _joins(scene: Scene, i: int) -> bool:
    """Say whether word i is a hyphen that joins the words beside it without a space."""
    if not 0 < i < len(scene.words) - 1 or scene.words[i].text != "-":
        return False
    return scene.words[i - 1].end == scene.words[i].start and scene.words[i].end == scene.words[i + 1].start

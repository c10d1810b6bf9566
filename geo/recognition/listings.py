"""Places told by the word for their kind: "nine wilayas: Assaba, Brakna", "the village of Sange", "Zaatari camp"."""

from __future__ import annotations

from geo.recognition.boundaries import LONGEST
from geo.recognition.people import family_names, is_person
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName
from geo.recognition.wholes import DIVISIONS

_LONGEST = 3
_PLURALS = frozenset(
    (
        *("districts", "counties", "provinces", "villages", "towns", "cities", "states", "regions", "townships"),
        *("municipalities", "governorates", "communes", "camps", "wards", "islands", "woredas", "upazilas", "tehsils"),
        *("talukas", "wilayas", "raions", "oblasts", "prefectures", "departments", "parishes", "boroughs", "kebeles"),
        *("barangays", "hamlets", "neighbourhoods", "neighborhoods", "suburbs", "settlements", "localities", "areas"),
        *("sub-districts", "panchayats", "communities", "payams", "cercles", "cantons", "zones", "atolls", "ports"),
    )
)
_SINGULARS = frozenset(("area", "district", "province", "region", "county", "zone", "valley", "governorate", "commune"))
_KINDS_AFTER = frozenset(
    (
        *("province", "governorate", "village", "town", "district", "neighborhood", "neighbourhood", "suburb", "camp"),
        *("refugee", "river", "mountains", "peninsula", "valley", "airport", "airbase", "border", "crossing", "dam"),
        *("oblast", "prefecture", "municipality", "township", "reservoir", "lake", "island", "islands", "forest"),
        *("volcano", "canal", "glacier", "bridge", "checkpoint", "provinces", "governorates", "villages", "towns"),
        *("woreda", "woredas", "kebele", "payam", "upazila", "upazilas", "tehsil", "taluka", "cercle", "commune"),
        *("communes", "ravine", "gorge", "quarter", "slum", "shoal", "reef", "headland", "subdistrict", "sub-district"),
        *("districts", "counties", "zones", "regions", "region", "camps", "prefectures", "oblasts", "townships"),
        *("zone", "raion", "raions", "kebeles", "barangay", "barangays", "regency", "LGA", "LGAs", "sub-county"),
        *("locality", "localities", "wilaya", "wilayas", "talukas", "tehsils", "subcounty", "ward", "wards", "payams"),
        *("neighborhoods", "neighbourhoods", "suburbs", "municipalities", "moughataa", "panchayat", "panchayats"),
        *("mine", "mines", "colliery", "oilfield", "oilfields", "gasfield", "smelter"),
        *("constituency", "reserve", "barrage", "wetland", "atoll", "isthmus", "massif", "oasis", "marshes", "hamlets"),
    )
)
_KINDS_BEFORE = frozenset(
    (
        *("village", "town", "city", "province", "district", "governorate", "suburb", "neighborhood", "port", "island"),
        *("villages", "towns", "cities", "provinces", "districts", "hamlet", "hamlets", "township", "neighbourhood"),
    )
)
_NO_ZONES = frozenset(
    ("Euro", "Green", "Schengen", "Eurozone", "Covid", "Red", "Buffer", "Federal", "Maternity", "Bay")
)
_OPENS = frozenset((":", "-", "–", "—", "of", "including", "like", "namely", "notably", "("))
_SUCH = frozenset(("such", "including", "namely", "notably", "among", "especially", "mainly"))
_FEWER = frozenset(("areas", "camps", "parishes", "wards", "states", "communities", "departments", "regions"))
_JOINTS = frozenset((",", "and", "or", "&", ";"))
_ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "ez", "ul"))
_ODD = ("title", "month", "body", "brand", "org", "team", "disease", "occasion", "lang")
_MOST = 30


def add_named_lists(scene: Scene, found: Found) -> Found:
    """ "The districts of Shebele and Nogob", "towns such as Dikwa and Bama": all that the plural counts are places."""
    ends = {name.first: name.last for name in found}
    taken = {i for name in found for i in range(name.first, name.last)}
    people = family_names(scene)
    added: Found = []
    for i in range(len(scene.words) - 3):
        text = scene.words[i].text
        if text not in _PLURALS and (text not in _SINGULARS or scene.words[i + 1].text != ":"):
            continue
        items = _items(scene, _start_of_list(scene, i), ends, people)
        known = sum(first in ends for first, _ in items)
        if len(items) < 2 or (not known and (len(items) < 3 or text in _FEWER)):
            continue
        for first, last in items:
            if taken.isdisjoint(range(first, last)):
                added.append(FoundName(first, last, max(0.5, scene.beliefs[first].begins)))
                taken.update(range(first, last))
    return sorted([*found, *added])


def _start_of_list(scene: Scene, i: int) -> int:
    """Give the word where a list begins that the plural at word i opens; the end of the text where none does."""
    words = scene.words
    at = i + 1
    if words[at].text == "," and words[at + 1].text in _SUCH:
        at += 1
    if words[at].text == "such" and words[at + 1].text == "as":
        at += 2
    elif words[at].text in _OPENS and not (words[at].text == "-" and words[at].start == words[at - 1].end):
        at += 1
    else:
        return len(words)
    return at + 1 if at < len(words) and words[at].text == "the" else at


def _items(scene: Scene, at: int, ends: dict[int, int], people: set[str]) -> list[tuple[int, int]]:
    """Read names that commas and "and" join, figures in brackets left out; [] where one of them can be no place."""
    items: list[tuple[int, int]] = []
    stop = min(len(scene.words), at + 3 * _MOST)
    while at < stop:
        first = at + 2 if _is_article(scene, at) else at
        last = ends.get(first, ends.get(at, 0)) or _run_end(scene, first)
        if last <= first or (first not in ends and not _is_plain(scene, first, last, people)):
            return items if items and first > at else [] if last > first else items
        items.append((first if first in ends or at not in ends else at, last))
        after = _after_brackets(scene, last)
        at = after
        while at < stop and at - after < 2 and scene.words[at].text in _JOINTS:
            at += 1
        if at == after:
            return items
    return items


def _is_article(scene: Scene, i: int) -> bool:
    words = scene.words
    if i + 2 >= len(words) or words[i].text.lower() not in _ARTICLES or words[i + 1].text != "-":
        return False
    return words[i].end == words[i + 1].start and words[i + 1].end == words[i + 2].start


def _run_end(scene: Scene, first: int) -> int:
    last = first
    while scene.is_capital(last):
        last += 1
        if _is_hyphen(scene, last) and scene.is_capital(last + 1):
            last += 1
    return last


def _is_hyphen(scene: Scene, i: int) -> bool:
    words = scene.words
    if not 0 < i < len(words) - 1 or words[i].text != "-":
        return False
    return words[i - 1].end == words[i].start and words[i].end == words[i + 1].start


def _is_plain(scene: Scene, first: int, last: int, people: set[str]) -> bool:
    """Say whether a run of capitals can be a place: no person by its words, no body, no name in capitals."""
    texts = [word.text for word in scene.words[first:last]]
    is_short = len(texts) == 1 and texts[0].isupper()
    is_odd = any(scene.is_listed(i, *_ODD) for i in range(first, last)) and not scene.class_of(scene.text(first, last))
    is_named = is_person(scene, first, last) or any(text in people for text in texts if len(texts) == 1)
    if is_short or is_odd or scene.is_listed(first, "title") or last - first > _LONGEST + texts.count("-"):
        return False
    return not (is_named and scene.is_listed(first, "given")) and scene.remark(first).name != "NORPB"


def _after_brackets(scene: Scene, at: int) -> int:
    """Step over "(98)" or "(Vathy)" after a name."""
    if at >= len(scene.words) or scene.words[at].text != "(":
        return at
    return next((i + 1 for i in range(at + 1, min(at + 8, len(scene.words))) if scene.words[i].text == ")"), at)


def add_by_kind(scene: Scene, found: Found) -> Found:
    """ "The village of Baghouz", "Zaatari refugee camp": the word beside says that it is a place, whoever lists it."""
    taken = {i for name in found for i in range(name.first, name.last)}
    added: Found = []
    for first, last in scene.free_runs(taken):
        after = scene.words[last].text if last < len(scene.words) else ""
        before = [w.text.lower() for w in scene.words[max(0, first - 2) : first]]
        is_large = last - first > 1 and scene.words[last - 1].text in DIVISIONS and not _is_duty(scene, last - 2)
        is_named = (
            is_large or after in _KINDS_AFTER or (len(before) == 2 and before[1] == "of" and before[0] in _KINDS_BEFORE)
        )
        is_named = is_named or (after == "area" and before[-1:] in (["the"], ["'s"], ["’s"]))
        is_other = scene.is_listed(first, "disease") or scene.words[first].text in _NO_ZONES
        if is_named and not is_other and last - first <= LONGEST and not is_person(scene, first, last):
            added.append(FoundName(first, last, max(0.5, scene.beliefs[first].begins)))
    return sorted([*found, *added])


def _is_duty(scene: Scene, i: int) -> bool:
    """Say whether a word tells what a district is for: "3rd Congressional District", "Recreation District"."""
    return scene.is_listed(i, "org") or scene.words[i].text.lower() in scene.lexicon.common

"""Names that small words, possessives and numbers hold together or apart: Cox's Bazar, Gars am Kamp, Mahan District."""

from __future__ import annotations

from collections.abc import Iterator

from geo.gazetteer.names import ALTERNATE, CAPITAL, COUNTRY, DIVISION, LANDMARK, LARGE_CITY, MAIN
from geo.recognition.boundaries import WARDS
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName

_LONGEST = 5
_FAMOUS = COUNTRY | DIVISION | CAPITAL | LARGE_CITY
_OWNERS = frozenset(("'s", "’s"))
_TIES = frozenset(
    (
        *("am", "an", "der", "ob", "im", "bei", "zu", "zur", "in", "on", "upon", "under", "by", "the", "le", "la"),
        *("les", "de", "du", "des", "sur", "sous", "en", "es", "el", "al", "del", "di", "da", "do", "dos", "das"),
        *("of", "and", "y", "i", "na", "nad", "pod", "van", "aan", "den", "ul"),
    )
)
_ENGLISH = frozenset(("of", "and", "in", "on", "by", "the", "under", "an"))
DIVISIONS = frozenset(
    (
        *("District", "County", "Province", "Governorate", "Oblast", "Prefecture", "Municipality", "Voivodeship"),
        *(
            "Township",
            "Krai",
            "Canton",
            "Subdistrict",
            "Woreda",
            "Upazila",
            "Raion",
            "Tehsil",
            "Zone",
            "Regency",
            "Okrug",
        ),
    )
)
_FIELDS = frozenset(("Airport", "Airfield", "Airbase", "Dam", "Bridge"))
_UNITS = frozenset(("kilometres", "kilometers", "km", "miles", "metres", "meters", "people", "families", "hectares"))
_QUARTERS = frozenset(
    (
        *("district", "quarter", "neighbourhood", "neighborhood", "suburb", "village", "camp", "township", "upazila"),
        *("woreda", "province", "governorate", "island", "river", "valley", "subdistrict", "commune", "slum"),
    )
)
_LINKS = frozenset(("of", "to", "in", "on", "for", "by", "with", "and", "or", "at", "from", "that", "than"))


def join_listed(scene: Scene, found: Found) -> Found:
    """ "Cox's Bazar", "Gars am Kamp" and "Frankfurt (Oder)" are listed with what stands between their words."""
    names = list(found)
    for i in range(len(scene.words)):
        if not scene.is_capital(i):
            continue
        last = next((stop for stop in range(i + _LONGEST, i + 2, -1) if _is_joined(scene, i, stop)), 0)
        beside = [name for name in names if name.first < last and i < name.last]
        if not last or any(name.first < i or name.last > last for name in beside):
            continue
        if beside or not scene.remark(i).name.startswith("PERSON"):
            names = [name for name in names if name not in beside]
            names.append(FoundName(i, last, max([0.5, *(name.score for name in beside)])))
    return sorted(names)


def _is_joined(scene: Scene, first: int, last: int) -> bool:
    """Say whether words [first, last) are large, tied by small ones or brackets, and listed as one name."""
    if last > len(scene.words) or scene.words[first].text == "The":
        return False
    if scene.words[last - 1].text == ")" and scene.words[last - 3].text == "(":
        return bool(scene.class_of(scene.text(first, last)) & MAIN)
    if not scene.is_capital(last - 1):
        return False
    small = [scene.words[i].text for i in range(first + 1, last - 1) if not scene.is_capital(i)]
    if not small or not all(text in _TIES or text in _OWNERS for text in small):
        return False
    kinds = scene.class_of(scene.text(first, last))
    if not kinds & ~(LANDMARK | MAIN | ALTERNATE):
        return False
    is_english = not _ENGLISH.isdisjoint(small)
    return not is_english or (bool(kinds & MAIN) and not scene.is_listed(first, "org", "facility", "title"))


def join_kinds(scene: Scene, found: Found) -> Found:
    """ "[Vila] [Bay]", found apart, is one bay; "[Indira Gandhi] International Airport" is listed whole."""
    joined: Found = []
    for name in found:
        if joined and joined[-1].last == name.first and _is_tail(scene, name):
            name = FoundName(joined.pop().first, name.last, name.score)
        last = name.last
        while scene.is_capital(last) and last - name.first < _LONGEST and scene.words[last - 1].text not in _FIELDS:
            last += 1
        is_field = last > name.last and scene.words[last - 1].text in _FIELDS
        if is_field and scene.class_of(scene.text(name.first, last)):
            name = FoundName(name.first, last, name.score)
        if not joined or joined[-1].last <= name.first:
            joined.append(name)
    return joined


def add_fields(scene: Scene, found: Found) -> Found:
    """The Three Gorges Dam and Kotoka Airport are listed, and found whole whatever part of them was found."""
    names = list(found)
    for i, word in enumerate(scene.words):
        if word.text not in _FIELDS:
            continue
        start = next((k for k in range(max(0, i - _LONGEST + 1), i) if _is_listed_run(scene, k, i + 1)), -1)
        beside = [name for name in names if name.first <= i and start < name.last]
        if start >= 0 and all(start <= name.first and name.last <= i + 1 for name in beside):
            names = [name for name in names if name not in beside]
            names.append(FoundName(start, i + 1, max([0.5, *(name.score for name in beside)])))
    return sorted(names)


def _is_listed_run(scene: Scene, first: int, last: int) -> bool:
    is_run = scene.words[first].text != "The" and all(scene.is_capital(i) for i in range(first, last))
    return is_run and bool(scene.class_of(scene.text(first, last)))


def _is_tail(scene: Scene, name: FoundName) -> bool:
    is_kind = scene.is_listed(name.first, "water", "relief") and scene.words[name.first].text.istitle()
    return name.last - name.first == 1 and is_kind and scene.words[name.first].start > scene.words[name.first - 1].end


def split_owned(scene: Scene, found: Found) -> Found:
    """ "Kaduna State's Chikun" and "Ghanzi District of Botswana" are two names, unless they are listed as one."""
    parts: Found = []
    for name in found:
        at = next((i for i in range(name.first + 1, name.last - 1) if _parts(scene, name, i)), 0)
        if at:
            parts += [FoundName(name.first, at, name.score), FoundName(at + 1, name.last, name.score)]
        else:
            parts.append(name)
    return parts


def _parts(scene: Scene, name: FoundName, i: int) -> bool:
    text = scene.words[i].text
    if (text not in _OWNERS and text != "of") or scene.class_of(scene.text(name.first, name.last)):
        return False
    if text in _OWNERS:
        is_kind = scene.is_listed(i + 1, "generic", "relief", "water")
        return not is_kind and all(scene.class_of(scene.text(a, b)) for a, b in ((name.first, i), (i + 1, name.last)))
    return i - name.first > 1 and bool(scene.class_of(scene.text(i + 1, name.last)) & (COUNTRY | DIVISION))


def take_divisions(scene: Scene, found: Found) -> Found:
    """ "[Mahan] District" and "[Rapides] Parish" are names with their kind where it is written large."""
    taken: Found = []
    for name, stop in _with_stops(scene, found):
        last = name.last
        is_division = last < stop and scene.words[last].text in DIVISIONS
        if is_division and not scene.is_capital(last + 1) and scene.words[last - 1].text not in DIVISIONS:
            is_bare = scene.class_of(scene.text(name.first, last)) & COUNTRY
            last += 0 if is_bare or scene.words[last - 1].text == "School" else 1
        taken.append(FoundName(name.first, last, name.score))
    return taken


def _with_stops(scene: Scene, found: Found) -> Iterator[tuple[FoundName, int]]:
    """Yield each name with the word where the next one begins, up to which it may grow."""
    stops = [*(name.first for name in found[1:]), len(scene.words)]
    yield from zip(found, stops, strict=False)


def take_tails(scene: Scene, found: Found) -> Found:
    """ "[Anand] Vihar quarter": what stands between a name and the word for its kind belongs to it."""
    taken: Found = []
    for name, stop in _with_stops(scene, found):
        last = name.last
        tail = last
        while tail < min(stop, last + 3) and scene.is_capital(tail) and not _is_title(scene, tail):
            tail += 1
        if last < tail < len(scene.words) and tail < last + 3 and scene.words[tail].text in _QUARTERS:
            last = tail
        taken.append(FoundName(name.first, last, name.score))
    return taken


def take_rests(scene: Scene, found: Found) -> Found:
    """ "[Bulo] Marer", of which nobody lists either part, is whole where the language model sees one place."""
    taken: Found = []
    for name, stop in _with_stops(scene, found):
        last = name.last
        is_closed = scene.words[last - 1].text in DIVISIONS
        if (
            not is_closed
            and scene.remark(name.first).name == "LOCB"
            and not scene.class_of(scene.text(name.first, last)) & _FAMOUS
        ):
            while last < stop and last - name.first < _LONGEST and _is_rest(scene, last):
                last += 1
        taken.append(FoundName(name.first, last, name.score))
    return taken


def _is_rest(scene: Scene, i: int) -> bool:
    is_plain = scene.is_capital(i) and scene.words[i].text.istitle() and not _is_title(scene, i)
    is_plain = is_plain and scene.words[i].text not in WARDS
    return is_plain and scene.remark(i).name == "LOCI" and scene.words[i].text.lower() not in scene.lexicon.common


def take_hyphened(scene: Scene, found: Found) -> Found:
    """ "[Petite]-Terre" is found whole where nobody lists its first part; "US-Iraqi" has a listed one."""
    taken: Found = []
    for name, stop in _with_stops(scene, found):
        last = name.last
        words = scene.words[last - 1 : last + 2]
        is_joined = last + 1 < stop and words[1].text == "-" and words[0].end == words[1].start == words[2].start - 1
        if is_joined and scene.is_capital(last + 1) and not scene.class_of(scene.text(name.first, last)):
            last += 2
        taken.append(FoundName(name.first, last, name.score))
    return taken


def _is_title(scene: Scene, i: int) -> bool:
    return scene.is_listed(i, "title", "month", "org", "facility", "body", "compass")


def cut_numbers(scene: Scene, found: Found) -> Found:
    """ "The [Atacama Desert] 170 km off", "in [Bihar] 49 more": a number at the end belongs to what it counts."""
    cut: Found = []
    for name in found:
        last = name.last
        if last - name.first > 1 and scene.words[last - 1].text[0].isdigit():
            is_counted = last < len(scene.words) and scene.words[last].text in _UNITS
            is_whole = scene.class_of(scene.text(name.first, last))
            is_more = scene.class_of(scene.text(name.first, last - 1)) & MAIN
            last -= 1 if not is_whole and (is_counted or is_more) else 0
        cut.append(FoundName(name.first, last, name.score))
    return cut


def add_hagues(scene: Scene, found: Found) -> Found:
    """The Hague is a town wherever it is named."""
    taken = {i for name in found for i in range(name.first, name.last)}
    added = [
        FoundName(i, i + 2, max(0.5, scene.beliefs[i + 1].begins))
        for i in range(len(scene.words) - 1)
        if scene.words[i].text == "The" and scene.words[i + 1].text == "Hague" and taken.isdisjoint((i, i + 1))
    ]
    return sorted([*found, *added])


def add_seas(scene: Scene, found: Found) -> Found:
    """ "The tropical Atlantic" is the ocean, "Atlantic City" and "a Mediterranean diet" are not."""
    taken = {i for name in found for i in range(name.first, name.last)}
    added = [
        FoundName(i, i + 1, max(0.5, scene.beliefs[i].begins))
        for i in range(len(scene.words))
        if i not in taken and scene.is_capital(i) and scene.is_listed(i, "sea") and _stands_alone(scene, i)
    ]
    return sorted([*found, *added])


def _stands_alone(scene: Scene, i: int) -> bool:
    """Say whether "the" goes before, with small words at most between, and nothing large follows."""
    if scene.is_capital(i + 1):
        return False
    before = [w.text for w in reversed(scene.words[max(0, i - 4) : i])]
    small = next((n for n, word in enumerate(before) if word == "the" or not word.isalpha() or not word.islower()), 0)
    return before[small : small + 1] in (["the"], ["The"]) and all(w not in _LINKS for w in before[:small])

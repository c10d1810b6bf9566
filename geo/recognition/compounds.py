"""Names whose first word or hyphens tell that they go on: Tal al-Nasiriyah, Barra do Sahy, Dasht-e-Barchi."""

from __future__ import annotations

from geo.gazetteer.names import CAPITAL, COUNTRY, COUNTY, DIVISION, LARGE_CITY, TOWN, WATER
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName

_KNOWN = COUNTRY | CAPITAL | DIVISION | LARGE_CITY | COUNTY | TOWN | WATER
_BEFORE = frozenset(
    (
        *(
            "Tal",
            "Tall",
            "Tell",
            "Tel",
            "Wadi",
            "Jabal",
            "Jebel",
            "Djebel",
            "Kafr",
            "Kfar",
            "Deir",
            "Ras",
            "Ain",
            "Bir",
        ),
        *("Beit", "Bayt", "Bab", "Umm", "Um", "Khirbet", "Nahr", "Oued", "Ksar", "Sidi", "Caleta", "Cerro", "Barra"),
        *("Morro", "Serra", "Lago", "Laguna", "Pulau", "Gunung", "Kampung", "Kampong", "Bukit", "Kuala", "Vallée"),
        *("Tanjung", "Tanjong", "Teluk", "Sungai", "Étang", "Etang", "Ostrov", "Mys", "Pantai", "Danau", "Loch"),
        *("Douar", "Qala", "Darra", "Kotal", "Barangay", "Sitio", "Isla", "Playa", "Puerto", "Kibbutz", "Moshav"),
    )
)
_NAMED = frozenset(
    (
        "Umm",
        "Um",
        "Tal",
        "Tell",
        "Tel",
        "Sidi",
        "Serra",
        "Isla",
        "Barra",
        "Ras",
        "Ain",
        "Bir",
        "Puerto",
        "Lago",
        "Laguna",
    )
)
_ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "ez", "et", "ul", "us"))
_TIES = frozenset(("do", "da", "dos", "das"))
_OF = frozenset(
    (
        *(("do",), ("da",), ("dos",), ("das",), ("del",), ("de",), ("du",), ("des",), ("della",), ("di",)),
        *(("de", "la"), ("de", "los"), ("de", "las")),
    )
)
_IZAFE = frozenset(("e", "i", "ye", "y", "ul", "al", "el"))
_QUARTERS = frozenset(("North", "South", "East", "West", "Central", "Nord", "Sud", "Est", "Ouest"))
_TAILS = (
    ("Autonomous", "Region"),
    ("Autonomous", "Prefecture"),
    ("Autonomous", "County"),
    ("Special", "Administrative", "Region"),
    ("National", "Capital", "Region"),
    ("Special", "Region"),
    ("Capital", "Territory"),
)


def add_prefixed(scene: Scene, found: Found) -> Found:
    """ "Ras al-Ain" and "Tell Dadikh" begin with a word for a hill, a cape, a valley: whoever lists them are places."""
    taken = {i for name in found for i in range(name.first, name.last)}
    names = list(found)
    for i in range(len(scene.words) - 1):
        if i in taken and not any(name.first == i for name in found):
            continue
        last = _end_of_prefixed(scene, i)
        if not last or scene.remark(i - 1).name.startswith("PERSON"):
            continue
        beside = [name for name in names if name.first < last and i < name.last]
        if all(i <= name.first and name.last <= last for name in beside):
            names = [name for name in names if name not in beside]
            names.append(FoundName(i, last, max([0.5, *(name.score for name in beside)])))
    return sorted(names)


def _end_of_prefixed(scene: Scene, i: int) -> int:
    """Give the end of a name that word i, a prefix, begins: after an article, or where the whole is listed; else 0."""
    if scene.words[i].text not in _BEFORE or scene.is_capital(i - 1):
        return 0
    at = _after_article(scene, i + 1)
    if at > i + 1 and scene.is_capital(at):
        return at + 1
    is_tied = scene.words[i + 1].text in _TIES and scene.is_capital(i + 2)
    if is_tied:
        return i + 3
    last = i + 1
    while last < i + 4 and scene.is_capital(last) and not scene.is_listed(last, "org", "facility", "title", "month"):
        last += 1
    is_firm = scene.words[i].text not in _NAMED and not scene.remark(i).name.startswith("ORG")
    is_placed = i > 0 and scene.words[i - 1].text in ("at", "in", "near", "on", "of")
    is_seen = last - i == 2 and (is_placed or is_firm)
    return last if last > i + 1 and (is_seen or scene.class_of(scene.text(i, last))) else 0


def _after_article(scene: Scene, i: int) -> int:
    """Step over "al-" before a word; i where none stands there."""
    words = scene.words
    if i + 2 >= len(words) or words[i].text.lower() not in _ARTICLES or words[i + 1].text != "-":
        return i
    return i + 2 if words[i].end == words[i + 1].start and words[i + 1].end == words[i + 2].start else i


def take_compounds(scene: Scene, found: Found) -> Found:
    """ "[Bagh]-i-Yousuf", "[Torbat]-e Jam", "[Barra] do Sahy" and "[Guangxi Zhuang] Autonomous Region" go on."""
    names: Found = []
    for number, name in enumerate(found):
        if names and name.first < names[-1].last:
            continue
        first = _start_of_chain(scene, name.first, names[-1].last if names else 0)
        last = _end_of_chain(scene, name.last)
        last = last if last > name.last else _end_of_tail(scene, name, last)
        after = next((n.last for n in found[number + 1 :] if n.first < last < n.last), last)
        names.append(FoundName(first, max(last, after), name.score))
    return names


def join_small(scene: Scene, found: Found) -> Found:
    """ "[Ngäbe]-[Buglé]" is one name: between two well-known places a hyphen is a way, between small ones it is not."""
    joined: Found = []
    for name in found:
        if joined and joined[-1].last + 1 == name.first and _joins(scene, name.first - 1):
            kinds = [scene.class_of(scene.text(n.first, n.last)) for n in (joined[-1], name)]
            if not any(kind & _KNOWN for kind in kinds):
                name = FoundName(joined.pop().first, name.last, name.score)
        joined.append(name)
    return joined


def _joins(scene: Scene, i: int) -> bool:
    """Say whether word i is a hyphen without a space on either side."""
    words = scene.words
    if not 0 < i < len(words) - 1 or words[i].text != "-":
        return False
    return words[i - 1].end == words[i].start and words[i].end == words[i + 1].start


def _start_of_chain(scene: Scene, first: int, least: int) -> int:
    """Give where "Dasht-e-[Barchi]" begins."""
    is_izafe = _joins(scene, first - 1) and scene.words[first - 2].text in _IZAFE and _joins(scene, first - 3)
    return first - 4 if is_izafe and first - 4 >= least and scene.is_capital(first - 4) else first


def _end_of_chain(scene: Scene, last: int) -> int:
    if _joins(scene, last) and scene.words[last + 1].text == "Ville":
        return last + 2
    if _joins(scene, last) and scene.words[last + 1].text in _IZAFE:
        at = last + 3 if _joins(scene, last + 2) else last + 2
        return at + 1 if scene.is_capital(at) else last
    return last


def _end_of_tail(scene: Scene, name: FoundName, last: int) -> int:
    texts = tuple(word.text for word in scene.words[last : last + 3])
    tail = next((len(tail) for tail in _TAILS if texts[: len(tail)] == tail), 0)
    if tail:
        return last + tail
    if texts[:1] and texts[0] in _QUARTERS and not scene.is_capital(last + 1):
        return last + 1 if not scene.class_of(scene.text(name.first, name.last)) & (COUNTRY | DIVISION) else last
    size = next((size for size in (2, 1) if texts[:size] in _OF and scene.is_capital(last + size)), 0)
    is_long = name.last - name.first > 2 or (size and scene.remark(last + size).name.startswith("PERSON"))
    is_famous = scene.class_of(scene.text(name.first, name.last)) & (COUNTRY | CAPITAL | LARGE_CITY | DIVISION)
    return last + size + 1 if size and not is_long and not is_famous else last

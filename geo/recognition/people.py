"""Who bears a place's name: "Mr Jordan", Jack London, Hurricane Georgia."""

from __future__ import annotations

from itertools import pairwise

from geo.gazetteer.names import CAPITAL, COUNTRY, DIVISION, LARGE_CITY
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName

_STORMS = frozenset(("hurricane", "typhoon", "cyclone", "storm"))
_KIN = frozenset(("wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "fiancée", "nephew"))
_CHILDREN = frozenset(("children", "sons", "daughters", "twins", "siblings", "brothers", "sisters", "grandchildren"))
_VESSELS = frozenset(
    (
        *("frigate", "destroyer", "cruiser", "corvette", "submarine", "warship", "tanker", "freighter", "ferry"),
        *("trawler", "yacht", "ship", "vessel", "boat", "carrier", "icebreaker", "lifeboat", "schooner", "steamer"),
        *("tugboat", "minesweeper", "hms", "uss", "mv", "hmas", "hmnzs", "hmcs", "usns", "rfa", "uscgc"),
    )
)
_NO_SHIP = frozenset(("to", "-", "–", "bound", "port", "district", "province"))
_MISTER = frozenset(("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mister"))
_FIRMLY = 0.9
_NATIONS = COUNTRY | DIVISION | CAPITAL
_FAMOUS = _NATIONS | LARGE_CITY
_WHERE = frozenset(("in", "at", "near", "In", "At", "Near", "outside", "from", "to"))
_PARTICLES = frozenset((
    "Le", "La", "Du", "De", "Des", "Di", "Da", "Do", "Dos", "El", "Al", "Van", "Von", "Ben", "Bin", "Ould", "Mac",
))  # fmt: skip
_PLACING = frozenset(
    ("in", "at", "near", "from", "to", "of", "into", "outside", "around", "through", "via", ",", "and")
)


def drop_people(scene: Scene, found: Found) -> Found:
    """ "Mr Jordan" and, in doubt, "Jack London" and "Paris Hilton" are people; Hurricane Georgia is no place."""
    single = [n for n in found if n.last == n.first + 1]
    dropped = {n for n in single if _is_doubted_person(scene, n) or _is_storm(scene, n.first)}
    return [n for n in found if n not in dropped and not _is_named_storm(scene, n)]


def _is_storm(scene: Scene, first: int) -> bool:
    """Say whether "Hurricane" or "Tropical Storm", with a capital, names what follows."""
    return scene.is_capital(first - 1) and scene.words[first - 1].text.lower() in _STORMS


def _is_named_storm(scene: Scene, name: FoundName) -> bool:
    """Say whether a name is a storm's with its kind: "[Hurricane Milton]", and not "[Hurricane Creek]"."""
    is_long = name.last - name.first > 1 and scene.is_capital(name.last - 1)
    is_land = scene.is_listed(name.last - 1, "water", "relief", "generic", "street")
    return is_long and not is_land and scene.words[name.first].text.lower() in _STORMS


def drop_vessels(scene: Scene, found: Found) -> Found:
    """ "The tanker Oxford" and "HMS Lancaster" are ships, and so is "the Shandong, an aircraft carrier"."""
    return [n for n in found if not _is_vessel(scene, n) and not _is_kin(scene, n)]


def _is_vessel(scene: Scene, name: FoundName) -> bool:
    words = scene.words
    after = [w.text.lower() for w in words[name.last : name.last + 5]]
    if _is_ship(scene, name.first - 1) and after[:1] not in ([word] for word in _NO_SHIP):
        return True
    before = [w.text for w in words[max(0, name.first - 3) : name.first]]
    is_told = before[1:] == [",", "the"] and _is_ship(scene, name.first - 3) and after[:1] == [","]
    is_one = after[:1] == [","] and after[1:2] in (["a"], ["an"]) and _closes_vessel(scene, name.last + 2)
    return is_told or (is_one and before[-1:] in (["the"], ["The"], ["'s"], ["’s"]))


def _is_ship(scene: Scene, i: int) -> bool:
    return 0 <= i < len(scene.words) and scene.words[i].text.lower() in _VESSELS


def _closes_vessel(scene: Scene, i: int) -> bool:
    """Say whether "carrier," or "aircraft carrier," stands there, up to the comma; "a boat capsized" does not."""
    ends = (k + 1 for k in (i, i + 1) if _is_ship(scene, k))
    return any(end < len(scene.words) and scene.words[end].text in (",", ".", ";") for end in ends)


def _is_kin(scene: Scene, name: FoundName) -> bool:
    """Say whether a name is told as somebody's: "his wife, Paris, and son Austin", "children Cheyenne and Dakota"."""
    words = [w.text for w in scene.words[max(0, name.first - 2) : name.first]]
    after = scene.words[name.last].text if name.last < len(scene.words) else ""
    near = [w.text for w in scene.words[max(0, name.first - 3) : name.first]]
    if near and (near[-1] in _KIN | _CHILDREN or (len(near) == 3 and near[0] in _CHILDREN and near[2] == "and")):
        return name.last - name.first == 1
    is_single = name.last - name.first == 1 and after in (",", "and")
    return is_single and words[1:] == [","] and words[0].lower() in _KIN and not scene.is_capital(name.last + 1)


def _is_doubted_person(scene: Scene, name: FoundName) -> bool:
    if name.first and scene.words[name.first - 1].text.lower() in _MISTER:
        return True
    return name.score < _FIRMLY and is_person(scene, name.first, name.last)


def _begins_person(scene: Scene, first: int, last: int) -> bool:
    """Say whether the language model sees a person whose name begins so: "Israel Adesanya", "Santiago Peña".

    "U.S. Defense Secretary Holloway" it sees whole, too: a post behind the first word tells that this is its land.
    """
    is_post = any(scene.remark(i).name == "PERSONI" and scene.is_listed(i, "title") for i in (last + 1, last + 2))
    return (
        last - first == 1
        and not is_post
        and scene.words[first].text.istitle()
        and scene.remark(first).name == "PERSONB"
        and scene.remark(last).name == "PERSONI"
        and scene.is_capital(last)
        and not scene.is_listed(last, "generic", "org", "facility", "team", "street", "water", "relief", "title")
    )


def is_person(scene: Scene, first: int, last: int) -> bool:
    """Say whether a given name or a title goes before, or a family name after a given name."""
    if scene.is_listed(first - 1, "given") and scene.is_capital(first - 1) and not scene.is_capital(last):
        return True
    if (first and scene.words[first - 1].text.lower() in _MISTER) or _begins_person(scene, first, last):
        return True
    follows = scene.is_capital(last) and scene.is_listed(last, "surname")
    return scene.is_listed(first, "given") and follows and not scene.is_listed(last, "generic", "org", "facility")


def drop_families(scene: Scene, found: Found) -> Found:
    """ "Dubreuil had a canal dug" where the text names Claude Dubreuil; "in Dubreuil" and famous names are places."""
    people = family_names(scene)
    placed = placed_words(scene) if people else set()
    return [n for n in found if not _is_family(scene, n, people, placed)]


def drop_particled(scene: Scene, found: Found) -> Found:
    """ "Le Roux" is he whom the text calls Bertrand Le Roux; places that everybody knows, as Le Havre, are places."""
    if not any(_has_particle(scene, n) for n in found):
        return found
    words = scene.words
    called = {(words[i + 1].text, words[i + 2].text) for i in range(len(words) - 2) if _calls(scene, i)}
    return [n for n in found if not _has_particle(scene, n) or not _is_called(scene, n, called)]


def _has_particle(scene: Scene, name: FoundName) -> bool:
    return name.last - name.first == 2 and scene.words[name.first].text in _PARTICLES


def _calls(scene: Scene, i: int) -> bool:
    """Say whether a given name stands before a particle and a capital: "Bertrand" of "Bertrand Le Roux"."""
    if scene.words[i + 1].text not in _PARTICLES or not (scene.is_capital(i) and scene.is_capital(i + 2)):
        return False
    return scene.is_listed(i, "given") or scene.remark(i).name == "PERSONB"


def _is_called(scene: Scene, name: FoundName, called: set[tuple[str, str]]) -> bool:
    first, second = (word.text for word in scene.words[name.first : name.last])
    return (first, second) in called and not scene.class_of(f"{first} {second}") & _FAMOUS


def _is_family(scene: Scene, name: FoundName, people: set[str], placed: set[str]) -> bool:
    text = scene.words[name.first].text
    if name.last - name.first > 1 or text not in people:
        return False
    is_placed = name.first > 0 and scene.words[name.first - 1].text.lower() in _PLACING
    kinds = scene.class_of(text)
    return not is_placed and not kinds & (_FAMOUS if text in placed else _NATIONS)


def placed_words(scene: Scene) -> set[str]:
    """Give the words that stand right after "in", "at" or "near" anywhere in the text."""
    texts = [word.text for word in scene.words]
    return {after for before, after in pairwise(texts) if before in _WHERE}


def family_names(scene: Scene) -> set[str]:
    """Give the last words of people's names of several words: who is so named is meant by the word alone, too."""
    return {
        scene.words[i].text
        for i, remark in enumerate(scene.remarks)
        if remark.name == "PERSONI" and scene.remark(i + 1).name != "PERSONI" and not _is_article_only(scene, i)
    }


def _is_article_only(scene: Scene, i: int) -> bool:
    """Say whether nothing but "Al-" stands before the word in what is taken for a person: "Al-Arish"."""
    is_joined = scene.words[i - 1].text == "-" and scene.remark(i - 2).name == "PERSONB"
    return is_joined and scene.words[i - 2].text in ("Al", "El", "al", "el")

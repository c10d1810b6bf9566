"""Names told by the plain frame that they stand in, whoever lists them: "past Zwettl", "The Kamp is a river"."""

from __future__ import annotations

from collections.abc import Iterator

from geo.gazetteer.names import COUNTRY, COUNTY, DIVISION, MAIN, REGION, TOWN, WATER
from geo.recognition.boundaries import WELL_KNOWN
from geo.recognition.people import family_names, is_person
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName

_MOST_WORDS = 3
_TIES = frozenset(("'s", "’s", "-"))
_LIKELY = 0.1
_HARDLY = 0.05
_RATHER = 0.3
_ODD = (
    *("title", "month", "given", "surname", "body", "brand", "org", "team", "facility", "disease", "lang"),
    *("nationword", "sea"),
)
_KIND_LISTS = ("generic", "water", "relief", "street", "compass", "newword", "facility", "org")
_HOLY = frozenset(("God", "Allah", "Jesus", "Christ", "Passover", "Ramadan", "Easter", "Christmas", "Eid", "Nollywood"))
AT = frozenset(
    ("in", "at", "near", "opposite", "into", "outside", "inside", "around", "past", "via", "through", "beyond")
)
_BY = frozenset(("from", "to", "between", "towards", "toward", "across", "off", "reached", "below", "above"))
_OVER = frozenset(("on", "under", "over", "along", "down", "up", "across", "past", "into", "of", "near", "reaches"))
_APART = frozenset(("on", "in", "near", "at", "where"))
DASHES = frozenset("-–—")
_WAYS = frozenset(("road", "highway", "motorway", "railway", "line", "route", "corridor", "axis", "border", "crossing"))
_BENEATH = frozenset(("under", "along", "down", "up", "beneath", "below"))
REACHED = frozenset(
    (
        *("attacked", "raided", "visited", "reached", "entered", "fled", "left", "struck", "hit", "shelled", "took"),
        *("captured", "seized", "stormed", "bombed", "evacuated", "crossed", "recaptured", "besieged", "passes"),
    )
)
_STORMED = frozenset(
    (
        *("bombed", "shelled", "captured", "raided", "stormed", "seized", "recaptured", "besieged", "pounded"),
        *("overran", "torched", "razed", "bombarded", "retook", "liberated", "burned", "looted"),
    )
)


def add_framed(scene: Scene, found: Found) -> Found:
    """ "Danced in Yopougon until dawn", "east past Zwettl", "under the Magro": a place by its preposition."""
    added = []
    people = family_names(scene)
    starts, ends = {n.first for n in found}, {n.last for n in found}
    for first, last in plain_runs(scene, found):
        if any(scene.words[i].text in people for i in range(first, last)) or _is_owner(scene, first, last):
            continue
        is_held = _is_within(scene, first, last, starts) or _is_owned(scene, first, last, ends)
        if (
            is_held
            or _is_bearing(scene, last)
            or _is_framed(scene, first, last, ends)
            or _is_way(scene, first, last, starts, ends)
        ):
            added.append(FoundName(first, last, max(0.5, scene.beliefs[first].begins)))
    return sorted([*found, *added])


def _is_within(scene: Scene, first: int, last: int, starts: set[int]) -> bool:
    """Say whether a place that is known holds it or lies near: "bombed Sirwah in Marib", "to Transau, near Odzi"."""
    before = scene.words[first - 1].text.lower() if first else ""
    kinds, label = scene.class_of(scene.text(first, last)), scene.remark(first).name
    after = [w.text for w in scene.words[last : last + 2]]
    is_held = after[:1] == ["in"] and last + 1 in starts
    if after[:1] == [","] and last + 1 in starts:
        return _is_of_country(scene, first, last)
    is_near = after[:1] == [","] and after[1:] in (["near"], ["outside"], ["off"]) and last + 2 in starts
    if not (is_held or is_near) or label.startswith(("NORP", "ORG")):
        return False
    if label.startswith("PERSON"):
        return bool(kinds) and before in _STORMED | AT and not scene.is_listed(first, "surname", "given")
    is_open = before in AT or before in _BY or before in REACHED or before in _STORMED or (before == "and" and is_held)
    is_seen = label.startswith("LOC") or (label == "" and before == "and")
    return is_open and (bool(kinds) or is_seen or is_near or before in _STORMED)


def _is_of_country(scene: Scene, first: int, last: int) -> bool:
    """Say whether its country follows what nobody takes for a person or company: "twinned with Tondabayashi, Japan"."""
    before = scene.words[first - 1].text.lower() if first else ""
    stop = next((i for i in range(last + 2, last + 6) if not scene.is_capital(i)), last + 2)
    is_country = bool(scene.class_of(scene.text(last + 1, min(stop, len(scene.words)))) & (COUNTRY | DIVISION))
    is_closed = stop >= len(scene.words) or scene.words[stop].text in (",", ".", ";", ")", "and")
    is_led = before in AT or before in _BY or before in REACHED or before in ("with", "of", "and", ",", ";", "(")
    label = scene.remark(first).name
    is_other = label.startswith("ORG") or (label.startswith("PERSON") and last - first > 1)
    return is_country and is_closed and is_led and not is_other


def _is_owned(scene: Scene, first: int, last: int, ends: set[int]) -> bool:
    """Say whether a known place owns it, and it is listed or seen as one: "Greece's Lesbos", "Batken's Leilek"."""
    if first < 2 or scene.words[first - 1].text not in ("'s", "’s", "’", "'") or first - 1 not in ends:
        return False
    kinds, label = scene.class_of(scene.text(first, last)), scene.remark(first).name
    is_odd = is_odd_run(scene, first, last) or scene.words[first].text == "Basilica"
    if label.startswith(("ORG", "NORP")) or is_odd or (last < len(scene.words) and scene.words[last].text == "of"):
        return False
    is_country = bool(scene.class_of(scene.words[first - 2].text) & COUNTRY)
    if label.startswith("PERSON"):
        is_article = scene.words[first].text in ("Al", "El") and last - first > 1
        return (bool(kinds) and is_article) or bool(kinds & MAIN and kinds & WELL_KNOWN and not is_country)
    is_known = bool(kinds & MAIN and kinds & (WELL_KNOWN | COUNTY | TOWN | REGION))
    return is_known if is_country else bool(kinds) or label.startswith("LOC")


def _is_owner(scene: Scene, first: int, last: int) -> bool:
    """Say whether a name that nobody lists owns or forms what follows: "at McHale's pub", "Republican-controlled"."""
    is_tied = last < len(scene.words) and scene.words[last].text in _TIES
    return is_tied and not scene.class_of(scene.text(first, last))


def _is_framed(scene: Scene, first: int, last: int, ends: set[int]) -> bool:
    before = scene.words[first - 1].text.lower() if first else ""
    kinds, label = scene.class_of(scene.text(first, last)), scene.remark(first).name
    if before == "on" and first - 1 in ends and (kinds or label.startswith("LOC")):
        return _is_closed(scene, last) and not label.startswith(("ORG", "PERSON"))
    if before == "the" and first > 1:
        is_water = kinds & (WATER | REGION) or scene.class_of(scene.text(first, last) + " River")
        over = scene.words[first - 2].text.lower()
        is_water = (is_water and over in _OVER) or (kinds and over in _BENEATH)
        return bool(is_water) and not label.startswith("ORG") and _is_closed(scene, last)
    if label.startswith("LOC"):
        is_believed = bool(kinds) or before in AT or scene.beliefs[first].begins >= _LIKELY
        is_apart = scene.words[last : last + 1] and scene.words[last].text == ","
        is_placed = is_apart and last + 1 < len(scene.words) and scene.words[last + 1].text in _APART
        is_opener = _opens(scene, first) and before != "," and (is_placed or bool(kinds))
        is_reached = before in AT or before in _BY or before in REACHED
        return is_opener or (is_believed and is_reached and _is_closed(scene, last))
    if label.startswith("NORP") or (label.startswith("ORG") and not kinds):
        return False
    return bool(kinds) and before in AT and _is_closed(scene, last)


def _is_bearing(scene: Scene, last: int) -> bool:
    """Say whether a bearing follows: "Kakula, west of Kolwezi"."""
    words = [w.text for w in scene.words[last : last + 3]]
    return words[:1] == [","] and words[2:] == ["of"] and scene.is_listed(last + 1, "compass")


def _is_closed(scene: Scene, last: int) -> bool:
    """Say whether nothing that a name could belong to follows it."""
    return last >= len(scene.words) or scene.remark(last).pos not in ("NOUN", "PROPN", "ADJ", "NUM")


def _is_way(scene: Scene, first: int, last: int, starts: set[int], ends: set[int]) -> bool:
    """Say whether it is one end of a way whose other end is known: "from Las Bambas to Matarani", "Biu–Damboa road"."""
    before = scene.words[first - 1].text.lower() if first else ""
    if before in DASHES and first - 1 in ends and scene.words[first - 1].end == scene.words[first].start:
        near = [*scene.words[max(0, first - 5) : first - 1], *scene.words[last : last + 2]]
        return any(word.text.lower() in _WAYS for word in near)
    after = scene.words[last].text.lower() if last < len(scene.words) else ""
    if before == "from" and after == "to":
        return last + 1 in starts or (last + 1 < len(scene.words) and scene.words[last + 1].text == "the")
    is_end = before == "to" and first - 1 in ends
    name = next((i for i in range(first - 2, max(0, first - 7), -1) if scene.words[i].text.lower() == "from"), -1)
    return is_end and name >= 0 and name + 1 in starts


def add_openers(scene: Scene, found: Found) -> Found:
    """ "Utiel drowned", "Dori takes in people": a listed town, not doubted, begins the sentence."""
    added = []
    people = family_names(scene)
    for first, last in plain_runs(scene, found):
        kinds = scene.class_of(scene.text(first, last))
        is_sight = last - first > 1 and bool(kinds & MAIN) and scene.beliefs[first].begins >= _RATHER
        is_town = bool(kinds & (WELL_KNOWN | TOWN | COUNTY)) or is_sight
        is_plain = bool(kinds & WELL_KNOWN) and not scene.lexicon.classes.get(scene.words[first].text.lower())
        least = _HARDLY if is_plain else _LIKELY
        is_doubted = scene.beliefs[first].begins < least or scene.words[first].text in people
        if not is_town or is_doubted or not _opens(scene, first):
            continue
        if scene.remark(last).pos in ("VERB", "AUX") and not scene.is_listed(last, "said", "month"):
            added.append(FoundName(first, last, max(0.5, scene.beliefs[first].begins)))
    return sorted([*found, *added])


def _opens(scene: Scene, first: int) -> bool:
    if first and scene.words[first - 1].text == ",":
        return not scene.remark(first).name.startswith("ORG")
    return first == 0 or scene.words[first - 1].text[0] in ".!?\n;"


def plain_runs(scene: Scene, found: Found, lax: bool = False) -> Iterator[tuple[int, int]]:
    """List the free runs of capitals that no list takes for anything else; hyphens hold a run together.

    Where `lax`, what the language model takes for a person of two words is listed, too: "Talat N'Yaaqoub".
    """
    taken = {i for name in found for i in range(name.first, name.last)}
    end = 0
    for first, last in scene.free_runs(taken):
        while is_hyphen(scene, last) and taken.isdisjoint((last, last + 1)):
            last += 2
        if first > 1 and _is_article(scene, first - 2) and taken.isdisjoint((first - 2, first - 1)):
            first -= 2
        while lax and first - 1 not in taken and scene.is_capital(first - 1) and scene.is_listed(first - 1, "compass"):
            first -= 1
        words = scene.words[first:last]
        is_short = len(words) == 1 and words[0].text.isupper()
        is_odd = is_odd_run(scene, first, last) and not _is_famous(scene, first, last)
        is_odd = is_odd and not (lax and _is_settled(scene, first, last))
        is_bare = all(scene.is_listed(i, *_KIND_LISTS) for i in range(first, last)) or words[0].text in _HOLY
        if is_bare or last - first > _MOST_WORDS or is_short or is_odd or is_person(scene, first, last):
            continue
        is_known = last - first > 1 and scene.class_of(scene.text(first, last))
        is_known = is_known or lax
        if words[0].text.isalpha() and (is_known or not any(_goes_on(scene, i) for i in (first, last - 1))):
            if first >= end:
                yield first, last
            end = max(end, last)


def is_odd_run(scene: Scene, first: int, last: int) -> bool:
    """Say whether a list takes one of the words for anything but a place; "Al-" is no given name."""
    return any(scene.is_listed(i, *_ODD) and not _is_article(scene, i) for i in range(first, last))


def _is_settled(scene: Scene, first: int, last: int) -> bool:
    """Say whether a place is seen, or several words are listed together or begin with an article: "Al Jneina"."""
    kinds = scene.class_of(scene.text(first, last))
    if last - first > 1:
        return scene.words[first].text in ("Al", "El") or bool(kinds)
    return bool(kinds) and scene.remark(first).name == "LOCB" and not scene.is_listed(first, "title", "month", "org")


def _is_article(scene: Scene, i: int) -> bool:
    return scene.words[i].text in ("Al", "El") and is_hyphen(scene, i + 1)


def _is_famous(scene: Scene, first: int, last: int) -> bool:
    """Say whether a large town is named after "at" or "in", whoever else bears its name: "at Lyon"."""
    kinds = scene.class_of(scene.text(first, last))
    is_placed = first > 0 and scene.words[first - 1].text.lower() in ("in", "at", "near")
    is_family = all(scene.is_listed(i, "given", "surname") for i in range(first, last))
    is_person = scene.remark(first).name.startswith(("PERSON", "ORG"))
    return is_placed and is_family and not is_person and bool(kinds & MAIN and kinds & WELL_KNOWN)


def is_hyphen(scene: Scene, i: int) -> bool:
    words = scene.words
    if not 0 < i < len(words) - 1 or words[i].text != "-" or not scene.is_capital(i + 1):
        return False
    return words[i - 1].end == words[i].start and words[i].end == words[i + 1].start


def _goes_on(scene: Scene, i: int) -> bool:
    """Say whether the language model sees a person of several words there."""
    return scene.remark(i).name == "PERSONI" or (
        scene.remark(i).name == "PERSONB" and scene.remark(i + 1).name == "PERSONI" and scene.is_capital(i + 1)
    )

"""Places of those who sit, rule or play for them: "Shipley MP", "Uttlesford District Council"."""

from __future__ import annotations

from geo.gazetteer.names import CAPITAL, COUNTRY, COUNTY, DIVISION, LARGE_CITY, MAIN, TOWN
from geo.recognition.boundaries import COLLEGES, WARDS
from geo.recognition.people import family_names, is_person
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName

_LONGEST = 3
_SEATS = frozenset(("MP", "MLA", "MSP", "MNA", "MPP"))
_HEADS = frozenset(("Mayor", "Councilman", "Councilwoman", "Alderman", "Selectman", "Selectwoman"))
_COUNCILS = frozenset(("Council", "Councillor", "Councillors"))
_RUN = frozenset(("District", "Borough", "Town", "Parish", "County", "City", "Village", "Township"))
_BENCHES = frozenset(
    ("Crown", "Magistrates", "Sheriff", "County", "Superior", "Circuit", "Municipal", "District", "High")
)
_DWELLERS = frozenset(
    (
        *("residents", "resident", "inhabitants", "inhabitant", "villagers", "townspeople", "mayor", "natives"),
        *("battle", "siege", "sack", "battles", "bombardment", "blockade", "liberation", "recapture", "shelling"),
        *("native", "outskirts", "suburb", "suburbs", "streets", "bishop", "archbishop", "sheriff", "burghers"),
    )
)
_SQUADS = frozenset(("Rescue", "Lifeboat", "Patrol", "Runners", "Rangers", "Guides"))
_SITTERS = frozenset(("MP", "MPs", "MLA", "MLAs", "MSP", "TD", "TDs", "MEP", "senator", "councillor", "deputy"))
_ODD = ("title", "month", "body", "brand", "org", "team", "facility", "disease", "occasion", "generic", "lang")
_PARTIES = frozenset(
    (
        *("Labour", "Tory", "Conservative", "Liberal", "Democrat", "Democratic", "Green", "Reform", "Opposition"),
        *("Former", "Shadow", "Veteran", "Backbench", "Independent", "National", "Unionist", "Alliance", "Local"),
        *("Acting", "Deputy", "Lord", "Vice", "Then", "Town", "City", "Village", "County", "Borough", "Mr", "Madam"),
        *("Republican", "Nationalist", "Ruling", "Backbencher", "Area", "Dem", "Jubilee", "Rebel", "Coalition"),
        *("The", "This", "Our", "Legislative", "Joint", "General", "New", "Executive", "Students", "Youth", "Teachers"),
    )
)


def add_seats(scene: Scene, found: Found) -> Found:
    """ "Shipley MP Philip Davies" sits for Shipley, as Milton's mayor does; "Uttlesford District Council" runs it."""
    people = family_names(scene)
    names = list(found)
    for i in range(len(scene.words)):
        first, last = _seat(scene, i) or _dwelling(scene, i, people) or (0, 0)
        if first >= last:
            continue
        beside = [name for name in names if name.first < last and first < name.last]
        is_whole = all(name.first > first and name.last == last for name in beside)
        if not beside or (is_whole and scene.is_listed(first, "compass")):
            names = [name for name in names if name not in beside]
            names.append(FoundName(first, last, max(0.5, scene.beliefs[first].begins)))
    return sorted(names)


def _seat(scene: Scene, i: int) -> tuple[int, int] | None:
    """Give the name before an MP's letters, a council's words or a college's "State" that end at word i."""
    text = scene.words[i].text
    if text in _SEATS | _HEADS and scene.is_capital(i + 1):
        span = _name_before(scene, i)
        return span if span and _is_listed(scene, *span) else None
    if text in _COUNCILS and i > 1 and scene.words[i - 1].text in _RUN:
        return _name_before(scene, i - 1)
    if text == "Court" and (bench := _bench(scene, i)):
        span = _name_before(scene, bench)
        return span if span and _is_listed(scene, *span) else None
    is_college = text == "State" and i > 0 and scene.words[i - 1].text in COLLEGES
    return (i - 1, i) if is_college and scene.words[i - 2].text != "in" else None


def _bench(scene: Scene, i: int) -> int:
    """Give the word that tells the kind of court before "Court": Crown, Sheriff, Magistrates'; 0 where none does."""
    at = i - 2 if i > 1 and scene.words[i - 1].text in ("'", "’") else i - 1
    return at if at > 0 and scene.words[at].text in _BENCHES else 0


def _is_listed(scene: Scene, first: int, last: int) -> bool:
    """Say whether the gazetteer lists a name, or what stands by its compass word: "North Tongu"."""
    is_long = last - first > 1
    start = first + 1 if is_long and scene.is_listed(first, "compass") else first
    stop = last - 1 if is_long and scene.is_listed(last - 1, "compass") else last
    return bool(scene.class_of(scene.text(first, last)) or scene.class_of(scene.text(start, stop)))


def _name_before(scene: Scene, last: int) -> tuple[int, int] | None:
    first = last
    while first > 0 and scene.is_capital(first - 1) and last - first <= _LONGEST:
        first -= 1
    if first < last and scene.words[first].text == "The":
        first += 1
    words = [word.text for word in scene.words[first:last]]
    is_plain = 0 < len(words) <= _LONGEST and not any(text in _PARTIES or text.isupper() for text in words)
    is_odd = any(scene.is_listed(k, *_ODD) for k in range(first, last)) or is_person(scene, first, last)
    return (first, last) if is_plain and not is_odd else None


def _dwelling(scene: Scene, i: int, people: set[str]) -> tuple[int, int] | None:
    """Give the name after "residents of", "mayor of", "Battle of", "MPs for" and the like at word i."""
    words = scene.words
    after = words[i + 1].text if i + 2 < len(words) else ""
    is_seat = after == "for" and words[i].text in _SITTERS
    if not is_seat and (after != "of" or words[i].text.lower() not in _DWELLERS):
        return None
    first = last = i + 2
    while last < len(words) and scene.is_capital(last) and last - first <= _LONGEST:
        last += 1
    is_odd = any(scene.is_listed(k, *_ODD) for k in range(first, last)) or words[first].text in people
    is_short = last - first == 1 and words[first].text.isupper() and len(words[first].text) < 4
    is_long = last - first > _LONGEST or is_short or is_odd or is_person(scene, first, last)
    is_tied = last < len(words) and words[last].text in ("-", "'s", "’s")
    is_listed = bool(scene.class_of(scene.text(first, last)) & (MAIN | TOWN | COUNTY)) if last > first else False
    return (first, last) if last > first and not is_long and (is_listed or not is_tied) else None


def cut_cities(scene: Scene, found: Found) -> Found:
    """ "[Dublin City] Council" is that of Dublin, "[Ohio State]" a university in Ohio; "Kansas City Council" is not."""
    tests = (_is_council, _is_college, _is_ward)
    return [n._replace(last=n.last - 1) if any(test(scene, n) for test in tests) else n for n in found]


def _is_ward(scene: Scene, name: FoundName) -> bool:
    """Say whether a name runs into what is called after it: "[Delray Medical] Center", "[Ogwen Hill] Rescue"."""
    is_long = name.last - name.first > 1 and scene.words[name.last - 1].text in WARDS
    is_facility = scene.is_listed(name.last, "facility", "org", "generic")
    if name.last - name.first > 2 and scene.is_capital(name.last) and scene.words[name.last].text in _SQUADS:
        return all(scene.is_listed(i, "relief", "water") for i in (name.last - 2, name.last - 1))
    return is_long and is_facility and not scene.class_of(scene.text(name.first, name.last))


def _is_council(scene: Scene, name: FoundName) -> bool:
    if name.last - name.first < 2 or scene.words[name.last - 1].text != "City":
        return False
    if not scene.is_capital(name.last):
        return False
    whole, part = (scene.class_of(scene.text(name.first, last)) for last in (name.last, name.last - 1))
    is_city = part & (CAPITAL | LARGE_CITY) and not part & (COUNTRY | DIVISION)
    return bool(part & MAIN and (is_city or not (whole & MAIN and whole & (CAPITAL | LARGE_CITY | TOWN))))


def _is_college(scene: Scene, name: FoundName) -> bool:
    is_long = name.last - name.first > 1 and scene.words[name.last - 1].text == "State"
    return is_long and scene.words[name.last - 2].text in COLLEGES

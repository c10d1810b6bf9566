"""What is called after a place, or spelt like one, and is none: West Nile virus, DeltaTrak, the Kremlin, El Niño."""

from __future__ import annotations

from geo.gazetteer.names import ALTERNATE, CAPITAL, COUNTRY, COUNTY, DIVISION, LANDMARK, LARGE_CITY, MAIN, REGION, TOWN
from geo.recognition.scene import Found, Scene
from geo.recognition.tagger import FoundName

_NO_PLACES = frozenset(
    (
        *(("el", "niño"), ("el", "nino"), ("la", "niña"), ("la", "nina"), ("cis",), ("united", "nations")),
        *(("commonwealth", "of", "independent", "states"), ("ebola",), ("zika",), ("nipah",), ("hendra",)),
        *(("sana",), ("wolbachia",), ("santa", "claus"), ("aedes",), ("anopheles",), ("yersinia",), ("salmonella",)),
        *(("ville",),),
    )
)
_POWERS = frozenset((("white", "house"), ("kremlin",), ("pentagon",), ("duma",), ("state", "duma")))
_WHERE = frozenset(("at", "in", "inside", "outside", "near", "into", "around"))
_DISEASES = frozenset(
    (
        *(("ebola",), ("zika",), ("nipah",), ("hendra",), ("west", "nile"), ("marburg",), ("lassa",), ("lyme",)),
        *(("rift", "valley"), ("congo",), ("crimean", "-", "congo"), ("middle", "east"), ("norwalk",)),
        *(("ross", "river"), ("murray", "valley"), ("st.", "louis"), ("st", "louis"), ("rocky", "mountain")),
        *(("coxsackie",), ("omsk",), ("bundibugyo",), ("machupo",), ("hantaan",), ("usutu",), ("sudan",)),
    )
)
_ILLS = frozenset(
    (
        *("virus", "viruses", "fever", "disease", "encephalitis", "hemorrhagic", "haemorrhagic", "respiratory"),
        *("spotted", "ebolavirus", "marburgvirus", "infection", "infections"),
    )
)
_DESKS = frozenset(("Desk", "Bureau", "Newsroom", "Correspondent", "Correspondents"))
_WORLDWIDE = frozenset(("World", "International", "Global"))
_MAKERS = frozenset(
    (
        *("Hyundai", "Kia", "Fiat", "Seat", "SEAT", "Skoda", "Škoda", "Renault", "Peugeot", "Citroën", "Citroen"),
        *("Volkswagen", "VW", "Toyota", "Nissan", "Honda", "Mazda", "Suzuki", "Chevrolet", "Chrysler", "Cadillac"),
        *("Jeep", "Dacia", "Opel", "Vauxhall", "Buick", "Pontiac", "Mitsubishi", "Subaru", "Audi", "BMW", "GMC"),
    )
)
_COMPANIES = frozenset(
    (
        *(("rio", "tinto"), ("paris", "saint", "-", "germain"), ("saint", "-", "germain"), ("xiaomi",), ("ryanair",)),
        *(("easyjet",), ("lufthansa",), ("telefónica",), ("tullow",), ("glencore",), ("hsbc",), ("allianz",)),
        *(("carrefour",), ("renault",), ("nissan",), ("danone",), ("ericsson",), ("equinor",), ("eskom",)),
    )
)
_WARES = frozenset(
    (
        *(("philadelphia", "cheese"), ("peking", "duck"), ("bombay", "duck"), ("brussels", "sprouts")),
        *(("dijon", "mustard"), ("parma", "ham"), ("worcestershire", "sauce"), ("tabasco", "sauce"), ("lima", "beans")),
        *(("boston", "terrier"), ("yorkshire", "terrier"), ("labrador", "retriever"), ("bermuda", "shorts")),
        *(("panama", "hat"), ("panama", "hats"), ("cayenne", "pepper"), ("stockholm", "syndrome")),
        *(("neufchatel", "cheese"), ("cheddar", "cheese"), ("manila", "envelope"), ("manila", "envelopes")),
        *(("angora", "goat"), ("angora", "wool")),
    )
)
_COUNTS = frozenset(("a", "an", "the", "two", "three", "four", "both", "all"))
_FIRMS = frozenset(
    (
        *("company", "companies", "firm", "firms", "producer", "producers", "maker", "makers", "retailer", "insurer"),
        *("carmaker", "carmakers", "miner", "miners", "lender", "lenders", "utility", "utilities", "subsidiary"),
        *("band", "duo", "trio", "novel", "film", "album", "colt", "filly", "gelding", "magazine", "supermarket"),
        *("start-up", "startup", "manufacturer", "manufacturers", "supplier", "suppliers", "contractor", "brand"),
    )
)
_AFTER = frozenset(("with", "of", "in", "on", "near", "that", "which", "whose", "where", "for", "at", "from"))
_PLACE_AFTER = frozenset(("town", "city", "village", "'s", "’s"))
_FAMOUS = COUNTRY | DIVISION | REGION | CAPITAL | LARGE_CITY
_SAINTS = frozenset(("St.", "St", "Saint"))
_CHURCHES = frozenset(
    ("church", "churches", "chapel", "abbey", "priory", "convent", "shrine", "basilica", "feast", "statue")
)
_OWNERS = frozenset(("'s", "’s", "'", "’"))
_FEASTS = frozenset(("Day", "Eve", "Week", "Parade"))
_PARISHES = frozenset(
    (
        *("Church", "Cathedral", "Hospital", "School", "College", "Chapel", "Convent", "Abbey", "Priory", "Parish"),
        *("Lutheran", "Catholic", "Episcopal", "Methodist", "Anglican", "Orthodox", "Health", "Medical", "High"),
        *("Primary", "Elementary", "Surgery", "Hospice", "Academy", "Anglican", "CE", "RC"),
    )
)
_OF_ORGANISATIONS = 0.95
_OF_OPENERS = 0.8
_OF_UNLISTED = 0.5
_OF_COMPANIONS = 0.75
_BROUGHT = frozenset(("in", "at", "near", "from", "of", "to"))


def drop_ranks(scene: Scene, found: Found) -> Found:
    """ "Hicham VI" is a king, and VI no island; "BLA" and "AI", short and unlisted, are no places."""
    return [n for n in found if n.last - n.first > 1 or not (_is_rank(scene, n.first) or _is_body(scene, n.first))]


def _is_rank(scene: Scene, i: int) -> bool:
    return scene.is_capital(i - 1) and set(scene.words[i].text) <= set("IVX")


def _is_body(scene: Scene, i: int) -> bool:
    text = scene.words[i].text
    if not text.isupper() or not 2 <= len(text) <= 5:
        return False
    is_opener = i == 0 or scene.words[i - 1].text[0] == "\n"
    is_town = is_opener or _is_shouted(scene, i)
    kinds = scene.class_of(text)
    if kinds & (COUNTRY | CAPITAL | DIVISION) or (kinds & _FAMOUS and (is_town or len(text) < 4)):
        return False
    kinds = scene.class_of(text.title()) if is_town else 0
    if kinds & _FAMOUS:
        return False
    is_town = bool(kinds & MAIN and kinds & (TOWN | COUNTY))
    return scene.remark(i).name.startswith("ORG") or not is_town


def _is_shouted(scene: Scene, i: int) -> bool:
    """Say whether a town may be meant that is written in capitals: "in PARIS", "PARIS -", not "a NICE program"."""
    after = scene.words[i + 1].text if i + 1 < len(scene.words) else ""
    before = scene.words[i - 1].text
    is_near = before.lower() in _BROUGHT or before.isupper() or after.isupper()
    return len(scene.words[i].text) > 3 and (is_near or (after != "" and after in ",(-–—/"))


def drop_occasions(scene: Scene, found: Found) -> Found:
    """ "Ramadan" and "St. Patrick's Day" are feasts, the Olympics are games, "St. John's Hospital" is a saint's."""
    return [n for n in found if not _is_occasion(scene, n) and not _is_saint(scene, n)]


def _is_occasion(scene: Scene, name: FoundName) -> bool:
    is_single = name.last == name.first + 1
    return scene.words[name.last - 1].text == "Day" or (is_single and scene.is_listed(name.first, "occasion"))


def _is_saint(scene: Scene, name: FoundName) -> bool:
    """Say whether a saint owns what follows or a church is his; "St. John's, Newfoundland" is a town."""
    if scene.words[name.first].text not in _SAINTS:
        return False
    before = [w.text.lower() for w in scene.words[max(0, name.first - 2) : name.first]]
    if before[1:] == ["of"] and before[0] in _CHURCHES:
        return True
    is_within = scene.words[name.last - 1].text in _OWNERS
    at = name.last if is_within else name.last + 1
    is_owner = is_within or (name.last < len(scene.words) and scene.words[name.last].text in _OWNERS)
    return is_owner and at < len(scene.words) and scene.words[at].text in (_FEASTS | _PARISHES)


def drop_powers(scene: Scene, found: Found) -> Found:
    """The Kremlin that says something is who governs; at the Kremlin is a place. El Niño is never one."""
    return [n for n in found if _name(scene, n) not in _NO_PLACES and not _is_power(scene, n)]


def _is_power(scene: Scene, name: FoundName) -> bool:
    if _name(scene, name) not in _POWERS:
        return False
    before = [w.text.lower() for w in scene.words[max(0, name.first - 2) : name.first]]
    return len(before) < 2 or before[1] != "the" or before[0] not in _WHERE


def drop_offices(scene: Scene, found: Found) -> Found:
    """ "(Island Desk)" is who wrote it, and "World Economic Forum" who met."""
    return [n for n in found if not _is_desk(scene, n) and not _is_worldwide(scene, n)]


def _is_desk(scene: Scene, name: FoundName) -> bool:
    after = scene.words[name.last].text if name.last < len(scene.words) else ""
    return after in _DESKS and name.first > 0 and scene.words[name.first - 1].text in "(-–—"


def _is_worldwide(scene: Scene, name: FoundName) -> bool:
    is_long = name.last - name.first > 1 and scene.words[name.first].text in _WORLDWIDE
    return is_long and not scene.class_of(scene.text(name.first, name.last)) & ~(LANDMARK | MAIN | ALTERNATE)


def drop_makes(scene: Scene, found: Found) -> Found:
    """ "Hyundai Tucson", "Kia's Rio" and "Fiat Panda" are cars, "Philadelphia cheese" is food, Rio Tinto a company."""
    return [n for n in found if not (_is_make(scene, n) or _is_ware(scene, n) or _name(scene, n) in _COMPANIES)]


def _is_make(scene: Scene, name: FoundName) -> bool:
    if scene.words[name.first].text in _MAKERS and name.last - name.first > 1:
        return True
    before = [w.text for w in scene.words[max(0, name.first - 2) : name.first]]
    if before[-1:] and before[-1] in _MAKERS:
        return True
    if _is_maker(scene, name, before[-1].lower() if before else ""):
        return True
    is_owned = len(before) == 2 and before[1] in ("'s", "’s") and before[0] in _MAKERS
    return is_owned and scene.remark(name.last).pos not in ("NOUN", "PROPN", "ADJ")


def _is_maker(scene: Scene, name: FoundName, before: str) -> bool:
    """Say whether a maker of goods is named, and not the town that bears its name: "a Toyota", but "in Toyota"."""
    if name.last - name.first > 1 or not scene.is_listed(name.first, "brand"):
        return False
    return before not in _BROUGHT and not scene.class_of(scene.words[name.first].text) & (COUNTRY | DIVISION | REGION)


def _is_ware(scene: Scene, name: FoundName) -> bool:
    after = scene.words[name.last].text if name.last < len(scene.words) else ""
    return (scene.words[name.last - 1].text.lower(), after) in _WARES


def drop_openers(scene: Scene, found: Found) -> Found:
    """ "Vineyards cover its banks": a small place's name that opens a sentence, and reads as any noun, is none."""
    return [n for n in found if n.last - n.first > 1 or not _is_noun(scene, n.first)]


def _is_noun(scene: Scene, i: int) -> bool:
    text = scene.words[i].text
    is_open = i == 0 or scene.words[i - 1].text[0] in ".!?\n"
    is_plural = text.istitle() and text.endswith("s") and scene.remark(i).pos == "NOUN" and not scene.is_capital(i + 1)
    return is_open and is_plural and not scene.class_of(text) & (COUNTRY | DIVISION | CAPITAL | LARGE_CITY)


def drop_firms(scene: Scene, found: Found) -> Found:
    """ "Suncor and Paramount, two oil companies": what is called a company right after is none."""
    return [n for n in found if not _is_firm(scene, n)]


def _is_firm(scene: Scene, name: FoundName) -> bool:
    if scene.class_of(scene.text(name.first, name.last)) & (COUNTRY | CAPITAL):
        return False
    words = [w.text for w in scene.words[name.last : name.last + 8]]
    if words[:1] != [","] or words[1:2] == [] or not (words[1] in _COUNTS or words[1].isdigit()):
        return False
    told = next((n for n, w in enumerate(words[2:], 2) if w in _FIRMS or w in _AFTER or not w.isalpha()), 0)
    after = words[told + 1] if told + 1 < len(words) else ""
    return bool(told) and words[told] in _FIRMS and after not in _PLACE_AFTER


def drop_doubted(scene: Scene, found: Found) -> Found:
    """What nobody lists needs more belief, most of all where the language model sees an organisation."""
    return [n for n in found if n.score >= _least(scene, n)]


def _least(scene: Scene, name: FoundName) -> float:
    if scene.class_of(scene.text(name.first, name.last)):
        return 0.0
    label, final = scene.remark(name.first).name, name.last - 1
    if label.startswith("ORG") and name.last - name.first > 1 and scene.is_listed(final, "org", "facility"):
        return 0.0 if scene.is_listed(final, "street") else _OF_ORGANISATIONS
    is_kind = any(scene.is_listed(i, "street", "generic", "water", "relief") for i in (name.first, final))
    if is_kind or label.startswith("LOC"):
        return 0.0
    if label.startswith("PERSON") and name.last - name.first > 1 and _is_beside_person(scene, name.first):
        return _OF_COMPANIONS
    is_opener = name.first == 0 or scene.words[name.first - 1].text[0] in ".!?\n"
    return _OF_OPENERS if is_opener else _OF_UNLISTED


def _is_beside_person(scene: Scene, first: int) -> bool:
    """Say whether "and" or a comma joins what stands there to a person: "Timo Rintala and [Sari Kallio]"."""
    if first < 2 or scene.words[first - 1].text not in ("and", ","):
        return False
    return scene.remark(first - 2).name.startswith("PERSON") and sum(scene.beliefs[first - 2]) < _OF_UNLISTED


def drop_diseases(scene: Scene, found: Found) -> Found:
    """ "West Nile virus" is no place, nor is "Marburg" in a text on Marburg virus, but "in Marburg" it is."""
    ill = {_name(scene, n) for n in found if _is_disease(scene, n)}
    return [
        n for n in found if not _is_disease(scene, n) and (_name(scene, n) not in ill or _before(scene, n) in _BROUGHT)
    ]


def _is_disease(scene: Scene, name: FoundName) -> bool:
    after = scene.words[name.last].text.lower() if name.last < len(scene.words) else ""
    return after in _ILLS and _name(scene, name) in _DISEASES


def drop_brands(scene: Scene, found: Found) -> Found:
    """ "DeltaTrak" and "AsiaNews" are brands; "BaghdadWashington" and "BaghdadPresident" are words glued by a page."""
    return [n for n in found if not _is_brand(scene, n)]


def _is_brand(scene: Scene, name: FoundName) -> bool:
    words = scene.words
    beside = [i for i, j in ((name.first - 1, name.first), (name.last, name.last - 1)) if is_glue(scene, min(i, j))]
    if not beside:
        return False
    return not scene.class_of(scene.text(name.first, name.last)) or not all(
        scene.class_of(words[i].text) & MAIN or scene.is_listed(i, "title", "given") or _is_plain(scene, i)
        for i in beside
    )


def is_glue(scene: Scene, i: int) -> bool:
    """Say whether words i and i + 1 are letters without a space between."""
    if not 0 <= i < len(scene.words) - 1:
        return False
    here, after = scene.words[i], scene.words[i + 1]
    return here.end == after.start and here.text[-1].isalpha() and after.text[0].isalpha()


def _is_plain(scene: Scene, i: int) -> bool:
    return scene.words[i].text.lower() in scene.lexicon.common and not scene.is_listed(i, "org")


def _name(scene: Scene, name: FoundName) -> tuple[str, ...]:
    return tuple(w.text.lower() for w in scene.words[name.first : name.last])


def _before(scene: Scene, name: FoundName) -> str:
    return scene.words[name.first - 1].text.lower() if name.first else ""

"""The countries and bodies told beside an office: "Iraq's former", "of the Republic of Chad", "NATO"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from geo.domain import Document, Span
from geo.events.lexicon import Lexicons

BESIDE_TITLE = frozenset({
    "former", "ex", "then", "new", "newly", "late", "acting", "interim", "outgoing", "caretaker", "visiting", "senior",
    "top", "deputy", "current", "incoming", "long-time", "veteran", "embattled", "first", "appointed", "elected",
    "re-elected", "hardline", "reformist", "left-wing", "right-wing", "conservative", "liberal", "ousted", "exiled",
    "jailed", "popular", "influential", "powerful", "prominent", "chief", "pro-western", "islamist", "military",
    "newly-elected", "longtime", "transitional", "ailing", "shiite", "sunni", "spiritual", "vice", "special", "union",
})  # fmt: skip
CHAMBERS = frozenset({
    "majlis", "milli", "duma", "rada", "verkhovna", "sejm", "knesset", "seimas", "saeima", "hural", "khural", "sabha",
    "lok", "rajya", "kenesh",
})  # fmt: skip
PAST = ("former", "ex", "late", "ousted", "then")
_NO_PART = frozenset({
    "in", "on", "at", "of", "to", "by", "with", "from", "for", "and", "or", "the", "a", "an", "as", "after", "before",
    "that", "which", "who", "while", "when", "where", "into", "over", "under", "against", "between", "his", "her",
    "its", "their", "is", "was", "are", "were", "has", "had", "have", "will", "would", "not", "than", "also", "but",
})  # fmt: skip
TITLED_PEOPLE = {"turkmen": "TM", "motswana": "BW", "mosotho": "LS"}  # of a country where an office follows
_SHORT = {"US": "US", "U.S.": "US", "UK": "GB", "U.K.": "GB", "UAE": "AE"}


@dataclass(frozen=True, slots=True)
class Land:
    """A country or body that an office is of. Country None: an alliance or organisation of many countries."""

    start: int
    end: int
    country: str | None
    is_body: bool = False
    is_adjective: bool = False  # "Chinese": an office "of Chinese" anything is not of China


@dataclass(frozen=True, slots=True)
class Lands:
    """Which stretches of text name a country or a body of many, by where they end and by where they start."""

    by_start: dict[int, Land]
    by_end: dict[int, Land]
    places: frozenset[Span] = frozenset()  # every toponym, countries or not: no names of people
    bodies: tuple[Land, ...] = field(default=())
    local_by_start: dict[int, Land] = field(default_factory=dict)  # states and towns, with the country they are in
    local_by_end: dict[int, Land] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        named: Iterable[tuple[Span, str]],
        places: Iterable[Span] = (),
        bodies: Iterable[tuple[Span, str | None]] = (),
        adjectives: Iterable[Span] = (),
        local: Iterable[tuple[Span, str]] = (),
    ) -> Lands:
        """Index them; of a country and a body that share words ("Russian" in "Russian Duma") both are kept."""
        words = set(adjectives)
        lands = [Land(span.start, span.end, country, False, span in words) for span, country in named if country]
        found = tuple(Land(span.start, span.end, country, True) for span, country in bodies)
        towns = [Land(span.start, span.end, country) for span, country in local]
        return cls(
            {land.start: land for land in (*found, *lands)},
            {land.end: land for land in (*found, *lands)},
            frozenset(places),
            found,
            {town.start: town for town in towns},
            {town.end: town for town in towns},
        )

    def countries_in(self, start: int, end: int) -> list[Land]:
        """List the countries named in a stretch, in order."""
        return sorted((land for at, land in self.by_start.items() if start <= at < end), key=lambda land: land.start)


def body_around(start: int, lands: Lands) -> Land | None:
    """Find the body whose name a title is part of: "European Commission President"."""
    return next((body for body in lands.bodies if body.start < start < body.end), None)


def after_title(text: str, end: int, lands: Lands) -> tuple[Land | None, int, bool]:
    """Read " of Iraq," and " to Moscow," after a title; what is only the post abroad is no land.

    Gives the land, where it ends, and whether anything was read.
    """
    found: Land | None = None
    here, is_read = end, False
    for _ in range(2):
        word = _OF.match(text, here)
        style = _STYLE.match(text, word.end()) if word else None
        land = lands.by_start.get(word.end()) if word else None
        land = land or (lands.by_start.get(style.end()) if style else None)
        if word and land and land.is_adjective and word[1] in ("of", "for"):
            ministry = _MINISTRY.match(text, land.end)
            return (found or land, ministry.end(), True) if ministry else (found, here, is_read)
        if word is None or land is None or land.is_adjective:
            break
        found = found or (land if word[1] in ("of", "from") else None)
        chamber = _MINISTRY.match(text, land.end) if word[1] in ("of", "for") else None
        here, is_read = chamber.end() if chamber else _end_of_land(text, land, lands), True
    return found, here, is_read


_OF = re.compile(r"\s+(of|to|for|in|from)\s+(?:the\s+)?")
_STYLE = re.compile(r"(?:\w+\s+){0,2}(?:Republic|Kingdom|State|Emirate|Sultanate|Commonwealth)\s+of\s+")
_MINISTRY = re.compile(  # "a spokesperson for the Chinese foreign ministry" is of China
    r"\s+(?:\w+\s+){0,2}?(?:ministry|embassy|government|army|military|presidency|navy|coast\s+guard|police|parliament"
    r"|(?:(?:lower|upper)\s+)?house(?:\s+of\s+\w+)?|senate|(?:national\s+|legislative\s+)?assembly|congress|diet|duma|knesset"
    r"|chamber\s+of\s+deputies|cabinet)\b",
    re.I,
)
_AND = re.compile(r"\s+and\s+")


def _end_of_land(text: str, land: Land, lands: Lands) -> int:
    joined = _AND.match(text, land.end)
    if joined and (other := lands.by_start.get(joined.end())) and other.country == land.country:
        return other.end
    return land.end + len(" and Tobago") if text.startswith(" and Tobago", land.end) else land.end


_GAP = re.compile(r"[\s-]+$")
_LAST_WORD = re.compile(r"([\w’'-]+|[UK]\.[SK]\.)$")


def before_title(text: str, start: int, lands: Lands, lexicons: Lexicons) -> tuple[int, Land | None, str]:
    """Read "Iraq's former " or "Iraqi Roads and Urban Development " before a title.

    Gives where it starts, the land, and "former" if that is said.
    """
    here, past, last = start, "", ""
    plain_start = start  # where the words that go with any title begin
    for _ in range(7):
        space = _GAP.search(text, max(0, here - 3), here)
        if space is not None and ("\n" in space[0] or " - " in space[0]):
            break  # "RABAT - House Majority Leader Steve Garrick": where it is written
        edge = space.start() if space else here
        for stop in (edge, edge - 2, edge - 1):
            land = lands.by_end.get(stop)
            if land and stop == edge and not land.is_adjective and _IN.search(text, max(0, land.start - 4), land.start):
                break  # "received in Cairo Sheikh Khaled": where, not whose
            if land and last != "and" and text[stop:edge] in ("", "'s", "’s", "s'", "'S", "'", "’"):
                return land.start, land, past
        word = _LAST_WORD.search(text, max(0, edge - 24), edge)
        if word is None:
            break
        last = word[1].lower()
        if word[1] in _SHORT or text[max(0, edge - 4) : edge] in _SHORT:
            short = word[1] if word[1] in _SHORT else text[max(0, edge - 4) : edge]
            return edge - len(short), Land(edge - len(short), edge, _SHORT[short]), past
        if last in TITLED_PEOPLE:
            return word.start(), Land(word.start(), edge, TITLED_PEOPLE[last]), past
        is_field = last not in _NO_PART and word[1].istitle() and text[start : start + 1].isupper()
        if last not in BESIDE_TITLE and not is_field and not _is_part(last, lexicons, is_next=here == start):
            break
        past = "former" if last in PAST else past
        is_of_title = (last in BESIDE_TITLE or last in CHAMBERS) and plain_start == here
        plain_start = word.start() if is_of_title else plain_start
        here = word.start()
    return plain_start, None, past


def _is_part(word: str, lexicons: Lexicons, *, is_next: bool) -> bool:
    """Say whether a word can be part of an office: "Roads and Urban Development" Minister, "spy agency" chief."""
    if word == "and":
        return not is_next
    if "'" in word or "’" in word:
        owner = word.replace("’", "'").removesuffix(
            "'s"
        )  # "the Zimbabwean president's envoy", "People's Assembly" Speaker
        return owner in lexicons.titles or owner in ("people", "workers'", "women")
    return word not in _NO_PART and word not in lexicons.verb_of_form


_IN = re.compile(r"\b(?:in|at)\s+$")
_SECRETARY = r"(?:(?:UN|U\.N\.|United\s+Nations)\s+)?Secretary[\s-]General"
_OF_SECRETARY = re.compile(rf"\s+(?:of|to)\s+the\s+{_SECRETARY}(?:['’]s)?")
_SECRETARYS = re.compile(rf"\b{_SECRETARY}['’]s\s+(?:own\s+|new\s+|special\s+|personal\s+)?$", re.I)


def sent_by_secretary(text: str, start: int, end: int) -> tuple[int, int, Land] | None:
    """Read "the Secretary-General's Personal Envoy" and "Special Representative of the Secretary-General": of the UN.

    Gives where the office starts and ends, and the body.
    """
    after = _OF_SECRETARY.match(text, end)
    if after is not None:
        return start, after.end(), Land(start, after.end(), "UN", is_body=True)
    before = _SECRETARYS.search(text, max(0, start - 60), start)
    return (before.start(), end, Land(before.start(), end, "UN", is_body=True)) if before else None


_UN = re.compile(
    r"\bUN\b|\bU\.N\.|\bUnited\s+Nations\b|\bResident\s+Coordinator\b|\bUN[A-Z]{2,}\b|\bSecurity\s+Council\b"
)
_OTHER_BODY = re.compile(
    r"\b(?:NATO|OAS|ASEAN|OIC|CARICOM|OSCE|OPEC|OTS|League|Commonwealth|Organi[sz]ation\s+of|Community|Union)\b"
)


def is_of_un(text: str, at: int) -> bool:
    """Say whether "the Secretary-General" that starts there is the UN's: no other body is told, or the UN is."""
    if re.match(r"(?:Deputy\s+|Under-|Assistant\s+)?Secretary[\s-]General\b(?!\s+of\b)", text[at : at + 40]) is None:
        return False
    if _OTHER_BODY.search(text, max(0, at - 40), at) is not None:
        return False
    is_alone = text[max(0, at - 4) : at].lower() == "the " and _OTHER_BODY.search(text) is None
    return _UN.search(text) is not None or is_alone


_THE_SECRETARY = re.compile(r"\b[Tt]he\s+(?=Secretary[\s-]General)")


def speaks_for_un(text: str) -> bool:
    """Say whether a text calls the UN's "the Secretary-General" without a word more, as its own releases do."""
    return any(is_of_un(text, match.end()) for match in _THE_SECRETARY.finditer(text))


_OFFICIALS_SAY = re.compile(
    r"(?:['’]s)?\s+(?:[\w-]+\s+)?(?:officials?|spokes\w+|sources?|aides?|government|ministry|presidency|statement)\s+"
    r"(?:\w+\s+){0,2}(?:said|say|says|told\s+\w+)(?:\s+\w+day)?(?:\s+that)?\s+(?:the\s+)?$"
)


def land_that_says(document: Document, at: int, lands: Lands) -> str | None:
    """Give whose officials speak of what starts at `at`: "A Downing Street spokesman said the prime minister"."""
    sentence = document.sentence_at(at)
    for land in lands.countries_in(sentence.span.start, at) if sentence is not None else ():
        if land.country and _OFFICIALS_SAY.fullmatch(document.text, land.end, at):
            return land.country
    return None


_WHOSE = re.compile(r",\s+whose\s+(?:\w+\s+)?$")
_ITS = re.compile(r"\b[Ii]ts\s+$")
_AND_THE = re.compile(r"(?:,\s+(?:and|but|while)|;)\s+the\s+$")


def land_of_its(document: Document, at: int, lands: Lands) -> Land | None:
    """Find whose "its foreign minister" is: the country that opens the sentence, or else the one before it.

    "Norway, whose climate minister" is told right before; "Georgia closed the border, and the foreign minister" opens.
    """
    text = document.text
    if (whose := _WHOSE.search(text, max(0, at - 24), at)) is not None:
        return next((n for n in lands.countries_in(max(0, at - 60), at) if n.end == whose.start()), None)
    is_its = _ITS.search(text, max(0, at - 5), at) is not None
    if not is_its and _AND_THE.search(text, max(0, at - 16), at) is None:
        return None
    index = next((i for i, s in enumerate(document.sentences) if s.span.start <= at < s.span.end), None)
    if index is None:
        return None
    for sentence in reversed(document.sentences[max(0, index - is_its) : index + 1]):
        start = sentence.span.start
        named = lands.countries_in(start, min(at, start + len("The ") + 1))
        opening = [land for land in named if not land.is_adjective and not land.is_body]
        if opening and _ACTS.match(document.text, opening[0].end):
            return opening[0]
    return None


_ACTS = re.compile(  # a country that opens a sentence and does something in it is what "its" is of
    r",\s+(?:for\s+its\s+part|too|however|meanwhile)\b|\s+(?:has|had|is|was|will|would|said|says|sent|and\s+its|\w+ed)\b"
)

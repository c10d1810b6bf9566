"""Where people are named: after a title, as the reader found them, two by two after a plural, with what stands beside.

Roles and countries come from there: "Oman's foreign minister, Salim al-Harthy", "Iraqi Foreign Minister Mohammed Al
Hakim", "King Felipe VI of Spain", "his Jordanian counterpart Rana Qasem".
"""

from __future__ import annotations

import re

from geo.domain import Document, Span
from geo.events.lexicon import Lexicons, Title, fold
from geo.events.who.lands import Land, Lands, after_title, before_title, body_around, land_of_its, sent_by_secretary
from geo.events.who.mentions import OF_A_CLUB, is_common, mentioned, office_beside
from geo.events.who.name_spans import name_at, skip
from geo.events.who.naming import FULL, Naming, title_of
from geo.events.who.nationals import find_nationals, land_of_delegation
from geo.events.who.pairs import find_pairs
from geo.events.who.portfolios import skip_portfolio


def find_namings(document: Document, lands: Lands, lexicons: Lexicons) -> list[Naming]:
    """List every naming of a document in order; where two claim the same words the earlier kind has them."""
    found: list[Naming] = []
    taken = bytearray(len(document.text) + 1)

    def take(naming: Naming | None, claim: Span | None) -> None:
        if naming is not None and claim is not None and not any(taken[naming.span.start : naming.span.end]):
            found.append(naming)
            taken[claim.start : claim.end] = b"\x01" * (claim.end - claim.start)

    for naming in find_pairs(document.text, lands, lexicons):
        take(naming, naming.whole)
    towns = {span.start: span.end for span in lands.places}
    for match in lexicons.titles_in(document.text):
        if towns.get(match.start(), 0) > match.end():
            continue  # Prince Rupert, General Santos, King William's Town
        if not taken[match.start()] and (titled := _after_title(document, match, lands, lexicons)):
            take(titled, titled.whole)
    for mention in document.mentions:
        if mention.label == "PERSON" and not any(taken[mention.span.start : mention.span.end]):
            named = mentioned(mention.span, document.text, lands, lexicons, taken)
            take(named, named.span if named else None)
    for naming in find_nationals(document.text, lands):
        is_word = any(is_common(word, lexicons) for word in fold(naming.name).split())
        take(None if is_word else naming, naming.whole)
    return sorted(found, key=lambda n: n.span)


def _after_title(document: Document, match: re.Match[str], lands: Lands, lexicons: Lexicons) -> Naming | None:
    """Read "Foreign Minister Sergey Lavrov", "the president of Iraq, Barham Salih", "King Felipe VI of Spain"."""
    text = document.text
    if match[0] in _KIN:
        return None
    titles, end = [title_of(match[0], lexicons)], match.end()
    while follow := lexicons.title_pattern.match(text, skip(text, end, _BETWEEN_TITLES)):
        titles.append(title_of(follow[0], lexicons))
        end = follow.end()
    sent = sent_by_secretary(text, match.start(), end) if titles[0].kind == "diplomat" else None
    end = sent[1] if sent else end
    after = skip_portfolio(text, end, lands)
    has_portfolio = after > end
    land, end, is_appositive = _of_force(text, after, lands) or after_title(text, after, lands)
    if titles[0].kind in ("resident", "diplomat"):
        posted = skip(text, end, _POST)  # "consul of Mexico in San Antonio, Leticia"
        end, is_appositive = posted, is_appositive or posted > end
    end = skip(text, end, _ITS_BODY) if is_appositive else end
    end = skip(text, end, _REST_OF_BODY) if is_appositive and land is not None and land.is_body else end
    bracket = re.match(r"\s*\([A-Z]{1,5}\)", text[end : end + 10])
    end += bracket.end() if bracket else 0
    start, before, words = before_title(text, match.start(), lands, lexicons)
    if (body := body_around(match.start(), lands)) is not None:
        start, before = body.start, body
    if sent is not None and before is None:
        start, before = sent[0], sent[2]
    land = before or land
    if match[0].lower() == "colleague" and not _OWNED.search(text, max(0, start - 8), start):
        return None
    if match[0].lower() in _OF_SOMEBODY and before is None and not _OWNED.search(text, max(0, start - 8), start):
        return None
    if _OF_ADJECTIVE.match(text, end) and _adjective_after(text, end, lands):
        return None  # "special envoy of Chinese President Xi": whose envoy, not who
    end = _skip_field(document, end)
    while follow := lexicons.title_pattern.match(text, skip(text, end, r"\s+")) if is_appositive else None:
        titles.append(title_of(follow[0], lexicons))
        end = follow.end()
    if is_appositive or sent or before is None or match[0][0].islower() or _is_style_next(text, end, lexicons):
        end = _skip_second_title(document, end, lexicons, titles)
    here = re.compile(r"\s+of\s+(?:the\s+)?").match(text, end)
    if land is None and here and (local := lands.local_by_start.get(here.end())) and titles[0].role in _LOCAL:
        land, end = local, _skip_second_title(document, local.end, lexicons, titles)
    may_have_comma = bool(land) or is_appositive or has_portfolio
    may_have_comma |= match[0][0].islower() or _is_the_only(document, start, end, lands)
    named = name_at(document, end, may_have_comma, lands)
    if named is None:
        return None
    if text[named.start : named.end] in _ROOMS:
        return None
    first_word = fold(text[named.start : named.end]).split()[0]
    if is_common(first_word, lexicons) and not text[match.start()].islower():
        return None
    title = next((t for t in titles if "minister" in (t.role or "")), None)
    title = title or next((t for t in titles if t.role), titles[0])
    if OF_A_CLUB.match(text, match.end()) and not (land is not None and land.is_body):  # but "of the Arab League"
        title = Title(title.role, "business")
    if title.role == "high commissioner" and _UN_FIELD.match(text, match.end()) is not None:
        land = land or Land(match.start(), match.end(), "UN", is_body=True)
    if title.role == "high commissioner" and land is not None and land.is_body:
        title = Title(title.role, "diplomat")  # of the UN: resident nowhere
    if title.role == "speaker" and match[0][0].isupper():
        title = Title(title.role, "state")
    if land is None and title.role == "secretary of state" and _PORTFOLIO.match(text, match.end()):
        land = Land(match.start(), match.end(), "GB")
    land = land or _local_land(text, match, title, lands)
    if land is None:
        land = _land_after(text, named.end, lands) or land_of_delegation(text, start, lands)
    if land is None and title.role in _BARE_STYLES:
        told = office_beside(named.end, text, lands, lexicons, bytearray(len(text)))
        title, land = told if told is not None and told[1] is not None else (title, None)
    land = land or land_of_its(document, start, lands)
    role = " ".join(w for w in (words, title.role) if w) if title.role else None
    country, is_of_body = (land.country, land.is_body) if land else (_OF_ONE_LAND.get(match[0].lower()), False)
    name = text[named.start : named.end]
    return Naming(named, Span(start, named.end), name, role, title.kind, country, is_of_body)


_UN_FIELD = re.compile(r"\s+for\s+(?:Refugees|Human\s+Rights)\b", re.I)
_PORTFOLIO = re.compile(r"\s+for\s+[A-Z]")  # "the Secretary of State for Scotland" is no American
_ROOMS = ("House", "Office", "Palace", "Lodge", "Residence", "Secretariat")  # "called on him at PM House"
_FORCE = re.compile(
    r"\s+of\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){0,4}?(?:Command|Fleet|Forces?|Army|Navy|Corps|Brigade|Division|Guards?|Region)\b"
    r"(?=,\s+[A-Z])"
)


def _of_force(text: str, end: int, lands: Lands) -> tuple[Land | None, int, bool] | None:
    """Read " of US Indo-Pacific Command," after a commander's title, as `after_title` does a land."""
    force = _FORCE.match(text, end)
    if force is None:
        return None
    named = lands.countries_in(*force.span())
    return (named[0] if named else None), force.end(), True


_COMMA_NAME = re.compile(rf",\s+(?P<name>{FULL})(?=,|\.|\s(?:and|will|has|had|said|met|on|in|at|to|who)\b)")


def _is_the_only(document: Document, start: int, end: int, lands: Lands) -> bool:
    """Say whether a title with a capital is told of with "the", and a name after a comma: "the Minister, Ana Soto,"."""
    text = document.text
    if text[max(0, start - 4) : start].lower() != "the ":
        return False
    match = _COMMA_NAME.match(text, end)
    if match is None or match.start("name") in lands.by_start or match.start("name") in lands.local_by_start:
        return False
    is_named = any(m.label == "PERSON" and m.span.start == match.start("name") for m in document.mentions)
    return is_named or text[match.end()] == ","


_BARE_STYLES = (None, "sheikh", "prince", "princess", "general", "colonel", "admiral", "doctor", "ambassador")
_OF_ONE_LAND = {
    "external affairs minister": "IN",
    "taoiseach": "IE",
    "tánaiste": "IE",
    "eam": "IN",
    "european commissioner": "EU",
    "humanitarian coordinator": "UN",
    "resident coordinator": "UN",
}  # no other has one

_OF_ADJECTIVE = re.compile(r"\s+of\s+(?:the\s+)?")


def _adjective_after(text: str, end: int, lands: Lands) -> bool:
    land = lands.by_start.get(skip(text, end, r"\s+of\s+(?:the\s+)?"))
    return land is not None and land.is_adjective


_OF_SOMEBODY = ("host", "guest")  # offices only as somebody's: "his host Ahmed Moalim"

_POST = r"\s+(?:to|in|at|for)\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s){0,3}?[A-Z][\w’'-]+(?=,)"  # "consul in Manchester, Jacek"

_ITS_BODY = (  # "the speaker of Mongolia's parliament, Tsend Ganbold"
    r"['’]s\s+(?:\w+\s+)?(?:parliament|assembly|senate|legislature|congress|army|navy|armed\s+forces|military|council|cabinet"
    r"|House(?:\s+of\s+\w+)?|party|(?:\w+\s+)?(?:watchdog|agency|programme|program|fund|office|mission)"
    r"|[A-Z][\w-]+\s+(?:state|region|province|republic|territory))\b"
)

_REST_OF_BODY = (
    r"(?:\s+[A-Z][\w-]+){1,4}(?=,\s+(?:[A-Z]|al-|el-))"  # "the head of the ECOWAS Commission, Aminata Diallo"
)

_OWNED = re.compile(r"\b(?:his|her|their|its)\s+$")

_KIN = ("father", "mother", "brother", "sister", "pm", "fm")  # titles only with a capital

_BETWEEN_TITLES = r"[^\S\n]+and\s+(?=[A-Z])|[^\S\n]*\(\w+\)[^\S\n]+|[^\S\n]+of\s+state\s+|[^\S\n]+"

_FIELD = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?[\w\s&'’-]{3,45}?,?\s*")


def _skip_field(document: Document, end: int) -> int:
    """Skip "for border affairs," or "of Peace" between a title and a name that the reader found."""
    starts = [m.span.start for m in document.mentions if m.label == "PERSON" and end + 4 < m.span.start <= end + 50]
    for start in starts:
        if _FIELD.fullmatch(document.text, end, start):
            return start - 1 if document.text[start - 1] == " " else start
    return end


def _is_style_next(text: str, end: int, lexicons: Lexicons) -> bool:
    """Say whether only a style follows, as in "Ghana's Vice-President, Dr Ama Serwaa": one person."""
    comma = re.compile(r",\s+").match(text, end)
    follow = lexicons.title_pattern.match(text, comma.end()) if comma else None
    return follow is not None and title_of(follow[0], lexicons).role in _BARE_STYLES


def _skip_second_title(document: Document, end: int, lexicons: Lexicons, titles: list[Title]) -> int:
    """Skip "Grand Ayatollah" in "the head of the council, Grand Ayatollah Ali Husseini"."""
    comma = re.compile(r",\s+").match(document.text, end)
    follow = lexicons.title_pattern.match(document.text, comma.end()) if comma else None
    while follow is not None and not follow[0].islower():
        titles.append(title_of(follow[0], lexicons))
        end = follow.end()
        follow = lexicons.title_pattern.match(document.text, skip(document.text, end, r"[^\S\n]+"))
    return end


_LOCAL = ("governor", "mayor", "deputy governor", "deputy mayor", "chief minister", "first minister", "premier")


def _local_land(text: str, match: re.Match[str], title: Title, lands: Lands) -> Land | None:
    """Give the country of the state or town that a governor or mayor holds office in: "the governor of Texas"."""
    if title.role not in _LOCAL and match[0].lower() != "premier":
        return None
    after = re.compile(r"\s+of\s+(?:the\s+)?").match(text, match.end())
    before = re.compile(r"(?:['’]s)?\s+$").search(text, max(0, match.start() - 4), match.start())
    land = lands.local_by_start.get(after.end()) if after else None
    return land or (lands.local_by_end.get(before.start()) if before else None)


def _land_after(text: str, end: int, lands: Lands) -> Land | None:
    match = re.compile(r"\s+of\s+(?:the\s+)?").match(text, end)
    land = lands.by_start.get(match.end()) if match else None
    return None if land is None or re.match(r"['’]s", text[land.end : land.end + 2]) else land

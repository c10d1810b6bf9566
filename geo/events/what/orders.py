"""Orders of words that tell a visit or a meeting, read from marked sentences where no row of the lexicon can fit.

Each order is a pattern over signs (see `marking`): `one` is who comes or acts, `other` the other side, `verb` the word
that tells it, `place` where it is said to be. The row of the lexicon that it stands for gives type and mode; a row of
`welcome` or `host` makes the first the host.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from geo.domain import Token
from geo.events.lexicon import Entry
from geo.events.scene import Party, Scene, antecedent
from geo.events.triggers import Trigger
from geo.events.what.marking import Marked, Sign, marked_sentences
from geo.events.who.parties import distinct

_WHO = r"<[POH]>"
_BESIDE = (  # what may stand between a subject and its verb, or a verb and its object
    r"(?:(?:on|in|at|late|early|earlier|later|also|then|today|yesterday|here|had|has|have|and|<D>|<L>|the|airport|\w+ly"
    r"|of|this|morning|afternoon|evening|night|,) )*?"
)


@dataclass(frozen=True, slots=True)
class Order:
    """One order of words, and the verb of the lexicon whose row it is read as."""

    name: str
    row: str
    pattern: re.Pattern[str]


def _order(name: str, row: str, pattern: str) -> Order:
    return Order(name, row, re.compile(pattern.replace("WHO", _WHO).replace("BESIDE", _BESIDE)))


_JOURNEY = r"(?:visit|trip|tour|mission|stop|stopover|swing|journey|detour|dash)"
_CALLS = (
    r"(?:video ?- ?conference|videoconference|teleconference|video ?- ?link"
    r"|(?:phone|telephone|video|virtual) (?:call|conversation|talks|meeting|conference))"
)

ORDERS = (
    _order(
        "left after a stay",
        "return",
        r"(?P<one>WHO) BESIDE(?P<verb>left|leaves|departed|departs) (?:from )?(?P<place><L>) (?!for )",
    ),
    _order(
        "flew home from",
        "return",
        r"(?P<one>WHO) BESIDE(?P<verb>flew|flies|returned|returns|went|headed|travelled|traveled) (?:back |home |out )*"
        r"(?:from|of) (?P<place><L>) ",
    ),
    _order("saw off", "welcome", r"(?P<one>WHO) BESIDE(?P<verb>saw|seeing|sees) off (?P<other>WHO) "),
    _order("saw him off", "welcome", r"(?P<one>WHO) BESIDE(?P<verb>saw|seeing|sees) (?P<other>WHO) off "),
    _order(
        "was seen off",
        "welcome",
        r"(?P<other>WHO) BESIDE(?:was|were|being|been) (?P<verb>seen) off [^;.<]*(?:<[LD]> [^;.<]*)?by (?P<one>WHO) ",
    ),
    _order(
        "red carpet", "welcome", r"(?P<verb>rolled|rolls|laid|lays) (?:out )?(?:the|a) red carpet for (?P<other>WHO) "
    ),
    _order("flanked by", "meet", r"(?:^| )(?P<verb>flanked) by (?P<other>WHO) , (?P<one>WHO) "),
    _order("flanked by, after", "meet", r"(?P<one>WHO) ,? ?(?:was )?(?P<verb>flanked) by (?P<other>WHO) "),
    _order(
        "at his side",
        "meet",
        r"(?P<verb>with) (?P<other>WHO) (?:standing |sitting |seated |looking on )?(?:at|by) (?:his|her) side , "
        r"(?P<one>WHO) ",
    ),
    _order(
        "while speaking with",
        "meet",
        r"(?P<one>WHO) (?:(?!<[POH]>)[^;.“”\"])*?(?:while|when|after|before|in|,) "
        r"(?P<verb>speaking|talking|meeting|conferring|sitting) (?:down )?(?:with )?(?P<other><[PO]>) ",
    ),
    _order(
        "the pair met",
        "meet",
        r"(?P<one><[PO]>) and (?:his |her )?(?P<other><[PO]>) (?:, )?BESIDE"
        r"(?P<verb>sat|met|conferred|huddled|talked|shook|embraced) ",
    ),
    _order(
        "co-chaired",
        "meet",
        r"(?P<one><[PO]>) and (?P<other><[PO]>) BESIDE(?P<verb>co(?= - chair| - host| - led| - presid)|cochaired"
        r"|jointly(?= chair| open| inaug| launch)) ",
    ),
    _order(
        "slipped into",
        "travel",
        r"(?P<one>WHO) BESIDE(?:will |would |to |is to )?"
        r"(?P<verb>slip|slipped|sneaked|snuck|hopped|emplaned?|dashed|dash"
        r"|rushed|hurried|drove|drive|sailed|crossed|jetted|flew|winged|swung|popped|stole|swept) "
        r"(?:quietly |secretly |overland |straight |in |over |across |off |out )*(?:into|to|for) (?P<place><L>) ",
    ),
    _order(
        "was flown to",
        "travel",
        r"(?P<one>WHO) BESIDE(?:was|were) (?P<verb>flown|driven|brought) (?:in)?to (?P<place><L>) ",
    ),
    _order(
        "stepped off the plane",
        "travel",
        r"(?P<one>WHO) BESIDE(?P<verb>stepped|climbed|walked|came|got|emerged) (?:off|down|out|from) [^.;<]{0,40}?"
        r"(?:plane|aircraft|jet|airliner|helicopter|steps|gangway|train) (?:in|at) (?P<place><L>) ",
    ),
    _order(
        "undertook a mission",
        "travel",
        r"(?P<one>WHO) BESIDE(?P<verb>undertook|undertakes|made|makes|paid|pays|began|begins|started) "
        rf"(?:an?|his|her|the) (?:[\w-]+ ){{0,4}}{_JOURNEY} (?:to|in|through) (?P<place><L>) ",
    ),
    _order(
        "ended a visit",
        "return",
        r"(?P<one>WHO) BESIDE"
        r"(?P<verb>concluded|concludes|completed|finished|ended|ends|wrapped|wound|rounded|closed|capped) "
        rf"(?:up |off )?(?:an?|his|her|the) (?:[\w-]+ ){{0,5}}{_JOURNEY} (?:to|in|of) (?P<place><L>) ",
    ),
    _order(
        "held a videoconference",
        "phone",
        r"(?P<one><[PO]>)(?: and)? (?P<other><[PO]>) BESIDE(?P<verb>held|had|hold|holds) (?:an?|the) "
        rf"(?:[\w-]+ ){{0,2}}{_CALLS} ",
    ),
    _order(
        "where he arrived",
        "be",
        r"(?P<place><L>) , where (?P<one>WHO) (?:had |has )?(?:(?:also|earlier|already|just|later) )?"
        r"(?P<verb>arrived|dined|lunched|held|met|spent|stayed|attended|addressed|opened|stopped|talked|conferred|visited"
        r"|landed) (?:(?:talks|a meeting|meetings|discussions|lunch|dinner|with|by|for|<D>|on) )*(?P<other><[PO]> )?",
    ),
    _order(
        "guest in",
        "be",
        r"(?P<one>WHO) BESIDE(?:was|were|is|are) (?:a |an |the |[a-z]+ )?(?P<verb>guests?) (?:in|at) (?P<place><L>) ",
    ),
)


def find_orders(scene: Scene) -> list[Trigger]:
    """Find the triggers that the orders of words tell; the first order that reads a word decides for it."""
    found: dict[int, Trigger] = {}
    for marked in marked_sentences(scene):
        plain = marked.without_asides(scene)
        for order in ORDERS:
            for one in (marked,) if plain is marked else (marked, plain):
                for match in order.pattern.finditer(one.text):
                    trigger = _trigger(scene, one, match, order)
                    if trigger is not None:
                        found.setdefault(trigger.token.index, trigger)
    return list(found.values())


def _trigger(scene: Scene, marked: Marked, match: re.Match[str], order: Order) -> Trigger | None:
    groups = order.pattern.groupindex
    verb = marked.sign(match, "verb")
    one = marked.sign(match, "one") if "one" in groups else None
    other = marked.sign(match, "other") if "other" in groups else None
    place = marked.sign(match, "place") if "place" in groups else None
    entry, ones = row_of(scene, order.row), _party(scene, one)
    if one is not None and one.mark == "<H>" and not ones and order.row == "be":
        ones = _named_next(scene, marked, match)
    if verb is None or entry is None or not (ones or one is None):
        return None
    others = [p for p in _party(scene, other) if p.actor.name not in {q.actor.name for q in ones}]
    if "other" in groups and other is not None and not others:
        return None
    target = place.token if place is not None else None
    if order.row == "return" and target is not None and not _is_town(scene, target):
        return None
    if target is not None and _is_at_home(scene, target, ones):
        return None
    return Trigger(verb.token, entry, tuple(ones), tuple(others), object=target, extent=(verb.token,))


_SUBJECT = re.compile(
    r"(?:^|(?P<before>\S+) )(?P<one>WHO)(?:(?: and| ,) (?P<two><[PO]>))? BESIDE$".replace("WHO", _WHO).replace(
        "BESIDE", _BESIDE
    )
)
_GOVERNS = frozenset({
    "with", "by", "of", "to", "from", "for", "between", "against", "after", "before", "and", ",", "met", "alongside",
    "<M>",    "on", "in", "about", "than", "like", "via", "s", "'s", "’s", "including", "as", "visiting", "under",
})  # fmt: skip


def find_subjects(scene: Scene) -> dict[int, tuple[Party, ...]]:
    """Find whom the order of words makes the subject of a verb: the official right before it, asides left out."""
    found: dict[int, tuple[Party, ...]] = {}
    for marked in marked_sentences(scene):
        plain = marked.without_asides(scene)
        for at, sign in plain.verbs():
            match = _SUBJECT.search(plain.text, max(0, at - 120), at)
            if match is None or match["before"] in _GOVERNS:
                continue
            named = [p for group in ("one", "two") for p in _party(scene, plain.sign(match, group))]
            if named:
                found[sign.token.index] = distinct(named)
    return found


def _is_at_home(scene: Scene, token: Token, parties: Sequence[Party]) -> bool:
    """Say whether somebody's own country is the place: who leaves his capital visits nobody there."""
    resolution = scene.resolution(token)
    place = resolution.place if resolution is not None else None
    return place is not None and any(p.actor.country == place.country for p in parties)


def _is_town(scene: Scene, token: Token) -> bool:
    place = resolution.place if (resolution := scene.resolution(token)) is not None else None
    return place is not None and place.precision in ("city", "landmark", "district", "country")


def _named_next(scene: Scene, marked: Marked, match: re.Match[str]) -> list[Party]:
    """Read "From Ljubljana, where he dined on Monday, Secretary Langford went on": he is who is named next."""
    after = re.compile(r"(?:(?!<[PO]>)[^;.])*?, (?P<one><P>) ").match(marked.text, match.end())
    return _party(scene, marked.sign(after, "one")) if after is not None else []


def _party(scene: Scene, sign: Sign | None) -> list[Party]:
    if sign is None:
        return []
    if sign.mark == "<H>":
        party = scene.party(sign.token) or antecedent(scene, sign.token)
        return [party] if party is not None and party.is_public else []
    if sign.party is not None and sign.party.figure is not None and sign.token.pos == "NOUN":
        return [sign.party]  # a delegation's leader
    return [p for p in scene.parties(sign.token) if p.sort == "person" and p.is_public] or (
        [sign.party] if sign.party is not None else []
    )


def row_of(scene: Scene, lemma: str) -> Entry | None:
    """Give the row of the lexicon that a verb of meeting or moving stands for."""
    rows = scene.lexicons.verbs.get(lemma, ())
    return next((row for row in rows if row.type == "CONSULT" and row.mode != "third-party"), None)

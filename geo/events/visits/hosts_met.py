"""Hosts whom the sentences after a visit name: "Later she saw Water Minister Khumalo and dined with the mayor".

What the verbs of those sentences say is read as words here, and not from the parse: a cue right before the name ("met",
"received by") or right after it ("hosted her"), the visitor as the last person told of before it, and nothing that
puts the meeting elsewhere or on another day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from geo.domain import Actor, EventPlace, Sentence, Span, Token
from geo.events.dates.phrases import Anchor
from geo.events.scene import Party, Scene
from geo.events.visits.beside import is_met_first
from geo.events.visits.gathering import Gathering
from geo.events.visits.sides import is_seated
from geo.events.who.people import Figure

_REACH = 1000  # characters after the last sentence that tells of the visit
_STAY = 4  # days between the day of a visit and one told for a meeting of it

_WITH = (  # what the visitor does with the host
    r"(?:met|meets?|meeting|saw|sees?|see|conferred|confers?|talks|discussions|negotiations|consultations|conversations?|audience"
    r"|breakfast(?:ed)?|lunch(?:ed)?|dinner|din(?:ed|es|e|ing)|tea|coffee|(?:sat|sits?)\s+down|a\s+session|appointment)"
    r"(?:\s+(?:separately|briefly|also|privately|alone|in\s+private|one-on-one))?(?:\s+with)?"
)
_BY = (  # what the host does for the visitor
    r"(?:received|welcomed|greeted|met|hosted|briefed|seen\s+off|kept\s+waiting|entertained|escorted|awaited|decorated|invited|shown\s+[^.;]{3,30}"
    r"|given\s+[^.;]{3,60}|(?:banquet|dinner|lunch|luncheon|breakfast|reception|ceremony|iftar)(?:\s+(?:given|hosted|offered|held|thrown|laid\s+on))?)"
    r"(?:\s+(?!and\b|but\b)[\w’'-]+){0,6}?\s+by"
)
_ON = (
    r"(?:call(?:s|ed|ing)?\s+(?:\w+\s+)?(?:on|upon)|guests?\s+of"
    r"|(?:paid|pays?|paying)\s+(?:an?|his|her|their)\s+(?:\w+\s+)?(?:call|visit)\s+(?:on|to))"
)
_OWN = (
    r"(?:(?:the|his|her|their|its|our)\s+)?"
    r"(?:(?:new|caretaker|acting|outgoing|interim|local|host|friend|[A-Z][\w-]+['’]s?|[A-Z][\w-]+)\s+)?"
)
_TOGETHER = (  # what both do at a place
    r"(?:in\s+the\s+company\s+of|(?:tour|inspect|open|visit|inaugurat|attend|plant|launch|walk|pray|unveil|share|sign)\w*\b"
    r"[^.;,“”]{0,60}?\b(?:together\s+|along\s+)?(?:with|alongside|beside))"
)
_CUE = re.compile(
    rf"\b(?:{_WITH}|{_BY}|{_ON}|{_TOGETHER})\s+{_OWN}(?:[a-z]+\s+)?(?:(?:counterpart|colleague|opposite\s+number|host),?\s+)?$",
    re.I,
)
_LISTED = re.compile(
    r"(?:,\s+(?:who\s[^,.;]{3,60},\s+)?(?:and\s+)?|\s+and\s+|,?\s+(?:as\s+well\s+as|then|followed\s+by|before|along\s+with)\s+)"
    r"(?:(?:on\s+\w+|later|then|also|afterwards?|the\s+(?:next|following)\s+day|in\s+the\s+\w+)\s*,?\s+)?"
    rf"(?:(?:with|by|met|saw|called\s+on|to)\s+)?{_OWN}"
)
NOT_MET = re.compile(
    r"\b(?:not|n['’]t|never|without|refus\w+|declin\w+|fail\w+|unable|hop\w+|want\w*|ask\w*|seek\w*|sought|requested|would\s+like|was\s+to\s+have"
    r"|were\s+to\s+have|cancel\w+|instead\s+of|rather\s+than|had\s+been|predecessor\w*|wish\w*|snubbed|since|ahead\s+of)\b[^,;]{0,60}$",
    re.I,
)
_HIM = r"(?:him|her|them|the\s+(?:\w+\s+)?(?:visitors?|guests?|delegation|minister|president|envoy))"
SERVES = re.compile(
    r"(?:,[^,.;]{3,70},)?\s+(?:(?:also|later|then|himself|herself|had|will|is\s+to|is\s+due\s+to|was\s+to)\s+)*"
    rf"(?:(?:host|receive|welcome|greet|me?e?t|brief|embrace|thank|decorate|assure)\w*|gave|give|presented|showed|told"
    rf"|(?:was|were)\s+(?:waiting\s+for|there\s+to\s+(?:meet|greet|receive|welcome)))\s+{_HIM}\b"
)


def add_hosts_met(scene: Scene, gatherings: Sequence[Gathering]) -> None:
    """Add to each visit the officials of its country whom its own sentence or a later one says the visitor met."""
    for index, gathering in enumerate(gatherings):
        first = gathering.first
        if gathering.place is None or first.kind != "visit" or first.status not in ("happened", "announced"):
            continue
        if not gathering.visitors or _is_at_home(gathering):
            continue
        for sentence in _sentences_of(scene, gathering, gatherings[index + 1 :]):
            _add(scene, gathering, gatherings, sentence)


def _is_at_home(gathering: Gathering) -> bool:
    land = gathering.place.place.country if gathering.place is not None else None
    return any(v.actor.country == land for v in gathering.visitors)


def _sentences_of(scene: Scene, gathering: Gathering, later: Sequence[Gathering]) -> Iterator[Sentence]:
    """List the sentences that may still speak of a visit: up to where its visitor's next one is told."""
    names = {v.actor.name for v in gathering.visitors}
    ends = [
        g.first.draft.event.sentence.start
        for g in later
        if g.first.kind != "call" and any(p.actor.name in names for p in (*g.visitors, *g.hosts))
    ]
    start = gathering.first.draft.event.sentence.start
    stop = min([e for e in ends if e > start], default=gathering.end + _REACH)
    stop = min(stop, gathering.end + _REACH)
    for sentence in scene.document.sentences:
        if start <= sentence.span.start < stop and scene.document.section_at(sentence.span.start) == "body":
            yield sentence


def _add(scene: Scene, gathering: Gathering, gatherings: Sequence[Gathering], sentence: Sentence) -> None:
    place = gathering.place
    if place is None or not is_of_its_days(scene, gathering, sentence):
        return
    named = [(f, next((w for w in f.wholes if sentence.span.contains(w)), None)) for f in scene.figures]
    last: int | None = None  # where the host told before ends
    for whole, figure in sorted(((w, f) for f, w in named if w is not None), key=lambda pair: pair[0]):
        if any(p.figure is figure for p in gathering.hosts):
            last = whole.end
            continue
        is_new = not any(p.figure is figure for p in gathering.visitors) and _may_host(figure, gathering, place)
        is_listed = last is not None and _LISTED.fullmatch(scene.document.text, last, whole.start) is not None
        is_met = is_new and (is_listed or _is_met(scene, gathering, sentence, whole))
        is_met |= is_new and _serves(scene, gathering, sentence, whole)
        if is_met and _is_elsewhere(scene, gathering, sentence, whole):
            is_met = False
        if is_met and not _is_of_another(gatherings, gathering, figure, whole):
            gathering.hosts.append(_as_host(figure, whole, place))
        last = whole.end if is_met else None


def _is_elsewhere(scene: Scene, gathering: Gathering, sentence: Sentence, whole: Span) -> bool:
    place = gathering.place
    return place is not None and (
        is_met_first(scene, gathering.first.draft, place, whole) or _is_placed_elsewhere(scene, place, sentence, whole)
    )


def _may_host(figure: Figure, gathering: Gathering, place: EventPlace) -> bool:
    """Ask for an official of the place's country, or of none told."""
    country, lands = figure.person.country, {v.actor.country for v in gathering.visitors}
    if figure.kind in ("resident", "", "business", "civil") or figure.is_of_body:
        return is_seated(country, place) and figure.kind != "resident"
    if country == place.place.country or is_seated(country, place):
        return True
    is_national = figure.kind in ("state", "royal", "office")
    return (
        is_national and figure.person.role is not None and (country is None or (figure.is_assumed and country in lands))
    )


def _as_host(figure: Figure, whole: Span, place: EventPlace) -> Party:
    person = figure.person
    country = person.country if is_seated(person.country, place) else place.place.country
    span = next((m for m in person.mentions if whole.contains(m)), whole)
    return Party(Actor(person.name, person.role, country, span), "person", figure, figure.kind)


def _is_met(scene: Scene, gathering: Gathering, sentence: Sentence, whole: Span) -> bool:
    """Say whether a cue stands right before a name, and the visitor is whom the words before it tell of."""
    text = scene.document.text
    cue = _CUE.search(text, max(sentence.span.start, whole.start - 110), whole.start)
    if cue is None or NOT_MET.search(text, max(sentence.span.start, cue.start() - 70), cue.start()):
        return False
    return is_told_of(scene, gathering, sentence, cue.start())


def _serves(scene: Scene, gathering: Gathering, sentence: Sentence, whole: Span) -> bool:
    """Read "Mayor Tina Tapsell presented them with cloaks": who did something for the guest."""
    match = SERVES.match(scene.document.text, whole.end, sentence.span.end)
    if match is None:
        return False
    return names_visitor(scene, gathering, match.end())


def names_visitor(scene: Scene, gathering: Gathering, end: int) -> bool:
    """Say whether the word that ends there ("him", "the guest") is one of the visitors."""
    guest = scene.tree.covering(Span(end - 3, end))
    party = scene.party(guest[-1]) if guest else None
    return party is not None and party.actor.name in {v.actor.name for v in gathering.visitors}


def is_told_of(scene: Scene, gathering: Gathering, sentence: Sentence, end: int) -> bool:
    """Say whether the last person told of before a cue is a visitor."""
    known = {p.actor.name for p in gathering.visitors}
    hosts = {p.actor.name for p in gathering.hosts}
    tokens = [t for t in scene.tree.tokens[sentence.first : sentence.last] if t.span.end <= end]
    for token in reversed(tokens):
        party = _told(scene, token)
        if party is not None and party.actor.name not in hosts:
            return party.actor.name in known
    return False


def _told(scene: Scene, token: Token) -> Party | None:
    if scene.figure(token) is not None or token.text.lower() in ("he", "she"):
        return scene.party(token)
    is_subject = token.dep.startswith("nsubj")
    return scene.party(token) if is_subject and token.pos in ("NOUN", "PROPN") else None


def is_of_its_days(scene: Scene, gathering: Gathering, sentence: Sentence) -> bool:
    """Say whether no day of a sentence is far from those of the visit: "In 2019 he had met"."""
    date, published = gathering.date, scene.document.published.date
    for phrase in scene.dates_in(sentence) if sentence.span != gathering.first.draft.event.sentence else ():
        told = phrase.resolve(Anchor(published, 1 if gathering.first.status == "announced" else -1))
        if told is None:
            continue
        days = dt.timedelta(_STAY)
        if date is None or told.end + days < date.start or date.end + days < told.start:
            ahead = phrase.resolve(Anchor(published, 1))
            if date is None or ahead is None or ahead.start > date.end + days or ahead.end < date.start:
                return False
    return True


def _is_placed_elsewhere(scene: Scene, place: EventPlace, sentence: Sentence, whole: Span) -> bool:
    """Say whether the place told last before a name, or right after it, is another than the visit's."""
    text = scene.document.text
    for resolution in reversed(scene.resolutions_in(sentence)):
        span, told = resolution.toponym.span, resolution.place
        is_behind = whole.end < span.start and re.fullmatch(r"\s+(?:in|at)\s+(?:the\s+)?", text[whole.end : span.start])
        if told is None or whole.overlaps(span) or not (span.end <= whole.start or is_behind):
            continue
        if resolution.toponym.use != "literal" or told.precision in ("region", "water"):
            continue
        if told.country != place.place.country:
            return not re.search(r"\bfrom\s+$", text[max(0, span.start - 6) : span.start])
        is_town = {told.precision, place.place.precision} == {"city"}
        return is_town and told.id != place.place.id
    return False


def _is_of_another(gatherings: Sequence[Gathering], gathering: Gathering, figure: Figure, whole: Span) -> bool:
    """Say whether somebody receives another guest, or comes himself, in a visit told in the same sentence."""
    for other in gatherings:
        if other is gathering or not other.first.draft.event.sentence.contains(whole):
            continue
        if any(p.figure is figure for p in (*other.visitors, *other.hosts)) and other.place is not None:
            return True
    return False

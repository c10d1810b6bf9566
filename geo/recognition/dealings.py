"""Standings that tell a state or team by what it owns, deals with or plays: "Britain's view", "against Louisville"."""

from __future__ import annotations

from geo.domain import Token
from geo.gazetteer.names import CAPITAL, COUNTRY, DIVISION, LARGE_CITY, TOWN
from geo.recognition.standing import Standing

_POWERS = COUNTRY | CAPITAL
_ABLE = _POWERS | DIVISION | LARGE_CITY


def owns_deed(at: Standing) -> bool:
    """Say whether a state owns what only somebody who acts can: "Russia's request", "Iran's oil exports"."""
    return bool(at.kinds & _POWERS) and _owned(at) in _OWNED


def owns_ground(at: Standing) -> bool:
    """Say whether what it owns lies or is counted there: "Hawaii's economy", "London's murder tally"."""
    return _owned(at) in _GROUNDS


def _owned(at: Standing) -> str:
    """Give the noun that a name owns, in its plain form; "" where it owns none, or a person or body with a name."""
    if at.word(1) not in _OWNERS:
        return ""
    step = 2
    while step < 6 and at.pos(step) in ("ADJ", "ADV", "NUM", "PUNCT"):
        step += 1
    while step < 8 and at.pos(step) == "NOUN" and at.pos(step + 1) == "NOUN":
        step += 1
    return _lemma(at, step) if at.pos(step) == "NOUN" and at.pos(step + 1) != "PROPN" else ""


def takes_part(at: Standing) -> bool:
    """Say whether a deed comes from it or goes to it: "support from France", "a warning to Iran"."""
    lead = at.lead
    if lead is None or not at.kinds & _POWERS or at.pos(1) in ("NOUN", "PROPN") or lead.dep not in ("nmod", "obl"):
        return False
    head = at.tokens[lead.head]
    return head.pos == "NOUN" and head.lemma.lower() in _TAKEN.get(_case_of(at, lead), ())


def is_to_do(at: Standing) -> bool:
    """Say whether somebody wants it to do something: "wants Britain and France to answer", "helped Kenya to pay"."""
    lead = at.lead
    if lead is None or lead.dep not in ("obj", "nsubj", "obl") or not at.kinds & _ABLE:
        return False
    if at.word(1) != "to" or at.pos(2) != "VERB":
        return False
    return any(t.text.lower() in _BIDDING for t in at.tokens[max(0, lead.index - 2) : lead.index])


def acts_along(at: Standing) -> bool:
    """Say whether a headline names those who act together: "Turkey, Greece agree to talks"."""
    if not at.kinds & _POWERS or at.first not in (0, 2):
        return False
    if at.first == 0:
        return at.word(1) in _LISTED and at.pos(2) == "PROPN" and at.word(3) in _TOGETHER
    return at.word(-1) in _LISTED and at.word(1) in _TOGETHER


def is_apposed(at: Standing) -> bool:
    """Say whether a comma tells what kind of place it is: "Sittwe, capital of Rakhine", "Lebanon, the county seat"."""
    if at.word(1) != "," or at.word(2) not in _APPOSING or at.kinds & COUNTRY:
        return False
    return any(at.word(step) in _SEATS for step in (2, 3, 4, 5))


def is_many(at: Standing) -> bool:
    """Say whether a verb in the plural takes a town or state for its team: "Liverpool have won", "England were out"."""
    top = at.top
    if top is None or not at.kinds & (_ABLE | TOWN) or top.dep not in ("nsubj", "nsubj:pass"):
        return False
    is_joined = at.word(-1) in _JOINTS or any(t.head == top.index and t.dep == "conj" for t in at.tokens[at.last :][:9])
    return at.word(1) in ("have", "are", "were") and not is_joined and not at.tokens[at.last - 1].text.endswith("s")


def _lemma(at: Standing, step: int) -> str:
    i = at.last + step - 1
    return at.tokens[i].lemma.lower() if i < len(at.tokens) else ""


def stands_against(at: Standing) -> bool:
    """Say whether somebody plays or goes to law against it: "25 points against Louisville"."""
    return bool(at.kinds & (_ABLE | TOWN)) and at.preposition == "against" and at.pos(1) not in ("NOUN", "PROPN", "ADJ")


def is_played(at: Standing) -> bool:
    """Say whether a town is its team, which wins, loses and lends: "lost to Ipswich", "on loan from Southampton"."""
    lead = at.lead
    if lead is None or not at.kinds & (_ABLE | TOWN) or at.pos(1) in ("NOUN", "PROPN", "ADJ"):
        return False
    if lead.dep.split(":")[0] not in ("nmod", "obl"):
        return False
    return (at.tokens[lead.head].lemma.lower(), _case_of(at, lead)) in _PLAYED


def is_between(at: Standing) -> bool:
    """Say whether states deal with each other: "ties between Armenia and the Holy See", "friendship with Vietnam"."""
    lead = at.lead
    if lead is None or not at.kinds & _ABLE or at.pos(1) in ("NOUN", "PROPN") or lead.dep not in ("nmod", "obl"):
        return False
    case = _case_of(at, lead)
    head = at.tokens[lead.head].lemma.lower()
    return (case == "between" and head in _MUTUAL) or (bool(at.kinds & _POWERS) and case == "with" and head in _MUTUAL)


def _case_of(at: Standing, lead: Token) -> str:
    return next((t.text.lower() for t in at.tokens[max(0, lead.index - 6) : lead.index] if t.head == lead.index), "")


def does_which(at: Standing) -> bool:
    """Say whether a clause right after tells what it did: "Tamil Nadu, which filed the petition"."""
    if not at.kinds & _ABLE or at.word(1) != "," or at.word(2) not in ("which", "who", "that"):
        return False
    return at.pos(3) == "VERB" and _lemma(at, 3) in _DONE


def is_datelined(at: Standing) -> bool:
    """Say whether a name in capitals, or the country after one, opens a report: "NAIROBI, Kenya, Apr 5 -"."""
    i = at.first
    if i > 1 and at.tokens[i - 1].text == "," and at.word(1) in _DATELINE_ENDS:
        i -= 2
    name = at.tokens[i].text if at.last > at.first else ""
    end = [t.text for t in at.tokens[at.last : at.last + 9]]
    is_opener = i == 0 or at.tokens[i - 1].text in _OPENERS
    is_dashed = not _DASHES.isdisjoint(end[:7]) or "(" in end[:4]
    return name.isupper() and len(name) > 3 and is_opener and end[:1] != [] and end[0] in _DATELINE_ENDS and is_dashed


_APPOSING = frozenset(("capital", "county", "a", "an", "the", "seat", "home"))
_SEATS = frozenset(("capital", "seat", "town", "village", "city", "port", "suburb", "hamlet", "settlement"))
_OWNERS = frozenset(("'s", "’s", "'", "’"))
_OPENERS = frozenset((".", ":", ")", "\n", "”", '"', "By", "|"))
_DASHES = frozenset(("-", "–", "—", "--"))
_DATELINE_ENDS = _DASHES | frozenset((",", "("))
_MUTUAL = frozenset(
    (
        *("relation", "relations", "tie", "ties", "talk", "talks", "war", "dispute", "agreement", "treaty", "accord"),
        *("tension", "tensions", "cooperation", "summit", "conflict", "friendship", "partnership", "deal", "pact"),
        *("row", "feud", "rivalry", "truce", "ceasefire", "negotiation", "negotiations", "dialogue", "alliance"),
        *("rapprochement", "spat", "friction", "diplomacy", "contest", "match", "view", "difference", "standoff"),
    )
)
_OWNED = frozenset(
    (
        *("request", "view", "position", "stance", "demand", "decision", "claim", "role", "protection", "refusal"),
        *("response", "reply", "reaction", "offer", "proposal", "plan", "pledge", "promise", "support", "opposition"),
        *("concern", "objection", "criticism", "condemnation", "denial", "allegation", "accusation", "insistence"),
        *("invasion", "attack", "aggression", "intervention", "annexation", "retaliation", "withdrawal", "threat"),
        *("policy", "strategy", "effort", "attempt", "approach", "commitment", "ambition", "bid", "campaign"),
        *("influence", "interest", "involvement", "participation", "contribution", "relation", "ally", "rival"),
        *("export", "import", "trade", "practice", "action", "behaviour", "behavior", "interference", "meddling"),
        *("consent", "approval", "veto", "vote", "veto", "warning", "call", "appeal", "help", "aid", "backing"),
        *("experience", "lie", "fear", "hope", "victory", "defeat", "win", "loss", "debt", "obligation"),
    )
)
_GROUNDS = frozenset(
    (
        *("economy", "population", "growth", "rate", "airport", "port", "coast", "border", "history", "capital"),
        *("weather", "climate", "street", "tally", "toll", "total", "fall", "production", "output", "tourism"),
        *("airline", "passenger", "job", "development", "road", "river", "lake", "forest", "mountain"),
        *("province", "region", "north", "south", "east", "west", "suburb", "outskirts", "hospital"),
        *("school", "market", "industry", "temperature", "unemployment", "inflation", "gdp"),
        *("district", "railway", "bridge", "square", "hotel", "beach", "countryside", "landscape", "skyline", "sky"),
    )
)
_TAKEN = {
    "from": frozenset(
        (
            *("support", "backing", "pressure", "criticism", "help", "aid", "assistance", "request", "condemnation"),
            *("approval", "pledge", "protest", "demand", "threat", "opposition", "reaction", "response", "objection"),
            *("assurance", "permission", "loan", "pushback", "guarantee", "concession", "interference", "denial"),
        )
    ),
    "to": frozenset(
        (
            *("warning", "message", "letter", "ultimatum", "threat", "apology", "question", "appeal", "concession"),
            *("assurance", "pledge", "loyalty", "answer", "reply", "rebuke", "complaint"),
        )
    ),
    "of": frozenset(
        (
            *("interest", "policy", "position", "stance", "view", "demand", "request", "decision", "intention"),
            *("influence", "ambition", "aggression", "behaviour", "behavior", "consent", "approval", "backing"),
            *("support", "ally", "rival", "enemy", "recognition", "criticism", "condemnation"),
        )
    ),
}
_PLAYED = frozenset(
    (
        *(("win", "over"), ("victory", "over"), ("triumph", "over"), ("lose", "to"), ("loss", "to"), ("defeat", "to")),
        *(("draw", "with"), ("loan", "from"), ("defeat", "by"), ("beat", "by"), ("knock", "by")),
    )
)
_LISTED = frozenset((",", "and", "&"))
_TOGETHER = frozenset(
    (
        *("hold", "agree", "sign", "meet", "resume", "discuss", "trade", "exchange", "clash", "vow", "pledge", "call"),
        *("extend", "seek", "reach", "begin", "start", "restore", "cut", "expel", "join", "back", "urge", "accuse"),
    )
)
_BIDDING = frozenset(
    (
        *("want", "wants", "wanted", "expect", "expects", "expected", "help", "helps", "helped", "push", "pushed"),
        *("allow", "allows", "allowed", "enable", "enables", "enabled", "need", "needs", "needed", "order", "ordered"),
        *("force", "forces", "forced", "permit", "permits", "permitted", "encourage", "encouraged"),
    )
)
_JOINTS = frozenset(("and", "or", "&", "both", "nor"))
_DONE = frozenset(
    (
        *("file", "sue", "deny", "say", "accuse", "reject", "support", "back", "oppose", "want", "demand", "sign"),
        *("send", "offer", "invade", "annex", "launch", "fire", "test", "beat", "lose", "win", "recognise"),
        *("expel", "retaliate", "agree", "refuse", "claim", "regard", "consider", "view", "see", "fear", "accept"),
        *("ban", "impose", "lift", "supply", "sell", "buy", "finance", "arm", "mediate", "broker", "recognize"),
    )
)

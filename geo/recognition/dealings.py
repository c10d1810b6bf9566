"""Standings that tell a state or team by what it owns, deals with or plays: "Britain's view", "against Louisville"."""

from __future__ import annotations

from geo.gazetteer.names import CAPITAL, COUNTRY, DIVISION, LARGE_CITY, TOWN
from geo.recognition.standing import Standing

_POWERS = COUNTRY | CAPITAL
_ABLE = _POWERS | DIVISION | LARGE_CITY


def owns_deed(at: Standing) -> bool:
    """Say whether a state owns what only somebody who acts can: "Russia's request", "Iran's oil exports"."""
    if not at.kinds & _POWERS or at.word(1) not in _OWNERS:
        return False
    step = 2
    while step < 6 and at.pos(step) in ("ADJ", "ADV", "NUM", "PUNCT"):
        step += 1
    if at.pos(step) == "NOUN" and at.pos(step + 1) == "NOUN":
        step += 1
    return at.pos(step) == "NOUN" and at.pos(step + 1) != "PROPN" and _lemma(at, step) in _OWNED


def _lemma(at: Standing, step: int) -> str:
    i = at.last + step - 1
    return at.tokens[i].lemma.lower() if i < len(at.tokens) else ""


def stands_against(at: Standing) -> bool:
    """Say whether somebody plays or goes to law against it: "25 points against Louisville"."""
    return bool(at.kinds & (_ABLE | TOWN)) and at.preposition == "against" and at.pos(1) not in ("NOUN", "PROPN", "ADJ")


def is_between(at: Standing) -> bool:
    """Say whether states deal with each other: "ties between Armenia and the Holy See", "friendship with Vietnam"."""
    lead = at.lead
    if lead is None or not at.kinds & _ABLE or at.pos(1) in ("NOUN", "PROPN") or lead.dep not in ("nmod", "obl"):
        return False
    case = next((t.text.lower() for t in at.tokens[max(0, lead.index - 6) : lead.index] if t.head == lead.index), "")
    head = at.tokens[lead.head].lemma.lower()
    return (case == "between" and head in _MUTUAL) or (bool(at.kinds & _POWERS) and case == "with" and head in _MUTUAL)


def does_which(at: Standing) -> bool:
    """Say whether a clause right after tells what it did: "Tamil Nadu, which filed the petition"."""
    if not at.kinds & _ABLE or at.word(1) != "," or at.word(2) not in ("which", "who"):
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


_OWNERS = frozenset(("'s", "’s", "'", "’"))
_OPENERS = frozenset((".", ":", ")", "\n", "”", '"', "By", "|"))
_DASHES = frozenset(("-", "–", "—", "--"))
_DATELINE_ENDS = _DASHES | frozenset((",", "("))
_MUTUAL = frozenset(
    (
        *("relation", "relations", "tie", "ties", "talk", "talks", "war", "dispute", "agreement", "treaty", "accord"),
        *("tension", "tensions", "cooperation", "summit", "conflict", "friendship", "partnership", "deal", "pact"),
        *("row", "feud", "rivalry", "truce", "ceasefire", "negotiation", "negotiations", "dialogue", "alliance"),
        *("rapprochement", "spat", "friction", "diplomacy", "contest", "match"),
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
_DONE = frozenset(
    (
        *("file", "sue", "deny", "say", "accuse", "reject", "support", "back", "oppose", "want", "demand", "sign"),
        *("send", "offer", "invade", "annex", "launch", "fire", "test", "beat", "lose", "win", "recognise"),
        *("expel", "retaliate", "agree", "refuse", "claim", "regard", "consider", "view", "see", "fear", "accept"),
        *("ban", "impose", "lift", "supply", "sell", "buy", "finance", "arm", "mediate", "broker", "recognize"),
    )
)

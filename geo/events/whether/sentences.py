"""What the shape of a whole sentence says of its deeds, whatever the parse makes of it."""

from __future__ import annotations

import re

from geo.domain import Token
from geo.events.scene import Scene

_INVERTED = re.compile(r"[“\"'‘]?(?:Had|Were|Should)\s+[^,?]{4,120},[^?]*?\b(?:would|could|might|will|may)\b")
_INVERTED_LATER = re.compile(  # "..., but had it signed the text, they would have left"
    r"[,;]\s+(?:but|and|yet)\s+had\s+(?:it|they|he|she|we|the\s+\w+)\s+[^,?;]{4,80},[^?;]*?\b(?:would|could|might)\b"
)
_CLAIMED = re.compile(
    r"(?:[\w-]+\s+){0,3}(?:[Rr]eports?|[Cc]laims?|[Rr]umou?rs?|[Aa]llegations?|[Ss]uggestions?|[Aa]ccusations?)"
    r"\s+(?:[\w-]+\s+){0,4}that\s(?P<claim>.{4,160}?)\s"
    r"(?:(?:is|are|was|were)\s+(?:\w+\s+)?(?P<false>false|untrue|baseless|unfounded|groundless|fabricated|incorrect|wrong)"
    r"|(?:(?:could|can|have|has|were|was|are)\s*not|cannot)\s+(?:yet\s+)?(?:be\s+|been\s+)?(?:\w+ly\s+)?"
    r"(?:confirmed|verified|corroborated)|remain(?:s|ed)?\s+unconfirmed)\b"
)
_UNCONFIRMED = re.compile(
    r"[^.;]{0,60}?\b[Uu]n(?:confirmed|verified)\s+(?:[\w-]+\s+){0,2}?(?:reports?|claims?|rumou?rs?)\b"
)

_DENIED = re.compile(
    r"(?<!not )(?<!never )\b(?:denie[sd]|deny(?:ing)?)\s+(?:(?:on\s+)?[A-Z]\w+day\s+)?(?:that|having)\s+"
    r"(?P<claim>[^,;:]{3,120}?)"
    r"(?=[,;:.]|\s(?:and|but|or)\s(?:\w+\s){0,3}?(?:said|says|insist|claim|accus|blam|vow)|$)"
)
_WORK = (
    r"(?:novel|film|movie|thriller|play|(?:TV|television)\s+(?:series|drama)|comedy|sitcom|musical|opera|satire"
    r"|video\s+game)"
)
_STORY = re.compile(
    rf"(?:In|Throughout)\s+(?:the|his|her|a|this)\s+(?:[\w’'-]+\s+){{0,4}}?{_WORK}\b[^,.;]{{0,50}},"
    rf"|(?:The|His|Her|A|This)\s+(?:[\w’'-]+\s+){{0,4}}?{_WORK}\b[^.;]{{0,60}}?"
    r"\b(?:tells?|follows?|imagines?|depicts?|portrays?|describes?|cent(?:re|er)s?\s+on|stars?)\b"
)

_LIKELY = re.compile(
    r"\b(?:(?:more|less|most|least|equally)\s+likely|unlikely)\s+(?:to|that|the|an?|any|he|she|it|they)\s", re.I
)


_DUE = re.compile(r"\b(?:due|scheduled|set|supposed|expected|planned|planning|slated|meant)\s+to\s+(?:\w+\s+)?$")
_DROPPED = re.compile(
    r"[^.;]*?,?\s(?:but|before)\s(?:[\w-]+\s){0,6}?"
    r"(?:(?:did|could|has|had)\s+not\b|didn['’]t|never\s|(?:was|were|has\s+been|had\s+been|being)\s+(?:\w+\s+)?"
    r"(?:cancelled|canceled|postponed|called\s+off|scrapped|put\s+off|delayed|shelved|dropped|abandoned)"
    r"|called\s+(?:it|the\s+\w+)\s+off|(?:cancelled|canceled|postponed)\b|fell\s+through|stayed\s+away)"
)


def is_given_up(scene: Scene, verb: Token) -> bool:
    """Read "were due to meet in Ankara on Wednesday, but the talks did not take place"."""
    text, sentence = scene.document.text, scene.document.sentence_at(verb.span.start)
    if sentence is None or _DUE.search(text, max(sentence.span.start, verb.span.start - 40), verb.span.start) is None:
        return False
    return _DROPPED.match(text, verb.span.end, sentence.span.end) is not None


def is_supposed(scene: Scene, verb: Token) -> bool:
    """Read "are more likely to be injured, arrested or killed" and "unlikely that Prague would host a summit"."""
    sentence = scene.document.sentence_at(verb.span.start)
    if sentence is None:
        return False
    match = _LIKELY.search(scene.document.text, sentence.span.start, verb.span.start)
    return match is not None and not _BREAKS & set(scene.document.text[match.end() : verb.span.start])


_BREAKS = frozenset(";:—–")


def is_made_up(scene: Scene, verb: Token) -> bool:
    """Read "The novel tells how a prime minister flies to Moscow": what a story tells happened nowhere."""
    sentence = scene.document.sentence_at(verb.span.start)
    match = _STORY.match(scene.document.text, sentence.span.start, sentence.span.end) if sentence else None
    return match is not None and match.end() <= verb.span.start


def is_inverted(scene: Scene, verb: Token) -> bool:
    """Read "Had the army attacked Bukavu, thousands would have died": what stands before the comma is supposed."""
    sentence = scene.document.sentence_at(verb.span.start)
    if sentence is None:
        return False
    text, span = scene.document.text, sentence.span
    match = _INVERTED.match(text, span.start, span.end) or _INVERTED_LATER.search(text, span.start, span.end)
    start = match.start() + 1 if match is not None else span.end
    return match is not None and start <= verb.span.start < text.index(",", start)


def is_denied_in_words(scene: Scene, verb: Token) -> bool:
    """Read "denied on Monday that the police had used firearms", whatever the parse makes of what follows "that"."""
    sentence = scene.document.sentence_at(verb.span.start)
    if sentence is None:
        return False
    for match in _DENIED.finditer(scene.document.text, sentence.span.start, sentence.span.end):
        if match.start("claim") <= verb.span.start < match.end("claim"):
            return True
    return False


def is_called_false(scene: Scene, verb: Token) -> bool:
    """Read "Reports that Israeli jets bombed Beirut airport are false"."""
    claim = _claim_around(scene, verb)
    return claim is not None and claim["false"] is not None


def is_unconfirmed(scene: Scene, verb: Token) -> bool:
    """Read "Reports that jets had bombed a site could not be confirmed", "unconfirmed reports of a raid"."""
    claim = _claim_around(scene, verb)
    if claim is not None:
        return claim["false"] is None
    text, sentence = scene.document.text, scene.document.sentence_at(verb.span.start)
    told = _UNCONFIRMED.match(text, sentence.span.start, sentence.span.end) if sentence else None
    return told is not None and told.end() <= verb.span.start and not _BREAKS & set(text[told.end() : verb.span.start])


def _claim_around(scene: Scene, verb: Token) -> re.Match[str] | None:
    sentence = scene.document.sentence_at(verb.span.start)
    match = _CLAIMED.match(scene.document.text, sentence.span.start, sentence.span.end) if sentence else None
    return match if match is not None and match.start("claim") <= verb.span.start < match.end("claim") else None

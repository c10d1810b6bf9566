"""What the shape of a whole sentence says of its deeds, whatever the parse makes of it."""

from __future__ import annotations

import re

from geo.domain import Token
from geo.events.scene import Scene

_INVERTED = re.compile(r"[“\"'‘]?(?:Had|Were|Should)\s+[^,?]{4,120},[^?]*?\b(?:would|could|might|will|may)\b")
_CLAIMED = re.compile(
    r"(?:[\w-]+\s+){0,3}(?:[Rr]eports?|[Cc]laims?|[Rr]umou?rs?|[Aa]llegations?|[Ss]uggestions?|[Aa]ccusations?)"
    r"\s+(?:[\w-]+\s+){0,4}that\s(?P<claim>.{4,160}?)\s(?:is|are|was|were)\s+(?:\w+\s+)?"
    r"(?:false|untrue|baseless|unfounded|groundless|fabricated|incorrect|wrong)\b"
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
    match = _INVERTED.match(scene.document.text, sentence.span.start, sentence.span.end) if sentence else None
    return match is not None and verb.span.start < scene.document.text.index(",", match.start())


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
    sentence = scene.document.sentence_at(verb.span.start)
    match = _CLAIMED.match(scene.document.text, sentence.span.start, sentence.span.end) if sentence else None
    return match is not None and match.start("claim") <= verb.span.start < match.end("claim")

"""Picture captions and photo credits, told by what agencies write into them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_AGENCIES = (
    r"(?:AFP|AP|EPA|EFE|Reuters|REUTERS|Getty(?: Images)?|Xinhua|TASS|Sputnik|PA|dpa|DPA|ANSA|Anadolu|AA"
    r"|Bloomberg|Shutterstock)"
)
_CREDIT_SIGNS = ("/", "hoto", "Getty Images", "Shutterstock", "via ", "AFP-", "EPA-", "EFE-", "epa")
_CREDIT = re.compile(
    rf"\b(?:AP Photo|EPA|REUTERS|AFP|Reuters)\s*/\s*[A-Z][\w.'’-]+"
    rf"|\b[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)*\s*/\s*{_AGENCIES}(?:\b|$)"
    rf"|\b(?:AFP|EPA|EFE)[-/](?:EFE|Getty|Yonhap)\b|\bGetty Images\b|\bShutterstock\b"
    r"|\b(?:AP|AFP|Reuters|File|Handout|Stock) [Pp]hoto\b"
    r"|\bPhoto(?:graph)? by [A-Z]|\b(?:Handout|Pool) via [A-Z]|\bvia (?:AP|Reuters|REUTERS|AFP|Getty)\b"
    r"|\bepa\d{6,}\b"
)
_CREDIT_START = re.compile(
    r"(?:Photo(?:graph)?|Image|Picture|Pic|Photo credit|Image credit|Caption|Credit)s?\s*(?:by\b|:|courtesy\b|©)"
    r"|(?:FILE(?: PHOTO)?|File(?: photo| picture)?)\s*[-–—:]"
)
_CREDIT_BRACKET = re.compile(
    r"[\[(]\s*(?:Photo(?:graph)?|Image|Picture|Source|Credit|Video)s?\s*(?:by|:|courtesy|credit|credits)"
    rf"|[\[(](?:{_AGENCIES}|File|FILE|Archive|Twitter|Screengrab|Screenshot|Supplied|Courtesy"
    r"|Handout)(?: [Pp]hoto)?[\])]$"
)
_FILE_SIGNS = ("photo", "picture", "image", "pic", "handout", "screen")
_FILE = re.compile(
    r"\b(?:file (?:photo|picture|image|pic)|handout (?:photo|picture|image)|screen ?(?:grab|shot)\b"
    r"|undated (?:photo|picture|image))"
    r"|\bthis (?:\w+ )?(?:photo|picture|image|handout)\b.{0,60}\b(?:shows|released|provided|taken|made available)\b"
    r"|\bpictured (?:left|right|above|here|below|in|on|at|with)\b|\([^()]*\bpictured\)|^pictured\b",
    re.IGNORECASE,
)
_SIDES = re.compile(
    r"\((?:L|R|C|2nd [LR]|left|right|centre|center|[LRC]-[LRC]|[Ff]rom [Ll](?:eft)?)\)|\b(?:from left|L-R|\(L to R\))\b"
)
_POSES = re.compile(
    r"\b(?:walks?|stands?|sits?|shakes? hands|hikes hands|poses?|speaks?|speaking|gestures?|looks? on"
    r"|waves?|holds?|listens?|attends?"
    r"|arrives?|rides?|carry|carries|inspects?|gathers?|marches|stand guard|greets?|addresses|waits?"
    r"|chants?|shouts?|prays?"
    r"|flies|fly|drives?|rises|burns|is seen|are seen|is pictured|seen here)\b"
)
_SAYING = re.compile(r"\b(?:said|says|told|added|according to|announced|reported)\b", re.IGNORECASE)
_DATED_END = re.compile(
    r"\b(?:in|on)?\s*(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? \d{4}"
    r"|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4})"
)
_CREDIT_ONLY = 8  # words


def is_credit(text: str) -> bool:
    """Say whether a line credits a photographer or an agency for a picture and tells nothing else."""
    return len(text.split()) <= _CREDIT_ONLY and _has_credit(text)


def is_caption(text: str) -> bool:
    """Say whether a paragraph stands under a picture: a credit, "(L)", "file photo", or a dated pose."""
    words = len(text.split())
    if words > 120 or len(text) > 1200:
        return False
    if _has_credit(text) or _SIDES.search(text):
        return True
    if words > 60:
        return False
    if _has_any(_FILE_SIGNS, text.lower()) and _FILE.search(text):
        return True
    return bool(_DATED_END.search(text) and _POSES.search(text)) and not _SAYING.search(text)


def _has_credit(text: str) -> bool:
    """Say whether a credit stands in a text; the sign that each form has is looked for first, which is quick."""
    if _CREDIT_START.match(text) or _CREDIT_BRACKET.search(text):
        return True
    return _has_any(_CREDIT_SIGNS, text) and bool(_CREDIT.search(text))


def _has_any(signs: Sequence[str], text: str) -> bool:
    return any(sign in text for sign in signs)

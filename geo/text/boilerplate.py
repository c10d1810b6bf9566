"""Lines that a page adds to an article: navigation, share lines, related links, tags, notices. Any publisher's."""

from __future__ import annotations

import re
from collections.abc import Callable

_I = re.IGNORECASE
_LONGEST = 700  # characters; running text goes on longer, a page's lines do not
_READ_ON = re.compile(
    r"^[\W_]*(?:read (?:more|also|next|the full|full)|also read|more (?:on this|from|stories|news"
    r"|like this|to read)|see also|related\b"
    r"|recommended|you (?:may|might) (?:also )?(?:like|be interested)|watch(?: (?:more|live|now"
    r"|also))?\s*:|listen(?: to)?\s*:|listen live|click here"
    r"|don['’]t miss|must[- ]reads?|editor['’]?s['’]? picks?|most (?:read|popular|viewed|shared)|trending"
    r"|top stories|latest (?:news|stories|headlines)"
    r"|in pictures|in case you missed|what to read next|continue reading|keep reading|story continues|up next|go deeper"
    r"|next (?:article|story)|previous (?:article|story)|explore more|further reading|live updates?\s*:"
    r"|explained\s*:|opinion\s*\|)",
    _I,
)
_SHARE = re.compile(
    r"^[\W_]*(?:share(?: (?:this|on|via|the|article|story|it|now|with).*)?|tweet(?: this)?|e-?mail(?: this"
    r"| article| print.*)?|print(?: this| article| page)?|save|copy link|get short url"
    r"|follow (?:us|him|her|me|@|on|our|the \w+ on).*|like us on.*|join (?:us|our|the conversation"
    r"|the discussion).*|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube"
    r"|messenger"
    r"|subscribe.*|sign (?:up|in)\b.*|log ?in|register(?: now)?|newsletters?\b.*|get (?:the"
    r"|our) .*(?:newsletter|app|inbox).*|download (?:the|our) .*app.*"
    r"|(?:post|leave|add|view|show|hide|read|write) (?:a |your |all |the )?comments?.*"
    r"|comments?(?: \(?\d+\)?)?|\d+ (?:comments?|shares?|views?|likes?|followers?|retweets?)"
    r"|advertise(?:ment|ment continues.*)?|ad|sponsored(?: content)?|promoted|loading\.*|menu|search|home"
    r"|skip to .*|back to top|close|cancel|next|previous|prev|text size.*|font size.*"
    r"|listen to (?:this )?article.*"
    r"|donate.*|support us.*|become a .*(?:member|supporter).*|community standards.*|terms (?:of|and).*"
    r"|privacy policy.*|cookie.*|about us.*|contact us.*|site ?map|rss|archive|accessibility.*"
    r"|notify me|enable notifications.*|turn on .*notifications.*|bookmark.*|add to .*list|gift article.*"
    r"|discussion)[\W_]*$",
    _I,
)
_NOTICE_START = re.compile(r"\W*(?:©|copyright\b)|correction\b|editor['’]s note|sources?: \S+(?: \S+){0,5}$")
_NOTICE = re.compile(
    r"all rights reserved|\(c\) (?:19|20)\d\d|may not be (?:published|reproduced"
    r"|republished|copied)|powered by|automated translation|we use cookies|cookies? (?:policy|settings|to)"
    r"|terms of (?:use|service)|privacy policy|unsubscribe|sign up (?:for|to) (?:our|the)"
    r"|subscribe to (?:our|the)|our newsletters?|straight to your inbox|to your inbox"
    r"|(?:having|have) (?:issues|trouble|problems) (?:with )?comment|please (?:enable|disable|refresh"
    r"|log in|sign in|wait)|enable javascript|browser does not support|your browser"
    r"|follow us on|like us on facebook|join (?:our|us on) (?:telegram|whatsapp|facebook)"
    r"|can also be accessed|alternate address|for more (?:news|stories|information),? (?:visit|click|go to"
    r"|follow)|visit our website"
    r"|this (?:article|story|report|post|content|piece) (?:was|is|has been|first"
    r"|originally) (?:\w+ )?(?:published|appeared|produced|republished|provided|translated|generated"
    r"|automatically)|views expressed (?:in|here|by)|do not necessarily (?:reflect|represent)"
    r"|our standards:|trust principles|get (?:all )?the latest (?:news|updates|stories)|download (?:our"
    r"|the) (?:free )?app"
)
_CREDITS = re.compile(
    r"^\W*(?:(?:additional |further )?(?:reporting|writing|editing|compiled|edited|translated|translation"
    r"|written|reported) by\b|with (?:inputs?|reporting|files|additional \w+) (?:from|by)\b"
    r"|agencies\b.{0,20}$|\w+ contributed to this|(?:[A-Z][\w.'’-]+ ){1,4}(?:in [A-Z]\w+ )?contributed to)"
    r"|\(\s*(?:additional )?(?:reporting|writing|editing) by\b",
    _I,
)
_BYLINE = re.compile(
    r"^(?:by|from|written by|posted by|author|published by|story by|words by)\s*:?\s+(?:[A-Z][\w.'’-]*|and"
    r"|de|van|von|al|el|bin|&|in|,|\||/)(?:[ ,|]+(?:[A-Z][\w.'’@-]*|and|de|van|von|al|el|bin|&|in|for|of"
    r"|the|\||/|-))*"
    r"(?:[ ,|–-]+.*\d{4}.*)?$"
)
_BYLINE_UNNAMED = re.compile(  # "By our Caucasus correspondent, 12 July 2025", "By staff and agencies"
    r"^(?:by|from) (?:(?:our|an?|the) )?(?:[\w'’-]+ ){0,2}"
    r"(?:correspondents?|reporters?|staff|writers?|editors?|agencies)"
    r"(?: (?:and|in|at) [\w'’ -]{2,30})?(?:\s*[,|–—-].{0,60})?$",
    _I,
)
_BYLINE_UPPER = re.compile(
    r"^(?:BY|By) [A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|and|AND|de|al|bin|van)){0,8}(?:,? .{0,60})?$"
)
_STAMP_WORD = re.compile(
    r"^\W*(?:first |last )?(?:published|updated|posted|modified|created|date|issued|uploaded)\b.{0,90}$", _I
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_STAMP_PARTS = (
    r"\d{4}-\d\d-\d\d(?:t[\d:.z+]+)?",
    r"\d+ (?:hours?|mins?|minutes?|days?|weeks?) ago",
    r"\d+ ?min(?:ute)?s? read",
    r"\d{1,2}:\d\d(?::\d\d)?",
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}",
    r"(?:19|20)\d\d(?!\d)",
    r"\d{1,2}(?:st|nd|rd|th)?(?!\d)",
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])",
    rf"{_MONTH}(?![a-z])",
    r"(?:a\.?m\.?|p\.?m\.?|gmt|utc|bst|e[sd]t|cet|ist|edt|local time|at|on|hrs?|h)(?![a-z])",
    r"[+-]\d{1,4}",
)
_STAMP = re.compile(rf"^[\W_]*+(?:(?>{'|'.join(_STAMP_PARTS)})[\s,|/.·•–()-]*+)++$", _I)
_GLUED_CLOCK = re.compile(rf"^\d{{1,2}}:\d\d\s*(?:gmt|utc)?\s*\d{{1,2}}\s+{_MONTH}\s+\d{{4}}$", _I)
_COUNTS = re.compile(r"^[\W\d_]+[kKmM]?$")
_ADDRESS = re.compile(r"^\W*(?:https?://\S+|www\.\S+|\S+@\S+\.\w+|@\w+|#\w+(?:\s+#\w+)*)\W*$")
_TAGS = re.compile(
    r"^\W*(?:tags?|topics?|keywords?|filed under|categories|category|sections?|posted in|in this (?:story"
    r"|article)|labels?)\s*[:|]",
    _I,
)
_SEPARATOR = re.compile(r"\s+[/>»›|•·→]\s+|\s*[>»›→]\s*")
_FOOTNOTE = re.compile(r"^\*+\s*\S")


def _is_breadcrumb(text: str) -> bool:
    """Say whether it is a trail such as "News / World / Middle East"."""
    parts = [part for part in _SEPARATOR.split(text) if part]
    if len(parts) < 2 or len(text) > 120 or text.endswith("."):
        return False
    return all(len(part.split()) <= 4 for part in parts) and (
        len(parts) > 2 or text.split()[0].lower() in ("home", "news", "world")
    )


def _is_tag_list(text: str) -> bool:
    """Say whether it only lists names: "Syria, Iraq, Arab League, Sergei Lavrov"."""
    items = [item.strip() for item in re.split(r"[,;|•·]", text) if item.strip()]
    if len(items) < 3 or text.endswith((".", "?", "!")) or len(text) > 400:
        return False
    named = sum(1 for item in items if item[0].isupper() or item[0] == "#")
    return named >= 0.8 * len(items) and all(len(item.split()) <= 5 for item in items) and " and " not in text


def _is_stamp(text: str) -> bool:
    return bool(_STAMP.match(text) or _GLUED_CLOCK.match(text) or (_STAMP_WORD.match(text) and re.search(r"\d", text)))


def _is_byline(text: str) -> bool:
    return (
        len(text.split()) <= 16
        and not text.endswith(".")
        and any(form.match(text) for form in (_BYLINE, _BYLINE_UPPER, _BYLINE_UNNAMED))
    )


def _is_notice(text: str) -> bool:
    """Say whether it is the publisher's own word to readers; in small letters, as a search without case is slow."""
    small = text.lower()
    return len(text.split()) <= 60 and bool(_NOTICE_START.match(small) or _NOTICE.search(small))


_RULES: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("counts and rules", _COUNTS.match),
    ("address", _ADDRESS.match),
    ("stamp", _is_stamp),
    ("share", lambda text: len(text.split()) <= 16 and _SHARE.match(text)),
    ("read on", lambda text: len(text.split()) <= 30 and _READ_ON.match(text)),
    ("breadcrumb", _is_breadcrumb),
    ("tags", lambda text: _TAGS.match(text) or _is_tag_list(text)),
    ("byline", _is_byline),
    ("credits", lambda text: len(text.split()) <= 60 and _CREDITS.search(text)),
    ("notice", _is_notice),
)


def find_boilerplate_rule(text: str) -> str | None:
    """Name the rule that knows a line for boilerplate wherever it stands, or None."""
    if len(text) > _LONGEST:
        return None
    return next((name for name, applies in _RULES if applies(text)), None)


def is_stamp(text: str) -> bool:
    """Say whether a line holds a date or time and nothing more."""
    return _is_stamp(text)


def is_byline(text: str) -> bool:
    """Say whether a line names the writers."""
    return _is_byline(text)


def is_footnote(text: str) -> bool:
    """Say whether a paragraph is a note under the text, such as a publisher's duty to call a group banned."""
    return bool(_FOOTNOTE.match(text)) and len(text.split()) <= 40


def find_sign_off(text: str) -> int | None:
    """Give where an agency's sign-off at the end of a paragraph starts: "… a period of turbulence”. -AP"."""
    match = re.search(
        r"\s(?:[-–—]{1,2}\s?|[(\[/])(?:AP|AFP|Reuters|REUTERS|PTI|ANI|IANS|UPI|AAP|dpa|DPA|Xinhua|TASS"
        r"|Bloomberg|CNN|BBC|PA|Agencies|AGENCIES|Bernama|Anadolu|AA)[)\]/]?$",
        text,
    )
    return match.start() + 1 if match else None

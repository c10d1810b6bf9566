"""The rules for phrases that count from what was told before them, or from the time of day."""

from __future__ import annotations

import re

from geo.domain import DateRange
from geo.events.dates import relative_dates as relative
from geo.events.dates.anchors import Anchor
from geo.events.dates.date_rule import COUNTS, DateRule, rule

COUNT = (
    r"(?i:\d{1,3}|a\s+couple\s+of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty)"
)
LONG = r"(?:days?|nights?|weeks?|fortnights?|months?|years?|decades?)"


def no_date(m: re.Match[str], anchor: Anchor) -> DateRange | None:
    """Read "in recent weeks" as words that name no day."""
    return None


OF_STORY: tuple[DateRule, ...] = (
    rule(
        "story",
        "the next",
        r"\b(?:[Tt]he\s+(?:very\s+)?(?:following|next|previous|same)|Next)\s+(?P<unit>day|morning|night|evening|afternoon|week|month|year)\b",
        relative.story,
    ),
    rule(
        "story",
        "earlier later by as",
        r"\b(?:(?:[Ee]arlier|[Ll]ater)\s+in\s+the\s+day|[Bb]y\s+(?:the\s+)?(?:evening|afternoon)|[Aa]s\s+night\s+fell)\b",
        relative.same_day,
    ),
    rule(
        "story",
        "later earlier",
        r"\b(?:[Ll]ater|[Ee]arlier)\s+(?:that|the\s+same)\s+(?P<unit>week|month|year)\b",
        relative.within_story,
    ),
    rule(
        "story",
        "that the",
        r"\b(?:[Tt]hat\s+(?:same\s+)?(?:day|night|morning|evening|afternoon|week|month|year)"
        r"|[Tt]he\s+(?P<unit>day|night|evening|week|month|year)\s+(?:before|after|earlier))\b(?!\s+(?:yesterday|tomorrow|last))",
        relative.story,
    ),
    rule(
        "story",
        f"less within {COUNTS}",
        rf"\b(?P<less>[Ll]ess\s+than\s+|[Ww]ithin\s+)?(?P<count>{COUNT})"
        rf"\s+(?P<unit>{LONG})\s+(?:later|earlier|after(?:wards?)?|before)\b",
        relative.story,
    ),
    rule(
        "time",
        "overnight during",
        r"\b(?P<night>[Oo]vernight|[Dd]uring\s+the\s+night)\b(?!\s+(?:stay|train|bus|curfew|flight|camp|vigil))",
        relative.time_of_day,
    ),
    rule(
        "time",
        "at before by around since shortly just",
        r"\b(?:[Aa]t|[Bb]efore|[Bb]y|[Aa]round|[Ss]ince|(?:[Ss]hortly|[Jj]ust)\s+(?:before|after))\s+"
        r"(?:(?<=[Bb]y )morning|\w+\s+o['’]clock|dawn|daybreak"
        r"|sunrise|sunset|nightfall|first\s+light|dusk|midday|noon|midnight)\b(?!\s+prayer)",
        relative.time_of_day,
    ),
    rule(
        "time",
        "in early late",
        r"\b(?P<part>(?:(?:[Ee]arly|[Ll]ate|[Ll]ater)\s+)?[Ii]n\s+the\s+(?:morning|afternoon|evening))\b(?!\s+(?:of|hours|on)\b)",
        relative.time_of_day,
    ),
    rule(
        "time",
        "in",
        r"\b(?:[Ii]n\s+the\s+(?:early|wee|small|late)\s+hours(?!\s+of))\b",
        relative.time_of_day,
    ),
    rule(
        "time",
        "at shortly",
        r"\b(?P<part>(?:[Aa]t|[Ss]hortly\s+(?:before|after))\s+(?:about\s+|around\s+|approximately\s+)?\d{1,2}(?:[:.]\d\d)?\s*"
        r"(?:a\.?m\b|p\.?m\b|o['’]clock|hrs\b|hours\b|GMT\b|local\s+time)|[Aa]t\s+\d\d:\d\d\b)",
        relative.time_of_day,
    ),
    rule(
        "vague",
        "in over during",
        r"\b(?:in|over|during)\s+(?:the\s+)?(?:recent|past|last|coming|next)\s+(?:few\s+)?(?:days|weeks|months|years)\b",
        no_date,
    ),
)

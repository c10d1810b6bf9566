"""The words of the About page."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

import pandas as pd

from geo.countries import country_name
from geo.settings import ROOT
from pages.shared import wording
from pages.shared.publishers import Publisher

METHOD = """
## How an article is read
1. The text is cut into headline, dateline, caption, body and boilerplate (navigation, share lines, related headlines).
   What stands in boilerplate is listed and never plotted.
2. A language model trained for this project finds words, sentences, people and organisations; a second finds places.
3. Each name is looked up in a gazetteer on this machine and placed by what the text and its company say. A name that
   nothing places well is listed as not placed, never dropped and never guessed onto the map.
4. Rules over the grammar of each sentence, with a list of verbs and nouns, read who did what to whom, where and when
   (the vocabulary is PLOVER 2.0), and who travelled to whom.
5. Reports of one thing are linked into one story; copies of one text count as one source.

Nothing leaves this machine: no service is asked, and no text is sent anywhere.
"""
CLAIMS = """
## What a mark claims
| level | drawn | means |
|---|---|---|
| Named | hollow | a text names the place |
| Reported | filled | a text reports that it happened there |
| Reading checked | filled, with a ring | a person checked the reading, not that the report is true |

Planned, announced, invited, threatened and denied things are hollow or dashed and off by default. A dot is a town or
something as small; an outline says "somewhere in here"; a line is a river. Nothing is drawn finer than the text said.
An arc is drawn only where the text says that somebody travelled; unless the text says where from, it starts at the
visitor's capital, by convention. **Sure**: very likely right from 0.90, likely right from 0.75, uncertain from 0.50.

Boundaries are shown as commonly shown; disputed lines are dashed. No position on any dispute is meant.
"""
WRONG = """
## What it gets wrong
- Irony, metaphor and hypotheticals that are not marked by grammar; long sentences with several actors.
- A place that the text does not name: it is left out rather than guessed, so the map shows less than a reader knows.
- Villages that share a name with a bigger town, when the article says nothing about where it is.
- Dates that are told relative to another event several sentences away.
- Two people of one family name in one article.
"""
PEOPLE = """
## People
Only people who appear in a public role are listed, with what the reports say of them. To be taken out, write to {whom}
with a link to the mark ("Copy link"); a correction in the ledger takes the name out of every page, map and download.
"""


def people() -> str:
    """Say how a person can ask to be taken out; whoever runs a dashboard gives an address in GEO_CONTACT."""
    contact = os.environ.get("GEO_CONTACT", "").strip()
    return PEOPLE.format(whom=wording.plain(contact) if contact else "whoever runs this dashboard")


def document(path: str) -> str:
    """Read a document of the repository; its own headings go down, and links to other files are only named here."""
    file = ROOT / path
    if not file.exists():
        return "This document comes with the repository."
    text = "\n" + _LOCAL_LINK.sub(r"\1", file.read_text(encoding="utf-8"))
    parts = text.split("```")
    prose = [_prose(part) if number % 2 == 0 else part for number, part in enumerate(parts)]
    return "```".join(prose)


_LOCAL_LINK = re.compile(r"\[([^\]]+)\]\((?!https?:)[^)]*\)")


def _prose(text: str) -> str:
    return text.replace("\n#", "\n##").replace("$", "\\$")


def publishers_table(publishers: Sequence[Publisher]) -> pd.DataFrame:
    """Lay out the publishers for people."""
    rows = [(p.name, country_name(p.country), p.city, p.ownership, p.owner, p.domain) for p in publishers]
    return pd.DataFrame(rows, columns=["publisher", "country", "city", "ownership", "owner", "domain"])

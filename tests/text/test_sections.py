"""Sections of pages in the styles of many publishers. All texts are made up.

Each line of a page starts with the section it must be found in: H headline, D dateline, C caption, B body,
X boilerplate; "+" goes on with the paragraph of the line before; "¦" parts two sections within one line.
"""

from __future__ import annotations

import itertools
import time

import pytest

from geo.domain import Passage, Span
from geo.text import find_sections

_NAMES = {"H": "headline", "D": "dateline", "C": "caption", "B": "body", "X": "boilerplate"}

PAGES = {
    "agency report with a dateline": """
H|Ministers of Norland and Veria sign water accord

D|GENEVA, March 3 (AFP) -¦B|The water ministers of Norland and Veria signed an accord on Tuesday.

B|The deal ends a dispute of nine years over the river that both countries share.
""",
    "dateline with country, long dash": """
H|Shelling kills four in border town

D|KYIV, Ukraine (AP) —¦B|Four people died when shells hit a market on Friday, officials said.

B|The governor said the shells came from across the river.
""",
    "dateline with a bare long dash": """
D|AMMAN —¦B|The king received the envoy at the palace on Sunday, the royal court said in a statement.
""",
    "dateline in ordinary letters with an agency": """
D|Baghdad (IraqDesk.example) -¦B|The parliament speaker arrived in Erbil on Monday to meet party leaders.
""",
    "dateline in ordinary letters with a date": """
D|Nairobi, 4 March 2021 –¦B|The ministers agreed to reopen the crossing at Moyale before the rains begin.
""",
    "dateline in Russian agency style": """
D|MOSCOW, January 30. /TASS/.¦B|Russian and Egyptian officials will meet in Cairo next week, a source said.
""",
    "dateline of two places": """
D|BEIRUT/DAMASCUS (Reuters) -¦B|Lebanese and Syrian officers met at the border on Thursday.
""",
    "dateline ending in a colon": """
D|DUBAI:¦B|The airline will resume its flights to Basra in May, it said on Wednesday.
""",
    "dateline with marks inside the name": """
D|N'DJAMENA (Xinhua) --¦B|The army said it had pushed the fighters back across the lake on Saturday.
""",
    "dateline alone on its line": """
H|Envoy leaves for talks in the capital

D|TUNIS, Oct. 12 (Reuters)

B|The envoy left for talks with the interim government on Monday, his office said.
""",
    "no dateline: a dash that parts a name from what it is": """
B|Lavrov - Russia's foreign minister since 2004 - said the talks had been useful for both countries.
""",
    "no dateline: an alliance and a dash": """
B|NATO — which has its seat in Brussels — will hold the exercise in the Baltic Sea next month.
""",
    "breadcrumbs, file photo, share line": """
X|News   /   Asia   /   Nepal

H|Nepal and India reopen mountain pass

C|A file photo of traders near the pass

B|Traders crossed the Lipu pass on Sunday for the first time in four years, police said.

B|The two governments agreed to the opening at a meeting in Kathmandu in May.

X|SHARE THIS ARTICLE
X|Himal TV on Roku
""",
    "breadcrumbs with arrows": """
X|Home > World > Africa

H|Sudan talks resume in Jeddah

B|Delegates of both sides returned to Jeddah on Monday, three weeks after the talks broke down.
""",
    "page header with a clock, read-more links between paragraphs": """
X|21:07 GMT 03 May 2022
X|Listen Live
X|    Get short URL
X|    3 512

D|    ANKARA (Agency) -¦B|The Turkish and Greek ministers discussed the islands on Monday in Ankara.

X|    READ MORE: Greek Jets Intercept Drones Over Aegean, Athens Says

B|    "We agreed to keep talking", the Greek minister told reporters after the meeting.
""",
    "related headlines and tags at the end": """
H|Lake level falls to record low

B|The level of Lake Chad fell to a record low this week, the basin commission said in N'Djamena.

B|Fishermen in Baga Sola said they had moved their camps twice since January because of it.

X|Fishermen Protest in Diffa Over Closed Market
X|Chad Names New Water Minister – Report
X|Lake Chad, Chad, Niger, fishing, climate
X|Community standardsDiscussion
""",
    "photo credit under a caption": """
H|Sergeant honoured for rescue

C|Ana Belova
C|AP Photo/Petr Ivanov

B|A sergeant who pulled six people from a burning train was honoured in Lviv on Tuesday.

B|She told the crowd that anyone would have done the same in her place.
""",
    "caption with an agency's number and sides": """
H|Ministers meet in Lima

C|epa01234567 Minister Rosa Quispe (L) greets her guest Tomas Vera (R) in Lima, Peru, 02 May 2019. EPA/J. LOPEZ

B|The ministers of Peru and Chile met on Thursday to discuss the sea border between the two countries.
""",
    "dated pose between paragraphs, with a second line": """
H|Volunteers clear mines near Mosul

B|Volunteers have cleared more than two hundred mines from fields near Mosul, the mayor said.

C|A boy walks past a wall marked by deminers in the village of Tal Kaif on March 4, 2018.
C|Dozens of villages are still closed to their inhabitants because of mines.

B|The mayor asked for more money from the capital to go on with the work.
""",
    "credit in brackets": """
H|Ferry sinks off Mindoro

C|Rescuers carry a passenger ashore at Calapan (Photo: Philippine Coast Guard)

B|A ferry with sixty people on board sank off Mindoro on Sunday in high waves, officials said.
""",
    "credit after a slash": """
H|Floods cut road to Sukkur

C|A family crosses a flooded road near Sukkur. (Asif Khan/AFP)

B|Floods have cut the main road to Sukkur, and thousands of people are waiting for boats, police said.
""",
    "file photo label": """
H|Court frees editor

C|FILE PHOTO: Editor Lina Haddad leaves the court in Tunis

B|A court in Tunis freed the editor of a newspaper on Friday after eleven months in prison.
""",
    "byline and date under the headline": """
H|Port workers end strike in Durban
X|By Thandi Nkosi
X|12 August 2020 14:05

B|Port workers in Durban ended their strike on Wednesday after the company raised its offer.

B|The harbour had been closed for nine days, and ships were waiting off the coast.
""",
    "standfirst under the headline": """
H|Bridge over the Drina to be rebuilt

H|Work will take three years and cost forty million euros

B|The bridge over the Drina that was blown up in the war will be rebuilt, both governments said.
""",
    "newspaper's name above the headline, agency after the last sentence": """
X|Weekly Courier

H|Fiji signs fishing pact with Tonga

-

B|Fiji and Tonga signed a fishing pact in Suva on Monday, two years after talks had started.

B|The pact comes into force in July and will run for ten years, the ministers said.¦X|-AP

X|Newspapers from the Pacific
""".replace("\n-\n", "\nX|-\n"),
    "headings between paragraphs": """
H|What we know of the dam

B|The dam on the upper river broke on Monday after a week of heavy rain, officials in Derna said.

H|Warnings Before the Storm

B|Engineers had warned for years that the dam was not safe and that cracks were growing.
""",
    "newsletter and cookie lines": """
H|Peace talks open in Doha

B|Peace talks between the government and the rebels opened in Doha on Tuesday after long delays.

X|Sign up for our newsletter

B|The two sides have not met since the ceasefire broke down in the spring of last year.

X|We use cookies to improve your experience.
X|© 2021 The Daily Example. All rights reserved.
""",
    "also read and advertisement": """
H|Heavy snow closes Salang tunnel

B|Heavy snow has closed the Salang tunnel north of Kabul, leaving hundreds of lorries on the road.

X|Also read: Avalanche kills nine in Badakhshan

X|Advertisement

B|The ministry of public works said it hoped to open the road again within two days.
""",
    "list of related stories under a label": """
H|Grain ship leaves Odesa

B|A ship with forty thousand tonnes of maize left Odesa on Monday morning, the port said.

X|Related stories
X|Turkey inspects first grain ship
X|Wheat prices fall after deal

B|The ship is bound for Tripoli in Lebanon and should arrive there before the weekend.
""",
    "reporters' credits at the end": """
H|Oil pipeline catches fire

B|A pipeline that carries oil from Kirkuk caught fire on Sunday, the oil ministry said in a statement.

X|(Reporting by Sara Aziz in Kirkuk; Editing by Tom Hill)
""",
    "banned-group note": """
H|Air strike reported near Idlib

B|Jets struck a depot near Idlib on Sunday, a monitoring group said, and two people were hurt.

X|* The group is banned in several countries
""",
    "comment line at the end": """
H|Island votes on new flag

B|The island votes on a new flag on Saturday, and the result will be known early on Sunday.

X|Please let us know if you're having issues with commenting.
""",
    "hard-wrapped mail": """
H|MINISTER VISITS NORTHERN PORT

B|The transport minister visited the northern port on Monday and promised
+|new cranes before the end of the year. He was shown the damage that last
+|week's storm had done to the quays and spoke with the dockers who had
+|worked through the night to keep the harbour open.

B|Shipping companies said they would wait for the cranes before they sent
+|larger vessels to the port again.
""",
    "one line a paragraph without blank lines": """
H|Governor resigns after protests
B|The governor of the eastern province resigned on Thursday after a week of protests in the towns along the coast.
B|Thousands had marched through the provincial capital every night, and two people were killed when police opened fire.
B|His deputy will lead the province until the election in November, the interior ministry said in a short statement.
""",
    "plain sentence": """
B|Salim al-Harthy met Rana Qasem in Amman on Tuesday.
""",
    "plain words without any sentence": """
B|Kirkuk, Mosul and Tal Afar
""",
    "two plain sentences on two lines": """
B|The minister flew to Oslo on Monday to meet the parties.
B|He will go on to Riga on Tuesday, his office said.
""",
    "tags after a label": """
H|Rail link reopens after quake

B|The rail link between Van and Tatvan reopened on Monday, six weeks after the earthquake.

X|Tags: Turkey, earthquake, railways
""",
    "social buttons and counts": """
X|Facebook
X|Twitter
X|1.2K
X|5 min read
H|Rebels free forty prisoners
B|The rebels freed forty prisoners on Friday at a checkpoint south of Hodeidah, the Red Cross said in Sanaa.
B|It was the second such release this month, and both sides said that more would follow before the feast.
X|Follow us on Telegram
""",
    "body that speaks of photos and of sharing": """
B|Share prices fell in Tokyo on Monday after the bank said that it would raise its rates again soon.

B|The two leaders shared a photo of their meeting, which showed them walking along the beach at Da Nang.

B|Print workers in Manila said that they would follow the strike with talks on a new contract for all.
""",
}


def _lay_out(page: str) -> tuple[str, list[tuple[str, str]]]:
    """Turn marked lines into a text and the passages expected in it."""
    lines: list[str] = []
    expected: list[tuple[str, str]] = []
    for line in page.strip("\n").split("\n"):
        if line.startswith("+|"):
            section, before = expected[-1]
            expected[-1] = (section, f"{before}\n{line[2:]}")
            lines.append(line[2:])
            continue
        pieces = [piece.split("|", 1) for piece in line.split("¦")] if line else []
        expected += [(_NAMES[mark], words.strip()) for mark, words in pieces]
        lines.append(" ".join(words for _, words in pieces))
    return "\n".join(lines), expected


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_every_line_of_a_page_is_in_its_section(page: str) -> None:
    text, expected = _lay_out(page)
    assert [(p.section, p.span.of(text)) for p in find_sections(text)] == expected


def test_a_dateline_shares_the_paragraph_of_its_body() -> None:
    text = "AMMAN (Desk) - Oman's foreign minister met his Jordanian counterpart in Amman on Tuesday."
    assert find_sections(text) == (Passage(Span(0, 14), "dateline", 0), Passage(Span(15, len(text)), "body", 0))


def test_a_dateline_alone_shares_the_paragraph_below_it() -> None:
    text = "OSLO, May 4 (NTB)\n\nThe ministers met in a hotel outside the city for the third time.\n\nThey agreed."
    assert [(p.section, p.paragraph) for p in find_sections(text)] == [("dateline", 0), ("body", 0), ("body", 1)]


def test_the_line_that_repeats_the_title_is_the_headline() -> None:
    text = (
        "Ceasefire holds in the valley.\n\nThe ceasefire in the valley held for a second day on Monday, monitors said."
    )
    sections = [p.section for p in find_sections(text, title="Ceasefire holds in the valley.")]
    assert sections == ["headline", "body"]
    assert [p.section for p in find_sections(text)] == ["body", "body"]


def test_a_lone_sentence_is_body_even_under_its_own_title() -> None:
    text = "Ceasefire holds in the valley"
    assert [p.section for p in find_sections(text, title=text)] == ["body"]


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\n" * 50], ids=["empty", "blank", "line breaks"])
def test_nothing_has_no_passages(text: str) -> None:
    assert find_sections(text) == ()


@pytest.mark.parametrize("breaks", ["\r\n", "\r", "\u2029"], ids=["CRLF", "CR", "paragraph separator"])
def test_any_line_break_parts_paragraphs(breaks: str) -> None:
    text = breaks.join(["Talks open in Doha", "", "The talks opened on Monday in a hotel by the sea, officials said."])
    assert [p.section for p in find_sections(text)] == ["headline", "body"]


@pytest.mark.parametrize(
    "text",
    [
        "x" * 3_000_000,
        "\n" * 1_000_000,
        "1" * 200_000,
        "12 " * 100_000,
        "A, " * 100_000,
        "A" + " |" * 50_000,
        "\u202e\u202d" * 100_000 + "Mosul",
        "MOSCOW" + " -" * 50_000,
        "".join(map(chr, range(1, 3000))) * 50,
    ],
    ids=["one word", "line breaks", "digits", "numbers", "initials", "bars", "overrides", "dashes", "every character"],
)
def test_hostile_text_is_divided_within_seconds(text: str) -> None:
    start = time.process_time()
    passages = find_sections(text)
    assert time.process_time() - start < 5
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(passages))


def test_lines_that_open_with_a_star_are_a_list_and_no_notes() -> None:
    lines = ["Timeline of the war", *(f"* {day} May 2022: Rebels shell the town of Bucha." for day in (1, 2, 3))]
    assert [p.section for p in find_sections("\n".join(lines))][1:] == ["body", "body", "body"]

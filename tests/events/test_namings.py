"""Who is named, with which office and of which country, by what stands beside the name."""

import datetime as dt

import pytest

from geo.domain import Article, Document, Mention, Published, Sentence, Span
from geo.events.lexicon import load_lexicons
from geo.events.who.lands import Lands
from geo.events.who.later import named_later
from geo.events.who.namings import find_namings
from geo.events.who.people import find_people

COUNTRIES = {
    "Iranian": "IR", "Polish": "PL", "Lithuanian": "LT", "Lithuania": "LT", "Vanuatu": "VU", "Chinese": "CN",
    "Sudan": "SD", "Russia": "RU", "German": "DE", "Zambia": "ZM", "Zimbabwe": "ZW", "Qatar": "QA", "Slovak": "SK",
    "Czech": "CZ",
}  # fmt: skip
ADJECTIVES = {"Iranian", "Polish", "Lithuanian", "Chinese", "German", "Slovak", "Czech"}
BODIES = {"NATO": None, "European Commission": "EU", "Hamas": "PS"}


def spans(text, word):
    start = text.find(word)
    while start >= 0:
        yield Span(start, start + len(word))
        start = text.find(word, start + 1)


def read(text, *persons):
    ends = [i + 1 for i, char in enumerate(text) if char == "." and text[i + 1 : i + 2] in ("", " ")]
    starts = [0, *(end + 1 for end in ends[:-1])]
    sentences = tuple(Sentence(Span(s, e), 0, 0) for s, e in zip(starts, ends, strict=True))
    mentions = tuple(Mention(span, name, "PERSON") for name in persons for span in spans(text, name))
    published = Published(dt.date(2024, 5, 15), "given")
    document = Document(Article("a", text), published, sentences=sentences, mentions=mentions)
    lands = Lands.of(
        [(span, country) for word, country in COUNTRIES.items() for span in spans(text, word)],
        bodies=[(span, country) for word, country in BODIES.items() for span in spans(text, word)],
        adjectives=[span for word in ADJECTIVES for span in spans(text, word)],
    )
    return document, lands


def people(text, *persons):
    document, lands = read(text, *persons)
    return [(f.person.name, f.person.role, f.person.country) for f in find_people(document, lands, load_lexicons())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The speaker of the Slovak parliament, Jan Dvorak, left.",
            [("Jan Dvorak", "speaker", "SK")],
        ),
        (
            "The secretary general of Lithuania's ruling party, Eva Novak, left.",
            [("Eva Novak", "secretary-general", "LT")],
        ),
        (
            "Foreign ministers Jan Dvorak of Russia, Eva Novak of Sudan and Lars Holm of Qatar met.",
            [
                ("Jan Dvorak", "foreign minister", "RU"),
                ("Eva Novak", "foreign minister", "SD"),
                ("Lars Holm", "foreign minister", "QA"),
            ],
        ),
        (
            "An Iranian trade delegation led by deputy foreign minister Abbas Karimi came.",
            [("Abbas Karimi", "deputy foreign minister", "IR")],
        ),
        (
            "The foreign ministers of Russia, Sudan and Qatar - Jan Dvorak, Eva Novak and Lars Holm - met.",
            [
                ("Jan Dvorak", "foreign minister", "RU"),
                ("Eva Novak", "foreign minister", "SD"),
                ("Lars Holm", "foreign minister", "QA"),
            ],
        ),
        ("Iranian leader Said Alami came.", [("Said Alami", "leader", "IR")]),
        ("The speaker of Zambia's parliament, Alice Mumba, came.", [("Alice Mumba", "speaker", "ZM")]),
        (
            "King Willem and Queen Marijke of Qatar came.",
            [("Willem", "king", "QA"), ("Marijke", "queen", "QA")],
        ),
        (
            "President Jan Dvorak joined his Chinese colleague Liu Jianguo.",
            [("Jan Dvorak", "president", None), ("Liu Jianguo", "president", "CN")],
        ),
        (
            "Iranian Roads and Urban Development Minister Mehrdad Bazr flew out.",
            [("Mehrdad Bazr", "development minister", "IR")],
        ),
        (
            "Chinese State Councilor and Foreign Minister Wang Li flew out.",
            [("Wang Li", "foreign minister", "CN")],
        ),
        (
            "The Polish and Lithuanian presidents, Andrzej Nowicki and Gitanas Balciunas, met.",
            [("Andrzej Nowicki", "president", "PL"), ("Gitanas Balciunas", "president", "LT")],
        ),
        (
            "Prime Minister of Vanuatu Hon. Jotham Tarimanu flew out.",
            [("Jotham Tarimanu", "prime minister", "VU")],
        ),
        (
            "Ambassador of Sudan to Russia Mohammed Siraj flew out.",
            [("Mohammed Siraj", "ambassador", "SD")],
        ),
        (
            "Czech Foreign Minister Jan Dvorak met his Slovak opposite number, Juraj Hanak.",
            [("Jan Dvorak", "foreign minister", "CZ"), ("Juraj Hanak", "foreign minister", "SK")],
        ),
        ("Turkmen President Serdar Myradov flew out.", [("Serdar Myradov", "president", "TM")]),
        ("Chinese Vice Premier He Lihua flew out.", [("He Lihua", "vice premier", "CN")]),
        ("Hamas leader Ismail Zahar flew out.", [("Ismail Zahar", "leader", "PS")]),
        ("Pope Leo flew out.", [("Leo", "pope", "VA")]),
        (
            "The Special Representative of the Secretary-General, Ms. Grace Phiri, flew out.",
            [("Grace Phiri", "special representative", "UN")],
        ),
        (
            "The Secretary-General's Personal Envoy for Sudan, Mr. Johan Lindgren, flew out.",
            [("Johan Lindgren", "personal envoy", "UN")],
        ),
        (
            "Sheikh Khaled bin Zayed, Crown Prince of Qatar, flew out.",
            [("Khaled bin Zayed", "crown prince", "QA")],
        ),
        (
            "The minister of the Interior, Pedro Salas, flew out.",
            [("Pedro Salas", "interior minister", None)],
        ),
        (
            "Prime Minister Dragan Ilic flew to Russia. The German leader praised it.",
            [("Dragan Ilic", "prime minister", "DE")],
        ),
        (
            "Helicopters came from Zambia. Its foreign minister, Rose Vidal, flew out.",
            [("Rose Vidal", "foreign minister", None)],
        ),
        (
            "Zambia, for its part, sent helicopters. Its foreign minister, Rose Vidal, flew out.",
            [("Rose Vidal", "foreign minister", "ZM")],
        ),
        (
            "European Commission President Ingrid Hoffmann flew out.",
            [("Ingrid Hoffmann", "commission president", "EU")],
        ),
    ],
)
def test_an_office_and_its_country_stand_beside_the_name(text, expected):
    assert people(text) == expected


def test_a_country_stands_apart_from_the_office():
    ours = people("Sudan's Jan Dvorak, the foreign minister, left.", "Jan Dvorak")
    assert ours == [("Jan Dvorak", "foreign minister", "SD")]
    theirs = people("Lin Wei, a spokesperson for the Chinese foreign ministry, spoke.", "Lin Wei")
    assert theirs == [("Lin Wei", "spokesperson", "CN")]


def test_the_head_of_an_alliance_is_of_no_country_and_of_a_body():
    document, lands = read("NATO Secretary-General Erik Lindqvist flew out.")
    (figure,) = find_people(document, lands, load_lexicons(), home="DE")
    assert figure.person.country is None
    assert figure.is_of_body


def test_whose_envoy_somebody_is_does_not_name_him():
    document, lands = read("He came as special envoy of Chinese President Liu Jianguo.")
    assert [(n.name, n.role) for n in find_namings(document, lands, load_lexicons())] == [("Liu Jianguo", "president")]


def test_an_office_without_a_name_goes_to_him_who_opens_the_next_sentence():
    text = "The German foreign minister cancelled her trip. Annette Bauer had been due on Sunday."
    document, lands = read(text, "Annette Bauer")
    namings = named_later(document, find_namings(document, lands, load_lexicons()), lands, load_lexicons())
    assert {(n.name, n.role, n.country) for n in namings} == {("Annette Bauer", "foreign minister", "DE")}


def test_people_named_by_country_alone_are_officials_where_statecraft_is_told():
    text = "Zambia's Hakainde Mumba and Zimbabwe's Emmerson Moyo met for talks on the border."
    document, lands = read(text, "Hakainde Mumba", "Emmerson Moyo")
    figures = find_people(document, lands, load_lexicons())
    assert [(f.person.country, f.is_public) for f in figures] == [("ZM", True), ("ZW", True)]


def test_players_named_by_country_are_no_officials():
    text = "Zambia's Hakainde Mumba beat Zimbabwe's Emmerson Moyo in the semi-final of the tournament, the coach said."
    document, lands = read(text, "Hakainde Mumba", "Emmerson Moyo")
    assert not any(f.is_public for f in find_people(document, lands, load_lexicons()))


def test_the_land_after_a_name_is_not_his_where_it_owns_something():
    assert people("He assured President Prabowo Santoso of Qatar's support.") == [
        ("Prabowo Santoso", "president", None)
    ]


def test_the_president_of_a_federation_is_no_head_of_state():
    document, lands = read("Novak Petrovic, president of the tennis federation, flew out.", "Novak Petrovic")
    assert not any(f.is_public for f in find_people(document, lands, load_lexicons()))


def test_an_office_stands_for_the_only_person_who_holds_it():
    text = "Chinese Vice Premier He Lihua came. The vice premier will leave soon."
    document, lands = read(text)
    (figure,) = find_people(document, lands, load_lexicons())
    assert [whole.of(text) for whole in figure.wholes] == ["Chinese Vice Premier He Lihua", "The vice premier"]


def test_a_colleague_without_a_country_holds_no_office():
    document, lands = read("The professor and her colleague Jane Smith came.", "Jane Smith")
    assert not any(f.is_public for f in find_people(document, lands, load_lexicons()))


def test_a_name_that_the_reader_missed_is_read_after_its_country():
    document, lands = read("Zambia's To Lam Mumba spoke with President Jan Dvorak about the border.")
    (figure, _) = find_people(document, lands, load_lexicons())
    assert (figure.person.name, figure.person.country, figure.is_public) == ("To Lam Mumba", "ZM", True)


def test_an_office_held_then_is_an_office():
    told = people("Jan Dvorak, then Russia's foreign minister, came.", "Jan Dvorak")
    assert told == [("Jan Dvorak", "foreign minister", "RU")]


def test_a_feast_alone_is_nobody_and_who_bears_its_name_in_full_is_somebody():
    assert people("The Ramadan truce held.", "Ramadan") == []
    assert people("Tariq Ramadan came.", "Tariq Ramadan") == [("Tariq Ramadan", None, None)]


def test_what_is_told_of_a_person_after_the_name_gives_the_country(geoparser):
    text = (
        "The strike killed General Qassem Soleimani, the most powerful military commander of Iran, and Abu Mahdi "
        "al-Muhandis, a senior leader of Iraqi militias. Omar Dicko, a driver for the minister of Chad, was unhurt."
    )
    people = {p.name: p.country for p in geoparser.read(Article("a", text)).people}
    assert (people["Qassem Soleimani"], people["Abu Mahdi al-Muhandis"]) == ("IR", "IQ")
    assert people.get("Omar Dicko") is None


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Members of the Shaytat fought ISIS at Baghouz in Syria on Monday.", "Members of the Shaytat", "SY"),
        ("An Iran-backed militia attacked a base in Anbar on Monday.", "Iran-backed militia", "IQ"),
        ("Relatives of the missing men protested in Lima on Monday.", "Relatives of the missing men", None),
        ("Iranian riot police arrested 40 protesters in Tabriz.", "Iranian riot police", "IR"),
    ],
)
def test_those_without_a_name_are_called_by_what_tells_them_apart(geoparser, text, name, country):
    (event,) = geoparser.read(Article("a", text)).events
    assert [(a.name, a.country) for a in event.actors] == [(name, country)]


def test_a_town_called_like_a_prince_is_no_person(geoparser):
    text = "In Prince Rupert 300 people held a march on Thursday. The highway to the coast of Canada was closed."
    reading = geoparser.read(Article("a", text))
    assert [e.place.place.name for e in reading.events if e.type == "PROTEST"] == ["Prince Rupert"]
    assert reading.people == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nigeria's Minister of Works, Sunday Okafor, arrived in Accra on Monday.", "Sunday Okafor"),
        ("Zambian President Friday Phiri arrived in Ndola on Sunday.", "Friday Phiri"),
        ("The Minister of Foreign Affairs, YB Dato' Seri Tengku Suhaila, visited Kigali on Monday.", "Tengku Suhaila"),
    ],
)
def test_a_day_may_be_a_first_name_and_styles_are_none(geoparser, text, name):
    people = geoparser.read(Article(id="t", text=text, published=dt.date(2024, 3, 14))).people
    assert [p.name for p in people] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Ukrainian officials told Prime Minister Anna Berg Sunday Russian troops had left Kherson.",
        "Kenya's prime minister met the president Sunday. Rwanda's army left.",
    ],
)
def test_a_day_before_a_land_or_a_full_stop_is_a_day(geoparser, text):
    people = geoparser.read(Article(id="t", text=text, published=dt.date(2024, 3, 14))).people
    assert not any("Sunday" in p.name for p in people)

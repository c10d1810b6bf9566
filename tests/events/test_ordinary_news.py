"""Sport, business, shows, obituaries and crime at home in the words of war and diplomacy, and what is news there."""

import pytest

from tests.events.deeds import deeds

ORDINARY = {
    "football": (
        "Spain crushed Italy in Kyiv, and the coach's men attacked from the first whistle. The Italians "
        "defended, but Spain invaded their half again and again. The striker thanked the fans."
    ),
    "wrestling": (
        "Iran's wrestlers swept the medals in Ulaanbaatar, and a champion pinned the American in two minutes."
        " Russia and Georgia fought for bronze. Mongolia's president handed out the medals."
    ),
    "a takeover": (
        "Corporate raiders are circling the Dutch paint maker. Its US rival launched a hostile bid and "
        "threatened to go to shareholders. A hedge fund demanded the removal of the chief executive."
    ),
    "a bank's debt": (
        "The Greek group held talks with creditors in Athens. Lenders agreed to ease terms, and a French bank"
        " led the negotiations. Investors welcomed the accord."
    ),
    "a novel": (
        "In the thriller a Russian agent shoots the British ambassador in Vienna and flees to Budapest. "
        "Critics attacked the novel, and its author defended it. A film was shot in Prague."
    ),
    "a cell": (
        "Delta variants hijack cells and invade the lungs, researchers in Tokyo said. The immune system "
        "launches a counter-attack, scientists found in hamsters from Kobe."
    ),
    "a thief": (
        "Thieves stole a bust of a Danish poet in Odense. Officers raided a garage in Vejle and arrested two "
        "brothers, a scrap dealer's sons."
    ),
    "a council": (
        "Dunedin City Council rejected a plan for a car park. The mayor accused opponents of spreading "
        "rumours. Councillors agreed to meet shopkeepers and visit the library."
    ),
}
NEWS = {
    "a stadium": (
        "A car bomb exploded outside a football stadium in Mogadishu on Friday, killing nine fans.",
        "Mogadishu",
    ),
    "a market": (
        "Russian missiles struck a supermarket in Kharkiv on Friday, killing two customers and a retailer.",
        "Kharkiv",
    ),
    "a concert": (
        "Gunmen attacked a concert in Kabul on Friday, killing a singer, and soldiers stormed the hall.",
        "Kabul",
    ),
}


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY)
def test_ordinary_news_is_none(geoparser, text):
    assert deeds(geoparser, text) == []


@pytest.mark.parametrize(("text", "place"), NEWS.values(), ids=NEWS)
def test_violence_in_ordinary_places_is_news(geoparser, text, place):
    assert ("ASSAULT", place) in deeds(geoparser, text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of Chad and Niger usually meet in Abuja on Mondays.",
        "A bombing suspect from Lyon was seen in Nice.",
        "The boy was picked up by his father at school in Bamako.",
        "President Abbas vowed not to resume negotiations with Israel.",
        "Palestinians are more likely to be killed than before, the UN found.",
    ],
)
def test_habits_suspects_and_what_is_only_likely_are_no_deeds(geoparser, text):
    assert deeds(geoparser, text) == []


FARMERS = (
    "French farmers dumped manure outside the prefecture in Toulouse on Wednesday and blocked a motorway near Agen with"
    " tractors.\n\nThe farmers want cheaper diesel, fewer rules from Brussels and a better price for milk, and say that"
    " they will stay where they are for as long as it takes. A lorry driver from Spain said he had slept two nights in"
    " his cab and shared his bread with them. Pupils stayed at home. Union leaders met the prime minister at night"
    " and left without a deal, and more meetings are expected before the end of the week, said one who took part."
)


def test_a_blockade_of_lorries_on_a_motorway_is_no_accident(geoparser):
    protests = [e for e in geoparser.read(FARMERS).events if e.type == "PROTEST"]
    assert {e.place.place.name for e in protests if e.place} == {"Toulouse", "Agen"}

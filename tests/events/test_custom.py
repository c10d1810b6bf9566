"""Officials introduced without a land are of home, or of where they receive others; travellers not of where they go."""

from __future__ import annotations

import pytest

from geo.domain import Article

HOME = (
    "BRASILIA, May 4 - {sentence}\n\n"
    "Farmers in Manaus and Belem want a road to Santarem. The Brazilian government has promised one since 2019. "
    "Traders in Manaus doubt that it will come, and so do most people in Brazil."
)


@pytest.mark.parametrize(
    ("sentence", "name", "country"),
    [
        ("China urged both sides to be patient, while in Congress lawmakers asked Interior Minister Hugo Prado to go.",
         "Hugo Prado", "BR"),
        ("Environment Minister Luana Lima, who was to have gone to Belem today, blamed loggers.", "Luana Lima", "BR"),
        ("Prime Minister Rui Alves, who last week was a guest in Lima, flew to Santarem.", "Rui Alves", "BR"),
        ("In Lima, where he arrived on Sunday, he was received by President Carla Quispe.", "Carla Quispe", "PE"),
        ("Norway will pay for a road, Climate Minister Solveig Aasen said.", "Solveig Aasen", "NO"),
        ("U.S. officials have said President Warren Hall could visit.", "Warren Hall", "US"),
    ],
)  # fmt: skip
def test_an_article_from_home(geoparser, sentence, name, country):
    people = {p.name: p.country for p in geoparser.read(Article("a", HOME.format(sentence=sentence))).people}
    assert people[name] == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("President Tunde Fashola departed Abuja for N'Djamena, where he will meet his Chadian counterpart.",
         "Tunde Fashola", "NG"),
        ("The American ambassador to Zambia, Terrence Caldwell, took leave of President Mwila Chanda in Lusaka.",
         "Mwila Chanda", "ZM"),
        ("Belgian Foreign Minister Koen Maes was in Kinshasa, when Mines Minister Justin Ilunga showed him a smelter.",
         "Justin Ilunga", "CD"),
        ("Russian President Igor Volkov praised President Reza Karimi.", "Reza Karimi", None),
        ("Ukraine's president Andriy Melnyk met Chancellor Lena Vogt in Berlin.", "Lena Vogt", "DE"),
    ],
)  # fmt: skip
def test_a_passage_without_a_home(geoparser, text, name, country):
    people = {p.name: p.country for p in geoparser.read(Article("a", text)).people}
    assert people[name] == country


def test_no_land_has_two_presidents_at_once(geoparser):
    text = (
        "NAIROBI, May 4 - Kenyan President Daniel Mutiso spoke in Nakuru on Monday. Kisumu and Mombasa were calm. "
        "Kenya and its neighbours want peace. President Amos Okello sent a message."
    )
    people = {p.name: p.country for p in geoparser.read(Article("a", text)).people}
    assert people["Amos Okello"] is None

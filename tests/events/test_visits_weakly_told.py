"""Visits that no verb of travel tells: deeds in person abroad, stations of a journey, callers, plans."""

import pytest

from tests.events.visits_told import told


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("Chilean President Ana Soto lit a candle at the cathedral of Quito on Monday.",
         ["visit happened: Soto CL -> nobody, Quito, 11 Mar-11 Mar"]),
        ("In Lima on Monday Chilean Foreign Minister Ana Soto sat for five hours with Peruvian Interior Minister Juan "
         "Paz.",
         ["visit happened: Soto CL -> Paz PE, Lima, 11 Mar-11 Mar"]),
        ("Slovenian Foreign Minister Tadej Hribar was tired. His week started in Skopje, where North Macedonia's Prime "
         "Minister Goran Trajkov kept him until midnight.",
         ["visit happened: Hribar SI -> Trajkov MK, Skopje, no day"]),
        ("March 12 - Qatar's prime minister, Hamad bin Khalid, in Cairo to propose a truce.",
         ["visit happened: Khalid QA -> nobody, Cairo, 12 Mar-12 Mar"]),
        ("Norway's Foreign Minister Kari Solberg was among mourners in Riga on Monday.",
         ["visit happened: Solberg NO -> nobody, Riga, 11 Mar-11 Mar"]),
        ("Danish Foreign Minister Mette Lund has been to Malabo once, in February.",
         ["visit happened: Lund DK -> nobody, Malabo, 01 Feb-29 Feb"]),
        ("Kenya's Foreign Minister Alice Wafula telephoned her Rwandan colleague and will be in Kigali herself on "
         "March 18.",
         ["visit announced: Wafula KE -> nobody, Kigali, 18 Mar-18 Mar"]),
    ],
)  # fmt: skip
def test_deeds_in_person(geoparser, text, visits):
    assert [v for v in told(geoparser, text) if v.startswith("visit")] == visits


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("Zambian Foreign Minister Chola Mutale flew to Kigali on Sunday. Monday was for Nairobi. Then came Kampala.",
         ["visit happened: Mutale ZM -> nobody, Kigali, 10 Mar-10 Mar",
          "visit happened: Mutale ZM -> nobody, Nairobi, 11 Mar-11 Mar",
          "visit happened: Mutale ZM -> nobody, Kampala, no day"]),
        ("Zambian Foreign Minister Chola Mutale flew to Kigali on Sunday. Next on the list is Nairobi, on March 20.",
         ["visit happened: Mutale ZM -> nobody, Kigali, 10 Mar-10 Mar",
          "visit announced: Mutale ZM -> nobody, Nairobi, 20 Mar-20 Mar"]),
        ("Ukrainian President Taras Melnyk may stop over in Vilnius, two officials said. Norway expects him on "
         "March 20.",
         ["visit announced: Melnyk UA -> nobody, Norway, 20 Mar-20 Mar"]),
        ("RIGA, March 14 (Amber) - Riga had callers. On Tuesday it was the turn of Slovenia's foreign minister, Mojca "
         "Hribar.",
         ["visit happened: Hribar SI -> nobody, Riga, 12 Mar-12 Mar"]),
    ],
)  # fmt: skip
def test_stations_and_callers(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("Slovenian Foreign Minister Mojca Hribar has asked Kenyan Foreign Minister Alice Wafula to Ljubljana for "
         "September.",
         ["visit invited: Wafula KE -> nobody, Ljubljana, 01 Sep-30 Sep"]),
        ("Canadian Fisheries Minister Josee Lalande dashed to Terrace on Wednesday.",
         ["visit happened: Lalande CA -> nobody, Terrace, 13 Mar-13 Mar"]),
        ("New Zealand's Foreign Minister Moana Whaanga was in Port Moresby on Monday to see the premier, and on "
         "Tuesday in Dili.",
         ["visit happened: Whaanga NZ -> nobody, Port Moresby, 11 Mar-11 Mar",
          "visit happened: Whaanga NZ -> nobody, Dili, 12 Mar-12 Mar"]),
        ("Swiss President Ursula Frei is just home from Accra.",
         ["visit happened: Frei CH -> nobody, Accra, no day"]),
    ],
)  # fmt: skip
def test_invitations_journeys_at_home_and_second_stops(geoparser, text, visits):
    assert told(geoparser, text) == visits


@pytest.mark.parametrize(
    "text",
    [
        "American actor Brad Collins signed autographs in Istanbul on Monday and dined in Izmir.",
        "British swimmer Tom Hale laid a wreath in Gallipoli. Then came Izmir.",
        "Norwegian Fisheries Minister Kari Solberg said in Oslo on Monday that British trawlers had no place off Bear "
        "Island.",
        "French President Louis Garnier condemned the killing of hostages in Gaza and talked about the war in Ukraine.",
        "Hungarian Prime Minister Bela Kos watched the election in Poland with interest.",
        "The British ambassador to Kenya, Jane Holloway, told students in Nairobi that trade would double.",
        "German Chancellor Anna Krause never set foot in Minsk and did not attend the funeral in Rome.",
        "General Tom Reed, the commander of the US base in Jasionka, played football with children in Lublin.",
        "American troops landed in Normandy. General Mark Stone has his headquarters in Stuttgart.",
        "Dutch Prime Minister Els Kuipers spoke by video link to students in Jakarta.",
    ],
)
def test_no_visits(geoparser, text):
    assert told(geoparser, text) == []

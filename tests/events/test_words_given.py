"""Words given, votes, refusals: what of them is an event, of which type, and when and where it happened."""

import datetime as dt

import pytest

from geo.domain import Article, Event

PUBLISHED = dt.date(2024, 3, 14)  # a Thursday


def events(geoparser, text: str) -> list[Event]:
    reading = geoparser.read(Article(id="t", text=text, published=PUBLISHED))
    return [e for e in reading.events if e.type != "STATEMENT"]


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        (
            "Zambia will reopen its border with Congo next week, its president said in Ndola on Friday.",
            "AGREE",
            "yield",
        ),
        ("France announced on Monday that it would withdraw its last soldiers from Chad by December.", "CONCEDE", None),
    ],
)
def test_what_happened_is_that_a_word_was_given(geoparser, text, kind, mode):
    first = events(geoparser, text)[0]
    assert (first.type, first.mode, first.modality) == (kind, mode, "happened")


def test_a_promise_was_made_when_it_was_said_and_not_where_it_will_be_kept(geoparser):
    [promise] = events(
        geoparser, "Zambia will reopen its border with Congo next week, its president said in Ndola on Friday."
    )
    assert (promise.place, promise.date_text) == (None, "Friday")


@pytest.mark.parametrize(
    "text",
    [
        "The Constitutional Court must decide within 180 days.",
        "Eighty-four deputies in Tbilisi voted in favour and four against.",
        "Armenia signed nothing without consulting Moscow.",
    ],
)
def test_no_demand_refusal_or_meeting_is_told(geoparser, text):
    assert [e for e in events(geoparser, text) if e.type in ("REQUEST", "REJECT", "CONSULT")] == []


def test_where_somebody_stands_is_no_refusal_of_its_own(geoparser):
    told = events(geoparser, "Kenya, which opposes the dam, signed an accord with Egypt in Cairo.")
    assert [e.type for e in told] == ["SUPPORT"]


def test_a_defence_minister_is_no_prime_minister(geoparser):
    text = "Prime Minister Abiy Alemu signed it on Monday. Somaliland's defence minister resigned a week later."
    [resigned] = [e for e in events(geoparser, text) if e.type == "RETREAT"]
    assert resigned.actors[0].name != "Abiy Alemu"


ORDINARY = (
    "The former dairy in Kaunas will become a museum of Lithuanian design. The city council agreed to spend four "
    "million euros on the building, which stands beside the river and was empty for many years. The architects won a "
    "contest last year. Minister of culture Simonas Kairys supported the plan. Visitors will find chairs, lamps and "
    "posters on three floors, and a cafe under the roof."
)


def test_a_text_that_hardly_speaks_of_politics_has_no_events_of_one_state(geoparser):
    assert events(geoparser, ORDINARY) == []
    assert events(geoparser, "Minister of culture Simonas Kairys supported the Polish plan.") != []


@pytest.mark.parametrize(
    "text",
    [
        "The president expressed his condolences to the families of the dead in Padang.",
        "Nairobi City Water apologised to customers in Karen.",
        "Ethiopia's Sechale Dalasa withdrew with a knee injury.",
        "A ferry carrying 78 people capsized on Lake Kivu on Thursday, killing at least 23.",
    ],
)
def test_no_deed_of_a_state_is_told(geoparser, text):
    assert events(geoparser, text) == []


def test_condolences_between_states_count(geoparser):
    [told] = events(geoparser, "Peru expressed its condolences to Ecuador after the earthquake.")
    assert (told.type, [r.country for r in told.recipients]) == ("SUPPORT", ["EC"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Talks on the dam resumed in Kinshasa between Egypt, Sudan and Ethiopia.", "CONSULT"),
        ("An agreement was reached in Washington between Armenia and Azerbaijan.", "AGREE"),
    ],
)
def test_those_between_whom_it_passes_may_stand_behind_the_verb(geoparser, text, kind):
    [told] = events(geoparser, text)
    assert told.type == kind
    assert len(told.actors) > 1


def test_a_police_chief_is_of_the_land_whose_police_he_leads(geoparser):
    [told] = events(geoparser, "Montenegro's former police chief went on trial in Podgorica on Monday.")
    assert (told.type, told.actors or told.recipients) != ("ACCUSE", ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The release of 30 Armenian captives by Azerbaijan was confirmed by the Red Cross.", "RETREAT"),
        ("Leaders of the Pacific islands opened a two-day summit in Suva on Wednesday.", "CONSULT"),
        ("Students in Dhaka are demanding new elections under a neutral government.", "REQUEST"),
    ],
)
def test_the_type_of_what_was_confirmed_opened_or_demanded(geoparser, text, kind):
    assert [e.type for e in events(geoparser, text)] == [kind]


def test_an_offence_that_was_committed_is_no_promise(geoparser):
    told = events(geoparser, "The minister was jailed for an offence he committed to please his party.")
    assert [e.type for e in told] == ["SANCTION"]

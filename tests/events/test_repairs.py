"""What the repairs of a parse leave behind is always a tree."""

from __future__ import annotations

from geo.domain import Article, Document, Published, Sentence, Span, Token
from geo.events.grammar.repairs import mend


def test_repairs_that_would_hang_words_on_one_another_are_taken_back():
    told = [
        ("Protesters", "NOUN", "nsubj", 1),
        ("join", "VERB", "root", 1),
        ("the", "DET", "det", 6),
        ("planned", "VERB", "amod", 6),
        ("sit", "NOUN", "compound", 6),
        ("-", "PUNCT", "punct", 4),
        ("in", "ADV", "obj", 1),
    ]
    text = "Protesters join the planned sit-in"
    at, tokens = 0, []
    for index, (word, pos, dep, head) in enumerate(told):
        at = text.index(word, at)
        tokens.append(Token(index, Span(at, at + len(word)), word, word.lower(), pos, dep, head))
        at += len(word)
    whole = Span(0, len(text))
    document = Document(
        article=Article(id="a", text=text),
        published=Published(None, None),
        sentences=(Sentence(whole, 0, len(tokens)),),
        tokens=tuple(tokens),
    )
    heads = [token.head for token in mend(document, frozenset(("planned",)))]
    for start in range(len(heads)):
        steps, here = 0, start
        while heads[here] != here:
            here, steps = heads[here], steps + 1
            assert steps <= len(heads), f"{told[start][0]} hangs on itself"


def test_a_name_behind_the_land_of_an_office_is_joined_to_the_person(geoparser):
    text = (
        "In Entebbe President Yoweri Museveni received Moussa Faki, chairman of the African Union, and Workneh "
        "Gebeyehu, the head of IGAD, on Monday."
    )
    (visit,) = geoparser.read(Article("a", text)).visits
    assert [v.name for v in visit.visitors] == ["Moussa Faki", "Workneh Gebeyehu"]


def test_who_is_told_after_a_name_to_have_been_killed_killed_nobody(geoparser):
    text = "The village buried Lance Corporal Tom Hall, the Leeds paratrooper killed last week in Helmand."
    (event,) = geoparser.read(Article("a", text)).events
    assert (event.type, event.actors) == ("ASSAULT", ())
    assert [r.name for r in event.recipients] == ["Leeds paratrooper"]

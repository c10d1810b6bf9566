"""Patterns tried only at the words they can begin with find what they would find anywhere."""

from __future__ import annotations

import re
from re import _parser as parser

import pytest

from geo.events.dates.date_rule import DateRule
from geo.events.dates.rules import RULES
from geo.events.grammar.beginnings import NUMBER, find_from

LETTERS = 3  # of the first word: enough to tell a missing word from a listed one


def beginnings(parts: list[tuple[object, object]], so_far: frozenset[str] = frozenset({""})) -> frozenset[str]:
    """Give the first letters of all that a parsed pattern can match; a text ends at what is no letter or digit."""
    for op, value in parts:
        grown = {text for text in so_far if len(text) == LETTERS or text.endswith(" ")}
        open_ones = frozenset(so_far - grown)
        if not open_ones:
            break
        if op is parser.LITERAL:
            grown |= {text + chr(value) for text in open_ones}
        elif op is parser.IN:
            grown |= {text + letter for text in open_ones for letter in letters(value)}
        elif op is parser.BRANCH:
            grown |= {found for branch in value[1] for found in beginnings(list(branch), open_ones)}
        elif op is parser.SUBPATTERN:
            grown |= beginnings(list(value[3]), open_ones)
        elif op in (parser.MAX_REPEAT, parser.MIN_REPEAT):
            once = beginnings(list(value[2]), open_ones)
            grown |= once | (open_ones if value[0] == 0 else frozenset())
        else:
            assert op in (parser.AT, parser.ASSERT, parser.ASSERT_NOT), op
            grown |= open_ones
        so_far = frozenset(text if text[-1:].isalnum() or not text else text.rstrip() + " " for text in grown)
    return so_far


def letters(members: list[tuple[object, object]]) -> set[str]:
    found: set[str] = set()
    for op, value in members:
        if op is parser.LITERAL:
            found.add(chr(value))
        elif op is parser.RANGE:
            found |= {chr(code) for code in range(value[0], value[1] + 1)}
        elif op is parser.CATEGORY and value is parser.CATEGORY_DIGIT:
            found |= set("0123456789")
        else:
            assert (op, value) == (parser.CATEGORY, parser.CATEGORY_SPACE)
            found.add(" ")
    return found


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.opens], ids=lambda rule: rule.name)
def test_a_date_rule_lists_every_word_that_its_pattern_can_begin_with(rule: DateRule) -> None:
    listed = {word[:LETTERS] for word in rule.opens}
    for text in beginnings(list(parser.parse(rule.pattern.pattern))):
        word = re.split(r"\W", text)[0].lower()
        assert word in listed or (word[:1].isdigit() and NUMBER in rule.opens), (text, rule.pattern.pattern)


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2019 and on May 5, 2019; the week of 6 June, mid-July, late in August.",
        "From Monday to Wednesday, last Friday, 12-14 March, 2 to 5 of April 2020, in 1999-2003, the 1990s.",
        "Overnight, in the early hours, three days later, half a year ago, on the 3rd, the third quarter of 2018.",
        "March11 is no date and neither is 5/6/7, but x3/14/2019, 2019-03-14 and (Christmas Eve) are.",
    ],
)
def test_the_same_dates_are_found_at_the_words_as_in_the_whole_text(text: str) -> None:
    for rule in RULES:
        assert [m.span() for m in rule.matches(text)] == [m.span() for m in rule.pattern.finditer(text)]


def test_what_one_match_has_taken_is_not_read_again() -> None:
    pattern = re.compile(r"\bten(?:\s+ten)?\b")
    assert [m[0] for m in find_from(pattern, {"ten"}, "ten ten ten, often tenth Ten ten")] == ["ten ten", "ten", "ten"]

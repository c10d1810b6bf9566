"""What each stretch of a page is: headline, dateline, caption, body or boilerplate.

Two things decide: what a paragraph says (a credit, a share line, a byline), and where it stands between the
first and the last paragraph of prose. A text without any structure is all body.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from geo.domain import Passage, Section, Span
from geo.text import boilerplate, captions, datelines
from geo.text.lines import Paragraph, ends_sentence, find_lines, join_lines

READ_LIMIT = 300_000
_PROSE_WORDS = 9
_BULLETS = 3  # paragraphs that open with a star: a list, no notes under the text
_LONG_WORDS = 22
_SMALL_WORDS = re.compile(
    r"(?:an?|the|of|in|on|at|to|for|and|or|but|as|by|with|from|over|after|amid|into|vs|is|are|be|s)$", re.IGNORECASE
)


class _Page:
    """The paragraphs of one text, with what is known of each so far."""

    def __init__(self, paragraphs: Sequence[Paragraph], title: str | None) -> None:
        self.paragraphs = paragraphs
        self.title = _fold(title or "")
        self.sections: list[Section | None] = [None] * len(paragraphs)
        texts = [paragraph.text for paragraph in paragraphs]
        self.rules = [boilerplate.find_boilerplate_rule(text) for text in texts]
        self.dateline_ends = [datelines.find_dateline(text) for text in texts]
        notes = [boilerplate.is_footnote(text) for text in texts]
        self.are_notes = notes if sum(notes) < _BULLETS else [False] * len(notes)
        self.are_captions = [captions.is_caption(text) for text in texts]
        self.are_prose = [self._is_prose(i) for i in range(len(paragraphs))]
        prose = [i for i, is_prose in enumerate(self.are_prose) if is_prose]
        self.first_prose = prose[0] if prose else -1
        self.last_prose = prose[-1] if prose else -1

    def _is_prose(self, i: int) -> bool:
        """Say whether a paragraph can be running text: sentences, not a line of a page."""
        paragraph = self.paragraphs[i]
        if datelines.is_dateline(paragraph.text) or self.dateline_ends[i]:
            return True
        if self.rules[i] or self.are_notes[i] or self.are_captions[i]:
            return False
        if paragraph.word_count >= _LONG_WORDS:
            return True
        return _is_sentence(paragraph) and paragraph.word_count >= _PROSE_WORDS

    def open_indices(self, start: int = 0, end: int | None = None) -> list[int]:
        """List the paragraphs not yet decided."""
        end = len(self.paragraphs) if end is None else end
        return [i for i in range(start, end) if self.sections[i] is None]


def find_sections(text: str, title: str | None = None) -> tuple[Passage, ...]:
    """Divide a text into passages, in order; white space between them belongs to none.

    Only the first `READ_LIMIT` characters are looked at. A dateline is a passage of its own with the paragraph
    number of the body that follows it; so is an agency's sign-off after the last sentence ("-AP").
    """
    paragraphs = join_lines(text, find_lines(text, READ_LIMIT))
    page = _Page(paragraphs, title)
    for rule in _RULES:
        rule(page)
    return _make_passages(page)


def _is_sentence(paragraph: Paragraph) -> bool:
    """Say whether a paragraph ends as a sentence does, an agency's sign-off aside."""
    return ends_sentence(paragraph.text[: boilerplate.find_sign_off(paragraph.text)])


def _mark_title(page: _Page) -> None:
    """The line that repeats the title is the headline, unless it is all there is."""
    if not page.title or len(page.paragraphs) < 2:
        return
    for i, paragraph in enumerate(page.paragraphs[: page.first_prose + 1 if page.first_prose >= 0 else 1]):
        folded = _fold(paragraph.text)
        shorter, longer = sorted((folded, page.title), key=len)
        if folded == page.title or (len(shorter.split()) >= 4 and longer.startswith(shorter)):
            page.sections[i] = "headline"
            return


def _mark_datelines(page: _Page) -> None:
    """A line that only says where and when the report was filed."""
    for i in page.open_indices():
        if i + 1 < len(page.paragraphs) and datelines.is_dateline(page.paragraphs[i].text):
            page.sections[i] = "dateline"


def _mark_captions(page: _Page) -> None:
    """Pictures' captions, and the short line or sentence right above or below a photo credit."""
    for i in page.open_indices():
        text = page.paragraphs[i].text
        if boilerplate.is_stamp(text) or boilerplate.is_byline(text):
            continue
        if page.are_captions[i] and not page.dateline_ends[i]:
            page.sections[i] = "caption"
            _mark_neighbours(page, i, captions.is_credit(text))


def _mark_neighbours(page: _Page, i: int, is_credit: bool) -> None:
    """Mark the line right above a credit, and the line on which a caption goes on below."""
    above, below = i - 1, i + 1
    if is_credit and page.sections[above:i] == [None] and not page.paragraphs[i].gap:
        text = page.paragraphs[above].text
        if not page.rules[above] and len(text.split()) <= 60:
            page.sections[above] = "caption"
    if not is_credit and page.sections[below : below + 1] == [None] and _goes_on(page, i):
        page.sections[below] = "caption"


def _goes_on(page: _Page, i: int) -> bool:
    """Say whether a caption runs on in the next line: no blank line between, though other paragraphs have one."""
    following = page.paragraphs[i + 1]
    gaps = sum(1 for paragraph in page.paragraphs if paragraph.gap)
    is_text = _is_sentence(following) and not page.rules[i + 1]
    return is_text and page.paragraphs[i].gap and not following.gap and gaps > 0.7 * len(page.paragraphs)


def _mark_boilerplate(page: _Page) -> None:
    """Lines that are boilerplate wherever they stand."""
    for i in page.open_indices():
        paragraph = page.paragraphs[i]
        if page.dateline_ends[i] and _is_sentence(paragraph):
            continue
        if page.rules[i] or (page.are_notes[i] and i > page.last_prose):
            page.sections[i] = "boilerplate"


def _mark_related(page: _Page) -> None:
    """Headlines listed under "Related" or "Most read", until prose comes again."""
    for i in range(len(page.paragraphs) - 1):
        text = page.paragraphs[i].text
        opens = page.rules[i] == "read on" and len(text.split()) <= 6
        if not (page.sections[i] == "boilerplate" and opens):
            continue
        following = i + 1
        while following < len(page.paragraphs) and _is_listed(page, following):
            page.sections[following] = "boilerplate"
            following += 1


def _is_listed(page: _Page, i: int) -> bool:
    paragraph = page.paragraphs[i]
    is_open = page.sections[i] in (None, "boilerplate") and not _is_sentence(paragraph) and paragraph.word_count <= 18
    after_gap = paragraph.gap and i > 0 and page.paragraphs[i - 1].gap
    return is_open and (not after_gap or i > page.last_prose or not page.paragraphs[i - 1].text.endswith(":"))


def _mark_head(page: _Page) -> None:
    """Before the first prose: the headline and the line under it; what stands above the headline is the page's."""
    if page.first_prose <= 0:
        return
    head = [i for i in page.open_indices(0, page.first_prose) if not page.are_prose[i]]
    known = page.sections.index("headline") if "headline" in page.sections else None
    chosen = known if known is not None else _choose_headline(page, head)
    if chosen is None:
        return
    for i in head:
        paragraph = page.paragraphs[i]
        if i == chosen or (i > chosen and paragraph.word_count >= 4):
            page.sections[i] = "headline"
        else:
            page.sections[i] = "boilerplate"


def _choose_headline(page: _Page, head: Sequence[int]) -> int | None:
    fitting = [i for i in head if _fits_headline(page.paragraphs[i])]
    long = [i for i in fitting if page.paragraphs[i].word_count >= 4]
    return next(iter(long or fitting), None)


def _fits_headline(paragraph: Paragraph) -> bool:
    return not paragraph.text.rstrip("\"'”’").endswith((".", ":", ";", ",")) and paragraph.word_count <= 25


def _mark_tail(page: _Page) -> None:
    """After the last prose: lines that are no sentences belong to the page (related headlines, section names)."""
    if page.last_prose < 0:
        return
    body = [i for i in range(page.last_prose) if page.are_prose[i]]
    for i in page.open_indices(page.last_prose + 1):
        paragraph = page.paragraphs[i]
        is_page = not _is_sentence(paragraph) or "boilerplate" in page.sections[page.last_prose + 1 : i]
        if is_page and (body or paragraph.gap):
            page.sections[i] = "boilerplate"


def _mark_crossheads(page: _Page) -> None:
    """Short titled lines between paragraphs of prose head the part below them."""
    for i in page.open_indices(page.first_prose + 1, page.last_prose):
        paragraph = page.paragraphs[i]
        if paragraph.word_count <= 12 and not _is_sentence(paragraph) and _is_titled(paragraph.text):
            page.sections[i] = "headline"


def _is_titled(text: str) -> bool:
    """Say whether it is written as headings are, most words with a capital, or is very short."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if not _SMALL_WORDS.match(word)]
    capital = sum(1 for word in words if word[0].isupper())
    return bool(words) and text[0].isupper() and (capital >= 0.75 * len(words) or len(words) <= 4)


_RULES: tuple[Callable[[_Page], None], ...] = (
    _mark_title,
    _mark_datelines,
    _mark_captions,
    _mark_boilerplate,
    _mark_related,
    _mark_head,
    _mark_tail,
    _mark_crossheads,
)


def _make_passages(page: _Page) -> tuple[Passage, ...]:
    passages: list[Passage] = []
    number = 0
    for paragraph, section, dateline_end in zip(page.paragraphs, page.sections, page.dateline_ends, strict=True):
        if section == "dateline":
            passages.append(Passage(paragraph.span, "dateline", number))
            continue
        passages += _split_paragraph(paragraph, section or "body", number, dateline_end)
        number += 1
    return tuple(passages)


def _split_paragraph(paragraph: Paragraph, section: Section, number: int, dateline_end: int | None) -> list[Passage]:
    """Cut a dateline off the front of a body paragraph, and an agency's sign-off from its end."""
    start, end = paragraph.span.start, paragraph.span.end
    if section != "body":
        return [Passage(paragraph.span, section, number)]
    passages: list[Passage] = []
    if dateline_end is not None and paragraph.text[dateline_end:].strip():
        rest = paragraph.text[dateline_end:]
        passages.append(Passage(Span(start, start + len(paragraph.text[:dateline_end].rstrip())), "dateline", number))
        start += dateline_end + len(rest) - len(rest.lstrip())
    credit = boilerplate.find_sign_off(paragraph.text)
    if credit is not None and paragraph.span.start + credit > start:
        tail = Passage(Span(paragraph.span.start + credit, end), "boilerplate", number)
        body_end = paragraph.span.start + len(paragraph.text[:credit].rstrip())
        return [*passages, Passage(Span(start, body_end), "body", number), tail]
    return [*passages, Passage(Span(start, end), "body", number)]


def _fold(text: str) -> str:
    """Fold case, accents, quotes and white space, to compare a line with the title."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(re.findall(r"[^\W_]+", plain))

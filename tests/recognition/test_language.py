"""What the language model's reading says of each word, on documents built by hand."""

from geo.domain import Article, Document, Mention, Published, Span, Token
from geo.recognition.language import SILENT, remark_on
from geo.recognition.words import split_words

TEXT = "He met Israel Adesanya in Oman."


def document() -> Document:
    rows = (
        ("He", 0, "PRON", "nsubj", 1),
        ("met", 3, "VERB", "root", 1),
        ("Israel", 7, "PROPN", "obj", 1),
        ("Adesanya", 14, "PROPN", "flat", 2),
        ("in", 23, "ADP", "case", 5),
        ("Oman", 26, "PROPN", "obl", 1),
        (".", 30, "PUNCT", "punct", 1),
    )
    tokens = tuple(
        Token(i, Span(at, at + len(word)), word, word.lower(), pos, dep, head)
        for i, (word, at, pos, dep, head) in enumerate(rows)
    )
    mentions = (Mention(Span(7, 22), "Israel Adesanya", "PERSON"), Mention(Span(26, 30), "Oman", "LOC"))
    return Document(Article("a", TEXT), Published(None, None), tokens=tokens, mentions=mentions)


def test_words_of_a_name_know_where_in_it_they_stand() -> None:
    remarks = remark_on(document(), split_words(TEXT))
    assert [r.name for r in remarks] == ["", "", "PERSONB", "PERSONI", "", "LOCB", ""]


def test_a_word_knows_its_preposition_and_what_it_hangs_on() -> None:
    oman = remark_on(document(), split_words(TEXT))[5]
    assert (oman.pos, oman.case, oman.head) == ("PROPN", "in", "met")


def test_a_document_without_tokens_says_nothing() -> None:
    bare = Document(Article("a", TEXT), Published(None, None))
    assert set(remark_on(bare, split_words(TEXT))) == {SILENT}

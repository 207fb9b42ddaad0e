"""The credits write themselves from the source pages that are used, in the words of each edition."""

from __future__ import annotations

from dataclasses import replace

from comicremix.edit.pages import say_rights
from comicremix.layout.book import lay_out_book, setting_of
from comicremix.layout.credits import artwork_spans
from comicremix.layout.frame import Frame, Group, Item, Link
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import Glyphs
from comicremix.model.book import Book
from comicremix.model.source import Rights
from tests.samples import SOURCE, imported_book

RIGHTS = Rights("David Revoy", "CC BY 4.0", "https://www.peppercarrot.com", "Pepper&Carrot")
BARE = replace(imported_book(), notes=(), title="")
BOOK = say_rights(BARE, [SOURCE], author=RIGHTS.author, licence=RIGHTS.licence, url=RIGHTS.url, title=RIGHTS.title)


def words(book: Book, language: str) -> str:
    return "".join(span.text for span in artwork_spans(book, language, RIGHTS))


def flat(items: tuple[Item, ...]) -> list[Item]:
    return [inner for item in items for inner in (flat(item.items) if isinstance(item, Group) else [item])]


def back_pages(book: Book, language: str) -> list[Frame]:
    return list(lay_out_book(setting_of(book, language, bundled_catalogue())))[2:]


def test_an_entry_says_title_author_licence_and_address():
    rest = "Pepper&Carrot · David Revoy · CC BY 4.0 · https://www.peppercarrot.com"
    assert words(BOOK, "en") == f"Artwork (adapted) – {rest}"
    assert words(BOOK, "fr") == f"Dessins (adapté) – {rest}"


def test_unknown_fields_leave_no_gaps():
    spans = artwork_spans(BOOK, "fr", Rights(licence="Public domain"))
    assert "".join(span.text for span in spans) == "Dessins (adapté) – Domaine public"


def test_an_address_that_is_no_url_is_not_linked():
    spans = artwork_spans(BOOK, "en", Rights(url="javascript:alert(1)"))
    assert not any(span.link for span in spans)


def test_a_book_without_notes_gets_a_page_of_credits():
    (frame,) = back_pages(BOOK, "fr")
    assert frame.title == "Crédits"
    targets = list(dict.fromkeys(item.target for item in flat(frame.items) if isinstance(item, Link)))
    assert targets == ["https://creativecommons.org/licenses/by/4.0/", "https://www.peppercarrot.com"]
    text = "".join(item.text for item in flat(frame.items) if isinstance(item, Glyphs)).replace(" ", "")
    assert "DavidRevoy" in text
    assert "Dessins(adapté)" in text


def test_nothing_is_known_and_nothing_is_said():
    assert back_pages(BARE, "en") == []


def test_the_books_own_words_come_first():
    (frame,) = back_pages(replace(BOOK, credits="Remixed by us."), "en")
    text = "".join(item.text for item in flat(frame.items) if isinstance(item, Glyphs))
    assert text.index("Remixed by us.") < text.index("Artwork")

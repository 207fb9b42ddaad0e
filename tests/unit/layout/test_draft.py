"""An edition that is not complete says so on each page, in its own language, and where it disturbs nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.edit.texts import add_language, set_translation
from comicremix.layout.book import lay_out_book, setting_of
from comicremix.layout.draft import with_draft_mark
from comicremix.layout.frame import Frame, Group
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import Glyphs
from comicremix.model.book import Book
from comicremix.model.texts import texts
from tests.samples import imported_book


def marked(book: Book, tag: str) -> list[Frame]:
    setting = setting_of(book, tag, bundled_catalogue())
    return [with_draft_mark(frame, setting) for frame in lay_out_book(setting)]


def mark(frame: Frame) -> Group:
    return next(item for item in frame.items if isinstance(item, Group) and item.id.startswith("draft:"))


@pytest.mark.parametrize(("tag", "words"), [("fr", "Brouillon"), ("de", "Entwurf"), ("xx", "Draft"), ("ar", "مسودة")])
def test_every_page_says_it_in_the_language_of_the_edition(tag: str, words: str) -> None:
    book = add_language(imported_book(), tag, "rtl" if tag == "ar" else "ltr")
    for frame in marked(book, tag):
        group = mark(frame)
        runs = [item for item in group.items if isinstance(item, Glyphs)]
        assert words in " ".join(run.text for run in runs)
        assert all(run.size < frame.width / 80 for run in runs)
        assert 0.93 * frame.height < group.box.y < group.box.bottom < frame.height
        starts = [run.transform.apply((glyph.x, glyph.y))[0] for run in runs for glyph in run.glyphs]
        assert (min(starts) > frame.width / 2) == (tag == "ar")


def test_a_finished_edition_is_not_marked() -> None:
    book = add_language(imported_book(), "fr")
    for entry in texts(book):
        book = set_translation(book, "fr", entry.key, entry.source)
    setting = setting_of(book, "fr", bundled_catalogue())
    for frame in lay_out_book(setting):
        assert with_draft_mark(frame, setting) is frame
    language = replace(book.language("fr"), translations=dict(list(book.language("fr").translations.items())[1:]))
    book = replace(book, languages=tuple(language if x.tag == "fr" else x for x in book.languages))
    assert mark(marked(book, "fr")[0])

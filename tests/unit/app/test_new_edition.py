"""A new edition begins with what is known: direction, binding, and drafts out of memories."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from comicremix.app.exporting import export
from comicremix.app.fonts import book_catalogue
from comicremix.app.new_edition import new_edition
from comicremix.app.press import Press
from comicremix.app.texts import export_texts, read_memory
from comicremix.edit.styles import set_binding
from comicremix.edit.texts import add_language, set_translation
from comicremix.errors import InputError
from comicremix.model.language import Binding, State
from comicremix.store.folder import open_book
from tests.samples import HELLO, imported_book
from tests.unit.store.sample import make_folder

KEY = f"balloon:{HELLO}"


def test_a_form_of_a_language_begins_with_drafts_of_the_other() -> None:
    book = set_translation(imported_book(), "fr", KEY, "Salut !")
    made, drafts = new_edition(book, "fr-CA")
    assert drafts == len([x for x in book.language("fr").translations.values() if x.text])
    found = made.language("fr-CA").translations[KEY]
    assert (found.text, found.state) == ("Salut !", State.DRAFT)


def test_a_stale_translation_is_no_memory() -> None:
    book = set_translation(imported_book(), "fr", "book:title", "Vieux")
    made, _ = new_edition(set_translation(book, "en", "book:title", "Another title"), "fr-CA")
    assert "book:title" not in made.language("fr-CA").translations


def test_a_memory_of_another_book_fills_texts_with_the_very_words(tmp_path: Path) -> None:
    other = add_language(imported_book(), "it")
    other = set_translation(other, "it", KEY, "Ciao!")
    export_texts(other, "it", tmp_path / "it.tmx")
    made, drafts = new_edition(imported_book(), "it", memory=read_memory(tmp_path / "it.tmx"))
    assert drafts == 1
    assert made.language("it").translations[KEY].text == "Ciao!"


def test_a_file_that_is_no_memory_is_refused(tmp_path: Path) -> None:
    export_texts(imported_book(), "fr", tmp_path / "fr.csv")
    with pytest.raises(InputError, match="no translation memory"):
        read_memory(tmp_path / "fr.csv")


@pytest.mark.parametrize(
    ("tag", "binding", "right"),
    [("ar", "auto", True), ("ar", "left", False), ("fr", "auto", False), ("fr", "right", True)],
)
def test_the_binding_says_how_a_pdf_is_turned_and_its_pages_keep_their_order(
    tag: str, binding: Binding, right: bool, tmp_path: Path
) -> None:
    make_folder(tmp_path / "book").close()
    with open_book(tmp_path / "book") as opened:
        opened.save(set_binding(opened.book, tag, binding))
    with open_book(tmp_path / "book", write=False) as opened:
        assert opened.book.language(tag).from_right == right
        press = Press(opened, book_catalogue(opened))
        (target,) = export(press, opened.book, [tag], out=tmp_path / "out.pdf")
    with pikepdf.open(target) as pdf:
        assert ("/Direction" in pdf.Root.ViewerPreferences) == right
        assert len(pdf.pages) >= 3

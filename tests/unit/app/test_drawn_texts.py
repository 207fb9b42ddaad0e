"""Pages exported as SVG with live text, changed as a translator changes them in Inkscape, give their words back."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from comicremix.app.exporting import export
from comicremix.app.fonts import book_catalogue
from comicremix.app.press import Press
from comicremix.app.texts import import_texts
from comicremix.errors import InputError, UsageError
from comicremix.exchange.svg_texts import is_our_page, language_told
from comicremix.model.book import Book
from comicremix.model.language import State
from comicremix.resources import sample_folder
from comicremix.store.folder import open_book

NOTED = "balloon:b-b6"
"""Its words end with the mark of a note."""


@pytest.fixture
def press(tmp_path: Path) -> Iterator[Press]:
    shutil.copytree(sample_folder(), tmp_path / "book")
    with open_book(tmp_path / "book") as opened:
        yield Press(opened, book_catalogue(opened))


def page_with(press: Press, key: str, language: str, folder: Path) -> Path:
    name = key.partition(":")[2]
    written = export(press, press.open_book.book, [language], kind="svg", out=folder, live_text=True)
    return next(path for path in written if f'id="{name}"' in path.read_text(encoding="utf-8"))


def with_words(page: Path, key: str, inside: str) -> Path:
    """Put ``inside`` in place of all that a balloon's group has."""
    text = page.read_text(encoding="utf-8")
    start = text.index(f'id="{key.partition(":")[2]}"')
    start = text.index(">", start) + 1
    end, depth = start, 1
    for match in re.finditer(r"<g\b|</g>", text[start:]):
        depth += -1 if match[0] == "</g>" else 1
        if not depth:
            end = start + match.start()
            break
    page.write_text(text[:start] + inside + text[end:], encoding="utf-8")
    return page


def words(book: Book, key: str, language: str = "fr") -> str:
    return book.language(language).translations[key].text


@pytest.mark.parametrize("language", ["fr", "ja", "ar"])
def test_pages_that_nobody_changed_change_nothing(press: Press, tmp_path: Path, language: str) -> None:
    book = press.open_book.book
    page = page_with(press, NOTED, language, tmp_path / "out")
    made, report = import_texts(book, page)
    assert (report.taken, report.refused, report.language) == (0, (), language)
    assert report.unchanged > 5
    assert made is book


def test_changed_words_come_back_and_the_others_keep_their_spelling(press: Press, tmp_path: Path) -> None:
    book = press.open_book.book
    assert words(book, NOTED) == "Tout ce qu’elle voit et compte, ce sont des données sur quelqu’un.[^n-personal]"
    page = page_with(press, NOTED, "fr", tmp_path / "out")
    page.write_text(
        page.read_text(encoding="utf-8").replace("TOUT CE QU’ELLE VOIT", "Rien de ce qu’elle voit"), encoding="utf-8"
    )
    made, report = import_texts(book, page)
    assert report.taken_keys == (NOTED,)
    assert words(made, NOTED) == "Rien de ce qu’elle voit et compte, ce sont des données sur quelqu’un.[^n-personal]"
    again, second = import_texts(made, page)
    assert (again, second.taken) == (made, 0)


INKSCAPE = 'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"'


@pytest.mark.parametrize(
    "inside",
    [
        f'<text {INKSCAPE}><tspan sodipodi:role="line" x="1" y="2">ELLE COMPTE</tspan>'
        '<tspan sodipodi:role="line" x="1" y="9">TOUT <tspan style="font-weight:bold">*ICI*</tspan>.'
        "<tspan>3</tspan></tspan></text>",
        '<flowRoot><flowRegion><rect width="9" height="9"/></flowRegion>'
        "<flowPara>ELLE COMPTE TOUT</flowPara><flowPara>*ICI*.3</flowPara></flowRoot>",
        '<text style="shape-inside:url(#r)"><tspan x="1" y="1">ELLE COMPTE\nTOUT</tspan> '
        '<tspan x="1" y="9">*ICI*.3</tspan></text>',
        '<g id="layer9"><text><tspan>ELLE COMPTE</tspan></text><g aria-label="TOUT *ICI*.3"><path d=""/></g></g>',
    ],
)  # fmt: skip
def test_lines_as_inkscape_writes_them(press: Press, tmp_path: Path, inside: str) -> None:
    page = with_words(page_with(press, NOTED, "fr", tmp_path / "out"), NOTED, inside)
    made, report = import_texts(press.open_book.book, page)
    assert report.taken_keys == (NOTED,)
    assert words(made, NOTED) == r"ELLE COMPTE Tout \*ICI\*.[^n-personal]"
    assert made.language("fr").translations[NOTED].state is State.TRANSLATED


def test_a_lost_number_puts_the_mark_to_the_end_and_says_so(press: Press, tmp_path: Path) -> None:
    page = with_words(page_with(press, NOTED, "fr", tmp_path / "out"), NOTED, "<text>Autre chose</text>")
    made, report = import_texts(press.open_book.book, page)
    assert words(made, NOTED) == "Autre chose[^n-personal]"
    assert len(report.remarks) == 1


def test_a_page_of_the_source_edition_becomes_the_edition_that_is_named(press: Press, tmp_path: Path) -> None:
    book = press.open_book.book
    page = page_with(press, NOTED, "en", tmp_path / "out")
    with pytest.raises(UsageError, match="source language"):
        import_texts(book, page)
    page = with_words(page, NOTED, "<text>ELLE COMPTE</text><text>QUELQU’UN.3</text>")
    made, report = import_texts(book, page, "fr")
    assert report.taken_keys == (NOTED,)
    assert words(made, NOTED) == "ELLE COMPTE quelqu’un.[^n-personal]"


def test_what_is_no_page_of_a_book_is_told_from_one(press: Press, tmp_path: Path) -> None:
    page = page_with(press, NOTED, "fr", tmp_path / "out")
    assert is_our_page(page.read_bytes())
    assert language_told(page.read_bytes()) == "fr"
    other = tmp_path / "other.svg"
    other.write_text('<svg xmlns="http://www.w3.org/2000/svg"><g id="b-1"><path/></g></svg>', encoding="utf-8")
    assert not is_our_page(other.read_bytes())
    with pytest.raises(InputError, match="no texts"):
        import_texts(press.open_book.book, other)

"""The words of an album come in as drafts at the balloons of the book; what was not matched is said."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from comicremix.app.album import import_album
from comicremix.app.demo import write_sample
from comicremix.app.exporting import export
from comicremix.app.fonts import book_catalogue
from comicremix.app.press import Press
from comicremix.errors import Cancelled, InputError, UsageError
from comicremix.model.book import Book
from comicremix.model.language import State
from comicremix.model.texts import texts
from comicremix.store.folder import OpenBook, open_book
from tests.samples import imported_book


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenBook]:
    with open_book(write_sample(tmp_path_factory.mktemp("books"))) as opened:
        yield opened


@pytest.fixture(scope="module")
def album(sample: OpenBook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("albums") / "fr.pdf"
    export(Press(sample, book_catalogue(sample)), sample.book, ["fr"], out=target)
    return target


def without(book: Book, tag: str) -> Book:
    bare = replace(book.language(tag), translations={})
    return replace(book, languages=tuple(bare if x.tag == tag else x for x in book.languages))


def letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def test_every_balloon_gets_the_words_that_stand_in_it(sample: OpenBook, album: Path) -> None:
    made, report = import_album(without(sample.book, "fr"), album, "fr")
    wanted = sample.book.language("fr").translations
    found = made.language("fr").translations
    balloons = [entry.key for entry in texts(sample.book) if entry.key.startswith("balloon:")]
    assert [key for key in balloons if letters(found[key].text) != letters(wanted[key].text)] == []
    assert all(found[key].state is State.DRAFT for key in balloons)
    assert report.refused == ()
    assert "pages of the album that the book does not have: 6, 7" in [str(remark) for remark in report.remarks]


def test_what_is_translated_stays_and_a_second_time_changes_nothing(sample: OpenBook, album: Path) -> None:
    book = sample.book
    assert import_album(book, album, "fr")[0] is book
    made, _ = import_album(without(book, "fr"), album, "fr")
    again, report = import_album(made, album, "fr")
    assert again is made
    assert report.taken == 0


def test_a_scan_without_words_says_how_to_get_them(tmp_path: Path) -> None:
    Image.new("RGB", (300, 400), "white").save(tmp_path / "scan.pdf")
    with pytest.raises(InputError, match="its pages are pictures") as caught:
        import_album(imported_book(), tmp_path / "scan.pdf", "fr")
    assert "text recognition" in caught.value.remedy


def test_another_comic_is_refused(album: Path) -> None:
    with pytest.raises(InputError, match="not one of its 7 pages"):
        import_album(imported_book(), album, "fr")


def test_a_language_that_the_book_lacks_is_refused(album: Path) -> None:
    with pytest.raises(UsageError):
        import_album(imported_book(), album, "de")


def test_it_can_be_stopped(sample: OpenBook, album: Path) -> None:
    class Stop:
        def step(self, done: int, total: int, what: str = "") -> None:
            if done:
                raise Cancelled

    with pytest.raises(Cancelled):
        import_album(sample.book, album, "fr", Stop())


def test_the_command_takes_an_album_and_wants_its_language(album: Path, tmp_path: Path) -> None:
    folder = write_sample(tmp_path)
    with open_book(folder) as opened:
        opened.save(without(opened.book, "fr"))
    command = [sys.executable, "-m", "comicremix", "text", str(folder), "import", str(album)]
    nameless = subprocess.run(command, capture_output=True, text=True, check=False)
    assert nameless.returncode == 2
    assert "--language" in nameless.stderr
    named = subprocess.run([*command, "--language", "fr"], capture_output=True, text=True, check=False)
    assert named.returncode == 0
    assert f"{album}: " in named.stdout

"""Editions become files, whole or not at all."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from comicremix.app.exporting import export, file_stem
from comicremix.app.importing import import_into, new_book
from comicremix.app.press import Press
from comicremix.edit import balloons, texts
from comicremix.errors import Cancelled, ExportError, InputError, UsageError
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book


class Stopping:
    """Progress that is cancelled at the second step."""

    steps = 0

    def step(self, done, total, what=""):
        self.steps += 1
        if self.steps > 1:
            raise Cancelled


def jpeg(path, colour="#336699"):
    Image.effect_noise((500, 700), 40).convert("RGB").save(path, quality=80, dpi=(150, 150))
    return path


@pytest.fixture
def press(tmp_path):
    opened, report = new_book(
        tmp_path / "book", [jpeg(tmp_path / "1.jpg"), jpeg(tmp_path / "2.jpg")], title="Bücher & mehr"
    )
    assert report.pages == 2
    yield Press(opened, bundled_catalogue())
    opened.close()


def test_untouched_pages_keep_their_bytes(press, tmp_path):
    (written,) = export(press, press.open_book.book, ["en"])
    assert written == press.open_book.folder / "exports" / "bucher-mehr-en.pdf"
    data = written.read_bytes()
    for name in ("1.jpg", "2.jpg"):
        assert (tmp_path / name).read_bytes() in data


def test_a_cancelled_export_leaves_the_old_file(press, tmp_path):
    out = tmp_path / "old.pdf"
    out.write_bytes(b"old")
    with pytest.raises(Cancelled):
        export(press, press.open_book.book, ["en"], out=out, progress=Stopping())
    assert out.read_bytes() == b"old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["1.jpg", "2.jpg", "book", "old.pdf"]


def test_what_cannot_be_written_is_told(press, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(ExportError):
        export(press, press.open_book.book, ["en"], out=tmp_path / "file" / "folder")
    with pytest.raises(ExportError):
        export(press, press.open_book.book, ["en"], out=tmp_path / "nowhere" / "x.pdf")


def test_wrong_wishes_are_refused(press, tmp_path):
    book = press.open_book.book
    with pytest.raises(UsageError):
        export(press, book, ["xx"])
    with pytest.raises(UsageError):
        export(press, Book(languages=book.languages), ["en"])
    book = texts.add_language(book, "fr")
    with pytest.raises(UsageError):
        export(press, book, ["en", "fr"], out=tmp_path / "one.pdf")


def test_pages_as_pictures(press, tmp_path):
    written = export(press, press.open_book.book, ["en"], kind="png", out=tmp_path / "png")
    assert [path.name for path in written] == ["bucher-mehr-en-001.png", "bucher-mehr-en-002.png"]
    with Image.open(io.BytesIO(written[0].read_bytes())) as image:
        assert image.size == (500, 700)


def test_a_name_for_every_title():
    assert file_stem(Book(title="  Ça va ?! "), "fr") == "ca-va-fr"
    assert file_stem(Book(title="漫画"), "ja") == "book-ja"


def test_frames_are_kept_while_nothing_changes(press):
    book = press.open_book.book
    first = press.frame(book, book.pages[0].id, "en")
    assert press.frame(book, book.pages[0].id, "en") is first
    other = texts.add_language(book, "fr")
    assert press.frame(other, book.pages[0].id, "en") is first
    renamed = texts.set_source_text(book, "book:title", "New")
    assert press.frame(renamed, book.pages[0].id, "en") is not first


def test_overflowing_balloons_are_named(press):
    from comicremix.geometry import Rect
    from tests.samples import drawn_balloon

    book = press.open_book.book
    page = book.pages[0].id
    book = balloons.add_balloon(
        book, page, drawn_balloon("b-small", Rect(100, 100, 90, 60), "Far too many words.", None)
    )
    book = balloons.add_balloon(book, page, drawn_balloon("b-large", Rect(100, 300, 380, 300), "Fits.", None))
    assert set(press.overflows(book, page, "en")) == {"b-small"}


def test_more_pages_come_at_the_end(press, tmp_path):
    book, report = import_into(press.open_book, press.open_book.book, [jpeg(tmp_path / "3.jpg"), tmp_path / "none.jpg"])
    assert (report.pages, len(report.faults), len(book.pages)) == (1, 1, 3)
    with pytest.raises(InputError):
        import_into(press.open_book, book, [tmp_path / "none.jpg"])
    with pytest.raises(InputError):
        import_into(press.open_book, book, [])


def test_paper_size_is_taken_from_sense(press):
    assert press.open_book.book.pages[0].dpi == pytest.approx(150, abs=0.5)


def test_no_book_is_made_of_nothing(tmp_path):
    (tmp_path / "text.png").write_text("no picture")
    with pytest.raises(InputError):
        new_book(tmp_path / "book", [tmp_path / "text.png"])
    assert not (tmp_path / "book").exists()

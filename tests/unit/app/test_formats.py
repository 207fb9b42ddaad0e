"""Editions in the formats of other programs, and what comes back from them."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from lxml import etree
from PIL import Image

from comicremix.app.formats import export_as
from comicremix.app.importing import new_book
from comicremix.app.press import Press
from comicremix.edit import notes, texts
from comicremix.errors import Cancelled, UsageError
from comicremix.geometry import bounds
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.note import Note
from comicremix.model.page import Body
from comicremix.publish.edition import Wishes
from tests.unit.imaging.drawn import BALLOONS, comic_page


def drawn(path: Path) -> Path:
    comic_page().save(path, dpi=(150, 150))
    return path


def plain(path: Path) -> Path:
    Image.effect_noise((600, 800), 40).convert("RGB").save(path, quality=80)
    return path


@pytest.fixture
def press(tmp_path: Path):
    opened, _ = new_book(tmp_path / "book", [drawn(tmp_path / "1.png"), plain(tmp_path / "2.jpg")], title="Lumo")
    book = texts.add_language(opened.book, "fr")
    balloon = book.pages[0].balloons[0]
    book = texts.set_source_text(book, f"balloon:{balloon.id}", "Hello *you*")
    book = notes.mark_note(notes.add_note(book, Note(NoteId("n-1"), "A note.")), NoteId("n-1"), balloon.id)
    book = texts.set_translation(book, "fr", f"balloon:{balloon.id}", "Salut **toi**[^n-1]")
    book = texts.set_translation(book, "fr", "note:n-1", "Une note.")
    book = texts.set_translation(book, "fr", "book:title", "Lumo, la lampe")
    opened.save(texts.set_source_text(book, f"alt:{book.pages[0].panels[0].id}", "A pond"))
    yield Press(opened, bundled_catalogue())
    opened.close()


def reopened(path: Path, folder: Path) -> Book:
    opened, report = new_book(folder, [path])
    assert not report.faults
    opened.close()
    return opened.book


def test_acbf_comes_back_with_all_it_can_hold(press, tmp_path):
    book = press.open_book.book
    for name in ("out.cbz", "out.acbf"):
        (path,) = export_as(press, book, ["en", "fr"], "acbf", out=tmp_path / name)
        back = reopened(path, tmp_path / f"back-{name}")
        assert (back.title, len(back.pages), back.source_language) == ("Lumo", 2, "en")
        assert back.language("fr").translations["book:title"].text == "Lumo, la lampe"
        (balloon,), before = back.pages[0].balloons, book.pages[0].balloons[0]
        (note,) = back.notes
        assert balloon.text == f"Hello *you*[^{note.id}]"
        french = back.language("fr").translations
        assert french[f"balloon:{balloon.id}"].text == f"Salut **toi**[^{note.id}]"
        assert (note.body, french[f"note:{note.id}"].text) == ("A note.", "Une note.")
        assert balloon.body is Body.ART
        assert balloon.shape.box.x == pytest.approx(before.shape.box.x, abs=1.5)
        assert balloon.shape.box.width == pytest.approx(before.shape.box.width, abs=2)
        panels = [bounds(panel.outline) for panel in back.pages[0].panels]
        wanted = [bounds(panel.outline) for panel in book.pages[0].panels]
        assert [round(p.x) for p in panels] == [round(p.x) for p in wanted]


def test_the_pictures_of_an_acbf_have_no_words(press, tmp_path):
    (path,) = export_as(press, press.open_book.book, ["en"], "acbf", out=tmp_path / "a.cbz")
    with zipfile.ZipFile(path) as file:
        page = Image.open(io.BytesIO(file.read("001.jpg"))).convert("L")
        assert file.read("002.jpg") == (tmp_path / "2.jpg").read_bytes()
    inside = BALLOONS[0].inset(35)
    assert page.crop(tuple(map(round, (inside.x, inside.y, inside.right, inside.bottom)))).getextrema()[0] > 200


def test_cbz_keeps_the_bytes_of_untouched_pages_and_tells_of_the_book(press, tmp_path):
    (path,) = export_as(press, press.open_book.book, ["fr"], "cbz", out=tmp_path / "a.cbz", draft_mark=False)
    with zipfile.ZipFile(path) as file:
        assert file.namelist() == ["0001.jpg", "0002.jpg", "0003.jpg", "ComicInfo.xml"]
        assert file.read("0002.jpg") == (tmp_path / "2.jpg").read_bytes()
    back = reopened(path, tmp_path / "back")
    assert (back.title, back.source_language, len(back.pages)) == ("Lumo, la lampe", "fr", 3)
    again = export_as(press, press.open_book.book, ["fr"], "cbz", out=tmp_path / "b.cbz", draft_mark=False)
    assert again[0].read_bytes() == path.read_bytes()


@pytest.mark.parametrize(("kind", "suffix"), [("jpeg", ".jpg"), ("webp", ".webp"), ("tiff", ".tif"), ("png", ".png")])
def test_pictures_at_a_resolution(press, tmp_path, kind, suffix):
    written = export_as(press, press.open_book.book, ["en"], kind, out=tmp_path / "o", wishes=Wishes(dpi=75))
    assert [path.name for path in written] == [f"lumo-en-00{number}{suffix}" for number in (1, 2, 3)]
    with Image.open(written[0]) as image:
        assert image.size == (400, 600)
        if kind != "webp":
            assert round(image.info["dpi"][0]) == 75


def test_a_picture_a_panel_on_a_canvas(press, tmp_path):
    wishes = Wishes(per="panel", canvas="square")
    written = export_as(press, press.open_book.book, ["en"], "png", out=tmp_path / "o", wishes=wishes)
    assert [path.name for path in written][:2] == ["lumo-en-001-1.png", "lumo-en-001-2.png"]
    with Image.open(written[0]) as image:
        assert image.size == (1080, 1080)
        credit = image.crop((0, 1031, 1080, 1080)).convert("L")
        assert credit.getextrema()[0] < 60


def test_a_strip_is_as_long_as_its_pages(press, tmp_path):
    (path,) = export_as(press, press.open_book.book, ["en"], "strip", out=tmp_path)
    with Image.open(path) as image:
        assert image.width == 800
        assert image.height == pytest.approx(1200 + 800 * 800 / 600 + 1067, abs=5)


def test_transcripts(press, tmp_path):
    book = press.open_book.book
    (path,) = export_as(press, book, ["fr"], "transcript-md", out=tmp_path / "t.md")
    assert path.read_text(encoding="utf-8") == (
        "# Lumo, la lampe\n\nLumo, la lampe\n\nBrouillon, traduit à 70 %\n\n"
        "## Page 1\n\n*[A pond]*\n\nSalut **toi**[^1]\n\n## Page 2\n\n"
        "[^1]: Une note.\n"
    )
    (path,) = export_as(press, book, ["en"], "transcript-html", out=tmp_path)
    page = path.read_text(encoding="utf-8")
    assert 'lang="en" dir="ltr"' in page
    assert "Hello <em>you</em>" in page
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))


def test_wrong_wishes_are_refused(press, tmp_path):
    book = press.open_book.book
    with pytest.raises(UsageError, match="several editions"):
        export_as(press, book, ["en", "fr"], "cbz", out=tmp_path / "a.cbz")
    with pytest.raises(UsageError, match="no language"):
        export_as(press, book, ["xx"], "cbz")


def test_a_cancelled_archive_leaves_the_old_file(press, tmp_path):
    class Stopping:
        def step(self, done, total, what=""):
            if done:
                raise Cancelled

    out = tmp_path / "old.cbz"
    out.write_bytes(b"old")
    for kind in ("cbz", "acbf"):
        with pytest.raises(Cancelled):
            export_as(press, press.open_book.book, ["en"], kind, out=out, progress=Stopping())
    assert out.read_bytes() == b"old"


def test_an_edition_that_is_not_complete_says_so(press, tmp_path):
    book = press.open_book.book
    plain_pages = export_as(press, book, ["fr"], "png", out=tmp_path / "a", wishes=Wishes(dpi=50), draft_mark=False)
    marked = export_as(press, book, ["fr"], "png", out=tmp_path / "b", wishes=Wishes(dpi=50))
    assert plain_pages[1].read_bytes() != marked[1].read_bytes()


def test_an_acbf_brings_its_fonts_and_colours(press, tmp_path):
    book = press.open_book.book
    styles = tuple(replace(style, colour="#203040") for style in book.styles)
    press.open_book.save(replace(book, styles=styles))
    (path,) = export_as(press, press.open_book.book, ["en"], "acbf", out=tmp_path / "a.acbf")
    root = etree.parse(path).getroot()
    fonts = {b.get("id"): base64.b64decode(b.text) for b in root.iter("{*}binary") if "font" in b.get("content-type")}
    assert all(TTFont(io.BytesIO(data)).getBestCmap().keys() >= set(map(ord, "Heloyu")) for data in fonts.values())
    assert [name for name in fonts if f'url("#{name}")' in root.findtext("{*}style")] == list(fonts) != []
    back = reopened(path, tmp_path / "back")
    (balloon,) = back.pages[0].balloons
    assert back.style(balloon).colour == "#203040"


def test_a_language_without_notes_has_none_anywhere(press, tmp_path):
    book = press.open_book.book
    press.open_book.save(replace(book, note_setup=replace(book.note_setup, silent=("fr",))))
    (path,) = export_as(press, press.open_book.book, ["en", "fr"], "acbf", out=tmp_path / "a.acbf")
    root = etree.parse(path).getroot()
    notes = [r for r in root.iterfind("{*}references/{*}reference") if not r.get("id").startswith("alt-")]
    assert [p.get("lang") for note in notes for p in note] == ["en"]
    marked = [
        layer.get("lang") for layer in root.iterfind(".//{*}page/{*}text-layer") if layer.find(".//{*}a") is not None
    ]
    assert marked == ["en"]
    for kind in ("transcript-md", "transcript-html"):
        (path,) = export_as(press, press.open_book.book, ["fr"], kind, out=tmp_path)
        words = path.read_text(encoding="utf-8")
        assert "Une note." not in words
        assert "[^" not in words
        assert "<sup" not in words


def test_notes_are_numbered_as_on_the_pages(press, tmp_path):
    book = press.open_book.book
    setup = replace(book.note_setup, numbering="page", signs="symbols")
    press.open_book.save(replace(book, note_setup=setup))
    (path,) = export_as(press, press.open_book.book, ["en"], "transcript-html", out=tmp_path)
    words = path.read_text(encoding="utf-8")
    assert '<a href="#note-n-1">*</a>' in words
    assert "<h3>Page 1</h3>" in words
    (path,) = export_as(press, press.open_book.book, ["en"], "acbf", out=tmp_path / "a.acbf")
    assert '<a href="#n-1">*</a>' in path.read_text(encoding="utf-8")

"""Editions for screen, press and photocopier: what is found on the way, and what comes out."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from comicremix.app.editions import export_editions
from comicremix.app.exporting import export, export_pdf, pdf_name
from comicremix.app.importing import new_book
from comicremix.app.preflight import frame_findings
from comicremix.app.press import Press
from comicremix.app.publishing import book_bleed, estimate, named_links, with_book_bleed
from comicremix.edit import texts
from comicremix.errors import Cancelled, DamagedBook, ExportError
from comicremix.geometry import Rect
from comicremix.layout.frame import Frame, Group, Link
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.publishing import BOOKLET, PRINT, SCREEN, ExportOptions
from comicremix.model.reading import reading_balloons, reading_panels
from comicremix.model.setup import A4
from comicremix.model.texts import reading
from comicremix.resources import sample_folder
from comicremix.store.folder import open_book
from tests.unit.paint.archive_rules import ACCESS, ARCHIVE, EXCHANGE, broken
from tests.unit.paint.typeset import set_lines


def picture(path: Path, size=(500, 700), mode="RGB", **options) -> Path:
    Image.effect_noise(size, 40).convert(mode).save(path, quality=80, **options)
    return path


@pytest.fixture
def opened(tmp_path):
    pages = [picture(tmp_path / f"{n}.jpg", dpi=(150, 150)) for n in (1, 2)]
    book, _ = new_book(tmp_path / "book", pages, title="Ink")
    book.save(texts.add_language(texts.add_language(book.book, "fr"), "ar"))
    yield book
    book.close()


@pytest.fixture
def press(opened):
    return Press(opened, bundled_catalogue())


def codes(findings) -> set[str]:
    return {found.code for found in findings}


def printed(press: Press, target: Path, options: ExportOptions = PRINT):
    return export_pdf(press, press.open_book.book, "en", target, options)


def test_a_print_file_says_what_will_spoil_it(press, tmp_path):
    told = printed(press, tmp_path / "p.pdf")
    assert {"low-resolution", "no-bleed"} <= codes(told.findings)
    assert {found.page for found in told.findings if found.code == "no-bleed"} == {1, 2}
    assert broken(told.path, EXCHANGE) == []


def test_mirrored_bleed_is_told_too(press, tmp_path):
    told = printed(press, tmp_path / "p.pdf", replace(PRINT, mirror_bleed=True))
    assert "bleed-mirrored" in codes(told.findings)
    assert "no-bleed" not in codes(told.findings)


def test_words_near_the_cut_are_told():
    def page(x: float) -> Frame:
        words = Group("b-1", set_lines(["Hi"], x, 400), "balloon", Rect(x, 360, 60, 50))
        return Frame(1000, 800, 300, "#ffffff", (words,), reading=(("p-1",), ("p-2", "b-1")))

    (found,) = frame_findings(page(20), 7, PRINT, "fr")
    assert (found.code, found.page, found.panel, found.id, found.language) == ("near-trim", 7, 2, "b-1", "fr")
    assert frame_findings(page(300), 7, PRINT, "fr") == ()
    assert frame_findings(page(20), 7, SCREEN, "fr") == ()


def test_a_screen_file_tells_of_panels_that_cannot_be_heard():
    panel = Group("p-1", (), "panel", Rect(0, 0, 10, 10))
    found = frame_findings(Frame(100, 100, 72, "#ffffff", (panel,), reading=(("p-1",),)), 1, SCREEN, "en")
    assert codes(found) == {"missing-alt-text"}
    assert found[0].panel == 1


def test_note_marks_are_named_for_those_who_listen():
    link = Link(Rect(0, 0, 9, 9), "#note:n-1", "n-1")
    frame = Frame(100, 100, 72, "#ffffff", (Group("b", (link,), "balloon"), Link(link.box, "https://example.org")))
    group, other = named_links(frame, {"#note:n-1": "Notes 3"}).items
    assert group.items[0].contents == "Notes 3"
    assert other.contents == ""


def test_the_books_own_bleed_goes_before_the_presets(opened):
    book = replace(opened.book, setup=replace(A4, bleed=59.055))
    assert book_bleed(book) == pytest.approx(5, abs=0.001)
    assert with_book_bleed(PRINT, book).bleed == pytest.approx(5, abs=0.001)
    assert with_book_bleed(SCREEN, book).bleed == 0
    assert with_book_bleed(PRINT, opened.book) is PRINT


def test_a_booklet_is_folded(press, tmp_path):
    told = printed(press, tmp_path / "b.pdf", BOOKLET)
    with pikepdf.open(told.path) as pdf:
        assert len(pdf.pages) == 2
        assert [float(v) for v in pdf.pages[0].mediabox[2:]] == pytest.approx([841.89, 595.28], abs=0.01)
    assert told.pages >= 2
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_an_estimate_is_about_right(press):
    options = replace(SCREEN, quality=50, most_dpi=72)
    small, large = estimate(press, press.open_book.book, options), estimate(press, press.open_book.book, SCREEN)
    target = press.open_book.folder / "x.pdf"
    real = printed(press, target, SCREEN).path.stat().st_size
    assert small < large / 2
    assert large == pytest.approx(real, rel=0.2)


def test_all_editions_come_with_a_manifest(opened, tmp_path):
    made = export_editions(opened, ["en", "fr", "ar"], tmp_path / "out", PRINT)
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [
        "ink-ar-print.pdf", "ink-en-print.pdf", "ink-fr-print.pdf", "ink-print-manifest.html",
        "ink-print-manifest.json",
    ]  # fmt: skip
    told = json.loads((tmp_path / "out" / "ink-print-manifest.json").read_text("utf-8"))
    assert [file["language"] for file in told["files"]] == ["en", "fr", "ar"] == [one.language for one in made]
    assert told["options"]["colour"] == "cmyk"
    assert all(len(file["sha256"]) == 64 and file["pages"] == made[0].pages for file in told["files"])
    page = (tmp_path / "out" / "ink-print-manifest.html").read_text("utf-8")
    assert "ink-fr-print.pdf" in page
    assert "The art ends at the cut" in page


def test_two_processes_write_what_one_writes(opened, tmp_path):
    files = []
    for processes in (1, 2):
        folder = tmp_path / str(processes)
        export_editions(opened, ["en", "fr"], folder, SCREEN, processes=processes)
        files.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert files[0] == files[1]


def test_an_edition_that_fails_in_its_process_is_told(opened, tmp_path):
    options = replace(PRINT, profile=str(tmp_path / "missing.icc"))
    with pytest.raises(ExportError) as caught:
        export_editions(opened, ["en", "fr"], tmp_path / "out", options)
    assert "missing.icc" in str(caught.value)
    assert list((tmp_path / "out").iterdir()) == []


def test_all_editions_can_be_stopped(opened, tmp_path):
    class Stop:
        def step(self, done, total, what=""):
            raise Cancelled

    with pytest.raises(Cancelled):
        export_editions(opened, ["en", "fr"], tmp_path / "out", SCREEN, progress=Stop())
    assert not [path for path in (tmp_path / "out").iterdir() if path.suffix != ".pdf"]


def test_files_are_named_by_what_they_are_for(opened):
    assert pdf_name(opened.book, "fr", SCREEN) == "ink-fr.pdf"
    assert pdf_name(opened.book, "fr", BOOKLET) == "ink-fr-booklet.pdf"


def test_a_book_of_odd_pictures_prints(tmp_path):
    Image.new("RGB", (1, 1), "#ff0000").save(tmp_path / "a.png")
    picture(tmp_path / "b.jpg", (300, 900), "CMYK")
    Image.new("1", (640, 480), 1).save(tmp_path / "c.tif", compression="group4", dpi=(600, 600))
    picture(tmp_path / "d.jpg", (900, 300), "L", icc_profile=b"no profile at all" * 20)
    files = [tmp_path / name for name in ("a.png", "b.jpg", "c.tif", "d.jpg")]
    book, report = new_book(tmp_path / "book", files)
    book.close()
    assert report.pages == 4
    again = open_book(tmp_path / "book", write=False)
    try:
        press = Press(again, bundled_catalogue())
        told = export_pdf(press, again.book, "en", tmp_path / "p.pdf", PRINT)
        assert broken(told.path, EXCHANGE) == []
        shown = export_pdf(press, again.book, "en", tmp_path / "s.pdf", SCREEN)
        assert "broken-profile" in codes(shown.findings)
        assert told.pages == shown.pages >= 4
    finally:
        again.close()


def test_a_picture_that_is_gone_leaves_the_old_file(opened, tmp_path):
    target = tmp_path / "old.pdf"
    target.write_bytes(b"old")
    opened.asset_path(opened.book.sources[0].asset).unlink()
    press = Press(opened, bundled_catalogue())
    with pytest.raises(DamagedBook):
        export_pdf(press, opened.book, "en", target, PRINT)
    assert target.read_bytes() == b"old"
    with pytest.raises(DamagedBook):
        export_editions(opened, ["en", "fr"], tmp_path / "out", PRINT)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_sample_is_told_in_reading_order(tmp_path, language):
    shutil.copytree(sample_folder(), tmp_path / "sample")
    opened = open_book(tmp_path / "sample", write=False)
    try:
        book, press = opened.book, Press(opened, bundled_catalogue())
        path = export_pdf(press, book, language, tmp_path / "s.pdf", SCREEN).path
    finally:
        opened.close()
    assert broken(path, ARCHIVE | ACCESS) == []
    with pikepdf.open(path) as pdf:
        told = list(_told(pdf.Root.StructTreeRoot.K))
    wanted = []
    for page in book.pages:
        for panel in reading_panels(page):
            alt = reading(book, language, f"alt:{panel.id}", panel.alt).text
            wanted += [alt, *["P" for balloon in reading_balloons(page) if balloon.panel == panel.id and balloon.text]]
    loose = [kind for kind in told if kind == "loose"]
    assert [kind for kind in told if kind != "loose"] == wanted
    assert len(loose) == sum(b.panel is None and bool(b.text) for page in book.pages for b in page.balloons)


def _told(element, depth=0):
    """Yield alternative texts, and P for what is read in a panel or ``loose`` for what is on none."""
    kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
    story = [kid for kid in kids if not isinstance(kid, int) and "/S" in kid]
    if depth == 1 and any(str(kid.S) in ("/H1", "/Note") for kid in story):
        return
    for kid in story:
        if str(kid.S) == "/Figure":
            yield str(kid.Alt)
        elif str(kid.S) == "/P":
            yield "P" if depth == 2 else "loose"
        else:
            yield from _told(kid, depth + 1)


def test_several_editions_are_told_in_a_manifest_where_it_is_wanted(opened, press, tmp_path):
    written = export(press, opened.book, ["en", "fr"], out=tmp_path / "two", with_manifest=True)
    assert [path.name for path in written] == ["ink-en.pdf", "ink-fr.pdf", "ink-screen-manifest.html"]
    assert "ink-fr.pdf" in written[-1].read_text(encoding="utf-8")
    assert len(export(press, opened.book, ["en"], out=tmp_path / "one", with_manifest=True)) == 1

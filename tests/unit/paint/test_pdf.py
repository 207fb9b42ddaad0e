"""The document around the pages: what it says of itself, where its links lead, what is left when writing fails."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pikepdf
import pytest

from comicremix.errors import Cancelled, ExportError, FontError
from comicremix.geometry import Rect, polygon_path
from comicremix.layout.frame import Frame, Group, Link, PathItem
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import FaceRef, Glyph, Glyphs
from comicremix.model.style import Stroke
from comicremix.paint.pdf.document import DocumentInfo, write_pdf
from comicremix.paint.pdf.file import GrowingPdf
from tests.unit.paint.reading import INFO, Files, check, frame_of, names, raster, write
from tests.unit.paint.typeset import set_lines

MARK = Rect(500, 100, 40, 40)
NOTE = Rect(100, 600, 400, 50)


def book() -> list[Frame]:
    """Return a page with a note mark and a page with the note, each linked to the other."""
    words = Group(
        "b-1", (*set_lines(["Hello"], 200, 120), Link(MARK, "#note:1", "Note 1")), "balloon", Rect(180, 60, 300, 90)
    )
    mark = Group("mark:1", (), "mark", MARK)
    note = Group(
        "note:1",
        (
            *set_lines(["1. A source"], 100, 640),
            Link(NOTE, "#mark:1", "Back to page 1"),
            Link(NOTE, "https://example.org/ü"),
        ),
        "note",
        NOTE,
    )
    return [
        frame_of(words, mark, label="i", title="Cover"),
        frame_of(label="1", title="One"),
        frame_of(label="2"),
        frame_of(note, label="N", title="Notes"),
    ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(tmp_path / "book.pdf", book())


def test_the_file_is_sound(path: Path) -> None:
    check(path)
    with pikepdf.open(path) as pdf:
        assert [tuple(map(float, page.mediabox)) for page in pdf.pages] == [(0, 0, 500, 400)] * 4
        assert pdf.pdf_version == "1.7"


def test_nothing_in_the_file_is_unused(path: Path) -> None:
    with pikepdf.open(path) as pdf:
        total = len(pdf.objects)
        pdf.save(path.with_name("collected.pdf"), object_stream_mode=pikepdf.ObjectStreamMode.disable)
    with pikepdf.open(path.with_name("collected.pdf")) as collected:
        assert len(collected.objects) == total


def test_every_font_is_an_embedded_subset(path: Path) -> None:
    with pikepdf.open(path) as pdf:
        fonts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"]
        programs = [font.FontDescriptor for font in fonts if font.Subtype == "/CIDFontType2"]
        assert programs
        assert all("/FontFile2" in program for program in programs)
        assert {str(font.Subtype) for font in fonts} == {"/Type0", "/CIDFontType2"}
        assert all(str(font.BaseFont)[7] == "+" for font in fonts)
        [program] = programs
        assert program.Ascent > 0 > program.Descent
        assert len(program.FontFile2.read_bytes()) < 20_000


def test_the_document_describes_itself(tmp_path: Path) -> None:
    info = DocumentInfo("Ünder", "Ä. Uthor", "ar", "rtl", subject="A remix", keywords=("comic", "privacy"))
    with pikepdf.open(write(tmp_path / "book.pdf", book(), info=info)) as pdf:
        assert str(pdf.docinfo.Title) == "Ünder"
        assert str(pdf.docinfo.Author) == "Ä. Uthor"
        assert str(pdf.docinfo.Keywords) == "comic, privacy"
        assert str(pdf.Root.Lang) == "ar"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.ViewerPreferences.Direction == pikepdf.Name.R2L
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == "Ünder"
            assert xmp["dc:creator"] == ["Ä. Uthor"]
            assert xmp["dc:language"] == {"ar"}
            assert xmp["dc:description"] == "A remix"


def test_a_left_to_right_book_has_no_direction(path: Path) -> None:
    with pikepdf.open(path) as pdf:
        assert "/Direction" not in pdf.Root.ViewerPreferences


def test_pages_are_labelled_as_printed(path: Path) -> None:
    with pikepdf.open(path) as pdf:
        assert [page.label for page in pdf.pages] == ["i", "1", "2", "N"]


def test_pages_without_labels_have_none(tmp_path: Path) -> None:
    with pikepdf.open(write(tmp_path / "book.pdf", [frame_of()])) as pdf:
        assert "/PageLabels" not in pdf.Root
        assert "/Outlines" not in pdf.Root
        assert "/Names" not in pdf.Root


def test_the_outline_lists_titled_pages(path: Path) -> None:
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Cover", "One", "Notes"]
        assert outline.root[2].destination[0].objgen == pdf.pages[3].obj.objgen


def test_links_lead_both_ways(path: Path) -> None:
    with pikepdf.open(path) as pdf:
        places = pikepdf.NameTree(pdf.Root.Names.Dests)
        [to_note] = pdf.pages[0].obj.Annots
        back, out = pdf.pages[3].obj.Annots
        assert (to_note.Subtype, to_note.A.S, str(to_note.Contents)) == ("/Link", "/GoTo", "Note 1")
        assert [float(side) for side in to_note.Rect] == [250, 330, 270, 350]
        assert list(to_note.Border) == [0, 0, 0]
        assert places[str(to_note.A.D)][0].objgen == pdf.pages[3].obj.objgen
        assert places[str(back.A.D)][0].objgen == pdf.pages[0].obj.objgen
        assert [float(side) for side in places["mark:1"][2:4]] == [238, 362]
        assert (out.A.S, str(out.A.URI)) == ("/URI", "https://example.org/%C3%BC")


@pytest.mark.parametrize(
    "target", ["#nowhere", "javascript:alert(1)", "file:///etc/passwd", "http:", "", "#", "https://[x"]
)
def test_other_links_are_left_out(tmp_path: Path, target: str) -> None:
    with pikepdf.open(write(tmp_path / "book.pdf", [frame_of(Link(MARK, target))])) as pdf:
        assert "/Annots" not in pdf.pages[0].obj


def test_paths_are_filled_and_stroked(tmp_path: Path) -> None:
    square = polygon_path(Rect(200, 200, 400, 400).outline())
    bare = PathItem(polygon_path(Rect(700, 200, 100, 100).outline()), None, Stroke("#0000ff", 10, (20, 20)))
    image = raster(write(tmp_path / "paths.pdf", [frame_of(PathItem(square, "#00ff00", Stroke("#ff0000", 20)), bare)]))
    assert image.getpixel((400, 400)) == (0, 255, 0)
    assert image.getpixel((195, 400)) == (255, 0, 0)
    assert image.getpixel((750, 250)) == (255, 255, 255)
    blue = sum(image.getpixel((x, 200)) == (0, 0, 255) for x in range(700, 800))
    assert 40 < blue < 90


def test_the_same_frames_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = (write(tmp_path / name, book()).read_bytes() for name in ("a.pdf", "b.pdf"))
    assert first == second
    third = write(tmp_path / "c.pdf", [*book(), frame_of()])
    with pikepdf.open(tmp_path / "a.pdf") as one, pikepdf.open(third) as other:
        assert one.trailer.ID[0] != other.trailer.ID[0]


def test_a_webtoon_strip_uses_larger_units(tmp_path: Path) -> None:
    path = write(tmp_path / "strip.pdf", [frame_of(width=800, height=60_000)])
    check(path)
    with pikepdf.open(path) as pdf:
        page = pdf.pages[0].obj
        assert float(page.MediaBox[3]) * float(page.UserUnit) == pytest.approx(30_000)
        assert float(page.MediaBox[3]) <= 14_400


class Watch:
    def __init__(self, stop_at: int = -1) -> None:
        self.stop_at, self.seen = stop_at, list[tuple[int, int]]()

    def step(self, done: int, total: int, what: str = "") -> None:
        self.seen.append((done, total))
        if done == self.stop_at:
            raise Cancelled


def _write_watched(target: Path, watch: Watch, total: int = 0) -> None:
    write_pdf(
        iter(book()), target, info=INFO, pictures=Files(), catalogue=bundled_catalogue(), total=total, progress=watch
    )


def test_progress_counts_pages(tmp_path: Path) -> None:
    watch = Watch()
    _write_watched(tmp_path / "book.pdf", watch, total=4)
    assert watch.seen == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize("page", [0, 2, 4])
def test_cancelling_leaves_what_was_there(tmp_path: Path, page: int) -> None:
    target = tmp_path / "book.pdf"
    target.write_bytes(b"old")
    with pytest.raises(Cancelled):
        _write_watched(target, Watch(stop_at=page))
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["book.pdf"]


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: GrowingPdf, *args: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    target = tmp_path / "book.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(GrowingPdf, "_write_table", full)
    with pytest.raises(ExportError, match="disk is full"):
        write(target, book())
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["book.pdf"]


def test_a_book_without_pages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no page"):
        write(tmp_path / "book.pdf", [])
    assert names(tmp_path) == []


def test_a_missing_face_is_a_font_error(tmp_path: Path) -> None:
    with pytest.raises(FontError):
        write(tmp_path / "book.pdf", [frame_of(Glyphs(FaceRef("Nobody's Sans"), 20, (Glyph(1, 0, 0, "a"),)))])
    assert names(tmp_path) == []

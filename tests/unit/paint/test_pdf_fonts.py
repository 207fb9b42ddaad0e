"""Embedded subsets of TrueType and CFF faces: only what is used, under the old glyph ids, with the right widths."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from fontTools.cffLib import FDArrayIndex, FDSelect, FontDict
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

from comicremix.errors import FontError
from comicremix.geometry import Rect
from comicremix.lettering.faces import Catalogue, bundled_catalogue
from comicremix.paint.pdf.fonts import FontStore, subset
from tests.unit.paint.reading import check, frame_of, pdfium_lines, raster, write
from tests.unit.paint.typeset import Setting, set_lines

BOX = Rect(20, 20, 900, 400)
LETTERS = {"cid00001": " ", "cid00010": "A", "cid00020": "B", "cid00030": "C"}


def _square(size: int) -> T2CharStringPen:
    pen = T2CharStringPen(600, None)
    if size:
        pen.moveTo((50, 0))
        for point in ((50 + size, 0), (50 + size, 700), (50, 700)):
            pen.lineTo(point)
        pen.closePath()
    return pen


def make_cff_font(folder: Path, *, keyed: bool, fs_type: int = 0) -> Path:
    """Write a CFF font of three boxes; ``keyed``: by character ids 10, 20 and 30, as large fonts of East Asia are."""
    names = [".notdef", *LETTERS]
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(char): name for name, char in LETTERS.items()})
    sizes = dict(zip(names, (0, 0, 100, 300, 500), strict=True))
    strings = {name: _square(size).getCharString() for name, size in sizes.items()}
    builder.setupCFF("BoxTest", {"FullName": "Box Test"}, strings, {})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Box Test", "styleName": "Regular", "psName": "BoxTest-Regular"})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200, fsType=fs_type)
    builder.setupPost()
    if keyed:
        _key_by_characters(builder.font)
    path = folder / "box.otf"
    builder.save(path)
    return path


def _key_by_characters(font: TTFont) -> None:
    cff = font["CFF "].cff
    top = cff.topDictIndex[0]
    top.ROS = ("Adobe", "Identity", 0)
    top.rawDict["ROS"] = top.ROS
    part = FontDict()
    part.setCFF2(False)
    part.Private = top.Private
    part.FontName = "BoxTest-Part"
    array = FDArrayIndex()
    array.append(part)
    selection = FDSelect(format=3)
    selection.gidArray = [0] * len(top.CharStrings)
    top.FDArray, top.FDSelect = array, selection
    top.CharStrings.fdArray, top.CharStrings.fdSelect = array, selection
    top.CIDCount = 31
    top.rawDict.pop("Private", None)
    del top.Private


@pytest.mark.parametrize("keyed", [False, True], ids=["by name", "by character"])
def test_a_cff_face_is_embedded_and_shows_the_right_glyphs(tmp_path: Path, keyed: bool) -> None:
    catalogue = Catalogue([make_cff_font(tmp_path, keyed=keyed).parent])
    setting = Setting("Box Test", size=100, catalogue=catalogue)
    path = write(tmp_path / "cff.pdf", [frame_of(*set_lines(["AC B"], 100, 200, setting))], catalogue=catalogue)
    check(path)
    assert pdfium_lines(path, BOX) == ["AC B"]
    with pikepdf.open(path) as pdf:
        [font] = pdf.pages[0].obj.Resources.Font.values()
        descendant = font.DescendantFonts[0]
        assert descendant.Subtype == "/CIDFontType0"
        assert descendant.FontDescriptor.FontFile3.Subtype == "/CIDFontType0C"
        assert str(font.BaseFont).endswith("+BoxTest-Regular")
    row = [level < 128 for level in raster(path).convert("L").crop((100, 160, 400, 161)).tobytes()]
    starts = [x for x in range(1, len(row)) if row[x] and not row[x - 1]]
    ends = [x for x in range(1, len(row)) if row[x - 1] and not row[x]]
    assert [end - start for start, end in zip(starts, ends, strict=True)] == pytest.approx([10, 50, 30], abs=1)
    assert starts == pytest.approx([5, 65, 185], abs=1)


@pytest.mark.parametrize("tag", [b"head", b"post", b"OS/2"])
def test_a_damaged_font_is_a_font_error(tmp_path: Path, tag: bytes) -> None:
    data = bytearray(make_cff_font(tmp_path, keyed=False).read_bytes())
    entry = data.index(tag)
    offset = int.from_bytes(data[entry + 8 : entry + 12], "big")
    data[entry + 12 : entry + 16] = (2 if tag == b"head" else 70).to_bytes(4, "big")
    data[offset : offset + 2] = b"\x77\x77"
    (tmp_path / "torn").mkdir()
    (tmp_path / "torn/torn.otf").write_bytes(data)
    [face] = Catalogue([tmp_path / "torn"]).faces()
    store = FontStore(Catalogue([tmp_path / "torn"]))
    store.use(face.ref).show(1, "a")
    with pikepdf.new() as pdf, pytest.raises(FontError, match="damaged"):
        store.embed(pdf)


def test_a_subset_keeps_glyph_ids_and_outlines() -> None:
    face = bundled_catalogue().family_faces("Comic Relief")[0]
    wanted = face.font.get_nominal_glyph(ord("é"))
    with TTFont(io.BytesIO(face.data)) as whole, TTFont(io.BytesIO(subset(face, (wanted,)))) as part:
        old, new = (font["glyf"][font.getGlyphOrder()[wanted]] for font in (whole, part))
        coordinates = [glyph.getCoordinates(font["glyf"])[0] for glyph, font in ((old, whole), (new, part))]
        assert coordinates[0] == coordinates[1]
        assert part["hmtx"].metrics[part.getGlyphOrder()[wanted]][0] == round(face.advance(wanted) * face.upem)
        assert "GSUB" not in part
    assert len(subset(face, (wanted,))) < len(face.data) / 5


def test_widths_are_the_faces_own_in_whole_thousandths(tmp_path: Path) -> None:
    runs = set_lines(["Wil"], 100, 100)
    path = write(tmp_path / "widths.pdf", [frame_of(*runs)])
    face = bundled_catalogue().face(runs[0].face)
    with pikepdf.open(path) as pdf:
        [font] = pdf.pages[0].obj.Resources.Font.values()
        listed = font.DescendantFonts[0].W
        widths = {int(listed[index]): float(listed[index + 1][0]) for index in range(0, len(listed), 2)}
    assert widths == {glyph.gid: round(face.advance(glyph.gid) * 1000) for glyph in runs[0].glyphs}

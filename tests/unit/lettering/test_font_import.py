"""Font import: what is taken, what is refused and why, and the static faces of variable fonts."""

from __future__ import annotations

import io
import random

import pytest
import uharfbuzz as hb
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.ttLib import TTFont

from comicremix.errors import FontError
from comicremix.lettering.face_names import may_embed, names_in
from comicremix.lettering.font_import import import_font
from tests.unit.oddfonts import LICENCE, box_font, collection, saved, variable_font, woff


def keys(data: bytes) -> list[str]:
    return [names.key for names in names_in(data, "x")]


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (box_font(), ".ttf"),
        (box_font(cff=1), ".otf"),
        (collection(box_font(), box_font(style="Bold", weight=700)), ".ttc"),
    ],
)
def test_plain_fonts_stay_byte_for_byte(data: bytes, suffix: str) -> None:
    found = import_font(data, "a font")
    (file,) = found.files
    assert (file.data, file.suffix, file.style) == (data, suffix, "")
    assert found.warnings == ()
    assert LICENCE in found.licence
    assert "Copyright 2026 the testers" in found.licence


@pytest.mark.parametrize("flavor", ["woff", "woff2"])
@pytest.mark.parametrize("cff", [0, 1])
def test_packed_fonts_are_unpacked(flavor: str, cff: int) -> None:
    (file,) = import_font(woff(box_font(cff=cff), flavor), "a font").files
    assert file.suffix == (".otf" if cff else ".ttf")
    assert keys(file.data) == ["Box Test Regular"]
    font = hb.Font(hb.Face(file.data))
    assert font.get_glyph_extents(font.get_nominal_glyph(ord("A"))).width == 500


def test_cff2_outlines_become_cff() -> None:
    (file,) = import_font(box_font(cff=2), "a font").files
    assert file.suffix == ".otf"
    assert "CFF " in hb.Face(file.data).table_tags


def test_named_instances_become_static_faces() -> None:
    found = import_font(variable_font(), "a font")
    assert [file.style for file in found.files] == ["Regular", "Bold", "SemiBoldItalic"]
    told = [names_in(file.data, "x")[0] for file in found.files]
    assert [(names.key, names.weight, names.italic) for names in told] == [
        ("Var Test Regular", 400, False),
        ("Var Test Bold", 700, False),
        ("Var Test Semi Bold Italic", 600, True),
    ]
    assert {names.family for names in told} == {"Var Test"}
    assert not any(hb.Face(file.data).has_var_data for file in found.files)
    assert import_font(variable_font(), "a font") == found


def test_a_variable_font_without_names_gives_regular_and_bold() -> None:
    found = import_font(woff(variable_font(styles={}), "woff2"), "a font")
    assert [keys(file.data) for file in found.files] == [["Var Test Regular"], ["Var Test Bold"]]


def test_a_style_that_sticks_to_the_family_is_taken_off() -> None:
    assert keys(import_font(variable_font("Var Test Regular"), "a font").files[1].data) == ["Var Test Bold"]
    slanted = variable_font("Var Test Light", styles={"Light Italic": 400, "Italic": 500})
    assert keys(import_font(slanted, "a font").files[1].data) == ["Var Test Italic"]


def test_instances_of_cff2_have_the_outlines_of_their_place() -> None:
    builder = FontBuilder(font=TTFont(io.BytesIO(box_font("Curves", letters=" A", cff=2))))
    builder.setupFvar([("wght", 300, 400, 800, "Weight")], [])
    wide = [50, "hmoveto", 700, "vlineto", 500, 100, 1, "blend", "hlineto", -700, "vlineto"]
    drawn = {name: T2CharString(program=[] if name == "g0020" else list(wide)) for name in builder.font.getGlyphOrder()}
    builder.setupCFF2(drawn, regions=[{"wght": (0, 1, 1)}])
    regular, bold = import_font(saved(builder.font), "a font").files
    widths = [hb.Font(hb.Face(file.data)).get_glyph_extents(2).width for file in (regular, bold)]
    assert widths == [500, 575]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "no font"),
        (b"GIF89a", "no font"),
        (b"OTTO" + bytes(200), "damaged|no outlines"),
        (box_font()[:900], "damaged"),
        (woff(box_font(), "woff2")[:200], "damaged"),
        (b"ttcf" + bytes(20), "damaged"),
        (box_font(drop=["cmap"]), "lacks the table “cmap”"),
        (box_font(drop=["glyf", "loca"]), "no outlines"),
        (box_font(letters=""), "which characters"),
    ],
)
def test_what_cannot_be_set_is_refused_with_file_fault_and_remedy(data: bytes, fault: str) -> None:
    with pytest.raises(FontError, match=fault) as told:
        import_font(data, "odd.ttf")
    assert told.value.where == "odd.ttf"
    assert told.value.remedy
    assert told.value.exit_code == 5


def test_an_em_of_no_units_is_refused() -> None:
    font = TTFont(io.BytesIO(box_font()))
    font["head"].unitsPerEm = 0
    with pytest.raises(FontError, match="0 units"):
        import_font(saved(font), "odd.ttf")


def test_a_font_of_bitmaps_is_refused() -> None:
    data = bytearray(box_font(drop=["loca"]))
    at = data.index(b"glyf")
    data[at : at + 4] = b"EBDT"
    with pytest.raises(FontError, match="bitmaps"):
        import_font(bytes(data), "odd.ttf")


def test_warnings_name_licence_bits_a_missing_licence_and_a_missing_space() -> None:
    (embedding,) = import_font(box_font(fs_type=2), "a font").warnings
    assert "forbid embedding" in embedding
    (licence,) = import_font(box_font(licence=""), "a font").warnings
    assert "licence" in licence
    (space,) = import_font(box_font(letters="AB"), "a font").warnings
    assert "no space" in space


@pytest.mark.parametrize(
    ("bits", "allowed"), [(0, True), (2, False), (4, True), (8, True), (0xA, True), (0x104, False), (0x200, False)]
)
def test_licence_bits(bits: int, allowed: bool) -> None:
    assert may_embed(bits) is allowed


def test_damage_never_crashes() -> None:
    chance = random.Random(7)
    sound = [
        box_font(),
        box_font(cff=1),
        woff(box_font(), "woff2"),
        variable_font(),
        collection(box_font(), box_font()),
    ]
    refused = 0
    for _ in range(300):
        data = bytearray(chance.choice(sound))
        for _ in range(chance.choice((1, 4, 16))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            import_font(bytes(data), "odd.ttf")
        except FontError:
            refused += 1
    assert 50 < refused < 300

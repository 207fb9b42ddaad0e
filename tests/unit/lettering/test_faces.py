"""Faces: chains per language, metrics, outlines, damaged fonts."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from comicremix.errors import FontError
from comicremix.geometry import path_bounds
from comicremix.lettering.faces import Catalogue, bundled_catalogue
from comicremix.lettering.run import FaceRef
from comicremix.resources import fonts_folder
from tests.unit.lettering.outlines import box, set_in
from tests.unit.oddfonts import box_font, collection


def first(family: str, language: str, *, bold: bool = False, italic: bool = False) -> str:
    return bundled_catalogue().chain(family, bold=bold, italic=italic, language=language)[0].key


@pytest.mark.parametrize(
    ("language", "family"),
    [
        ("en", "Comic Relief"),
        ("pl", "Comic Relief"),
        ("el", "Comic Relief"),
        ("ru", "Comic Relief"),
        ("vi", "Shantell Sans"),
        ("ar", "Playpen Sans Arabic"),
        ("he", "Playpen Sans Hebrew"),
        ("hi", "Playpen Sans Deva"),
        ("ja", "Yusei Magic"),
        ("sr-Latn", "Comic Relief"),
        ("fa", "Playpen Sans Arabic"),
        ("ur", "Playpen Sans Arabic"),
        ("bn", "Baloo Da 2"),
        ("as", "Baloo Da 2"),
        ("ta", "Baloo Thambi 2"),
        ("th", "Playpen Sans Thai"),
        ("ko", "Gaegu"),
        ("zh", "ZCOOL KuaiLe"),
        ("zh-Hans", "ZCOOL KuaiLe"),
        ("zh-TW", "Chocolate Classical Sans"),
        ("zh-Hant-HK", "Chocolate Classical Sans"),
    ],
)
def test_each_language_starts_with_a_family_that_has_its_letters(language: str, family: str) -> None:
    faces = bundled_catalogue().chain("Comic Relief", bold=False, italic=False, language=language)
    assert faces[0].family == family
    assert "Comic Relief" in [face.family for face in faces[:3]]


def lender(char: str, language: str, family: str = "Comic Relief") -> str:
    """Return the family that a character comes from."""
    chain = bundled_catalogue().chain(family, bold=False, italic=False, language=language)
    return next((face.family for face in chain if face.covers(char)), "")


@pytest.mark.parametrize("language", ["en", "ru", "ar", "hi", "bn", "ta", "th", "zh-Hans", "ko"])
def test_symbols_come_from_the_faces_of_symbols(language: str) -> None:
    assert {lender(char, language) for char in "❤✔☠☂"} == {"Noto Sans Symbols 2"}
    assert {lender(char, language) for char in "♫☺"} == {"Noto Sans Symbols"}
    assert {lender(char, language) for char in "😀👍💤"} == {"Noto Emoji"}


def test_symbols_lend_no_space() -> None:
    found = set_in("*No!* \U0001f600 \U0001f44d", box(900, 300))
    spaces = {run.face.key for run in found.runs for glyph in run.glyphs if glyph.text == " "}
    assert spaces == {"Comic Relief Regular"}
    assert "Noto Emoji Regular" in {run.face.key for run in found.runs}


@pytest.mark.parametrize(
    ("language", "chars", "family"),
    [
        ("ja", "あア漢直骨、。「」！髙", "Yusei Magic"),
        ("zh-Hans", "汉直骨这们，。！？「」", "ZCOOL KuaiLe"),
        ("zh-Hans", "镕喆堃", "Chocolate Classical Sans"),
        ("zh-Hant", "漢直骨這們，。「」ㄅ㗎", "Chocolate Classical Sans"),
        ("ko", "한글，！", "Gaegu"),
        ("ko", "뷁똠、。", "Noto Sans KR"),
        ("ko", "漢直", "Chocolate Classical Sans"),
        ("en", "漢あ、「", "Yusei Magic"),
        ("en", "这", "Chocolate Classical Sans"),
    ],
)
def test_ideographs_and_their_marks_have_the_forms_of_the_language(language: str, chars: str, family: str) -> None:
    assert {lender(char, language) for char in chars} == {family}


def test_a_family_of_the_neighbours_that_is_wanted_stays_behind_the_languages_own() -> None:
    assert lender("字", "zh-Hans", "Yusei Magic") == "ZCOOL KuaiLe"
    assert lender("镕", "zh-Hans", "Yusei Magic") == "Chocolate Classical Sans"
    assert lender("漢", "ja", "ZCOOL KuaiLe") == "Yusei Magic"
    assert lender("漢", "zh-Hans", "Chocolate Classical Sans") == "Chocolate Classical Sans"


def test_nobody_has_everything() -> None:
    assert lender("\U00013000", "en") == ""


def test_thai_has_a_face() -> None:
    assert first("Comic Relief", "th").startswith(("Playpen Sans Thai", "Noto Sans Thai"))


def test_the_wanted_family_wins_when_it_can() -> None:
    assert first("Noto Sans", "vi") == "Noto Sans Regular"
    assert first("Noto Sans Thai", "th") == "Noto Sans Thai Regular"


def test_an_unknown_family_is_replaced() -> None:
    assert first("No Such Family", "en") == "Comic Relief Regular"


def test_bold_and_italic_are_real_or_not_at_all() -> None:
    assert first("Comic Relief", "en", bold=True) == "Comic Relief Bold"
    assert first("Comic Relief", "en", italic=True) == "Comic Relief Regular"
    bold_italic = bundled_catalogue().chain("Noto Sans", bold=True, italic=True, language="en")[0]
    assert bold_italic.bold
    assert bold_italic.italic


def test_a_chain_names_each_family_once() -> None:
    families = [
        face.family for face in bundled_catalogue().chain("Comic Relief", bold=True, italic=False, language="ar")
    ]
    assert sorted(families) == list(bundled_catalogue().families())


def test_metrics_and_coverage() -> None:
    face = bundled_catalogue().face(FaceRef("Comic Relief Regular"))
    assert 0.5 < face.ascent < 1.5
    assert 0.1 < face.descent < 0.6
    assert face.covers("A")
    assert not face.covers("あ")
    assert face.embeddable
    assert not face.cff
    assert face.data[:4] == b"\x00\x01\x00\x00"


def test_outlines_are_ems_with_y_down() -> None:
    face = bundled_catalogue().face(FaceRef("Comic Relief Regular"))
    gid = face.font.get_nominal_glyph(ord("H"))
    ink = path_bounds(face.outline(gid))
    extents = face.extents(gid)
    assert extents is not None
    assert -1 < ink.y < -0.5
    assert ink.bottom == pytest.approx(extents.bottom, abs=0.02)
    assert ink.x == pytest.approx(extents.left, abs=0.02)
    assert 0 < ink.width < face.advance(gid) < 1
    assert {kind for kind, _ in face.outline(gid)} <= {"M", "L", "C", "Z"}


def test_a_space_has_no_ink() -> None:
    face = bundled_catalogue().face(FaceRef("Comic Relief Regular"))
    gid = face.font.get_nominal_glyph(ord(" "))
    assert face.extents(gid) is None
    assert face.outline(gid) == ()


def test_unknown_face_says_what_to_do() -> None:
    with pytest.raises(FontError, match="Nobody Bold"):
        bundled_catalogue().face(FaceRef("Nobody Bold"))


def test_an_empty_catalogue_says_so(tmp_path: Path) -> None:
    with pytest.raises(FontError, match="No font"):
        Catalogue([tmp_path]).chain("Comic Relief", bold=False, italic=False, language="en")


def test_damaged_fonts_are_passed_over(tmp_path: Path) -> None:
    source = bundled_catalogue().face(FaceRef("Comic Relief Regular")).path
    shutil.copy(source, tmp_path / "good.ttf")
    (tmp_path / "text.ttf").write_text("no font at all")
    (tmp_path / "torn.otf").write_bytes(source.read_bytes()[:300])
    (tmp_path / "empty.ttf").touch()
    (tmp_path / "broken.ttc").write_bytes(b"ttcf" + bytes(8))
    catalogue = Catalogue([tmp_path])
    assert catalogue.families() == ("Comic Relief",)
    assert {path.name for path in catalogue.damaged} == {"text.ttf", "torn.otf", "empty.ttf", "broken.ttc"}


def test_fonts_that_lack_what_setting_needs_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "sound.ttf").write_bytes(box_font())
    for tag in ("cmap", "glyf", "OS/2", "post"):
        (tmp_path / f"no-{tag.replace('/', '')}.ttf").write_bytes(box_font(f"No {tag}", drop=[tag]))
    (tmp_path / "torn.ttc").write_bytes(collection(box_font(), box_font(style="Bold"))[:600])
    catalogue = Catalogue([tmp_path])
    assert catalogue.families() == ("Box Test",)
    assert len(catalogue.damaged) == 5


def test_tables_without_a_name_are_no_crash(tmp_path: Path) -> None:
    (tmp_path / "odd.ttf").write_bytes(box_font().replace(b"glyf", b"\xe8lyf"))
    assert Catalogue([tmp_path]).faces() == ()


def test_a_collection_has_several_faces(tmp_path: Path) -> None:
    (tmp_path / "two.ttc").write_bytes(collection(box_font(), box_font(style="Bold", weight=700)))
    regular, bold = Catalogue([tmp_path]).family_faces("Box Test")
    assert (regular.index, regular.bold, bold.index, bold.bold) == (0, False, 1, True)
    assert regular.covers("A")


@pytest.mark.parametrize(
    ("weights", "regular", "bold"),
    [
        ((300, 400, 500, 600, 700, 800), 400, 700),
        ((300, 500, 600), 500, 600),
        ((300, 600, 800, 900), 300, 800),
        ((500, 450), 450, 500),
        ((800, 900), 800, 800),
        ((200, 300), 300, 300),
    ],
)
def test_weights_between_are_chosen_as_in_css(
    tmp_path: Path, weights: tuple[int, ...], regular: int, bold: int
) -> None:
    for weight in weights:
        (tmp_path / f"{weight}.ttf").write_bytes(box_font(style=f"W{weight}", weight=weight))
    catalogue = Catalogue([tmp_path])
    found = [catalogue.chain("Box Test", bold=wanted, italic=False, language="en")[0] for wanted in (False, True)]
    assert [face.weight for face in found] == [regular, bold]


def test_a_real_italic_comes_before_the_right_weight(tmp_path: Path) -> None:
    for style, weight, italic in (("Regular", 400, False), ("Bold", 700, False), ("Italic", 400, True)):
        (tmp_path / f"{style}.ttf").write_bytes(box_font(style=style, weight=weight, italic=italic))
    chosen = Catalogue([tmp_path]).chain("Box Test", bold=True, italic=True, language="en")[0]
    assert (chosen.key, chosen.italic) == ("Box Test Italic", True)
    assert not Catalogue([tmp_path]).chain("Box Test", bold=True, italic=False, language="en")[0].italic


def test_upright_faces_say_so_when_italic_was_wanted() -> None:
    chain = bundled_catalogue().chain("Comic Relief", bold=False, italic=True, language="en")
    assert {face.family for face in chain if face.italic} == {"Noto Sans", "Shantell Sans"}


def test_fonts_of_a_book_come_before_those_of_its_base(tmp_path: Path) -> None:
    (tmp_path / "own.ttf").write_bytes(box_font())
    catalogue = Catalogue([tmp_path], bundled_catalogue())
    assert {"Box Test", "Comic Relief"} < set(catalogue.families())
    assert catalogue.faces()[0].key == "Box Test Regular"
    assert catalogue.face(FaceRef("Comic Relief Bold")) is bundled_catalogue().face(FaceRef("Comic Relief Bold"))
    assert catalogue.chain("Box Test", bold=False, italic=False, language="en")[0].family == "Box Test"


def test_a_face_serves_two_threads_at_once() -> None:
    face = Catalogue([fonts_folder() / "gaegu"]).faces()[0]

    def work(_: int) -> tuple[object, ...]:
        gids = range(1, 400)
        return tuple((face.advance(gid), face.extents(gid), face.outline(gid), face.covers(chr(gid))) for gid in gids)

    with ThreadPoolExecutor(4) as pool:
        first_told, *others = pool.map(work, range(4))
    assert all(told == first_told for told in others)


def test_earlier_folders_hide_later_ones(tmp_path: Path) -> None:
    source = bundled_catalogue().face(FaceRef("Comic Relief Regular")).path
    shutil.copy(source, tmp_path / "own.ttf")
    catalogue = Catalogue([tmp_path, source.parent])
    assert catalogue.face(FaceRef("Comic Relief Regular")).path == tmp_path / "own.ttf"
    assert not catalogue.family_faces("Nobody")

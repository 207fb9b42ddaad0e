"""Faces: chains per language, metrics, outlines, damaged fonts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from comicremix.errors import FontError
from comicremix.geometry import path_bounds
from comicremix.lettering.faces import Catalogue, bundled_catalogue
from comicremix.lettering.run import FaceRef


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
    ],
)
def test_each_language_starts_with_a_family_that_has_its_letters(language: str, family: str) -> None:
    faces = bundled_catalogue().chain("Comic Relief", bold=False, italic=False, language=language)
    assert faces[0].family == family
    assert "Comic Relief" in [face.family for face in faces[:2]]


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


def test_earlier_folders_hide_later_ones(tmp_path: Path) -> None:
    source = bundled_catalogue().face(FaceRef("Comic Relief Regular")).path
    shutil.copy(source, tmp_path / "own.ttf")
    catalogue = Catalogue([tmp_path, source.parent])
    assert catalogue.face(FaceRef("Comic Relief Regular")).path == tmp_path / "own.ttf"
    assert not catalogue.family_faces("Nobody")

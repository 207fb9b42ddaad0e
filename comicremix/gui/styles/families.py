"""Families of fonts as a list shows them: their name in their own letters, and the scripts that they can write."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainterPath, QTransform

from comicremix.gui.canvas.qt_painter import qt_path
from comicremix.lettering.faces import Catalogue, Face
from comicremix.lettering.scripts import needed_letters

translate = QCoreApplication.translate
REGULAR = 400


def regular_face(catalogue: Catalogue, family: str) -> Face | None:
    """Return the upright face of a family that is nearest to regular; None for an unknown family."""
    faces = catalogue.family_faces(family)
    return min(faces, key=lambda face: (face.italic, abs(face.weight - REGULAR), face.key), default=None)


def has_face(catalogue: Catalogue, family: str, *, bold: bool, italic: bool) -> bool:
    """Tell whether a family has such a face; an unknown one may have it."""
    faces = catalogue.family_faces(family)
    return not faces or any(face.bold == bold and face.italic == italic for face in faces)


@lru_cache(maxsize=512)
def name_path(face: Face, words: str) -> QPainterPath | None:
    """Return words drawn with a face, in ems, the baseline at 0; None when it lacks a letter of them."""
    if not all(face.covers(char) for char in words if char != " "):
        return None
    path, x = QPainterPath(), 0.0
    for char in words:
        gid = face.font.get_nominal_glyph(ord(char))
        if gid:
            path.addPath(QTransform.fromTranslate(x, 0).map(qt_path(face.outline(gid))))
            x += face.advance(gid)
        else:
            x += 0.25
    return path


@lru_cache(maxsize=512)
def scripts_of(face: Face) -> tuple[str, ...]:
    """Return the scripts that a face can write, as the window calls them."""
    found = []
    for tag, name in _scripts():
        letters = needed_letters(tag)
        if letters and all(map(face.covers, letters)):
            found.append(name)
    return tuple(found)


def _scripts() -> tuple[tuple[str, str], ...]:
    """Return a language of each script and the script's name."""
    return (
        ("en", translate("Scripts", "Latin")),
        ("vi", translate("Scripts", "Vietnamese")),
        ("el", translate("Scripts", "Greek")),
        ("ru", translate("Scripts", "Cyrillic")),
        ("ar", translate("Scripts", "Arabic")),
        ("he", translate("Scripts", "Hebrew")),
        ("hi", translate("Scripts", "Devanagari")),
        ("bn", translate("Scripts", "Bengali")),
        ("ta", translate("Scripts", "Tamil")),
        ("th", translate("Scripts", "Thai")),
        ("ja", translate("Scripts", "Japanese")),
        ("zh-Hans", translate("Scripts", "Chinese, simplified")),
        ("zh-Hant", translate("Scripts", "Chinese, traditional")),
        ("ko", translate("Scripts", "Korean")),
    )

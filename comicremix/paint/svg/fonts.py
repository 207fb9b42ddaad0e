"""The fonts of live text inside an SVG file: for each face the characters that are used, as a style sheet.

Browsers take them from the file; drawing programs look for installed fonts of the same name.
"""

from __future__ import annotations

import base64

import uharfbuzz

from comicremix.lettering.faces import Catalogue, Face
from comicremix.lettering.run import FaceRef, Glyphs


class TextFonts:
    """Collects what is set in each face."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._used: dict[FaceRef, set[str]] = {}

    def note(self, run: Glyphs) -> None:
        """Learn the characters of a run; a hyphen may stand for a soft one."""
        self._used.setdefault(run.face, {"-", "\u2010", " "}).update(run.text, *(glyph.text for glyph in run.glyphs))

    def style_sheet(self) -> str:
        """Return the ``@font-face`` rules."""
        return "\n".join(_rule(self._catalogue.face(ref), chars) for ref, chars in self._used.items())


def _rule(face: Face, chars: set[str]) -> str:
    family = face.family.replace("'", "")
    kind, media = ("opentype", "otf") if face.cff else ("truetype", "ttf")
    data = base64.b64encode(subset(face, chars)).decode()
    style = "italic" if face.italic else "normal"
    return (
        f"@font-face{{font-family:'{family}';font-weight:{face.weight};font-style:{style};"
        f"src:url(data:font/{media};base64,{data}) format('{kind}')}}"
    )


def subset(face: Face, chars: set[str]) -> bytes:
    """Return the face with these characters and all glyphs that its own rules make of them."""
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(ord(char) for char in chars)
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    data: bytes = uharfbuzz.subset(uharfbuzz.Face(face.data, face.index), wanted).blob.data
    return data

"""What the canvas shows is what is printed: the Qt painter against the PNG painter, at equal resolution."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import PIL.Image
import PIL.ImageDraw
import pytest
from PySide6.QtGui import QImage, QPainter

from comicremix.geometry import IDENTITY, Affine, Point, Rect, polygon_path
from comicremix.gui.canvas.pixmaps import EagerPixmaps
from comicremix.gui.canvas.qt_painter import paint_frame
from comicremix.layout.frame import Frame, Group, Image, Item, Link, PathItem, Picture
from comicremix.layout.shapes import ellipse_path
from comicremix.lettering.effects import shadow_of
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import Glyph, Glyphs, Gradient
from comicremix.model.source import AssetRef
from comicremix.model.style import Shadow, Stroke
from comicremix.paint.pdf.document import DocumentInfo, write_pdf
from comicremix.paint.png import png_page
from tests.unit.paint.reading import raster

WIDTH, HEIGHT = 600, 800
CLOSE = 0.55
"""Mean difference, of 255."""


class Drawn:
    """One soft picture: sharp pixels would measure the resampling filters, not the painters."""

    def __init__(self) -> None:
        across = PIL.Image.linear_gradient("L").resize((400, 500))
        self._page = PIL.Image.merge(
            "RGB", (across, across.rotate(180), across.transpose(PIL.Image.Transpose.FLIP_LEFT_RIGHT))
        )
        PIL.ImageDraw.Draw(self._page).ellipse((80, 100, 320, 380), fill=(250, 200, 90))

    def original(self, asset: AssetRef) -> bytes:
        file = io.BytesIO()
        self._page.save(file, "PNG")
        return file.getvalue()

    def pixels(self, picture: Picture) -> PIL.Image.Image:
        box = picture.crop
        return self._page.crop((int(box.x), int(box.y), int(box.right), int(box.bottom))) if box else self._page


ASSET = AssetRef("a" * 64, ".png", 400, 500)


def picture(transform: Affine, clip: tuple[Point, ...] | None = None, crop: Rect | None = None) -> Image:
    return Image(Picture(ASSET, crop=crop), transform, polygon_path(clip) if clip else None)


def words(text: str, place: Point, size: float, **looks: object) -> Glyphs:
    """Return a run of words set without shaping."""
    face = bundled_catalogue().chain("Comic Relief", bold=False, italic=False, language="en")[0]
    x, glyphs = place[0], []
    for char in text:
        gid = face.font.get_nominal_glyph(ord(char))
        glyphs.append(Glyph(gid, x, place[1], char))
        x += face.advance(gid) * size
    return Glyphs(face.ref, size, tuple(glyphs), text=text, **looks)  # type: ignore[arg-type]


def bent(run: Glyphs) -> Glyphs:
    """Turn each glyph a little further than the one before."""
    turn = enumerate(run.glyphs, -len(run.glyphs) // 2)
    glyphs = (glyph._replace(angle=6.0 * step, y=glyph.y + 1.5 * step * step) for step, glyph in turn)
    return replace(run, glyphs=tuple(glyphs))


def shaded(run: Glyphs, transform: Affine = IDENTITY) -> Glyphs:
    return replace(run, gradient=Gradient((300, 290), (330, 400), "#ff2200", "#0022ff"), transform=transform)


BALLOON = ellipse_path(Rect(90, 120, 420, 200))
KINDS: dict[str, tuple[Item, ...]] = {
    "image": (picture(Affine(1.2, 0, 0, 1.2, 40, 60)),),
    "clipped image": (picture(Affine(1.1, 0, 0, 1.1, 60, 80), ((100, 100), (500, 160), (460, 600), (90, 560))),),
    "turned and mirrored image": (
        picture(
            Affine.scaling(-1, 1).then(Affine.rotation(12)).then(Affine(e=520, f=80)),
            ((180, 120), (440, 170), (400, 480), (120, 440)),  # a PDF viewer frays the edges of turned pictures
        ),
    ),
    "patch": (picture(Affine(e=100, f=100), crop=Rect(50, 60, 200, 220)),),
    "fill and dashed stroke": (
        PathItem(BALLOON, stroke=Stroke("#204080", 12, (30, 22))),
        PathItem(BALLOON, fill="#fff6d8", stroke=Stroke("#000000", 3)),
    ),
    "words": (words("Hello, page!", (100, 200), 64), words("and 2 lines", (100, 290), 40, colour="#aa2244")),
    "outlined words": (words("BOOM", (80, 400), 150, colour="#ffd23f", stroke=Stroke("#000000", 16)),),
    "slanted words": (words("leaning", (100, 300), 90, slant=0.2, stroke=Stroke("#44aa66", 5)),),
    "bent words": (bent(words("ROUND AND ROUND", (60, 300), 60, stroke=Stroke("#000000", 8), colour="#ffffff")),),
    "shaded words": (shaded(words("GLOW", (90, 400), 140)),),
    "turned, slanted and shaded words": (
        shaded(words("GLOW", (90, 400), 140, slant=0.25, stroke=Stroke("#203040", 9)), Affine.rotation(25, (300, 400))),
    ),
    "shadow": (
        Group(
            "b",
            (
                shadow_of(words("BOOM", (80, 400), 150, stroke=Stroke("#000000", 16)), Shadow("#8899aa", 14, 18)),
                words("BOOM", (80, 400), 150, colour="#ffd23f", stroke=Stroke("#000000", 16)),
            ),
        ),
    ),
    "strokes of neighbours": (
        Group(
            "b",
            (
                words("Nea", (80, 300), 120, colour="#ffffff", stroke=Stroke("#aa2244", 30)),
                words("ring", (285, 330), 120, colour="#ffffff", stroke=Stroke("#2244aa", 30)),
                words("line two", (80, 400), 120, colour="#ffffff", stroke=Stroke("#22aa44", 30), line=1),
            ),
        ),
    ),
    "turned words": (words("aslant", (150, 300), 80, transform=Affine.rotation(-20, (300, 300))),),
}
EVERYTHING = tuple(
    Group(kind, (*items, Link(Rect(10, 10, 50, 50), "#somewhere")), "panel") for kind, items in KINDS.items()
)


def frame_of(items: tuple[Item, ...]) -> Frame:
    return Frame(WIDTH, HEIGHT, 150.0, "#f4f4ee", items)


def by_qt(frame: Frame, scale: float = 1.0) -> np.ndarray:
    image = QImage(round(frame.width * scale), round(frame.height * scale), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_frame(painter, frame, EagerPixmaps(Drawn()), bundled_catalogue())
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return pixels[:, :, 2::-1].astype(np.int16)


def by_png(frame: Frame, dpi: float | None = None) -> np.ndarray:
    data = png_page(frame, pictures=Drawn(), catalogue=bundled_catalogue(), dpi=dpi)
    return np.asarray(PIL.Image.open(io.BytesIO(data)).convert("RGB")).astype(np.int16)


def by_pdf(frame: Frame, folder: Path) -> np.ndarray:
    """Return what PDFium shows of the printed page, whose words are text."""
    page = folder / "page.pdf"
    info = DocumentInfo("", "", "en", "ltr")
    write_pdf([frame], page, info=info, pictures=Drawn(), catalogue=bundled_catalogue())
    return np.asarray(raster(page, frame.dpi)).astype(np.int16)


@pytest.mark.parametrize("kind", KINDS)
def test_an_item_looks_the_same(qapp: object, kind: str, tmp_path: Path) -> None:
    frame = frame_of(KINDS[kind])
    shown, picture, printed = by_qt(frame), by_png(frame), by_pdf(frame, tmp_path)
    assert np.abs(shown - by_qt(frame_of(()))).mean() > 0.5  # there is something to see
    assert np.abs(shown - picture).mean() <= CLOSE
    assert np.abs(shown - printed).mean() <= CLOSE
    assert np.abs(picture - printed).mean() <= CLOSE


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_whole_page_looks_the_same(qapp: object, scale: float) -> None:
    frame = frame_of(EVERYTHING)
    shown, printed = by_qt(frame, scale), by_png(frame, 150.0 * scale)
    assert shown.shape == printed.shape
    assert np.abs(shown - printed).mean() <= CLOSE

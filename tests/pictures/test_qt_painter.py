"""What the canvas shows is what is printed: the Qt painter against the PNG painter, at equal resolution."""

from __future__ import annotations

import io

import numpy as np
import PIL.Image
import PIL.ImageDraw
import pytest
from PySide6.QtGui import QImage, QPainter

from comicremix.geometry import Affine, Point, Rect, polygon_path
from comicremix.gui.canvas.pixmaps import EagerPixmaps
from comicremix.gui.canvas.qt_painter import paint_frame
from comicremix.layout.frame import Frame, Group, Image, Item, Link, PathItem, Picture
from comicremix.layout.shapes import ellipse_path
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import Glyph, Glyphs
from comicremix.model.source import AssetRef
from comicremix.model.style import Stroke
from comicremix.paint.png import png_page

WIDTH, HEIGHT = 600, 800
CLOSE = 1.0
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


@pytest.mark.parametrize("kind", KINDS)
def test_an_item_looks_the_same(qapp: object, kind: str) -> None:
    frame = frame_of(KINDS[kind])
    shown, printed = by_qt(frame), by_png(frame)
    assert np.abs(shown - by_qt(frame_of(()))).mean() > 0.5  # there is something to see
    assert np.abs(shown - printed).mean() <= CLOSE


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_whole_page_looks_the_same(qapp: object, scale: float) -> None:
    frame = frame_of(EVERYTHING)
    shown, printed = by_qt(frame, scale), by_png(frame, 150.0 * scale)
    assert shown.shape == printed.shape
    assert np.abs(shown - printed).mean() <= CLOSE

"""Frames that have one of everything, for painters to draw and be compared on."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace

import PIL.Image
import PIL.ImageDraw

from comicremix.geometry import KAPPA, Affine, Path, Rect, polygon_path
from comicremix.layout.frame import Frame, Group, Image, Link, PathItem, Picture
from comicremix.lettering.faces import Catalogue, bundled_catalogue
from comicremix.lettering.run import Glyphs
from comicremix.model.source import AssetRef
from comicremix.model.style import Stroke
from tests.unit.paint.typeset import Setting, set_line, set_lines, set_rtl_lines

WIDTH, HEIGHT, DPI = 600, 800, 150.0


class DrawnPictures:
    """A smooth page as JPEG bytes; its plate is the page with the cleared and removed outlines painted grey.

    Smooth, because sharp pixels would measure the painters' resampling filters.
    """

    def __init__(self) -> None:
        across = PIL.Image.linear_gradient("L").resize((400, 500))
        self._page = PIL.Image.merge("RGB", (across, across.rotate(180), across.rotate(90).resize((400, 500))))
        PIL.ImageDraw.Draw(self._page).ellipse((60, 80, 340, 420), fill=(250, 200, 90))
        file = io.BytesIO()
        self._page.save(file, "JPEG", quality=95, subsampling=0, dpi=(DPI, DPI))
        self._bytes = file.getvalue()
        self.asset = AssetRef(hashlib.sha256(self._bytes).hexdigest(), ".jpg", 400, 500, DPI)

    def original(self, asset: AssetRef) -> bytes:
        return self._bytes

    def pixels(self, picture: Picture) -> PIL.Image.Image:
        page = self._page.copy()
        for outline in (*picture.cleared, *picture.removed):
            PIL.ImageDraw.Draw(page).polygon(outline, fill=(128, 128, 128))
        box = picture.crop
        return page.crop((int(box.x), int(box.y), int(box.right), int(box.bottom))) if box else page


def sample_frame(catalogue: Catalogue | None = None) -> tuple[Frame, DrawnPictures]:
    """Return a Frame with an image, one clipped and turned, a patch, paths with dashes, runs in four scripts, links."""
    pictures = DrawnPictures()
    fonts = catalogue or bundled_catalogue()
    plain = Setting("Comic Relief", "en", size=26, leading=32, catalogue=fonts)
    loud = Setting(
        "Comic Relief", "en", size=60, colour="#ffd23f", stroke=Stroke("#202020", 10), bold=True, catalogue=fonts
    )
    arabic = Setting("Playpen Sans Arabic", "ar", size=28, leading=38, catalogue=fonts)
    hindi = Setting("Playpen Sans Deva", "hi", size=28, leading=40, catalogue=fonts)
    items = (
        *_panels(pictures),
        Group(
            "b-1",
            (
                PathItem(_ellipse(Rect(30, 300, 260, 130)), "#ffffff", Stroke("#000000", 4)),
                *set_lines(("Wait: “office”", "and fish, AVATAR?"), 60, 355, plain),
                Link(Rect(240, 380, 30, 30), "#note:1", "Note 1"),
            ),
            "balloon",
            Rect(30, 300, 260, 130),
        ),
        Group("b-2", _sound(set_line(["Krach!"], 330, 420, setting=loud)), "balloon", Rect(320, 360, 240, 80)),
        Group(
            "b-3",
            (
                PathItem(polygon_path(Rect(40, 470, 240, 100).outline()), "#fff6d8", Stroke("#8040a0", 3, (18, 14))),
                *set_rtl_lines((("لا إله ", "Chrome", " هنا"), ("شُكْرًا جَزِيلًا",)), 270, 510, arabic),
            ),
            "balloon",
            Rect(40, 470, 240, 100),
        ),
        Group("b-4", set_lines(("हिन्दी में श्री", "विद्यार्थी"), 330, 510, hindi), "balloon", Rect(320, 470, 240, 100)),
        Group(
            "note:1",
            (
                *set_lines(("1. A note, with its source.",), 60, 700, plain),
                Link(Rect(60, 710, 200, 26), "https://example.org/ü?q=1", "The source"),
            ),
            "note",
            Rect(60, 670, 400, 70),
        ),
    )
    return Frame(WIDTH, HEIGHT, DPI, "#f4f4fa", items, "en", label="1", title="Page 1"), pictures


def _panels(pictures: DrawnPictures) -> tuple[Group, Group]:
    """Return a panel with a patch of its plate, and one clipped and turned."""
    page = Image(Picture(pictures.asset), Affine.scaling(0.5).then(Affine.translation(20, 20)))
    turned = Affine.scaling(0.6).then(Affine.rotation(12)).then(Affine.translation(330, 30))
    clip = polygon_path(((320, 30), (560, 60), (540, 330), (300, 300)))
    hole = ((80.0, 100.0), (200.0, 100.0), (200.0, 180.0), (80.0, 180.0))
    patch = Image(
        Picture(pictures.asset, cleared=(hole,), crop=Rect(70, 90, 140, 100)),
        Affine.translation(70, 90).then(Affine.scaling(0.5)).then(Affine.translation(20, 20)),
    )
    return (
        Group("p-1", (page, patch), "panel", Rect(20, 20, 200, 250), "A yellow disc"),
        Group("p-2", (Image(Picture(pictures.asset), turned, clip),), "panel", Rect(300, 30, 260, 300)),
    )


def _sound(runs: tuple[Glyphs, ...]) -> tuple[Glyphs, ...]:
    return tuple(replace(run, transform=Affine.rotation(-8, (430, 410))) for run in runs)


def _ellipse(box: Rect) -> Path:
    x, y = box.centre
    a, b = box.width / 2, box.height / 2
    p, q = a * KAPPA, b * KAPPA
    return (
        ("M", (x + a, y)),
        ("C", (x + a, y + q, x + p, y + b, x, y + b)),
        ("C", (x - p, y + b, x - a, y + q, x - a, y)),
        ("C", (x - a, y - q, x - p, y - b, x, y - b)),
        ("C", (x + p, y - b, x + a, y - q, x + a, y)),
        ("Z", ()),
    )

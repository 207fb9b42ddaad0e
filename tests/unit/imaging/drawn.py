"""Small comic pages drawn in code, and picture files made of them."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from comicremix.geometry import Outline, Rect, bounds

PANELS: tuple[Outline, ...] = (
    Rect(40, 40, 720, 300).outline(),
    ((40, 360), (440, 360), (360, 680), (40, 680)),
    ((460, 360), (760, 360), (760, 680), (380, 680)),
    Rect(40, 700, 350, 460).outline(),
    Rect(410, 700, 350, 460).outline(),
)
"""Five panels in reading order; the second and the third are parted by a slanted gutter."""

BALLOONS = (Rect(80, 70, 260, 110), Rect(480, 390, 200, 100), Rect(440, 740, 240, 130))


def comic_page() -> Image.Image:
    """Draw 800 × 1200 pixels: coloured panels with black frames on a white ground, three balloons."""
    image = Image.new("RGB", (800, 1200), "white")
    draw = ImageDraw.Draw(image)
    for index, panel in enumerate(PANELS):
        draw.polygon(
            panel, fill=((90, 130, 170), (170, 120, 90), (110, 150, 110), (150, 110, 160), (120, 120, 60))[index]
        )
        draw.line((*panel, panel[0]), fill="black", width=4)
    _scribble(draw)
    for box in BALLOONS:
        add_balloon(draw, box)
    return image


def add_balloon(
    draw: ImageDraw.ImageDraw, box: Rect, fill: str = "white", words: str = "HELLO THERE\nCAT AND DOG"
) -> None:
    """Draw an ellipse with a tail to its lower right, a black line and two lines of lettering."""
    x, y = box.centre
    tail = ((x - 12, box.bottom - 8), (x + 60, box.bottom + 40), (x + 24, box.bottom - 12))
    draw.polygon(tail, fill=fill, outline="black", width=3)
    draw.ellipse((box.x, box.y, box.right, box.bottom), fill=fill, outline="black", width=3)
    draw.polygon(((x - 9, box.bottom - 12), (x + 52, box.bottom + 34), (x + 20, box.bottom - 16)), fill=fill)
    draw.multiline_text((x, y), words, fill="black", font=ImageFont.load_default(18), anchor="mm", align="center")


def _scribble(draw: ImageDraw.ImageDraw) -> None:
    random = np.random.default_rng(7)
    for panel in PANELS:
        box = bounds(panel).inset(90)
        for _ in range(4):
            x, y = random.uniform(box.x, box.right), random.uniform(box.y, box.bottom)
            size = random.uniform(14, 34)
            draw.ellipse((x, y, x + size, y + size), fill=(60, 80, 60), outline="black", width=2)


def overlap(one: Outline | Rect, other: Outline | Rect) -> float:
    """Return the intersection over union of two boxes."""
    a, b = (shape if isinstance(shape, Rect) else bounds(shape) for shape in (one, other))
    shared = a.intersection(b)
    common = shared.width * shared.height
    return common / (a.width * a.height + b.width * b.height - common)


def picture(mode: str = "RGB", size: tuple[int, int] = (12, 8)) -> Image.Image:
    """Return a small picture with a different grey in every corner."""
    ramp = np.add.outer(np.arange(size[1]) * 5, np.arange(size[0]) * 11).astype(np.uint8)
    image = Image.fromarray(ramp)
    return image.convert(mode) if mode != "I;16" else Image.fromarray(ramp.astype(np.uint16) * 257)


def encoded(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """Return a PNG whose header promises a picture that its bytes do not hold."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def write_files(folder: Path, names: Sequence[str], data: bytes) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

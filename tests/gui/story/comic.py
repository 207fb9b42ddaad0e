"""A small drawn comic: four pages of soft pictures, so that painters can be compared, with lettered balloons."""

from __future__ import annotations

from pathlib import Path

import PIL.Image
import PIL.ImageDraw
import PIL.ImageFont

from comicremix.geometry import Rect

WIDTH, HEIGHT, DPI = 600, 800, 100
PANELS = (Rect(30, 30, 540, 340), Rect(30, 390, 260, 380), Rect(310, 390, 260, 380))
BALLOONS = (Rect(180, 60, 220, 110), Rect(60, 420, 190, 100))
WORDS = (("Where do we", "go tonight?"), ("Nowhere,", "it rains."))
TINTS = (((70, 90, 150), (200, 160, 120)), ((150, 70, 60), (220, 190, 90)), ((60, 120, 90), (170, 200, 150)),
         ((110, 70, 120), (210, 140, 170)))  # fmt: skip


def write_comic(folder: Path, times: int = 1) -> list[Path]:
    """Write the comic's pages, ``times`` as large, and return their files. Large pages are softer: on sharp pixels, not
    painters are compared but their ways to resample."""
    folder.mkdir(parents=True)
    files = [folder / f"page-{number}.png" for number in range(1, 5)]
    for number, file in enumerate(files):
        page = _page(number)
        if times > 1:
            page = page.resize((WIDTH * times, HEIGHT * times), PIL.Image.Resampling.BICUBIC)
        page.save(file, "PNG", dpi=(DPI * times, DPI * times))
    return files


def _page(number: int) -> PIL.Image.Image:
    page = PIL.Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = PIL.ImageDraw.Draw(page)
    for place, box in enumerate(PANELS):
        low, high = TINTS[(number + place) % len(TINTS)]
        ramp = PIL.Image.linear_gradient("L").rotate(90 * place).resize((int(box.width), int(box.height)))
        art = PIL.Image.composite(PIL.Image.new("RGB", ramp.size, low), PIL.Image.new("RGB", ramp.size, high), ramp)
        page.paste(art, (int(box.x), int(box.y)))
        draw.rectangle((box.x, box.y, box.right, box.bottom), outline="black", width=4)
        draw.ellipse((box.right - 120, box.bottom - 130, box.right - 40, box.bottom - 50), fill=high)
    font = PIL.ImageFont.load_default(22)
    for box, lines in zip(BALLOONS, WORDS, strict=True):
        draw.ellipse((box.x, box.y, box.right, box.bottom), fill="white", outline="black", width=3)
        for line, words in enumerate(lines):
            draw.text((box.centre[0], box.centre[1] - 14 + 28 * line), words, fill="black", font=font, anchor="mm")
    return page

"""Texts for synthetic pages, set by machine or by a crooked hand, in rows or in columns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tests.bench.synthetic_art import Colour, Random

FONTS = Path(__file__).parents[2] / "assets/fonts"
LATIN = (
    "comic-relief/ComicRelief-Regular",
    "comic-relief/ComicRelief-Bold",
    "shantell-sans/ShantellSans-Regular",
    "shantell-sans/ShantellSans-Bold",
    "shantell-sans/ShantellSans-Italic",
    "noto-sans/NotoSans-Bold",
    "noto-sans/NotoSans-BoldItalic",
    "gaegu/Gaegu-Bold",
    "gaegu/Gaegu-Regular",
    "baloo-da-2/BalooDa2-Regular",
)
WORDS = Path(__file__).with_name("words.txt").read_text(encoding="utf-8").split()
KANA = (
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめ"
    "もやゆよらりるれろわをんアイカキサシタテナノ日本人大小山川今何行見"
)


@dataclass(frozen=True)
class Style:
    """How a page letters: the same all over it, as in print."""

    font: str
    size: float
    capitals: bool
    line: int
    fill: Colour
    caption: Colour
    vertical: bool
    jitter: bool
    wobble: float
    """How crooked the hand draws: how far outlines leave their shape, page widths."""
    lean: bool
    """Captions are set from the left."""


@cache
def font_of(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"{name}.ttf"), size)


def text_block(random: Random, style: Style, kind: str) -> Image.Image:
    size = max(8, round(style.size * (1.3 if kind == "shout" and random.random() < 0.5 else 1)))
    font = font_of(style.font, size)
    if style.vertical:
        return _vertical(random, font, size)
    count = int(random.choice([1, 2, 3, 5, 8, 12, 18, 28], p=[0.09, 0.12, 0.17, 0.2, 0.18, 0.12, 0.08, 0.04]))
    words = [WORDS[int(random.integers(len(WORDS)))] for _ in range(count)]
    words[-1] += str(random.choice(["!", "?", "...", "."]))
    if random.random() < 0.06:
        words = [str(random.choice(["...", "!", "?!", "!!", "Oh", "?", "Zzz", "Hm?", "Ha ha!", "Grr..."]))]
    if style.capitals:
        words = [word.upper() for word in words]
    across = (
        max(2, round((count * random.uniform(0.8, 2.4)) ** 0.5)) if kind != "caption" else int(random.integers(3, 8))
    )
    lines = [" ".join(words[i : i + across]) for i in range(0, len(words), across)]
    if not style.jitter:
        return _set_lines(lines, font, size, align="left" if kind == "caption" and style.lean else "center")
    return _by_hand(random, lines, font, size)


def _set_lines(lines: list[str], font: ImageFont.FreeTypeFont, size: int, *, align: str) -> Image.Image:
    made = Image.new("L", (int(max(font.getlength(line) for line in lines)) + 8, round(len(lines) * size * 1.2) + 8))
    ImageDraw.Draw(made).multiline_text(
        (made.width / 2, made.height / 2),
        "\n".join(lines),
        fill=255,
        font=font,
        anchor="mm",
        align=align,
        spacing=size * 0.1,
    )
    return made


def _by_hand(random: Random, lines: list[str], font: ImageFont.FreeTypeFont, size: int) -> Image.Image:
    """Set letters one by one, each a little off."""
    width = int(max(font.getlength(line) for line in lines) * 1.04) + 10
    made = Image.new("L", (width, round(len(lines) * size * 1.25) + 10))
    draw = ImageDraw.Draw(made)
    for row, line in enumerate(lines):
        x = (width - font.getlength(line)) / 2
        for letter in line:
            draw.text((x, 4 + row * size * 1.22 + random.normal(0, size * 0.035)), letter, fill=255, font=font)
            x += font.getlength(letter) * random.uniform(0.98, 1.06)
    return made


def _vertical(random: Random, font: ImageFont.FreeTypeFont, size: int) -> Image.Image:
    columns, rows = int(random.integers(1, 6)), int(random.integers(2, 9))
    made = Image.new("L", (round(columns * size * 1.45), round(rows * size * 1.08) + 8))
    draw = ImageDraw.Draw(made)
    for column in range(columns):
        for row in range(rows if column else max(1, rows - int(random.integers(0, 3)))):
            letter = KANA[int(random.integers(len(KANA)))]
            draw.text((column * size * 1.4 + size * 0.2, 2 + row * size * 1.05), letter, fill=255, font=font)
    return made

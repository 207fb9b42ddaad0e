"""Balloons and lettering for synthetic pages: every kind, fill and line, with the truth about each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from comicremix.geometry import Rect
from tests.bench.synthetic_art import Colour, Pixels, Random, colour

FONTS = Path(__file__).parents[2] / "assets/fonts"
LATIN = (
    "comic-relief/ComicRelief-Regular",
    "comic-relief/ComicRelief-Bold",
    "shantell-sans/ShantellSans-Regular",
    "shantell-sans/ShantellSans-Bold",
    "noto-sans/NotoSans-Bold",
    "noto-sans/NotoSans-BoldItalic",
)
WORDS = [
    "the",
    "cat",
    "of",
    "a",
    "king",
    "sat",
    "on",
    "it",
    "but",
    "you",
    "never",
    "saw",
    "what",
    "we",
    "did",
    "last",
    "night",
    "in",
    "that",
    "old",
    "house",
    "by",
    "river",
    "when",
    "moon",
    "rose",
    "over",
    "hills",
    "oh",
    "no",
    "wait",
    "for",
    "me",
    "please",
    "come",
    "back",
    "here",
    "why",
    "is",
    "this",
    "so",
    "strange",
    "look",
    "there",
    "something",
    "moves",
    "behind",
    "door",
    "run",
    "hurry",
    "quick",
    "help",
    "stop",
    "good",
    "morning",
    "sir",
    "I",
    "have",
    "an",
    "idea",
    "meanwhile",
    "elsewhere",
    "later",
    "three",
    "hours",
    "city",
    "town",
    "market",
    "dragon",
    "witch",
    "professor",
    "lamp",
    "secret",
    "machine",
    "engine",
    "ship",
    "water",
    "fire",
    "forest",
    "mountain",
    "home",
    "friend",
    "enemy",
    "nothing",
]
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


def page_style(random: Random, width: int) -> Style:
    vertical = random.random() < 0.15
    fills: list[Colour] = [(255, 255, 255), (255, 255, 255), (250, 248, 238), (253, 244, 215), colour(random, 200, 255)]
    captions: list[Colour] = [
        (255, 236, 120),
        (250, 222, 90),
        (255, 246, 190),
        (255, 255, 255),
        colour(random, 170, 255),
    ]
    return Style(
        "yusei-magic/YuseiMagic-Regular" if vertical else LATIN[int(random.integers(len(LATIN)))],
        width * random.uniform(0.013, 0.026) * (1.15 if vertical else 1),
        random.random() < 0.7,
        int(random.choice([0, 1, 1, 2, 2, 3])),
        fills[int(random.integers(len(fills)))],
        captions[int(random.integers(len(captions)))],
        vertical,
        random.random() < 0.4,
    )


def add_balloon(
    random: Random, page: Pixels, style: Style, centre: tuple[float, float], panel: Rect, clip: NDArray[np.uint8] | None
) -> list[dict[str, Any]]:
    """Draw one balloon (or two joined ones) about ``centre``; return their truth, nothing when it has no room.

    ``clip`` is 255 where the balloon may be drawn: the panel that cuts it; None for a balloon that lies over borders.
    """
    kind = str(random.choice(["speech"] * 8 + ["cloud", "shout", "caption", "caption", "caption", "blob"]))
    text = _text_block(random, style, kind)
    width, height = text.width + style.size * 1.2, text.height + style.size
    if kind != "caption":
        width, height = width * random.uniform(1.12, 1.4), height * random.uniform(1.15, 1.5)
    if kind == "caption" and random.random() < 0.5:
        side = 1 if random.random() < 0.7 else -1
        edge = panel.x if side > 0 else panel.right
        centre = (edge + side * width / 2, panel.y + height / 2)
    bodies = [_body(random, kind, centre, width, height)]
    texts = [(text, centre)]
    joined = kind in {"speech", "blob"} and random.random() < 0.18
    if joined:
        second = _text_block(random, style, kind)
        w, h = second.width * 1.3 + style.size, second.height * 1.35 + style.size
        near = (
            centre[0] + random.uniform(-0.5, 0.5) * width,
            centre[1] + (height + h) / 2 * random.uniform(0.84, 0.94),
        )
        bodies.append(_body(random, kind, near, w, h))
        texts.append((second, near))
    tail = None if kind == "caption" or random.random() < 0.15 else _tail(random, bodies[-1], kind)
    return _draw(random, page, style, kind, bodies, texts, tail, clip)


def _draw(
    random: Random,
    page: Pixels,
    style: Style,
    kind: str,
    bodies: list[NDArray[np.float64]],
    texts: list[tuple[Image.Image, tuple[float, float]]],
    tail: NDArray[np.float64] | None,
    clip: NDArray[np.uint8] | None,
) -> list[dict[str, Any]]:
    masks = [_mask(page, [body]) for body in bodies]
    whole = _mask(page, [*bodies, *([tail] if tail is not None else [])])
    if clip is not None:
        masks, whole = [m & clip for m in masks], whole & clip
    if any(_lost(page, mask, text, at) for mask, (text, at) in zip(masks, texts, strict=True)):
        return []
    dark = random.random() < 0.06 and kind != "caption"
    fill = style.caption if kind == "caption" else (colour(random, 0, 50) if dark else style.fill)
    line = max(1, style.line) if kind == "caption" and random.random() < 0.8 else style.line
    page[whole > 0] = fill
    if line:
        _outline(page, whole, line * 2 - 1, (245, 245, 245) if dark else (12, 12, 12))
    for text, at in texts:
        _stamp(page, text, at, (250, 250, 250) if dark else (15, 15, 18))
    if len(bodies) > 1 and not line:
        masks = [whole]
    kinds = {"cloud": "thought", "shout": "shout", "caption": "caption"}
    truths = []
    for index, mask in enumerate(masks):
        full = mask if index < len(masks) - 1 or tail is None else _with_tail(mask, whole, masks)
        truths.append(
            {
                "xywh": _box(full),
                "body": _box(mask),
                "kind": kinds.get(kind, "speech"),
                "mask": full,
                "tail": None if tail is None or index < len(masks) - 1 else tail[1].round(1).tolist(),
            }
        )
    return truths


def _with_tail(mask: NDArray[np.uint8], whole: NDArray[np.uint8], masks: list[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    others = np.bitwise_or.reduce([m for m in masks if m is not mask]) if len(masks) > 1 else np.zeros_like(mask)
    return mask | (whole & ~others)


def _outline(page: Pixels, whole: NDArray[np.uint8], line: int, ink: Colour) -> None:
    """Draw the line around the union of a balloon and its tail."""
    contours, _ = cv2.findContours(whole, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    cv2.drawContours(page, contours, -1, ink, line, cv2.LINE_AA)


def _lost(page: Pixels, mask: NDArray[np.uint8], text: Image.Image, at: tuple[float, float]) -> bool:
    """Tell whether letters would lie outside their balloon or the page."""
    x, y = int(at[0] - text.width / 2), int(at[1] - text.height / 2)
    if x < 0 or y < 0 or x + text.width > page.shape[1] or y + text.height > page.shape[0]:
        return True
    inside = mask[y : y + text.height, x : x + text.width]
    ink = np.asarray(text) > 60
    return bool((inside[ink] == 0).mean() > 0.02) if ink.any() else True


def _box(mask: NDArray[np.uint8]) -> list[int]:
    return [int(v) for v in cv2.boundingRect(mask)]


def _mask(page: Pixels, shapes: list[NDArray[np.float64]]) -> NDArray[np.uint8]:
    mask = np.zeros(page.shape[:2], np.uint8)
    for shape in shapes:
        cv2.fillPoly(mask, [np.round(shape).astype(np.int32)], 255)
    return mask


def _body(random: Random, kind: str, centre: tuple[float, float], width: float, height: float) -> NDArray[np.float64]:
    angle = np.linspace(0, 2 * np.pi, 240, endpoint=False)
    power = {"caption": 60.0, "blob": random.uniform(2.2, 3.5)}.get(kind, float(random.choice([2.0, 2.0, 2.6, 4.0])))
    shape = (
        np.sign(np.cos(angle)) * np.abs(np.cos(angle)) ** (2 / power),
        np.sign(np.sin(angle)) * np.abs(np.sin(angle)) ** (2 / power),
    )
    points = np.stack(shape, axis=1)
    if kind == "cloud":
        lobes = int(random.integers(8, 16))
        points *= (1.05 + 0.09 * np.abs(np.sin(lobes * angle / 2)))[:, None]
    elif kind == "shout":
        spikes = int(random.integers(9, 20))
        points *= (1.02 + random.uniform(0.1, 0.3) * np.abs((spikes * angle / np.pi) % 2 - 1))[:, None]
    elif kind == "blob":
        wave = sum(random.uniform(0, 0.05) * np.sin(k * angle + random.uniform(0, 6)) for k in range(2, 6))
        points *= (1.04 + wave)[:, None]
    turn = np.radians(random.normal(0, 4)) if kind != "caption" else 0.0
    points = points * (width / 2, height / 2) @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    return np.asarray(points + centre)


def _tail(random: Random, body: NDArray[np.float64], kind: str) -> NDArray[np.float64]:
    middle = body.mean(axis=0)
    index = int(random.integers(len(body)))
    root, wide = body[index], int(random.integers(4, 10))
    away = (root - middle) / max(1e-6, float(np.linalg.norm(root - middle)))
    size = float(np.ptp(body[:, 1]))
    bend = np.array([-away[1], away[0]]) * random.uniform(-0.3, 0.3)
    tip = root + (away + bend) * size * random.uniform(0.25, 0.8)
    before, after = body[(index - wide) % len(body)], body[(index + wide) % len(body)]
    inner = middle + 0.5 * (root - middle)
    return (
        np.array([before, tip, after, inner])
        if kind != "cloud"
        else np.array([before, root + away * size * 0.08, after, inner])
    )


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"{name}.ttf"), size)


def _text_block(random: Random, style: Style, kind: str) -> Image.Image:
    size = max(8, round(style.size * (1.3 if kind == "shout" and random.random() < 0.5 else 1)))
    font = _font(style.font, size)
    if style.vertical:
        return _vertical(random, font, size)
    count = int(random.choice([1, 2, 3, 5, 8, 12, 18], p=[0.1, 0.14, 0.18, 0.2, 0.18, 0.12, 0.08]))
    words = [WORDS[int(random.integers(len(WORDS)))] for _ in range(count)]
    words[-1] += str(random.choice(["!", "?", "...", "."]))
    if random.random() < 0.06:
        words = [str(random.choice(["...", "!", "?!", "!!", "Oh", "?"]))]
    if style.capitals:
        words = [word.upper() for word in words]
    across = (
        max(2, round((count * random.uniform(0.8, 2.4)) ** 0.5)) if kind != "caption" else int(random.integers(3, 8))
    )
    lines = [" ".join(words[i : i + across]) for i in range(0, len(words), across)]
    if not style.jitter:
        return _set_lines(lines, font, size)
    return _by_hand(random, lines, font, size)


def _set_lines(lines: list[str], font: ImageFont.FreeTypeFont, size: int) -> Image.Image:
    made = Image.new("L", (int(max(font.getlength(line) for line in lines)) + 8, round(len(lines) * size * 1.2) + 8))
    ImageDraw.Draw(made).multiline_text(
        (made.width / 2, made.height / 2),
        "\n".join(lines),
        fill=255,
        font=font,
        anchor="mm",
        align="center",
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


def _stamp(page: Pixels, text: Image.Image, at: tuple[float, float], ink: Colour) -> None:
    x, y = int(at[0] - text.width / 2), int(at[1] - text.height / 2)
    part = page[y : y + text.height, x : x + text.width]
    alpha = np.asarray(text, dtype=np.float32)[..., None] / 255
    part[:] = np.round(part * (1 - alpha) + np.array(ink) * alpha).astype(np.uint8)


def add_free_lettering(
    random: Random, page: Pixels, style: Style, centre: tuple[float, float]
) -> dict[str, Any] | None:
    """Draw a large sound effect on the art, turned and with a line around it."""
    size = round(style.size * random.uniform(1.8, 4))
    word = str(random.choice(["BOOM", "CRASH", "ZAP!", "WHIRR", "CLICK", "POW!", "SPLASH", "DRING", "KRAKK"]))
    font = _font(LATIN[int(random.integers(len(LATIN)))], size)
    box = font.getbbox(word)
    stroke = max(1, size // 10)
    made = Image.new("LA", (int(box[2]) + 8 * stroke, int(box[3]) + 8 * stroke))
    ImageDraw.Draw(made).text(
        (3 * stroke, 2 * stroke), word, fill=(255, 255), font=font, stroke_width=stroke, stroke_fill=(0, 255)
    )
    made = made.rotate(random.uniform(-20, 20), expand=True, resample=Image.Resampling.BICUBIC)
    x, y = int(centre[0] - made.width / 2), int(centre[1] - made.height / 2)
    if x < 0 or y < 0 or x + made.width > page.shape[1] or y + made.height > page.shape[0]:
        return None
    light, alpha = (np.asarray(channel, dtype=np.float32)[..., None] / 255 for channel in made.split())
    ink = light * np.array(colour(random, 120, 255)) + (1 - light) * 10
    part = page[y : y + made.height, x : x + made.width]
    part[:] = np.round(part * (1 - alpha) + ink * alpha).astype(np.uint8)
    return {"xywh": [x, y, made.width, made.height], "text": word}

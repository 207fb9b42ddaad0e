"""Balloons and lettering for synthetic pages: every kind, fill and line, with the truth about each."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from comicremix.geometry import Rect
from tests.bench.synthetic_art import Colour, Pixels, Random, colour
from tests.bench.synthetic_bodies import body_of, crooked, hugging, tail_of, tip_of
from tests.bench.synthetic_texts import LATIN, Style, font_of, text_block

KINDS = ("speech",) * 6 + ("hugging",) * 3 + ("cloud", "shout", "shout", "caption", "caption", "caption", "blob")


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
        int(random.choice([0, 0, 1, 1, 2, 2, 3])),
        fills[int(random.integers(len(fills)))],
        captions[int(random.integers(len(captions)))],
        vertical,
        random.random() < 0.4,
        width * float(random.choice([0.0, 0.0, 0.0006, 0.0015])),
        random.random() < 0.5,
    )


def add_balloon(
    random: Random, page: Pixels, style: Style, centre: tuple[float, float], panel: Rect, clip: NDArray[np.uint8] | None
) -> list[dict[str, Any]]:
    """Draw one balloon (or two joined ones) about ``centre``; return their truth, nothing when it has no room.

    ``clip`` is 255 where the balloon may be drawn: the panel that cuts it; None for a balloon that lies over borders.
    """
    kind = str(random.choice(KINDS)) if not style.vertical else str(random.choice([k for k in KINDS if k != "hugging"]))
    text = text_block(random, style, kind)
    width, height = text.width + style.size * 1.2, text.height + style.size
    if kind != "caption":
        width, height = width * random.uniform(1.12, 1.4), height * random.uniform(1.15, 1.5)
    if kind == "caption" and random.random() < 0.2:
        width = max(width, panel.width * random.uniform(0.7, 1.0))
    centre = _placed(random, kind, text, centre, (width, height), panel)
    bodies = [_one_body(random, style, kind, text, centre, (width, height))]
    texts = [(text, centre)]
    if kind in {"speech", "blob", "hugging", "cloud"} and random.random() < 0.2:
        second = text_block(random, style, kind)
        w, h = second.width * 1.3 + style.size, second.height * 1.35 + style.size
        apart = random.uniform(0.84, 0.94) if style.line or random.random() < 0.6 else random.uniform(1.1, 1.5)
        near = (centre[0] + random.uniform(-0.6, 0.6) * width, centre[1] + (height + h) / 2 * apart)
        bodies.append(body_of(random, kind, near, w, h))
        texts.append((second, near))
        if apart > 1:
            bodies.append(_strip(centre, near, max(2.0, style.size * random.uniform(0.1, 0.5))))
    tail = None if kind == "caption" or random.random() < 0.15 else tail_of(random, bodies[len(texts) - 1], kind)
    made = _draw(random, page, style, kind, bodies, texts, tail, clip)
    if made and kind == "cloud" and random.random() < 0.6:
        _trail(random, page, style, bodies[-1], clip)
    return made


def _trail(
    random: Random, page: Pixels, style: Style, body: NDArray[np.float64], clip: NDArray[np.uint8] | None
) -> None:
    """Draw the small rounds that lead from a thought to its thinker; they are no balloons."""
    middle, at = body.mean(axis=0), body[int(random.integers(len(body)))]
    away = (at - middle) / max(1e-6, float(np.linalg.norm(at - middle)))
    size = style.size * random.uniform(0.4, 0.9)
    for _ in range(int(random.integers(1, 4))):
        at = at + away * size * 2.2
        x, y = (round(float(v)) for v in at)
        if not (0 <= x < page.shape[1] and 0 <= y < page.shape[0]) or (clip is not None and not clip[y, x]):
            break
        cv2.circle(page, (x, y), max(2, round(size)), style.fill, -1, cv2.LINE_AA)
        if style.line:
            cv2.circle(page, (x, y), max(2, round(size)), (12, 12, 12), style.line, cv2.LINE_AA)
        size *= 0.7


def _placed(
    random: Random, kind: str, text: Image.Image, centre: tuple[float, float], size: tuple[float, float], panel: Rect
) -> tuple[float, float]:
    """Move half of the captions into a corner of the panel, and a third of the others so that its border cuts them."""
    x, y = centre
    width, height = size
    if kind == "caption" and random.random() < 0.6:
        x = panel.x + width / 2 if random.random() < 0.7 else panel.right - width / 2
        y = panel.y + height / 2 if random.random() < 0.8 else panel.bottom - height / 2
    elif kind != "caption" and random.random() < 0.33:
        if random.random() < 0.75:
            y = panel.y + text.height / 2 + random.uniform(1, 6)
        if random.random() < 0.5:
            reach = text.width / 2 + random.uniform(1, 8)
            x = panel.x + reach if random.random() < 0.5 else panel.right - reach
    return x, y


def _strip(one: tuple[float, float], other: tuple[float, float], width: float) -> NDArray[np.float64]:
    """Return the thin bridge between two balloons of one speech."""
    start, end = np.array(one), np.array(other)
    across = np.array([end[1] - start[1], start[0] - end[0]]) / max(1e-6, float(np.linalg.norm(end - start)))
    return np.array([start + across * width, end + across * width, end - across * width, start - across * width])


def _one_body(
    random: Random,
    style: Style,
    kind: str,
    text: Image.Image,
    centre: tuple[float, float],
    size: tuple[float, float],
) -> NDArray[np.float64]:
    hugs = kind == "hugging" and np.asarray(text).max() > 60
    made = hugging(random, text, style.size, centre) if hugs else body_of(random, kind, centre, *size)
    return crooked(random, made, style.wobble * (0.4 if kind == "caption" else 1)) if style.wobble else made


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
    masks = [_mask(page, [body]) for body in bodies[: len(texts)]]
    whole = _mask(page, [*bodies, *([tail] if tail is not None else [])])
    if clip is not None:
        masks, whole = [m & clip for m in masks], whole & clip
    if any(_lost(page, mask, text, at) for mask, (text, at) in zip(masks, texts, strict=False)):
        return []
    dark = random.random() < 0.06 and kind != "caption"
    fill = style.caption if kind == "caption" else (colour(random, 0, 50) if dark else style.fill)
    line = max(1, style.line) if kind == "caption" and random.random() < 0.7 else style.line
    page[whole > 0] = fill
    if line:
        _outline(
            page, whole, line * 2 - 1 if random.random() < 0.5 else line, (245, 245, 245) if dark else (12, 12, 12)
        )
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
                "tail": None if tail is None or index < len(masks) - 1 else tip_of(tail, bodies[-1]),
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
    font = font_of(LATIN[int(random.integers(len(LATIN)))], size)
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
    left, top, right, bottom = made.getchannel("A").getbbox() or (0, 0, made.width, made.height)
    return {"xywh": [x + left, y + top, right - left, bottom - top], "text": word}


def add_plain_text(random: Random, page: Pixels, style: Style, area: Rect) -> None:
    """Set lines of text straight on the page within ``area``: credits, a letter, a note in the gutter. No balloon."""
    ink: Colour = (20, 20, 22) if random.random() < 0.8 else colour(random, 0, 120)
    y = area.y
    while y < area.bottom:
        text = text_block(random, style, "caption")
        if text.height > area.bottom - y or text.width > area.width:
            break
        _stamp(page, text, (area.x + area.width / 2, y + text.height / 2), ink)
        y += text.height - 6

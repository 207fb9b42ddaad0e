"""Bodies and tails of synthetic balloons: ovals, boxes, clouds, bursts, and shapes that hug their lines of text."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.bench.synthetic_art import Random

Points = NDArray[np.float64]


def body_of(random: Random, kind: str, centre: tuple[float, float], width: float, height: float) -> Points:
    """Return an outline of 240 points about ``centre``."""
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
        points *= _burst(random, angle)[:, None]
    elif kind == "blob":
        wave = sum(random.uniform(0, 0.05) * np.sin(k * angle + random.uniform(0, 6)) for k in range(2, 6))
        points *= (1.04 + wave)[:, None]
    turn = np.radians(random.normal(0, 4)) if kind != "caption" else 0.0
    points = points * (width / 2, height / 2) @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    return np.asarray(points + centre)


def _burst(random: Random, angle: Points) -> Points:
    """Return the radius of a burst: spikes of one length, or of many as a hand draws them."""
    spikes = int(random.integers(9, 20))
    saw = np.abs((spikes * angle / np.pi) % 2 - 1)
    reach = random.uniform(0.1, 0.3)
    if random.random() < 0.5:
        lengths = random.uniform(0.4, 1.6, spikes + 1)
        reach = reach * lengths[(angle / (2 * np.pi) * spikes + 0.5).astype(int)]
    return np.asarray(1.02 + reach * saw)


def hugging(random: Random, text: Image.Image, size: float, centre: tuple[float, float]) -> Points:
    """Return an outline that follows the lines of a text, as printed comics have it."""
    air = max(3, round(size * random.uniform(0.45, 0.8)))
    margin = 2 * air
    ink = cv2.copyMakeBorder(np.asarray(text), margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=0)
    wide = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (4 * air + 1, 2 * air + 1))
    grown = cv2.dilate(np.where(ink > 60, 255, 0).astype(np.uint8), wide)
    smooth = cv2.GaussianBlur(cv2.morphologyEx(grown, cv2.MORPH_CLOSE, wide), (0, 0), air * random.uniform(0.3, 0.6))
    contours, _ = cv2.findContours((smooth > 110).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    points = max(contours, key=cv2.contourArea)[:, 0, :].astype(np.float64)
    return np.asarray(points - (ink.shape[1] / 2, ink.shape[0] / 2) + centre)


def crooked(random: Random, points: Points, wobble: float) -> Points:
    """Shift an outline's points by a smooth wave of ``wobble`` pixels, as an unsteady hand does."""
    along = np.linspace(0, 2 * np.pi, len(points), endpoint=False)
    waves: Any = sum(
        random.normal(0, 1, 2)[None] * np.sin(k * along + random.uniform(0, 6))[:, None] / k**0.5 for k in range(3, 14)
    )
    return np.asarray(points + wobble * waves / 2.5)


def tail_of(random: Random, body: Points, kind: str) -> Points:
    """Return a tail's outline: its root, the way to the tip, the tip, and the way back."""
    middle = body.mean(axis=0)
    index = int(random.integers(len(body)))
    wide = max(2, round(len(body) * random.uniform(0.015, 0.04)))
    root = body[index]
    away = (root - middle) / max(1e-6, float(np.linalg.norm(root - middle)))
    size = float(np.ptp(body[:, 1]))
    across = np.array([-away[1], away[0]])
    tip = root + (away + across * random.uniform(-0.3, 0.3)) * size * random.uniform(0.2, 0.8)
    before, after = body[(index - wide) % len(body)], body[(index + wide) % len(body)]
    inner = middle + 0.5 * (root - middle)
    if kind == "cloud":
        return np.array([before, root + away * size * 0.08, after, inner])
    bow = across * size * random.normal(0, 0.12)
    share = np.linspace(0, 1, 12)[:, None]
    sides = [start * (1 - share) + tip * share + bow * 4 * share * (1 - share) for start in (before, after)]
    return np.concatenate([sides[0], sides[1][::-1], [inner]])


def tip_of(tail: Points, body: Points) -> list[float]:
    """Return the point of a tail that lies farthest from its body's middle."""
    far = np.linalg.norm(tail - body.mean(axis=0), axis=1)
    x, y = tail[int(far.argmax())]
    return [round(float(x), 1), round(float(y), 1)]

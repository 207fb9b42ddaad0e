"""How an old printed comic book looks on a scanner: dots of four inks, out of register, on yellowed paper."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.bench.synthetic_art import Pixels, Random, noise


def aged(random: Random, page: Pixels) -> Pixels:
    """Print ``page`` cheaply, let it lie for eighty years, and scan it."""
    height, width = page.shape[:2]
    inks = 1 - page.astype(np.float32) / 255
    black = inks.min(axis=2) ** 1.5
    colours = np.clip(inks - black[..., None], 0, 1)
    pitch = width * random.uniform(0.0028, 0.0045)
    if random.random() < 0.8:
        for channel, degrees in enumerate((15, 75, 0)):
            colours[..., channel] = _screened(colours[..., channel], pitch, np.radians(degrees), random)
    for channel in range(3):
        shift = np.float32([[1, 0, random.normal(0, 1.2)], [0, 1, random.normal(0, 1.2)]])
        colours[..., channel] = cv2.warpAffine(
            colours[..., channel], shift, (width, height), borderMode=cv2.BORDER_REPLICATE
        )
    black = cv2.GaussianBlur(black, (0, 0), random.uniform(0.3, 0.8))
    paper = np.array([random.uniform(222, 250), random.uniform(208, 240), random.uniform(160, 222)], np.float32)
    strength = random.uniform(0.75, 1.0)
    values = (
        paper
        * (1 - strength * colours * random.uniform(0.8, 1.0))
        * (1 - random.uniform(0.82, 0.95) * black)[..., None]
    )
    values += noise(random, width, height, 0.5)[..., None] * random.uniform(2, 8)
    values += random.normal(0, random.uniform(1, 5), values.shape)
    return np.clip(cv2.GaussianBlur(values, (0, 0), random.uniform(0.4, 0.9)), 0, 255).astype(np.uint8)


def _screened(ink: NDArray[np.float32], pitch: float, angle: float, random: Random) -> NDArray[np.float32]:
    """Return an ink as dots of a screen; full ink and none stay as they are."""
    height, width = ink.shape
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    across, along = np.cos(angle) * xs + np.sin(angle) * ys, np.cos(angle) * ys - np.sin(angle) * xs
    turn = np.float32(2 * np.pi / pitch)
    screen = 0.5 + 0.25 * (np.cos(across * turn) + np.cos(along * turn))
    share = random.uniform(0.6, 1.0)
    dots = np.clip((ink - (1 - screen)) * 4 + 0.5, 0, 1)
    return np.asarray(share * np.where(ink > 0.05, dots, 0) + (1 - share) * ink, dtype=np.float32)

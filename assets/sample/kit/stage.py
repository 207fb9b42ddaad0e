# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""Rooms and things that stand in them, and the measures of a page."""

from __future__ import annotations

import math
import random

from palette import (
    BLUE_L,
    CORAL,
    CORAL_D,
    NIGHT,
    NIGHT_L,
    PAPER,
    PURPLE,
    ROSE,
    SAND,
    TEAL,
    TEAL_D,
    WHITE,
    WOOD,
    WOOD_D,
    YEL,
    YEL_D,
    YEL_L,
)
from shapely import affinity as aff
from shapely.geometry import box
from shapes import blob, ell, poly, rrect

L, R, T, B = 120, 2360, 120, 3388  # live area


G = 44  # gutter


def rect(x0, y0, x1, y1):
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def wallpaper(p, w, h, color, motif, step=120, kind="dot"):
    p.flat(box(-20, -20, w + 20, h + 20), color)
    for r in range(int(h / step) + 2):
        for c in range(int(w / step) + 2):
            x, y = c * step + (step / 2 if r % 2 else 0), r * step
            if kind == "dot":
                p.dot(x, y, 11, motif)
            elif kind == "leaf":
                p.flat(aff.rotate(ell(x, y, 8, 24), 30 if r % 2 else -30), motif)
            else:
                p.flat(box(x - 10, -20, x + 10, h + 20), motif)
        if kind == "stripe":
            break


def floor(p, w, y, h, color, line):
    p.fill(box(-20, y, w + 20, h + 20), color)
    for i, yy in enumerate((0.16, 0.42, 0.8)):
        q = y + (h - y) * yy
        p.line([(-20, q), (w + 20, q)], 4, line, taper=False)
        for x in range(-100 + i * 130, int(w) + 200, 420):
            p.line([(x, q), (x - 30, q + (h - y) * 0.3)], 4, line, taper=False)


def window_night(p, x, y, w, h, moon=True):
    p.fill(box(x - 18, y - 18, x + w + 18, y + h + 18), WOOD, shade=WOOD_D, sh=(-8, -8))
    p.fill(box(x, y, x + w, y + h), NIGHT)
    if moon:
        p.flat(ell(x + w * 0.72, y + h * 0.28, w * 0.13).difference(ell(x + w * 0.66, y + h * 0.24, w * 0.12)), YEL_L)
    rng = random.Random(2)
    for _ in range(12):
        p.dot(x + rng.uniform(0.05, 0.95) * w, y + rng.uniform(0.05, 0.9) * h, rng.uniform(2.5, 5), YEL_L)
    p.line([(x + w / 2, y), (x + w / 2, y + h)], 14, WOOD_D, taper=False)
    p.line([(x, y + h / 2), (x + w, y + h / 2)], 14, WOOD_D, taper=False)


def picture(p, x, y, w, h):
    p.fill(box(x, y, x + w, y + h), WOOD, shade=WOOD_D, sh=(-8, -8))
    g = box(x + 16, y + 16, x + w - 16, y + h - 16)
    p.fill(g, BLUE_L, w=6)
    p.flat(ell(x + w * 0.3, y + h, w * 0.42, h * 0.45).intersection(g), "#7fb069")
    p.flat(ell(x + w * 0.78, y + h, w * 0.35, h * 0.36).intersection(g), "#5f9250")
    p.dot(x + w * 0.7, y + h * 0.3, w * 0.08, CORAL)


def plant(p, x, y, k=1.0):
    with p.at(x, y, k):
        for a in (-62, -34, -8, 20, 48):
            with p.at(0, -90, rot=a):
                p.fill(blob((0, 0), (-34, -90), (0, -200), (34, -90)), "#5f9250", shade="#41703c", sh=(-10, -4))
                p.line([(0, -20), (0, -160)], 5, "#2f5a33")
        p.fill(poly((-64, -100), (64, -100), (46, 0), (-46, 0)), CORAL, shade=CORAL_D)
        p.fill(rrect(-74, -122, 74, -86, 8), CORAL, shade=CORAL_D, sh=(-8, -8))


def books(p, x, y, n=8, k=1.0, seed=1):
    rng = random.Random(seed)
    for _i in range(n):
        w, h = rng.uniform(26, 46) * k, rng.uniform(110, 170) * k
        p.fill(box(x, y - h, x + w, y), rng.choice((CORAL, TEAL, PURPLE, YEL, NIGHT_L, SAND, ROSE)), w=6)
        p.flat(box(x + 6 * k, y - h * 0.8, x + w - 6 * k, y - h * 0.72), PAPER)
        x += w + 4


def table(p, x0, x1, y, h=60, leg=400):
    for x in (x0 + 50, x1 - 50):
        p.fill(box(x - 22, y + h - 10, x + 22, y + h + leg), WOOD_D)
    p.fill(rrect(x0, y, x1, y + h, 14), WOOD, shade=WOOD_D, sh=(0, -16))


def gaze_cone(p, x, y, a, b, color=YEL_L):
    p.flat(poly((x, y), a, b), color)


def rays(p, cx, cy, r, n, color, a0=0):
    for i in range(n):
        a, d = 2 * math.pi * i / n + a0, math.pi / n * 0.5
        p.flat(
            poly(
                (cx, cy),
                (cx + r * math.cos(a - d), cy + r * math.sin(a - d)),
                (cx + r * math.cos(a + d), cy + r * math.sin(a + d)),
            ),
            color,
        )


def sparkle(p, x, y, r, color=WHITE, w=5):
    p.fill(
        poly(
            (x, y - r),
            (x + r * 0.2, y - r * 0.2),
            (x + r, y),
            (x + r * 0.2, y + r * 0.2),
            (x, y + r),
            (x - r * 0.2, y + r * 0.2),
            (x - r, y),
            (x - r * 0.2, y - r * 0.2),
        ),
        color,
        w=w,
    )


def mug(p, x, y, k=1.0, color=TEAL):
    with p.at(x, y, k):
        p.fill(ell(52, -46, 34, 32).difference(ell(52, -46, 18, 16)), color)
        p.fill(blob((-52, -100), (-54, -20), (-30, 0), (30, 0), (54, -20), (52, -100)), color, shade=TEAL_D)
        p.fill(ell(0, -98, 52, 15), WOOD_D)
        for x2 in (-20, 16):
            p.line([(x2, -124), (x2 + 14, -150), (x2 - 6, -176), (x2 + 10, -206)], 8, WHITE)


def box_beamly(p, x, y, w, h):
    p.fill(box(x, y - h, x + w, y), SAND, shade="#e9b878", sh=(-30, -10))
    for a, b, c, d in ((x, y - h, x - 90, y - h - 70), (x + w, y - h, x + w + 90, y - h - 60)):
        p.fill(
            poly(
                (a, b),
                (c, d),
                (c + (a - c) * 0.1 + w * 0.35 * (1 if a == x else -1), d - 20),
                (a + w * 0.38 * (1 if a == x else -1), b),
            ),
            SAND,
            shade="#e9b878",
        )
    cx, cy = x + w / 2, y - h * 0.48
    rays(p, cx, cy, h * 0.33, 12, YEL_D)
    p.fill(ell(cx, cy, h * 0.19), YEL)
    p.fill(ell(cx, cy, h * 0.11), WHITE, w=5)
    p.dot(cx, cy, h * 0.055)

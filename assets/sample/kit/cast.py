# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""Lumo the lamp, the cat, the Cloud, and the houses of the street."""

from __future__ import annotations

import math
import random

from faces import eyelids
from palette import (
    CORAL,
    CORAL_D,
    GREY,
    GREY_D,
    GREY_L,
    INK,
    NIGHT,
    NIGHT_D,
    NIGHT_L,
    PURPLE_D,
    ROSE,
    TEAL,
    WHITE,
    YEL,
    YEL_D,
)
from shapely import affinity as aff
from shapely.geometry import box
from shapely.ops import unary_union
from shapes import blob, ell, limb, poly, rrect, smooth


def lumo_head(p, face=(0, 0), gaze=(0, 0), lid=0.12, under=0, pupil=1.0, iris=TEAL, body=(YEL, YEL_D)):
    """The shade is the hull of two circles; ``face`` (length 0 … 1) turns it."""
    fx, fy = face
    m = min(1, math.hypot(fx, fy))
    ang = math.degrees(math.atan2(fy, fx))
    back = ell(-fx * 120, -fy * 120, 52)
    q = math.sqrt(1 - 0.8 * m * m)
    rim = aff.rotate(ell(0, 0, 108 * q, 108), ang, origin=(0, 0))
    if m > 0.05:
        p.fill(ell(-fx * 158, -fy * 158, 26), GREY_D)
        p.fill(unary_union([back, rim]).convex_hull, body[0], shade=body[1], sh=(-22, -20))
    p.fill(rim, body[0], shade=body[1] if m <= 0.05 else None, sh=(-14, -14))
    eye = aff.rotate(ell(0, 0, 82 * q, 84), ang, origin=(0, 0))
    p.fill(eye, WHITE, w=p.lw * 1.1)
    gx, gy = gaze[0] * 34 * q, gaze[1] * 34
    ir = aff.translate(aff.rotate(ell(0, 0, 46 * q, 48), ang, origin=(0, 0)), gx, gy).intersection(eye)
    p.fill(ir, iris, w=p.lw * 0.8)
    p.flat(
        aff.translate(
            aff.rotate(ell(0, 0, 25 * q * pupil, 26 * pupil), ang, origin=(0, 0)), gx * 1.1, gy * 1.1
        ).intersection(eye),
        INK,
    )
    p.flat(ell(gx - 14 * q, gy - 18, 11 * q, 12).intersection(eye), WHITE)
    up, lo = eyelids(eye, lid, under)
    for g in (up, lo):
        if not g.is_empty:
            p.fill(g, body[0], w=p.lw * 0.9)


def lumo(p, x, y, k=1.0, flip=False, neck=((0, -60), (-40, -190), (10, -300)), base=True, cable=None, **head):
    """The lamp.  (x, y) is the foot; ``neck`` ends where the head hangs."""
    with p.at(x, y, k, flip=flip):
        if cable:
            p.cable(cable, 15)
        if base:
            p.fill(
                blob((-110, 0), (-100, -30), (-40, -44), (40, -44), (100, -30), (110, 0), (60, 16), (-60, 16)),
                YEL,
                shade=YEL_D,
                sh=(-10, -12),
            )
            p.fill(ell(62, -14, 9, 6), CORAL, w=p.lw * 0.6)
        fx, fy = head.get("face", (0, 0))
        hx, hy = neck[-1]
        c = [(0, -40), *neck[:-1], (hx - fx * 130, hy - fy * 130)]
        g = limb(c, 34, 30)
        p.fill(g, GREY, shade=GREY_D, sh=(-8, -4))
        cc = smooth(c, closed=False, n=9)
        for i in range(2, len(cc) - 1, 2):
            (ax, ay), (bx, by) = cc[i - 1], cc[i + 1]
            d = math.hypot(bx - ax, by - ay) or 1
            nx, ny = -(by - ay) / d * 16, (bx - ax) / d * 16
            p.line([(cc[i][0] - nx, cc[i][1] - ny), (cc[i][0] + nx, cc[i][1] + ny)], p.lw * 0.55, GREY_D)
        with p.at(hx, hy):
            lumo_head(p, **head)


def cat_head(p, gaze, mood):
    head = unary_union(
        [
            blob((-74, -6), (-56, -54), (0, -66), (56, -54), (74, -6), (44, 46), (-44, 46)),
            poly((-68, -28), (-66, -112), (-14, -56)),
            poly((68, -28), (66, -112), (14, -56)),
        ]
    )
    p.fill(head, INK, line=GREY_D, w=4)
    p.flat(poly((-58, -52), (-58, -90), (-32, -60)), PURPLE_D)
    p.flat(poly((58, -52), (58, -90), (32, -60)), PURPLE_D)
    for sx in (-1, 1):
        eye = ell(sx * 30, -8, 20, 21 if mood != "cross" else 17)
        if mood == "cross":
            eye = eye.intersection(aff.rotate(box(sx * 30 - 40, -12, sx * 30 + 40, 40), sx * -18, origin=(sx * 30, -8)))
        p.flat(eye, YEL)
        p.flat(ell(sx * 30 + gaze[0] * 9, -8 + gaze[1] * 8, 6, 15).intersection(eye), INK)
    p.flat(poly((-9, 12), (9, 12), (0, 22)), ROSE)
    for sx in (-1, 1):
        for yy in (16, 28):
            p.line([(sx * 26, yy), (sx * 96, yy - 8 + (yy - 16))], 4, GREY)


def cat_sitting(p):
    p.fill(limb([(50, -20), (150, -10), (170, -80), (130, -120)], 34, 22), INK, line=GREY_D, w=4)
    p.fill(blob((-70, 0), (-66, -120), (-30, -200), (30, -200), (76, -110), (84, 0)), INK, line=GREY_D, w=4)


def cat_walking(p):
    p.fill(limb([(140, -130), (210, -180), (200, -270), (240, -310)], 34, 22), INK, line=GREY_D, w=4)
    legs = [
        limb([(a, -100), (a + b, -50), (a + c, -8)], 44, 34)
        for a, b, c in ((-90, -20, -50), (-50, 10, 20), (90, 10, -20), (130, 20, 40))
    ]
    p.fill(
        unary_union(
            [
                *legs,
                blob((-130, -120), (-60, -175), (60, -165), (150, -160), (160, -100), (60, -80), (-90, -80)),
            ]
        ),
        INK,
        line=GREY_D,
        w=4,
    )


def cat_arched(p):
    p.fill(limb([(140, -110), (200, -200), (170, -310)], 52, 30), INK, line=GREY_D, w=4)
    legs = [limb([(a, -130), (a + c, -8)], 42, 32) for a, c in ((-110, -12), (-70, 8), (100, -6), (134, 14))]
    p.fill(
        unary_union(
            [
                *legs,
                blob(
                    (-140, -110),
                    (-100, -200),
                    (0, -270),
                    (110, -210),
                    (160, -110),
                    (90, -120),
                    (0, -150),
                    (-80, -110),
                ),
            ]
        ),
        INK,
        line=GREY_D,
        w=4,
    )


CAT_POSES = {
    "sit": (cat_sitting, (-4, -236)),
    "walk": (cat_walking, (-160, -190)),
    "arched": (cat_arched, (-170, -190)),
}
"""The body of each pose, and where its head is."""


def cat(p, x, y, k=1.0, flip=False, pose="sit", gaze=(0, 0), mood="calm"):
    """A black cat, the only one here with nothing to sell; (x, y) = ground."""
    with p.at(x, y, k, flip=flip):
        body, head = CAT_POSES[pose]
        body(p)
        with p.at(*head):
            cat_head(p, gaze, mood)


def rack(p, x, y, w, h, rows=5, seed=1, lit=YEL):
    rng = random.Random(seed)
    p.fill(rrect(x, y, x + w, y + h, 10), NIGHT_D)
    step = h / rows
    for r in range(rows):
        yy = y + r * step + step * 0.18
        p.flat(rrect(x + w * 0.1, yy, x + w * 0.9, yy + step * 0.66, 6), NIGHT)
        for c in range(3):
            p.dot(x + w * (0.22 + 0.15 * c), yy + step * 0.33, step * 0.1, rng.choice((lit, CORAL, "#7be0b0", NIGHT_L)))
        p.flat(rrect(x + w * 0.64, yy + step * 0.24, x + w * 0.82, yy + step * 0.42, 3), NIGHT_L)


def cloud(p, x, y, k=1.0, expr="smile", racks=True, color=WHITE, shade=GREY_L, gaze=(0, 0), seed=7):
    """The Cloud: fluffy outside, computers inside.  (x, y) = centre."""
    with p.at(x, y, k):
        g = unary_union(
            [
                ell(0, 0, 400, 200),
                ell(-300, 30, 150),
                ell(-190, -130, 165),
                ell(20, -200, 190),
                ell(220, -120, 170),
                ell(330, 30, 150),
                ell(-140, 130, 140),
                ell(120, 140, 150),
            ]
        )
        p.fill(g, color, shade=shade, sh=(-30, -34), w=p.lw * 1.2)
        p.halftone(g.intersection(box(-600, 60, 600, 320)), GREY, 90, 0.8, 8, 22)
        if racks:
            win = unary_union([rrect(-280, 10, 280, 210, 60)])
            p.fill(win, NIGHT, shade=NIGHT_D, sh=(16, 20))
            for i in range(5):
                rack(p, -240 + i * 100, 40, 80, 150, 5, seed + i)
        for sx in (-1, 1):
            p.fill(ell(sx * 74, -120, 40, 48), WHITE)
            p.dot(sx * 74 + gaze[0] * 18, -116 + gaze[1] * 22, 20)
            p.dot(sx * 74 + gaze[0] * 18 - 6, -124 + gaze[1] * 22, 6, WHITE)
            p.dot(sx * 150, -56, 30, ROSE, 20)
        if expr == "smile":
            p.line([(-70, -52), (0, -18), (70, -54)], p.lw * 1.3)
        else:
            p.fill(blob((-66, -56), (0, -46), (66, -58), (44, -10), (0, 0), (-44, -10)), CORAL_D)


def house(p, x, y, w, h, color, roof, windows=((0.3, 0.5),), lit=YEL, lamp=False):
    """(x, y) = lower left corner."""
    p.fill(box(x, y - h, x + w, y), color)
    p.fill(poly((x - w * 0.1, y - h), (x + w * 0.5, y - h - w * 0.5), (x + w * 1.1, y - h)), roof)
    for wx, wy in windows:
        a, b, s = x + w * wx, y - h + h * wy, w * 0.26
        p.fill(box(a, b, a + s, b + s * 1.1), lit, w=p.lw * 0.8)
        if lamp and s > 20:
            p.flat(
                unary_union(
                    [
                        ell(a + s * 0.5, b + s * 0.98, s * 0.2, s * 0.1),
                        limb([(a + s * 0.5, b + s), (a + s * 0.4, b + s * 0.7), (a + s * 0.5, b + s * 0.55)], s * 0.08),
                        ell(a + s * 0.5, b + s * 0.42, s * 0.22),
                    ]
                ).intersection(box(a, b, a + s, b + s * 1.1)),
                INK,
            )
            p.flat(ell(a + s * 0.5, b + s * 0.42, s * 0.13), WHITE)
            p.flat(ell(a + s * 0.5, b + s * 0.44, s * 0.06), INK)

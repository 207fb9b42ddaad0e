# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""Hands and heads of the people: pose, expression and gaze are parameters."""

from __future__ import annotations

import math
import random

from palette import CORAL_D, GREY, GREY_D, GREY_L, HAIR, HAIR_L, INK, SKIN, WHITE, YEL_D
from shapely.geometry import Polygon, box
from shapely.ops import unary_union
from shapes import blob, ell, limb, poly, puffs


def hand(p, x, y, ang, kind, skin):
    """``ang`` is where the fingers point, in degrees, 0 = right, 90 = down."""
    with p.at(x, y, rot=ang):
        parts = [ell(6, 0, 30, 27)]
        if kind == "open":
            for a in (-38, -13, 13, 38):
                r = math.radians(a)
                parts.append(limb([(10 * math.cos(r), 22 * math.sin(r)), (66 * math.cos(r), 62 * math.sin(r))], 19))
            parts.append(limb([(-6, -14), (2, -52)], 20))
        elif kind == "point":
            parts += [limb([(16, -10), (78, -12)], 19), limb([(-2, -16), (18, -38)], 19)]
        elif kind == "hold":
            parts += [limb([(10, -20), (40, -26), (52, -8)], 18), limb([(10, 14), (42, 16), (52, 4)], 18)]
        else:
            parts.append(limb([(-2, -18), (22, -32)], 19))
        g = unary_union(parts).buffer(-4).buffer(4)
        p.fill(g, skin[0], shade=skin[1], sh=(-7, -8))
        if kind == "fist":
            for yy in (-10, 3, 15):
                p.line([(22, yy), (34, yy)], p.lw * 0.7)


def eyelids(eye, lid, under=0):
    """Upper (and lower) lids covering a share of an eye's outline."""
    x0, y0, x1, y1 = eye.bounds
    g = eye.intersection(box(x0 - 9, y0 - 9, x1 + 9, y0 + (y1 - y0) * lid)) if lid else Polygon()
    h = eye.intersection(box(x0 - 9, y1 - (y1 - y0) * under, x1 + 9, y1 + 9)) if under else Polygon()
    return g, h


def mouth(p, expr, x, y, k=1.0, tooth=WHITE):
    with p.at(x, y, k):
        if expr in ("smile", "happy"):
            p.line([(-34, -4), (0, 16), (36, -8)], p.lw * 1.1)
            p.line([(34, -16), (41, -3)], p.lw * 0.8)
        elif expr == "laugh":
            p.fill(blob((-40, -12), (0, -4), (42, -14), (30, 26), (0, 40), (-28, 26)), CORAL_D)
            p.flat(blob((-34, -10), (0, -3), (36, -12), (28, 2), (0, 8), (-26, 3)), tooth)
        elif expr == "o":
            p.fill(ell(0, 8, 17, 22), CORAL_D)
        elif expr == "gasp":
            p.fill(blob((-22, -8), (0, -14), (22, -8), (20, 30), (0, 38), (-20, 30)), CORAL_D)
        elif expr == "flat":
            p.line([(-28, 6), (28, 2)], p.lw * 1.1)
        elif expr == "doubt":
            p.line([(-32, 12), (-8, 2), (14, 6), (34, -4)], p.lw * 1.1)
        elif expr == "frown":
            p.line([(-32, 16), (0, -2), (32, 14)], p.lw * 1.1)
        elif expr == "sleep":
            p.line([(-14, 4), (4, 8), (18, 2)], p.lw)


def ada_eye(p, i, sx, turn, expr, gaze, lens):
    """The left (``i`` 0) or right eye behind its glass, with lid."""
    s, t = SKIN["ada"], turn * 30
    q = 1 - 0.18 * max(0, sx * turn)
    ex = sx * 43 * (1 - 0.1 * abs(turn)) + t
    eye = ell(ex, 2, 37 * q, 38)
    p.fill(eye, lens or WHITE, w=p.lw * 1.25)
    lid = {"doubt": (0.36, 0.22)[i], "flat": 0.3, "sleep": 1, "smile": 0.08, "frown": 0.2}.get(expr, 0)
    if lens is None and expr not in ("happy", "laugh", "sleep"):
        p.dot(ex + gaze[0] * 17 * q, 4 + gaze[1] * 17, 13)
        p.dot(ex + gaze[0] * 17 * q - 4, gaze[1] * 17 - 1, 4, WHITE)
    if lens is None and expr in ("happy", "laugh"):
        p.flat(eye, "#f3e3d3")
        p.line([(ex - 19, 10), (ex, -10), (ex + 19, 10)], p.lw * 1.2)
    up, _ = eyelids(eye, lid)
    if not up.is_empty:
        p.flat(up, s[1] if expr == "sleep" else s[0])
        x0, _y0, x1, y1 = up.bounds
        p.line(
            [
                (x0 + 2, y1 - 2 - (18 if expr == "sleep" else 0)),
                ((x0 + x1) / 2, y1 + (0 if expr != "sleep" else -2)),
                (x1 - 2, y1 - 2 - (18 if expr == "sleep" else 0)),
            ],
            p.lw,
        )


def ada_brow(p, i, sx, turn, expr):
    lift = {"o": 12, "gasp": 14, "doubt": 0, "laugh": 8}.get(expr, 4)
    ex = sx * 43 * (1 - 0.1 * abs(turn)) + turn * 30
    by = -50 - lift - (12 if expr == "doubt" and i else 0)
    p.line(
        [
            (ex - 26, by + (6 if sx < 0 else 0) + (8 if expr == "frown" and sx > 0 else 0)),
            (ex, by - 9),
            (ex + 26, by + (6 if sx > 0 else 0) + (8 if expr == "frown" and sx < 0 else 0)),
        ],
        p.lw * 1.3,
        HAIR,
    )


def ada_head(p, turn=0.0, expr="smile", gaze=(0, 0), lens=None, seed=4):
    """Round glasses, a crown of curls.  ``turn`` -1 (left) … 1 (right)."""
    rng, s = random.Random(seed), SKIN["ada"]
    t = turn * 30
    hair = unary_union([puffs(rng, -t * 0.35, -34, 104, 98, 13, 46, 0.12, 130, 410), ell(-t * 0.35, -30, 108, 104)])
    p.fill(hair, HAIR, shade=INK, sh=(-22, -20))
    p.fill(limb([(0, 70), (0, 150)], 56), s[0], shade=s[1], sh=(14, -44))
    face = blob(
        (-86 + t * 0.2, -30),
        (-80 + t * 0.4, 40),
        (-44 + t * 0.8, 88),
        (t, 102),
        (46 + t * 0.8, 88),
        (82 + t * 0.4, 38),
        (86 + t * 0.2, -32),
        (44, -88),
        (-44, -88),
    )
    p.fill(face, s[0], shade=s[1], sh=(-16, -12))
    fringe = unary_union(
        [
            ell(-74 + i * 29 - t * 0.1, -74 - (10, 22, 27, 24, 18, 8)[i] + (8 if i % 2 else 0), 29 - (i % 2) * 3)
            for i in range(6)
        ]
        + [ell(-92 - t * 0.2, -34, 24), ell(92 - t * 0.2, -36, 24)]
    )
    p.fill(fringe, HAIR)
    for x, y, r in ((-96, -96, 20), (-34, -136, 22), (40, -134, 20), (100, -86, 20), (-128, -26, 18), (124, -14, 18)):
        p.line(
            [
                (x - r - t * 0.3, y + 4),
                (x - t * 0.3, y - r * 0.8),
                (x + r - t * 0.3, y + 2),
                (x + r * 0.3 - t * 0.3, y + r * 0.5),
            ],
            p.lw * 0.75,
            HAIR_L,
        )
    for sx in (-48, 48):
        p.dot(sx * 1.12 + t * 0.9, 48, 15, "#d0765a", 11)
    for i, sx in enumerate((-1, 1)):
        ada_eye(p, i, sx, turn, expr, gaze, lens)
        ada_brow(p, i, sx, turn, expr)
    p.line([(t - 8, -2), (t + 8, -2)], p.lw * 1.2, taper=False)
    p.line([(t + 4, 20), (t + 14 + 6 * turn, 36), (t - 2, 40)], p.lw * 0.9)
    mouth(p, expr, t, 66, 0.82)


def bright_eyes(p, t, expr, gaze):
    s = SKIN["bright"]
    for sx in (-1, 1):
        ex = sx * 38 + t
        if expr == "grin":
            p.line([(ex - 20, -8), (ex, -30), (ex + 20, -8)], p.lw * 1.4)
        else:
            p.fill(ell(ex, -16, 21, 25), WHITE)
            p.dot(ex + gaze[0] * 10, -14 + gaze[1] * 11, 9.5)
            if expr == "sly":
                p.fill(ell(ex, -16, 21, 25).intersection(box(ex - 40, -60, ex + 40, -18)), s[0], w=p.lw * 0.8)
        p.line(
            [(ex - 22, -52 + (8 if sx < 0 else 0)), (ex, -64), (ex + 22, -52 + (8 if sx > 0 else 0))],
            p.lw * 1.5,
            "#8d5a14",
        )
        p.dot(ex + sx * 22, 34, 15, "#f09c80", 11)


def bright_grin(p, t):
    """Nose and mouth; the teeth twinkle."""
    s = SKIN["bright"]
    p.fill(blob((t - 10, -6), (t + 6, 12), (t + 20, 26), (t + 4, 36), (t - 16, 30)), s[0], w=p.lw * 0.8)
    m = blob((-66 + t, 42), (-30 + t, 54), (t, 57), (30 + t, 54), (68 + t, 40), (56 + t, 86), (t, 108), (-54 + t, 86))
    p.fill(m, WHITE)
    for i in range(-3, 4):
        p.line([(t + i * 17, 52), (t + i * 15.5, 98)], p.lw * 0.5, GREY_D, taper=False)
    p.line([(t - 58, 72), (t, 82), (t + 60, 70)], p.lw * 0.5, GREY_D, taper=False)
    with p.at(t + 44, 56):
        p.flat(poly((0, -20), (5, -5), (20, 0), (5, 5), (0, 20), (-5, 5), (-20, 0), (-5, -5)), "#bdeaf6")
    p.line([(-72 + t, 34), (-76 + t, 48)], p.lw)
    p.line([(74 + t, 32), (78 + t, 46)], p.lw)
    p.line([(t - 8, 120), (t + 8, 120)], p.lw * 0.8)


def bright_head(p, turn=0.0, expr="grin", gaze=(0, 0)):
    """Mr. Bright: quiff, lantern jaw, more teeth than strictly necessary."""
    s, t = SKIN["bright"], turn * 26
    p.fill(limb([(0, 70), (0, 160)], 62), s[0], shade=s[1], sh=(12, -50))
    for sx in (-1, 1):
        p.fill(ell(sx * 90 - t * 0.6, 6, 19, 26), s[0])
    jaw = blob(
        (-86, -60),
        (-88, 20),
        (-80 + t * 0.4, 84),
        (-40 + t, 132),
        (40 + t, 132),
        (82 + t * 0.4, 84),
        (88, 20),
        (86, -60),
        (0, -104),
    )
    p.fill(jaw, s[0], shade=s[1], sh=(-16, -10))
    hair = blob(
        (-96, -24),
        (-92, -84),
        (-62, -128),
        (0, -150),
        (74, -160),
        (124, -128),
        (98, -100),
        (94, -26),
        (80, -66),
        (20, -80),
        (-40, -70),
        (-80, -54),
    )
    p.fill(hair, YEL_D, shade="#b9761b", sh=(-14, -12))
    p.line([(-60, -104), (0, -124), (70, -136)], p.lw * 0.8, "#fbd587")
    p.line([(-50, -88), (10, -104), (80, -114)], p.lw * 0.8, "#fbd587")
    bright_eyes(p, t, expr, gaze)
    bright_grin(p, t)


def gran_head(p, turn=0.0, expr="smile", gaze=(0, 0)):
    """A bun, a long life, a sharp eye."""
    s, t = SKIN["gran"], turn * 26
    p.fill(ell(-t * 0.8, -122, 48, 42), GREY_L, shade=GREY, sh=(-10, -10))
    p.line([(-26 - t * 0.8, -124), (0 - t * 0.8, -138), (24 - t * 0.8, -118)], p.lw * 0.7, GREY_D)
    p.fill(
        blob((-104, 14), (-100, -60), (-50, -104), (50, -104), (100, -60), (104, 14), (80, 50), (-80, 50)),
        GREY_L,
        shade=GREY,
    )
    p.fill(limb([(0, 70), (0, 130)], 50), s[0], shade=s[1], sh=(10, -40))
    p.fill(
        blob(
            (-82, -28),
            (-80, 40),
            (-46 + t * 0.6, 84),
            (t, 96),
            (48 + t * 0.6, 84),
            (82, 38),
            (82, -28),
            (42, -62),
            (0, -50),
            (-42, -62),
        ),
        s[0],
        shade=s[1],
    )
    for sx in (-1, 1):
        ex = sx * 36 + t
        if expr in ("smile", "laugh"):
            p.line([(ex - 16, 4), (ex, -10), (ex + 16, 4)], p.lw * 1.2)
        else:
            p.fill(ell(ex, -2, 19, 21), WHITE)
            p.dot(ex + gaze[0] * 8, gaze[1] * 8, 10)
        p.line([(ex - 18, -34), (ex, -42), (ex + 18, -34)], p.lw * 1.2, GREY_D)
        p.line([(ex + sx * 26, 4), (ex + sx * 36, 0)], p.lw * 0.6, s[1])
        p.line([(ex + sx * 26, 12), (ex + sx * 37, 13)], p.lw * 0.6, s[1])
        p.dot(ex + sx * 14, 34, 15, "#ea9a86", 11)
    p.line([(t, 6), (t + 14 + turn * 5, 28), (t - 4, 33)], p.lw)
    mouth(p, expr if expr != "whisper" else "o", t, 58, 0.7)


def eng_head(p, turn=0.0, expr="flat", gaze=(0, 0), hair=GREY_D, skin=None):
    s, t = skin or SKIN["eng"], turn * 26
    p.fill(limb([(0, 60), (0, 140)], 54), s[0], shade=s[1], sh=(10, -40))
    p.fill(blob((-78, -50), (-76, 40), (-36 + t, 92), (36 + t, 92), (76, 40), (78, -50), (0, -96)), s[0], shade=s[1])
    p.fill(
        blob((-90, -10), (-88, -80), (-20, -118), (60, -112), (94, -60), (88, -12), (70, -56), (-20, -66), (-72, -48)),
        hair,
    )
    for sx in (-1, 1):
        ex = sx * 34 + t
        p.dot(ex + gaze[0] * 6, gaze[1] * 6, 9)
        p.line([(ex - 16, -24), (ex + 16, -26)], p.lw)
    p.line([(t, 8), (t + 12, 28), (t - 4, 32)], p.lw * 0.9)
    mouth(p, expr, t, 60, 0.7)

# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""Geometry of the drawings: smooth shapes, limbs, puffs, gears. Everything is a shapely polygon."""

from __future__ import annotations

import math

from shapely import affinity as aff
from shapely.geometry import LineString, Point, Polygon, box
from shapely.ops import unary_union


def smooth(pts, closed=True, n=10):
    """Catmull-Rom curve through ``pts`` as a list of points."""
    m = len(pts)
    out = []
    for i in range(m if closed else m - 1):
        if closed:
            p0, p1, p2, p3 = (pts[(i + j) % m] for j in (-1, 0, 1, 2))
        else:
            p0, p1, p2, p3 = pts[max(i - 1, 0)], pts[i], pts[i + 1], pts[min(i + 2, m - 1)]
        for s in range(n):
            t = s / n
            out.append(
                tuple(
                    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)
                    for a, b, c, d in zip(p0, p1, p2, p3, strict=False)
                )
            )
    if not closed:
        out.append(tuple(pts[-1]))
    return out


def blob(*pts):
    """Smooth closed shape."""
    return Polygon(smooth(pts)).buffer(0)


def poly(*pts):
    return Polygon(pts).buffer(0)


def ell(x, y, rx, ry=None, rot=0):
    g = aff.scale(Point(x, y).buffer(1, 32), rx, ry or rx)
    return aff.rotate(g, rot) if rot else g


def rrect(x0, y0, x1, y1, r=20):
    return box(x0 + r, y0 + r, x1 - r, y1 - r).buffer(r, 8)


def limb(pts, w0, w1=None, n=10):
    """A tapering tube along a smooth line (an arm, a leg, a balloon's tail)."""
    w1 = w0 if w1 is None else w1
    c = smooth(pts, closed=False, n=n)
    return unary_union(
        [LineString([c[i], c[i + 1]]).buffer((w0 + (w1 - w0) * i / (len(c) - 1)) / 2, 8) for i in range(len(c) - 1)]
    )


def puffs(rng, cx, cy, rx, ry, n, r, jitter=0.15, a0=0, a1=360):
    """A ring of circles: curls, clouds, thought balloons."""
    out = []
    for i in range(n):
        a = math.radians(a0 + (a1 - a0) * i / (n if a1 - a0 == 360 else n - 1))
        out.append(ell(cx + rx * math.cos(a), cy + ry * math.sin(a), r * (1 + rng.uniform(-jitter, jitter))))
    return unary_union(out)


def gear_shape(r, teeth=12, depth=0.2, hole=0.35):
    pts = []
    for i in range(teeth):
        for k, q in ((0, 1 - depth), (0.22, 1 - depth), (0.32, 1), (0.68, 1), (0.78, 1 - depth)):
            a = 2 * math.pi * (i + k) / teeth
            pts.append((r * q * math.cos(a), r * q * math.sin(a)))
    return Polygon(pts).buffer(-3).buffer(3).difference(ell(0, 0, r * hole))

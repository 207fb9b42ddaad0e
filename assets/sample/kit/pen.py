# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""The pen: it writes shapes in page units, so that a line keeps its weight whatever the scale of its figure.

A pen keeps a stack of affine transformations. Silhouettes are unions of shapes, shadows differences, halftones clips.
"""

from __future__ import annotations

import math
from contextlib import contextmanager

from palette import INK
from shapely import affinity as aff
from shapely.geometry import LineString, Polygon
from shapely.ops import unary_union
from shapes import ell, limb, smooth


class Pen:
    """Collects SVG; see the module's documentation."""

    clips = 0  # numbers the clip paths of a run

    def __init__(self, lw=7.0):
        self.out, self.m, self.lw = [], [(1, 0, 0, 1, 0, 0)], lw

    @contextmanager
    def at(self, x=0, y=0, k=1.0, rot=0, flip=False, ky=None):
        a, r = self.m[-1], math.radians(rot)
        kx, ky = (-k if flip else k), (ky or k)
        b = (kx * math.cos(r), -ky * math.sin(r), kx * math.sin(r), ky * math.cos(r), x, y)
        if flip:  # mirror after rotating, so 'rot' leans the same way on the page
            b = (-k * math.cos(r), k * math.sin(r), k * math.sin(r), k * math.cos(r), x, y)
        self.m.append(
            (
                a[0] * b[0] + a[1] * b[2],
                a[0] * b[1] + a[1] * b[3],
                a[2] * b[0] + a[3] * b[2],
                a[2] * b[1] + a[3] * b[3],
                a[0] * b[4] + a[1] * b[5] + a[4],
                a[2] * b[4] + a[3] * b[5] + a[5],
            )
        )
        yield self
        self.m.pop()

    @property
    def k(self):
        a = self.m[-1]
        return math.sqrt(abs(a[0] * a[3] - a[1] * a[2]))

    def map(self, g):
        return aff.affine_transform(g, self.m[-1])

    def raw(self, s):
        self.out.append(s)

    def path(self, g, fill, extra=""):
        """Write page geometry."""
        if g.is_empty:
            return
        g = g.simplify(0.3)
        parts = g.geoms if hasattr(g, "geoms") else [g]
        d = []
        for q in parts:
            if isinstance(q, Polygon):
                for ring in (q.exterior, *q.interiors):
                    c = list(ring.coords)[:-1]
                    d.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in c) + "Z")
        if d:
            self.out.append(f'<path d="{"".join(d)}" fill="{fill}" fill-rule="evenodd"{extra}/>')

    def fill(self, g, color, w=None, line=INK, shade=None, sh=(-16, -14), light=None):
        """A filled shape with a contour that is heavier on the lower right.

        ``shade``: colour of a crescent shadow, as wide as ``sh`` (page units).
        """
        g = self.map(g).buffer(0)
        w = self.lw if w is None else w
        if w:
            o = g.buffer(w * 0.5)
            self.path(unary_union([o, aff.translate(o, w * 0.35, w * 0.5)]), line)
        self.path(g, color)
        if shade:
            self.path(g.difference(aff.translate(g, *sh)), shade)
        if light:
            self.path(g.difference(aff.translate(g, -sh[0], -sh[1])), light)

    def flat(self, g, color, alpha=None):
        """A shape without a contour; ``alpha`` for light and glass."""
        self.path(self.map(g).buffer(0), color, f' fill-opacity="{alpha}"' if alpha else "")

    def line(self, pts, w=None, color=INK, curve=True, taper=True):
        """A brush stroke, thin at both ends."""
        w = self.lw if w is None else w
        c = smooth(pts, closed=False, n=8) if curve and len(pts) > 2 else list(pts)
        if len(c) == 2:
            (ax, ay), (bx, by) = c
            c = [(ax + (bx - ax) * i / 8, ay + (by - ay) * i / 8) for i in range(9)]
        c = list(self.map(LineString(c)).coords)
        n, gs = len(c), []
        for i in range(n - 1):
            t = (i + 0.5) / (n - 1)
            q = w * (0.35 + 0.65 * math.sin(math.pi * t) ** 0.6) if taper else w
            gs.append(LineString([c[i], c[i + 1]]).buffer(q / 2, 6))
        self.path(unary_union(gs), color)

    def dot(self, x, y, r, color=INK, ry=None):
        self.flat(ell(x, y, r, ry), color)

    def cable(self, pts, w=16, color=INK, light=None):
        self.flat(limb(pts, w), color)
        if light:
            self.line([(x - w * 0.15, y - w * 0.15) for x, y in pts], w * 0.25 * self.k, light)

    def halftone(self, g, color, direction=90, r0=1.5, r1=10.5, pitch=25):
        """Graded dot screen inside ``g``; dots grow along ``direction``."""
        g = self.map(g).buffer(0)
        if g.is_empty:
            return
        x0, y0, x1, y1 = g.bounds
        a = math.radians(direction)
        ux, uy = math.cos(a), math.sin(a)
        pr = [x * ux + y * uy for x in (x0, x1) for y in (y0, y1)]
        lo, hi = min(pr), max(pr)
        d, s, row = [], pitch / math.sqrt(2), 0
        y = y0 - y0 % (2 * s)
        while y <= y1 + pitch:
            x = x0 - x0 % (2 * s) + (s if row % 2 else 0)
            while x <= x1 + pitch:
                r = r0 + (r1 - r0) * ((x * ux + y * uy) - lo) / ((hi - lo) or 1)
                if r > 1.4:
                    arc = f"a{r:.1f} {r:.1f} 0 1 0"
                    d.append(f"M{x - r:.1f} {y:.1f}{arc} {2 * r:.1f} 0{arc} {-2 * r:.1f} 0z")
                x += 2 * s
            y, row = y + s, row + 1
        self.clip(g, f'<path d="{"".join(d)}" fill="{color}"/>')

    def clip(self, g, inner):
        """Write ``inner`` clipped by page geometry ``g``."""
        Pen.clips += 1
        cid = f"clip{Pen.clips}"
        q = Pen()
        q.path(g, "#000")
        self.out.append(f'<clipPath id="{cid}">{"".join(q.out)}</clipPath><g clip-path="url(#{cid})">{inner}</g>')

# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""The lettering of the source comic: balloons, captions, signs and sound effects, each with words baked in."""

from __future__ import annotations

import math
import os
import random
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape

from palette import INK
from pen import Pen
from PIL import ImageFont
from shapely import affinity as aff
from shapely.geometry import LineString, Polygon, box
from shapely.ops import unary_union
from shapes import ell, limb

FONT_FILE = os.environ.get("COMIC_FONT", "ComicNeue-Bold.otf")
FAMILY = "'Comic Neue','Comic Relief',cursive"
WITHOUT_BALLOON = ("sfx", "title", "label")


@lru_cache
def font(size):
    return ImageFont.truetype(FONT_FILE, size)


def width(words, size):
    return font(size).getlength(words)


def fill_lines(words, size, limit):
    """Fill lines with words as long as they stay within ``limit``."""
    lines, line = [], ""
    for word in words:
        if line and width(f"{line} {word}", size) > limit:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def wrap(text, size, maxw):
    """Break into lines of even length; explicit line breaks win."""
    if "\n" in text:
        return text.split("\n")
    words, best = text.split(), None
    for limit in range(int(maxw * 0.55), int(maxw) + 1, 12):
        lines = fill_lines(words, size, limit)
        widths = [width(line, size) for line in lines]
        if max(widths) > maxw:
            continue
        cost = len(lines) * 1.0 + (max(widths) - min(widths)) / maxw * 1.2
        if best is None or cost < best[0]:
            best = (cost, lines)
    if best:
        return best[1]
    return wrap(text, size, maxw * 1.1) if maxw < 4000 else [text]  # a word longer than the line


def superellipse(cx, cy, rx, ry, n=2.5, k=72):
    out = []
    for i in range(k):
        a = 2 * math.pi * i / k
        c, s = math.cos(a), math.sin(a)
        out.append((cx + rx * math.copysign(abs(c) ** (2 / n), c), cy + ry * math.copysign(abs(s) ** (2 / n), s)))
    return Polygon(out)


def tail(cx, cy, tx, ty, w, bend=0.12):
    dx, dy = tx - cx, ty - cy
    mx, my = cx + dx * 0.6 - dy * bend, cy + dy * 0.6 + dx * bend
    return limb([(cx, cy), (mx, my), (tx, ty)], w, 4)


@dataclass
class Letter:
    """One lettered element; geometry in page pixels."""

    kind: str
    text: str
    cx: float
    cy: float
    maxw: float = 420
    tip: tuple | None = None
    panel: str = ""
    size: int = 54
    fill: str = "#ffffff"
    ink: str = INK
    rot: float = 0
    id: str = ""
    join: tuple | None = None  # (dx, dy, text): a second, joined balloon
    bend: float = 0.12
    stroke: str = "#ffffff"
    lines: list = field(default_factory=list)
    trail: list = field(default_factory=list)  # the puffs between a thought and its thinker

    def layout(self):
        """Break the words into lines and build ``body`` (without tail) and ``shape`` (all of it)."""
        self.lines = wrap(self.text, self.size, self.maxw)
        self.lh = self.size * 1.12
        tw, th = max(width(line, self.size) for line in self.lines), self.lh * len(self.lines)
        cx, cy = self.cx, self.cy
        if self.kind == "caption":
            self.body = self.shape = box(cx - tw / 2 - 30, cy - th / 2 - 20, cx + tw / 2 + 30, cy + th / 2 + 20)
        elif self.kind in WITHOUT_BALLOON:
            self.body = aff.rotate(box(cx - tw / 2, cy - th / 2, cx + tw / 2, cy + th / 2), self.rot)
            self.shape = self.body
        else:
            self.shape_balloon(tw / 2 * 1.1 + 44 + (16 if len(self.lines) == 1 else 0), th / 2 * 1.12 + 40)
        return self

    def shape_balloon(self, rx, ry):
        self.body = superellipse(self.cx, self.cy, rx, ry)
        if self.kind == "thought":
            self.shape_thought(rx, ry)
            return
        if self.kind == "shout":
            self.body = self.burst(rx, ry)
        g = self.body
        if self.join:
            dx, dy, words = self.join
            x, y = self.cx + dx, self.cy + dy
            self.second = Letter(
                "speech", words, x, y, self.maxw, None, self.panel, self.size, self.fill, id=self.id + "b"
            ).layout()
            g = unary_union([g, self.second.body, limb([(self.cx, self.cy), (x, y)], 70)])
        if self.tip:
            g = unary_union([g, tail(self.cx, self.cy, *self.tip, min(84, ry * 0.9), self.bend)])
        self.shape = Polygon(g.exterior) if g.geom_type == "Polygon" else g  # no pinholes

    def shape_thought(self, rx, ry):
        cx, cy = self.cx, self.cy
        n, puffs, rng = max(9, int((rx + ry) / 36)), [], random.Random(3)
        for i in range(n):
            a = 2 * math.pi * i / n
            r = (rx + ry) * 0.15 * rng.uniform(0.9, 1.15)
            puffs.append(ell(cx + rx * 0.92 * math.cos(a), cy + ry * 0.88 * math.sin(a), r))
        self.body = self.shape = unary_union([self.body, *puffs])
        tx, ty = self.tip
        d = math.hypot(tx - cx, ty - cy)
        edge = LineString([(cx, cy), (tx, ty)]).intersection(self.body).length + 34
        for f, r in ((0.0, 24), (0.5, 17), (0.95, 11)):
            t = (edge + (d - edge) * f) / d
            self.trail.append(ell(cx + (tx - cx) * t, cy + (ty - cy) * t, r * 1.25, r))

    def burst(self, rx, ry):
        rng, points, n = random.Random(5), [], 34
        for i in range(n):
            a = 2 * math.pi * i / n
            f = 1.02 if i % 2 else 1.27 + rng.uniform(-0.07, 0.1)
            points.append((self.cx + rx * f * math.cos(a), self.cy + ry * (f * 1.04) * math.sin(a)))
        return Polygon(points).buffer(0)

    def draw_balloon(self, p: Pen):
        if self.kind in WITHOUT_BALLOON:
            return
        dash = ' stroke-dasharray="24 15"' if self.kind == "whisper" else ""
        for g in [self.shape, *self.trail]:
            q = Pen()
            q.path(g, self.fill, f' stroke="{INK}" stroke-width="8" stroke-linejoin="round"{dash}')
            p.out += q.out

    def draw_text(self, p: Pen):
        turn = f' transform="rotate({self.rot} {self.cx} {self.cy})"' if self.rot else ""
        style = f'font-size="{self.size}" fill="{self.ink}"'
        edge = f'stroke-width="{self.size * 0.17:.0f}" stroke-linejoin="round"'
        if self.kind in ("sfx", "title"):
            style += f' stroke="{self.stroke}" {edge} paint-order="stroke"'
        if self.kind == "title":
            p.raw(
                f'<text aria-hidden="true"{turn} font-size="{self.size}" fill="{INK}" stroke="{INK}" {edge}>'
                f"{self.tspans(12, 14)}</text>"
            )
        p.raw(f'<text id="{self.id}"{turn} {style}>{self.tspans()}</text>')
        if self.join:
            self.second.draw_text(p)

    def tspans(self, dx=0, dy=0):
        y = self.cy - self.lh * len(self.lines) / 2 + self.lh * 0.5 + self.size * 0.34
        return "".join(
            f'<tspan x="{self.cx + dx:.0f}" y="{y + i * self.lh + dy:.1f}">{escape(line)}</tspan>'
            for i, line in enumerate(self.lines)
        )

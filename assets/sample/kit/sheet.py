# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""A page of the source comic: its panels and its lettering, as SVG and as the truth about where they are."""

from __future__ import annotations

from html import escape

from balloons import FAMILY, Letter
from palette import INK, PAPER
from pen import Pen
from shapely.geometry import Polygon

W, H = 2480, 3508


def outline(g):
    """Return whole-pixel corners of a shape, of its largest part if it has several."""
    g = g if g.geom_type == "Polygon" else max(g.geoms, key=lambda part: part.area)
    return [[round(x), round(y)] for x, y in g.simplify(2).exterior.coords[:-1]]


class Page:
    """A page of panels. ``panel`` takes a function that draws in panel units."""

    def __init__(self, number, ground=PAPER, frame=INK):
        self.number, self.ground, self.panels, self.letters = number, ground, [], []
        self.frame, self.art = frame, Pen(9)

    def panel(self, pid, corners, alt, draw, border=12, over=None, **facts):
        """Add a panel; ``over`` draws what breaks out of its frame."""
        g = Polygon(corners)
        x0, y0, x1, y1 = g.bounds
        inner = Pen(9)
        with inner.at(x0, y0):
            draw(inner, x1 - x0, y1 - y0)
        a = self.art
        a.raw(f'<g id="{pid}"><title>{escape(alt)}</title>')
        a.clip(g, "".join(inner.out))
        if border:
            q = Pen()
            q.path(g, "none", f' stroke="{self.frame}" stroke-width="{border}" stroke-linejoin="miter"')
            a.out += q.out
        if over:
            with a.at(x0, y0):
                over(a, x1 - x0, y1 - y0)
        a.raw("</g>")
        polygon = [[round(x), round(y)] for x, y in corners]
        plain = {} if border else {"borderless": True}
        self.panels.append({"id": pid, "order": len(self.panels) + 1, "polygon": polygon, "alt": alt, **plain, **facts})

    def letter(self, kind, text, cx, cy, maxw=420, tip=None, panel="", **look):
        letter = Letter(kind, text, cx, cy, maxw, tip, panel, **look)
        letter.id = f"p{self.number}-t{len(self.letters) + 1}"
        self.letters.append(letter.layout())

    def svg(self, balloons=True, lettering=True):
        """Return the page as SVG, with or without empty balloons, with or without words."""
        b, t = Pen(), Pen()
        for letter in self.letters:
            letter.draw_balloon(b)
            letter.draw_text(t)
        out = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}" width="{W}" height="{H}">',
            f"<title>Meet Lumo! – page {self.number}</title>",
            "<desc>Sample book of comicremix. CC BY-SA 4.0, the comicremix contributors. Font: Comic Neue Bold.</desc>",
            f'<g id="artwork"><rect width="{W}" height="{H}" fill="{self.ground}"/>',
            *self.art.out,
            "</g>",
        ]
        if balloons:
            out += ['<g id="balloons">', *b.out, "</g>"]
        if lettering:
            out += [f'<g id="lettering" font-family="{FAMILY}" font-weight="700" text-anchor="middle">', *t.out, "</g>"]
        return "\n".join([*out, "</svg>"])

    def truth(self):
        """Return where every panel and every lettered element is, and what it says."""
        elements = [element for letter in self.letters for element in self.elements(letter)]
        files = {"svg": f"source/page-{self.number}.svg", "png": f"source/png/page-{self.number}.png"}
        return {"page": self.number, "width": W, "height": H, **files, "panels": self.panels, "elements": elements}

    @staticmethod
    def elements(letter):
        def told(kind, one, shape, tip):
            return {
                "id": one.id,
                "kind": kind,
                "panel": letter.panel,
                "polygon": outline(shape),
                "tail": list(tip) if tip else None,
                "text": " ".join(one.lines),
                "lines": one.lines,
            }

        first = told(letter.kind, letter, letter.body if letter.join else letter.shape, letter.tip)
        if letter.trail:
            first["trail"] = [outline(g) for g in letter.trail]
        if not letter.join:
            return [first]
        first["id"] = letter.id + "a"
        joint = {"joined": [letter.id + "a", letter.id + "b"], "jointPolygon": outline(letter.shape)}
        return [first | joint, told("speech", letter.second, letter.second.body, None) | joint]

"""A Frame as an SVG file that stands alone: pictures inside, glyphs as outlines, the book's things as named groups.

What occurs several times (glyphs, pictures, clips) is defined once, by ``defs``, and used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import assert_never
from urllib.parse import quote

from svgwrite import Drawing
from svgwrite.base import BaseElement
from svgwrite.container import Style

from comicremix.geometry import IDENTITY, Affine, Path
from comicremix.layout.frame import Frame, Group, Image, Item, Link, PathItem
from comicremix.lettering.faces import Catalogue
from comicremix.lettering.run import Glyph, Glyphs, glyph_affine
from comicremix.model.style import Stroke
from comicremix.paint.glyph_paths import run_outline
from comicremix.paint.pictures import Pictures
from comicremix.paint.svg.defs import EM, Definitions
from comicremix.paint.svg.fonts import TextFonts
from comicremix.paint.svg.marks import bare, element_name, mapped, number, path_data, pen, plain, use
from comicremix.paint.svg.text import can_live, live_lines
from comicremix.paint.targets import group_id, web_address
from comicremix.paint.walk import groups, lettering_and_others

_MILLIMETRES_PER_INCH = 25.4
INKSCAPE = "http://www.inkscape.org/namespaces/inkscape"
_LAYERS = frozenset({"base", "panel", "balloon"})
_HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'


def svg_page(
    frame: Frame,
    *,
    pictures: Pictures,
    catalogue: Catalogue,
    live: bool = False,
    homes: Mapping[str, str] = MappingProxyType({}),
    layers: bool = False,
) -> str:
    """Return ``frame`` as the text of an SVG file, to be stored in UTF-8.

    Width and height are millimetres, the viewBox is the page in its own pixels. Links to what is on other pages lead to
    their files, if ``homes`` names them.

    Args:
        live: words are text, in fonts that the file brings along, instead of outlines.
        homes: by the id of a Group, the file of the page that it is on.
        layers: the page's base, panels and balloons, and the words of each balloon, are layers in Inkscape.

    Raises:
        FontError: a face is missing.
    """
    size = tuple(f"{number(side / frame.dpi * _MILLIMETRES_PER_INCH)}mm" for side in (frame.width, frame.height))
    box = f"0 0 {number(frame.width)} {number(frame.height)}"
    look = {"stroke_linejoin": "round", "stroke_linecap": "round", "xml:lang": frame.language}
    look |= {"xmlns:inkscape": INKSCAPE} if layers else {}
    svg = Drawing(size=size, viewBox=box, debug=False, **look)  # checking every attribute would take seconds
    title = plain(frame.title or frame.label)
    if title:
        svg.set_desc(title=title)
    sides = {"width": number(frame.width), "height": number(frame.height)}
    svg.add(bare("rect", x="0", y="0", fill=frame.ground, **sides))
    fonts = TextFonts(catalogue) if live else None
    painter = _Painter(frame, Definitions(svg.defs, pictures, catalogue), catalogue, fonts, homes, layers=layers)
    painter.paint(frame.items, svg)
    if fonts is not None:
        svg.defs.add(Style(fonts.style_sheet(), debug=False))
    return f"{_HEADER}{svg.tostring()}\n"


class _Painter:
    """Draws the items of one Frame."""

    def __init__(
        self,
        frame: Frame,
        definitions: Definitions,
        catalogue: Catalogue,
        fonts: TextFonts | None,
        homes: Mapping[str, str],
        *,
        layers: bool,
    ) -> None:
        """With ``fonts`` words are text."""
        self._layers = layers
        self._balloon = ""
        self._homes = homes
        self._fonts = fonts
        self._language, self._definitions, self._catalogue = frame.language, definitions, catalogue
        self._targets = {group.id for group in groups(frame.items)}
        self._named: set[str] = set()
        self._texts = 0

    def paint(self, items: Iterable[Item], into: BaseElement) -> None:
        """Add items; runs together, so that no stroke covers a neighbour's fill."""
        for item in lettering_and_others(items):
            if isinstance(item, list):
                self._words(item, into)
            else:
                self._item(item, into)

    def _item(self, item: Item, into: BaseElement) -> None:
        match item:
            case Image():
                self._image(item, into)
            case PathItem():
                into.add(_path(item.path, item.fill, item.stroke))
            case Group():
                self._group(item, into)
            case Glyphs():
                self._words([item], into)
            case Link():
                self._link(item, into)
            case _:
                assert_never(item)

    def _image(self, item: Image, into: BaseElement) -> None:
        if item.clip is not None:
            into = into.add(bare("g", clip_path=f"url(#{self._definitions.clip(item.clip)})"))
        into.add(use(self._definitions.picture(item.picture), mapped(item.transform)))

    def _group(self, group: Group, into: BaseElement) -> None:
        made = bare("g", class_=group.role)
        if group.id and group.id not in self._named:  # a second element of this id would make the file invalid
            self._named.add(group.id)
            made["id"] = element_name(group.id)
        if group.alt:
            made.set_desc(title=plain(group.alt))
        if self._layers and group.role in _LAYERS and group.id:
            made.update(_layer(f"{group.role} {group.id}"))
        outer, self._balloon = self._balloon, element_name(group.id) if group.role == "balloon" else ""
        self.paint(group.items, into.add(made))
        self._balloon = outer

    def _words(self, runs: list[Glyphs], into: BaseElement) -> None:
        runs = [run for run in runs if not run.hidden]
        if not runs:
            return
        if self._layers and self._balloon:
            into = into.add(bare("g", **_layer("text")))
        if self._fonts is not None and not any(run.shadow for run in runs) and all(map(self._can_live, runs)):
            self._live(runs, self._fonts, into)
            return
        for run in runs:
            if run.stroke is not None:
                stroke = Stroke(run.stroke.colour, run.stroke.width * run.transform.scale, run.stroke.dash)
                into.add(_path(run_outline(run, self._catalogue.face(run.face)), None, stroke))
        for run in runs:
            self._run(run, into)

    def _can_live(self, run: Glyphs) -> bool:
        """Tell whether a run can be text: where its font may not come along, it is a path."""
        return can_live(run) and self._catalogue.face(run.face).embeddable

    def _live(self, runs: list[Glyphs], fonts: TextFonts, into: BaseElement) -> None:
        """Add text. Its strokes are uses of it that lie beneath, so that the words are there once."""
        drawn = list(live_lines(runs, self._catalogue, self._language))
        for _, text in drawn if self._balloon else ():
            text["data-balloon"] = self._balloon  # so that whoever reads changed words back knows whose they are
        for run in runs:
            fonts.note(run)
        for run, text in drawn:
            if run.stroke is not None:
                self._texts += 1
                text["id"] = f"_text-{self._texts}"
                into.add(use(text["id"], {"fill": "none", **pen(run.stroke)}))
        for run, text in drawn:
            shade = run.gradient and self._definitions.gradient(run.gradient, IDENTITY)
            made = bare("g", fill=f"url(#{shade})" if shade else run.colour)
            made.add(text)
            into.add(made)

    def _run(self, run: Glyphs, into: BaseElement) -> None:
        """Add the fills of a run, labelled with its words for screen readers and searches."""
        unit = run.size / EM
        shade = run.gradient and self._definitions.gradient(run.gradient, run.transform)
        made = bare("g", fill=f"url(#{shade})") if shade else bare("g", fill=run.colour)
        if run.language not in ("", self._language):
            made["xml:lang"] = run.language
        if run.shadow:
            made["aria-hidden"] = "true"
        elif run.text:
            made["aria-label"] = plain(run.text)
        if shade:  # one path, for a gradient begins anew in everything that is used
            made.add(bare("path", d=path_data(run_outline(run, self._catalogue.face(run.face)))))
        else:
            made.update(mapped(Affine.scaling(unit).then(run.transform)))
            for glyph in run.glyphs:
                name = self._definitions.glyph(run.face, glyph.gid)
                if name:
                    made.add(use(name, _glyph_place(glyph, run, unit)))
        into.add(made)

    def _place(self, target: str) -> str | None:
        """Return the address of a Group in this file or another; None when no file has it."""
        if target in self._targets:
            return f"#{element_name(target)}"
        home = self._homes.get(target)
        return f"{quote(home)}#{element_name(target)}" if home else None

    def _link(self, link: Link, into: BaseElement) -> None:
        """Lay an unseen box over the place to click."""
        target = group_id(link.target)
        address = web_address(link.target) if target is None else self._place(target)
        if address is None:
            return
        anchor = bare("a", target="_self" if target else "_blank", **{"xlink:href": address})
        if link.contents:
            anchor.set_desc(title=plain(link.contents))
        x, y, width, height = map(number, link.box)
        anchor.add(bare("rect", x=x, y=y, width=width, height=height, fill_opacity="0"))
        into.add(anchor)


def _layer(name: str) -> dict[str, str]:
    return {"inkscape:groupmode": "layer", "inkscape:label": plain(name)}


def _glyph_place(glyph: Glyph, run: Glyphs, unit: float) -> dict[str, str]:
    if not run.slant and not glyph.angle:
        return {"x": number(glyph.x / unit, 1), "y": number(glyph.y / unit, 1)}
    return mapped(
        glyph_affine(glyph, replace(run, size=1.0, transform=IDENTITY))._replace(e=glyph.x / unit, f=glyph.y / unit)
    )


def _path(path: Path, fill: str | None, stroke: Stroke | None) -> BaseElement:
    return bare("path", d=path_data(path), fill=fill or "none", **(pen(stroke) if stroke else {}))

"""Links and the places that they lead to: annotations on the pages, named destinations in the document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from comicremix.geometry import Affine, Point, Rect, bounds, transform_points
from comicremix.layout.frame import Frame, Link
from comicremix.paint.pdf.paper import SCREEN_PAPER, Paper
from comicremix.paint.targets import group_id, web_address
from comicremix.paint.walk import groups, links

_ROOM = 12.0
"""Points left free above and beside a destination, so that it does not stick to the window's edge."""
_PRINTED = 4


@dataclass(frozen=True, slots=True)
class PageLinks:
    """A page's links and destinations, in paper units, y up."""

    links: tuple[Link, ...]
    places: tuple[tuple[str, Point], ...]


def page_links(frame: Frame, on: Paper = SCREEN_PAPER) -> PageLinks:
    """Collect the links of ``frame`` and the top left corner of each of its Groups, on paper."""
    paper = on.from_frame(frame)
    found = tuple(Link(_on_paper(link.box, paper), link.target, link.contents) for link in links(frame.items))
    places = tuple((group.id, paper.apply((group.box.x, group.box.y))) for group in groups(frame.items))
    return PageLinks(found, places)


def add_links(pdf: pikepdf.Pdf, pages: Sequence[PageLinks]) -> list[list[pikepdf.Object | None]]:
    """Add all annotations and the name tree of destinations; return by page what became of each link: None where it
    leads to a Group that is on no page."""
    places: dict[str, Array] = {}
    for page, content in zip(pdf.pages, pages, strict=True):
        for name, point in content.places:
            places.setdefault(name, _destination(page.obj, point))
    added: list[list[pikepdf.Object | None]] = []
    for page, content in zip(pdf.pages, pages, strict=True):
        made = [_annotation(page.obj, link, places) for link in content.links]
        added.append([None if annotation is None else pdf.make_indirect(annotation) for annotation in made])
        annotations = [annotation for annotation in added[-1] if annotation is not None]
        if annotations:
            page.obj.Annots = Array(annotations)
    if places:
        tree = pikepdf.NameTree.new(pdf)
        for name in sorted(places):
            tree[name] = pdf.make_indirect(places[name])
        pdf.Root.Names = Dictionary(Dests=tree.obj)
    return added


def _on_paper(box: Rect, paper: Affine) -> Rect:
    return bounds(transform_points(box.outline(), paper))


def _destination(page: pikepdf.Object, point: Point) -> Array:
    """Scroll to ``point`` at the zoom that the reader has."""
    left, top = max(0.0, point[0] - _ROOM), min(float(page.MediaBox[3]), point[1] + _ROOM)
    return Array([page, Name.XYZ, round(left, 2), round(top, 2), None])


def _annotation(page: pikepdf.Object, link: Link, places: Mapping[str, Array]) -> Dictionary | None:
    action = _action(link.target, places)
    if action is None:
        return None
    annotation = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([round(value, 2) for value in (link.box.x, link.box.y, link.box.right, link.box.bottom)]),
        Border=Array([0, 0, 0]),
        F=_PRINTED,
        P=page,
        A=action,
    )
    if link.contents:
        annotation.Contents = String(link.contents)
    return annotation


def _action(target: str, places: Mapping[str, Array]) -> Dictionary | None:
    name = group_id(target)
    if name is not None:
        return Dictionary(S=Name.GoTo, D=String(name)) if name in places else None
    address = web_address(target)
    return Dictionary(S=Name.URI, URI=String(address)) if address else None

"""The structure tree of a tagged PDF: pages, in them panels with their alternative texts and balloons in reading order,
notes with the way to their marks (ISO 32000-1, 14.7; ISO 14289-1).

A panel is a section that has a Figure and then its balloons: inside the Figure they would be passed over, for its
alternative text stands for all that it holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from comicremix.paint.pdf.paper import box_array
from comicremix.paint.pdf.tags import LOOSE, Element, PageStructure


def add_structure(pdf: pikepdf.Pdf, pages: Sequence[PageStructure], links: Sequence[Sequence[Object | None]]) -> None:
    """Add the tree of ``pages``.

    Args:
        links: by page, the annotations of its Links in turn; None: the Link leads nowhere.
    """
    tree = _Tree(pdf)
    for page, structure, shown in zip(pdf.pages, pages, links, strict=True):
        tree.add_page(page.obj, structure, shown)
    tree.finish()
    pdf.Root.MarkInfo = Dictionary(Marked=True)


class _Tree:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self._document = self._element("Document", self._root)
        self._parents: dict[int, Object] = {}
        self._named: dict[str, Object] = {}
        self._holders: dict[str, Object] = {}
        """By the keys of the page at hand, what has the marked content."""
        self._next = 0

    def add_page(self, page: Object, structure: PageStructure, annotations: Sequence[Object | None]) -> None:
        section = self._element("Sect", self._document)
        if structure.title:
            section.T = String(structure.title)
        made: dict[str, Object] = {}
        self._holders = {}
        left = dict(structure.elements)
        for first, *others in structure.reading:
            keys = [key for key in (first, *others) if key in left]
            keys += [key for key in left if first and left[key].kind == "Reference" and key.endswith(f":{first}")]
            if keys:
                parent = self._element("Sect", section) if first else section
                made |= {key: self._leaf(key, left.pop(key), parent, page) for key in keys}
        made |= {key: self._leaf(key, element, section, page) for key, element in left.items()}
        self._number_page(page, structure)
        for owner, annotation in zip(structure.link_owners, annotations, strict=True):
            if annotation is not None:
                self._link(annotation, made, owner, section, page)

    def finish(self) -> None:
        """Hang the tree into the document."""
        numbers = Array()
        for number in sorted(self._parents):
            numbers.extend(Array([number, self._parents[number]]))
        self._root.K = self._document
        self._root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=numbers))
        self._root.ParentTreeNextKey = self._next
        if self._named:
            names = Array()
            for name in sorted(self._named):
                names.extend(Array([String(name), self._named[name]]))
            ends = Array([String(min(self._named)), String(max(self._named))])
            leaf = self._pdf.make_indirect(Dictionary(Limits=ends, Names=names))
            self._root.IDTree = self._pdf.make_indirect(Dictionary(Kids=Array([leaf])))
        self._pdf.Root.StructTreeRoot = self._root

    def _element(self, kind: str, parent: Object) -> Object:
        element = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), P=parent, K=Array()))
        if "/S" in parent:
            parent.K.append(element)
        return element

    def _leaf(self, key: str, element: Element, parent: Object, page: Object) -> Object:
        made = self._element(element.kind, parent)
        made.Pg = page
        holder = made
        if element.said:  # not on the element itself, for its links would be passed over
            holder = self._element("Span", made)
            holder.Pg = page
            holder.ActualText = String(element.said)
        holder.K = Array(element.contents)
        self._holders[key] = holder
        if element.alt:
            made.Alt = String(element.alt)
        if element.language:
            made.Lang = String(element.language)
        if element.box is not None:
            made.A = Dictionary(O=Name.Layout, BBox=box_array(element.box), Placement=Name.Block)
        if element.kind == "Note":
            made.ID = String(key)
            self._named[key] = made
        return made

    def _number_page(self, page: Object, structure: PageStructure) -> None:
        owners = sorted(_numbered(structure, self._holders), key=lambda pair: pair[0])
        page.StructParents = self._next
        page.Tabs = Name.S
        self._parents[self._next] = self._pdf.make_indirect(Array([element for _, element in owners]))
        self._next += 1

    def _link(self, annotation: Object, made: dict[str, Object], owner: str, section: Object, page: Object) -> None:
        parent = made.get(owner) or made.get(LOOSE)
        if parent is None or _kind(parent) == "/Figure":
            parent = section
        to_note = "/A" in annotation and str(annotation.A.get("/D", "")).startswith("note:")
        if to_note and _kind(parent) != "/Reference":
            parent = self._element("Reference", parent)
        link = self._element("Link", parent)
        link.Pg = page
        if "/Contents" in annotation:
            link.Alt = annotation.Contents  # the mark's own words belong to the sentence that it stands in
        link.K.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page))
        annotation.StructParent = self._next
        self._parents[self._next] = link
        self._next += 1


def _kind(element: Object) -> str:
    return str(element.S)


def _numbered(structure: PageStructure, holders: dict[str, Object]) -> Iterator[tuple[int, Object]]:
    for key, element in structure.elements.items():
        for number in element.contents:
            yield number, holders[key]

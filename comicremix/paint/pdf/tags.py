"""Tagged content: what on a page is a panel, a balloon or a note, and what is only decoration (ISO 32000-1, 14.7–14.8).

While a page is drawn, ``PageTags`` numbers its marked content; ``structure`` makes the tree of it afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from comicremix.geometry import Affine, Rect, bounds, transform_points
from comicremix.layout.frame import Frame, Group, Item, Link
from comicremix.lettering.run import Glyphs
from comicremix.paint.walk import lines

_KINDS = MappingProxyType(
    {"panel": "Figure", "balloon": "P", "note": "Note", "heading": "H1", "mark": "Reference", "text": "P"}
)
"""Structure types by the role of a Group; the base and folios are none."""
LOOSE = ""
"""Key of the words that are in no Group."""


@dataclass
class Element:
    """A structure element to be: its type, the numbers of its marked content, where it lies on paper."""

    kind: str
    contents: list[int] = field(default_factory=list)
    alt: str = ""
    language: str = ""
    box: Rect | None = None
    said: str = ""
    """The words in logical order, where those in the file stand otherwise: lines from right to left."""


@dataclass(frozen=True, slots=True)
class PageStructure:
    """What a page's tree is made of. ``elements`` by the ids of their Groups, in the order of painting."""

    title: str
    reading: tuple[tuple[str, ...], ...]
    elements: dict[str, Element]
    link_owners: tuple[str, ...]
    """For each Link of the Frame in turn: the key of the element that it belongs to."""


class PageTags:
    """Tells of everything that is drawn on one page what it is, and remembers it."""

    def __init__(self, frame: Frame, paper: Affine) -> None:
        self._paper, self._language = paper, frame.language
        self._pictures = any(isinstance(item, Group) and item.role == "panel" for item in frame.items)
        self._elements: dict[str, Element] = {}
        self._groups: list[Group] = []
        self._count = 0
        self._frame = frame

    def enter(self, group: Group) -> str:
        """Begin a Group; return operators to be drawn for one that draws nothing itself but is something."""
        self._groups.append(group)
        if group.role != "panel" or group.items:
            return ""
        # the page's base shows the panel: only its place is marked
        box = self._on_paper(group.box)
        place = f"{box.x:.2f} {box.y:.2f} {box.width:.2f} {box.height:.2f}"
        return f"{self._content(group, ())}\n{place} re n\nEMC"

    def leave(self) -> None:
        """End the innermost Group."""
        self._groups.pop()

    def begin(self, words: Sequence[Glyphs] = ()) -> str:
        """Return the operator that begins marked content: of ``words``, or of something drawn."""
        group = next((group for group in reversed(self._groups) if group.role in _KINDS or group.role == "folio"), None)
        figure = group is not None and group.role == "panel"
        if figure or (words and (group is None or group.role != "folio")):
            return self._content(group, words)
        if not words and not self._pictures and any(inner.role == "base" for inner in self._groups):
            return self._content(self._groups[-1], ())
        pagination = " << /Type /Pagination >> BDC" if group is not None and group.role == "folio" else " BMC"
        return f"/Artifact{pagination}"

    def structure(self) -> PageStructure:
        """Return what the page is made of."""
        owners = tuple(_owners(self._frame.items, LOOSE))
        return PageStructure(self._frame.title, self._frame.reading, self._elements, owners)

    def _content(self, group: Group | None, words: Sequence[Glyphs]) -> str:
        key = group.id if group is not None else LOOSE
        kind = "Figure" if group is not None and group.role == "base" else _KINDS[group.role] if group else "P"
        element = self._elements.setdefault(key, Element(kind))
        if group is not None and kind == "Figure":
            element.alt, element.box = group.alt, self._on_paper(group.box)
        spoken = {run.language for run in words}
        if len(spoken) == 1 and not element.contents:
            element.language = next(tag for tag in spoken) if spoken != {self._language} else ""
        if any(run.direction == "rtl" for run in words):
            element.said = " ".join(filter(None, (element.said, _logical(words))))
        element.contents.append(self._count)
        self._count += 1
        return f"/{kind} << /MCID {self._count - 1} >> BDC"

    def _on_paper(self, box: Rect) -> Rect:
        return bounds(transform_points(box.outline(), self._paper))


def _logical(words: Sequence[Glyphs]) -> str:
    return " ".join("".join(run.text for run in line).strip() for line in lines(words))


def _owners(items: Sequence[Item], owner: str) -> list[str]:
    """Return the owners of the Links among ``items``, in the order of ``walk.links``."""
    found: list[str] = []
    for item in items:
        if isinstance(item, Link):
            found.append(owner)
        elif isinstance(item, Group):
            inner = owner if item.role == "mark" and owner else item.id or owner
            found += _owners(item.items, inner)
    return found

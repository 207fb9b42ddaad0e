"""The Frame: what a page looks like, in five kinds of items that every painter can draw. Units are page pixels, y down.

Items are painted in order. Whatever is drawn is here; painters only transform.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from comicremix.geometry import IDENTITY, Affine, Outline, Path, Rect
from comicremix.lettering.run import Glyphs
from comicremix.model.page import Colour
from comicremix.model.source import AssetRef, PlateMark
from comicremix.model.style import Stroke


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels to draw: a source page's own bytes, or a part of its plate.

    ``cleared``, ``removed`` and ``marks`` empty: the asset as it came. Else: the asset after the plate has taken away
    the lettering inside the ``cleared`` outlines and the whole balloons of the ``removed`` outlines (source pixels), a
    hand's ``marks`` over all; ``panels`` tell the plate where it may take art from. Only ``crop`` (source pixels, whole
    numbers) is drawn, if it is set.
    """

    asset: AssetRef
    cleared: tuple[Outline, ...] = ()
    removed: tuple[Outline, ...] = ()
    crop: Rect | None = None
    marks: tuple[PlateMark, ...] = ()
    panels: tuple[Outline, ...] = ()

    @property
    def untouched(self) -> bool:
        """Whether these are the asset's own pixels, all of them."""
        return not self.cleared and not self.removed and not self.marks and self.crop is None

    @property
    def size(self) -> tuple[float, float]:
        return (self.crop.width, self.crop.height) if self.crop else (float(self.asset.width), float(self.asset.height))


@dataclass(frozen=True, slots=True)
class Image:
    """``transform`` maps the picture's own pixels (0,0 to ``picture.size``) to the page; ``clip`` is in page pixels."""

    picture: Picture
    transform: Affine = IDENTITY
    clip: Path | None = None


@dataclass(frozen=True, slots=True)
class PathItem:
    """Filled by the nonzero rule, then stroked with round joins and caps."""

    path: Path
    fill: Colour | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A place to click. ``target`` is a URL, or ``#`` and the id of a Group somewhere in the book. ``contents`` says
    it in words."""

    box: Rect
    target: str
    contents: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Items that belong to one thing of the book; ``id`` is its id (or ``mark:…``, ``note:…``), where links lead to."""

    id: str
    items: tuple[Item, ...]
    role: Literal["base", "panel", "balloon", "mark", "note", "heading", "folio", "text"] = "text"
    box: Rect = Rect(0.0, 0.0, 0.0, 0.0)
    alt: str = ""


Item = Image | PathItem | Glyphs | Group | Link


@dataclass(frozen=True, slots=True)
class Frame:
    """A laid-out page. ``label`` is its printed page label, ``title`` its entry in an outline (empty: none).

    ``reading`` names the Groups as they are read: tuples of a panel's id (empty: on no panel) and its balloons' ids.
    """

    width: float
    height: float
    dpi: float
    ground: Colour
    items: tuple[Item, ...] = ()
    language: str = "en"
    label: str = ""
    title: str = ""
    more_titles: tuple[tuple[str, str], ...] = ()
    """Further entries in an outline, each with the id of the Group that it leads to."""
    reading: tuple[tuple[str, ...], ...] = ()
    chapter: str = ""
    """Title of the chapter in which it stands, above its own in an outline; empty: none."""

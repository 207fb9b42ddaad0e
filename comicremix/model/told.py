"""What a file tells of its pages besides their pictures: frames, words in every language, who made it.
It becomes part of a book when the pages do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from comicremix.geometry import Outline, Path, Point, Rect
from comicremix.model.page import Colour
from comicremix.model.source import BalloonKind

Words = Mapping[str, str]
"""One text by language tag, in the markup of texts; note marks name the file's own notes."""


@dataclass(frozen=True, slots=True)
class ToldBalloon:
    """A balloon that a file knows. Coordinates are pixels of its picture."""

    outline: Outline
    words: Words
    kind: BalloonKind = BalloonKind.SPEECH
    path: Path = ()
    """The outline with its curves; empty: ``outline`` is all there is."""
    drawn: bool = False
    """The picture does not show it: the program must draw it."""
    shaped: bool = True
    """It has a shape of its own; else its words stand on the art."""
    lined: bool = True
    """There is a line around its shape."""
    fill: Colour | None = None
    colour: Colour | None = None
    """Of its words."""
    size: float = 0.0
    """The em of its words in pixels of the picture; 0: as most."""
    contour: tuple[Colour, float] | None = None
    """Colour of a line around its letters, and its width in ems."""
    rotation: float = 0.0
    """Degrees, clockwise."""
    tail: Point | None = None


@dataclass(frozen=True, slots=True)
class ToldText:
    """A line of words, in the markup of texts, and the box that it fills."""

    box: Rect
    text: str


@dataclass(frozen=True, slots=True)
class ToldPage:
    """A page. ``panels`` or ``balloons`` None: the file does not say, so they are looked for."""

    picture: str
    """The name of the picture's entry."""
    panels: tuple[Outline, ...] | None = None
    """In reading order, pixels of the picture."""
    balloons: tuple[ToldBalloon, ...] | None = None
    texts: tuple[ToldText, ...] = ()
    """Words of which the file says where they stand, not in which balloon."""
    alts: tuple[Words, ...] = ()
    """Alternative texts of ``panels``, in their order."""
    chapter: Words = field(default_factory=dict)
    """The title of the chapter that begins with it."""
    ground: Colour | None = None
    double: bool = False
    """It is two facing pages in one picture."""
    letter_size: float | None = None
    """The em of most of its words."""
    width: float = 0.0
    """Above 0: coordinates are those of a picture of this width."""


@dataclass(frozen=True, slots=True)
class ToldNote:
    id: str
    words: Words


@dataclass(frozen=True, slots=True)
class Told:
    """A book as its file tells it."""

    pages: tuple[ToldPage, ...] = ()
    in_order: bool = False
    """``pages`` are all pages, in their order; else pictures come in natural order, and ``pages`` tells of some."""
    titles: Words = field(default_factory=dict)
    """By language; ``""``: the file does not say in which."""
    author: str = ""
    licence: str = ""
    url: str = ""
    credits: str = ""
    language: str = ""
    """The source language; empty: the file does not say."""
    reading: Literal["ltr", "rtl"] | None = None
    notes: tuple[ToldNote, ...] = ()
    lined: bool = True
    """Balloons that must be drawn have a line around them."""

"""Source pages: what was imported, as it came, and what was found on it. Coordinates are source pixels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from comicremix.geometry import Affine, Outline, Point
from comicremix.model.ids import FoundId, SourceId


class BalloonKind(StrEnum):
    SPEECH = "speech"
    THOUGHT = "thought"
    SHOUT = "shout"
    WHISPER = "whisper"
    CAPTION = "caption"
    SOUND_EFFECT = "sound-effect"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class AssetRef:
    """Immutable bytes in the book's ``assets`` folder.

    ``width`` and ``height`` are the picture's pixels as it is seen, after its EXIF orientation; ``dpi`` is what the
    file says, if it does.
    """

    sha256: str
    suffix: str
    """File name ending with its dot, lower case: ``.jpg``."""
    width: int
    height: int
    dpi: float | None = None


@dataclass(frozen=True, slots=True)
class FoundPanel:
    id: FoundId
    outline: Outline
    by_hand: bool = False
    """A hand drew or corrected it: no detector may change it."""
    confidence: float = 1.0
    """How sure the detector was, 0 to 1; what a hand drew or corrected is sure."""


@dataclass(frozen=True, slots=True)
class FoundBalloon:
    id: FoundId
    outline: Outline
    kind: BalloonKind = BalloonKind.SPEECH
    tail: Point | None = None
    by_hand: bool = False
    confidence: float = 1.0
    """How sure the detector was, 0 to 1; what a hand drew or corrected is sure."""
    fill: str | None = None
    """The colour of its paper, ``#rrggbb``; None where it is white or unknown."""


class MarkKind(StrEnum):
    """What a hand's mark does to a plate inside its outline."""

    ADD = "add"
    """Rebuild the art here, too."""
    SPARE = "spare"
    """Rebuild nothing here; lettering goes all the same."""
    RESTORE = "restore"
    """Show the page as it came."""
    FILL = "fill"
    """Show one colour."""


@dataclass(frozen=True, slots=True)
class PlateMark:
    """What a hand said about a place on the plate; ``colour`` (#rrggbb) counts for fills."""

    kind: MarkKind
    outline: Outline
    colour: str = "#ffffff"


@dataclass(frozen=True, slots=True)
class Rights:
    author: str = ""
    licence: str = ""
    url: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class SourcePage:
    """An imported page; panels in reading order."""

    id: SourceId
    name: str
    """The name of the file it came from, for people."""
    asset: AssetRef
    panels: tuple[FoundPanel, ...] = ()
    balloons: tuple[FoundBalloon, ...] = ()
    rights: Rights | None = None
    plate: tuple[PlateMark, ...] = ()
    """The plate's recipe: at every pixel the last mark counts."""
    batch: str = ""
    """The import that it came with: pages of one import share it."""
    lettering: tuple[Outline, ...] = ()
    """Where texts stand on the art without a balloon."""

    @property
    def width(self) -> int:
        return self.asset.width

    @property
    def height(self) -> int:
        return self.asset.height


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a source page lies on a page: scaled, mirrored, turned, then moved.

    ``x`` and ``y`` are the page point of the source page's origin, so that changing what is cut out of the source
    page does not change the placement. ``rotation`` is in degrees, clockwise.
    """

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    rotation: float = 0.0
    mirrored: bool = False

    @property
    def affine(self) -> Affine:
        """The map from source pixels to page pixels."""
        scaled = Affine.scaling(-self.scale if self.mirrored else self.scale, self.scale)
        return scaled.then(Affine.rotation(self.rotation)).then(Affine.translation(self.x, self.y))


@dataclass(frozen=True, slots=True)
class Art:
    """A piece of a source page lying on a page."""

    source: SourceId
    outline: Outline
    placement: Placement = Placement()
    removed: tuple[Outline, ...] = ()
    """Balloons taken out of the drawing, in source pixels: there the plate is shown."""

"""How an edition becomes a PDF file: everything that can be chosen as one frozen value, and the presets to begin with.

Lengths are millimetres, for they are chosen for paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

PresetName = Literal["screen", "print", "booklet"]
Standard = Literal["", "PDF/A-2u", "PDF/X-4"]
ColourMode = Literal["rgb", "grey", "cmyk"]
Fold = Literal["saddle", "signatures", "stack", "in-order", "zine", "poster"]

SHEETS: MappingProxyType[str, tuple[float, float]] = MappingProxyType(
    {
        "A3": (297.0, 420.0),
        "A4": (210.0, 297.0),
        "A5": (148.0, 210.0),
        "Letter": (215.9, 279.4),
        "Tabloid": (279.4, 431.8),
    }
)
"""Paper that printers have, upright, in millimetres."""


@dataclass(frozen=True, slots=True)
class Booklet:
    """How pages share sheets that are folded or cut.

    ``fold`` is one of:

    - ``saddle``: all sheets folded into each other and stapled in the fold, like a comic book;
    - ``signatures``: several such bundles of ``leaves`` sheets, sewn or glued one behind the other;
    - ``stack``: printed, cut apart, the piles put on each other;
    - ``in-order``: pages side by side as they are read, not to be folded;
    - ``zine``: eight pages on one side of one sheet, folded with one cut;
    - ``poster``: each page over ``across`` × ``down`` sheets, to be glued together.
    """

    fold: Fold = "saddle"
    sheet: str = "A4"
    up: Literal[2, 4] = 2
    """Pages on each side of a sheet. Four: cut across the middle before folding."""
    leaves: int = 4
    """Sheets of a signature."""
    creep: float = 0.1
    """Thickness of the paper: inner sheets are moved towards the fold by so much each, because they stick out."""
    across: int = 2
    down: int = 2
    overlap: float = 10.0
    """By how much the sheets of a poster show the same, for the glue."""
    margin: float = 0.0
    """What the printer cannot print at the edge of a sheet."""
    back_cover: bool = False
    """The last page comes outside on the back; pages that are missing before it stay blank."""

    def __post_init__(self) -> None:
        if self.sheet not in SHEETS:
            raise ValueError(f"{self.sheet!r} is no sheet: {', '.join(SHEETS)}")
        if self.leaves < 1 or self.across < 1 or self.down < 1 or min(self.creep, self.overlap, self.margin) < 0:
            raise ValueError("a booklet's numbers cannot be below nothing")


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What becomes of an edition. The defaults are those of a file for the screen."""

    preset: PresetName = "screen"
    name: str = ""
    """By which the book keeps these options; empty: they are a preset's, as changed as they may be."""
    standard: Standard = "PDF/A-2u"
    """What the file promises: PDF/A-2u can be read in fifty years, PDF/X-4 is what printers ask for."""
    tagged: bool = True
    """Screen readers are told panels, balloons and notes in reading order."""
    links: bool = True
    """Note marks, sources and the outline can be clicked."""
    quick: bool = True
    """The first page shows before the rest has been loaded from the web."""
    quick_most: float = 64.0
    """Megabytes up to which a file is put in order for that; 0: however large it is. Such an order takes as long as
    writing all of it twice more, and readers on the web fetch large files in pieces anyway."""
    quality: int = 0
    """JPEG quality of the pictures, 1 to 95; 0: they stay as they came."""
    most_dpi: float = 0.0
    """Pictures finer than this are made smaller; 0: never."""
    colour: ColourMode = "rgb"
    """Light for screens, shades of grey, or the four inks of a press."""
    profile: str = ""
    """File of the ICC profile that the printer's house names; empty: ISO Coated v2 300 %, which comes along."""
    bleed: float = 0.0
    """How far the art goes on outside the cut."""
    mirror_bleed: bool = False
    """Where a picture ends at the cut, its mirror image goes on outside."""
    marks: bool = False
    """Crop and registration marks outside the cut."""
    colour_bar: bool = False
    """Patches of each ink, by which the press is adjusted."""
    slug: bool = False
    """Book, edition and page in small print outside the cut."""
    least_dpi: float = 72.0
    """Pictures coarser than this are told."""
    safe: float = 3.0
    """Words nearer than this to the cut are told."""
    booklet: Booklet | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.quality <= 95:
            raise ValueError("the quality of pictures goes from 0 to 95")
        if min(self.quick_most, self.most_dpi, self.bleed, self.least_dpi, self.safe) < 0:
            raise ValueError("an export's lengths and resolutions cannot be below nothing")

    @property
    def promise(self) -> Standard:
        """The standard that can be kept: PDF/X-4 wants the profile of a press, and one for four inks is what comes
        along; PDF/A-2u is promised of light alone."""
        wanted = "cmyk" if self.standard == "PDF/X-4" else "rgb"
        return self.standard if self.colour == wanted else ""


SCREEN = ExportOptions()
PRINT = ExportOptions(
    preset="print", standard="PDF/X-4", tagged=False, links=False, quick=False, colour="cmyk", bleed=3.0, marks=True,
    colour_bar=True, slug=True, least_dpi=200.0,
)  # fmt: skip
BOOKLET = ExportOptions(
    preset="booklet", standard="", tagged=False, links=False, quick=False, least_dpi=150.0, booklet=Booklet()
)
PRESETS: MappingProxyType[PresetName, ExportOptions] = MappingProxyType(
    {"screen": SCREEN, "print": PRINT, "booklet": BOOKLET}
)
PLAIN = ExportOptions(standard="", tagged=False, quick=False)
"""A file that is only made to be looked at, such as the one a PNG is taken from."""
MM = 72.0 / 25.4
"""Points in a millimetre."""

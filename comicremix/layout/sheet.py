"""Paper for running text: sizes, margins and columns in proportion to the page, and words set to a width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from comicremix.layout.words import Setting
from comicremix.lettering.look import TextLook
from comicremix.lettering.paragraph import Paragraph, set_paragraph
from comicremix.lettering.scripts import language_script
from comicremix.model.markup import Span
from comicremix.model.page import Page
from comicremix.model.scripts import direction_of
from comicremix.model.style import STYLE_DPI

FAMILY = "Noto Sans"
INK, QUIET, RULE = "#1a1a1a", "#5c5c5c", "#b9b9b9"
BODY, SMALL, HEADING, SUBHEADING = 38.0, 32.0, 88.0, 38.0
"""At 300 dpi: 9 and 7.7 points, as back matter is set."""
_SMALL_PAPER, _SHRUNK = 1500.0, 0.9
"""Pages narrower than that many pixels at 300 dpi, 127 mm, have type that is so much smaller."""
_WIDEST_MARGIN, _MARGIN_SHARE = 250.0, 0.1
_GUTTER = 1.7
"""Ems between columns."""
_LEADING, _HIGH_LEADING, _SQUARE_LEADING = 1.4, 1.7, 1.65
"""Of scripts with marks above and below, and of square characters."""
_HIGH = frozenset({"Arab", "Deva", "Thai", "Laoo", "Khmr", "Mymr", "Beng", "Taml", "Telu", "Sinh"})
_SQUARE = frozenset({"Jpan", "Hani", "Hans", "Hant", "Kore", "Hira", "Kana"})
_SINGLE, _DOUBLE = 40.0, 84.0
"""Ems of text up to which a page has one column, and two."""
_NARROWEST = 16.0
"""Ems that a column has at least, whatever the book asks for."""


@dataclass(frozen=True)
class Sheet:
    """The paper of pages after the story: size in px, px per unit of the lengths above, and what the words need."""

    page: Page
    setting: Setting

    @cached_property
    def unit(self) -> float:
        """Pixels per pixel at 300 dpi, less on small paper."""
        plain = self.page.dpi / STYLE_DPI
        return plain * _SHRUNK if self.page.width / plain < _SMALL_PAPER else plain

    @property
    def margin(self) -> float:
        return min(_WIDEST_MARGIN * self.unit, _MARGIN_SHARE * self.page.width)

    @property
    def width(self) -> float:
        """Of all columns together."""
        return self.page.width - 2 * self.margin

    @cached_property
    def columns(self) -> int:
        ems = self.width / (BODY * self.unit)
        fitting = 1 if ems <= _SINGLE else 2 if ems <= _DOUBLE else 3
        return min(3, self.setting.book.note_setup.columns or fitting, max(1, int(ems / _NARROWEST)))

    @property
    def gutter(self) -> float:
        return _GUTTER * BODY * self.unit

    @cached_property
    def column(self) -> float:
        """Width of one column."""
        return (self.width - (self.columns - 1) * self.gutter) / self.columns

    @cached_property
    def leading(self) -> float:
        """Ems from line to line."""
        script = language_script(self.setting.language.tag)
        return _HIGH_LEADING if script in _HIGH else _SQUARE_LEADING if script in _SQUARE else _LEADING

    @property
    def gap(self) -> float:
        """Between two notes."""
        return 0.72 * BODY * self.unit

    @property
    def rtl(self) -> bool:
        return self.setting.language.direction == "rtl"


def set_words(
    sheet: Sheet,
    spans: Sequence[Span],
    width: float,
    size: float,
    colour: str = INK,
    language: str = "",
    leading: float = 0.0,
    *,
    hyphenate: bool = True,
) -> Paragraph:
    """Set ``spans`` in lines of ``width`` (px) at ``size`` (at 300 dpi). ``language``: default the edition's;
    ``leading``: ems, default the sheet's; ``hyphenate``: names and titles of works are better left whole."""
    size = size * sheet.unit
    look = _look(leading or sheet.leading, hyphenate, colour, size)
    edition = sheet.setting.language
    direction = direction_of(language) if language else edition.direction
    return set_paragraph(
        spans, width, look=look, size=size, language=language or edition.tag, direction=direction,
        catalogue=sheet.setting.catalogue,
    )  # fmt: skip


@lru_cache(maxsize=256)
def _look(leading: float, hyphenate: bool, colour: str, size: float) -> TextLook:
    """Return the look of running text. ``leading``: ems; ``size``: px."""
    return TextLook(
        family=FAMILY, leading=leading, alignment="start", hyphenate=hyphenate, colour=colour, size=size, minimum=size
    )

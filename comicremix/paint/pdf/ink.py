"""Colours as PDF operators: light for screens, grey, or ink in which black words print over the art."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from pikepdf import Dictionary, Name

from comicremix.model.publishing import ColourMode
from comicremix.paint.colour import rgb
from comicremix.paint.pdf.syntax import number
from comicremix.paint.profiles import Separator

_OVER, _KNOCK = "/Over gs ", "/Knock gs "
_DARK = 0.25
"""Words in which no part shines brighter are meant to be black."""
_NEUTRAL = 0.02
"""Words whose parts differ by no more are grey: one plate prints them, for small letters on four never meet."""


class Ink(Protocol):
    """What colours are painted with. ``space`` is the name of its device colour space."""

    space: str

    def components(self, colour: str) -> tuple[float, ...]:
        """Return ``#rrggbb`` in ``space``."""

    def fill(self, colour: str) -> str:
        """Return the operators that choose what areas are filled with."""

    def stroke(self, colour: str) -> str:
        """Return the operators that choose what lines are drawn with."""

    def words(self, colour: str) -> str:
        """Return the operators that choose what lettering is filled with."""

    def after_words(self) -> str:
        """Return the operators that undo what ``words`` has set beside the colour."""

    def states(self) -> Dictionary | None:
        """Return the graphics states that its operators name."""


class Light:
    """RGB as it is written."""

    space = "DeviceRGB"

    def components(self, colour: str) -> tuple[float, ...]:
        return rgb(colour)

    def fill(self, colour: str) -> str:
        return f"{_numbers(self.components(colour))} rg"

    def stroke(self, colour: str) -> str:
        return f"{_numbers(self.components(colour))} RG"

    def words(self, colour: str) -> str:
        return self.fill(colour)

    def after_words(self) -> str:
        return ""

    def states(self) -> Dictionary | None:
        return None


class Grey(Light):
    """Shades of grey, as bright as the colours look (the luma of ITU-R BT.601, as Pillow takes it for pictures)."""

    space = "DeviceGray"

    def components(self, colour: str) -> tuple[float, ...]:
        red, green, blue = rgb(colour)
        return (round(0.299 * red + 0.587 * green + 0.114 * blue, 4),)

    def fill(self, colour: str) -> str:
        return f"{_numbers(self.components(colour))} g"

    def stroke(self, colour: str) -> str:
        return f"{_numbers(self.components(colour))} G"


class FourInks(Light):
    """Cyan, magenta, yellow, black. Black words overprint, so that no white shines where plates do not meet;
    grey ones are black alone, thinner."""

    space = "DeviceCMYK"

    def __init__(self, separator: Separator) -> None:
        self.components = lru_cache(maxsize=256)(separator.colour)  # type: ignore[method-assign]

    def fill(self, colour: str) -> str:
        return f"{_numbers(self.components(colour))} k"

    def stroke(self, colour: str) -> str:
        return f"{_numbers(self.components(colour))} K"

    def words(self, colour: str) -> str:
        parts = rgb(colour)
        if max(parts) <= _DARK:
            return f"{_OVER}0 0 0 1 k"
        if max(parts) - min(parts) <= _NEUTRAL and max(parts) < 1:
            return f"{_KNOCK}0 0 0 {number(round(1 - sum(parts) / 3, 4))} k"
        return _KNOCK + self.fill(colour)

    def after_words(self) -> str:
        return _KNOCK

    def states(self) -> Dictionary | None:
        over = Dictionary(Type=Name.ExtGState, OP=True, op=True, OPM=1)
        return Dictionary(Over=over, Knock=Dictionary(Type=Name.ExtGState, OP=False, op=False, OPM=0))


LIGHT = Light()


def ink_of(mode: ColourMode, separator: Separator | None) -> Ink:
    """Return the ink of a colour mode; ``separator`` is needed for the four inks."""
    if mode == "grey":
        return Grey()
    return FourInks(separator) if separator is not None and mode == "cmyk" else LIGHT


def _numbers(parts: tuple[float, ...]) -> str:
    return " ".join(number(part) for part in parts)

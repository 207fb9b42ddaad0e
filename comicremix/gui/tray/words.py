"""The states of found panels in shapes, words and tones: readable without colour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from comicremix.gui.tray.rows import Cell, Header
from comicremix.model.uses import UseState

translate = QCoreApplication.translate

SYMBOLS: dict[UseState, str] = {"unused": "○", "used": "●", "several": "●●"}
TONES: dict[UseState, str] = {"unused": "accent", "used": "muted", "several": "warning"}


def state_words(cell: Cell) -> str:
    """Say in a few words where a panel is used: ``○ unused``, ``● page 3``, ``●● 2 times``."""
    state = cell.uses.state
    match state:
        case "unused":
            words = translate("Tray", "unused")
        case "used":
            words = translate("Tray", "page {0}").format(cell.pages[0] if cell.pages else "?")
        case "several":
            words = translate("Tray", "{0} times").format(cell.uses.times)
    return f"{SYMBOLS[state]} {words}"


def cell_name(cell: Cell) -> str:
    """Name a found panel: ``scan.png, panel 2``."""
    return translate("Tray", "{0}, panel {1}").format(cell.source.name, cell.number)


def cell_words(cell: Cell) -> str:
    """Say everything about a found panel in one sentence, for tool tips and screen readers."""
    pages = ", ".join(map(str, cell.pages))
    match cell.uses.state:
        case "unused":
            words = translate("Tray", "not used yet")
        case "used":
            words = _used_words(pages, several=len(cell.pages) > 1)
        case "several":
            words = translate("Tray", "{0} times").format(cell.uses.times)
            words += ", " + _used_words(pages, several=len(cell.pages) > 1)
    return f"{cell_name(cell)}: {words}"


def _used_words(pages: str, *, several: bool) -> str:
    pattern = translate("Tray", "used on pages {0}") if several else translate("Tray", "used on page {0}")
    return pattern.format(pages)


def header_words(header: Header) -> str:
    """Say how much of a source page is unused."""
    if not header.total:
        return translate("Tray", "{0}: no panel was found here").format(header.source.name)
    return translate("Tray", "{0}: {1} of {2} panels unused").format(header.source.name, header.unused, header.total)

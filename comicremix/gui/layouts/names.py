"""What layouts and papers are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def layout_title(name: str) -> str:
    """Return the words for a layout of ``edit.layouts``."""
    titles = {
        "grid-2x2": translate("Layouts", "Grid 2 × 2"),
        "grid-3x2": translate("Layouts", "Grid 2 × 3"),
        "grid-3x3": translate("Layouts", "Grid 3 × 3"),
        "tiers-3": translate("Layouts", "Three tiers"),
        "tiers-4": translate("Layouts", "Four tiers"),
        "tiers-1-2-2": translate("Layouts", "One, two, two"),
        "tiers-2-1-2": translate("Layouts", "Two, one, two"),
        "tiers-2-3-1": translate("Layouts", "Two, three, one"),
        "splash": translate("Layouts", "Splash"),
        "splash-bleed": translate("Layouts", "Splash, bled"),
        "splash-tier": translate("Layouts", "Splash and tier"),
        "tier-splash": translate("Layouts", "Tier and splash"),
        "insets": translate("Layouts", "Three insets"),
        "inset-corner": translate("Layouts", "Corner inset"),
        "four-panel": translate("Layouts", "Four-panel strip"),
        "webtoon": translate("Layouts", "Webtoon"),
        "diagonal": translate("Layouts", "Diagonal"),
    }
    return titles[name]


def preset_title(name: str) -> str:
    """Return the words for a paper of ``model.setup``; those that are names already stay."""
    titles = {
        "US comic": translate("Layouts", "US comic (6.625 × 10.25 in)"),
        "US Letter": translate("Layouts", "US Letter"),
        "B5 manga": translate("Layouts", "B5 (manga)"),
        "Square": translate("Layouts", "Square (21 cm)"),
        "Webtoon": translate("Layouts", "Webtoon (800 px wide)"),
    }
    return titles.get(name, name)

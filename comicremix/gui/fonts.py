"""Lends the window the program's own fonts for scripts that the system has none for: every edition can be typed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

from comicremix.resources import fonts_folder

Script = QFontDatabase.WritingSystem
LENT: dict[Script, str] = {
    Script.Arabic: "playpen-sans-arabic",
    Script.Hebrew: "playpen-sans-hebrew",
    Script.Devanagari: "playpen-sans-deva",
    Script.Bengali: "baloo-da-2",
    Script.Tamil: "baloo-thambi-2",
    Script.Thai: "noto-sans-thai",
    Script.Japanese: "yusei-magic",
    Script.Korean: "gaegu",
    Script.SimplifiedChinese: "zcool-kuaile",
    Script.TraditionalChinese: "chocolate-classical-sans",
    Script.Vietnamese: "noto-sans",
}


def lend_fonts() -> tuple[Path, ...]:
    """Add the bundled fonts of the scripts that no font of the system covers; return their files."""
    wanting = [folder for script, folder in LENT.items() if not QFontDatabase.families(script)]
    files = tuple(path for folder in wanting for path in sorted((fonts_folder() / folder).glob("*.ttf")))
    for path in files:
        QFontDatabase.addApplicationFont(str(path))
    return files

"""Print how long a keystroke in the body of a note takes at the Notes desk: 500 notes, 800 sources, 200 pages.

Usage: QT_QPA_PLATFORM=offscreen python -m tests.bench.notes_desk_bench
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from comicremix.app.press import Press
from comicremix.gui.desk import Desk
from comicremix.gui.notes.panel import NotesPanel
from comicremix.gui.settings import Settings
from comicremix.session import Session
from tests.bench.notes_book import notes_book
from tests.gui.canvas.workshop import HandPress

FRAME = 0.016
"""Seconds: what a screen shows at once."""
KEYS = "one more word"


def main() -> int:
    """Run from the command line; exit code 1 when a keystroke takes longer than a frame."""
    gc.disable()  # as in the window, which collects cycles in its pauses
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
        desk = Desk(cast(Press, HandPress()), Session(notes_book(200, 250, 150, 100, sources=800)))
        panel = NotesPanel(desk, settings)
        panel.resize(400, 900)
        panel.show()
        QTest.qWaitForWindowExposed(panel)
        panel.show_note(desk.book.notes[250].id)
        app.processEvents()
        taken = []
        for key in KEYS:
            start = time.perf_counter()
            QTest.keyClicks(panel.editor.field, key)
            app.processEvents()
            taken.append(time.perf_counter() - start)
        panel.close_panel()
    middle = statistics.median(taken)
    print(
        f"a keystroke in a note: {1000 * middle:.1f} ms (at most {1000 * FRAME:.0f}), {1000 * max(taken):.1f} at most"
    )
    return 0 if middle <= FRAME else 1


if __name__ == "__main__":
    sys.exit(main())

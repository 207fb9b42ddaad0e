"""The pages of files to choose from, with buttons for all and none, and how far the looking is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from comicremix.gui.intake.grid import PICTURE, PageGrid
from comicremix.gui.intake.looking import Look, looking
from comicremix.gui.intake.pages import PageModel
from comicremix.gui.runner import Job, Runner
from comicremix.imaging.files.page_choice import PageChoice

translate = QCoreApplication.translate
TELL_MS = 120
"""How often what the files tell is said anew while pages come."""


class PageChooser(QWidget):
    """Signals: ``looked`` has the last ``Look``, from time to time and at the end;
    ``changed``: other pages are chosen."""

    looked = Signal(object)
    changed = Signal()

    def __init__(self, files: Sequence[Path], runner: Runner | None, parent: QWidget | None = None) -> None:
        """Without a runner nothing is looked at, and all pages are chosen."""
        super().__init__(parent)
        self._job: Job | None = None
        self._last: Look | None = None
        self.faults: list[object] = []
        """Why pages, and what is no page, cannot be read."""
        self.model = PageModel()
        self.grid = PageGrid(self.model)
        self.count, self.bar = QLabel(), QProgressBar()
        self.all, self.none, self.invert = QPushButton(), QPushButton(), QPushButton()
        self._tell = QTimer(self, singleShot=True, interval=TELL_MS)
        self._tell.timeout.connect(self._say)
        self._lay_out()
        self.model.chosen_changed.connect(self._show_count)
        if runner is not None:
            self._start(files, runner)

    @property
    def choice(self) -> PageChoice:
        """The pages that are wanted."""
        return self.model.choice

    @property
    def empty(self) -> bool:
        """Whether nothing would come in, as far as is known."""
        return not self.model.chosen and (self.model.rowCount() > 0 or self.done)

    @property
    def done(self) -> bool:
        """Whether all pages have been looked at."""
        return self._job is None

    def stop(self) -> None:
        """Look no further."""
        if self._job is not None:
            self._job.cancel()
            self._job.delivered.disconnect(self._delivered)
            self._job.progressed.disconnect(self._progressed)
            self._job.done.disconnect(self._looked_through)
            self._job = None

    # -- parts

    def _lay_out(self) -> None:
        words = (
            (self.all, translate("ImportPages", "All"), "Ctrl+A", lambda: self.model.choose_all(on=True)),
            (self.none, translate("ImportPages", "None"), "Ctrl+Shift+A", lambda: self.model.choose_all(on=False)),
            (self.invert, translate("ImportPages", "Invert"), "Ctrl+Shift+I", self.model.invert),
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.count, 1)
        for button, name, key, do in words:
            button.setText(name)
            button.setProperty("small", "true")
            button.setAutoDefault(False)
            button.setToolTip(f"{name} ({QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)})")
            button.clicked.connect(lambda _checked=False, do=do: do())
            QShortcut(QKeySequence(key), self.grid, do)
            row.addWidget(button)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("ImportPages", "Pages looked at"))
        self.bar.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.grid, 1)
        column.addWidget(self.bar)
        self._show_count()

    def _start(self, files: Sequence[Path], runner: Runner) -> None:
        ratio = self.devicePixelRatioF()
        room: QSize = PICTURE * ratio
        job = runner.start("", looking(files, (room.width(), room.height())), quiet=True)
        job.progressed.connect(self._progressed)
        job.delivered.connect(self._delivered)
        job.done.connect(self._looked_through)
        self._job = job
        self.bar.setRange(0, 0)
        self.bar.show()

    # -- what comes

    def _progressed(self, done: int, total: int, _what: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.model.expect(total)

    def _delivered(self, look: Look) -> None:
        if look.seen is not None:
            self.model.show_page(look.seen, self.devicePixelRatioF())
        if look.fault:
            self.faults.append(look.fault)
        self._last = look
        if not self._tell.isActive():
            self._tell.start()

    def _looked_through(self, pages: int) -> None:
        self._job = None
        self.model.finish(pages)
        self.bar.hide()
        self._tell.stop()
        self._show_count()
        self._say()

    def _say(self) -> None:
        if self._last is not None:
            self.looked.emit(self._last)

    def _show_count(self) -> None:
        pages, chosen = self.model.rowCount(), self.model.chosen
        if chosen == pages:
            self.count.setText(self.tr("%n page(s)", "", pages) if pages else "")
        else:
            self.count.setText(translate("ImportPages", "{0} of {1} pages").format(chosen, pages))
        self.changed.emit()

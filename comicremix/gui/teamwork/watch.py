"""Notices that files of the open book change on the disk."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

SETTLE_MS = 400
"""How long the folder must be still: Git and editors write in several steps."""


class Watch(QObject):
    """Tells, once it is quiet again, that something happened in some folders of the book; and whenever the window is
    come back to, for not every disk tells of changes."""

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders = (folder, folder / "languages", folder / "pages")
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._told)
        self._watcher.fileChanged.connect(lambda _: self._settle.start())
        self._watcher.directoryChanged.connect(lambda _: self._settle.start())
        self._program = cast("QApplication", QApplication.instance())
        self._program.applicationStateChanged.connect(self._come_back)
        self._look()

    def close(self) -> None:
        """Watch no longer."""
        self._settle.stop()
        self._program.applicationStateChanged.disconnect(self._come_back)
        self._watcher.deleteLater()

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._settle.start()

    def _told(self) -> None:
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        """Watch the folders and the language files that are there now: a file that was replaced is another one. Pages
        are many, and who writes them replaces them, which their folder tells."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        wanted = {str(folder) for folder in self._folders if folder.is_dir()}
        wanted |= {str(file) for file in (self._folders[0] / "languages").glob("*.po")}
        if missing := sorted(wanted - watched):
            self._watcher.addPaths(missing)

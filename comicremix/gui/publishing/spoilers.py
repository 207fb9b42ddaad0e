"""The list of what would spoil the file, each with its page and a way to it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from comicremix.app.findings import Finding
from comicremix.gui.fields import hint
from comicremix.gui.icons import icon

translate = QCoreApplication.translate
ROWS = 3
"""How many are seen without scrolling; their room is kept free, so that the preview above stays as large as it is."""
_ROW_ROOM = 20
"""Of a row around its words, pixels."""


class Spoilers(QWidget):
    """Findings; ``wanted`` is one that the user wants to see on its page."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.summary = hint("")
        self.list = QListWidget()
        self.list.setAccessibleName(translate("ExportSpoilers", "What would spoil the file"))
        self.show_me = QPushButton(translate("ExportSpoilers", "Show me"))
        self.show_me.setToolTip(translate("ExportSpoilers", "Leave this dialog and go to the place"))
        self.show_me.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.summary, 1)
        row.addWidget(self.show_me)
        column.addLayout(row)
        column.addWidget(self.list)
        for part in (self.list, self.show_me):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self.list.setFixedHeight(ROWS * (self.list.fontMetrics().height() + _ROW_ROOM) + 8)
        self.list.currentRowChanged.connect(lambda _: self._check())
        self.list.itemDoubleClicked.connect(lambda _: self._want())
        self.show_me.clicked.connect(lambda _: self._want())
        self.clear()

    def clear(self) -> None:
        """Show nothing: it is not known yet."""
        self.list.clear()
        self.summary.clear()
        self.list.hide()
        self.show_me.hide()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        self.clear()
        for found in findings:
            sign = icon("circle-x", "danger") if found.severity == "error" else icon("triangle-alert", "warning")
            item = QListWidgetItem(sign, _line(found))
            item.setData(Qt.ItemDataRole.UserRole, found)
            item.setToolTip(_line(found))
            self.list.addItem(item)
        if not findings:
            self.summary.setText(translate("ExportSpoilers", "Nothing would spoil it."))
            return
        self.summary.setText(self.tr("%n thing(s) to look at first", "", len(findings)))
        self.list.show()
        self.show_me.show()
        self.list.setCurrentRow(0)

    def _check(self) -> None:
        found = self._current()
        self.show_me.setEnabled(found is not None and found.page > 0)

    def _current(self) -> Finding | None:
        row = self.list.currentRow()
        found = self.list.item(row).data(Qt.ItemDataRole.UserRole) if row >= 0 else None
        return found if isinstance(found, Finding) else None

    def _want(self) -> None:
        found = self._current()
        if found is not None and found.page > 0:
            self.wanted.emit(found)


def _line(found: Finding) -> str:
    words = _words(found)
    if not found.page:
        return words
    if found.panel:
        return translate("ExportSpoilers", "Page {0}, panel {1}: {2}").format(found.page, found.panel, words)
    return translate("ExportSpoilers", "Page {0}: {1}").format(found.page, words)


def _words(found: Finding) -> str:
    """Say a finding in the window's language; one that has no words here, as the check says it."""
    known = {
        "low-resolution": translate("ExportSpoilers", "a picture is too coarse"),
        "near-trim": translate("ExportSpoilers", "words are too near to the cut"),
        "no-bleed": translate("ExportSpoilers", "the art ends at the cut"),
        "overflow": translate("ExportSpoilers", "words are too long for their balloon"),
        "missing-glyph": translate("ExportSpoilers", "no font has a letter of the words"),
        "note-mark-lost": translate("ExportSpoilers", "the mark of a note is missing in a text"),
        "unknown-source": translate("ExportSpoilers", "a note cites a source that is not there"),
        "missing-asset": translate("ExportSpoilers", "the file of a picture is missing"),
        "duplicate-note": translate("ExportSpoilers", "two notes have the same id"),
    }
    return known.get(found.code, found.message)

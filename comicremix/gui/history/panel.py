"""The list of all steps since the book was opened; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from comicremix.gui.desk import Desk
from comicremix.gui.fields import hint
from comicremix.gui.history.signs import sign_of
from comicremix.gui.icons import icon
from comicremix.gui.seen import WhileSeen
from comicremix.gui.theme import tones
from comicremix.session import Step

translate = QCoreApplication.translate


class HistoryPanel(QWidget):
    """Oldest step first. What was undone stands below the present, faint, until another edit takes its place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[Step, ...] = ()
        self._present = -1
        self.list = QListWidget()
        self.list.setAccessibleName(translate("History", "History"))
        self.list.setIconSize(QSize(16, 16))
        self.list.setUniformItemSizes(True)
        self.list.itemClicked.connect(lambda item: self._go_to(self.list.row(item)))
        self.list.itemActivated.connect(lambda item: self._go_to(self.list.row(item)))
        self.empty = hint(translate("History", "Nothing has been changed yet. Every edit will stand here."))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty)
        self._seen = WhileSeen(self, desk, self._fill)

    def refresh(self) -> None:
        """Fill the list anew: the tones have changed."""
        self._shown, self._present = (), -1
        self._seen.now()

    def _go_to(self, row: int) -> None:
        if row != self._desk.session.present:
            self._desk.go_to_step(row)

    def _fill(self) -> None:
        session = self._desk.session
        steps, present = session.steps, session.present
        before, self._shown = self._shown, steps
        turned = range(min(present, self._present), max(present, self._present) + 1)
        self._present = present
        while self.list.count() > len(steps):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(steps):
            self.list.addItem(QListWidgetItem())
        for row, step in enumerate(steps):
            if row in turned or row >= len(before) or before[row] is not step:
                self._show_step(self.list.item(row), step, row - present)
        self.empty.setVisible(len(steps) < 2)
        self.list.setCurrentRow(present)

    def _show_step(self, item: QListWidgetItem, step: Step, by: int) -> None:
        """Show one step, ``by`` steps after the present."""
        words = step.name or translate("History", "Opened")
        time = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(step.at)).time(), QLocale.FormatType.ShortFormat)
        item.setText(f"{words}   {time}")
        item.setIcon(icon("circle-dot" if by == 0 else sign_of(step.name), "on_fill" if by == 0 else "muted"))
        font = item.font()
        font.setBold(by == 0)
        font.setItalic(by > 0)
        item.setFont(font)
        item.setForeground(QColor(tones().muted if by > 0 else tones().text))
        state = translate("History", "done") if by < 0 else translate("History", "undone")
        state = state if by else translate("History", "the present")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {time}, {state}")
        item.setToolTip(translate("History", "Go to this step") if by else translate("History", "You are here"))

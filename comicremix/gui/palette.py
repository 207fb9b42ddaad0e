"""Two ways to find a command by its name: a list to type into (Ctrl+K) and the list of all keys (F1)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from comicremix.gui.actions import plain_words
from comicremix.gui.fields import SidePage, heading

translate = QCoreApplication.translate
ACTION = Qt.ItemDataRole.UserRole


class CommandPalette(QDialog):
    """Type a few letters, press Enter."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Palette", "Find a command"))
        self._actions = actions
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Palette", "What do you want to do?"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Palette", "Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list)
        self.resize(480, 420)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._run)
        self.list.itemClicked.connect(lambda _: self._run())
        self.search.installEventFilter(self)
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if by:
                row = self.list.currentRow() + by
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
        return super().eventFilter(watched, event)

    def _fill(self, words: str) -> None:
        self.list.clear()
        wanted = words.casefold().split()
        for action in self._actions:
            name = plain_words(action)
            if action.isEnabled() and all(word in name.casefold() for word in wanted):
                item = QListWidgetItem(action.icon(), f"{name}    {keys_words(action)}".rstrip())
                item.setData(ACTION, action)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            action: QAction = item.data(ACTION)
            action.trigger()


class KeysDialog(QDialog):
    """All keys, and what the mouse does."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Palette", "Keys and mouse"))
        page = SidePage(self.windowTitle())
        for title, rows in (
            (translate("Palette", "On the page"), mouse_rows()),
            (translate("Palette", "Keys"), [(plain_words(a), keys_words(a)) for a in actions if keys_words(a)]),
        ):
            page.column.addWidget(heading(title))
            page.column.addLayout(_table(rows))
        page.column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(page)
        column.addWidget(buttons)
        self.resize(560, 640)


def mouse_rows() -> list[tuple[str, str]]:
    """Return what the mouse does on the page."""
    return [
        (translate("Palette", "Move a panel or balloon; swap by dropping on another"), translate("Palette", "drag")),
        (translate("Palette", "Move to another page"), translate("Palette", "drag onto the page strip")),
        (translate("Palette", "Type in a balloon"), translate("Palette", "double-click, Enter or F2")),
        (translate("Palette", "Next text while typing"), translate("Palette", "Ctrl+Enter")),
        (translate("Palette", "Move by one pixel, by ten"), translate("Palette", "arrows, Shift+arrows")),
        (translate("Palette", "Zoom"), translate("Palette", "Ctrl+wheel")),
        (translate("Palette", "Look around"), translate("Palette", "Space+drag, wheel")),
        (translate("Palette", "Next thing on the page"), translate("Palette", "Tab, Shift+Tab")),
    ]


def keys_words(action: QAction) -> str:
    """Return an action's shortcuts as the platform writes them."""
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


def _table(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    for number, (words, keys) in enumerate(rows):
        shown = QLabel(keys)
        shown.setProperty("role", "muted")
        grid.addWidget(QLabel(words), number, 0)
        grid.addWidget(shown, number, 1)
    return grid

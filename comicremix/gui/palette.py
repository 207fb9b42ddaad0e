"""Two ways to find a command by its name: a list to type into (Ctrl+K) and the list of all keys (F1)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from comicremix.gui.actions import plain_words
from comicremix.gui.fields import SidePage, heading
from comicremix.gui.icons import blank
from comicremix.gui.theme import tones

translate = QCoreApplication.translate
ACTION = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 28
KEYS_WIDTH = 190


class CommandPalette(QDialog):
    """Type a few letters, press Enter."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Palette", "Find a command"))
        self._actions = actions
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Palette", "What do you want to do?"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.list = QTreeWidget()
        self.list.setAccessibleName(translate("Palette", "Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setIconSize(QSize(18, 18))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
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
                row = self.list.currentIndex().row() + by
                self._choose(max(0, min(self.list.topLevelItemCount() - 1, row)))
                return True
        return super().eventFilter(watched, event)

    def _choose(self, row: int) -> None:
        item = self.list.topLevelItem(row)
        if item is not None:
            self.list.setCurrentItem(item)

    def _fill(self, words: str) -> None:
        self.list.clear()
        wanted = words.casefold().split()
        for action in self._actions:
            name = plain_words(action)
            if action.isEnabled() and all(word in name.casefold() for word in wanted):
                item = QTreeWidgetItem([name, keys_words(action)])
                item.setIcon(0, action.icon() if not action.icon().isNull() else blank())
                item.setData(0, ACTION, action)
                item.setForeground(1, QColor(tones().muted))
                item.setSizeHint(0, QSize(0, ROW_HEIGHT))
                self.list.addTopLevelItem(item)
        self._choose(0)

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            action: QAction = item.data(0, ACTION)
            action.trigger()


class KeysDialog(QDialog):
    """All keys, and what the mouse does."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Palette", "Keys and mouse"))
        page = SidePage(self.windowTitle())
        for title, rows in (
            (translate("Palette", "On the page"), mouse_rows()),
            (translate("Palette", "In the tray"), tray_rows()),
            (translate("Palette", "Keys"), [(plain_words(a), keys_words(a)) for a in actions if keys_words(a)]),
        ):
            page.column.addWidget(heading(title))
            page.column.addLayout(_table(rows))
        page.column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 16, 12)
        column.addWidget(page)
        column.addWidget(buttons)
        self.resize(560, 640)


def mouse_rows() -> list[tuple[str, str]]:
    """Return what the mouse does on the page."""
    return [
        (translate("Palette", "Move a panel or balloon; swap by dropping on another"), translate("Palette", "drag")),
        (translate("Palette", "Select several"), translate("Palette", "drag from empty ground, Shift+click")),
        (translate("Palette", "Move to another page"), translate("Palette", "drag onto the page strip")),
        (
            translate("Palette", "Slide a picture behind its frame; larger or smaller"),
            translate("Palette", "double-click or Alt+drag; Alt+wheel"),
        ),
        (translate("Palette", "Crop a panel; both sides at once"), translate("Palette", "drag an edge; Alt+drag")),
        (
            translate("Palette", "Turn a panel or balloon; by steps of 15°"),
            translate("Palette", "drag the round handle; Shift+drag"),
        ),
        (translate("Palette", "Type in a balloon"), translate("Palette", "double-click, Enter or F2")),
        (translate("Palette", "Next text while typing"), translate("Palette", "Ctrl+Enter")),
        (translate("Palette", "Move by one pixel, by ten"), translate("Palette", "arrows, Shift+arrows")),
        (translate("Palette", "Zoom"), translate("Palette", "Ctrl+wheel, two fingers")),
        (translate("Palette", "See where a panel comes from"), translate("Palette", "hold C")),
        (translate("Palette", "Look around"), translate("Palette", "Space+drag, wheel")),
        (translate("Palette", "Next thing on the page"), translate("Palette", "Tab, Shift+Tab")),
    ]


def tray_rows() -> list[tuple[str, str]]:
    """Return what mouse and keys do in the tray."""
    return [
        (
            translate("Palette", "Place panels on a page, and take them back"),
            translate("Palette", "drag there, drag here"),
        ),
        (translate("Palette", "Place them where there is room"), translate("Palette", "Enter")),
        (translate("Palette", "Show where a panel is used, the next place each time"), translate("Palette", "Space")),
        (translate("Palette", "Take a panel back from the page in view"), translate("Palette", "Del")),
        (translate("Palette", "Look at its source page"), translate("Palette", "double-click")),
    ]


def keys_words(action: QAction) -> str:
    """Return an action's shortcuts as the platform writes them."""
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


def _table(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    grid.setColumnMinimumWidth(1, KEYS_WIDTH)
    for number, (words, keys) in enumerate(rows):
        shown = QLabel(keys)
        shown.setProperty("role", "muted")
        grid.addWidget(QLabel(words), number, 0)
        grid.addWidget(shown, number, 1)
    return grid

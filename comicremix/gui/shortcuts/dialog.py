"""Change the keys of commands: find one, press the keys that it shall have. A change counts at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from comicremix.gui.actions import Command, commands, plain_words
from comicremix.gui.icons import blank
from comicremix.gui.palette import ROW_HEIGHT
from comicremix.gui.shortcuts.keymap import given, holder_of, keys_of, reset, same, shown
from comicremix.gui.theme import tones

translate = QCoreApplication.translate
NAME = Qt.ItemDataRole.UserRole
Own = dict[str, tuple[str, ...]]


class ShortcutsDialog(QDialog):
    """Lists every command with its keys. ``changed`` is told the user's own keys after every change."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        own: Mapping[str, tuple[str, ...]],
        changed: Callable[[Own], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Shortcuts", "Change shortcuts"))
        self._actions, self._changed = actions, changed
        self.own: Own = dict(own)
        self._menus = commands()
        self._commands = tuple(c for entries in self._menus.values() for c in entries if c.name and c.name != "recent")
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Shortcuts", "Find a command, or keys such as Ctrl+D"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.list = self._make_list()
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(translate("Shortcuts", "New keys"))
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.set_button = QPushButton(translate("Shortcuts", "Set"))
        self.clear_button = QPushButton(translate("Shortcuts", "No keys"))
        self.reset_button = QPushButton(translate("Shortcuts", "As at first"))
        self.all_button = QPushButton(translate("Shortcuts", "Reset all"))
        self._lay_out()
        self._connect()
        self._fill()

    @property
    def command(self) -> Command | None:
        """The command that is chosen."""
        item = self.list.currentItem()
        name = item.data(0, NAME) if item is not None else None
        return next((command for command in self._commands if command.name == name), None)

    def choose(self, name: str) -> None:
        """Choose a command that is listed."""
        for item in self._items():
            if item.data(0, NAME) == name:
                self.list.setCurrentItem(item)

    def _make_list(self) -> QTreeWidget:
        found = QTreeWidget()
        found.setAccessibleName(translate("Shortcuts", "Commands"))
        found.setColumnCount(2)
        found.setHeaderLabels([translate("Shortcuts", "Command"), translate("Shortcuts", "Keys")])
        found.setIconSize(QSize(18, 18))
        found.setIndentation(12)
        found.header().setStretchLastSection(False)
        found.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        found.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        return found

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(QLabel(translate("Shortcuts", "New keys")))
        row.addWidget(self.field, 1)
        for button in (self.set_button, self.clear_button, self.reset_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.all_button, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        self.all_button.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(buttons)
        self.resize(640, 620)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._fill())
        self.list.currentItemChanged.connect(lambda *_: self._show_command())
        self.list.itemActivated.connect(lambda *_: self.field.setFocus())
        self.field.keySequenceChanged.connect(lambda _: self._show_conflict())
        self.set_button.clicked.connect(lambda _: self._set(self._pressed()))
        self.clear_button.clicked.connect(lambda _: self._set(""))
        self.reset_button.clicked.connect(lambda _: self._reset())
        self.all_button.clicked.connect(lambda _: self._keep({}))

    def _fill(self) -> None:
        kept = self.command
        self.list.clear()
        wanted = self.search.text().casefold().split()
        for title, entries in self._menus.items():
            group = QTreeWidgetItem([title.replace("&", "")])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            group.addChildren([self._item(c) for c in entries if c in self._commands and self._matches(c, wanted)])
            if group.childCount():
                self.list.addTopLevelItem(group)
                group.setExpanded(True)
        self.choose(kept.name if kept is not None else "")
        if self.command is None and (first := next(self._items(), None)) is not None:
            self.list.setCurrentItem(first)
        self._show_command()

    def _matches(self, command: Command, wanted: list[str]) -> bool:
        words = f"{self._words(command)} {shown(keys_of(command, self.own))}".casefold()
        return all(word in words for word in wanted)

    def _item(self, command: Command) -> QTreeWidgetItem:
        keys = keys_of(command, self.own)
        item = QTreeWidgetItem([self._words(command), shown(keys)])
        action = self._actions[command.name]
        item.setIcon(0, action.icon() if not action.icon().isNull() else blank())
        item.setData(0, NAME, command.name)
        item.setSizeHint(0, QSize(0, ROW_HEIGHT))
        font = item.font(1)
        font.setBold(command.name in self.own)
        item.setFont(1, font)
        item.setForeground(1, QColor(tones().text if command.name in self.own else tones().muted))
        if command.teach:
            item.setToolTip(0, command.teach)
        return item

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for number in range(self.list.topLevelItemCount()):
            group = self.list.topLevelItem(number)
            if group is not None:
                yield from (child for row in range(group.childCount()) if (child := group.child(row)) is not None)

    def _words(self, command: Command) -> str:
        action = self._actions[command.name]
        return plain_words(action) if command.name not in ("undo", "redo") else command.words.replace("&", "")

    def _pressed(self) -> str:
        return self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _show_command(self) -> None:
        command = self.command
        keys = keys_of(command, self.own) if command is not None else ()
        self.field.setKeySequence(QKeySequence(keys[0] if keys else ""))
        self.field.setEnabled(command is not None)
        self.clear_button.setEnabled(bool(keys))
        self.reset_button.setEnabled(command is not None and command.name in self.own)
        self.all_button.setEnabled(bool(self.own))
        self._show_conflict()

    def _show_conflict(self) -> None:
        """Say what setting the pressed keys would do."""
        command, keys = self.command, self._pressed()
        holder = holder_of(keys, self._commands, self.own) if keys else None
        fresh = command is not None and bool(keys) and (holder is None or holder.name != command.name)
        self.set_button.setEnabled(fresh)
        if fresh and holder is not None:
            words = translate("Shortcuts", "“{0}” has these keys and would lose them.").format(self._words(holder))
        elif fresh and is_typed(keys):
            words = translate("Shortcuts", "A single letter: it is a command on the page, never while words are typed.")
        elif fresh:
            words = translate("Shortcuts", "These keys are free.")
        else:
            words = translate("Shortcuts", "Click into the field and press the keys that the command shall have.")
        self.told.setText(words)
        colour = tones().warning if fresh and holder is not None else tones().muted
        self.told.setStyleSheet(f"color: {colour}")

    def _set(self, keys: str) -> None:
        if self.command is not None:
            self._keep(given(self.own, self.command, keys, self._commands))

    def _reset(self) -> None:
        if self.command is not None:
            self._keep(reset(self.own, self.command, self._commands))

    def _keep(self, own: Own) -> None:
        self.own = own
        self._changed(dict(own))
        self._fill()


def is_typed(keys: str) -> bool:
    """Tell whether keys are what words are typed with."""
    return len(same(keys)) == 1

"""The line at the top: the book's title, the desks, the edition in view, export."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from comicremix.gui.fields import icon_button
from comicremix.gui.icons import SPACED, icon
from comicremix.gui.names import local_name, native_name
from comicremix.gui.opened import Opened
from comicremix.gui.texts.progress import word_count
from comicremix.model.progress import progress_of

translate = QCoreApplication.translate
DeskName = Literal["remix", "translate", "notes"]
DESKS: tuple[DeskName, ...] = get_args(DeskName)


class TopBar(QFrame):
    """Switches between desks and editions."""

    desk_wanted = Signal(str)
    edition_wanted = Signal(str)
    new_edition_wanted = Signal()
    export_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._opened: Opened | None = None
        self.undo = icon_button("undo-2", translate("TopBar", "Undo"), self.undo_wanted.emit)
        self.redo = icon_button("redo-2", translate("TopBar", "Redo"), self.redo_wanted.emit)
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.switch, self.desk_buttons = self._make_switch()
        self.edition = QToolButton()
        self.edition.setIcon(icon("languages"))
        self.edition.setIconSize(SPACED)
        self.edition.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.edition.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.edition.setToolTip(translate("TopBar", "The edition in view: choose another language or add one"))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.edition.setMenu(self._menu)
        self.export = QPushButton(icon("file-down", "on_fill"), translate("TopBar", "Export…"))
        self.export.setIconSize(SPACED)
        self.export.setProperty("main", "true")
        self.export.setToolTip(translate("TopBar", "Write editions as PDF, PNG or SVG (Ctrl+E)"))
        self.export.clicked.connect(lambda _: self.export_wanted.emit())
        self._lay_out()

    def show_book(self, opened: Opened | None) -> None:
        """Show the title and edition of a book."""
        self._opened = opened
        self.setVisible(opened is not None)
        if opened is not None:
            opened.desk.book_changed.connect(self.refresh)
            opened.desk.language_changed.connect(self.refresh)
            opened.saver.changed.connect(self.refresh)
            self.refresh()

    def show_desk(self, name: str) -> None:
        for known, button in self.desk_buttons.items():
            button.setChecked(known == name)

    def refresh(self) -> None:
        """Show title, edition and what can be undone."""
        opened = self._opened
        if opened is None:
            return
        session = opened.session
        words = opened.title if len(opened.title) <= 48 else opened.title[:47] + "…"
        self.title.setText(f"{words} ●" if session.dirty else words)
        state = translate("TopBar", "not saved") if session.dirty else translate("TopBar", "saved")
        self.title.setToolTip(f"{opened.folder}\n{state}")
        self.title.setAccessibleName(f"{opened.title}, {state}")
        self.edition.setText(translate("TopBar", "Edition: {0}").format(native_name(opened.desk.language)) + "  ▾")
        _name(self.undo, translate("TopBar", "Undo"), session.undo_name, able=session.can_undo)
        _name(self.redo, translate("TopBar", "Redo"), session.redo_name, able=session.can_redo)

    def _make_switch(self) -> tuple[QFrame, dict[DeskName, QToolButton]]:
        frame = QFrame()
        frame.setObjectName("deskSwitch")
        row = QHBoxLayout(frame)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        named: dict[DeskName, tuple[str, str, str]] = {
            "remix": (
                translate("TopBar", "Remix"),
                "panels-top-left",
                translate("TopBar", "Arrange panels and balloons (Ctrl+1)"),
            ),
            "translate": (
                translate("TopBar", "Translate"),
                "languages",
                translate("TopBar", "Work through all texts (Ctrl+2)"),
            ),
            "notes": (
                translate("TopBar", "Notes"),
                "notebook-text",
                translate("TopBar", "Write endnotes and cite sources (Ctrl+3)"),
            ),
        }
        group = QButtonGroup(self)
        group.setExclusive(True)
        buttons: dict[DeskName, QToolButton] = {}
        for name, (words, sign, tip) in named.items():
            button = QToolButton()
            button.setText(words)
            button.setIcon(icon(sign))
            button.setIconSize(SPACED)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, name=name: self.desk_wanted.emit(name))
            group.addButton(button)
            row.addWidget(button)
            buttons[name] = button
        return frame, buttons

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        for side, widgets in ((left, (self.undo, self.redo, self.title)), (right, (self.edition, self.export))):
            row = QHBoxLayout(side)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            if side is right:
                row.addStretch(1)
            for widget in widgets:
                row.addWidget(widget)
            if side is left:
                row.addStretch(1)
            side.setMinimumWidth(80)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(left, 1)
        row.addWidget(self.switch)
        row.addWidget(right, 1)
        for button in (self.undo, self.redo):
            button.setIconSize(QSize(18, 18))

    def _fill_menu(self) -> None:
        self._menu.clear()
        opened = self._opened
        if opened is None:
            return
        group = QActionGroup(self._menu)
        for tag in opened.editions:
            progress = progress_of(opened.session.book, tag)
            share = int(progress.share * 100)
            other = f" · {local_name(tag)}" if local_name(tag).casefold() != native_name(tag).casefold() else ""
            words = f"{native_name(tag)}{other}\t{share} % · {word_count(progress)}"
            if tag == opened.session.book.source_language:
                words = f"{native_name(tag)}{other}\t" + translate("TopBar", "source")
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(tag == opened.desk.language)
            action.setActionGroup(group)
            action.triggered.connect(lambda _checked=False, tag=tag: self.edition_wanted.emit(tag))
        self._menu.addSeparator()
        add = self._menu.addAction(icon("plus"), translate("TopBar", "Add an edition…"))
        add.triggered.connect(lambda _checked=False: self.new_edition_wanted.emit())


def _name(button: QToolButton, verb: str, edit: str, *, able: bool) -> None:
    words = f"{verb}: {edit}" if edit else verb
    button.setEnabled(able)
    button.setToolTip(words)
    button.setAccessibleName(words)

"""Asks what becomes of texts that were changed here and in the language file: mine or theirs, each or all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from comicremix.gui.book_view import BookView
from comicremix.gui.fields import heading, hint, rule
from comicremix.gui.names import Places, native_name
from comicremix.gui.states import look_name, look_of
from comicremix.gui.teamwork.balloon_pictures import text_picture
from comicremix.model.language import TextKey, Translation
from comicremix.model.texts import Reading, texts
from comicremix.store.merging import Conflict, Side

translate = QCoreApplication.translate
PICTURE = QSize(190, 150)
_TOP = Qt.AlignmentFlag.AlignTop
PICTURES_SHOWN = 60
"""More are not painted: nobody looks at so many."""


@dataclass(frozen=True, slots=True)
class _Row:
    tag: str
    key: TextKey
    mine: QRadioButton
    theirs: QRadioButton


class ConflictDialog(QDialog):
    """Shows of each text its picture, the source words, what it was, what both made of it. Texts that nobody decides
    stay disputed."""

    def __init__(
        self, view: BookView, conflicts: Mapping[str, Sequence[Conflict]], parent: QWidget | None = None
    ) -> None:
        """``conflicts`` by language."""
        super().__init__(parent)
        self._view = view
        desk = view.opened.desk
        self._places, self._sources = Places(desk.book), {entry.key: entry.source for entry in texts(desk.book)}
        self.setWindowTitle(translate("Conflicts", "Changed here and outside"))
        self.resize(820, 640)
        self.rows: list[_Row] = []
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setSpacing(12)
        for tag, found in conflicts.items():
            for conflict in found:
                self._add(tag, conflict)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setAccessibleName(self.windowTitle())
        self.all_mine = QPushButton(translate("Conflicts", "Mine for all"))
        self.all_theirs = QPushButton(translate("Conflicts", "Theirs for all"))
        self.left = hint("")
        self.buttons = QDialogButtonBox()
        later = self.buttons.addButton(translate("Conflicts", "Later"), QDialogButtonBox.ButtonRole.RejectRole)
        self.take = self.buttons.addButton(translate("Conflicts", "Take these"), QDialogButtonBox.ButtonRole.AcceptRole)
        later.setToolTip(translate("Conflicts", "Both versions stay where they are."))
        self._lay_out(area)
        self._check()

    def answers(self, tag: str) -> dict[TextKey, Side]:
        """Return the side of each text of a language that was decided."""
        found: dict[TextKey, Side] = {}
        for row in self.rows:
            if row.tag == tag and (row.mine.isChecked() or row.theirs.isChecked()):
                found[row.key] = "ours" if row.mine.isChecked() else "theirs"
        return found

    def choose_all(self, side: Side) -> None:
        """Choose one side for every text."""
        for row in self.rows:
            (row.mine if side == "ours" else row.theirs).setChecked(True)

    def _lay_out(self, area: QScrollArea) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(
            hint(translate("Conflicts", "Somebody else changed these texts in the language file while you did, too."))
        )
        column.addWidget(area, 1)
        row = QHBoxLayout()
        for button in (self.all_mine, self.all_theirs):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addWidget(self.left, 1)
        row.addWidget(self.buttons)
        column.addLayout(row)
        self.all_mine.clicked.connect(lambda _: self.choose_all("ours"))
        self.all_theirs.clicked.connect(lambda _: self.choose_all("theirs"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _add(self, tag: str, conflict: Conflict) -> None:
        if self.rows:
            self._column.addWidget(rule())
        place = f"{native_name(tag)} · {self._places.of_text(conflict.key)}"
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 88)
        grid.addWidget(heading(place), 0, 0, 1, 2)
        told = [(translate("Conflicts", "Source"), self._sources.get(conflict.key, ""))]
        if conflict.base is not None and conflict.base.text:
            told.append((translate("Conflicts", "Before"), conflict.base.text))
        for name, words in told:
            row = grid.rowCount()
            grid.addWidget(_label(name, muted=True), row, 0, _TOP)
            grid.addWidget(_label(words, muted=True), row, 1, _TOP)
        group = QButtonGroup(self)
        sides: list[QRadioButton] = []
        named = ((translate("Conflicts", "Mine"), conflict.ours), (translate("Conflicts", "Theirs"), conflict.theirs))
        for name, translation in named:
            button = QRadioButton(name)
            button.setAccessibleName(f"{name}: {place}: {translation.text if translation else ''}")
            group.addButton(button)
            button.toggled.connect(lambda _: self._check())
            row = grid.rowCount()
            grid.addWidget(button, row, 0, _TOP)
            grid.addWidget(_label(_told(translation)), row, 1, _TOP)
            sides.append(button)
        grid.setRowStretch(grid.rowCount(), 1)
        if (picture := self._picture(conflict.key)) is not None:
            grid.addWidget(picture, 0, 2, grid.rowCount(), 1, _TOP)
        self._column.addLayout(grid)
        self.rows.append(_Row(tag, conflict.key, *sides))

    def _picture(self, key: TextKey) -> QLabel | None:
        if len(self.rows) >= PICTURES_SHOWN:
            return None
        view = self._view
        found = text_picture(view.opened.desk, key, view.canvas.pixmaps, PICTURE, self.devicePixelRatioF())
        if found is None:
            return None
        label = QLabel()
        label.setPixmap(found)
        label.setAccessibleName(self._places.of_text(key))
        return label

    def _check(self) -> None:
        open_ones = sum(not row.mine.isChecked() and not row.theirs.isChecked() for row in self.rows)
        self.left.setText(self.tr("%n text(s) still to decide", "", open_ones) if open_ones else "")
        self.take.setEnabled(open_ones < len(self.rows))


def _label(words: str, *, muted: bool = False) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if muted:
        label.setProperty("role", "muted")
    return label


def _told(translation: Translation | None) -> str:
    """Say what a side has: its words, their state, the comment."""
    if translation is None or not (translation.text or translation.comment):
        return translate("Conflicts", "no translation")
    parts = [translation.text or translate("Conflicts", "no translation")]
    if translation.text:
        parts.append(f"({look_name(look_of(Reading(translation.text, translation.state)))})")
    return " ".join(parts) + (f"\n{translation.comment}" if translation.comment else "")

"""What translators say to each other about a text: remarks with name and date, kept as its comment in the PO file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from comicremix.edit.texts import set_comment
from comicremix.gui.desk import Desk
from comicremix.gui.fields import icon_button
from comicremix.gui.marking import signature, today
from comicremix.gui.settings import Settings
from comicremix.model.language import TextKey
from comicremix.model.remarks import Remark, comment_of, remarks_of, signed

translate = QCoreApplication.translate


class RemarksBox(QWidget):
    """The remarks on one text in the edition in view, a line to write another, and the name it is signed with."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self._desk, self._settings = desk, settings
        self._key: TextKey = ""
        self._shown: tuple[TextKey, str] | None = None
        self._list = QWidget()
        self.line = QLineEdit()
        self.line.setAccessibleName(translate("Remarks", "Comment on this text"))
        self.line.returnPressed.connect(self._add)
        self.name = QLineEdit()
        self.name.setAccessibleName(translate("Remarks", "Your name"))
        self.name.setToolTip(translate("Remarks", "Your name: reviews and comments are signed with it."))
        self.name.setText(signature(settings))
        self.name.setPlaceholderText(translate("Remarks", "Your name"))
        self.name.setMaximumWidth(120)
        self.name.editingFinished.connect(self._sign)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._list)
        self._column.addLayout(row)
        self._say()

    def show_text(self, key: TextKey) -> None:
        """Show the remarks on the text at ``key``; there are none in the source edition."""
        desk = self._desk
        source = desk.language == desk.book.source_language
        self.setVisible(not source)
        found = desk.book.language(desk.language).translations.get(key)
        comment = found.comment if found is not None else ""
        if key != self._key:
            self.line.clear()
        self._key = key
        if not source and self._shown != (key, comment):
            self._shown = (key, comment)
            self._fill(remarks_of(comment))

    def _fill(self, remarks: tuple[Remark, ...]) -> None:
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for row, remark in enumerate(remarks):
            label = QLabel(_told(remark))
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, row, 0)
            words = translate("Remarks", "Delete this comment")
            delete = icon_button("x", words, partial(self._remove, row))
            grid.addWidget(delete, row, 1, Qt.AlignmentFlag.AlignTop)
        fresh.setVisible(bool(remarks))
        self._column.replaceWidget(self._list, fresh)
        self._list.hide()
        self._list.deleteLater()
        self._list = fresh

    def _add(self) -> None:
        words = self.line.text().strip()
        if words and self._key:
            self.line.clear()
            remark = signed(words, self.name.text() or signature(self._settings), today())
            self._commit((*self._remarks(), remark), translate("Remarks", "Write a comment"))

    def _remove(self, row: int) -> None:
        left = tuple(remark for n, remark in enumerate(self._remarks()) if n != row)
        self._commit(left, translate("Remarks", "Delete a comment"))

    def _remarks(self) -> tuple[Remark, ...]:
        desk = self._desk
        found = desk.book.language(desk.language).translations.get(self._key)
        return remarks_of(found.comment) if found is not None else ()

    def _commit(self, remarks: tuple[Remark, ...], name: str) -> None:
        desk = self._desk
        desk.commit(set_comment(desk.book, desk.language, self._key, comment_of(remarks)), name)
        self.show_text(self._key)

    def _sign(self) -> None:
        self._settings.reviewer = self.name.text().strip()
        self.name.setText(signature(self._settings))
        self._say()

    def _say(self) -> None:
        self.line.setPlaceholderText(translate("Remarks", "Write a comment; Enter keeps it"))


def _told(remark: Remark) -> str:
    if not remark.name:
        return remark.words
    day = QLocale().toString(QDate.fromString(remark.date, Qt.DateFormat.ISODate), QLocale.FormatType.ShortFormat)
    return f"{remark.name}, {day or remark.date}: {remark.words}"

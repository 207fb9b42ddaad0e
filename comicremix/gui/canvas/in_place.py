"""Words typed straight into their balloon: an editor laid over it that looks like the lettering and commits while one
types."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontDatabase,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from comicremix.gui.characters import character_name, characters_for, shown_character
from comicremix.gui.raw_text import raw_words
from comicremix.lettering.faces import Face

LEAST_SIZE = (170.0, 60.0)
"""Smaller balloons get an editor of this size in widget pixels."""
LEAST_FONT, MOST_FONT = 11.0, 200.0
PADDING = 0.1
"""Share of the box that an ellipse's corners take away on each side."""

_families: dict[str, str] = {}


class WordsEditor(QWidget):
    """A plain-text editor in place. It knows neither book nor balloon; the canvas tells it both."""

    words_changed = Signal(str)
    ended = Signal()
    next_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground: QColor | None = None
        self._telling = True
        self._hint = ""
        self.warning: QColor | None = None
        self._size = LEAST_FONT
        self.field = _Field(self)
        self.field.setAccessibleName(self.tr("Words of the balloon"))
        self.field.textChanged.connect(self._tell)
        self.setFocusProxy(self.field)
        self.hide()

    def words(self) -> str:
        return raw_words(self.field.document())

    def set_words(self, words: str) -> None:
        """Show other words and keep the cursor where it is; nothing is told."""
        if words == self.words():
            return
        at = self.field.textCursor().position()
        self._telling = False
        self.field.setPlainText(words)
        self._telling = True
        cursor = self.field.textCursor()
        cursor.setPosition(min(at, len(words)))
        self.field.setTextCursor(cursor)
        self._centre()

    def dress(self, ink: QColor, ground: QColor | None, *, direction: Qt.LayoutDirection, hint: str) -> None:
        """Set colours and direction. ``ground`` None: the balloon itself is seen beneath. ``hint`` stands where nothing
        is written."""
        self._ground = ground
        palette = self.field.palette()
        palette.setColor(QPalette.ColorRole.Text, ink)
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.field.setPalette(palette)
        self.field.setLayoutDirection(direction)
        self.field.setAccessibleDescription(hint)
        self._hint = hint

    def warn(self, colour: QColor | None, words: str = "") -> None:
        """Frame the editor in ``colour`` and say why: the words do not fit. None: they do."""
        if colour != self.warning:
            self.warning = colour
            self.setToolTip(words)
            self.update()

    def place(self, box: QRectF, room: QRectF) -> bool:
        """Lie over ``box``, made large enough to read all words and kept inside ``room``; widget pixels of the parent.
        Tell whether it sticks out of ``box``."""
        width = max(box.width(), LEAST_SIZE[0])
        lines = self._height_at(LEAST_FONT, round(width * (1 - 2 * PADDING))) + 4
        height = max(box.height(), LEAST_SIZE[1], min(lines, room.height()))
        x = min(max(box.center().x() - width / 2, room.x()), max(room.x(), room.right() - width))
        y = min(max(box.center().y() - height / 2, room.y()), max(room.y(), room.bottom() - height))
        self.setGeometry(QRectF(x, y, width, height).toRect())
        self._centre()
        return width > box.width() or height > box.height()

    def set_face(self, face: Face | None, size: float) -> None:
        """Use the lettering's own face; ``size`` in widget pixels."""
        font = QFont(family_of(face)) if face is not None else QFont(self.font())
        if face is not None:
            font.setBold(face.bold)
            font.setItalic(face.italic)
        font.setPixelSize(self.field.fontInfo().pixelSize())
        self._size = max(LEAST_FONT, min(MOST_FONT, size))
        if font != self.field.font():
            self.field.setFont(font)
        self._centre()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(self._ground if self._ground is not None else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.warning or self.palette().color(QPalette.ColorRole.Highlight), 2.0))
        painter.drawRoundedRect(room, 8, 8)
        if not self.words():
            faint = self.field.palette().color(QPalette.ColorRole.Text)
            faint.setAlpha(150)
            painter.setPen(faint)
            font = QFont(self.field.font())
            font.setPixelSize(max(round(LEAST_FONT), round(font.pixelSize() * 0.6)))
            painter.setFont(font)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self._inner()), int(flags), self._hint)
        painter.end()

    def _tell(self) -> None:
        self._centre()
        if self._telling:
            self.words_changed.emit(self.words())

    def _centre(self) -> None:
        """Let the field be as high as its lines and stand in the middle; words that are too many get smaller."""
        room = self._inner()
        size = self._size
        height = self._height_at(size, room.width())
        while height > room.height() and size > LEAST_FONT:
            size = max(LEAST_FONT, size * 0.92)
            height = self._height_at(size, room.width())
        height = min(height, room.height())
        self.field.setGeometry(room.x(), room.y() + (room.height() - height) // 2, room.width(), height)
        self.field.ensureCursorVisible()
        self.update()

    def _inner(self) -> QRect:
        """Return where the lines may stand."""
        side = round(self.width() * PADDING)
        return self.rect().adjusted(side, 2, -side, -2)

    def _height_at(self, size: float, width: int) -> int:
        """Return how high the lines are in a face of ``size``."""
        font = self.field.font()
        if font.pixelSize() != round(size):
            font.setPixelSize(round(size))
            self.field.setFont(font)
        document = self.field.document()
        document.setTextWidth(width)
        return math.ceil(document.size().height()) + 2


class _Field(QTextEdit):
    """The lines themselves, centred, on a ground of nothing."""

    def __init__(self, editor: WordsEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.language = ""
        """The tag of the language that is typed: its special characters are in the context menu."""
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)  # the book's own undo serves
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(1)
        centred = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        centred.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(centred)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_history(event):
            event.ignore()  # the window's undo is meant
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self._editor.ended.emit()
        elif control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._editor.next_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._editor.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._editor.redo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        more = menu.addMenu(self.tr("Special characters"))
        for character in characters_for(self.language):
            action = more.addAction(f"{shown_character(character)}\t{character_name(character)}")
            action.triggered.connect(lambda _checked=False, character=character: self.insertPlainText(character))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in stays and self._editor.isVisible():
            self._editor.ended.emit()


def family_of(face: Face) -> str:
    """Return the name under which Qt knows a face of the catalogue, and make it known if it is not."""
    if face.key not in _families:
        number = QFontDatabase.addApplicationFontFromData(face.data)
        names = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        _families[face.key] = names[0] if names else face.family
    return _families[face.key]


def contrast(a: QColor, b: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable_ink(wanted: QColor, ground: QColor) -> QColor:
    """Return ``wanted`` where it can be read on ``ground``, else black or white."""
    if contrast(wanted, ground) >= 4.5:
        return wanted
    return max((QColor("black"), QColor("white")), key=lambda ink: contrast(ink, ground))


def _luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def _is_history(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)

"""The table itself: rows of one height, each with a picture and up to three lines of words,
painted and not made of widgets."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from comicremix.gui.icons import icon
from comicremix.gui.texts.model import BESIDE, MARKS, MARKS_ROLE, PICTURE, PLACE, SOURCE, STATE, TEXT_COLUMNS
from comicremix.gui.texts.pictures import SIZE
from comicremix.gui.theme import tones

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
PAD = 8
LINES = 3
BAR = 3
"""Width of the mark at the row in hand."""
NARROW = 540
"""A table that is not wider than this does without pictures: words come first."""


class TextsTable(QTableView):
    """The page keys stay its own; Ctrl+Enter and the like are commands of the window."""

    def dress(self) -> None:
        """Set widths and looks, once there is a model."""
        self.setAccessibleName(translate("TextsPanel", "Texts"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setItemDelegate(RowPainter(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column in TEXT_COLUMNS:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        place = self.fontMetrics().horizontalAdvance("888.88") + PAD
        title = header.fontMetrics().horizontalAdvance(translate("TextsPanel", "Place")) + 2 * PAD + 4
        widths = {STATE: 36, PLACE: max(place, title), PICTURE: SIZE.width() + PAD, MARKS: 30}
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.setColumnHidden(BESIDE, True)
        self.installEventFilter(self)

    def row_height(self) -> int:
        """Return the height of every row."""
        return max(SIZE.height() + PAD, LINES * self.fontMetrics().lineSpacing() + 2 * PAD)

    def show_columns(self, *, source: bool, beside: bool) -> None:
        """Show the source words beside those of the edition, and a third language."""
        self.setColumnHidden(SOURCE, not source)
        self.setColumnHidden(BESIDE, not beside)

    def show_current(self) -> None:
        """Bring the row in hand into sight with what stands before and after it."""
        row = self.visualRect(self.currentIndex())
        if not self.viewport().rect().contains(row.adjusted(0, -row.height(), 0, row.height()), proper=False):
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def resizeEvent(self, event: object) -> None:
        self.setColumnHidden(PICTURE, self.viewport().width() < NARROW and self._texts_shown() > 1)
        super().resizeEvent(event)  # type: ignore[arg-type]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        page_keys = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in page_keys:
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _texts_shown(self) -> int:
        return sum(not self.isColumnHidden(column) for column in TEXT_COLUMNS)


class RowPainter(QStyledItemDelegate):
    """Paints one cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = tones().tint if chosen else tones().raised if hovered else tones().base
        painter.save()
        painter.fillRect(option.rect, QColor(ground))
        painter.setPen(QColor(tones().border))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        column, room = index.column(), option.rect.adjusted(PAD // 2, 0, -PAD // 2, -1)
        if column == STATE:
            if chosen:
                painter.fillRect(QRect(option.rect.topLeft(), QSize(BAR, option.rect.height())), QColor(tones().accent))
            self._state(painter, room, index)
        elif column == PICTURE:
            self._picture(painter, room, index)
        elif column == MARKS:
            self._marks(painter, room, index)
        else:
            self._words(painter, option, room, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, SIZE.height() + PAD)

    def _state(self, painter: QPainter, room: QRect, index: Index) -> None:
        painter.setFont(index.data(Qt.ItemDataRole.FontRole))
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole))
        painter.drawText(room.adjusted(BAR, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, index.data())

    def _picture(self, painter: QPainter, room: QRect, index: Index) -> None:
        found = index.data(Qt.ItemDataRole.DecorationRole)
        place = QRect(room.x(), room.y() + (room.height() - SIZE.height()) // 2, SIZE.width(), SIZE.height())
        if isinstance(found, QPixmap):
            painter.drawPixmap(place, found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(tones().border))
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def _marks(self, painter: QPainter, room: QRect, index: Index) -> None:
        for number, name in enumerate(index.data(MARKS_ROLE) or ()):
            icon(name, "muted").paint(painter, QRect(room.center().x() - 7, room.y() + 12 + 22 * number, 15, 15))

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, index: Index) -> None:
        colour = index.data(Qt.ItemDataRole.ForegroundRole) or QColor(tones().text)
        painter.setPen(colour)
        alignment = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft
        rtl = bool(Qt.AlignmentFlag(alignment) & Qt.AlignmentFlag.AlignRight)
        inner = QRectF(room.adjusted(PAD // 2, 0, -PAD // 2, 0))
        lines = wrapped(str(index.data() or ""), option, inner.width(), rtl=rtl)
        line_height = QFontMetricsF(option.font).lineSpacing()
        top = inner.y() + (inner.height() - line_height * len(lines)) / 2
        for number, layout in enumerate(lines):
            layout.draw(painter, QPointF(inner.x(), top + number * line_height))


def wrapped(words: str, option: QStyleOptionViewItem, width: float, *, rtl: bool) -> list[QTextLayout]:
    """Return up to three lines of words, the last one shortened where there are more."""
    setting = QTextOption(Qt.AlignmentFlag.AlignLeft)  # Qt turns it around for lines from the right
    setting.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    setting.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    plain = " ".join(words.split("\n"))
    pieces, at = [], 0
    whole = _line_starts(plain, option, width, setting)
    for number, end in enumerate(whole[:LINES]):
        last = number == LINES - 1 and end < len(plain)
        piece = plain[at:] if last else plain[at:end]
        if last:
            piece = QFontMetricsF(option.font).elidedText(piece, Qt.TextElideMode.ElideRight, width)
        pieces.append(piece)
        at = end
    return [_one_line(piece, option, width, setting) for piece in pieces]


def _line_starts(words: str, option: QStyleOptionViewItem, width: float, setting: QTextOption) -> list[int]:
    """Return where the lines of words end, of the first few lines."""
    layout = QTextLayout(words, option.font)
    layout.setTextOption(setting)
    layout.beginLayout()
    ends: list[int] = []
    for _ in range(LINES + 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    return ends


def _one_line(words: str, option: QStyleOptionViewItem, width: float, setting: QTextOption) -> QTextLayout:
    layout = QTextLayout(words.rstrip(), option.font)
    layout.setTextOption(setting)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout

"""Note marks in a field of words: each is shown as a chip with the note's number. What is written stays ``[^n-…]``.

The highlighter makes a mark as good as empty but for one character, which gets the width of the chip; the chip is
painted over it. So positions, clipboard, input methods and spelling need know nothing of chips, and none can be torn by
the end of a line or by words of the other direction beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QPlainTextEdit

from comicremix.gui.raw_text import to_utf16, utf16_length
from comicremix.gui.theme import tones
from comicremix.model.reading import NOTE_MARK

_OPENING = len("[^")
_SHARE = 0.78
"""Size of a chip's letters, of that of the words."""
_AIR, _PAD = 1.5, 4.0
"""Widget pixels beside a chip, and inside it beside its number."""
_RAISED = 0.12
"""How far a chip's middle is above that of the line, of the line's height."""


class Chip(NamedTuple):
    """What stands for a note; ``tip`` is shown under the pointer."""

    text: str
    tip: str
    known: bool = True


class Mark(NamedTuple):
    """A mark among the words: where it is written, in characters as Qt counts them."""

    note: str
    start: int
    end: int

    @property
    def shown(self) -> int:
        """The character in whose place the chip stands: the first of the id."""
        return self.start + _OPENING

    def holds(self, position: int) -> bool:
        """Tell whether a cursor at ``position`` would stand inside."""
        return self.start < position < self.end


class NoteChips(QSyntaxHighlighter):
    """Makes room for the chips of a field, paints them and knows where they are."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field.document())
        self._field = field
        self._chips: dict[str, Chip] = {}
        self.unknown = Chip("?", "", known=False)
        """Stands for notes that the book does not have."""
        self.hot: Mark | None = None
        """The mark under the pointer."""

    def show_chips(self, chips: Mapping[str, Chip], unknown: Chip) -> None:
        """Say what stands for each note, and for any other."""
        if (chips, unknown) != (self._chips, self.unknown):
            self._chips, self.unknown = dict(chips), unknown
            self.rehighlight()

    def chip(self, note: str) -> Chip:
        return self._chips.get(note, self.unknown)

    def marks(self) -> Iterator[Mark]:
        """Yield the marks in the order of the words."""
        block = self._field.document().begin()
        while block.isValid():
            for mark in _marks_in(block.text()):
                yield mark._replace(start=block.position() + mark.start, end=block.position() + mark.end)
            block = block.next()

    def mark_at(self, place: QPointF) -> Mark | None:
        """Return the mark whose chip lies at a place of the field's viewport."""
        return next((mark for mark, _, chip in self._boxes() if chip.adjusted(-1, -3, 1, 3).contains(place)), None)

    def box_of(self, mark: Mark) -> QRectF:
        """Return where a mark's chip is, in pixels of the viewport; empty: out of sight."""
        return next((chip for other, _, chip in self._boxes() if other == mark), QRectF())

    def paint(self, painter: QPainter) -> None:
        """Paint the chips onto the viewport."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cursor = self._field.textCursor()
        for mark, place, chip in self._boxes():
            if cursor.selectionStart() < mark.end and mark.start < cursor.selectionEnd():
                painter.fillRect(place, self._field.palette().color(QPalette.ColorRole.Highlight))
            self._paint_chip(painter, chip, self.chip(mark.note), hot=mark == self.hot)

    def leave_composed(self) -> None:
        """Let what an input method shows right behind a mark be seen: Qt spreads the format before it over it."""
        layout = self._field.textCursor().block().layout()
        composed = utf16_length(layout.preeditAreaText())
        end = layout.preeditAreaPosition() + composed
        formats = layout.formats()
        spread = [each for each in formats if each.start < end - composed and each.start + each.length == end]
        if not composed or not spread:
            return
        for each in spread:
            each.length -= composed
        document = self._field.document()
        silent = document.blockSignals(True)  # or all would be highlighted anew, as it was
        layout.setFormats(formats)
        document.blockSignals(silent)
        self._field.viewport().update()

    def highlightBlock(self, text: str) -> None:
        for mark in _marks_in(text):
            written = f"[^{mark.note}]"
            words, small = self._words_font(), _sized(self._words_font(), 0)
            wide = self._width(self.chip(mark.note)) + 2 * _AIR
            for at, char in zip(range(mark.start, mark.end), written, strict=False):
                shown = at == mark.shown
                self.setFormat(at, 1, _unseen(char, words if shown else small, wide if shown else 0.0))

    # -- inside

    def _boxes(self) -> Iterator[tuple[Mark, QRectF, QRectF]]:
        """Yield the marks in sight, each with its room in the line and the box of its chip, viewport pixels."""
        block = self._field.firstVisibleBlock()
        top = self._field.blockBoundingGeometry(block).translated(self._field.contentOffset())
        while block.isValid() and top.top() <= self._field.viewport().height():
            for mark in _marks_in(block.text()):
                wide = self._width(self.chip(mark.note))
                room = self._room(block, mark.shown, wide + 2 * _AIR).translated(top.topLeft())
                high = QFontMetricsF(self._chip_font()).height()
                chip = QRectF(0, 0, wide, high)
                chip.moveCenter(room.center() - QPointF(0, _RAISED * room.height()))
                yield mark._replace(start=block.position() + mark.start, end=block.position() + mark.end), room, chip
            top.translate(0, self._field.blockBoundingRect(block).height())
            block = block.next()

    def _room(self, block: QTextBlock, position: int, wide: float) -> QRectF:
        """Return the room of a character ``wide`` pixels wide, from the block's top left corner."""
        layout = block.layout()
        shift = _composed_before(layout, position)
        line = layout.lineForTextPosition(position + shift)
        if not line.isValid():
            return QRectF()
        glyphs = line.glyphRuns(position + shift, 1)
        left = glyphs[0].positions()[0].x() if glyphs else 0.0  # cursorToX tells the other side of a bidi boundary
        return QRectF(left, line.y(), wide, line.height())

    def _width(self, chip: Chip) -> float:
        metrics = QFontMetricsF(self._chip_font())
        return max(metrics.height(), metrics.horizontalAdvance(chip.text) + 2 * _PAD)

    def _words_font(self) -> QFont:
        return self._field.document().defaultFont()

    def _chip_font(self) -> QFont:
        words = self._words_font()
        font = _sized(words, _SHARE * QFontInfo(words).pixelSize())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _paint_chip(self, painter: QPainter, box: QRectF, chip: Chip, *, hot: bool) -> None:
        shade = tones()
        ground, ink, edge = shade.tint, shade.accent, shade.accent
        if not chip.known:
            ground, ink, edge = shade.base, shade.danger, shade.danger
        elif hot:
            ground, ink, edge = shade.fill, shade.on_fill, shade.fill
        if not self._field.isEnabled():
            ground, ink, edge = shade.window, shade.muted, shade.border
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(edge), 1.0))
        radius = box.height() / 2
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(QColor(ink))
        painter.setFont(self._chip_font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, chip.text)


def _marks_in(text: str) -> Iterator[Mark]:
    for match in NOTE_MARK.finditer(text):
        yield Mark(match[1], to_utf16(text, match.start()), to_utf16(text, match.end()))


def _sized(font: QFont, pixels: float) -> QFont:
    found = QFont(font)
    found.setPixelSize(max(1, round(pixels)))
    return found


def _unseen(char: str, font: QFont, width: float) -> QTextCharFormat:
    """Return the format that leaves ``width`` pixels of a character, and nothing to see."""
    found = QTextCharFormat()
    found.setFont(font)
    found.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    found.setFontLetterSpacing(width - QFontMetricsF(font).horizontalAdvance(char))
    found.setForeground(QColor(Qt.GlobalColor.transparent))
    return found


def _composed_before(layout: QTextLayout, position: int) -> int:
    """Return how many characters an input method shows before a position; the layout counts them, the text does not."""
    at = layout.preeditAreaPosition()
    return utf16_length(layout.preeditAreaText()) if 0 <= at <= position else 0

"""What is seen of typing in a balloon: caret, selection and what an input method shows, between the letters of the
lettering itself. Where the lettering is too small to be read, a magnified copy of it lies over the balloon."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QRegion,
)
from PySide6.QtWidgets import QWidget

from comicremix.geometry import Affine, Outline, Point
from comicremix.gui.canvas.qt_painter import Drawing, paint_words, qt_transform
from comicremix.gui.canvas.typed_words import plain_parts
from comicremix.gui.canvas.typing_field import TypingField
from comicremix.layout.typed import TypedText
from comicremix.lettering.carets import Carets
from comicremix.lettering.faces import Face
from comicremix.lettering.galley import Galley

LEAST_SIZE = (170.0, 60.0)
"""A copy is no smaller, widget pixels."""
LEAST_LETTERS = 11.0
"""Letters that are smaller on the screen are magnified to this size, widget pixels."""
AROUND = 10.0
"""How far from the letters clicks still mean them, widget pixels."""
MOST_HINT = 40.0

_families: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Sight:
    """What the editor shows, told by the canvas. ``turn`` maps the galley's coordinates to the page, ``to_view`` the
    page to the canvas' pixels."""

    words: str
    galley: Galley | None
    turn: Affine
    to_view: Affine
    outline: Outline
    """The balloon's, page pixels."""
    size: float
    """That of the letters, page pixels."""
    drawing: Drawing | None
    ink: QColor
    ground: QColor


class WordsEditor(QWidget):
    """Lies over a balloon while its words are typed. It knows neither book nor balloon; the canvas tells it both."""

    words_changed = Signal(str)
    composed = Signal(str)
    """All words, with those that an input method shows before they are typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sight: Sight | None = None
        self._telling = True
        self._hint = ""
        self._face: Face | None = None
        self._lit = True
        self.magnified = False
        """A copy of the lettering lies over the balloon."""
        self.warning: QColor | None = None
        self.field = TypingField(self)
        self.field.setAccessibleName(self.tr("Words of the balloon"))
        self.field.textChanged.connect(self._tell)
        self.field.caret_moved.connect(self._show_caret)
        self.field.composed.connect(self._tell_composed)
        self.setFocusProxy(self.field)
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._turn_caret)
        self.hide()

    def words(self) -> str:
        return self.field.words()

    def to_page(self, place: QPointF) -> Point | None:
        """Return where a place of the field is on the page, in a magnified copy too; None when nothing is shown."""
        found = self.field.to_field.inverse().apply((place.x(), place.y()))
        return self._sight.turn.apply(found) if self._sight is not None else None

    def show_sight(self, sight: Sight, room: QRectF) -> None:
        """Show words as they are lettered now, kept inside ``room`` (canvas pixels)."""
        self._sight = sight
        field = self.field
        if field.shown_words() != sight.words:
            self._telling = False
            field.preedit = ""
            field.set_words(sight.words)
            self._telling = True
        field.carets = Carets(sight.galley) if sight.galley is not None else None
        field.typed = TypedText(sight.words, sight.galley.styled.parts if sight.galley else plain_parts(sight.words))
        self._place(room)
        field.updateMicroFocus()
        self.update()

    def dress(self, face: Face | None, *, direction: Qt.LayoutDirection, hint: str) -> None:
        """Set the direction of reading; ``hint`` stands, in ``face``, where nothing is written."""
        self._face = face
        self.field.setLayoutDirection(direction)
        self.field.setAccessibleDescription(hint)
        self._hint = hint

    def warn(self, colour: QColor | None, words: str = "") -> None:
        """Mark the editor in ``colour`` and say why: the words do not fit. None: they do."""
        if colour != self.warning:
            self.warning = colour
            self.setToolTip(words)
            self.update()

    def begin(self) -> None:
        """Show the caret, with all words chosen."""
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()
        self._show_caret()

    def end(self) -> None:
        self._blink.stop()
        self.field.preedit = ""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        sight = self._sight
        if sight is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.magnified:
            self._paint_copy(painter, sight)
        if not sight.words:
            self._paint_hint(painter, sight)
        start, end = self.field.marked()
        if start != end:
            self._wash(painter, start, end)
        if self.field.preedit:
            self._underline(painter, *self.field.composing())
        if self._lit or not self.field.hasFocus():
            self._paint_caret(painter, sight)
        painter.end()

    # -- inside

    def _place(self, room: QRectF) -> None:
        """Lie over balloon and letters; where the letters are too small to read, over a magnified copy."""
        sight = self._sight
        if sight is None:
            return
        turned = sight.turn.then(sight.to_view)
        corners = self.field.carets.outline if self.field.carets else ()
        letters = _box([turned.apply(corner) for corner in corners])
        body = QPolygonF([QPointF(*sight.to_view.apply(point)) for point in sight.outline])
        size = sight.size * sight.to_view.scale
        self.magnified = 0 < size < LEAST_LETTERS
        if self.magnified:
            middle = body.boundingRect().center()
            grow = Affine.scaling(LEAST_LETTERS / size, about=(middle.x(), middle.y()))
            turned = turned.then(grow)
            letters = _box([turned.apply(corner) for corner in corners])
            box = _kept_in(_at_least(letters.adjusted(-14, -10, 14, 10), middle), room)
            shift = box.center() - (letters.center() if corners else box.center())
            turned = turned.then(Affine.translation(shift.x(), shift.y()))
        else:
            box = body.boundingRect()
            if corners:
                box = box.united(letters.adjusted(-AROUND, -AROUND, AROUND, AROUND))
        frame = box.toAlignedRect()
        self.setGeometry(frame)
        self.field.setGeometry(self.rect())
        self.field.to_field = turned.then(Affine.translation(-frame.x(), -frame.y()))
        self._cut_out(body.translated(-frame.x(), -frame.y()))

    def _cut_out(self, body: QPolygonF) -> None:
        """Leave clicks beside balloon and letters to the canvas."""
        if self.magnified:
            self.clearMask()
            return
        region = QRegion(body.toPolygon())
        for quad in self._quads(0, len(self.field.typed.lettered) + 1):
            region += quad.boundingRect().adjusted(-AROUND, -AROUND, AROUND, AROUND).toAlignedRect()
        if region.isEmpty():
            self.clearMask()
        else:
            self.setMask(region)

    def _paint_copy(self, painter: QPainter, sight: Sight) -> None:
        painter.setBrush(sight.ground)
        painter.setPen(QPen(self.warning or self.palette().color(QPalette.ColorRole.Highlight), 2.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        if sight.drawing is not None and sight.words:
            painter.save()
            # the drawing is turned already
            painter.setTransform(qt_transform(sight.turn.inverse().then(self.field.to_field)), combine=True)
            paint_words(painter, sight.drawing)
            painter.restore()

    def _paint_hint(self, painter: QPainter, sight: Sight) -> None:
        faint = QColor(sight.ink)
        faint.setAlpha(150)
        painter.setPen(faint)
        font = QFont(family_of(self._face)) if self._face is not None else QFont(self.font())
        room = QRectF(self.rect()).adjusted(self.width() * 0.14, 2, -self.width() * 0.14, -2)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        size = round(max(LEAST_LETTERS, min(MOST_HINT, sight.size * sight.to_view.scale * 0.6)))
        font.setPixelSize(size)
        while (
            size > LEAST_LETTERS and QFontMetricsF(font).boundingRect(room, flags, self._hint).height() > room.height()
        ):
            size -= 1
            font.setPixelSize(size)
        painter.setFont(font)
        painter.drawText(room, flags, self._hint)

    def _wash(self, painter: QPainter, start: int, end: int) -> None:
        """Lay the colour of selections over letters."""
        colour = self.palette().color(QPalette.ColorRole.Highlight)
        colour.setAlpha(90)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for quad in self._quads(start, end):
            path.addPolygon(quad)
        painter.fillPath(path.simplified(), colour)

    def _underline(self, painter: QPainter, start: int, end: int) -> None:
        """Draw the line under what is not typed yet; beside it in a column."""
        painter.setPen(QPen(self._sight.ink if self._sight else QColor("black"), 1.5))
        galley = self._sight.galley if self._sight else None
        first, last = (0, 1) if galley is not None and galley.vertical else (3, 2)  # at the right of a column
        for quad in self._quads(start, end):
            painter.drawLine(quad.at(first), quad.at(last))

    def _paint_caret(self, painter: QPainter, sight: Sight) -> None:
        line = self.field.caret_line() or self._lonely_caret(sight)
        for colour, width in ((sight.ground, 4.0), (sight.ink, 1.8)):
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QLineF(*line))

    def _lonely_caret(self, sight: Sight) -> tuple[QPointF, QPointF]:
        """Return the caret where nothing is lettered."""
        half = max(LEAST_LETTERS, sight.size * sight.to_view.scale) / 2
        middle = QRectF(self.rect()).center()
        return QPointF(middle.x(), middle.y() - half), QPointF(middle.x(), middle.y() + half)

    def _quads(self, start: int, end: int) -> list[QPolygonF]:
        carets, to_field = self.field.carets, self.field.to_field
        quads = carets.selection(start, end) if carets else ()
        return [QPolygonF([QPointF(*to_field.apply(corner)) for corner in quad]) for quad in quads]

    def _tell(self) -> None:
        if self._telling:
            self.field.preedit = ""
            self.words_changed.emit(self.words())
            self._show_caret()

    def _tell_composed(self) -> None:
        self.composed.emit(self.field.shown_words())

    def _show_caret(self) -> None:
        """Let the caret be seen, and blink from now on."""
        self._lit = True
        time = QGuiApplication.styleHints().cursorFlashTime()
        if time > 0 and self.isVisible():
            self._blink.start(time // 2)
        self.update()

    def _turn_caret(self) -> None:
        self._lit = not self._lit
        self.update()


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


def _box(corners: list[tuple[float, float]]) -> QRectF:
    if not corners:
        return QRectF()
    xs, ys = zip(*corners, strict=True)
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))


def _at_least(box: QRectF, middle: QPointF) -> QRectF:
    """Return a box about ``middle`` that is as large as ``box`` and can be typed in."""
    found = QRectF(0, 0, max(box.width(), LEAST_SIZE[0]), max(box.height(), LEAST_SIZE[1]))
    found.moveCenter(middle)
    return found


def _kept_in(box: QRectF, room: QRectF) -> QRectF:
    x = min(max(box.x(), room.x()), max(room.x(), room.right() - box.width()))
    y = min(max(box.y(), room.y()), max(room.y(), room.bottom() - box.height()))
    return QRectF(x, y, box.width(), box.height())

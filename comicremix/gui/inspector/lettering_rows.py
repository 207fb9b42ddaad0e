"""How the words of one or several balloons are set: style, arc, rotation, growth."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSlider, QVBoxLayout, QWidget

from comicremix.edit.styles import set_arc, set_grow, set_rotation, set_style
from comicremix.gui.desk import Desk
from comicremix.gui.fields import NumberField, Rows, beside, icon_button
from comicremix.gui.styles.panel import plain_icon
from comicremix.gui.styles.samples import Samples, style_title
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.page import Balloon, Body
from comicremix.model.style import STYLE_OF_KIND

translate = QCoreApplication.translate
SAMPLE = QSize(56, 30)
MOST_ARC = 180
VARIOUS = "\0"
"""Stands for styles that differ; no style has this name."""


class LetteringRows(QWidget):
    """Shows the values of the first balloon; a change is made to all."""

    style_wanted = Signal(str)
    """Show this style in the style editor."""

    def __init__(self, desk: Desk, samples: Samples) -> None:
        super().__init__()
        self._desk, self._samples = desk, samples
        self._balloons: tuple[BalloonId, ...] = ()
        self.style_box = QComboBox()
        self.style_box.setAccessibleName(translate("BalloonForm", "Style"))
        self.style_box.setIconSize(SAMPLE)
        self.style_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.edit = icon_button("pencil", translate("BalloonForm", "Edit style…"), self._edit_style)
        self.arc_slider = QSlider(Qt.Orientation.Horizontal)
        self.arc_slider.setRange(-MOST_ARC, MOST_ARC)
        self.arc_slider.setPageStep(15)
        self.arc_slider.setAccessibleName(translate("BalloonForm", "Arc of the words"))
        self.arc = NumberField(translate("BalloonForm", "Arc of the words"), " °", least=-360, most=360)
        self.rotation = NumberField(translate("BalloonForm", "Rotation"), " °", least=-180, most=180, decimals=1)
        self.straight = icon_button("undo-2", translate("BalloonForm", "Set upright and straight"), self._straighten)
        self.grow = QCheckBox(translate("BalloonForm", "Grow with its words"))
        self.grow.setToolTip(translate("BalloonForm", "The balloon gets larger instead of the words smaller."))
        rows = Rows()
        rows.add(translate("BalloonForm", "Style"), beside(self.style_box, self.edit))
        rows.add(translate("BalloonForm", "Arc"), self.arc_slider, self.arc)
        rows.add(translate("BalloonForm", "Rotation"), beside(self.rotation, self.straight))
        rows.add("", self.grow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(rows)
        self._connect()

    def show_balloons(self, balloons: tuple[Balloon, ...]) -> None:
        """Show how these balloons, one at least, are lettered."""
        first = balloons[0]
        self._balloons = tuple(balloon.id for balloon in balloons)
        self._fill_styles(self._desk.book, balloons)
        self.arc.show_value(first.arc)
        self.arc_slider.blockSignals(True)
        self.arc_slider.setValue(round(first.arc))
        self.arc_slider.blockSignals(False)
        self.rotation.show_value(first.rotation)
        self.straight.setVisible(any(b.arc or b.rotation for b in balloons))
        self.grow.blockSignals(True)
        self.grow.setChecked(first.grow)
        self.grow.blockSignals(False)
        self.grow.setEnabled(any(balloon.body is Body.DRAWN for balloon in balloons))

    def _connect(self) -> None:
        self.style_box.activated.connect(lambda _: self._set_style())
        self.arc_slider.valueChanged.connect(self._set_arc)
        self.arc.finished.connect(self._set_arc)
        self.rotation.finished.connect(self._set_rotation)
        self.grow.toggled.connect(self._set_grow)

    def _fill_styles(self, book: Book, balloons: tuple[Balloon, ...]) -> None:
        by_kind = next((s for s in book.styles if s.name == STYLE_OF_KIND[balloons[0].kind]), None)
        entries = [(translate("BalloonForm", "as its kind"), "", by_kind)]
        entries += [(style_title(style.name), style.name, style) for style in book.styles]
        now = {balloon.style for balloon in balloons}
        if len(now) > 1:
            entries.insert(0, (translate("BalloonForm", "various"), VARIOUS, None))
        box = self.style_box
        if [(box.itemText(n), box.itemData(n)) for n in range(box.count())] != [entry[:2] for entry in entries]:
            box.clear()
            for words, name, _ in entries:
                box.addItem(words, name)
        for number, (_, _, style) in enumerate(entries):
            if style is not None:
                desk = self._desk
                catalogue, ratio = desk.press.catalogue, self.devicePixelRatioF()
                picture = self._samples.picture(book, style, desk.language, catalogue, SAMPLE, ratio)
                box.setItemIcon(number, plain_icon(picture))
        box.setCurrentIndex(max(0, box.findData(VARIOUS if len(now) > 1 else balloons[0].style)))

    def _set_style(self) -> None:
        name = str(self.style_box.currentData() or "")
        if name != VARIOUS:
            book = set_style(self._desk.book, self._balloons, name)
            self._desk.commit(book, translate("BalloonForm", "Change style"))

    def _edit_style(self) -> None:
        book = self._desk.book
        self.style_wanted.emit(book.style(book.balloon(self._balloons[0])).name)

    def _set_arc(self, degrees: float) -> None:
        book = set_arc(self._desk.book, self._balloons, degrees)
        self._desk.commit(book, translate("BalloonForm", "Bend words"), merge=f"arc:{','.join(self._balloons)}")

    def _set_rotation(self, degrees: float) -> None:
        book = set_rotation(self._desk.book, self._balloons, degrees)
        self._desk.commit(book, translate("BalloonForm", "Turn balloon"), merge=f"turn:{','.join(self._balloons)}")

    def _straighten(self) -> None:
        book = set_rotation(set_arc(self._desk.book, self._balloons, 0.0), self._balloons, 0.0)
        self._desk.commit(book, translate("BalloonForm", "Set upright and straight"))

    def _set_grow(self, grow: bool) -> None:
        book = set_grow(self._desk.book, self._balloons, grow)
        self._desk.commit(book, translate("BalloonForm", "Grow with words"))

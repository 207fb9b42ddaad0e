"""What helps words that are too long for their balloon, each with one click, and what this edition alone has changed
at the balloon, with a click that takes it back."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from comicremix.app.fitting import Fit
from comicremix.app.remedies import Remedies
from comicremix.edit.styles import change_override
from comicremix.edit.texts import set_override
from comicremix.gui.desk import Desk
from comicremix.gui.fields import icon_button
from comicremix.gui.names import native_name
from comicremix.model.ids import BalloonId
from comicremix.model.language import Override, TextKey

translate = QCoreApplication.translate
PAUSE_MS = 180
"""How long after a keystroke it is computed what would help."""


class RemedyRow(QWidget):
    """Acts on the balloon of one text in the edition in view."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._balloon = BalloonId("")
        self._known = Remedies()
        self.smaller = _button("minimize", translate("Remedies", "Smaller letters"))
        self.grow = _button("move-diagonal", translate("Remedies", "Larger balloon"))
        self.none = QLabel()
        self.none.setProperty("role", "muted")
        self.none.setWordWrap(True)
        self.none.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.own = QLabel()
        self.own.setProperty("role", "muted")
        self.own.setWordWrap(True)
        self.own.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.undo = icon_button(
            "undo-2", translate("Remedies", "As in all editions"), self.take_back,
            text=translate("Remedies", "As in all editions"),
        )  # fmt: skip
        self.smaller.clicked.connect(lambda _: self.make_smaller())
        self.grow.clicked.connect(lambda _: self.make_room())
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._lay_out()
        self.show_balloon("", None)

    def show_balloon(self, key: TextKey, fit: Fit | None) -> None:
        """Show what helps the text at a key, whose words fit so."""
        kind, _, name = key.partition(":")
        self._balloon = BalloonId(name if kind == "balloon" else "")
        long = fit is not None and not fit.fits and bool(self._balloon)
        self._helps.setVisible(long)
        if long:
            self._pause.start()
        else:
            self._pause.stop()
            self._show(Remedies())
        override = self._override()
        self._owns.setVisible(override != Override())
        if override != Override():
            words = translate("Remedies", "In {0} only: {1}.")
            self.own.setText(words.format(native_name(self._desk.language), changes_of(override)))
        self.setVisible(long or override != Override())

    def make_smaller(self) -> None:
        """Letter this balloon smaller in this edition, within the limit."""
        size = self._fresh().size
        if size is not None:
            self._commit(translate("Remedies", "Letter smaller in this edition"), size=size)

    def make_room(self) -> None:
        """Enlarge the balloon in this edition."""
        shape = self._fresh().shape
        if shape is not None:
            self._commit(translate("Remedies", "Enlarge balloon in this edition"), shape=shape)

    def take_back(self) -> None:
        """Let the balloon be as in all editions."""
        desk = self._desk
        if self._override() != Override():
            book = set_override(desk.book, desk.language, self._balloon, None)
            desk.commit(book, translate("Remedies", "Balloon as in all editions"))

    def _lay_out(self) -> None:
        self._helps, self._owns = QWidget(), QWidget()
        row = QHBoxLayout(self._helps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.smaller, self.grow):
            row.addWidget(button)
        row.addWidget(self.none, 1)
        row.addStretch(0)
        row = QHBoxLayout(self._owns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.own, 1)
        row.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._helps)
        column.addWidget(self._owns)

    def _override(self) -> Override:
        desk = self._desk
        if not self._balloon:
            return Override()
        return desk.book.language(desk.language).overrides.get(self._balloon, Override())

    def _look(self) -> None:
        self._show(self._fresh())
        helpless = self._known.size is None and self._known.shape is None
        words = translate("Remedies", "Only fewer words help here.") if helpless else ""
        self.none.setText(words)

    def _fresh(self) -> Remedies:
        """Return what helps now."""
        desk = self._desk
        if not self._balloon:
            return Remedies()
        try:
            return desk.press.remedies(desk.book, self._balloon, desk.language)
        except KeyError:  # the balloon was deleted a moment ago
            return Remedies()

    def _show(self, found: Remedies) -> None:
        self._known = found
        self.smaller.setEnabled(found.size is not None)
        self.grow.setEnabled(found.shape is not None)
        self.none.clear()
        smaller, grow = translate("Remedies", "Smaller letters"), translate("Remedies", "Larger balloon")
        size, more = found.size, round((found.growth - 1) * 100)
        self.smaller.setText(f"{smaller}: {size:g} px" if size is not None else smaller)
        self.grow.setText(f"{grow}: +{max(1, more)} %" if found.shape is not None else grow)

    def _commit(self, name: str, **values: object) -> None:
        desk = self._desk
        desk.commit(change_override(desk.book, desk.language, self._balloon, **values), name)


def changes_of(override: Override) -> str:
    """Name what an edition changes at a balloon."""
    names = {
        "shape": translate("Remedies", "place and shape"),
        "size": translate("Remedies", "size of letters"),
        "font": translate("Remedies", "font"),
        "writing": translate("Remedies", "direction of lines"),
    }
    return ", ".join(names[f.name] for f in fields(override) if getattr(override, f.name) is not None)


def _button(sign: str, words: str) -> QToolButton:
    button = icon_button(sign, words, lambda: None, text=words)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button

"""A small label over the canvas, beneath a selected balloon that is another in the edition in view than in all
editions; a click takes that back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QToolButton

from comicremix.edit.texts import set_override
from comicremix.gui.canvas.gestures import override_of
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.icons import SPACED, icon
from comicremix.gui.names import native_name
from comicremix.model.ids import BalloonId
from comicremix.model.language import Override

translate = QCoreApplication.translate
GAP = 10
"""Widget pixels between the balloon and the label."""


class OwnChip(QToolButton):
    """Lives on a canvas and follows its selection."""

    def __init__(self, canvas: PageCanvas) -> None:
        super().__init__(canvas)
        self.setObjectName("ownChip")
        self._canvas = canvas
        self._balloon = ""
        self.setIcon(icon("undo-2"))
        self.setIconSize(SPACED)
        self.setToolButtonStyle(self.toolButtonStyle().ToolButtonTextBesideIcon)
        self.setToolTip(translate("OwnChip", "Let the balloon be here as in all editions"))
        self.clicked.connect(lambda _: self._take_back())
        desk = canvas.desk
        for signal in (desk.book_changed, desk.page_changed, desk.language_changed, desk.selection_changed):
            signal.connect(self.follow)
        canvas.looked_around.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Stand beneath the selected balloon, or hide."""
        desk, canvas = self._canvas.desk, self._canvas
        chosen = [t for t in canvas.targets if t.id in desk.selection] if len(desk.selection) == 1 else []
        target = chosen[0] if chosen and chosen[0].kind == "balloon" else None
        override = override_of(desk.book, desk.language, BalloonId(target.id)) if target is not None else None
        own = override is not None and override != Override()
        self.setVisible(own and canvas.gesture is None and not canvas.typing)
        if target is None or not own:
            return
        self._balloon = target.id
        self.setText(translate("OwnChip", "In {0} only").format(native_name(desk.language)))
        self.adjustSize()
        x, y = canvas.camera.to_view((target.box.centre[0], target.box.bottom))
        left = min(max(4, round(x - self.width() / 2)), max(4, canvas.width() - self.width() - 4))
        self.move(left, min(max(4, round(y + GAP)), max(4, canvas.height() - self.height() - 4)))

    def _take_back(self) -> None:
        desk = self._canvas.desk
        book = set_override(desk.book, desk.language, BalloonId(self._balloon), None)
        desk.commit(book, translate("Remedies", "Balloon as in all editions"))

"""The side panel's form for several things at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from comicremix.gui.fields import SidePage, heading, hint, rule
from comicremix.gui.inspector.lettering_rows import LetteringRows
from comicremix.model.page import Balloon, Panel

translate = QCoreApplication.translate


class SeveralForm(SidePage):
    """Says how many things are selected and removes them."""

    def __init__(self, remove: Callable[[], object], lettering: LetteringRows) -> None:
        super().__init__(translate("Inspector", "Selection"))
        self.count = heading("")
        self.remove = QPushButton(translate("Inspector", "Remove them"))
        self.remove.clicked.connect(lambda _checked=False: remove())
        self.column.addWidget(self.count)
        self.column.addWidget(
            hint(translate("Inspector", "Drag moves them together. The Arrange menu aligns, spaces and merges them."))
        )
        self.column.addWidget(self.remove)
        self.lettering = lettering
        self.title = heading("")
        self._rule = rule()
        for widget in (self._rule, self.title, lettering):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def show_items(self, items: tuple[Panel | Balloon, ...]) -> None:
        """Say how many things, two or more, are selected; let the balloons among them be lettered together."""
        self.count.setText(translate("Inspector", "{0} things selected").format(len(items)))
        balloons = tuple(item for item in items if isinstance(item, Balloon))
        for widget in (self._rule, self.title, self.lettering):
            widget.setVisible(bool(balloons))
        if balloons:
            self.title.setText(self.tr("Lettering of %n balloon(s)", "", len(balloons)))
            self.lettering.show_balloons(balloons)

"""The side panel of the Remix desk: what is selected on the page, and only that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from comicremix.gui.canvas.commands import delete_selection, select_next
from comicremix.gui.desk import Desk
from comicremix.gui.fields import SidePage, heading, hint
from comicremix.gui.inspector.balloon_form import BalloonForm
from comicremix.gui.inspector.page_form import PageForm
from comicremix.gui.inspector.panel_form import PanelForm
from comicremix.gui.names import Places
from comicremix.gui.seen import WhileSeen
from comicremix.gui.settings import Settings
from comicremix.model.page import Balloon, Page, Panel

translate = QCoreApplication.translate


class Inspector(QStackedWidget):
    """Shows one form at a time: of a panel, a balloon, several things, or the page."""

    note_added = Signal(str)
    """The id of a note that was inserted into a balloon's words."""

    def __init__(self, desk: Desk, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAccessibleName(translate("Inspector", "Inspector"))
        self._desk = desk
        settings = settings or Settings()
        self.page_form = PageForm(desk)
        self.panel_form = PanelForm(desk, settings)
        self.balloon_form = BalloonForm(desk, settings)
        self.several_form = SeveralForm(lambda: delete_selection(desk))
        for form in (self.page_form, self.panel_form, self.balloon_form, self.several_form):
            self.addWidget(form)
        self.balloon_form.note_added.connect(self.note_added)
        self.balloon_form.editor.next_wanted.connect(self._next)
        WhileSeen(self, desk, self.refresh)

    def refresh(self) -> None:
        """Show the present selection."""
        page = self._desk.page
        chosen = _chosen(page, self._desk.selection) if page is not None else ()
        if page is None or not chosen:
            self.page_form.refresh()
            self.setCurrentWidget(self.page_form)
        elif len(chosen) > 1:
            self.several_form.show_count(len(chosen))
            self.setCurrentWidget(self.several_form)
        else:
            self._show_one(page, chosen[0])

    def focus_words(self) -> None:
        """Put the cursor into the words of the selected balloon; nothing when none is selected."""
        if self.currentWidget() is self.balloon_form:
            self.balloon_form.editor.field.setFocus()

    def _next(self) -> None:
        if select_next(self._desk, balloons_only=True):
            self.focus_words()

    def _show_one(self, page: Page, item: Panel | Balloon) -> None:
        places = Places(self._desk.book)
        if isinstance(item, Panel):
            self.panel_form.show_panel(page, item, places)
            self.setCurrentWidget(self.panel_form)
        else:
            self.balloon_form.show_balloon(page, item, places)
            self.setCurrentWidget(self.balloon_form)


class SeveralForm(SidePage):
    """Says how many things are selected and removes them."""

    def __init__(self, remove: Callable[[], object]) -> None:
        super().__init__(translate("Inspector", "Selection"))
        self.count = heading("")
        self.remove = QPushButton(translate("Inspector", "Remove them"))
        self.remove.clicked.connect(lambda _checked=False: remove())
        self.column.addWidget(self.count)
        self.column.addWidget(hint(translate("Inspector", "Drag moves them together.")))
        self.column.addWidget(self.remove)
        self.column.addStretch(1)

    def show_count(self, count: int) -> None:
        """Say that ``count`` (two or more) things are selected."""
        self.count.setText(translate("Inspector", "{0} things selected").format(count))


def _chosen(page: Page, selection: tuple[str, ...]) -> tuple[Panel | Balloon, ...]:
    items: tuple[Panel | Balloon, ...] = (*page.panels, *page.balloons)
    return tuple(item for item in items if item.id in selection)

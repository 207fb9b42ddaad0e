"""Chooses the form for what is selected and keeps it up to date with the book."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget

from comicremix.gui.desk import Desk
from comicremix.gui.fields import SidePage, heading, hint
from comicremix.gui.inspector.balloon_form import BalloonForm
from comicremix.gui.inspector.page_form import PageForm
from comicremix.gui.inspector.panel_form import PanelForm
from comicremix.gui.names import Places
from comicremix.gui.settings import Settings
from comicremix.model.page import Balloon, Page, Panel

translate = QCoreApplication.translate


class Inspector(QStackedWidget):
    """The side panel of the Remix desk. It is filled only while it is seen."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("sidePanel")
        self.setAccessibleName(translate("Inspector", "Inspector"))
        self._desk = desk
        self.page_form, self.panel_form = PageForm(desk), PanelForm(desk, settings)
        self.balloon_form = BalloonForm(desk, settings)
        self.several = SidePage(translate("Inspector", "Selection"))
        self._several_words = heading("")
        self.several.column.addWidget(self._several_words)
        tip = hint(translate("Inspector", "Drag moves them together, the Delete key removes them."))
        self.several.column.addWidget(tip)
        self.several.column.addStretch(1)
        for form in (self.page_form, self.panel_form, self.balloon_form, self.several):
            self.addWidget(form)
        for signal in (desk.book_changed, desk.page_changed, desk.language_changed, desk.selection_changed):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the present selection."""
        page = self._desk.page
        chosen = _chosen(page, self._desk.selection) if page is not None else ()
        if page is None or not chosen:
            self.page_form.refresh()
            self.setCurrentWidget(self.page_form)
            return
        if len(chosen) > 1:
            self._several_words.setText(translate("Inspector", "%n thing(s) selected", None, len(chosen)))
            self.setCurrentWidget(self.several)
            return
        places = Places(self._desk.book)
        only = chosen[0]
        if isinstance(only, Panel):
            self.panel_form.show_panel(page, only, places)
            self.setCurrentWidget(self.panel_form)
        else:
            self.balloon_form.show_balloon(page, only, places)
            self.setCurrentWidget(self.balloon_form)


def _chosen(page: Page, selection: tuple[str, ...]) -> tuple[Panel | Balloon, ...]:
    return tuple(item for item in (*page.panels, *page.balloons) if item.id in selection)

"""Ties the tray to the rest of an open book's view: drags both ways, the way from a panel to its origin and back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from comicremix.gui.canvas.commands import chosen_here
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.strip.strip import PageStrip
from comicremix.gui.tray.crops import Crops
from comicremix.gui.tray.landing import Landing
from comicremix.gui.tray.moves import send_back
from comicremix.gui.tray.peek import Peek
from comicremix.gui.tray.tray import Tray
from comicremix.model.ids import BalloonId, PanelId
from comicremix.model.page import Panel
from comicremix.model.source import SourcePage
from comicremix.model.uses import UNUSED, FoundKey, origin

translate = QCoreApplication.translate


class TrayCorner(QObject):
    """Whoever makes it closes it with ``close``."""

    origin_shown = Signal()
    """The tray is to be seen."""

    def __init__(self, canvas: PageCanvas, strip: PageStrip, view: QWidget) -> None:
        super().__init__(view)
        self._desk, self._canvas = canvas.desk, canvas
        self.crops = Crops(canvas.desk.press.pictures, self)
        self.tray = Tray(canvas.desk, self.crops)
        self.peek = Peek(self.crops, view)
        self.landing = Landing(canvas.desk, canvas, canvas, strip, strip.list, self.tray, self.crops)
        canvas.drag_under_way.back_target = self.tray
        canvas.menu_additions.append(self._add_to_menu)
        self.tray.item_wanted.connect(canvas.reveal)
        self.tray.peek_wanted.connect(self._peek_at)
        self.tray.list.drag_begins.connect(self.peek.hide)  # it lies where the drag goes
        self.peek.use_wanted.connect(self._show_use)

    def show_origin(self, item_id: str = "") -> bool:
        """Show in the tray, and on its source page, where a placed panel came from.

        Args:
            item_id: a panel or a balloon on one; default: the selection's first.

        Returns:
            Whether there was such a panel.
        """
        panel = self._panel(item_id)
        if panel is None:
            return False
        source = next((source for source in self._desk.book.sources if source.id == panel.art.source), None)
        if source is None:
            return False
        self.origin_shown.emit()
        self.tray.refresh()
        key = origin(self._desk.book, panel.id)
        if key is not None:
            self.tray.show_panel(key)
        self._show_peek(source, panel, key)
        return True

    def focus_tray(self) -> None:
        """Give the keys to the tray."""
        self.origin_shown.emit()
        self.tray.refresh()
        self.tray.take_keys()

    def close(self) -> None:
        """Stop cutting pictures."""
        self.peek.hide()
        self.crops.close()

    def _panel(self, item_id: str) -> Panel | None:
        page = self._desk.page
        chosen = item_id or next(iter(chosen_here(self._desk)), "")
        if page is None or not chosen:
            return None
        follows = next((balloon.panel for balloon in page.balloons if balloon.id == BalloonId(chosen)), None)
        return next((panel for panel in page.panels if panel.id in (chosen, follows)), None)

    def _show_peek(self, source: SourcePage, panel: Panel, key: FoundKey | None) -> None:
        number = next((n for n, found in enumerate(source.panels, 1) if key and found.id == key.found), 0)
        title = translate("Tray", "{0}, panel {1}").format(source.name, number) if number else source.name
        self.peek.show_panel(source, panel.art.outline, title, self._uses_words(key), self.tray)

    def _peek_at(self, key: FoundKey) -> None:
        self.tray.refresh()
        source = self._desk.book.source(key.source)
        number, found = next((n, found) for n, found in enumerate(source.panels, 1) if found.id == key.found)
        title = translate("Tray", "{0}, panel {1}").format(source.name, number)
        self.peek.show_panel(source, found.outline, title, self._uses_words(key), self.tray)

    def _uses_words(self, key: FoundKey | None) -> str:
        uses = self.tray.model.uses.get(key, UNUSED) if key is not None else UNUSED
        if not uses.places:
            return ""
        words = translate("Tray", "Show where it is used")
        return f"{words} ({len(uses.places)})" if len(uses.places) > 1 else words

    def _show_use(self) -> None:
        self.tray.show_use()

    def _add_to_menu(self, menu: QMenu) -> None:
        """Add to the canvas's menu what can be done with a placed panel."""
        panels = [item for item in chosen_here(self._desk) if self._panel(item) is not None]
        if not panels:
            return
        menu.addAction(translate("Tray", "Show where it came from")).triggered.connect(
            lambda _checked=False: self.show_origin(panels[0])
        )
        page = self._desk.page
        own = [panel.id for panel in page.panels if panel.id in panels] if page is not None else []
        if own:
            menu.addAction(translate("Tray", "Take back to the tray")).triggered.connect(
                lambda _checked=False: send_back(self._desk, [PanelId(item) for item in own])
            )
        menu.addSeparator()

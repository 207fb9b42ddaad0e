"""What stands beside the edition in view: a third language in the table, and the page a second time, in another
language or as it was drawn."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from comicremix.gui.desk import Desk
from comicremix.gui.fields import icon_button
from comicremix.gui.names import native_name
from comicremix.gui.settings import Settings

translate = QCoreApplication.translate
ART = "art"
"""The page as it was drawn, with the lettering that it came with."""


class BesideButton(QToolButton):
    """Opens a menu with both choices, which are remembered."""

    column_wanted = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self._desk, self._settings = desk, settings
        words = translate("Beside", "Compare with another edition or the original art")
        plain = icon_button("panel-right", words, lambda: None)
        self.setIcon(plain.icon())
        self.setIconSize(plain.iconSize())
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)

    @property
    def language(self) -> str:
        """The third language of the table, empty for none."""
        return self._known(self._settings.word("beside-column"))

    @property
    def page(self) -> str:
        """What the second page shows, empty for no second page."""
        found = self._settings.word("beside-page")
        return found if found == ART else self._known(found)

    def refresh(self) -> None:
        """Show whether something stands beside."""
        self.setDown(bool(self.language or self.page))

    def choose_column(self, tag: str) -> None:
        self._settings.set_word("beside-column", tag)
        self.column_wanted.emit(tag)

    def choose_page(self, what: str) -> None:
        self._settings.set_word("beside-page", what)
        self.refresh()
        self.page_wanted.emit(what)

    def _known(self, tag: str) -> str:
        return tag if any(language.tag == tag for language in self._desk.book.languages) else ""

    def _fill(self) -> None:
        self._menu.clear()
        book = self._desk.book
        tags = [book.source_language, *(x.tag for x in book.languages if x.tag != book.source_language)]
        named = [("", translate("Beside", "None")), *((tag, native_name(tag)) for tag in tags)]
        self._menu.addSection(translate("Beside", "Third language in the table"))
        self._offer([entry for entry in named if entry[0] != book.source_language], self.language, self.choose_column)
        self._menu.addSection(translate("Beside", "Second view of the page"))
        self._offer([*named, (ART, translate("Beside", "Original art"))], self.page, self.choose_page)

    def _offer(self, entries: list[tuple[str, str]], chosen: str, choose: object) -> None:
        group = QActionGroup(self._menu)
        for value, words in entries:
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setActionGroup(group)
            action.triggered.connect(lambda _checked=False, value=value: choose(value))  # type: ignore[operator]

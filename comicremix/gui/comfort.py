"""What the commands of working comfort do: clipboard, views of the page, lists beside it, keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCursor

from comicremix.errors import ComicRemixError
from comicremix.geometry import Point
from comicremix.gui.actions import all_commands, set_keys
from comicremix.gui.canvas.commands import bring_back
from comicremix.gui.clipboard import Clipboard, can_paste_words, held
from comicremix.gui.message_bar import Message, message_of
from comicremix.gui.page_lists import NAMES, ListName
from comicremix.gui.shortcuts.dialog import ShortcutsDialog
from comicremix.gui.start_page import dropped_paths

if TYPE_CHECKING:
    from comicremix.gui.book_view import BookView
    from comicremix.gui.window import MainWindow

translate = QCoreApplication.translate


class Comfort:
    """Commands of one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def by_name(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        return {
            "cut": self.cut, "copy": self.copy, "paste": self.paste, "paste-in-place": self.paste_in_place,
            "duplicate": self.duplicate, "bring-back": self.bring_back,
            "tool-reading": self.set_reading, "fit-width": self.fit_width, "full-screen": self.full_screen,
            "rulers": self.rulers, "reading-path": self.reading_path, "compare": self.compare,
            "layers": partial(self.show_list, "layers"), "history": partial(self.show_list, "history"),
            "shortcuts": self.shortcuts,
        }  # fmt: skip

    # -- the clipboard

    def copy(self) -> None:
        clipboard = self._clipboard()
        if clipboard is not None and not clipboard.copy():
            self._say(translate("Comfort", "Nothing is selected. Click a panel or a balloon, then copy."))

    def cut(self) -> None:
        clipboard = self._clipboard()
        if clipboard is not None and not clipboard.cut():
            self._say(translate("Comfort", "Nothing is selected. Click a panel or a balloon, then cut."))

    def paste(self) -> None:
        """Paste where the pointer is on the page, else in the middle of what is seen of it."""
        if self._view is not None:
            self._paste(self._pointer(self._view), in_place=False)

    def paste_in_place(self) -> None:
        self._paste(None, in_place=True)

    def duplicate(self) -> None:
        clipboard = self._clipboard()
        if clipboard is not None and not clipboard.duplicate():
            self._say(translate("Comfort", "Nothing is selected. Click a panel or a balloon, then duplicate."))

    def bring_back(self) -> None:
        if self._view is not None and not self._view.correcting and not bring_back(self._view.opened.desk):
            self._say(translate("Comfort", "Nothing lies off this page."))

    # -- looking

    def fit_width(self) -> None:
        if self._view is not None:
            self._view.surface.fit_width()

    def full_screen(self) -> None:
        window = self._window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()
        self.show_state()

    def rulers(self) -> None:
        if self._view is not None:
            shown = not self._window.settings.shown("rulers")
            self._window.settings.set_shown("rulers", shown=shown)
            self._view.frame.show_rulers(shown=shown)
            self.show_state()

    def reading_path(self) -> None:
        if self._view is not None:
            canvas = self._view.canvas
            canvas.show_reading_path(shown=not canvas.shows_reading_path)
            self.show_state()

    def set_reading(self) -> None:
        if self._view is not None:
            surface = self._view.surface
            surface.use_tool("order" if self._view.correcting else "reading")
            surface.setFocus()

    def compare(self) -> None:
        if self._view is not None and not self._view.correcting:
            self._view.canvas.compare.begin()

    def show_list(self, name: ListName) -> None:
        """Show or hide the layers or the history; the choice is remembered."""
        if self._view is not None:
            shown = not self._view.lists.is_shown(name)
            self._window.settings.set_shown(name, shown=shown)
            self._view.lists.show_list(name, shown=shown)
            self.show_state()

    # -- keys

    def shortcuts(self) -> None:
        """Let keys be changed; they count at once and are kept."""
        window = self._window
        ShortcutsDialog(window.actions_by_name, window.settings.shortcuts, self.use_keys, window).exec()

    def use_keys(self, own: dict[str, tuple[str, ...]]) -> None:
        """Give all commands their keys: the user's, else the table's."""
        self._window.settings.shortcuts = own
        for command in all_commands():
            set_keys(self._window.actions_by_name[command.name], command, own.get(command.name, command.keys))

    def show_state(self) -> None:
        """Say in the menus what is shown."""
        view, actions = self._view, self._window.actions_by_name
        on = {
            "full-screen": self._window.isFullScreen(),
            "rulers": self._window.settings.shown("rulers"),
            "reading-path": view is not None and view.canvas.shows_reading_path,
        }
        for listed in NAMES:
            on[listed] = view is not None and view.lists.is_shown(listed)
        for name, is_on in on.items():
            actions[name].setChecked(is_on)

    # -- inside

    @property
    def _view(self) -> BookView | None:
        return self._window.view

    def _clipboard(self) -> Clipboard | None:
        """Return what copies on the page in view; None without one, and while a source page is corrected."""
        view = self._view
        return None if view is None or view.correcting else Clipboard(view.opened.desk, view.opened.open_book)

    def _paste(self, at: Point | None, *, in_place: bool) -> None:
        clipboard = self._clipboard()
        if clipboard is None:
            return
        try:
            pasted = clipboard.paste(at, in_place=in_place)
        except ComicRemixError as error:
            self._window.say(message_of(error))
            return
        if pasted:
            return
        data = held()
        files = dropped_paths(data) if data is not None else []
        if files:
            self._window.receive(files)
        elif can_paste_words():
            self._say(translate("Comfort", "There are words on the clipboard. Select one balloon to paste them into."))
        else:
            self._say(translate("Comfort", "There is nothing on the clipboard that a page can take."))

    def _pointer(self, view: BookView) -> Point:
        canvas = view.canvas
        place = canvas.mapFromGlobal(QCursor.pos())
        if not (canvas.underMouse() and canvas.rect().contains(place)):
            place = canvas.rect().center()
        x, y = canvas.camera.to_page((place.x(), place.y()))
        page = view.opened.desk.page
        return (x, y) if page is None else (max(0.0, min(x, page.width)), max(0.0, min(y, page.height)))

    def _say(self, words: str) -> None:
        self._window.say(Message(words, key="comfort"))

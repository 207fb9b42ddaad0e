"""What each command of the window does. Names as in ``actions.commands``."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

import comicremix
from comicremix.app.languages import remove_language
from comicremix.gui.canvas import balloon_commands
from comicremix.gui.canvas.arranging import Arrangement, arrangements
from comicremix.gui.canvas.balloon_commands import chosen_balloons, only_locked
from comicremix.gui.canvas.commands import chosen_here, delete_selection, select_all, select_next, source_in_view
from comicremix.gui.canvas.keys import turn_page
from comicremix.gui.comfort import Comfort
from comicremix.gui.desk import Desk
from comicremix.gui.layouts.arranging import arrange_handlers
from comicremix.gui.layouts.setup_dialog import ask_page_setup
from comicremix.gui.message_bar import Message
from comicremix.gui.names import native_name
from comicremix.gui.notes.window_commands import NoteCommands
from comicremix.gui.palette import CommandPalette, KeysDialog
from comicremix.gui.rights_dialog import RightsDialog
from comicremix.gui.teamwork.reading import WordReading
from comicremix.gui.teamwork.text_commands import TextCommands
from comicremix.gui.texts.commands import text_handlers
from comicremix.gui.theme import Choice, apply_theme
from comicremix.gui.top_bar import DeskName
from comicremix.gui.words.commands import WordCommands
from comicremix.model.ids import PageId
from comicremix.model.source import BalloonKind

if TYPE_CHECKING:
    from comicremix.gui.book_view import BookView
    from comicremix.gui.texts.panel import TextsPanel
    from comicremix.gui.window import MainWindow

translate = QCoreApplication.translate

BALLOON_COMMANDS: dict[str, Callable[[Desk], bool]] = {
    "balloon-lift": balloon_commands.lift,
    "balloon-redraw": balloon_commands.redraw,
    "balloon-fit": balloon_commands.fit_to_words,
    "tail-add": balloon_commands.add_tail,
    "tails-remove": balloon_commands.remove_tails,
    "balloons-join": balloon_commands.join,
    "balloons-part": balloon_commands.part,
}


class Handlers:
    """The commands of one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.comfort = Comfort(window)
        self.words = WordCommands(window)
        self.teamwork = TextCommands(window)
        self.reading = WordReading(window)
        self.notes = NoteCommands(window)

    def by_name(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        window = self._window
        return {
            "new": self.new, "open": self.open, "sample": self.sample, "save": window.save, "import": self.import_pages,
            "export": window.ask_export, "close": window.leave_book, "quit": window.close,
            "undo": self.undo, "redo": self.redo, "select-all": self.select_all, "words": self.edit_words,
            "styles": self.styles, "fonts-add": self.add_fonts, "delete": self.delete,
            "tray": self.tray, "tray-place": self.place_panels, "origin": self.show_origin, "use": self.show_use,
            "rights": self.rights,
            "tool-select": partial(self.use_tool, "select"), "tool-balloon": partial(self.use_tool, "balloon"),
            **{f"balloon-{kind.value}": partial(self.draw_balloons, kind) for kind in BalloonKind},
            **{name: partial(self._with_balloons, do) for name, do in BALLOON_COMMANDS.items()},
            **{f"tool-{name}": partial(self.use_tool, name) for name in ("knife", "frame", "nodes")},
            **{entry.name: partial(self.arrange, entry) for entry in arrangements() if entry is not None},
            "slide": self.slide_picture,
            "page-add": partial(self._on_strip, "add_page"),
            "page-duplicate": partial(self._on_strip, "duplicate_page"),
            "page-remove": partial(self._on_strip, "remove_page"),
            "source": self.correct_source,
            "page-up": partial(self._shift_page, -1), "page-down": partial(self._shift_page, 1),
            "layouts": self.layouts, "page-setup": self.page_setup,
            "page-guides": partial(self._toggle, "page-guides"), "facing": partial(self._toggle, "facing"),
            **arrange_handlers(lambda: self._view.opened.desk if self._view else None, self._hint),
            "previous": partial(self.turn, -1), "next": partial(self.turn, 1),
            "zoom-in": partial(self._on_canvas, "zoom_in"), "zoom-out": partial(self._on_canvas, "zoom_out"),
            "fit": self.fit, "actual": partial(self._on_canvas, "actual_size"),
            "desk-remix": partial(self.desk, "remix"), "desk-translate": partial(self.desk, "translate"),
            "desk-notes": partial(self.desk, "notes"), "look-system": partial(self.look, "system"),
            "look-light": partial(self.look, "light"), "look-dark": partial(self.look, "dark"),
            "edition-next": self.next_edition, "edition-source": self.source_edition, "edition-add": self.add_edition,
            "edition-settings": self.edition_settings, "edition-remove": self.remove_edition,
            "window-en": partial(self.speak, "en"), "window-fr": partial(self.speak, "fr"),
            "help": self.help, "palette": self.palette, "about": self.about, **self.comfort.by_name(),
            **self.words.by_name(),
            **text_handlers(self.texts),
            **self.teamwork.by_name(),
            **self.reading.by_name(),
            **self.notes.by_name(),
        }  # fmt: skip

    # -- files

    def new(self) -> None:
        files = self._window.ask_files(translate("Handlers", "Pages of the new book"))
        if files:
            self._window.ask_new_book(files)

    def open(self) -> None:
        title = translate("Handlers", "Folder of the book")
        found = QFileDialog.getExistingDirectory(self._window, title, str(self._window.settings.books_folder))
        if found:
            self._window.open_path(Path(found))

    def sample(self) -> None:
        self._window.leave_book(then=self._window.jobs.open_sample)

    def import_pages(self) -> None:
        files = self._window.ask_files(translate("Handlers", "Pages to import"))
        if files:
            self._window.ask_pages(files)

    # -- editing

    def undo(self) -> None:
        if self._window.opened is not None:
            self._window.opened.desk.undo()

    def redo(self) -> None:
        if self._window.opened is not None:
            self._window.opened.desk.redo()

    def select_all(self) -> None:
        if self._window.opened is not None:
            select_all(self._window.opened.desk)

    def delete(self) -> None:
        if self._view is not None and self._view.correcting:
            self._view.source.canvas.remove_chosen()
        elif self._window.opened is not None:
            delete_selection(self._window.opened.desk)

    def edit_words(self) -> None:
        """Type in the chosen balloon, else in the first of the page."""
        view = self._view
        if view is None:
            return
        desk = view.opened.desk
        page = desk.page
        balloons = {balloon.id for balloon in page.balloons} if page is not None else set()
        chosen = next((i for i in chosen_here(desk) if i in balloons), "") or select_next(desk, balloons_only=True)
        if chosen:
            view.canvas.edit_words(chosen)

    def styles(self) -> None:
        """Show the book's balloon styles beside the page."""
        if self._view is not None:
            self._window.show_desk("remix")
            self._view.inspector.show_styles()

    def layouts(self) -> None:
        """Show the gallery of layouts beside the page."""
        if self._view is not None:
            self._window.show_desk("remix")
            self._view.inspector.show_layouts()

    def page_setup(self) -> None:
        """Ask for size, margins, gutter and bleed of the pages."""
        if self._view is not None:
            ask_page_setup(self._view.opened.desk, self._window.settings, self._window)

    def add_fonts(self) -> None:
        """Ask for font files and copy them into the book."""
        kinds = translate("Handlers", "Fonts") + " (*.ttf *.otf *.ttc *.otc *.woff *.woff2)"
        title = translate("Handlers", "Fonts to add to the book")
        names, _ = QFileDialog.getOpenFileNames(self._window, title, str(Path.home()), kinds)
        if names:
            self._window.jobs.add_fonts([Path(name) for name in names])

    def draw_balloons(self, kind: BalloonKind) -> None:
        """Take the tool that draws a balloon of a kind."""
        if self._view is not None:
            self._view.show_pages()
            self._view.canvas.draw_balloons(kind)
            self._view.canvas.setFocus()

    def _with_balloons(self, do: Callable[[Desk], bool]) -> None:
        """Do something with the chosen balloons; say so when there was nothing to do."""
        if self._view is None:
            return
        if not do(self._view.opened.desk):
            words = translate("Handlers", "Choose a balloon first.")
            if chosen_balloons(self._view.opened.desk):
                words = translate("Handlers", "There is nothing to change at the chosen balloons.")
            elif only_locked(self._view.opened.desk):
                words = translate("Handlers", "The chosen balloons are locked.")
            self._window.say(Message(words, key="balloons"))

    def tray(self) -> None:
        """Give the keys to the tray."""
        if self._view is not None:
            self._view.corner.focus_tray()

    def place_panels(self) -> None:
        """Place what is chosen in the tray on the page in view."""
        if self._view is not None and not self._view.corner.tray.place_chosen():
            self._hint(translate("Handlers", "Choose a panel in the tray first."))

    def show_origin(self) -> None:
        """Show where the selected panel came from."""
        if self._view is not None and not self._view.corner.show_origin():
            self._hint(translate("Handlers", "Select a panel on the page first."))

    def show_use(self) -> None:
        """Show where the panel chosen in the tray is used."""
        if self._view is not None and not self._view.corner.tray.show_use():
            self._hint(translate("Handlers", "Choose a panel in the tray that is used on a page."))

    def rights(self, source_id: str = "") -> None:
        """Ask whose the source pages are, beginning with one of them."""
        if self._window.opened is not None:
            RightsDialog(self._window.opened.desk, self._window, source_id).exec()

    def use_tool(self, name: str) -> None:
        if self._view is not None and name in self._view.surface.tool_names:
            self._view.surface.use_tool(name)
            self._view.surface.setFocus()

    def correct_source(self) -> None:
        """Show the source page of what is chosen, or of the page in view, to correct what was found on it;
        or the pages again."""
        view = self._view
        if view is None:
            return
        if view.correcting:
            view.show_pages()
            return
        source = source_in_view(view.opened.desk)
        if source is not None:
            view.show_source(source)
        else:
            self._window.say(Message(translate("Handlers", "This book has no source page yet."), key="source"))

    def arrange(self, entry: Arrangement) -> None:
        """Do a command of the Arrange menu with the selection."""
        if self._window.opened is not None:
            entry.do(self._window.opened.desk)

    def slide_picture(self) -> None:
        """Let the picture of the chosen panel be slid behind its frame."""
        if self._view is not None and not self._view.correcting:
            self._view.canvas.slide_picture()
            self._view.canvas.setFocus()

    # -- pages, views, editions

    def turn(self, by: int) -> None:
        if self._view is not None and self._view.correcting:
            self._view.source.turn(by)
        elif self._view is not None:
            turn_page(self._view.canvas, by)

    def fit(self) -> None:
        self._on_canvas("fit")

    def show_balloon(self, page_id: str, balloon_id: str) -> None:
        if self._view is not None:
            self._view.opened.desk.go_to_page(PageId(page_id))
            self._view.show_item(balloon_id)

    def desk(self, name: DeskName) -> None:
        """Show a desk; Translate with the cursor in the text at hand."""
        self._window.show_desk(name)
        if name == "translate" and self._view is not None:
            self._view.texts.begin()

    def look(self, choice: Choice) -> None:
        self._window.settings.look = choice
        apply_theme(cast("QApplication", QApplication.instance()), choice)

    def next_edition(self) -> None:
        opened = self._window.opened
        if opened is not None:
            editions = opened.editions
            self._window.set_edition(editions[(editions.index(opened.desk.language) + 1) % len(editions)])

    def source_edition(self) -> None:
        if self._window.opened is not None:
            self._window.set_edition(self._window.opened.session.book.source_language)

    def add_edition(self) -> None:
        """Ask for a language, add it and show it at the Translate desk."""
        from comicremix.gui.teamwork.new_edition import add_edition  # with the memory and its formats

        add_edition(self._window)

    def edition_settings(self) -> None:
        """Show how the edition in view is lettered; the window stays free to work in."""
        if self._view is not None:
            self._view.show_edition_settings()

    def remove_edition(self) -> None:
        """Remove the edition in view with its translations; undo brings it back."""
        opened = self._window.opened
        if opened is None:
            return
        book, tag = opened.session.book, opened.desk.language
        if tag == book.source_language:
            self._window.say(Message(translate("Handlers", "The source edition cannot be removed."), key="edition"))
            return
        opened.desk.commit(
            remove_language(book, tag), translate("Handlers", "Remove edition {0}").format(native_name(tag))
        )
        undo = (translate("Handlers", "Undo"), self.undo)
        words = translate("Handlers", "{0} was removed with its translations.").format(native_name(tag))
        self._window.say(Message(words, actions=(undo,), key="edition"))

    def speak(self, tag: str) -> None:
        """Let the window speak another language from the next start on."""
        self._window.settings.language = tag
        words = {
            "fr": "La fenêtre parlera français au prochain démarrage.",
            "en": "The window will speak English from the next start on.",
        }
        self._window.say(Message(words[tag], key="language"))

    def texts(self) -> TextsPanel | None:
        """Show the Translate desk and return its panel; None without a book."""
        view = self._view
        if view is not None and view.desk_name != "translate":
            self.desk("translate")
        return view.texts if view is not None else None

    # -- help

    def help(self) -> None:
        KeysDialog(list(self._window.actions_by_name.values()), self._window).exec()

    def palette(self) -> None:
        CommandPalette(list(self._window.actions_by_name.values()), self._window).exec()

    def about(self) -> None:
        words = translate(
            "Handlers", "Rearrange a comic, give it new words in many languages, print it with numbered endnotes."
        )
        licence = translate("Handlers", "Free software under the GNU GPL, version 3 or later.")
        QMessageBox.about(self._window, "comicremix", f"comicremix {comicremix.__version__}\n\n{words}\n\n{licence}")

    # -- inside

    def _hint(self, words: str) -> None:
        self._window.say(Message(words, key="hint"))

    @property
    def _view(self) -> BookView | None:
        return self._window.view

    def _toggle(self, name: str) -> None:
        """Turn something that the canvas shows on or off, and remember it."""
        self._window.settings.set_flag(name, not self._window.settings.flag(name))
        self.show_flags()
        if self._view is not None:
            self._view.show_flags()

    def show_flags(self) -> None:
        """Mark in the menus what the canvas shows."""
        for name in ("page-guides", "facing"):
            action = self._window.actions_by_name[name]
            action.setCheckable(True)
            action.setChecked(self._window.settings.flag(name))

    def _on_strip(self, method: str) -> None:
        if self._view is not None:
            getattr(self._view.strip, method)()

    def _shift_page(self, by: int) -> None:
        if self._view is not None:
            self._view.strip.shift_page(by)

    def _on_canvas(self, method: str) -> None:
        if self._view is not None:
            getattr(self._view.surface, method)()

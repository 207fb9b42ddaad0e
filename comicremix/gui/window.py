"""The main window: start page or open book, top bar, status line, menus, messages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from comicremix.app.press import Press
from comicremix.gui.actions import make_actions
from comicremix.gui.ahead import Ahead
from comicremix.gui.book_jobs import BookJobs
from comicremix.gui.book_view import BookView
from comicremix.gui.clipboard import settle
from comicremix.gui.handlers import Handlers
from comicremix.gui.intake.asking import ask_new_book, ask_pages
from comicremix.gui.message_bar import Message, MessageStack
from comicremix.gui.notes.taking_in import is_source_file, take_files
from comicremix.gui.offers import Offers, ask_about_changes
from comicremix.gui.opened import Opened
from comicremix.gui.opening import book_folder_of
from comicremix.gui.runner import Runner
from comicremix.gui.settings import Settings
from comicremix.gui.start_page import StartPage, dropped_paths
from comicremix.gui.status_line import StatusLine
from comicremix.gui.teamwork.text_commands import is_text_file
from comicremix.gui.teamwork.together import Together
from comicremix.gui.tool_row import ToolRow
from comicremix.gui.top_bar import DeskName, TopBar
from comicremix.model.ids import NoteId
from comicremix.store.folder import OpenBook

translate = QCoreApplication.translate
SIZE = (1280, 840)
REMEMBER_MS = 400
"""How long after a save, or undo back to it, the book is noted for the start page: what was undone is seen first."""
ROUND = (8, 40)
"""What frame and title bar take, about: nobody tells before the window is shown."""
IN_CONTEXT = ("cut", "copy", "paste", "paste-in-place", "duplicate")
"""Commands that stand in the page's context menu too."""


class MainWindow(QMainWindow):
    """One window, one open book at most."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.runner = Runner(self)
        self.opened: Opened | None = None
        self.view: BookView | None = None
        self.top_bar, self.status_line = TopBar(), StatusLine(self.runner)
        self.start_page = StartPage(settings)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start_page)
        self.messages = MessageStack(self.stack)
        self.jobs = BookJobs(self)
        self.offers = Offers(self)
        self.together = Together(self)
        self.ahead = Ahead(self)
        self._soon_remembered = QTimer(self, singleShot=True, interval=REMEMBER_MS)
        self._soon_remembered.timeout.connect(self._remember)
        self._lay_out()
        self.recent_menu = QMenu(self)
        self.recent_menu.aboutToShow.connect(self._fill_recent)
        self.handlers = Handlers(self)
        self.actions_by_name = make_actions(
            self, self.menuBar(), self.handlers.by_name(), self.recent_menu, settings.shortcuts
        )
        self.handlers.show_flags()
        self._connect()
        self.setAcceptDrops(True)
        self.resize(*SIZE)
        self.restoreGeometry(settings.bytes("geometry"))
        self._show_state()

    def fit_screen(self) -> None:
        """Be no larger than there is room on the screen, title bar and frame included."""
        room = self.screen().availableSize() - QSize(*ROUND)
        self.resize(self.size().boundedTo(room))

    # -- messages

    def say(self, message: Message) -> None:
        """Show a message over the canvas."""
        self.messages.show_message(message)

    # -- the open book

    def open_path(self, path: Path) -> None:
        """Open a book's folder, or offer to make a book of files."""
        folder = book_folder_of(path)
        if folder is not None or path.is_dir() or not path.exists():
            self.leave_book(then=lambda: self.jobs.open(folder or path))
        else:
            self.receive([path])

    def show_book(self, open_book: OpenBook, press: Press | None = None) -> None:
        """Show a book that has just been opened or made; ``press`` has laid out its first page already."""
        self._drop_book()
        if self.stack.currentWidget() is self.start_page:
            self.messages.clear_errors()  # of what could not be opened before
        self.opened = opened = Opened(open_book, self.runner, self, press)
        wanted = self.settings.edition.get(str(opened.folder), "")
        if wanted in opened.editions:
            opened.desk.set_language(wanted)
        self.view = view = BookView(opened, self.settings, self.runner)
        self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
        view.zoom_changed.connect(self.status_line.show_zoom)
        view.canvas.installEventFilter(self.messages)
        self.messages.keep_within(self._canvas_room)
        view.note_wanted.connect(self.write_note)
        view.canvas.note_wanted.connect(self.write_note)
        view.add_font_wanted.connect(self.handlers.add_fonts)
        view.said.connect(self.say)
        view.import_wanted.connect(self.handlers.import_pages)
        view.rights_wanted.connect(self.handlers.rights)
        view.glossary_wanted.connect(self.handlers.words.glossary)
        view.lists.closed.connect(lambda name: self.actions_by_name[name].trigger())
        view.canvas.menu_actions = tuple(self.actions_by_name[name] for name in IN_CONTEXT)
        tools = ToolRow(self.actions_by_name, view.canvas.hint_bar)
        view.frame.set_tools(tools)
        view.canvas.tool_changed.connect(tools.show_tool)
        tools.show_tool(view.canvas.tool)
        view.canvas.tool_changed.connect(lambda _: self._show_state())
        opened.desk.book_changed.connect(self._show_state)
        opened.saver.changed.connect(self._saved_or_not)
        self.top_bar.show_book(opened)
        self.status_line.show_book(opened)
        self.status_line.show_zoom(view.canvas.zoom)
        self.show_desk("remix")
        self.together.follow()
        self.ahead.start()
        self._soon_remembered.start()  # the book is shown first
        self._show_state()
        view.canvas.setFocus()

    def leave_book(self, *, then: Callable[[], object] | None = None) -> bool:
        """Close the open book, after asking about unsaved work; tell whether it is closed. ``then`` is called once it
        is, even if that takes a save first."""
        proceed = then or (lambda: None)
        if self.opened is None:
            proceed()
            return True
        if self.jobs.importing is not None:
            self.jobs.stop_import(then=lambda: self.leave_book(then=proceed))
            return False
        if self.opened.saver.saving:
            self.save(then=lambda: self.leave_book(then=proceed))
            return False
        answer = (
            ask_about_changes(self, self.opened.title)
            if self.opened.session.dirty
            else QMessageBox.StandardButton.Discard
        )
        if answer == QMessageBox.StandardButton.Cancel:
            return False
        if answer == QMessageBox.StandardButton.Save:
            self.save(then=lambda: self.leave_book(then=proceed))
            return False
        self._remember()
        self._stop_jobs()
        settle()
        if self.opened.session.dirty:
            self.opened.saver.discard()
        self._drop_book()
        self._show_start()
        proceed()
        return True

    def save(self, *, force: bool = False, then: Callable[[], object] | None = None) -> None:
        """Save in the background; ``then`` is called when the book is on disk."""
        if self.opened is not None:
            self.offers.withdraw_conflict()
            self.together.saving(then)
            self.opened.saver.save(force=force, then=then, name=translate("Window", "Saving"))

    def reload(self) -> None:
        """Open the book again as it is on disk. Unsaved work is kept and offered."""
        if self.opened is not None:
            folder = self.opened.folder
            self.opened.saver.autosave_now()
            self._stop_jobs()
            self._drop_book()
            self.jobs.open(folder)

    def show_desk(self, name: DeskName) -> None:
        """Show the Remix, Translate or Notes desk."""
        if self.view is not None:
            self.view.show_desk(name)
            self.top_bar.show_desk(name)

    def set_edition(self, tag: str) -> None:
        """Show another edition and remember it."""
        if self.opened is not None and tag in self.opened.editions:
            self.opened.desk.set_language(tag)
            self.settings.remember_edition(str(self.opened.folder), tag)

    def receive(self, paths: list[Path]) -> None:
        """Take what was dropped or chosen: a book is opened, texts go into the open book,
        pages too, or make a new one."""
        folder = next((found for path in paths if (found := book_folder_of(path)) is not None), None)
        if folder is not None:
            self.open_path(folder)
        elif self.opened is not None and paths and all(map(is_source_file, paths)):
            self.say(take_files(self.opened.desk, paths))
        elif paths and all(map(is_text_file, paths)):
            self.handlers.teamwork.take(paths)
        elif self.opened is not None:
            self.ask_pages(paths)
        elif paths:
            self.ask_new_book(paths)

    def ask_new_book(self, files: list[Path]) -> None:
        """Ask for pages, title and folder, then import in the background."""
        ask_new_book(self, files)

    def ask_pages(self, files: list[Path]) -> None:
        """Add pages to the open book; ask which, unless single pictures were named."""
        ask_pages(self, files)

    def ask_files(self, title: str) -> list[Path]:
        """Let the user choose pages."""
        kinds = (
            translate("Window", "Pages")
            + " (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.gif *.bmp *.cbz *.zip *.cbr *.rar *.cb7 *.7z *.cbt *.tar"
            + " *.pdf *.epub *.acbf *.svg *.psd *.ora *.kra comicConfig.json)"
        )
        names, _ = QFileDialog.getOpenFileNames(self, title, str(Path.home()), kinds)
        return [Path(name) for name in names]

    def ask_export(self) -> None:
        """Ask what to export, then do it in the background."""
        if self.opened is not None:
            from comicremix.gui.publishing.dialog import ExportDialog  # with all painters

            dialog = ExportDialog(self.opened.desk, self, runner=self.runner)
            if dialog.exec():
                wanted = dialog.request()
                self.jobs.export(
                    wanted.languages, wanted.kind, wanted.out, draft_mark=wanted.draft_mark, options=wanted.options,
                    wishes=wanted.wishes.pictures, live_text=wanted.wishes.live_text,
                )  # fmt: skip

    def crashed(self, words: str, log: Path) -> None:
        """An error that nobody foresaw: keep the work safe, say so, go on."""
        if self.opened is not None:
            self.opened.saver.autosave_now()
        text = translate("Window", "Something went wrong in the program. Your work is safe; you can go on.")
        self.say(Message(text, "error", f"{words}\n{log}", key="crash", stays=True))

    # -- events

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leave_book(then=self.close):
            event.ignore()
            return
        self._stop_jobs()
        self.settings.set_bytes("geometry", self.saveGeometry())
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.view is not None:
            self.view.refresh_side()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.receive(dropped_paths(event.mimeData()))

    # -- inside

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status_line)
        self.setCentralWidget(whole)
        self.top_bar.show_book(None)

    def _connect(self) -> None:
        do = self.handlers
        self.start_page.dropped.connect(self.receive)
        self.start_page.new_wanted.connect(do.new)
        self.start_page.open_wanted.connect(do.open)
        self.start_page.sample_wanted.connect(do.sample)
        self.start_page.recent_wanted.connect(lambda folder: self.open_path(Path(folder)))
        self.top_bar.desk_wanted.connect(self.show_desk)
        self.top_bar.edition_wanted.connect(self.set_edition)
        self.top_bar.new_edition_wanted.connect(do.add_edition)
        self.top_bar.export_wanted.connect(self.ask_export)
        self.top_bar.undo_wanted.connect(do.undo)
        self.top_bar.redo_wanted.connect(do.redo)
        self.status_line.zoom_wanted.connect(do.fit)
        self.status_line.texts_wanted.connect(lambda: self.show_desk("translate"))
        self.status_line.balloon_wanted.connect(do.show_balloon)
        self.status_line.long_texts.changed.connect(self._mark_long)

    def _mark_long(self) -> None:
        if self.view is not None:
            self.view.mark_long(balloon for _, balloon in self.status_line.long_texts.found)

    def _show_state(self) -> None:
        """Say in menus and title what can be done and how things stand."""
        opened = self.opened
        for action in self.actions_by_name.values():
            if action.data() is True:
                action.setEnabled(opened is not None)
        undo, redo = self.actions_by_name["undo"], self.actions_by_name["redo"]
        session = opened.session if opened is not None else None
        undo.setEnabled(session is not None and session.can_undo)
        redo.setEnabled(session is not None and session.can_redo)
        undo.setText(_named(translate("Window", "&Undo"), session.undo_name if session else ""))
        redo.setText(_named(translate("Window", "&Redo"), session.redo_name if session else ""))
        self.handlers.comfort.show_state()
        self.setWindowTitle(f"{opened.title}[*] – comicremix" if opened is not None else "comicremix")
        self.setWindowModified(session is not None and session.dirty)

    def _saved_or_not(self) -> None:
        self._show_state()
        if self.opened is not None and not self.opened.session.dirty:
            self._soon_remembered.start()

    def _canvas_room(self) -> QRect:
        if self.view is None:
            return self.stack.rect()
        canvas = self.view.surface
        return QRect(canvas.mapTo(self.stack, QPoint(0, 0)), canvas.size())

    def write_note(self, note_id: str) -> None:
        """Show a note at the Notes desk, the cursor in its words."""
        if self.view is not None:
            self.show_desk("notes")
            self.view.notes.show_note(NoteId(note_id))

    def _remember(self) -> None:
        """Note the open book, its cover and completeness for the start page."""
        self._soon_remembered.stop()
        if self.opened is None or self.view is None:
            return
        book = self.opened.remembered()
        self.settings.remember(book)
        cover = self.view.cover()
        if cover is not None:
            book.cover.parent.mkdir(parents=True, exist_ok=True)
            cover.save(str(book.cover))

    def _show_start(self) -> None:
        self.messages.clear()
        self.start_page.refresh()
        self.stack.setCurrentWidget(self.start_page)
        self._show_state()

    def _drop_book(self) -> None:
        """Take the open book off the window and let others write it."""
        self.top_bar.show_book(None)
        self.status_line.show_book(None)
        self.offers.withdraw()
        if self.view is not None:
            self.messages.keep_within(self.stack.rect)
            self.view.canvas.removeEventFilter(self.messages)
            self.view.close_view()
            self.stack.removeWidget(self.view)
            self.view.deleteLater()
            self.view = None
        if self.opened is not None:
            self.opened.close()
            self.opened.deleteLater()
            self.opened = None
        self.together.follow()

    def _stop_jobs(self) -> None:
        self.runner.cancel_all()
        self.runner.wait()

    def _fill_recent(self) -> None:
        self.recent_menu.clear()
        for book in self.settings.recent:
            action = self.recent_menu.addAction(book.title or book.folder)
            action.setToolTip(book.folder)
            action.setEnabled(book.is_there)
            action.triggered.connect(lambda _checked=False, folder=book.folder: self.open_path(Path(folder)))
        if not self.settings.recent:
            self.recent_menu.addAction(translate("Window", "No books yet")).setEnabled(False)


def _named(verb: str, edit: str) -> str:
    return f"{verb}: {edit}" if edit else verb

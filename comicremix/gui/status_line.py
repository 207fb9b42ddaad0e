"""The line at the bottom: zoom, page, completeness, texts too long, background work, when it was saved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from comicremix.gui.fields import icon_button
from comicremix.gui.long_texts import LongTexts
from comicremix.gui.names import native_name
from comicremix.gui.opened import Opened
from comicremix.gui.runner import Job, Runner
from comicremix.gui.texts.progress import share_words, word_count
from comicremix.model.progress import progress_of

translate = QCoreApplication.translate
CALM_MS = 300


class StatusLine(QFrame):
    """Shows how things stand; what can be clicked leads there."""

    zoom_wanted = Signal()
    texts_wanted = Signal()
    balloon_wanted = Signal(str, str)
    """Page and balloon of a text that is too long."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._opened: Opened | None = None
        self.long_texts = LongTexts(runner, self)
        self.long_texts.changed.connect(self._show_long)
        self.zoom = _button(translate("StatusLine", "Zoom: fit the page"))
        self.page = QLabel()
        self.complete = _button(translate("StatusLine", "Show the texts"))
        self.overflow = _button(translate("StatusLine", "Show the next text that is too long"))
        self.jobs = JobsButton(runner)
        self.saved = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 12, 2)
        self.setMinimumHeight(28)
        row.setSpacing(12)
        for widget in (self.zoom, self.page, self.complete, self.overflow):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.jobs)
        row.addWidget(self.saved)
        self.zoom.clicked.connect(self.zoom_wanted)
        self.complete.clicked.connect(self.texts_wanted)
        self.overflow.clicked.connect(lambda _: self._show_next_long())
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._count)
        self.show_book(None)

    def show_book(self, opened: Opened | None) -> None:
        """Show how this book stands; None: no book is open."""
        self._opened = opened
        self.long_texts.show_book(opened)
        self._calm.stop()
        for widget in (self.zoom, self.page, self.complete, self.saved):
            widget.setVisible(opened is not None)
        self.overflow.hide()
        if opened is not None:
            desk = opened.desk
            for signal in (desk.book_changed, desk.page_changed, desk.language_changed):
                signal.connect(self.refresh)
            opened.saver.changed.connect(self.refresh)
            self._show_completeness(opened)
            self.refresh()

    def show_zoom(self, zoom: float) -> None:
        self.zoom.setText(translate("StatusLine", "{0} %").format(round(zoom * 100)))

    def refresh(self) -> None:
        """Show what is quick to know; count the rest when the hand rests."""
        opened = self._opened
        if opened is None:
            return
        desk = opened.desk
        shown = translate("StatusLine", "page {0} of {1}").format(desk.page_index + 1, len(desk.book.pages))
        self.page.setText(shown if desk.book.pages else translate("StatusLine", "no pages"))
        self.saved.setText(self._saved_words(opened))
        self.long_texts.pause()
        self._calm.start()

    def _saved_words(self, opened: Opened) -> str:
        if opened.session.dirty:
            return translate("StatusLine", "● not saved")
        at = opened.saver.saved_at
        return (
            translate("StatusLine", "saved {0}").format(at.strftime("%H:%M"))
            if at
            else translate("StatusLine", "saved")
        )

    def _count(self) -> None:
        opened = self._opened
        if opened is None:
            return
        self._show_completeness(opened)
        self.long_texts.look()

    def _show_long(self) -> None:
        many = len(self.long_texts.found)
        self.overflow.setVisible(many > 0)
        self.overflow.setText("! " + self.tr("%n text(s) too long", "", many) + " ▸")

    def _show_completeness(self, opened: Opened) -> None:
        tag = opened.desk.language
        progress = progress_of(opened.desk.book, tag)
        self.complete.setToolTip(translate("StatusLine", "Show the texts") + f"\n{word_count(progress)}")
        self.complete.setText(share_words(native_name(tag), progress))

    def _show_next_long(self) -> None:
        if self._opened is not None:
            desk = self._opened.desk
            found = self.long_texts.after(desk.page_index, desk.selection)
            if found is not None:
                self.balloon_wanted.emit(*found)


class JobsButton(QToolButton):
    """Background work in one line; a click lists it, each with its progress and a button that stops it."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(translate("StatusLine", "Background work: click to see or stop it"))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        runner.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the work under way."""
        jobs = self._runner.jobs
        self.setVisible(bool(jobs))
        if len(jobs) == 1:
            self.setText("◔ " + progress_words(jobs[0]))
        elif jobs:
            self.setText("◔ " + self.tr("%n job(s)", "", len(jobs)))
        else:
            self._menu.close()

    def _fill(self) -> None:
        self._menu.clear()
        for job in self._runner.jobs:
            action = QWidgetAction(self._menu)
            action.setDefaultWidget(JobRow(job))
            self._menu.addAction(action)


class JobRow(QWidget):
    """One job: its name, a bar, a button that stops it."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job
        self._words = QLabel(progress_words(job))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(220)
        self._bar.setAccessibleName(job.name)
        self.stop = icon_button("x", translate("StatusLine", "Stop"), job.cancel, text=translate("StatusLine", "Stop"))
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addLayout(column, 1)
        row.addWidget(self.stop)
        job.progressed.connect(self._step)
        self._step(job.done_steps, job.all_steps, job.what)

    def sizeHint(self) -> QSize:
        return QSize(380, super().sizeHint().height())

    def _step(self, done: int, total: int, what: str) -> None:
        self._words.setText(progress_words(self._job))
        self._bar.setMaximum(total)
        self._bar.setValue(done)


def progress_words(job: Job) -> str:
    """Say what a job does and how far it is."""
    if job.stopping:
        return translate("StatusLine", "{0}: stopping").format(job.name)
    if not job.all_steps:
        return job.name
    return translate("StatusLine", "{0}: {1} of {2}").format(job.name, job.done_steps, job.all_steps)


def _button(words: str) -> QToolButton:
    button = QToolButton()
    button.setToolTip(words)
    button.setAccessibleDescription(words)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    return button

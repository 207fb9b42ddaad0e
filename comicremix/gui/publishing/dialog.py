"""Asks what the file is for, which editions are wanted and where to; shows how it will look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from comicremix.app.findings import Finding
from comicremix.errors import ComicRemixError
from comicremix.gui.desk import Desk
from comicremix.gui.fields import beside, heading, hint
from comicremix.gui.icons import icon
from comicremix.gui.publishing.cards import Cards
from comicremix.gui.publishing.forms import OTHER, Form, file_words, forms, other_card
from comicremix.gui.publishing.kept import KeptExports
from comicremix.gui.publishing.languages import Editions
from comicremix.gui.publishing.look import Look, Wish
from comicremix.gui.publishing.options import OptionRows, Tick
from comicremix.gui.publishing.picture_options import KNOWN, PictureRows, PictureWishes
from comicremix.gui.publishing.preview import Preview
from comicremix.gui.publishing.remembered import Remembered
from comicremix.gui.publishing.spoilers import Spoilers
from comicremix.gui.runner import Runner
from comicremix.gui.sentences import said
from comicremix.model.publishing import SCREEN, ExportOptions

translate = QCoreApplication.translate
MEGABYTE = 1e6


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the user wants to have: editions by tag, one form, one folder, pages of unfinished editions marked."""

    languages: tuple[str, ...]
    kind: str
    out: Path
    draft_mark: bool = True
    options: ExportOptions = SCREEN
    wishes: PictureWishes = PictureWishes()


class ExportDialog(QDialog):
    """Cards at the top; editions, folder and options at the left; preview, size and findings at the right."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, store: QSettings | None = None, runner: Runner | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._remembered = Remembered(store or QSettings(), desk.press.open_book.folder)
        self.setWindowTitle(translate("ExportDialog", "Export"))
        self._forms = {form.key: form for form in forms()}
        self._others = [form for form in self._forms.values() if form.preset is None]
        self._options = {form.preset: self._remembered.options(form.preset) for form in forms() if form.preset}
        self.cards = Cards([*(form for form in self._forms.values() if form.preset), other_card()])
        self.others, self.other_words = QComboBox(), hint("")
        self.editions = Editions(desk.book, desk.language)
        self.folder = QLineEdit(str(self._remembered.folder))
        self.files, self.unfinished, self.estimate, self.fault = hint(""), hint(""), QLabel(), hint("")
        self.draft_mark = Tick(translate("ExportDialog", "Say “draft” on each page of an unfinished edition"))
        self.more = QToolButton()
        self.rows, self.kept = OptionRows(SCREEN), KeptExports(desk)
        self.picture_rows = PictureRows(self._remembered.wishes)
        self.preview, self.spoilers = Preview(), Spoilers()
        self.look = Look(desk.press, runner, self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export = self.buttons.addButton(
            translate("ExportDialog", "Export"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._fill()
        self._lay_out()
        self.export.setDefault(True)  # only now is it in a dialog
        self._connect()
        self._choose_remembered()
        self.resize(900, 740)

    @property
    def form(self) -> Form:
        """The form that is chosen."""
        return self._forms[str(self.others.currentData()) if self.cards.key == OTHER else self.cards.key]

    def request(self) -> ExportRequest:
        """Return what is chosen."""
        out = Path(self.folder.text().strip()).expanduser()
        options = self.rows.options if self.form.preset else SCREEN
        wishes = self.picture_rows.wishes.for_form(self.form.kind)
        return ExportRequest(self.editions.chosen, self.form.kind, out, self.draft_mark.isChecked(), options, wishes)

    def accept(self) -> None:
        self._remember()
        super().accept()

    def done(self, result: int) -> None:
        self.look.stop()
        super().done(result)

    # -- parts

    def _fill(self) -> None:
        for form in self._others:
            self.others.addItem(icon(form.icon), form.name, form.key)
        self.others.setAccessibleName(translate("ExportDialog", "Form"))
        self.folder.setAccessibleName(translate("ExportDialog", "Folder"))
        self.unfinished.setText(
            translate("ExportDialog", "Texts that are not translated yet appear in the source language.")
        )
        self.draft_mark.setChecked(True)
        self.estimate.setProperty("role", "muted")
        self.estimate.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.fault.setProperty("role", "warning")
        self.fault.hide()
        self.more.setText(translate("ExportDialog", "More"))
        self.more.setAccessibleName(translate("ExportDialog", "More options"))
        self.more.setCheckable(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setIcon(icon("chevron-right"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.cards)
        halves = QHBoxLayout()
        halves.setSpacing(24)
        halves.addWidget(self._left(), 1)
        right = QVBoxLayout()
        right.addWidget(self.preview, 1)
        for part in (self.estimate, self.fault, self.spoilers):
            right.addWidget(part)
        halves.addLayout(right, 1)
        column.addLayout(halves, 1)
        column.addWidget(self.files)
        column.addWidget(self.buttons)

    def _left(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for part in (self.others, self.other_words, self.editions, self.unfinished, self.draft_mark):
            column.addWidget(part)
        column.addSpacing(8)
        self.browse = QPushButton(translate("ExportDialog", "Choose…"))
        self.browse.setAutoDefault(False)
        label = heading(translate("ExportDialog", "Folder"))
        label.setBuddy(self.folder)
        column.addWidget(label)
        column.addWidget(beside(self.folder, self.browse))
        column.addSpacing(8)
        column.addWidget(self.kept)
        column.addWidget(self.more)
        column.addWidget(self.rows)
        column.addWidget(self.picture_rows)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("sideScroll")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        return area

    def _connect(self) -> None:
        self.cards.chosen.connect(lambda _: self._form_chosen())
        self.others.currentIndexChanged.connect(lambda _: self._form_chosen())
        self.editions.changed.connect(self._check)
        self.draft_mark.changed.connect(self._check)
        self.folder.textChanged.connect(lambda _: self._check())
        self.browse.clicked.connect(lambda _: self._browse())
        self.more.toggled.connect(lambda _: self._form_chosen())
        self.rows.changed.connect(self._options_chosen)
        self.picture_rows.changed.connect(self._check)
        self.kept.chosen.connect(self._kept_chosen)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.look.began.connect(self._wait)
        self.look.viewed.connect(self.preview.show_views)
        self.look.sized.connect(self._show_size)
        self.look.found.connect(self.spoilers.show_findings)
        self.look.failed.connect(self._show_fault)
        self.spoilers.wanted.connect(self._go_to)

    # -- what is chosen

    def _choose_remembered(self) -> None:
        known = self._forms.get(self._remembered.form, self._forms["screen"])
        if known.preset is None:
            self.others.setCurrentIndex(self.others.findData(known.key))
        self.cards.choose(OTHER if known.preset is None else known.key)

    def _form_chosen(self) -> None:
        preset = self.form.preset
        for part in (self.others, self.other_words):
            part.setVisible(preset is None)
        self.other_words.setText(self.form.words)
        self.picture_rows.setVisible(self.form.kind in KNOWN)
        self.picture_rows.show_form(self.form.kind)
        self.estimate.setVisible(preset is not None)
        self.kept.setVisible(preset is not None)
        opened = self.more.isChecked()
        self.more.setVisible(preset is not None)
        self.more.setIcon(icon("chevron-down" if opened else "chevron-right"))
        self.rows.setVisible(opened and preset is not None)
        if preset is not None:
            self.rows.show_options(self._options[preset])
            self.kept.show_options(self._options[preset])
        self._check()

    def _options_chosen(self) -> None:
        self._options[self.rows.options.preset] = self.rows.options
        self.kept.show_options(self.rows.options)
        self._check()

    def _kept_chosen(self, options: ExportOptions) -> None:
        """Begin with options of the book's own, at the card that they were made from."""
        self._options[options.preset] = options
        self.cards.choose(options.preset)
        self._form_chosen()

    def _check(self) -> None:
        wanted, chosen = self.request(), self.editions.chosen
        pages = bool(self._desk.book.pages)
        self.export.setEnabled(bool(chosen and self.folder.text().strip() and pages))
        for part in (self.unfinished, self.draft_mark):
            part.setVisible(self.editions.unfinished)
        if not chosen:
            self.files.setText(translate("ExportDialog", "Choose at least one language."))
        elif not pages:
            self.files.setText(translate("ExportDialog", "The book has no page yet."))
        else:
            self.files.setText(
                file_words(self._desk.book, chosen, self.form, wanted.options, wanted.wishes.pictures.per)
            )
        if not chosen or not pages:
            self.look.wish(None)
            return
        pictures = wanted.wishes.pictures if "canvas" in KNOWN.get(wanted.kind, ()) else None
        self.look.wish(Wish(self._desk.session.committed, chosen[0], wanted.options, wanted.draft_mark, pictures))

    def _remember(self) -> None:
        self._remembered.folder = self.request().out
        self._remembered.form = self.form.key
        self._remembered.wishes = self.picture_rows.wishes
        for options in self._options.values():
            self._remembered.set_options(options)

    def _browse(self) -> None:
        title = translate("ExportDialog", "Folder for the exported files")
        found = QFileDialog.getExistingDirectory(self, title, self.folder.text())
        if found:
            self.folder.setText(found)

    # -- what comes of it

    def _wait(self) -> None:
        self.preview.wait_for_more()
        self.estimate.clear()
        self.fault.hide()
        self.spoilers.clear()

    def _show_size(self, size: int) -> None:
        megabytes = self.locale().toString(max(0.1, size / MEGABYTE), "f", 1)
        self.estimate.setText(translate("ExportDialog", "About {0} MB for each language").format(megabytes))

    def _show_fault(self, error: ComicRemixError) -> None:
        self.preview.show_views(())
        self.fault.setText(" ".join(said(part) for part in (error.what, error.remedy) if str(part)))
        self.fault.show()

    def _go_to(self, found: Finding) -> None:
        """Leave the dialog for the place of a finding; what was chosen is kept for the next time."""
        self._remember()
        self.reject()
        page = self._desk.book.pages[min(found.page, len(self._desk.book.pages)) - 1]
        self._desk.go_to_page(page.id)
        if found.id:
            self._desk.select((found.id,))

"""How the edition in view is lettered: its direction and writing, and the font of each style. It stands beside the
window and blocks nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from comicremix.edit.styles import EVERY_STYLE, set_binding, set_direction, set_font, set_writing
from comicremix.gui.characters import RUBY, writes_ruby
from comicremix.gui.desk import Desk
from comicremix.gui.fields import Rows, SidePage, heading, hint
from comicremix.gui.names import native_name
from comicremix.gui.seen import WhileSeen
from comicremix.gui.settings import Settings
from comicremix.gui.styles.font_choice import FontButton
from comicremix.gui.styles.language_fonts import family_in
from comicremix.gui.styles.samples import Samples, style_title
from comicremix.model.scripts import knows_columns

translate = QCoreApplication.translate
SAMPLE = QSize(96, 48)


class EditionDialog(QDialog):
    """Follows the edition in view; every change is on the page at once and can be undone."""

    add_font_wanted = Signal()

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._settings, self._samples = desk, settings, Samples()
        self._shown: tuple[str, ...] = ()
        self.title = heading("")
        self.direction, self.writing, self.binding = QComboBox(), QComboBox(), QComboBox()
        for words, value in (
            (translate("EditionDialog", "where its words begin"), "auto"),
            (translate("EditionDialog", "on the left"), "left"),
            (translate("EditionDialog", "on the right"), "right"),
        ):
            self.binding.addItem(words, value)
        for words, value in (
            (translate("EditionDialog", "from left to right"), "ltr"),
            (translate("EditionDialog", "from right to left"), "rtl"),
        ):
            self.direction.addItem(words, value)
        for words, value in (
            (translate("EditionDialog", "in lines"), "horizontal"),
            (translate("EditionDialog", "in columns, from right to left"), "vertical"),
        ):
            self.writing.addItem(words, value)
        inherited = translate("EditionDialog", "as each style")
        name = translate("EditionDialog", "Font of all styles")
        self.every = FontButton(name, lambda: desk.press.catalogue, settings, inherited=inherited)
        self.fonts: dict[str, FontButton] = {}
        self._pictures: dict[str, QLabel] = {}
        self._styles = QWidget()
        self.ruby = hint(translate("EditionDialog", "A reading beside a word is written {0}.").format(RUBY))
        self._lay_out()
        self._connect()
        WhileSeen(self, desk, self.refresh)

    def refresh(self) -> None:
        """Show the edition in view as the book has it now."""
        desk = self._desk
        language = next((x for x in desk.book.languages if x.tag == desk.language), None)
        if language is None:
            self.close()
            return
        name = native_name(language.tag)
        self.setWindowTitle(translate("EditionDialog", "Lettering of {0}").format(name))
        self.title.setText(self.windowTitle())
        self.direction.setCurrentIndex(self.direction.findData(language.direction))
        self.writing.setCurrentIndex(self.writing.findData(language.writing))
        self.binding.setCurrentIndex(self.binding.findData(language.binding))
        columns = knows_columns(language.tag)
        self.writing.setVisible(columns)
        self._writing_label.setVisible(columns)
        self.ruby.setVisible(writes_ruby(language.tag))
        self.every.show_family(language.fonts.get(EVERY_STYLE, ""))
        styles = desk.book.styles
        if tuple(style.name for style in styles) != self._shown:
            self._make_rows(tuple(style.name for style in styles))
        catalogue = desk.press.catalogue
        for style in styles:
            effective = family_in(catalogue, style, language)
            self.fonts[style.name].show_family(language.fonts.get(style.name, ""), effective)
            ratio = self.devicePixelRatioF()
            picture = self._samples.picture(desk.book, style, language.tag, catalogue, SAMPLE, ratio)
            self._pictures[style.name].setPixmap(picture)

    def _lay_out(self) -> None:
        page = SidePage(translate("EditionDialog", "Lettering of the edition"))
        rows = Rows()
        self.direction.setAccessibleName(translate("EditionDialog", "Direction"))
        self.writing.setAccessibleName(translate("EditionDialog", "Writing"))
        rows.add(translate("EditionDialog", "Direction"), self.direction)
        self.binding.setAccessibleName(translate("EditionDialog", "Bound"))
        self.binding.setToolTip(
            translate(
                "EditionDialog",
                "An edition that is bound on the right is turned from right to left. Pictures are not mirrored.",
            )
        )
        rows.add(translate("EditionDialog", "Bound"), self.binding)
        self._writing_label = rows.add(translate("EditionDialog", "Writing"), self.writing)
        rows.add(translate("EditionDialog", "All styles"), self.every)
        page.column.addWidget(self.title)
        page.column.addLayout(rows)
        page.column.addWidget(self.ruby)
        page.column.addWidget(heading(translate("EditionDialog", "Fonts of the styles")))
        page.column.addWidget(self._styles)
        page.column.addStretch(1)
        self._page = page
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 16, 12)
        column.addWidget(page)
        column.addWidget(buttons)
        self.resize(460, 640)

    def _connect(self) -> None:
        self.every.chosen.connect(lambda family: self._set_font(EVERY_STYLE, family))
        self.every.add_wanted.connect(self.add_font_wanted)
        self.direction.activated.connect(lambda _: self._set_direction())
        self.binding.activated.connect(lambda _: self._set_binding())
        self.writing.activated.connect(lambda _: self._set_writing())

    def _make_rows(self, names: tuple[str, ...]) -> None:
        fresh = QWidget()
        rows = Rows()
        fresh.setLayout(rows)
        self._shown, self.fonts, self._pictures = names, {}, {}
        inherited = translate("EditionDialog", "as the style")
        for name in names:
            words = translate("EditionDialog", "Font of {0}").format(style_title(name))
            button = FontButton(words, lambda: self._desk.press.catalogue, self._settings, inherited=inherited)
            button.chosen.connect(lambda family, name=name: self._set_font(name, family))
            button.add_wanted.connect(self.add_font_wanted)
            picture = QLabel()
            picture.setFixedWidth(SAMPLE.width())
            self.fonts[name], self._pictures[name] = button, picture
            rows.add(style_title(name), button)
            rows.addWidget(picture, rows.rowCount() - 1, 2)
        self._page.column.replaceWidget(self._styles, fresh, Qt.FindChildOption.FindDirectChildrenOnly)
        self._styles.deleteLater()
        self._styles = fresh

    def _set_font(self, style: str, family: str) -> None:
        desk = self._desk
        book = set_font(desk.book, desk.language, style, family or None)
        desk.commit(book, translate("EditionDialog", "Change font of a language"))

    def _set_direction(self) -> None:
        desk = self._desk
        book = set_direction(desk.book, desk.language, self.direction.currentData())
        desk.commit(book, translate("EditionDialog", "Change direction"))

    def _set_binding(self) -> None:
        desk = self._desk
        book = set_binding(desk.book, desk.language, self.binding.currentData())
        desk.commit(book, translate("EditionDialog", "Change binding"))

    def _set_writing(self) -> None:
        desk = self._desk
        book = set_writing(desk.book, desk.language, self.writing.currentData())
        desk.commit(book, translate("EditionDialog", "Change writing"))

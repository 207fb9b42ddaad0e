"""The side page of balloon styles: a list of samples above, below it the form of the chosen one.

It stands beside the page and blocks nothing: every change is on the page at once, one step of undo per pause."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from comicremix.edit.styles import (
    balloons_of_style,
    change_style,
    duplicate_style,
    free_name,
    remove_style,
    rename_style,
    set_font,
)
from comicremix.gui.desk import Desk
from comicremix.gui.fields import Rows, SidePage, heading, icon_button
from comicremix.gui.settings import Settings
from comicremix.gui.styles.features_section import FeaturesSection
from comicremix.gui.styles.ink import BodySection, InkSection
from comicremix.gui.styles.language_fonts import LanguageFonts
from comicremix.gui.styles.letters import LettersSection
from comicremix.gui.styles.samples import Samples, style_title
from comicremix.gui.styles.section import StyleView
from comicremix.lettering.faces import Catalogue
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.style import BalloonStyle

translate = QCoreApplication.translate
NAME = Qt.ItemDataRole.UserRole
SAMPLE = QSize(132, 68)
CELL_WIDTH = 148


class StylesPanel(QWidget):
    """Selecting a balloon on the page shows its style here."""

    closed = Signal()
    add_font_wanted = Signal()

    def __init__(self, desk: Desk, settings: Settings, samples: Samples) -> None:
        super().__init__()
        self._desk, self._samples = desk, samples
        self._name = ""
        self._seen_selection: tuple[str, ...] = ()
        self.setAccessibleName(translate("StylesPanel", "Balloon styles"))
        self.list = _SampleList()
        self.name = QLineEdit()
        self.letters = LettersSection(self._catalogue, settings)
        self.features = FeaturesSection()
        self.ink, self.body = InkSection(), BodySection()
        self.languages = LanguageFonts(self._catalogue, settings)
        self._lay_out()
        self._connect()

    @property
    def style_of_selection(self) -> str:
        """The style of the selected balloon; empty when something else, or more, is selected."""
        book, selection = self._desk.book, self._desk.selection
        if len(selection) != 1:
            return ""
        try:
            return book.style(book.balloon(BalloonId(selection[0]))).name
        except KeyError:  # no balloon
            return ""

    @property
    def style_name(self) -> str:
        """The style that the form shows."""
        return self._name

    def show_style(self, name: str) -> None:
        """Show a style; the first one when the book has it no more."""
        names = [style.name for style in self._desk.book.styles]
        self._name = name if name in names else next(iter(names), "")
        self._seen_selection = self._desk.selection
        self.refresh()

    def refresh(self) -> None:
        """Show the styles as the book has them now; another balloon that was selected brings its own."""
        book = self._desk.book
        if self._desk.selection != self._seen_selection:
            self._seen_selection = self._desk.selection
            self._name = self.style_of_selection or self._name
        style = next((s for s in book.styles if s.name == self._name), None) or next(iter(book.styles), None)
        if style is None:
            return
        self._name = style.name
        self._fill_list(book)
        if not (self.name.hasFocus() and self.name.isModified()):
            self.name.setText(style_title(style.name))
        self.remove.setEnabled(len(book.styles) > 1)
        page = self._desk.page
        view = StyleView(book, style, page.dpi if page else 300.0, self._desk.language, self._catalogue())
        for section in (self.letters, self.features, self.ink, self.body, self.languages):
            section.show_style(view)

    # -- inside

    def _lay_out(self) -> None:
        back = icon_button("arrow-left", translate("StylesPanel", "Back to the selection"), self.closed.emit)
        add = icon_button("plus", translate("StylesPanel", "New style, as this one"), self._duplicate)
        self.remove = _RemoveButton(self)
        top = QHBoxLayout()
        top.setContentsMargins(8, 12, 16, 0)
        top.setSpacing(4)
        top.addWidget(back)
        top.addWidget(heading(translate("StylesPanel", "Balloon styles")), 1)
        top.addWidget(add)
        top.addWidget(self.remove)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        form = SidePage(translate("StylesPanel", "The chosen style"))
        rows = Rows()
        self.name.setAccessibleName(translate("StylesPanel", "Name of the style"))
        rows.add(translate("StylesPanel", "Name"), self.name)
        form.column.addLayout(rows)
        for section in (self.letters, self.ink, self.body, self.features, self.languages):
            form.column.addWidget(section)
        form.column.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(above)
        splitter.addWidget(form)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([290, 500])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda now, _: self._chosen(now))
        self.name.editingFinished.connect(self._rename)
        for section in (self.letters, self.features, self.ink, self.body):
            section.edited.connect(self._change)
        self.letters.font_button.add_wanted.connect(self.add_font_wanted)
        self.languages.add_wanted.connect(self.add_font_wanted)
        self.languages.chosen.connect(self._set_font)

    def _catalogue(self) -> Catalogue:
        return self._desk.press.catalogue

    def _fill_list(self, book: Book) -> None:
        shown = [str(self.list.item(row).data(NAME)) for row in range(self.list.count())]
        self.list.blockSignals(True)
        if shown != [style.name for style in book.styles]:
            self.list.clear()
            for style in book.styles:
                item = QListWidgetItem()
                item.setData(NAME, style.name)
                self.list.addItem(item)
        for row, style in enumerate(book.styles):
            item = self.list.item(row)
            title, many = style_title(style.name), balloons_of_style(book, style.name)
            item.setText(title)
            item.setToolTip(self.tr("%n balloon(s)", "", many))
            item.setIcon(plain_icon(self.sample(style)))
            if style.name == self._name:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def sample(self, style: BalloonStyle, size: QSize = SAMPLE) -> QPixmap:
        """Return a sample of a style in the edition in view."""
        desk = self._desk
        return self._samples.picture(desk.book, style, desk.language, self._catalogue(), size, self.devicePixelRatioF())

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._name = str(item.data(NAME))
            self.name.setModified(False)
            self.refresh()

    def _change(self, values: Mapping[str, object]) -> None:
        book = change_style(self._desk.book, self._name, **values)
        title = translate("StylesPanel", "Change style {0}").format(style_title(self._name))
        self._desk.commit(book, title, merge=f"style:{self._name}:{','.join(sorted(values))}")

    def _set_font(self, tag: str, family: str) -> None:
        book = set_font(self._desk.book, tag, self._name, family or None)
        self._desk.commit(book, translate("StylesPanel", "Change font of a language"))

    def _duplicate(self) -> None:
        book = self._desk.book
        copy = free_name(book, style_title(self._name))
        made = duplicate_style(book, self._name, copy)
        self._name = copy
        self._desk.commit(made, translate("StylesPanel", "New style"))
        self.name.setFocus()
        self.name.selectAll()

    def _rename(self) -> None:
        wanted = self.name.text().strip()
        self.name.setModified(False)
        if wanted in (self._name, style_title(self._name)):
            return
        try:
            book = rename_style(self._desk.book, self._name, wanted)
        except ValueError:  # taken or empty: the old name stays
            self.name.setText(style_title(self._name))
            return
        self._name = wanted
        self._desk.commit(book, translate("StylesPanel", "Rename style"))

    def remove_for(self, replacement: str) -> None:
        """Remove the style that is shown; its balloons get ``replacement``."""
        book = remove_style(self._desk.book, self._name, replacement)
        self._name = replacement
        self._desk.commit(book, translate("StylesPanel", "Remove style"))

    def replacements(self) -> list[tuple[str, QIcon]]:
        """Return what may replace the style that is shown."""
        styles = self._desk.book.styles
        return [(s.name, plain_icon(self.sample(s, QSize(66, 34)))) for s in styles if s.name != self._name]

    def removal_words(self) -> str:
        many = balloons_of_style(self._desk.book, self._name)
        return self.tr("Remove; its %n balloon(s) become …", "", many)


class _SampleList(QListWidget):
    """Samples in columns, their names beneath."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("StylesPanel", "Styles of the book"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setIconSize(SAMPLE)
        self.setGridSize(QSize(CELL_WIDTH, SAMPLE.height() + self.fontMetrics().height() + 14))
        self.setWordWrap(False)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setObjectName("sampleList")
        self.setMinimumHeight(self.gridSize().height() + 16)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _RemoveButton(QToolButton):
    """Opens a menu of the styles that the balloons may have instead."""

    def __init__(self, panel: StylesPanel) -> None:
        super().__init__()
        self._panel = panel
        words = translate("StylesPanel", "Remove this style")
        self.setIcon(icon_button("trash-2", words, lambda: None).icon())
        self.setIconSize(QSize(18, 18))
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.board = QMenu(self)
        self.board.aboutToShow.connect(self._fill)
        self.setMenu(self.board)

    def _fill(self) -> None:
        self.board.clear()
        self.board.addAction(self._panel.removal_words()).setEnabled(False)
        for name, sign in self._panel.replacements():
            action = self.board.addAction(sign, style_title(name))
            action.setIconVisibleInMenu(True)
            action.triggered.connect(lambda _checked=False, name=name: self._panel.remove_for(name))


def plain_icon(picture: QPixmap) -> QIcon:
    """Return a picture as an icon that keeps its colours when it is selected."""
    made = QIcon(picture)
    made.addPixmap(picture, QIcon.Mode.Selected)
    return made

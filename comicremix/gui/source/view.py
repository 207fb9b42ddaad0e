"""The room of a source page: its canvas with the tools that correct what was found and mend the plate."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from comicremix.edit import found
from comicremix.geometry import Outline, Point
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.desk import Desk
from comicremix.gui.fields import hint, icon_button
from comicremix.gui.message_bar import Message
from comicremix.gui.names import kind_name
from comicremix.gui.runner import Runner
from comicremix.gui.source.brush import BrushTool
from comicremix.gui.source.brush_bar import BrushBar
from comicremix.gui.source.canvas import Showing, SourceCanvas
from comicremix.gui.source.form import SourceForm
from comicremix.gui.source.outlines import lettering_at
from comicremix.gui.source.tools import BalloonTool, CorrectTool, CutTool, OrderTool, PanelTool
from comicremix.gui.source.work import Drawn, Found, colour_at, found_on, snapped, traced_at
from comicremix.model.book import Book
from comicremix.model.ids import SourceId, new_found_id
from comicremix.model.source import BalloonKind

translate = QCoreApplication.translate


class SourceView(QWidget):
    """Shows a source page. ``left``: the user wants the pages of the book back."""

    left = Signal()
    said = Signal(object)
    """A Message for the window."""

    def __init__(self, desk: Desk, pixmaps: BackgroundPixmaps, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._runner = desk, runner
        self.canvas = SourceCanvas(desk, pixmaps)
        self.brush = BrushTool(self.canvas, self._pick_colour)
        balloon = BalloonTool(self.canvas, self._trace, self._snap)
        for tool in (CorrectTool(self.canvas), PanelTool(self.canvas), balloon, CutTool(self.canvas),
                     OrderTool(self.canvas), self.brush):  # fmt: skip
            self.canvas.add_tool(tool)
        self.tool_buttons: dict[str, QToolButton] = {}
        self.show_buttons: dict[Showing, QToolButton] = {}
        self.pages = QComboBox()
        self.kind = QComboBox()
        self.form = SourceForm(desk)
        """Stands in the side panel, beside this view."""
        self.hint = hint("")
        self.brush_bar = BrushBar(self.brush)
        self._lay_out()
        self.canvas.tool_changed.connect(self._tool_changed)
        self.canvas.selection_changed.connect(self._refresh)
        self.canvas.leave_wanted.connect(self.left)
        desk.book_changed.connect(self._refresh)
        self.canvas.use_tool("select")

    def show_source(self, source_id: SourceId) -> None:
        self.canvas.show_source(source_id)
        self._fill_pages()
        self._refresh()
        self.canvas.setFocus()

    def turn(self, by: int) -> None:
        """Show the source page that lies ``by`` pages further on, if there is one."""
        ids = [source.id for source in self._desk.book.sources]
        place = ids.index(self.canvas.source.id) + by if self.canvas.source is not None else 0
        if 0 <= place < len(ids):
            self.show_source(ids[place])

    def merge(self) -> None:
        """Make one panel of those that are chosen."""
        chosen = [thing.id for thing in self.canvas.chosen if thing.kind == "panel"]
        self.canvas.change(
            translate("Source", "Join panels"), lambda book, source: found.merge_found_panels(book, source, chosen)
        )

    def find_again(self) -> None:
        """Look for panels and balloons once more, in the background; what a hand has made stays."""
        source = self.canvas.source
        if source is None:
            return
        name = translate("Source", "Finding panels and balloons on {0}").format(source.name)
        book = self._desk.book
        from_right = book.language(book.source_language).from_right
        job = self._runner.start(name, lambda _: found_on(self._desk.press, source, from_right=from_right))
        job.done.connect(partial(self._found_again, source.id))

    # -- inside

    def _found_again(self, source_id: SourceId, new: Found) -> None:
        if any(source.id == source_id for source in self._desk.book.sources):
            book = found.find_again(self._desk.book, source_id, *new)
            self._desk.commit(book, translate("Source", "Find again"))
            words = self.tr("%n panel(s) found", "", len(new[0])) + ", " + self.tr("%n balloon(s)", "", len(new[1]))
            self.said.emit(Message(words + ". " + self.tr("What you drew stays."), "good", key="found"))

    def _trace(self, point: Point) -> None:
        source = self.canvas.source
        text = lettering_at(source, point) if source is not None else None
        if source is not None and text is not None:
            new_id = new_found_id()
            book = found.take_lettering(self._desk.book, source.id, text, new_id=new_id)
            self._desk.commit(book, translate("Source", "Draw balloon"))
            self.canvas.select([new_id])
        elif source is not None:
            job = self._runner.start(
                translate("Source", "Tracing"), lambda _: traced_at(self._desk.press, source, point), quiet=True
            )
            job.done.connect(partial(self._traced, source.id))

    def _traced(self, source_id: SourceId, traced: Drawn | None) -> None:
        if traced is None:
            words = self.tr("There is no closed balloon here. Draw its outline: press, go around it, let go.")
            self.said.emit(Message(words, key="trace"))
        else:
            self._add_balloon(source_id, *traced)

    def _snap(self, outline: Outline) -> None:
        source = self.canvas.source
        if source is not None:
            job = self._runner.start(
                translate("Source", "Tracing"), lambda _: snapped(self._desk.press, source, outline), quiet=True
            )
            job.done.connect(lambda found: self._add_balloon(source.id, *found))

    def _add_balloon(self, source_id: SourceId, outline: Outline, tail: Point | None, fill: str | None) -> None:
        if all(source.id != source_id for source in self._desk.book.sources):
            return
        new_id = new_found_id()
        book = found.add_found_balloon(self._desk.book, source_id, outline, tail=tail, fill=fill, new_id=new_id)
        self._desk.commit(book, translate("Source", "Draw balloon"))
        if self.canvas.source is not None and self.canvas.source.id == source_id:
            self.canvas.select([new_id])

    def _pick_colour(self, point: Point) -> None:
        source = self.canvas.source
        if source is not None and 0 <= point[0] < source.width and 0 <= point[1] < source.height:
            job = self._runner.start(
                translate("Source", "Taking a colour"), lambda _: colour_at(self._desk.press, source, point), quiet=True
            )
            job.done.connect(self.brush_bar.set_colour)

    def _set_kind(self, index: int) -> None:
        kind = BalloonKind(self.kind.itemData(index))
        chosen = [thing.id for thing in self.canvas.chosen if thing.kind == "balloon"]

        def edit(book: Book, source: SourceId) -> Book:
            for found_id in chosen:
                book = found.set_found_kind(book, source, found_id, kind)
            return book

        self.canvas.change(translate("Source", "Kind of balloon"), edit)
        self.canvas.setFocus()

    def _tool_changed(self, name: str) -> None:
        self.tool_buttons[name].setChecked(True)
        self.show_buttons[self.canvas.showing].setChecked(True)
        self.hint.setText(hint_of(name))
        self._refresh()

    def _show_as(self, showing: Showing) -> None:
        self.canvas.show_as(showing)
        self.canvas.setFocus()

    def _refresh(self) -> None:
        chosen = self.canvas.chosen
        panels = [thing for thing in chosen if thing.kind == "panel"]
        balloons = {thing.id for thing in chosen if thing.kind == "balloon"}
        self.join.setEnabled(len(panels) > 1)
        self.remove.setEnabled(bool(chosen))
        self.kind.setVisible(bool(balloons) and self.canvas.tool != "brush")
        source = self.canvas.source
        if source is not None and balloons:
            kind = next(balloon.kind for balloon in source.balloons if balloon.id in balloons)
            self.kind.setCurrentIndex(self.kind.findData(kind.value))
        self._brush_row.setVisible(self.canvas.tool == "brush")
        self.form.show_source(source.id if source is not None else None)

    def _fill_pages(self) -> None:
        self.pages.blockSignals(True)
        self.pages.clear()
        for number, source in enumerate(self._desk.book.sources, 1):
            self.pages.addItem(f"{number}  {source.name}", source.id)
        if self.canvas.source is not None:
            self.pages.setCurrentIndex(self.pages.findData(self.canvas.source.id))
        self.pages.blockSignals(False)

    # -- how it is built

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar(self._first_row()))
        column.addWidget(self._bar(self._second_row()))
        self._brush_row = self._bar(self._third_row())
        column.addWidget(self._brush_row)
        column.addWidget(self.canvas, 1)

    def _bar(self, row: QHBoxLayout) -> QFrame:
        bar = QFrame()
        bar.setObjectName("topBar")
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        bar.setLayout(row)
        return bar

    def _first_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        back = icon_button("arrow-left", self.tr("Back to the pages of the book (Esc)"), self.left.emit,
                           text=self.tr("Back"))  # fmt: skip
        self.pages.setAccessibleName(self.tr("Source page"))
        self.pages.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.pages.setMinimumContentsLength(14)
        self.pages.activated.connect(lambda index: self.show_source(SourceId(self.pages.itemData(index))))
        row.addWidget(back)
        row.addWidget(self.pages)
        row.addStretch(1)
        row.addWidget(QLabel(self.tr("Show")))
        group = QButtonGroup(self)
        for showing, words, tip in shows():
            button = QToolButton()
            button.setText(words)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setChecked(showing == self.canvas.showing)
            button.clicked.connect(lambda _checked=False, showing=showing: self._show_as(showing))
            group.addButton(button)
            row.addWidget(button)
            self.show_buttons[showing] = button
        return row

    def _second_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        group = QButtonGroup(self)
        for name, sign, words in tools():
            button = icon_button(sign, words, lambda name=name: self._use(name))  # type: ignore[misc]
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
            self.tool_buttons[name] = button
        row.addSpacing(8)
        self.join = icon_button("link", self.tr("Join the chosen panels (Ctrl+J)"), self.merge)
        self.join.setShortcut("Ctrl+J")
        self.remove = icon_button("trash-2", self.tr("Forget what is chosen (Del)"), self.canvas.remove_chosen)
        again = icon_button("wand-sparkles", self.tr("Find panels and balloons again; what you drew stays"),
                            self.find_again)  # fmt: skip
        for kind in BalloonKind:
            self.kind.addItem(kind_name(kind), kind.value)
        self.kind.setAccessibleName(self.tr("Kind of balloon"))
        self.kind.activated.connect(self._set_kind)
        for widget in (self.join, self.remove, again, self.kind):
            row.addWidget(widget)
        row.addWidget(self.hint, 1)
        return row

    def _third_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.brush_bar)
        row.addStretch(1)
        return row

    def _use(self, name: str) -> None:
        self.canvas.use_tool(name)
        self.canvas.setFocus()


def tools() -> tuple[tuple[str, str, str], ...]:
    """Return the tools' names, icons and words."""
    return (
        ("select", "mouse-pointer-2", translate("Source", "Choose and correct (V)")),
        ("frame", "frame", translate("Source", "Draw a panel (F)")),
        ("balloon", "message-circle-plus", translate("Source", "Trace or draw a balloon (B)")),
        ("knife", "slice", translate("Source", "Cut a panel (K)")),
        ("order", "list-ordered", translate("Source", "Set the reading order (O)")),
        ("brush", "pencil", translate("Source", "Mend the plate (E)")),
    )


def shows() -> tuple[tuple[Showing, str, str], ...]:
    return (
        ("page", translate("Source", "Page"), translate("Source", "The page as it came")),
        ("lettering", translate("Source", "No lettering"), translate("Source", "The plate: balloons without words")),
        ("balloons", translate("Source", "No balloons"), translate("Source", "The plate: the art without balloons")),
    )


def hint_of(tool: str) -> str:
    """Return what a tool is used like, in a sentence or two."""
    match tool:
        case "frame":
            return translate("Source", "Drag a box over the panel. With Shift: draw around it.")
        case "balloon":
            return translate("Source", "Click inside a balloon or on dashed lettering, or draw around it.")
        case "knife":
            return translate("Source", "Drag a line across panels. With Shift: straight.")
        case "order":
            return translate("Source", "Click the panels in the order in which they are read.")
        case "brush":
            return translate("Source", "Paint. [ and ]: size.")
        case _:
            return translate("Source", "Drag an edge or a corner. Double-click an edge: one more corner.")

"""The inspector of one balloon: its words in the edition in view, its kind, style, panel and colour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from comicremix.edit.balloons import (
    follow_panel,
    lift_balloon,
    redraw_balloon,
    remove_balloon,
    restack_balloon,
    set_fill,
    set_kind,
)
from comicremix.edit.drawn_words import set_as_drawn
from comicremix.edit.locks import set_locked
from comicremix.gui.desk import Desk
from comicremix.gui.fields import Rows, SidePage, heading, icon_button, rule
from comicremix.gui.inspector.lettering_rows import LetteringRows
from comicremix.gui.inspector.override_rows import OverrideRows
from comicremix.gui.inspector.text_editor import TextEditor, balloon_key
from comicremix.gui.names import Places, kind_name
from comicremix.gui.notes.adding import add_note_to_balloon
from comicremix.gui.settings import Settings
from comicremix.gui.styles.colours import ColourChoice, colours_of
from comicremix.gui.styles.samples import Samples
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PanelId
from comicremix.model.page import Balloon, Body, Page
from comicremix.model.reading import reading_panels
from comicremix.model.source import BalloonKind

translate = QCoreApplication.translate
LOOK_MS = 250


class BalloonForm(SidePage):
    """Shows and edits the balloon of ``show_balloon``."""

    note_added = Signal(str)

    style_wanted = Signal(str)
    add_font_wanted = Signal()

    def __init__(self, desk: Desk, settings: Settings, samples: Samples) -> None:
        super().__init__(translate("BalloonForm", "Balloon"))
        self._desk = desk
        self._balloon: BalloonId | None = None
        self.title = heading("")
        self.editor = TextEditor(desk, settings)
        self.kind, self.panel = QComboBox(), QComboBox()
        self.lettering = LetteringRows(desk, samples)
        self.overrides = OverrideRows(desk, settings)
        self.style_box = self.lettering.style_box
        self.fill = ColourChoice(translate("BalloonForm", "Fill colour"), lambda: colours_of(desk.book))
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._look_at_lettering)
        self._lay_out()
        self.kind.activated.connect(lambda _: self._set_kind())
        self.lettering.style_wanted.connect(self.style_wanted)
        self.overrides.add_font_wanted.connect(self.add_font_wanted)
        self.panel.activated.connect(lambda _: self._set_panel())
        self.fill.chosen.connect(self._set_fill)

    def show_balloon(self, page: Page, balloon: Balloon, places: Places) -> None:
        """Show ``balloon`` of ``page``."""
        book = self._desk.book
        self._balloon = balloon.id
        self.title.setText(places.of_item(balloon.id))
        self.editor.show_text(balloon_key(balloon.id), balloon.text)
        _fill(self.kind, [(kind_name(kind), kind.value) for kind in BalloonKind], balloon.kind.value)
        self.lettering.show_balloons((balloon,))
        self.overrides.show_balloon(page, balloon)
        numbered = enumerate(reading_panels(page), 1)
        panels = [(translate("BalloonForm", "Panel {0}").format(n), panel.id) for n, panel in numbered]
        _fill(self.panel, [(translate("BalloonForm", "no panel"), ""), *panels], balloon.panel or "")
        fill = balloon.fill or book.style(balloon).fill
        self.fill.show_colour(fill)
        self.fill.setEnabled(balloon.body is Body.DRAWN)
        in_art = balloon.body in (Body.ART, Body.PIECE)
        self.drawn.setVisible(in_art and bool(balloon.text) and self._desk.language == book.source_language)
        self.drawn.setChecked(balloon.as_drawn)
        self.locked.setChecked(balloon.locked)
        self.remove.setEnabled(not balloon.locked)
        self.lift.setVisible(balloon.body is Body.ART)
        self.redraw.setVisible(in_art)
        self.plain_fill.setVisible(balloon.fill is not None)
        self._look.start()

    def _lay_out(self) -> None:
        self.lift = icon_button(
            "layers", translate("BalloonForm", "Lift off the drawing: it can be moved, the art behind it is rebuilt"),
            self._lift, text=translate("BalloonForm", "Lift"),
        )  # fmt: skip
        self.redraw = icon_button(
            "pencil", translate("BalloonForm", "Draw it anew in the same shape, in the book's style"),
            self._redraw, text=translate("BalloonForm", "Redraw"),
        )  # fmt: skip
        self.plain_fill = icon_button(
            "undo-2", translate("BalloonForm", "Use the style's colour"), lambda: self._set_fill(None)
        )
        words = translate("BalloonForm", "Insert note")
        self.note = icon_button("sticky-note", words, self._add_note, text=words)
        rows = Rows()
        named = (
            (translate("BalloonForm", "Kind"), self.kind),
            (translate("BalloonForm", "Follows"), self.panel),
        )
        for words, box in named:
            box.setAccessibleName(words)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            rows.add(words, box)
        rows.add(translate("BalloonForm", "Fill"), _row(self.fill, self.plain_fill))
        self.drawn = QCheckBox(translate("BalloonForm", "Keep the drawn lettering"))
        self.drawn.setToolTip(
            translate(
                "BalloonForm", "These words stand in the drawing as they are: they are lettered in translations only."
            )
        )
        self.drawn.clicked.connect(self._keep_drawn)
        self.locked = QCheckBox(translate("BalloonForm", "Locked"))
        self.locked.clicked.connect(self._lock)
        rows.add("", self.locked)
        front = icon_button(
            "bring-to-front", translate("BalloonForm", "Bring to front"), lambda: self._restack(1_000_000)
        )
        back = icon_button("send-to-back", translate("BalloonForm", "Send to back"), lambda: self._restack(0))
        self.remove = icon_button("trash-2", translate("BalloonForm", "Remove balloon"), self._remove)
        for widget in (self.title, self.editor, self.drawn, _row(self.note), rule()):
            self.column.addWidget(widget)
        self.column.addWidget(self.lettering)
        self.column.addLayout(rows)
        self.column.addWidget(rule())
        self.column.addWidget(self.overrides)
        self.column.addWidget(rule())
        self.column.addWidget(_row(front, back, self.remove))
        self.column.addWidget(_row(self.lift, self.redraw))
        self.column.addStretch(1)

    def _now(self) -> tuple[Book, BalloonId]:
        return self._desk.book, self._balloon or BalloonId("")

    def _lock(self, wanted: bool) -> None:
        book, balloon = self._now()
        name = translate("BalloonForm", "Lock") if wanted else translate("BalloonForm", "Unlock")
        self._desk.commit(set_locked(book, book.page_of(balloon).id, (balloon,), wanted), name)

    def _keep_drawn(self, wanted: bool) -> None:
        book, balloon = self._now()
        name = (
            translate("BalloonForm", "Keep the drawn lettering")
            if wanted
            else translate("BalloonForm", "Letter the words")
        )
        self._desk.commit(set_as_drawn(book, (balloon,), wanted=wanted), name)

    def _set_kind(self) -> None:
        book, balloon = self._now()
        kind = BalloonKind(self.kind.currentData())
        self._desk.commit(set_kind(book, balloon, kind), translate("BalloonForm", "Change kind"))

    def _set_panel(self) -> None:
        book, balloon = self._now()
        panel = self.panel.currentData()
        book = follow_panel(book, balloon, PanelId(panel) if panel else None)
        self._desk.commit(book, translate("BalloonForm", "Follow panel"))

    def _set_fill(self, colour: str | None) -> None:
        book, balloon = self._now()
        name = translate("BalloonForm", "Change fill")
        self._desk.commit(set_fill(book, balloon, colour), name, merge=f"fill:{balloon}")

    def _restack(self, index: int) -> None:
        book, balloon = self._now()
        name = translate("BalloonForm", "Bring to front") if index else translate("BalloonForm", "Send to back")
        self._desk.commit(restack_balloon(book, balloon, index), name)

    def _add_note(self) -> None:
        book, balloon = self._now()
        at = self.editor.field.written if self._desk.language == book.source_language else None
        self.note_added.emit(add_note_to_balloon(self._desk, balloon, at))

    def _lift(self) -> None:
        book, balloon = self._now()
        self._desk.commit(lift_balloon(book, balloon), translate("BalloonForm", "Lift off the drawing"))

    def _redraw(self) -> None:
        book, balloon = self._now()
        self._desk.commit(redraw_balloon(book, balloon), translate("BalloonForm", "Redraw balloon"))

    def _remove(self) -> None:
        book, balloon = self._now()
        self._desk.commit(remove_balloon(book, balloon), translate("BalloonForm", "Remove balloon"))

    def _look_at_lettering(self) -> None:
        page = self._desk.page
        if page is not None and self._balloon is not None:
            fits = self._desk.press.fits(self._desk.book, page.id, self._desk.language)
            self.editor.show_fit(fits.get(self._balloon))


def _row(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return whole


def _fill(box: QComboBox, entries: list[tuple[str, str]], current: str) -> None:
    shown = [(box.itemText(i), box.itemData(i)) for i in range(box.count())]
    if shown != entries:
        box.clear()
        for words, value in entries:
            box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(current)))
